"""The clock pill as a widget: what must be done, what is left, which article says so."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from counsellor_app.ui.widgets.paint import Pill, PillState, paint_pill, pill_size
from counsellor_app.ui.widgets.painted import Painted

__all__ = ["ClockPill", "Pill", "PillState"]


class ClockPill(Painted):
    def __init__(self, pill: Pill, *, why: str = "", parent: QWidget | None = None) -> None:
        """`why`: how the term was counted, in words, for the tooltip."""
        super().__init__(parent)
        self._pill = pill
        self.set_pill(pill, why)

    def pill(self) -> Pill:
        return self._pill

    def set_pill(self, pill: Pill, why: str = "") -> None:
        self._pill = pill
        self.setToolTip(why)
        self.setAccessibleDescription(why)
        self.say(pill.spoken())
        self.refresh()

    def sizeHint(self) -> QSize:
        return pill_size(self._pill)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_pill(painter, self.rect(), self._pill)
        painter.end()
