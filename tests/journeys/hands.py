"""The hands of a counsellor: keys and clicks at the window, with whatever has the focus."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QWidget

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier
W = TypeVar("W", bound=QWidget)


def at() -> QWidget:
    """Where the next key goes: an open menu takes it before the focus does."""
    found = QApplication.activePopupWidget() or QApplication.focusWidget()
    assert found is not None, "nothing has the focus"
    return found


def press(*keys: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    for key in keys:
        QTest.keyClick(at(), key, modifier)
        QApplication.processEvents()


def press_enter() -> None:
    press(Qt.Key.Key_Return)


def write(text: str) -> None:
    """Any letters: Qt's own test keyboard knows only Latin ones."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(at(), QKeyEvent(kind, 0, NONE, letter))
    QApplication.processEvents()


def in_menu(*keys: Qt.Key) -> None:
    """Said before the menu opens: it waits for its keys in a loop of its own."""

    def choose() -> None:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu), "no menu is open"
        press(*keys)
        if menu.isVisible():  # never leave the loop of a menu waiting for ever
            menu.close()

    QTimer.singleShot(0, choose)


def click(button: QWidget) -> None:
    assert button.isVisible(), "nobody sees it"
    assert button.isEnabled(), "nobody can press it"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def tab_to(wanted: Callable[[QWidget], bool], most: int = 40, *, back: bool = False) -> QWidget:
    """Tab until the focus stands there; the way a person without a mouse goes."""
    for _ in range(most):
        found = QApplication.focusWidget()
        if found is not None and wanted(found):
            return found
        press(Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab, modifier=SHIFT if back else NONE)
    raise AssertionError("Tab does not come there")


def part(root: QWidget, kind: type[W], words: str = "") -> W:
    """The one visible part of this kind; with `words`, the one that is called so."""
    found = [one for one in root.findChildren(kind) if one.isVisible() and (not words or words in called(one))]
    assert len(found) == 1, f"{len(found)} parts of {kind.__name__} {words!r}"
    return found[0]


def called(widget: QWidget) -> tuple[str, ...]:
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return tuple(name for name in (text.replace("&", ""), widget.accessibleName()) if name)
