"""Response levels: what we do and how fast, never a prediction (clinical.md 4.1, 4.3 no. 2).

Anyone raises; only the assigned psychologist lowers, one step at a time, under conditions. Nothing else lowers:
not time, not a rule, not an import, not a merge of duplicates.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from types import MappingProxyType

from counsellor_app.domain.errors import RuleBroken

ACUTE_SIGN = "acute-sign"  # the reason code of a raise from the crisis question
SHORTEST_REASON = 30  # characters, spaces counted once
CONTACTS_SINCE_RAISE = 2
ASQ_FRESH = timedelta(hours=24)


class Level(StrEnum):
    R0 = "R0"
    R1 = "R1"
    R2 = "R2"
    R3 = "R3"

    @property
    def rank(self) -> int:
        return int(self.value[1])


class ChangeSource(StrEnum):
    """What asks for the change. Only `PERSON` may ever lower."""

    PERSON = "person"
    ACUTE = "acute"
    RULE = "rule"
    TIME = "time"
    IMPORT = "import"
    MERGE = "merge"


class Asq(StrEnum):
    """How the latest ASQ ended."""

    NEGATIVE = "negative"
    NON_ACUTE = "non-acute"
    ACUTE = "acute"


class Condition(StrEnum):
    """What must be true before a level is lowered. The pack `levels` has the words."""

    HANDOVER = "handover"
    ASQ_REPEATED = "asq-repeated"
    SAFETY_PLAN = "safety-plan"
    SECOND_PERSON = "second-person"
    TWO_CONTACTS = "two-contacts"
    ASQ_CALM = "asq-calm"
    MEANS_RESOLVED = "means-resolved"


@dataclass(frozen=True, slots=True, kw_only=True)
class LoweringRule:
    """What one step down asks for; the reason is counted in characters."""

    conditions: tuple[Condition, ...] = ()
    shortest_reason: int = SHORTEST_REASON


LoweringRules = Mapping[tuple[Level, Level], LoweringRule]

# The floor: a pack may ask for more, never for less.
LOWERING: LoweringRules = MappingProxyType(
    {
        (Level.R3, Level.R2): LoweringRule(
            conditions=(
                Condition.HANDOVER,
                Condition.ASQ_REPEATED,
                Condition.SAFETY_PLAN,
                Condition.SECOND_PERSON,
            )
        ),
        (Level.R2, Level.R1): LoweringRule(
            conditions=(Condition.TWO_CONTACTS, Condition.ASQ_CALM, Condition.MEANS_RESOLVED)
        ),
        (Level.R1, Level.R0): LoweringRule(),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Formulation:
    """The safety formulation: four prompts answered in free text."""

    worries: str = field(default="", repr=False)
    helps: str = field(default="", repr=False)
    may_change: str = field(default="", repr=False)
    doing: str = field(default="", repr=False)

    @property
    def is_complete(self) -> bool:
        return all(part.strip() for part in (self.worries, self.helps, self.may_change, self.doing))


@dataclass(frozen=True, slots=True, kw_only=True)
class LoweringEvidence:
    """What the psychologist can show. `asq_repeated_at` is UTC; `asq_why_not` stands in for it."""

    by_assigned: bool = False
    handover_documented: bool = False
    asq_repeated_at: datetime | None = None
    asq_why_not: str = field(default="", repr=False)
    safety_plan_exists: bool = False
    second_person_named: bool = False
    contacts_since_raise: int = 0
    latest_asq: Asq | None = None
    plan_reviewed: bool = False
    means_resolved: bool = False

    def holds(self, condition: Condition, now: datetime) -> bool:
        asq = self.asq_repeated_at
        facts = {
            Condition.HANDOVER: self.handover_documented,
            Condition.ASQ_REPEATED: bool(self.asq_why_not.strip())
            or (asq is not None and now - ASQ_FRESH <= asq <= now),
            Condition.SAFETY_PLAN: self.safety_plan_exists,
            Condition.SECOND_PERSON: self.second_person_named,
            Condition.TWO_CONTACTS: self.contacts_since_raise >= CONTACTS_SINCE_RAISE,
            Condition.ASQ_CALM: self.latest_asq is Asq.NEGATIVE
            or (self.latest_asq is Asq.NON_ACUTE and self.plan_reviewed),
            Condition.MEANS_RESOLVED: self.means_resolved,
        }
        return facts[condition]


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelChange:
    """A wish to set a level. `current` is None for a case that has none yet; `reason` is words or a reason code."""

    current: Level | None
    new: Level
    source: ChangeSource
    reason: str = field(repr=False)
    asked_at: datetime
    formulation: Formulation = Formulation()
    evidence: LoweringEvidence = LoweringEvidence()

    @property
    def is_lowering(self) -> bool:
        return self.current is not None and self.new.rank < self.current.rank

    @property
    def formulation_missing(self) -> bool:
        """An R2 or R3 decision whose formulation still has to be written."""
        return self.new.rank >= Level.R2.rank and not self.formulation.is_complete


def check_change(change: LevelChange, rules: LoweringRules = LOWERING) -> None:
    """RuleBroken when the change is refused. A raise to R3 is never held up by a form."""
    if change.new is change.current:
        raise RuleBroken("level-unchanged", field="new")
    if change.is_lowering:
        _check_lowering(change, rules)
    elif not change.reason.strip() and change.new is not Level.R0:
        raise RuleBroken("level-reason-missing", field="reason")
    may_follow = change.new is Level.R3 or change.source is not ChangeSource.PERSON
    if change.formulation_missing and not may_follow:
        raise RuleBroken("level-formulation-missing", field="formulation")


def _check_lowering(change: LevelChange, rules: LoweringRules) -> None:
    if change.source is not ChangeSource.PERSON:
        raise RuleBroken("level-lowered-by-person-only", field="new")
    if not change.evidence.by_assigned:
        raise RuleBroken("level-lowered-by-assigned-only", field="new")
    rule = _rule(change, rules)
    if rule is None:
        raise RuleBroken("level-one-step-at-a-time", field="new")
    for condition in unmet(change, rules):
        raise RuleBroken(f"level-needs-{condition.value}", field="evidence")
    if len(" ".join(change.reason.split())) < rule.shortest_reason:
        raise RuleBroken("level-reason-too-short", field="reason", n=rule.shortest_reason)


def unmet(change: LevelChange, rules: LoweringRules = LOWERING) -> tuple[Condition, ...]:
    """The conditions still open for this step down, all at once, for the window's list of ticks."""
    rule = _rule(change, rules)
    conditions = rule.conditions if rule else ()
    return tuple(each for each in conditions if not change.evidence.holds(each, change.asked_at))


def _rule(change: LevelChange, rules: LoweringRules) -> LoweringRule | None:
    return rules.get((change.current, change.new)) if change.current else None


def highest(levels: Iterable[Level]) -> Level | None:
    """What a merge of duplicates keeps: the highest of the levels, None without any."""
    return max(levels, key=lambda level: level.rank, default=None)
