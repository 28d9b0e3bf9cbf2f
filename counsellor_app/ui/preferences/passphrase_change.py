"""The old passphrase and twice the new one."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from counsellor_app.content.library import Content
from counsellor_app.domain.errors import Trouble, TroubleKind
from counsellor_app.ui import messages
from counsellor_app.ui.theme import px
from counsellor_app.ui.unlock.passphrase_form import PassphraseForm
from counsellor_app.ui.widgets.buttons import Button, Kind
from counsellor_app.ui.widgets.form import FormField
from counsellor_app.ui.widgets.secret_edit import CapsNote, SecretEdit


class PassphraseChange(QWidget):
    """`wanted` when all three are typed and the new one is good enough to be tried."""

    wanted = Signal()

    def __init__(self, content: Content, names: Callable[[], tuple[str, ...]], *, least: int, asks_old: bool) -> None:
        super().__init__()
        self._asks_old = asks_old
        self._is_wrong = False
        self.old = SecretEdit()
        self.old_field = FormField(self.old, name="old")
        self.fields = PassphraseForm(content, names, least)
        self.change = Button("", Kind.FILLED)
        verbs = QHBoxLayout()
        verbs.addWidget(self.change)
        verbs.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(14))
        for part in (self.old_field, CapsNote(self.old), self.fields):
            column.addWidget(part)
        column.addLayout(verbs)
        self.old_field.setVisible(asks_old)
        self.old.edited.connect(self._on_edited)
        self.fields.edited.connect(self._on_edited)
        self.change.clicked.connect(self._on_change)
        for edit in (self.old, *self.fields.findChildren(QLineEdit)):
            edit.returnPressed.connect(self._on_change)
        self._retranslate()
        self._on_edited()

    def take_old(self) -> bytearray | None:
        """For the caller to wipe; None when it is not asked for."""
        return self.old.take() if self._asks_old else None

    def refuse(self, error: Exception) -> bool:
        """True when it is the old passphrase that was wrong; the new one stays typed."""
        if not isinstance(error, Trouble) or error.kind is not TroubleKind.WRONG_PASSPHRASE:
            return False
        self._is_wrong = True
        self._show_error()
        self.old.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def begin_again(self) -> None:
        """After a change the new passphrase is the old one, and is asked for."""
        self._asks_old = True
        self.old_field.show()
        self.wipe()
        self.focus_first()

    def wipe(self) -> None:
        self.old.wipe()
        self.fields.wipe()

    def focus_first(self) -> None:
        (self.old if self._asks_old else self.fields.secret).setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_edited(self) -> None:
        self._is_wrong = False
        self._show_error()
        has_old = not self._asks_old or self.old.length() > 0
        self.change.setEnabled(has_old and self.fields.is_long_enough())

    @Slot()
    def _on_change(self) -> None:
        if not self.change.isEnabled():
            self.focusNextPrevChild(True)
        elif self.fields.check():
            self.wanted.emit()

    def _show_error(self) -> None:
        wrong = Trouble(TroubleKind.WRONG_PASSPHRASE)
        self.old_field.set_error(messages.words_for(wrong) if self._is_wrong else "")

    def _retranslate(self) -> None:
        self.old_field.set_label(self.tr("Current passphrase"))
        self.change.setText(self.tr("Change the passphrase"))
        self._show_error()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
