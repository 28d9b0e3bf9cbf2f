"""Packages to test with: made by the real writer, small, always the same but for the envelope."""

import io
import zlib
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from counsellor_app.domain.disclosure import Profile
from counsellor_app.domain.packages import RecipientRole
from counsellor_app.domain.requests import OfficeKind
from counsellor_app.exchange.package import container
from counsellor_app.exchange.package.manifest import (
    AuditAnchor,
    Ground,
    Manifest,
    Period,
    Recipient,
    Redaction,
    RequestRef,
    Sender,
    Versions,
    Withheld,
)
from counsellor_app.exchange.package.parts import Part, part_of
from counsellor_app.exchange.package.write import Sealed, prepare, seal
from counsellor_app.security import sealing
from counsellor_app.security.certificates import certificate_for, new_private_key
from counsellor_app.security.package_signing import PackageSigner
from counsellor_app.security.sealing import Identity

MADE = datetime(2026, 11, 28, 7, 0, tzinfo=UTC)
USER = "0193600000007000800000000000cafe"
OFFICE, RESERVE, SENDER = Identity.generate(), Identity.generate(), Identity.generate()


def a_signer(school: str = "№26 мектеп") -> PackageSigner:
    key = new_private_key()
    return PackageSigner(key, certificate_for(key, organisation=school, user_id=USER, at=MADE))


SIGNER = a_signer()
RECIPIENTS = (
    Recipient(name="Уполномоченный", key=OFFICE.public_key, role=RecipientRole.OFFICE),
    Recipient(name="Уполномоченный, запасной", key=RESERVE.public_key, role=RecipientRole.RESERVE),
    Recipient(name="№26 мектеп", key=SENDER.public_key, role=RecipientRole.SENDER),
)


def a_draft(recipients: Sequence[Recipient] = RECIPIENTS, school_bin: str = "990140001234") -> Manifest:
    """A manifest as the services hand it over: without files, without the certificate's hash."""
    return Manifest(
        package_id="019360000000700080000000000000aa",
        created="2026-11-28T07:00:00.000Z",
        purpose="Ответ на запрос о мерах\nпо одному ученику",
        ground=Ground(text="Закон о правах ребёнка, как указано в письме"),
        request=RequestRef(
            number="З-26-3",
            outside_number="08-12/441",
            letter_date="2026-11-20",
            sender="Бала құқықтары жөніндегі уәкіл",
            office_kind=OfficeKind.COMMISSIONER,
        ),
        sender=Sender(
            school_kk="№26 мектеп", school_ru="Школа №26", bin=school_bin, region="KZ-75", position="Педагог-психолог"
        ),
        recipients=tuple(recipients),
        profile=Profile.DEIDENTIFIED,
        period=Period(from_="2026-09-01", until="2026-11-27"),
        withheld=(Withheld(item="SESSION_NOTES", reason="CONSULTATION_SECRECY"),),
        redactions=(Redaction(kind="name", reason="OTHER_CHILD", count=17),),
        audit=AuditAnchor(seq=512, hash="ab" * 32),
        versions=Versions(program="0.3.0", packs={"clocks": "3", "levels": "2"}, schema="pana-data/1"),
    )


FILES: Mapping[str, tuple[str, bytes]] = {
    "report.pdf": ("application/pdf", b"%PDF-1.7 " + bytes(range(256)) * 4),
    "data.json": ("application/json", '{"format":"pana-data","ескерту":"үлгі"}'.encode()),
    "data.schema.json": ("application/schema+json", b"{}"),
    "by_source.csv": ("text/csv; charset=utf-8", "\ufeffкөзі;саны\r\n".encode()),
    "attachments/001.txt": ("text/plain", b"x" * 3000),
    "attachments/002.bin": ("application/octet-stream", b""),
}


def parts(files: Mapping[str, tuple[str, bytes]] = FILES) -> list[Part]:
    return [part_of(path, media_type, data) for path, (media_type, data) in files.items()]


def write(
    target: Path,
    draft: Manifest | None = None,
    signer: PackageSigner = SIGNER,
    files: Mapping[str, tuple[str, bytes]] = FILES,
    national: bytes | None = None,
) -> Sealed:
    return seal(prepare(draft or a_draft(), parts(files), signer), target, signer, national_signature=national)


def sealed(content: bytes, recipients: Sequence[Recipient] = RECIPIENTS) -> bytes:
    """Whatever it is, in an envelope that holds."""
    pieces: list[bytes] = []
    sealing.seal([content], [recipient.key for recipient in recipients], pieces.append)
    return b"".join(pieces)


def unsealed(envelope: bytes, identity: Identity = OFFICE) -> bytes:
    pieces: list[bytes] = []
    identity.open(io.BytesIO(envelope), pieces.append)
    return b"".join(pieces)


def plain_files(files: Mapping[str, tuple[str, bytes]] = FILES) -> dict[str, bytes]:
    return {path: data for path, (_, data) in files.items()}


def archive(own: Mapping[str, bytes], files: Mapping[str, bytes]) -> bytes:
    """A ZIP in our spelling, of whatever stands in it. `own`: what has its size and CRC in front."""
    out, listed = b"", container.Directory()
    for path, data in own.items():
        listed.add(path, len(data), zlib.crc32(data), is_streamed=False)
        out += container.local_header(path, data) + data
    for path, data in files.items():
        listed.add(path, len(data), zlib.crc32(data), is_streamed=True)
        out += container.streamed_header(path) + data + container.descriptor(zlib.crc32(data), len(data))
    return out + listed.whole()
