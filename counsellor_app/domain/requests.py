"""A request from outside: an office writes and asks (law.md 6). No term is invented: the day comes from the letter."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from counsellor_app.domain.ids import PersonId, RequestId, UserId


class OfficeKind(StrEnum):
    """Three offices that are often confused, and the rest. The Commissioner's regional representative is unpaid."""

    COMMISSIONER = "commissioner"
    REGIONAL_COMMISSIONER = "regional-commissioner"
    AUTHORITY = "authority"  # the akimat's department
    OTHER = "other"


class Subject(StrEnum):
    """What the letter is about: one child, the school, or numbers for a period."""

    CHILD = "child"
    SCHOOL = "school"
    STATISTICS = "statistics"


class RequestState(StrEnum):
    RECEIVED = "received"
    IN_WORK = "in-work"
    APPROVED = "approved"
    SENT = "sent"
    RECEIPT = "receipt"
    REFUSED_IN_PART = "refused-in-part"  # sent, and something was refused
    REFUSED = "refused"


ENDED = frozenset({RequestState.RECEIPT, RequestState.REFUSED, RequestState.REFUSED_IN_PART, RequestState.SENT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """`number` is ours, given once; `outside_number` and `letter_on` are the letter's. `sender` is the office's name.

    `legal_ground` stands as typed and is not verified by the program. `items` are codes of the pack `disclosure`
    (what the letter names), `words` what else it asks. `due_on` comes from the letter or is empty.
    `ended_at`: answered or refused; what comes later (a receipt) changes the state only. `refusals`: item code and
    reason code of what was refused wholly, `refusal_words` what the letter adds to them.
    """

    id: RequestId
    number: str
    outside_number: str = field(default="", repr=False)
    letter_on: date | None = None
    received_at: datetime
    registered_at: datetime
    registered_by: UserId
    office: OfficeKind
    sender: str
    signed_by: PersonId | None = None
    channel: str
    subject: Subject
    period_from: date | None = None
    period_until: date | None = None
    legal_ground: str = field(default="", repr=False)
    items: tuple[str, ...] = ()
    words: str = field(default="", repr=False)
    due_on: date | None = None
    state: RequestState = RequestState.RECEIVED
    taken_up_at: datetime | None = None
    ended_at: datetime | None = None
    refusals: tuple[tuple[str, str], ...] = ()
    refusal_words: str = field(default="", repr=False)
    cancelled_at: datetime | None = None
    cancel_reason: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestPerson:
    """A child the letter names."""

    id: str
    request_id: RequestId
    person_id: PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeKey:
    """An office's public key (``age1…``). `confirmed_with`: whom the eight words were compared with, and how.

    `reserve_of`: the office's second key, kept apart. `until`: no longer used since then.
    """

    id: str
    office: OfficeKind
    name: str
    key: str
    reserve_of: str | None = None
    added_at: datetime
    added_by: UserId
    confirmed_at: datetime | None = None
    confirmed_by: UserId | None = None
    confirmed_with: str = field(default="", repr=False)
    until: datetime | None = None
