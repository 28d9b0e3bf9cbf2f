"""Statutory clocks: from the event to the day it is due, with the way it was counted (law.md 10, engine rules).

The first day counted is the day after the event. A deadline in working days ends at 18:00 local time. A deadline
in calendar days that falls on a day of rest is shown with the next working day and stays where it is. Months end
on the same number of the last month, or on its last day (Civil Code, article 173). "Immediately" is the same day.
"""

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import StrEnum
from typing import assert_never

from counsellor_app.domain.calendar import DAY, WorkCalendar
from counsellor_app.domain.clock import ZONE, from_text, local_day, to_text

DAY_ENDS = time(18)


class Unit(StrEnum):
    IMMEDIATE = "imm"
    CALENDAR_DAY = "cd"
    WORKING_DAY = "wd"
    MONTH = "month"


class StartEvent(StrEnum):
    INFO_RECEIVED = "info_received"
    CASE_REGISTERED = "case_registered"
    INCIDENT = "incident"
    TALK_DONE = "talk_done"
    AUTHORITY_REGISTERED = "authority_registered"
    AUTHORITY_DECISION = "authority_decision"
    VSHU_PLACED = "vshu_placed"
    BREACH_DETECTED = "breach_detected"


class Owner(StrEnum):
    OURS = "ours"
    EXTERNAL = "external"


class StepKind(StrEnum):
    """One line of the explanation. The window has the words, this has the days."""

    STARTED = "started"  # `on`: the local day of the event
    SAME_DAY = "same-day"  # immediately: the day of the event itself
    COUNTED = "counted"  # `on` is day number `n` of the count
    SKIPPED = "skipped"  # `on` is not counted, `reason` says why
    MONTHS = "months"  # `n` months lead to `on`
    CLAMPED = "clamped"  # the last month has no such number, `on` is its last day
    ENDS = "ends"  # the deadline: `on`, and `until` local time when it ends at an hour
    SHOWN_WITH = "shown-with"  # the deadline stands on a day of rest (`reason`), `on` is the next working day
    ALERT = "alert"  # the reminder, `n` days before


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockRule:
    """What the pack says about one clock, as far as counting needs it. `amount` is in `unit`s."""

    id: str
    start: StartEvent
    unit: Unit
    amount: int = 0
    prealert_days: int = 0
    owner: Owner = Owner.OURS


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    kind: StepKind
    on: date
    n: int | None = None
    reason: str | None = None
    until: time | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """When a clock runs out. `on` is the local day; `at` the UTC moment where it ends at an hour, else None.

    `shown_with` is the next working day when `on` is a day of rest, `alert_on` the day of the early reminder.
    """

    on: date
    at: datetime | None
    shown_with: date | None
    alert_on: date | None
    calendar_version: str
    steps: tuple[Step, ...]

    def is_over(self, now: datetime, zone: tzinfo = ZONE) -> bool:
        return now > self.at if self.at else local_day(now, zone) > self.on


def compute_due(
    rule: ClockRule,
    started: datetime | date,
    calendar: WorkCalendar,
    zone: tzinfo = ZONE,
    day_ends: time = DAY_ENDS,
) -> Due:
    """`started` is an aware moment, or a day in the school's zone for events known by the day (an incident)."""
    first = local_day(started, zone) if isinstance(started, datetime) else started
    steps = [Step(kind=StepKind.STARTED, on=first), *_count(rule, first, calendar)]
    on, at = steps[-1].on, None
    if rule.unit is Unit.WORKING_DAY:
        at = datetime.combine(on, day_ends, zone).astimezone(UTC)
    steps.append(Step(kind=StepKind.ENDS, on=on, until=day_ends if at else None))
    shown_with = alert_on = None
    if reason := calendar.why_off(on):
        shown_with = calendar.next_working(on)
        steps.append(Step(kind=StepKind.SHOWN_WITH, on=shown_with, reason=reason))
    if rule.prealert_days:
        alert_on = max(first, on - timedelta(days=rule.prealert_days))
        steps.append(Step(kind=StepKind.ALERT, on=alert_on, n=(on - alert_on).days))
    return Due(
        on=on, at=at, shown_with=shown_with, alert_on=alert_on, calendar_version=calendar.version, steps=tuple(steps)
    )


def _count(rule: ClockRule, first: date, calendar: WorkCalendar) -> list[Step]:
    """The steps between the event and the deadline; the last one stands on the deadline."""
    match rule.unit:
        case Unit.IMMEDIATE:
            return [Step(kind=StepKind.SAME_DAY, on=first)]
        case Unit.CALENDAR_DAY:
            return _counted_days(first, rule.amount)
        case Unit.WORKING_DAY:
            return _counted_working_days(first, rule.amount, calendar)
        case Unit.MONTH:
            return _counted_months(first, rule.amount)
        case _:
            assert_never(rule.unit)


def _counted_days(first: date, amount: int) -> list[Step]:
    """The first and the last day of the count; those between say nothing new."""
    if amount < 1:
        raise ValueError("a deadline in calendar days has at least one")
    numbers = sorted({1, amount})
    return [Step(kind=StepKind.COUNTED, on=first + DAY * n, n=n) for n in numbers]


def _counted_working_days(first: date, amount: int, calendar: WorkCalendar) -> list[Step]:
    """Every day from the day after the event: counted with its number, or skipped with its reason."""
    if amount < 1:
        raise ValueError("a deadline in working days has at least one")
    steps: list[Step] = []
    day = first
    for n in range(1, amount + 1):
        target = calendar.next_working(day + DAY)
        steps += [
            Step(kind=StepKind.SKIPPED, on=off, reason=calendar.why_off(off))
            for off in (day + DAY * k for k in range(1, (target - day).days))
        ]
        steps.append(Step(kind=StepKind.COUNTED, on=target, n=n))
        day = target
    return steps


def _counted_months(first: date, amount: int) -> list[Step]:
    year, month = divmod(first.year * 12 + first.month - 1 + amount, 12)
    last = monthrange(year, month + 1)[1]
    on = date(year, month + 1, min(first.day, last))
    steps = [Step(kind=StepKind.MONTHS, on=on, n=amount)]
    if on.day < first.day:
        steps.append(Step(kind=StepKind.CLAMPED, on=on))
    return steps


def explain_to_json(due: Due) -> dict[str, object]:
    """JSON-able, ISO dates; the record keeps it so that an old deadline can always show how it was counted."""
    return {
        "on": due.on.isoformat(),
        "at": to_text(due.at) if due.at else None,
        "shown_with": due.shown_with.isoformat() if due.shown_with else None,
        "alert_on": due.alert_on.isoformat() if due.alert_on else None,
        "calendar_version": due.calendar_version,
        "steps": [step_to_json(step) for step in due.steps],
    }


def step_to_json(step: Step) -> dict[str, object]:
    whole: dict[str, object] = {
        "kind": step.kind.value,
        "on": step.on.isoformat(),
        "n": step.n,
        "reason": step.reason,
        "until": step.until.isoformat("minutes") if step.until else None,
    }
    return {key: value for key, value in whole.items() if value is not None}


def explain_from_json(raw: Mapping[str, object]) -> Due:
    """The reverse of `explain_to_json`. KeyError, TypeError or ValueError when it did not write the record."""
    steps = raw["steps"]
    if not isinstance(steps, list):
        raise TypeError("steps is not a list")
    on = _day(raw["on"])
    at = raw.get("at")
    if on is None:
        raise ValueError("a deadline has a day")
    return Due(
        on=on,
        at=from_text(str(at)) if at else None,
        shown_with=_day(raw.get("shown_with")),
        alert_on=_day(raw.get("alert_on")),
        calendar_version=str(raw["calendar_version"]),
        steps=tuple(step_from_json(step) for step in steps),
    )


def step_from_json(raw: Mapping[str, object]) -> Step:
    on, n, reason, until = _day(raw["on"]), raw.get("n"), raw.get("reason"), raw.get("until")
    if on is None:
        raise ValueError("a step has a day")
    return Step(
        kind=StepKind(str(raw["kind"])),
        on=on,
        n=int(str(n)) if n is not None else None,
        reason=str(reason) if reason is not None else None,
        until=time.fromisoformat(str(until)) if until is not None else None,
    )


def _day(raw: object) -> date | None:
    return None if raw is None else date.fromisoformat(str(raw))
