"""The backup file `.qbk`: a ZIP, stored, of `slots`, `case.db` and `anchor.json`, with its own checksum at the end.

The checksum (SHA-256 of everything before its last 64 bytes, in the ZIP's comment) tells a flipped byte anywhere in the
file before anybody is asked for a passphrase. Against forgers the anchor is sealed and signed.
"""

import os
import zipfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from counsellor_app.domain.errors import Trouble, TroubleKind
from counsellor_app.security.digest import Sha256
from counsellor_app.store.connection import translated
from counsellor_app.store.files import sync_folder

SLOTS, DATABASE, ANCHOR = "slots", "case.db", "anchor.json"
MEMBERS = (SLOTS, DATABASE, ANCHOR)
MOST_SMALL = 1 << 20  # bytes of the slots and of the anchor
DIGEST_SYMBOLS = 64
BLOCK = 1 << 18
EPOCH = (1980, 1, 1, 0, 0, 0)  # a ZIP's first moment: when the backup was made stands in the anchor

Told = Callable[[int, int], None]  # (bytes done, bytes in all); may raise to stop


@dataclass(frozen=True, slots=True, kw_only=True)
class Archive:
    """A backup file whose checksum holds."""

    path: Path
    slots: bytes
    anchor: bytes

    def extract_database(self, target: Path, told: Told) -> str:
        """Writes `case.db` to a new file, readable by its owner only; answers its SHA-256."""
        digest = Sha256()
        with translated(), zipfile.ZipFile(self.path) as archive, archive.open(DATABASE) as source:
            size, done = archive.getinfo(DATABASE).file_size, 0
            handle = os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0), 0o600)
            with os.fdopen(handle, "wb") as file:
                while block := source.read(BLOCK):
                    digest.update(block)
                    file.write(block)
                    done += len(block)
                    told(done, size)
        return digest.hexdigest()


def write_archive(target: Path, *, slots: bytes, database: Path, anchor: bytes, told: Told) -> None:
    """Writes beside the target, reads it back, and only then gives it its name. On failure nothing is left."""
    part = target.with_name(target.name + ".part")
    try:
        with translated():
            part.unlink(missing_ok=True)
            handle = os.open(part, os.O_CREAT | os.O_EXCL | os.O_RDWR | getattr(os, "O_BINARY", 0), 0o600)
            with os.fdopen(handle, "w+b") as file:
                with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
                    archive.writestr(_entry(SLOTS), slots)
                    _add_database(archive, database, told)
                    archive.writestr(_entry(ANCHOR), anchor)
                    archive.comment = b"0" * DIGEST_SYMBOLS
                file.seek(-DIGEST_SYMBOLS, os.SEEK_END)
                file.write(_digest(part, file.flush).encode())
                file.flush()
                os.fsync(file.fileno())
        read_archive(part)
        with translated():
            part.replace(target)
            sync_folder(target.parent)
    except BaseException:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise


def read_archive(path: Path) -> Archive:
    """FILE_UNREADABLE when there is no such file, BACKUP_DAMAGED for anything but a whole backup."""
    try:
        with translated():
            _assert_whole(path)
            with zipfile.ZipFile(path) as archive:
                _assert_ours(archive.infolist())
                return Archive(path=path, slots=archive.read(SLOTS), anchor=archive.read(ANCHOR))
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, ValueError, EOFError) as error:
        raise Trouble(TroubleKind.BACKUP_DAMAGED) from error
    except Trouble as trouble:
        if trouble.kind is TroubleKind.VAULT_MISSING:
            raise Trouble(TroubleKind.FILE_UNREADABLE) from None
        raise


def _assert_ours(entries: list[zipfile.ZipInfo]) -> None:
    if tuple(entry.filename for entry in entries) != MEMBERS or any(map(_is_odd, entries)):
        raise Trouble(TroubleKind.BACKUP_DAMAGED)


def _assert_whole(path: Path) -> None:
    size = path.stat().st_size
    with path.open("rb") as file:
        file.seek(max(0, size - DIGEST_SYMBOLS))
        said = file.read()
    if size <= DIGEST_SYMBOLS or _digest(path).encode() != said:
        raise Trouble(TroubleKind.BACKUP_DAMAGED)


def _digest(path: Path, before: Callable[[], None] = lambda: None) -> str:
    """SHA-256 of all but the last 64 bytes."""
    before()
    digest = Sha256()
    left = path.stat().st_size - DIGEST_SYMBOLS
    with path.open("rb") as file:
        while left > 0 and (block := file.read(min(BLOCK, left))):
            digest.update(block)
            left -= len(block)
    return digest.hexdigest()


def _add_database(archive: zipfile.ZipFile, database: Path, told: Told) -> None:
    size, done = database.stat().st_size, 0
    with database.open("rb") as source, archive.open(_entry(DATABASE), "w", force_zip64=True) as target:
        while block := source.read(BLOCK):
            target.write(block)
            done += len(block)
            told(done, size)


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, EPOCH)
    entry.external_attr = 0o600 << 16
    return entry


def _is_odd(entry: zipfile.ZipInfo) -> bool:
    stored = entry.compress_type == zipfile.ZIP_STORED and entry.compress_size == entry.file_size
    return not stored or (entry.filename != DATABASE and entry.file_size > MOST_SMALL)
