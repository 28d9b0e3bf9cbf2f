from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.domain.calendar import WorkCalendar
from counsellor_app.domain.errors import RuleBroken

FRIDAY = date(2026, 3, 20)
NAURYZ = {date(2026, 3, 21 + n): "nauryz" for n in range(3)}
MOVED = {date(2026, 3, 24): "moved", date(2026, 3, 25): "moved"}
FIVE = WorkCalendar(version="v", days_off=NAURYZ | MOVED, week=5)

days = st.dates(date(1990, 1, 1), date(2100, 12, 31))
calendars = st.builds(
    lambda off, worked, week: WorkCalendar(
        version="v", days_off=dict.fromkeys(off, "holiday"), week=week, extra_working=frozenset(worked)
    ),
    st.sets(st.dates(date(2026, 1, 1), date(2026, 12, 31)), max_size=40),
    st.sets(st.dates(date(2026, 1, 1), date(2026, 12, 31)), max_size=10),
    st.sampled_from([5, 6]),
)
days_of_2026 = st.dates(date(2026, 1, 1), date(2026, 12, 31))


def test_nauryz_runs_into_the_moved_days() -> None:
    assert FIVE.add_working_days(FRIDAY, 1) == date(2026, 3, 26)
    assert FIVE.previous_working(date(2026, 3, 25)) == FRIDAY


@pytest.mark.parametrize(
    ("day", "reason"),
    [
        (FRIDAY, None),
        (date(2026, 3, 21), "nauryz"),
        (date(2026, 3, 25), "moved"),
        (date(2026, 3, 28), "weekend"),
    ],
)
def test_a_day_off_has_a_reason(day: date, reason: str | None) -> None:
    assert FIVE.why_off(day) == reason
    assert FIVE.is_working(day) is (reason is None)


def test_saturday_is_worked_in_a_six_day_week_and_sunday_never() -> None:
    six = WorkCalendar(version="v", days_off={}, week=6)
    assert six.is_working(date(2026, 3, 28))
    assert not six.is_working(date(2026, 3, 29))


def test_a_worked_day_of_rest_beats_the_list_of_days_off() -> None:
    saturday = date(2026, 3, 28)
    calendar = WorkCalendar(
        version="v", days_off={saturday: "school"}, week=5, extra_working=frozenset({saturday, date(2026, 3, 29)})
    )
    assert calendar.is_working(saturday)
    assert calendar.add_working_days(date(2026, 3, 27), 2) == date(2026, 3, 29)


def test_no_days_added_is_the_next_working_day() -> None:
    assert FIVE.add_working_days(date(2026, 3, 21), 0) == date(2026, 3, 26)
    assert FIVE.add_working_days(FRIDAY, 0) == FRIDAY


def test_working_days_between_leave_out_the_first_day() -> None:
    assert FIVE.working_days_between(FRIDAY, date(2026, 3, 27)) == 2
    assert FIVE.working_days_between(FRIDAY, FRIDAY) == 0
    assert FIVE.working_days_between(FRIDAY, date(2026, 3, 1)) == 0


def test_a_year_of_rest_is_refused_instead_of_searched_for_ever() -> None:
    start = date(2026, 1, 1)
    idle = WorkCalendar(version="v", days_off={start + timedelta(days=n): "school" for n in range(800)}, week=5)
    with pytest.raises(RuleBroken) as refusal:
        idle.next_working(start)
    assert refusal.value.rule == "calendar-no-working-day"


def test_negative_counts_are_a_bug() -> None:
    with pytest.raises(ValueError, match="added"):
        FIVE.add_working_days(FRIDAY, -1)


@given(calendar=calendars, day=days_of_2026, n=st.integers(0, 30))
def test_the_nth_working_day_is_worked_and_n_days_away(calendar: WorkCalendar, day: date, n: int) -> None:
    found = calendar.add_working_days(day, n)
    assert calendar.is_working(found)
    if n:
        assert calendar.working_days_between(day, found) == n


@given(calendar=calendars, day=days_of_2026, n=st.integers(0, 30))
def test_counting_keeps_the_order_of_days(calendar: WorkCalendar, day: date, n: int) -> None:
    next_day = day + timedelta(days=1)
    assert calendar.add_working_days(day, n) <= calendar.add_working_days(next_day, n)
    assert calendar.add_working_days(day, n) < calendar.add_working_days(day, n + 1) or n == 0


@given(calendar=calendars, day=days_of_2026)
def test_next_and_previous_are_the_nearest(calendar: WorkCalendar, day: date) -> None:
    after, before = calendar.next_working(day), calendar.previous_working(day)
    assert before <= day <= after
    between = [before + timedelta(days=n) for n in range(1, (after - before).days)]
    assert all(not calendar.is_working(each) for each in between if before != after)
