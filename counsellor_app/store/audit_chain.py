"""The audit log as a chain: each row holds the hash of the row before it and its author's signature.

hash = SHA-256("audit-v1\\0" || prev || canonical JSON of the row), sig = Ed25519 of the author over the hash.
Tamper-evident towards everybody who does not hold the author's key; not towards the only key holder.
"""

import hashlib
import json
from collections.abc import Callable, Mapping
from typing import Any

from sqlcipher3 import Connection

from counsellor_app.domain.errors import Trouble, TroubleKind
from counsellor_app.store.connection import Damage

PREFIX = b"audit-v1\0"
FIRST_PREV = bytes(32)
COLUMNS = "seq, at, mono_ns, actor, act, object, detail, prev, hash, sig"

# (actor, signature, hash): KeyError for an actor without a key, ValueError for a wrong signature
Verify = Callable[[str, bytes, bytes], None]


class AuditBroken(Trouble):
    """The chain does not hold at row `seq`."""

    def __init__(self, seq: int) -> None:
        super().__init__(TroubleKind.VAULT_DAMAGED, reason=Damage.AUDIT, seq=seq)
        self.seq = seq


def append(
    connection: Connection,
    *,
    at: str,
    mono_ns: int,
    actor: str,
    act: str,
    object_id: str,
    detail: Mapping[str, Any],
    sign: Callable[[bytes], bytes],
) -> tuple[int, bytes]:
    """Adds a row inside the running transaction; answers its number and hash, which the anchor keeps.

    `at` is UTC text (`domain.clock.to_text`), `mono_ns` the monotonic clock, `detail` codes and numbers only.
    """
    seq, prev = head(connection)
    text = canonical(detail)
    digest = row_hash((seq + 1, at, mono_ns, actor, act, object_id, text), prev)
    connection.execute(
        "INSERT INTO audit(seq, at, mono_ns, actor, act, object, detail, prev, hash, sig) VALUES(?,?,?,?,?,?,?,?,?,?)",
        (seq + 1, at, mono_ns, actor, act, object_id, text, prev, digest, sign(digest)),
    )
    return seq + 1, digest


def head(connection: Connection) -> tuple[int, bytes]:
    """The newest row's number and hash; (0, 32 zero bytes) in an empty log."""
    row = connection.execute("SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1").fetchone()
    return (int(row[0]), bytes(row[1])) if row else (0, FIRST_PREV)


def hash_at(connection: Connection, seq: int) -> bytes | None:
    if seq == 0:
        return FIRST_PREV
    row = connection.execute("SELECT hash FROM audit WHERE seq = ?", (seq,)).fetchone()
    return bytes(row[0]) if row else None


def verify_chain(connection: Connection, verify: Verify | None) -> tuple[int, bytes]:
    """Walks the whole chain; answers its head. Raises `AuditBroken` with the first row that does not hold.

    Without `verify` only the hashes are followed (8 microseconds a row instead of 71).
    """
    seq, prev = 0, FIRST_PREV
    for row in connection.execute("SELECT " + COLUMNS + " FROM audit ORDER BY seq"):
        expected = row_hash(row[:7], prev)
        if row[0] != seq + 1 or bytes(row[7]) != prev or bytes(row[8]) != expected:
            raise AuditBroken(seq + 1)
        if verify is not None:
            _verify_row(row, verify)
        seq, prev = row[0], expected
    return seq, prev


def verify_newest(connection: Connection, verify: Verify) -> None:
    """The newest row alone: cheap enough for every opening. An unsigned or empty log raises `AuditBroken`."""
    row = connection.execute("SELECT " + COLUMNS + " FROM audit ORDER BY seq DESC LIMIT 1").fetchone()
    if row is None:
        raise AuditBroken(0)
    if row_hash(row[:7], bytes(row[7])) != bytes(row[8]):
        raise AuditBroken(row[0])
    _verify_row(row, verify)


def row_hash(row: tuple[Any, ...], prev: bytes) -> bytes:
    """`row`: seq, at, mono_ns, actor, act, object, detail as stored."""
    names = ("seq", "at", "mono_ns", "actor", "act", "object", "detail")
    return hashlib.sha256(PREFIX + prev + canonical(dict(zip(names, row, strict=True))).encode()).digest()


def canonical(value: Mapping[str, Any]) -> str:
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)


def _verify_row(row: tuple[Any, ...], verify: Verify) -> None:
    try:
        verify(row[3], bytes(row[9]), bytes(row[8]))
    except (ValueError, KeyError):
        raise AuditBroken(row[0]) from None
