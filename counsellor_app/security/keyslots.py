"""The slot file: who can open the vault, and what each needs for it. Two copies, `vault.slots` and `vault.slots.bak`.

Three lines ended by LF: canonical JSON; hex HMAC-SHA256 of line 1 under the vault's `slots-mac` key; hex SHA-256 of
line 1. Line 3 tells damage from a wrong passphrase before anybody is asked to type; line 2, which needs the opened
vault, tells that nobody removed a slot or turned back the epoch.
"""

import hashlib
import hmac
import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from counsellor_app.domain.errors import Trouble, TroubleKind
from counsellor_app.domain.ids import UserId
from counsellor_app.security.canonical import canonical, from_base64, to_base64
from counsellor_app.security.kdf import SALT_BYTES, KdfParams

FORMAT = 1
MOST_BYTES = 1 << 20
MOST_SLOTS = 64
VAULT_ID_BYTES = 16
NONCE_BYTES = 12
WRAP_BYTES = 64 + 16  # X25519 private (32) || Ed25519 seed (32), AES-GCM tag
SEALED_BYTES = 32 + 32 + 16  # HPKE: encapsulated key, vault master key, tag
SLOT_ID = re.compile(r"[0-9a-f]{16}")
ROLE = re.compile(r"[a-z-]{1,32}")
USER = re.compile(r"[0-9a-f]{32}")
MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z")


class SlotType(StrEnum):
    PASSPHRASE = "pw"
    RECOVERY = "recovery"
    PAIR = "pair"


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """`wrap`: the user's key set under the slot's key; `vmk`: each epoch's master key, sealed to the user."""

    id: str
    type: SlotType
    user: UserId
    role: str
    kdf: KdfParams
    salt: bytes = field(repr=False)
    nonce: bytes = field(repr=False)
    wrap: bytes = field(repr=False)
    x25519_pub: bytes = field(repr=False)
    ed25519_pub: bytes = field(repr=False)
    vmk: Mapping[int, bytes] = field(repr=False)

    def authenticated(self, vault_id: bytes) -> bytes:
        """What the wrap is bound to: the vault and everything of the slot that only its owner may change.

        Not `vmk`: a rotation seals a new master key to every user without knowing their passphrases, so it must be
        able to change it. Line 2, SQLCipher and the signature of the newest audit row guard that part.
        """
        value = _slot_to_json(self)
        del value["wrap"], value["vmk"]
        return vault_id + canonical(value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pending:
    """A rotation that was begun: the next epoch and the slots as they will stand."""

    epoch: int
    slots: tuple[Slot, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotFile:
    vault_id: bytes
    epoch: int
    created: str
    slots: tuple[Slot, ...]
    pending: Pending | None = None

    def line(self) -> bytes:
        pending = self.pending and {
            "epoch": self.pending.epoch,
            "slots": [_slot_to_json(slot) for slot in self.pending.slots],
        }
        return canonical(
            {
                "v": FORMAT,
                "min_reader": FORMAT,
                "vault": to_base64(self.vault_id),
                "epoch": self.epoch,
                "created": self.created,
                "slots": [_slot_to_json(slot) for slot in self.slots],
                "pending": pending,
            }
        )

    def to_bytes(self, mac: Callable[[bytes], bytes]) -> bytes:
        line = self.line()
        return b"\n".join((line, mac(line).hex().encode(), hashlib.sha256(line).hexdigest().encode(), b""))


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """A slot file as read: whole by its checksum, not yet authenticated."""

    file: SlotFile
    line: bytes = field(repr=False)
    mac: bytes = field(repr=False)
    data: bytes = field(repr=False)

    def authenticate(self, mac: Callable[[bytes], bytes]) -> None:
        """SLOTS_DAMAGED when line 2 does not belong to line 1: a slot was removed, or the epoch turned back."""
        if not hmac.compare_digest(mac(self.line), self.mac):
            raise Trouble(TroubleKind.SLOTS_DAMAGED)


def parse(data: bytes) -> Stored:
    """SLOTS_DAMAGED for anything but a whole file of this format, VAULT_NEWER for a later one."""
    if len(data) > MOST_BYTES:
        raise Trouble(TroubleKind.SLOTS_DAMAGED)
    lines = data.split(b"\n")
    if len(lines) != 4 or lines[3] or hashlib.sha256(lines[0]).hexdigest().encode() != lines[2]:
        raise Trouble(TroubleKind.SLOTS_DAMAGED)
    try:
        mac = bytes.fromhex(lines[1].decode("ascii"))
        value = json.loads(lines[0])
        if max(value["v"], value["min_reader"]) > FORMAT:
            raise Trouble(TroubleKind.VAULT_NEWER, version=int(value["v"]))
        file = _file_from_json(value)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise Trouble(TroubleKind.SLOTS_DAMAGED) from error
    # one way to write a file: nothing unknown rides along
    if file.line() != lines[0] or mac.hex().encode() != lines[1]:
        raise Trouble(TroubleKind.SLOTS_DAMAGED)
    return Stored(file=file, line=lines[0], mac=mac, data=data)


def _slot_to_json(slot: Slot) -> dict[str, Any]:
    return {
        "id": slot.id,
        "type": slot.type.value,
        "user": slot.user,
        "role": slot.role,
        "kdf": "argon2id",
        "m": slot.kdf.memory,
        "t": slot.kdf.passes,
        "p": slot.kdf.lanes,
        "salt": to_base64(slot.salt),
        "n": to_base64(slot.nonce),
        "wrap": to_base64(slot.wrap),
        "x25519_pub": to_base64(slot.x25519_pub),
        "ed25519_pub": to_base64(slot.ed25519_pub),
        "vmk": {str(epoch): to_base64(sealed) for epoch, sealed in slot.vmk.items()},
    }


def _slot_from_json(value: dict[str, Any]) -> Slot:
    if value["kdf"] != "argon2id":
        raise ValueError("unknown key derivation")
    return Slot(
        id=_matching(SLOT_ID, value["id"]),
        type=SlotType(value["type"]),
        user=UserId(_matching(USER, value["user"])),
        role=_matching(ROLE, value["role"]),
        kdf=KdfParams(memory=_whole(value["m"]), passes=_whole(value["t"]), lanes=_whole(value["p"])),
        salt=from_base64(value["salt"], SALT_BYTES),
        nonce=from_base64(value["n"], NONCE_BYTES),
        wrap=from_base64(value["wrap"], WRAP_BYTES),
        x25519_pub=from_base64(value["x25519_pub"], 32),
        ed25519_pub=from_base64(value["ed25519_pub"], 32),
        vmk={_epoch(epoch): from_base64(sealed, SEALED_BYTES) for epoch, sealed in value["vmk"].items()},
    )


def _file_from_json(value: dict[str, Any]) -> SlotFile:
    pending = value["pending"]
    return SlotFile(
        vault_id=from_base64(value["vault"], VAULT_ID_BYTES),
        epoch=_whole(value["epoch"]),
        created=_matching(MOMENT, value["created"]),
        slots=_slots(value["slots"]),
        pending=None if pending is None else Pending(epoch=_whole(pending["epoch"]), slots=_slots(pending["slots"])),
    )


def _slots(values: list[dict[str, Any]]) -> tuple[Slot, ...]:
    if not 1 <= len(values) <= MOST_SLOTS:
        raise ValueError("number of slots")
    slots = tuple(_slot_from_json(value) for value in values)
    if len({slot.id for slot in slots}) != len(slots):
        raise ValueError("a slot stands twice")
    return slots


def _matching(shape: re.Pattern[str], text: str) -> str:
    if not shape.fullmatch(text):
        raise ValueError("shape")
    return text


def _whole(value: object) -> int:
    if type(value) is not int or not 0 < value < 1 << 32:
        raise ValueError("a whole number is needed")
    return value


def _epoch(text: str) -> int:
    return _whole(int(text))
