"""A combo box of codes with words."""

from collections.abc import Iterable

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QStyledItemDelegate, QWidget

from counsellor_app.ui.icons import pixmap
from counsellor_app.ui.theme import px


class Combo(QComboBox):
    """`set_choices([(code, words)])`, `code()`. `chosen` tells the code the user picked."""

    chosen = Signal(str)

    def __init__(self, choices: Iterable[tuple[str, str]] = (), *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setMaxVisibleItems(14)
        self.setItemDelegate(QStyledItemDelegate(self))  # the default one ignores the style sheet
        self.set_choices(choices)
        self.activated.connect(self._on_activated)

    def set_choices(self, choices: Iterable[tuple[str, str]]) -> None:
        """Keeps the chosen code if it is still there: so a change of language loses nothing."""
        was = self.code()
        with QSignalBlocker(self):
            self.clear()
            for code, words in choices:
                self.addItem(words, code)
            found = self.findData(was) if was else -1
            self.setCurrentIndex(0 if found < 0 and not self.placeholderText() else found)

    def set_placeholder(self, text: str) -> None:
        """With a placeholder nothing is chosen at first: the user has to answer."""
        was_nothing = not self.placeholderText() and self.currentIndex() <= 0
        self.setPlaceholderText(text)
        if was_nothing:
            self.setCurrentIndex(-1)

    def code(self) -> str:
        """The chosen code; "" when nothing is chosen."""
        data = self.currentData()
        return data if isinstance(data, str) else ""

    def set_code(self, code: str) -> None:
        self.setCurrentIndex(self.findData(code))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A wheel over a form scrolls the form; it does not change an answer."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = px(16)
        painter = QPainter(self)
        tone = "quiet" if self.isEnabled() else "disabled"
        painter.drawPixmap(self.width() - px(10) - side, (self.height() - side) // 2, pixmap("down", tone, 16))
        painter.end()

    @Slot()
    def _on_activated(self) -> None:
        self.chosen.emit(self.code())
