"""Writing a package in one stream: pieces of files -> stored ZIP -> age -> ``TARGET.part`` -> its name.

No plain byte touches the disk and no file is held in memory. In two steps, because the national signature is made
outside over the finished manifest: `prepare` fixes every byte of it, `seal` writes.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import msgspec

from counsellor_app.domain.errors import Trouble, TroubleKind
from counsellor_app.domain.packages import PackageRefused, Refusal
from counsellor_app.exchange.package import container, manifest, names
from counsellor_app.exchange.package.checksum import crc32
from counsellor_app.exchange.package.disk import appearing
from counsellor_app.exchange.package.manifest import FileEntry, Manifest
from counsellor_app.exchange.package.parts import Part, in_order
from counsellor_app.security.digest import Sha256
from counsellor_app.security.outside_signature import OutsideSignature, look_at, to_binary
from counsellor_app.security.package_signing import PackageSigner, verify
from counsellor_app.security.sealing import read_public_key
from counsellor_app.security.sealing import seal as seal_pieces

Progress = Callable[[int, int], None]  # bytes done, of how many
Cancelled = Callable[[], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """`manifest_bytes` are final: this is what NCALayer signs. `parts` in the order of the manifest."""

    manifest: Manifest
    manifest_bytes: bytes
    manifest_sha256: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sealed:
    """`sha256` is of the sealed file, as ``sha256sum`` tells it. `national`: what could be seen of that signature."""

    path: Path
    size: int
    sha256: str
    manifest_sha256: str
    national: OutsideSignature | None


def nothing(_done: int, _of: int) -> None:
    return


def never() -> bool:
    return False


def prepare(draft: Manifest, parts: Iterable[Part], signer: PackageSigner) -> Prepared:
    """`draft` without files and without the certificate's hash: both are filled in here.

    The same draft and parts give the same bytes. Raises `PackageRefused` (names, texts, sizes) and `RuleBroken` (keys).
    """
    ordered = tuple(sorted(parts, key=lambda part: in_order(part.path)))
    files = tuple(
        FileEntry(path=part.path, size=part.size, sha256=part.sha256, media_type=part.media_type) for part in ordered
    )
    sender = msgspec.structs.replace(draft.sender, cert_sha256=signer.cert_sha256)
    whole = manifest.sound(msgspec.structs.replace(draft, files=files, sender=sender))
    for recipient in whole.recipients:
        read_public_key(recipient.key)
    data = manifest.encode(whole)
    return Prepared(
        manifest=whole, manifest_bytes=data, manifest_sha256=hashlib.sha256(data).hexdigest(), parts=ordered
    )


def seal(
    prepared: Prepared,
    target: Path,
    signer: PackageSigner,
    *,
    national_signature: bytes | None = None,
    overwrite: bool = False,
    progress: Progress = nothing,
    cancelled: Cancelled = never,
) -> Sealed:
    """One file for exactly the recipients of the manifest.

    `national_signature`: CMS over `manifest_bytes`, DER, PEM or base64. Raises `PackageRefused` (FILE_DIFFERS with the
    name of a part that is not what it promised; CERTIFICATE_EXPIRED on the manifest's day; SECOND_SIGNATURE_…) and
    `Trouble` (FILE_EXISTS, CANCELLED, the disk); then nothing is left, and nothing was written over.
    """
    if signer.cert_sha256 != prepared.manifest.sender.cert_sha256:
        raise ValueError("prepared for another signer")
    national = None
    if national_signature is not None:
        national_signature = to_binary(national_signature)
        national = look_at(national_signature, prepared.manifest_bytes)
    signature = signer.sign(
        prepared.manifest_bytes, datetime.fromisoformat(prepared.manifest.created), second=national_signature
    )
    verify(signature, prepared.manifest_bytes, signer.cert_sha256)  # a clock that was wrong is noticed here, not there
    own = {names.MANIFEST: prepared.manifest_bytes, names.SIGNATURE: signature}
    if national_signature is not None:
        own[names.NATIONAL_SIGNATURE] = national_signature
    digest, size = Sha256(), 0
    with appearing(target, overwrite=overwrite) as file:

        def write(data: bytes) -> None:
            nonlocal size
            digest.update(data)
            size += len(data)
            file.write(data)

        pieces = _archive(own, prepared.parts, progress, cancelled)
        seal_pieces(pieces, [recipient.key for recipient in prepared.manifest.recipients], write)
    return Sealed(
        path=target,
        size=size,
        sha256=digest.hexdigest(),
        manifest_sha256=prepared.manifest_sha256,
        national=national,
    )


def _archive(
    own: dict[str, bytes], parts: tuple[Part, ...], progress: Progress, cancelled: Cancelled
) -> Iterator[bytes]:
    listed = container.Directory()
    done, total = 0, sum(part.size for part in parts)
    for path, data in own.items():
        yield container.local_header(path, data)
        yield data
        listed.add(path, len(data), crc32(data), is_streamed=False)
    for part in parts:
        yield container.streamed_header(part.path)
        digest, crc, size = Sha256(), 0, 0
        for piece in part.pieces():
            if cancelled():
                raise Trouble(TroubleKind.CANCELLED)
            digest.update(piece)
            crc, size = crc32(piece, crc), size + len(piece)
            yield piece
            done += len(piece)
            progress(min(done, total), total)
        if (size, digest.hexdigest()) != (part.size, part.sha256):
            raise PackageRefused(Refusal.FILE_DIFFERS, part.path)
        yield container.descriptor(crc, size)
        listed.add(part.path, size, crc, is_streamed=True)
    yield listed.whole()
