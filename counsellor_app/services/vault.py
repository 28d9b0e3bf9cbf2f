"""Making and opening a vault: slots prove the key, the database proves itself, the anchor the journal."""

import secrets
import time
from datetime import datetime
from importlib.resources.abc import Traversable

from counsellor_app.domain.clock import to_text
from counsellor_app.domain.errors import Trouble, TroubleKind
from counsellor_app.domain.ids import UserId, uuid7
from counsellor_app.security import attempts, kdf, keyring, passphrase, recovery
from counsellor_app.security.kdf import FLOOR, KdfParams
from counsellor_app.security.keyring import Keyring
from counsellor_app.security.keyslots import VAULT_ID_BYTES, SlotFile, Stored
from counsellor_app.security.memory import wipe
from counsellor_app.services import slot_copies
from counsellor_app.services.backup_making import own_backup
from counsellor_app.services.vault_building import building
from counsellor_app.services.vault_opened import OpenVault, open_with_keys
from counsellor_app.services.vault_place import VaultPlace
from counsellor_app.services.vault_secrets import SLOT_TYPES, Kind, proof_of, rewrap
from counsellor_app.store import audit_chain, migrate, vault_meta
from counsellor_app.store.anchor import Anchor, AnchorState
from counsellor_app.store.connection import close_database, create_database, translated, writing

__all__ = [
    "KdfParams",
    "Kind",
    "OpenVault",
    "VaultPlace",
    "create_vault",
    "new_vault_id",
    "open_vault",
    "unlock_keys",
]


def new_vault_id() -> bytes:
    """16 random bytes: for the recovery sheet, which is printed before the vault is made."""
    return secrets.token_bytes(VAULT_ID_BYTES)


def create_vault(
    place: VaultPlace,
    secret: bytearray,
    recovery_code: str,
    *,
    now: datetime,
    demo: bool = False,
    params: KdfParams | None = None,
    vault_id: bytes | None = None,
    migrations: Traversable | None = None,
) -> OpenVault:
    """A new vault in a place where nothing stands (else VAULT_EXISTS), whole or not at all.

    `secret`: the passphrase as typed, UTF-8, wiped by the caller; `passphrase_problems` is asked before.
    `params`: left out, calibrated to this computer, which takes one to two seconds. `vault_id`: `new_vault_id()`,
    where it was printed before there was a file.
    """
    if not place.is_free():
        raise Trouble(TroubleKind.VAULT_EXISTS)
    code, phrase = recovery.secret_of(recovery_code), passphrase.to_secret(secret)
    try:
        slots, ring = keyring.create(
            user_id=UserId(uuid7(now)),
            created=to_text(now),
            passphrase=phrase,
            recovery=code,
            params=params or kdf.calibrate(),
            vault_id=vault_id,
        )
    finally:
        wipe(code, phrase)
    try:
        with building(place) as new:
            _furnish(new, ring, slots, now, demo=demo, migrations=migrations)
        return open_with_keys(place, ring, slots)
    except BaseException:
        ring.close()
        raise


def open_vault(
    place: VaultPlace,
    secret: bytearray,
    *,
    kind: Kind,
    now: datetime,
    accept_loss: bool = False,
    floor: KdfParams = FLOOR,
    migrations: Traversable | None = None,
) -> OpenVault:
    """Unlocks. `secret`: UTF-8 as typed, wiped by the caller. `floor`: a weaker slot is wrapped anew under it.

    Trouble: VAULT_MISSING, SLOTS_DAMAGED, WRONG_PASSPHRASE, WRONG_RECOVERY_CODE, VAULT_DAMAGED (`reason`),
    VAULT_NEWER, VAULT_IN_USE, ENTRIES_LOST (`n`; not with `accept_loss`), DISK_FULL, NO_PERMISSION, DISK_ERROR.
    `RuleBroken("recovery-code-mistyped")` for a recovery code that cannot be one.
    """
    proof = proof_of(secret, kind)
    try:
        ring, stored = unlock_keys(place, proof, kind, now)
        try:
            vault = open_with_keys(place, ring, stored.file)
            try:
                _settle(vault, stored, now, accept_loss=accept_loss, migrations=migrations)
                _strengthen(vault, proof, floor, now)
            except BaseException:
                close_database(vault.connection)
                raise
        except BaseException:
            ring.close()
            raise
    finally:
        wipe(proof)
    place.empty_tmp()
    return vault


def unlock_keys(place: VaultPlace, proof: bytearray, kind: Kind, now: datetime) -> tuple[Keyring, Stored]:
    """The keys, and the copy of the slot file that gave them. A wrong secret is noted for the audit log."""
    refusals: list[Trouble] = []
    for stored in slot_copies.read(place):
        try:
            return keyring.open_slots(stored, proof, SLOT_TYPES[kind]), stored
        except Trouble as trouble:
            refusals.append(trouble)
    # a copy that opened but was tampered with says more than one that did not open
    refusals.sort(key=lambda trouble: trouble.kind is not TroubleKind.SLOTS_DAMAGED)
    if refusals[0].kind is not TroubleKind.SLOTS_DAMAGED:
        attempts.note(place.attempts, kind, now)
    raise refusals[0]


def _furnish(
    new: VaultPlace, ring: Keyring, slots: SlotFile, now: datetime, *, demo: bool, migrations: Traversable | None
) -> None:
    key = ring.database_key()
    try:
        connection = create_database(new.database, key)
    finally:
        wipe(key)
    try:
        with translated():
            migrate.migrate(connection, migrations)
            with writing(connection):
                vault_id, epoch = slots.vault_id.hex(), slots.epoch
                vault_meta.write(connection, vault_id=vault_id, epoch=epoch, created_at=to_text(now), demo=demo)
                seq, head = audit_chain.append(
                    connection,
                    at=to_text(now),
                    mono_ns=time.monotonic_ns(),
                    actor=ring.user_id,
                    act="vault-created",
                    object_id=vault_id,
                    detail={"epoch": epoch},
                    sign=ring.sign,
                )
    finally:
        close_database(connection)
    Anchor(new.head, ring.head_mac).write(seq, head)
    slot_copies.write(new, slots, ring)


def _settle(
    vault: OpenVault, stored: Stored, now: datetime, *, accept_loss: bool, migrations: Traversable | None
) -> None:
    """What is looked at, repaired and written down at every unlock."""
    _refuse_newer(vault, migrations)
    with translated():
        audit_chain.verify_newest(vault.connection, vault.verify)
    anchor = vault.check_anchor()
    if anchor.state is AnchorState.LOST and not accept_loss:
        raise Trouble(TroubleKind.ENTRIES_LOST, n=anchor.lost)
    vault.anchor_absent = anchor.state is AnchorState.ABSENT
    _bring_up(vault, now, migrations)
    if vault.slots is stored.file:
        vault.slots_repaired = slot_copies.repair(vault.place, stored)
    _record(vault, now, lost=anchor.lost)


def _bring_up(vault: OpenVault, now: datetime, migrations: Traversable | None) -> None:
    """Nothing is changed in an older vault before a backup of it was made and opened again."""
    with translated():
        before = migrate.version(vault.connection)
        if before == migrate.newest(migrations):
            return
        own_backup(vault, now=now, before="migration")
        migrate.migrate(vault.connection, migrations)
    vault.migrated_from = before


def _refuse_newer(vault: OpenVault, migrations: Traversable | None) -> None:
    with translated():
        version = migrate.version(vault.connection)
    if version > migrate.newest(migrations):
        raise Trouble(TroubleKind.VAULT_NEWER, version=version)


def _record(vault: OpenVault, now: datetime, *, lost: int) -> None:
    failed = attempts.read(vault.place.attempts)
    if failed:
        first, last = to_text(failed[0]), to_text(failed[-1])
        vault.record("unlock-failed", now, {"count": len(failed), "first": first, "last": last})
        attempts.clear(vault.place.attempts)
    if lost:
        vault.record("loss-accepted", now, {"n": lost})
    if vault.migrated_from is not None:
        vault.record("schema-migrated", now, {"from": vault.migrated_from})
    detail = {"with": vault.ring.opened_with.value, "anchor_absent": vault.anchor_absent}
    vault.record("unlocked", now, {**detail, "slots_repaired": vault.slots_repaired})


def _strengthen(vault: OpenVault, proof: bytearray, floor: KdfParams, now: datetime) -> None:
    """A slot made when the floor was lower is wrapped anew: now the secret is at hand."""
    slot = next(slot for slot in vault.slots.slots if slot.id == vault.ring.slot_id)
    if not slot.kdf.below(floor):
        return
    wrapped = rewrap(vault, slot, proof, slot.kdf.raised_to(floor))
    vault.record("key-strengthened", now, {"m": wrapped.kdf.memory, "t": wrapped.kdf.passes})
