"""A pill that is a button: a clock that opens how it was counted, the stage that opens its choices."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from counsellor_app.ui.widgets.paint import Pill, paint_pill, pill_size
from counsellor_app.ui.widgets.painted import LOOK_CHANGES


class ClockChip(QAbstractButton):
    """`key` is the id of the clock, "" for the stage."""

    def __init__(self, pill: Pill, *, key: str = "", hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self._pill = pill
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(pill.spoken())
        self.setAccessibleDescription(hint)

    def pill(self) -> Pill:
        return self._pill

    def sizeHint(self) -> QSize:
        return pill_size(self._pill)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in LOOK_CHANGES:
            self.updateGeometry()
            self.update()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_pill(painter, self.rect(), self._pill)
        painter.end()
