"""Undo: at the bottom right, once, and out of the way."""

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.undo_bar import EDGE, SHADOW, UndoBar


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    box = QWidget()
    qtbot.addWidget(box)
    box.resize(800, 600)
    box.show()
    return box


def test_undo_stands_at_the_bottom_right_and_takes_back_once(page: QWidget, qtbot: QtBot) -> None:
    taken: list[int] = []
    bar = UndoBar(page)
    bar.offer("Meeting written down", lambda: taken.append(1))
    assert bar.isVisible()
    toast = bar.geometry().adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
    assert toast.bottomRight() == QPoint(799 - EDGE, 599 - EDGE)
    assert (toast.width(), toast.height()) == (px(288), px(40))
    page.resize(900, 500)
    assert bar.geometry().bottomRight() == QPoint(899 - EDGE + SHADOW, 499 - EDGE + SHADOW)
    bar.verb.click()
    bar.take_back()
    assert taken == [1]
    assert not bar.isVisible()
    assert not bar.can_take_back()


def test_undo_waits_while_the_focus_is_on_it(page: QWidget, qtbot: QtBot) -> None:
    bar = UndoBar(page)
    bar.offer("Saved", lambda: None)
    with qtbot.waitActive(page):
        page.activateWindow()
    QApplication.sendEvent(bar, QEvent(QEvent.Type.Leave))  # the pointer of the test may stand anywhere
    bar.verb.setFocus()
    bar._timer.timeout.emit()
    assert bar.isVisible()
    bar.verb.clearFocus()
    bar._timer.timeout.emit()
    assert not bar.isVisible()


def test_what_went_by_is_shown_again_before_it_is_taken_back(page: QWidget, qtbot: QtBot) -> None:
    """Ctrl+Z long afterwards must not change anything that nobody sees."""
    taken: list[int] = []
    bar = UndoBar(page)
    bar.offer("Incident written down", lambda: taken.append(1))
    QApplication.sendEvent(bar, QEvent(QEvent.Type.Leave))
    bar._timer.timeout.emit()
    assert not bar.isVisible()
    bar.take_back()
    assert (bar.isVisible(), bar.text_label.text(), taken) == (True, "Incident written down", [])
    bar.take_back()
    assert (bar.isVisible(), taken) == (False, [1])
    bar.take_back()
    assert (bar.isVisible(), taken) == (False, [1])
    bar.offer("Note thrown away", lambda: taken.append(2))
    bar.close_button.click()
    bar.take_back()
    assert (bar.isVisible(), taken) == (False, [1])


def test_undo_never_takes_the_focus(page: QWidget, qtbot: QtBot) -> None:
    column = QVBoxLayout(page)
    edit = QLineEdit()
    column.addWidget(edit)
    edit.show()
    with qtbot.waitActive(page):
        page.activateWindow()
    edit.setFocus()
    assert edit.hasFocus()
    UndoBar(page).offer("Saved", lambda: None)
    assert edit.hasFocus()


def test_a_message_without_undo_has_no_verb(page: QWidget) -> None:
    bar = UndoBar(page)
    bar.offer("Copied", None)
    assert bar.verb.isHidden()
    assert not bar.can_take_back()
