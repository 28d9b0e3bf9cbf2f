"""One document: what it is, a copy to be saved outside, and its removal with a reason. A removed one keeps its line."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from counsellor_app.domain.clock import local_day
from counsellor_app.domain.documents import Document
from counsellor_app.services.documents import RemoveDocument
from counsellor_app.ui.cases.document_view import can_be_shown
from counsellor_app.ui.cases.popover import Popover
from counsellor_app.ui.format import date_digits, size
from counsellor_app.ui.theme import px
from counsellor_app.ui.veil import Veil
from counsellor_app.ui.widgets.buttons import Button, Kind, Size
from counsellor_app.ui.widgets.form import FormField

ENDINGS = {
    "application/pdf": ".pdf",
    "image/jpeg": ".jpg",
    "image/png": ".png",
    "image/webp": ".webp",
    "image/heic": ".heic",
    "text/plain": ".txt",
    "text/csv": ".csv",
    "audio/mpeg": ".mp3",
    "audio/mp4": ".m4a",
    "video/mp4": ".mp4",
}
GROUP = 8  # digits of a hash that stand together


class DocumentPopover(Popover):
    """`copy_asked` and `look_asked` after it closed; `removed` carries the command, and a refusal stays beside the
    reason.
    """

    copy_asked = Signal()
    look_asked = Signal()
    removed = Signal(object)  # RemoveDocument

    def __init__(self, document: Document, author: str, veil: Veil, parent: QWidget) -> None:
        super().__init__(veil.text(document.title), parent)
        self._document = document
        day = date_digits(local_day(document.added_at))
        kind = ENDINGS.get(document.media_type, document.media_type).removeprefix(".")
        kind = kind.upper() if document.media_type in ENDINGS else kind
        self.add_line(", ".join(part for part in (kind, size(document.size), day, author) if part))
        self.add_line(f"SHA-256: {_grouped(document.sha256)}")
        self.look_button = Button(self.tr("Look at it"), Kind.FILLED, size=Size.SMALL)
        self.copy_button = Button(self.tr("Save a copy"), Kind.QUIET, size=Size.SMALL)
        self.remove_button = Button(self.tr("Remove"), Kind.QUIET, size=Size.SMALL)
        self.reason = QLineEdit()
        self.reason_field = FormField(self.reason, self.tr("Why it is removed"), name="reason", in_card=True)
        if document.removed_at is not None:
            self._show_removed(document, veil)
            return
        self.column.addSpacing(px(4))
        self.add(self.reason_field)
        line = QHBoxLayout()
        line.setSpacing(px(8))
        line.addWidget(self.look_button)
        line.addWidget(self.copy_button)
        line.addWidget(self.remove_button)
        line.addStretch(1)
        self.column.addLayout(line)
        self.reason_field.hide()
        self.look_button.setVisible(can_be_shown(document.media_type))
        self.look_button.clicked.connect(self._on_look)
        self.copy_button.clicked.connect(self._on_copy)
        self.remove_button.clicked.connect(self._on_remove)
        self.reason.returnPressed.connect(self._on_remove)
        self.copy_button.setFocus()

    def show_error(self, field: str | None, words: str) -> bool:
        if field != "reason":
            return False
        self.reason_field.set_error(words)
        self.fit()
        return True

    def _show_removed(self, document: Document, veil: Veil) -> None:
        if document.removed_at is not None:
            day = date_digits(local_day(document.removed_at))
            said = self.tr("Removed on %1: %2").replace("%1", day)
            self.add_line(said.replace("%2", veil.text(document.remove_reason)), "note")
        for button in (self.look_button, self.copy_button, self.remove_button, self.reason_field):
            button.hide()

    @Slot()
    def _on_look(self) -> None:
        self.close()
        self.look_asked.emit()

    @Slot()
    def _on_copy(self) -> None:
        self.close()
        self.copy_asked.emit()

    @Slot()
    def _on_remove(self) -> None:
        """First the field for the reason, then the deed: what was in it cannot be had back."""
        if self.reason_field.isHidden():
            self.reason_field.show()
            self.look_button.hide()
            self.copy_button.hide()
            self.remove_button.setText(self.tr("Remove for good"))
            self.add_warning()
            self.reason.setFocus()
            return
        self.removed.emit(RemoveDocument(id=self._document.id, reason=self.reason.text()))

    def add_warning(self) -> None:
        self.reason_field.set_help(self.tr("What is in it is deleted; its line and its checksum stay."))
        self.fit()


def _grouped(digits: str) -> str:
    return " ".join(digits[at : at + GROUP] for at in range(0, len(digits), GROUP))
