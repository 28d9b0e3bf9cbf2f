"""Documents of a case (or of a request) in the side panel: added by a button or dragged in, kept inside the file."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from counsellor_app.domain.clock import local_day
from counsellor_app.domain.documents import Document, OwnerKind
from counsellor_app.domain.errors import RuleBroken, Trouble, TroubleKind
from counsellor_app.services.documents import WRITING, AddDocument, RemoveDocument
from counsellor_app.services.done import Done
from counsellor_app.services.house import Services
from counsellor_app.ui.cases.document_popover import ENDINGS, DocumentPopover
from counsellor_app.ui.cases.document_view import DocumentView
from counsellor_app.ui.cases.labels import ElidedLabel, ToneLabel
from counsellor_app.ui.cases.side_panel import Block, PanelRow
from counsellor_app.ui.desk import Desk, Progress
from counsellor_app.ui.format import day_digits, size
from counsellor_app.ui.messages import words_for
from counsellor_app.ui.veil import Veil
from counsellor_app.ui.widgets.card import label
from counsellor_app.ui.widgets.progress import ProgressView


class DocumentsBlock(Block):
    """`show_owner` loads the list. Several files are taken one after the other; the first refusal stops them."""

    def __init__(self, desk: Desk, services: Services, veil: Veil, kind: OwnerKind = OwnerKind.CASE) -> None:
        super().__init__(verb=True)
        self._desk = desk
        self._services = services
        self._veil = veil
        self._kind = kind
        self._owner_id = ""
        self._documents: tuple[Document, ...] = ()
        self._shown: tuple[Document, ...] = ()
        self._waiting: list[Path] = []
        self.popover: DocumentPopover | None = None
        self.view: DocumentView | None = None
        self.refused = label("", "error", wrap=True)
        self.progress = ProgressView(self._doing, parent=self)
        column = self.layout()
        if column is not None:
            column.addWidget(self.refused)
            column.addWidget(self.progress)
        self.refused.hide()
        self.progress.hide()
        self.setAcceptDrops(True)
        self.added.connect(self._on_choose)
        veil.changed.connect(self._show)
        self._show()

    def show_owner(self, owner_id: str) -> None:
        if owner_id != self._owner_id:
            self._say("")
            self._documents = ()
        self._owner_id = owner_id
        self.reload()

    def reload(self) -> None:
        owner_id = self._owner_id
        self._desk.ask(
            lambda: self._services.documents.of(self._kind, owner_id),
            lambda found: self._on_loaded(owner_id, found),
        )

    def take(self, paths: Sequence[Path]) -> None:
        """Into the file, in order."""
        self._waiting += paths
        if self.progress.isHidden():
            self._say("")
            self._take_next()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._show()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _files_of(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.take(_files_of(event))

    def _on_loaded(self, owner_id: str, found: tuple[Document, ...]) -> None:
        if owner_id == self._owner_id:
            self._documents = found
            if found != self._shown:
                self._show()

    @Slot()
    def _show(self) -> None:
        self.clear()
        self._shown = self._documents
        kept = [document for document in self._documents if document.removed_at is None]
        self.set_head(self.tr("Documents"), len(kept) or None, self.tr("Add a document"))
        for document in sorted(self._documents, key=lambda each: each.removed_at is not None):
            self.rows.addWidget(self._row(document))
        if not self._documents:
            self.rows.addWidget(label(self.tr("None. Files can also be dragged here."), "quiet", wrap=True))

    def _row(self, document: Document) -> PanelRow:
        title = self._veil.text(document.title)
        side = size(document.size) if document.removed_at is None else self.tr("removed")
        day = day_digits(local_day(document.added_at))
        row = PanelRow(28, name=f"{title}, {side}, {day}")
        row.clicked.connect(lambda: self._open(document, row))
        row.row.addWidget(ElidedLabel(title, size=13, tone="text" if document.removed_at is None else "quiet"), 1)
        row.row.addWidget(ToneLabel(side, size=12, tone="quiet"))
        row.row.addWidget(ToneLabel(day, size=12, tone="quiet"))
        return row

    def _open(self, document: Document, at: QWidget) -> None:
        popover = DocumentPopover(document, "", self._veil, self)
        popover.look_asked.connect(lambda: self._on_look(document))
        popover.copy_asked.connect(lambda: self._on_copy(document))
        popover.removed.connect(self._on_remove)
        popover.destroyed.connect(self._on_gone)
        self.popover = popover
        popover.open_at(at)

    @Slot()
    def _on_gone(self) -> None:
        self.popover = None

    @Slot()
    def _on_choose(self) -> None:
        chosen, _ = QFileDialog.getOpenFileNames(self, self.tr("Add documents"), str(Path.home()))
        if chosen:
            self.take([Path(each) for each in chosen])

    def _take_next(self) -> None:
        if not self._waiting:
            self.progress.hide()
            return
        documents = self._services.documents
        command = AddDocument(owner_kind=self._kind, owner_id=self._owner_id, path=self._waiting.pop(0))
        self.progress.show()

        def work(progress: Progress) -> Done:
            return documents.add(command, progress)

        self.progress.follow(
            self._desk.run_long(work, self._on_taken, self._on_failed, words=self.tr("Document added"))
        )

    def _on_taken(self, _done: Done) -> None:
        self.reload()
        self._take_next()

    def _on_look(self, document: Document) -> None:
        self._say("")
        documents = self._services.documents
        self._desk.ask(
            lambda: documents.look(document.id), lambda data: self._show_inside(document, data), self._on_failed
        )

    def _show_inside(self, document: Document, data: bytes) -> None:
        self.view = DocumentView(document, data, self._veil, self)
        self.view.destroyed.connect(self._on_view_gone)
        self.view.open_over(self.window())

    @Slot()
    def _on_view_gone(self) -> None:
        self.view = None

    def _on_copy(self, document: Document) -> None:
        name = f"document-{self._documents.index(document) + 1:03d}{ENDINGS.get(document.media_type, '')}"
        chosen, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Save a copy"),
            str(Path.home() / name),
            options=QFileDialog.Option.DontConfirmOverwrite,  # it is never written over: the refusal says so
        )
        if not chosen:
            return
        documents, target = self._services.documents, Path(chosen)
        self._say("")
        self.progress.show()

        def work(progress: Progress) -> Done:
            return documents.save_copy(document.id, target, progress)

        self.progress.follow(self._desk.run_long(work, self._on_copied, self._on_failed))

    def _on_copied(self, _done: Done) -> None:
        self.progress.hide()

    @Slot(object)
    def _on_remove(self, command: RemoveDocument) -> None:
        self._desk.act(
            lambda: self._services.documents.remove(command),
            self._on_removed,
            self._on_refused,
            self.tr("Document removed"),
        )

    def _on_removed(self, _done: Done) -> None:
        if self.popover is not None:
            self.popover.close()
        self.reload()

    def _on_refused(self, error: Exception) -> bool:
        if self.popover is None or not isinstance(error, RuleBroken):
            return False
        return self.popover.show_error(error.field, words_for(error))

    def _on_failed(self, error: Exception) -> bool:
        """What was refused is said here; the files after it are not taken."""
        self._waiting.clear()
        self.progress.hide()
        is_stopped = isinstance(error, Trouble) and error.kind is TroubleKind.CANCELLED
        words = "" if is_stopped else words_for(error)
        self._say(words)
        return is_stopped or bool(words)

    def _doing(self, code: str) -> str:
        return self.tr("Copying it out…") if code == WRITING else self.tr("Taking it in…")

    def _say(self, words: str) -> None:
        self.refused.setText(words)
        self.refused.setVisible(bool(words))


def _files_of(event: QDropEvent) -> list[Path]:
    """Plain files that lie on this computer."""
    paths = (Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile())
    return [path for path in paths if path.is_file()]
