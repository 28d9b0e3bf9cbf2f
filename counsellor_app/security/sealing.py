"""Envelopes of age v1 (age-encryption.org/v1): who can open them, sealing and opening as streams, keys of an office.

The work is pyrage's (rage, in Rust): X25519, ChaCha20-Poly1305 in pieces of 64 KiB. A cut or changed envelope gives an
authenticated beginning and then an error, so whoever opens one believes nothing before the end was reached.
"""

import io
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any, Protocol

from counsellor_app.domain.clock import to_text
from counsellor_app.domain.errors import RuleBroken
from counsellor_app.domain.packages import PackageRefused, Refusal

FIRST_LINE = b"age-encryption.org/v1\n"
MOST_HEADER = 64 * 1024  # bytes; each recipient takes about a hundred
MOST_KEY_FILE = 64 * 1024
PIECE = 64 * 1024  # bytes read at once
SECRET, PUBLIC = "AGE-SECRET-KEY-1", "age1"
KIND, GREASE = b"X25519", b"-grease"
NO_KEY_FITS = "No matching keys found"
Write = Callable[[bytes], object]


class Source(Protocol):
    """A file open for reading, or anything that reads like one: into the view, saying how many bytes; 0 is the end."""

    def readinto(self, view: memoryview, /) -> int: ...


class Identity:
    """A secret key (`pyrage.x25519.Identity`). It stands in this process as text once: pyrage takes and gives nothing
    else.
    """

    def __init__(self, key: Any) -> None:
        self._key = key
        self.public_key = str(key.to_public())

    @classmethod
    def generate(cls) -> "Identity":
        return cls(_rage().x25519.Identity.generate())

    @classmethod
    def from_text(cls, text: str) -> "Identity":
        """``AGE-SECRET-KEY-1…``. `PackageRefused(KEY_MALFORMED)`."""
        try:
            return cls(_rage().x25519.Identity.from_str(text.strip()))
        except _rage().IdentityError:
            raise PackageRefused(Refusal.KEY_MALFORMED) from None

    def secret_text(self) -> str:
        return str(self._key)

    def key_file(self, made: datetime) -> bytes:
        """As `age-keygen` writes it, so that ``age -d -i`` takes it."""
        moment = to_text(made)[:19]
        return f"# created: {moment}Z\n# public key: {self.public_key}\n{self.secret_text()}\n".encode()

    def open(self, source: Source, write: Write) -> None:
        """Everything of the envelope into `write`, piece by piece; what `write` raises stops it and is raised here.
        `PackageRefused`: NOT_A_PACKAGE, KEY_OTHER, ENVELOPE_DAMAGED, the last one perhaps after much was written.
        """
        reader, writer = _Source(source), _Target(write)
        into = io.BufferedWriter(writer, PIECE)
        with _own_failures(reader, writer):
            try:
                _rage().decrypt_io(io.BufferedReader(reader, PIECE), into, [self._key])
                into.flush()
            except (_rage().DecryptError, OSError, ValueError) as error:
                into.flush()  # what is authentic is still looked at: it may say more of what is wrong
                raise _refusal(error) from None
            finally:
                writer.close()  # nothing is written later, when the buffer is thrown away


def read_public_key(text: str) -> str:
    """A recipient's key as typed or pasted, in its one spelling. `RuleBroken` otherwise."""
    return str(_recipient("".join(text.split())))


def read_key_file(data: bytes) -> Identity:
    """The one identity of a file as `age-keygen` or we write it. `PackageRefused`: the KEY_ codes."""
    if data.startswith((FIRST_LINE, b"-----BEGIN AGE ENCRYPTED FILE-----")):
        raise PackageRefused(Refusal.KEY_PROTECTED)
    try:
        lines = [line.strip() for line in data[:MOST_KEY_FILE].decode("utf-8-sig").splitlines()]
    except UnicodeDecodeError:
        raise PackageRefused(Refusal.KEY_MISSING) from None
    said = [line for line in lines if line and not line.startswith("#")]
    secret = [line for line in said if line.startswith("AGE-SECRET-KEY-")]
    if not secret:
        is_public = any(line.startswith(PUBLIC) for line in said)
        raise PackageRefused(Refusal.KEY_IS_PUBLIC if is_public else Refusal.KEY_MISSING)
    if len(secret) > 1:
        raise PackageRefused(Refusal.KEY_SEVERAL)
    if len(said) > 1:
        raise PackageRefused(Refusal.KEY_MALFORMED)
    return Identity.from_text(secret[0])


def seal(pieces: Iterable[bytes], recipients: Iterable[str], write: Write) -> None:
    """Pieces of plain bytes, pulled when they are needed, into `write` as one envelope for all `recipients`.

    What `pieces` or `write` raise is raised here. The envelope that was begun must then be thrown away: where the
    pieces simply ended too early, it would end validly.
    """
    keys = [_recipient(key) for key in recipients]
    reader, writer = _Reader(iter(pieces)), _Writer(write)
    with _own_failures(reader, writer):
        _rage().encrypt_io(reader, writer, keys)


def count_recipients(head: bytes) -> int:
    """How many keys open the envelope that begins with `head` (its first `MOST_HEADER` bytes).

    `PackageRefused`: NOT_A_PACKAGE; ENVELOPE_FOREIGN when anything but X25519 keys opens it. A stanza of grease, which
    rage adds so that readers learn to pass over what they do not know, opens nothing.
    """
    if not head.startswith(FIRST_LINE):
        raise PackageRefused(Refusal.NOT_A_PACKAGE)
    end = head.find(b"\n---", 0, MOST_HEADER)
    if end < 0:
        raise PackageRefused(Refusal.ENVELOPE_DAMAGED)
    kinds = [line.split(b" ")[1] for line in head[:end].split(b"\n") if line.startswith(b"-> ")]
    grease = [kind for kind in kinds if kind.endswith(GREASE)]
    count = kinds.count(KIND)
    if len(grease) > 1 or count + len(grease) != len(kinds) or not count:
        raise PackageRefused(Refusal.ENVELOPE_FOREIGN)
    return count


def _rage() -> Any:
    import pyrage  # 1 MB that only packages need: not in every window

    return pyrage


def _recipient(text: str) -> Any:
    try:
        return _rage().x25519.Recipient.from_str(text)
    except (_rage().RecipientError, UnicodeEncodeError):  # half a letter is none
        raise RuleBroken("recipient-key-malformed", field="key") from None


def _refusal(error: Exception) -> PackageRefused:
    return PackageRefused(Refusal.KEY_OTHER if NO_KEY_FITS in str(error) else Refusal.ENVELOPE_DAMAGED)


@contextmanager
def _own_failures(reader: "_Reader | _Source", writer: "_Writer | _Target") -> Iterator[None]:
    """What our two ends raised, as it was: pyrage makes texts of some, and its buffers swallow others."""
    try:
        yield
    except BaseException as error:
        if failure := reader.failure or writer.failure:
            raise failure from None
        if type(error).__name__ != "PanicException":  # how a fault inside the Rust library shows itself
            raise
        raise PackageRefused(Refusal.ENVELOPE_DAMAGED) from None
    if failure := reader.failure or writer.failure:
        raise failure


class _Reader:
    """What pyrage pulls from: hands out pieces in the sizes it asks for, and remembers what they raised."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces, self._piece, self._at = pieces, b"", 0
        self.failure: BaseException | None = None

    def read(self, size: int = -1) -> bytes:
        while self._at >= len(self._piece):
            try:
                piece = next(self._pieces, None)
            except BaseException as error:
                self.failure = error
                raise
            if piece is None:
                return b""
            self._piece, self._at = piece, 0
        end = len(self._piece) if size < 0 else self._at + size
        given, self._at = self._piece[self._at : end], min(end, len(self._piece))
        return bytes(given)


class _Writer:
    """What pyrage pushes into; remembers what the taker raised. Its buffer comes once more after a failure: unheard."""

    def __init__(self, write: Write) -> None:
        self._write = write
        self.failure: BaseException | None = None

    def write(self, data: bytes) -> int:
        if self.failure is None:
            try:
                self._write(data)
            except BaseException as error:
                self.failure = error
                raise
        return len(data)


class _Source(io.RawIOBase):
    """What a buffer pulls from on opening: pyrage reads 8 KiB at a time, of which only the buffer hears."""

    def __init__(self, source: Source) -> None:
        self._readinto = source.readinto
        self.failure: BaseException | None = None

    def readable(self) -> bool:
        return True

    def readinto(self, view: Any) -> int:  # a memoryview
        try:
            return self._readinto(view)
        except BaseException as error:
            self.failure = error
            raise


class _Target(io.RawIOBase):
    """What a buffer pushes into on opening."""

    def __init__(self, write: Write) -> None:
        self._write = _Writer(write)

    @property
    def failure(self) -> BaseException | None:
        return self._write.failure

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:  # a memoryview
        return self._write.write(bytes(data))  # a view of the buffer, which is written over next
