"""Look into an XLSX or ODS file before a parser does: how large it becomes, and how far its cells reach.

The parser unfolds a sheet to its far corner in memory and ends the whole process when that fails (two cells in
a file of 5 KB are enough), so every part is unpacked and counted here first, piece by piece.
"""

import re
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import BinaryIO
from xml.parsers import expat
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from counsellor_app.domain.errors import Trouble, TroubleKind
from counsellor_app.exchange.roster.table import Cancelled, check_size, stop_if, unreadable

MAX_UNPACKED_BYTES = 100 * 1024 * 1024
MAX_PARTS = 2_000
RATIO_FROM_BYTES = 1024 * 1024  # below this a high ratio is only a short text repeated
MAX_RATIO = 200  # a sheet of text packs to a twentieth
PIECE = 256 * 1024
REFERENCE = re.compile(r"([A-Za-z]{1,3})([0-9]{1,7})")
ENCRYPTED = 0x1
XLSX_PART, ODS_PART = "xl/workbook.xml", "content.xml"


class _Extent:
    """How far the filled cells of one part reach, by the rules of both formats."""

    def __init__(self) -> None:
        self.row = self.column = 0
        self.row_step = 1

    def start(self, name: str, attributes: dict[str, str]) -> None:
        match name.rpartition(":")[2]:
            case "worksheet" | "table":
                self.row, self.row_step, self.column = 0, 1, 0
            case "row":
                self.row, self.column = int(attributes.get("r", self.row + 1)), 0
            case "c":
                self._excel_cell(attributes.get("r"))
            case "v" | "is" | "f" | "p":
                check_size(self.row, self.column)
            case "table-row":
                self.row += _repeat(attributes, "number-rows-repeated")
                self.column = 0
            case "table-cell" | "covered-table-cell":
                self.column += _repeat(attributes, "number-columns-repeated")
                if any(key.endswith((":value-type", ":formula")) for key in attributes):
                    check_size(self.row, self.column)

    def _excel_cell(self, reference: str | None) -> None:
        if reference is None:
            self.column += 1
            return
        match = REFERENCE.fullmatch(reference)
        if not match:
            raise unreadable()
        letters, digits = match.groups()
        self.row, self.column = int(digits), 0
        for letter in letters.upper():
            self.column = self.column * 26 + ord(letter) - 64


def check_archive(content: bytes, cancelled: Cancelled) -> None:
    """Raises `Trouble`: FILE_TOO_LARGE for a ZIP bomb or a sheet beyond all limits, FILE_UNREADABLE if broken."""
    try:
        with ZipFile(BytesIO(content)) as archive:
            parts = archive.infolist()
            names = {part.filename for part in parts}
            if not names & {XLSX_PART, ODS_PART} or len(names) != len(parts):
                raise unreadable()
            _check_sizes(parts)
            total = 0
            for part in parts:
                stop_if(cancelled)
                total += _check_part(BytesIO(content), part, MAX_UNPACKED_BYTES - total)
    except (
        BadZipFile,
        expat.ExpatError,
        zlib.error,
        ValueError,
        OverflowError,
        EOFError,
        NotImplementedError,
        OSError,
    ):
        raise unreadable() from None


def _check_sizes(parts: list[ZipInfo]) -> None:
    size = sum(part.file_size for part in parts)
    swollen = any(part.file_size > max(RATIO_FROM_BYTES, MAX_RATIO * part.compress_size) for part in parts)
    if len(parts) > MAX_PARTS or size > MAX_UNPACKED_BYTES or swollen:
        raise Trouble(TroubleKind.FILE_TOO_LARGE, bytes=size, limit=MAX_UNPACKED_BYTES)


def _check_part(file: BinaryIO, part: ZipInfo, left: int) -> int:
    """Unpack a part without keeping it; how large it really is, whatever the archive says."""
    if part.flag_bits & ENCRYPTED or part.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        raise unreadable()
    parser = _parser() if part.filename.lower().endswith((".xml", ".rels")) else None
    size = 0
    for piece in _unpacked(file, part):
        size += len(piece)
        if size > left:
            raise Trouble(TroubleKind.FILE_TOO_LARGE, bytes=size, limit=MAX_UNPACKED_BYTES)
        if parser:
            parser.Parse(piece, False)
    if size != part.file_size:
        raise unreadable()
    if parser:
        parser.Parse(b"", True)
    return size


def _unpacked(file: BinaryIO, part: ZipInfo) -> Iterator[bytes]:
    file.seek(part.header_offset + 26)
    skip = [int.from_bytes(file.read(2), "little") for _ in range(2)]  # lengths of the name and of the extra field
    file.seek(sum(skip), 1)
    left = part.compress_size
    inflate = zlib.decompressobj(-zlib.MAX_WBITS)
    while left > 0 and (packed := file.read(min(PIECE, left))):
        left -= len(packed)
        if part.compress_type == ZIP_STORED:
            yield packed
            continue
        while packed:
            yield inflate.decompress(packed, PIECE)
            packed = inflate.unconsumed_tail
    if part.compress_type == ZIP_DEFLATED:
        yield inflate.flush(PIECE)


def _parser() -> expat.XMLParserType:
    extent = _Extent()
    parser = expat.ParserCreate()
    parser.StartElementHandler = extent.start
    parser.StartDoctypeDeclHandler = _no_doctype
    return parser


def _no_doctype(*_declaration: object) -> None:
    """No spreadsheet program writes one; entities that unfold into gigabytes are declared in it."""
    raise unreadable()


def _repeat(attributes: dict[str, str], name: str) -> int:
    return next((int(value) for key, value in attributes.items() if key.rpartition(":")[2] == name), 1)
