"""What a counsellor says when taking a referral, and what the register answers."""

from dataclasses import dataclass, field
from datetime import date, datetime

from counsellor_app.domain.ids import CaseId, PersonId, ReferralId
from counsellor_app.domain.referrals import Acute, Precision


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentFacts:
    """One incident as told: `roles` are (person, role code); a person has one role in one incident."""

    day: date
    precision: Precision = Precision.DAY
    place: str = ""
    kinds: tuple[str, ...] = ()
    words: str = field(default="", repr=False)
    evidence: str = field(default="", repr=False)
    roles: tuple[tuple[PersonId, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterReferral:
    """`student_id` is whom the case is for; with None, `unknown` describes somebody not yet known.

    `case_id` joins a case that is open already instead of opening one. `also_for` opens or joins a case for
    each of these children too, with the same incidents.
    """

    received_at: datetime
    source: str
    channel: str
    types: tuple[str, ...]
    words: str = field(repr=False)
    student_id: PersonId | None = None
    unknown: str = field(default="", repr=False)
    acute: Acute = Acute.NOT_ASKED
    outside_number: str = field(default="", repr=False)
    told_by: PersonId | None = None
    incidents: tuple[IncidentFacts, ...] = ()
    case_id: CaseId | None = None
    also_for: tuple[PersonId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Starts:
    """What would start on registration: the clock's rule id and when it is due; shown beside the form."""

    rule: str
    due_on: date
    due_at: datetime | None
    shown_with: date | None
    met_by_registration: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterLine:
    """One line of the register of referrals."""

    id: ReferralId
    number: str
    received_at: datetime
    registered_at: datetime
    source: str
    types: tuple[str, ...]
    student: str = field(repr=False)
    case_id: CaseId | None
    case_number: str
    cancelled: bool
