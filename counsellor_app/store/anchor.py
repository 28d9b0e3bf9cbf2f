"""`head.bin`: the newest audit row that was acknowledged, kept outside the database.

A flipped bit in the journal, or a deleted journal, silently drops the newest commits: SQLite simply stops at the
bad frame. An anchor newer than the database proves it. 72 bytes: u64le seq || 32 bytes hash || HMAC-SHA256.
"""

import hmac
import struct
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from counsellor_app.domain.errors import Trouble
from counsellor_app.store.files import write_whole

BODY = struct.Struct("<Q32s")
MAC_BYTES = 32
SIZE = BODY.size + MAC_BYTES

Mac = Callable[[bytes], bytes]  # HMAC-SHA256 under the vault's head key
HashAt = Callable[[int], bytes | None]  # the hash of an audit row, None where there is no such row


class AnchorState(StrEnum):
    FINE = "fine"
    LOST = "lost"  # the anchor knows rows that the database does not have, or has differently
    ABSENT = "absent"  # no file, or a torn or foreign one: says nothing


@dataclass(frozen=True, slots=True, kw_only=True)
class AnchorCheck:
    """`lost`: how many entries are missing at least."""

    state: AnchorState
    lost: int = 0


@dataclass(frozen=True, slots=True)
class Anchor:
    path: Path
    mac: Mac

    def write(self, seq: int, head: bytes) -> None:
        """After every COMMIT. Not synced, a failure is passed over: the commit stands, an older anchor is harmless."""
        body = BODY.pack(seq, head)
        with suppress(Trouble):
            write_whole(self.path, body + self.mac(body), durable=False)

    def read(self) -> tuple[int, bytes] | None:
        """None for a missing, torn or foreign anchor."""
        try:
            with self.path.open("rb") as file:
                data = file.read(SIZE + 1)
        except OSError:
            return None
        if len(data) != SIZE or not hmac.compare_digest(self.mac(data[: BODY.size]), data[BODY.size :]):
            return None
        seq, head = BODY.unpack(data[: BODY.size])
        return seq, head

    def check(self, db_seq: int, db_head: bytes, hash_at: HashAt | None = None) -> AnchorCheck:
        """Compares with the database's newest row; `hash_at` also compares an older anchor with its own row."""
        known = self.read()
        if known is None:
            return AnchorCheck(state=AnchorState.ABSENT)
        seq, head = known
        if seq > db_seq:
            return AnchorCheck(state=AnchorState.LOST, lost=seq - db_seq)
        there = db_head if seq == db_seq else (hash_at(seq) if hash_at else head)
        if there != head:
            return AnchorCheck(state=AnchorState.LOST, lost=1)
        return AnchorCheck(state=AnchorState.FINE)
