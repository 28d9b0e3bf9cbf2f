"""Periods of days, quarters and school years. A school year begins on the day its first quarter is counted from."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from counsellor_app.domain.errors import RuleBroken

DAY = timedelta(days=1)
Starts = Sequence[tuple[str, int, int]]  # (quarter code, month, day), in the order of a school year


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Period:
    """`first` to `last`, both inside. RuleBroken("period-backwards") where the last comes before the first."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise RuleBroken("period-backwards", field="period_until")

    def holds(self, day: date) -> bool:
        return self.first <= day <= self.last

    def overlaps(self, other: "Period") -> bool:
        return self.first <= other.last and other.first <= self.last


@dataclass(frozen=True, slots=True, kw_only=True)
class Quarter:
    """`code` of the list `quarter`; `year` in which its school year begins."""

    code: str
    year: int
    period: Period


def quarters(year: int, starts: Starts) -> tuple[Quarter, ...]:
    """The quarters of the school year that begins in `year`, without a gap between them."""
    firsts = [_start(year, starts, n) for n in range(len(starts))]
    ends = [*firsts[1:], _start(year + 1, starts, 0)]
    return tuple(
        Quarter(code=code, year=year, period=Period(first=first, last=end - DAY))
        for (code, _, _), first, end in zip(starts, firsts, ends, strict=True)
    )


def quarter_of(day: date, starts: Starts) -> Quarter:
    return next(each for each in quarters(school_year_of(day, starts), starts) if each.period.holds(day))


def school_year_of(day: date, starts: Starts) -> int:
    """The calendar year in which the school year of this day begins."""
    return day.year if day >= _start(day.year, starts, 0) else day.year - 1


def school_year(year: int, starts: Starts) -> Period:
    return Period(first=_start(year, starts, 0), last=_start(year + 1, starts, 0) - DAY)


def pieces(periods: Iterable[Period]) -> tuple[Period, ...]:
    """The smallest periods of which all of these are made; days in none of them are left out."""
    known = tuple(periods)
    cuts = sorted({each.first for each in known} | {each.last + DAY for each in known})
    parts = (Period(first=first, last=end - DAY) for first, end in pairwise(cuts))
    return tuple(part for part in parts if any(each.overlaps(part) for each in known))


def _start(year: int, starts: Starts, n: int) -> date:
    """Months before the first quarter's belong to the calendar year after."""
    _, month, day = starts[n]
    return date(year + (month < starts[0][1]), month, day)
