"""A passphrase field whose text never becomes a Qt string while it is hidden (security.md, section 9).

Qt shows as many dots as characters were typed; the characters themselves go from the key event into a fixed buffer
that is wiped when it is taken. They are added and removed at the end only. Showing them with the eye button does put
them on Qt's heap: that is the user's wish, and locking ends the process.
"""

import sys
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QEvent, QRect, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFont,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from counsellor_app.ui.icons import pixmap
from counsellor_app.ui.theme import font, px, tokens, width_of
from counsellor_app.ui.widgets.buttons import IconButton, Size
from counsellor_app.ui.widgets.card import label
from counsellor_app.ui.widgets.secret_buffer import SecretBuffer

T = TypeVar("T")
KAZAKH_LETTERS = frozenset("әғқңөұүһіӘҒҚҢӨҰҮҺІ")
FILLER = "*"
SHOWS = Qt.Key.Key_F8  # with Alt, as in the password fields of Windows


class SecretEdit(QLineEdit):
    """`take()` gives the bytes once and wipes the field; `look` and `same_as` check them in place."""

    edited = Signal()
    caps_changed = Signal(bool)

    def __init__(self, *, large: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._secret = SecretBuffer()
        self._caps = False
        self._layout = ""
        self._is_shown = False
        self.setProperty("measure", "large" if large else "normal")
        self.setEchoMode(QLineEdit.EchoMode.Password)
        hint = Qt.InputMethodHint
        self.setInputMethodHints(hint.ImhSensitiveData | hint.ImhNoPredictiveText | hint.ImhHiddenText)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setAcceptDrops(False)
        self.setDragEnabled(False)
        self.eye = IconButton("eye", "", size=Size.SMALL, parent=self)
        # not a stop of Tab: who types the passphrase a second time would show it with the first space
        self.eye.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.eye.setCursor(Qt.CursorShape.ArrowCursor)
        self.eye.setCheckable(True)
        self.eye.toggled.connect(self.set_shown)
        QGuiApplication.inputMethod().localeChanged.connect(self._on_layout)
        self._on_layout()
        self._retranslate()
        self._measure()

    def length(self) -> int:
        """Characters typed."""
        return len(self._secret)

    def take(self) -> bytearray:
        """UTF-8, in a buffer for the caller to wipe. The field is empty afterwards."""
        taken = self._secret.take()
        self._show()
        return taken

    def wipe(self) -> None:
        self._secret.wipe()
        self._show()
        self.edited.emit()

    def look(self, reader: Callable[[memoryview], T]) -> T:
        """Lets `reader` see the UTF-8 bytes without a copy."""
        return self._secret.look(reader)

    def same_as(self, other: "SecretEdit") -> bool:
        return other.look(self._secret.equals)

    def type_in(self, text: str) -> None:
        """Adds text at the end, as if typed: for the generator of words."""
        if text and self._secret.append(text):
            self._show()
            self.edited.emit()

    def layout_mark(self) -> str:
        """``ҚАЗ``, ``РУС``, ``ENG``; "" while it is not known."""
        return self._layout

    def caps_lock(self) -> bool:
        return self._caps

    @Slot(bool)
    def set_shown(self, is_shown: bool) -> None:
        self._is_shown = is_shown
        self.eye.setChecked(is_shown)
        self.eye.set_icon("veil" if is_shown else "eye")
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        from PySide6.QtGui import QKeySequence  # its lists take a millisecond: not before the first key

        self._guess_caps(event)
        key, text = event.key(), event.text()
        is_command = bool(event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier))
        if key == SHOWS and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.eye.toggle()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.returnPressed.emit()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.type_in(QGuiApplication.clipboard().text().strip("\r\n"))
        elif event.matches(QKeySequence.StandardKey.DeleteStartOfWord) or key == Qt.Key.Key_Delete:
            self.wipe()
        elif key == Qt.Key.Key_Backspace:
            self._secret.drop_last()
            self._show()
            self.edited.emit()
        elif text and text.isprintable() and (not is_command or event.modifiers() & Qt.KeyboardModifier.AltModifier):
            self._guess_layout(text)
            self.type_in(text)
        else:
            event.ignore()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Dead keys, on-screen keyboards."""
        self.type_in(event.commitString())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The caret stays at the end; a middle click pastes nothing."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._measure()
        elif event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._layout:
            return
        painter = QPainter(self)
        width = width_of(self._layout, 12, 500)
        right = self.eye.x() - px(6)
        face = QFont(font(12, 500))
        face.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0)  # a painter would take the wide one of the dots
        painter.setFont(face)
        painter.setPen(QColor(tokens().quiet))
        box = QRect(right - width, 0, width + 2, self.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._layout)
        side = px(16)
        left = right - width - px(4) - side
        painter.drawPixmap(left, (self.height() - side) // 2, pixmap("kb", "quiet", 16))
        painter.end()

    def _show(self) -> None:
        if self._is_shown:
            self.setEchoMode(QLineEdit.EchoMode.Normal)
            self.setText(self._secret.look(lambda seen: str(seen, "utf-8")))
        else:
            self.setEchoMode(QLineEdit.EchoMode.Password)
            self.setText(FILLER * len(self._secret))
        self._measure()

    def _measure(self) -> None:
        face = QFont(font(14))
        if not self._is_shown:
            face.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, px(2))
        self.setFont(face)
        side = px(28)
        self.eye.setGeometry(self.width() - side - px(4), (self.height() - side) // 2, side, side)
        self.setTextMargins(0, 0, side + px(28) + width_of(self._layout, 12, 500), 0)

    def _retranslate(self) -> None:
        self.eye.set_words(self.tr("Show what is typed (Alt+F8)"))

    @Slot()
    def _on_layout(self) -> None:
        self._set_layout(QGuiApplication.inputMethod().locale().name()[:2])

    def _guess_layout(self, text: str) -> None:
        """Not every system tells its layout; the script of what is typed does."""
        if text in KAZAKH_LETTERS:
            self._set_layout("kk")
        elif "а" <= text.lower() <= "я" and self._layout != "ҚАЗ":
            self._set_layout("ru")
        elif text.isascii() and text.isalpha():
            self._set_layout("en")

    def _set_layout(self, language: str) -> None:
        mark = {"kk": "ҚАЗ", "ru": "РУС", "en": "ENG"}.get(language, self._layout)
        if mark != self._layout:
            self._layout = mark
            self._measure()
            self.update()

    def _guess_caps(self, event: QKeyEvent) -> None:
        """Windows tells; elsewhere a capital letter without Shift does."""
        if sys.platform == "win32":
            from counsellor_app.ui.widgets import caps_key  # only there

            self._set_caps(caps_key.is_on())
            return
        text = event.text()
        if event.key() == Qt.Key.Key_CapsLock:
            self._set_caps(not self._caps)
        elif len(text) == 1 and text.isalpha() and text.lower() != text.upper():
            has_shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._set_caps(text.isupper() != has_shift)

    def _set_caps(self, is_on: bool) -> None:
        if is_on != self._caps:
            self._caps = is_on
            self.caps_changed.emit(is_on)


class CapsNote(QWidget):
    """One line below a `SecretEdit`, shown while Caps Lock is on."""

    def __init__(self, secret: SecretEdit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = QLabel()
        self.text_label = label("", "late")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(6))
        row.addWidget(self._icon)
        row.addWidget(self.text_label, 1)
        secret.caps_changed.connect(self.setVisible)
        self.setVisible(secret.caps_lock())
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.LanguageChange):
            self._retranslate()

    def _retranslate(self) -> None:
        self._icon.setPixmap(pixmap("up", "r2", 14))
        self.text_label.setText(self.tr("Caps Lock is on"))
