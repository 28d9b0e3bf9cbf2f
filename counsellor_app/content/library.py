"""All content packs behind one object. Nothing is read before it is asked for, and a pack is read once.

The lock screen asks for `crisis` and `helplines` only. Packs with a fault raise `PackBroken` when they are first
read; `check_content` reads them all and lists every fault.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from pathlib import Path
from typing import TypeVar

from counsellor_app.content import checks, holidays_kz, statistics_checks
from counsellor_app.content.broken import PackBroken
from counsellor_app.content.disclosure_pack import Disclosure, OrdinaryWords
from counsellor_app.content.packs import (
    CaseType,
    Clock,
    Clocks,
    CodeList,
    CodeLists,
    Crisis,
    Helplines,
    Levels,
    LevelWords,
    Mode,
    NoteTemplates,
    ScheduleEntry,
    Schedules,
    WordHints,
    WorkingCalendar,
)
from counsellor_app.content.reading import Source
from counsellor_app.content.statistics_pack import StatisticsPack
from counsellor_app.content.words import Item, PackFile, PackInfo, Words
from counsellor_app.domain.calendar import WeekLength, WorkCalendar
from counsellor_app.domain.clocks import StartEvent
from counsellor_app.domain.levels import Level, LoweringRule
from counsellor_app.domain.schedules import Schedule

RESOURCES = Path(__file__).resolve().parents[2] / "resources" / "content"
PACKS = (
    "crisis",
    "helplines",
    "code_lists",
    "levels",
    "clocks",
    "schedules",
    "note_templates",
    "word_hints",
    "working_calendar",
    "disclosure",
    "statistics",
    "ordinary_words",
)
Pack = TypeVar("Pack", bound=PackFile)


@dataclass(frozen=True)
class Content:
    """The packs of one folder. Safe to share between threads: a pack read twice at once is the same pack."""

    folder: Path

    @cached_property
    def code_lists(self) -> CodeLists:
        return self._load("code_lists", CodeLists, checks.code_lists)

    @cached_property
    def levels(self) -> Levels:
        return self._load("levels", Levels, checks.levels)

    @cached_property
    def clocks(self) -> Clocks:
        lists = self.code_lists
        return self._load("clocks", Clocks, lambda pack: checks.clocks(pack, lists))

    @cached_property
    def schedules(self) -> Schedules:
        return self._load("schedules", Schedules, checks.schedules)

    @cached_property
    def helplines(self) -> Helplines:
        return self._load("helplines", Helplines, checks.helplines)

    @cached_property
    def crisis(self) -> Crisis:
        lines = self.helplines
        return self._load("crisis", Crisis, lambda pack: checks.crisis(pack, lines))

    @cached_property
    def note_templates(self) -> NoteTemplates:
        return self._load("note_templates", NoteTemplates, checks.note_templates)

    @cached_property
    def word_hints(self) -> WordHints:
        return self._load("word_hints", WordHints, checks.word_hints)

    @cached_property
    def working_calendar(self) -> WorkingCalendar:
        return self._load("working_calendar", WorkingCalendar, checks.working_calendar)

    @cached_property
    def disclosure(self) -> Disclosure:
        return self._load("disclosure", Disclosure, checks.disclosure)

    @cached_property
    def ordinary_words(self) -> OrdinaryWords:
        return self._load("ordinary_words", OrdinaryWords, checks.ordinary_words)

    @cached_property
    def statistics(self) -> StatisticsPack:
        lists = self.code_lists
        return self._load("statistics", StatisticsPack, lambda pack: statistics_checks.statistics(pack, lists))

    def _load(self, name: str, shape: type[Pack], check: Callable[[Pack], checks.Faults]) -> Pack:
        source = Source(self.folder / f"{name}.toml")
        pack = source.read(shape)
        faults = [source.broken(*fault) for fault in (*checks.every_pack(pack, name), *check(pack))]
        if faults:
            faults[0].more = tuple(faults[1:])
            raise faults[0]
        return pack

    # Code lists

    @cached_property
    def _items(self) -> dict[tuple[CodeList, str], Item]:
        return {(name, item.id): item for name in CodeList for item in self.code_lists.of(name)}

    def items(self, name: CodeList) -> tuple[Item, ...]:
        """In the order in which they are offered."""
        return self.code_lists.of(name)

    def word(self, name: CodeList, code: str) -> Words:
        """The words of a code; the code itself where an old record holds one that this pack no longer knows."""
        return self._items.get((name, code)) or Words(kk=code or "-", ru=code or "-", en=code or "-")

    def case_type(self, code: str) -> CaseType | None:
        return next((each for each in self.code_lists.lists.case_type if each.id == code), None)

    # Levels

    def level(self, level: Level) -> LevelWords:
        return self.levels.level[level.rank]

    @cached_property
    def lowering(self) -> Mapping[tuple[Level, Level], LoweringRule]:
        """What the pack asks before a level is lowered: at least what the program does."""
        return {
            (each.from_level, each.to_level): LoweringRule(
                conditions=each.conditions, shortest_reason=each.shortest_reason
            )
            for each in self.levels.lowering
        }

    # Clocks

    def clock(self, id_: str) -> Clock:
        """KeyError for a clock that this pack does not have."""
        return self._clocks[id_]

    @cached_property
    def _clocks(self) -> dict[str, Clock]:
        return {each.id: each for each in self.clocks.clock}

    def clocks_for(self, types: Iterable[str], start: StartEvent) -> tuple[Clock, ...]:
        """The clocks that this event starts in a case of these types, each once."""
        wanted = set(types)
        return tuple(each for each in self.clocks.clock if each.start == start and wanted & set(each.applies_to))

    # Schedules

    def schedule(self, id_: str) -> Schedule:
        """KeyError for a schedule that this pack does not have."""
        return self._schedules[id_].plan

    def schedule_for(self, level: Level) -> Schedule:
        """The schedule that begins when this level is set."""
        return next(each.plan for each in self.schedules.schedule if each.starts_with_level and each.level == level)

    def schedule_short(self, id_: str) -> Words:
        """What stands under a due date: the schedule's short name; the code for one no longer known."""
        known = self._schedules.get(id_)
        return known.short if known else Words(kk=id_, ru=id_, en=id_)

    @cached_property
    def _schedules(self) -> dict[str, ScheduleEntry]:
        return {each.id: each for each in self.schedules.schedule}

    @cached_property
    def _modes(self) -> dict[str, Mode]:
        return {each.id: each for each in self.schedules.mode}

    @cached_property
    def _offsets(self) -> dict[str, Item]:
        return {each.id: each for each in self.schedules.offset}

    def mode_words(self, mode: str) -> Words:
        return self._modes.get(mode) or Words(kk=mode, ru=mode, en=mode)

    def offset_words(self, offset: str) -> Words:
        return self._offsets.get(offset) or Words(kk=offset, ru=offset, en=offset)

    def contact_title(self, mode: str, offset: str) -> Words:
        """``Meeting: 72 hours``, the line of a planned contact."""
        known = self._modes.get(mode)
        how, when = known.title if known else self.mode_words(mode), self.offset_words(offset)
        return Words(kk=f"{how.kk}: {when.kk}", ru=f"{how.ru}: {when.ru}", en=f"{how.en}: {when.en}")

    # Calendar

    def day_words(self, reason: str) -> Words:
        """Why a day is off; "public holiday" for a code this pack does not know."""
        known = {each.id: each for each in self.working_calendar.reason}
        return known.get(reason) or known[holidays_kz.OTHER]

    def work_calendar(
        self,
        years: Iterable[int],
        week: WeekLength,
        days_off: Iterable[date] = (),
        extra_working: Iterable[date] = (),
    ) -> WorkCalendar:
        """The school's calendar: the pack's years, the library's beyond them, the school's own days."""
        return holidays_kz.build_calendar(years, week, days_off, extra_working, self.working_calendar.year)

    def public_days(self, year: int, week: WeekLength) -> tuple[holidays_kz.PublicDay, ...]:
        """The year's list for the school to confirm."""
        return holidays_kz.public_days(year, week, self.working_calendar.year)

    def versions(self) -> dict[str, PackInfo]:
        """Every pack's own account of itself, by file name, for the settings page and the console."""
        return {name: getattr(self, name).pack for name in PACKS}


def load_content(folder: Path | None = None) -> Content:
    """Nothing is read yet; `PackBroken` comes from the first use of a pack."""
    return Content(folder=folder or RESOURCES)


@cache
def shipped_content() -> Content:
    """The program's own packs, each read once in a process."""
    return load_content()


def check_content(folder: Path | None = None) -> list[PackBroken]:
    """Every fault of every pack, each once, in the order of `PACKS`."""
    content = load_content(folder)
    found: dict[tuple[str, int, str, str], PackBroken] = {}
    for name in PACKS:
        try:
            getattr(content, name)
        except PackBroken as error:
            for fault in (error, *error.more):
                found.setdefault((fault.file, fault.line, fault.key, fault.reason), fault)
    return list(found.values())
