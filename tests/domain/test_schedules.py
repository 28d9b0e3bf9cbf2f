from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.domain.calendar import WorkCalendar
from counsellor_app.domain.clock import local_day
from counsellor_app.domain.schedules import Offset, OffsetUnit, PlannedStep, Schedule, plan_contacts

PLAIN = WorkCalendar(version="v", days_off={}, week=5)
TUESDAY = datetime(2026, 11, 24, 4, 20, tzinfo=UTC)  # 09:20 in Kazakhstan


def a_schedule(*offsets: str, mode: str = "in_person") -> Schedule:
    steps = tuple(PlannedStep(offset=Offset.parse(text), mode=mode) for text in offsets)
    return Schedule(id="T", level="R2", steps=steps)


def days_of(calendar: WorkCalendar, anchor: datetime, *offsets: str) -> list[date]:
    return [contact.on for contact in plan_contacts(a_schedule(*offsets), anchor, calendar)]


@pytest.mark.parametrize("text", ["24h", "7d", "1sd", "0d", "365d"])
def test_an_offset_reads_and_writes(text: str) -> None:
    assert str(Offset.parse(text)) == text


@pytest.mark.parametrize("text", ["", "d", "7", "7 d", "-1d", "7w", "1.5h", "99999d", "７d", "7d "])
def test_anything_else_is_no_offset(text: str) -> None:
    with pytest.raises(ValueError, match="offset"):
        Offset.parse(text)


def test_hours_are_clock_hours_even_on_a_sunday() -> None:
    friday = datetime(2026, 11, 27, 10, 0, tzinfo=UTC)
    (contact,) = plan_contacts(a_schedule("48h"), friday, PLAIN)
    assert contact.at == datetime(2026, 11, 29, 10, 0, tzinfo=UTC)
    assert contact.on == date(2026, 11, 29)
    assert contact.moved_from is None


def test_a_contact_by_hours_belongs_to_its_local_day() -> None:
    late = datetime(2026, 11, 24, 18, 0, tzinfo=UTC)  # 23:00 in Kazakhstan
    (contact,) = plan_contacts(a_schedule("2h"), late, PLAIN)
    assert contact.on == date(2026, 11, 25)


def test_days_move_earlier_to_a_school_day_and_say_so() -> None:
    thursday = datetime(2026, 11, 26, 4, 0, tzinfo=UTC)
    (contact,) = plan_contacts(a_schedule("3d"), thursday, PLAIN)
    assert (contact.on, contact.moved_from) == (date(2026, 11, 27), date(2026, 11, 29))
    assert contact.at is None


def test_days_never_move_before_the_anchor() -> None:
    saturday = datetime(2026, 11, 28, 4, 0, tzinfo=UTC)
    assert days_of(PLAIN, saturday, "0d", "1d", "2d") == [
        date(2026, 11, 28),
        date(2026, 11, 29),
        date(2026, 11, 30),
    ]


def test_school_days_skip_days_of_rest() -> None:
    friday = datetime(2026, 11, 27, 4, 0, tzinfo=UTC)
    assert days_of(PLAIN, friday, "0sd", "1sd", "3sd") == [
        date(2026, 11, 27),
        date(2026, 11, 30),
        date(2026, 12, 2),
    ]


def test_what_belongs_to_a_contact_comes_along_in_order() -> None:
    steps = (
        PlannedStep(offset=Offset.parse("24h"), mode="family"),
        PlannedStep(offset=Offset.parse("72h"), mode="in_person", asq=True, plan_review=True),
    )
    first, second = plan_contacts(Schedule(id="R3", level="R3", steps=steps), TUESDAY, PLAIN)
    assert (first.offset, first.mode, first.asq, first.plan_review) == ("24h", "family", False, False)
    assert (second.offset, second.mode, second.asq, second.plan_review) == ("72h", "in_person", True, True)


offsets = st.builds(Offset, st.integers(0, 400), st.sampled_from(list(OffsetUnit)))
anchors = st.datetimes(datetime(2025, 1, 1), datetime(2027, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001
calendars = st.builds(
    lambda off, week: WorkCalendar(version="v", days_off=dict.fromkeys(off, "holiday"), week=week),
    st.sets(st.dates(date(2025, 1, 1), date(2028, 12, 31)), max_size=80),
    st.sampled_from([5, 6]),
)


@given(offset=offsets, anchor=anchors, calendar=calendars)
def test_a_contact_in_days_is_never_later_and_on_a_school_day_if_there_is_one(
    offset: Offset, anchor: datetime, calendar: WorkCalendar
) -> None:
    (contact,) = plan_contacts(a_schedule(str(offset)), anchor, calendar)
    first = local_day(anchor)
    assert contact.on >= first
    if offset.unit is OffsetUnit.CALENDAR_DAY:
        target = first + timedelta(days=offset.amount)
        assert contact.on <= target
        school_days = [n for n in range((target - first).days + 1) if calendar.is_working(first + timedelta(days=n))]
        assert calendar.is_working(contact.on) is bool(school_days)
    if offset.unit is OffsetUnit.SCHOOL_DAY:
        assert calendar.is_working(contact.on)
    assert (contact.at is not None) is (offset.unit is OffsetUnit.HOUR)


@given(amounts=st.lists(st.integers(0, 400), min_size=2, max_size=8), anchor=anchors, calendar=calendars)
def test_contacts_in_days_keep_their_order_and_the_plan_is_stable(
    amounts: list[int], anchor: datetime, calendar: WorkCalendar
) -> None:
    schedule = a_schedule(*(f"{amount}d" for amount in sorted(amounts)))
    plan = plan_contacts(schedule, anchor, calendar)
    assert [contact.on for contact in plan] == sorted(contact.on for contact in plan)
    assert plan == plan_contacts(schedule, anchor, calendar)
