"""Suspected duplicates, and merging them: nothing that was written down is lost, and it can be taken back."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.domain.errors import RuleBroken
from counsellor_app.domain.ids import IncidentId, PersonId, ReferralId
from counsellor_app.domain.people import ClassSpell, Person, PersonKind, Relation, SchoolStatus
from counsellor_app.domain.referrals import Incident, IncidentRole, Referral, ReferralPerson
from counsellor_app.services.session import Session
from counsellor_app.services.steps import open_case, set_level
from counsellor_app.services.student_commands import (
    CorrectStudent,
    DuplicatePair,
    Likeness,
    MergeField,
    MergeStudents,
    NotSame,
    PersonFacts,
)
from counsellor_app.services.student_merge import within_one_edit
from counsellor_app.services.students import StudentService
from tests.builders import MORNING, a_session, a_student
from tests.services.student_examples import SEVEN_B, a_note, found_notes, rule_of

BORN = date(2013, 2, 14)


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with a_session(tmp_path) as opened:
        yield opened


@pytest.fixture
def students(session: Session) -> StudentService:
    return StudentService(session)


@pytest.mark.parametrize(
    ("first", "second", "likeness"),
    [
        (("Есенов", "Мирас", "Ерланұлы", BORN), ("Есенов", "Мирас", "Ерланулы", BORN), Likeness.SAME_NAME_AND_BIRTH),
        (("Есенов", "Мирас", "", BORN), ("Есенов", "Мирас", "Ерланұлы", BORN), Likeness.SAME_NAME_AND_BIRTH),
        (("Есенов", "Мирас", "", None), ("ЕСЕНОВ", "Мирас", "Ерланұлы", BORN), Likeness.SAME_NAME),
        (("Есенов", "Мирас", "Е", BORN), ("Есенов", "Мирас", "Е", date(2012, 1, 1)), Likeness.SAME_NAME),
        (("Есенов", "Мирас", "", BORN), ("Есенав", "Мирас", "", BORN), Likeness.ONE_LETTER),
        (("Есенов", "Мирас", "", BORN), ("Есенов", "Мирса", "", BORN), Likeness.ONE_LETTER),
        (("Есенов", "Мирас", "", BORN), ("Есенов", "Мирас", "", date(2012, 1, 1)), Likeness.SAME_NAME),
        (("Есенов", "Мирас", "", BORN), ("Есенов", "Мирас", "Ерланұлы", date(2012, 1, 1)), None),
        (("Есенов", "Мирас", "", BORN), ("Есимов", "Марат", "", BORN), None),
        (("Есенов", "Мирас", "", BORN), ("Есенов", "Мира", "", date(2013, 2, 15)), None),
    ],
)
def test_likeness_of_two_records(
    session: Session,
    students: StudentService,
    first: tuple[str, str, str, date | None],
    second: tuple[str, str, str, date | None],
    likeness: Likeness | None,
) -> None:
    ids = [a_student(session, *names, born_on=born) for *names, born in (first, second)]
    expected = () if likeness is None else (DuplicatePair(first=ids[0], second=ids[1], likeness=likeness),)
    assert students.duplicates() == expected


def test_two_numbers_and_two_birthdays_are_namesakes(session: Session, students: StudentService) -> None:
    a_student(session, iin="110230590001")
    a_student(session, iin="110230590011", born_on=date(2012, 1, 1))
    assert students.duplicates() == ()
    a_student(session, "Есенов", "Мирас", "Дәулетұлы", iin="110230590201")  # one birthday, two numbers, two fathers
    assert students.duplicates() == ()
    a_student(session, iin="110230590021")  # one birthday, two numbers: one of them may be a slip
    assert [pair.likeness for pair in students.duplicates()] == [Likeness.SAME_NAME_AND_BIRTH]


def test_two_people_are_never_suspected_again(session: Session, students: StudentService) -> None:
    first, second = a_student(session), a_student(session)
    done = students.not_same(NotSame(first=second, second=first))
    assert students.duplicates() == ()
    assert done.undo is not None
    done.undo()
    assert len(students.duplicates()) == 1


@given(st.text("абв", max_size=8), st.integers(0, 8), st.text("абвг", max_size=1))
def test_one_edit_is_one_edit(word: str, place: int, letter: str) -> None:
    place = min(place, len(word))
    assert within_one_edit(word, word[:place] + letter + word[place:])
    assert within_one_edit(word[:place] + letter + word[place + 1 :], word)
    assert not within_one_edit(word, word + "гг")


def everything_of(session: Session, student_id: PersonId, told_by: PersonId) -> dict[str, str]:
    """A case with level, a referral, an incident with a role, a relation, a stay in a class; their ids."""
    ids = {
        name: session.new_id() for name in ("referral", "about", "incident", "role", "relation", "guardian", "spell")
    }
    with session.store.begin("test-life") as unit:
        unit.people.add(
            Person(
                id=PersonId(ids["guardian"]),
                kind=PersonKind.GUARDIAN,
                given="Бақыт",
                made_at=unit.now,
                made_by=unit.actor,
            )
        )
        unit.relations.add(
            Relation(id=ids["relation"], person_id=student_id, other_id=PersonId(ids["guardian"]), kind="PARENT")
        )
        unit.class_spells.add(
            ClassSpell(
                id=ids["spell"],
                student_id=student_id,
                grade=5,
                letter="А",
                language="kk",
                from_on=date(2024, 9, 1),
                until_on=date(2025, 9, 1),
            )
        )
        unit.referrals.add(
            Referral(
                id=ReferralId(ids["referral"]),
                number=f"R26-{ids['referral'][-3:]}",
                received_at=unit.now,
                registered_at=unit.now,
                registered_by=unit.actor,
                source="CHILD",
                channel="IN_PERSON",
                types=("BULLYING",),
                words="",
                told_by=told_by,
            )
        )
        unit.referral_people.add(
            ReferralPerson(id=ids["about"], referral_id=ReferralId(ids["referral"]), person_id=student_id)
        )
        unit.incidents.add(
            Incident(id=IncidentId(ids["incident"]), day=BORN, written_at=unit.now, written_by=unit.actor)
        )
        unit.incident_roles.add(
            IncidentRole(id=ids["role"], incident_id=IncidentId(ids["incident"]), person_id=student_id, role="TARGET")
        )
        case = open_case(unit, session, student_id, ("BULLYING",), unit.now)
        set_level(unit, session, case, "R2", "reason")
    return {**ids, "case": case.id, "case-number": case.number}


def test_merging_loses_no_line(session: Session, students: StudentService) -> None:
    keep, drop = a_student(session), a_student(session, "Есенав")
    life = everything_of(session, drop, told_by=drop)
    a_note(session, life["case"], drop, MORNING)
    students.merge(MergeStudents(keep=keep, drop=drop))
    assert (found_notes(session, "есенав"), found_notes(session, "есенов")) == (0, 1)
    profile = students.profile(drop)  # the old reference still leads to the student
    assert profile.person.id == keep
    assert [card.relation.id for card in profile.guardians] == [life["relation"]]
    assert [case.id for case in profile.open_cases] == [life["case"]]
    assert life["spell"] in {spell.id for spell in profile.spells}
    with session.store.read() as unit:
        assert unit.referral_people.get(life["about"]).person_id == keep
        assert unit.referrals.get(life["referral"]).told_by == keep
        assert unit.incident_roles.get(life["role"]).person_id == keep
        assert unit.people.get(drop).merged_into == keep
        assert unit.students.find(drop) is None
        (entry,) = unit.entries.mentioning(drop)
        assert entry.sections["text"].count(drop) == 1  # a signed note is never touched
        assert [level.level for level in unit.levels.of_case(entry.case_id)] == ["R2"]
    (row,) = students.list()
    assert (row.id, row.level, row.case_number) == (keep, "R2", life["case-number"])


def test_two_records_can_be_laid_side_by_side(session: Session, students: StudentService) -> None:
    student_id = a_student(session)
    life = everything_of(session, student_id, told_by=student_id)
    a_note(session, life["case"], student_id, MORNING)
    side = students.side(student_id)
    assert (side.cases, side.guardians, side.notes) == (1, 1, 1)
    assert side.student == students.profile(student_id).student
    assert students.side(PersonId(life["guardian"])).student is None


def test_a_merge_is_taken_back_whole(session: Session, students: StudentService) -> None:
    keep, drop = a_student(session), a_student(session, "Есенав", iin="110230590001")
    life = everything_of(session, drop, told_by=keep)
    a_note(session, life["case"], drop, MORNING)
    before = [students.profile(each) for each in (keep, drop)]
    done = students.merge(
        MergeStudents(keep=keep, drop=drop, from_dropped=frozenset({MergeField.IIN, MergeField.SURNAME}))
    )
    assert students.profile(keep).person.iin == "110230590001"
    assert (found_notes(session, "есенав"), found_notes(session, "есенов")) == (1, 0)
    assert done.undo is not None
    done.undo()
    assert [students.profile(each) for each in (keep, drop)] == before
    assert found_notes(session, "есенав") == 1


def test_chosen_fields_come_from_the_record_given_up(session: Session, students: StudentService) -> None:
    keep = a_student(session, "Есенов", "Мирас", "", grade=7)
    drop = a_student(session, "Есенов", "Мирас", "Ерланұлы", grade=8, letter="В", born_on=None)
    with session.store.begin("test-facts") as unit:
        unit.people.save(replace(unit.people.get(keep), phones=("1",), languages=("kk",)))
        unit.people.save(replace(unit.people.get(drop), phones=("2", "1"), languages=("ru",)))
        unit.students.save(replace(unit.students.get(keep), categories=("SEN",)))
        unit.students.save(replace(unit.students.get(drop), categories=("LOW_INC", "SEN"), status=SchoolStatus.LEFT))
    taken = frozenset({MergeField.PATRONYMIC, MergeField.CLASS})
    students.merge(MergeStudents(keep=keep, drop=drop, from_dropped=taken))
    profile = students.profile(keep)
    assert (profile.person.patronymic, profile.person.born_on) == ("Ерланұлы", BORN)
    assert (profile.person.phones, profile.person.languages) == (("1", "2"), ("kk", "ru"))
    assert (profile.student.grade, profile.student.letter, profile.student.status) == (8, "В", SchoolStatus.STUDYING)
    assert profile.student.categories == ("SEN", "LOW_INC")


def test_a_number_is_not_lost_when_only_one_record_has_one(session: Session, students: StudentService) -> None:
    keep, drop = a_student(session), a_student(session, iin="110230590001")
    students.merge(MergeStudents(keep=keep, drop=drop))
    assert students.profile(keep).person.iin == "110230590001"
    without = a_student(session)
    students.merge(MergeStudents(keep=keep, drop=without, from_dropped=frozenset({MergeField.IIN})))
    assert students.profile(keep).person.iin == "110230590001"


def test_only_one_class_goes_on(session: Session, students: StudentService) -> None:
    keep, drop = a_student(session), a_student(session)
    with session.store.begin("test-spells") as unit:
        for student_id, letter, day in ((keep, "Б", date(2026, 9, 1)), (drop, "В", date(2026, 10, 1))):
            unit.class_spells.add(
                ClassSpell(
                    id=session.new_id(), student_id=student_id, grade=7, letter=letter, language="kk", from_on=day
                )
            )
        unit.students.save(replace(unit.students.get(drop), letter="В"))
    students.merge(MergeStudents(keep=keep, drop=drop, from_dropped=frozenset({MergeField.CLASS})))
    spells = [(spell.letter, spell.from_on, spell.until_on) for spell in students.profile(keep).spells]
    assert spells == [("В", date(2026, 10, 1), None), ("Б", date(2026, 9, 1), date(2026, 10, 1))]


def test_the_same_stay_is_not_kept_twice(session: Session, students: StudentService) -> None:
    keep, drop = a_student(session), a_student(session)
    with session.store.begin("test-spells") as unit:
        for student_id, day in ((keep, date(2026, 9, 1)), (drop, date(2026, 10, 1))):
            unit.class_spells.add(
                ClassSpell(id=session.new_id(), student_id=student_id, grade=7, letter="Б", language="kk", from_on=day)
            )
    students.merge(MergeStudents(keep=keep, drop=drop))
    assert [spell.from_on for spell in students.profile(keep).spells] == [date(2026, 9, 1)]


def test_a_person_not_yet_known_becomes_the_student(session: Session, students: StudentService) -> None:
    keep, unknown = a_student(session), PersonId(session.new_id())
    with session.store.begin("test-unknown") as unit:
        unit.people.add(
            Person(id=unknown, kind=PersonKind.UNKNOWN, label="мальчик, 5 класс", made_at=unit.now, made_by=unit.actor)
        )
        case = open_case(unit, session, unknown, ("BULLYING",), unit.now)
    students.merge(MergeStudents(keep=keep, drop=unknown))
    assert [each.id for each in students.profile(keep).open_cases] == [case.id]
    assert students.profile(keep).person.label == ""


def test_a_relation_between_the_two_records_ends_with_the_merge(session: Session, students: StudentService) -> None:
    keep, drop = a_student(session), a_student(session)
    with session.store.begin("test-sibling") as unit:
        unit.relations.add(Relation(id=session.new_id(), person_id=keep, other_id=drop, kind="OTHER"))
    students.merge(MergeStudents(keep=keep, drop=drop))
    assert students.profile(keep).guardians == ()


def test_after_a_merge_a_rename_reaches_notes_about_both_records(session: Session, students: StudentService) -> None:
    keep, drop = a_student(session), a_student(session)
    life = everything_of(session, drop, told_by=drop)
    a_note(session, life["case"], drop, datetime(2026, 11, 20, tzinfo=UTC))
    students.merge(MergeStudents(keep=keep, drop=drop))
    person = students.profile(keep).person
    renamed = CorrectStudent(
        id=keep,
        person=replace(
            _facts(person),
            surname="Смағұлов",
        ),
        school_class=SEVEN_B,
    )
    done = students.correct(renamed)
    assert (found_notes(session, "смагулов"), found_notes(session, "есенов")) == (1, 0)
    assert done.undo is not None
    done.undo()
    assert (found_notes(session, "смагулов"), found_notes(session, "есенов")) == (0, 1)


@pytest.mark.parametrize("case", ["itself", "merged", "staff"])
def test_what_cannot_be_merged_is_refused(session: Session, students: StudentService, case: str) -> None:
    keep, drop = a_student(session), a_student(session)
    expected = {"itself": "merge-with-itself", "merged": "merged-already", "staff": "merge-only-students"}[case]
    if case == "itself":
        drop = keep
    elif case == "merged":
        students.merge(MergeStudents(keep=keep, drop=drop))
    else:
        with session.store.begin("test-staff") as unit:
            unit.people.save(replace(unit.people.get(drop), kind=PersonKind.STAFF))
    with pytest.raises(RuleBroken) as refusal:
        students.merge(MergeStudents(keep=keep, drop=drop))
    assert refusal.value.rule == expected
    assert rule_of(students.merge, MergeStudents(keep=keep, drop=drop))[1] == "drop"


def _facts(person: Person) -> PersonFacts:
    return PersonFacts(
        surname=person.surname,
        given=person.given,
        patronymic=person.patronymic,
        sex=person.sex,
        born_on=person.born_on,
        iin=person.iin or "",
        phones=person.phones,
        languages=person.languages,
    )
