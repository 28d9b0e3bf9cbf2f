"""CSV as schools have it: UTF-8, UTF-16 or CP1251; semicolon, comma or tab; with cells of several lines.

Read line by line, so that one unclosed quote spoils one row and not the rest of the file.
"""

import codecs
import csv
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from io import TextIOWrapper
from itertools import islice
from typing import BinaryIO

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

HEAD = 64 * 1024  # bytes that decide what kind of file this is
CHUNK = 1024 * 1024
MAX_LINE = 1_000_000  # characters
MAX_CELL_LINES = 8  # a quote open for longer was never meant to be one
DELIMITERS = ";,\t|"
SAMPLE_LINES = 40
BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
NOT_TEXT = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"MZ", b"{\\rtf", b"<")
KAZAKH_IN_KZ1048 = frozenset(b"\x8d\x8e\x9d\x9e\xa1\xa2\xa3\xa5\xaa\xaf\xb4\xba\xbc\xbd\xbe\xbf")


def read_text(file: BinaryIO, size: int, progress: Progress, cancelled: Cancelled) -> Table:
    """The rows of an open file of `size` bytes; the file is closed.

    Raises `Trouble`: FILE_UNREADABLE for what is no text, FILE_TOO_LARGE, CANCELLED.
    """
    head = file.read(HEAD)
    if head.lstrip().startswith(NOT_TEXT):
        raise unreadable()
    encoding = _encoding(file, head)
    file.seek(0)
    if _is_garbage(head.decode(encoding, "replace")):
        raise unreadable()
    with TextIOWrapper(file, encoding, errors="replace", newline="") as text:
        return _table(text, partial(_tell, file, size, progress), cancelled)


def _tell(file: BinaryIO, size: int, progress: Progress) -> None:
    progress(min(file.tell(), size), size)


def _table(text: TextIOWrapper, tell: Callable[[], None], cancelled: Cancelled) -> Table:
    sample = list(islice(_lines(text), SAMPLE_LINES))
    text.seek(0)
    told = _told_delimiter(sample)
    delimiter, width = _shape(sample[1:] if told else sample, told or DELIMITERS)
    rows: list[Row] = []
    columns = 0
    for number, cells in _records(_lines(text), delimiter, width):
        if number % STEP == 0:
            stop_if(cancelled)
            tell()
        if any(cell.strip() for cell in cells) and not (told and number == 1):
            rows.append(Row(line=number, cells=tuple(cells)))
            columns = max(columns, len(cells))
            check_size(len(rows), columns)
    return Table(rows=tuple(rows), ragged=True, encoding=text.encoding, delimiter=delimiter)


def _encoding(file: BinaryIO, head: bytes) -> str:
    for bom, name in BOMS:
        if head.startswith(bom):
            return name
    for start, name in ((1, "utf-16-le"), (0, "utf-16-be")):
        high = head[start::2]
        if len(high) > 3 and sum(byte in (0, 4) for byte in high) > len(high) * 0.9:
            return name
    if _is_utf8(file):
        return "utf-8"
    # A Windows page with Kazakh letters in the places of letters that no name here has (Ў, Џ, Ґ, Є, Ї).
    return "kz1048" if KAZAKH_IN_KZ1048 & set(head) else "cp1251"


def _is_utf8(file: BinaryIO) -> bool:
    """Every byte fits, or nearly: a damaged or cut file of UTF-8 is still one. In CP1251 hardly a letter would fit."""
    file.seek(0)
    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    wrong = right = 0
    while chunk := file.read(CHUNK):
        text = decoder.decode(chunk)
        bad = text.count("\ufffd")
        wrong += bad
        right += len(text) - len(text.encode("ascii", "ignore")) - bad
    return wrong == 0 or wrong * 20 < right


def _is_garbage(text: str) -> bool:
    control = sum(letter < " " and letter not in "\t\r\n" for letter in text)
    return control > 2 and control > len(text) * 0.05


def _lines(text: TextIOWrapper) -> Iterator[str]:
    while line := text.readline(MAX_LINE + 1):
        if len(line) > MAX_LINE:
            raise unreadable()
        yield line


def _told_delimiter(sample: list[str]) -> str:
    """``sep=;`` in the first line is how spreadsheets tell each other."""
    first = sample[0].strip("\ufeff\r\n") if sample else ""
    return first[4:] if len(first) == 5 and first.lower().startswith("sep=") else ""


def _shape(sample: list[str], candidates: str) -> tuple[str, int]:
    """The delimiter, and into how many fields it cuts most lines."""
    best, best_score, best_width = candidates[0], 0, 1
    for delimiter in candidates:
        widths = Counter(len(cells) for _, cells in _records(sample, delimiter, 0))
        for width, times in widths.items():
            if times * (width - 1) > best_score:
                best, best_score, best_width = delimiter, times * (width - 1), width
    return best, best_width


def _records(lines: Iterable[str], delimiter: str, width: int) -> Iterator[tuple[int, list[str]]]:
    """Line number and fields. Lines are joined where a quote stays open, but only into a row of the right `width`."""
    source = iter(lines)
    ahead: deque[str] = deque()
    number = 1
    while (first := ahead.popleft() if ahead else next(source, None)) is not None:
        cells, is_open = _fields(first, delimiter)
        more = 0
        if is_open and width:
            ahead.extend(islice(source, MAX_CELL_LINES - 1 - len(ahead)))
            cells, more = _joined(first, ahead, delimiter, width)
        yield number, cells
        for _ in range(more):
            ahead.popleft()
        number += 1 + more


def _joined(first: str, ahead: Iterable[str], delimiter: str, width: int) -> tuple[list[str], int]:
    """The fields of a cell over several lines and how many more lines it took; else `first` with its quote bare."""
    text = first
    for count, line in enumerate(ahead, start=1):
        text += line
        cells, is_open = _fields(text, delimiter)
        if not is_open and len(cells) == width:
            return cells, count
        if not is_open:
            break
    return first.rstrip("\r\n").split(delimiter), 0


def _fields(record: str, delimiter: str) -> tuple[list[str], bool]:
    """The fields of one record, and whether its last quote stays open."""
    if '"' not in record:
        return record.rstrip("\r\n").split(delimiter), False
    try:
        return next(csv.reader([record], delimiter=delimiter, strict=True), []), False
    except csv.Error as error:
        is_open = "unexpected end" in str(error)
    try:
        return next(csv.reader([record], delimiter=delimiter), []), is_open
    except csv.Error:  # a field beyond any length
        return [record[:200]], False
