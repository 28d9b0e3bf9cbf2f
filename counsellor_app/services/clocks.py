"""Statutory clocks: met with evidence, late with a reason, recounted when the calendar changes."""

import json
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Protocol

from counsellor_app.domain.clock import local_day
from counsellor_app.domain.clocks import Step, compute_due, step_from_json, step_to_json
from counsellor_app.domain.errors import RuleBroken
from counsellor_app.domain.ids import ClockId
from counsellor_app.domain.record import ClockRow
from counsellor_app.services import typed
from counsellor_app.services.done import Done, Topic
from counsellor_app.services.session import Session
from counsellor_app.store.codec import to_json
from counsellor_app.store.unit import Unit

TOUCHED = frozenset({Topic.CLOCKS})


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetClock:
    """`met_at` is when it was really done; `evidence` the number of the letter, the name of the talk."""

    id: ClockId
    met_at: datetime
    evidence: str = field(repr=False)
    late_reason: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class CancelClock:
    id: ClockId
    reason: str = field(repr=False)


class Due(Protocol):
    """A moment, or a day."""

    @property
    def due_at(self) -> datetime | None: ...

    @property
    def due_on(self) -> date | None: ...


def is_over(row: Due, now: datetime, today: date) -> bool:
    """Whether the deadline has passed: the moment where it ends at an hour, else the end of its day."""
    if row.due_at is not None:
        return now > row.due_at
    return row.due_on is not None and today > row.due_on


def explain(row: ClockRow) -> tuple[Step, ...]:
    """How the due date was counted, as it was kept when it was counted."""
    return tuple(step_from_json(step) for step in json.loads(row.steps))


class ClockService:
    def __init__(self, session: Session) -> None:
        self._session = session

    def meet(self, command: MeetClock) -> Done:
        """Final: a met clock never changes. Late needs a reason."""
        session = self._session
        evidence, late_reason = (
            typed.line(command.evidence, "evidence"),
            typed.words(command.late_reason, "late_reason"),
        )
        with session.store.begin("clock-met", command.id) as unit:
            row = unit.clocks.get(command.id)
            if row.met_at is not None or row.cancelled_at is not None:
                raise RuleBroken("clock-already-ended")
            if command.met_at > unit.now:
                raise RuleBroken("clock-met-in-future", field="met_at")
            if command.met_at < row.started_at.replace(second=0, microsecond=0):  # a moment is typed to the minute
                raise RuleBroken("clock-met-before-start", field="met_at")
            late = is_over(row, command.met_at, local_day(command.met_at, session.zone))
            if late and not late_reason:
                raise RuleBroken("clock-late-reason", field="late_reason")
            unit.clocks.save(
                replace(
                    row,
                    met_at=command.met_at,
                    met_by=unit.actor,
                    recorded_at=unit.now,
                    evidence=evidence,
                    late_reason=late_reason if late else "",
                )
            )
        return Done(touched=TOUCHED)

    def cancel(self, command: CancelClock) -> Done:
        """Does not apply here (a copy, another body's matter): with a reason, and it stays in the record."""
        reason = typed.words(command.reason, "reason")
        if not reason:
            raise RuleBroken("clock-cancel-reason", field="reason")
        with self._session.store.begin("clock-cancelled", command.id) as unit:
            row = unit.clocks.get(command.id)
            if row.met_at is not None or row.cancelled_at is not None:
                raise RuleBroken("clock-already-ended")
            unit.clocks.save(replace(row, cancelled_at=unit.now, cancel_reason=reason))
        return Done(touched=TOUCHED)

    def recount(self) -> Done:
        """After the calendar changed: only running clocks move, each keeps the rule it was started under."""
        session = self._session
        with session.store.begin("clocks-recounted") as unit:
            moved = recount_running(unit, session)
        return Done(touched=TOUCHED, moved=moved)


def recount_running(unit: Unit, session: Session) -> int:
    """The same inside the unit that changes the calendar: both hold or neither. Answers how many moved."""
    calendar, moved = session.calendar(unit), 0
    for row in unit.clocks.running():
        if row.calendar_version == calendar.version:
            continue
        rule = session.content.clock(row.rule).rule
        start = local_day(row.started_at, session.zone) if row.event == "incident" else row.started_at
        due = compute_due(rule, start, calendar, session.zone)
        moved += (row.due_on, row.due_at) != (due.on, due.at)
        unit.clocks.save(
            replace(
                row,
                calendar_version=due.calendar_version,
                due_at=due.at,
                due_on=due.on,
                shown_with=due.shown_with,
                alert_on=due.alert_on,
                steps=to_json([step_to_json(step) for step in due.steps]),
            )
        )
    return moved
