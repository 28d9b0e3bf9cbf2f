"""A file as a table of texts: what every reader makes, and how much of it is taken at most."""

from collections.abc import Callable
from dataclasses import dataclass, field

from counsellor_app.domain.errors import Trouble, TroubleKind

MAX_FILE_BYTES = 50 * 1024 * 1024
MAX_ROWS = 50_000
MAX_COLUMNS = 256
MAX_CELLS = 2_000_000  # a spreadsheet is unfolded to its far corner: 32 bytes for each cell, empty ones too
STEP = 500  # rows between two looks at the cancel button

Progress = Callable[[int, int], None]  # done, of how many
Cancelled = Callable[[], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """`line` counts from 1 as the file's own program shows it; empty rows are left out but counted."""

    line: int
    cells: tuple[str, ...] = field(repr=False)

    def cell(self, column: int) -> str:
        return self.cells[column] if column < len(self.cells) else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """`ragged`: a text file, where a row with more or fewer fields than the header is damaged.

    `sheets` are the names a person can choose from, `sheet` the one that was read.
    """

    rows: tuple[Row, ...] = field(repr=False)
    ragged: bool
    sheet: str = field(default="", repr=False)
    sheets: tuple[str, ...] = field(default=(), repr=False)
    encoding: str = ""
    delimiter: str = ""

    @property
    def width(self) -> int:
        return max((len(row.cells) for row in self.rows), default=0)


def never() -> bool:
    return False


def nothing(_done: int, _of: int) -> None:
    return


def stop_if(cancelled: Cancelled) -> None:
    """Raises `Trouble(CANCELLED)` once the user has cancelled."""
    if cancelled():
        raise Trouble(TroubleKind.CANCELLED)


def unreadable() -> Trouble:
    return Trouble(TroubleKind.FILE_UNREADABLE)


def check_size(rows: int, columns: int) -> None:
    """Raises `Trouble(FILE_TOO_LARGE)` for more than any school's roster."""
    if rows > MAX_ROWS or columns > MAX_COLUMNS or rows * columns > MAX_CELLS:
        raise Trouble(TroubleKind.FILE_TOO_LARGE, rows=rows, columns=columns, limit=MAX_ROWS)
