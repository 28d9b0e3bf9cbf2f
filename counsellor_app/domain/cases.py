"""A case: one student, what we do and how fast, from the first referral to closing."""

from dataclasses import dataclass, field
from datetime import datetime

from counsellor_app.domain.ids import CaseId, LevelId, PersonId, UserId


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFile:
    """`stage` is the legal lane (law.md B7); the programme's and the method's lanes never close it.

    `level` repeats the newest row of `level`, so that lists need no search; both are written by one command.
    """

    id: CaseId
    number: str
    student_id: PersonId
    types: tuple[str, ...]
    opened_at: datetime
    closed_at: datetime | None = None
    outcome: str = ""
    closing_reason: str = field(default="", repr=False)
    stage: str = "REGISTERED"
    programme_stage: str = ""
    method_stage: str = ""
    confidentiality: str = "C2"
    responsible: UserId
    level: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelSet:
    """Who set which level, when and why (clinical.md 4.1). Never changed, never lowered by time.

    `formulation` answers the four prompts of the safety formulation, in order; `evidence` the conditions met
    when it was lowered, as codes and words.
    """

    id: LevelId
    case_id: CaseId
    level: str
    previous: str | None
    set_at: datetime
    set_by: UserId
    reason: str = field(repr=False)
    rule: str = ""
    formulation: tuple[str, ...] = field(default=(), repr=False)
    evidence: dict[str, str] = field(default_factory=dict, repr=False)
    valid_until: datetime | None = None
