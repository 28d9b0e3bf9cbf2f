"""Two fields for a new passphrase and the generator of words: at first start, and when it is changed."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.content.library import Content
from counsellor_app.services.vault_secrets import passphrase_problems, suggest_passphrase
from counsellor_app.ui.language import current
from counsellor_app.ui.theme import px
from counsellor_app.ui.unlock.passphrase_words import problem_words
from counsellor_app.ui.widgets.buttons import Button, Kind
from counsellor_app.ui.widgets.card import boxed, label
from counsellor_app.ui.widgets.form import FormField
from counsellor_app.ui.widgets.secret_edit import CapsNote, SecretEdit

LEAST = 15  # characters; an administrator may ask for more


class PassphraseForm(QWidget):
    """`edited` at every key. `names`: what a passphrase must not be made of."""

    edited = Signal()

    def __init__(self, content: Content, names: Callable[[], tuple[str, ...]], least: int = LEAST) -> None:
        super().__init__()
        self._folder = content.folder
        self._names = names
        self._least = max(LEAST, least)
        self.secret, self.again = SecretEdit(), SecretEdit()
        self.secret_field = FormField(self.secret, name="secret")
        self.again_field = FormField(self.again, name="again")
        self.suggest = Button("", Kind.ORDINARY, "key")
        self.suggested = label("", "caption", wrap=True)
        self.advice = label("", "quiet", wrap=True)
        self._box = boxed("plain")
        self._codes = ("", "")  # why each of the two is refused
        self._build()
        self._retranslate()
        self.again.installEventFilter(self)
        self.secret.edited.connect(self._on_edited)
        self.again.edited.connect(self._on_edited)
        self.suggest.clicked.connect(self._on_suggest)

    def is_long_enough(self) -> bool:
        return min(self.secret.length(), self.again.length()) >= self._least

    def check(self) -> bool:
        """Asked when it is long enough: says beside the field what is wrong. No key is derived."""
        found = self.secret.look(self._problems_of)
        self._codes = (
            found[0] if found else "",
            "passphrase-differs" if not found and not self.secret.same_as(self.again) else "",
        )
        self._show_errors()
        if any(self._codes):
            (self.again if self._codes[1] else self.secret).setFocus()
        return not any(self._codes)

    def copy(self) -> bytearray:
        """The passphrase, for the caller to wipe; the fields keep theirs until `wipe`, in case of another try."""
        return self.secret.look(bytearray)

    def wipe(self) -> None:
        self.secret.wipe()
        self.again.wipe()
        self.suggested.setText("")
        self._box.hide()

    def focus_first(self) -> None:
        self.secret.setFocus()

    def _build(self) -> None:
        inside = QVBoxLayout(self._box)
        inside.setContentsMargins(px(12), px(10), px(12), px(10))
        inside.setSpacing(px(4))
        inside.addWidget(self.suggested)
        inside.addWidget(self.advice)
        self._box.hide()
        row = QHBoxLayout()
        row.addWidget(self.suggest)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(14))
        for part in (self.secret_field, CapsNote(self.secret), self.again_field):
            column.addWidget(part)
        column.addLayout(row)
        column.addWidget(self._box)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What is wrong with the first is said before it is typed a second time."""
        if watched is self.again and event.type() is QEvent.Type.FocusIn and self.secret.length() >= self._least:
            found = self.secret.look(self._problems_of)
            self._codes = (found[0] if found else "", self._codes[1])
            self._show_errors()
        return super().eventFilter(watched, event)

    def _problems_of(self, view: memoryview) -> tuple[str, ...]:
        typed = bytearray(view)
        try:
            return passphrase_problems(self._folder, typed, self._names())
        finally:
            typed[:] = bytes(len(typed))

    @Slot()
    def _on_suggest(self) -> None:
        """Words are shown, not typed in: to write them down once and type them is how they are learned."""
        self.suggested.setText(suggest_passphrase(self._folder, current().value))
        self.suggested.setAccessibleName(self.suggested.text())
        self._box.show()

    @Slot()
    def _on_edited(self) -> None:
        is_first = self.sender() is self.secret
        self._codes = ("", "") if is_first else (self._codes[0], "")  # a first one that is refused stays refused
        self._show_errors()
        self._show_length()
        self.edited.emit()

    def _show_errors(self) -> None:
        for field, code in zip((self.secret_field, self.again_field), self._codes, strict=True):
            field.set_error(self._words_of(code) if code else "")

    def _words_of(self, code: str) -> str:
        if code == "passphrase-too-short":
            return self.tr("Too short: at least %n character(s)", "", self._least)
        return problem_words(code)

    def _show_length(self) -> None:
        missing = self._least - self.secret.length()
        if not self.secret.length():
            self.secret_field.set_help(self.tr("At least %n character(s)", "", self._least))
        elif missing > 0:
            self.secret_field.set_help(self.tr("%n more character(s)", "", missing))
        else:
            self.secret_field.set_help(self.tr("Long enough"))

    def _retranslate(self) -> None:
        self.secret_field.set_label(self.tr("New passphrase"))
        self.again_field.set_label(self.tr("Once more"))
        self.suggest.setText(self.tr("Suggest words"))
        self.advice.setText(
            self.tr("If you take these words, write them down for the first days and keep the paper as you keep money.")
        )
        self._show_length()
        self._show_errors()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
