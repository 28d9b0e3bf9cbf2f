"""The office's side: a package that a school has sealed is opened with the office's key, without any vault.

Everything is verified before anything is told; nothing is written but what the user saves.
"""

from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path
from typing import Protocol

from counsellor_app.documents.pages import NotPdf, PagePicture, Pages
from counsellor_app.domain.clock import Now, from_text, local_day
from counsellor_app.domain.errors import Trouble
from counsellor_app.domain.package_data import PackageData
from counsellor_app.domain.packages import Check, Claim, PackageRefused, Refusal
from counsellor_app.exchange.package.key_files import make_key_files, read_identity
from counsellor_app.exchange.package.known_senders import Judged, KnownSenders, Standing
from counsellor_app.exchange.package.read import VerifiedPackage, look, open_package
from counsellor_app.exchange.package.save import save_into
from counsellor_app.exchange.package_data_json import NotPackageData, decode
from counsellor_app.security import fingerprint
from counsellor_app.security.fingerprint import Fingerprint

__all__ = [
    "Fingerprint",
    "NotPdf",
    "Office",
    "OfficeKeyPair",
    "OfficePackage",
    "PackageFile",
    "PagePicture",
    "Pages",
    "SenderFacts",
    "Standing",
]

REPORT, DATA = "report.pdf", "data.json"
DAMAGED = ".damaged"  # beside the memory of the schools that could not be read: kept, not used


class Watching(Protocol):
    """How far a long job is, and whether the user wants it to stop."""

    def report(self, done: int, total: int, what: str = "") -> None: ...

    def cancelled(self) -> bool: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageFile:
    """A file of the package; its bytes were held against `sha256`."""

    path: str
    media_type: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SenderFacts:
    """Who signed. `words`: of the certificate, to be compared with the school once. `since`: first accepted on.

    `is_remembered`: the memory of the schools could be read; otherwise every school is new again.
    """

    standing: Standing
    since: date | None
    is_remembered: bool
    organisation: str
    words: Fingerprint
    valid_from: datetime
    valid_until: datetime
    signed_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficePackage:
    """What was verified (`checks`), what the sender merely says (`claims`), and what is in it.

    `data` is None when data.json is missing or of another program: report and files can still be read.
    """

    verified: VerifiedPackage = field(repr=False)
    checks: tuple[Check, ...]
    claims: tuple[Claim, ...]
    sender: SenderFacts
    school_kk: str
    school_ru: str
    bin: str
    region: str
    profile: str
    package_id: str
    sealed_at: datetime
    request_number: str
    outside_number: str
    letter_date: str | None
    asked_by: str
    period: tuple[str | None, str | None]
    ground: str = field(repr=False)
    audit: tuple[int, str]
    withheld: tuple[tuple[str, str], ...]
    redactions: tuple[tuple[str, str, int], ...]
    files: tuple[PackageFile, ...]
    data: PackageData | None = field(repr=False)
    report: Pages | None = field(repr=False)
    demo: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeKeyPair:
    secret: Path
    public: Path
    public_key: str
    words: Fingerprint


class Office:
    """`known`: the file that remembers which certificate each school signed with."""

    def __init__(self, known: Path, now: Now) -> None:
        self._known = known
        self._now = now

    def look(self, file: Path) -> PackageRefused | Trouble | None:
        """What already speaks against this file, before a key is asked for."""
        try:
            look(file)
        except (PackageRefused, Trouble) as refused:
            return refused
        return None

    def open(self, file: Path, key_file: Path, watching: Watching) -> OfficePackage:
        """Raises `PackageRefused` (with the file inside that differs) or `Trouble`; nothing is written."""
        identity = read_identity(key_file)
        verified = open_package(
            file,
            identity,
            keep=(DATA, REPORT),
            progress=lambda done, total: watching.report(done, total, "verifying"),
            cancelled=watching.cancelled,
        )
        return self._told(verified)

    def accept(self, package: OfficePackage) -> OfficePackage:
        """The school confirmed the words: from now on its certificate is known. A memory that broke begins anew."""
        self._known.parent.mkdir(parents=True, exist_ok=True)
        if not package.sender.is_remembered:
            with suppress(FileNotFoundError):
                self._known.replace(self._known.with_name(self._known.name + DAMAGED))
        KnownSenders(self._known).accept(package.verified.manifest.sender, local_day(self._now()))
        return replace(package, sender=self._sender(package.verified))

    def save(self, package: OfficePackage, paths: tuple[str, ...], folder: Path, watching: Watching) -> int:
        """All of them or none, never over a file (FILE_EXISTS); answers how many."""
        saved = save_into(
            package.verified,
            folder,
            paths,
            progress=lambda done, total: watching.report(done, total, "saving"),
            cancelled=watching.cancelled,
        )
        return len(saved)

    def make_keys(self, folder: Path, *, reserve: bool) -> tuple[OfficeKeyPair, ...]:
        """FILE_EXISTS where a key stands already."""
        pairs = make_key_files(folder, self._now(), reserve=reserve)
        return tuple(
            OfficeKeyPair(
                secret=pair.secret,
                public=pair.public,
                public_key=pair.public_key,
                words=fingerprint.of_key(pair.public_key),
            )
            for pair in pairs
        )

    def _told(self, verified: VerifiedPackage) -> OfficePackage:
        manifest = verified.manifest
        return OfficePackage(
            verified=verified,
            checks=verified.checks,
            claims=verified.claims,
            sender=self._sender(verified),
            school_kk=manifest.sender.school_kk,
            school_ru=manifest.sender.school_ru,
            bin=manifest.sender.bin,
            region=manifest.sender.region,
            profile=manifest.profile.value,
            package_id=manifest.package_id,
            sealed_at=from_text(manifest.created),
            request_number=manifest.request.number,
            outside_number=manifest.request.outside_number,
            letter_date=manifest.request.letter_date,
            asked_by=manifest.request.sender,
            period=(manifest.period.from_, manifest.period.until),
            ground=manifest.ground.text,
            audit=(manifest.audit.seq, manifest.audit.hash),
            withheld=tuple((one.item, one.reason) for one in manifest.withheld),
            redactions=tuple((one.kind, one.reason, one.count) for one in manifest.redactions),
            files=tuple(
                PackageFile(path=one.path, media_type=one.media_type, size=one.size, sha256=one.sha256)
                for one in manifest.files
            ),
            data=_data(verified),
            report=Pages(verified.kept[REPORT]) if REPORT in verified.kept else None,
            demo=manifest.demo,
        )

    def _sender(self, verified: VerifiedPackage) -> SenderFacts:
        signature, is_remembered = verified.signature, True
        try:
            judged = KnownSenders(self._known).judge(verified.manifest.sender)
        except Trouble:
            judged, is_remembered = Judged(standing=Standing.NEW, since=None, former=()), False
        return SenderFacts(
            standing=judged.standing,
            since=judged.since,
            is_remembered=is_remembered,
            organisation=signature.organisation,
            words=fingerprint.of_digest(bytes.fromhex(signature.cert_sha256)),
            valid_from=signature.valid_from,
            valid_until=signature.valid_until,
            signed_at=signature.signed_at,
        )


def _data(verified: VerifiedPackage) -> PackageData | None:
    raw = verified.kept.get(DATA)
    if raw is None:
        return None
    try:
        data = decode(raw)
    except NotPackageData:
        return None
    if data.package_id != verified.manifest.package_id:
        raise PackageRefused(Refusal.FILE_DIFFERS, DATA)
    return data
