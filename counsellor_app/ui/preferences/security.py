"""What opens the file: another passphrase, another recovery code. Keys are derived on the worker."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from counsellor_app.domain.clock import local_day
from counsellor_app.domain.errors import Trouble, TroubleKind
from counsellor_app.domain.people import Person
from counsellor_app.domain.record import School
from counsellor_app.services.done import Topic
from counsellor_app.services.house import Services
from counsellor_app.services.vault import KdfParams, OpenVault
from counsellor_app.services.vault_secrets import change_passphrase, renew_recovery_code
from counsellor_app.ui import messages
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.language import Language, current
from counsellor_app.ui.preferences.section import Section
from counsellor_app.ui.theme import px
from counsellor_app.ui.unlock.passphrase_form import LEAST, PassphraseForm
from counsellor_app.ui.unlock.recovery_code import RecoveryCode
from counsellor_app.ui.unlock.recovery_sheet import Printer, Sheet, print_sheet
from counsellor_app.ui.widgets.banner import BannerKind
from counsellor_app.ui.widgets.buttons import Button, Kind
from counsellor_app.ui.widgets.card import boxed, label
from counsellor_app.ui.widgets.form import FormField
from counsellor_app.ui.widgets.secret_edit import CapsNote, SecretEdit


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
        printer: Printer = print_sheet,
    ) -> None:
        """`least`: characters of a passphrase. `params`: left out, calibrated to this computer."""
        super().__init__()
        self._desk = desk
        self._services = services
        self._vault = vault
        self._params = params
        self._printer = printer
        self._school: School | None = None
        self._user: Person | None = None
        self._may_omit_old = vault.recovery_used
        self.old = SecretEdit()
        self._old_field = FormField(self.old, name="old")
        self.fields = PassphraseForm(services.session.content, self._names, least)
        self.change = Button("", Kind.FILLED)
        self._code_head, self._code_line = label("", "section"), label("", "", wrap=True)
        self.new_code = Button("", Kind.ORDINARY, "key")
        self._panel_room = QVBoxLayout()
        self.panel: RecoveryCode | None = None
        self.use_code, self.drop_code = Button("", Kind.FILLED), Button("", Kind.QUIET)
        self._code_verbs = QWidget()
        self._build()
        self._connect()
        self._retranslate()
        if self._may_omit_old:
            self._say_recovered()

    def reload(self) -> None:
        school = self._services.school
        self._desk.ask(lambda: (school.profile(), school.user()), self._on_known)

    def focus_first(self) -> None:
        (self.fields.secret if self._may_omit_old else self.old).setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Nothing secret waits on a page nobody looks at. A code that was shown is worth nothing yet."""
        self.old.wipe()
        self.fields.wipe()
        self._drop_panel()

    def _build(self) -> None:
        self._old_field.setVisible(not self._may_omit_old)
        verbs = QWidget()
        row = QHBoxLayout(verbs)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.change)
        row.addStretch(1)
        line = boxed("divider")
        line.setFixedHeight(1)
        for part in (self._old_field, CapsNote(self.old), self.fields, verbs, line):
            self.form.add(part)
        head = QVBoxLayout()
        head.setSpacing(px(4))
        head.addWidget(self._code_head)
        head.addWidget(self._code_line)
        begin = QHBoxLayout()
        begin.addWidget(self.new_code)
        begin.addStretch(1)
        end = QHBoxLayout(self._code_verbs)
        end.setContentsMargins(0, 0, 0, 0)
        end.setSpacing(px(12))
        end.addWidget(self.use_code)
        end.addWidget(self.drop_code)
        end.addStretch(1)
        self._code_verbs.hide()
        self.form.rows.addLayout(head)
        self.form.rows.addLayout(begin)
        self.form.rows.addLayout(self._panel_room)
        self.form.rows.addWidget(self._code_verbs)

    def _connect(self) -> None:
        self.old.edited.connect(self._refresh)
        self.fields.edited.connect(self._refresh)
        self.change.clicked.connect(self._on_change)
        for edit in (self.old, *self.fields.findChildren(QLineEdit)):
            edit.returnPressed.connect(self._on_change)
        self.new_code.clicked.connect(self._on_new_code)
        self.use_code.clicked.connect(self._on_use_code)
        self.drop_code.clicked.connect(self._drop_panel)
        self._refresh()

    def _on_known(self, found: tuple[School | None, Person | None]) -> None:
        self._school, self._user = found

    def _names(self) -> tuple[str, ...]:
        school, user = self._school, self._user
        texts = (school.name_kk, school.name_ru) if school is not None else ()
        texts += (user.surname, user.given, user.patronymic) if user is not None else ()
        return tuple(text for text in texts if text)

    @Slot()
    def _refresh(self) -> None:
        self._old_field.set_error("")
        has_old = self._may_omit_old or self.old.length() > 0
        self.change.setEnabled(has_old and self.fields.is_long_enough())

    @Slot()
    def _on_change(self) -> None:
        if not self.change.isEnabled() or not self.fields.check():
            return
        vault, now, params = self._vault, self._services.session.now(), self._params
        old = None if self._may_omit_old else self.old.take()
        new = self.fields.take()

        def work() -> None:
            try:
                change_passphrase(vault, new, old=old, now=now, params=params)
            finally:
                for secret in (new, old):
                    if secret is not None:
                        secret[:] = bytes(len(secret))

        self._work(work, self._on_changed, self._on_not_changed, self.tr("Changing the passphrase…"))

    def _work(
        self, work: Callable[[], None], then: Callable[[None], None], failed: Callable[[Exception], bool], words: str
    ) -> None:
        self.setEnabled(False)
        self.say(words, BannerKind.PLAIN)
        self._desk.ask(work, then, failed)

    def _on_changed(self, _nothing: None) -> None:
        self.setEnabled(True)
        self._may_omit_old = False
        self._old_field.show()
        self.say(
            self.tr("Changed. From now on only the new passphrase opens the file; older backups open with the old one.")
        )
        self.focus_first()

    def _on_not_changed(self, error: Exception) -> bool:
        self.setEnabled(True)
        self.say("")
        if isinstance(error, Trouble) and error.kind is TroubleKind.WRONG_PASSPHRASE:
            self._old_field.set_error(messages.words_for(error))
            self.old.setFocus()
            return True
        return self.refuse(error)

    @Slot()
    def _on_new_code(self) -> None:
        self._drop_panel()
        self.say("")
        self.panel = RecoveryCode(self._desk, self._sheet, self._printer)
        self.panel.ready.connect(self._on_typed)
        self._panel_room.addWidget(self.panel)
        self.new_code.hide()
        self._code_verbs.show()
        self._on_typed()
        self.panel.focus_first()

    @Slot()
    def _drop_panel(self) -> None:
        if self.panel is not None:
            self._panel_room.removeWidget(self.panel)
            self.panel.hide()
            self.panel.deleteLater()
            self.panel = None
        self._code_verbs.hide()
        self.new_code.show()

    @Slot()
    def _on_typed(self) -> None:
        self.use_code.setEnabled(self.panel is not None and self.panel.is_typed_back())

    @Slot()
    def _on_use_code(self) -> None:
        if self.panel is None:
            return
        vault, code, now, params = self._vault, self.panel.code(), self._services.session.now(), self._params
        self._work(
            lambda: renew_recovery_code(vault, code, now=now, params=params),
            self._on_renewed,
            self._on_not_renewed,
            self.tr("Putting the new code in…"),
        )

    def _on_renewed(self, _nothing: None) -> None:
        self.setEnabled(True)
        self._drop_panel()
        self.say(self.tr("From now on only the new recovery code counts. Destroy the old sheet."))

    def _on_not_renewed(self, error: Exception) -> bool:
        self.setEnabled(True)
        return self.refuse(error)

    def _sheet(self, code: str) -> Sheet:
        school, session = self._school, self._services.session
        names = (school.name_kk, school.name_ru) if school is not None else ("", "")
        kk, ru = names
        return Sheet(
            code=code,
            made_on=local_day(session.now(), session.zone),
            language=current().value,
            school=(kk or ru) if current() is Language.KK else (ru or kk),
            vault_id=bytes.fromhex(self._vault.vault_id),
            demo=self._vault.demo,
        )

    def _say_recovered(self) -> None:
        self.say(
            self.tr(
                "The file was opened with the recovery code. Set a new passphrase now, and then make a new code: the "
                "old sheet has been used."
            ),
            BannerKind.WARNING,
        )

    def _retranslate(self) -> None:
        self.heading.setText(self.tr("Passphrase and recovery code"))
        self.line.setText(self.tr("Nobody else knows them, and nobody can look them up."))
        self._old_field.set_label(self.tr("Passphrase of now"))
        self.change.setText(self.tr("Change the passphrase"))
        self._code_head.setText(self.tr("Recovery code"))
        self._code_line.setText(
            self.tr("If the sheet in the safe was used, lost or seen by somebody else, make a new code.")
        )
        self.new_code.setText(self.tr("Make a new code"))
        self.use_code.setText(self.tr("Use this code from now on"))
        self.drop_code.setText(self.tr("Keep the old one"))
