"""``manifest.json``: what a package says of itself. Signed, so its bytes are fixed: one manifest has one spelling.

The schema of the same structs is published as ``resources/schema/manifest-1.json``. Moments are UTC text, days ISO
days, hashes 64 hexadecimal digits, keys ``age1…``.
"""

import re
import unicodedata
from collections.abc import Iterator
from datetime import date, datetime
from typing import Annotated, Any, Final, Literal, TypeVar

import msgspec
from msgspec import Meta, Struct

from counsellor_app.domain.disclosure import Profile
from counsellor_app.domain.packages import PackageRefused, RecipientRole, Refusal
from counsellor_app.domain.requests import OfficeKind
from counsellor_app.exchange.package.names import MANIFEST, check_paths

FORMAT: Final = "pana-package"
VERSION: Final = 1
ENVELOPE: Final = "age-v1"
MOST_BYTES = 4 * 1024 * 1024
MOST_FILES = 10_000
MOST_FILE_BYTES = 2**32 - 2  # what an entry holds without ZIP64
PLAIN = bytes(range(0x20, 0x7F))  # what is printable of ASCII
TURNING = frozenset("\u061c\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")

END = r"$(?!\n)"  # Python's $ lets a line end stand behind it

HEX = re.compile("[0-9a-f]*")
MEDIA_TYPE = re.compile("[a-z]+/[a-z0-9.+-]{1,100}(; charset=utf-8)?")
# A package has dozens of these two: their signs are looked at together (`_check`), a fifth of the time.
Hash = Annotated[
    str,
    Meta(
        min_length=64,
        max_length=64,
        description="SHA-256, hexadecimal",
        extra_json_schema={"pattern": f"^[0-9a-f]{{64}}{END}"},
    ),
]
Id = Annotated[str, Meta(pattern=f"^[0-9a-f]{{32}}{END}", description="UUIDv7, 32 hexadecimal digits")]
DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
Moment = Annotated[str, Meta(pattern=f"^{DATE}T[0-9]{{2}}:[0-9]{{2}}:[0-9]{{2}}[.][0-9]{{3}}Z{END}", description="UTC")]
Day = Annotated[str, Meta(pattern=f"^{DATE}{END}")]
AgeKey = Annotated[str, Meta(pattern=f"^age1[02-9ac-hj-np-z]{{58}}{END}", description="age recipient, X25519")]
Code = Annotated[str, Meta(pattern=f"^[A-Za-z0-9._-]{{1,80}}{END}")]
MediaType = Annotated[str, Meta(extra_json_schema={"pattern": f"^{MEDIA_TYPE.pattern}{END}"})]
Bin = Annotated[str, Meta(pattern=f"^([0-9]{{12}})?{END}", description="BIN, or nothing")]
Line = Annotated[str, Meta(max_length=400)]
Text = Annotated[str, Meta(max_length=20_000, description="may have several lines")]
Count = Annotated[int, Meta(ge=0, le=2**53 - 1)]
S = TypeVar("S", bound=Struct)


class _Silent(Struct, frozen=True):
    """What is printed of it says nothing: a ground or a purpose may name a child."""

    def __repr__(self) -> str:
        return f"<{type(self).__name__}>"


class Ground(_Silent, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The legal ground as the sender typed it. `verified_by_program` is always false."""

    text: Text
    verified_by_program: Literal[False] = False


class RequestRef(_Silent, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The letter that is answered. `number` is the school's, `outside_number` and `letter_date` are the letter's."""

    number: Line
    outside_number: Line = ""
    letter_date: Day | None = None
    sender: Line = ""
    office_kind: OfficeKind


class Sender(_Silent, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The school. `position` is the signer's, without a name; `cert_sha256` the hash of the certificate in the p7s."""

    school_kk: Line
    school_ru: Line
    bin: Bin = ""
    region: Line
    position: Line = ""
    cert_sha256: Hash = "0" * 64


class Recipient(_Silent, frozen=True, kw_only=True, forbid_unknown_fields=True):
    name: Line
    key: AgeKey
    role: RecipientRole


class Period(_Silent, frozen=True, kw_only=True, forbid_unknown_fields=True, rename={"from_": "from"}):
    from_: Day | None = None
    until: Day | None = None


class Withheld(_Silent, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What was asked for or usual and is not here, and why. Codes: their words stand in data.json and the report."""

    item: Code
    reason: Code


class Redaction(_Silent, frozen=True, kw_only=True, forbid_unknown_fields=True):
    kind: Code
    reason: Code
    count: Count


class AuditAnchor(_Silent, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The newest row of the school's audit chain when this was sealed."""

    seq: Count
    hash: Hash


class Versions(_Silent, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`packs`: each pack of rules and its version. `schema`: of data.json, such as ``pana-data/1``."""

    program: Line
    packs: dict[Code, Line]
    schema: Line


class FileEntry(_Silent, frozen=True, kw_only=True, forbid_unknown_fields=True):
    path: Annotated[str, Meta(min_length=1, max_length=200)]
    size: Annotated[int, Meta(ge=0, le=MOST_FILE_BYTES)]
    sha256: Hash
    media_type: MediaType


class Manifest(_Silent, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`files` are in the order in which they lie in the package. `recipients` are all keys it was sealed to."""

    format: Literal["pana-package"] = FORMAT
    version: Literal[1] = VERSION
    package_id: Id
    created: Moment
    envelope: Literal["age-v1"] = ENVELOPE
    purpose: Text
    ground: Ground
    request: RequestRef
    sender: Sender
    recipients: Annotated[tuple[Recipient, ...], Meta(min_length=1, max_length=20)]
    profile: Profile
    period: Period = Period()
    withheld: Annotated[tuple[Withheld, ...], Meta(max_length=1000)] = ()
    redactions: Annotated[tuple[Redaction, ...], Meta(max_length=10_000)] = ()
    audit: AuditAnchor
    versions: Versions
    demo: bool = False
    files: Annotated[tuple[FileEntry, ...], Meta(max_length=MOST_FILES)] = ()


class _Head(Struct):
    """What every version of the format will have."""

    format: str
    version: int


def encode(manifest: Manifest) -> bytes:
    """Keys sorted, no spaces, UTF-8."""
    return msgspec.json.encode(manifest, order="sorted")


def decode(data: bytes) -> Manifest:
    """`PackageRefused` for anything but the one spelling of a sound manifest: nothing in it can be read two ways."""
    if len(data) > MOST_BYTES:
        raise PackageRefused(Refusal.MANIFEST_TOO_LARGE, MANIFEST)
    try:
        manifest = _decoded(data, Manifest)
    except PackageRefused:
        if (head := _decoded(data, _Head)).format == FORMAT and head.version > VERSION:
            raise PackageRefused(Refusal.MANIFEST_NEWER, MANIFEST) from None
        raise
    if (spelled := encode(manifest)) != data:
        raise PackageRefused(Refusal.MANIFEST_MALFORMED, MANIFEST)
    _check(manifest, spelled)
    return manifest


def sound(manifest: Manifest) -> Manifest:
    """A manifest made by a program: the limits of its fields are looked at as if it had been read. `PackageRefused`."""
    return decode(encode(manifest))


def schema() -> bytes:
    """JSON Schema (2020-12) of a manifest, as it is published in ``resources/schema/manifest-1.json``."""
    found: dict[str, Any] = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "manifest.json of a sealed package of Pana, version 1",
        **msgspec.json.schema(Manifest),
    }
    return msgspec.json.format(msgspec.json.encode(found, order="sorted"), indent=1) + b"\n"


def _check(manifest: Manifest, spelled: bytes) -> None:
    """What types do not say: safe names, days that exist, texts that read as they look, each recipient once.

    `PackageRefused`.
    """
    check_paths(entry.path for entry in manifest.files)
    hashes = "".join([manifest.sender.cert_sha256, manifest.audit.hash, *(entry.sha256 for entry in manifest.files)])
    if not HEX.fullmatch(hashes) or not all(map(MEDIA_TYPE.fullmatch, {entry.media_type for entry in manifest.files})):
        raise PackageRefused(Refusal.MANIFEST_MALFORMED, MANIFEST)
    keys = [recipient.key for recipient in manifest.recipients]
    if len(set(keys)) != len(keys):
        raise PackageRefused(Refusal.MANIFEST_MALFORMED, MANIFEST)
    try:
        datetime.fromisoformat(manifest.created)
        for day in (manifest.request.letter_date, manifest.period.from_, manifest.period.until):
            date.fromisoformat(day or manifest.created[:10])
    except ValueError:
        raise PackageRefused(Refusal.MANIFEST_MALFORMED, MANIFEST) from None
    texts = (manifest.purpose, manifest.ground.text)
    if _reads_as_it_looks(spelled, sum(text.count("\n") for text in texts)):
        return
    purpose, ground = (text.replace("\n", " ") for text in texts)
    in_lines = msgspec.structs.replace(manifest, purpose=purpose, ground=Ground(text=ground))
    if any(map(_is_unsafe, _texts(msgspec.to_builtins(in_lines)))):
        raise PackageRefused(Refusal.TEXT_UNSAFE, MANIFEST)


def _reads_as_it_looks(spelled: bytes, line_ends: int) -> bool:
    """The usual manifest: nothing unseen in it, nothing escaped but quotation marks, backslashes and line ends."""
    escapes = spelled.count(b"\\")
    if escapes != line_ends:
        escapes = spelled.replace(rb"\\", b"").replace(rb"\"", b"").count(b"\\")
    return escapes == line_ends and spelled.translate(None, PLAIN).decode().isprintable()


def _decoded(data: bytes, kind: type[S]) -> S:
    try:
        return msgspec.json.decode(data, type=kind)
    except (msgspec.MsgspecError, ValueError, RecursionError):
        raise PackageRefused(Refusal.MANIFEST_MALFORMED, MANIFEST) from None


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _texts(key)
            yield from _texts(item)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _texts(item)


def _is_unsafe(text: str) -> bool:
    return not text.isprintable() and any(
        sign in TURNING or unicodedata.category(sign) in {"Cc", "Cs"} for sign in text
    )
