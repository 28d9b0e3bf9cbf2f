"""A document is kept inside the encrypted file, in pieces: a scan, a photograph, the letter of an office."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from counsellor_app.domain.ids import DocumentId, UserId

PIECE_BYTES = 256 * 1024
LARGEST = 100 * 1024 * 1024  # bytes of one document


class OwnerKind(StrEnum):
    CASE = "case"
    ENTRY = "entry"
    REQUEST = "request"


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """`title` is a user's word for it, never a path. `sha256`: hex, of the whole. A removed one keeps its line."""

    id: DocumentId
    owner_kind: OwnerKind
    owner_id: str
    title: str = field(repr=False)
    media_type: str
    size: int
    sha256: str
    added_at: datetime
    added_by: UserId
    removed_at: datetime | None = None
    remove_reason: str = field(default="", repr=False)
