"""Quarters without gaps, school years, pieces."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.domain.errors import RuleBroken
from counsellor_app.domain.periods import Period, pieces, quarter_of, quarters, school_year, school_year_of

STARTS = (("Q1", 9, 1), ("Q2", 11, 1), ("Q3", 1, 1), ("Q4", 3, 29))
DAYS = st.dates(date(2000, 1, 1), date(2098, 12, 31))


@given(DAYS)
def test_every_day_is_in_one_quarter_of_its_school_year(day: date) -> None:
    quarter = quarter_of(day, STARTS)
    year = school_year_of(day, STARTS)
    assert quarter.year == year
    assert [each for each in quarters(year, STARTS) if each.period.holds(day)] == [quarter]
    assert school_year(year, STARTS).holds(day)


@given(st.integers(2000, 2098))
def test_quarters_make_a_school_year(year: int) -> None:
    found = quarters(year, STARTS)
    whole = school_year(year, STARTS)
    assert (found[0].period.first, found[-1].period.last) == (whole.first, whole.last)
    assert [each.code for each in found] == ["Q1", "Q2", "Q3", "Q4"]
    for one, other in pairwise(found):
        assert other.period.first - one.period.last == timedelta(days=1)


@pytest.mark.parametrize(
    ("day", "code", "year"),
    [
        (date(2026, 9, 1), "Q1", 2026),
        (date(2026, 8, 31), "Q4", 2025),
        (date(2026, 12, 31), "Q2", 2026),
        (date(2027, 1, 1), "Q3", 2026),
        (date(2027, 3, 28), "Q3", 2026),
        (date(2027, 3, 29), "Q4", 2026),
    ],
)
def test_which_quarter(day: date, code: str, year: int) -> None:
    quarter = quarter_of(day, STARTS)
    assert (quarter.code, quarter.year) == (code, year)


def test_a_period_does_not_run_backwards() -> None:
    with pytest.raises(RuleBroken, match="period-backwards"):
        Period(first=date(2026, 9, 2), last=date(2026, 9, 1))


PERIODS = st.tuples(st.integers(0, 30), st.integers(0, 30)).map(
    lambda ends: Period(
        first=date(2026, 1, 1) + timedelta(days=min(ends)), last=date(2026, 1, 1) + timedelta(days=max(ends))
    )
)


@given(st.lists(PERIODS, min_size=1, max_size=5))
def test_pieces_make_up_each_period_and_nothing_else(periods: list[Period]) -> None:
    found = pieces(periods)
    for period in periods:
        inside = [part for part in found if part.overlaps(period)]
        assert all(period.first <= part.first and part.last <= period.last for part in inside)
        assert sum((part.last - part.first).days + 1 for part in inside) == (period.last - period.first).days + 1
    assert all(any(part.overlaps(period) for period in periods) for part in found)
    assert all(one.last < other.first for one, other in pairwise(found))
