"""What is due and what waits, as lists show it: never more of a case than its number and its student."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from counsellor_app.domain.ids import CaseId, DraftId, PersonId, RequestId
from counsellor_app.domain.requests import OfficeKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Whom:
    """The case a line is about. `name` is the student's short name, or the description of one not yet known."""

    case_id: CaseId
    case_number: str
    level: str | None
    person_id: PersonId
    name: str = field(repr=False)
    grade: int | None
    letter: str


class RequestStep(StrEnum):
    """What an office waits for."""

    ANSWER = "answer"
    HAND_OVER = "hand-over"  # sealed, and nobody wrote down yet that it left


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedBy:
    """The request a line is about."""

    request_id: RequestId
    number: str
    office: OfficeKind
    sender: str
    step: RequestStep


@dataclass(frozen=True, slots=True, kw_only=True)
class DueLine:
    """An open follow-up, a running clock or a request. `rule` is set for a clock, `source` for a follow-up.

    `whom` is the case, or None for a request: then `request` says which.
    """

    id: str
    rule: str = ""
    source: str = ""
    title: str = field(default="", repr=False)
    mode: str = ""
    schedule: str = ""
    step: str = ""
    owner: str = "ours"
    due_at: datetime | None
    due_on: date | None
    shown_with: date | None = None
    alert_on: date | None = None
    whom: Whom | None = None
    request: AskedBy | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftLine:
    """A draft that waits for a signature; `name` is empty while it belongs to no case."""

    id: DraftId
    case_id: CaseId | None
    kind: str
    saved_at: datetime
    started_at: datetime
    name: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class UnseenLine:
    """An open case and the day of its last entry (the day it was opened, where it has none)."""

    whom: Whom
    last_at: datetime
