"""The response level of a case: raised by anyone at once, lowered only by a person who can show the conditions."""

from dataclasses import dataclass, field
from datetime import datetime

from counsellor_app.domain.cases import CaseFile, LevelSet
from counsellor_app.domain.clock import to_text
from counsellor_app.domain.errors import RuleBroken
from counsellor_app.domain.ids import CaseId
from counsellor_app.domain.levels import (
    Asq,
    ChangeSource,
    Condition,
    Formulation,
    Level,
    LevelChange,
    LoweringEvidence,
    LoweringRule,
    check_change,
    unmet,
)
from counsellor_app.services.done import Done, Topic
from counsellor_app.services.entries import cleaned
from counsellor_app.services.session import Session
from counsellor_app.services.steps import end_level_schedules, plan_schedule, set_level
from counsellor_app.store.case_lists import contact_days
from counsellor_app.store.unit import Unit

TOUCHED = frozenset({Topic.LEVELS, Topic.CASES, Topic.FOLLOWUPS})
LEVEL_CHANGED = "level-changed"  # why open contacts of the old level's schedule ended
LONGEST_TEXT = 5_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What the psychologist states and can show when lowering; the record itself counts the contacts.

    `handover`: to whom, where, outcome. `second_person`: who it is, as stored text (a reference or a position).
    """

    handover: str = field(default="", repr=False)
    asq_repeated_at: datetime | None = None
    asq_why_not: str = field(default="", repr=False)
    safety_plan: bool = False
    second_person: str = field(default="", repr=False)
    latest_asq: Asq | None = None
    plan_reviewed: bool = False
    means_resolved: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeLevel:
    case_id: CaseId
    new: Level
    reason: str = field(repr=False)
    formulation: Formulation = field(default_factory=Formulation)
    shown: Shown = field(default_factory=Shown)


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelFacts:
    """What the record says: `is_assigned`: the user is the psychologist the case is assigned to."""

    current: Level | None
    is_assigned: bool
    set_at: datetime | None
    contacts_since_raise: int
    now: datetime


class LevelService:
    def __init__(self, session: Session) -> None:
        self._session = session

    def history(self, case_id: CaseId) -> tuple[LevelSet, ...]:
        """Oldest first."""
        with self._session.store.read() as unit:
            return unit.levels.of_case(case_id)

    def facts(self, case_id: CaseId) -> LevelFacts:
        with self._session.store.read() as unit:
            return self._facts(unit, unit.cases.get(case_id))

    def rule(self, current: Level | None, new: Level) -> LoweringRule | None:
        """What this step down asks for; None where it is no single step down."""
        return self._session.content.lowering.get((current, new)) if current else None

    def still_missing(self, facts: LevelFacts, command: ChangeLevel) -> tuple[Condition, ...]:
        """The conditions still open for this lowering, all at once, while the form is being filled."""
        return unmet(wish_of(facts, command), self._session.content.lowering)

    def change(self, command: ChangeLevel) -> Done:
        """Final. Contacts of the old level's schedule end, those of the new one are planned from now."""
        session = self._session
        self._check_lengths(command)
        with session.store.begin("level-changed", command.case_id) as unit:
            case = unit.cases.get(command.case_id)
            if case.closed_at is not None:
                raise RuleBroken("case-closed")
            wish = wish_of(self._facts(unit, case), command)
            check_change(wish, session.content.lowering)
            formulation = _answers(command.formulation)
            set_level(
                unit,
                session,
                case,
                command.new.value,
                _tidy(command.reason),
                formulation=formulation if any(formulation) else (),
                evidence=_evidence(wish, command.shown),
            )
            end_level_schedules(unit, session, case.id, LEVEL_CHANGED)
            plan_schedule(unit, session, case.id, session.content.schedule_for(command.new).id, unit.now)
        return Done(touched=TOUCHED)

    def _facts(self, unit: Unit, case: CaseFile) -> LevelFacts:
        set_at = _set_at(unit.levels.of_case(case.id))
        days = contact_days(unit, case.id, set_at, self._session.zone) if set_at else frozenset()
        return LevelFacts(
            current=Level(case.level) if case.level else None,
            is_assigned=case.responsible == unit.actor,
            set_at=set_at,
            contacts_since_raise=len(days),
            now=unit.now,
        )

    def _check_lengths(self, command: ChangeLevel) -> None:
        texts = {
            "reason": command.reason,
            "formulation": max(_answers(command.formulation), key=len),
            "evidence": max((command.shown.handover, command.shown.second_person, command.shown.asq_why_not), key=len),
        }
        for name, text in texts.items():
            if len(text) > LONGEST_TEXT:
                raise RuleBroken("text-too-long", field=name, n=LONGEST_TEXT)


def wish_of(facts: LevelFacts, command: ChangeLevel) -> LevelChange:
    """The wish as the rules judge it, with the record's own facts in it."""
    shown = command.shown
    return LevelChange(
        current=facts.current,
        new=command.new,
        source=ChangeSource.PERSON,
        reason=command.reason,
        asked_at=facts.now,
        formulation=command.formulation,
        evidence=LoweringEvidence(
            by_assigned=facts.is_assigned,
            handover_documented=bool(shown.handover.strip()),
            asq_repeated_at=shown.asq_repeated_at,
            asq_why_not=shown.asq_why_not,
            safety_plan_exists=shown.safety_plan,
            second_person_named=bool(shown.second_person.strip()),
            contacts_since_raise=facts.contacts_since_raise,
            latest_asq=shown.latest_asq,
            plan_reviewed=shown.plan_reviewed,
            means_resolved=shown.means_resolved,
        ),
    )


def _set_at(rows: tuple[LevelSet, ...]) -> datetime | None:
    """When the present level was set; after a step down, contacts are counted from that step."""
    return rows[-1].set_at if rows else None


def _answers(formulation: Formulation) -> tuple[str, ...]:
    """The four prompts' answers in the order in which they are asked and kept."""
    parts = (formulation.worries, formulation.helps, formulation.may_change, formulation.doing)
    return tuple(_tidy(part) for part in parts)


def _evidence(wish: LevelChange, shown: Shown) -> dict[str, str]:
    """What was shown when it was lowered: condition or fact -> words, moments as UTC text."""
    if not wish.is_lowering:
        return {}
    facts = {
        Condition.HANDOVER.value: shown.handover,
        Condition.ASQ_REPEATED.value: to_text(shown.asq_repeated_at) if shown.asq_repeated_at else "",
        "asq-why-not": shown.asq_why_not,
        Condition.SAFETY_PLAN.value: "yes" if shown.safety_plan else "",
        Condition.SECOND_PERSON.value: shown.second_person,
        Condition.TWO_CONTACTS.value: str(wish.evidence.contacts_since_raise),
        Condition.ASQ_CALM.value: shown.latest_asq.value if shown.latest_asq else "",
        "plan-reviewed": "yes" if shown.plan_reviewed else "",
        Condition.MEANS_RESOLVED.value: "yes" if shown.means_resolved else "",
    }
    return cleaned(facts)


def _tidy(text: str) -> str:
    return cleaned({"": text}).get("", "")
