"""The package from four sides: as a page, counted, as the letter that goes with it, field by field."""

from enum import StrEnum

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from counsellor_app.content.library import Content
from counsellor_app.services.disclosure_preview import Preview, PreviewEntry
from counsellor_app.services.office_keys import OfficeKeyLine
from counsellor_app.ui.numbers import number
from counsellor_app.ui.requests.answer.data_view import DataView
from counsellor_app.ui.requests.answer.inventory_rows import rows_of_inventory
from counsellor_app.ui.requests.answer.letter_rows import rows_of_letter
from counsellor_app.ui.requests.answer.preview_list import PreviewList
from counsellor_app.ui.requests.answer.preview_rows import rows_of
from counsellor_app.ui.requests.answer.table_rows import rows_of_tables
from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.card import Card, boxed, label
from counsellor_app.ui.widgets.chip_row import ChipRow
from counsellor_app.ui.widgets.filter_chip import FilterChip


class Tab(StrEnum):
    PAGE = "page"
    INVENTORY = "inventory"
    LETTER = "letter"
    DATA = "data"


class PreviewCard(Card):
    """Only the side that is looked at is made; the others when their chip is pressed."""

    def __init__(self, content: Content) -> None:
        super().__init__()
        self._content = content
        self._tab = Tab.PAGE
        self._preview: Preview | None = None
        self._seen: Preview | None = None
        self._key: OfficeKeyLine | None = None
        self._checked = 0
        self._made: set[Tab] = set()
        self.tabs = ChipRow(gap=px(6))
        self.chips = {tab: FilterChip(code=tab.value) for tab in Tab}
        self.held_chip = FilterChip()
        self.page, self.inventory, self.letter, self.data = PreviewList(), PreviewList(), PreviewList(), DataView()
        self._places: dict[Tab, QWidget] = {
            Tab.PAGE: self.page,
            Tab.INVENTORY: self.inventory,
            Tab.LETTER: self.letter,
            Tab.DATA: self.data,
        }
        self.stack = QStackedWidget()
        self.count = label("", "quiet", wrap=True)
        self._build()
        for tab, chip in self.chips.items():
            chip.clicked.connect(lambda _on=False, tab=tab: self.show_tab(tab))
        self.held_chip.clicked.connect(self._fill_page)
        self.show_tab(Tab.PAGE)
        self.retranslate()

    def _build(self) -> None:
        for chip in self.chips.values():
            self.tabs.add(chip)
        bar = boxed("item")
        row = QHBoxLayout(bar)
        row.setContentsMargins(px(12), px(7), px(8), px(7))
        row.addWidget(self.tabs, 1)
        row.addWidget(self.held_chip)
        for part in self._places.values():
            self.stack.addWidget(part)
        foot = boxed("item")
        line = QVBoxLayout(foot)
        line.setContentsMargins(px(12), px(7), px(12), px(8))
        line.addWidget(self.count)
        self.body.addWidget(bar)
        self.body.addWidget(self.stack, 1)
        self.body.addWidget(foot)

    def show_preview(self, preview: Preview, seen: Preview, key: OfficeKeyLine | None, checked_against: int) -> None:
        """`seen`: the same as the veil lets it be seen. `checked_against`: how many students were looked for."""
        self._preview, self._seen, self._key, self._checked = preview, seen, key, checked_against
        self._made.clear()
        self.retranslate()

    def show_tab(self, tab: Tab) -> None:
        self._tab = tab
        for each, chip in self.chips.items():
            chip.setChecked(each is tab)
        self._fill(tab)
        self.stack.setCurrentWidget(self._places[tab])
        held = sum(entry.place is None and not entry.needs_reading for entry in self._entries())
        self.held_chip.setVisible(tab is Tab.PAGE and held > 0)
        self.held_chip.set_count(held)

    def retranslate(self) -> None:
        is_numbers = self._is_statistics()
        self.set_title(self.tr("This is what the recipient will see"))
        self.chips[Tab.PAGE].set_text(self.tr("Tables") if is_numbers else self.tr("Case"))
        self.chips[Tab.INVENTORY].set_text(self.tr("List of contents"))
        self.chips[Tab.LETTER].set_text(self.tr("Covering letter"))
        self.chips[Tab.DATA].set_text(self.tr("Data"))
        self.held_chip.set_text(self.tr("Held back"))
        self.page.setAccessibleName(self.title_label.text())
        for tab in (Tab.INVENTORY, Tab.LETTER, Tab.DATA):
            self._places[tab].setAccessibleName(self.chips[tab].text())
        self._made.clear()
        self.show_tab(self._tab)
        self._say_count()

    def _entries(self) -> tuple[PreviewEntry, ...]:
        return self._preview.entries if self._preview else ()

    def _is_statistics(self) -> bool:
        return self._preview is not None and self._preview.data.statistics is not None

    def _fill(self, tab: Tab) -> None:
        preview = self._seen
        if preview is None or tab in self._made:
            return
        self._made.add(tab)
        match tab:
            case Tab.PAGE:
                self._fill_page()
            case Tab.INVENTORY:
                self.inventory.show_rows(rows_of_inventory(preview, self._content))
            case Tab.LETTER:
                self.letter.show_rows(rows_of_letter(preview, self._key))
            case Tab.DATA:
                self.data.show_preview(preview)

    @Slot()
    def _fill_page(self) -> None:
        preview = self._seen
        if preview is None:
            return
        if self._is_statistics():
            self.page.show_rows(rows_of_tables(preview))
        else:
            self.page.show_rows(rows_of(preview, shows_held=self.held_chip.isChecked()))

    def _say_count(self) -> None:
        """``Replaced mentions: 23. No ordinary names found, checked against a list of 1 184 students.``"""
        preview = self._preview
        if preview is None:
            self.count.setText(self.tr("The preview is being made. One moment."))
            return
        statistics = preview.data.statistics
        if statistics is not None:
            self.count.setText(self.tr("Numbers hidden: {count}.").format(count=number(statistics.hidden)))
            return
        replaced = sum(each.count for each in preview.data.redactions if each.kind == "name")
        said = self.tr("Replaced mentions: {count}.").format(count=number(replaced))
        unread = sum(entry.needs_reading for entry in preview.entries)
        if unread:
            waiting = self.tr("%n text(s) wait to be read and do not leave yet", "", unread)
            self.count.setText(f"{said} {waiting}.")
            return
        found = len(preview.findings)
        result = self.tr("%n place(s) to look at", "", found) if found else self.tr("No ordinary names found")
        checked = self.tr("checked against a list of %n student(s)", "", self._checked)
        self.count.setText(f"{said} {result}, {checked}.")
