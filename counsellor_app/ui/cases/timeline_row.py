"""One row of the timeline: the hour, a node on the line, and what happened beside it."""

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from counsellor_app.ui.icons import pixmap
from counsellor_app.ui.theme import px, tokens, width_of
from counsellor_app.ui.widgets.paint import words
from counsellor_app.ui.widgets.painted import Painted

LEFT, TIME, NODE, GAP, RIGHT, BELOW = 16, 44, 24, 8, 20, 8  # px at 100 %


def content_left() -> int:
    return px(LEFT) + px(TIME) + px(GAP) + px(NODE) + px(GAP)


class TimelineRow(QWidget):
    """`body` is a card or a line of 26 px; the node stands level with its first line."""

    def __init__(self, body: QWidget) -> None:
        super().__init__()
        self.key = ""
        self.body = body
        self._time = ""
        self._icon = ""
        self._is_marked = False
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._column = QVBoxLayout(self)
        self._column.addWidget(body)
        self._indent()

    def show_item(self, key: str, time: str, icon: str, spoken: str) -> None:
        """Which item `body` shows now."""
        self.key, self._time, self._icon = key, time, icon
        self._is_marked = False
        self.setAccessibleName(spoken)

    def set_marked(self, is_marked: bool) -> None:
        """What was asked for stands out: its node in accent, a bar at the left edge."""
        self._is_marked = is_marked
        self.update()

    def is_marked(self) -> bool:
        return self._is_marked

    def sizeHint(self) -> QSize:
        """For the width it has: any other would lay its text out for nothing."""
        if not self.hasHeightForWidth():
            return super().sizeHint()
        return QSize(self.width(), self.heightForWidth(self.width()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._indent()

    def _indent(self) -> None:
        self._column.setContentsMargins(content_left(), 0, px(RIGHT), px(BELOW))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        node = QRectF(px(LEFT) + px(TIME) + px(GAP) + 0.5, 1.5, px(NODE) - 1, px(NODE) - 1)
        x = round(node.center().x()) - 0.5
        painter.setPen(QPen(QColor(look.line), 1))
        painter.drawLine(QPointF(x, 0), QPointF(x, self.height()))
        painter.setPen(QPen(QColor(look.accent if self._is_marked else look.line), 1))
        painter.setBrush(QColor(look.soft if self._is_marked else look.surface))
        painter.drawEllipse(node)
        side = px(14)
        corner = node.center() - QPointF(side / 2, side / 2)
        painter.drawPixmap(corner.toPoint(), pixmap(self._icon, "accent" if self._is_marked else "quiet", 14))
        box = QRect(px(LEFT), px(5), px(TIME), px(16))
        box.setLeft(max(0, box.right() + 1 - width_of(self._time, 12, 400)))
        words(painter, box, self._time, 12, 400, look.quiet)
        if self._is_marked:
            painter.fillRect(QRectF(0, 0, 2, self.height() - px(BELOW)), QColor(look.accent))
        painter.end()


class DayHeading(Painted):
    """``Today, Tuesday 24 November`` above the rows of a day."""

    def __init__(self, text: str, *, is_first: bool) -> None:
        super().__init__()
        self._text = text
        self._is_first = is_first
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.say(text)

    def sizeHint(self) -> QSize:
        return QSize(px(200), px(30))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = tokens()
        painter = QPainter(self)
        if not self._is_first:
            x = px(LEFT) + px(TIME) + px(GAP) + px(NODE) // 2
            painter.setPen(QPen(QColor(look.line), 1))
            painter.drawLine(QPointF(x - 0.5, 0), QPointF(x - 0.5, self.height()))
        box = QRect(content_left(), 0, self.width() - content_left(), self.height())
        if not self._is_first:
            painter.fillRect(box, Qt.BrushStyle.NoBrush)
        words(painter, box, self._text, 12, 600, look.quiet)
        painter.end()
