"""A person in a sentence or a row: ``@Name``, or initials under the veil. It stays in the nominative."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from counsellor_app.ui.widgets.paint import chip_size, paint_chip
from counsellor_app.ui.widgets.painted import Painted


class PersonChip(Painted):
    """`shown` is what may be shown now: the page asks `Veil.name` and sets it again when the veil changes."""

    clicked = Signal(str)  # id of the person

    def __init__(self, person_id: str, shown: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.person_id = person_id
        self._shown = ""
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.set_shown(shown)

    def set_shown(self, shown: str) -> None:
        self._shown = f"@{shown}"
        self.say(shown)
        self.refresh()

    def sizeHint(self) -> QSize:
        return chip_size(self._shown)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.clicked.emit(self.person_id)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_chip(painter, self.rect(), self._shown)
        painter.end()
