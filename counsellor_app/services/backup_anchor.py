"""`anchor.json` of a backup: what the copy must contain, sealed under the backup's key and signed by who made it.

In clear stand only the vault's id, the backup's id, its moment and the format: no names, no counts.
"""

import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from counsellor_app.domain.clock import from_text, to_text
from counsellor_app.domain.errors import Trouble, TroubleKind
from counsellor_app.domain.ids import UserId
from counsellor_app.security import signing
from counsellor_app.security.canonical import canonical, from_base64, to_base64
from counsellor_app.security.keyring import Keyring
from counsellor_app.security.keyslots import NONCE_BYTES, SlotFile
from counsellor_app.store.backup import Contents

FORMAT = 1
SIGNED = b"backup-v1\0"


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupAnchor:
    """`sha256`: of the database inside; `made_with`: the program's version."""

    vault: str
    backup_id: str
    at: datetime
    user: UserId
    contents: Contents = field(repr=False)
    sha256: str
    made_with: str

    def seal(self, ring: Keyring) -> bytes:
        clear = {"v": FORMAT, "vault": self.vault, "bk": self.backup_id, "created": to_text(self.at)}
        nonce = secrets.token_bytes(NONCE_BYTES)
        note = canonical(
            {
                "user": self.user,
                "rows": dict(self.contents.rows),
                "seq": self.contents.seq,
                "head": self.contents.head.hex(),
                "schema": self.contents.schema,
                "sha256": self.sha256,
                "made_with": self.made_with,
            }
        )
        sealed = nonce + ring.seal_backup_note(self.backup_id, nonce, note, canonical(clear))
        signature = ring.sign(SIGNED + canonical(clear) + sealed)
        return canonical({"clear": clear, "note": to_base64(sealed), "sig": to_base64(signature)})


def open_anchor(data: bytes, ring: Keyring, slots: SlotFile) -> BackupAnchor:
    """BACKUP_DAMAGED when it was not sealed and signed by a user of this vault; VAULT_NEWER for a later format."""
    try:
        value = json.loads(data)
        clear = value["clear"]
        if clear["v"] > FORMAT:
            raise Trouble(TroubleKind.VAULT_NEWER, version=int(clear["v"]))
        if clear["vault"] != slots.vault_id.hex():
            raise Trouble(TroubleKind.BACKUP_DAMAGED)
        sealed = from_base64(value["note"])
        opened = ring.open_backup_note(clear["bk"], sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], canonical(clear))
        note = json.loads(opened)
        keys = {slot.user: slot.ed25519_pub for slot in slots.slots}
        signing.verify(keys[note["user"]], from_base64(value["sig"]), SIGNED + canonical(clear) + sealed)
        return _anchor(clear, note)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise Trouble(TroubleKind.BACKUP_DAMAGED) from error


def _anchor(clear: Mapping[str, Any], note: Mapping[str, Any]) -> BackupAnchor:
    return BackupAnchor(
        vault=clear["vault"],
        backup_id=clear["bk"],
        at=from_text(clear["created"]),
        user=UserId(note["user"]),
        contents=Contents(rows=note["rows"], seq=note["seq"], head=bytes.fromhex(note["head"]), schema=note["schema"]),
        sha256=note["sha256"],
        made_with=note["made_with"],
    )
