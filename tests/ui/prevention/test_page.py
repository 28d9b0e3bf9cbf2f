"""Prevention: written down in a line, changed, removed with a reason, taken back; by keys alone."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counsellor_app.services.done import Done
from counsellor_app.services.house import Services
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.messages import words_for
from counsellor_app.ui.prevention.page import PreventionPage
from counsellor_app.ui.veil import Veil
from tests.services.answer_house import an_answer_house


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    with an_answer_house(tmp_path) as made:
        yield made.services


@pytest.fixture
def page(services: Services, desk: Desk, qtbot: QtBot, qapp: QApplication) -> PreventionPage:
    made = PreventionPage(desk, services, Veil(follows_screens=False), words_for)
    qtbot.addWidget(made)
    made.resize(1158, 700)
    desk.changed.connect(lambda touched: made.reload() if made.topics & touched else None)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.reload()
    return made


def write(page: PreventionPage, kind: str, day: str, children: str = "", topic: str = "") -> None:
    page.form.kind.set_code(kind)
    page.form.day.selectAll()
    QTest.keyClicks(page.form.day, day)
    page.form.what.setText(topic)
    page.form.children_count.setText(children)
    QTest.keyClick(page.form.what, Qt.Key.Key_Return)


def shown(page: PreventionPage) -> list[tuple[str, int | None]]:
    return [(line.kind, line.children) for line in page.model.rows()]


def test_an_empty_page_says_what_to_do_and_the_first_event_is_written_by_keys(page: PreventionPage) -> None:
    page.focus_first()
    assert QApplication.focusWidget() is page.first_button
    QTest.keyClick(page.first_button, Qt.Key.Key_Space)
    assert page.form.isVisible()
    write(page, "CLASS_HOUR", "20.11.2026", "26", "Дружба")
    assert shown(page) == [("CLASS_HOUR", 26)]
    assert not page.form.isVisible()
    assert QApplication.focusWidget() is page.table
    assert "1" in page.duty_label.text()


def test_what_a_kind_does_not_need_is_not_asked(page: PreventionPage) -> None:
    page.open("add")
    page.form.kind.set_code("PLAN")
    assert page.form.number_field.isVisible()
    assert not page.form.children_field.isVisible()
    page.form.kind.set_code("CLASS_HOUR")
    assert page.form.children_field.isVisible()
    assert not page.form.number_field.isVisible()


@pytest.mark.parametrize("day", ["31.02.2026", "20.11.2030"])
def test_a_day_that_cannot_be_is_refused_at_its_field(page: PreventionPage, day: str) -> None:
    page.open("add")
    write(page, "CLASS_HOUR", day)
    assert page.form.day_field.error()
    assert shown(page) == []


def test_an_event_is_changed_and_removed_with_a_reason_and_taken_back(page: PreventionPage, desk: Desk) -> None:
    offered: list[Done] = []
    desk.undoable.connect(lambda done, _words: offered.append(done))
    page.open("add")
    write(page, "CLASS_HOUR", "20.11.2026", "26")
    page.table.selectRow(0)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert page.form.children_count.text() == "26"
    page.form.children_count.setText("27")
    page.form.send_button.click()
    assert shown(page) == [("CLASS_HOUR", 27)]
    page.table.selectRow(0)
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    page.reason.confirm.click()
    assert page.reason.field.error()
    page.reason.reason.setText("записано дважды")
    page.reason.confirm.click()
    assert shown(page) == []
    assert not page.reason.isVisible()
    undo: Callable[[], Done] | None = offered[-1].undo
    assert undo is not None
    desk.act(undo)
    assert shown(page) == [("CLASS_HOUR", 27)]


def test_esc_leaves_the_form(page: PreventionPage) -> None:
    page.open("add")
    QTest.keyClick(page.form.what, Qt.Key.Key_Escape)
    assert not page.form.isVisible()
