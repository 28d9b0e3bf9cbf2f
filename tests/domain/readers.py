"""A reader who tries everything: every record there could be, and every way to add and subtract what was published.

Written without the program's own sums and search: what a record consists of is a number for each kind of unit and day,
what is published of it is what `count` makes of one unit, added up.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache
from itertools import product
from typing import Any

from counsellor_app.domain.differencing import Release, all_pieces, hanging_together
from counsellor_app.domain.periods import Period
from counsellor_app.domain.releasing import Decision, decide
from counsellor_app.domain.statistics import CaseFact, Facts, IncidentFact, Rules, count, unsaid_zeros
from counsellor_app.domain.tables import TABLE, Cell

THRESHOLD = 5
FIRST = date(2026, 9, 1)
LATE = datetime(2027, 1, 1, tzinfo=UTC)
RULES = Rules(
    main_type=("TEACHER_BULLY", "CYBER", "BULLYING", "SUICIDE_RISK", "CONFLICT", "CONSULT"),
    bullying=frozenset({"TEACHER_BULLY", "CYBER", "BULLYING"}),
    suicide_risk=frozenset({"SUICIDE_RISK"}),
    cyber_forms=frozenset({"CYBER_MSG"}),
    recognised=frozenset({"RECOGNISED"}),
    not_recognised=frozenset({"NOT_RECOGNISED"}),
    pending=frozenset({"REGISTERED"}),
    bands=(("0-4", 0, 4), ("5-6", 5, 6), ("7-9", 7, 9), ("10-12", 10, 12)),
)
BY_SEX_AND_BAND = ("cases-by-band", "cases-by-sex", "cases-band-by-sex")
BY_FORM_AND_BAND = ("incidents-by-form", "incidents-by-band", "incidents-form-by-band")


def day(n: int) -> date:
    return FIRST + timedelta(days=n)


def days(first: int, last: int) -> Period:
    return Period(first=day(first), last=day(last))


@dataclass(frozen=True)
class Case:
    """A kind of case; a record says how many of it were opened on which day."""

    sex: str = "f"
    grade: int = 3
    types: tuple[str, ...] = ("CONSULT",)
    level: str = ""

    def facts(self, on: date) -> Facts:
        at = datetime(2026, 1, 1, tzinfo=UTC)
        levels = ((at, self.level),) if self.level else ()
        fact = CaseFact(on=on, types=self.types, sex=self.sex, language="kk", grade=self.grade, levels=levels)
        return Facts(cases=(fact,))


@dataclass(frozen=True)
class Incident:
    forms: tuple[str, ...]
    grade: int = 3

    def facts(self, on: date) -> Facts:
        return Facts(incidents=(IncidentFact(on=on, place="YARD", forms=self.forms, grades=(self.grade,)),))


Kind = Case | Incident
Record = Mapping[tuple[Any, int], int]  # (kind, day) -> how many


def counted(record: Record, period: Period) -> dict[Cell, int]:
    """The cells of the period; what `count` does with one unit, as often as it is there."""
    found: dict[Cell, int] = {}
    for (kind, on), number in record.items():
        if number and period.holds(day(on)):
            for cell in cells_of(kind):
                found[cell] = found.get(cell, 0) + number
    return dict.fromkeys(unsaid_zeros(found, RULES), 0) | found


@cache
def cells_of(kind: Kind) -> frozenset[Cell]:
    found = count(kind.facts(FIRST), days(0, 0), LATE, RULES)
    return frozenset(cell for cell, number in found.items() if number)


def released(
    record: Record, period: Period, tables: Sequence[str], before: Sequence[Release]
) -> tuple[Release, Decision]:
    """What the program would give for the period, after what it gave before."""
    earlier = hanging_together(period, before)
    counts = counted(record, period)
    whole = Release(period=period, tables=tuple(TABLE[code] for code in tables), shown=counts, hidden={})
    parts = {part: counted(record, part) for part in all_pieces(period, earlier)}
    decision = decide(whole, parts, earlier, THRESHOLD)
    given = tuple(table for table in whole.tables if decision.gives(table))
    kept = Release(period=period, tables=given, shown={}, hidden={})
    return (
        Release(
            period=period,
            tables=given,
            shown={cell: n for cell, n in counts.items() if n and kept.says(cell) and cell not in decision.hidden},
            hidden={cell: n for cell, n in counts.items() if n and kept.says(cell) and cell in decision.hidden},
        ),
        decision,
    )


@dataclass(frozen=True)
class Fact:
    """What is known of the sum of some unknowns: it lies between these two, both inside."""

    unknowns: frozenset[int]
    least: int
    most: int


class Reader:
    """Somebody who has these releases and knows that records consist of these kinds on these days.

    `room`: the most that is tried where nothing published sets a bound.
    """

    def __init__(self, kinds: Sequence[Kind], spots: Sequence[int], releases: Sequence[Release], room: int) -> None:
        self.unknowns = [(kind, on) for on in spots for kind in kinds]
        self._facts = [fact for release in releases for fact in self._said(release, room * len(self.unknowns))]
        self._caps = [
            min([fact.most for fact in self._facts if n in fact.unknowns] + [room]) for n in range(len(self.unknowns))
        ]

    def can_be_large_or_nothing(self, cell: Cell, period: Period) -> bool:
        """Whether some record that agrees with everything published has no small number there."""
        places = self._places(cell, period)
        most = sum(self._caps)
        return any(
            self._exists((), [*self._facts, Fact(places, least, up_to)]) for least, up_to in ((THRESHOLD, most), (0, 0))
        )

    def _places(self, cell: Cell, period: Period) -> frozenset[int]:
        return frozenset(
            n for n, (kind, on) in enumerate(self.unknowns) if period.holds(day(on)) and cell in cells_of(kind)
        )

    def _said(self, release: Release, most: int) -> Iterator[Fact]:
        universe = {cell for kind, _ in self.unknowns for cell in cells_of(kind)}
        for cell in universe | set(release.shown) | set(release.hidden):
            if release.says(cell):
                number = release.shown.get(cell, 0)
                bounds = (1, most) if cell in release.hidden else (number, number)
                yield Fact(self._places(cell, release.period), *bounds)

    def _exists(self, begun: tuple[int, ...], facts: Sequence[Fact]) -> bool:
        n = len(begun)
        for fact in facts:
            have = sum(begun[each] for each in fact.unknowns if each < n)
            could = sum(self._caps[each] for each in fact.unknowns if each >= n)
            if have > fact.most or have + could < fact.least:
                return False
        if n == len(self._caps):
            return True
        return any(self._exists((*begun, value), facts) for value in range(self._caps[n] + 1))


def small(number: int) -> bool:
    return 0 < number < THRESHOLD


def differences(releases: Sequence[Release], cell: Cell) -> Iterator[int]:
    """Every number that adding and subtracting shown counts of one cell gives for a set of days, the empty one too."""
    telling = [release for release in releases if release.says(cell) and cell not in release.hidden]
    for signs in product((-1, 0, 1), repeat=len(telling)):
        used = [(sign, release) for sign, release in zip(signs, telling, strict=True) if sign]
        times = _times(used)
        if used and (set(times) <= {0, 1}):
            yield sum(sign * release.shown.get(cell, 0) for sign, release in used)


def _times(used: Iterable[tuple[int, Release]]) -> list[int]:
    pairs = list(used)
    ends = sorted({on for _, r in pairs for on in (r.period.first, r.period.last)})
    if not ends:
        return []
    spots = [ends[0] + timedelta(days=n) for n in range((ends[-1] - ends[0]).days + 1)]
    return [sum(sign for sign, release in pairs if release.period.holds(spot)) for spot in spots]
