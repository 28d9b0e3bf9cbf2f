"""Getting a vault back from a backup: always into a new place, never over a vault that stands."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from importlib.resources.abc import Traversable
from pathlib import Path

from counsellor_app.domain.clock import to_text
from counsellor_app.domain.errors import Trouble, TroubleKind
from counsellor_app.security import keyring
from counsellor_app.security.keyring import Keyring
from counsellor_app.security.keyslots import SlotFile, parse
from counsellor_app.security.memory import wipe
from counsellor_app.services import slot_copies
from counsellor_app.services.backup_anchor import BackupAnchor, open_anchor
from counsellor_app.services.backup_archive import Archive, read_archive
from counsellor_app.services.backup_making import remove_database
from counsellor_app.services.backup_watch import Stage, Watch, unwatched
from counsellor_app.services.vault_building import building
from counsellor_app.services.vault_opened import open_with_keys
from counsellor_app.services.vault_place import VaultPlace
from counsellor_app.services.vault_secrets import SLOT_TYPES, Kind, proof_of
from counsellor_app.store import backup, migrate
from counsellor_app.store.anchor import Anchor
from counsellor_app.store.connection import close_database, open_copy


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupFacts:
    """What a backup says of itself once its seal and signature hold. `entries`: its newest audit row.

    `newer`: how many audit rows the vault beside it has and this backup has not; None where that cannot be told.
    """

    vault_id: str
    backup_id: str
    at: datetime
    entries: int
    schema: int
    made_with: str
    newer: int | None = None


def look_into(file: Path, secret: bytearray, *, kind: Kind, beside: VaultPlace | None = None) -> BackupFacts:
    """The facts, without unpacking the database: to say before a restore what would be lost from the vault `beside`.

    FILE_UNREADABLE, BACKUP_DAMAGED, WRONG_PASSPHRASE, WRONG_RECOVERY_CODE, VAULT_NEWER.
    """
    with _opened(read_archive(file), secret, kind) as (ring, _, anchor):
        facts = _facts(anchor)
        known = Anchor(beside.head, ring.head_mac).read() if beside is not None else None
    return facts if known is None else replace(facts, newer=max(0, known[0] - facts.entries))


def restore_backup(
    file: Path,
    place: VaultPlace,
    secret: bytearray,
    *,
    kind: Kind,
    now: datetime,
    watch: Watch | None = None,
    migrations: Traversable | None = None,
) -> BackupFacts:
    """A whole, verified vault in a place where nothing stands (else VAULT_EXISTS), opened by the backup's own secrets.

    Beside the refusals of `look_into`: CANCELLED, DISK_FULL, NO_PERMISSION, DISK_ERROR. On any of them nothing is left.
    """
    watch = watch or unwatched()
    watch.at(Stage.CHECKING)
    if not place.is_free():
        raise Trouble(TroubleKind.VAULT_EXISTS)
    archive = read_archive(file)
    with _opened(archive, secret, kind) as (ring, slots, anchor):
        if anchor.contents.schema > migrate.newest(migrations):
            raise Trouble(TroubleKind.VAULT_NEWER, version=anchor.contents.schema)
        with building(place) as new:
            _unpack(archive, new, ring, anchor, watch)
            slot_copies.write(new, slots, ring)
            _sign_in(new, ring, slots, anchor, now)
    return _facts(anchor)


@contextmanager
def _opened(archive: Archive, secret: bytearray, kind: Kind) -> Iterator[tuple[Keyring, SlotFile, BackupAnchor]]:
    try:
        stored = parse(archive.slots)
    except Trouble as trouble:
        raise _as_backup(trouble) from trouble
    proof = proof_of(secret, kind)
    try:
        ring = keyring.open_slots(stored, proof, SLOT_TYPES[kind])
    except Trouble as trouble:
        raise _as_backup(trouble) from trouble
    finally:
        wipe(proof)
    try:
        yield ring, stored.file, open_anchor(archive.anchor, ring, stored.file)
    finally:
        ring.close()


def _as_backup(trouble: Trouble) -> Trouble:
    return Trouble(TroubleKind.BACKUP_DAMAGED) if trouble.kind is TroubleKind.SLOTS_DAMAGED else trouble


def _unpack(archive: Archive, new: VaultPlace, ring: Keyring, anchor: BackupAnchor, watch: Watch) -> None:
    """From the archive to a database under the vault's own key: extracted, compared, exported, compared again."""
    copy = new.tmp / "copy.db"
    backup_key, own_key = ring.backup_key(anchor.backup_id), ring.database_key()
    try:
        found = archive.extract_database(copy, lambda done, whole: watch.at(Stage.CHECKING, done, whole))
        if found != anchor.sha256:
            raise Trouble(TroubleKind.BACKUP_DAMAGED)
        watch.at(Stage.COPYING)
        backup.verify_copy(copy, backup_key, anchor.contents)
        source = open_copy(copy, backup_key, journal=False)
        try:
            backup.export(source, new.database, own_key, cancelled=watch.cancelled)
        finally:
            source.close()
        watch.at(Stage.VERIFYING)
        backup.verify_copy(new.database, own_key, anchor.contents)
        watch.at(Stage.WRITING)
    finally:
        wipe(backup_key, own_key)
        remove_database(copy)


def _sign_in(new: VaultPlace, ring: Keyring, slots: SlotFile, anchor: BackupAnchor, now: datetime) -> None:
    """The restored vault opens, and its log says where it came from."""
    vault = open_with_keys(new, ring, slots)
    try:
        detail = {"backup": anchor.backup_id, "made": to_text(anchor.at), "entries": anchor.contents.seq}
        vault.record("vault-restored", now, detail)
    finally:
        close_database(vault.connection)


def _facts(anchor: BackupAnchor) -> BackupFacts:
    return BackupFacts(
        vault_id=anchor.vault,
        backup_id=anchor.backup_id,
        at=anchor.at,
        entries=anchor.contents.seq,
        schema=anchor.contents.schema,
        made_with=anchor.made_with,
    )
