"""A line of the register of disclosures, whole: what left, to whom, on what ground, and what became of it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMenu, QScrollArea, QVBoxLayout, QWidget

from counsellor_app.domain.clock import local_day
from counsellor_app.domain.disclosure import EventKind
from counsellor_app.domain.errors import RuleBroken
from counsellor_app.domain.ids import DisclosureId, is_id
from counsellor_app.domain.packages import ENDING, file_name
from counsellor_app.services.disclosure_commands import (
    DeliverDisclosure,
    DisclosureView,
    LetterKind,
    ReceiptOfDisclosure,
    RemakeResult,
    Resolved,
)
from counsellor_app.services.done import Done, Topic
from counsellor_app.services.house import Services
from counsellor_app.ui.desk import Desk, Progress
from counsellor_app.ui.page import Page
from counsellor_app.ui.requests.answer.sealing_words import say_what
from counsellor_app.ui.requests.behind_card import BehindCard
from counsellor_app.ui.requests.disclosure_cards import EventsCard, FilesCard, LeftFacts, RecipientsCard
from counsellor_app.ui.requests.disclosure_header import DisclosureHeader
from counsellor_app.ui.requests.event_form import EventForm
from counsellor_app.ui.requests.letters import LettersCard
from counsellor_app.ui.tab_order import put_in_order
from counsellor_app.ui.theme import px
from counsellor_app.ui.veil import Veil
from counsellor_app.ui.widgets.banner import Banner, BannerKind
from counsellor_app.ui.widgets.progress import ProgressView
from counsellor_app.ui.widgets.scroll import set_up_scroll

ASIDE = 360
NARROW = 860  # px at 100 %: below, the cards stand under one another


class DisclosurePage(Page):
    """`open` takes the id of a disclosure. Goes on to: request."""

    topics = frozenset({Topic.DISCLOSURES, Topic.REQUESTS, Topic.PEOPLE})

    def __init__(self, desk: Desk, services: Services, veil: Veil, say: Callable[[Exception], str]) -> None:
        super().__init__()
        self._desk = desk
        self._services = services
        self._say = say
        self._id: DisclosureId | None = None
        self._view: DisclosureView | None = None
        self._is_narrow: bool | None = None
        session = services.session
        content, zone = session.content, session.zone
        self.header = DisclosureHeader(content, zone)
        self.result = Banner()
        self.progress = ProgressView(say_what)
        self.form = EventForm(content, local_day(session.now(), zone))
        self.what, self.recipients, self.files = LeftFacts(content, zone, veil), RecipientsCard(), FilesCard()
        self.events, self.behind = EventsCard(content, veil), BehindCard(content, veil)
        self.letters = LettersCard(desk, services)
        self._build()
        self._connect()
        veil.changed.connect(self._reshow)
        self._retranslate()

    def title(self) -> str:
        number = self._view.disclosure.number if self._view else ""
        return self.tr("Disclosure {number}").format(number=number).strip()

    def open(self, arg: object) -> None:
        if not isinstance(arg, str) or not is_id(arg):
            return
        if arg != self._id:
            self._id, self._view = DisclosureId(arg), None
            for part in (self.result, self.progress, self.form):
                part.hide()
        self.reload()

    def reload(self) -> None:
        disclosure_id = self._id
        if disclosure_id is not None:
            self._desk.ask(lambda: self._services.disclosures.view(disclosure_id), self._show)

    def focus_first(self) -> None:
        self.header.hand_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        area = QScrollArea()
        set_up_scroll(area)
        sheet = QWidget()
        sheet.setProperty("scrolled", "true")
        self._main, self._side = QVBoxLayout(), QVBoxLayout()
        for column in (self._main, self._side):
            column.setSpacing(px(12))
        for part in (self.result, self.progress, self.form, self.what, self.files):
            self._main.addWidget(part)
        self._main.addStretch(1)
        self._cards = (self.events, self.recipients, self.letters, self.behind)
        columns = QHBoxLayout(sheet)
        columns.setContentsMargins(px(16), px(16), px(16), px(16))
        columns.setSpacing(px(16))
        columns.addLayout(self._main, 1)
        self._side_holder = QWidget()
        self._side_holder.setLayout(self._side)
        self._side.setContentsMargins(0, 0, 0, 0)
        columns.addWidget(self._side_holder)
        area.setWidget(sheet)
        self._area = area
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(area, 1)
        for part in (self.result, self.progress):
            part.hide()
        self._fit()

    def _connect(self) -> None:
        self.header.hand_asked.connect(lambda: self.start(EventKind.HANDED_OVER))
        self.header.receipt_asked.connect(lambda: self.start(EventKind.RECEIPT))
        self.header.more_asked.connect(self._open_more)
        self.form.sent.connect(self._send)
        self.form.left.connect(self.focus_first)
        self.behind.asked.connect(self._resolve)
        self.letters.told.connect(self.told)

    @Slot()
    def _reshow(self) -> None:
        if self._view is not None:
            self._show(self._view)

    def _show(self, view: DisclosureView) -> None:
        is_other = self._view is None or self._view.disclosure.id != view.disclosure.id
        self._view = view
        row = view.disclosure
        self.header.show_view(view)
        for card in (self.what, self.recipients, self.files, self.events):
            card.show_view(view)
        if is_other:
            self.behind.show_count(view.pseudonyms)
        asked = set(view.request.items)
        is_partial = any(item in asked for item, _ in row.withheld)
        kinds = (LetterKind.COVERING, LetterKind.PARTIAL_REFUSAL) if is_partial else (LetterKind.COVERING,)
        self.letters.show_letters(row.request_id, row.number, kinds)
        self.titled.emit()
        put_in_order(self)

    def start(self, kind: EventKind) -> None:
        """The form for what happened, above everything."""
        session = self._services.session
        if self._id is not None:
            self.form.start(self._id, kind, local_day(session.now(), session.zone))
            self._area.verticalScrollBar().setValue(0)
            put_in_order(self)

    def compare(self, target: Path | None = None) -> None:
        """Makes the package again and compares every hash; with `target` also writes it, if it is the same."""
        disclosure_id, disclosures = self._id, self._services.disclosures
        if disclosure_id is None:
            return

        def work(progress: Progress) -> RemakeResult:
            return disclosures.remake(disclosure_id, target, progress)

        self.result.hide()
        self.progress.show()
        self.progress.follow(self._desk.run_long(work, self._on_remade, self._on_not_remade))

    @Slot(QWidget)
    def _open_more(self, at: QWidget) -> None:
        view = self._view
        if view is None:
            return
        menu = QMenu(self)
        menu.addAction(self.tr("It was sent back"), lambda: self.start(EventKind.RETURNED))
        menu.addSeparator()
        menu.addAction(self.tr("Make it again and compare"), self.compare)
        menu.addAction(self.tr("Make the file again"), self._ask_where)
        menu.addSeparator()
        menu.addAction(self.tr("Open the request"), lambda: self.navigate.emit("request", view.request.id))
        menu.exec(at.mapToGlobal(QPoint(at.width() - menu.sizeHint().width(), at.height() + px(2))))
        menu.deleteLater()

    def _ask_where(self) -> None:
        name = str(Path.home() / file_name(self._id or "0"))
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Make the file again"), name, f"Pana (*{ENDING})")
        if chosen:
            self.compare(Path(chosen))

    def _on_remade(self, result: RemakeResult) -> None:
        self.progress.hide()
        if result.same:
            self.result.set_kind(BannerKind.NOTE)
            self.result.set_text(self.tr("Made again: every file has the same hash as on the day it left."))
        else:
            self.result.set_kind(BannerKind.WARNING)
            self.result.set_text(
                self.tr(
                    "What the record says has changed since. Files that differ: {files}. Nothing was saved."
                ).format(files=", ".join(result.differing))
            )
        self.result.show()
        self.reload()

    def _on_not_remade(self, error: Exception) -> bool:
        self.progress.hide()
        words = self._say(error)
        if words:
            self.result.set_kind(BannerKind.WARNING)
            self.result.set_text(words)
            self.result.show()
        return bool(words)

    @Slot(object)
    def _send(self, command: DeliverDisclosure | ReceiptOfDisclosure) -> None:
        disclosures = self._services.disclosures
        if isinstance(command, DeliverDisclosure):
            self._desk.act(lambda: disclosures.deliver(command), self._on_sent, self._on_refused)
        else:
            self._desk.act(lambda: disclosures.receipt(command), self._on_sent, self._on_refused)

    def _on_sent(self, _done: Done) -> None:
        self.form.hide()
        self.told.emit(self.tr("Written down"))
        self.reload()
        self.focus_first()

    def _on_refused(self, error: Exception) -> bool:
        return isinstance(error, RuleBroken) and self.form.refuse(error.field, self._say(error))

    @Slot()
    def _resolve(self) -> None:
        disclosure_id = self._id
        if disclosure_id is not None:
            self._desk.ask(lambda: self._services.disclosures.resolve(disclosure_id), self._on_resolved)

    def _on_resolved(self, found: tuple[Resolved, ...]) -> None:
        self.behind.show_people(found)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Beside what left where there is room, under it where there is not."""
        narrow = self.width() < px(NARROW)
        if narrow is self._is_narrow:
            return
        self._is_narrow = narrow
        self._side_holder.setVisible(not narrow)
        self._side_holder.setFixedWidth(px(ASIDE))
        for card in self._cards:
            if narrow:
                self._main.insertWidget(self._main.count() - 1, card)
            else:
                self._side.addWidget(card)
        if not narrow:
            self._side.addStretch(1)

    def _retranslate(self) -> None:
        for part in (self.header, self.form, self.letters, self.behind):
            part.retranslate()
        if self._view is not None:
            self._show(self._view)
