"""XLSX, XLS and ODS: looked into first, then read by calamine, one sheet at a time."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time
from io import BytesIO
from typing import Protocol

from counsellor_app.domain.errors import Trouble, TroubleKind
from counsellor_app.exchange.roster.archive import check_archive
from counsellor_app.exchange.roster.columns import header_score
from counsellor_app.exchange.roster.old_excel import MAGIC as OLD_EXCEL
from counsellor_app.exchange.roster.old_excel import check_old_excel
from counsellor_app.exchange.roster.table import (
    STEP,
    Cancelled,
    Progress,
    Row,
    Table,
    check_size,
    stop_if,
    unreadable,
)

ZIP = b"PK\x03\x04"
MAX_SHEETS = 200
WHOLE = 10**15  # up to here a floating number holds every integer


class Sheet(Protocol):
    """What is used of calamine's sheet."""

    @property
    def start(self) -> tuple[int, int] | None: ...
    @property
    def end(self) -> tuple[int, int] | None: ...
    @property
    def merged_cell_ranges(self) -> list[tuple[tuple[int, int], tuple[int, int]]] | None: ...
    def iter_rows(self) -> Iterator[Sequence[object]]: ...


def is_workbook(head: bytes) -> bool:
    return head.startswith((ZIP, OLD_EXCEL))


def read_workbook(content: bytes, sheet: str | None, progress: Progress, cancelled: Cancelled) -> Table:
    """The sheet of that name, else the one whose header is known best, visible ones before hidden ones.

    Raises `Trouble`: FILE_UNREADABLE (also with a password), FILE_TOO_LARGE, CANCELLED.
    """
    if content.startswith(OLD_EXCEL):
        check_old_excel(content)
    else:
        check_archive(content, cancelled)
    stop_if(cancelled)
    try:
        return _best(content, sheet, progress, cancelled)
    except (Trouble, KeyboardInterrupt, SystemExit):
        raise
    except BaseException:  # noqa: BLE001 - a panic of calamine's is no `Exception`
        raise unreadable() from None


def _best(content: bytes, wanted: str | None, progress: Progress, cancelled: Cancelled) -> Table:
    from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum  # only for spreadsheets

    book = CalamineWorkbook.from_filelike(BytesIO(content))
    sheets = [sheet for sheet in book.sheets_metadata if sheet.typ is SheetTypeEnum.WorkSheet]
    visible = [sheet.name for sheet in sheets if sheet.visible is SheetVisibleEnum.Visible]
    names = tuple(visible or [sheet.name for sheet in sheets])
    if len(names) > MAX_SHEETS:
        raise Trouble(TroubleKind.FILE_TOO_LARGE, sheets=len(names), limit=MAX_SHEETS)
    best, best_score = Table(rows=(), ragged=False, sheets=names), -1
    for number, name in enumerate(names):
        if wanted is not None and name != wanted:
            continue
        stop_if(cancelled)
        rows = tuple(_rows(book.get_sheet_by_name(name), cancelled))
        table = Table(rows=rows, ragged=False, sheet=name, sheets=names)
        liked = header_score(table) if rows else -1
        if liked > best_score:
            best, best_score = table, liked
        progress(number + 1, len(names))
    return best


def _rows(sheet: Sheet, cancelled: Cancelled) -> Iterator[Row]:
    if sheet.start is None or sheet.end is None:
        return
    check_size(sheet.end[0] + 1, sheet.end[1] + 1)
    left = ("",) * sheet.start[1]  # calamine keeps empty rows above the data, not empty columns beside it
    below = _merged_down(sheet.merged_cell_ranges or ())
    held: dict[int, tuple[int, str]] = {}  # column: last row of the merged cell, and its text
    for number, values in enumerate(sheet.iter_rows()):
        if number % STEP == 0:
            stop_if(cancelled)
        cells = [*left, *map(_text, values)]
        for column, (last, text) in list(held.items()):
            if number > last:
                del held[column]
            elif column < len(cells) and not cells[column]:
                cells[column] = text
        for column, last in below.get(number, ()):
            if column < len(cells):
                held[column] = (last, cells[column])
        if any(cell.strip() for cell in cells):
            yield Row(line=number + 1, cells=tuple(cells))


def _merged_down(
    ranges: Iterable[tuple[tuple[int, int], tuple[int, int]]],
) -> dict[int, list[tuple[int, int]]]:
    """First row: columns and last rows of the cells merged over several rows. Their text belongs to each row:
    a class beside its students, the title of a column beside a title over two lines."""
    found: dict[int, list[tuple[int, int]]] = {}
    for (top, left), (bottom, _) in ranges:
        if bottom > top:
            found.setdefault(top, []).append((left, bottom))
    return found


def _text(value: object) -> str:
    """A cell as its text: whole numbers without a point, days as 2026-09-01."""
    match value:
        case str():
            return value
        case bool():
            return str(value).lower()
        case float() if value.is_integer() and abs(value) < WHOLE:
            return str(int(value))
        case datetime() if value.time() == time():
            return value.date().isoformat()
        case datetime() | date() | time():
            return value.isoformat()
        case _:
            return str(value)
