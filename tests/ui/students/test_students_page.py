"""The list of students: filters, keys, the empty page, the veil."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from counsellor_app.services.house import Services
from counsellor_app.services.steps import open_case, set_level
from counsellor_app.services.student_commands import NotSame
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.students.listing import Scope
from counsellor_app.ui.students.students_page import StudentsPage
from counsellor_app.ui.veil import Veil
from tests.ui.students.conftest import added

PLAIN, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(desk: Desk, services: Services, veil: Veil, qtbot: QtBot) -> StudentsPage:
    made = StudentsPage(desk, services, veil)
    qtbot.addWidget(made)
    made.resize(1158, 720)
    return made


def names(page: StudentsPage) -> list[str]:
    return [row.full_name for row in page.model.rows()]


def test_an_empty_list_says_what_to_do_first(page: StudentsPage, qtbot: QtBot) -> None:
    page.reload()
    assert page.body.currentWidget() is page.nobody
    with qtbot.waitSignal(page.navigate) as going:
        page.first_import.click()
    assert going.args == ["import", None]
    with qtbot.waitSignal(page.navigate) as going:
        page.first_add.click()
    assert going.args == ["student-form", None]


def test_rows_open_with_enter_and_the_model_keeps_qts_contract(
    page: StudentsPage, services: Services, qtbot: QtBot, qtmodeltester: ModelTester
) -> None:
    student_id = added(services)
    page.reload()
    page.show()
    qtmodeltester.check(page.model)
    assert page.body.currentWidget() is page.table
    assert page.footer.count_label.text() == "1 student"
    with qtbot.waitSignal(page.navigate) as going:
        qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert going.args == ["student", student_id]


def test_the_focus_waits_for_the_list(services: Services, veil: Veil, qtbot: QtBot) -> None:
    added(services)
    waiting: list[Callable[[], None]] = []
    page = StudentsPage(Desk(waiting.append), services, veil)
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.reload()
    page.focus_first()
    for work in waiting:
        work()
    assert page.table.hasFocus()


@pytest.mark.parametrize("keys", [(Qt.Key.Key_F, CONTROL), (Qt.Key.Key_Slash, PLAIN)])
def test_a_key_goes_to_the_search_and_down_comes_back(
    page: StudentsPage, services: Services, qtbot: QtBot, keys: tuple[Qt.Key, Qt.KeyboardModifier]
) -> None:
    added(services)
    page.reload()
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.table.setFocus()
    qtbot.keyClick(page.table, *keys)
    assert page.filters.search.hasFocus()
    qtbot.keyClick(page.filters.search, Qt.Key.Key_Down)
    assert page.table.hasFocus()


def test_search_and_chips_narrow_the_list(page: StudentsPage, services: Services) -> None:
    with_case = added(services)
    added(services, "Ли", "Виктория", grade=10)
    session = services.session
    with session.store.begin("test-case") as unit:
        set_level(unit, session, open_case(unit, session, with_case, ("OTHER",), unit.now), "R2", "reason")
    page.reload()
    page.filters.search.setText("вик")
    page.filters.search.returnPressed.emit()
    assert names(page) == ["Ли Виктория"]
    assert page.footer.count_label.text() == "1 of 2 students"
    page.filters.search.setText("")
    page.filters.search.returnPressed.emit()
    page.filters.scopes[Scope.OPEN_CASE].click()
    assert names(page) == ["Есенов Мирас"]
    assert page.filters.scopes[Scope.OPEN_CASE].count() == 1
    page.filters.level.choose("R0")
    assert page.body.currentWidget() is page.nothing_found
    page.show_all.click()
    assert len(names(page)) == 2


def test_the_class_menu_offers_the_classes_there_are(page: StudentsPage, services: Services) -> None:
    added(services)
    added(services, "Ли", "Виктория", grade=10, letter="")
    page.reload()
    menu = page.filters.school_class.menu()
    assert [action.text() for action in menu.actions()] == ["All classes", "7\N{NO-BREAK SPACE}«Б»", "10"]
    menu.actions()[1].trigger()
    assert names(page) == ["Есенов Мирас"]
    assert page.filters.school_class.isChecked()
    page.filters.language.choose("kk")
    assert names(page) == ["Есенов Мирас"]


def test_likely_duplicates_are_offered_until_they_are_decided(
    page: StudentsPage, services: Services, desk: Desk, qtbot: QtBot
) -> None:
    first, second = added(services), added(services)
    page.reload()
    assert not page.alike_room.isHidden()
    with qtbot.waitSignal(page.navigate) as going:
        page.alike_verb.click()
    assert going.args == ["duplicates", None]
    services.students.not_same(NotSame(first=first, second=second))
    page.reload()
    assert page.alike_room.isHidden()


def test_the_veil_turns_names_into_initials(page: StudentsPage, services: Services, veil: Veil, qtbot: QtBot) -> None:
    added(services)
    page.reload()
    with qtbot.waitSignal(page.model.dataChanged):
        veil.set_on(True)
    shown = page.model.index(0, 0).data()
    assert shown == "Е.\N{NO-BREAK SPACE}М."


def test_the_selection_is_found_again_after_a_reload(page: StudentsPage, services: Services) -> None:
    added(services)
    second = added(services, "Ли", "Виктория")
    page.reload()
    page.open(second)
    added(services, "Абай", "Арман")
    page.reload()
    assert page.table.current_key() == second


def test_the_school_stands_in_the_language_of_the_window(page: StudentsPage) -> None:
    page.reload()
    assert page.subtitle() == "Пробная школа"


def test_every_control_has_a_name(page: StudentsPage, services: Services, qapp: QApplication) -> None:
    added(services)
    page.reload()
    for part in (page.table, page.filters.search, page.filters.school_class, page.filters.level, page.import_button):
        assert part.accessibleName() or getattr(part, "text", str)()
    assert replace(page.filters.wanted()).text == ""
