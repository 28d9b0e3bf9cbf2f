"""A referral: somebody told us something. It gets a number and a line in the register (Order 506, paragraph 7)."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from counsellor_app.domain.ids import CaseId, IncidentId, PersonId, ReferralId, UserId


class Acute(StrEnum):
    """The answer to the question of acute signs."""

    YES = "yes"
    NO = "no"
    NOT_ASKED = "not-asked"


class Precision(StrEnum):
    """How exactly the day of an incident is known."""

    DAY = "day"
    ABOUT = "about"
    MONTH = "month"


@dataclass(frozen=True, slots=True, kw_only=True)
class Referral:
    """`types` and `source` are codes of the packs (law.md B1, B2); `words` hold references, not names."""

    id: ReferralId
    number: str
    received_at: datetime
    registered_at: datetime
    registered_by: UserId
    source: str
    channel: str
    outside_number: str = field(default="", repr=False)
    told_by: PersonId | None = None
    types: tuple[str, ...]
    words: str = field(repr=False)
    acute: Acute = Acute.NOT_ASKED
    cancelled_at: datetime | None = None
    cancel_reason: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferralPerson:
    id: str
    referral_id: ReferralId
    person_id: PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    """What happened on a day. "Two or more times" is an element of the law, so incidents have dates
    (Law on the Rights of the Child, article 1(4-1)). One incident may stand in the cases of several children."""

    id: IncidentId
    day: date
    precision: Precision = Precision.DAY
    place: str = ""
    kinds: tuple[str, ...] = ()
    words: str = field(default="", repr=False)
    evidence: str = field(default="", repr=False)
    referral_id: ReferralId | None = None
    written_at: datetime
    written_by: UserId


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentRole:
    """The part a person had in that incident, and in no other (law.md B4)."""

    id: str
    incident_id: IncidentId
    person_id: PersonId
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseReferral:
    id: str
    case_id: CaseId
    referral_id: ReferralId


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseIncident:
    id: str
    case_id: CaseId
    incident_id: IncidentId
