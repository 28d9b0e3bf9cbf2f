"""Days and moments as people type them."""

import re
from datetime import date, datetime, time

SIGNS = re.compile(r"[.,/\-\s]+")
HOUR = re.compile(r"(?:^|[\s,]+)(\d{1,2}):(\d{2})\s*$", re.ASCII)
FULL_DAY = re.compile(r"\d{1,2}[./\- ]\d{1,2}[./\- ]\d{4}", re.ASCII)
FULL_MOMENT = re.compile(FULL_DAY.pattern + r"[, ]+\d{1,2}:\d{2}", re.ASCII)
SHORT_YEAR = 2000


def parsed_day(text: str, year: int | None = None) -> date | None:
    """A day out of typed text; two digits of a year are of this century. None for anything else.

    `year` is taken where none is typed; without it a year has to be typed.
    """
    parts = [part for part in SIGNS.split(text.strip()) if part]
    if len(parts) == 1 and re.fullmatch(r"\d{8}|\d{6}", parts[0], re.ASCII):
        parts = [parts[0][:2], parts[0][2:4], parts[0][4:]]
    if len(parts) == 2 and year is not None and len(parts[0]) <= 2:
        parts.append(f"{year:04}")
    if len(parts) != 3 or not all(re.fullmatch(r"\d{1,4}", part, re.ASCII) for part in parts):
        return None
    first, month, last = (int(part) for part in parts)
    day, year_typed = (last, first) if len(parts[0]) == 4 else (first, last)
    if len(parts[2]) <= 2 and len(parts[0]) != 4:
        year_typed += SHORT_YEAR
    try:
        return date(year_typed, month, day)
    except ValueError:
        return None


def parsed_moment(text: str, stood: datetime, year: int) -> datetime | None:
    """``24.11.2026, 10:30``, ``24.11 10:30`` (of this `year`).

    A day alone keeps the hour that `stood` there, an hour alone its day.
    """
    found = HOUR.search(text)
    hour, rest = stood.time(), text.strip()
    if found is not None:
        if int(found[1]) > 23 or int(found[2]) > 59:
            return None
        hour, rest = time(int(found[1]), int(found[2])), text[: found.start()].strip()
    day = stood.date() if found is not None and not rest else parsed_day(rest, year)
    return None if day is None else datetime.combine(day, hour, stood.tzinfo)
