"""A follow-up ends in one of three ways, each with words; until then it is late, for today or for later."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from enum import StrEnum

from counsellor_app.domain.calendar import WorkCalendar
from counsellor_app.domain.clock import ZONE, local_day
from counsellor_app.domain.errors import RuleBroken

WEEK = timedelta(days=7)


class FollowUpState(StrEnum):
    OPEN = "open"
    DONE = "done"
    MOVED = "moved"
    CANCELLED = "cancelled"


class Bucket(StrEnum):
    OVERDUE = "overdue"
    TODAY = "today"
    WEEK = "week"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class DueWhen:
    """A moment (UTC) or a day in the school's zone, exactly one of them."""

    at: datetime | None = None
    on: date | None = None

    def __post_init__(self) -> None:
        if (self.at is None) == (self.on is None):
            raise ValueError("a follow-up is due at a moment or on a day")

    def day(self, zone: tzinfo = ZONE) -> date:
        if self.at is not None:
            return local_day(self.at, zone)
        if self.on is None:
            raise ValueError("a follow-up is due at a moment or on a day")
        return self.on


@dataclass(frozen=True, slots=True)
class Lateness:
    """How late: whole calendar days, and the working days among them."""

    days: int
    working_days: int


def finish(state: FollowUpState, note: str) -> FollowUpState:
    """Done, with a line about what happened."""
    return _end(state, FollowUpState.DONE, note, "followup-note-missing", "note")


def cancel(state: FollowUpState, reason: str) -> FollowUpState:
    return _end(state, FollowUpState.CANCELLED, reason, "followup-reason-missing", "reason")


def move(state: FollowUpState, reason: str, due: DueWhen, to: DueWhen, now: datetime) -> FollowUpState:
    """Moved, with a reason; the caller opens a new follow-up at `to` that points back here."""
    ended = _end(state, FollowUpState.MOVED, reason, "followup-reason-missing", "reason")
    if to == due:
        raise RuleBroken("followup-moved-nowhere", field="to")
    if bucket(to, now) is Bucket.OVERDUE:
        raise RuleBroken("followup-moved-into-past", field="to")
    return ended


def _end(state: FollowUpState, to: FollowUpState, words: str, missing: str, name: str) -> FollowUpState:
    if state is not FollowUpState.OPEN:
        raise RuleBroken("followup-already-ended")
    if not words.strip():
        raise RuleBroken(missing, field=name)
    return to


def bucket(due: DueWhen, now: datetime, zone: tzinfo = ZONE) -> Bucket:
    """Where *Today* shows it. A day is late from the next midnight on, a moment at once."""
    today, day = local_day(now, zone), due.day(zone)
    if day < today or (due.at is not None and due.at < now):
        return Bucket.OVERDUE
    if day == today:
        return Bucket.TODAY
    return Bucket.WEEK if day <= today + WEEK else Bucket.LATER


def lateness(due: DueWhen, now: datetime, calendar: WorkCalendar, zone: tzinfo = ZONE) -> Lateness:
    """Zero for what is not late."""
    today, day = local_day(now, zone), due.day(zone)
    return Lateness(max(0, (today - day).days), calendar.working_days_between(day, today))
