"""A file of invented children for demonstrations, pictures and measurements: same seed and day, same content.

Cases are taken through the real services with the hour moved back, so that numbers, clocks and schedules are
what the rules make of them. Distributions follow clinical.md 8.5.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import NamedTuple

from counsellor_app.content.demo_pack import load_demo
from counsellor_app.content.library import Content
from counsellor_app.domain.clock import local_day
from counsellor_app.domain.entries import Draft, Entry, EntryKind, entry_hash
from counsellor_app.domain.ids import CaseId, DraftId, EntryId, PersonId, uuid7
from counsellor_app.domain.text import Mention, join
from counsellor_app.services.demo_papers import add_documents, add_prevention
from counsellor_app.services.demo_people import add_students
from counsellor_app.services.demo_requests import DemoChild, DemoRequests
from counsellor_app.services.demo_school import DemoSchool, add_school
from counsellor_app.services.demo_story import OUTCOMES, Told, fill, school_hour, school_morning, stage_after, tell
from counsellor_app.services.house import Services, open_house
from counsellor_app.services.referral_commands import IncidentFacts, RegisterReferral
from counsellor_app.services.vault import OpenVault
from counsellor_app.store.unit import Unit

DAY = datetime(2026, 11, 24, 5, 42, tzinfo=UTC)  # 10:42 in the school
IN_ONE_UNIT = 2000
SLIPPED = "B07"  # the talk of Order 506, paragraph 9(2): what is late in a case that was let slip
DONE = "Кездесу өтті. Встреча состоялась."
SOURCES = ("CLASS_TEACHER", "CHILD", "LEGAL_REP", "PSY_OWN", "PEER", "TEACHER", "LINE_111", "EDU_AUTH")
PLACES = ("CLASSROOM", "CORRIDOR", "CANTEEN", "GYM_LOCKER", "YARD", "ROUTE", "ONLINE_CHAT")
FORMS = ("VERBAL", "PHYSICAL", "SOCIAL", "RUMOUR", "PROPERTY", "CYBER_MSG", "CYBER_IMG")
NOTE_KINDS = (EntryKind.NOTE, EntryKind.CALL, EntryKind.SESSION, EntryKind.MEETING, EntryKind.OBSERVATION)
Report = Callable[[int, int], None]
OF_TYPE = {
    "BULLYING": ("bullying", "bullying_check", "bullying_other_side", "parent"),
    "CYBER": ("bullying", "bullying_check", "parent"),
    "SUICIDE_ATTEMPT": ("risk_followup", "parent"),
    "SUICIDE_RISK": ("risk_nonacute", "risk_followup", "parent"),
    "SELF_HARM": ("risk_followup", "parent"),
    "CONFLICT": ("conflict",),
    "CONSULT": ("grief", "closing"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoPlan:
    """How much; `day` is the moment that counts as now in the file."""

    students: int = 600
    cases: int = 60
    notes: int = 600
    seed: int = 1
    day: datetime = DAY
    school: DemoSchool = field(default_factory=DemoSchool)


class DemoCase(NamedTuple):
    id: CaseId
    student: PersonId
    told: Told


class _Hour:
    """The hour of the telling: moved to each event in turn."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def move_to(self, moment: datetime) -> None:
        self.now = moment


class DemoWriter:
    """Fills an open, empty demo vault."""

    def __init__(self, vault: OpenVault, content: Content, folder: Path, plan: DemoPlan) -> None:
        self._vault = vault
        self._plan = plan
        self._rng = Random(plan.seed)
        self._hour = _Hour(plan.day)
        self._names, self._narratives = load_demo(folder)
        self.services: Services = open_house(vault, content, now=self._hour, new_id=self._new_id)
        self._session = self.services.session
        self._grades: dict[PersonId, int] = {}

    def write(self, report: Report | None = None) -> None:
        """`report` is told (notes written, notes in all)."""
        plan = self._plan
        self._hour.now = plan.day - timedelta(days=200)
        add_school(self._session, plan.school)
        today = local_day(plan.day, self._session.zone)
        students = add_students(self._session, self._rng, self._names, plan.students, today)
        with self._session.store.read() as unit:
            self._grades = {student.id: student.grade or 1 for student in unit.students.all()}
        cases = self._cases(students)
        self._notes(cases, report)
        self._hour.now = plan.day
        self._settle(cases)
        self._drafts(cases)
        self._answers(cases)

    def _answers(self, cases: list[DemoCase]) -> None:
        """Documents, prevention, and the letters of offices about the newest cases of bullying."""
        self._vault.place.make_folders()
        newest = [case for case in reversed(cases) if case.told.types[0] == "BULLYING"]
        add_documents(self.services, self._vault.place.tmp, tuple(case.id for case in newest))
        add_prevention(self.services, self._rng, self._plan.day)
        children = tuple(DemoChild(case_id=case.id, person_id=case.student) for case in newest)
        DemoRequests(self._vault, self.services, self._rng, self._names, self._plan.day, self._hour.move_to).write(
            children
        )

    def _new_id(self) -> str:
        return uuid7(self._hour.now, self._rng.getrandbits(74))

    def _cases(self, students: list[PersonId]) -> list[DemoCase]:
        """Oldest first. The same child may come twice only where there are fewer children than cases."""
        plan, rng = self._plan, self._rng
        chosen = rng.sample(students, k=min(plan.cases, len(students)))
        found = []
        for student, told in zip(chosen, tell(rng, plan.cases, plan.day, self._session.zone), strict=False):
            self._hour.now = told.moment
            command = RegisterReferral(
                received_at=told.moment - timedelta(minutes=rng.randint(5, 40)),
                source=rng.choice(SOURCES),
                channel="IN_PERSON",
                types=told.types,
                words=self._first_words(student, told.types[0]),
                student_id=student,
                acute=told.acute,
                incidents=self._incidents(
                    told.types, told.moment, student, rng.sample(students, k=min(3, len(students)))
                ),
            )
            done = self.services.referrals.register(command)
            found.append(DemoCase(CaseId(done.new_id or ""), student, told))
        return found

    def _incidents(
        self, types: tuple[str, ...], moment: datetime, target: PersonId, others: list[PersonId]
    ) -> tuple[IncidentFacts, ...]:
        rng = self._rng
        if types[0] != "BULLYING":
            return ()
        roles = [(target, "TARGET")]
        roles += [(p, r) for p, r in zip(others, ("INITIATOR", "REINFORCER", "DEFENDER"), strict=False) if p != target]
        return tuple(
            IncidentFacts(
                day=local_day(moment, self._session.zone) - timedelta(days=rng.randint(0, 12)),
                place=rng.choice(PLACES),
                kinds=tuple(sorted(rng.sample(FORMS, k=rng.randint(1, 2)))),
                words=self._first_words(target, "BULLYING"),
                roles=tuple(roles[: rng.randint(2, 4)]),
            )
            for _ in range(rng.randint(1, 2))
        )

    def _notes(self, cases: list[DemoCase], report: Report | None) -> None:
        """Signed notes after each case's opening, in order of their moment, in units of many."""
        plan, rng = self._plan, self._rng
        told = []
        ages = [(plan.day - case.told.moment) / timedelta(days=1) for case in cases]
        for case in rng.choices(cases, ages, k=plan.notes) if cases else ():
            span = (plan.day - case.told.moment).total_seconds()
            moment = case.told.moment + timedelta(seconds=rng.uniform(0, max(span, 60)))
            told.append((max(case.told.moment, school_hour(rng, moment, plan.day, self._session.zone)), case))
        told.sort(key=lambda line: line[0])
        with self._session.store.read() as unit:
            names = unit.people.names(case.student for case in cases)
        for start in range(0, len(told), IN_ONE_UNIT):
            with self._session.store.begin("demo-notes") as unit:
                for moment, case in told[start : start + IN_ONE_UNIT]:
                    entry = self._entry(moment, case)
                    unit.entries.add(entry)
                    unit.entries.index(entry, names.__getitem__)
            if report:
                report(min(start + IN_ONE_UNIT, len(told)), len(told))

    def _entry(self, moment: datetime, case: DemoCase) -> Entry:
        rng = self._rng
        self._hour.now = moment
        kind, child = case.told.types[0], case.student
        story = self._story(child, kind)
        text = join((Mention(child), ". ", story)) if rng.random() < 0.5 else story
        if rng.random() < 0.05:
            text = "\n".join([text, *(self._story(child, kind) for _ in range(rng.randint(2, 6)))])
        entry = Entry(
            id=EntryId(self._new_id()),
            case_id=case.id,
            kind=rng.choice(NOTE_KINDS),
            template="quick",
            service_at=moment,
            started_at=moment,
            signed_at=min(moment + timedelta(minutes=rng.randint(1, 20)), self._plan.day),
            signed_by=self._session.user_id,
            sections={"line": text},
            minutes=rng.choice((None, 5, 10, 25, 40)),
        )
        return replace(entry, hash=entry_hash(entry))

    def _first_words(self, child: PersonId, kind: str) -> str:
        """What is told when the case is taken; later notes come from the whole set of the type."""
        return self._story(child, kind, OF_TYPE.get(kind, ("grief",))[:1])

    def _story(self, child: PersonId, kind: str, kinds: tuple[str, ...] = ()) -> str:
        rng = self._rng
        wanted = kinds or OF_TYPE.get(kind, ("grief",))
        narrative = rng.choice([t for t in self._narratives.template if t.kind in wanted])
        language = rng.choices(("kk", "ru"), (0.6, 0.4))[0]
        return fill(rng, self._narratives, narrative.kk if language == "kk" else narrative.ru, self._grades[child])

    def _settle(self, cases: list[DemoCase]) -> None:
        """What lay before the day is done, but for what was let slip."""
        now = self._plan.day
        today = local_day(now, self._session.zone)
        with self._session.store.begin("demo-settled") as unit:
            for case in cases:
                rows = unit.followups.open_of_case(case.id)
                past = [r for r in rows if (r.due_at and r.due_at < now) or (r.due_on and r.due_on < today)]
                for row in past[:-1] if case.told.is_late else past:
                    done_at = row.due_at or school_morning(row.due_on or today, self._session.zone)
                    unit.followups.save(replace(row, state="done", note=DONE, ended_at=done_at, ended_by=unit.actor))
                for clock in unit.clocks.of_case(case.id):
                    slipped = case.told.is_late and clock.rule == SLIPPED
                    if clock.met_at is None and clock.due_on and clock.due_on < today and not slipped:
                        met = min(clock.started_at + timedelta(hours=1), now)
                        unit.clocks.save(replace(clock, met_at=met, met_by=unit.actor, recorded_at=met))
                self._stage(unit, case, now)

    def _stage(self, unit: Unit, told: DemoCase, now: datetime) -> None:
        """Closed some weeks ago: nothing of it is open any more, and its level is not one to act on."""
        case, case_id = unit.cases.get(told.id), told.id
        if not told.told.is_closed or case.level in ("R2", "R3"):
            unit.cases.save(replace(case, stage=stage_after(now - told.told.moment)))
            return
        for row in unit.followups.open_of_case(case_id):
            unit.followups.save(
                replace(row, state="cancelled", reason="case-closed", ended_at=now, ended_by=unit.actor)
            )
        for clock in unit.clocks.of_case(case_id):
            if clock.met_at is None:
                unit.clocks.save(replace(clock, met_at=now, met_by=unit.actor, recorded_at=now))
        closed = now - timedelta(days=self._rng.randint(1, 20))
        unit.cases.save(replace(case, closed_at=closed, outcome=OUTCOMES[told.told.types[0]], stage="CLOSED"))

    def _drafts(self, cases: list[DemoCase]) -> None:
        now = self._plan.day
        with self._session.store.drafting() as unit:
            for hours, case in zip((1, 18, 80), reversed(cases), strict=False):
                moment = now - timedelta(hours=hours)
                unit.drafts.put(
                    Draft(
                        id=DraftId(self._new_id()),
                        case_id=case.id,
                        kind=EntryKind.SESSION.value,
                        template="quick",
                        service_at=moment,
                        sections={"line": self._story(case.student, case.told.types[0])},
                        started_at=moment,
                        saved_at=moment,
                    )
                )
