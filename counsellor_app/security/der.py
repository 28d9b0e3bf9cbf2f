"""The little of DER (X.690) that a detached signature is made of. Reading is strict: one value has one spelling."""

from collections.abc import Iterable

INTEGER, OCTETS, NULL, OID, UTC_TIME, GENERAL_TIME = 0x02, 0x04, 0x05, 0x06, 0x17, 0x18
SEQUENCE, SET, CONTEXT_0, CONTEXT_1 = 0x30, 0x31, 0xA0, 0xA1
MOST_LENGTH_BYTES = 4


class NotDer(ValueError):
    """Not the expected value, or not its one spelling."""


class Cursor:
    """Reads the values of one constructed value, one after the other. Raises `NotDer`."""

    def __init__(self, data: bytes) -> None:
        self._data, self._at = data, 0

    @property
    def tag(self) -> int | None:
        """Of the value that comes next; nothing at the end."""
        return self._data[self._at] if self._at < len(self._data) else None

    def whole(self, tag: int) -> bytes:
        """The next value with its tag and length."""
        start = self._at
        self.content(tag)
        return self._data[start : self._at]

    def content(self, tag: int) -> bytes:
        if self.tag != tag:
            raise NotDer
        start, length = self._length(self._at + 1)
        if start + length > len(self._data):
            raise NotDer
        self._at = start + length
        return self._data[start : self._at]

    def inside(self, tag: int) -> "Cursor":
        return Cursor(self.content(tag))

    def expect(self, value: bytes) -> None:
        """Exactly this value comes next."""
        if self._data[self._at : self._at + len(value)] != value:
            raise NotDer
        self._at += len(value)

    def end(self) -> None:
        if self.tag is not None:
            raise NotDer

    def _length(self, at: int) -> tuple[int, int]:
        """Where the content starts, and its length, in the shortest spelling."""
        if at >= len(self._data):
            raise NotDer
        first = self._data[at]
        if first < 0x80:
            return at + 1, first
        count = first & 0x7F
        digits = self._data[at + 1 : at + 1 + count]
        if not 0 < count <= MOST_LENGTH_BYTES or len(digits) < count or digits[0] == 0:
            raise NotDer
        length = int.from_bytes(digits, "big")
        if length < 0x80:
            raise NotDer
        return at + 1 + count, length


def value(tag: int, *parts: bytes) -> bytes:
    content = b"".join(parts)
    if len(content) < 0x80:
        return bytes([tag, len(content)]) + content
    digits = len(content).to_bytes((len(content).bit_length() + 7) // 8, "big")
    return bytes([tag, 0x80 | len(digits)]) + digits + content


def set_of(tag: int, members: Iterable[bytes]) -> bytes:
    return value(tag, *sorted(members))


def oid(dotted: str) -> bytes:
    first, second, *rest = map(int, dotted.split("."))
    return value(OID, *map(_base_128, (first * 40 + second, *rest)))


def oid_text(content: bytes) -> str:
    """The content of an OBJECT IDENTIFIER with dots."""
    if not content or content[-1] & 0x80:
        raise NotDer
    arcs, arc = [], 0
    for byte in content:
        arc = arc << 7 | byte & 0x7F
        if not byte & 0x80:
            arcs.append(arc)
            arc = 0
    first = min(arcs[0] // 40, 2)
    return ".".join(map(str, (first, arcs[0] - first * 40, *arcs[1:])))


def _base_128(arc: int) -> bytes:
    digits = [arc & 0x7F]
    while arc := arc >> 7:
        digits.append(0x80 | arc & 0x7F)
    return bytes(reversed(digits))
