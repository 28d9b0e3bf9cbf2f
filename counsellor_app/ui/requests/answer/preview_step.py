"""The third step: the package as the recipient will see it, page and field, with what still asks for a look."""

from enum import StrEnum

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from counsellor_app.content.library import Content
from counsellor_app.domain.disclosure import Finding, Share
from counsellor_app.services.disclosure_preview import Preview
from counsellor_app.ui.format import number
from counsellor_app.ui.requests.answer.data_view import DataView
from counsellor_app.ui.requests.answer.details_strip import DetailsStrip
from counsellor_app.ui.requests.answer.findings_card import FindingsCard
from counsellor_app.ui.requests.answer.inventory_rows import rows_of_inventory
from counsellor_app.ui.requests.answer.letter_rows import rows_of_letter
from counsellor_app.ui.requests.answer.model import AnswerModel
from counsellor_app.ui.requests.answer.preview_list import PreviewList
from counsellor_app.ui.requests.answer.preview_row import Row, row_of
from counsellor_app.ui.requests.answer.preview_rows import rows_of
from counsellor_app.ui.requests.answer.side_cards import RecipientCard, WithheldCard
from counsellor_app.ui.requests.answer.step import AnswerStep
from counsellor_app.ui.requests.answer.table_rows import rows_of_tables
from counsellor_app.ui.tab_order import put_in_order
from counsellor_app.ui.theme import px
from counsellor_app.ui.veil import Veil
from counsellor_app.ui.widgets.card import Card, boxed, label
from counsellor_app.ui.widgets.chip_row import ChipRow
from counsellor_app.ui.widgets.filter_chip import FilterChip

ASIDE, ASIDE_NARROW = 304, 240
NARROW = 780  # px at 100 %: below, what stands beside the page keeps less room
PAUSE = 120  # ms after a choice: the package is made again


class Tab(StrEnum):
    PAGE = "page"
    INVENTORY = "inventory"
    LETTER = "letter"
    DATA = "data"


class PreviewStep(AnswerStep):
    def __init__(self, model: AnswerModel, content: Content, veil: Veil) -> None:
        super().__init__(model)
        self._content = content
        self._tab = Tab.PAGE
        self._is_narrow: bool | None = None
        self._shown: Preview | None = None
        self.card = Card()
        self.tabs = ChipRow(gap=px(6))
        self.chips = {tab: FilterChip(code=tab.value) for tab in Tab}
        self.held_chip = FilterChip()
        self.page = PreviewList()
        self.inventory, self.letter, self.data = PreviewList(), PreviewList(), DataView()
        self.strip = DetailsStrip(content, veil)
        self.count = label("", "quiet", wrap=True)
        self.findings = FindingsCard(content, veil)
        self.withheld, self.recipient = WithheldCard(), RecipientCard()
        self.stack = QStackedWidget()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(PAUSE)
        self._soon.timeout.connect(model.make_preview)
        self._build()
        self._connect()
        self.retranslate()

    def name(self) -> str:
        return self.tr("Preview")

    def next_verb(self) -> str:
        return self.tr("To the recipient")

    def next_words(self) -> str:
        return self.tr("Next: whose key opens it, then the head agrees.\nNothing is sent yet.")

    def missing(self) -> str:
        preview = self.model.preview
        if preview is None or self.model.is_stale:
            return self.tr("The preview is being made. One moment.")
        unread = len(self.model.unread())
        if unread:
            return self.tr(
                "%n text(s) chosen to leave are not read yet. Read each to its end, or leave it out.", "", unread
            )
        stopping = sum(finding.blocks for finding in preview.findings)
        if stopping:
            return self.tr(
                "%n place(s) still look like somebody. Open the note and link the person, or leave the text out.",
                "",
                stopping,
            )
        if preview.findings:
            return self.tr(
                "%n place(s) ask for a look: let each pass with a reason, or mend it.", "", len(preview.findings)
            )
        return ""

    def show_missing(self) -> None:
        self.show_tab(Tab.PAGE)
        row = self.page.next_unread() if self.model.unread() else None
        if row is not None:
            self.page.go_to(row.key, row.kind)
            self.page.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.findings.focus_first()

    def enter(self) -> None:
        self.show_model()
        if self.model.is_stale or self.model.preview is None:
            self.model.make_preview()

    def focus_first(self) -> None:
        self.page.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_tab(self, tab: Tab) -> None:
        self._tab = tab
        for each, chip in self.chips.items():
            chip.setChecked(each is tab)
        places: dict[Tab, QWidget] = {
            Tab.PAGE: self.page,
            Tab.INVENTORY: self.inventory,
            Tab.LETTER: self.letter,
            Tab.DATA: self.data,
        }
        self.stack.setCurrentWidget(places[tab])
        self.strip.setVisible(tab is Tab.PAGE)
        self._show_held_chip()

    def show_model(self) -> None:
        preview = self.model.preview
        self.recipient.show_key(self.model.key())
        if preview is None:
            return
        if preview is not self._shown:
            self._shown = preview
            self._fill(preview)
        self._count()

    def retranslate(self) -> None:
        is_numbers = self._is_statistics()
        self.card.set_title(self.tr("This is what the recipient will see"))
        self.chips[Tab.PAGE].set_text(self.tr("Tables") if is_numbers else self.tr("Case"))
        self.chips[Tab.INVENTORY].set_text(self.tr("Inventory"))
        self.chips[Tab.LETTER].set_text(self.tr("Covering letter"))
        self.chips[Tab.DATA].set_text(self.tr("Data"))
        self.held_chip.set_text(self.tr("Held back"))
        self.page.setAccessibleName(self.card.title_label.text())
        for part, chip in ((self.inventory, Tab.INVENTORY), (self.letter, Tab.LETTER), (self.data, Tab.DATA)):
            part.setAccessibleName(self.chips[chip].text())
        for card in (self.strip, self.findings, self.withheld):
            card.retranslate()
        if self._shown is not None:
            self._fill(self._shown)
        self._count()

    def _build(self) -> None:
        for chip in self.chips.values():
            self.tabs.add(chip)
        bar = boxed("item")
        row = QHBoxLayout(bar)
        row.setContentsMargins(px(12), px(7), px(8), px(7))
        row.addWidget(self.tabs, 1)
        row.addWidget(self.held_chip)
        self.card.body.addWidget(bar)
        for part in (self.page, self.inventory, self.letter, self.data):
            self.stack.addWidget(part)
        self.card.body.addWidget(self.stack, 1)
        foot = boxed("item")
        line = QVBoxLayout(foot)
        line.setContentsMargins(px(12), px(7), px(12), px(8))
        line.addWidget(self.count)
        self.card.body.addWidget(foot)
        self._side = QScrollArea()
        self._side.setWidgetResizable(True)
        self._side.setFrameShape(QScrollArea.Shape.NoFrame)
        self._side.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        sheet = QWidget()
        sheet.setProperty("scrolled", "true")
        cards = QVBoxLayout(sheet)
        cards.setContentsMargins(0, 0, px(2), 0)
        cards.setSpacing(px(12))
        for card in (self.findings, self.withheld, self.recipient):
            cards.addWidget(card)
        cards.addStretch(1)
        self._side.setWidget(sheet)
        self._room = QHBoxLayout(self)
        self._room.setContentsMargins(px(16), px(16), px(14), px(16))
        self._room.setSpacing(px(14))
        self._room.addWidget(self.card, 1)
        self._beside = QVBoxLayout()
        self._beside.setSpacing(px(12))
        self._beside.addWidget(self.strip)
        self._beside.addWidget(self._side, 1)
        self._room.addLayout(self._beside)
        self.findings.hide()
        self.show_tab(Tab.PAGE)
        self._fit()

    def _connect(self) -> None:
        for tab, chip in self.chips.items():
            chip.clicked.connect(lambda _on=False, tab=tab: self.show_tab(tab))
        self.held_chip.clicked.connect(self._fill_page)
        self.page.moved.connect(self.strip.show_row)
        self.page.read_through.connect(self.strip.see_end)
        self.page.pointed.connect(self.strip.point)
        self.page.ticked.connect(self.strip.tick)
        self.strip.shared.connect(self._on_shared)
        self.strip.read.connect(self._on_read)
        self.strip.next_asked.connect(self.show_missing)
        self.findings.shown.connect(self._go_to_finding)
        self.findings.note_asked.connect(self._open_note)
        self.findings.left_out.connect(self._leave_out)
        self.findings.accepted.connect(self._accept)
        self.findings.taken_back.connect(self._take_back)

    def _is_statistics(self) -> bool:
        return self._shown is not None and self._shown.data.statistics is not None

    def _fill(self, preview: Preview) -> None:
        is_numbers = self._is_statistics()
        self.chips[Tab.PAGE].set_text(self.tr("Tables") if is_numbers else self.tr("Case"))
        self.strip.show_preview(preview)
        self._fill_page()
        self.inventory.show_rows(rows_of_inventory(preview, self._content))
        self.letter.show_rows(rows_of_letter(preview, self.model.key()))
        self.data.show_preview(preview)
        self.findings.show_preview(preview)
        self.withheld.show_data(preview.data)
        self.strip.show_row(self.page.current())
        self._show_held_chip()
        put_in_order(self)

    @Slot()
    def _fill_page(self) -> None:
        preview = self._shown
        if preview is None:
            return
        if self._is_statistics():
            self.page.show_rows(rows_of_tables(preview))
        else:
            self.page.show_rows(rows_of(preview, shows_held=self.held_chip.isChecked()))

    def _show_held_chip(self) -> None:
        held = sum(entry.place is None for entry in self._shown.entries) if self._shown else 0
        self.held_chip.setVisible(self._tab is Tab.PAGE and held > 0)
        self.held_chip.set_count(held)

    def _count(self) -> None:
        """``Replaced mentions: 23. No ordinary names found, checked against a list of 1 184 students.``"""
        preview, loaded = self._shown, self.model.loaded
        if preview is None or loaded is None:
            self.count.setText(self.tr("The preview is being made. One moment."))
            return
        replaced = sum(each.count for each in preview.data.redactions if each.kind == "name")
        hidden = preview.data.statistics.hidden if preview.data.statistics else 0
        if self._is_statistics():
            self.count.setText(self.tr("Numbers hidden: {count}.").format(count=number(hidden)))
            return
        said = self.tr("Replaced mentions: {count}.").format(count=number(replaced))
        checked = self.tr("checked against a list of %n student(s)", "", loaded.checked_against)
        if self.model.unread():
            waiting = self.tr("%n text(s) wait to be read and do not leave yet", "", len(self.model.unread()))
            self.count.setText(f"{said} {waiting}.")
            return
        found = len(preview.findings)
        result = self.tr("No ordinary names found") if not found else self.tr("%n place(s) to look at", "", found)
        self.count.setText(f"{said} {result}, {checked}.")

    @Slot(str, object)
    def _on_shared(self, row_id: str, share: Share) -> None:
        self.model.share(row_id, share)
        self._soon.start()

    @Slot(str, bool)
    def _on_read(self, row_id: str, is_read: bool) -> None:
        self.model.set_read(row_id, is_read)
        self.page.setFocus(Qt.FocusReason.OtherFocusReason)
        self._soon.start()

    @Slot(object)
    def _go_to_finding(self, finding: Finding) -> None:
        self.show_tab(Tab.PAGE)
        self.page.go_to(self._key_of(finding))
        self.page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _key_of(self, finding: Finding) -> str:
        """Of the row it stands in."""
        place = row_of(finding.place)
        row: Row | None = next((one for one in self.page.rows.rows() if one.place == place), None)
        return row.key if row is not None else place

    def _row_id(self, finding: Finding) -> str | None:
        """The row of the file: its text is what can be left out."""
        place = row_of(finding.place)
        return next((entry.id for entry in self._shown.entries if entry.place == place), None) if self._shown else None

    @Slot(object)
    def _open_note(self, finding: Finding) -> None:
        entry = next((one for one in self._shown.entries if one.id == finding.entry_id), None) if self._shown else None
        if entry is not None:
            self.navigate.emit("case", (entry.case_id, entry.id))

    @Slot(object)
    def _leave_out(self, finding: Finding) -> None:
        row_id = finding.entry_id or self._row_id(finding)
        if row_id is not None:
            self.model.share(row_id, Share.LINE)
            self._soon.start()

    @Slot(str, str)
    def _accept(self, key: str, reason: str) -> None:
        self.model.accept(key, reason)
        self._soon.start()

    @Slot(str)
    def _take_back(self, key: str) -> None:
        self.model.take_back(key)
        self._soon.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Where it is narrow the cards keep less room, the page keeps the most."""
        narrow = self.width() < px(NARROW)
        if narrow is not self._is_narrow:
            self._is_narrow = narrow
            for part in (self._side, self.strip):
                part.setFixedWidth(px(ASIDE_NARROW if narrow else ASIDE))
