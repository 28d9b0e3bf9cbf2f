"""Files that appear whole or not at all, readable by their owner only, and never over another file unasked."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from counsellor_app.domain.errors import Trouble, TroubleKind

PART = ".part"


@contextmanager
def translated() -> Iterator[None]:
    """What the system refuses becomes a `Trouble`, without the path it names."""
    try:
        yield
    except FileExistsError:
        raise Trouble(TroubleKind.FILE_EXISTS) from None
    except PermissionError:
        raise Trouble(TroubleKind.NO_PERMISSION) from None
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        raise Trouble(TroubleKind.FILE_UNREADABLE) from None
    except OSError as error:
        if error.errno in {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}:
            raise Trouble(TroubleKind.DISK_FULL) from None
        is_read_only = error.errno == errno.EROFS
        raise Trouble(TroubleKind.NO_PERMISSION if is_read_only else TroubleKind.DISK_ERROR) from None


def create(path: Path) -> BinaryIO:
    """A new file for its owner only; `FileExistsError` where one stands."""
    handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0), 0o600)
    return os.fdopen(handle, "wb")


@contextmanager
def appearing(target: Path, *, overwrite: bool = False) -> Iterator[BinaryIO]:
    """``TARGET.part``, which gets its name when the block ends well and is deleted otherwise. Raises `Trouble`."""
    part = target.with_name(target.name + PART)
    with translated():
        _refuse_to_overwrite(target, overwrite)
        part.unlink(missing_ok=True)  # left by a run that was killed
        file = create(part)
    try:
        with translated(), file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        with translated():
            _refuse_to_overwrite(target, overwrite)
            part.replace(target)
            sync_folder(target.parent)
    except BaseException:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise


def sync_folder(folder: Path) -> None:
    """Makes names in a folder durable. Windows keeps them with the file itself and cannot open a folder."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def read_limited(path: Path, limit: int) -> bytes:
    """FILE_TOO_LARGE beyond `limit` bytes, FILE_UNREADABLE for what is no plain file."""
    with translated():
        if not path.is_file():  # a pipe or a device would be read for ever
            raise Trouble(TroubleKind.FILE_UNREADABLE)
        with path.open("rb") as file:
            data = file.read(limit + 1)
    if len(data) > limit:
        raise Trouble(TroubleKind.FILE_TOO_LARGE, limit=limit)
    return data


def _refuse_to_overwrite(target: Path, overwrite: bool) -> None:
    if not overwrite and os.path.lexists(target):
        raise FileExistsError
