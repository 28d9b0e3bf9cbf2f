"""The list of people under the caret: who may be meant by the letters typed so far."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from counsellor_app.services.search import PersonHit
from counsellor_app.ui.icons import pixmap
from counsellor_app.ui.levels import level_text
from counsellor_app.ui.theme import px, tokens
from counsellor_app.ui.veil import Veil
from counsellor_app.ui.widgets.card import label
from counsellor_app.ui.widgets.marked_text import draw_marked, matches_in
from counsellor_app.ui.widgets.paint import level_size, paint_level, words
from counsellor_app.ui.widgets.person_words import beside_name

Index = QModelIndex | QPersistentModelIndex
Option = PersonHit | str  # a person, or the words of the last row: somebody who is not known yet

ROW, WIDTH, GAP = 36, 420, 4
OPTION = Qt.ItemDataRole.UserRole + 1
NOWHERE = QModelIndex()


class Options(QAbstractListModel):
    def __init__(self, veil: Veil | None, parent: QObject) -> None:
        super().__init__(parent)
        self._veil = veil
        self._rows: tuple[Option, ...] = ()
        self.query = ""

    def set_rows(self, rows: Sequence[Option], query: str) -> None:
        self.beginResetModel()
        self._rows = tuple(rows)
        self.query = query
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == OPTION:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return self.name(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.spoken(row)
        return None

    def name(self, row: Option) -> str:
        if isinstance(row, str):
            return row
        return self._veil.name(row.short_name) if self._veil else row.short_name

    def matches(self, row: Option) -> tuple[tuple[int, int], ...]:
        is_hidden = self._veil is not None and self._veil.is_on()
        return () if isinstance(row, str) or is_hidden else matches_in(row.short_name, self.query)

    def spoken(self, row: Option) -> str:
        if isinstance(row, str):
            return row
        level = level_text(row.level) if row.level else ""
        return ", ".join(part for part in (self.name(row), beside_name(row), level) if part)


class OptionDelegate(QStyledItemDelegate):
    """Name, class and age, level at the right."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(px(WIDTH), px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        row = index.data(OPTION)
        if not isinstance(model, Options) or row is None:
            return
        look = tokens()
        rect: QRect = option.rect
        is_current = bool(option.state & QStyle.StateFlag.State_Selected)
        is_hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.fillRect(rect, QColor(look.soft if is_current else look.hover if is_hovered else look.surface))
        side = px(16)
        sign = "plus" if isinstance(row, str) else "user"
        middle = rect.top() + (rect.height() - side) // 2
        painter.drawPixmap(rect.left() + px(10), middle, pixmap(sign, "accent" if is_current else "quiet", 16))
        box = rect.adjusted(px(10) + side + px(8), 0, -px(10), 0)
        if isinstance(row, PersonHit) and row.level:
            width = level_size(row.level).width()
            paint_level(painter, QRect(box.right() - width + 1, box.top(), width, box.height()), row.level)
            box.setRight(box.right() - width - px(8))
        used = draw_marked(painter, box, model.name(row), model.matches(row), colour=look.text, weight=500)
        if isinstance(row, PersonHit):
            words(painter, box.adjusted(used + px(10), 0, 0, 0), beside_name(row), 12, 400, look.quiet)


class PersonPopup(QFrame):
    """A child of the window that never takes the focus: keys stay with the field it belongs to."""

    chosen = Signal(object)  # PersonHit, or the words of the row for somebody not yet known

    def __init__(self, field: QWidget, veil: Veil | None) -> None:
        super().__init__(field.window())
        self._field = field
        self.setProperty("box", "field")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.model = Options(veil, self)
        self.view = QListView()
        self.view.setModel(self.model)
        self.view.setItemDelegate(OptionDelegate(self.view))
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setMouseTracking(True)
        self.view.setUniformItemSizes(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.clicked.connect(self._on_clicked)
        self.note = label("", "quiet")
        self.note.setContentsMargins(px(10), px(4), px(10), px(4))
        column = QVBoxLayout(self)
        column.setContentsMargins(1, px(4), 1, px(4))
        column.setSpacing(0)
        column.addWidget(self.view)
        column.addWidget(self.note)
        self.hide()

    def offer(self, rows: Sequence[Option], query: str, below: QRect, note: str = "") -> None:
        """Shows rows under `below` (in the field's coordinates), above it where there is no room."""
        self.model.set_rows(rows, query)
        self.view.setAccessibleName(self.tr("People"))
        self.view.setVisible(bool(rows))
        self.note.setText(note)
        self.note.setVisible(bool(note))
        if rows:
            self.view.setCurrentIndex(self.model.index(0))
        self._place(below, len(rows))
        self.show()
        self.raise_()
        self._say(self._spoken() or note)

    def current(self) -> Option | None:
        option = self.view.currentIndex().data(OPTION)
        return option if isinstance(option, PersonHit | str) else None

    def move_current(self, by: int) -> None:
        count = self.model.rowCount()
        if count:
            self.view.setCurrentIndex(self.model.index((self.view.currentIndex().row() + by) % count))
            self._say(self._spoken())

    def choose(self) -> bool:
        """Takes the current row; False when there is none."""
        option = self.current()
        if option is None:
            return False
        self.hide()
        self.chosen.emit(option)
        return True

    def _spoken(self) -> str:
        return str(self.view.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole) or "")

    def _say(self, text: str) -> None:
        if text:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._field, text))

    def _place(self, below: QRect, rows: int) -> None:
        window = self._field.window()
        if self.parentWidget() is not window:
            self.setParent(window)  # the field was moved into another window after it was made
        inner = px(4) * 2 + 2
        self.view.setFixedHeight(min(rows, 8) * px(ROW))
        height = (
            (self.view.height() if rows else 0) + (self.note.sizeHint().height() if self.note.text() else 0) + inner
        )
        width = min(px(WIDTH), window.width() - 2 * GAP)
        corner = self._field.mapTo(window, below.bottomLeft()) + QPoint(0, px(GAP))
        if corner.y() + height > window.height() - GAP:
            corner.setY(max(GAP, self._field.mapTo(window, below.topLeft()).y() - px(GAP) - height))
        right = self._field.mapTo(window, self._field.rect().topRight()).x() + 1
        corner.setX(max(GAP, min(corner.x(), max(right, width + GAP) - width, window.width() - width - GAP)))
        self.setGeometry(QRect(corner, QSize(width, height)))

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        self.view.setCurrentIndex(index)
        self.choose()
