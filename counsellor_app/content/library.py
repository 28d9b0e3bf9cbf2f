"""All content packs behind one object. Nothing is read before it is asked for, and a pack is read once.

The lock screen asks for `crisis` and `helplines` only. Packs with a fault raise `PackBroken` when they are first
read; `check_content` reads them all and lists every fault.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from msgspec import Struct

from counsellor_app.content import checks
from counsellor_app.content.broken import PackBroken, Reason
from counsellor_app.content.packs import (
    Clock,
    Clocks,
    CodeList,
    CodeLists,
    Crisis,
    Helplines,
    Item,
    Levels,
    LevelWords,
    NoteTemplates,
    PackInfo,
    ScheduleEntry,
    Schedules,
    WordHints,
    Words,
    WorkingCalendar,
)
from counsellor_app.content.reading import Source
from counsellor_app.domain.calendar import WeekLength, WorkCalendar
from counsellor_app.domain.clocks import StartEvent
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
)
Pack = TypeVar("Pack", bound=Struct)


@dataclass(frozen=True)
class Content:
    """The packs of one folder. Safe to share between threads: a pack read twice at once is the same pack."""

    folder: Path

    @cached_property
    def code_lists(self) -> CodeLists:
        source, pack = self._read("code_lists", CodeLists)
        return _sound(source, pack, checks.code_lists(pack))

    @cached_property
    def levels(self) -> Levels:
        source, pack = self._read("levels", Levels)
        return _sound(source, pack, checks.levels(pack))

    @cached_property
    def clocks(self) -> Clocks:
        source, pack = self._read("clocks", Clocks)
        return _sound(source, pack, checks.clocks(pack, self.code_lists))

    @cached_property
    def schedules(self) -> Schedules:
        source, pack = self._read("schedules", Schedules)
        return _sound(source, pack, checks.schedules(pack))

    @cached_property
    def helplines(self) -> Helplines:
        source, pack = self._read("helplines", Helplines)
        return _sound(source, pack, checks.helplines(pack))

    @cached_property
    def crisis(self) -> Crisis:
        source, pack = self._read("crisis", Crisis)
        return _sound(source, pack, checks.crisis(pack, self.helplines))

    @cached_property
    def note_templates(self) -> NoteTemplates:
        source, pack = self._read("note_templates", NoteTemplates)
        return _sound(source, pack, checks.note_templates(pack))

    @cached_property
    def word_hints(self) -> WordHints:
        source, pack = self._read("word_hints", WordHints)
        return _sound(source, pack, checks.word_hints(pack))

    @cached_property
    def working_calendar(self) -> WorkingCalendar:
        source, pack = self._read("working_calendar", WorkingCalendar)
        return _sound(source, pack, checks.working_calendar(pack))
