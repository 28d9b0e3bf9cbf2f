"""A file that somebody asked for outside the vault: whole under its own name or not there, and never over another."""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from counsellor_app.domain.errors import RuleBroken, Trouble, TroubleKind
from counsellor_app.store.connection import trouble_of_os
from counsellor_app.store.files import sync_folder

PART = ".part"


@dataclass(slots=True)
class NewFile:
    """Written under another name first. `put_in_place` gives it its own; a file left before that is deleted."""

    target: Path
    part: Path
    file: BinaryIO
    is_placed: bool = False

    def finish(self) -> None:
        """Every byte on the disk, still under the other name."""
        with troubles():
            self.file.flush()
            os.fsync(self.file.fileno())
            self.file.close()

    def put_in_place(self) -> None:
        with troubles():
            assert_free(self.target)
            self.part.rename(self.target)
            self.is_placed = True
            sync_folder(self.target.parent)


@contextmanager
def new_file(target: Path, part: Path | None = None) -> Iterator[NewFile]:
    """RuleBroken("file-exists"); NO_PERMISSION where the folder is missing too, DISK_FULL, DISK_ERROR.

    `part`: the other name, chosen by `part_of` beforehand where somebody writes it down.
    """
    part = part or part_of(target)
    with troubles():
        assert_free(target)
        handle = os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0), 0o600)
    new = NewFile(target, part, os.fdopen(handle, "wb"))
    try:
        with troubles():
            yield new
            if not new.is_placed:
                new.finish()
                new.put_in_place()
    finally:
        with suppress(OSError):
            new.file.close()
        if not new.is_placed:
            remove_part(part)


def part_of(target: Path) -> Path:
    return target.with_name(f"{target.name}.{secrets.token_hex(4)}{PART}")


def remove_part(part: Path) -> None:
    """Only what has the other name's ending: nothing else is ever deleted outside the vault."""
    if part.name.endswith(PART):
        with suppress(OSError):
            part.unlink(missing_ok=True)


def assert_free(target: Path) -> None:
    if os.path.lexists(target):
        raise RuleBroken("file-exists", field="target")


@contextmanager
def troubles() -> Iterator[None]:
    """What the system refused at a place outside: a folder that is gone is a place where nothing can be written."""
    try:
        yield
    except (FileNotFoundError, NotADirectoryError) as error:
        raise Trouble(TroubleKind.NO_PERMISSION) from error
    except OSError as error:
        raise trouble_of_os(error) from error
