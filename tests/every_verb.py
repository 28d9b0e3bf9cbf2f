"""Each public verb of each service, called with what somebody typed. A verb that is not in `VERBS` fails a test."""

import importlib
import inspect
import pkgutil
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path

import counsellor_app.services
from counsellor_app.content.library import load_content
from counsellor_app.domain.entries import EntryKind
from counsellor_app.domain.ids import CaseId, ClockId, DraftId, EntryId, FollowUpId, IncidentId, PersonId, ReferralId
from counsellor_app.domain.levels import Formulation, Level
from counsellor_app.domain.people import SchoolStatus
from counsellor_app.services import student_commands as s
from counsellor_app.services.backups import BackUp
from counsellor_app.services.cases import ChangeStage, ChangeTypes, CloseCase, IdentifyStudent, ReopenCase
from counsellor_app.services.clocks import CancelClock, MeetClock
from counsellor_app.services.entries import AmendEntry, SaveDraft, SignEntry
from counsellor_app.services.followups import AddFollowUp, CancelFollowUp, FinishFollowUp, MoveFollowUp
from counsellor_app.services.form_drafts import FormDrafts, FormKind
from counsellor_app.services.house import Services, open_house
from counsellor_app.services.incidents import AddIncident, LinkIncident
from counsellor_app.services.levels import ChangeLevel, Shown
from counsellor_app.services.prevention import AddPrevention, ChangePrevention, RemovePrevention
from counsellor_app.services.referral_commands import IncidentFacts, RegisterReferral
from counsellor_app.services.roster import Import, RosterPreview
from counsellor_app.services.school import NameUser, SaveSchool
from counsellor_app.services.session import Session
from counsellor_app.services.vault import OpenVault
from tests.answer_verbs import ANSWER_VERBS
from tests.builders import MORNING, Hour

HEADER = "Фамилия;Имя;Отчество;ИИН;Дата рождения;Класс;Представитель;Телефон"
RUN = "0" * 31 + "1"


@dataclass(frozen=True, kw_only=True)
class Typed:
    """What stands in the fields of a form."""

    surname: str = field(default="Есенов", repr=False)
    given: str = field(default="Мирас", repr=False)
    patronymic: str = field(default="Ерланұлы", repr=False)
    text: str = field(default="Әңгіме өтті. Разговор состоялся, договорились о встрече.", repr=False)
    line: str = field(default="қысқа сөз", repr=False)
    phone: str = field(default="+7 (000) 000-00-01", repr=False)
    iin: str = field(default="", repr=False)
    day: date = date(2026, 11, 20)
    moment: datetime = MORNING - timedelta(hours=2)
    later: date = date(2026, 12, 1)

    @property
    def person(self) -> s.PersonFacts:
        return s.PersonFacts(
            surname=self.surname, given=self.given, patronymic=self.patronymic, phones=(self.phone,), born_on=self.day
        )

    @property
    def incident(self) -> IncidentFacts:
        return IncidentFacts(day=self.day, words=self.text, evidence=self.text, kinds=("VERBAL",))


class Stage:
    """An open file and fresh records to try a verb on; what they hold was typed as `base`."""

    def __init__(self, vault: OpenVault, folder: Path, hour: Hour, base: Typed) -> None:
        self.services: Services = open_house(vault, load_content(), now=hour)
        self.drafts = FormDrafts(self.services.session, FormKind.REFERRAL)
        self.session = self.services.session
        self.folder, self.hour, self.base = folder, hour, base
        self._made = 0
        VERBS["SchoolService.save"](self, base)
        VERBS["SchoolService.name_user"](self, base)

    def student(self) -> PersonId:
        facts = s.AddStudent(person=self.base.person, school_class=s.ClassFacts(grade=7, letter="Б"))
        return PersonId(self.services.students.add(facts).new_id or "")

    def referral(self, typed: Typed, student: PersonId | None, *types: str) -> RegisterReferral:
        return RegisterReferral(
            received_at=typed.moment,
            source="CHILD",
            channel="IN_PERSON",
            types=types or ("CONSULT",),
            words=typed.text,
            student_id=student,
            unknown=typed.line if student is None else "",
            outside_number=typed.line,
            incidents=(typed.incident,) if "BULLYING" in types else (),
        )

    def case(self, *types: str, student: PersonId | None = None) -> CaseId:
        command = self.referral(self.base, student or self.student(), *types)
        return CaseId(self.services.referrals.register(command).new_id or "")

    def unknown_case(self) -> CaseId:
        return CaseId(self.services.referrals.register(self.referral(self.base, None)).new_id or "")

    def referral_of(self, case_id: CaseId) -> ReferralId:
        return self.services.referrals.newest_of(case_id).id

    def sign(self, case_id: CaseId, typed: Typed) -> SignEntry:
        return SignEntry(
            case_id=case_id,
            kind=EntryKind.NOTE,
            template="quick",
            sections={"line": typed.text},
            service_at=typed.moment,
            about=typed.line,
            late_reason=typed.line,
        )

    def entry(self) -> EntryId:
        return EntryId(self.services.entries.sign(self.sign(self.case(), self.base)).new_id or "")

    def draft(self, typed: Typed) -> SaveDraft:
        self._made += 1
        return SaveDraft(
            id=DraftId(f"{self._made:032x}"),
            case_id=self.case(),
            kind="note",
            template="quick",
            sections={"line": typed.text},
        )

    def follow_up(self, typed: Typed) -> FollowUpId:
        command = AddFollowUp(case_id=self.case(), title=typed.line, due_on=typed.later)
        return FollowUpId(self.services.followups.add(command).new_id or "")

    def clock(self) -> ClockId:
        case_id = self.case("BULLYING")
        with self.session.store.read() as unit:
            return next(row.id for row in unit.clocks.of_case(case_id) if row.met_at is None)

    def relation(self, typed: Typed) -> str:
        command = s.AddGuardian(student_id=self.student(), relation=guardian(typed), person=typed.person)
        return self.services.students.add_guardian(command).new_id or ""

    def prevention(self, typed: Typed) -> str:
        command = AddPrevention(kind="AWARENESS", on_day=typed.day, title=typed.line, children=20)
        return self.services.prevention.add(command).new_id or ""

    def roster(self, typed: Typed) -> Path:
        row = (typed.surname, typed.given, typed.patronymic, typed.iin, "20.11.2013", "7Б", typed.surname, typed.phone)
        file = self.folder / "roster.csv"
        file.write_text(HEADER + "\n" + ";".join(row) + "\n", "utf-8", errors="replace")
        return file

    def preview(self, typed: Typed) -> RosterPreview:
        roster = self.services.roster
        table = roster.open(self.roster(typed))
        return roster.dry_run(table, roster.guess(table))


def guardian(typed: Typed) -> s.GuardianFacts:
    return s.GuardianFacts(kind="PARENT", may_contact=False, why_not=typed.line)


def _return(stage: Stage) -> s.Return:
    student = stage.student()
    stage.services.students.mark_left(s.MarkLeft(id=student, status=SchoolStatus.LEFT, left_on=stage.base.day))
    return s.Return(id=student, school_class=s.ClassFacts(grade=8, letter="А"))


def _complete(stage: Stage, typed: Typed) -> object:
    hurried = stage.referral(stage.base, stage.student(), "SUICIDE_RISK")
    referral_id = ReferralId(stage.services.referrals.register_acute(hurried).new_id or "")
    return stage.services.referrals.complete(referral_id, stage.referral(typed, None, "BULLYING"))


def _undo(stage: Stage, typed: Typed) -> object:
    facts = s.AddStudent(person=typed.person, school_class=s.ClassFacts(grade=7, letter="Б"))
    undo = stage.services.students.add(facts).undo
    return undo() if undo else None


def _link(stage: Stage, typed: Typed) -> object:
    incident = stage.services.incidents.add(AddIncident(case_id=stage.case("BULLYING"), facts=typed.incident))
    command = LinkIncident(case_id=stage.case("BULLYING"), incident_id=IncidentId(incident.new_id or ""))
    return stage.services.incidents.link(command)


def _closed(stage: Stage) -> CaseId:
    case_id = stage.case()
    stage.services.cases.close(CloseCase(case_id=case_id, outcome="STOPPED", reason="it is over"))
    return case_id


def _change(stage: Stage, typed: Typed) -> ChangeLevel:
    answers = Formulation(worries=typed.text, helps=typed.text, may_change=typed.text, doing=typed.text)
    shown = Shown(handover=typed.text, second_person=typed.line, asq_why_not=typed.text)
    return ChangeLevel(case_id=stage.case(), new=Level.R2, reason=typed.text, formulation=answers, shown=shown)


def _missing(stage: Stage, typed: Typed) -> object:
    change = _change(stage, typed)
    return stage.services.levels.still_missing(stage.services.levels.facts(change.case_id), change)


Verb = Callable[[Stage, Typed], object]
VERBS: dict[str, Verb] = {
    "Session.school": lambda g, _: g.session.school(),
    "Session.calendar": lambda g, _: g.session.calendar(),
    "Session.quarter_starts": lambda g, _: g.session.quarter_starts(),
    "Session.undo": _undo,
    "StudentService.list": lambda g, _: g.services.students.list(),
    "StudentService.profile": lambda g, _: g.services.students.profile(g.student()),
    "StudentService.behind": lambda g, _: g.services.students.behind(g.student()),
    "StudentService.opened": lambda g, _: g.services.students.opened(g.student()),
    "StudentService.add": lambda g, t: g.services.students.add(
        s.AddStudent(
            person=s.PersonFacts(surname=t.surname, given=t.given, iin=t.iin, phones=(t.phone,), born_on=t.day),
            school_class=s.ClassFacts(grade=7, letter="Б"),
            categories=("ORPHAN",),
        )
    ),
    "StudentService.correct": lambda g, t: g.services.students.correct(
        s.CorrectStudent(id=g.student(), person=t.person, school_class=s.ClassFacts(grade=8, letter="Б"))
    ),
    "StudentService.set_categories": lambda g, _: g.services.students.set_categories(
        s.SetCategories(id=g.student(), categories=("ORPHAN",))
    ),
    "StudentService.mark_left": lambda g, t: g.services.students.mark_left(
        s.MarkLeft(id=g.student(), status=SchoolStatus.LEFT, left_on=t.day)
    ),
    "StudentService.come_back": lambda g, _: g.services.students.come_back(_return(g)),
    "StudentService.remove": lambda g, _: g.services.students.remove(s.RemoveStudent(id=g.student())),
    "StudentService.add_guardian": lambda g, t: g.relation(t),
    "StudentService.correct_guardian": lambda g, t: g.services.students.correct_guardian(
        s.CorrectGuardian(relation_id=g.relation(g.base), relation=guardian(t), person=t.person)
    ),
    "StudentService.end_relation": lambda g, t: g.services.students.end_relation(
        s.EndRelation(relation_id=g.relation(g.base), until_on=t.day)
    ),
    "StudentService.duplicates": lambda g, _: (g.student(), g.services.students.duplicates()),
    "StudentService.side": lambda g, _: g.services.students.side(g.student()),
    "StudentService.not_same": lambda g, _: g.services.students.not_same(
        s.NotSame(first=g.student(), second=g.student())
    ),
    "StudentService.merge": lambda g, _: g.services.students.merge(
        s.MergeStudents(keep=g.student(), drop=g.student(), from_dropped=frozenset(s.MergeField))
    ),
    "RosterService.open": lambda g, t: g.services.roster.open(g.roster(t)),
    "RosterService.guess": lambda g, t: g.services.roster.guess(g.services.roster.open(g.roster(t))),
    "RosterService.dry_run": lambda g, t: g.preview(t),
    "RosterService.asks_for_backup": lambda g, _: g.services.roster.asks_for_backup(),
    "RosterService.write": lambda g, t: g.services.roster.write(Import(preview=g.preview(t))),
    "ReferralService.starts": lambda g, t: g.services.referrals.starts(t.moment, ("BULLYING",), (t.day,)),
    "ReferralService.open_case_of": lambda g, _: g.services.referrals.open_case_of(g.student()),
    "ReferralService.register": lambda g, t: g.services.referrals.register(g.referral(t, g.student(), "BULLYING")),
    "ReferralService.register_acute": lambda g, t: g.services.referrals.register_acute(
        g.referral(t, None, "SUICIDE_RISK")
    ),
    "ReferralService.complete": _complete,
    "ReferralService.registered": lambda g, _: g.services.referrals.registered(g.referral_of(g.case())),
    "ReferralService.newest_of": lambda g, _: g.services.referrals.newest_of(g.case()),
    "IncidentService.starts": lambda g, t: g.services.incidents.starts(("BULLYING",), t.day),
    "IncidentService.elsewhere": lambda g, _: (g.case("BULLYING"), g.services.incidents.elsewhere(g.case("BULLYING"))),
    "IncidentService.other_cases": lambda g, _: g.services.incidents.other_cases(g.case("BULLYING"), [g.student()]),
    "IncidentService.add": lambda g, t: g.services.incidents.add(
        AddIncident(case_id=g.case("BULLYING"), facts=t.incident, also_in=(g.case("BULLYING"),))
    ),
    "IncidentService.link": _link,
    "ReferralService.cancel": lambda g, t: g.services.referrals.cancel(g.referral_of(g.case()), t.text),
    "ReferralService.register_lines": lambda g, _: g.services.referrals.register_lines(),
    "FormDrafts.new_id": lambda g, _: g.drafts.new_id(),
    "FormDrafts.save": lambda g, t: g.drafts.save(g.drafts.new_id(), {"words": t.text, "unknown": t.line}),
    "FormDrafts.newest": lambda g, _: g.drafts.newest(),
    "FormDrafts.find": lambda g, _: g.drafts.find(g.drafts.new_id()),
    "FormDrafts.discard": lambda g, t: g.drafts.discard(
        DraftId(g.drafts.save(g.drafts.new_id(), {"words": t.text}).new_id or "")
    ),
    "FormDrafts.people": lambda g, _: g.drafts.people([g.student()]),
    "CaseService.list": lambda g, _: g.services.cases.list(),
    "CaseService.first_steps": lambda g, _: g.services.cases.first_steps(),
    "CaseService.page": lambda g, _: g.services.cases.page(g.case("BULLYING")),
    "CaseService.by_number": lambda g, t: g.services.cases.by_number(t.line),
    "CaseService.opened": lambda g, _: g.services.cases.opened(g.case()),
    "CaseService.blockers": lambda g, _: g.services.cases.blockers(g.case("BULLYING")),
    "CaseService.close": lambda g, t: g.services.cases.close(
        CloseCase(case_id=g.case("BULLYING"), outcome="STOPPED", reason=t.text)
    ),
    "CaseService.reopen": lambda g, _: g.services.cases.reopen(ReopenCase(case_id=_closed(g))),
    "CaseService.change_stage": lambda g, _: g.services.cases.change_stage(
        ChangeStage(case_id=g.case(), stage="SUPPORT")
    ),
    "CaseService.change_types": lambda g, _: g.services.cases.change_types(
        ChangeTypes(case_id=g.case(), types=("BULLYING", "CYBER"))
    ),
    "CaseService.identify": lambda g, _: g.services.cases.identify(
        IdentifyStudent(case_id=g.unknown_case(), person_id=g.student())
    ),
    "EntryService.drafts": lambda g, _: g.services.entries.drafts(),
    "EntryService.save_draft": lambda g, t: g.services.entries.save_draft(g.draft(t)),
    "EntryService.discard_draft": lambda g, t: g.services.entries.discard_draft(
        DraftId(g.services.entries.save_draft(g.draft(t)).new_id or "")
    ),
    "EntryService.is_late": lambda g, t: g.services.entries.is_late(t.moment),
    "EntryService.sign": lambda g, t: g.services.entries.sign(g.sign(g.case(), t)),
    "EntryService.amend": lambda g, t: g.services.entries.amend(
        AmendEntry(
            entry_id=g.entry(), kind=EntryKind.CORRECTION, text=t.text, reason=t.line, replaced=g.base.text.split()[0]
        )
    ),
    "LevelService.history": lambda g, _: g.services.levels.history(g.case("SUICIDE_RISK")),
    "LevelService.facts": lambda g, _: g.services.levels.facts(g.case()),
    "LevelService.rule": lambda g, _: g.services.levels.rule(Level.R3, Level.R2),
    "LevelService.still_missing": _missing,
    "LevelService.change": lambda g, t: g.services.levels.change(_change(g, t)),
    "FollowUpService.of_case": lambda g, _: g.services.followups.of_case(g.case("SUICIDE_RISK")),
    "FollowUpService.add": lambda g, t: g.follow_up(t),
    "FollowUpService.plan": lambda g, _: g.services.followups.plan(g.case(), "R1_watch"),
    "FollowUpService.finish": lambda g, t: g.services.followups.finish(
        FinishFollowUp(id=g.follow_up(g.base), note=t.text)
    ),
    "FollowUpService.cancel": lambda g, t: g.services.followups.cancel(
        CancelFollowUp(id=g.follow_up(g.base), reason=t.text)
    ),
    "FollowUpService.move": lambda g, t: g.services.followups.move(
        MoveFollowUp(id=g.follow_up(g.base), reason=t.text, to_on=max(t.later, date(2026, 12, 2)))
    ),
    "ClockService.meet": lambda g, t: g.services.clocks.meet(
        MeetClock(id=g.clock(), met_at=g.hour(), evidence=t.line, late_reason=t.text)
    ),
    "ClockService.cancel": lambda g, t: g.services.clocks.cancel(CancelClock(id=g.clock(), reason=t.text)),
    "ClockService.recount": lambda g, _: g.services.clocks.recount(),
    "TodayService.view": lambda g, _: g.services.today.view(),
    "TodayService.due": lambda g, t: g.services.today.due(min(t.day, date(2030, 1, 1))),
    "TodayService.moments": lambda g, _: g.services.today.moments(),
    "SearchService.people": lambda g, t: (g.services.search.people(t.surname), g.services.search.people(t.phone)),
    "SearchService.find": lambda g, t: [g.services.search.find(x) for x in (t.surname, t.text, t.line, t.iin)],
    "SearchService.hints": lambda g, t: g.services.search.hints(f"{t.text} {t.surname} {t.given} {t.phone} {t.iin}"),
    "SchoolService.profile": lambda g, _: g.services.school.profile(),
    "SchoolService.save": lambda g, t: g.services.school.save(
        SaveSchool(name_kk=t.line, name_ru=t.line, region="71", address=t.line, room=t.line)
    ),
    "SchoolService.save_contacts": lambda g, t: g.services.school.save_contacts([(t.surname, "HEAD", t.phone)]),
    "SchoolService.days": lambda g, _: g.services.school.days(2026),
    "SchoolService.save_calendar": lambda g, t: g.services.school.save_calendar([t.later], [], [2026]),
    "SchoolService.name_user": lambda g, t: g.services.school.name_user(
        NameUser(surname=t.surname, given=t.given, patronymic=t.patronymic)
    ),
    "SchoolService.user": lambda g, _: g.services.school.user(),
    "CrisisService.keep": lambda g, _: g.services.crisis.keep(
        RUN, g.hour(), {"stay": ("done", g.hour())}, g.case("SUICIDE_RISK")
    ),
    "CrisisService.of_case": lambda g, _: g.services.crisis.of_case(g.case()),
    "CrisisService.unfinished": lambda g, _: g.services.crisis.unfinished(),
    "PreventionService.kinds": lambda g, _: g.services.prevention.kinds(),
    "PreventionService.lines": lambda g, _: g.services.prevention.lines(),
    "PreventionService.duty": lambda g, _: g.services.prevention.duty(),
    "PreventionService.add": lambda g, t: g.prevention(t),
    "PreventionService.change": lambda g, t: g.services.prevention.change(
        ChangePrevention(id=g.prevention(g.base), kind="PLAN", on_day=t.day, title=t.line, outside_number=t.line)
    ),
    "PreventionService.remove": lambda g, t: g.services.prevention.remove(
        RemovePrevention(id=g.prevention(g.base), reason=t.text)
    ),
    "StatisticsService.period": lambda g, t: g.services.statistics.period(t.day, t.later),
    "StatisticsService.tables": lambda g, t: g.services.statistics.tables(t.day, t.later),
    "StatisticsService.answer": lambda g, t: g.services.statistics.answer(t.day, t.later),
    "StatisticsService.true_rows": lambda g, t: g.services.statistics.true_rows(t.day, t.later),
    "StatisticsService.own_tables": lambda g, t: g.services.statistics.own_tables(t.day, t.later),
    "StatisticsService.released": lambda g, _: g.services.statistics.released(),
    "BackupService.last": lambda g, _: g.services.backups.last(),
    "BackupService.back_up": lambda g, _: g.services.backups.back_up(BackUp()),
    **ANSWER_VERBS,
}


def verbs_of_services() -> set[str]:
    """Public methods of every class that works on a session."""
    found = set()
    for module in pkgutil.iter_modules(counsellor_app.services.__path__):
        for _, kind in inspect.getmembers(
            importlib.import_module(f"counsellor_app.services.{module.name}"), inspect.isclass
        ):
            is_ours = kind.__module__.startswith("counsellor") and not issubclass(kind, Exception)
            takes = inspect.signature(kind).parameters.get("session") if is_ours else None
            if kind is Session or (takes is not None and takes.annotation is Session):
                methods = inspect.getmembers(kind, inspect.isfunction)
                found |= {f"{kind.__name__}.{name}" for name, _ in methods if not name.startswith("_")}
    return found
