"""Adding and correcting students and their representatives."""

from datetime import date

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counsellor_app.domain.ids import PersonId
from counsellor_app.domain.iin import make_training
from counsellor_app.services.house import Services
from counsellor_app.services.student_commands import AddGuardian, GuardianFacts, PersonFacts
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.students.guardian_form import GuardianForm
from counsellor_app.ui.students.student_form import StudentForm
from counsellor_app.ui.veil import Veil
from tests.ui.students.conftest import BORN, added


@pytest.fixture
def form(desk: Desk, services: Services, veil: Veil, qtbot: QtBot) -> StudentForm:
    made = StudentForm(desk, services, veil)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def guardian(desk: Desk, services: Services, veil: Veil, qtbot: QtBot) -> GuardianForm:
    made = GuardianForm(desk, services, veil)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_student_is_added_by_hand(form: StudentForm, services: Services, qtbot: QtBot) -> None:
    form.open(None)
    form.person.edits["surname"].setText("Есенов")
    form.person.edits["given"].setText("Мирас")
    form.person.born_on.setText("14.02.2013")
    form.person.sex.chip("m").click()
    form.person.phones.setText("+7 (000) 000-00-01, +7 (000) 000-00-02")
    form.person.languages.chip("ru").click()
    form.grade.setText("7")
    form.letter.setText("б")
    form.language.set_code("kk")
    form.categories.chip("KANDAS").click()
    with qtbot.waitSignal(form.navigate) as going:
        form.save_button.click()
    (row,) = services.students.list()
    assert going.args == ["student", row.id]
    profile = services.students.profile(row.id)
    assert (profile.person.born_on, profile.person.sex) == (BORN, "m")
    assert profile.person.phones == ("+7 (000) 000-00-01", "+7 (000) 000-00-02")
    assert (profile.student.grade, profile.student.letter, profile.student.language) == (7, "Б", "kk")
    assert profile.student.categories == ("KANDAS",)
    assert row.languages == ("kk", "ru")


def test_a_refusal_stands_in_words_beside_its_field(form: StudentForm, services: Services) -> None:
    form.open(None)
    form.save_button.click()
    assert form.form.fields["surname"].error() == "Write at least a surname or a given name."
    form.person.edits["surname"].setText("Есенов1")
    form.save_button.click()
    assert "no part of a name" in form.form.fields["surname"].error()
    form.person.edits["surname"].setText("Есенов")
    form.grade.setText("17")
    form.save_button.click()
    assert form.form.fields["surname"].error() == ""
    assert form.form.fields["grade"].error() == "A grade is a number from 0 to 12."
    assert services.students.list() == ()


def test_a_day_that_does_not_exist_is_not_sent(form: StudentForm, services: Services) -> None:
    form.open(None)
    form.person.edits["surname"].setText("Есенов")
    form.person.born_on.setText("31.02.2012")
    form.save_button.click()
    assert form.form.fields["born_on"].error() == "There is no such day."
    assert form.person.born_on.text() == "31.02.2012"
    assert services.students.list() == ()


def test_the_verdict_on_an_iin_comes_while_it_is_typed(form: StudentForm) -> None:
    form.open(None)
    field = form.form.fields["iin"]
    form.person.iin.setText("1102305900")
    assert (field.error(), field.below.text()) == ("", "Twelve digits are needed, 10 are typed")
    form.person.iin.setText("110230 590002")
    assert field.error() == "A mistake in a digit: the check digit does not agree"
    form.person.iin.setText("110230 590001")
    assert (field.error(), field.below.text()) == ("", "A training number: no such date of birth exists")
    form.person.iin.setText(make_training(date(2012, 2, 14), "f", 1))
    form.person.born_on.setText("14.02.2013")
    form.person.sex.chip("m").click()
    assert "another birth date" in field.below.text()
    assert "the other sex" in field.below.text()
    form.person.iin.setText("11023059000x")
    assert field.error() == "Only digits, please"
    form.person.iin.setText("")
    assert (field.error(), "May stay empty" in field.below.text()) == ("", True)


def test_a_half_filled_new_student_waits(form: StudentForm, services: Services, qtbot: QtBot) -> None:
    student_id = added(services)
    form.open(None)
    form.person.edits["surname"].setText("Ли")
    with qtbot.waitSignal(form.navigate) as going:
        qtbot.keyClick(form.person.edits["surname"], Qt.Key.Key_Escape)
    assert going.args == ["students", None]
    form.open(None)
    assert form.person.edits["surname"].text() == "Ли"
    form.open(student_id)
    assert form.person.edits["surname"].text() == "Есенов"


def test_tab_follows_the_reading_order_in_every_language(form: StudentForm, qtbot: QtBot) -> None:
    form.open(None)
    QApplication.sendEvent(form, QEvent(QEvent.Type.LanguageChange))  # chips are made anew
    QApplication.processEvents()  # and come into sight
    with qtbot.waitActive(form):
        form.activateWindow()
    form.focus_first()
    names: list[str] = []
    while (stop := form.focusWidget()) is not form.save_button:
        assert stop is not None
        names.append(stop.accessibleName())
        qtbot.keyClick(stop, Qt.Key.Key_Tab)
    order = ["Surname", "Given name", "Patronymic", "Boy", "Date of birth", "IIN", "Grade", "In this class since"]
    order += ["Phones", "Kazakh", "orphan"]
    assert [name for name in names if name in order] == order


def test_correcting_says_whether_the_class_is_a_move(form: StudentForm, services: Services, qtbot: QtBot) -> None:
    student_id = added(services)
    form.open(student_id)
    assert form.title() == "Correct a student"
    assert form.categories_field.isHidden()
    form.grade.setText("8")
    assert "The class is corrected" in form.since_field.below.text()
    form.since.setText("20.11.2026")
    assert form.since_field.below.text() == "The earlier class stays in the history"
    form.person.edits["surname"].setText("Смағұлов")
    with qtbot.waitSignal(form.navigate):
        qtbot.keyClick(form.letter, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    profile = services.students.profile(student_id)
    assert profile.person.surname == "Смағұлов"
    assert [(spell.grade, spell.from_on) for spell in profile.spells] == [
        (8, date(2026, 11, 20)),
        (7, date(2026, 9, 1)),
    ]


def test_a_representative_is_added(guardian: GuardianForm, services: Services, qtbot: QtBot) -> None:
    student_id = added(services)
    guardian.open((student_id, ""))
    guardian.save_button.click()
    assert guardian.form.fields["kind"].error() == "Choose one from the list."
    guardian.kind.set_code("PARENT")
    guardian.person.edits["surname"].setText("Есенова")
    guardian.person.phones.setText("+7 (000) 000-00-01")
    guardian.custody.setChecked(False)
    with qtbot.waitSignal(guardian.navigate) as going:
        guardian.save_button.click()
    assert going.args == ["student", student_id]
    (card,) = services.students.profile(student_id).guardians
    assert (card.person.surname, card.relation.custody, card.relation.may_contact) == ("Есенова", False, True)


def test_who_may_have_harmed_the_child_is_not_contacted_unless_ticked_again(
    guardian: GuardianForm, services: Services
) -> None:
    guardian.open((added(services), ""))
    assert guardian.may_contact.isChecked()
    guardian.abuser.setChecked(True)
    assert not guardian.may_contact.isChecked()
    assert not guardian.why_field.isHidden()
    guardian.may_contact.setChecked(True)
    assert guardian.why_field.isHidden()


def test_not_to_be_contacted_asks_why(guardian: GuardianForm, services: Services, qtbot: QtBot) -> None:
    student_id = added(services)
    guardian.open((student_id, ""))
    guardian.kind.set_code("PARENT")
    guardian.person.edits["surname"].setText("Есенова")
    guardian.may_contact.setChecked(False)
    guardian.save_button.click()
    assert guardian.form.fields["why_not"].error() == "Write why this person may not be contacted."
    guardian.why_not.setText("Ребёнок просит не звонить")
    with qtbot.waitSignal(guardian.navigate):
        guardian.save_button.click()
    assert services.students.profile(student_id).guardians[0].relation.may_contact is False


def test_an_organisation_has_one_name(guardian: GuardianForm, services: Services, qtbot: QtBot) -> None:
    student_id = added(services)
    guardian.open((student_id, ""))
    guardian.kind.set_code("ORG")
    guardian.kind.chosen.emit("ORG")
    assert guardian.form.fields["surname"].isHidden()
    guardian.save_button.click()
    assert guardian.form.fields["label"].error() == "Write the name of the organisation."
    guardian.organisation.setText("Детский дом № 0")
    with qtbot.waitSignal(guardian.navigate):
        guardian.save_button.click()
    assert services.students.profile(student_id).guardians[0].person.full_name() == "Детский дом № 0"


def test_somebody_in_the_file_already_is_offered(guardian: GuardianForm, services: Services, qtbot: QtBot) -> None:
    sister, brother = added(services), added(services, "Есенов", "Арман")
    mother = PersonFacts(surname="Есенова", given="Бақыт")
    parent = GuardianFacts(kind="PARENT")
    services.students.add_guardian(AddGuardian(student_id=sister, person=mother, relation=parent))
    guardian.open((brother, ""))
    guardian.kind.set_code("PARENT")
    guardian.person.edits["surname"].setText("есенова")
    with qtbot.waitSignal(guardian._pause.timeout):
        guardian.person.edits["surname"].textEdited.emit("есенова")
    assert not guardian.known.isHidden()
    (known,) = services.students.profile(sister).guardians
    guardian.known.chosen.emit(known.person.id, "Есенова Бақыт")
    assert guardian.form.fields["surname"].isHidden()
    assert "already in the file" in guardian.same.text_label.text()
    with qtbot.waitSignal(guardian.navigate):
        guardian.save_button.click()
    assert services.students.profile(brother).guardians[0].person.id == known.person.id


def test_a_representative_is_corrected(guardian: GuardianForm, services: Services, qtbot: QtBot) -> None:
    student_id = added(services)
    person = PersonFacts(surname="Есенова", given="Бақыт", phones=("1",))
    relation = GuardianFacts(kind="PARENT", from_on=date(2020, 1, 1))
    done = services.students.add_guardian(AddGuardian(student_id=student_id, person=person, relation=relation))
    guardian.open((student_id, done.new_id))
    assert (guardian.kind.code(), guardian.since.text()) == ("PARENT", "01.01.2020")
    guardian.person.edits["patronymic"].setText("Маратқызы")
    guardian.since.setText("31.02.2020")
    guardian.save_button.click()
    assert guardian.form.fields["from_on"].error() == "There is no such day."
    guardian.since.setText("")
    with qtbot.waitSignal(guardian.navigate):
        guardian.save_button.click()
    (card,) = services.students.profile(PersonId(student_id)).guardians
    assert (card.person.patronymic, card.person.phones, card.relation.from_on) == ("Маратқызы", ("1",), None)
