"""Two records side by side."""

import pytest
from PySide6.QtWidgets import QApplication, QRadioButton
from pytestqt.qtbot import QtBot

from counsellor_app.domain.ids import PersonId
from counsellor_app.domain.people import Person, PersonKind
from counsellor_app.services.done import Done
from counsellor_app.services.house import Services
from counsellor_app.services.search import PersonHit
from counsellor_app.services.steps import open_case
from counsellor_app.services.student_commands import MergeField
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.students.duplicates_page import DuplicatesPage
from counsellor_app.ui.veil import Veil
from tests.ui.students.conftest import added


@pytest.fixture
def page(desk: Desk, services: Services, veil: Veil, qtbot: QtBot) -> DuplicatesPage:
    made = DuplicatesPage(desk, services, veil)
    qtbot.addWidget(made)
    desk.changed.connect(lambda _touched: made.reload())
    made.show()
    return made


def radios(page: DuplicatesPage) -> list[str]:
    QApplication.processEvents()  # rows that were just made come into sight
    return [radio.accessibleName() for radio in page.sheet.findChildren(QRadioButton) if radio.isVisible()]


def a_case(services: Services, person_id: PersonId) -> str:
    session = services.session
    with session.store.begin("test-case") as unit:
        return open_case(unit, session, person_id, ("OTHER",), unit.now).id


def hit_of(services: Services, person_id: PersonId) -> PersonHit:
    (hit,) = [each for each in services.search.people("Есен", 9) if each.id == person_id]
    return hit


def test_nothing_alike_says_so(page: DuplicatesPage, services: Services) -> None:
    added(services)
    page.open(None)
    assert page.stack.currentWidget() is page.nothing
    assert page.merge_button.isHidden()


def test_only_what_differs_is_chosen_and_the_merge_can_be_taken_back(
    page: DuplicatesPage, services: Services, desk: Desk
) -> None:
    undoable: list[Done] = []
    desk.undoable.connect(lambda done, _words: undoable.append(done))
    added(services, grade=7)
    right = added(services, grade=8, iin="110230590001")
    case_id = a_case(services, right)
    page.open(None)
    assert page.why_label.text() == "The same name and birth date"
    nb = "\N{NO-BREAK SPACE}"
    assert radios(page) == [f"Class: 8{nb}«Б» · kaz", f"Class: 7{nb}«Б» · kaz"]  # the fuller record stands left
    page.sheet.choose(MergeField.CLASS, 1)
    page.merge_button.click()
    (row,) = services.students.list()
    profile = services.students.profile(row.id)
    assert (profile.student.grade, profile.person.iin) == (7, "110230590001")
    assert [case.id for case in profile.open_cases] == [case_id]
    assert page.stack.currentWidget() is page.nothing
    assert undoable[-1].undo is not None
    undoable[-1].undo()
    assert len(services.students.list()) == 2


def test_what_only_the_right_record_knows_is_taken_without_asking(page: DuplicatesPage, services: Services) -> None:
    left = added(services)
    a_case(services, left)
    added(services, iin="110230590001")
    page.open(None)
    assert radios(page) == []
    page.merge_button.click()
    (row,) = services.students.list()
    assert row.id == left
    assert row.iin == "110230590001"


def test_two_students_are_remembered(page: DuplicatesPage, services: Services) -> None:
    added(services)
    added(services)
    page.open(None)
    page.apart_button.click()
    assert page.stack.currentWidget() is page.nothing
    assert services.students.duplicates() == ()


def test_several_pairs_are_gone_through(page: DuplicatesPage, services: Services) -> None:
    for _ in range(3):
        added(services)
    page.open(None)
    assert page.place_label.text() == "1 of 3"
    page.later_button.click()
    assert page.place_label.text() == "2 of 3"
    page.earlier_button.click()
    page.earlier_button.click()
    assert page.place_label.text() == "3 of 3"


def test_from_a_profile_the_other_record_is_looked_for(page: DuplicatesPage, services: Services, qtbot: QtBot) -> None:
    student_id, other = added(services), added(services, "Есенбаев", "Арман")
    page.open(student_id)
    assert page.sheet.isHidden()
    hit = hit_of(services, other)
    page.picker.set_hit(hit)
    page.picker.picked.emit(hit)
    assert not page.sheet.isHidden()
    with qtbot.waitSignal(page.navigate) as going:
        page.merge_button.click()
    assert going.args == ["student", student_id]
    assert [row.full_name for row in services.students.list()] == ["Есенов Мирас"]


def test_somebody_not_yet_known_turns_out_to_be_the_student(
    page: DuplicatesPage, services: Services, qtbot: QtBot
) -> None:
    student_id, unknown = added(services), PersonId(services.session.new_id())
    with services.session.store.begin("test-unknown") as unit:
        unit.people.add(
            Person(
                id=unknown,
                kind=PersonKind.UNKNOWN,
                label="Есен, 5 класс",
                made_at=unit.now,
                made_by=unit.actor,
            )
        )
    case_id = a_case(services, unknown)
    page.open(student_id)
    hit = hit_of(services, unknown)
    page.picker.set_hit(hit)
    page.picker.picked.emit(hit)
    with qtbot.waitSignal(page.navigate):
        page.merge_button.click()
    profile = services.students.profile(student_id)
    assert [case.id for case in profile.open_cases] == [case_id]
    assert profile.person.given == "Мирас"


def test_the_veil_hides_both_records_and_keeps_the_choice(page: DuplicatesPage, services: Services, veil: Veil) -> None:
    added(services)
    added(services, "Есенав")
    page.open(None)
    page.sheet.choose(MergeField.SURNAME, 1)
    veil.set_on(True)
    assert radios(page) == ["Surname: Е.", "Surname: Е."]
    assert page.sheet.from_second() == {MergeField.SURNAME}
