"""Draws the lines of the palette: 40 px, inset by 6; titles of groups 27."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from counsellor_app.ui.icons import pixmap
from counsellor_app.ui.palette.rows import Line
from counsellor_app.ui.theme import font, px, tokens, width_of
from counsellor_app.ui.widgets.marked_text import draw_marked
from counsellor_app.ui.widgets.paint import frame, level_size, paint_level, words

LINE_ROLE = Qt.ItemDataRole.UserRole + 1
GROUP, ROW, INSET, SIDE, ICON, GAP = 27, 40, 6, 14, 20, 12
ENTER = "Enter"

Index = QModelIndex | QPersistentModelIndex


class LineDelegate(QStyledItemDelegate):
    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        line = index.data(LINE_ROLE)
        return QSize(px(200), px(GROUP if isinstance(line, Line) and line.target is None else ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = index.data(LINE_ROLE)
        if not isinstance(line, Line):
            return
        rect: QRect = option.rect
        look = tokens()
        if line.target is None:
            box = rect.adjusted(px(INSET + SIDE), px(4), -px(INSET + SIDE), 0)
            words(painter, box, line.text, 12, 600, look.quiet)
            return
        is_current = bool(option.state & QStyle.StateFlag.State_Selected)
        is_hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        body = rect.adjusted(px(INSET), 0, -px(INSET), 0)
        if is_current or is_hovered:
            frame(painter, body, look.soft if is_current else look.hover, None)
        side = px(ICON)
        picture = pixmap(line.icon, "accent" if is_current else "quiet", ICON)
        painter.drawPixmap(body.left() + px(SIDE), body.top() + (body.height() - side) // 2, picture)
        left = body.left() + px(SIDE) + side + px(GAP)
        box = QRect(left, body.top(), body.right() - px(SIDE) - left + 1, body.height())
        self._line(painter, box, line, is_current)

    def _line(self, painter: QPainter, box: QRect, line: Line, is_current: bool) -> None:
        look = tokens()
        keys = line.keys or ((ENTER,) if is_current else ())
        for key in reversed(keys):
            box.setRight(box.right() - draw_key(painter, box, key) - px(8))
        if line.level:
            width = level_size(line.level).width()
            paint_level(painter, QRect(box.right() - width + 1, box.top(), width, box.height()), line.level)
            box.setRight(box.right() - width - px(GAP))
        if line.side:
            width = min(width_of(line.side, 12, 400) + 2, box.width() // 2)
            at = QRect(box.right() - width + 1, box.top(), width, box.height())
            words(painter, at, line.side, 12, 400, look.r2.text if line.is_late else look.quiet)
            box.setRight(at.left() - px(GAP))
        used = draw_marked(painter, box, line.text, line.matches, colour=look.text)
        rest = box.adjusted(used + px(GAP), 0, 0, 0)
        if line.meta and rest.width() > px(24):
            words(painter, rest, line.meta, 12, 400, look.quiet)


def draw_key(painter: QPainter, box: QRect, key: str) -> int:
    """A key at the right end of the box; answers its width."""
    look = tokens()
    width = width_of(key, 11, 400) + 2 * px(5) + 2
    height = px(18)
    at = QRect(box.right() - width + 1, box.top() + (box.height() - height) // 2, width, height)
    frame(painter, at, look.ground, look.line, 4)
    painter.setFont(font(11))
    painter.setPen(QColor(look.quiet))
    painter.drawText(at, Qt.AlignmentFlag.AlignCenter, key)
    return width
