from datetime import date, timedelta

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.content.holidays_kz import PublicDay, build_calendar, from_library, public_days
from counsellor_app.content.library import load_content
from counsellor_app.domain.calendar import WeekLength, WorkCalendar
from counsellor_app.domain.clocks import ClockRule, StartEvent, Unit, compute_due

CONTENT = load_content()
LISTED = CONTENT.working_calendar.year
FIRST, LAST = LISTED[0].of, LISTED[-1].of


def offs(year: int, week: WeekLength) -> set[date]:
    return {day.on for day in CONTENT.public_days(year, week) if not day.working}


def calendar(week: WeekLength = 5, **edits: list[date]) -> WorkCalendar:
    return CONTENT.work_calendar([2025, 2026, 2027], week, **edits)


@pytest.mark.parametrize("year", range(FIRST, LAST + 1))
def test_the_listed_years_are_what_the_library_says(year: int) -> None:
    """A new edition of the library that says something else is to be looked at, not taken silently."""
    listed = {day.on: day for day in CONTENT.public_days(year, 5)}
    plain = {day.on: day for day in from_library(year)}
    assert {on: day for on, day in listed.items() if on in plain} == plain


@pytest.mark.parametrize("year", range(2022, 2045))
def test_our_rule_moves_days_as_the_library_does(year: int) -> None:
    theirs = {day for day in holidays.country_holidays("KZ", years=year) if day.year == year}
    assert {day.on for day in public_days(year, 5) if not day.working} == theirs


def test_nauryz_2026_takes_two_more_days_from_a_five_day_week_and_one_from_six() -> None:
    assert {date(2026, 3, 24), date(2026, 3, 25)} <= offs(2026, 5)
    assert date(2026, 3, 24) in offs(2026, 6)
    assert date(2026, 3, 25) not in offs(2026, 6)


def test_the_worked_example_comes_out_with_the_shipped_calendar() -> None:
    rule = ClockRule(id="B07", start=StartEvent.INFO_RECEIVED, unit=Unit.WORKING_DAY, amount=1)
    assert compute_due(rule, date(2026, 3, 20), calendar()).on == date(2026, 3, 26)
    assert compute_due(rule, date(2026, 3, 20), calendar(6)).on == date(2026, 3, 25)


@pytest.mark.parametrize("on", [date(2028, 1, 7), date(2027, 5, 16)])
def test_days_off_that_are_no_holidays_never_move(on: date) -> None:
    following = on + timedelta(days=1 if on.weekday() == 6 else 3)
    assert on in offs(on.year, 5)
    assert following not in offs(on.year, 5)


def test_a_day_of_rest_that_government_made_a_working_day() -> None:
    moved = calendar()
    assert moved.why_off(date(2025, 1, 3)) == "moved"
    assert moved.is_working(date(2025, 1, 5))
    assert PublicDay(on=date(2025, 1, 5), code="moved", working=True) in CONTENT.public_days(2025, 5)


def test_the_school_has_the_last_word() -> None:
    edited = calendar(
        days_off=[date(2026, 11, 24), date(2026, 3, 7)], extra_working=[date(2026, 3, 24), date(2026, 3, 7)]
    )
    assert edited.why_off(date(2026, 11, 24)) == "school"
    assert edited.is_working(date(2026, 3, 24))
    assert edited.why_off(date(2026, 3, 7)) == "school"


def test_an_unannounced_day_is_marked() -> None:
    estimated = {day.on for day in CONTENT.public_days(2026, 5) if day.is_estimate}
    assert estimated == {date(2026, 5, 27)}


def test_every_reason_of_a_day_off_has_words() -> None:
    known = {reason.id for reason in CONTENT.working_calendar.reason}
    codes = {day.code for year in range(2022, 2045) for day in public_days(year, 6)}
    assert codes <= known
    assert CONTENT.day_words("nauryz").kk == "Наурыз мейрамы"
    assert CONTENT.day_words("unheard-of").en == "public holiday"


@pytest.mark.parametrize("year", [1900, 1999, 2101, 9999])
def test_years_out_of_reach_have_no_holidays(year: int) -> None:
    assert public_days(year, 5) == ()
    assert build_calendar([year], 5).days_off == {}


def test_the_version_is_the_days_and_nothing_else() -> None:
    assert calendar().version == calendar().version
    assert CONTENT.work_calendar([2027, 2026, 2025, 2026], 5).version == calendar().version
    versions = {
        calendar().version,
        calendar(6).version,
        calendar(days_off=[date(2026, 11, 24)]).version,
        calendar(extra_working=[date(2026, 11, 28)]).version,
        CONTENT.work_calendar([2026], 5).version,
    }
    assert len(versions) == 5
    assert build_calendar([1999], 5).version != build_calendar([1999], 6).version


@given(
    off=st.sets(st.dates(date(2025, 1, 1), date(2027, 12, 31)), max_size=20),
    worked=st.sets(st.dates(date(2025, 1, 1), date(2027, 12, 31)), max_size=20),
    week=st.sampled_from([5, 6]),
)
def test_the_schools_edits_always_hold(off: set[date], worked: set[date], week: WeekLength) -> None:
    edited = calendar(week, days_off=sorted(off), extra_working=sorted(worked))
    assert all(not edited.is_working(day) for day in off)
    assert all(edited.is_working(day) for day in worked - off)
