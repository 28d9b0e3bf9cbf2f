"""How a row of the preview is painted: its day at the left, its text beside it, a sign where something waits."""

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from counsellor_app.ui.icons import pixmap
from counsellor_app.ui.requests.answer.preview_row import Row, RowKind
from counsellor_app.ui.requests.answer.saying import Chip, SayingLayout
from counsellor_app.ui.theme import font, px, tokens
from counsellor_app.ui.widgets.paint import CENTRE
from counsellor_app.ui.widgets.table import Index

SIDE, DAY, SIGN = 20, 96, 24  # px at 100 %: margins, the column of days, the sign at the right
VALUE = 92  # px at 100 %: a number or a word at the right
SIZES = {RowKind.TITLE: (17, 600), RowKind.META: (12, 400)}
TONES = {RowKind.META: "quiet", RowKind.HELD: "quiet"}
ABOVE = {RowKind.TITLE: 12, RowKind.META: 0, RowKind.PEOPLE: 9, RowKind.HEADING: 12}
BELOW = {RowKind.META: 0, RowKind.TITLE: 2, RowKind.PEOPLE: 11, RowKind.HEADING: 6}
USUAL_ABOVE, USUAL_BELOW = 5, 5
CLOSE = frozenset({RowKind.CELL, RowKind.ITEM})  # lines of a list stand closer


class PreviewDelegate(QStyledItemDelegate):
    """Layouts are kept until the width, the look or the rows change."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._made: dict[int, SayingLayout] = {}

    def forget(self) -> None:
        self._made.clear()

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        row: Row = index.data(Qt.ItemDataRole.UserRole + 1)
        width = self._view.viewport().width()
        high = _above(row) + self._layout(row, width).height + _below(row)
        return QSize(width, high)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(Qt.ItemDataRole.UserRole + 1)
        rect: QRect = option.rect
        painter.save()
        self._ground(painter, rect, row, is_current=bool(option.state & QStyle.StateFlag.State_Selected))
        layout = self._layout(row, rect.width())
        left = _text_left(row)
        if row.day:
            self._day(painter, rect, row)
        layout.draw(painter, rect.left() + left, rect.top() + _above(row), TONES.get(row.kind, "text"))
        self._sign(painter, rect, row)
        if row.value:
            self._value(painter, rect, row)
        painter.restore()

    def chip_at(self, row: Row, width: int, place: QPointF) -> Chip | None:
        """The chip under a place measured from the row's corner."""
        return self._layout(row, width).chip_at(place - QPointF(_text_left(row), _above(row)))

    def _layout(self, row: Row, width: int) -> SayingLayout:
        known = self._made.get(id(row))
        if known is None:
            inner = (
                width
                - _text_left(row)
                - px(SIDE)
                - (px(SIGN) if row.entry is not None else 0)
                - _value_wide(row, width)
            )
            size, weight = SIZES.get(row.kind, (14, 400))
            known = SayingLayout(row.runs, inner, size=size, weight=weight)
            self._made[id(row)] = known
        return known

    def _ground(self, painter: QPainter, rect: QRect, row: Row, *, is_current: bool) -> None:
        look = tokens()
        if is_current and self._view.hasFocus():
            painter.fillRect(rect, QColor(look.soft))
        elif is_current:
            painter.fillRect(rect, QColor(look.hover))
        if row.kind is RowKind.WAITING:
            box = rect.adjusted(_text_left(row) - px(10), px(1), -px(SIDE) + px(10), -px(2))
            if not is_current:
                painter.fillRect(box, QColor(look.r2.fill))
            painter.fillRect(QRect(box.left(), box.top(), 2, box.height()), QColor(look.r2.text))
        if is_current:
            painter.fillRect(QRect(rect.left(), rect.top(), 2, rect.height()), QColor(look.accent))
        if row.kind in (RowKind.PEOPLE, RowKind.HEADING):
            y = rect.bottom() if row.kind is RowKind.PEOPLE else rect.top()
            painter.fillRect(QRect(rect.left() + px(SIDE), y, rect.width() - 2 * px(SIDE), 1), QColor(look.line))

    def _day(self, painter: QPainter, rect: QRect, row: Row) -> None:
        box = QRect(rect.left() + px(SIDE), rect.top() + _above(row), px(DAY) - px(8), px(20))
        painter.setFont(font(12))
        painter.setPen(QColor(tokens().quiet))
        shown = painter.fontMetrics().elidedText(row.day, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, CENTRE, shown)

    def _value(self, painter: QPainter, rect: QRect, row: Row) -> None:
        """The number or the word at the right, its bar before it."""
        look = tokens()
        is_hidden = any(each.kind == "cell" for each in row.redactions)
        right = rect.right() - px(SIDE)
        box = QRect(right - px(VALUE), rect.top() + _above(row), px(VALUE), px(20))
        painter.setFont(font(14 if row.kind is RowKind.CELL else 12, 500 if row.kind is RowKind.CELL else 400))
        painter.setPen(QColor(look.quiet if is_hidden or row.kind is RowKind.ITEM else look.text))
        shown = painter.fontMetrics().elidedText(row.value, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, shown)
        if row.bar > 0:
            wide = _value_wide(row, rect.width()) - px(VALUE) - px(16)
            bar = QRect(box.left() - px(8) - wide, box.top() + px(6), max(2, round(wide * row.bar)), px(8))
            painter.fillRect(bar, QColor(look.chart_bar))

    def _sign(self, painter: QPainter, rect: QRect, row: Row) -> None:
        """An eye where a text waits to be read, a tick where it was read."""
        entry = row.entry
        if entry is None:
            return
        name, tone = (
            ("eye", "r2") if row.kind is RowKind.WAITING else ("check", "accent") if entry.is_read else ("", "")
        )
        if name and not (entry.needs_reading and row.kind is RowKind.LINE):
            side = px(16)
            painter.drawPixmap(
                rect.right() - px(SIDE) - side + px(6), rect.top() + _above(row) + px(2), pixmap(name, tone, 16)
            )


def _value_wide(row: Row, width: int) -> int:
    """What the value takes of the row; a table keeps two fifths for its bars and numbers."""
    if row.kind is RowKind.CELL:
        return max(px(VALUE) + px(40), width * 2 // 5)
    return px(VALUE) + px(8) if row.value else 0


def _text_left(row: Row) -> int:
    has_day = row.kind in (RowKind.LINE, RowKind.WAITING, RowKind.HELD) or bool(row.day)
    return px(SIDE) + (px(DAY) if has_day else 0)


def _above(row: Row) -> int:
    return px(2 if row.kind in CLOSE else ABOVE.get(row.kind, USUAL_ABOVE))


def _below(row: Row) -> int:
    return px(3 if row.kind in CLOSE else BELOW.get(row.kind, USUAL_BELOW))
