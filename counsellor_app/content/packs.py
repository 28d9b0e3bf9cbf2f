"""The shapes of the content packs: one Struct per file in ``resources/content``, nothing unknown allowed in any.

Every text stands in Kazakh, Russian and English.
"""

from datetime import date, time
from enum import StrEnum
from typing import Annotated, Literal

from msgspec import Meta

from counsellor_app.content.words import Code, Confidence, Item, PackFile, Part, Text, Words
from counsellor_app.domain.calendar import WeekLength
from counsellor_app.domain.clocks import ClockRule, Owner, StartEvent, Unit
from counsellor_app.domain.levels import Condition
from counsellor_app.domain.levels import Level as LevelCode
from counsellor_app.domain.schedules import Offset, PlannedStep
from counsellor_app.domain.schedules import Schedule as ContactSchedule

Dial = Annotated[str, Meta(pattern=r"^[0-9]{3,5}$")]


class CaseType(Item, frozen=True, kw_only=True):
    """`asks_acute`: the question of acute signs stands first. `has_incident`: what happened, when and where."""

    asks_acute: bool = False
    has_incident: bool = False


class CodeList(StrEnum):
    """The lists of ``code_lists.toml`` (law.md 11; regions 8.4; contact results clinical.md 6)."""

    REFERRAL_SOURCE = "referral_source"
    CHANNEL = "channel"
    CASE_TYPE = "case_type"
    BULLYING_FORM = "bullying_form"
    ROLE = "role"
    BODY = "body"
    STAGE = "stage"
    OUTCOME = "outcome"
    GUARDIAN_KIND = "guardian_kind"
    SOCIAL_CATEGORY = "social_category"
    PLACE = "place"
    LANGUAGE = "language"
    SEX = "sex"
    SCHOOL_STATUS = "school_status"
    CONTACT_RESULT = "contact_result"
    REGION = "region"
    CONFIDENTIALITY = "confidentiality"


class Lists(Part, frozen=True, kw_only=True):
    """A field for each `CodeList`, in the order in which the codes are offered."""

    referral_source: tuple[Item, ...]
    channel: tuple[Item, ...]
    case_type: tuple[CaseType, ...]
    bullying_form: tuple[Item, ...]
    role: tuple[Item, ...]
    body: tuple[Item, ...]
    stage: tuple[Item, ...]
    outcome: tuple[Item, ...]
    guardian_kind: tuple[Item, ...]
    social_category: tuple[Item, ...]
    place: tuple[Item, ...]
    language: tuple[Item, ...]
    sex: tuple[Item, ...]
    school_status: tuple[Item, ...]
    contact_result: tuple[Item, ...]
    region: tuple[Item, ...]
    confidentiality: tuple[Item, ...]


class CodeLists(PackFile, frozen=True, kw_only=True):
    lists: Lists

    def of(self, name: CodeList) -> tuple[Item, ...]:
        items: tuple[Item, ...] = getattr(self.lists, name.value)
        return items


class LevelWords(Part, frozen=True, kw_only=True):
    """`full` stands where the level is set and in the case header, `short` in lists."""

    id: LevelCode
    rank: Annotated[int, Meta(ge=0, le=3)]
    icon: Literal["circle", "triangle", "diamond", "octagon"]
    full: Words
    short: Words
    first_action: Words


class ConditionWords(Words, frozen=True, kw_only=True):
    id: Condition


class Lowering(Part, frozen=True, kw_only=True, rename={"from_level": "from", "to_level": "to"}):
    from_level: LevelCode
    to_level: LevelCode
    shortest_reason: Annotated[int, Meta(ge=0, le=500)]
    conditions: tuple[Condition, ...]


class Levels(PackFile, frozen=True, kw_only=True):
    level: tuple[LevelWords, ...]
    prompt: tuple[Item, ...]
    condition: tuple[ConditionWords, ...]
    lowering: tuple[Lowering, ...]


class Clock(Part, frozen=True, kw_only=True):
    """One statutory clock (law.md 10). `article` is short enough for a pill, `article_full` names the act.

    `role` and `recipients` are codes of the list `body`, `applies_to` of `case_type`. `ambiguity` is shown where
    the act leaves room: a lawyer has to answer it.
    """

    id: Code
    start: StartEvent
    unit: Unit
    amount: Annotated[int, Meta(ge=0, le=3650)] = 0
    prealert_days: Annotated[int, Meta(ge=0, le=365)] = 0
    owner: Owner = Owner.OURS
    met_by_registration: bool = False
    role: Code
    recipients: tuple[Code, ...] = ()
    applies_to: tuple[Code, ...]
    basis: Text
    confidence: Confidence
    action: Words
    pill: Words
    article: Words
    article_full: Words
    ambiguity: Words | None = None

    @property
    def rule(self) -> ClockRule:
        return ClockRule(
            id=self.id,
            start=self.start,
            unit=self.unit,
            amount=self.amount,
            prealert_days=self.prealert_days,
            owner=self.owner,
        )


class Clocks(PackFile, frozen=True, kw_only=True):
    clock: tuple[Clock, ...]


class ScheduleStep(Part, frozen=True, kw_only=True):
    at: Annotated[str, Meta(pattern=r"^\d{1,4}(h|d|sd)$")]
    mode: Code
    asq: bool = False
    plan_review: bool = False


class ScheduleEntry(Part, frozen=True, kw_only=True):
    """`starts_with_level`: setting this level starts the schedule. `level` is a level or ``any``."""

    id: Code
    level: Literal["R0", "R1", "R2", "R3", "any"]
    starts_with_level: bool = False
    name: Words
    short: Words
    steps: tuple[ScheduleStep, ...]

    @property
    def plan(self) -> ContactSchedule:
        return ContactSchedule(
            id=self.id,
            level=self.level,
            steps=tuple(
                PlannedStep(offset=Offset.parse(step.at), mode=step.mode, asq=step.asq, plan_review=step.plan_review)
                for step in self.steps
            ),
        )


class Mode(Item, frozen=True, kw_only=True):
    """How a contact is made; `title` begins the follow-up's line."""

    title: Words


class Schedules(PackFile, frozen=True, kw_only=True):
    schedule: tuple[ScheduleEntry, ...]
    mode: tuple[Mode, ...]
    offset: tuple[Item, ...]


class Helpline(Words, frozen=True, kw_only=True):
    """`id` is the number to dial. `verified`: somebody dialled it before this release."""

    id: Dial
    crisis: bool = False
    verified: bool
    confidence: Confidence
    hours: Words


class Helplines(PackFile, frozen=True, kw_only=True):
    line: tuple[Helpline, ...]


class CrisisStep(Item, frozen=True, kw_only=True):
    """`dial` are helpline numbers; `records` name what may be written down beside the time."""

    dial: tuple[Dial, ...] = ()
    records: tuple[Literal["receiver", "receiver_role"], ...] = ()


class Tell(Item, frozen=True, kw_only=True):
    """Whom to tell; `if_safe`: only when that is safe for the student."""

    if_safe: bool = False


class Branch(Item, frozen=True, kw_only=True):
    """What to do if; `name` is the button."""

    name: Words


class Crisis(PackFile, frozen=True, kw_only=True):
    title: Words
    subtitle: Words
    do_not: Words
    after: Words
    step: tuple[CrisisStep, ...]
    tell: tuple[Tell, ...]
    branch: tuple[Branch, ...]


class NoteTemplate(Item, frozen=True, kw_only=True):
    default: bool = False
    sections: tuple[Code, ...]
    required: tuple[Code, ...] = ()


class NoteTemplates(PackFile, frozen=True, kw_only=True):
    template: tuple[NoteTemplate, ...]
    section: tuple[Item, ...]


class WordHint(Item, frozen=True, kw_only=True):
    """Patterns are beginnings of words, lower case."""

    ru_patterns: tuple[Text, ...] = ()
    kk_patterns: tuple[Text, ...] = ()


class WordHints(PackFile, frozen=True, kw_only=True):
    hint: tuple[WordHint, ...]


class CalendarRules(Part, frozen=True, kw_only=True):
    week: WeekLength
    day_ends: time


class CalendarDay(Part, frozen=True, kw_only=True):
    """A day off and the code of its reason, or (`working`) a day of rest that is worked instead.

    `estimate`: the date follows the moon and nobody has announced it yet.
    """

    on: date
    reason: Code
    working: bool = False
    estimate: bool = False


class CalendarYear(Part, frozen=True, kw_only=True):
    """Public holidays of one year on their own dates; what falls on a day of rest is moved by rule."""

    of: Annotated[int, Meta(ge=2000, le=2100)]
    source: Text
    days: tuple[CalendarDay, ...]


class WorkingCalendar(PackFile, frozen=True, kw_only=True):
    rules: CalendarRules
    reason: tuple[Item, ...]
    year: tuple[CalendarYear, ...]
