"""A passphrase field that keeps its characters out of Qt."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from counsellor_app.ui.widgets.secret_buffer import CAPACITY, SecretBuffer
from counsellor_app.ui.widgets.secret_edit import CapsNote, SecretEdit

NO, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def secret(qtbot: QtBot) -> SecretEdit:
    made = SecretEdit()
    qtbot.addWidget(made)
    made.resize(300, 32)
    made.show()
    return made


def press(edit: SecretEdit, text: str, modifier: Qt.KeyboardModifier = NO) -> None:
    """One character as a keyboard sends it, of any script."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(edit, QKeyEvent(kind, 0, modifier, text))


def test_what_is_typed_is_taken_once(secret: SecretEdit, qtbot: QtBot) -> None:
    with qtbot.waitSignal(secret.edited):
        qtbot.keyClicks(secret, "correct horse")
    for character in " ұшқан":
        press(secret, character)
    assert secret.length() == 19
    assert secret.take() == "correct horse ұшқан".encode()
    assert secret.length() == 0
    assert secret.take() == b""


def test_qt_sees_dots_only(secret: SecretEdit, qtbot: QtBot) -> None:
    qtbot.keyClicks(secret, "canary")
    assert "canary" not in secret.text()
    assert len(secret.text()) == 6
    assert secret.echoMode() is QLineEdit.EchoMode.Password
    assert not secret.isUndoAvailable()
    assert secret.contextMenuPolicy() is Qt.ContextMenuPolicy.NoContextMenu
    hints = secret.inputMethodHints()
    assert hints & Qt.InputMethodHint.ImhSensitiveData
    assert hints & Qt.InputMethodHint.ImhNoPredictiveText


def test_backspace_takes_a_whole_character(secret: SecretEdit, qtbot: QtBot) -> None:
    for character in "aқ😀":
        press(secret, character)
    for left in ("aқ", "a", "", ""):
        qtbot.keyClick(secret, Qt.Key.Key_Backspace)
        assert secret.look(bytes) == left.encode()


def test_delete_and_control_backspace_empty_the_field(secret: SecretEdit, qtbot: QtBot) -> None:
    for key, modifier in ((Qt.Key.Key_Delete, NO), (Qt.Key.Key_Backspace, CONTROL)):
        secret.type_in("abc")
        qtbot.keyClick(secret, key, modifier)
        assert secret.length() == 0


def test_the_caret_stays_at_the_end(secret: SecretEdit, qtbot: QtBot) -> None:
    secret.type_in("ab")
    qtbot.keyClick(secret, Qt.Key.Key_Home)
    qtbot.keyClick(secret, Qt.Key.Key_Left)
    qtbot.mouseClick(secret, Qt.MouseButton.LeftButton, pos=QPoint(2, 10))
    qtbot.mouseDClick(secret, Qt.MouseButton.LeftButton, pos=QPoint(2, 10))
    press(secret, "c")
    assert secret.take() == b"abc"


def test_it_can_be_pasted_into_but_not_copied_from(secret: SecretEdit, qtbot: QtBot) -> None:
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("from the safe\n")
    qtbot.keyClick(secret, Qt.Key.Key_V, CONTROL)
    qtbot.keyClick(secret, Qt.Key.Key_A, CONTROL)
    qtbot.keyClick(secret, Qt.Key.Key_C, CONTROL)
    assert clipboard.text() == "from the safe\n"
    assert secret.take() == b"from the safe"
    assert not secret.acceptDrops()
    clipboard.clear()  # data left there crash Qt when the process ends


def test_dead_keys_and_on_screen_keyboards_reach_it(secret: SecretEdit) -> None:
    event = QInputMethodEvent()
    event.setCommitString("ё")
    QApplication.sendEvent(secret, event)
    assert secret.take() == "ё".encode()


def test_the_eye_is_no_stop_of_tab_and_has_keys_of_its_own(secret: SecretEdit, qtbot: QtBot) -> None:
    """Whoever types the passphrase twice would show it with the first space."""
    assert secret.eye.focusPolicy() is Qt.FocusPolicy.NoFocus
    secret.type_in("abc")
    qtbot.keyClick(secret, Qt.Key.Key_F8, Qt.KeyboardModifier.AltModifier)
    assert (secret.text(), secret.eye.isChecked()) == ("abc", True)
    qtbot.keyClick(secret, Qt.Key.Key_F8, Qt.KeyboardModifier.AltModifier)
    assert secret.text() != "abc"
    assert "Alt+F8" in secret.eye.accessibleName()
    assert secret.take() == b"abc"


def test_return_is_told_and_adds_nothing(secret: SecretEdit, qtbot: QtBot) -> None:
    with qtbot.waitSignal(secret.returnPressed):
        qtbot.keyClick(secret, Qt.Key.Key_Return)
    assert secret.length() == 0


def test_the_eye_shows_and_hides(secret: SecretEdit, qtbot: QtBot) -> None:
    secret.type_in("canary")
    secret.eye.click()
    assert secret.text() == "canary"
    secret.eye.click()
    assert "canary" not in secret.text()
    assert secret.eye.accessibleName()


def test_two_fields_are_compared_in_place(secret: SecretEdit, qtbot: QtBot) -> None:
    other = SecretEdit()
    qtbot.addWidget(other)
    secret.type_in("same")
    other.type_in("sam")
    assert not secret.same_as(other)
    other.type_in("e")
    assert secret.same_as(other)


def test_caps_lock_is_guessed_from_letters(secret: SecretEdit, qtbot: QtBot) -> None:
    note = CapsNote(secret)
    qtbot.addWidget(note)
    press(secret, "a")
    press(secret, "A", SHIFT)
    press(secret, "1")
    assert not secret.caps_lock()
    assert note.isHidden()
    with qtbot.waitSignal(secret.caps_changed):
        press(secret, "Қ")
    assert not note.isHidden()
    press(secret, "қ", SHIFT)
    assert secret.caps_lock()
    qtbot.keyClick(secret, Qt.Key.Key_CapsLock)
    assert note.isHidden()


@pytest.mark.parametrize(("typed", "mark"), [("q", "ENG"), ("щ", "РУС"), ("щә", "ҚАЗ"), ("әщ", "ҚАЗ"), ("әщw", "ENG")])
def test_the_layout_is_shown(secret: SecretEdit, typed: str, mark: str) -> None:
    for character in typed:
        press(secret, character)
    assert secret.layout_mark() == mark


def test_more_than_fits_is_not_taken(secret: SecretEdit, qtbot: QtBot) -> None:
    secret.type_in("a" * CAPACITY)
    with qtbot.assertNotEmitted(secret.edited):
        press(secret, "b")
    assert secret.length() == CAPACITY


@given(st.text(st.characters(codec="utf-8"), max_size=40), st.integers(0, 45))
def test_the_buffer_behaves_like_text(text: str, dropped: int) -> None:
    buffer = SecretBuffer()
    assert buffer.append(text)
    for _ in range(dropped):
        buffer.drop_last()
    kept = text[: max(0, len(text) - dropped)]
    assert len(buffer) == len(kept)
    assert buffer.look(lambda seen: str(seen, "utf-8")) == kept
    assert buffer.take() == kept.encode()


def test_taking_and_wiping_leave_zeros() -> None:
    buffer = SecretBuffer()
    for empty, times in ((buffer.wipe, 1), (buffer.take, 1), (buffer.drop_last, 6)):
        buffer.append("canary")
        for _ in range(times):
            empty()
        assert buffer.whole() == bytes(CAPACITY)


def test_the_field_has_its_place_for_the_eye(secret: SecretEdit) -> None:
    assert secret.rect().contains(secret.eye.geometry())
    assert secret.childAt(QPointF(secret.eye.geometry().center()).toPoint()) is secret.eye


@pytest.mark.skipif(sys.platform != "linux", reason="reads its own memory through /proc")
def test_no_copy_stays_in_memory() -> None:
    """A QLineEdit is the control: it does leave copies, so the search can find them."""
    script = Path(__file__).with_name("secret_story.py")
    left = {}
    for kind in ("SecretEdit", "QLineEdit"):
        environment = {**os.environ, "PYTHONPATH": str(script.parents[2])}
        told = subprocess.run(
            [sys.executable, str(script), kind],
            capture_output=True, text=True, timeout=100, check=True, env=environment,
        )  # fmt: skip
        typed, after = (int(number) for number in told.stdout.split())
        assert typed > 0, "the search finds nothing at all"
        left[kind] = after
    assert left["SecretEdit"] == 0
    assert left["QLineEdit"] > 0
