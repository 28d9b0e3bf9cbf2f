"""Students: what is written down, what is refused, and that every command can be taken back."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from counsellor_app.domain.ids import FollowUpId
from counsellor_app.domain.iin import IinVerdict, IinWarning, make_training
from counsellor_app.domain.people import SchoolStatus
from counsellor_app.domain.record import FollowUp
from counsellor_app.services.session import Session
from counsellor_app.services.steps import open_case, set_level
from counsellor_app.services.student_commands import (
    AddStudent,
    ClassFacts,
    CorrectStudent,
    MarkLeft,
    PersonFacts,
    RemoveStudent,
    Return,
    SetCategories,
)
from counsellor_app.services.students import StudentService
from tests.builders import Hour, a_session, a_student
from tests.services.student_examples import BORN, MIRAS, SEVEN_B, TODAY, a_note, added, found_notes, rule_of


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with a_session(tmp_path) as opened:
        yield opened


@pytest.fixture
def students(session: Session) -> StudentService:
    return StudentService(session)


def test_a_student_added_by_hand_stands_in_the_list_and_has_a_profile(students: StudentService) -> None:
    iin = make_training(BORN, "m", 1)
    student_id = added(students, replace(MIRAS, surname="  Есенов ", iin=f"{iin[:6]} {iin[6:]}"))
    (row,) = students.list()
    assert (row.full_name, row.grade, row.letter, row.age) == ("Есенов Мирас Ерланұлы", 7, "Б", 13)
    assert (row.training, row.languages, row.level, row.open_cases) == (True, ("kk",), None, 0)
    profile = students.profile(student_id)
    assert profile.person.iin == iin
    assert (profile.iin, profile.warnings, profile.removable) == (IinVerdict.TRAINING, (), True)
    (spell,) = profile.spells
    assert (spell.grade, spell.from_on, spell.until_on) == (7, TODAY, None)


def test_adding_can_be_taken_back(students: StudentService) -> None:
    done = students.add(AddStudent(person=MIRAS, school_class=SEVEN_B))
    assert done.undo is not None
    done.undo()
    assert students.list() == ()


@pytest.mark.parametrize(
    ("person", "school_class", "refused"),
    [
        (PersonFacts(patronymic="Ерланұлы"), SEVEN_B, ("name-missing", "surname")),
        (replace(MIRAS, surname="Есенов\u202e"), SEVEN_B, ("name-characters", "surname")),
        (replace(MIRAS, given="Мирас 😀"), SEVEN_B, ("name-characters", "given")),
        (replace(MIRAS, given='=HYPERLINK("x")'), SEVEN_B, ("name-formula", "given")),
        (replace(MIRAS, patronymic="Ә" * 10_000), SEVEN_B, ("name-too-long", "patronymic")),
        (replace(MIRAS, label="а\0"), SEVEN_B, ("name-characters", "label")),
        (replace(MIRAS, born_on=date(2100, 1, 1)), SEVEN_B, ("born-in-future", "born_on")),
        (replace(MIRAS, born_on=date(1899, 12, 31)), SEVEN_B, ("born-too-long-ago", "born_on")),
        (replace(MIRAS, phones=("7" * 41,)), SEVEN_B, ("phone-too-long", "phones")),
        (replace(MIRAS, iin="1102305900"), SEVEN_B, ("iin-length", "iin")),
        (replace(MIRAS, iin="11023059000а"), SEVEN_B, ("iin-digits", "iin")),
        (replace(MIRAS, iin="110230590002"), SEVEN_B, ("iin-check-digit", "iin")),
        (MIRAS, replace(SEVEN_B, grade=17), ("grade-out-of-range", "grade")),
        (MIRAS, replace(SEVEN_B, letter="№№"), ("class-letter", "letter")),
        (MIRAS, replace(SEVEN_B, language="xx"), ("code-unknown", "language")),
    ],
)
def test_what_cannot_be_is_refused_beside_its_field_and_nothing_is_written(
    students: StudentService, person: PersonFacts, school_class: ClassFacts, refused: tuple[str, str]
) -> None:
    assert rule_of(students.add, AddStudent(person=person, school_class=school_class)) == refused
    assert students.list() == ()


def test_a_number_is_one_persons(students: StudentService) -> None:
    added(students, replace(MIRAS, iin="110230590001"))
    again = AddStudent(person=PersonFacts(surname="Ли", iin="110230590001"), school_class=SEVEN_B)
    assert rule_of(students.add, again) == ("iin-taken", "iin")


def test_a_number_that_disagrees_with_the_record_only_warns(students: StudentService) -> None:
    iin = make_training(date(2012, 2, 14), "f", 1)
    profile = students.profile(added(students, replace(MIRAS, iin=iin)))
    assert profile.warnings == (IinWarning.DATE_MISMATCH, IinWarning.SEX_MISMATCH)


def test_the_list_follows_the_kazakh_alphabet(students: StudentService) -> None:
    for surname in ("Яковлев", "Өтеген", "Әбдірахман", "Ізбасар", "Бекен", "Абай", "Ысқақ", "Ким"):
        added(students, PersonFacts(surname=surname))
    assert [row.full_name for row in students.list()] == [
        "Абай",
        "Әбдірахман",
        "Бекен",
        "Ким",
        "Өтеген",
        "Ысқақ",
        "Ізбасар",
        "Яковлев",
    ]


def test_the_list_shows_the_open_case_with_the_highest_level(session: Session, students: StudentService) -> None:
    student_id = added(students)
    with session.store.begin("test-cases") as unit:
        low = open_case(unit, session, student_id, ("BULLYING",), unit.now)
        high = open_case(unit, session, student_id, ("SUICIDE_RISK",), unit.now)
        set_level(unit, session, low, "R1", "reason")
        set_level(unit, session, high, "R2", "reason")
        for case, due in ((low, datetime(2026, 11, 25, 20, 0, tzinfo=UTC)), (high, None)):
            unit.followups.add(
                FollowUp(
                    id=FollowUpId(session.new_id()),
                    case_id=case.id,
                    source="hand",
                    title="разговор",
                    due_at=due,
                    due_on=None if due else date(2026, 11, 28),
                    made_at=unit.now,
                    made_by=unit.actor,
                )
            )
    seen_at = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
    a_note(session, low.id, student_id, seen_at)
    (row,) = students.list()
    assert (row.case_number, row.level, row.open_cases) == (high.number, "R2", 2)
    assert row.last_entry_at == seen_at
    assert (row.next_on, row.next_at) == (date(2026, 11, 26), datetime(2026, 11, 25, 20, 0, tzinfo=UTC))


def test_what_is_next_is_the_earliest_of_the_open_cases(session: Session, students: StudentService) -> None:
    student_id = added(students)
    with session.store.begin("test-cases") as unit:
        for days, is_closed in ((3, False), (2, False), (1, True)):
            case = open_case(unit, session, student_id, ("OTHER",), unit.now)
            unit.followups.add(
                FollowUp(
                    id=FollowUpId(session.new_id()),
                    case_id=case.id,
                    source="hand",
                    title="разговор",
                    due_at=unit.now + timedelta(days=days),
                    made_at=unit.now,
                    made_by=unit.actor,
                )
            )
            if is_closed:
                unit.cases.save(replace(unit.cases.get(case.id), closed_at=unit.now))
    assert students.list()[0].next_on == date(2026, 11, 26)


def test_a_closed_case_leaves_the_list_but_not_the_profile(session: Session, students: StudentService) -> None:
    student_id = added(students)
    with session.store.begin("test-case") as unit:
        case = open_case(unit, session, student_id, ("OTHER",), unit.now)
        unit.cases.save(replace(unit.cases.get(case.id), closed_at=unit.now))
    assert students.list()[0].case_number is None
    profile = students.profile(student_id)
    assert profile.open_cases == ()
    assert [closed.id for closed in profile.closed_cases] == [case.id]


def test_a_renamed_student_is_found_under_the_new_name_in_notes(session: Session, students: StudentService) -> None:
    student_id = added(students)
    with session.store.begin("test-case") as unit:
        case = open_case(unit, session, student_id, ("OTHER",), unit.now)
    a_note(session, case.id, student_id, session.now())
    assert found_notes(session, "есенов") == 1
    done = students.correct(
        CorrectStudent(id=student_id, person=replace(MIRAS, surname="Смағұлов"), school_class=SEVEN_B)
    )
    assert (found_notes(session, "есенов"), found_notes(session, "смагулов")) == (0, 1)
    assert done.undo is not None
    done.undo()
    assert (found_notes(session, "есенов"), found_notes(session, "смагулов")) == (1, 0)


def test_another_class_since_a_later_day_is_a_move(tmp_path: Path) -> None:
    hour = Hour()
    with a_session(tmp_path, hour) as session:
        students = StudentService(session)
        student_id = added(students, school_class=replace(SEVEN_B, since=date(2026, 9, 1)))
        move = ClassFacts(grade=8, letter="ә", language="ru", since=TODAY)
        students.correct(CorrectStudent(id=student_id, person=MIRAS, school_class=move))
        profile = students.profile(student_id)
        now, before = profile.spells
        assert (now.grade, now.letter, now.language, now.from_on, now.until_on) == (8, "Ә", "ru", TODAY, None)
        assert (before.grade, before.from_on, before.until_on) == (7, date(2026, 9, 1), TODAY)
        assert (profile.student.grade, profile.student.letter) == (8, "Ә")
        too_early = replace(move, since=date(2026, 10, 1))
        correction = CorrectStudent(id=student_id, person=MIRAS, school_class=too_early)
        assert rule_of(students.correct, correction) == ("class-since-overlaps", "since")


def test_another_class_since_the_same_day_is_a_correction(students: StudentService) -> None:
    student_id = added(students, school_class=replace(SEVEN_B, since=date(2026, 9, 1)))
    corrected = ClassFacts(grade=7, letter="В", language="kk", since=date(2026, 9, 1))
    students.correct(CorrectStudent(id=student_id, person=MIRAS, school_class=corrected))
    (spell,) = students.profile(student_id).spells
    assert (spell.letter, spell.from_on) == ("В", date(2026, 9, 1))


def test_leaving_ends_the_class_and_closes_no_case(session: Session, students: StudentService) -> None:
    student_id = added(students, school_class=replace(SEVEN_B, since=date(2026, 9, 1)))
    with session.store.begin("test-case") as unit:
        open_case(unit, session, student_id, ("OTHER",), unit.now)
    left = MarkLeft(id=student_id, status=SchoolStatus.LEFT, left_on=date(2026, 11, 20))
    students.mark_left(left)
    profile = students.profile(student_id)
    assert (profile.student.status, profile.student.left_on) == (SchoolStatus.LEFT, date(2026, 11, 20))
    assert profile.spells[0].until_on == date(2026, 11, 20)
    assert len(profile.open_cases) == 1
    assert rule_of(students.mark_left, left) == ("student-left-already", "status")


def test_nobody_leaves_tomorrow(students: StudentService) -> None:
    command = MarkLeft(id=added(students), status=SchoolStatus.LEFT, left_on=date(2026, 11, 25))
    assert rule_of(students.mark_left, command) == ("left-in-future", "left_on")


def test_a_student_comes_back_into_a_class(students: StudentService) -> None:
    student_id = added(students, school_class=replace(SEVEN_B, since=date(2026, 9, 1)))
    students.mark_left(MarkLeft(id=student_id, status=SchoolStatus.LEFT, left_on=date(2026, 11, 10)))
    early = Return(id=student_id, school_class=replace(SEVEN_B, since=date(2026, 11, 1)))
    assert rule_of(students.come_back, early) == ("returned-before-leaving", "since")
    students.come_back(Return(id=student_id, school_class=ClassFacts(grade=7, letter="В", language="kk", since=TODAY)))
    profile = students.profile(student_id)
    assert (profile.student.status, profile.student.left_on) == (SchoolStatus.STUDYING, None)
    assert [(spell.letter, spell.until_on) for spell in profile.spells] == [("В", None), ("Б", date(2026, 11, 10))]


def test_categories_are_codes_of_the_pack(students: StudentService) -> None:
    student_id = added(students)
    students.set_categories(SetCategories(id=student_id, categories=("SEN", "LARGE_FAM")))
    assert students.profile(student_id).student.categories == ("SEN", "LARGE_FAM")
    unknown = SetCategories(id=student_id, categories=("RICH",))
    assert rule_of(students.set_categories, unknown) == ("code-unknown", "categories")


def test_only_a_student_without_anything_attached_is_removed(session: Session, students: StudentService) -> None:
    mistake, real = added(students), added(students, PersonFacts(surname="Ли", given="Виктория"))
    with session.store.begin("test-case") as unit:
        open_case(unit, session, real, ("OTHER",), unit.now)
    assert not students.profile(real).removable
    assert rule_of(students.remove, RemoveStudent(id=real)) == ("student-has-record", "id")
    done = students.remove(RemoveStudent(id=mistake))
    assert [row.id for row in students.list()] == [real]
    assert done.undo is not None
    done.undo()
    assert {row.id for row in students.list()} == {mistake, real}


def test_a_mention_in_a_note_or_a_draft_keeps_a_student(session: Session, students: StudentService) -> None:
    mentioned, subject = added(students), added(students, PersonFacts(surname="Ли"))
    with session.store.begin("test-case") as unit:
        case = open_case(unit, session, subject, ("OTHER",), unit.now)
    a_note(session, case.id, mentioned, session.now())
    assert not students.profile(mentioned).removable


def test_opening_a_profile_stands_in_the_audit(session: Session, students: StudentService) -> None:
    student_id = added(students)
    students.opened(student_id)
    with session.store.read() as unit:
        acts = unit.connection.execute("SELECT act FROM audit WHERE object = ? ORDER BY seq", (student_id,)).fetchall()
    assert [act for (act,) in acts] == ["student-added", "student-opened"]


def test_a_printed_command_says_nothing_personal(session: Session, students: StudentService) -> None:
    student_id = a_student(session)
    printed = repr((AddStudent(person=MIRAS, school_class=SEVEN_B), students.profile(student_id), students.list()))
    assert "Есенов" not in printed
    assert "2013, 2, 14" not in printed


def test_known_as_follows_merges(session: Session) -> None:
    first, second, third = (a_student(session, given=given) for given in ("А", "Б", "В"))
    with session.store.begin("test-merge") as unit:
        unit.people.save(replace(unit.people.get(first), merged_into=second))
        unit.people.save(replace(unit.people.get(second), merged_into=third))
        assert set(unit.people.known_as(third)) == {first, second, third}
