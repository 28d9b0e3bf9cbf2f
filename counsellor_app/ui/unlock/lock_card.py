"""What stands in the middle of the lock screen: the brand, the field, what went wrong, and what else can be done."""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout

from counsellor_app.services.opened_file import SecretKind
from counsellor_app.ui.icons import pixmap
from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.banner import Banner, BannerKind
from counsellor_app.ui.widgets.buttons import Button, Kind, LinkButton, Size
from counsellor_app.ui.widgets.card import label
from counsellor_app.ui.widgets.form import FormField
from counsellor_app.ui.widgets.secret_edit import CapsNote, SecretEdit


class LockCard(QFrame):
    """`wanted`: Enter or the button. The screen gives all texts that depend on what happened."""

    wanted = Signal()
    kind_changed = Signal()

    def __init__(self, demo_passphrase: str) -> None:
        super().__init__()
        self.setProperty("box", "card")
        self._demo = demo_passphrase
        self._kind: SecretKind = "passphrase"
        self._mark = QLabel()
        self._state = label("", "quiet", wrap=True)
        self.trouble = Banner("", BannerKind.WARNING)
        self.restore, self.go_on = Button("", Kind.ORDINARY), Button("", Kind.ORDINARY)
        self.secret, self.code = SecretEdit(large=True), QLineEdit()
        self.code.setProperty("measure", "large")
        self.code.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        self.secret_field = FormField(self.secret, name="secret")
        self.code_field = FormField(self.code, name="recovery_code")
        self._caps = CapsNote(self.secret)
        self.open = Button("", Kind.FILLED, size=Size.LARGE)
        self.forgotten, self.other = LinkButton(""), LinkButton("")
        self._column = QVBoxLayout(self)
        self._build()
        self._measure()
        self.open.clicked.connect(self.wanted)
        self.secret.returnPressed.connect(self.wanted)
        self.code.returnPressed.connect(self.wanted)
        self.forgotten.clicked.connect(self._on_forgotten)

    def kind(self) -> SecretKind:
        return self._kind

    def take(self) -> bytearray:
        """What was typed, for the caller to wipe; the code stays to be corrected, the passphrase does not."""
        return bytearray(self.code.text().encode()) if self._kind == "recovery" else self.secret.take()

    def field(self) -> FormField:
        return self.code_field if self._kind == "recovery" else self.secret_field

    def focus_first(self) -> None:
        self.field().control.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        """Nothing is wrong any more."""
        for part in (self.trouble, self.restore, self.go_on):
            part.hide()
        for field in (self.secret_field, self.code_field):
            field.set_error("")

    def set_closed(self, is_closed: bool) -> None:
        """Nothing can be opened here: no field, no verb, only what else can be done."""
        self._state.setVisible(not is_closed)
        self.field().setVisible(not is_closed)
        self.open.setVisible(not is_closed)
        self.forgotten.setVisible(not is_closed)

    def retranslate(self) -> None:
        is_code = self._kind == "recovery"
        self._state.setText(
            self.tr("The file is locked. Type the recovery code.")
            if is_code
            else self.tr("The file is locked. Type the passphrase.")
        )
        self.secret_field.set_label(self.tr("Passphrase"))
        self.secret_field.set_help(
            self.tr("Demonstration. The passphrase is: %1").replace("%1", self._demo) if self._demo else ""
        )
        self.code_field.set_label(self.tr("Recovery code"))
        self.code_field.set_help(self.tr("8 groups of 5 signs from the sheet in the safe"))
        self.forgotten.setText(self.tr("Use the passphrase") if is_code else self.tr("Forgot the passphrase?"))
        self.other.setText(self.tr("Another file"))
        self.restore.setText(self.tr("Restore a backup"))

    def _build(self) -> None:
        brand = QHBoxLayout()
        brand.setSpacing(px(12))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label("Pana", "title"))
        words.addWidget(self._state)
        brand.addWidget(self._mark)
        brand.addLayout(words, 1)
        verbs = QVBoxLayout()
        verbs.setSpacing(px(8))
        verbs.addWidget(self.restore)
        verbs.addWidget(self.go_on)
        links = QHBoxLayout()
        links.addWidget(self.forgotten)
        links.addStretch(1)
        links.addWidget(self.other)
        column = self._column
        column.addLayout(brand)
        column.addSpacing(px(12))
        column.addWidget(self.trouble)
        column.addLayout(verbs)
        for part in (self.secret_field, self._caps, self.code_field):
            column.addWidget(part)
        column.addSpacing(px(4))
        column.addWidget(self.open)
        column.addLayout(links)
        self.code_field.hide()
        self.clear()

    @Slot()
    def _on_forgotten(self) -> None:
        self._kind = "passphrase" if self._kind == "recovery" else "recovery"
        self.secret_field.setVisible(self._kind == "passphrase")
        self.code_field.setVisible(self._kind == "recovery")
        self.code.clear()
        self.secret.wipe()
        self.kind_changed.emit()
        self.focus_first()

    def _measure(self) -> None:
        self._mark.setPixmap(pixmap("mark", "accent", 40))
        self._column.setContentsMargins(px(32), px(32), px(32), px(20))
        self._column.setSpacing(px(8))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._measure()
