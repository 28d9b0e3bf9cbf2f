"""Above a case whose student is not yet known: who is it?"""

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.domain.ids import PersonId
from counsellor_app.domain.people import PersonKind
from counsellor_app.services.search import PersonHit, SearchService
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.theme import px
from counsellor_app.ui.veil import Veil
from counsellor_app.ui.widgets.buttons import Button, Size
from counsellor_app.ui.widgets.card import boxed, label
from counsellor_app.ui.widgets.person_picker import PersonPicker


class IdentifyBar(QWidget):
    """`identified` carries the id of the student that was picked; a refusal comes back through `show_error`."""

    identified = Signal(str)

    def __init__(self, desk: Desk, search: SearchService, veil: Veil) -> None:
        super().__init__()
        self.words = label("", "note")
        self.picker = PersonPicker(desk, search, veil, kinds=(PersonKind.STUDENT,))
        self.button = Button(size=Size.SMALL)
        self.error_label = label("", "error", wrap=True)
        row = QHBoxLayout()
        row.setSpacing(px(10))
        row.addWidget(self.words)
        row.addWidget(self.picker, 1)
        row.addWidget(self.button)
        frame = boxed("note")
        column = QVBoxLayout(frame)
        column.setContentsMargins(px(12), px(6), px(12), px(6))
        column.setSpacing(px(4))
        column.addLayout(row)
        column.addWidget(self.error_label)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(px(16), px(8), px(16), px(8))
        outer.addWidget(frame)
        self.picker.picked.connect(self._on_picked)
        self.picker.textEdited.connect(self._on_edited)
        self.button.clicked.connect(self._on_clicked)
        self._retranslate()
        self.start()

    def _retranslate(self) -> None:
        self.words.setText(self.tr("Somebody not yet known. Who is it?"))
        self.picker.set_placeholder(self.tr("Surname, name or class"))
        self.button.setText(self.tr("Say who it is"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def start(self) -> None:
        self.picker.set_hit(None)
        self.error_label.hide()
        self.button.setEnabled(False)

    def show_error(self, words: str) -> bool:
        self.error_label.setText(words)
        self.error_label.show()
        self.picker.setFocus()
        return True

    @Slot(object)
    def _on_picked(self, _hit: PersonHit) -> None:
        self.error_label.hide()
        self.button.setEnabled(True)
        self.button.setFocus()

    @Slot()
    def _on_edited(self) -> None:
        self.button.setEnabled(self.picker.hit() is not None)

    @Slot()
    def _on_clicked(self) -> None:
        hit = self.picker.hit()
        if hit is not None:
            self.identified.emit(PersonId(hit.id))
