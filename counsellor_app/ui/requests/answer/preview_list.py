"""The package as a page to read: rows with their days, painted when they come into sight, walked with the arrows.

A text is read to its end when its last line was in sight while it was the current row: so a long one is scrolled
through, by wheel or by the Down key, before it can be ticked.
"""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from counsellor_app.ui.requests.answer.preview_delegate import PreviewDelegate
from counsellor_app.ui.requests.answer.preview_row import Row, RowKind
from counsellor_app.ui.requests.answer.saying import Chip
from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.table import Index

ROW = Qt.ItemDataRole.UserRole + 1
ROOT = QModelIndex()
HEAD = frozenset({RowKind.TITLE, RowKind.META})
STEP = 60  # px of one press of Down inside a long text


class PreviewModel(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[Row, ...] = ()

    def rows(self) -> tuple[Row, ...]:
        return self._rows

    def set_rows(self, rows: Sequence[Row]) -> None:
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def row_at(self, index: Index) -> Row | None:
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def place_of(self, key: str, kind: RowKind | None = None) -> int:
        """Where a row stands; of those made of the same row of the file the one of this kind, if there is one."""
        found = [at for at, row in enumerate(self._rows) if row.key == key]
        same = [at for at in found if self._rows[at].kind is kind]
        return (same or found or [-1])[0]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row_at(index)
        if row is None:
            return None
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.spoken()
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The head of the page is read, not walked to."""
        row = self.row_at(index)
        if row is None or row.kind in HEAD:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def first(self) -> int:
        """The first row that can be current; -1 when there is none."""
        return next((at for at, row in enumerate(self._rows) if row.kind not in HEAD), -1)


class PreviewList(QListView):
    """`moved`: another row is current. `read_through`: the current row's last line was in sight. `ticked`: Space.

    `pointed` carries the chip under the pointer, or None.
    """

    moved = Signal(object)  # Row | None
    read_through = Signal(object)  # Row
    ticked = Signal()
    pointed = Signal(object)  # Chip | None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = PreviewModel()
        self._delegate = PreviewDelegate(self)
        self._pointed: Chip | None = None
        self._width = 0
        self.setModel(self.rows)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(px(STEP) // 3)
        self.selectionModel().currentChanged.connect(self._on_moved)
        self.verticalScrollBar().valueChanged.connect(self._look)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Keeps the current row and where it stands on the screen, if it is still there."""
        index, before = self.currentIndex(), self.current()
        top = self.visualRect(index).top() if index.isValid() else 0
        self._delegate.keep_only(rows)
        self.rows.set_rows(rows)
        at = self.rows.place_of(before.key, before.kind) if before else -1
        if at >= 0:
            found = self.rows.index(at, 0)
            self.setCurrentIndex(found)
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self.visualRect(found).top() - top)
        elif self.rows.first() >= 0:
            self.setCurrentIndex(self.rows.index(self.rows.first(), 0))
            self.scrollToTop()
        self._look()

    def current(self) -> Row | None:
        return self.rows.row_at(self.currentIndex())

    def go_to(self, key: str, kind: RowKind | None = None) -> bool:
        """Makes a row current and brings its beginning into sight."""
        at = self.rows.place_of(key, kind)
        if at < 0:
            return False
        index = self.rows.index(at, 0)
        self.setCurrentIndex(index)
        rect = self.visualRect(index)
        if rect.height() > self.viewport().height():
            self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtTop)
        else:
            self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
        self._look()
        return True

    def next_unread(self) -> Row | None:
        """The first text that waits, after the current row and then from the top."""
        rows, start = self.rows.rows(), self.currentIndex().row() + 1
        order = (*rows[start:], *rows[:start])
        return next((row for row in order if row.kind is RowKind.WAITING), None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down and Up go through a row that is higher than the page before they leave it."""
        rect, high = self.visualRect(self.currentIndex()), self.viewport().height()
        bar = self.verticalScrollBar()
        match event.key():
            case Qt.Key.Key_Down if rect.isValid() and rect.bottom() >= high and rect.top() < high:
                bar.setValue(bar.value() + min(px(STEP), rect.bottom() - high + 1))
            case Qt.Key.Key_Up if rect.isValid() and rect.top() < 0 and rect.bottom() > 0:
                bar.setValue(bar.value() - min(px(STEP), -rect.top()))
            case Qt.Key.Key_Space:
                self.ticked.emit()
            case _:
                super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        place = event.position().toPoint()
        index = self.indexAt(place)
        row = self.rows.row_at(index)
        chip = None
        if row is not None:
            rect = self.visualRect(index)
            chip = self._delegate.chip_at(row, QPointF(place - rect.topLeft()))
        self._point(chip)

    def leaveEvent(self, event: QEvent) -> None:
        self._point(None)
        super().leaveEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._delegate.width() != self._width:
            self._width = self._delegate.width()
            self._delegate.forget()
            self.scheduleDelayedItemsLayout()
        self._look()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._delegate.forget()
            self.scheduleDelayedItemsLayout()

    def viewportSizeHint(self) -> QSize:
        return QSize(px(320), px(200))

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """A row higher than the page is entered at its beginning."""
        if (
            self.visualRect(index).height() > self.viewport().height()
            and hint is QAbstractItemView.ScrollHint.EnsureVisible
        ):
            hint = QAbstractItemView.ScrollHint.PositionAtTop
        super().scrollTo(index, hint)

    def _point(self, chip: Chip | None) -> None:
        if chip != self._pointed:
            self._pointed = chip
            self.pointed.emit(chip)

    @Slot()
    def _on_moved(self) -> None:
        self.moved.emit(self.current())
        self._look()

    @Slot()
    def _look(self) -> None:
        row, rect = self.current(), self.visualRect(self.currentIndex())
        if row is not None and self.isVisible() and rect.isValid() and 0 < rect.bottom() <= self.viewport().height():
            self.read_through.emit(row)
