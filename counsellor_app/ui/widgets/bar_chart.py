"""Bars one under the other: words at the left, the bar, the number at the right. What colour says, shape says too."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from counsellor_app.ui.levels import CODES
from counsellor_app.ui.theme import px, tokens, width_of
from counsellor_app.ui.widgets.paint import words
from counsellor_app.ui.widgets.painted import Painted
from counsellor_app.ui.widgets.shapes import draw_level_shape

ROW, BAR, GAP = 28, 14, 10
HIDDEN_WIDTH = 44  # of the hatched box that stands for a number not shown: it says nothing of how large it is
LABEL_SHARE = 0.55  # of the width, at most, for the words
HATCHED = Qt.BrushStyle.BDiagPattern


class Look(StrEnum):
    """How a part of a bar is drawn."""

    FULL = "full"
    OUTLINE = "outline"  # late, with a reason
    HATCHED = "hatched"  # late, without one
    DASHED = "dashed"  # still to come


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    value: int
    look: Look = Look.FULL


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """`parts` none: the number is hidden. `level`: the code whose colour and shape the row has."""

    label: str
    parts: tuple[Part, ...] | None
    number: str
    level: str = ""

    def spoken(self) -> str:
        return f"{self.label}: {self.number}"

    @property
    def whole(self) -> int:
        return sum(part.value for part in self.parts or ())


class BarChart(Painted):
    """As high as its bars; the words give way before the numbers do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: tuple[Bar, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def bars(self) -> tuple[Bar, ...]:
        return self._bars

    def set_bars(self, bars: tuple[Bar, ...], name: str) -> None:
        """`name` begins what a screen reader hears; the bars follow."""
        self._bars = bars
        self.say(". ".join([name.rstrip("."), *(bar.spoken() for bar in bars)]))
        self.refresh()

    def sizeHint(self) -> QSize:
        return QSize(px(320), px(ROW) * len(self._bars))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(220), px(ROW) * len(self._bars))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        label_width, number_width = self._label_width(), self._number_width()
        left = label_width + px(GAP)
        room = max(px(24), self.width() - left - number_width - px(GAP))
        longest = max((bar.whole for bar in self._bars), default=0)
        for n, bar in enumerate(self._bars):
            row = QRect(0, n * px(ROW), self.width(), px(ROW))
            self._draw_label(painter, QRect(row.left(), row.top(), label_width, row.height()), bar)
            box = QRect(left, row.top() + (row.height() - px(BAR)) // 2, room, px(BAR))
            self._draw_bar(painter, box, bar, longest)
            right = QRect(self.width() - number_width, row.top(), number_width, row.height())
            ink, weight = (tokens().quiet, 400) if bar.parts is None else (tokens().text, 600)
            aligned = right.adjusted(right.width() - width_of(bar.number, 13, weight) - 2, 0, 0, 0)
            words(painter, aligned, bar.number, 13, weight, ink)
        painter.end()

    def _label_width(self) -> int:
        shape = px(18) if any(bar.level for bar in self._bars) else 0
        widest = max((width_of(bar.label, 13, 400) for bar in self._bars), default=0) + shape + 2
        return min(widest, int(self.width() * LABEL_SHARE))

    def _number_width(self) -> int:
        return max((width_of(bar.number, 13, 600) for bar in self._bars), default=0) + 4

    def _draw_label(self, painter: QPainter, box: QRect, bar: Bar) -> None:
        if bar.level:
            side = px(12)
            shape = QRectF(box.left(), box.top() + (box.height() - side) / 2, side, side)
            draw_level_shape(painter, shape, bar.level, tokens().level(bar.level).text)
            box = box.adjusted(px(18), 0, 0, 0)
        words(painter, box, bar.label, 13, 400, tokens().text)

    def _draw_bar(self, painter: QPainter, box: QRect, bar: Bar, longest: int) -> None:
        look = tokens()
        if bar.parts is None:
            paint_hidden(painter, QRect(box.left(), box.top(), min(px(HIDDEN_WIDTH), box.width()), box.height()))
            return
        fill = look.chart_levels[CODES.index(bar.level)] if bar.level in CODES else look.chart_bar
        x = box.left()
        for part in bar.parts:
            width = max(round(box.width() * part.value / longest), 2) if part.value else 0
            paint_part(painter, QRect(x, box.top(), width, box.height()), part.look, fill)
            x += width + (1 if width else 0)


def paint_part(painter: QPainter, box: QRect, look: Look, fill: str) -> None:
    if box.width() <= 0:
        return
    late = tokens().chart_late
    match look:
        case Look.FULL:
            painter.fillRect(box, QColor(fill))
        case Look.OUTLINE:
            _frame(painter, box, late)
        case Look.HATCHED:
            painter.fillRect(box, QBrush(QColor(late), HATCHED))
            _frame(painter, box, late)
        case Look.DASHED:
            _frame(painter, box, tokens().edge, dashed=True)


def paint_hidden(painter: QPainter, box: QRect) -> None:
    """What stands for a number that is not shown."""
    painter.fillRect(box, QBrush(QColor(tokens().edge), HATCHED))
    _frame(painter, box, tokens().edge, dashed=True)


def _frame(painter: QPainter, box: QRect, colour: str, *, dashed: bool = False) -> None:
    pen = QPen(QColor(colour), 1)
    if dashed:
        pen.setDashPattern([3, 3])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(box.adjusted(0, 0, -1, -1))


class Legend(Painted):
    """A sign as the bars have it, and what it stands for."""

    def __init__(self, look: Look | None, parent: QWidget | None = None) -> None:
        """`look` None: a number that is hidden."""
        super().__init__(parent)
        self._look = look
        self._text = ""

    def set_text(self, text: str) -> None:
        self._text = text
        self.say(text)
        self.refresh()

    def sizeHint(self) -> QSize:
        return QSize(px(14) + px(6) + width_of(self._text, 12, 400) + 2, px(18))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = QRect(0, (self.height() - px(11)) // 2, px(14), px(11))
        if self._look is None:
            paint_hidden(painter, box)
        else:
            paint_part(painter, box, self._look, tokens().chart_bar)
        words(painter, QRect(px(20), 0, self.width() - px(20), self.height()), self._text, 12, 400, tokens().quiet)
        painter.end()
