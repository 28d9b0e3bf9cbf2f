"""A key pair for an office: two files, and the eight words that schools compare."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QFileDialog, QVBoxLayout, QWidget

from counsellor_app.services.office import OfficeKeyPair
from counsellor_app.ui.language import NAMES, Language, current
from counsellor_app.ui.requests.answer.words_view import WordsView
from counsellor_app.ui.requests.rows import Line, Sentence
from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.banner import Banner, BannerKind
from counsellor_app.ui.widgets.buttons import Button
from counsellor_app.ui.widgets.card import Card, label


class KeysCard(Card):
    """`wanted` carries the folder and whether a reserve pair is made too."""

    wanted = Signal(object, bool)

    def __init__(self) -> None:
        super().__init__()
        self._pairs: tuple[OfficeKeyPair, ...] = ()
        self._refused: Callable[[], str] = str
        self.lead = label("", "note", wrap=True)
        self.reserve = QCheckBox()
        self.make_button = Button(icon="key")
        self.banner = Banner(kind=BannerKind.WARNING)
        self.banner.hide()
        self._form = QWidget()
        self._column = QVBoxLayout(self._form)
        for part in (self.lead, self.reserve):
            self._column.addWidget(part)
        self._column.addWidget(self.make_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self.banner)
        self._made = QWidget()
        self._rows = QVBoxLayout(self._made)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self.body.addWidget(self._form)
        self.body.addWidget(self._made)
        self.make_button.clicked.connect(self._choose)
        self.retranslate()

    def show_pairs(self, pairs: tuple[OfficeKeyPair, ...]) -> None:
        self._pairs = pairs
        self.banner.hide()
        self.retranslate()

    def refuse(self, words: Callable[[], str]) -> None:
        """`words` are asked again when the language changes."""
        self._refused = words
        self.banner.show()
        self.banner.set_text(words())

    def retranslate(self) -> None:
        self.set_title(self.tr("Keys of the office"))
        self.lead.setText(
            self.tr("office.key opens packages: keep it here and give it to nobody. office.pub goes to the schools.")
        )
        self.reserve.setText(self.tr("Also a reserve pair, kept in another place"))
        self.make_button.setText(self.tr("Make a key pair…"))
        self.banner.set_text(self._refused())
        self._column.setContentsMargins(px(20), px(2), px(20), px(16))
        self._column.setSpacing(px(8))
        self._rows.setContentsMargins(px(8), 0, px(8), px(8))
        self._show_made()

    def _measure(self) -> None:
        super()._measure()
        self.head_row.setContentsMargins(px(20), px(6), px(12), 0)
        self.head.setFixedHeight(px(42))

    def _show_made(self) -> None:
        while (entry := self._rows.takeAt(0)) is not None:
            old = entry.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self._made.setVisible(bool(self._pairs))
        self.reserve.setVisible(not self._pairs)
        self.make_button.setVisible(not self._pairs)
        for pair in self._pairs:
            self._rows.addWidget(Line(pair.public.name, str(pair.public.parent)))
            view = WordsView()
            view.show_words(pair.words.words[current().value], pair.words.numbers, " ".join(pair.words.hex))
            self._rows.addWidget(view)
            for language in Language:
                if language is not current():
                    words = " ".join(pair.words.words[language.value])
                    self._rows.addWidget(Sentence(f"{NAMES[language]}: {words}"))
        if self._pairs:
            said = self.tr("Write the eight words on the office's letterhead: a school that calls reads the same ones.")
            self._rows.addWidget(Sentence(said, "note"))

    @Slot()
    def _choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Where the keys are kept"), str(Path.home()))
        if chosen:
            self.wanted.emit(Path(chosen), self.reserve.isChecked())
