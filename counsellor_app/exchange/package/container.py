"""The ZIP of a package, byte for byte: stored entries in one order, fixed moments, UTF-8 names, nothing optional.

The writer streams, so a listed file's CRC is told after its data (APPNOTE 4.3.9); the manifest and its signatures,
which a reader needs first, are told before. Every other byte follows from names, sizes and CRCs: a reader makes the
bytes it expects and compares, so a package has one spelling and nothing can hide between its entries. ZIP64 (APPNOTE
4.3.14) is used where a package grows over 4 GiB; a single file never does.
"""

import struct
import zlib
from collections.abc import Sequence
from dataclasses import dataclass

LOCAL, CENTRAL, DESCRIPTOR, END = b"PK\x03\x04", b"PK\x01\x02", b"PK\x07\x08", b"PK\x05\x06"
END_64, LOCATOR_64 = b"PK\x06\x06", b"PK\x06\x07"
LOCAL_SHAPE = struct.Struct("<4s5H3I2H")
CENTRAL_SHAPE = struct.Struct("<4s6H3I5H2I")
DESCRIPTOR_SHAPE = struct.Struct("<4s3I")
END_SHAPE = struct.Struct("<4s4H2IH")
END_64_SHAPE = struct.Struct("<4sQ2H2I4Q")
LOCATOR_64_SHAPE = struct.Struct("<4sIQI")
EXTRA_64_SHAPE = struct.Struct("<2HQ")
UTF_8, TOLD_AFTER, ENCRYPTED = 0x0800, 0x0008, 0x2041  # flags; an entry may be encrypted in three ways
UNIX, PLAIN, WITH_64 = 3 << 8, 20, 45
FIRST_DAY = 0x0021  # 1980-01-01, where DOS begins to count
PLAIN_FILE = 0o100600 << 16
FULL = 0xFFFFFFFF  # the first number that does not fit


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """`is_streamed`: size and CRC stand behind the data. `offset`: of its local header."""

    path: str
    size: int
    crc: int
    offset: int
    is_streamed: bool

    @property
    def length(self) -> int:
        """Bytes from its local header to the next."""
        name = len(self.path.encode())
        return LOCAL_SHAPE.size + name + self.size + (DESCRIPTOR_SHAPE.size if self.is_streamed else 0)


def local_header(path: str, *, data: bytes | None = None) -> bytes:
    """Of an entry whose `data` is here, or of a streamed one."""
    name = path.encode()
    flags, crc, size = (UTF_8 | TOLD_AFTER, 0, 0) if data is None else (UTF_8, zlib.crc32(data), len(data))
    return LOCAL_SHAPE.pack(LOCAL, PLAIN, flags, 0, 0, FIRST_DAY, crc, size, size, len(name), 0) + name


def descriptor(crc: int, size: int) -> bytes:
    return DESCRIPTOR_SHAPE.pack(DESCRIPTOR, crc, size, size)


def directory(entries: Sequence[Entry]) -> bytes:
    """Everything that follows the last entry: central directory and its end."""
    listed = b"".join(map(central_header, entries))
    last = entries[-1]
    start = last.offset + last.length
    count, size = len(entries), len(listed)
    end = b""
    if start >= FULL:
        end = END_64_SHAPE.pack(
            END_64, END_64_SHAPE.size - 12, UNIX | WITH_64, WITH_64, 0, 0, count, count, size, start
        ) + LOCATOR_64_SHAPE.pack(LOCATOR_64, 0, start + size, 1)
    return listed + end + END_SHAPE.pack(END, 0, 0, count, count, size, min(start, FULL), 0)


def central_header(entry: Entry) -> bytes:
    name = entry.path.encode()
    is_far = entry.offset >= FULL
    extra = EXTRA_64_SHAPE.pack(1, 8, entry.offset) if is_far else b""
    version = WITH_64 if is_far else PLAIN
    flags = UTF_8 | (TOLD_AFTER if entry.is_streamed else 0)
    fixed = CENTRAL_SHAPE.pack(
        CENTRAL,
        UNIX | version,
        version,
        flags,
        0,
        0,
        FIRST_DAY,
        entry.crc,
        entry.size,
        entry.size,
        len(name),
        len(extra),
        0,
        0,
        0,
        PLAIN_FILE,
        min(entry.offset, FULL),
    )
    return fixed + name + extra
