"""Back up now, and what the last backup was. The file work stands in `backup_making` and `backup_restoring`."""

from dataclasses import dataclass
from pathlib import Path

from counsellor_app.domain.record import BackupRow
from counsellor_app.services.backup_making import BackupReport, make_backup, own_backup
from counsellor_app.services.backup_restoring import BackupFacts, look_into, restore_backup
from counsellor_app.services.backup_watch import Cancelled, Progress, Stage, Watch
from counsellor_app.services.done import Done, Topic
from counsellor_app.services.session import Session
from counsellor_app.services.vault_opened import OpenVault

__all__ = [
    "BackUp",
    "BackupFacts",
    "BackupReport",
    "BackupService",
    "Cancelled",
    "Progress",
    "Stage",
    "Watch",
    "look_into",
    "make_backup",
    "own_backup",
    "restore_backup",
]

TOUCHED = frozenset({Topic.BACKUPS})


@dataclass(frozen=True, slots=True, kw_only=True)
class BackUp:
    """`target`: a file outside, on another disk for choice; left out, the vault's own folder, where old ones go."""

    target: Path | None = None


class BackupService:
    def __init__(self, session: Session, vault: OpenVault) -> None:
        self._session = session
        self._vault = vault

    def last(self) -> BackupRow | None:
        with self._session.store.read() as unit:
            return unit.backups.last()

    def back_up(self, command: BackUp, watch: Watch | None = None) -> Done:
        """Made, opened again, compared, written down; on the thread that owns the vault. `new_id`: the backup."""
        now = self._session.now()
        if command.target is None:
            report = own_backup(self._vault, now=now, watch=watch)
        else:
            report = make_backup(self._vault, command.target, now=now, watch=watch)
        with self._session.store.begin("backup-made", report.id) as unit:
            unit.backups.add(
                BackupRow(
                    id=report.id,
                    at=report.at,
                    bytes=report.bytes,
                    entries=report.entries,
                    place=str(report.path),
                    verified=report.verified,
                )
            )
        return Done(touched=TOUCHED, new_id=report.id)
