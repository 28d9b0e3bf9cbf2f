"""Follow-ups: by hand or from a schedule; done with a note, moved or cancelled with a reason."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import partial

from counsellor_app.domain import followups as rules
from counsellor_app.domain.clock import local_day
from counsellor_app.domain.errors import RuleBroken
from counsellor_app.domain.followups import DueWhen, FollowUpState
from counsellor_app.domain.ids import CaseId, FollowUpId
from counsellor_app.domain.record import FollowUp
from counsellor_app.services import typed
from counsellor_app.services.done import Done, Topic
from counsellor_app.services.session import Session
from counsellor_app.services.steps import plan_schedule

TOUCHED = frozenset({Topic.FOLLOWUPS})
LATEST = date(2099, 12, 31)
LONGEST_TITLE = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class AddFollowUp:
    """Due at a moment or on a day, one of the two."""

    case_id: CaseId
    title: str = field(repr=False)
    due_at: datetime | None = None
    due_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FinishFollowUp:
    id: FollowUpId
    note: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveFollowUp:
    id: FollowUpId
    reason: str = field(repr=False)
    to_at: datetime | None = None
    to_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CancelFollowUp:
    id: FollowUpId
    reason: str = field(repr=False)


class FollowUpService:
    def __init__(self, session: Session) -> None:
        self._session = session

    def of_case(self, case_id: CaseId) -> tuple[FollowUp, ...]:
        with self._session.store.read() as unit:
            return unit.followups.of_case(case_id)

    def add(self, command: AddFollowUp) -> Done:
        session = self._session
        title = typed.line(command.title, "title", LONGEST_TITLE)
        if not title:
            raise RuleBroken("followup-title-missing", field="title")
        due = self._due(command.due_at, command.due_on, "due")
        with session.store.begin("followup-added", command.case_id) as unit:
            row = FollowUp(
                id=FollowUpId(session.new_id()),
                case_id=command.case_id,
                title=title,
                source="hand",
                due_at=due.at,
                due_on=due.on,
                made_at=unit.now,
                made_by=unit.actor,
            )
            unit.followups.add(row)
            undo = partial(session.undo, unit.seq, TOUCHED)
        return Done(touched=TOUCHED, undo=undo, new_id=row.id)

    def plan(self, case_id: CaseId, schedule_id: str) -> Done:
        """The contacts of a schedule of the pack, counted from now."""
        session = self._session
        with session.store.begin("schedule-planned", case_id) as unit:
            plan_schedule(unit, session, case_id, schedule_id, unit.now)
            undo = partial(session.undo, unit.seq, TOUCHED)
        return Done(touched=TOUCHED, undo=undo)

    def finish(self, command: FinishFollowUp) -> Done:
        session, note = self._session, typed.words(command.note, "note")
        with session.store.begin("followup-done", command.id) as unit:
            row = unit.followups.get(command.id)
            state = rules.finish(FollowUpState(row.state), note)
            ended = replace(row, state=state.value, note=note, ended_at=unit.now, ended_by=unit.actor)
            unit.followups.save(ended)
            undo = partial(session.undo, unit.seq, TOUCHED)
        return Done(touched=TOUCHED, undo=undo)

    def cancel(self, command: CancelFollowUp) -> Done:
        session, reason = self._session, typed.words(command.reason, "reason")
        with session.store.begin("followup-cancelled", command.id) as unit:
            row = unit.followups.get(command.id)
            state = rules.cancel(FollowUpState(row.state), reason)
            ended = replace(row, state=state.value, reason=reason, ended_at=unit.now, ended_by=unit.actor)
            unit.followups.save(ended)
            undo = partial(session.undo, unit.seq, TOUCHED)
        return Done(touched=TOUCHED, undo=undo)

    def move(self, command: MoveFollowUp) -> Done:
        """The old one keeps its day and says why; a new one stands on the new day and points back."""
        session, reason = self._session, typed.words(command.reason, "reason")
        to = self._due(command.to_at, command.to_on, "to")
        with session.store.begin("followup-moved", command.id) as unit:
            row = unit.followups.get(command.id)
            due = DueWhen(at=row.due_at, on=row.due_on)
            state = rules.move(FollowUpState(row.state), reason, due, to, unit.now)
            unit.followups.save(replace(row, state=state.value, reason=reason, ended_at=unit.now, ended_by=unit.actor))
            moved = replace(
                row,
                id=FollowUpId(session.new_id()),
                due_at=to.at,
                due_on=to.on,
                made_at=unit.now,
                made_by=unit.actor,
                moved_from=row.id,
            )
            unit.followups.add(moved)
            undo = partial(session.undo, unit.seq, TOUCHED)
        return Done(touched=TOUCHED, undo=undo, new_id=moved.id)

    def _due(self, at: datetime | None, on: date | None, name: str) -> DueWhen:
        if (at is None) == (on is None):
            raise RuleBroken("followup-when-missing", field=name)
        due = DueWhen(at=at, on=on)
        today = local_day(self._session.now(), self._session.zone)
        if due.day(self._session.zone) < today:
            raise RuleBroken("followup-in-past", field=name)
        if due.day(self._session.zone) > LATEST:
            raise RuleBroken("followup-too-far", field=name)
        return due
