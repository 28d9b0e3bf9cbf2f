"""Documents: a scan, a photograph, a letter, kept in pieces inside the encrypted file."""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import BinaryIO

from counsellor_app.domain.documents import LARGEST, PIECE_BYTES, Document, OwnerKind
from counsellor_app.domain.errors import RuleBroken, Trouble, TroubleKind
from counsellor_app.domain.ids import DocumentId
from counsellor_app.domain.media import HEAD_BYTES, media_type
from counsellor_app.exchange.package.disk import appearing
from counsellor_app.security.digest import Sha256
from counsellor_app.services import typed
from counsellor_app.services.done import Done, Topic
from counsellor_app.services.outside import assert_target
from counsellor_app.services.session import Session
from counsellor_app.services.watching import UNWATCHED, Watched
from counsellor_app.store.unit import Unit

TOUCHED = frozenset({Topic.DOCUMENTS})
MB = 1024 * 1024
MOST_SHOWN = 20 * MB
READING, WRITING = "reading", "writing"  # codes of what is being done


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
        """FILE_UNREADABLE, FILE_EMPTY, CANCELLED; RuleBroken("document-too-large"), in MB. Read once, in pieces, hashed
        on the way.
        """
        session = self._session
        title = typed.line(command.title, "title") or typed.line(command.path.stem[: typed.LONGEST_LINE], "title")
        with _opened(command.path) as file, session.store.begin("document-added", command.owner_id) as unit:
            _assert_owner(unit, command.owner_kind, command.owner_id)
            document_id = DocumentId(session.new_id())
            incoming = _Incoming(file, progress)
            unit.document_pieces.put(document_id, incoming)
            unit.documents.add(
                Document(
                    id=document_id,
                    owner_kind=command.owner_kind,
                    owner_id=command.owner_id,
                    title=title,
                    media_type=media_type(incoming.head, command.path.suffix),
                    size=incoming.size,
                    sha256=incoming.digest.hexdigest(),
                    added_at=unit.now,
                    added_by=unit.actor,
                )
            )
        return Done(touched=TOUCHED, new_id=document_id)

    def of(self, owner_kind: OwnerKind, owner_id: str) -> tuple[Document, ...]:
        """In the order in which they were added, removed ones too: their line stays."""
        with self._session.store.read() as unit:
            return unit.documents.of(owner_kind, owner_id)

    def chunks(self, document_id: DocumentId) -> Iterator[bytes]:
        """The bytes in pieces of at most 256 KiB; RuleBroken("document-removed").

        Each piece is read on its own: whoever takes them may write in between.
        """
        with self._session.store.read() as unit:
            if unit.documents.get(document_id).removed_at is not None:
                raise RuleBroken("document-removed")
        return self._pieces(document_id)

    def look(self, document_id: DocumentId) -> bytes:
        """All of it, to be shown inside; audited before it is. RuleBroken("document-too-large-to-show", in MB)."""
        with self._session.store.read() as unit:
            size = unit.documents.get(document_id).size
        if size > MOST_SHOWN:
            raise RuleBroken("document-too-large-to-show", n=MOST_SHOWN // MB)
        pieces = self.chunks(document_id)
        self._session.store.note("document-opened", document_id)
        return b"".join(pieces)

    def save_copy(self, document_id: DocumentId, target: Path, progress: Watched = UNWATCHED) -> Done:
        """A copy outside the file, audited, and never over a file. FILE_EXISTS, VAULT_DAMAGED, CANCELLED, the disk."""
        session = self._session
        assert_target(target)
        with session.store.read() as unit:
            document = unit.documents.get(document_id)
        digest, size = Sha256(), 0
        with appearing(target) as file:
            for piece in self.chunks(document_id):
                progress.check()
                file.write(piece)
                digest.update(piece)
                size += len(piece)
                progress.report(size, document.size, WRITING)
            if digest.hexdigest() != document.sha256:
                raise Trouble(TroubleKind.VAULT_DAMAGED)
            session.store.note("document-copied-out", document_id)  # before it has its name: it never leaves unseen
        return Done(touched=frozenset())

    def remove(self, command: RemoveDocument) -> Done:
        """Not to be undone: what was in it is gone."""
        reason = typed.words(command.reason, "reason")
        if not reason:
            raise RuleBroken("reason-missing", field="reason")
        with self._session.store.begin("document-removed", command.id) as unit:
            document = unit.documents.get(command.id)
            if document.removed_at is not None:
                raise RuleBroken("document-removed")
            unit.document_pieces.drop(command.id)
            unit.documents.save(replace(document, removed_at=unit.now, remove_reason=reason))
        return Done(touched=TOUCHED)

    def _pieces(self, document_id: DocumentId) -> Iterator[bytes]:
        n = 0
        while True:
            with self._session.store.read() as unit:
                piece = unit.document_pieces.one(document_id, n)
            if piece is None:
                return
            yield piece
            n += 1


class _Incoming:
    """Iterates over the pieces of an open file, and knows afterwards how much it was and its hash."""

    def __init__(self, file: BinaryIO, progress: Watched) -> None:
        self._file, self._progress = file, progress
        self._expected = os.fstat(file.fileno()).st_size
        if self._expected > LARGEST:
            raise _too_large()
        self.head, self.size, self.digest = b"", 0, Sha256()

    def __iter__(self) -> Iterator[bytes]:
        while True:
            self._progress.check()
            piece = self._read()
            if not piece:
                break
            self.head = self.head or piece[:HEAD_BYTES]
            self.size += len(piece)
            if self.size > LARGEST:  # it grew while it was read
                raise _too_large()
            self.digest.update(piece)
            self._progress.report(self.size, self._expected, READING)
            yield piece
        if not self.size:
            raise Trouble(TroubleKind.FILE_EMPTY)

    def _read(self) -> bytes:
        try:
            return self._file.read(PIECE_BYTES)
        except OSError as error:
            raise Trouble(TroubleKind.FILE_UNREADABLE) from error


@contextmanager
def _opened(path: Path) -> Iterator[BinaryIO]:
    """A plain file: a pipe or a device would be waited for."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise Trouble(TroubleKind.FILE_UNREADABLE)
        file = path.open("rb")
    except (OSError, ValueError) as error:
        raise Trouble(TroubleKind.FILE_UNREADABLE) from error
    with file:
        yield file


def _too_large() -> RuleBroken:
    return RuleBroken("document-too-large", field="path", n=LARGEST // MB)


def _assert_owner(unit: Unit, kind: OwnerKind, owner_id: str) -> None:
    """KeyError where there is none."""
    if kind is OwnerKind.CASE:
        unit.cases.get(owner_id)
    elif kind is OwnerKind.ENTRY:
        unit.entries.get(owner_id)
    else:
        unit.requests.get(owner_id)
