"""What is drawn on the crisis screen and is no icon of the set: the sign of the band, a button with its key."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QStylePainter, QWidget

from counsellor_app.ui.crisis.look import LOOK, face, length

SIDE = 36
CORNERS = ((3.5, 0), (8.5, 0), (12, 3.5), (12, 8.5), (8.5, 12), (3.5, 12), (0, 8.5), (0, 3.5))  # on a grid of 12


class AlarmSign(QWidget):
    """The octagon of R3, white on the band."""

    def __init__(self) -> None:
        super().__init__()
        self.measure()

    def measure(self) -> None:
        self.setFixedSize(length(SIDE), length(SIDE))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self.width() / 12, self.height() / 12)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor("#FFFFFF"))
        painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in CORNERS]))
        pen = QPen(QColor(LOOK.crisis_band), 1.2)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawLine(QPointF(6, 3), QPointF(6, 6.6))
        painter.drawPoint(QPointF(6, 8.6))
        painter.end()


class KeyButton(QPushButton):
    """A button that shows the key which does the same."""

    def __init__(self, key: str) -> None:
        super().__init__()
        self._key = key

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width() + self._key_width() + length(6), hint.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        width, height = self._key_width(), length(18)
        option.rect = option.rect.adjusted(0, 0, -width - length(6), 0)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonLabel, option)
        box = QRect(self.width() - length(12) - width, (self.height() - height) // 2, width, height)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(face(11))
        painter.setPen(QPen(QColor(LOOK.line), 1))
        painter.setBrush(QColor(LOOK.ground))
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(QColor(LOOK.crisis_small))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._key)
        painter.end()

    def _key_width(self) -> int:
        return QFontMetrics(face(11)).horizontalAdvance(self._key) + length(10)
