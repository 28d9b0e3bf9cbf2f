"""Look into an old XLS file before a parser does: that its chains end, and how far its cells reach.

Layout: [MS-CFB] (sectors, allocation table, directory) and [MS-XLS] 2.4 (records of a sheet). One flipped byte
in a row number makes the parser take 900 MB, one in a chain makes it panic; both are found here.
"""

import struct
from collections.abc import Iterator

from counsellor_app.exchange.roster.table import check_size, unreadable

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
HEADER = 512
FREE, END = 0xFFFFFFFF, 0xFFFFFFFE
ENTRY = 128
STREAMS = {"workbook", "book"}
DIRECT_TABLES = 109  # places of the allocation table that stand in the header itself
BOF = {0x0009, 0x0209, 0x0409, 0x0809}
# Records of one filled cell, in all versions; each starts with row and column. MULRK ends with its last column.
CELLS = {0x02, 0x03, 0x04, 0x05, 0x06, 0x0202, 0x0203, 0x0204, 0x0205, 0x0206, 0x0406, 0xD6, 0xFD, 0x027E}
MULRK = 0xBD


def check_old_excel(content: bytes) -> None:
    """Raises `Trouble`: FILE_UNREADABLE for a broken file, FILE_TOO_LARGE for a sheet beyond all limits."""
    try:
        _check_extent(_Compound(content).workbook())
    except (struct.error, IndexError, ValueError):
        raise unreadable() from None


class _Compound:
    """The file as a small file system. Every chain that the parser could follow is followed once, to its end."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        shift, mini_shift = struct.unpack_from("<HH", content, 30)
        tables, directory, _, self._small, mini_table, mini_tables, more, more_count = struct.unpack_from(
            "<IIIIIIII", content, 44
        )
        if not content.startswith(MAGIC) or shift not in (9, 12) or mini_shift != 6 or self._small != 4096:
            raise unreadable()
        self._sector = 1 << shift
        self._budget = 1000 + len(content) // 16  # steps along chains: each sector belongs to one stream
        self._next = self._numbers(self._table_places(tables, more, more_count))
        self._mini_next = self._numbers(self._chain(mini_table, self._next) if mini_tables else [])
        self._directory = b"".join(map(self._at, self._chain(directory, self._next)))
        root = self._directory[:ENTRY]
        self._mini = self._stream(*struct.unpack_from("<II", root, 116), is_root=True)

    def workbook(self) -> bytes:
        found = b""
        for place in range(0, len(self._directory) - ENTRY + 1, ENTRY):
            entry = self._directory[place : place + ENTRY]
            (length,) = struct.unpack_from("<H", entry, 64)
            start, size = struct.unpack_from("<II", entry, 116)
            if entry[66] != 2 or not 2 <= length <= 64:  # only streams; not folders, not free places
                continue
            stream = self._stream(start, size)
            if entry[: length - 2].decode("utf-16-le", "replace").lower() in STREAMS:
                found = found or stream
        if not found:
            raise unreadable()
        return found

    def _table_places(self, count: int, more: int, more_count: int) -> list[int]:
        """Sectors of the allocation table: 109 in the header, the others in sectors of their own."""
        places = list(struct.unpack_from(f"<{DIRECT_TABLES}I", self._content, 76))
        per_sector = self._sector // 4 - 1
        if more_count > len(self._content) // self._sector:
            raise unreadable()
        for _ in range(more_count):
            *numbers, more = self._numbers([more])
            places += numbers[:per_sector]
        used = [place for place in places if place not in (FREE, END)]
        if not count <= len(used) <= len(self._content) // self._sector:
            raise unreadable()
        return used[:count]

    def _at(self, sector: int) -> bytes:
        start = HEADER + sector * self._sector if self._sector == HEADER else (sector + 1) * self._sector
        piece = self._content[start : start + self._sector]
        if not piece:
            raise unreadable()
        return piece

    def _numbers(self, sectors: list[int]) -> list[int]:
        return [number for sector in sectors for (number,) in struct.iter_unpack("<I", self._at(sector))]

    def _chain(self, start: int, following: list[int]) -> list[int]:
        found: list[int] = []
        while start != END:
            found.append(start)
            self._budget -= 1
            if self._budget < 0:  # it runs in a circle, or many streams share their sectors
                raise unreadable()
            start = following[start]
        return found

    def _stream(self, start: int, size: int, *, is_root: bool = False) -> bytes:
        if not size:
            return b""
        if size < self._small and not is_root:
            chain = self._chain(start, self._mini_next)
            content = b"".join(self._mini[place * 64 : place * 64 + 64] for place in chain)
        else:
            content = b"".join(map(self._at, self._chain(start, self._next)))
        if len(content) < size:
            raise unreadable()
        return content[:size]


def _check_extent(workbook: bytes) -> None:
    rows = columns = 0
    for kind, place, length in _records(workbook):
        if kind in BOF:
            rows = columns = 0
        if (kind not in CELLS and kind != MULRK) or length < 4:
            continue
        row, column = struct.unpack_from("<HH", workbook, place)
        if kind == MULRK:
            (column,) = struct.unpack_from("<H", workbook, place + length - 2)
        rows, columns = max(rows, row + 1), max(columns, column + 1)
        check_size(rows, columns)


def _records(workbook: bytes) -> Iterator[tuple[int, int, int]]:
    """Kind, place of the body, length of the body."""
    place = 0
    while place + 4 <= len(workbook):
        kind, length = struct.unpack_from("<HH", workbook, place)
        yield kind, place + 4, length
        place += 4 + length
