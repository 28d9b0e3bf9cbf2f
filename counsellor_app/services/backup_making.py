"""Making a backup of an open vault. One that was not opened again does not count."""

import re
import secrets
import shutil
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from counsellor_app import __version__
from counsellor_app.domain.errors import RuleBroken, Trouble, TroubleKind
from counsellor_app.security.digest import file_digest
from counsellor_app.security.memory import wipe
from counsellor_app.services.backup_anchor import BackupAnchor
from counsellor_app.services.backup_archive import write_archive
from counsellor_app.services.backup_watch import Stage, Watch, unwatched
from counsellor_app.services.vault_opened import OpenVault
from counsellor_app.services.vault_place import VaultPlace
from counsellor_app.store import backup
from counsellor_app.store.connection import translated
from counsellor_app.store.retention import FORCED, thin

SPARE = 16 << 20  # bytes that must stay free beside what is written
NAME = re.compile(r"vault-[0-9a-f]{8}-(\d{8}T\d{6}Z)(?:-before-[a-z]+)?\.qbk")
NAME_TIME = "%Y%m%dT%H%M%SZ"


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupReport:
    """`entries`: number of the newest audit row inside; `bytes`: of the file."""

    id: str
    path: Path
    at: datetime
    bytes: int
    entries: int
    verified: bool


def backup_name(vault_id: str, now: datetime, before: str = "") -> str:
    """``vault-<8 hex>-<UTC>.qbk``; `before` names the risky thing it was made before."""
    return f"vault-{vault_id[:8]}-{now.astimezone(UTC).strftime(NAME_TIME)}{FORCED + before if before else ''}.qbk"


def make_backup(vault: OpenVault, target: Path, *, now: datetime, watch: Watch | None = None) -> BackupReport:
    """A verified backup at `target`, whole or not at all; an older file there is replaced only at the very end.

    BACKUP_REFUSED when the vault itself is damaged, BACKUP_DAMAGED when the copy is not its equal, CANCELLED,
    DISK_FULL, NO_PERMISSION, DISK_ERROR. `RuleBroken` for a target among the vault's own files.
    """
    watch = watch or unwatched()
    _assert_outside(vault.place, target)
    watch.at(Stage.CHECKING)
    with translated():
        if backup.faults(vault.connection):
            raise Trouble(TroubleKind.BACKUP_REFUSED)
        contents = backup.contents(vault.connection)
    _assert_room(vault.place, target)
    anchor = _write(vault, target, contents, now, watch)
    return BackupReport(
        id=anchor.backup_id,
        path=target,
        at=now,
        bytes=target.stat().st_size,
        entries=contents.seq,
        verified=True,
    )


def own_backup(vault: OpenVault, *, now: datetime, watch: Watch | None = None, before: str = "") -> BackupReport:
    """A backup among the vault's own, and then, not earlier, the old ones that are not needed any more go."""
    with translated():
        vault.place.make_folders()
    path = vault.place.backups / backup_name(vault.vault_id, now, before)
    report = make_backup(vault, path, now=now, watch=watch)
    for old in thin(own_backups(vault.place), now):
        with suppress(OSError):
            old.unlink(missing_ok=True)
    return report


def own_backups(place: VaultPlace) -> tuple[tuple[Path, datetime], ...]:
    """The vault's own backups by the moment in their names, oldest first."""
    with translated():
        names = sorted(place.backups.glob("*.qbk")) if place.backups.is_dir() else []
    found = ((path, NAME.fullmatch(path.name)) for path in names)
    return tuple((path, datetime.strptime(match[1], NAME_TIME).replace(tzinfo=UTC)) for path, match in found if match)


def _write(vault: OpenVault, target: Path, contents: backup.Contents, now: datetime, watch: Watch) -> BackupAnchor:
    """Copied under the backup's own key, opened again and compared, and only then put into the file."""
    backup_id = secrets.token_hex(16)
    copy, key = vault.place.tmp / (backup_id + ".db"), vault.ring.backup_key(backup_id)
    try:
        watch.at(Stage.COPYING)
        backup.export(vault.connection, copy, key, cancelled=watch.cancelled)
        watch.at(Stage.VERIFYING)
        backup.verify_copy(copy, key, contents)
        watch.at(Stage.WRITING)
        anchor = BackupAnchor(
            vault=vault.vault_id,
            backup_id=backup_id,
            at=now,
            user=vault.user_id,
            contents=contents,
            sha256=sha256_of(copy),
            made_with=__version__,
        )
        write_archive(
            target,
            slots=vault.slots.to_bytes(vault.ring.slots_mac),
            database=copy,
            anchor=anchor.seal(vault.ring),
            told=lambda done, whole: watch.at(Stage.WRITING, done, whole),
        )
    finally:
        wipe(key)
        remove_database(copy)
    return anchor


def sha256_of(path: Path) -> str:
    with translated():
        return file_digest(path)


def remove_database(path: Path) -> None:
    for suffix in ("", "-wal", "-journal"):
        with suppress(OSError):
            path.with_name(path.name + suffix).unlink(missing_ok=True)


def _assert_outside(place: VaultPlace, target: Path) -> None:
    folder, whole = place.folder.resolve(), target.resolve()
    if whole.is_relative_to(folder) and whole.parent != place.backups.resolve():
        raise RuleBroken("backup-target-inside-vault", field="target")


def _assert_room(place: VaultPlace, target: Path) -> None:
    if not target.parent.is_dir():  # a stick that was pulled out, a mistyped folder
        raise Trouble(TroubleKind.NO_PERMISSION)
    with translated():
        size = place.database.stat().st_size + SPARE
        place.make_folders()
        if shutil.disk_usage(place.tmp).free < size or shutil.disk_usage(target.parent).free < size:
            raise Trouble(TroubleKind.DISK_FULL)
