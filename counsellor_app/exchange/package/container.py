"""The ZIP of a package, byte for byte: stored entries in one order, fixed moments, UTF-8 names, nothing optional.

The writer streams, so a listed file's CRC is told after its data (APPNOTE 4.3.9); the manifest and its signatures,
which a reader needs first, are told before. Every other byte follows from names, sizes and CRCs: a reader makes the
bytes it expects and compares, so a package has one spelling and nothing can hide between its entries. ZIP64 (APPNOTE
4.3.14) is used where a package grows over 4 GiB; a single file never does.
"""

import struct
from functools import lru_cache
from itertools import starmap

from counsellor_app.exchange.package.checksum import crc32

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


class Directory:
    """What stands in the ZIP so far, and what then follows its last entry: central directory and its end."""

    def __init__(self) -> None:
        self._entries: list[tuple[bytes, int, int, int, int]] = []  # name, flags, CRC, size, place
        self._end = 0

    def add(self, path: str, size: int, crc: int, *, is_streamed: bool) -> None:
        """The next entry. `is_streamed`: size and CRC stand behind the data."""
        name, place = path.encode(), self._end
        flags, behind = (UTF_8 | TOLD_AFTER, DESCRIPTOR_SHAPE.size) if is_streamed else (UTF_8, 0)
        self._entries.append((name, flags, crc, size, place))
        self._end = place + LOCAL_SHAPE.size + len(name) + size + behind

    def whole(self) -> bytes:
        listed = b"".join(starmap(_central_header, self._entries))
        start, count, size = self._end, len(self._entries), len(listed)
        end = b""
        if start >= FULL:
            end = END_64_SHAPE.pack(
                END_64, END_64_SHAPE.size - 12, UNIX | WITH_64, WITH_64, 0, 0, count, count, size, start
            ) + LOCATOR_64_SHAPE.pack(LOCATOR_64, 0, start + size, 1)
        return listed + end + END_SHAPE.pack(END, 0, 0, count, count, size, min(start, FULL), 0)


def local_header(path: str, data: bytes) -> bytes:
    """Of an entry whose `data` is here."""
    name = path.encode()
    crc, size = crc32(data), len(data)
    return LOCAL_SHAPE.pack(LOCAL, PLAIN, UTF_8, 0, 0, FIRST_DAY, crc, size, size, len(name), 0) + name


@lru_cache(maxsize=1024)
def streamed_header(path: str) -> bytes:
    """Of an entry whose data is told after. Kept: thousands of packages have the same two dozen names."""
    name = path.encode()
    return LOCAL_SHAPE.pack(LOCAL, PLAIN, UTF_8 | TOLD_AFTER, 0, 0, FIRST_DAY, 0, 0, 0, len(name), 0) + name


def descriptor(crc: int, size: int) -> bytes:
    return DESCRIPTOR_SHAPE.pack(DESCRIPTOR, crc, size, size)


def _central_header(name: bytes, flags: int, crc: int, size: int, place: int) -> bytes:
    extra, version = b"", PLAIN
    if place >= FULL:
        extra, version, place = EXTRA_64_SHAPE.pack(1, 8, place), WITH_64, FULL
    numbers = (crc, size, size, len(name), len(extra), 0, 0, 0, PLAIN_FILE, place)
    made = CENTRAL_SHAPE.pack(CENTRAL, UNIX | version, version, flags, 0, 0, FIRST_DAY, *numbers)
    return made + name + extra
