"""A note to read: its height, what is copied, who is clicked, what the veil leaves."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSizeF, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counsellor_app.ui.cases.case_names import CaseNames
from counsellor_app.ui.cases.note_body import NoteBody
from counsellor_app.ui.clipboard import HINTS, PrivateClipboard
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.veil import HIDDEN
from counsellor_app.ui.widgets.chip_object import restyle
from tests.builders import a_session
from tests.ui.keyboard import press, write
from tests.ui.writing_desk import WritingDesk, copied, ref


@pytest.fixture
def at(tmp_path: Path, desk: Desk, qtbot: QtBot) -> Iterator[WritingDesk]:
    with a_session(tmp_path) as session:
        yield WritingDesk(session, desk, qtbot)


def test_a_view_is_as_high_as_its_text(at: WritingDesk) -> None:
    at.view.set_stored("Одна строка", at.name)
    QApplication.processEvents()
    one = at.view.height()
    at.view.set_stored("Слово " * 60, at.name)
    QApplication.processEvents()
    assert one == 20
    assert at.view.height() > 3 * one
    assert at.view.document().size().height() == at.view.height()


def test_a_view_in_the_same_look_is_not_laid_out_again(at: WritingDesk) -> None:
    at.view.set_stored("Слово " * 60, at.name)
    QApplication.processEvents()
    laid_out: list[QSizeF] = []
    at.view.document().documentLayout().documentSizeChanged.connect(laid_out.append)
    at.view.document().contentsChanged.connect(lambda: laid_out.append(QSizeF()))
    restyle(at.view.document())
    assert at.view.heightForWidth(at.view.width()) == at.view.height()
    assert laid_out == []
    assert at.view.heightForWidth(at.view.width() // 2) > at.view.height()


def test_a_view_copies_names_and_hides_everything_under_the_veil(at: WritingDesk) -> None:
    at.view.set_stored(f"{ref(at.miras)} молчит", at.name)
    assert copied(at.view).text() == "Есенов Мирас молчит"
    assert at.view.accessibleName() == "Есенов Мирас молчит"
    at.veil.set_on(True)
    assert at.view.toPlainText() == HIDDEN
    assert at.view.accessibleName() == HIDDEN
    at.veil.set_on(False)
    assert copied(at.view).text() == "Есенов Мирас молчит"


@pytest.mark.parametrize("way", ["keys", "menu"])
@pytest.mark.parametrize("kind", ["view", "edit", "body"])
def test_a_note_is_copied_with_the_marks_and_for_half_a_minute(
    at: WritingDesk, qtbot: QtBot, way: str, kind: str
) -> None:
    """Ctrl+C and the menu, reading and writing: clipboard histories are asked not to keep it."""
    names = CaseNames(people={at.miras: "Есенов Мирас"}, users={}, veil=at.veil)
    body = NoteBody(f"{ref(at.miras)} молчит", names)
    qtbot.addWidget(body)
    at.view.set_stored(f"{ref(at.miras)} молчит", at.name)
    at.edit.set_stored(f"{ref(at.miras)} молчит", at.name)
    part = {"view": at.view, "edit": at.edit, "body": body}[kind]
    private = PrivateClipboard(30)
    part.show()
    part.selectAll()
    if way == "keys":
        press(part, Qt.Key.Key_C, modifier=Qt.KeyboardModifier.ControlModifier)
    else:
        menu = part.createStandardContextMenu()
        next(act for act in menu.actions() if act.objectName() == "edit-copy").trigger()
    board = QGuiApplication.clipboard()
    data = board.mimeData()
    assert board.text() == "Есенов Мирас молчит"
    assert {key: bytes(data.data(key).data()) for key in HINTS} == HINTS
    private._timer.timeout.emit()
    assert board.text() == ""


def test_a_click_on_a_chip_tells_who_it_is(at: WritingDesk, qtbot: QtBot) -> None:
    at.view.set_stored(f"Видел {ref(at.miras)} вчера", at.name)
    cursor = at.view.textCursor()
    cursor.setPosition(6)
    left = at.view.cursorRect(cursor).center()
    told: list[str] = []
    at.view.person_clicked.connect(told.append)
    for shift in (5, 30, 80):
        QTest.mouseClick(at.view.viewport(), Qt.MouseButton.LeftButton, pos=left + QPoint(shift, 0))
    assert told == [at.miras] * 3
    QTest.mouseClick(at.view.viewport(), Qt.MouseButton.LeftButton, pos=left - QPoint(20, 0))
    assert len(told) == 3


def test_a_view_cannot_be_written_in(at: WritingDesk) -> None:
    at.view.set_stored("Подписано", at.name)
    at.view.setFocus()
    write(at.view, "x")
    QTest.keySequence(at.view, QKeySequence(QKeySequence.StandardKey.Cut))
    assert at.view.toPlainText() == "Подписано"
