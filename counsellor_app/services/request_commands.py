"""What is said of a letter when it is registered, and what the register and its page answer."""

from dataclasses import dataclass, field
from datetime import date, datetime

from counsellor_app.domain.disclosure import Approval, Disclosure
from counsellor_app.domain.documents import Document
from counsellor_app.domain.followups import Bucket
from counsellor_app.domain.ids import CaseId, PersonId, RequestId
from counsellor_app.domain.request_states import Act
from counsellor_app.domain.requests import OfficeKind, Request, RequestState, Subject


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterRequest:
    """Everything the letter says. `sender` is the office's name, `outside_number` and `letter_on` stand on the letter.

    `signed_by` is somebody in the file; a name of somebody new is typed into `signer`. `people` are the children it
    names. `items` are codes of the pack `disclosure`. `due_on` is the letter's own day: no term is invented.
    """

    received_at: datetime
    office: OfficeKind
    sender: str
    channel: str
    subject: Subject
    outside_number: str = field(default="", repr=False)
    letter_on: date | None = None
    signed_by: PersonId | None = None
    signer: str = field(default="", repr=False)
    people: tuple[PersonId, ...] = ()
    period_from: date | None = None
    period_until: date | None = None
    legal_ground: str = field(default="", repr=False)
    items: tuple[str, ...] = ()
    words: str = field(default="", repr=False)
    due_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeRequest:
    """What the register says of the letter is put right. The number stays, what stood before is kept."""

    id: RequestId
    facts: RegisterRequest


@dataclass(frozen=True, slots=True, kw_only=True)
class CancelRequest:
    """Registered by mistake, or taken back by the office: nothing is answered."""

    id: RequestId
    reason: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class RefuseRequest:
    """Refused wholly. `reasons`: (item code, reason code) of the pack `disclosure`, one at least."""

    id: RequestId
    reasons: tuple[tuple[str, str], ...]
    words: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestFilter:
    """What the register shows; None means everything. `is_open`: neither ended nor cancelled. `year` of receipt."""

    is_open: bool | None = None
    office: OfficeKind | None = None
    subject: Subject | None = None
    year: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestLine:
    """One line of the register. `people`: short names of the children named. `bucket` and `days_late` while it is open
    and has a day. `disclosures`: how many packages left. `is_delivered`: every one of them was handed over.
    """

    id: RequestId
    number: str
    outside_number: str = field(repr=False)
    letter_on: date | None
    received_at: datetime
    office: OfficeKind
    sender: str
    subject: Subject
    people: tuple[str, ...] = field(repr=False)
    period_from: date | None
    period_until: date | None
    due_on: date | None
    bucket: Bucket | None
    days_late: int
    state: RequestState
    is_cancelled: bool
    has_letter: bool
    disclosures: int
    is_delivered: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedPerson:
    """Somebody a request names; `cases` are the cases of the child, the newest first: (id, number, is open)."""

    id: PersonId
    name: str = field(repr=False)
    grade: int | None = None
    letter: str = ""
    cases: tuple[tuple[CaseId, str, bool], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestView:
    """All that the page of a request shows. `documents`: the letter and what came with it, removed ones too.

    `may`: what can be done now. `signer` and `registered_by` are names, `approvers` names by person.
    """

    request: Request
    people: tuple[NamedPerson, ...]
    signer: str = field(repr=False)
    registered_by: str = field(repr=False)
    documents: tuple[Document, ...]
    approvals: tuple[Approval, ...]
    approvers: dict[PersonId, str] = field(repr=False)
    disclosures: tuple[Disclosure, ...]
    may: frozenset[Act]
    bucket: Bucket | None
    days_late: int
    has_draft: bool
    today: date
