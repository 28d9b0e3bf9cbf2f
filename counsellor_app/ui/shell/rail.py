"""The rail: where everything is, how much waits there, and the way to the crisis screen on every page."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from counsellor_app.ui import actions
from counsellor_app.ui.icons import pixmap
from counsellor_app.ui.shell.entries import PageEntry, shown_entries
from counsellor_app.ui.shell.foot import Foot
from counsellor_app.ui.shell.rail_item import RailItem
from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.card import boxed, label

WIDE, FOLDED = 208, 60


class Brand(QWidget):
    """The mark and the name, 48 px high."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = QLabel()
        self.name = label("Pana", "brand")
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._mark)
        self._row.addWidget(self.name, 1)
        self._measure()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._measure()

    def set_folded(self, is_folded: bool) -> None:
        self.name.setHidden(is_folded)

    def _measure(self) -> None:
        self._row.setContentsMargins(px(8), 0, px(8), 0)
        self._row.setSpacing(px(10))
        self._mark.setPixmap(pixmap("mark", "accent", 24))
        self.setFixedHeight(px(48))


class Rail(QFrame):
    chosen = Signal(str)  # key of an entry
    crisis_requested = Signal()

    def __init__(self, entries: tuple[PageEntry, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("box", "rail")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.entries = shown_entries(entries)
        self._under = {entry.key: entry.under or entry.key for entry in entries}
        self._is_folded = False
        self._group = QButtonGroup(self)
        self.items: dict[str, RailItem] = {}
        self.brand = Brand()
        self.foot = Foot()
        self.crisis = RailItem("oct", tone="r3")
        self.crisis.clicked.connect(self.crisis_requested)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addWidget(self.brand)
        self._list = QVBoxLayout()
        self._list.setSpacing(px(2))
        self._column.addLayout(self._list)
        self._build_items()
        self._column.addStretch(1)
        self._column.addWidget(self.crisis)
        self._column.addSpacing(px(8))
        self._column.addWidget(self.foot)
        self._retranslate()
        self._measure()

    def _build_items(self) -> None:
        was_below = False
        for entry in self.entries:
            if entry.below and not was_below:
                was_below = True
                line = boxed("divider")
                line.setFixedHeight(1)
                self._list.addSpacing(px(6))
                self._list.addWidget(line)
                self._list.addSpacing(px(6))
            item = RailItem(entry.icon)
            item.clicked.connect(lambda _on=False, key=entry.key: self.chosen.emit(key))
            self._group.addButton(item)
            self._list.addWidget(item)
            self.items[entry.key] = item

    def set_current(self, key: str) -> None:
        item = self.items.get(self._under.get(key, key))
        if item is not None:
            item.setChecked(True)

    def set_count(self, key: str, count: int) -> None:
        if key in self.items:
            self.items[key].set_count(count)

    def set_folded(self, is_folded: bool) -> None:
        self._is_folded = is_folded
        self.brand.set_folded(is_folded)
        self.foot.set_folded(is_folded)
        for item in (*self.items.values(), self.crisis):
            item.set_folded(is_folded)
        self._measure()

    def is_folded(self) -> bool:
        return self._is_folded

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() is QEvent.Type.StyleChange:
            self._measure()

    def _measure(self) -> None:
        self.setFixedWidth(px(FOLDED if self._is_folded else WIDE))
        self._column.setContentsMargins(px(8), 0, px(8), px(8))

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Pages"))
        for entry in self.entries:
            self.items[entry.key].set_text(entry.title())
        self.crisis.set_text(actions.text(actions.CRISIS))
