"""Cases: the list, the page, and what changes a case besides its notes and its level."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial

from counsellor_app.content.packs import CodeList
from counsellor_app.domain.cases import CaseFile
from counsellor_app.domain.clocks import StartEvent
from counsellor_app.domain.errors import RuleBroken
from counsellor_app.domain.followups import Bucket, DueWhen, bucket
from counsellor_app.domain.ids import CaseId, PersonId
from counsellor_app.domain.people import PersonKind
from counsellor_app.services import student_merge, typed
from counsellor_app.services.case_record import CasePerson, CaseRecord, EntryLine, IncidentLine, read_case
from counsellor_app.services.done import Done, Topic
from counsellor_app.services.session import Session
from counsellor_app.services.steps import start_clocks
from counsellor_app.services.student_commands import MergeStudents
from counsellor_app.store.case_lists import CaseFilter, CaseRow, case_rows, first_counts, stands_with, vault_made_at
from counsellor_app.store.unit import Unit

__all__ = [
    "Blocker",
    "CaseFilter",
    "CasePerson",
    "CaseRecord",
    "CaseRow",
    "CaseService",
    "ChangeStage",
    "ChangeTypes",
    "CloseCase",
    "EntryLine",
    "FirstSteps",
    "IdentifyStudent",
    "IncidentLine",
    "ReopenCase",
]

TOUCHED = frozenset({Topic.CASES})
WITH_CLOCKS = TOUCHED | {Topic.CLOCKS, Topic.FOLLOWUPS}
NAMED = TOUCHED | {Topic.STUDENTS, Topic.PEOPLE, Topic.ENTRIES, Topic.REFERRALS, Topic.INCIDENTS}
CLOSED_STAGE = "CLOSED"
HIGH = frozenset({"R2", "R3"})


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseCase:
    """`outcome` is a code of law.md B9. `reason` is needed only where something is still open (model.md, 5)."""

    case_id: CaseId
    outcome: str
    reason: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReopenCase:
    case_id: CaseId


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeStage:
    """`stage` is a code of law.md B7, except the closed one: a case is closed by `CloseCase`."""

    case_id: CaseId
    stage: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeTypes:
    """`types` replace the present ones; clocks of a type that was not there before start now."""

    case_id: CaseId
    types: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class IdentifyStudent:
    """The case was opened for somebody not yet known, who turned out to be this student."""

    case_id: CaseId
    person_id: PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class Blocker:
    """What keeps a case from being closed without a reason: a `RuleBroken` code, and how many of it."""

    code: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstSteps:
    """What a new file still needs. The recovery code was typed back when the file was made, or there is none.

    `contacts`: how many phones the crisis screen knows.
    """

    recovery_at: datetime
    students: int
    classes: int
    backup_at: datetime | None
    contacts: int


class CaseService:
    def __init__(self, session: Session) -> None:
        self._session = session

    def list(self, wanted: CaseFilter | None = None) -> tuple[CaseRow, ...]:
        """Open cases first, the highest level first, then the newest."""
        with self._session.store.read() as unit:
            return case_rows(unit, wanted or CaseFilter(), self._session.zone)

    def first_steps(self) -> FirstSteps:
        """For the empty list: what comes before the first case."""
        with self._session.store.read() as unit:
            students, classes = first_counts(unit)
            school, backup = unit.schools.find("school"), unit.backups.last()
            return FirstSteps(
                recovery_at=vault_made_at(unit),
                students=students,
                classes=classes,
                backup_at=backup.at if backup else None,
                contacts=sum(1 for _, _, phone in school.contacts if phone.strip()) if school else 0,
            )

    def page(self, case_id: CaseId) -> CaseRecord:
        """`KeyError` where there is no such case."""
        with self._session.store.read() as unit:
            return read_case(unit, self._session, case_id)

    def by_number(self, number: str) -> CaseId | None:
        if not number.isascii():  # also what a console cannot decode
            return None
        with self._session.store.read() as unit:
            found = unit.cases.by_number(number.strip())
        return found.id if found else None

    def opened(self, case_id: CaseId) -> Done:
        """Leaves an audit row: somebody looked into the case. Asked for after the page is shown."""
        self._session.store.note("case-opened", case_id)
        return Done(touched=frozenset())

    def blockers(self, case_id: CaseId) -> tuple[Blocker, ...]:
        """What is still open, all at once, so that the window can say it before anybody tries to close."""
        with self._session.store.read() as unit:
            return self._blockers(unit, unit.cases.get(case_id))

    def close(self, command: CloseCase) -> Done:
        session = self._session
        if command.outcome not in self._codes(CodeList.OUTCOME):
            raise RuleBroken("case-outcome-missing", field="outcome")
        reason = typed.words(command.reason, "reason")
        with session.store.begin("case-closed", command.case_id) as unit:
            case = self._open(unit, command.case_id)
            blockers = self._blockers(unit, case)
            if blockers and not reason:
                raise RuleBroken(blockers[0].code, field="reason", n=blockers[0].count)
            unit.cases.save(
                replace(
                    case,
                    closed_at=unit.now,
                    outcome=command.outcome,
                    closing_reason=reason,
                    stage=CLOSED_STAGE,
                )
            )
            undo = partial(session.undo, unit.seq, WITH_CLOCKS)
        return Done(touched=WITH_CLOCKS, undo=undo)

    def reopen(self, command: ReopenCase) -> Done:
        """Open contacts and clocks of the case count again; what it was closed with stays in its history."""
        session = self._session
        with session.store.begin("case-reopened", command.case_id) as unit:
            case = unit.cases.get(command.case_id)
            if case.closed_at is None:
                raise RuleBroken("case-not-closed")
            unit.cases.save(replace(case, closed_at=None, outcome="", closing_reason="", stage="SUPPORT"))
            undo = partial(session.undo, unit.seq, WITH_CLOCKS)
        return Done(touched=WITH_CLOCKS, undo=undo)

    def change_stage(self, command: ChangeStage) -> Done:
        if command.stage not in self._codes(CodeList.STAGE) or command.stage == CLOSED_STAGE:
            raise RuleBroken("case-stage-unknown", field="stage")
        return self._change("case-stage-changed", command.case_id, lambda case: replace(case, stage=command.stage))

    def change_types(self, command: ChangeTypes) -> Done:
        session = self._session
        types = tuple(dict.fromkeys(command.types))
        if not types:
            raise RuleBroken("case-types-missing", field="types")
        if not set(types) <= self._codes(CodeList.CASE_TYPE):
            raise RuleBroken("case-type-unknown", field="types")
        with session.store.begin("case-types-changed", command.case_id) as unit:
            case = self._open(unit, command.case_id)
            unit.cases.save(replace(case, types=types))
            # a clock that has started is never deleted
            is_final = self._start_new(unit, case, types)
            undo = None if is_final else partial(session.undo, unit.seq, WITH_CLOCKS)
        return Done(touched=WITH_CLOCKS, undo=undo)

    def identify(self, command: IdentifyStudent) -> Done:
        """Every line about the person not yet known becomes a line about the student."""
        session = self._session
        with session.store.begin("student-identified", command.case_id) as unit:
            unknown = unit.people.get(unit.cases.get(command.case_id).student_id)
            if unknown.kind is not PersonKind.UNKNOWN:
                raise RuleBroken("case-student-known", field="person_id")
            person_id = unit.people.survivor(command.person_id)
            if unit.students.find(person_id) is None:
                raise RuleBroken("case-not-a-student", field="person_id")
            if stands_with(unit, unknown.id, person_id):
                raise RuleBroken("case-stands-in-same-incident", field="person_id")
            student_merge.merge(unit, MergeStudents(keep=person_id, drop=unknown.id))
            undo = partial(session.undo, unit.seq, NAMED)
        return Done(touched=NAMED, undo=undo)

    def _change(self, act: str, case_id: CaseId, changed: Callable[[CaseFile], CaseFile]) -> Done:
        session = self._session
        with session.store.begin(act, case_id) as unit:
            unit.cases.save(changed(self._open(unit, case_id)))
            undo = partial(session.undo, unit.seq, TOUCHED)
        return Done(touched=TOUCHED, undo=undo)

    def _start_new(self, unit: Unit, case: CaseFile, types: tuple[str, ...]) -> bool:
        """A duty that the case did not have before runs from now: now is when we learned of it."""
        content = self._session.content
        started = False
        had = {row.rule for row in unit.clocks.of_case(case.id)}
        for event in (StartEvent.INFO_RECEIVED, StartEvent.CASE_REGISTERED):
            fresh = [t for t in types if not {clock.id for clock in content.clocks_for((t,), event)} & had]
            if fresh:
                rows = start_clocks(unit, self._session, replace(case, types=tuple(fresh)), event, unit.now)
                started = started or bool(rows)
        return started

    def _open(self, unit: Unit, case_id: CaseId) -> CaseFile:
        case = unit.cases.get(case_id)
        if case.closed_at is not None:
            raise RuleBroken("case-closed")
        return case

    def _blockers(self, unit: Unit, case: CaseFile) -> tuple[Blocker, ...]:
        clocks = [c for c in unit.clocks.of_case(case.id) if not c.met_at and not c.cancelled_at and c.owner == "ours"]
        late = [
            f
            for f in unit.followups.open_of_case(case.id)
            if bucket(DueWhen(at=f.due_at, on=f.due_on), unit.now, self._session.zone) is Bucket.OVERDUE
        ]
        counts = (
            ("case-level-high", int(case.level in HIGH)),
            ("case-clocks-open", len(clocks)),
            ("case-drafts-unsigned", len(unit.drafts.of_case(case.id))),
            ("case-followups-overdue", len(late)),
        )
        return tuple(Blocker(code=code, count=count) for code, count in counts if count)

    def _codes(self, which: CodeList) -> frozenset[str]:
        return frozenset(item.id for item in self._session.content.items(which))
