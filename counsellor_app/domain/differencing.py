"""Tables that left before: a new one must not give away a small count by subtraction (law.md 13; differencing between
releases: Hundepool et al., Statistical Disclosure Control, 2012, ch. 5.4).

Periods are cut into the pieces that all of them are made of, and each count is taken as the sum of its pieces. So all
that was ever published about days that hang together, and what would be published now, is one system of sums, and
`suppression` asks it one question: can a count of 1 to 4, in a table, in a piece, or in a difference of releases, be
pinned down?

Records are corrected, and decisions go on: a count can have changed since it left. A cell whose earlier release no
longer agrees with its pieces is not a sum of them; there, the difference itself (what a reader sees who subtracts) must
not be small, whatever it is made of.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product

from counsellor_app.domain.disclosure import ReleasedTable
from counsellor_app.domain.periods import Period, pieces
from counsellor_app.domain.tables import TABLE, Cell, Table

MOST = 8  # periods that hang together; with more, nothing new is given about them

Counts = Mapping[Cell, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """What left for one period: counts that were shown, counts that were hidden, and in which tables."""

    period: Period
    tables: tuple[Table, ...]
    shown: Counts = field(repr=False)
    hidden: Counts = field(repr=False)

    def says(self, cell: Cell) -> bool:
        """Whether it had this cell; one that is in none of its rows was 0, and seen to be."""
        return any(table.holds(cell) for table in self.tables)

    def count(self, cell: Cell) -> int:
        return self.shown.get(cell, self.hidden.get(cell, 0))


def releases_of(rows: Iterable[ReleasedTable]) -> tuple[Release, ...]:
    """One for each period. Of a table that left twice for one period, the first: the second was the same again."""
    by_period: dict[Period, dict[str, ReleasedTable]] = {}
    for row in rows:
        period = Period(first=row.period_from, last=row.period_until)
        by_period.setdefault(period, {}).setdefault(row.table_code, row)
    return tuple(_release(period, tuple(tables.values())) for period, tables in by_period.items())


def _release(period: Period, rows: Sequence[ReleasedTable]) -> Release:
    shown: dict[Cell, int] = {}
    hidden: dict[Cell, int] = {}
    for row in rows:
        for keys, count, is_hidden in row.rows:
            (hidden if is_hidden else shown)[TABLE[row.table_code].cell(tuple(keys))] = count
    return Release(period=period, tables=tuple(TABLE[row.table_code] for row in rows), shown=shown, hidden=hidden)


def hanging_together(period: Period, releases: Iterable[Release]) -> tuple[Release, ...]:
    """Those that overlap the period, and those that overlap one of these, and so on."""
    left, found, reach = list(releases), [], [period]
    for each in reach:  # grows while it is walked
        for release in left.copy():
            if release.period.overlaps(each):
                left.remove(release)
                found.append(release)
                reach.append(release.period)
    return tuple(found)


def differences(
    new: Period, earlier: Sequence[Period], parts: Sequence[Period]
) -> Iterator[tuple[tuple[int, ...], tuple[Period, ...], int]]:
    """Every way to add and subtract earlier releases that leaves whole pieces, each once; -1: with the sign turned."""
    for signs in product((0, -1, 1), repeat=len(earlier)):
        if not any(signs):
            continue
        times = {
            part: new.overlaps(part)
            + sum(sign * period.overlaps(part) for sign, period in zip(signs, earlier, strict=True))
            for part in parts
        }
        if set(times.values()) <= {0, 1} or set(times.values()) <= {0, -1}:
            left = tuple(part for part, count in times.items() if count)
            yield signs, left, times[left[0]] if left else 1


def all_pieces(new: Period, earlier: Iterable[Release]) -> tuple[Period, ...]:
    return pieces([new, *(each.period for each in earlier)])
