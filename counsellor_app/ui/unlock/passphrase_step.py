"""A passphrase long enough to hold: fifteen characters or five words, no rule about signs (NIST SP 800-63B-4)."""

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from counsellor_app.content.library import Content
from counsellor_app.services.vault_secrets import passphrase_problems, suggest_passphrase
from counsellor_app.ui.language import current
from counsellor_app.ui.unlock.passphrase_words import problem_words
from counsellor_app.ui.unlock.step import Step
from counsellor_app.ui.widgets.buttons import Button, Kind
from counsellor_app.ui.widgets.card import label
from counsellor_app.ui.widgets.form import FormField
from counsellor_app.ui.widgets.secret_edit import CapsNote, SecretEdit

LEAST = 15


class PassphraseForm:
    """The two fields and the generator, shared by the first start and by changing the passphrase."""

    def __init__(self, content: Content, names: Callable[[], tuple[str, ...]]) -> None:
        self._folder = content.folder
        self._names = names
        self.secret, self.again = SecretEdit(), SecretEdit()
        self.secret_field = FormField(self.secret, name="secret")
        self.again_field = FormField(self.again, name="again")
        self.caps = CapsNote(self.secret)
        self.suggest = Button("", Kind.ORDINARY, "key")
        self.suggested = label("", "code", wrap=True)
        self.suggested.hide()
        self.suggest.clicked.connect(self._on_suggest)

    def problems(self) -> tuple[str, ...]:
        return self.secret.look(self._problems_of)

    def _problems_of(self, view: memoryview) -> tuple[str, ...]:
        typed = bytearray(view)
        try:
            return passphrase_problems(self._folder, typed, self._names())
        finally:
            typed[:] = bytes(len(typed))

    def check(self) -> bool:
        found = self.problems()
        self.secret_field.set_error(problem_words(found[0]) if found else "")
        differs = not found and not self.secret.same_as(self.again)
        self.again_field.set_error(problem_words("passphrase-differs") if differs else "")
        return not found and not differs

    @Slot()
    def _on_suggest(self) -> None:
        """Words are shown, not typed in: to write them down once and type them is how they are learned."""
        self.suggested.setText(suggest_passphrase(self._folder, current().value))
        self.suggested.show()


class PassphraseStep(Step):
    def __init__(self, content: Content, names: Callable[[], tuple[str, ...]]) -> None:
        super().__init__()
        self.fields = PassphraseForm(content, names)
        fields = self.fields
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(fields.suggest)
        line.addWidget(fields.suggested, 1)
        for part in (fields.secret_field, fields.caps, fields.again_field, row):
            self.form.add(part)
        fields.secret.edited.connect(self._on_edited)
        fields.again.edited.connect(self._on_edited)
        self._retranslate()

    def is_finished(self) -> bool:
        return self.fields.secret.length() >= LEAST and self.fields.again.length() >= LEAST

    def check(self) -> bool:
        return self.fields.check()

    def focus_first(self) -> None:
        self.fields.secret.setFocus()

    def next_words(self) -> str:
        return self.tr("Next: the recovery code for the safe")

    @Slot()
    def _on_edited(self) -> None:
        self.fields.secret_field.set_error("")
        self.fields.again_field.set_error("")
        missing = LEAST - self.fields.secret.length()
        if missing > 0:
            self.fields.secret_field.set_help(self.tr("%n more character(s)", "", missing))
        else:
            self.fields.secret_field.set_help(self.tr("Long enough"))
        self.ready.emit()

    def _retranslate(self) -> None:
        self.heading.setText(self.tr("Passphrase"))
        self.line.setText(
            self.tr(
                "At least 15 characters, in any letters, with spaces. Five or six ordinary words are better than "
                "signs nobody remembers. It is asked each time the file is opened."
            )
        )
        fields = self.fields
        fields.secret_field.set_label(self.tr("Passphrase"))
        fields.secret_field.set_help(self.tr("At least 15 characters"))
        fields.again_field.set_label(self.tr("Once more"))
        fields.suggest.setText(self.tr("Suggest words"))
