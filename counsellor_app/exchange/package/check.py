"""The reading side of the ZIP: takes the opened bytes as they come and refuses at the first one that is not expected.

A generator says how many bytes it wants next: a positive number exactly, a negative one at most that many. Nothing is
kept but what is small, so memory does not grow with a package.
"""

import hashlib
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from counsellor_app.domain.packages import PackageRefused, Refusal
from counsellor_app.exchange.package import container, manifest, names
from counsellor_app.exchange.package.checksum import crc32
from counsellor_app.exchange.package.container import Directory
from counsellor_app.exchange.package.manifest import FileEntry, Manifest
from counsellor_app.security import outside_signature, package_signing
from counsellor_app.security.digest import Sha256
from counsellor_app.security.outside_signature import OutsideSignature
from counsellor_app.security.package_signing import Signature

LONGEST_NAME = 1000  # bytes of a foreign name that is still told
AT_ONCE = 64 * 1024  # bytes looked at together
Steps = Generator[int, bytes, None]
Sink = Callable[[bytes], object]
Expected = tuple[FileEntry, bytes]  # a listed file and the header it must have


@dataclass(slots=True, kw_only=True)
class Findings:
    """What one pass over a package found. `is_whole`: the end was reached and everything held."""

    manifest: Manifest | None = None
    manifest_bytes: bytes = field(default=b"", repr=False)
    signature: Signature | None = None
    national: OutsideSignature | None = None
    is_whole: bool = False


class Cut(PackageRefused):
    """The envelope ended where more was wanted; `rest` is what came of it. Thrown into the steps: who waits may look
    at that first, and knows the name.
    """

    def __init__(self, rest: bytes) -> None:
        super().__init__(Refusal.CONTAINER_CUT)
        self.rest = rest


class Feed:
    """Where the envelope's bytes go. Raises what the steps raise.

    A package has dozens of small files, so those of `AT_ONCE` bytes are looked at together.
    """

    def __init__(self, steps: Steps) -> None:
        self._steps = steps
        self._waiting: list[bytes] = []
        self._size = 0
        self._wanted: int | None = next(steps)

    def write(self, data: bytes) -> None:
        self._waiting.append(data)
        self._size += len(data)
        if self._size >= max(AT_ONCE, self._wanted or 0):
            self._pass_on()

    def end(self) -> None:
        """The envelope is over."""
        self._pass_on()
        if self._wanted is not None:
            cut = Cut(b"".join(self._waiting))
            self._steps.throw(cut)
            raise cut

    def _pass_on(self) -> None:
        data, at, send = b"".join(self._waiting), 0, self._steps.send
        size, wanted = len(data), self._wanted
        while wanted is not None and at < size:
            end = at + wanted if wanted > 0 else min(at - wanted, size)
            if end > size:
                break
            piece, at = data[at:end], end
            try:
                wanted = send(piece)
            except StopIteration:
                wanted = None
        if wanted is None and at < size:
            raise PackageRefused(Refusal.CONTAINER_EXTRA)
        self._wanted, self._waiting, self._size = wanted, [data[at:]] if at < size else [], size - at


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What the caller wants of a pass, and when it is told; each call may refuse or stop by raising.

    `accept`: the manifest, once its signature held. `sinks`: where the bytes of a file go, to be believed when `held`
    was called with its name, or when the pass is over.
    """

    accept: Callable[[Manifest], object]
    sinks: Mapping[str, Sink]
    held: Callable[[str], object] = lambda _path: None


def steps(found: Findings, wishes: Wishes, most_bytes: int) -> Steps:
    """Everything in order. `most_bytes`: the files together cannot be larger than the envelope that holds them."""
    listing = Directory()
    found.manifest_bytes = yield from _own(listing, names.MANIFEST, manifest.MOST_BYTES, Refusal.MANIFEST_TOO_LARGE)
    listed = manifest.decode(found.manifest_bytes)
    cms = yield from _own(listing, names.SIGNATURE, package_signing.MOST_BYTES, Refusal.SIGNATURE_MALFORMED)
    found.signature = _verified(cms, found.manifest_bytes, listed)
    found.manifest = listed
    wishes.accept(listed)
    if found.signature.second_sha256 is not None:
        found.national = yield from _national(listing, found)
    if sum(entry.size for entry in listed.files) > most_bytes:
        raise PackageRefused(Refusal.CONTAINER_CUT)
    yield from _files(listing, listed.files, wishes)
    tail = listing.whole()
    told = yield len(tail)
    if told.startswith(container.LOCAL):
        name = told[container.LOCAL_SHAPE.size :][: int.from_bytes(told[26:28], "little")]
        raise PackageRefused(Refusal.CONTAINER_EXTRA, names.shown(name.decode("utf-8", "replace")))
    if told != tail:
        raise PackageRefused(Refusal.CONTAINER_DAMAGED)
    found.is_whole = True


def _verified(cms: bytes, content: bytes, listed: Manifest) -> Signature:
    try:
        return package_signing.verify(cms, content, listed.sender.cert_sha256)
    except PackageRefused as refused:
        raise PackageRefused(refused.code, names.SIGNATURE) from None


def _national(listing: Directory, found: Findings) -> Generator[int, bytes, OutsideSignature]:
    """The second signature the signer had: exactly that one, whatever it says."""
    path, refusal = names.NATIONAL_SIGNATURE, Refusal.SECOND_SIGNATURE_OTHER
    try:
        data = yield from _own(listing, path, outside_signature.MOST_BYTES, refusal)
    except PackageRefused as refused:
        missing = refused.code is Refusal.CONTAINER_EXTRA  # another file comes in its place
        raise PackageRefused(Refusal.SECOND_SIGNATURE_MISSING if missing else refused.code, path) from None
    signature = found.signature
    if signature is None or hashlib.sha256(data).hexdigest() != signature.second_sha256:
        raise PackageRefused(refusal, path)
    try:
        return outside_signature.look_at(data, found.manifest_bytes)
    except PackageRefused as refused:
        raise PackageRefused(refused.code, path) from None


def _own(listing: Directory, path: str, limit: int, too_large: Refusal) -> Generator[int, bytes, bytes]:
    """One of the small files that stand before the listed ones. Its size stands in its own header."""
    header = yield container.LOCAL_SHAPE.size + len(path.encode())
    yield from _look_at(header, path)
    size = container.LOCAL_SHAPE.unpack_from(header)[7]
    if size > limit:
        raise PackageRefused(too_large, path)
    data = (yield size) if size else b""
    if header != container.local_header(path, data):
        raise PackageRefused(Refusal.CONTAINER_DAMAGED, path)
    listing.add(path, len(data), crc32(data), is_streamed=False)
    return data


def _files(listing: Directory, files: Sequence[FileEntry], wishes: Wishes) -> Steps:
    for size, some in _blocks(files):
        if size <= AT_ONCE:
            yield from _small(listing, some, size, wishes)
            continue
        ((entry, header),) = some
        try:
            yield from _large(listing, entry, header, wishes)
        except Cut:
            raise PackageRefused(Refusal.CONTAINER_CUT, entry.path) from None


def _blocks(files: Sequence[FileEntry]) -> Iterator[tuple[int, list[Expected]]]:
    """Neighbours that take at most `AT_ONCE` bytes, or one that takes more; with the bytes they take."""
    some: list[Expected] = []
    size = 0
    for entry in files:
        header = container.streamed_header(entry.path)
        takes = len(header) + entry.size + container.DESCRIPTOR_SHAPE.size
        if some and size + takes > AT_ONCE:
            yield size, some
            some, size = [], 0
        some.append((entry, header))
        size += takes
    if some:
        yield size, some


def _large(listing: Directory, entry: FileEntry, header: bytes, wishes: Wishes) -> Steps:
    told = yield len(header)
    if told != header:
        yield from _look_at(told, entry.path)
        raise PackageRefused(Refusal.CONTAINER_DAMAGED, entry.path)
    left, sink = entry.size, wishes.sinks.get(entry.path)
    digest, crc = Sha256(), 0
    while left:
        piece = yield -min(left, AT_ONCE)
        digest.update(piece)
        crc, left = crc32(piece, crc), left - len(piece)
        if sink is not None:
            sink(piece)
    _conclude(listing, entry, digest.hexdigest(), crc, (yield container.DESCRIPTOR_SHAPE.size), wishes)


def _small(listing: Directory, some: Sequence[Expected], size: int, wishes: Wishes) -> Steps:
    """Files of one block; of one that was cut, as many as are there."""
    try:
        block = yield size
    except Cut as cut:
        block = cut.rest
    view, at = memoryview(block), 0
    for entry, header in some:
        if not block.startswith(header, at):
            if len(block) - at < len(header):
                raise PackageRefused(Refusal.CONTAINER_CUT, entry.path)
            yield from _look_at(block[at:], entry.path)
            raise PackageRefused(Refusal.CONTAINER_DAMAGED, entry.path)
        start = at + len(header)
        end = start + entry.size
        at = end + container.DESCRIPTOR_SHAPE.size
        if at > len(block):
            raise PackageRefused(Refusal.CONTAINER_CUT, entry.path)
        data = view[start:end]
        if data and entry.path in wishes.sinks:
            wishes.sinks[entry.path](bytes(data))
        _conclude(listing, entry, hashlib.sha256(data).hexdigest(), crc32(data), block[end:at], wishes)


def _conclude(listing: Directory, entry: FileEntry, digest: str, crc: int, told: bytes, wishes: Wishes) -> None:
    """A file is over. `told`: what stands behind it."""
    if digest != entry.sha256:
        raise PackageRefused(Refusal.FILE_DIFFERS, entry.path)
    if told != container.descriptor(crc, entry.size):
        raise PackageRefused(Refusal.CONTAINER_DAMAGED, entry.path)
    listing.add(entry.path, entry.size, crc, is_streamed=True)
    wishes.held(entry.path)


def _look_at(header: bytes, path: str) -> Generator[int, bytes, None]:
    """Refuses a local header that is not one of a stored entry of this name."""
    mark, _version, flags, method, *_, name_size, _extra = container.LOCAL_SHAPE.unpack_from(header)
    if mark != container.LOCAL or not 0 < name_size <= LONGEST_NAME:
        raise PackageRefused(Refusal.CONTAINER_DAMAGED, path)
    name = header[container.LOCAL_SHAPE.size :][:name_size]
    if len(name) < name_size:
        name += yield name_size - len(name)
    if name != path.encode():
        raise PackageRefused(Refusal.CONTAINER_EXTRA, names.shown(name.decode("utf-8", "replace")))
    if method or flags & container.ENCRYPTED:
        raise PackageRefused(Refusal.CONTAINER_PACKED, path)
