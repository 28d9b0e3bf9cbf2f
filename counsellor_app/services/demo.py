"""A file of invented children for demonstrations, pictures and measurements: same seed and day, same content.

Cases are taken through the real services with the hour moved back, so that numbers, clocks and schedules are
what the rules make of them. Distributions follow clinical.md 8.5.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from counsellor_app.content.demo_pack import NarrativesPack, load_demo
from counsellor_app.content.library import Content
from counsellor_app.domain.clock import local_day
from counsellor_app.domain.entries import Draft, Entry, EntryKind, entry_hash
from counsellor_app.domain.ids import CaseId, DraftId, EntryId, PersonId, uuid7
from counsellor_app.domain.people import AppUser
from counsellor_app.domain.record import School
from counsellor_app.domain.referrals import Acute
from counsellor_app.domain.text import Mention, join
from counsellor_app.services.demo_people import add_students, staff
from counsellor_app.services.house import Services, open_house
from counsellor_app.services.referral_commands import IncidentFacts, RegisterReferral
from counsellor_app.services.vault import OpenVault
from counsellor_app.store.unit import Unit

DAY = datetime(2026, 11, 24, 5, 42, tzinfo=UTC)  # 10:42 in the school
IN_ONE_UNIT = 500
CLOSED_SHARE = 0.35
SOURCES = ("CLASS_TEACHER", "CHILD", "LEGAL_REP", "PSY_OWN", "PEER", "TEACHER", "LINE_111", "EDU_AUTH")
TYPES = (("BULLYING",), ("BULLYING", "CYBER"), ("SUICIDE_RISK",), ("CONFLICT",), ("CONSULT",), ("SELF_HARM",))
TYPE_WEIGHTS = (0.34, 0.14, 0.1, 0.12, 0.26, 0.04)
PLACES = ("CLASSROOM", "CORRIDOR", "CANTEEN", "GYM_LOCKER", "YARD", "ROUTE", "ONLINE_CHAT")
FORMS = ("VERBAL", "PHYSICAL", "SOCIAL", "RUMOUR", "PROPERTY", "CYBER_MSG", "CYBER_IMG")
NOTE_KINDS = (EntryKind.NOTE, EntryKind.CALL, EntryKind.SESSION, EntryKind.MEETING, EntryKind.OBSERVATION)
DemoCase = tuple[CaseId, PersonId, datetime, str]  # the case, its student, when it was opened, its first type
Report = Callable[[int, int], None]
OF_TYPE = {
    "BULLYING": ("bullying", "bullying_check", "bullying_other_side", "parent"),
    "CYBER": ("bullying", "bullying_check", "parent"),
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


class _Hour:
    """The hour of the telling: moved to each event in turn."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now


class DemoWriter:
    """Fills an open, empty demo vault."""

    def __init__(self, vault: OpenVault, content: Content, folder: Path, plan: DemoPlan) -> None:
        self._plan = plan
        self._rng = Random(plan.seed)
        self._hour = _Hour(plan.day)
        self._names, self._narratives = load_demo(folder)
        self.services: Services = open_house(vault, content, now=self._hour, new_id=self._new_id)
        self._session = self.services.session

    def write(self, report: Report | None = None) -> None:
        """`report` is told (notes written, notes in all)."""
        plan = self._plan
        self._hour.now = plan.day - timedelta(days=200)
        self._school()
        today = local_day(plan.day, self._session.zone)
        students = add_students(self._session, self._rng, self._names, plan.students, today)
        cases = self._cases(students)
        self._notes(cases, report)
        self._hour.now = plan.day
        self._settle(cases)
        self._drafts(cases)

    def _new_id(self) -> str:
        return uuid7(self._hour.now, self._rng.getrandbits(74))

    def _school(self) -> None:
        session = self._session
        with session.store.begin("demo-school") as unit:
            unit.schools.add(
                School(
                    name_kk="№ 000 демо-мектеп",
                    name_ru="Демо-школа № 000",
                    region="71",
                    address="Сынақ көшесі, 0 / ул. Тестовая, 0",
                    room="000",
                    contacts=(
                        ("Сүлейменова Әлия Маратқызы", "HEAD", "+7 (000) 000-00-11"),
                        ("Никитина Ольга Павловна", "MEDIC", "+7 (000) 000-00-12"),
                        ("", "CPP", "+7 (000) 000-00-31"),
                    ),
                )
            )
            person = staff(session, session.user_id, unit.now)
            unit.people.add(person)
            unit.users.add(
                AppUser(id=session.user_id, person_id=person.id, position="PSY", role="owner", since=unit.now)
            )

    def _cases(self, students: list[PersonId]) -> list[DemoCase]:
        """Case, student, opened at, first type; oldest first."""
        plan, rng = self._plan, self._rng
        moments = sorted(
            self._school_hour(plan.day - timedelta(days=rng.triangular(0, 190, 25))) for _ in range(plan.cases)
        )
        chosen = rng.sample(students, k=min(plan.cases, len(students)))
        found = []
        for number, moment in enumerate(moments[: len(chosen)]):
            self._hour.now = moment
            types = rng.choices(TYPES, TYPE_WEIGHTS)[0]
            others = rng.sample(students, k=3)
            command = RegisterReferral(
                received_at=moment - timedelta(minutes=rng.randint(5, 300)),
                source=rng.choice(SOURCES),
                channel="ORAL",
                types=types,
                words=self._story(types[0]),
                student_id=chosen[number],
                acute=Acute.YES if types[0] == "SUICIDE_RISK" and rng.random() < 0.2 else Acute.NO,
                incidents=self._incidents(types, moment, chosen[number], others),
            )
            done = self.services.referrals.register(command)
            found.append((CaseId(done.new_id or ""), chosen[number], moment, types[0]))
        return found

    def _incidents(
        self, types: tuple[str, ...], moment: datetime, target: PersonId, others: list[PersonId]
    ) -> tuple[IncidentFacts, ...]:
        rng = self._rng
        if types[0] != "BULLYING":
            return ()
        roles = [(target, "TARGET")]
        roles += [(p, r) for p, r in zip(others, ("INITIATOR", "REINFORCER", "DEFENDER"), strict=True) if p != target]
        return tuple(
            IncidentFacts(
                day=local_day(moment, self._session.zone) - timedelta(days=rng.randint(0, 12)),
                place=rng.choice(PLACES),
                kinds=tuple(sorted(rng.sample(FORMS, k=rng.randint(1, 2)))),
                words=self._story("BULLYING"),
                roles=tuple(roles[: rng.randint(2, 4)]),
            )
            for _ in range(rng.randint(1, 2))
        )

    def _notes(self, cases: list[DemoCase], report: Report | None) -> None:
        """Signed notes after each case's opening, in order of their moment, in units of many."""
        plan, rng = self._plan, self._rng
        told = []
        for _ in range(plan.notes if cases else 0):
            case = rng.choice(cases)
            span = (plan.day - case[2]).total_seconds()
            told.append((self._school_hour(case[2] + timedelta(seconds=rng.uniform(0, max(span, 60)))), *case))
        told.sort(key=lambda line: line[0])
        for start in range(0, len(told), IN_ONE_UNIT):
            with self._session.store.begin("demo-notes") as unit:
                for moment, case_id, student, _, kind in told[start : start + IN_ONE_UNIT]:
                    entry = self._entry(moment, case_id, student, kind)
                    unit.entries.add(entry)
                    names = unit.people.names([student])
                    unit.entries.index(entry, lambda p, names=names: names.get(p, ""))  # type: ignore[misc]
            if report:
                report(min(start + IN_ONE_UNIT, len(told)), len(told))

    def _entry(self, moment: datetime, case_id: CaseId, student: PersonId, kind: str) -> Entry:
        rng = self._rng
        self._hour.now = moment
        story = self._story(kind)
        text = join((Mention(student), ". ", story)) if rng.random() < 0.5 else story
        if rng.random() < 0.05:
            text = "\n".join([text, *(self._story(kind) for _ in range(rng.randint(2, 6)))])
        entry = Entry(
            id=EntryId(self._new_id()),
            case_id=case_id,
            kind=rng.choice(NOTE_KINDS),
            template="quick",
            service_at=moment,
            started_at=moment,
            signed_at=moment + timedelta(minutes=rng.randint(1, 20)),
            signed_by=self._session.user_id,
            sections={"line": text},
            minutes=rng.choice((None, 5, 10, 25, 40)),
        )
        return replace(entry, hash=entry_hash(entry))

    def _story(self, kind: str) -> str:
        rng = self._rng
        wanted = OF_TYPE.get(kind, ("grief",))
        narrative = rng.choice([t for t in self._narratives.template if t.kind in wanted])
        language = rng.choices(("kk", "ru"), (0.6, 0.4))[0]
        return fill(rng, self._narratives, narrative.kk if language == "kk" else narrative.ru)

    def _settle(self, cases: list[DemoCase]) -> None:
        """What lay before the day is done, but for a few contacts and clocks that are late."""
        rng, now = self._rng, self._plan.day
        today = local_day(now, self._session.zone).isoformat()
        late = {case[0] for case in rng.sample(cases, k=min(len(cases), max(2, len(cases) // 25)))}
        closed = {
            case[0] for case in cases if rng.random() < CLOSED_SHARE and now - case[2] > timedelta(days=45)
        } - late
        with self._session.store.begin("demo-settled") as unit:
            for case_id, _, _, _ in cases:
                rows = unit.followups.open_of_case(case_id)
                past = [r for r in rows if (r.due_at and r.due_at < now) or (r.due_on and r.due_on.isoformat() < today)]
                kept = past[-1:] if case_id in late else []
                for row in past:
                    if row not in kept:
                        unit.followups.save(
                            replace(row, state="done", note="✓", ended_at=row.due_at or now, ended_by=unit.actor)
                        )
                for clock in unit.clocks.of_case(case_id):
                    if clock.met_at is None and clock.due_on and clock.due_on.isoformat() < today and not kept:
                        met = min(clock.started_at + timedelta(hours=1), now)
                        unit.clocks.save(replace(clock, met_at=met, met_by=unit.actor, recorded_at=met))
                if case_id in closed:
                    self._close(unit, case_id, now)

    def _close(self, unit: Unit, case_id: CaseId, now: datetime) -> None:
        """Closed some weeks ago: nothing of it is open any more, and its level is not one to act on."""
        case = unit.cases.get(case_id)
        if case.level in ("R2", "R3"):
            return
        for row in unit.followups.open_of_case(case_id):
            unit.followups.save(
                replace(row, state="cancelled", reason="case-closed", ended_at=now, ended_by=unit.actor)
            )
        for clock in unit.clocks.of_case(case_id):
            if clock.met_at is None:
                unit.clocks.save(replace(clock, met_at=now, met_by=unit.actor, recorded_at=now))
        closed = now - timedelta(days=self._rng.randint(1, 20))
        unit.cases.save(replace(case, closed_at=closed, outcome="STOPPED", stage="CLOSED"))

    def _drafts(self, cases: list[DemoCase]) -> None:
        now = self._plan.day
        with self._session.store.drafting() as unit:
            for hours, case in zip((1, 18, 80), reversed(cases), strict=False):
                moment = now - timedelta(hours=hours)
                unit.drafts.put(
                    Draft(
                        id=DraftId(self._new_id()),
                        case_id=case[0],
                        kind=EntryKind.SESSION.value,
                        template="quick",
                        service_at=moment,
                        sections={"line": self._story(case[3])},
                        started_at=moment,
                        saved_at=moment,
                    )
                )

    def _school_hour(self, moment: datetime) -> datetime:
        """The same day between 9 and 16 o'clock in the school; weekends fall on the Friday before."""
        local = moment.astimezone(self._session.zone)
        local -= timedelta(days=max(0, local.weekday() - 4))
        hour = self._rng.randint(9, 15)
        placed = local.replace(hour=hour, minute=self._rng.randint(0, 59), second=0, microsecond=0).astimezone(UTC)
        return min(placed, self._plan.day - timedelta(minutes=self._rng.randint(5, 90)))


def fill(rng: Random, narratives: NarrativesPack, template: str) -> str:
    """Slots such as ``{place_ru}`` from the pack; ``{grade}`` and ``{n}`` are numbers."""
    values = {slot: rng.choice(words) for slot, words in narratives.slots.items()}
    return template.format(grade=rng.randint(5, 11), n=rng.randint(2, 5), **values)
