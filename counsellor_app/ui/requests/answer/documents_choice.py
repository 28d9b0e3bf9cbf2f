"""Documents of the chosen cases: listed with their hashes in every case, enclosed only in an identified answer."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QVBoxLayout

from counsellor_app.domain.disclosure import Choices, Profile
from counsellor_app.domain.ids import DocumentId
from counsellor_app.services.disclosure_preview import AnswerOptions, DocumentOption
from counsellor_app.ui.format import size
from counsellor_app.ui.requests.rows import Sentence
from counsellor_app.ui.theme import px
from counsellor_app.ui.veil import Veil
from counsellor_app.ui.widgets.card import Card, boxed, label


class DocumentsChoice(Card):
    changed = Signal(object)  # tuple[DocumentId, ...]

    def __init__(self, veil: Veil) -> None:
        super().__init__()
        self._veil = veil
        self._documents: tuple[DocumentOption, ...] = ()
        self._choices = Choices()
        self.boxes: dict[DocumentId, QCheckBox] = {}
        veil.changed.connect(self._on_veil)

    def show_options(self, options: AnswerOptions, choices: Choices) -> None:
        documents = tuple(one for one in options.documents if one.case_id in choices.cases)
        is_same = documents == self._documents and choices.profile is self._choices.profile
        self._documents, self._choices = documents, choices
        if not is_same:
            self.retranslate()
        self._tick()

    def has_any(self) -> bool:
        return bool(self._documents)

    def retranslate(self) -> None:
        self.set_title(self.tr("Documents"))
        self.set_count(len(self._documents) or None)
        self.clear()
        self.boxes = {}
        if self._choices.profile is not Profile.IDENTIFIED:
            self.body.addWidget(Sentence(self.tr("Listed by size and hash, without titles; the files stay here.")))
            return
        for document in self._documents:
            box = QCheckBox(self._veil.text(document.title) or self.tr("Document"))
            box.clicked.connect(self._on_clicked)
            below = label(size(document.size), "quiet")
            below.setContentsMargins(px(26), 0, 0, 0)
            box.setAccessibleDescription(below.text())
            row = boxed("item")
            column = QVBoxLayout(row)
            column.setContentsMargins(px(12), px(6), px(12), px(7))
            column.setSpacing(0)
            column.addWidget(box)
            column.addWidget(below)
            self.body.addWidget(row)
            self.boxes[document.id] = box
        self.body.addWidget(
            Sentence(self.tr("What stands inside a file is not changed: other people's names in it leave with it."))
        )

    @Slot()
    def _on_veil(self) -> None:
        self.retranslate()
        self._tick()

    def _tick(self) -> None:
        for document, box in self.boxes.items():
            box.setChecked(document in self._choices.documents)

    def _on_clicked(self) -> None:
        self.changed.emit(tuple(document for document, box in self.boxes.items() if box.isChecked()))
