"""The chosen key: its eight words to be read over the phone, and with whom they were compared."""

import hashlib
from datetime import tzinfo

from PySide6.QtCore import QEvent, Qt, Signal, SignalInstance, Slot
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout

from counsellor_app.services.office_keys import OfficeKeyLine
from counsellor_app.ui.format import moment_digits
from counsellor_app.ui.language import current
from counsellor_app.ui.requests.answer.words_view import WordsView
from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.banner import Banner, BannerKind
from counsellor_app.ui.widgets.buttons import Button, Kind, Size
from counsellor_app.ui.widgets.card import label
from counsellor_app.ui.widgets.form import FormField

DIGITS = 8  # in a group


def hex_words(key: str) -> str:
    """SHA-256 of the key as text, in groups of eight digits: the office sees the same with ``sha256sum``."""
    digits = hashlib.sha256(key.encode()).hexdigest()
    return " ".join(digits[at : at + DIGITS] for at in range(0, len(digits), DIGITS))


class KeyCard(QFrame):
    """`confirmed` carries with whom the words were compared."""

    confirmed = Signal(str, str)  # key id, with whom
    reserve_asked = Signal(str)
    retire_asked = Signal(str)

    def __init__(self, zone: tzinfo) -> None:
        super().__init__()
        self.setProperty("box", "card")
        self._zone = zone
        self._line: OfficeKeyLine | None = None
        self._title = label("", "section", wrap=True)
        self.changed = Banner(kind=BannerKind.WARNING)
        self.lead = label("", "quiet", wrap=True)
        self.words = WordsView()
        self.same = QCheckBox()
        self.with_whom = QLineEdit()
        self.with_field = FormField(self.with_whom, " ", name="with_whom", in_card=True)
        self.confirm_button = Button(icon="check", tone="accent")
        self.state = label("", "note", wrap=True)
        self.reserve_button = Button(kind=Kind.ACCENT_QUIET, size=Size.SMALL)
        self.retire_button = Button(kind=Kind.QUIET, size=Size.SMALL)
        verbs = QHBoxLayout()
        verbs.addWidget(self.reserve_button)
        verbs.addWidget(self.retire_button)
        verbs.addStretch(1)
        self._column = QVBoxLayout(self)
        for part in (self._title, self.changed, self.lead, self.words, self.same, self.with_field):
            self._column.addWidget(part)
        self._column.addWidget(self.confirm_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self.state)
        self._column.addLayout(verbs)
        self.same.toggled.connect(self._show)
        self.same.clicked.connect(self._on_same)
        self.with_whom.textEdited.connect(self._on_edited)
        self.with_whom.returnPressed.connect(self._confirm)
        self.confirm_button.clicked.connect(self._confirm)
        self.reserve_button.clicked.connect(lambda: self._tell(self.reserve_asked))
        self.retire_button.clicked.connect(lambda: self._tell(self.retire_asked))
        self._measure()
        self.retranslate()

    def show_line(self, line: OfficeKeyLine) -> None:
        if self._line is None or self._line.key.id != line.key.id:
            self.same.setChecked(False)
            self.with_whom.clear()
            self.with_field.set_error("")
        self._line = line
        self.retranslate()

    def refuse(self, field: str | None, words: str) -> bool:
        if field == "with_whom":
            self.with_field.set_error(words)
        return field == "with_whom"

    def focus_first(self) -> None:
        (self.same if self.same.isVisible() else self.reserve_button).setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        self.changed.set_text(
            self.tr(
                "This office used another key before. Ask why it changed, at a number you knew already, not at the one"
                " in the letter. Until then the old key stays in use."
            )
        )
        self.lead.setText(
            self.tr("Read these words over the phone; the office reads its own. All eight must be the same.")
        )
        self.same.setText(self.tr("The words are the same"))
        self.with_field.set_label(self.tr("Compared with whom, and how"))
        self.with_field.set_help(self.tr("For example: A. Serikova, by phone, the number of the office's site"))
        self.confirm_button.setText(self.tr("Write it down"))
        self.reserve_button.setText(self.tr("Add the office's reserve key"))
        self.retire_button.setText(self.tr("No longer use this key"))
        line = self._line
        if line is not None:
            self._title.setText(line.key.name)
            self.words.show_words(line.words[current().value], line.numbers, hex_words(line.key.key))
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._measure()

    def _measure(self) -> None:
        self._column.setContentsMargins(px(12), px(10), px(12), px(10))
        self._column.setSpacing(px(9))

    @Slot(bool)
    def _on_same(self, is_same: bool) -> None:
        """With whom is the next question."""
        if is_same:
            self.with_whom.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot()
    def _show(self) -> None:
        line = self._line
        if line is None:
            return
        key = line.key
        is_open = key.confirmed_at is None
        self.changed.setVisible(line.changed_from is not None)
        self.lead.setVisible(is_open)
        self.same.setVisible(is_open)
        self.with_field.setVisible(is_open and self.same.isChecked())
        self.confirm_button.setVisible(is_open and self.same.isChecked())
        self.state.setVisible(not is_open)
        if key.confirmed_at is not None:
            self.state.setText(
                self.tr("Compared on {moment}: {whom}").format(
                    moment=moment_digits(key.confirmed_at, self._zone), whom=key.confirmed_with
                )
            )
        self.reserve_button.setVisible(line.reserve is None and key.reserve_of is None)

    @Slot()
    def _on_edited(self) -> None:
        self.with_field.set_error("")

    @Slot()
    def _confirm(self) -> None:
        if self._line is not None and self._line.key.confirmed_at is None:
            self.confirmed.emit(self._line.key.id, self.with_whom.text())

    def _tell(self, signal: SignalInstance) -> None:
        if self._line is not None:
            signal.emit(self._line.key.id)
