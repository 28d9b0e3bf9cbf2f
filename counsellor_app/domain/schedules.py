"""Follow-up schedules: contacts planned from the moment a level was set (clinical.md 6).

The anchor is that moment, not the last contact: a missed contact does not push the rest. Hours are clock hours.
Calendar days move earlier to a school day, never later. School days are counted like working days.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from enum import StrEnum
from typing import Self, assert_never

from counsellor_app.domain.calendar import DAY, WorkCalendar
from counsellor_app.domain.clock import ZONE, local_day


class OffsetUnit(StrEnum):
    HOUR = "h"
    CALENDAR_DAY = "d"
    SCHOOL_DAY = "sd"


@dataclass(frozen=True, slots=True)
class Offset:
    """``24h``, ``7d``, ``1sd``: how long after the anchor."""

    amount: int
    unit: OffsetUnit

    @classmethod
    def parse(cls, text: str) -> Self:
        """ValueError when it is not a number of up to four digits and a unit."""
        found = re.fullmatch(r"(\d{1,4})(h|d|sd)", text, re.ASCII)
        if not found:
            raise ValueError("an offset is a number and h, d or sd")
        return cls(int(found[1]), OffsetUnit(found[2]))

    def __str__(self) -> str:
        return f"{self.amount}{self.unit.value}"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedStep:
    """One contact of a schedule: when, how (`mode` is a code of the pack), and what belongs to it."""

    offset: Offset
    mode: str
    asq: bool = False
    plan_review: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """`level` is the code of the level it serves, or ``any``."""

    id: str
    level: str
    steps: tuple[PlannedStep, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedContact:
    """A contact with its day; `at` is the UTC moment of a contact counted in hours, else None.

    `moved_from` is the day it would have been, where a day of rest moved it earlier.
    """

    offset: str
    mode: str
    on: date
    at: datetime | None
    asq: bool
    plan_review: bool
    moved_from: date | None = None


def plan_contacts(
    schedule: Schedule, anchor: datetime, calendar: WorkCalendar, zone: tzinfo = ZONE
) -> tuple[PlannedContact, ...]:
    """In the order of the schedule; the same anchor and calendar always give the same plan."""
    return tuple(_plan(step, anchor, calendar, zone) for step in schedule.steps)


def _plan(step: PlannedStep, anchor: datetime, calendar: WorkCalendar, zone: tzinfo) -> PlannedContact:
    first = local_day(anchor, zone)
    at = moved_from = None
    match step.offset.unit:
        case OffsetUnit.HOUR:
            at = anchor + timedelta(hours=step.offset.amount)
            on = local_day(at, zone)
        case OffsetUnit.CALENDAR_DAY:
            day = first + DAY * step.offset.amount
            on = _not_later(day, first, calendar)
            moved_from = day if day != on else None
        case OffsetUnit.SCHOOL_DAY:
            on = calendar.add_working_days(first, step.offset.amount)
        case _:
            assert_never(step.offset.unit)
    return PlannedContact(
        offset=str(step.offset),
        mode=step.mode,
        on=on,
        at=at,
        asq=step.asq,
        plan_review=step.plan_review,
        moved_from=moved_from,
    )


def _not_later(day: date, first: date, calendar: WorkCalendar) -> date:
    """The last school day up to `day`, but not before the anchor: without one, the day itself stands."""
    earlier = calendar.previous_working(day)
    return earlier if earlier >= first else day
