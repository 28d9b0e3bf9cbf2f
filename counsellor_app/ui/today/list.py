"""The list itself: keys and mouse over `TodayRows`, with one real button on the current row."""

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QListView, QWidget

from counsellor_app.ui.theme import px
from counsellor_app.ui.today.delegate import MORE, VERB, Columns, TodayDelegate, is_narrow
from counsellor_app.ui.today.rows import DueRow, TodayRows
from counsellor_app.ui.widgets.buttons import Button, IconButton, Kind, Size


class TodayList(QListView):
    """`opened`: Enter or a double click; `chosen`: somebody went to the row, by a key or a click; `acted`: the row's
    verb; `asked`: its menu, with where to show it.
    """

    opened = Signal(object)  # DueRow
    chosen = Signal(object)
    acted = Signal(object)
    asked = Signal(object, QPoint)

    def __init__(self, rows: TodayRows) -> None:
        super().__init__()
        self._rows = rows
        self._menu_words = ""
        self._kept = ""
        self.setModel(rows)
        self.setItemDelegate(TodayDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)  # rows are higher where the list is narrow
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.doubleClicked.connect(self._on_double_click)
        self.selectionModel().currentChanged.connect(self._on_current)

    def set_menu_words(self, words: str) -> None:
        self._menu_words = words

    def current_row(self) -> DueRow | None:
        row = self._rows.row(self.currentIndex())
        return row if isinstance(row, DueRow) else None

    def keep_place(self) -> None:
        """Before a reload: remember the line, so that the same one is current afterwards."""
        row = self.current_row()
        self._kept = row.line.due.id if row else ""

    def find_place(self) -> None:
        at = self._rows.find(self._kept)
        if at < 0:
            at = next((n for n in range(self._rows.rowCount()) if self._is_due(n)), -1)
        if at >= 0:
            self.setCurrentIndex(self._rows.index(at))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.current_row()
        if row is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(row)
        elif row is not None and event.key() == Qt.Key.Key_Space:
            self.acted.emit(row)
        elif row is not None and event.key() == Qt.Key.Key_Menu:
            self.asked.emit(row, self.mapToGlobal(self.visualRect(self.currentIndex()).bottomRight()))
        else:
            super().keyPressEvent(event)
            self._tell_chosen(row)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if self.indexAt(event.position().toPoint()).isValid():
            self._tell_chosen(None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        row = self._rows.row(index)
        if not isinstance(row, DueRow):
            return
        place = Columns(self.visualRect(index), narrow=is_narrow(self))
        if event.button() is Qt.MouseButton.RightButton or place.more.contains(event.position().toPoint()):
            self.asked.emit(row, event.globalPosition().toPoint())
        elif place.circle.adjusted(-px(8), -px(8), px(8), px(8)).contains(event.position().toPoint()):
            self.acted.emit(row)

    def _tell_chosen(self, before: DueRow | None) -> None:
        row = self.current_row()
        if row is not None and row is not before:
            self.chosen.emit(row)

    @Slot(QModelIndex)
    def _on_double_click(self, index: QModelIndex) -> None:
        row = self._rows.row(index)
        if isinstance(row, DueRow):
            self.opened.emit(row)

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, current: QModelIndex, previous: QModelIndex) -> None:
        """Keyboard and screen readers get real buttons; five hundred rows stay cheap."""
        if previous.isValid():
            self.setIndexWidget(previous, None)  # type: ignore[arg-type]  # Qt takes None away
        row = self._rows.row(current)
        if isinstance(row, DueRow):
            self.setIndexWidget(current, self._buttons(row))

    def _buttons(self, row: DueRow) -> QWidget:
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, px(6), 0)
        line.setSpacing(0)
        line.addStretch(1)
        strip = QWidget()
        strip.setMinimumWidth(px(VERB))
        inner = QHBoxLayout(strip)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addStretch(1)
        if row.verb:
            verb = Button(row.verb, Kind.FILLED, size=Size.SMALL)
            verb.setAccessibleDescription(row.words.act)
            verb.clicked.connect(lambda: self.acted.emit(row))
            inner.addWidget(verb)
        more = IconButton("more", self._menu_words, size=Size.SMALL)
        more.setFixedWidth(px(MORE))
        more.clicked.connect(lambda: self.asked.emit(row, more.mapToGlobal(more.rect().bottomLeft())))
        inner.addWidget(more)
        line.addWidget(strip)
        return holder

    def _is_due(self, at: int) -> bool:
        return isinstance(self._rows.row(self._rows.index(at)), DueRow)
