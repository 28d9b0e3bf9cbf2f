"""One paint function for each small sign, used by delegates and by the thin widgets around them.

Each has a size function beside it. A sign is drawn at the left of the given rectangle, centred in its height, and
never wider than the rectangle: the words are elided, the shape stays.
"""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen

from counsellor_app.ui.icons import pixmap
from counsellor_app.ui.levels import level_text
from counsellor_app.ui.theme import font, px, tokens, width_of
from counsellor_app.ui.widgets.shapes import draw_level_shape

CENTRE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class PillState(StrEnum):
    """Where a clock stands. `EXTERNAL`: another body owns it. `CHIP`: a word without a clock (the stage)."""

    OPEN = "open"
    TODAY = "today"
    OVERDUE = "overdue"
    MET = "met"
    EXTERNAL = "external"
    CHIP = "chip"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pill:
    """What a clock pill says: the duty, what is left of the time, the article it comes from."""

    title: str = ""
    left: str = ""
    article: str = ""
    state: PillState = PillState.OPEN

    def spoken(self) -> str:
        return ", ".join(part for part in (self.title, self.left, self.article) if part)


def box_in(rect: QRect, size: QSize) -> QRect:
    """A box of this size at the left of `rect`, centred in its height, not wider than it."""
    top = rect.top() + (rect.height() - size.height()) // 2
    return QRect(rect.left(), top, min(size.width(), rect.width()), size.height())


def frame(painter: QPainter, box: QRect, fill: str | None, line: str | None, radius: float = 6) -> None:
    """A filled rounded box with a line of 1 px lying inside it."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(line), 1) if line else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
    inset = 0.5 if line else 0
    painter.drawRoundedRect(QRectF(box).adjusted(inset, inset, -inset, -inset), radius, radius)
    painter.restore()


def words(painter: QPainter, box: QRect, text: str, size: float, weight: int, colour: str) -> int:
    """Draws one line, elided at the right; answers the width it took."""
    face = font(size, weight)
    metrics = QFontMetrics(face)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    painter.setFont(face)
    painter.setPen(QColor(colour))
    painter.drawText(box, CENTRE, shown)
    return metrics.horizontalAdvance(shown)


def level_size(code: str, full: bool = False) -> QSize:
    text_width = width_of(level_text(code, full), 13 if full else 12, 600)
    return QSize(px(7) + px(12) + px(6) + text_width + px(8) + 2, px(26 if full else 22))


def paint_level(painter: QPainter, rect: QRect, code: str, full: bool = False) -> None:
    """The level badge: shape, code and word in the level's colours."""
    look = tokens().level(code)
    box = box_in(rect, level_size(code, full))
    frame(painter, box, look.fill, look.border)
    side = px(12)
    shape = QRectF(box.left() + 1 + px(7), box.top() + (box.height() - side) / 2, side, side)
    draw_level_shape(painter, shape, code, look.text)
    left = box.left() + 1 + px(7) + side + px(6)
    inner = QRect(left, box.top(), box.right() - px(8) - left + 1, box.height())
    words(painter, inner, level_text(code, full), 13 if full else 12, 600, look.text)


_PILL_ICONS = {PillState.OVERDUE: "warn", PillState.MET: "check"}


def _pill_parts(pill: Pill) -> tuple[tuple[str, int], ...]:
    """Texts and weights before the article."""
    if pill.state is PillState.CHIP:
        return ((pill.title, 500),)
    left_weight = 400 if pill.state in (PillState.MET, PillState.EXTERNAL) else 600
    return tuple((text, weight) for text, weight in ((pill.title, 400), (pill.left, left_weight)) if text)


def pill_size(pill: Pill) -> QSize:
    width = px(8) * 2 if pill.state is PillState.CHIP else px(7) + px(14) + px(9)
    for text, weight in _pill_parts(pill):
        width += width_of(text, 12, weight) + (0 if pill.state is PillState.CHIP else px(6))
    if pill.article:
        width += px(6) + 1 + px(6) + width_of(pill.article, 12, 400)
    return QSize(width + 2, px(26))


def paint_pill(painter: QPainter, rect: QRect, pill: Pill) -> None:
    """The clock pill; a dashed line when another body owns the term."""
    look = tokens()
    is_hot = pill.state in (PillState.TODAY, PillState.OVERDUE)
    ink = look.r2.text if is_hot else look.quiet if pill.state is PillState.MET else look.text
    side_ink = look.r2.text if is_hot else look.quiet
    line = look.r2.text if pill.state is PillState.OVERDUE else look.r2.border if is_hot else look.line
    fill = look.r2.fill if is_hot else None if pill.state is PillState.MET else look.surface
    box = box_in(rect, pill_size(pill))
    if pill.state is PillState.EXTERNAL:
        frame(painter, box, fill, None)
        _dashed(painter, box, look.r0.border)
    else:
        frame(painter, box, fill, line)
    x = box.left() + 1 + px(8 if pill.state is PillState.CHIP else 7)
    if pill.state is not PillState.CHIP:
        tone = "r2" if is_hot else "quiet" if pill.state is PillState.MET else "text"
        side = px(14)
        picture = pixmap(_PILL_ICONS.get(pill.state, "clock"), tone, 14)
        painter.drawPixmap(x, box.top() + (box.height() - side) // 2, picture)
        x += side + px(6)
    for text, weight in _pill_parts(pill):
        x += words(painter, QRect(x, box.top(), box.right() - px(8) - x + 1, box.height()), text, 12, weight, ink)
        x += px(6)
    if pill.article:
        painter.setPen(QPen(QColor(look.r2.border if is_hot else look.line), 1))
        middle = box.top() + box.height() / 2
        painter.drawLine(QPointF(x + 0.5, middle - px(8)), QPointF(x + 0.5, middle + px(8)))
        x += 1 + px(6)
        words(painter, QRect(x, box.top(), box.right() - px(8) - x + 1, box.height()), pill.article, 12, 400, side_ink)


def _dashed(painter: QPainter, box: QRect, line: str) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(QColor(line), 1)
    pen.setDashPattern([3, 3])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
    painter.restore()


def avatar_size(small: bool = False) -> QSize:
    side = px(24 if small else 32)
    return QSize(side, side)


def paint_avatar(painter: QPainter, rect: QRect, initials: str, own: bool = True, small: bool = False) -> None:
    """Two letters in a disc; `own`: the student the case is about, others are grey."""
    look = tokens()
    box = box_in(rect, avatar_size(small))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(look.soft if own else look.r0.fill))
    painter.drawEllipse(QRectF(box))
    painter.setFont(font(10 if small else 12, 600))
    painter.setPen(QColor(look.accent if own else look.r0.text))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, initials)
    painter.restore()


def chip_size(text: str) -> QSize:
    return QSize(px(5) * 2 + width_of(text, 13, 500), px(20))


def paint_chip(painter: QPainter, rect: QRect, text: str) -> None:
    """A person chip: ``@Name``, or initials under the veil."""
    look = tokens()
    box = box_in(rect, chip_size(text))
    frame(painter, box, look.soft, None, 4)
    words(painter, box.adjusted(px(5), 0, -px(4), 0), text, 13, 500, look.accent)
