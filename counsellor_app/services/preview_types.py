"""What the wizard of an answer asks for and is shown: options, the draft, the preview of exactly what would leave."""

from dataclasses import dataclass, field
from datetime import date, datetime

from counsellor_app.domain.disclosure import Choices, Finding, Profile, Share
from counsellor_app.domain.ids import CaseId, DocumentId, PersonId, RequestId
from counsellor_app.domain.package_data import PackageData, Saying


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseOption:
    """A case that can be chosen. `entries`: (kind, how many), signed ones only, over the whole case.

    Of a case of nobody whom the letter names, all entries stand under the kind "".
    """

    id: CaseId
    number: str
    child: PersonId
    is_of_request: bool
    types: tuple[str, ...]
    opened_at: datetime
    closed_at: datetime | None
    stage: str
    level: str | None
    entries: tuple[tuple[str, int], ...]
    incidents: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentOption:
    """A document of a case or of one of its entries; leaves as a file in the identified profile only."""

    id: DocumentId
    case_id: CaseId
    title: str = field(repr=False)
    media_type: str
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemOption:
    """Something a letter may name. `is_sensitive`: needs the letter and the head, each with a reason."""

    code: str
    in_letter: bool
    is_sensitive: bool
    is_never: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerOptions:
    """`cases`: of the request's children first, newest first. `never`: item codes that a profile never gives.

    `names` has the children of `cases`, for the vault's eyes.
    """

    request_id: RequestId
    children: tuple[PersonId, ...]
    cases: tuple[CaseOption, ...]
    documents: tuple[DocumentOption, ...]
    items: tuple[ItemOption, ...]
    never: dict[Profile, tuple[str, ...]]
    period_from: date | None
    period_until: date | None
    names: dict[PersonId, str] = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewEntry:
    """A row that holds text. `kind`: referral, incident, entry, level, clock, contact; `code` its own kind.

    `place`: its path in data.json, None where nothing of it leaves. `most`: the most the profile allows.
    `text`: the pseudonymised text, whether it leaves or not, to be read; `findings` in it (`place` is the section's
    code). `needs_reading`: chosen as text and not read yet, so it does not leave.
    """

    id: str
    case_id: CaseId
    kind: str
    code: str
    day: date
    place: str | None
    share: Share
    most: Share
    is_read: bool
    needs_reading: bool
    text: tuple[tuple[str, Saying], ...] = field(repr=False)
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """`content_hash`: SHA-256 of the bytes of data.json. `names`: key -> real name, for the vault's eyes only.

    `findings` are those in what leaves, without the accepted ones; while one of them stands, nothing is sealed.
    `accepted` are those let pass. `pseudonyms`: (person, key, kind) of everybody in the package. `files`: documents
    that leave as files, and their paths.
    """

    data: PackageData = field(repr=False)
    findings: tuple[Finding, ...]
    accepted: tuple[Finding, ...]
    content_hash: str
    names: dict[str, str] = field(repr=False)
    entries: tuple[PreviewEntry, ...]
    pseudonyms: tuple[tuple[PersonId, str, str], ...]
    files: tuple[tuple[DocumentId, str], ...]
    seed: str = field(repr=False)
    package_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerDraft:
    """The answer in preparation. `seed` and `package_id` stay while the draft lives; `saved_at` None: not saved yet."""

    choices: Choices
    seed: str = field(repr=False)
    package_id: str
    saved_at: datetime | None
