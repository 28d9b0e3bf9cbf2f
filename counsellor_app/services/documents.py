"""Documents: a scan, a photograph, a letter, kept in pieces inside the encrypted file."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from counsellor_app.domain.documents import Document, OwnerKind
from counsellor_app.domain.ids import DocumentId
from counsellor_app.services.done import Done
from counsellor_app.services.session import Session
from counsellor_app.services.watching import UNWATCHED, Watched


@dataclass(frozen=True, slots=True, kw_only=True)
class AddDocument:
    """`title` is the user's word for it; left empty, the file's name without its ending. `owner_id`: the case's id …"""

    owner_kind: OwnerKind
    owner_id: str
    path: Path = field(repr=False)
    title: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoveDocument:
    """The line stays, with its hash and the reason; what was in it is deleted."""

    id: DocumentId
    reason: str = field(repr=False)


class DocumentService:
    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, command: AddDocument, progress: Watched = UNWATCHED) -> Done:
        """FILE_UNREADABLE, FILE_EMPTY, FILE_TOO_LARGE (`mb`), CANCELLED. Read once, in pieces, hashed on the way."""
        raise NotImplementedError

    def of(self, owner_kind: OwnerKind, owner_id: str) -> tuple[Document, ...]:
        """In the order in which they were added, removed ones too: their line stays."""
        with self._session.store.read() as unit:
            return unit.documents.of(owner_kind, owner_id)

    def chunks(self, document_id: DocumentId) -> Iterator[bytes]:
        """The bytes in pieces of at most 256 KiB; RuleBroken("document-removed")."""
        raise NotImplementedError

    def save_copy(self, document_id: DocumentId, target: Path) -> Done:
        """A copy outside the file, audited. Never over a file: RuleBroken("file-exists")."""
        raise NotImplementedError

    def remove(self, command: RemoveDocument) -> Done:
        raise NotImplementedError
