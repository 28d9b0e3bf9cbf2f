"""Lists: rows of 36 px (46 with a reason below), a line under each, a 2 px bar at the current one, a footer."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from counsellor_app.ui.icons import pixmap
from counsellor_app.ui.models.table import Role, TableModel
from counsellor_app.ui.theme import px, tokens, width_of
from counsellor_app.ui.widgets.card import label
from counsellor_app.ui.widgets.paint import level_size, paint_level, words

Index = QModelIndex | QPersistentModelIndex


class RowDelegate(QStyledItemDelegate):
    """Draws one cell; the whole row is current, hovered or plain."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look = tokens()
        rect: QRect = option.rect
        state = option.state
        table = self.parent()
        is_current = bool(state & QStyle.StateFlag.State_Selected)
        is_hovered = isinstance(table, Table) and table.hovered_row() == index.row()
        painter.fillRect(rect, QColor(look.soft if is_current else look.hover if is_hovered else look.surface))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(look.line))
        header = table.horizontalHeader() if isinstance(table, Table) else None
        is_first = header is None or header.visualIndex(index.column()) == 0
        if is_current and is_first:
            painter.fillRect(QRect(rect.left(), rect.top(), 2, rect.height()), QColor(look.accent))
        is_last = header is not None and header.visualIndex(index.column()) == header.count() - 1
        box = rect.adjusted(px(16 if is_first else 8), 0, -px(16 if is_last else 8), -1)
        code = index.data(Role.LEVEL)
        if code:
            paint_level(painter, box, code)
        elif code is None:
            self._words(painter, box, index)

    def _words(self, painter: QPainter, box: QRect, index: Index) -> None:
        tone = tokens().tone(index.data(Role.TONE) or "text")
        weight = index.data(Role.WEIGHT) or 400
        text = index.data(Qt.ItemDataRole.DisplayRole) or ""
        below = index.data(Role.BELOW)
        alignment = index.data(Qt.ItemDataRole.TextAlignmentRole)
        if alignment is not None and alignment & Qt.AlignmentFlag.AlignRight:
            box = box.adjusted(max(0, box.width() - width_of(text, 14, weight)), 0, 0, 0)
        if below:
            middle = box.top() + box.height() // 2
            words(painter, QRect(box.left(), middle - px(19), box.width(), px(19)), text, 14, weight, tone)
            words(painter, QRect(box.left(), middle, box.width(), px(17)), below, 12, 400, tokens().quiet)
        else:
            words(painter, box, text, 14, weight, tone)

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        code = index.data(Role.LEVEL)
        text = index.data(Qt.ItemDataRole.DisplayRole) or ""
        width = level_size(code).width() if code else width_of(text, 14, index.data(Role.WEIGHT) or 400)
        return QSize(width + px(16) + 2, px(36))


class _Header(QHeaderView):
    """Quiet words, the sorted column in text colour with an arrow beside the word."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSortIndicatorShown(False)
        self.setMinimumSectionSize(px(40))

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), px(32))

    def paintSection(self, painter: QPainter, rect: QRect, at: int) -> None:
        look = tokens()
        model = self.model()
        painter.fillRect(rect, QColor(look.ground))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(look.line))
        title = model.headerData(at, Qt.Orientation.Horizontal) or ""
        sorted_at, order = model.sorted_by() if isinstance(model, TableModel) else (-1, Qt.SortOrder.AscendingOrder)
        first, last = self.visualIndex(at) == 0, self.visualIndex(at) == self.count() - 1
        box = rect.adjusted(px(16 if first else 8), 0, -px(16 if last else 8), -1)
        alignment = model.headerData(at, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
        arrow = px(14) + px(4) if at == sorted_at else 0
        if alignment is not None and alignment & Qt.AlignmentFlag.AlignRight:
            box = box.adjusted(max(0, box.width() - width_of(title, 12, 600) - arrow), 0, 0, 0)
        ink = look.text if at == sorted_at else look.quiet
        used = words(painter, box.adjusted(0, 0, -arrow, 0), title, 12, 600, ink)
        if arrow:
            name = "sortd" if order is Qt.SortOrder.DescendingOrder else "level"
            top = box.top() + (box.height() - px(14)) // 2
            painter.drawPixmap(box.left() + used + px(4), top, pixmap(name, "text", 14))


class Table(QTableView):
    """`opened` tells the key of the row that Enter or a double click chose; `moved` the key of the current row."""

    opened = Signal(str)
    moved = Signal(str)

    def __init__(self, model: TableModel[Any] | None = None, *, tall: bool = False, parent: QWidget | None = None):
        super().__init__(parent)
        self._tall = tall
        self._give_way: tuple[str, ...] = ()
        self._least = 0
        self._hovered = -1
        self._kept = ""
        self.setItemDelegate(RowDelegate(self))
        self.setHorizontalHeader(_Header(self))
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.horizontalHeader().sectionClicked.connect(self._on_header)
        self.doubleClicked.connect(self._on_double_click)
        self._measure()
        if model is not None:
            self.set_model(model)

    def set_model(self, model: TableModel[Any]) -> None:
        self.setModel(model)
        model.modelAboutToBeReset.connect(self._keep)
        model.modelReset.connect(self._find_again)
        self.selectionModel().currentRowChanged.connect(self._on_moved)
        self._measure()

    def set_give_way(self, keys: Sequence[str], least: int) -> None:
        """Columns that are hidden, the first one first, while the stretched one has less than `least` px at 100 %."""
        self._give_way, self._least = tuple(keys), least
        self._fit()

    def _fit(self) -> None:
        model = self.model()
        if not isinstance(model, TableModel) or not self._give_way:
            return
        places = {column.key: at for at, column in enumerate(model.columns)}
        for key in self._give_way:
            self.setColumnHidden(places[key], False)  # a hidden column has no width to add up
        fixed = sum(self.columnWidth(places[column.key]) for column in model.columns if not column.stretch)
        bar = self.verticalScrollBar().sizeHint().width()
        for key in self._give_way:
            if self.width() - bar - fixed >= px(self._least):
                return
            fixed -= self.columnWidth(places[key])
            self.setColumnHidden(places[key], True)

    def current_key(self) -> str:
        model = self.model()
        return model.key_at(self.currentIndex()) if isinstance(model, TableModel) else ""

    def select_key(self, key: str) -> bool:
        model = self.model()
        at = model.row_of(key) if isinstance(model, TableModel) else -1
        if at >= 0:
            self.setCurrentIndex(model.index(at, 0))
        return at >= 0

    def hovered_row(self) -> int:
        return self._hovered

    def _measure(self) -> None:
        height = px(46 if self._tall else 36)
        self.verticalHeader().setDefaultSectionSize(height)
        self.verticalHeader().setMinimumSectionSize(height)
        model = self.model()
        if not isinstance(model, TableModel):
            return
        header = self.horizontalHeader()
        for at, column in enumerate(model.columns):
            title = width_of(column.title(), 12, 600) + px(16) + px(18)
            edge = px(8) if at in (0, len(model.columns) - 1) else 0
            mode = QHeaderView.ResizeMode.Stretch if column.stretch else QHeaderView.ResizeMode.Interactive
            header.setSectionResizeMode(at, mode)
            if not column.stretch:
                self.setColumnWidth(at, max(px(column.width), title) + edge)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.LanguageChange):
            model = self.model()
            if event.type() is QEvent.Type.LanguageChange and isinstance(model, TableModel):
                model.retranslate()
            self._measure()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() and self.current_key():
            self.opened.emit(self.current_key())
            return
        super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(event.position().toPoint())
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(QPoint(-1, -1))
        super().leaveEvent(event)

    def _hover(self, at: QPoint) -> None:
        row = self.indexAt(at).row() if at.y() >= 0 else -1
        if row != self._hovered:
            self._hovered = row
            self.viewport().update()

    @Slot(int)
    def _on_header(self, column: int) -> None:
        model = self.model()
        if isinstance(model, TableModel):
            at, order = model.sorted_by()
            is_up = at == column and order is Qt.SortOrder.AscendingOrder
            model.sort(column, Qt.SortOrder.DescendingOrder if is_up else Qt.SortOrder.AscendingOrder)

    @Slot(QModelIndex)
    def _on_double_click(self, index: QModelIndex) -> None:
        model = self.model()
        if isinstance(model, TableModel):
            self.opened.emit(model.key_at(index))

    @Slot()
    def _keep(self) -> None:
        self._kept = self.current_key()

    @Slot()
    def _find_again(self) -> None:
        if self._kept:
            self.select_key(self._kept)

    @Slot()
    def _on_moved(self) -> None:
        self.moved.emit(self.current_key())


class TableFooter(QFrame):
    """Below a list: the count in words, key hints at the right."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("box", "foot")
        self.count_label = label("", "quiet")
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(px(16), 0, px(16), 0)
        self.row.setSpacing(px(8))
        self.row.addWidget(self.count_label)
        self.row.addStretch(1)
        self._measure()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._measure()

    def _measure(self) -> None:
        self.setMinimumHeight(px(36))

    def set_text(self, text: str) -> None:
        self.count_label.setText(text)

    def add_hint(self, keys: str, text: str) -> None:
        self.row.addWidget(label(keys, "key"))
        self.row.addWidget(label(text, "quiet"))
