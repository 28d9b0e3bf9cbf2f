"""A record taken through the services, and its tables counted row by row, without SQL and without `domain.statistics`.

What is told of stages is what the story did, not what the file says of it.
"""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from random import Random
from statistics import median

from counsellor_app.domain.clock import local_day
from counsellor_app.domain.ids import CaseId, PersonId, ReferralId
from counsellor_app.domain.levels import Level
from counsellor_app.domain.referrals import Acute
from counsellor_app.services.cases import CaseService, ChangeStage, CloseCase
from counsellor_app.services.clocks import ClockService, MeetClock, is_over
from counsellor_app.services.levels import ChangeLevel, LevelService
from counsellor_app.services.referral_commands import IncidentFacts, RegisterReferral
from counsellor_app.services.referrals import ReferralService
from counsellor_app.services.session import Session
from counsellor_app.services.student_commands import AddStudent, ClassFacts, CorrectStudent, PersonFacts
from counsellor_app.services.students import StudentService
from tests.builders import Hour

TYPES = (
    ("BULLYING",),
    ("BULLYING", "CYBER"),
    ("CYBER",),
    ("TEACHER_BULLY",),
    ("SUICIDE_RISK",),
    ("SELF_HARM", "BULLYING"),
    ("CONFLICT",),
    ("CONSULT",),
    ("VIOLENCE", "SUICIDE_RISK"),
)
SOURCES = ("CHILD", "PEER", "CLASS_TEACHER", "QR_111")
FORMS = ("VERBAL", "PHYSICAL", "CYBER_MSG", "SOCIAL")
PLACES = ("YARD", "CLASSROOM", "ONLINE_CHAT", "")
STAGES = ("PRIMARY", "AT_AUTHORITY", "RECOGNISED", "NOT_RECOGNISED", "SUPPORT", "TO_KDN", "TRANSFERRED")
OFTEN = ("TEACHER_BULLY", "CYBER", "BULLYING", "SUICIDE_ATTEMPT", "SUICIDE_RISK", "SELF_HARM", "VIOLENCE", "WITNESS")
ORDER = (*OFTEN, "CONFLICT", "CONSULT")
BULLYING = {"TEACHER_BULLY", "CYBER", "BULLYING"}
Keys = tuple[str, ...]
Tables = dict[str, dict[Keys, int]]


@dataclass
class Child:
    id: PersonId
    sex: str
    on_register: bool
    classes: list[tuple[date, int, str]] = field(default_factory=list)  # since, grade, language

    def class_on(self, day: date) -> tuple[int, str]:
        return [(grade, language) for since, grade, language in self.classes if since <= day][-1]


class Story:
    """`count` referrals over some weeks, one after the other, with what became of them."""

    def __init__(self, session: Session, hour: Hour, seed: int) -> None:
        self.session, self.hour, self.rng = session, hour, Random(seed)
        self.children: dict[PersonId, Child] = {}
        self.stages: dict[CaseId, list[tuple[datetime, str]]] = {}
        self.cancelled: set[ReferralId] = set()

    def tell(self, count: int, students: int = 14) -> None:
        for n in range(students):
            self._student(n)
        for _ in range(count):
            self.hour.move(hours=self.rng.randint(1, 40))
            case_id = self._referral()
            for _ in range(self.rng.randint(0, 3)):
                self.hour.move(minutes=self.rng.randint(1, 90))
                self._happens(case_id)

    def _student(self, n: int) -> None:
        rng = self.rng
        sex, grade, language = rng.choice("mf"), rng.randint(1, 11), rng.choice(("kk", "ru"))
        since = local_day(self.hour(), self.session.zone)
        register = rng.random() < 0.2
        service = StudentService(self.session)
        command = AddStudent(
            person=PersonFacts(surname="Сынақов", given="А" * (n + 1), sex=sex),
            school_class=ClassFacts(grade=grade, letter="А", language=language),
            categories=("VSHU",) if register else (),
        )
        child = Child(PersonId(service.add(command).new_id or ""), sex, register, [(since, grade, language)])
        self.children[child.id] = child

    def _referral(self) -> CaseId:
        rng = self.rng
        child = rng.choice(list(self.children.values()))
        types = rng.choice(TYPES)
        incidents = tuple(self._incident(child) for _ in range(rng.randint(0, 2) if types[0] != "CONSULT" else 0))
        command = RegisterReferral(
            received_at=self.hour() - timedelta(minutes=30),
            source=rng.choice(SOURCES),
            channel="PHONE",
            types=types,
            words="рассказали",
            student_id=child.id,
            acute=Acute.YES if "SUICIDE_RISK" in types and rng.random() < 0.3 else Acute.NO,
            incidents=incidents,
        )
        referrals = ReferralService(self.session)
        case_id = CaseId(referrals.register(command).new_id or "")
        self.stages[case_id] = [(self.hour(), "REGISTERED")]
        if rng.random() < 0.1:
            referral = referrals.newest_of(case_id).id
            referrals.cancel(referral, "записано дважды")
            self.cancelled.add(referral)
        return case_id

    def _incident(self, child: Child) -> IncidentFacts:
        rng = self.rng
        others = rng.sample([each for each in self.children if each != child.id], 2)
        roles = [(child.id, "TARGET"), (others[0], "INITIATOR")]
        if rng.random() < 0.3:
            roles.append((others[1], "TARGET"))
        day = local_day(self.hour(), self.session.zone) - timedelta(days=rng.randint(0, 3))
        first = max(self.children[who].classes[0][0] for who, _ in roles)
        return IncidentFacts(
            day=max(day, first),
            place=rng.choice(PLACES),
            kinds=tuple(sorted(rng.sample(FORMS, rng.randint(0, 3)))),
            roles=tuple(roles),
        )

    def _happens(self, case_id: CaseId) -> None:
        match self.rng.randint(0, 5):
            case 0 | 1:
                self._stage(case_id)
            case 2:
                self._level(case_id)
            case 3:
                self._meet(case_id)
            case 4:
                self._close(case_id)
            case _:
                self._move_class()

    def _stage(self, case_id: CaseId) -> None:
        """Sometimes taken back again at once: then it was never so."""
        with self.session.store.read() as unit:
            if unit.cases.get(case_id).closed_at is not None:
                return
        now = self.stages[case_id][-1][1]
        stage = self.rng.choice([each for each in STAGES if each != now])
        done = CaseService(self.session).change_stage(ChangeStage(case_id=case_id, stage=stage))
        if self.rng.random() < 0.3 and done.undo is not None:
            self.hour.move(minutes=1)
            done.undo()
        else:
            self.stages[case_id].append((self.hour(), stage))

    def _level(self, case_id: CaseId) -> None:
        with self.session.store.read() as unit:
            case = unit.cases.get(case_id)
        if case.closed_at is None and case.level in (None, "R0"):
            LevelService(self.session).change(ChangeLevel(case_id=case_id, new=Level.R1, reason="стало тревожнее"))

    def _meet(self, case_id: CaseId) -> None:
        with self.session.store.read() as unit:
            open_terms = [row for row in unit.clocks.of_case(case_id) if row.met_at is None]
        if open_terms:
            term = self.rng.choice(open_terms)
            self.hour.move(hours=self.rng.choice((1, 30, 60)))
            command = MeetClock(id=term.id, met_at=self.hour(), evidence="исх. 7", late_reason="болезнь")
            ClockService(self.session).meet(command)

    def _close(self, case_id: CaseId) -> None:
        with self.session.store.read() as unit:
            if unit.cases.get(case_id).closed_at is not None:
                return
        outcome = self.rng.choice(("STOPPED", "HANDED_MED", "DUPLICATE", "MEDIATED"))
        CaseService(self.session).close(CloseCase(case_id=case_id, outcome=outcome, reason="завершено"))
        self.stages[case_id].append((self.hour(), "CLOSED"))

    def _move_class(self) -> None:
        child = self.rng.choice(list(self.children.values()))
        today = local_day(self.hour(), self.session.zone)
        grade, language = self.rng.randint(1, 11), child.classes[-1][2]
        if today <= child.classes[-1][0] or grade == child.classes[-1][1]:
            return
        with self.session.store.read() as unit:
            person = unit.people.get(child.id)
        command = CorrectStudent(
            id=child.id,
            person=PersonFacts(surname=person.surname, given=person.given, sex=child.sex),
            school_class=ClassFacts(grade=grade, letter="А", language=language, since=today),
        )
        StudentService(self.session).correct(command)
        child.classes.append((today, grade, language))


def main_type(types: tuple[str, ...]) -> str:
    return next(each for each in ORDER if each in types)


def band(grades: list[int]) -> str:
    bands = {"0-4" if g <= 4 else "5-6" if g <= 6 else "7-9" if g <= 9 else "10-12" for g in grades}
    return "UNKNOWN" if not bands else "MIXED" if len(bands) > 1 else bands.pop()


def by_hand(story: Story, first: date, last: date, as_of: datetime) -> Tables:
    """Every table with its sums."""
    counted = _Counted(story, first, last, as_of)
    with story.session.store.read() as unit:
        counted.reports(unit.referrals.all())
        counted.incidents(unit.incidents.all(), unit.incident_roles.all())
        roles = unit.incident_roles.all()
        for case in unit.cases.all():
            counted.case(case, unit.levels.all(), unit.case_incidents.all(), unit.incidents.all(), roles)
        counted.terms(unit.clocks.all(), {case.id: case for case in unit.cases.all()})
    return {code: dict(rows) for code, rows in counted.tables.items()}


class _Counted:
    def __init__(self, story: Story, first: date, last: date, as_of: datetime) -> None:
        self.story, self.first, self.last, self.as_of = story, first, last, as_of
        self.zone = story.session.zone
        self.tables: dict[str, Counter[Keys]] = {}

    def add(self, code: str, *keys: str, sums: bool = True) -> None:
        """One to a row, and to its sums: every way to put a star for a key."""
        rows = self.tables.setdefault(code, Counter())
        starred: list[Keys] = [()]
        for key in keys:
            starred = [(*row, each) for row in starred for each in ((key, "*") if sums else (key,))]
        rows.update(starred)

    def inside(self, moment: datetime) -> bool:
        return self.first <= local_day(moment, self.zone) <= self.last

    def reports(self, referrals) -> None:  # type: ignore[no-untyped-def]
        for each in referrals:
            if self.inside(each.registered_at) and each.id not in self.story.cancelled:
                self.add("reports-by-source", each.source)
                self.add("reports-by-type", main_type(each.types))
                self.add("reports-source-by-type", each.source, main_type(each.types))

    def incidents(self, incidents, roles) -> None:  # type: ignore[no-untyped-def]
        for each in incidents:
            if not self.inside(each.written_at) or each.referral_id in self.story.cancelled:
                continue
            targets = [r.person_id for r in roles if r.incident_id == each.id and r.role == "TARGET"]
            where = band([self.story.children[who].class_on(each.day)[0] for who in targets])
            self.add("incidents-by-place", each.place or "UNKNOWN")
            self.add("incidents-by-band", where)
            for code in ("incidents-by-form", "incidents-form-by-band"):
                self.tables.setdefault(code, Counter())
            forms = each.kinds or ("UNKNOWN",)
            self.tables["incidents-by-form"].update([*((form,) for form in forms), ("*",)])
            crossed = [*forms, "*"]
            self.tables["incidents-form-by-band"].update((form, b) for form in crossed for b in (where, "*"))

    def case(self, case, levels, links, incidents, roles) -> None:  # type: ignore[no-untyped-def]
        if case.outcome == "DUPLICATE":
            return
        if case.closed_at is not None and self.inside(case.closed_at):
            self.add("closed-by-outcome", case.outcome)
        if not self.inside(case.opened_at):
            return
        child = self.story.children[case.student_id]
        grade, language = child.class_on(local_day(case.opened_at, self.zone))
        kind, where = main_type(case.types), band([grade])
        level = max(
            (row.level for row in levels if row.case_id == case.id and row.set_at <= self.as_of), default="NONE"
        )
        self.add("cases-by-type", kind)
        self.add("cases-by-band", where)
        self.add("cases-by-sex", child.sex)
        self.add("cases-by-language", language)
        self.add("cases-band-by-sex", where, child.sex)
        self.add("cases-by-level", level)
        self.add("cases-type-by-level", kind, level)
        if {"SUICIDE_RISK", "SELF_HARM"} & set(case.types):
            self.add("suicide-risk-by-level", level)
        mine = [
            i
            for i in incidents
            if any(x.case_id == case.id and x.incident_id == i.id for x in links)
            and i.referral_id not in self.story.cancelled
        ]
        if kind in BULLYING:
            self.bullying(case, kind, [i for i in mine if i.written_at <= self.as_of])
        initiators = {r.person_id for r in roles if r.role == "INITIATOR" and any(r.incident_id == i.id for i in mine)}
        self.handed(case, child.on_register or any(self.story.children[who].on_register for who in initiators))

    def bullying(self, case, kind, incidents) -> None:  # type: ignore[no-untyped-def]
        said = "PENDING"
        for at, stage in self.story.stages[case.id]:
            if at <= self.as_of and stage in ("RECOGNISED", "NOT_RECOGNISED"):
                said = stage
            elif at <= self.as_of and stage in ("REGISTERED", "PRIMARY", "AT_AUTHORITY"):
                said = "PENDING"
        self.add("bullying-by-decision", said)
        self.add("bullying-by-repeat", ["NONE", "ONE"][len(incidents)] if len(incidents) < 2 else "TWO_OR_MORE")
        online = kind == "CYBER" or any("CYBER_MSG" in i.kinds for i in incidents)
        self.add("bullying-by-cyber", "YES" if online else "NO")

    def handed(self, case, on_register: bool) -> None:  # type: ignore[no-untyped-def]
        rows = self.tables.setdefault("cases-handed-on", Counter())
        reached = {stage for at, stage in self.story.stages[case.id] if at <= self.as_of}
        rows["*",] += 1
        rows["VSHU",] += on_register
        rows["KDN",] += "TO_KDN" in reached
        rows["OTHER_BODY",] += "TRANSFERRED" in reached
        rows["HEALTH",] += case.outcome == "HANDED_MED" and case.closed_at <= self.as_of

    def terms(self, clocks, cases) -> None:  # type: ignore[no-untyped-def]
        spent: dict[str, list[float]] = {}
        for row in clocks:
            if row.cancelled_at or not self.inside(row.started_at) or cases[row.case_id].outcome == "DUPLICATE":
                continue
            if row.met_at is not None and row.met_at <= self.as_of:
                late = is_over(row, row.met_at, local_day(row.met_at, self.zone))
                state = ("LATE_REASON" if row.late_reason else "LATE") if late else "IN_TIME"
                spent.setdefault(row.rule, []).append((row.met_at - row.started_at).total_seconds() / 3600)
            else:
                state = "LATE" if is_over(row, self.as_of, local_day(self.as_of, self.zone)) else "RUNNING"
            self.add("terms-by-rule", row.rule, state, sums=False)
            self.tables["terms-by-rule"][row.rule, "*"] += 1
        for rule, each in spent.items():
            self.tables.setdefault("terms-hours", Counter())[rule,] = int(median(each) + 0.5)
