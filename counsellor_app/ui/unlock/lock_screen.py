"""The lock screen: passphrase or recovery code. The crisis steps open from here without either."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from counsellor_app.domain.clock import Now
from counsellor_app.domain.errors import RuleBroken, Trouble, TroubleKind
from counsellor_app.services.vault import Kind as SecretKind
from counsellor_app.services.vault import OpenVault, VaultPlace, open_vault, seconds_to_wait
from counsellor_app.ui import messages
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.icons import pixmap
from counsellor_app.ui.language import NAMES, Language, current
from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.banner import Banner, BannerKind
from counsellor_app.ui.widgets.buttons import Button, Kind, LinkButton, Size
from counsellor_app.ui.widgets.card import boxed, label
from counsellor_app.ui.widgets.form import FormField
from counsellor_app.ui.widgets.secret_edit import CapsNote, SecretEdit

WIDTH = 420
DAMAGE = frozenset({TroubleKind.SLOTS_DAMAGED, TroubleKind.VAULT_DAMAGED, TroubleKind.VAULT_MISSING})


class LockScreen(QWidget):
    """`opened` carries the open vault, `language_chosen` the code; the other signals say what is wanted."""

    opened = Signal(object)
    restore_wanted = Signal()
    other_wanted = Signal()
    crisis_wanted = Signal()
    language_chosen = Signal(str)

    def __init__(self, desk: Desk, place: VaultPlace, now: Now, *, demo_passphrase: str = "") -> None:
        super().__init__()
        self._desk = desk
        self._place = place
        self._now = now
        self._demo = demo_passphrase
        self._is_recovery = False
        self._error: Exception | None = None
        self._wait = QTimer(self)
        self._wait.setInterval(1000)
        self._wait.timeout.connect(self._on_wait)
        self._build()
        self._retranslate()

    def focus_first(self) -> None:
        (self._code if self._is_recovery else self._secret).setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(14), px(20), px(14))
        column.addLayout(self._top())
        column.addStretch(2)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._cards())
        middle.addStretch(1)
        column.addLayout(middle)
        column.addStretch(3)
        self._foot = label("", "quiet")
        column.addWidget(self._foot, 0, Qt.AlignmentFlag.AlignRight)

    def _top(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStretch(1)
        self._languages: dict[Language, Button] = {}
        for language in Language:
            button = Button(NAMES[language], Kind.QUIET, size=Size.SMALL)
            button.clicked.connect(partial(self.language_chosen.emit, language.value))
            self._languages[language] = button
            row.addWidget(button)
        return row

    def _cards(self) -> QWidget:
        holder = QWidget()
        holder.setFixedWidth(px(WIDTH))
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        card = boxed("card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(px(32), px(28), px(32), px(24))
        inside.setSpacing(px(8))
        inside.addLayout(self._brand())
        inside.addSpacing(px(8))
        self._trouble = Banner("", BannerKind.WARNING)
        self._trouble.hide()
        self._restore = self._trouble.add_verb("")
        self._go_on = self._trouble.add_verb("")
        self._secret = SecretEdit(large=True)
        self._secret_field = FormField(self._secret, name="secret")
        self._caps = CapsNote(self._secret)
        self._code = QLineEdit()
        self._code.setProperty("size", "large")
        self._code.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        self._code_field = FormField(self._code, name="recovery_code")
        self._code_field.hide()
        self._open = Button("", Kind.FILLED, size=Size.LARGE)
        self._forgotten, self._other = LinkButton(""), LinkButton("")
        links = QHBoxLayout()
        links.addWidget(self._forgotten)
        links.addStretch(1)
        links.addWidget(self._other)
        for widget in (self._trouble, self._secret_field, self._caps, self._code_field, self._open):
            inside.addWidget(widget)
        inside.addLayout(links)
        column.addWidget(card)
        column.addWidget(self._crisis_card())
        self._open.clicked.connect(self._on_open)
        self._secret.returnPressed.connect(self._on_open)
        self._code.returnPressed.connect(self._on_open)
        self._forgotten.clicked.connect(self._on_forgotten)
        self._other.clicked.connect(self.other_wanted)
        self._restore.clicked.connect(self.restore_wanted)
        self._go_on.clicked.connect(self._on_accept_loss)
        return holder

    def _brand(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(px(12))
        mark = label()
        mark.setPixmap(pixmap("mark", "accent", 40))
        self._name, self._state = label("Pana", "title"), label("", "quiet")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._state)
        row.addWidget(mark)
        row.addLayout(words, 1)
        return row

    def _crisis_card(self) -> QWidget:
        card = boxed("card")
        row = QHBoxLayout(card)
        row.setContentsMargins(px(20), px(12), px(16), px(12))
        row.setSpacing(px(12))
        sign = label()
        sign.setPixmap(pixmap("oct", "r3", 20))
        self._danger, self._numbers = label("", "section"), label("112 · 103 · 111", "quiet")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._danger)
        words.addWidget(self._numbers)
        self._steps = Button("", Kind.DANGER)
        self._steps.clicked.connect(self.crisis_wanted)
        row.addWidget(sign)
        row.addLayout(words, 1)
        row.addWidget(self._steps)
        return card

    def _retranslate(self) -> None:
        self._state.setText(self.tr("The file is locked."))
        self._secret_field.set_label(self.tr("Passphrase"))
        self._secret_field.set_help(
            self.tr("Demonstration. The passphrase is: %1").replace("%1", self._demo) if self._demo else ""
        )
        self._code_field.set_label(self.tr("Recovery code"))
        self._code_field.set_help(self.tr("8 groups of 5 signs from the sheet in the safe"))
        self._open.setText(self.tr("Open"))
        self._forgotten.setText(
            self.tr("Use the passphrase") if self._is_recovery else self.tr("Forgot the passphrase?")
        )
        self._other.setText(self.tr("Another file"))
        self._danger.setText(self.tr("Is a child in danger?"))
        self._numbers.setText(self.tr("112 · 103 · 111, without a passphrase"))
        self._steps.setText(self.tr("Open the steps"))
        self._restore.setText(self.tr("Restore a backup"))
        self._go_on.setText(self.tr("Open what is there"))
        self._foot.setText(self.tr("Works without internet. The data does not leave this computer."))
        for language, button in self._languages.items():
            button.set_kind(Kind.ORDINARY if language is current() else Kind.QUIET)
        if self._error is not None:
            self._show(self._error)

    @Slot()
    def _on_forgotten(self) -> None:
        self._is_recovery = not self._is_recovery
        self._secret_field.setVisible(not self._is_recovery)
        self._code_field.setVisible(self._is_recovery)
        self._code.clear()
        self._secret.wipe()
        self._clear()
        self._retranslate()
        self.focus_first()

    @Slot()
    def _on_open(self) -> None:
        self._try(accept_loss=False)

    @Slot()
    def _on_accept_loss(self) -> None:
        self._try(accept_loss=True)

    def _try(self, *, accept_loss: bool) -> None:
        kind: SecretKind = "recovery" if self._is_recovery else "passphrase"
        secret = bytearray(self._code.text().encode()) if self._is_recovery else self._secret.take()
        if not secret:
            self.focus_first()
            return
        self._clear()
        self.setEnabled(False)
        self._open.setText(self.tr("Opening…"))
        self._desk.ask(self._opener(secret, kind, accept_loss), self._on_opened, self._on_failed)

    def _opener(self, secret: bytearray, kind: SecretKind, accept_loss: bool) -> Callable[[], OpenVault]:
        def work() -> OpenVault:
            try:
                return open_vault(self._place, secret, kind=kind, now=self._now(), accept_loss=accept_loss)
            finally:
                secret[:] = bytes(len(secret))

        return work

    def _on_opened(self, vault: OpenVault) -> None:
        self.opened.emit(vault)

    def _on_failed(self, error: Exception) -> bool:
        self.setEnabled(True)
        self._open.setText(self.tr("Open"))
        if not isinstance(error, (RuleBroken, Trouble)):
            self.focus_first()
            return False
        self._error = error
        self._show(error)
        wrong = isinstance(error, Trouble) and error.kind in (
            TroubleKind.WRONG_PASSPHRASE,
            TroubleKind.WRONG_RECOVERY_CODE,
        )
        if wrong:
            self._on_wait()
            self._wait.start()
        self.focus_first()
        return True

    def _show(self, error: Exception) -> None:
        """A wrong secret stands at its field; anything else is a banner with the next step."""
        field = self._code_field if self._is_recovery else self._secret_field
        if isinstance(error, Trouble) and error.kind not in (
            TroubleKind.WRONG_PASSPHRASE,
            TroubleKind.WRONG_RECOVERY_CODE,
        ):
            self._trouble.set_text(messages.words_for(error))
            self._restore.setVisible(error.kind in DAMAGE or error.kind is TroubleKind.ENTRIES_LOST)
            self._go_on.setVisible(error.kind is TroubleKind.ENTRIES_LOST)
            self._trouble.show()
            return
        field.set_error(messages.words_for(error))

    def _clear(self) -> None:
        self._error = None
        self._trouble.hide()
        self._secret_field.set_error("")
        self._code_field.set_error("")

    @Slot()
    def _on_wait(self) -> None:
        """After failures the button waits: 1, 2, 4 … 60 seconds."""
        seconds = seconds_to_wait(self._place, self._now())
        self._open.setEnabled(seconds <= 0)
        if seconds > 0:
            self._open.setText(self.tr("Wait %n second(s)", "", seconds))
        else:
            self._wait.stop()
            self._open.setText(self.tr("Open"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
