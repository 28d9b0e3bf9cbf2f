"""Opening a package on the office's side, without any vault: everything is verified first, in one pass, in memory.

Nothing is written while it is verified. What is read or saved afterwards is opened from the same file again and held
against the manifest that was verified, so a file that was exchanged in between is noticed.
"""

import os
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from io import FileIO
from pathlib import Path
from stat import S_ISREG

from counsellor_app.domain.errors import Trouble, TroubleKind
from counsellor_app.domain.packages import Check, Claim, PackageRefused, Refusal
from counsellor_app.exchange.package.check import Feed, Findings, Sink, Wishes, steps
from counsellor_app.exchange.package.disk import translated
from counsellor_app.exchange.package.manifest import FileEntry, Manifest, Recipient
from counsellor_app.exchange.package.names import MANIFEST
from counsellor_app.exchange.package.write import Cancelled, Progress, never, nothing
from counsellor_app.security.outside_signature import OutsideSignature
from counsellor_app.security.package_signing import Signature
from counsellor_app.security.sealing import MOST_HEADER, Identity, count_recipients

MOST_IN_MEMORY = 64 * 1024 * 1024  # bytes of a file that is shown, not saved
# Nobody waits for the other end of a pipe; Windows changes no line ends.
PLAINLY = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifiedPackage:
    """A package of which everything that can be verified was. `claims` is what its sender merely says.

    `opened_as`: which of the named recipients this key is. `kept`: files that were asked for while it was verified.
    """

    file: Path
    identity: Identity = field(repr=False)
    manifest: Manifest
    manifest_bytes: bytes = field(repr=False)
    signature: Signature
    national: OutsideSignature | None
    opened_as: Recipient
    kept: Mapping[str, bytes] = field(repr=False)
    checks: tuple[Check, ...] = tuple(Check)

    @property
    def claims(self) -> tuple[Claim, ...]:
        return tuple(claim for claim in Claim if self.national or claim is not Claim.NATIONAL_SIGNATURE)

    def assert_has(self, paths: Collection[str]) -> None:
        """`PackageRefused(FILE_UNKNOWN)` with the first name that the manifest does not have."""
        known = {entry.path for entry in self.manifest.files}
        for path in paths:
            if path not in known:
                raise PackageRefused(Refusal.FILE_UNKNOWN, path)

    def entry(self, path: str) -> FileEntry:
        """`PackageRefused(FILE_UNKNOWN)` for a name the manifest does not have."""
        self.assert_has([path])
        return next(entry for entry in self.manifest.files if entry.path == path)

    def read(self, path: str, *, most: int = MOST_IN_MEMORY) -> bytes:
        """A whole file, to be shown. `PackageRefused(FILE_TOO_LARGE)` beyond `most` bytes."""
        if self.entry(path).size > most:
            raise PackageRefused(Refusal.FILE_TOO_LARGE, path)
        pieces: list[bytes] = []
        copy(self, {path: pieces.append})
        return b"".join(pieces)


class _Enough(Exception):
    """Every wanted file was there: what lies behind it need not be opened again."""


def open_package(
    file: Path,
    identity: Identity,
    *,
    keep: Collection[str] = (),
    most_kept: int = MOST_IN_MEMORY,
    progress: Progress = nothing,
    cancelled: Cancelled = never,
) -> VerifiedPackage:
    """Verifies everything, or refuses with the reason and the name of the file that differs. Writes nothing.

    `keep`: names of files whose bytes are wanted at once, where the package has them (at most `most_kept` bytes each,
    otherwise FILE_TOO_LARGE). Raises `PackageRefused`, `Trouble` (FILE_UNREADABLE, NO_PERMISSION, CANCELLED), nothing
    else whatever the file holds.
    """
    found = Findings()
    kept: dict[str, list[bytes]] = {}
    sinks: dict[str, Sink] = {}

    def accept(manifest: Manifest) -> None:
        for entry in manifest.files:
            if entry.path not in keep:
                continue
            if entry.size > most_kept:
                raise PackageRefused(Refusal.FILE_TOO_LARGE, entry.path)
            kept[entry.path] = []
            sinks[entry.path] = kept[entry.path].append

    _pass(file, identity, found, Wishes(accept=accept, sinks=sinks), progress, cancelled)
    manifest, signature = found.manifest, found.signature
    if manifest is None or signature is None:
        raise RuntimeError("a pass that came to its end has a manifest and a signature")
    return VerifiedPackage(
        file=file,
        identity=identity,
        manifest=manifest,
        manifest_bytes=found.manifest_bytes,
        signature=signature,
        national=found.national,
        opened_as=_named(manifest, identity),
        kept={path: b"".join(pieces) for path, pieces in kept.items()},
    )


def look(file: Path) -> None:
    """Whether this may be a package of ours at all, before a key is asked for. Raises as `open_package` does."""
    with _opened(file) as (source, _size):
        count_recipients(source.read(MOST_HEADER))


def copy(
    package: VerifiedPackage,
    sinks: Mapping[str, Sink],
    *,
    progress: Progress = nothing,
    cancelled: Cancelled = never,
) -> None:
    """Bytes of files into their sinks, in one pass and the manifest's order; to be believed when this returns."""
    package.assert_has(sinks)
    left = set(sinks)
    found = Findings()

    def accept(_again: Manifest) -> None:
        if found.manifest_bytes != package.manifest_bytes:
            raise PackageRefused(Refusal.FILE_DIFFERS, MANIFEST)

    def done(path: str) -> None:
        left.discard(path)
        if not left:
            raise _Enough

    if left:
        with suppress(_Enough):
            wishes = Wishes(accept=accept, sinks=sinks, held=done)
            _pass(package.file, package.identity, found, wishes, progress, cancelled)


def _pass(
    file: Path, identity: Identity, found: Findings, wishes: Wishes, progress: Progress, cancelled: Cancelled
) -> None:
    """Once through the envelope, from its first byte to its last."""
    with _opened(file) as (source, size):
        head = source.read(MOST_HEADER)
        stanzas = count_recipients(head)

        def accept(manifest: Manifest) -> None:
            _named(manifest, identity)
            if stanzas != len(manifest.recipients):
                raise PackageRefused(Refusal.RECIPIENT_ADDED, MANIFEST)
            wishes.accept(manifest)

        feed = Feed(steps(found, Wishes(accept=accept, sinks=wishes.sinks, held=wishes.held), size))
        identity.open(_Source(head, source, size, progress, cancelled), feed.write)
        feed.end()


@contextmanager
def _opened(file: Path) -> Iterator[tuple[FileIO, int]]:
    """The file, and its size in bytes. It is asked what it is once it is open, so it cannot be exchanged in between."""
    with translated():
        handle = os.open(file, PLAINLY)
        facts = os.fstat(handle)
        if not S_ISREG(facts.st_mode):  # a pipe or a device would be read for ever
            os.close(handle)
            raise Trouble(TroubleKind.FILE_UNREADABLE)
        with FileIO(handle) as source:
            yield source, facts.st_size


def _named(manifest: Manifest, identity: Identity) -> Recipient:
    for recipient in manifest.recipients:
        if recipient.key == identity.public_key:
            return recipient
    raise PackageRefused(Refusal.RECIPIENT_NOT_NAMED, MANIFEST)


class _Source:
    """The envelope with the head that was read already, told how far it is."""

    def __init__(self, head: bytes, rest: FileIO, size: int, progress: Progress, cancelled: Cancelled) -> None:
        self._head, self._rest, self._size = head, rest, size
        self._progress, self._cancelled = progress, cancelled
        self._done = 0

    def readinto(self, view: memoryview) -> int:
        if self._cancelled():
            raise Trouble(TroubleKind.CANCELLED)
        if self._head:
            read = min(len(view), len(self._head))
            view[:read], self._head = self._head[:read], self._head[read:]
        else:
            read = self._rest.readinto(view)
        self._done += read
        self._progress(min(self._done, self._size), self._size)
        return read
