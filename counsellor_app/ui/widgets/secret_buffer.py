"""The bytes of a passphrase while it is typed: one fixed buffer that is overwritten, never grown or sliced away."""

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")
CAPACITY = 1024  # bytes; 256 characters of any script


class SecretBuffer:
    """UTF-8 text that grows and shrinks at its end only."""

    def __init__(self) -> None:
        self._bytes = bytearray(CAPACITY)
        self._view = memoryview(self._bytes)
        self._used = 0

    def __len__(self) -> int:
        """In characters (code points)."""
        return sum(1 for at in range(self._used) if self._bytes[at] & 0xC0 != 0x80)

    def append(self, text: str) -> bool:
        """False when it does not fit; then nothing was added."""
        encoded = bytearray(text, "utf-8")
        fits = self._used + len(encoded) <= CAPACITY
        if fits:
            self._view[self._used : self._used + len(encoded)] = encoded
            self._used += len(encoded)
        encoded[:] = bytes(len(encoded))
        return fits

    def drop_last(self) -> None:
        while self._used:
            self._used -= 1
            was, self._bytes[self._used] = self._bytes[self._used], 0
            if was & 0xC0 != 0x80:
                return

    def wipe(self) -> None:
        for at in range(CAPACITY):
            self._bytes[at] = 0
        self._used = 0

    def take(self) -> bytearray:
        """The bytes in a buffer of their own, for the caller to wipe; this one is wiped."""
        taken = bytearray(self._used)
        memoryview(taken)[:] = self._view[: self._used]
        self.wipe()
        return taken

    def look(self, reader: Callable[[memoryview], T]) -> T:
        """Lets `reader` see the bytes without a copy (length rule, blocklist)."""
        with self._view[: self._used] as seen:
            return reader(seen)

    def whole(self) -> memoryview:
        """The buffer with its unused part, read-only: a test looks whether anything stayed."""
        return self._view.toreadonly()

    def equals(self, other: memoryview) -> bool:
        """Compared in place. Both were typed by the same hand: nobody is there to measure how long it takes."""
        return self._view[: self._used] == other
