"""The shapes of the content packs: one Struct per file in ``resources/content``, nothing unknown allowed in any.

Every pack says where it comes from and who has checked it; every text stands in Kazakh, Russian and English.
"""

from datetime import date, time
from enum import StrEnum
from typing import Annotated, Literal

from msgspec import Meta, Struct

from counsellor_app.domain.calendar import WeekLength
from counsellor_app.domain.clocks import ClockRule, Owner, StartEvent, Unit
from counsellor_app.domain.levels import Condition
from counsellor_app.domain.levels import Level as LevelCode
from counsellor_app.domain.schedules import Offset, PlannedStep
from counsellor_app.domain.schedules import Schedule as ContactSchedule

Text = Annotated[str, Meta(pattern=r"\S", max_length=2000)]
Code = Annotated[str, Meta(pattern=r"^[A-Za-z0-9_-]+$", max_length=60)]
Dial = Annotated[str, Meta(pattern=r"^[0-9]{3,5}$")]
Confidence = Literal["high", "medium", "low"]
ReviewState = Literal["needs-native-check", "needs-specialist-check", "checked", "not-needed"]


class Part(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What every shape of a pack has in common."""


class Words(Part):
    """One text in the three languages."""

    kk: Text
    ru: Text
    en: Text

    def of(self, language: str) -> str:
        """The text in ``kk``, ``ru`` or ``en``; ValueError for another language."""
        match language:
            case "kk":
                return self.kk
            case "ru":
                return self.ru
            case "en":
                return self.en
            case _:
                raise ValueError("kk, ru or en")


class Item(Words):
    """A code and its words."""

    id: Code


class Review(Part):
    """Who has looked at it: native speakers of kk and ru, a psychologist, a lawyer."""

    kk: ReviewState
    ru: ReviewState
    clinical: ReviewState
    legal: ReviewState


class PackInfo(Part):
    """`version` is kept with every record made under the pack. `checked_on` is the day the source was read."""

    id: Code
    version: Annotated[str, Meta(pattern=r"^\d{4}\.\d+$")]
    basis: Text
    source: Text
    checked_on: date
    confidence: Confidence
    review: Review


class CaseType(Item):
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


class CodeLists(Part):
    pack: PackInfo
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

    def of(self, name: CodeList) -> tuple[Item, ...]:
        items: tuple[Item, ...] = getattr(self, name.value)
        return items


class LevelWords(Part):
    """`full` stands where the level is set and in the case header, `short` in lists."""

    id: LevelCode
    rank: Annotated[int, Meta(ge=0, le=3)]
    icon: Literal["circle", "triangle", "diamond", "octagon"]
    full: Words
    short: Words
    first_action: Words


class ConditionWords(Words):
    id: Condition


class Lowering(Part, rename={"from_level": "from", "to_level": "to"}):
    from_level: LevelCode
    to_level: LevelCode
    shortest_reason: Annotated[int, Meta(ge=0, le=500)]
    conditions: tuple[Condition, ...]


class Levels(Part):
    pack: PackInfo
    level: tuple[LevelWords, ...]
    prompt: tuple[Item, ...]
    condition: tuple[ConditionWords, ...]
    lowering: tuple[Lowering, ...]


class Clock(Part):
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


class Clocks(Part):
    pack: PackInfo
    clock: tuple[Clock, ...]


class ScheduleStep(Part):
    at: Annotated[str, Meta(pattern=r"^\d{1,4}(h|d|sd)$")]
    mode: Code
    asq: bool = False
    plan_review: bool = False


class ScheduleEntry(Part):
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
                PlannedStep(
                    offset=Offset.parse(step.at), mode=step.mode, asq=step.asq, plan_review=step.plan_review
                )
                for step in self.steps
            ),
        )


class Mode(Item):
    """How a contact is made; `title` begins the follow-up's line."""

    title: Words


class Schedules(Part):
    pack: PackInfo
    schedule: tuple[ScheduleEntry, ...]
    mode: tuple[Mode, ...]
    offset: tuple[Item, ...]


class Helpline(Words):
    """`id` is the number to dial. `verified`: somebody dialled it before this release."""

    id: Dial
    crisis: bool = False
    verified: bool
    confidence: Confidence
    hours: Words


class Helplines(Part):
    pack: PackInfo
    line: tuple[Helpline, ...]


class CrisisStep(Item):
    """`dial` are helpline numbers; `records` name what may be written down beside the time."""

    dial: tuple[Dial, ...] = ()
    records: tuple[Literal["receiver", "receiver_role"], ...] = ()


class Tell(Item):
    """Whom to tell; `if_safe`: only when that is safe for the student."""

    if_safe: bool = False


class Branch(Item):
    """What to do if; `name` is the button."""

    name: Words


class Crisis(Part):
    pack: PackInfo
    title: Words
    subtitle: Words
    do_not: Words
    after: Words
    step: tuple[CrisisStep, ...]
    tell: tuple[Tell, ...]
    branch: tuple[Branch, ...]


class NoteTemplate(Item):
    default: bool = False
    sections: tuple[Code, ...]
    required: tuple[Code, ...] = ()


class NoteTemplates(Part):
    pack: PackInfo
    template: tuple[NoteTemplate, ...]
    section: tuple[Item, ...]


class WordHint(Item):
    """Patterns are beginnings of words, lower case."""

    ru_patterns: tuple[Text, ...] = ()
    kk_patterns: tuple[Text, ...] = ()


class WordHints(Part):
    pack: PackInfo
    hint: tuple[WordHint, ...]


class CalendarRules(Part):
    week: WeekLength
    day_ends: time


class CalendarDay(Part):
    """A correction of one day on top of the public holidays; `reason` says why nobody works."""

    on: date
    working: bool
    reason: Code = "moved"


class WorkingCalendar(Part):
    pack: PackInfo
    rules: CalendarRules
    day: tuple[CalendarDay, ...] = ()
    reason: tuple[Item, ...]
