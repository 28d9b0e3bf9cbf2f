"""A passphrase long enough to hold: fifteen characters or five words, no rule about signs (NIST SP 800-63B-4)."""

from collections.abc import Callable

from counsellor_app.content.library import Content
from counsellor_app.ui.unlock.passphrase_form import LEAST, PassphraseForm
from counsellor_app.ui.unlock.step import Step


class PassphraseStep(Step):
    def __init__(self, content: Content, names: Callable[[], tuple[str, ...]], least: int = LEAST) -> None:
        super().__init__()
        self.fields = PassphraseForm(content, names, least)
        self.form.add(self.fields)
        self.fields.edited.connect(self.ready)
        self._retranslate()

    def is_finished(self) -> bool:
        return self.fields.is_long_enough()

    def check(self) -> bool:
        return self.fields.check()

    def focus_first(self) -> None:
        self.fields.focus_first()

    def next_words(self) -> str:
        return self.tr("Next: the recovery code for the safe")

    def _retranslate(self) -> None:
        self.heading.setText(self.tr("Passphrase"))
        self.line.setText(
            self.tr(
                "In any letters, with spaces. Five or six ordinary words are better than signs nobody remembers. "
                "It is asked each time the file is opened."
            )
        )
