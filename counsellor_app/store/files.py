"""Small files that are either the old one or the new one, never half of each, and readable by their owner only."""

import os
import secrets
from contextlib import suppress
from pathlib import Path

from counsellor_app.store.connection import trouble_of_os


def write_whole(path: Path, data: bytes, *, durable: bool = True) -> None:
    """Temp file in the same folder, fsync, replace, fsync of the folder. Raises `Trouble`.

    Without `durable` nothing is synced: for a file whose older state is harmless.
    """
    part = path.with_name(path.name + "." + secrets.token_hex(4) + ".part")
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
