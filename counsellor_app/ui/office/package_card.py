"""An opened package from five sides: its report, its contents, field by field, its files, what was kept back."""

from enum import StrEnum

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from counsellor_app.services.office import OfficePackage
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.office.contents import (
    as_preview,
    has_names,
    rows_of_contents,
    rows_of_kept_back,
    unreadable_words,
    veiled,
)
from counsellor_app.ui.office.files_view import FilesView
from counsellor_app.ui.office.report_tab import ReportTab
from counsellor_app.ui.requests.answer.data_view import DataView, Field
from counsellor_app.ui.requests.answer.preview_list import PreviewList
from counsellor_app.ui.theme import px
from counsellor_app.ui.veil import Veil
from counsellor_app.ui.widgets.card import Card, boxed
from counsellor_app.ui.widgets.chip_row import ChipRow
from counsellor_app.ui.widgets.filter_chip import FilterChip


class Tab(StrEnum):
    REPORT = "report"
    CONTENTS = "contents"
    DATA = "data"
    FILES = "files"
    KEPT_BACK = "kept-back"


class PackageCard(Card):
    """Only the side that is looked at is made; the others when their chip is pressed."""

    def __init__(self, desk: Desk, veil: Veil) -> None:
        super().__init__()
        self._veil = veil
        self._tab = Tab.REPORT
        self._package: OfficePackage | None = None
        self._made: set[Tab] = set()
        self.tabs = ChipRow(gap=px(6))
        self.chips = {tab: FilterChip(code=tab.value) for tab in Tab}
        self.report, self.files = ReportTab(desk), FilesView()
        self.contents, self.data, self.kept_back = PreviewList(), DataView(), PreviewList()
        self._places: dict[Tab, QWidget] = {
            Tab.REPORT: self.report,
            Tab.CONTENTS: self.contents,
            Tab.DATA: self.data,
            Tab.FILES: self.files,
            Tab.KEPT_BACK: self.kept_back,
        }
        self.stack = QStackedWidget()
        bar = boxed("surface")
        row = QHBoxLayout(bar)
        row.setContentsMargins(px(12), px(7), px(8), px(7))
        row.addWidget(self.tabs)
        for chip in self.chips.values():
            self.tabs.add(chip)
        for part in self._places.values():
            self.stack.addWidget(part)
        self.body.addWidget(bar)
        self.body.addWidget(self.stack, 1)
        for tab, chip in self.chips.items():
            chip.clicked.connect(lambda _on=False, tab=tab: self.show_tab(tab))
        veil.changed.connect(self._on_veil)
        self.retranslate()

    def show_package(self, package: OfficePackage | None) -> None:
        """None: everything of it is dropped."""
        self._package = package
        self._made.clear()
        data = package.data if package else None
        self.contents.show_rows(())
        self.kept_back.show_rows(())
        self.data.fields.set_rows(())
        self.files.show_files(package.files if package else ())
        self.report.show_report(package.report if package else None, names=has_names(data))
        self.retranslate()
        self.show_tab(Tab.REPORT if package is None or package.report else Tab.CONTENTS)

    def show_tab(self, tab: Tab) -> None:
        self._tab = tab
        for each, chip in self.chips.items():
            chip.setChecked(each is tab)
        self._fill(tab)
        self.stack.setCurrentWidget(self._places[tab])

    def retranslate(self) -> None:
        words = {
            Tab.REPORT: self.tr("Report"),
            Tab.CONTENTS: self.tr("Contents"),
            Tab.DATA: self.tr("Data"),
            Tab.FILES: self.tr("Files"),
            Tab.KEPT_BACK: self.tr("Not given and replaced"),
        }
        for tab, text in words.items():
            self.chips[tab].set_text(text)
            self._places[tab].setAccessibleName(text)
        self.chips[Tab.FILES].set_count(len(self._package.files) if self._package else None)
        self.report.retranslate()
        self.files.retranslate()
        self._made.clear()
        self._fill(self._tab)

    def _fill(self, tab: Tab) -> None:
        package = self._package
        if package is None or tab in self._made:
            return
        self._made.add(tab)
        data = veiled(package.data, self._veil) if package.data else None
        if tab is Tab.KEPT_BACK:
            self.kept_back.show_rows(rows_of_kept_back(package))
        elif tab is Tab.CONTENTS:
            self.contents.show_rows(rows_of_contents(data))
        elif tab is Tab.DATA and data is not None:
            self.data.show_preview(as_preview(data))
        elif tab is Tab.DATA:
            self.data.fields.set_rows((Field(place="data.json", value=unreadable_words()),))

    @Slot()
    def _on_veil(self) -> None:
        self._made -= {Tab.CONTENTS, Tab.DATA}
        self._fill(self._tab)
