"""What is decided before something leaves the school, and what is kept of it for good (law.md 13, table D)."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from counsellor_app.domain.ids import CaseId, DisclosureId, DocumentId, EntryId, PersonId, RequestId, UserId

# The floor of the pack `disclosure`: it may call more sensitive, never less (law.md 13, table D).
SENSITIVE = frozenset(
    {"NAME_OF_CHILD", "IIN", "ADDRESS", "PHONES", "DIAGNOSES", "SESSION_NOTES", "TEST_ANSWERS", "FAMILY"}
)
NEVER = frozenset({"OTHER_CHILDREN_NAMES", "DRAFTS"})


class Profile(StrEnum):
    """How much leaves. Statistics is the default; an identified case needs the head's named decision and a ground."""

    STATISTICS = "statistics"
    DEIDENTIFIED = "deidentified"
    IDENTIFIED = "identified"


class Share(StrEnum):
    """What leaves of one entry: nothing, its day and kind, or its text with pseudonyms."""

    NOTHING = "nothing"
    LINE = "line"
    TEXT = "text"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """Everything the user decided in the wizard; kept as a draft, then for good with the disclosure.

    `cases`: empty for statistics. `shares` overrides what the profile gives for a row that holds text (an entry, an
    incident, a referral, a level, a clock, a contact; by its id); `read` are the rows whose pseudonymised text the
    user has read to its end: text that nobody read does not leave. `items` are codes that the letter names and the
    head allowed (IIN, address, session notes), each with its reason. `months`: dates become months. `documents` leave
    as files.
    `accepted` are findings of the linter the user looked at and let pass: finding key -> reason.
    `withheld` adds codes of what was refused although asked for: item -> reason code.
    """

    profile: Profile = Profile.STATISTICS
    cases: tuple[CaseId, ...] = ()
    period_from: date | None = None
    period_until: date | None = None
    months: bool = False
    shares: dict[str, Share] = field(default_factory=dict)
    read: tuple[str, ...] = ()
    items: dict[str, str] = field(default_factory=dict, repr=False)
    documents: tuple[DocumentId, ...] = ()
    withheld: dict[str, str] = field(default_factory=dict)
    accepted: dict[str, str] = field(default_factory=dict, repr=False)
    key_id: str | None = None
    languages: tuple[str, ...] = ("kk", "ru")


@dataclass(frozen=True, slots=True, kw_only=True)
class Approval:
    """The head agreed to exactly the content with this hash, and to `items` by name. Final."""

    id: str
    request_id: RequestId
    content_hash: str
    approved_by: PersonId
    position: str
    approved_on: date
    items: tuple[str, ...] = ()
    written_at: datetime
    written_by: UserId


@dataclass(frozen=True, slots=True, kw_only=True)
class Disclosure:
    """A line of the disclosure register: what left, to whom, on what ground, with every hash. Never changed.

    `made_on`: the day that stands in the data. `choices`: JSON of `Choices`. `fields` and `entries` are the keys of
    data.json and the ids of entries that left. `recipients`: (name, key, role). `files`: (path, size, sha256).
    `content_hash` covers data.json, `manifest_hash` the manifest, `sealed_hash` the sealed file. `seed` makes the
    package again with the same pseudonyms; it stays here.
    """

    id: DisclosureId
    number: str
    request_id: RequestId
    approval_id: str
    profile: Profile
    made_on: date
    sealed_at: datetime
    sealed_by: UserId
    choices: str = field(repr=False)
    ground: str = field(repr=False)
    period_from: date | None = None
    period_until: date | None = None
    fields: tuple[str, ...] = ()
    entries: tuple[str, ...] = ()
    withheld: tuple[tuple[str, str], ...] = ()
    redactions: tuple[tuple[str, str, int], ...] = ()
    accepted: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    recipients: tuple[tuple[str, str, str], ...] = field(default=(), repr=False)
    manifest_hash: str
    content_hash: str
    sealed_hash: str
    files: tuple[tuple[str, int, str], ...] = ()
    audit_seq: int
    audit_hash: str
    versions: dict[str, str] = field(default_factory=dict)
    seed: str = field(repr=False)


class EventKind(StrEnum):
    """What happened to a sealed package afterwards. Without SAVED the file may not have come into its place."""

    SAVED = "saved"
    HANDED_OVER = "handed-over"
    RECEIPT = "receipt"
    RETURNED = "returned"


@dataclass(frozen=True, slots=True, kw_only=True)
class DisclosureEvent:
    id: str
    disclosure_id: DisclosureId
    kind: EventKind
    on_day: date
    channel: str
    outside_number: str = field(default="", repr=False)
    words: str = field(default="", repr=False)
    written_at: datetime
    written_by: UserId


@dataclass(frozen=True, slots=True, kw_only=True)
class Pseudonym:
    """Who stood behind "Pupil B" in that package. Can be resolved inside the vault, nowhere else."""

    id: str
    disclosure_id: DisclosureId
    person_id: PersonId
    key: str
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleasedTable:
    """A table that left. `rows`: (keys…, count, hidden) with the true count, hidden or not."""

    id: str
    disclosure_id: DisclosureId
    table_code: str
    period_from: date
    period_until: date
    columns: tuple[str, ...]
    rows: tuple[tuple[tuple[str, ...], int, bool], ...] = field(repr=False)
    released_at: datetime


class FindingKind(StrEnum):
    """What the linter stops at: something that still looks like somebody else."""

    NAME = "name"
    INITIALS = "initials"
    PHONE = "phone"
    IIN = "iin"
    ADDRESS = "address"
    SCHOOL = "school"
    EMAIL = "email"
    CLASS = "class"  # a class with its letter, a date of birth: bands were made in vain
    CAPITAL = "capital"  # a word with a capital in the middle of a sentence that no list explains


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """`key` is stable for the same text at the same place. `place` is the path in data.json, `start`-`end` in its text.

    `blocks`: sealing is refused while it stands; otherwise it can be accepted with a reason.
    """

    key: str
    kind: FindingKind
    place: str
    entry_id: EntryId | None
    start: int
    end: int
    text: str = field(repr=False)
    blocks: bool
