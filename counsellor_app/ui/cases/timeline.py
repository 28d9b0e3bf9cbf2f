"""The timeline of a case: newest first, grouped by day; widgets for a screen and a half, more as one scrolls."""

from datetime import date, tzinfo

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from counsellor_app.content.library import Content
from counsellor_app.ui.cases.case_names import CaseNames
from counsellor_app.ui.cases.entry_card import EntryCard
from counsellor_app.ui.cases.timeline_items import Item
from counsellor_app.ui.cases.timeline_row import DayHeading, TimelineRow
from counsellor_app.ui.cases.timeline_rows import NoteRow, RowMaker
from counsellor_app.ui.format import day_heading
from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.scroll import own_viewport

AHEAD = 1.5  # screens made from where the reader stands
LEAST = 34  # px at 100 %: the lowest row, an event of one line
AT_ONCE = 5  # rows of notes made ahead: a screen shows about as many
BELOW = 3  # rows made below the one that is gone to
PAINTED = 30  # milliseconds; by then what fits on the screen is painted


class Timeline(QScrollArea):
    """`show_items` keeps the place where the reader stands when the same case comes again.

    `grown`: rows were added below those that were there.
    """

    amend_asked = Signal(object, object)  # Entry, EntryKind
    person_asked = Signal(str)
    grown = Signal()

    def __init__(self, content: Content, nobody: CaseNames, zone: tzinfo) -> None:
        """`nobody`: the names before there is a case."""
        super().__init__()
        self._content = content
        self._nobody = nobody
        self._zone = zone
        self._fresh: list[NoteRow] = []  # made ahead, nothing in them yet
        self._spares: list[NoteRow] = []  # filled again before new ones are made: a row costs more than its words
        self._items: tuple[Item, ...] = ()
        self._made = 0
        self._height = 0
        self._last_day: date | None = None
        self._today = date.min
        self._maker: RowMaker | None = None
        self._rows: dict[str, TimelineRow] = {}
        self._marked = ""
        self._room = own_viewport(self)
        self.setWidgetResizable(True)
        self.setAccessibleName(self.tr("Timeline"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._sheet = QWidget()
        self._sheet.setProperty("scrolled", "true")
        self._column = QVBoxLayout(self._sheet)
        self._column.setContentsMargins(0, 0, 0, px(8))
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self.setWidget(self._sheet)
        self.verticalScrollBar().valueChanged.connect(self._fill_ahead)
        # rows are as high as their wrapped text: how many fit is known only once they are laid out, and painted first
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(PAINTED)
        self._later.timeout.connect(self._fill_ahead)

    @Slot()
    def make_ahead(self) -> None:
        """The rows that a screen shows at once, one after the other."""
        if self._made or len(self._fresh) >= AT_ONCE:
            return
        row = self._new_row()
        row.setParent(self._sheet)
        row.hide()  # or it would come up with the page, whether there is a note for it or not
        self._fresh.append(row)
        QTimer.singleShot(0, self, self.make_ahead)

    def show_items(self, items: tuple[Item, ...], maker: RowMaker, today: date, *, keep_place: bool) -> None:
        """`keep_place`: as many rows as were made before, at the same height."""
        place = self.verticalScrollBar().value() if keep_place else 0
        wanted = self._made if keep_place else 0
        self._make_room(len(items))
        self._clear()
        self._items, self._maker, self._today = items, maker, today
        self._make_until(wanted)
        self._fill(1.0)
        self._settle()
        self.verticalScrollBar().setValue(place)
        if self._marked:
            self.mark(self._marked)
        self._later.start()

    def _make_room(self, count: int) -> None:
        """For the scroll bar, where it will be needed for certain: or all would be wrapped again when it comes."""
        policy = Qt.ScrollBarPolicy
        overflows = count * px(LEAST) > self._room.height()
        self.setVerticalScrollBarPolicy(policy.ScrollBarAlwaysOn if overflows else policy.ScrollBarAsNeeded)

    def made(self) -> int:
        """How many rows have widgets."""
        return self._made

    def row(self, key: str) -> TimelineRow | None:
        return self._rows.get(key)

    def go_to(self, key: str) -> bool:
        """Scrolls to an item and marks it; False when it is not shown."""
        at = next((index for index, item in enumerate(self._items) if item.key == key), None)
        if at is None:
            return False
        self._make_until(at + BELOW)
        self._settle()
        self.mark(key)
        row = self._rows[key]
        self.verticalScrollBar().setValue(max(0, row.y() - px(30)))
        return True

    def mark(self, key: str) -> None:
        self._marked = key
        for each, row in self._rows.items():
            row.set_marked(each == key)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._height = self._sheet.height()  # text wrapped anew; what fits is asked after the layout
        self._later.start()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._later.start()
            self._drop(self._fresh)  # made for letters of another size
        elif event.type() is QEvent.Type.LanguageChange:
            self.setAccessibleName(self.tr("Timeline"))

    @Slot()
    def _fill_ahead(self) -> None:
        before = self._made
        self._fill(AHEAD)
        if self._made > before:
            self._settle()
            self.grown.emit()
        self._drop_spares()

    def _fill(self, screens: float) -> None:
        """More rows while less than this is made from where the reader stands."""
        wanted = self.verticalScrollBar().value() + self._room.height() * screens
        while self._made < len(self._items) and self._height < wanted:
            self._make_until(self._made + 1)

    def _make_until(self, count: int) -> None:
        if self._maker is None:
            return
        self._column.setEnabled(False)  # until all stand: or every row that comes would have all of them laid out again
        for item in self._items[self._made : count]:
            if item.day != self._last_day:
                self._put(DayHeading(day_heading(item.day, self._today), is_first=self._last_day is None))
                self._last_day = item.day
            row = self._maker.row(item, self._note_row)
            self._rows[item.key] = row
            self._put(row)
            self._made += 1

    def _note_row(self) -> NoteRow:
        ready = self._spares or self._fresh
        return ready.pop() if ready else self._new_row()

    def _new_row(self) -> NoteRow:
        card = EntryCard(self._content, self._nobody, self._zone)
        card.amend_asked.connect(self.amend_asked)
        card.person_asked.connect(self.person_asked)
        return NoteRow(card)

    def _put(self, widget: QWidget) -> None:
        """Adds up heights as it goes: to ask the layout each time would lay out every note again."""
        width = self._room.width()
        widget.resize(width, widget.height())  # else its notes are laid out for three other widths first
        self._column.insertWidget(self._column.count() - 1, widget)
        widget.show()  # at once: a layout passes over what is not shown yet
        height = widget.heightForWidth(width) if widget.hasHeightForWidth() else widget.sizeHint().height()
        self._height += height

    def _settle(self) -> None:
        """Lays out now, so that a place can be scrolled to."""
        self._column.setEnabled(True)
        self._sheet.resize(self._room.width(), max(self._height, self._room.height()))
        self._column.activate()

    def _clear(self) -> None:
        while self._column.count() > 1:
            entry = self._column.takeAt(0)
            widget = entry.widget() if entry is not None else None
            if widget is not None:
                widget.hide()
                if isinstance(widget, NoteRow):
                    self._spares.append(widget)
                else:
                    widget.deleteLater()
        self._rows = {}
        self._made = 0
        self._height = 0
        self._last_day = None

    def _drop_spares(self) -> None:
        """Nothing of the case before stays behind in them."""
        self._drop(self._spares)

    @staticmethod
    def _drop(rows: list[NoteRow]) -> None:
        for row in rows:
            row.deleteLater()
        rows.clear()
