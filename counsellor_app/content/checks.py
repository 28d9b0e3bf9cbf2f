"""What the shapes alone cannot say: ids stand once, codes exist, and no pack is weaker than the rules.

Each check answers with the places that are wrong, as paths into the pack.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from counsellor_app.content.broken import Path, Reason
from counsellor_app.content.disclosure_pack import Disclosure, DisclosureList, OrdinaryWords
from counsellor_app.content.packs import (
    Clocks,
    CodeList,
    CodeLists,
    Crisis,
    Helplines,
    Levels,
    NoteTemplates,
    Schedules,
    WordHints,
    WorkingCalendar,
)
from counsellor_app.content.words import PackFile, Part
from counsellor_app.domain.allowance import Because, Item
from counsellor_app.domain.bands import AGE_BANDS, GRADE_BANDS
from counsellor_app.domain.clocks import Owner, Unit
from counsellor_app.domain.disclosure import NEVER, SENSITIVE, EventKind, FindingKind, Profile, Share
from counsellor_app.domain.entries import EntryKind
from counsellor_app.domain.levels import LOWERING, Condition, Level
from counsellor_app.domain.pseudonyms import Kind
from counsellor_app.domain.redaction_notes import What, Why
from counsellor_app.domain.redaction_rows import FORMULATION
from counsellor_app.domain.referrals import Precision
from counsellor_app.domain.requests import OfficeKind, RequestState, Subject

Faults = Iterator[tuple[Path, Reason]]
DAY_CODES = frozenset({"weekend", "moved", "school", "holiday"})
LINE_KINDS = ("registered", "opened", "duty", "level", "stage", "contact", "closed")  # beside those of entries
TEXT_KINDS = ("words", "about", "late_reason", "reason", "replaced", "text", "title", "evidence", *FORMULATION)
PROMPTS = ("worries", "helps", "may_change", "doing")  # the order of domain.levels.Formulation


def every_pack(pack: PackFile, file: str) -> Faults:
    """The pack knows its name, and an id stands once in each of its lists."""
    if pack.pack.id != file:
        yield ("pack", "id"), Reason.INCONSISTENT
    yield from _duplicates(pack, ())


def _duplicates(part: Part, path: Path) -> Faults:
    for name in part.__struct_fields__:
        value = getattr(part, name)
        if isinstance(value, Part):
            yield from _duplicates(value, (*path, name))
        if not isinstance(value, tuple):
            continue
        seen: set[str] = set()
        for n, thing in enumerate(value):
            code = getattr(thing, "id", None)
            if code is not None and code in seen:
                yield (*path, name, n, "id"), Reason.DUPLICATE_ID
            seen.add(str(code))


def code_lists(pack: CodeLists) -> Faults:
    for name in CodeList:
        if not pack.of(name):
            yield ("lists", name.value), Reason.INCONSISTENT


def levels(pack: Levels) -> Faults:
    if tuple(each.id for each in pack.level) != tuple(Level):
        yield ("level",), Reason.INCONSISTENT
    for n, each in enumerate(pack.level):
        if each.rank != each.id.rank:
            yield ("level", n, "rank"), Reason.INCONSISTENT
    if tuple(each.id for each in pack.prompt) != PROMPTS:
        yield ("prompt",), Reason.INCONSISTENT
    if {each.id for each in pack.condition} != set(Condition):
        yield ("condition",), Reason.INCONSISTENT
    if sorted((each.from_level, each.to_level) for each in pack.lowering) != sorted(LOWERING):
        yield ("lowering",), Reason.WEAKER_THAN_RULES
    for n, step in enumerate(pack.lowering):
        floor = LOWERING.get((step.from_level, step.to_level))
        if floor and not set(floor.conditions) <= set(step.conditions):
            yield ("lowering", n, "conditions"), Reason.WEAKER_THAN_RULES
        if floor and step.shortest_reason < floor.shortest_reason:
            yield ("lowering", n, "shortest_reason"), Reason.WEAKER_THAN_RULES


def clocks(pack: Clocks, lists: CodeLists) -> Faults:
    types = {item.id for item in lists.lists.case_type}
    bodies = {item.id for item in lists.lists.body}
    for n, clock in enumerate(pack.clock):
        if (clock.amount == 0) != (clock.unit is Unit.IMMEDIATE):
            yield ("clock", n, "amount"), Reason.INCONSISTENT
        if clock.role not in bodies:
            yield ("clock", n, "role"), Reason.UNKNOWN_CODE
        if not set(clock.recipients) <= bodies:
            yield ("clock", n, "recipients"), Reason.UNKNOWN_CODE
        if not set(clock.applies_to) <= types:
            yield ("clock", n, "applies_to"), Reason.UNKNOWN_CODE


def schedules(pack: Schedules) -> Faults:
    modes = {each.id for each in pack.mode}
    offsets = {each.id for each in pack.offset}
    for level in Level:
        if sum(each.level == level and each.starts_with_level for each in pack.schedule) != 1:
            yield ("schedule",), Reason.INCONSISTENT
    for n, each in enumerate(pack.schedule):
        seen: set[str] = set()
        for k, step in enumerate(each.steps):
            if step.mode not in modes or step.at not in offsets:
                yield ("schedule", n, "steps", k), Reason.UNKNOWN_CODE
            if step.at in seen:
                yield ("schedule", n, "steps", k), Reason.DUPLICATE_ID
            seen.add(step.at)


def helplines(pack: Helplines) -> Faults:
    """112 stands first, and never a single number (clinical.md 9.2)."""
    crisis = [each.id for each in pack.line if each.crisis]
    if crisis[:1] != ["112"] or len(crisis) < 2:
        yield ("line",), Reason.WEAKER_THAN_RULES


def crisis(pack: Crisis, lines: Helplines) -> Faults:
    numbers = {each.id for each in lines.line}
    if not pack.step:
        yield ("step",), Reason.WEAKER_THAN_RULES
    for n, step in enumerate(pack.step):
        if not set(step.dial) <= numbers:
            yield ("step", n, "dial"), Reason.UNKNOWN_CODE


def note_templates(pack: NoteTemplates) -> Faults:
    sections = {each.id for each in pack.section}
    if sum(each.default for each in pack.template) != 1:
        yield ("template",), Reason.INCONSISTENT
    for n, each in enumerate(pack.template):
        if not each.sections or not set(each.sections) <= sections:
            yield ("template", n, "sections"), Reason.UNKNOWN_CODE
        if not set(each.required) <= set(each.sections):
            yield ("template", n, "required"), Reason.UNKNOWN_CODE


def word_hints(pack: WordHints) -> Faults:
    for n, each in enumerate(pack.hint):
        for name, patterns in (("ru_patterns", each.ru_patterns), ("kk_patterns", each.kk_patterns)):
            if any(pattern != pattern.strip().lower() for pattern in patterns):
                yield ("hint", n, name), Reason.WRONG_VALUE


def working_calendar(pack: WorkingCalendar) -> Faults:
    codes = {each.id for each in pack.reason}
    if not codes >= DAY_CODES:
        yield ("reason",), Reason.INCONSISTENT
    if len({each.of for each in pack.year}) != len(pack.year):
        yield ("year",), Reason.DUPLICATE_ID
    for n, year in enumerate(pack.year):
        seen: set[date] = set()
        for k, day in enumerate(year.days):
            if day.reason not in codes:
                yield ("year", n, "days", k), Reason.UNKNOWN_CODE
            if day.on.year != year.of:
                yield ("year", n, "days", k), Reason.INCONSISTENT
            if day.on in seen:
                yield ("year", n, "days", k), Reason.DUPLICATE_ID
            seen.add(day.on)


def disclosure(pack: Disclosure) -> Faults:
    """Every value of the program has words, and nothing sensitive became ordinary."""
    needed: dict[DisclosureList, Iterable[str]] = {
        DisclosureList.OFFICE_KIND: OfficeKind,
        DisclosureList.SUBJECT: Subject,
        DisclosureList.REQUEST_STATE: RequestState,
        DisclosureList.PROFILE: Profile,
        DisclosureList.SHARE: Share,
        DisclosureList.EVENT_KIND: EventKind,
        DisclosureList.LINE_KIND: (*EntryKind, *LINE_KINDS),
        DisclosureList.WITHHELD_REASON: Because,
        DisclosureList.REDACTION_REASON: Why,
        DisclosureList.REDACTION_KIND: What,
        DisclosureList.TEXT_KIND: TEXT_KINDS,
        DisclosureList.PRECISION: Precision,
        DisclosureList.CLOCK_OWNER: Owner,
        DisclosureList.AGE_BAND: (band.id for band in AGE_BANDS),
        DisclosureList.GRADE_BAND: (band.id for band in GRADE_BANDS),
        DisclosureList.FINDING_KIND: FindingKind,
    }
    for name in DisclosureList:
        if not {str(code) for code in needed.get(name, ())} <= {item.id for item in pack.of(name)} or not pack.of(name):
            yield ("lists", name.value), Reason.INCONSISTENT
    if {each.id for each in pack.item} != set(Item):
        yield ("item",), Reason.INCONSISTENT
    if {each.id for each in pack.person_kind} != set(Kind):
        yield ("person_kind",), Reason.INCONSISTENT
    if not (pack.sensitive >= SENSITIVE and pack.never >= NEVER):
        yield ("item",), Reason.WEAKER_THAN_RULES


def ordinary_words(pack: OrdinaryWords) -> Faults:
    for n, group in enumerate(pack.group):
        if any(word != word.strip().lower() for word in group.beginnings):
            yield ("group", n, "beginnings"), Reason.WRONG_VALUE
    if not (pack.names.kk and pack.names.ru):
        yield ("names",), Reason.INCONSISTENT
