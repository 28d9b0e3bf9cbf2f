"""How a row of the preview is painted: its day at the left, its text beside it, a sign where something waits."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from counsellor_app.ui.icons import pixmap
from counsellor_app.ui.requests.answer.preview_row import Row, RowKind
from counsellor_app.ui.requests.answer.saying import Chip, Run, SayingLayout
from counsellor_app.ui.theme import font, px, tokens
from counsellor_app.ui.widgets.paint import CENTRE
from counsellor_app.ui.widgets.table import Index

SIDE, DAY, SIGN, VALUE = 20, 96, 24, 92  # px at 100 %: margins, the days, the sign, a number or word at the right
NARROW = 420  # px at 100 %: below, the day stands over its text
OVER = 18  # the line of a day that stands over its text
SIZES = {RowKind.TITLE: (17, 600), RowKind.META: (12, 400)}
TONES = {RowKind.META: "quiet", RowKind.HELD: "quiet"}
ABOVE = {RowKind.TITLE: 12, RowKind.META: 0, RowKind.PEOPLE: 9, RowKind.HEADING: 12, RowKind.CELL: 2, RowKind.ITEM: 2}
BELOW = {RowKind.TITLE: 2, RowKind.META: 0, RowKind.PEOPLE: 11, RowKind.HEADING: 6, RowKind.CELL: 3, RowKind.ITEM: 3}
USUAL = 5


Made = tuple[RowKind, tuple[Run, ...], bool, bool, bool]  # what the shape of a row hangs on


class PreviewDelegate(QStyledItemDelegate):
    """Layouts are kept until the width or the look changes: a package made anew differs in a few rows only."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._made: dict[Made, SayingLayout] = {}

    def forget(self) -> None:
        self._made.clear()

    def keep_only(self, rows: Iterable[Row]) -> None:
        """Those of other rows go."""
        shapes = (_shape(row) for row in rows)
        self._made = {shape: self._made[shape] for shape in shapes if shape in self._made}

    def width(self) -> int:
        """Of a row: beside a scroll bar, shown or not, so that nothing is laid out twice because one appears."""
        return max(1, self._view.width() - self._view.verticalScrollBar().sizeHint().width())

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        row: Row = index.data(Qt.ItemDataRole.UserRole + 1)
        width = self.width()
        return QSize(width, _above(row, width) + self._layout(row, width).height + px(BELOW.get(row.kind, USUAL)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(Qt.ItemDataRole.UserRole + 1)
        rect: QRect = option.rect
        rect.setWidth(self.width())
        painter.save()
        self._ground(painter, rect, row, is_current=bool(option.state & QStyle.StateFlag.State_Selected))
        top = rect.top() + _above(row, rect.width())
        if row.day:
            self._day(painter, rect, top, row.day)
        left = rect.left() + _left(row, rect.width())
        self._layout(row, rect.width()).draw(painter, left, top, TONES.get(row.kind, "text"))
        self._sign(painter, rect, top, row)
        if row.value:
            self._value(painter, rect, top, row)
        painter.restore()

    def chip_at(self, row: Row, place: QPointF) -> Chip | None:
        """The chip under a place measured from the row's corner."""
        width = self.width()
        return self._layout(row, width).chip_at(place - QPointF(_left(row, width), _above(row, width)))

    def _layout(self, row: Row, width: int) -> SayingLayout:
        shape = _shape(row)
        known = self._made.get(shape)
        if known is None:
            sign = px(SIGN) if row.entry is not None else 0
            size, weight = SIZES.get(row.kind, (14, 400))
            inner = width - _left(row, width) - px(SIDE) - sign - _value_wide(row, width)
            known = self._made[shape] = SayingLayout(row.runs, inner, size=size, weight=weight)
        return known

    def _ground(self, painter: QPainter, rect: QRect, row: Row, *, is_current: bool) -> None:
        look = tokens()
        if is_current:
            painter.fillRect(rect, QColor(look.soft if self._view.hasFocus() else look.hover))
        if row.kind is RowKind.WAITING:
            left = rect.left() + _left(row, rect.width()) - px(10)
            box = QRect(left, rect.top() + px(1), rect.right() - px(SIDE) + px(10) - left, rect.height() - px(3))
            if not is_current:
                painter.fillRect(box, QColor(look.r2.fill))
            painter.fillRect(QRect(box.left(), box.top(), 2, box.height()), QColor(look.r2.text))
        if is_current:
            painter.fillRect(QRect(rect.left(), rect.top(), 2, rect.height()), QColor(look.accent))
        if row.kind in (RowKind.PEOPLE, RowKind.HEADING):
            y = rect.bottom() if row.kind is RowKind.PEOPLE else rect.top()
            painter.fillRect(QRect(rect.left() + px(SIDE), y, rect.width() - 2 * px(SIDE), 1), QColor(look.line))

    def _day(self, painter: QPainter, rect: QRect, top: int, day: str) -> None:
        is_over = _is_narrow(rect.width())
        wide = rect.width() - 2 * px(SIDE) if is_over else px(DAY) - px(8)
        box = QRect(rect.left() + px(SIDE), top - px(OVER) if is_over else top, wide, px(20))
        painter.setFont(font(12))
        painter.setPen(QColor(tokens().quiet))
        shown = painter.fontMetrics().elidedText(day, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, CENTRE, shown)

    def _value(self, painter: QPainter, rect: QRect, top: int, row: Row) -> None:
        """The number or the word at the right, its bar before it."""
        look, is_cell = tokens(), row.kind is RowKind.CELL
        is_quiet = not is_cell or any(each.kind == "cell" for each in row.redactions)
        box = QRect(rect.right() - px(SIDE) - px(VALUE), top, px(VALUE), px(20))
        painter.setFont(font(14, 500) if is_cell else font(12))
        painter.setPen(QColor(look.quiet if is_quiet else look.text))
        shown = painter.fontMetrics().elidedText(row.value, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, shown)
        if row.bar > 0:
            wide = _value_wide(row, rect.width()) - px(VALUE) - px(16)
            bar = QRect(box.left() - px(8) - wide, top + px(6), max(2, round(wide * row.bar)), px(8))
            painter.fillRect(bar, QColor(look.chart_bar))

    def _sign(self, painter: QPainter, rect: QRect, top: int, row: Row) -> None:
        """An eye where a text waits to be read, a tick where it was read."""
        entry = row.entry
        if entry is None or (entry.needs_reading and row.kind is RowKind.LINE):
            return
        name, tone = (
            ("eye", "r2") if row.kind is RowKind.WAITING else ("check", "accent") if entry.is_read else ("", "")
        )
        if name:
            side = px(16)
            painter.drawPixmap(rect.right() - px(SIDE) - side + px(6), top + px(2), pixmap(name, tone, 16))


def _shape(row: Row) -> Made:
    return row.kind, row.runs, bool(row.day), row.entry is not None, bool(row.value)


def _is_narrow(width: int) -> bool:
    return width < px(NARROW)


def _left(row: Row, width: int) -> int:
    has_day = row.kind in (RowKind.LINE, RowKind.WAITING, RowKind.HELD) or bool(row.day)
    return px(SIDE) + (px(DAY) if has_day and not _is_narrow(width) else 0)


def _above(row: Row, width: int) -> int:
    over = px(OVER) if row.day and _is_narrow(width) else 0
    return px(ABOVE.get(row.kind, USUAL)) + over


def _value_wide(row: Row, width: int) -> int:
    """What the value takes of the row; a table keeps two fifths for its bars and numbers."""
    if row.kind is RowKind.CELL:
        return max(px(VALUE) + px(40), width * 2 // 5)
    return px(VALUE) + px(8) if row.value else 0
