"""A file that is to go into a package: where its bytes come from, and what they are known to be."""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from counsellor_app.security.digest import Sha256

Pieces = Callable[[], Iterator[bytes]]
ORDER = ("report.pdf", "data.json")  # then other files, the schemas before the tables, then what lies in folders


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """`size` and `sha256` (hex) are promised: what `pieces` then gives is held against them while it is sealed."""

    path: str
    media_type: str
    size: int
    sha256: str
    pieces: Pieces = field(repr=False)


def part_of(path: str, media_type: str, data: bytes) -> Part:
    """Of bytes that are here: a report, a table."""
    digest = hashlib.sha256(data).hexdigest()
    return Part(path=path, media_type=media_type, size=len(data), sha256=digest, pieces=lambda: iter([data]))


def measured(path: str, media_type: str, pieces: Pieces) -> Part:
    """Of bytes nobody has hashed yet: they are read once more than needed."""
    digest, size = Sha256(), 0
    for piece in pieces():
        digest.update(piece)
        size += len(piece)
    return Part(path=path, media_type=media_type, size=size, sha256=digest.hexdigest(), pieces=pieces)


def in_order(path: str) -> tuple[int, str]:
    """Where a file stands in a package: what people open first lies first."""
    if path in ORDER:
        return ORDER.index(path), path
    if "/" in path:
        return 5, path
    return (2 if path.endswith(".schema.json") else 3 if path.endswith(".csv") else 4), path
