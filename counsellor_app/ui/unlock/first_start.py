"""First start: language, school, passphrase, recovery code; nothing is written before the code was typed back."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal

from counsellor_app.content.library import Content
from counsellor_app.domain.clock import Now, local_day
from counsellor_app.domain.errors import RuleBroken, Trouble
from counsellor_app.services.school import NameUser, SaveSchool
from counsellor_app.services.vault import KdfParams, OpenVault, VaultPlace, create_vault, new_vault_id
from counsellor_app.ui import messages
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.language import current
from counsellor_app.ui.theme import Theme
from counsellor_app.ui.unlock.language_step import LanguageStep
from counsellor_app.ui.unlock.passphrase_form import LEAST
from counsellor_app.ui.unlock.passphrase_step import PassphraseStep
from counsellor_app.ui.unlock.recovery_sheet import Printer, Sheet
from counsellor_app.ui.unlock.recovery_step import RecoveryStep
from counsellor_app.ui.unlock.school_step import SchoolStep
from counsellor_app.ui.unlock.wizard import Wizard
from counsellor_app.ui.widgets.buttons import LinkButton
from counsellor_app.ui.widgets.card import label


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstFacts:
    """What goes into the new file right after it was made."""

    school: SaveSchool
    user: NameUser


class FirstStart(Wizard):
    """`made` carries (OpenVault, FirstFacts); `restore_wanted`: there is a backup already.

    `office_wanted`: this is an office, packages are opened here without any file of cases.
    """

    made = Signal(object, object)
    restore_wanted = Signal()
    office_wanted = Signal()
    language_chosen = Signal(str)
    theme_chosen = Signal(str)

    def __init__(
        self,
        desk: Desk,
        content: Content,
        place: Callable[[], VaultPlace],
        now: Now,
        theme: Theme,
        printer: Printer,
        *,
        least: int = LEAST,
        params: KdfParams | None = None,
    ) -> None:
        """`place`: a fresh folder, asked for when the file is made. `least`: characters of a passphrase.

        `params`: left out, calibrated to this computer.
        """
        super().__init__()
        self._desk = desk
        self._place = place
        self._now = now
        self._params = params
        self._vault_id = new_vault_id()  # stands on the sheet that is printed before there is a file
        self._language = LanguageStep(theme)
        self._school = SchoolStep(content)
        self._passphrase = PassphraseStep(content, self._school.fields.names, least)
        self._recovery = RecoveryStep(desk, self._sheet, printer)
        self._restore, self._office = LinkButton(""), LinkButton("")
        self._first = label("", "quiet")
        self.steps.foot.addWidget(self._restore, 0, Qt.AlignmentFlag.AlignLeft)
        self.steps.foot.addWidget(self._office, 0, Qt.AlignmentFlag.AlignLeft)
        self.steps.foot.addWidget(self._first)
        self._restore.clicked.connect(self.restore_wanted)
        self._office.clicked.connect(self.office_wanted)
        self._language.language_chosen.connect(self.language_chosen)
        self._language.theme_chosen.connect(self.theme_chosen)
        self._take(self._language, self._school, self._passphrase, self._recovery)

    def _step_names(self) -> tuple[str, ...]:
        return self.tr("Language and theme"), self.tr("School"), self.tr("Passphrase"), self.tr("Recovery code")

    def _last_verb(self) -> str:
        return self.tr("Make the file")

    def _retranslate(self) -> None:
        self._restore.setText(self.tr("Restore a backup"))
        self._office.setText(self.tr("Open a package"))
        self._first.setText(self.tr("First start"))
        super()._retranslate()

    def _sheet(self, code: str) -> Sheet:
        return Sheet(
            code=code,
            made_on=local_day(self._now()),
            language=current().value,
            school=self._school.fields.name(),
            vault_id=self._vault_id,
        )

    def _finish(self) -> None:
        self.setEnabled(False)
        self._what.setText(self.tr("Making the file…"))
        secret, code = self._passphrase.fields.copy(), self._recovery.code()
        place, now = self._place(), self._now()

        def work() -> OpenVault:
            try:
                return create_vault(place, secret, code, now=now, params=self._params, vault_id=self._vault_id)
            finally:
                secret[:] = bytes(len(secret))

        self._desk.ask(work, self._on_made, self._on_failed)

    def _on_made(self, vault: OpenVault) -> None:
        fields = self._school.fields
        self._passphrase.fields.wipe()
        self.made.emit(vault, FirstFacts(school=fields.school(), user=fields.user()))

    def _on_failed(self, error: Exception) -> bool:
        """Everything typed is kept: it can be tried again once there is room."""
        self.setEnabled(True)
        self._refresh()
        if not isinstance(error, (Trouble, RuleBroken)):
            return False
        self.say(messages.words_for(error))
        return True
