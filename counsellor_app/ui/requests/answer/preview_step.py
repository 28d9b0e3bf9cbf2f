"""The third step: the package as the recipient will see it, page and field, with what still asks for a look."""

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from counsellor_app.content.library import Content
from counsellor_app.domain.disclosure import Finding, Share
from counsellor_app.services.disclosure_preview import Preview
from counsellor_app.ui.requests.answer.details_strip import DetailsStrip
from counsellor_app.ui.requests.answer.findings_card import FindingsCard
from counsellor_app.ui.requests.answer.model import AnswerModel
from counsellor_app.ui.requests.answer.preview_card import PreviewCard, Tab
from counsellor_app.ui.requests.answer.preview_row import Row, entry_of, row_of
from counsellor_app.ui.requests.answer.remedies import Remedy, document_of
from counsellor_app.ui.requests.answer.side_cards import RecipientCard, WithheldCard
from counsellor_app.ui.requests.answer.step import AnswerStep
from counsellor_app.ui.requests.answer.veiled import seen
from counsellor_app.ui.tab_order import put_in_order
from counsellor_app.ui.theme import px
from counsellor_app.ui.veil import Veil
from counsellor_app.ui.widgets.scroll import set_up_scroll

ASIDE, ASIDE_NARROW = 304, 240
BAR = 12  # px at 100 %: the scroll bar stands beside the cards, not over them
NARROW = 780  # px at 100 %: below, what stands beside the page keeps less room
SHORT = 520  # px at 100 %: below, everything beside the page is scrolled together
PAUSE = 120  # ms after a choice: the package is made again


class PreviewStep(AnswerStep):
    def __init__(self, model: AnswerModel, content: Content, veil: Veil) -> None:
        super().__init__(model)
        self._is_narrow: bool | None = None
        self._is_short: bool | None = None
        self._shown: Preview | None = None
        self._veil = veil
        self.card = PreviewCard(content)
        self.page = self.card.page
        self.strip = DetailsStrip(content, veil)
        self.findings = FindingsCard(content, veil)
        self.withheld, self.recipient = WithheldCard(), RecipientCard()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(PAUSE)
        self._soon.timeout.connect(model.make_preview)
        veil.changed.connect(self._on_veil)
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
        unread, looks = len(self.model.unread()), len(preview.findings)
        if unread:
            return self.tr("%n text(s) to leave are not read yet. Read each to its end, or leave it out.", "", unread)
        stopping = sum(finding.blocks for finding in preview.findings)
        if stopping:
            return self.tr(
                "%n place(s) still look like somebody. Open the note and link the person, or leave the text out.",
                "",
                stopping,
            )
        if looks:
            return self.tr("%n place(s) ask for a look: let each pass with a reason, or mend it.", "", looks)
        return ""

    def show_missing(self) -> None:
        """The next text to read, or the first finding."""
        self.card.show_tab(Tab.PAGE)
        row = self.page.next_unread()
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

    def show_model(self) -> None:
        preview, loaded, key = self.model.preview, self.model.loaded, self.model.key()
        self.recipient.show_key(key)
        if preview is None or loaded is None or preview is self._shown:
            return
        self._shown = preview
        self.strip.show_preview(preview)
        self.card.show_preview(preview, seen(preview, self._veil), key, loaded.checked_against)
        self.findings.show_preview(preview)
        self.withheld.show_data(preview.data)
        self.strip.show_row(self.page.current())
        put_in_order(self)

    def retranslate(self) -> None:
        for part in (self.card, self.strip, self.findings, self.withheld):
            part.retranslate()

    def _build(self) -> None:
        self._side = QScrollArea()
        set_up_scroll(self._side)
        sheet = QWidget()
        sheet.setProperty("scrolled", "true")
        cards = self._cards = QVBoxLayout(sheet)
        cards.setContentsMargins(0, 0, px(BAR), 0)
        cards.setSpacing(px(12))
        for card in (self.findings, self.withheld, self.recipient):
            cards.addWidget(card)
        cards.addStretch(1)
        self._side.setWidget(sheet)
        self._side.verticalScrollBar().rangeChanged.connect(
            lambda _least, most: cards.setContentsMargins(0, 0, px(2 if most else BAR), 0)
        )
        beside = self._beside = QVBoxLayout()
        beside.setSpacing(px(12))
        beside.addWidget(self._side, 1)
        room = QHBoxLayout(self)
        room.setContentsMargins(px(16), px(16), px(4), px(16))
        room.setSpacing(px(14))
        room.addWidget(self.card, 1)
        room.addLayout(beside)
        self.findings.hide()
        self._fit()

    def _connect(self) -> None:
        self.page.moved.connect(self._on_moved)
        self.page.read_through.connect(self.strip.see_end)
        self.page.pointed.connect(self.strip.point)
        self.page.ticked.connect(self.strip.tick)
        self.strip.shared.connect(self._on_shared)
        self.strip.read.connect(self._on_read)
        self.strip.next_asked.connect(self.show_missing)
        self.findings.asked.connect(self._on_finding)
        self.findings.accepted.connect(self._accept)
        self.findings.taken_back.connect(self._take_back)

    @Slot(object)
    def _on_moved(self, row: Row | None) -> None:
        self.strip.show_row(row)
        if self.page.hasFocus():
            self._side.verticalScrollBar().setValue(0)

    @Slot()
    def _on_veil(self) -> None:
        self._shown = None
        self.show_model()

    @Slot(str, object)
    def _on_shared(self, row_id: str, share: Share) -> None:
        self.model.share(row_id, share)
        self._soon.start()

    @Slot(str, bool)
    def _on_read(self, row_id: str, is_read: bool) -> None:
        self.model.set_read(row_id, is_read)
        self.page.setFocus(Qt.FocusReason.OtherFocusReason)
        self._soon.start()

    @Slot(object, object)
    def _on_finding(self, finding: Finding, remedy: Remedy) -> None:
        preview, request_id = self._shown, self.model.request_id
        entry = entry_of(finding, preview.entries) if preview else None
        match remedy:
            case Remedy.SHOW:
                self._go_to_finding(finding)
            case Remedy.NOTE if entry is not None:
                self.navigate.emit("case", (entry.case_id, entry.id))
            case Remedy.CASE if entry is not None:
                self.navigate.emit("case", entry.case_id)
            case Remedy.LEAVE_OUT if entry is not None:
                self._on_shared(entry.id, Share.LINE)
            case Remedy.REQUEST:
                self.navigate.emit("request-form", ("change", request_id))
            case Remedy.DOCUMENT if preview is not None:
                document = document_of(finding, preview)
                self.model.choose(documents=tuple(each for each in self.model.choices.documents if each != document))
                self._soon.start()

    def _go_to_finding(self, finding: Finding) -> None:
        """To its row of the page; what stands in none is looked at as a field of the data."""
        place = row_of(finding.place)
        row = next((one for one in self.page.rows.rows() if one.place == place), None)
        self.card.show_tab(Tab.PAGE if row is not None else Tab.DATA)
        if row is not None:
            self.page.go_to(row.key, row.kind)
            self.page.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.card.data.select_key(finding.place):
            self.card.data.setFocus(Qt.FocusReason.OtherFocusReason)

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
        """Where it is narrow the cards keep less room, the page the most; where it is short all scroll."""
        narrow, short = self.width() < px(NARROW), self.height() < px(SHORT)
        if narrow is self._is_narrow and short is self._is_short:
            return
        self._is_narrow, self._is_short = narrow, short
        wide = px(ASIDE_NARROW if narrow else ASIDE)
        self._side.setFixedWidth(wide)
        (self._cards if short else self._beside).insertWidget(0, self.strip)
        self.strip.setMaximumWidth(wide if short else wide - px(BAR))
        put_in_order(self)
