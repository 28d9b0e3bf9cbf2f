"""Draws Today's rows: what to do and whom, level, when and by which article; the verb at the right.

Where a row is too narrow for its columns, level and day stand in a third line below.
"""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from counsellor_app.ui.icons import pixmap
from counsellor_app.ui.theme import px, tokens, width_of
from counsellor_app.ui.today.rows import DueRow, Group, Index, Role
from counsellor_app.ui.widgets.paint import level_size, paint_level, words

GROUP, ROW, TALL_ROW = 32, 48, 74
LEVEL, DUE, VERB, GAP, CIRCLE, MORE = 120, 162, 124, 12, 16, 28
NARROW = 730  # px at 100 %: a list less wide leaves the columns no room for what is to be done


def is_narrow(view: QAbstractItemView) -> bool:
    """By the whole view, not by what its scroll bar leaves: rows would else change with what makes it appear."""
    return view.width() < px(NARROW)


class Columns:
    """The columns of a row of this width, from the right edge, so that right edges stay aligned.

    In a narrow row words, level and day share the width that the verb leaves, line by line.
    """

    def __init__(self, rect: QRect, *, narrow: bool) -> None:
        top, height = rect.top(), rect.height()
        self.verb = QRect(rect.right() - px(6) - px(VERB) + 1, top, px(VERB), height)
        self.due = QRect(self.verb.left() - px(GAP) - px(DUE), top, px(DUE), height)
        self.level = QRect(self.due.left() - px(GAP) - px(LEVEL), top, px(LEVEL), height)
        self.circle = QRect(rect.left() + px(12), top + (height - px(CIRCLE)) // 2, px(CIRCLE), px(CIRCLE))
        left = self.circle.right() + 1 + px(GAP)
        if narrow:
            self.text = QRect(left, top + px(6), self.verb.left() - px(GAP) - left, px(36))
            self.level = QRect(left, self.text.bottom() + 1 + px(4), self.text.width(), px(22))
            self.due = self.level
        else:
            self.text = QRect(left, top, self.level.left() - px(GAP) - left, height)
        self.more = QRect(self.verb.right() - px(MORE) + 1, top + (height - px(28)) // 2, px(MORE), px(28))
        self.button = QRect(self.verb.left(), self.more.top(), self.verb.width() - px(MORE), px(28))


class TodayDelegate(QStyledItemDelegate):
    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """As wide as the list: a row that asks for more would be cut off at its right edge."""
        row = TALL_ROW if is_narrow(self._view) else ROW
        return QSize(1, px(GROUP if isinstance(index.data(Role.ROW), Group) else row))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(Role.ROW)
        rect: QRect = option.rect
        if isinstance(row, Group):
            self._group(painter, rect, row, index.row() == 0)
        elif isinstance(row, DueRow):
            is_current = bool(option.state & QStyle.StateFlag.State_Selected)
            is_hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
            self._row(painter, rect, row, is_current, is_hovered)

    def _group(self, painter: QPainter, rect: QRect, group: Group, is_first: bool) -> None:
        look = tokens()
        painter.fillRect(rect, QColor(look.ground))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(look.line))
        if not is_first:
            painter.fillRect(QRect(rect.left(), rect.top() - 1, rect.width(), 1), QColor(look.line))
        box = rect.adjusted(px(12), 0, -px(12), 0)
        used = words(painter, box, group.title, 12, 600, look.r2.text if group.is_late else look.quiet)
        words(painter, box.adjusted(used + px(8), 0, 0, 0), str(group.count), 12, 400, look.quiet)
        if group.side:
            width = width_of(group.side, 12, 400) + px(2)
            words(painter, box.adjusted(max(0, box.width() - width), 0, 0, 0), group.side, 12, 400, look.quiet)

    def _row(self, painter: QPainter, rect: QRect, row: DueRow, is_current: bool, is_hovered: bool) -> None:
        look = tokens()
        painter.fillRect(rect, QColor(look.soft if is_current else look.hover if is_hovered else look.surface))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(look.line))
        if is_current:
            painter.fillRect(QRect(rect.left(), rect.top(), px(2), rect.height()), QColor(look.accent))
        narrow = is_narrow(self._view)
        place = Columns(rect, narrow=narrow)
        if row.line.due.request is None:
            self._circle(painter, place.circle, row.line.waiting)
        else:
            painter.drawPixmap(place.circle.topLeft(), pixmap("requests", "quiet", CIRCLE))
        _two_lines(painter, place.text, row.words.act, 14, 600, look.text, row.who)
        used = self._level(painter, place.level, row)
        if narrow:
            self._due_in_line(painter, place.due.adjusted(used, 0, 0, 0), row)
        else:
            _two_lines(painter, place.due, row.words.due, 13, _weight(row), _ink(row), row.words.basis)
        if not is_current:
            self._verb(painter, place, row)

    def _level(self, painter: QPainter, box: QRect, row: DueRow) -> int:
        """The badge; answers what it takes of the line, with the gap behind it."""
        code = row.level()
        if not code:
            return 0
        size = level_size(code)
        top = box.top() + (box.height() - size.height()) // 2
        paint_level(painter, QRect(box.left(), top, box.width(), size.height()), code)
        return size.width() + px(8)

    def _due_in_line(self, painter: QPainter, box: QRect, row: DueRow) -> None:
        used = words(painter, box, row.words.due, 13, _weight(row), _ink(row))
        rest = box.adjusted(used + px(8), 0, 0, 0)
        if rest.width() > px(24):
            words(painter, rest, row.words.basis, 12, 400, tokens().quiet)

    def _verb(self, painter: QPainter, place: Columns, row: DueRow) -> None:
        look = tokens()
        if row.verb:
            width = width_of(row.verb, 14, 500) + px(2)
            box = place.button.adjusted(max(0, place.button.width() - width - px(6)), 0, -px(6), 0)
            words(painter, box, row.verb, 14, 500, look.accent)
        left = place.more.left() + (place.more.width() - px(20)) // 2
        painter.drawPixmap(left, place.more.top() + px(4), pixmap("more", "quiet", 20))

    def _circle(self, painter: QPainter, box: QRect, waiting: bool) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(tokens().edge), 1.5)
        if waiting:
            pen.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QRectF(box).adjusted(1, 1, -1, -1))
        painter.restore()


def _weight(row: DueRow) -> int:
    return 600 if row.words.is_hot else 500


def _ink(row: DueRow) -> str:
    look = tokens()
    if row.words.is_hot and row.level() == "R3":
        return look.r3.text
    return look.r2.text if row.words.is_hot and row.line.days_late else look.text


def _two_lines(painter: QPainter, box: QRect, first: str, size: int, weight: int, ink: str, second: str) -> None:
    middle = box.top() + box.height() // 2
    words(painter, QRect(box.left(), middle - px(19), box.width(), px(19)), first, size, weight, ink)
    words(painter, QRect(box.left(), middle, box.width(), px(17)), second, 12, 400, tokens().quiet)
