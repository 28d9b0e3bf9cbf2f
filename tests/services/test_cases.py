"""Cases: the list, all that a page shows, closing with and without a reason, and who a case is about."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from time import perf_counter
from typing import Any

import pytest

from counsellor_app.domain.entries import EntryKind
from counsellor_app.domain.errors import RuleBroken
from counsellor_app.domain.ids import CaseId, DraftId, EntryId, PersonId
from counsellor_app.domain.levels import Level
from counsellor_app.domain.people import AppUser, Person, PersonKind, Relation
from counsellor_app.services.cases import (
    CaseFilter,
    CaseService,
    ChangeStage,
    ChangeTypes,
    CloseCase,
    IdentifyStudent,
    ReopenCase,
)
from counsellor_app.services.entries import AmendEntry, EntryService, SaveDraft, SignEntry
from counsellor_app.services.followups import AddFollowUp, FollowUpService
from counsellor_app.services.levels import ChangeLevel, LevelService
from counsellor_app.services.referral_commands import IncidentFacts, RegisterReferral
from counsellor_app.services.referrals import ReferralService
from counsellor_app.services.session import Session
from tests.builders import MORNING, Hour, a_session, a_student


@pytest.fixture
def hour() -> Hour:
    return Hour()


@pytest.fixture
def session(tmp_path: Path, hour: Hour) -> Iterator[Session]:
    with a_session(tmp_path, hour) as session:
        yield session


@pytest.fixture
def cases(session: Session) -> CaseService:
    return CaseService(session)


@pytest.fixture
def miras(session: Session) -> PersonId:
    return a_student(session)


@pytest.fixture
def dauren(session: Session) -> PersonId:
    return a_student(session, "Сарсенов", "Даурен", "Айдарұлы", grade=8, letter="А")


def registered(session: Session, student: PersonId | None, *types: str, **facts: Any) -> CaseId:
    command = RegisterReferral(
        received_at=session.now() - timedelta(hours=1),
        source="CLASS_TEACHER",
        channel="IN_PERSON",
        types=types or ("CONSULT",),
        words="рассказали в классе",
        student_id=student,
    )
    return CaseId(ReferralService(session).register(replace(command, **facts)).new_id or "")


def noted(session: Session, case_id: CaseId, text: str = "Запись", **facts: Any) -> EntryId:
    command = SignEntry(
        case_id=case_id, kind=EntryKind.NOTE, template="quick", sections={"line": text}, service_at=session.now()
    )
    return EntryId(EntryService(session).sign(replace(command, **facts)).new_id or "")


def refusal_of(call: object) -> str:
    with pytest.raises(RuleBroken) as refusal:
        call()  # type: ignore[operator]
    return refusal.value.rule


def test_the_list_shows_what_a_line_needs(
    session: Session, cases: CaseService, miras: PersonId, dauren: PersonId, hour: Hour
) -> None:
    case_id = registered(session, miras, "BULLYING")
    registered(session, dauren, "CONSULT")
    hour.move(hours=2)
    noted(session, case_id)
    first, second = sorted(cases.list(), key=lambda row: row.number)
    assert (first.number, first.student, first.grade, first.letter) == ("26-001", "Есенов Мирас", 7, "Б")
    assert (first.types, first.level, first.stage) == (("BULLYING",), "R0", "REGISTERED")
    assert first.opened_at == MORNING
    assert first.last_entry_at == MORNING + timedelta(hours=2)
    assert first.next_on == date(2026, 11, 24)  # the letter to the authority is due the same day
    assert (second.last_entry_at, second.closed_at) == (None, None)


def test_the_list_filters(session: Session, cases: CaseService, miras: PersonId, dauren: PersonId) -> None:
    bullying = registered(session, miras, "BULLYING", "CYBER")
    consult = registered(session, dauren, "CONSULT")
    cases.close(CloseCase(case_id=consult, outcome="STOPPED"))

    def shown(**wanted: Any) -> list[CaseId]:
        return [row.id for row in cases.list(replace(CaseFilter(), **wanted))]

    assert shown() == [bullying, consult]
    assert (shown(closed=False), shown(closed=True)) == ([bullying], [consult])
    assert (shown(type="CYBER"), shown(type="VIOLENCE")) == ([bullying], [])
    assert (shown(level="R0", closed=False), shown(level="R3")) == ([bullying], [])
    assert (shown(grade=8, letter="А"), shown(grade=8, letter="Б")) == ([consult], [])


def test_the_highest_level_stands_first(
    session: Session, cases: CaseService, miras: PersonId, dauren: PersonId
) -> None:
    registered(session, miras)
    urgent = registered(session, dauren)
    LevelService(session).change(ChangeLevel(case_id=urgent, new=Level.R3, reason="сказал"))
    registered(session, miras)
    assert cases.list()[0].id == urgent


def test_the_page_has_everything(session: Session, cases: CaseService, miras: PersonId, dauren: PersonId) -> None:
    incident = IncidentFacts(
        day=date(2026, 11, 20), place="CLASSROOM", kinds=("VERBAL",), roles=((miras, "TARGET"), (dauren, "INITIATOR"))
    )
    case_id = registered(session, miras, "BULLYING", incidents=(incident,), words=f"сказал {{p:{dauren}}}")
    mother = PersonId(session.new_id())
    with session.store.begin("test-mother") as unit:
        unit.people.add(
            Person(
                id=mother,
                kind=PersonKind.GUARDIAN,
                surname="Есенова",
                given="Гульнар",
                made_at=unit.now,
                made_by=unit.actor,
            )
        )
        unit.relations.add(Relation(id=session.new_id(), person_id=miras, other_id=mother, kind="PARENT"))
        unit.users.add(AppUser(id=session.user_id, person_id=mother, position="PSY", role="owner", since=unit.now))
    stranger = a_student(session, "Пак", "Никита", "")
    original = noted(session, case_id, f"Видел {{p:{stranger}}} 11 ноября.")
    EntryService(session).amend(
        AmendEntry(entry_id=original, kind=EntryKind.CORRECTION, text="12", reason="уточнено", replaced="11")
    )
    EntryService(session).save_draft(
        SaveDraft(id=DraftId("d" * 32), case_id=case_id, kind="note", template="quick", sections={"line": "…"})
    )
    page = cases.page(case_id)
    assert (page.student.full_name(), page.age, page.today) == ("Есенов Мирас Ерланұлы", 13, date(2026, 11, 24))
    assert page.school is not None
    assert (page.school.grade, page.school.letter) == (7, "Б")
    assert [row.level for row in page.levels] == ["R0"]
    ((line),) = page.entries
    assert (line.entry.id, [each.sections["text"] for each in line.amendments]) == (original, ["12"])
    ((shown),) = page.incidents
    assert (shown.place, shown.cases, {role.role for role in shown.roles}) == (1, 1, {"TARGET", "INITIATOR"})
    assert len(page.referrals) == 1
    assert {clock.rule for clock in page.clocks} >= {"B04", "B05", "B07", "V01"}
    assert {row.schedule for row in page.followups} == {"bullying_standard"}
    assert [(p.person_id, p.roles, p.relation and p.relation.kind) for p in page.people] == [
        (miras, ("TARGET",), None),
        (dauren, ("INITIATOR",), None),
        (mother, (), "PARENT"),
    ]
    assert [draft.sections["line"] for draft in page.drafts] == ["…"]
    assert page.names == {
        miras: "Есенов Мирас",
        dauren: "Сарсенов Даурен",
        mother: "Есенова Гульнар",
        stranger: "Пак Никита",
    }
    assert page.users == {session.user_id: "Есенова Гульнар"}


def test_the_newest_service_stands_first_and_one_incident_stands_in_two_cases(
    session: Session, cases: CaseService, miras: PersonId, dauren: PersonId, hour: Hour
) -> None:
    incident = IncidentFacts(day=date(2026, 11, 20), roles=((miras, "TARGET"), (dauren, "INITIATOR")))
    case_id = registered(session, miras, "BULLYING", incidents=(incident,), also_for=(dauren,))
    hour.move(hours=1)
    late = noted(session, case_id, service_at=MORNING - timedelta(days=2))
    today = noted(session, case_id)
    page = cases.page(case_id)
    assert [line.entry.id for line in page.entries] == [today, late]
    assert page.incidents[0].cases == 2


def test_a_page_of_300_entries_costs_little_more_than_its_queries(
    session: Session, cases: CaseService, miras: PersonId
) -> None:
    case_id = registered(session, miras, "BULLYING")
    for number in range(300):
        noted(session, case_id, f"Запись {number}: {{p:{miras}}} " + "слово " * 40)
    questions = [
        ("SELECT * FROM entry WHERE case_id = ? ORDER BY service_at DESC, n DESC", case_id),
        ("SELECT * FROM level WHERE case_id = ? ORDER BY set_at, n", case_id),
        ("SELECT * FROM followup WHERE case_id = ? ORDER BY coalesce(due_at, due_on), id", case_id),
        ("SELECT * FROM clock WHERE case_id = ?", case_id),
        ("SELECT * FROM draft WHERE case_id = ?", case_id),
        ("SELECT DISTINCT m.person_id FROM entry e JOIN mention m ON m.entry_n = e.n WHERE e.case_id = ?", case_id),
    ]

    def raw() -> None:
        with session.store.read() as unit:
            for sql, value in questions:
                unit.connection.execute(sql, (value,)).fetchall()

    def median(call: object) -> float:
        times = []
        for _ in range(7):
            start = perf_counter()
            call()  # type: ignore[operator]
            times.append(perf_counter() - start)
        return sorted(times)[3]

    assert len(cases.page(case_id).entries) == 300
    assert median(lambda: cases.page(case_id)) < median(raw) + 0.05


def test_looking_into_a_case_leaves_an_audit_row(session: Session, cases: CaseService, miras: PersonId) -> None:
    case_id = registered(session, miras)
    cases.page(case_id)
    cases.opened(case_id)
    with session.store.read() as unit:
        rows = unit.connection.execute("SELECT object FROM audit WHERE act = 'case-opened'").fetchall()
    assert rows == [(case_id,)]


def test_a_case_is_found_by_its_number(session: Session, cases: CaseService, miras: PersonId) -> None:
    case_id = registered(session, miras)
    assert cases.by_number(" 26-001 ") == case_id
    assert cases.by_number("26-002") is None


def test_a_case_closes_and_opens_again(session: Session, cases: CaseService, miras: PersonId) -> None:
    case_id = registered(session, miras)
    done = cases.close(CloseCase(case_id=case_id, outcome="STOPPED"))
    closed = cases.page(case_id).case
    assert (closed.closed_at, closed.outcome, closed.stage) == (MORNING, "STOPPED", "CLOSED")
    assert refusal_of(lambda: cases.close(CloseCase(case_id=case_id, outcome="STOPPED"))) == "case-closed"
    assert done.undo is not None
    done.undo()
    assert cases.page(case_id).case.closed_at is None
    assert refusal_of(lambda: cases.reopen(ReopenCase(case_id=case_id))) == "case-not-closed"
    cases.close(CloseCase(case_id=case_id, outcome="STOPPED"))
    cases.reopen(ReopenCase(case_id=case_id))
    assert cases.page(case_id).case.closed_at is None


def test_an_outcome_is_a_code_of_the_list(session: Session, cases: CaseService, miras: PersonId) -> None:
    case_id = registered(session, miras)
    for outcome in ("", "GONE"):
        command = CloseCase(case_id=case_id, outcome=outcome)
        assert refusal_of(lambda command=command: cases.close(command)) == "case-outcome-missing"


@pytest.mark.parametrize("what", ["level", "clocks", "draft", "followup"])
def test_what_is_open_keeps_a_case_open_without_a_reason(
    session: Session, cases: CaseService, miras: PersonId, hour: Hour, what: str
) -> None:
    case_id = registered(session, miras, "BULLYING" if what == "clocks" else "CONSULT")
    match what:
        case "level":
            LevelService(session).change(ChangeLevel(case_id=case_id, new=Level.R3, reason="сказал"))
        case "draft":
            EntryService(session).save_draft(
                SaveDraft(id=DraftId("d" * 32), case_id=case_id, kind="note", template="quick", sections={"line": "…"})
            )
        case "followup":
            FollowUpService(session).add(AddFollowUp(case_id=case_id, title="позвонить", due_on=date(2026, 11, 24)))
            hour.move(days=1)
    code = {
        "level": "case-level-high",
        "clocks": "case-clocks-open",
        "draft": "case-drafts-unsigned",
        "followup": "case-followups-overdue",
    }[what]
    assert code in [blocker.code for blocker in cases.blockers(case_id)]
    command = CloseCase(case_id=case_id, outcome="STOPPED")
    assert refusal_of(lambda: cases.close(replace(command, reason="  "))) == cases.blockers(case_id)[0].code
    cases.close(replace(command, reason="передан в областной центр"))
    assert cases.page(case_id).case.closing_reason == "передан в областной центр"


def test_a_followup_in_time_and_a_foreign_clock_keep_nothing_open(
    session: Session, cases: CaseService, miras: PersonId
) -> None:
    case_id = registered(session, miras)
    FollowUpService(session).add(AddFollowUp(case_id=case_id, title="позвонить", due_on=date(2026, 11, 24)))
    assert cases.blockers(case_id) == ()


def test_a_closed_case_has_nothing_due_in_the_list(session: Session, cases: CaseService, miras: PersonId) -> None:
    case_id = registered(session, miras)
    FollowUpService(session).add(AddFollowUp(case_id=case_id, title="позвонить", due_on=date(2026, 11, 27)))
    bullying = registered(session, miras, "BULLYING")
    assert {row.next_on for row in cases.list()} == {date(2026, 11, 24), date(2026, 11, 27)}
    cases.close(CloseCase(case_id=case_id, outcome="STOPPED"))
    cases.close(CloseCase(case_id=bullying, outcome="STOPPED", reason="передан"))
    assert [row.next_on for row in cases.list()] == [None, None]


def test_the_stage_changes_and_can_be_taken_back(session: Session, cases: CaseService, miras: PersonId) -> None:
    case_id = registered(session, miras)
    done = cases.change_stage(ChangeStage(case_id=case_id, stage="PRIMARY"))
    assert cases.page(case_id).case.stage == "PRIMARY"
    assert done.undo is not None
    done.undo()
    assert cases.page(case_id).case.stage == "REGISTERED"
    for stage in ("CLOSED", "SOMEWHERE"):
        command = ChangeStage(case_id=case_id, stage=stage)
        assert refusal_of(lambda command=command: cases.change_stage(command)) == "case-stage-unknown"


def test_a_new_type_starts_its_clocks_once(session: Session, cases: CaseService, miras: PersonId) -> None:
    case_id = registered(session, miras, "CONSULT")
    assert cases.page(case_id).clocks == ()
    done = cases.change_types(ChangeTypes(case_id=case_id, types=("CONSULT", "BULLYING")))
    rules = sorted(clock.rule for clock in cases.page(case_id).clocks)
    assert {"B04", "B07"} <= set(rules)
    assert done.undo is None  # a clock that has started is never deleted
    cases.change_types(ChangeTypes(case_id=case_id, types=("BULLYING", "CYBER")))
    assert sorted(clock.rule for clock in cases.page(case_id).clocks) == rules
    assert cases.page(case_id).case.types == ("BULLYING", "CYBER")


def test_a_type_without_clocks_can_be_taken_back(session: Session, cases: CaseService, miras: PersonId) -> None:
    case_id = registered(session, miras, "CONSULT")
    done = cases.change_types(ChangeTypes(case_id=case_id, types=("CONFLICT",)))
    assert done.undo is not None
    done.undo()
    assert cases.page(case_id).case.types == ("CONSULT",)


@pytest.mark.parametrize(("types", "rule"), [((), "case-types-missing"), (("FIGHT",), "case-type-unknown")])
def test_types_are_codes_of_the_list(
    session: Session, cases: CaseService, miras: PersonId, types: tuple[str, ...], rule: str
) -> None:
    case_id = registered(session, miras)
    assert refusal_of(lambda: cases.change_types(ChangeTypes(case_id=case_id, types=types))) == rule


def test_somebody_not_yet_known_becomes_the_student(session: Session, cases: CaseService, dauren: PersonId) -> None:
    case_id = registered(session, None, "BULLYING", unknown="мальчик из 8 «А», в синей куртке")
    unknown = cases.page(case_id).case.student_id
    note = noted(session, case_id, f"Видели {{p:{unknown}}} в столовой.")
    assert cases.page(case_id).names[unknown] == "мальчик из 8 «А», в синей куртке"
    done = cases.identify(IdentifyStudent(case_id=case_id, person_id=dauren))
    page = cases.page(case_id)
    assert page.case.student_id == dauren
    assert page.entries[0].entry.id == note
    assert page.names[unknown] == "Сарсенов Даурен"  # the signed text keeps its reference and reads the new name
    assert done.undo is not None
    done.undo()
    assert cases.page(case_id).case.student_id == unknown


def test_two_people_of_one_incident_are_not_one(
    session: Session, cases: CaseService, miras: PersonId, dauren: PersonId
) -> None:
    case_id = registered(session, None, "BULLYING", unknown="девочка с рыжими волосами")
    unknown = cases.page(case_id).case.student_id
    incident = IncidentFacts(day=date(2026, 11, 23), roles=((unknown, "TARGET"), (dauren, "INITIATOR")))
    registered(session, dauren, "BULLYING", incidents=(incident,))
    identify = IdentifyStudent(case_id=case_id, person_id=dauren)
    assert refusal_of(lambda: cases.identify(identify)) == "case-stands-in-same-incident"
    cases.identify(replace(identify, person_id=miras))
    assert refusal_of(lambda: cases.identify(identify)) == "case-student-known"


def test_a_case_is_about_a_student(session: Session, cases: CaseService) -> None:
    case_id = registered(session, None, "CONSULT", unknown="кто-то")
    adult = PersonId(session.new_id())
    with session.store.begin("test-adult") as unit:
        unit.people.add(Person(id=adult, kind=PersonKind.STAFF, surname="Ли", made_at=unit.now, made_by=unit.actor))
    assert refusal_of(lambda: cases.identify(IdentifyStudent(case_id=case_id, person_id=adult))) == "case-not-a-student"
