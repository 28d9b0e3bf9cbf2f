"""Numbers for a period over 2,000 students, 300 cases and 100,000 notes, beside the same counts in raw SQL."""

from datetime import date, timedelta
from functools import partial

import pytest

from counsellor_app.domain.clock import to_text
from counsellor_app.services.demo import DAY
from counsellor_app.services.house import Services
from counsellor_app.services.statistics import StatisticsService
from tests.bench.measure import beside, of, report, spent
from tests.bench.statistics_floor import counted
from tests.services.released_examples import leaves

pytestmark = [pytest.mark.bench, pytest.mark.timeout(900)]
FIRST, LAST = date(2026, 1, 1), date(2026, 11, 24)
START = "2025-12-31T19:00:00.000Z"
QUARTERS = (
    (date(2026, 1, 1), date(2026, 3, 28)),
    (date(2026, 3, 29), date(2026, 8, 31)),
    (date(2026, 9, 1), date(2026, 10, 31)),
)


def test_count(large: Services) -> None:
    """The floor counts what we count: compared first, or it would be no floor."""
    with large.session.store.read() as unit:
        raw = unit.connection
    own = {table.id: table for table in large.statistics.own_tables(FIRST, LAST).tables}
    for code, rows in counted(raw, START, to_text(DAY)).items():
        assert {row.keys: row.count for row in own[code].rows if "*" not in row.keys} == rows, code
    floor, ours = beside(
        partial(counted, raw, START, to_text(DAY)), partial(large.statistics.own_tables, FIRST, LAST), 15
    )
    report("statistics, 300 cases", floor.median, ours.median, goal="2x")


def test_answer(copied: Services) -> None:
    """What it takes until it may leave: alone, and after three quarters left. Not kept from one to the next."""
    session = copied.session
    alone = of([spent(lambda: StatisticsService(session).answer(FIRST, LAST)) for _ in range(5)])
    for first, last in QUARTERS:
        leaves(session, copied.statistics.answer(first, last))
    after = of([spent(lambda: StatisticsService(session).answer(FIRST, LAST)) for _ in range(5)])
    again = of([spent(lambda: copied.statistics.answer(FIRST, LAST - timedelta(days=1))) for _ in range(5)])
    report("statistics, ready to leave", again.median, alone.median, goal="under 500 ms; floor is the same asked again")
    report("statistics, ready to leave after three quarters", alone.median, after.median, goal="for comparison")
