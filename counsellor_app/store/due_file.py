"""`due.bin`: when something is due, and nothing else. The locked program counts moments; it knows no names."""

import struct
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from counsellor_app.store.files import write_whole

MOMENT = struct.Struct("<Q")  # seconds since 1970, UTC
MOST = 10_000


def write_due(path: Path, moments: Iterable[datetime]) -> None:
    """Replaces the file whole; the earliest 10,000 are kept."""
    seconds = sorted(max(0, int(moment.timestamp())) for moment in moments)[:MOST]
    write_whole(path, b"".join(MOMENT.pack(second) for second in seconds), durable=False)


def read_due(path: Path) -> tuple[datetime, ...]:
    """Earliest first. A missing or damaged file is an empty one: it is only a hint and is written again at unlock."""
    try:
        with path.open("rb") as file:
            data = file.read(MOST * MOMENT.size + 1)
    except OSError:
        return ()
    if len(data) % MOMENT.size:
        return ()
    try:
        return tuple(datetime.fromtimestamp(second, UTC) for (second,) in MOMENT.iter_unpack(data))
    except (OverflowError, ValueError, OSError):
        return ()
