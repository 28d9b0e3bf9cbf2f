"""Kazakhstan's days off, from the `holidays` library, the pack's corrections and the school's own edits.

A holiday that falls on a day of rest moves to the next working day (Labour Code, article 85): for a five-day
week the library does it, for a six-day week only Sunday is a day of rest, so it is done here. Orthodox Christmas
and Kurban Ait are days off, not holidays, and never move (Law on Holidays, article 5).
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from counsellor_app.content.packs import CalendarDay
from counsellor_app.domain.calendar import DAY, WeekLength, WorkCalendar

MOVED = "moved"
SCHOOL = "school"
OTHER = "holiday"
SUNDAY = 6
STAY = frozenset({"orthodox-christmas", "kurban-ait"})
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
FIRST_YEAR, LAST_YEAR = 1992, 2100


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


def public_days(year: int, week: WeekLength) -> tuple[PublicDay, ...]:
    """The year's days off and worked days of rest, by date. Empty outside 1992-2100."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return ()
    import holidays  # heavy (70 ms), and the first window does not count days

    own = holidays.country_holidays("KZ", years=year, observed=False, language="en_US")
    found = {on: _named(on, name) for on, name in own.items() if on.year == year}
    if week == 6:
        moved = _moved_from_sundays(found)
    else:
        observed = holidays.country_holidays("KZ", years=year, language="en_US")
        moved = {on for on in observed if on.year == year and on not in found}
    found |= {on: PublicDay(on=on, code=MOVED) for on in moved}
    worked = (PublicDay(on=on, code=MOVED, working=True) for on in own.weekend_workdays if on.year == year)
    return tuple(sorted((*found.values(), *worked), key=lambda day: day.on))


def _named(on: date, name: str) -> PublicDay:
    plain = name.split(" (")[0].split(";")[0]
    code = MOVED if plain == "Day off" else CODES.get(plain, OTHER)
    return PublicDay(on=on, code=code, is_estimate="estimated" in name)


def _moved_from_sundays(found: Mapping[date, PublicDay]) -> set[date]:
    moved: set[date] = set()
    for on, day in found.items():
        if on.weekday() == SUNDAY and day.code not in STAY:
            to = on + DAY
            while to in found or to in moved or to.weekday() == SUNDAY:
                to += DAY
            moved.add(to)
    return moved


def build_calendar(
    years: Iterable[int],
    week: WeekLength,
    days_off: Iterable[date] = (),
    extra_working: Iterable[date] = (),
    corrections: Iterable[CalendarDay] = (),
) -> WorkCalendar:
    """The later word counts: library, then the pack's `corrections`, then the school's two lists of days."""
    off: dict[date, str] = {}
    worked: set[date] = set()
    for day in (each for year in sorted(set(years)) for each in public_days(year, week)):
        _put(off, worked, day.on, day.code, working=day.working)
    for edit in corrections:
        _put(off, worked, edit.on, edit.reason, working=edit.working)
    for on in extra_working:
        _put(off, worked, on, MOVED, working=True)
    for on in days_off:
        _put(off, worked, on, SCHOOL, working=False)
    return WorkCalendar(
        version=_version(off, worked, week), days_off=off, week=week, extra_working=frozenset(worked)
    )


def _put(off: dict[date, str], worked: set[date], on: date, code: str, *, working: bool) -> None:
    if working:
        off.pop(on, None)
        worked.add(on)
    else:
        worked.discard(on)
        off[on] = code


def _version(off: Mapping[date, str], worked: Iterable[date], week: int) -> str:
    """Twelve hexadecimal digits that change with any day: what a deadline keeps of its calendar."""
    lines = [f"week {week}", *(f"off {on} {off[on]}" for on in sorted(off)), *(f"work {on}" for on in sorted(worked))]
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:12]
