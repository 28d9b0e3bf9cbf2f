"""The letters that go with an answer, saved as PDF in the language the office writes in."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog

from counsellor_app.domain.ids import RequestId
from counsellor_app.services.disclosure_commands import LetterKind
from counsellor_app.services.done import Done
from counsellor_app.services.house import Services
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.language import NAMES, Language
from counsellor_app.ui.messages import words_for
from counsellor_app.ui.requests.rows import Line
from counsellor_app.ui.widgets.buttons import Button, Kind, Size
from counsellor_app.ui.widgets.card import Card

LANGUAGES = (Language.KK, Language.RU)


class LettersCard(Card):
    """`told` carries words for a short message."""

    told = Signal(str)

    def __init__(self, desk: Desk, services: Services) -> None:
        super().__init__()
        self._desk = desk
        self._services = services
        self._request: RequestId | None = None
        self._number = ""
        self._kinds: tuple[LetterKind, ...] = ()

    def show_letters(self, request_id: RequestId, number: str, kinds: tuple[LetterKind, ...]) -> None:
        """Only what can be written now; with nothing to write the card hides."""
        self._request, self._number, self._kinds = request_id, number, kinds
        self.retranslate()

    def retranslate(self) -> None:
        self.set_title(self.tr("Letters"))
        self.clear()
        self.setVisible(bool(self._kinds))
        for kind in self._kinds:
            verbs = tuple(self._verb(kind, language) for language in LANGUAGES)
            self.body.addWidget(Line(self._name(kind), self._what(kind), *verbs))

    def save(self, kind: LetterKind, language: Language, target: Path) -> None:
        request_id, disclosures = self._request, self._services.disclosures
        if request_id is not None:
            self._desk.act(
                lambda: disclosures.save_letter(request_id, kind, language.value, target),
                self._on_saved,
                self._on_refused,
            )

    def _verb(self, kind: LetterKind, language: Language) -> Button:
        button = Button(NAMES[language], Kind.ACCENT_QUIET, size=Size.SMALL)
        button.setAccessibleName(f"{self._name(kind)}: {NAMES[language]}")
        button.clicked.connect(lambda _on=False: self._ask_where(kind, language))
        return button

    def _ask_where(self, kind: LetterKind, language: Language) -> None:
        name = str(Path.home() / f"{self._number}-{kind.value}-{language.value}.pdf")
        chosen, _ = QFileDialog.getSaveFileName(self, self._name(kind), name, "PDF (*.pdf)")
        if chosen:
            self.save(kind, language, Path(chosen))

    def _on_saved(self, _done: Done) -> None:
        self.told.emit(self.tr("The letter is saved"))

    def _on_refused(self, error: Exception) -> bool:
        words = words_for(error)
        if words:
            self.told.emit(words)
        return bool(words)

    def _name(self, kind: LetterKind) -> str:
        match kind:
            case LetterKind.COVERING:
                return self.tr("Covering letter")
            case LetterKind.PARTIAL_REFUSAL:
                return self.tr("Letter of partial refusal")
            case LetterKind.REFUSAL:
                return self.tr("Letter of refusal")

    def _what(self, kind: LetterKind) -> str:
        match kind:
            case LetterKind.COVERING:
                return self.tr("what is sent, how to open it and to verify it")
            case LetterKind.PARTIAL_REFUSAL:
                return self.tr("what is not given, each with its reason")
            case LetterKind.REFUSAL:
                return self.tr("what is refused, each with its reason")
