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

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product

from counsellor_app.domain.disclosure import ReleasedTable
from counsellor_app.domain.feasible import Price, System
from counsellor_app.domain.periods import Period, pieces
from counsellor_app.domain.suppression import Secret
from counsellor_app.domain.tables import BULLYING_TYPES, TABLE, Cell, Pattern, Sum, Table, pattern_of, sums

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """The system, ready for `Suppression`. `new`: the variables of the new release by cell."""

    system: System
    known: bytearray
    shown: dict[int, Price]
    secrets: tuple[Secret, ...]
    new: Mapping[Cell, int]
    cell_of: Mapping[int, Cell]


def lay_out(
    new: Release,
    parts: Mapping[Period, Counts],
    earlier: Sequence[Release],
    threshold: int,
    tied_rules: Sequence[str] = (),
) -> Layout:
    """`new.shown` holds every count of the new release, implied ones too; `parts` each piece's, of today's record.

    `new.hidden` are cells that stay hidden whatever follows. The pieces must be those of all the periods.
    """
    return _Builder(new, parts, earlier, threshold, tied_rules).layout()


class _Builder:
    def __init__(
        self,
        new: Release,
        parts: Mapping[Period, Counts],
        earlier: Sequence[Release],
        threshold: int,
        tied_rules: Sequence[str],
    ) -> None:
        self.new, self.earlier, self.parts = new, earlier, parts
        self.threshold, self.tied = threshold, tied_rules
        self.system = System()
        self.cell_of: dict[int, Cell] = {}
        self.known: set[int] = set()
        self.secrets: dict[Secret, None] = {}
        self.inside = {
            release.period: tuple(each for each in parts if release.period.overlaps(each))
            for release in (new, *earlier)
        }
        told = self._told()
        self.cells = sorted(
            cell
            for cell in {cell for counts in (new.shown, new.hidden, *parts.values()) for cell in counts}
            | {cell for release in earlier for cell in (*release.shown, *release.hidden)}
            if not earlier or pattern_of(cell) in told
        )
        self.steady = frozenset(cell for cell in self.cells if self._is_steady(cell))
        self.piece: dict[tuple[Period, Cell], int] = {}
        self.of: dict[tuple[Period, Cell], int] = {}

    def layout(self) -> Layout:
        for number, period in enumerate(self.parts):
            for cell in self.cells:
                if cell in self.steady:
                    truth = self.parts[period].get(cell, 0)
                    self.piece[period, cell] = self._add(cell, truth, self._least(period, cell), number)
        for release in (self.new, *self.earlier):
            for cell in self.cells:
                if release is self.new or release.says(cell):
                    self._release_cell(release, cell)
        self._tie_sums()
        shown = self._see()
        self._find_secrets()
        known = bytearray(len(self.system.truth))
        for var in self.known | set(shown):
            known[var] = 1
        new = {cell: self.of[self.new.period, cell] for cell in self.cells}
        return Layout(
            system=self.system,
            known=known,
            shown=shown,
            secrets=tuple(self.secrets),
            new=new,
            cell_of=self.cell_of,
        )

    def _told(self) -> set[Pattern]:
        """Between releases: what stands in a table of one of them, and which types are bullying."""
        told = {pattern for r in (self.new, *self.earlier) for table in r.tables for pattern in table.patterns()}
        return told | {BULLYING_TYPES}

    def _is_steady(self, cell: Cell) -> bool:
        """Each release that had the cell agrees with the pieces as the record stands today."""
        return all(
            release.count(cell) == sum(self.parts[part].get(cell, 0) for part in self.inside[release.period])
            for release in (self.new, *self.earlier)
            if release is self.new or release.says(cell)
        )

    def _least(self, part: Period, cell: Cell) -> int:
        """A count that a release of exactly this piece hides is not 0, for zeros are shown."""
        truth = self.parts[part].get(cell, 0)
        alone = any(self.inside[r.period] == (part,) and r.says(cell) for r in (self.new, *self.earlier))
        return int(truth > 0 and alone)

    def _add(self, cell: Cell, truth: int, least: int = 0, part: int | None = None) -> int:
        var = self.system.add(truth, least, len(cell[1]), part)
        self.cell_of[var] = cell
        return var

    def _release_cell(self, release: Release, cell: Cell) -> None:
        inside = self.inside[release.period]
        if cell in self.steady and len(inside) == 1:
            self.of[release.period, cell] = self.piece[inside[0], cell]
            return
        truth = release.count(cell)
        var = self._add(cell, truth, int(truth > 0 and release.says(cell)))
        self.of[release.period, cell] = var
        if cell in self.steady:
            self.system.tie([(1, var), *((-1, self.piece[part, cell]) for part in inside)])

    def _tie_sums(self) -> None:
        """Sums inside each piece, for what is a sum of pieces; inside each release, for what is not."""
        for part, counts in self.parts.items():
            truth = {cell: counts.get(cell, 0) for cell in self.cells if cell in self.steady}
            for each in sums(truth, self.tied):
                self._tie(each, {cell: self.piece[part, cell] for cell in (each.whole, *each.parts)})
        for release in (self.new, *self.earlier):
            here = {cell: var for (period, cell), var in self.of.items() if period == release.period}
            truth = {cell: self.system.truth[var] for cell, var in here.items()}
            for each in sums(truth, self.tied) if len(self.steady) < len(self.cells) else ():
                if not self.steady.issuperset((each.whole, *each.parts)):
                    self._tie(each, here)

    def _tie(self, each: Sum, var: Mapping[Cell, int]) -> None:
        truth = self.system.truth
        whole = var[each.whole]
        if not each.many:
            self.system.tie([(1, whole), *((-1, var[part]) for part in each.parts)])
            return
        for part in each.parts:
            room = self.system.add(truth[whole] - truth[var[part]])
            self.system.tie([(1, whole), (-1, var[part]), (-1, room)])
        if each.covers:
            room = self.system.add(sum(truth[var[part]] for part in each.parts) - truth[whole])
            self.system.tie([(-1, whole), *((1, var[part]) for part in each.parts), (-1, room)])

    def _see(self) -> dict[int, Price]:
        """What the reader knows, and which counts of the new release may still be hidden from him."""
        fixed: set[int] = set()
        for release in self.earlier:
            for cell in self.cells:
                if release.says(cell):
                    var = self.of[release.period, cell]
                    fixed.add(var)
                    if cell not in release.hidden:
                        self.known.add(var)
        shown = {}
        for cell in self.cells:
            var, count = self.of[self.new.period, cell], self.new.count(cell)
            if not self.new.says(cell) or var in fixed:
                continue
            if count == 0:
                self.known.add(var)
            elif count >= self.threshold and cell not in self.new.hidden:
                shown[var] = (-len(cell[1]), len(self.system.sums_of[var]), count, repr(cell))
        return shown

    def _find_secrets(self) -> None:
        for cell in self.cells:
            self._if_small(self.of[self.new.period, cell])
        for release in self.earlier:
            for cell in release.hidden:
                self._if_small(self.of[release.period, cell])
        if self.earlier:
            for var in self.piece.values():
                self._if_small(var)
            self._find_differences()

    def _if_small(self, var: int) -> None:
        if 0 < self.system.truth[var] < self.threshold and var not in self.known:
            self.secrets[Secret(var=var)] = None

    def _find_differences(self) -> None:
        for signs, parts, overall in _differences(
            self.new.period, [each.period for each in self.earlier], tuple(self.parts)
        ):
            used = [(sign, release) for sign, release in zip(signs, self.earlier, strict=True) if sign]
            for cell in self.cells:
                if all(release.says(cell) for _, release in used):
                    if cell in self.steady:
                        self._joint(cell, parts, overall, used)
                    elif not any(cell in release.hidden for _, release in used):
                        self._signed(cell, used)

    def _joint(self, cell: Cell, parts: tuple[Period, ...], overall: int, used: Iterable[tuple[int, Release]]) -> None:
        """Several pieces together, as a subtraction gives them. Telling the search of the subtraction saves steps."""
        terms = [(1, self.piece[part, cell]) for part in parts]
        truth = sum(self.system.truth[var] for _, var in terms)
        if len(parts) > 1 and 0 < truth < self.threshold:
            var = self._add(cell, truth)
            self.system.tie([(1, var), *((-1, piece) for _, piece in terms)])
            self._if_small(var)
            terms = [(1, var)]
        whole = [(1, self.of[self.new.period, cell]), *((sign, self.of[r.period, cell]) for sign, r in used)]
        both = Counter[int]()
        for sign, var in (*whole, *((-overall * sign, var) for sign, var in terms)):
            both[var] += sign
        if all(abs(times) < 2 for times in both.values()):
            self.system.tie([(sign, var) for var, sign in both.items()])

    def _signed(self, cell: Cell, used: Iterable[tuple[int, Release]]) -> None:
        """What a reader gets who subtracts counts that are no longer sums of the same pieces."""
        away = -sum(sign * release.count(cell) for sign, release in used)
        if 0 < abs(self.new.count(cell) - away) < self.threshold:
            self.secrets[Secret(var=self.of[self.new.period, cell], centre=away)] = None


def _differences(
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
