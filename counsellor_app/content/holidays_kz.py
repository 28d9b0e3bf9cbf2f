"""Kazakhstan's days off: by year from the pack, from the `holidays` library beyond it, and the school's own days.

A holiday that falls on a day of rest moves to the next working day (Labour Code, article 85): Saturday and Sunday
in a five-day week, Sunday alone in a six-day week. Orthodox Christmas and Kurban Ait are days off, not holidays,
and never move (Law on Holidays, article 5).
"""

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from counsellor_app.content.packs import CalendarYear
from counsellor_app.domain.calendar import DAY, WeekLength, WorkCalendar

MOVED = "moved"
SCHOOL = "school"
OTHER = "holiday"
NEVER_MOVE = frozenset({"orthodox-christmas", "kurban-ait", MOVED})
CODES: Mapping[str, str] = {
    "New Year's Day": "new-year",
    "Orthodox Christmas": "orthodox-christmas",
    "International Women's Day": "womens-day",
    "Nowruz Holiday": "nauryz",
    "Kazakhstan's People Solidarity Holiday": "unity-day",
    "Defender of the Fatherland Day": "defender-day",
    "Victory Day": "victory-day",
    "Capital Day": "capital-day",
    "Constitution Day": "constitution-day",
    "Republic Day": "republic-day",
    "Independence Day": "independence-day",
    "Eid al-Adha": "kurban-ait",
}
FIRST_YEAR, LAST_YEAR = 2000, 2100


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicDay:
    """A day of the year's list for the school to confirm. `code` has words in the pack `working_calendar`.

    `working` is a day of rest that is worked instead. `is_estimate`: the date follows the moon, nobody has
    announced it yet.
    """

    on: date
    code: str
    working: bool = False
    is_estimate: bool = False


def public_days(year: int, week: WeekLength, known: Iterable[CalendarYear] = ()) -> tuple[PublicDay, ...]:
    """The year's days off and worked days of rest, by date. Empty outside 2000-2100."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return ()
    listed = next((each for each in known if each.of == year), None)
    days = _from_pack(listed) if listed else from_library(year)
    return tuple(sorted((*days, *_moved(days, week)), key=lambda day: day.on))


def _from_pack(listed: CalendarYear) -> tuple[PublicDay, ...]:
    return tuple(
        PublicDay(on=day.on, code=day.reason, working=day.working, is_estimate=day.estimate) for day in listed.days
    )


def from_library(year: int) -> tuple[PublicDay, ...]:
    """What the `holidays` library knows of a year, on the holidays' own dates."""
    import holidays  # heavy (130 ms), and the pack has the years that a school usually meets

    own = holidays.country_holidays("KZ", years=year, observed=False, language="en_US")
    worked = {day for day in own.weekend_workdays if day.year == year}
    return (
        *(_named(on, name) for on, name in sorted(own.items()) if on.year == year),
        *(PublicDay(on=on, code=MOVED, working=True) for on in sorted(worked)),
    )


def _named(on: date, name: str) -> PublicDay:
    plain = re.split(r" \(|; ", name)[0]
    code = MOVED if plain == "Day off" else CODES.get(plain, OTHER)
    return PublicDay(on=on, code=code, is_estimate="estimated" in name)


def _moved(days: Iterable[PublicDay], week: WeekLength) -> list[PublicDay]:
    taken = {day.on for day in days if not day.working}
    moved: list[PublicDay] = []
    for day in sorted(days, key=lambda each: each.on):
        if day.working or day.code in NEVER_MOVE or day.on.weekday() < week:
            continue
        to = day.on + DAY
        while to in taken or to.weekday() >= week:
            to += DAY
        taken.add(to)
        moved.append(PublicDay(on=to, code=MOVED))
    return moved


def build_calendar(
    years: Iterable[int],
    week: WeekLength,
    days_off: Iterable[date] = (),
    extra_working: Iterable[date] = (),
    known: Iterable[CalendarYear] = (),
) -> WorkCalendar:
    """The later word counts: public days, then the school's worked days, then its days off."""
    off: dict[date, str] = {}
    worked: set[date] = set()
    for day in (each for year in sorted(set(years)) for each in public_days(year, week, known)):
        if day.working:
            worked.add(day.on)
        else:
            off[day.on] = day.code
    worked |= set(extra_working)
    for on in days_off:
        worked.discard(on)
        off[on] = SCHOOL
    return WorkCalendar(version=_version(off, worked, week), days_off=off, week=week, extra_working=frozenset(worked))


def _version(off: Mapping[date, str], worked: Iterable[date], week: int) -> str:
    """Twelve hexadecimal digits that change with any day: what a deadline keeps of its calendar."""
    lines = [f"week {week}", *(f"off {on} {off[on]}" for on in sorted(off)), *(f"work {on}" for on in sorted(worked))]
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:12]
