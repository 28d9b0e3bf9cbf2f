"""Numbers for a period, from a real encrypted file: counted right, hidden right, remembered when they left."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from counsellor_app.content.library import load_content
from counsellor_app.domain.clock import local_day
from counsellor_app.domain.errors import RuleBroken
from counsellor_app.domain.package_data import StatisticsOut
from counsellor_app.domain.tables import COUNTED, TABLE
from counsellor_app.services.prevention import AddPrevention, PreventionService, RemovePrevention
from counsellor_app.services.session import Session
from counsellor_app.services.statistics import Answer, StatisticsService
from counsellor_app.store.statistics import end_of
from tests.builders import Hour, a_session
from tests.services.counted_by_hand import Story, Tables, by_hand
from tests.services.released_examples import leaves

THRESHOLD = 5
UNTIL = date(2026, 12, 31)


@pytest.fixture
def hour() -> Hour:
    return Hour(now=Hour().now.replace(month=9, day=2))


@pytest.fixture
def session(tmp_path: Path, hour: Hour) -> Iterator[Session]:
    with a_session(tmp_path, hour) as session:
        yield session


@pytest.fixture
def statistics(session: Session) -> StatisticsService:
    return StatisticsService(session)


def tables_of(out: StatisticsOut) -> dict[str, dict[tuple[str, ...], int | None]]:
    return {table.id: {row.keys: row.count for row in table.rows} for table in out.tables}


def counts_of(out: StatisticsOut) -> Tables:
    return {
        code: {keys: count for keys, count in rows.items() if count is not None}
        for code, rows in tables_of(out).items()
    }


def without_zeros(tables: Tables) -> Tables:
    found = {code: {keys: count for keys, count in rows.items() if count} for code, rows in tables.items()}
    return {code: rows for code, rows in found.items() if rows or code in TABLE}


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_every_table_is_as_counted_by_hand(
    session: Session, hour: Hour, statistics: StatisticsService, seed: int
) -> None:
    story = Story(session, hour, seed)
    story.tell(40)
    today = local_day(hour(), session.zone)
    first = today - timedelta(days=(today - date(2026, 9, 2)).days)
    middle = first + (today - first) / 2
    for start, last in ((first, today), (first, middle), (middle + timedelta(days=1), today), (middle, middle)):
        as_of = min(hour(), end_of(last, session.zone))
        found = without_zeros(counts_of(statistics.own_tables(start, last)))
        expected = without_zeros(by_hand(story, start, last, as_of))
        for code in sorted(set(found) | set(expected)):
            if code != "terms-hours" or code in expected:
                assert found.get(code, {}) == expected.get(code, {}), (code, start, last)


def test_the_own_view_hides_nothing_and_goes_up_to_now(
    session: Session, hour: Hour, statistics: StatisticsService
) -> None:
    Story(session, hour, 4).tell(6)
    today = local_day(hour(), session.zone)
    out = statistics.own_tables(date(2026, 9, 1), today)
    assert (out.threshold, out.hidden) == (0, 0)
    assert tables_of(out)["reports-by-source"]["*",] is not None
    assert {table.id for table in COUNTED} <= {table.id for table in out.tables}


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """A record of eighty referrals that nobody writes in any more."""
    hour = Hour(now=Hour().now.replace(month=9, day=2))
    with a_session(tmp_path_factory.mktemp("told"), hour) as session:
        Story(session, hour, 5).tell(80)
        hour.move(days=1)
        yield session


@pytest.fixture(scope="module")
def answer(told: Session) -> Answer:
    return StatisticsService(told).answer(date(2026, 9, 1), UNTIL)


def test_what_leaves_has_no_small_count(answer: Answer) -> None:
    shown = [row for table in answer.out.tables for row in table.rows if not TABLE[table.id].open]
    assert any(row.count is not None for row in shown)
    assert not any(row.count is not None and 0 < row.count < THRESHOLD for row in shown)
    assert answer.out.threshold == THRESHOLD
    assert answer.out.hidden == sum(row.count is None for row in shown) == len(answer.hidden)
    assert answer.out.hidden > 0


def test_the_true_rows_are_what_the_ledger_needs(told: Session, answer: Answer) -> None:
    """True counts, hidden ones too; shown counts are the same as in the own view of the same days."""
    own = tables_of(StatisticsService(told).own_tables(answer.period.first, answer.period.last))
    shown = tables_of(answer.out)
    reasons = {(cell.table, cell.keys): cell.reason for cell in answer.hidden}
    for code, columns, rows in answer.true:
        assert columns == TABLE[code].columns
        for keys, count, hidden in rows:
            assert own[code][keys] == count
            assert shown[code][keys] == (None if hidden else count)
            assert ((code, keys) in reasons) == hidden
            if 0 < count < THRESHOLD:
                assert reasons[code, keys] == "SMALL_CELL"
    assert set(reasons.values()) == {"SMALL_CELL", "COMPLEMENTARY_CELL"}
    assert {code for code, _, _ in answer.true} | set(answer.refused) == {table.id for table in COUNTED}


def test_shares_stand_only_where_both_counts_do(answer: Answer) -> None:
    one_column = [table for table in answer.out.tables if len(table.columns) == 1 and not TABLE[table.id].open]
    assert any(row.share is not None for table in one_column for row in table.rows)
    for table in one_column:
        counts = {row.keys: row.count for row in table.rows}
        for row in table.rows:
            whole = counts["*",]
            expected = None if row.count is None or whole is None or row.keys == ("*",) else row.count / whole
            assert row.share == (None if expected is None else pytest.approx(expected, abs=1e-4))


def test_the_share_of_terms_is_of_those_that_ended(told: Session) -> None:
    out = StatisticsService(told).own_tables(date(2026, 9, 1), UNTIL)
    table = next(table for table in out.tables if table.id == "terms-by-rule")
    counts = {row.keys: row.count or 0 for row in table.rows}
    for row in table.rows:
        rule, state = row.keys
        ended = sum(counts.get((rule, each), 0) for each in ("IN_TIME", "LATE_REASON", "LATE"))
        assert row.share == (pytest.approx(counts[row.keys] / ended, abs=1e-4) if state == "IN_TIME" else None)


def test_medians_stand_only_where_their_counts_do(answer: Answer) -> None:
    shown = tables_of(answer.out)
    unsure = {keys[0] for keys, count in shown["terms-by-rule"].items() if count is None}
    told = {keys[0] for keys in shown.get("terms-hours", {})}
    assert told
    assert not told & unsure


def test_only_whole_days_leave(session: Session, hour: Hour, statistics: StatisticsService) -> None:
    Story(session, hour, 7).tell(8)
    today = local_day(hour(), session.zone)
    period = statistics.period(date(2026, 9, 1), UNTIL)
    assert (period.first, period.last) == (date(2026, 9, 1), today - timedelta(days=1))
    for first, last, rule in (
        (today, today, "statistics-period-ahead"),
        (date(2026, 9, 5), date(2026, 9, 1), "period-backwards"),
        (date(1999, 12, 31), today, "statistics-period-far"),
        (date(2026, 9, 1), date(2100, 1, 1), "statistics-period-far"),
    ):
        with pytest.raises(RuleBroken) as refusal:
            statistics.answer(first, last)
        assert (refusal.value.rule, bool(refusal.value.field)) == (rule, True)


def test_the_same_days_are_given_again_as_they_were(
    session: Session, hour: Hour, statistics: StatisticsService
) -> None:
    """A correction since then is not seen in the difference, for there is none."""
    story = Story(session, hour, 8)
    story.tell(30)
    hour.move(days=1)
    period = (date(2026, 9, 1), local_day(hour(), session.zone) - timedelta(days=1))
    first = statistics.answer(*period)
    leaves(session, first)
    with session.store.begin("test-corrected") as unit:
        unit.connection.execute("UPDATE person SET sex = CASE sex WHEN 'm' THEN 'f' ELSE 'm' END WHERE n % 3 = 0")
        unit.connection.execute("UPDATE referral SET source = 'ANON' WHERE number LIKE '%1'")
    again = statistics.answer(*period)
    assert statistics.own_tables(*period) != again.out
    counted = [table for table in again.out.tables if not TABLE[table.id].open]
    assert counted == [table for table in first.out.tables if not TABLE[table.id].open]
    assert set(again.frozen) == {code for code, _, _ in first.true}
    assert again.true == first.true
    assert {cell.reason for cell in again.hidden} == {"RELEASED_BEFORE"}
    assert set(again.refused) == set(first.refused)


def test_a_longer_period_does_not_give_away_its_last_days(
    session: Session, hour: Hour, statistics: StatisticsService
) -> None:
    story = Story(session, hour, 9)
    story.tell(40)
    hour.move(days=1)
    until = local_day(hour(), session.zone) - timedelta(days=1)
    first = statistics.answer(date(2026, 9, 1), until)
    leaves(session, first)
    story.tell(3, students=0)
    hour.move(days=1)
    second = statistics.answer(date(2026, 9, 1), UNTIL)
    assert second.period.last > until
    assert "RELEASED_BEFORE" in {cell.reason for cell in second.hidden} | {"RELEASED_BEFORE" for _ in second.refused}
    before, after = tables_of(first.out), tables_of(second.out)
    for code in set(before) & set(after) - {table.id for table in TABLE.values() if table.open}:
        for keys in set(before[code]) | set(after[code]):
            one, other = before[code].get(keys, 0), after[code].get(keys, 0)
            if one is not None and other is not None:
                assert not 0 < abs(other - one) < THRESHOLD, (code, keys, one, other)


def test_what_was_released_when(session: Session, hour: Hour, statistics: StatisticsService) -> None:
    Story(session, hour, 11).tell(12)
    hour.move(days=1)
    answer = statistics.answer(date(2026, 9, 1), UNTIL)
    assert statistics.released() == ()
    leaves(session, answer)
    rows = statistics.released()
    assert [row.table_code for row in rows] == [code for code, _, _ in answer.true]
    assert {(row.period_from, row.period_until) for row in rows} == {(answer.period.first, answer.period.last)}
    assert not any(repr(row.rows[0]) in repr(row) for row in rows if row.rows)


def test_an_answer_is_kept_until_something_is_written(
    session: Session, hour: Hour, statistics: StatisticsService
) -> None:
    story = Story(session, hour, 10)
    story.tell(12)
    hour.move(days=1)
    period = date(2026, 9, 1), UNTIL
    first = statistics.answer(*period)
    assert statistics.answer(*period) is first
    assert statistics.tables(*period) is first.out
    story.tell(8, students=0)
    hour.move(days=1)
    assert statistics.answer(*period).true != first.true


def test_prevention_is_told_whole(session: Session, hour: Hour, statistics: StatisticsService) -> None:
    service = PreventionService(session)
    hour.move(days=80)
    for kind, day, children, adults, number in (
        ("PLAN", date(2026, 9, 3), None, None, "12-н"),
        ("CLASS_HOUR", date(2026, 9, 20), 27, 1, ""),
        ("CLASS_HOUR", date(2026, 11, 2), 3, None, ""),
        ("STAFF_TRAINING", date(2026, 11, 3), None, 4, ""),
        ("OTHER", date(2026, 11, 4), 99, 99, ""),
    ):
        done = service.add(
            AddPrevention(kind=kind, on_day=day, children=children, adults=adults, outside_number=number)
        )
    service.remove(RemovePrevention(id=done.new_id or "", reason="не состоялось"))
    out = statistics.tables(date(2026, 9, 1), UNTIL)
    found = tables_of(out)
    assert found["prevention-papers"] == {("PLAN", "2026-09-03"): 1}
    assert found["prevention-events"] == {
        ("Q1", "CLASS_HOUR"): 1,
        ("Q1", "*"): 1,
        ("Q2", "CLASS_HOUR"): 1,
        ("Q2", "STAFF_TRAINING"): 1,
        ("Q2", "*"): 2,
        ("*", "CLASS_HOUR"): 2,
        ("*", "STAFF_TRAINING"): 1,
        ("*", "*"): 3,
    }
    assert found["prevention-reach"] == {
        ("CLASS_HOUR", "CHILDREN"): 30,
        ("CLASS_HOUR", "ADULTS"): 1,
        ("STAFF_TRAINING", "ADULTS"): 4,
        ("*", "CHILDREN"): 30,
        ("*", "ADULTS"): 5,
    }


def test_rows_stand_in_the_order_of_the_lists_and_not_of_the_counts(answer: Answer) -> None:
    """Whoever sees the order of hidden counts knows which is larger."""
    order = [item.id for item in load_content().code_lists.lists.referral_source]
    table = next(table for table in answer.out.tables if table.id == "reports-by-source")
    codes = [row.keys[0] for row in table.rows]
    assert codes == [code for code in order if code in codes] + ["*"]


def test_nothing_true_is_printed(answer: Answer) -> None:
    """What goes into the ledger has the true counts: it must be safe to log."""
    hidden = [(keys, count) for _, _, rows in answer.true for keys, count, is_hidden in rows if is_hidden]
    assert hidden
    assert not any(repr((keys, count))[1:-1] in repr(answer) for keys, count in hidden)
