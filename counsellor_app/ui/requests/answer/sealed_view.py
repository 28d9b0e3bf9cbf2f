"""It is sealed: which file, which words to read to the office, the letters, and how it was handed over."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal

from counsellor_app.domain.clock import local_day
from counsellor_app.domain.disclosure import EventKind
from counsellor_app.domain.errors import RuleBroken
from counsellor_app.domain.ids import DisclosureId
from counsellor_app.services.disclosure_commands import (
    DeliverDisclosure,
    DisclosureView,
    LetterKind,
    ReceiptOfDisclosure,
)
from counsellor_app.services.done import Done
from counsellor_app.services.house import Services
from counsellor_app.services.office_keys import OfficeKeyLine
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.language import current
from counsellor_app.ui.messages import words_for
from counsellor_app.ui.requests.answer.key_card import hex_words
from counsellor_app.ui.requests.answer.words_view import WordsView
from counsellor_app.ui.requests.event_form import EventForm
from counsellor_app.ui.requests.letters import LettersCard
from counsellor_app.ui.requests.rows import Line, Sentence
from counsellor_app.ui.tab_order import put_in_order
from counsellor_app.ui.widgets.banner import Banner
from counsellor_app.ui.widgets.buttons import Button, Kind, Size
from counsellor_app.ui.widgets.card import Card
from counsellor_app.ui.widgets.form import FormColumn


class SealedView(FormColumn):
    """`opened` carries the id of the disclosure; `told` words."""

    opened = Signal(str)
    told = Signal(str)
    failed = Signal(object)

    def __init__(self, desk: Desk, services: Services) -> None:
        super().__init__()
        self._desk = desk
        self._services = services
        self._id: DisclosureId | None = None
        self._file: Path | None = None
        session = services.session
        self.banner = Banner(icon="check")
        self.file_card, self.words_card = Card(), Card()
        self.words = WordsView()
        self.letters = LettersCard(desk, services)
        self.hand_over = EventForm(session.content, local_day(session.now(), session.zone))
        self.hand_button = Button(kind=Kind.FILLED, icon="enter")
        self.open_button = Button(kind=Kind.ACCENT_QUIET, size=Size.SMALL)
        for part in (self.banner, self.file_card, self.letters, self.words_card, self.hand_over):
            self.add(part)
        self.rows.addWidget(self.hand_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.rows.addStretch(1)
        self.hand_button.clicked.connect(self._start)
        self.open_button.clicked.connect(self._open)
        self.hand_over.sent.connect(self._send)
        self.hand_over.left.connect(self.hand_button.show)
        self.letters.told.connect(self.told)

    def show_sealed(self, view: DisclosureView, file: Path, key: OfficeKeyLine | None, *, is_partial: bool) -> None:
        row = view.disclosure
        self._id, self._file = row.id, file
        self._fill(view, key)
        kinds = (LetterKind.COVERING, LetterKind.PARTIAL_REFUSAL) if is_partial else (LetterKind.COVERING,)
        self.letters.show_letters(row.request_id, row.number, kinds)
        self.retranslate()

    def focus_first(self) -> None:
        self.hand_button.setFocus()

    def retranslate(self) -> None:
        self.hand_button.setText(self.tr("Write down how it was handed over"))
        self.letters.retranslate()
        self.hand_over.retranslate()
        put_in_order(self)

    def _fill(self, view: DisclosureView, key: OfficeKeyLine | None) -> None:
        row = view.disclosure
        self.banner.set_text(
            self.tr("Sealed and written into the register as {number}. Nothing of it is on this disk unsealed.").format(
                number=row.number
            )
        )
        self.file_card.set_title(self.tr("The file"))
        self.file_card.clear()
        self.open_button = Button(self.tr("Its line in the register"), Kind.ACCENT_QUIET, size=Size.SMALL)
        self.open_button.clicked.connect(self._open)
        name, folder = (self._file.name, str(self._file.parent)) if self._file else ("", "")
        self.file_card.body.addWidget(Line(name, folder, self.open_button, cut=True))
        self.file_card.body.addWidget(Line("SHA-256", row.sealed_hash, cut=True))
        self.words_card.setVisible(key is not None)
        if key is not None:
            self.words_card.set_title(self.tr("Read these words to the office before it opens the file"))
            self.words_card.clear()
            self.words = WordsView()
            self.words.show_words(key.words[current().value], key.numbers, hex_words(key.key.key))
            self.words_card.body.addWidget(self.words)
            self.words_card.body.addWidget(
                Sentence(self.tr("If the office's own words differ, the file is not for its key: do not send it."))
            )
        self.hand_over.hide()
        self.hand_button.show()

    def _start(self) -> None:
        session = self._services.session
        if self._id is not None:
            self.hand_button.hide()
            self.hand_over.start(self._id, EventKind.HANDED_OVER, local_day(session.now(), session.zone))
            self.ensureWidgetVisible(self.hand_over)
            put_in_order(self)

    def _open(self) -> None:
        if self._id is not None:
            self.opened.emit(self._id)

    def _send(self, command: DeliverDisclosure | ReceiptOfDisclosure) -> None:
        if isinstance(command, DeliverDisclosure):
            self._desk.act(lambda: self._services.disclosures.deliver(command), self._on_handed, self._on_refused)

    def _on_handed(self, _done: Done) -> None:
        self.hand_over.hide()
        self.told.emit(self.tr("Written down: it is handed over"))
        self._open()

    def _on_refused(self, error: Exception) -> bool:
        return isinstance(error, RuleBroken) and self.hand_over.refuse(error.field, words_for(error))
