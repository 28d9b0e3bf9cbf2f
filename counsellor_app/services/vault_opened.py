"""An unlocked vault, and how the database is reached once the keys are there."""

import time
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import Any

from counsellor_app.domain.clock import to_text
from counsellor_app.domain.ids import UserId
from counsellor_app.security import signing
from counsellor_app.security.keyring import Keyring
from counsellor_app.security.keyslots import SlotFile, SlotType
from counsellor_app.security.memory import wipe
from counsellor_app.services import slot_copies
from counsellor_app.services.vault_place import VaultPlace
from counsellor_app.store import audit_chain, vault_meta
from counsellor_app.store.anchor import Anchor, AnchorCheck
from counsellor_app.store.connection import Connection, KeyRefused, close_database, open_database, translated, writing


@dataclass(slots=True, kw_only=True)
class OpenVault:
    """What an unlocked session holds. One thread at a time uses `connection`."""

    place: VaultPlace
    connection: Connection
    ring: Keyring
    slots: SlotFile
    anchor: Anchor
    demo: bool
    anchor_absent: bool = False  # head.bin was missing or torn: a lost journal could not have been noticed
    slots_repaired: bool = False  # one copy of the slot file was damaged and was written again
    migrated_from: int | None = None  # the schema before this opening brought it up

    @property
    def vault_id(self) -> str:
        return self.slots.vault_id.hex()

    @property
    def epoch(self) -> int:
        return self.ring.epoch

    @property
    def user_id(self) -> UserId:
        return self.ring.user_id

    @property
    def recovery_used(self) -> bool:
        return self.ring.opened_with is SlotType.RECOVERY

    def sign(self, message: bytes) -> bytes:
        return self.ring.sign(message)

    def record(self, act: str, now: datetime, detail: Mapping[str, Any] | None = None, object_id: str = "") -> None:
        """One audit row in its own transaction, and the anchor after it."""
        with translated(), writing(self.connection):
            seq, head = audit_chain.append(
                self.connection,
                at=to_text(now),
                mono_ns=time.monotonic_ns(),
                actor=self.user_id,
                act=act,
                object_id=object_id,
                detail=detail or {},
                sign=self.sign,
            )
        self.anchor.write(seq, head)

    def verify(self, actor: str, signature: bytes, digest: bytes) -> None:
        """For the audit chain: KeyError for somebody who has no slot, ValueError for a wrong signature."""
        keys = {slot.user: slot.ed25519_pub for slot in self.slots.slots}
        signing.verify(keys[UserId(actor)], signature, digest)

    def check_anchor(self) -> AnchorCheck:
        with translated():
            seq, head = audit_chain.head(self.connection)
            return self.anchor.check(seq, head, partial(audit_chain.hash_at, self.connection))

    def close(self) -> None:
        """Journal into the file, keys wiped, temporary files gone. A full disk is no failure: the journal keeps all."""
        close_database(self.connection)
        self.ring.close()
        self.place.empty_tmp()


def open_with_keys(place: VaultPlace, ring: Keyring, slots: SlotFile) -> OpenVault:
    """The database under the current key, else under that of a rotation which was cut short after re-keying."""
    try:
        connection = _open_database(place, ring, ring.epoch)
    except KeyRefused:
        if slots.pending is None or slots.pending.epoch not in ring.epochs:
            raise
        connection = _open_database(place, ring, slots.pending.epoch)
        try:
            slots = _finish_rotation(place, connection, ring, slots)
        except BaseException:
            connection.close()
            raise
    try:
        with translated():
            demo = vault_meta.is_demo(connection)
    except BaseException:
        connection.close()
        raise
    return OpenVault(
        place=place, connection=connection, ring=ring, slots=slots, anchor=Anchor(place.head, ring.head_mac), demo=demo
    )


def _open_database(place: VaultPlace, ring: Keyring, epoch: int) -> Connection:
    key = ring.database_key(epoch)
    try:
        return open_database(place.database, key, vault_id=ring.vault_id.hex(), epochs=ring.epochs)
    finally:
        wipe(key)


def _finish_rotation(place: VaultPlace, connection: Connection, ring: Keyring, slots: SlotFile) -> SlotFile:
    """The file is under the new key already: the slot file and the anchor follow."""
    if slots.pending is None:
        raise RuntimeError("no rotation was begun")
    epoch, old = slots.pending.epoch, ring.epoch
    with translated(), writing(connection):
        vault_meta.set_epoch(connection, epoch)
    known = Anchor(place.head, partial(ring.head_mac_of, old)).read()
    ring.promote(epoch)
    finished = replace(slots, epoch=epoch, slots=slots.pending.slots, pending=None)
    slot_copies.write(place, finished, ring)
    if known:
        Anchor(place.head, ring.head_mac).write(*known)
    return finished
