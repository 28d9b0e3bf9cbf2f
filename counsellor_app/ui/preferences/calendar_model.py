"""The school's calendar while it is looked at: the year's list, the school's own days, what is confirmed."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from counsellor_app.content.holidays_kz import PublicDay
from counsellor_app.domain.calendar import WEEKEND, WorkCalendar
from counsellor_app.domain.record import School
from counsellor_app.services.done import Done
from counsellor_app.services.house import Services


class DayKind(StrEnum):
    OFF = "off"
    WORKED = "worked"


@dataclass(frozen=True, slots=True, kw_only=True)
class Edits:
    """The school's own word: it counts before the country's list."""

    off: frozenset[date]
    worked: frozenset[date]
    confirmed: frozenset[int]

    def of(self, year: int) -> tuple[tuple[date, DayKind], ...]:
        days = [(day, DayKind.OFF) for day in self.off] + [(day, DayKind.WORKED) for day in self.worked]
        return tuple(sorted((day, kind) for day, kind in days if day.year == year))

    def with_day(self, day: date, kind: DayKind) -> "Edits":
        """An edit that says the opposite of an earlier one takes that back, and is none itself."""
        if day in self.off | self.worked:
            return self.without(day)
        if kind is DayKind.OFF:
            return replace(self, off=self.off | {day})
        return replace(self, worked=self.worked | {day})

    def without(self, day: date) -> "Edits":
        return replace(self, off=self.off - {day}, worked=self.worked - {day})

    def with_year(self, year: int) -> "Edits":
        return replace(self, confirmed=self.confirmed | {year})


@dataclass(frozen=True, slots=True, kw_only=True)
class YearView:
    """One year as it counts now. `source`: where the country's list comes from, "" beyond the pack's years."""

    year: int
    days: tuple[PublicDay, ...]
    edits: Edits
    calendar: WorkCalendar
    source: str

    def is_confirmed(self) -> bool:
        return self.year in self.edits.confirmed

    def objection(self, day: date, kind: DayKind) -> str:
        """Why this edit says nothing new: ``weekend``, ``off``, ``working``; "" when it does."""
        why = self.calendar.why_off(day)
        if kind is DayKind.OFF and why is not None:
            return "weekend" if why == WEEKEND else "off"
        return "working" if kind is DayKind.WORKED and why is None else ""


def read_year(services: Services, year: int) -> YearView | None:
    """Nothing while the school is not named."""
    school = services.school.profile()
    if school is None:
        return None
    pack = services.session.content.working_calendar
    listed = next((each.source for each in pack.year if each.of == year), "")
    return YearView(
        year=year,
        days=services.school.days(year),
        edits=edits_of(school),
        calendar=services.session.calendar(),
        source=listed,
    )


def edits_of(school: School) -> Edits:
    return Edits(
        off=_days(school.days_off),
        worked=_days(school.working_days),
        confirmed=frozenset(int(year) for year in school.calendar_confirmed),
    )


def _days(texts: tuple[str, ...]) -> frozenset[date]:
    return frozenset(date.fromisoformat(text) for text in texts)


def save_edits(services: Services, edits: Edits) -> Done:
    return services.school.save_calendar(edits.off, edits.worked, edits.confirmed)


def years_around(this_year: int, confirmed: AbstractSet[int] = frozenset()) -> tuple[int, ...]:
    """The years a running term can reach, and those the school has confirmed before."""
    return tuple(sorted({this_year - 1, this_year, this_year + 1, this_year + 2} | set(confirmed)))
