"""What stands in the middle of the lock screen: the brand, the field, what went wrong, and what else can be done."""

from functools import cached_property
from typing import cast

from PySide6.QtCore import QEvent, Qt, Signal, SignalInstance, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from counsellor_app.services.opened_file import SecretKind
from counsellor_app.ui.icons import pixmap
from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.banner import Banner, BannerKind
from counsellor_app.ui.widgets.buttons import Button, Kind, LinkButton, Size
from counsellor_app.ui.widgets.card import label
from counsellor_app.ui.widgets.form import FormField
from counsellor_app.ui.widgets.secret_edit import CapsNote, SecretEdit


class LockCard(QFrame):
    """`wanted`: Enter or the button. The screen gives all texts that depend on what happened.

    The recovery code, and what stands there when something is wrong, are made when they are first asked for.
    """

    wanted = Signal()
    restore_wanted = Signal()
    go_on_wanted = Signal()
    kind_changed = Signal()

    def __init__(self, demo_passphrase: str) -> None:
        super().__init__()
        self.setProperty("box", "card")
        self._demo = demo_passphrase
        self._kind: SecretKind = "passphrase"
        self._mark = QLabel()
        self._state = label("", "quiet", wrap=True)
        self.secret = SecretEdit(large=True)
        self.secret_field = FormField(self.secret, name="secret")
        self._caps = CapsNote(self.secret)
        self.open = Button("", Kind.FILLED, size=Size.LARGE)
        self.forgotten, self.other = LinkButton(""), LinkButton("")
        self._column, self._wrong, self._fields = QVBoxLayout(self), QVBoxLayout(), QVBoxLayout()
        self._troubles: list[QWidget] = []
        self._asked = [self.secret_field]
        self._build()
        self._measure()
        self.open.clicked.connect(self.wanted)
        self.secret.returnPressed.connect(self.wanted)
        self.forgotten.clicked.connect(self._on_forgotten)

    @cached_property
    def trouble(self) -> Banner:
        part = Banner("", BannerKind.WARNING)
        self._wrong.insertWidget(0, part)
        self._troubles.append(part)
        return part

    @cached_property
    def restore(self) -> Button:
        return self._verb(self.restore_wanted)

    @cached_property
    def go_on(self) -> Button:
        return self._verb(self.go_on_wanted)

    @cached_property
    def code_field(self) -> FormField:
        code = QLineEdit()
        code.setProperty("measure", "large")
        code.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        code.returnPressed.connect(self.wanted)
        part = FormField(code, name="recovery_code")
        self._fields.addWidget(part)
        self._asked.append(part)
        self._put_in_order()
        return part

    @property
    def code(self) -> QLineEdit:
        return cast(QLineEdit, self.code_field.control)

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
        for part in self._troubles:
            part.hide()
        for field in self._asked:
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
        if is_code:
            self.code_field.set_label(self.tr("Recovery code"))
            self.code_field.set_help(self.tr("8 groups of 5 signs from the sheet in the safe"))
        self.forgotten.setText(self.tr("Use the passphrase") if is_code else self.tr("Forgot the passphrase?"))
        self.other.setText(self.tr("Another file"))

    def _build(self) -> None:
        brand = QHBoxLayout()
        brand.setSpacing(px(12))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label("Pana", "title"))
        words.addWidget(self._state)
        brand.addWidget(self._mark)
        brand.addLayout(words, 1)
        links = QHBoxLayout()
        links.addWidget(self.forgotten)
        links.addStretch(1)
        links.addWidget(self.other)
        column = self._column
        column.addLayout(brand)
        column.addSpacing(px(12))
        column.addLayout(self._wrong)
        column.addLayout(self._fields)
        for part in (self.secret_field, self._caps):
            self._fields.addWidget(part)
        column.addSpacing(px(4))
        column.addWidget(self.open)
        column.addLayout(links)

    def _verb(self, wanted: SignalInstance) -> Button:
        part = Button("", Kind.ORDINARY)
        part.clicked.connect(wanted)
        self._wrong.addWidget(part)
        self._troubles.append(part)
        self._put_in_order()
        return part

    def _put_in_order(self) -> None:
        # nothing came in between at the start
        from counsellor_app.ui.tab_order import put_in_order

        put_in_order(self)

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
        for column in (self._column, self._wrong, self._fields):
            column.setSpacing(px(8))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._measure()
