"""The ring itself: 2 px around a button, over everything in its window or scrolled page."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QWidget
from shiboken6 import isValid

from counsellor_app.ui.tokens import Tokens

RING = 2
FOLLOWED = frozenset(
    {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.ZOrderChange}
)


class Ring(QWidget):
    """Radius 6 + 2, in the colour of focus that `look` tells.

    Qt's own focus frame lies beside the control in its parent: a chip at the edge of its row had half a ring.
    """

    def __init__(self, control: QWidget, look: Callable[[], Tokens]) -> None:
        super().__init__(_sheet_of(control))
        self._look = look
        self._control = control
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        watched: QWidget | None = control
        while watched is not None and watched is not self.parentWidget():
            watched.installEventFilter(self)  # whatever moves or hides between here and there moves the ring
            watched = watched.parentWidget()
        self._follow()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in FOLLOWED:
            self._follow()
        return False

    def _follow(self) -> None:
        sheet, control = self.parentWidget(), self._control
        if sheet is None or not isValid(control) or not sheet.isAncestorOf(control):
            self.hide()
            return
        around = QRect(control.mapTo(sheet, QPoint(0, 0)), control.size())
        self.setGeometry(around.adjusted(-RING, -RING, RING, RING))
        self.setVisible(control.isVisibleTo(sheet))
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._look().focus), RING))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 7, 7)
        painter.end()


def _sheet_of(control: QWidget) -> QWidget:
    """What the ring is drawn on: the sheet of the nearest scrolled page, so that it scrolls along, or the window."""
    sheet = control
    while (parent := sheet.parentWidget()) is not None and not sheet.isWindow():
        if isinstance(parent.parentWidget(), QAbstractScrollArea) and sheet is not control:
            return sheet
        sheet = parent
    return sheet
