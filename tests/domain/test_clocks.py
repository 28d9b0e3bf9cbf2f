import json
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.domain.calendar import WorkCalendar
from counsellor_app.domain.clocks import (
    ClockRule,
    Due,
    StartEvent,
    Step,
    StepKind,
    Unit,
    compute_due,
    explain_from_json,
    explain_to_json,
)

# The worked example of law.md 10: Nauryz 2026 falls on Saturday to Monday, so 24 and 25 March are off as well.
OFF = {date(2026, 3, day): "nauryz" for day in (21, 22, 23)} | {date(2026, 3, day): "moved" for day in (24, 25)}
CALENDAR = WorkCalendar(version="2026-example", days_off=OFF, week=5)
RECEIVED = datetime(2026, 3, 20, 12, 40, tzinfo=UTC)  # Friday, 17:40 in Kazakhstan


def a_rule(unit: Unit, amount: int = 0, *, prealert_days: int = 0) -> ClockRule:
    return ClockRule(id="T", start=StartEvent.INFO_RECEIVED, unit=unit, amount=amount, prealert_days=prealert_days)


B04 = a_rule(Unit.CALENDAR_DAY, 1)
B05 = a_rule(Unit.IMMEDIATE)
B07 = a_rule(Unit.WORKING_DAY, 1)
B08 = a_rule(Unit.WORKING_DAY, 1)
B11 = a_rule(Unit.WORKING_DAY, 2)
B14 = a_rule(Unit.CALENDAR_DAY, 2)
B17 = a_rule(Unit.MONTH, 6, prealert_days=30)
V01 = a_rule(Unit.CALENDAR_DAY, 30, prealert_days=10)


@pytest.mark.parametrize(
    ("rule", "started", "on", "shown_with", "alert_on"),
    [
        pytest.param(B04, RECEIVED, date(2026, 3, 21), date(2026, 3, 26), None, id="B04"),
        pytest.param(B05, RECEIVED, date(2026, 3, 20), None, None, id="B05"),
        pytest.param(B07, RECEIVED, date(2026, 3, 26), None, None, id="B07"),
        pytest.param(B08, date(2026, 3, 26), date(2026, 3, 27), None, None, id="B08"),
        pytest.param(B11, date(2026, 3, 26), date(2026, 3, 30), None, None, id="B11"),
        pytest.param(B14, date(2026, 3, 30), date(2026, 4, 1), None, None, id="B14"),
        pytest.param(B17, date(2026, 4, 2), date(2026, 10, 2), None, date(2026, 9, 2), id="B17"),
        pytest.param(V01, date(2026, 3, 19), date(2026, 4, 18), date(2026, 4, 20), date(2026, 4, 8), id="V01"),
    ],
)
def test_the_worked_example(
    rule: ClockRule, started: datetime | date, on: date, shown_with: date | None, alert_on: date | None
) -> None:
    due = compute_due(rule, started, CALENDAR)
    assert (due.on, due.shown_with, due.alert_on) == (on, shown_with, alert_on)
    assert due.calendar_version == "2026-example"


def test_a_working_day_ends_at_six_in_the_evening() -> None:
    assert compute_due(B07, RECEIVED, CALENDAR).at == datetime(2026, 3, 26, 13, 0, tzinfo=UTC)
    assert compute_due(B04, RECEIVED, CALENDAR).at is None
    assert compute_due(B05, RECEIVED, CALENDAR).at is None


def test_the_count_says_which_days_it_left_out_and_why() -> None:
    assert compute_due(B07, RECEIVED, CALENDAR).steps == (
        Step(kind=StepKind.STARTED, on=date(2026, 3, 20)),
        Step(kind=StepKind.SKIPPED, on=date(2026, 3, 21), reason="nauryz"),
        Step(kind=StepKind.SKIPPED, on=date(2026, 3, 22), reason="nauryz"),
        Step(kind=StepKind.SKIPPED, on=date(2026, 3, 23), reason="nauryz"),
        Step(kind=StepKind.SKIPPED, on=date(2026, 3, 24), reason="moved"),
        Step(kind=StepKind.SKIPPED, on=date(2026, 3, 25), reason="moved"),
        Step(kind=StepKind.COUNTED, on=date(2026, 3, 26), n=1),
        Step(kind=StepKind.ENDS, on=date(2026, 3, 26), until=time(18)),
    )


def test_the_count_of_calendar_days_shows_the_first_the_last_and_the_next_working_day() -> None:
    assert compute_due(V01, date(2026, 3, 19), CALENDAR).steps == (
        Step(kind=StepKind.STARTED, on=date(2026, 3, 19)),
        Step(kind=StepKind.COUNTED, on=date(2026, 3, 20), n=1),
        Step(kind=StepKind.COUNTED, on=date(2026, 4, 18), n=30),
        Step(kind=StepKind.ENDS, on=date(2026, 4, 18)),
        Step(kind=StepKind.SHOWN_WITH, on=date(2026, 4, 20), reason="weekend"),
        Step(kind=StepKind.ALERT, on=date(2026, 4, 8), n=10),
    )


def test_the_event_belongs_to_its_local_day() -> None:
    after_midnight = datetime(2026, 3, 19, 19, 30, tzinfo=UTC)  # 20 March, 00:30 in Kazakhstan
    assert compute_due(B05, after_midnight, CALENDAR).on == date(2026, 3, 20)
    assert compute_due(B05, after_midnight, CALENDAR, ZoneInfo("UTC")).on == date(2026, 3, 19)


@pytest.mark.parametrize(
    ("start", "months", "on", "clamped"),
    [
        (date(2026, 8, 31), 6, date(2027, 2, 28), True),
        (date(2027, 8, 31), 6, date(2028, 2, 29), True),
        (date(2026, 12, 15), 1, date(2027, 1, 15), False),
        (date(2026, 1, 30), 13, date(2027, 2, 28), True),
    ],
)
def test_months_end_on_the_last_day_of_a_short_month(start: date, months: int, on: date, *, clamped: bool) -> None:
    due = compute_due(a_rule(Unit.MONTH, months), start, CALENDAR)
    assert due.on == on
    assert any(step.kind is StepKind.CLAMPED for step in due.steps) is clamped


def test_a_reminder_never_comes_before_the_event() -> None:
    due = compute_due(a_rule(Unit.CALENDAR_DAY, 3, prealert_days=10), date(2026, 5, 4), CALENDAR)
    assert due.alert_on == date(2026, 5, 4)
    assert due.steps[-1] == Step(kind=StepKind.ALERT, on=date(2026, 5, 4), n=3)


def test_a_deadline_is_over_after_its_hour_or_after_its_day() -> None:
    by_hour, by_day = compute_due(B07, RECEIVED, CALENDAR), compute_due(B04, RECEIVED, CALENDAR)
    six = datetime(2026, 3, 26, 13, 0, tzinfo=UTC)
    assert not by_hour.is_over(six)
    assert by_hour.is_over(six + timedelta(seconds=1))
    midnight = datetime(2026, 3, 21, 19, 0, tzinfo=UTC)  # 22 March, 00:00 in Kazakhstan
    assert not by_day.is_over(midnight - timedelta(seconds=1))
    assert by_day.is_over(midnight)


@pytest.mark.parametrize("unit", [Unit.WORKING_DAY, Unit.CALENDAR_DAY])
def test_a_deadline_without_an_amount_is_a_broken_rule(unit: Unit) -> None:
    with pytest.raises(ValueError, match="at least one"):
        compute_due(a_rule(unit), RECEIVED, CALENDAR)


rules = st.one_of(
    st.just(B05),
    st.builds(a_rule, st.just(Unit.WORKING_DAY), st.integers(1, 40)),
    st.builds(a_rule, st.just(Unit.CALENDAR_DAY), st.integers(1, 400), prealert_days=st.integers(0, 60)),
    st.builds(a_rule, st.just(Unit.MONTH), st.integers(1, 24), prealert_days=st.integers(0, 60)),
)
starts = st.dates(date(2020, 1, 1), date(2030, 12, 31))
moments = st.datetimes(datetime(2020, 1, 1), datetime(2030, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001
calendars = st.builds(
    lambda off, week: WorkCalendar(version="v", days_off=dict.fromkeys(off, "holiday"), week=week),
    st.sets(st.dates(date(2020, 1, 1), date(2031, 12, 31)), max_size=60),
    st.sampled_from([5, 6]),
)


@given(started=starts, amount=st.integers(1, 40), calendar=calendars)
def test_a_deadline_in_working_days_never_stands_on_a_day_off(
    started: date, amount: int, calendar: WorkCalendar
) -> None:
    due = compute_due(a_rule(Unit.WORKING_DAY, amount), started, calendar)
    assert calendar.is_working(due.on)
    assert due.shown_with is None
    assert due.on > started


@given(started=starts, amount=st.integers(1, 40), calendar=calendars)
def test_the_explanation_names_each_day_between_once(started: date, amount: int, calendar: WorkCalendar) -> None:
    due = compute_due(a_rule(Unit.WORKING_DAY, amount), started, calendar)
    told = [step.on for step in due.steps if step.kind in {StepKind.COUNTED, StepKind.SKIPPED}]
    assert told == [started + timedelta(days=n) for n in range(1, (due.on - started).days + 1)]
    assert [step.n for step in due.steps if step.kind is StepKind.COUNTED] == list(range(1, amount + 1))


@given(rule=rules, started=moments, later=st.integers(0, 100_000), calendar=calendars)
def test_a_later_event_is_never_due_earlier(
    rule: ClockRule, started: datetime, later: int, calendar: WorkCalendar
) -> None:
    assert compute_due(rule, started, calendar).on <= compute_due(rule, started + timedelta(minutes=later), calendar).on


@given(rule=rules, started=starts, off=starts, calendar=calendars)
def test_one_more_day_off_never_makes_a_deadline_earlier_and_moves_working_days_only(
    rule: ClockRule, started: date, off: date, calendar: WorkCalendar
) -> None:
    changed = WorkCalendar(version="v2", days_off={**calendar.days_off, off: "school"}, week=calendar.week)
    before, after = compute_due(rule, started, calendar), compute_due(rule, started, changed)
    assert after.calendar_version == "v2"
    if rule.unit is Unit.WORKING_DAY:
        assert after.on >= before.on
    else:
        assert after.on == before.on


@given(rule=rules, started=starts, calendar=calendars)
def test_a_deadline_on_a_day_off_is_shown_with_a_working_day_and_stays(
    rule: ClockRule, started: date, calendar: WorkCalendar
) -> None:
    due = compute_due(rule, started, calendar)
    assert (due.shown_with is None) is calendar.is_working(due.on)
    if due.shown_with:
        assert due.shown_with > due.on
        assert calendar.is_working(due.shown_with)


@given(rule=rules, started=moments, calendar=calendars)
def test_the_explanation_survives_json(rule: ClockRule, started: datetime, calendar: WorkCalendar) -> None:
    due = compute_due(rule, started, calendar)
    again: Due = explain_from_json(json.loads(json.dumps(explain_to_json(due))))
    assert again == due


@pytest.mark.parametrize("raw", [{}, {"steps": "x"}, {"steps": [], "on": None}, {"steps": [], "on": "yesterday"}])
def test_a_foreign_explanation_is_refused(raw: dict[str, object]) -> None:
    with pytest.raises((KeyError, TypeError, ValueError)):
        explain_from_json(raw)
