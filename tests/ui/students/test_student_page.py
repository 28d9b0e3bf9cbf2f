"""The profile: what it shows, and what can be done from it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from counsellor_app.domain.ids import PersonId
from counsellor_app.domain.people import Person, PersonKind, SchoolStatus
from counsellor_app.services.done import Done
from counsellor_app.services.house import Services
from counsellor_app.services.steps import open_case, set_level
from counsellor_app.services.student_commands import AddGuardian, GuardianFacts, PersonFacts
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.students.student_page import StudentPage
from counsellor_app.ui.veil import Veil
from tests.builders import Hour
from tests.ui.students.conftest import added


@pytest.fixture
def page(desk: Desk, services: Services, veil: Veil, qtbot: QtBot) -> StudentPage:
    made = StudentPage(desk, services, veil)
    qtbot.addWidget(made)
    desk.changed.connect(lambda _touched: made.reload())
    made.show()
    return made


@pytest.fixture
def student(services: Services) -> PersonId:
    return added(services, iin="110230590001")


def words_of(page: StudentPage) -> str:
    QApplication.processEvents()  # cards that were just made come into sight
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def a_guardian(services: Services, student_id: PersonId, **facts: object) -> str:
    relation = replace(GuardianFacts(kind="PARENT"), **facts)  # type: ignore[arg-type]
    person = PersonFacts(surname="Есенова", given="Бақыт", phones=("+7 (000) 000-00-01",))
    done = services.students.add_guardian(AddGuardian(student_id=student_id, person=person, relation=relation))
    return done.new_id or ""


def test_a_profile_shows_who_it_is_and_marks_a_training_number(page: StudentPage, student: PersonId) -> None:
    page.open(student)
    assert page.header.name_label.text() == "Есенов Мирас"
    assert "7\N{NO-BREAK SPACE}«Б» · 13 years old · Kazakh" in page.header.meta_label.text()
    assert not page.header.training_mark.isHidden()
    assert "110230\N{NO-BREAK SPACE}590001" in words_of(page)
    assert "The IIN speaks of another birth date" not in words_of(page)  # its date exists nowhere


def test_opening_is_written_in_the_audit_once(page: StudentPage, services: Services, student: PersonId) -> None:
    page.open(student)
    page.reload()
    page.open(student)
    with services.session.store.read() as unit:
        rows = unit.connection.execute("SELECT count(*) FROM audit WHERE act = 'student-opened'").fetchone()
    assert rows[0] == 1


def test_an_answer_about_the_one_before_is_not_shown(services: Services, veil: Veil, qtbot: QtBot) -> None:
    """With a real worker, answers come later: a profile that was stale is asked for while another is opened."""
    first, second = added(services), added(services, "Сейтов", "Арман")
    jobs: list[Callable[[], None]] = []
    page = StudentPage(Desk(jobs.append), services, veil)
    qtbot.addWidget(page)

    def answer_all() -> None:
        while jobs:
            jobs.pop(0)()

    page.open(first)
    answer_all()
    page.reload()
    page.open(second)
    page.reload()
    answer_all()
    assert page.header.name_label.text() == "Сейтов Арман"
    with qtbot.waitSignal(page.navigate) as going:
        page.header.chosen.emit("referral")
    assert going.args == ["referral", second]


def test_a_representative_leads_to_the_child(page: StudentPage, services: Services, student: PersonId) -> None:
    a_guardian(services, student)
    page.open(services.students.profile(student).guardians[0].person.id)
    assert page.header.name_label.text() == "Есенов Мирас"


def test_somebody_who_is_no_student_leads_elsewhere(page: StudentPage, services: Services, qtbot: QtBot) -> None:
    session, unknown = services.session, PersonId(services.session.new_id())
    with session.store.begin("test-unknown") as unit:
        unit.people.add(Person(id=unknown, kind=PersonKind.UNKNOWN, label="?", made_at=unit.now, made_by=unit.actor))
    with qtbot.waitSignal(page.navigate) as going:
        page.open(unknown)
    assert going.args == ["students", None]
    with session.store.begin("test-case") as unit:
        case = open_case(unit, session, unknown, ("OTHER",), unit.now)
    with qtbot.waitSignal(page.navigate) as going:
        page.open(unknown)
    assert going.args == ["case", case.id]


def test_the_veil_hides_names_numbers_phones_and_reasons(
    page: StudentPage, services: Services, student: PersonId, veil: Veil
) -> None:
    a_guardian(services, student, may_contact=False, why_not="Ребёнок просит не звонить")
    page.open(student)
    assert "Ребёнок просит" in words_of(page)
    veil.set_on(True)
    shown = words_of(page)
    for hidden in ("Есенов", "Бақыт", "110230", "000-00-01", "Ребёнок просит", "14.02.2013"):
        assert hidden not in shown
    assert "Do not contact" in shown


def test_cases_open_and_show_number_and_level_only(
    page: StudentPage, services: Services, student: PersonId, qtbot: QtBot
) -> None:
    session = services.session
    with session.store.begin("test-case") as unit:
        case = open_case(unit, session, student, ("BULLYING",), unit.now)
        set_level(unit, session, case, "R2", "reason")
    page.open(student)
    assert case.number in words_of(page)
    assert "ullying" not in words_of(page)
    (button,) = [each for each in page.cases.findChildren(QPushButton) if each.text() == "Open"]
    with qtbot.waitSignal(page.navigate) as going:
        button.click()
    assert going.args == ["case", case.id]


def test_leaving_asks_how_and_when_and_can_be_taken_back(
    page: StudentPage, services: Services, desk: Desk, student: PersonId
) -> None:
    undone: list[Done] = []
    desk.undoable.connect(lambda done, _words: undone.append(done))
    page.open(student)
    page.header.chosen.emit("leave")
    assert not page.leave_bar.isHidden()
    page.leave_bar.day.setText("25.11.2026")
    page.leave_bar.do_button.click()
    assert page.leave_bar.error_label.text() == "This day has not come yet."
    page.leave_bar.day.setText("31.02.2026")
    page.leave_bar.do_button.click()
    assert "There is no such day" in page.leave_bar.error_label.text()
    page.leave_bar.day.setText("20.11.2026")
    page.leave_bar.status.set_code("graduated")
    page.leave_bar.do_button.click()
    assert services.students.profile(student).student.status is SchoolStatus.GRADUATED
    assert page.leave_bar.isHidden()
    assert "graduated" in page.header.meta_label.text()
    assert undone[-1].undo is not None
    undone[-1].undo()
    assert services.students.profile(student).student.status is SchoolStatus.STUDYING


def test_coming_back_asks_for_the_class(page: StudentPage, services: Services, student: PersonId) -> None:
    page.open(student)
    page.header.chosen.emit("leave")
    page.leave_bar.day.setText("10.11.2026")
    page.leave_bar.do_button.click()
    assert ("come-back", "Back at school") in page.header.verbs()
    page.header.chosen.emit("come-back")
    page.return_bar.grade.setText("восемь")
    page.return_bar.do_button.click()
    assert "0 to 12" in page.return_bar.error_label.text()
    page.return_bar.grade.setText("8")
    page.return_bar.letter.setText("ә")
    page.return_bar.do_button.click()
    profile = services.students.profile(student)
    assert (profile.student.status, profile.student.grade, profile.student.letter) == (SchoolStatus.STUDYING, 8, "Ә")


def test_escape_puts_the_line_away_before_it_leaves_the_page(
    page: StudentPage, student: PersonId, qtbot: QtBot
) -> None:
    page.open(student)
    page.header.chosen.emit("leave")
    qtbot.keyClick(page.leave_bar.day, Qt.Key.Key_Escape)
    assert page.leave_bar.isHidden()
    with qtbot.waitSignal(page.navigate) as going:
        qtbot.keyClick(page.header.correct_button, Qt.Key.Key_Escape)
    assert going.args == ["students", student]


def test_categories_are_changed_in_place(page: StudentPage, services: Services, student: PersonId) -> None:
    page.open(student)
    page.categories.change_button.click()
    page.categories.chips.chip("SEN").click()
    page.categories.save_button.click()
    assert services.students.profile(student).student.categories == ("SEN",)
    assert page.categories.words.text() == "special educational needs"
    page.categories.change_button.click()
    page.categories.chips.chip("SEN").click()
    page.categories.cancel_button.click()
    assert services.students.profile(student).student.categories == ("SEN",)


def test_a_representative_shows_whether_to_call(page: StudentPage, services: Services, student: PersonId) -> None:
    a_guardian(services, student, alleged_abuser=True, custody=False)
    page.open(student)
    shown = words_of(page)
    assert "Do not contact" in shown
    assert "May have harmed the child" in shown
    assert "Parent · without custody" in shown


def test_a_relation_that_ended_stays_in_sight(
    page: StudentPage, services: Services, student: PersonId, qtbot: QtBot
) -> None:
    relation_id = a_guardian(services, student)
    page.open(student)
    page.guardians.end_asked.emit(relation_id)
    assert services.students.profile(student).guardians[0].relation.until_on == date(2026, 11, 24)
    assert "until 24.11.2026" in words_of(page)
    assert "May be contacted" not in words_of(page)
    with qtbot.waitSignal(page.navigate) as going:
        page.guardians.add_button.click()
    assert going.args == ["guardian-form", (student, "")]


def test_only_a_record_without_anything_is_offered_for_removal(
    page: StudentPage, services: Services, student: PersonId, qtbot: QtBot
) -> None:
    page.open(student)
    assert "remove" in dict(page.header.verbs())
    page.header.chosen.emit("remove")
    page.keep_verb.click()
    assert services.students.list()
    page.header.chosen.emit("remove")
    with qtbot.waitSignal(page.navigate) as going:
        page.remove_verb.click()
    assert going.args == ["students", None]
    assert services.students.list() == ()
    other = added(services)
    a_guardian(services, other)
    page.open(other)
    assert "remove" not in dict(page.header.verbs())


@pytest.mark.parametrize(
    ("verb", "place"),
    [("correct", "student-form"), ("referral", "referral"), ("merge", "duplicates"), ("back", "students")],
)
def test_verbs_lead_on_with_the_student(
    page: StudentPage, student: PersonId, qtbot: QtBot, verb: str, place: str
) -> None:
    page.open(student)
    with qtbot.waitSignal(page.navigate) as going:
        page.header.chosen.emit(verb)
    assert going.args == [place, student]


def test_classes_are_listed_latest_first(page: StudentPage, services: Services, student: PersonId, hour: Hour) -> None:
    page.open(student)
    assert "since\N{NO-BREAK SPACE}01.09.2026" in words_of(page)


def test_every_button_says_what_it_does(page: StudentPage, services: Services, student: PersonId) -> None:
    a_guardian(services, student)
    page.open(student)
    nameless = [b for b in page.findChildren(QPushButton) if not (b.text() or b.accessibleName())]
    assert nameless == []
