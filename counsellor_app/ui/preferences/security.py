"""What opens the file: another passphrase, another recovery code. Keys are derived on the worker."""

from collections.abc import Callable
from enum import Enum, auto

from PySide6.QtCore import Slot

from counsellor_app.domain.clock import local_day
from counsellor_app.domain.people import Person
from counsellor_app.domain.record import School
from counsellor_app.services.done import Topic
from counsellor_app.services.house import Services
from counsellor_app.services.vault import KdfParams, OpenVault
from counsellor_app.services.vault_secrets import change_passphrase, renew_recovery_code
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.language import Language, current
from counsellor_app.ui.preferences.code_change import CodeChange
from counsellor_app.ui.preferences.passphrase_change import PassphraseChange
from counsellor_app.ui.preferences.section import Section
from counsellor_app.ui.unlock.passphrase_form import LEAST
from counsellor_app.ui.unlock.recovery_sheet import Sheet, print_sheet
from counsellor_app.ui.unlock.step import show_soon
from counsellor_app.ui.widgets.banner import BannerKind
from counsellor_app.ui.widgets.card import boxed


class _News(Enum):
    """What the section has to say, kept to be said again in another language."""

    NOTHING = auto()
    RECOVERED = auto()
    CHANGING = auto()
    CHANGED = auto()
    RENEWING = auto()
    RENEWED = auto()


class SecuritySection(Section):
    topics = frozenset({Topic.SCHOOL, Topic.PEOPLE})

    def __init__(
        self,
        desk: Desk,
        services: Services,
        vault: OpenVault,
        *,
        least: int = LEAST,
        params: KdfParams | None = None,
    ) -> None:
        """`least`: characters of a passphrase. `params`: left out, calibrated to this computer."""
        super().__init__()
        self._desk = desk
        self._services = services
        self._vault = vault
        self._params = params
        self._school: School | None = None
        self._user: Person | None = None
        self._news = _News.RECOVERED if vault.recovery_used else _News.NOTHING
        content = services.session.content
        self.passphrase = PassphraseChange(content, self._names, least=least, asks_old=not vault.recovery_used)
        self.recovery = CodeChange(desk, self._sheet, print_sheet)
        line = boxed("divider")
        line.setFixedHeight(1)
        for part in (self.passphrase, line, self.recovery):
            self.form.add(part)
        self.passphrase.wanted.connect(self._on_change)
        self.recovery.begun.connect(lambda: self._tell(_News.NOTHING))
        self.recovery.shown.connect(lambda part: show_soon(self.form, part))
        self.recovery.wanted.connect(self._on_renew)
        self._retranslate()

    def reload(self) -> None:
        school = self._services.school
        self._desk.ask(lambda: (school.profile(), school.user()), self._on_known)

    def focus_first(self) -> None:
        self.passphrase.focus_first()

    def leave(self) -> None:
        """Nothing secret waits on a page nobody looks at."""
        self.passphrase.wipe()
        self.recovery.drop()

    def _on_known(self, found: tuple[School | None, Person | None]) -> None:
        self._school, self._user = found

    def _names(self) -> tuple[str, ...]:
        school, user = self._school, self._user
        of_school = (school.name_kk, school.name_ru) if school is not None else ()
        of_user = (user.surname, user.given, user.patronymic) if user is not None else ()
        return tuple(text for text in (*of_school, *of_user) if text)

    @Slot()
    def _on_change(self) -> None:
        vault, now, params = self._vault, self._services.session.now(), self._params
        old, new = self.passphrase.take_old(), self.passphrase.fields.copy()

        def work() -> None:
            try:
                change_passphrase(vault, new, old=old, now=now, params=params)
            finally:
                for secret in (new, old):
                    if secret is not None:
                        secret[:] = bytes(len(secret))

        self._work(work, self._on_changed, _News.CHANGING)

    @Slot(str)
    def _on_renew(self, code: str) -> None:
        vault, now, params = self._vault, self._services.session.now(), self._params
        self._work(lambda: renew_recovery_code(vault, code, now=now, params=params), self._on_renewed, _News.RENEWING)

    def _work(self, work: Callable[[], None], then: Callable[[None], None], news: _News) -> None:
        self.setEnabled(False)
        self._tell(news)
        self._desk.ask(work, then, self._on_failed)

    def _on_changed(self, _nothing: None) -> None:
        self.setEnabled(True)
        self._tell(_News.CHANGED)
        self.passphrase.begin_again()

    def _on_renewed(self, _nothing: None) -> None:
        self.setEnabled(True)
        self.recovery.drop()
        self._tell(_News.RENEWED)

    def _on_failed(self, error: Exception) -> bool:
        self.setEnabled(True)
        self._tell(_News.NOTHING)
        return self.passphrase.refuse(error) or self.refuse(error)

    def _sheet(self, code: str) -> Sheet:
        school, session = self._school, self._services.session
        kk, ru = (school.name_kk, school.name_ru) if school is not None else ("", "")
        return Sheet(
            code=code,
            made_on=local_day(session.now(), session.zone),
            language=current().value,
            school=(kk or ru) if current() is Language.KK else (ru or kk),
            vault_id=bytes.fromhex(self._vault.vault_id),
            demo=self._vault.demo,
        )

    def _tell(self, news: _News) -> None:
        self._news = news
        words, kind = {
            _News.NOTHING: ("", BannerKind.NOTE),
            _News.RECOVERED: (
                self.tr(
                    "The file was opened with the recovery code. Set a new passphrase now, and then make a new code: "
                    "the old sheet has been used."
                ),
                BannerKind.WARNING,
            ),
            _News.CHANGING: (self.tr("Changing the passphrase…"), BannerKind.PLAIN),
            _News.CHANGED: (
                self.tr(
                    "Changed. From now on only the new passphrase opens the file; older backups open with the old one."
                ),
                BannerKind.NOTE,
            ),
            _News.RENEWING: (self.tr("Putting the new code in…"), BannerKind.PLAIN),
            _News.RENEWED: (
                self.tr("From now on only the new recovery code counts. Destroy the old sheet."),
                BannerKind.NOTE,
            ),
        }[news]
        self.say(words, kind)

    def _retranslate(self) -> None:
        self.heading.setText(self.tr("Passphrase and recovery code"))
        self.line.setText(self.tr("Nobody else knows them, and nobody can look them up."))
        self._tell(self._news)
