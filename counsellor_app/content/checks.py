"""What the shapes alone cannot say: ids stand once, codes exist, and no pack is weaker than the rules.

Each check answers with the places that are wrong, as paths into the pack.
"""

from collections.abc import Callable, Iterator

from msgspec import Struct

from counsellor_app.content.broken import Path, Reason
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
from counsellor_app.domain.clocks import Unit
from counsellor_app.domain.levels import LOWERING, SHORTEST_REASON, Condition, Level

Faults = Iterator[tuple[Path, Reason]]
DAY_CODES = frozenset({"weekend", "moved", "school", "holiday"})
PROMPTS = ("worries", "helps", "may_change", "doing")  # the order of domain.levels.Formulation


def duplicates(pack: Struct) -> Faults:
    """Every list of things with an id, at the top of the pack."""
    for name in pack.__struct_fields__:
        things = getattr(pack, name)
        if not isinstance(things, tuple):
            continue
        seen: set[str] = set()
        for n, thing in enumerate(things):
            id_ = getattr(thing, "id", None)
            if id_ is not None and id_ in seen:
                yield (name, n, "id"), Reason.DUPLICATE_ID
            seen.add(id_)


def code_lists(pack: CodeLists) -> Faults:
    for name in CodeList:
        if not pack.of(name):
            yield (name.value,), Reason.INCONSISTENT


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
    if [(each.from_level, each.to_level) for each in pack.lowering] != list(LOWERING):
        yield ("lowering",), Reason.WEAKER_THAN_RULES
    for n, step in enumerate(pack.lowering):
        if not set(LOWERING.get((step.from_level, step.to_level), ())) <= set(step.conditions):
            yield ("lowering", n, "conditions"), Reason.WEAKER_THAN_RULES
        if step.shortest_reason < SHORTEST_REASON:
            yield ("lowering", n, "shortest_reason"), Reason.WEAKER_THAN_RULES


def clocks(pack: Clocks, lists: CodeLists) -> Faults:
    types = {item.id for item in lists.case_type}
    bodies = {item.id for item in lists.body}
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
    for n, day in enumerate(pack.day):
        if day.reason not in codes:
            yield ("day", n, "reason"), Reason.UNKNOWN_CODE


Check = Callable[[], Faults]
