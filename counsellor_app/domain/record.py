"""Follow-ups, clocks and the smaller rows of the record, as they are kept."""

from dataclasses import dataclass, field
from datetime import date, datetime

from counsellor_app.domain.ids import CaseId, ClockId, EntryId, FollowUpId, PersonId, UserId


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp:
    """Somebody to see again. `title` is a user's words (source hand) or empty (source schedule: the pack has them).

    `due_at` or `due_on`, never both. `step` is the schedule's offset, such as ``72h`` or ``7d``.
    """

    id: FollowUpId
    case_id: CaseId
    title: str = field(default="", repr=False)
    mode: str = ""
    source: str
    schedule: str = ""
    step: str = ""
    due_at: datetime | None = None
    due_on: date | None = None
    state: str = "open"
    made_at: datetime
    made_by: UserId
    ended_at: datetime | None = None
    ended_by: UserId | None = None
    note: str = field(default="", repr=False)
    reason: str = field(default="", repr=False)
    entry_id: EntryId | None = None
    moved_from: FollowUpId | None = None
    pack_version: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockRow:
    """A statutory clock that runs or ran: which rule of which pack version, and how its due date was counted."""

    id: ClockId
    case_id: CaseId
    rule: str
    pack_version: str
    calendar_version: str
    event: str
    started_at: datetime
    due_at: datetime | None = None
    due_on: date | None = None
    shown_with: date | None = None
    alert_on: date | None = None
    steps: str = "[]"
    owner: str = "ours"
    met_at: datetime | None = None
    met_by: UserId | None = None
    recorded_at: datetime | None = None
    evidence: str = field(default="", repr=False)
    late_reason: str = field(default="", repr=False)
    cancelled_at: datetime | None = None
    cancel_reason: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class School:
    """The school's profile. `contacts` are (who, role, phone) for the crisis screen; days are ISO dates."""

    id: str = "school"
    name_kk: str = field(repr=False)
    name_ru: str = field(repr=False)
    bin: str | None = field(default=None, repr=False)
    region: str
    kind: str = "school"
    week: int = 5
    address: str = field(default="", repr=False)
    room: str = field(default="", repr=False)
    contacts: tuple[tuple[str, str, str], ...] = field(default=(), repr=False)
    days_off: tuple[str, ...] = ()
    working_days: tuple[str, ...] = ()
    calendar_confirmed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """A remembered choice inside the vault (a column mapping, for one); `value` is JSON."""

    id: str
    value: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class CrisisRun:
    """The crisis screen was opened: step code -> (state, moment), kept without a form."""

    id: str
    case_id: CaseId | None = None
    started_at: datetime
    ended_at: datetime | None = None
    ticks: dict[str, str] = field(default_factory=dict)
    pack_version: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupRow:
    id: str
    at: datetime
    bytes: int
    entries: int
    place: str
    verified: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class NameOf:
    """What it takes to write a person: the id, the name to show, and whom the record was merged into."""

    id: PersonId
    name: str = field(repr=False)
