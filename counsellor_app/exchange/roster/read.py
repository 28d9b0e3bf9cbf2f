"""Open a roster file of any kind. What kind it is, its first bytes say, not its name."""

import os
from pathlib import Path

from counsellor_app.domain.errors import Trouble, TroubleKind
from counsellor_app.exchange.roster.table import (
    MAX_FILE_BYTES,
    Cancelled,
    Progress,
    Table,
    never,
    nothing,
    unreadable,
)
from counsellor_app.exchange.roster.text_file import read_text
from counsellor_app.exchange.roster.workbook import is_workbook, read_workbook

MAGIC_BYTES = 8


def read_table(
    path: Path, *, sheet: str | None = None, progress: Progress = nothing, cancelled: Cancelled = never
) -> Table:
    """The file as a table; of a workbook the named sheet, or the one that looks most like a roster.

    Raises `Trouble`: FILE_EMPTY, FILE_UNREADABLE, FILE_TOO_LARGE, NO_PERMISSION, CANCELLED. Nothing else, whatever
    the file holds.
    """
    try:
        if not path.is_file():  # a pipe or a device would be read for ever
            raise unreadable()
        with path.open("rb") as file:
            size = os.fstat(file.fileno()).st_size
            if size > MAX_FILE_BYTES:
                raise Trouble(TroubleKind.FILE_TOO_LARGE, bytes=size, limit=MAX_FILE_BYTES)
            head = file.read(MAGIC_BYTES)
            file.seek(0)
            if is_workbook(head):
                table = read_workbook(file.read(MAX_FILE_BYTES), sheet, progress, cancelled)
            else:
                table = read_text(file, size, progress, cancelled)
    except PermissionError:
        raise Trouble(TroubleKind.NO_PERMISSION) from None
    except (OSError, ValueError):  # missing, a bad disk, a path with NUL
        raise unreadable() from None
    if not table.rows:
        raise Trouble(TroubleKind.FILE_EMPTY)
    return table
