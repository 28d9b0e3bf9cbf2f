"""The letter and what came with it: kept encrypted in the file, copied out when asked for."""

from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog

from counsellor_app.domain.documents import Document
from counsellor_app.domain.ids import DocumentId, RequestId
from counsellor_app.services.done import Done
from counsellor_app.services.house import Services
from counsellor_app.ui.desk import Desk, Progress
from counsellor_app.ui.format import moment_digits, size
from counsellor_app.ui.messages import words_for
from counsellor_app.ui.requests.letter_field import FILES
from counsellor_app.ui.requests.rows import Line, Sentence
from counsellor_app.ui.veil import Veil
from counsellor_app.ui.widgets.buttons import Button, IconButton, Kind, Size
from counsellor_app.ui.widgets.card import Card
from counsellor_app.ui.widgets.progress import ProgressView

ENDINGS = {"application/pdf": ".pdf", "image/jpeg": ".jpg", "image/png": ".png", "image/tiff": ".tif"}


class DocumentsCard(Card):
    """`told`: words for a short message; `removal_asked` carries the id of a document."""

    told = Signal(str)
    removal_asked = Signal(str)

    def __init__(self, desk: Desk, services: Services, veil: Veil) -> None:
        super().__init__()
        self._desk = desk
        self._services = services
        self._veil = veil
        self._request: RequestId | None = None
        self._documents: tuple[Document, ...] = ()
        self._may_add = False
        self.add_button = Button(kind=Kind.ACCENT_QUIET, size=Size.SMALL)
        self.add_verb(self.add_button)
        self.progress = ProgressView()
        self.progress.hide()
        self.layout().addWidget(self.progress)  # type: ignore[union-attr]
        self.setAcceptDrops(True)
        self.add_button.clicked.connect(self._choose)
        self.retranslate()

    def show_documents(self, request_id: RequestId, documents: tuple[Document, ...], *, may_add: bool) -> None:
        self._request, self._documents, self._may_add = request_id, documents, may_add
        self.retranslate()

    def add(self, path: Path) -> None:
        """Read once, in pieces; it can be stopped."""
        request_id, requests = self._request, self._services.requests
        if request_id is None:
            return

        def work(progress: Progress) -> Done:
            return requests.attach_letter(request_id, path, progress=progress)

        self.progress.show()
        self.add_button.setEnabled(False)
        self.progress.follow(self._desk.run_long(work, self._on_added, self._on_not_added))

    def save_copy(self, document_id: DocumentId, target: Path) -> None:
        documents = self._services.documents
        self._desk.act(lambda: documents.save_copy(document_id, target), self._on_copied, self._on_refused)

    def retranslate(self) -> None:
        self.set_title(self.tr("The letter"))
        self.add_button.setText(self.tr("Add a file"))
        self.add_button.setVisible(self._may_add)
        self.clear()
        here = [document for document in self._documents if document.removed_at is None]
        for document in self._documents:
            self.body.addWidget(self._line(document))
        if not here:
            self.body.addWidget(
                Sentence(self.tr("No file yet. Drop the letter here, so that it stands beside the answer years later."))
            )

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._may_add and len(event.mimeData().urls()) == 1 and event.mimeData().urls()[0].isLocalFile():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.add(Path(event.mimeData().urls()[0].toLocalFile()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()

    def _line(self, document: Document) -> Line:
        title = self._veil.text(document.title)
        added = moment_digits(document.added_at, self._services.session.zone)
        if document.removed_at is not None:
            return Line(title, self.tr("removed: {why}").format(why=self._veil.text(document.remove_reason)))
        copy = Button(self.tr("Save a copy"), Kind.ACCENT_QUIET, size=Size.SMALL)
        copy.setAccessibleDescription(title)
        copy.clicked.connect(lambda _on=False: self._ask_where(document))
        verbs = [copy]
        if self._may_add:
            remove = IconButton("x", self.tr("Remove: {title}").format(title=title), size=Size.SMALL)
            remove.clicked.connect(lambda _on=False: self.removal_asked.emit(document.id))
            verbs.append(remove)
        return Line(title, f"{size(document.size)} · {added}", *verbs, cut=True)

    def _choose(self) -> None:
        words = self.tr("Letters")
        chosen, _ = QFileDialog.getOpenFileName(self, self.add_button.text(), str(Path.home()), f"{words} ({FILES})")
        if chosen:
            self.add(Path(chosen))

    def _ask_where(self, document: Document) -> None:
        name = str(Path.home() / f"{document.title}{ENDINGS.get(document.media_type, '')}")
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save a copy"), name)
        if chosen:
            self.save_copy(document.id, Path(chosen))

    def _on_added(self, _done: Done) -> None:
        self._free()
        self.told.emit(self.tr("The file is taken in"))

    def _on_not_added(self, error: Exception) -> bool:
        self._free()
        return self._on_refused(error)

    def _free(self) -> None:
        self.progress.hide()
        self.add_button.setEnabled(True)

    def _on_copied(self, _done: Done) -> None:
        self.told.emit(self.tr("The copy is saved. It is not encrypted: delete it when it is no longer needed."))

    def _on_refused(self, error: Exception) -> bool:
        words = words_for(error)
        if words:
            self.told.emit(words)
        return bool(words)
