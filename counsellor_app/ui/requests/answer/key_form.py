"""Adding an office's public key: pasted, or out of the file the office sent."""

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout

from counsellor_app.content.disclosure_pack import DisclosureList
from counsellor_app.content.library import Content
from counsellor_app.domain.requests import OfficeKind
from counsellor_app.services.office_keys import AddOfficeKey
from counsellor_app.ui.requests.words import choices
from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.buttons import Button, Kind
from counsellor_app.ui.widgets.card import label
from counsellor_app.ui.widgets.combo import Combo
from counsellor_app.ui.widgets.form import FormField

LARGEST = 64 * 1024  # bytes of a file that is said to hold a key
START = "age1"


def key_in(text: str) -> str:
    """The first word that looks like a public key; the text itself where none does."""
    return next((word for word in text.split() if word.lower().startswith(START)), text.strip())


class KeyForm(QFrame):
    """`sent` carries an `AddOfficeKey`. `of` is the key this one is the reserve of."""

    sent = Signal(object)
    left = Signal()

    def __init__(self, content: Content) -> None:
        super().__init__()
        self.setProperty("box", "card")
        self._content = content
        self._of: str | None = None
        self._title = label("", "section")
        self.office, self.name_edit, self.key_edit = Combo(), QLineEdit(), QLineEdit()
        self.office_field = FormField(self.office, " ", name="office", in_card=True)
        self.name_field = FormField(self.name_edit, " ", name="name", in_card=True)
        self.key_field = FormField(self.key_edit, " ", name="key", in_card=True)
        self.file_button, self.add_button = Button(icon="doc"), Button(icon="key", tone="accent")
        self.leave_button = Button(kind=Kind.QUIET)
        verbs = QHBoxLayout()
        for button in (self.add_button, self.file_button, self.leave_button):
            verbs.addWidget(button)
        verbs.addStretch(1)
        self._column = QVBoxLayout(self)
        for part in (self._title, self.office_field, self.name_field, self.key_field):
            self._column.addWidget(part)
        self._column.addLayout(verbs)
        self.add_button.clicked.connect(self._send)
        self.key_edit.returnPressed.connect(self._send)
        self.file_button.clicked.connect(self._choose)
        self.leave_button.clicked.connect(self._leave)
        self._measure()
        self.retranslate()
        self.hide()

    def start(self, office: OfficeKind, name: str, reserve_of: str | None = None) -> None:
        self._of = reserve_of
        self.retranslate()
        self.office.set_code(office.value)
        self.office.setEnabled(reserve_of is None)
        self.name_edit.setText(name)
        self.key_edit.clear()
        for field in (self.name_field, self.key_field):
            field.set_error("")
        self.show()
        self.key_edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def take(self, file: Path) -> None:
        """A public key out of a file; what is no key is said when it is added."""
        try:
            with file.open("rb") as handle:
                text = handle.read(LARGEST).decode("utf-8", "replace")
        except OSError:
            self.key_field.set_error(self.tr("This file cannot be read."))
            return
        self.key_edit.setText(key_in(text)[:200])
        self.key_field.set_error("")

    def refuse(self, field: str | None, words: str) -> bool:
        shown = {"name": self.name_field, "key": self.key_field}.get(field or "")
        if shown is not None:
            shown.set_error(words)
            shown.control.setFocus(Qt.FocusReason.OtherFocusReason)
        return shown is not None

    def retranslate(self) -> None:
        self._title.setText(self.tr("The office's reserve key") if self._of else self.tr("The office's public key"))
        self.office.set_choices(choices(self._content, DisclosureList.OFFICE_KIND))
        self.office_field.set_label(self.tr("Which office"))
        self.name_field.set_label(self.tr("Name of the office"))
        self.key_field.set_label(self.tr("Public key"))
        self.key_field.set_help(self.tr("It begins with age1. Nobody's secret: it can come by e-mail or on paper."))
        self.add_button.setText(self.tr("Add the key"))
        self.file_button.setText(self.tr("From a file"))
        self.leave_button.setText(self.tr("Leave"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._measure()

    def _measure(self) -> None:
        self._column.setContentsMargins(px(12), px(10), px(12), px(12))
        self._column.setSpacing(px(10))

    @Slot()
    def _send(self) -> None:
        office = OfficeKind(self.office.code() or OfficeKind.OTHER.value)
        key = key_in(self.key_edit.text())
        self.sent.emit(AddOfficeKey(office=office, name=self.name_edit.text(), key=key, reserve_of=self._of))

    @Slot()
    def _choose(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, self.file_button.text(), str(Path.home()))
        if chosen:
            self.take(Path(chosen))

    @Slot()
    def _leave(self) -> None:
        self.hide()
        self.left.emit()
