"""Keys with which users sign packages: in the encrypted file and nowhere else, and never in a before-image."""

from dataclasses import dataclass, field
from datetime import datetime

from sqlcipher3 import Connection

from counsellor_app.domain.clock import from_text, to_text
from counsellor_app.domain.ids import UserId

NEWEST = """
SELECT id, private_key, certificate, made_at, until FROM signing_key
WHERE user_id = ? AND made_at <= ? ORDER BY made_at DESC, id DESC LIMIT 1
"""
INSERT = "INSERT INTO signing_key(id, user_id, private_key, certificate, made_at, until) VALUES(?, ?, ?, ?, ?, ?)"


@dataclass(frozen=True, slots=True, kw_only=True)
class SigningKey:
    """`private_key`: PKCS#8, DER. `certificate`: DER, valid from `made_at` until `until`."""

    id: str
    user_id: UserId
    private_key: bytes = field(repr=False)
    certificate: bytes = field(repr=False)
    made_at: datetime
    until: datetime


class SigningKeys:
    def __init__(self, connection: Connection, *, writes: bool) -> None:
        self._connection = connection
        self._writes = writes

    def newest_of(self, user_id: UserId, at: datetime) -> SigningKey | None:
        """The one this user signed with at that moment."""
        row = self._connection.execute(NEWEST, (user_id, to_text(at))).fetchone()
        if row is None:
            return None
        return SigningKey(
            id=row[0],
            user_id=user_id,
            private_key=bytes(row[1]),
            certificate=bytes(row[2]),
            made_at=from_text(row[3]),
            until=from_text(row[4]),
        )

    def add(self, key: SigningKey) -> None:
        if not self._writes:
            raise RuntimeError("this unit only reads")
        values = (key.id, key.user_id, key.private_key, key.certificate, to_text(key.made_at), to_text(key.until))
        self._connection.execute(INSERT, values)
