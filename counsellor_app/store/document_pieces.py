"""What is in a document: pieces of 256 KiB inside the file, written once, read one after the other, deleted together.

They do not go through the ledger: a before-image of a piece would be the piece itself, and a removed document would
stay in the file.
"""

import hashlib
from collections.abc import Iterable, Iterator

from sqlcipher3 import Connection

from counsellor_app.domain.ids import DocumentId

INSERT = "INSERT INTO document_piece(document_id, n, data) VALUES(?, ?, ?)"
ONE = "SELECT data FROM document_piece WHERE document_id = ? AND n = ?"
DELETE = "DELETE FROM document_piece WHERE document_id = ?"
KEPT = "SELECT id, size, sha256 FROM document WHERE removed_at IS NULL ORDER BY id"
LEFT_OVER = (
    "SELECT DISTINCT p.document_id FROM document_piece p LEFT JOIN document d ON d.id = p.document_id"
    " WHERE d.id IS NULL OR d.removed_at IS NOT NULL"
)


class DocumentPieces:
    def __init__(self, connection: Connection, *, writes: bool) -> None:
        self._connection = connection
        self._writes = writes

    def put(self, document_id: DocumentId, pieces: Iterable[bytes]) -> None:
        """Inside a unit that adds the document's row too, before or after: the reference is looked at on commit."""
        self._assert_writes()
        self._connection.execute("PRAGMA defer_foreign_keys = ON")
        for n, piece in enumerate(pieces):
            self._connection.execute(INSERT, (document_id, n, piece))

    def one(self, document_id: DocumentId, n: int) -> bytes | None:
        row = self._connection.execute(ONE, (document_id, n)).fetchone()
        return None if row is None else bytes(row[0])

    def all_of(self, document_id: DocumentId) -> Iterator[bytes]:
        n = 0
        while (piece := self.one(document_id, n)) is not None:
            yield piece
            n += 1

    def drop(self, document_id: DocumentId) -> None:
        self._assert_writes()
        self._connection.execute(DELETE, (document_id,))

    def _assert_writes(self) -> None:
        if not self._writes:
            raise RuntimeError("this unit only reads")


def broken_documents(connection: Connection) -> tuple[DocumentId, ...]:
    """Documents whose pieces are not what was hashed when they came in, and pieces that no document owns."""
    pieces = DocumentPieces(connection, writes=False)
    found = []
    for document_id, size, sha256 in connection.execute(KEPT).fetchall():
        digest, length = hashlib.sha256(), 0
        for piece in pieces.all_of(document_id):
            digest.update(piece)
            length += len(piece)
        if (length, digest.hexdigest()) != (size, sha256):
            found.append(document_id)
    left_over = (row[0] for row in connection.execute(LEFT_OVER).fetchall())
    return tuple(DocumentId(each) for each in (*found, *left_over))
