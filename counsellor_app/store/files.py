"""Small files that are either the old one or the new one, never half of each, and readable by their owner only."""

import errno
import os
from contextlib import suppress
from pathlib import Path

from counsellor_app.domain.errors import Trouble, TroubleKind


def write_whole(path: Path, data: bytes, *, durable: bool = True) -> None:
    """Temp file in the same folder, fsync, replace, fsync of the folder. Raises `Trouble`.

    Without `durable` nothing is synced: for a file whose older state is harmless.
    """
    part = path.with_name(path.name + "." + os.urandom(4).hex() + ".part")
    try:
        handle = os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0), 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            if durable:
                file.flush()
                os.fsync(file.fileno())
        part.replace(path)
        if durable:
            sync_folder(path.parent)
    except OSError as error:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise trouble_of_os(error) from error


def sync_folder(folder: Path) -> None:
    """Makes names in a folder durable. Windows keeps them with the file itself and cannot open a folder."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def trouble_of_os(error: OSError) -> Trouble:
    """What the operating system refused, without the path it names."""
    if isinstance(error, FileNotFoundError):
        return Trouble(TroubleKind.VAULT_MISSING)
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return Trouble(TroubleKind.NO_PERMISSION)
    if error.errno in {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}:
        return Trouble(TroubleKind.DISK_FULL)
    return Trouble(TroubleKind.DISK_ERROR)
