"""Representatives: who answers for a child, who may be called, who is behind a person."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from counsellor_app.domain.ids import PersonId
from counsellor_app.domain.people import Person, PersonKind
from counsellor_app.services.session import Session
from counsellor_app.services.steps import open_case
from counsellor_app.services.student_commands import (
    AddGuardian,
    Behind,
    CorrectGuardian,
    EndRelation,
    GuardianFacts,
    PersonFacts,
)
from counsellor_app.services.students import StudentService
from tests.builders import a_session
from tests.services.student_examples import BORN, MIRAS, TODAY, added, rule_of


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with a_session(tmp_path) as opened:
        yield opened


@pytest.fixture
def students(session: Session) -> StudentService:
    return StudentService(session)


def test_a_new_guardian_is_a_person_with_a_relation(students: StudentService) -> None:
    student_id = added(students)
    mother = PersonFacts(surname="Есенова", given="Бақыт", phones=("+7 (000) 000-47-60", " "))
    students.add_guardian(
        AddGuardian(student_id=student_id, person=mother, relation=GuardianFacts(kind="PARENT", from_on=BORN))
    )
    (card,) = students.profile(student_id).guardians
    assert (card.person.full_name(), card.person.phones) == ("Есенова Бақыт", ("+7 (000) 000-47-60",))
    assert (card.relation.kind, card.relation.may_contact, card.relation.custody) == ("PARENT", True, True)


def test_an_alleged_abuser_is_not_contacted_unless_somebody_says_so(students: StudentService) -> None:
    student_id = added(students)
    person = PersonFacts(surname="Есенов", given="Ерлан")
    flagged = GuardianFacts(kind="PARENT", alleged_abuser=True)
    done = students.add_guardian(AddGuardian(student_id=student_id, person=person, relation=flagged))
    assert students.profile(student_id).guardians[0].relation.may_contact is False
    assert done.new_id is not None
    wished = replace(flagged, may_contact=True)
    students.correct_guardian(CorrectGuardian(relation_id=done.new_id, relation=wished, person=person))
    assert students.profile(student_id).guardians[0].relation.may_contact is True


def test_not_to_be_contacted_needs_a_reason(students: StudentService) -> None:
    student_id = added(students)
    silent = GuardianFacts(kind="PARENT", may_contact=False)
    command = AddGuardian(student_id=student_id, person=PersonFacts(surname="Есенов"), relation=silent)
    assert rule_of(students.add_guardian, command) == ("why-not-missing", "why_not")
    told = replace(command, relation=replace(silent, why_not="Ребёнок просит не звонить"))
    students.add_guardian(told)
    assert students.profile(student_id).guardians[0].relation.why_not == "Ребёнок просит не звонить"


@pytest.mark.parametrize(
    ("relation", "refused"),
    [
        (GuardianFacts(kind="AUNT"), ("code-unknown", "kind")),
        (GuardianFacts(kind="PARENT", may_contact=False, why_not="x" * 501), ("why-not-too-long", "why_not")),
    ],
)
def test_a_relation_that_cannot_be_is_refused(
    students: StudentService, relation: GuardianFacts, refused: tuple[str, str]
) -> None:
    command = AddGuardian(student_id=added(students), person=PersonFacts(surname="Есенов"), relation=relation)
    assert rule_of(students.add_guardian, command) == refused


def test_siblings_share_a_guardian_who_is_corrected_once(students: StudentService) -> None:
    first, second = added(students), added(students, replace(MIRAS, given="Алия"))
    parent = GuardianFacts(kind="PARENT")
    students.add_guardian(AddGuardian(student_id=first, person=PersonFacts(surname="Есенова"), relation=parent))
    (card,) = students.profile(first).guardians
    again = AddGuardian(student_id=second, other_id=card.person.id, relation=parent)
    students.add_guardian(again)
    assert rule_of(students.add_guardian, again) == ("guardian-already", "other_id")
    corrected = PersonFacts(surname="Есенова", given="Бақыт")
    students.correct_guardian(CorrectGuardian(relation_id=card.relation.id, relation=parent, person=corrected))
    assert students.profile(second).guardians[0].person.given == "Бақыт"
    herself = AddGuardian(student_id=first, other_id=first, relation=parent)
    assert rule_of(students.add_guardian, herself) == ("guardian-is-the-student", "other_id")


def test_behind_a_person_stands_a_student_or_a_case(session: Session, students: StudentService) -> None:
    student_id, unknown = added(students), PersonId(session.new_id())
    relation = GuardianFacts(kind="PARENT")
    students.add_guardian(AddGuardian(student_id=student_id, person=PersonFacts(surname="Есенова"), relation=relation))
    with session.store.begin("test-unknown") as unit:
        person = Person(id=unknown, kind=PersonKind.UNKNOWN, label="?", made_at=unit.now, made_by=unit.actor)
        unit.people.add(person)
    assert students.behind(student_id) == Behind(student_id=student_id)
    assert students.behind(students.profile(student_id).guardians[0].person.id) == Behind(student_id=student_id)
    assert students.behind(unknown) == Behind()
    with session.store.begin("test-case") as unit:
        case = open_case(unit, session, unknown, ("OTHER",), unit.now)
    assert students.behind(unknown) == Behind(case_id=case.id)


def test_a_relation_ends_and_stays_in_the_history(students: StudentService) -> None:
    student_id = added(students)
    facts = GuardianFacts(kind="TRUSTEE", from_on=date(2026, 9, 1))
    done = students.add_guardian(
        AddGuardian(student_id=student_id, person=PersonFacts(surname="Есенова"), relation=facts)
    )
    assert done.new_id is not None
    early = EndRelation(relation_id=done.new_id, until_on=date(2026, 8, 1))
    assert rule_of(students.end_relation, early) == ("relation-ends-before-it-began", "until_on")
    students.end_relation(EndRelation(relation_id=done.new_id, until_on=TODAY))
    assert students.profile(student_id).guardians[0].relation.until_on == TODAY
    again = EndRelation(relation_id=done.new_id, until_on=TODAY)
    assert rule_of(students.end_relation, again) == ("relation-ended-already", "until_on")
