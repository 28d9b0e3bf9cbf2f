"""What was published and what would be, as one system of sums: the pieces, the releases, and what must stay unknown."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from counsellor_app.domain.differencing import Counts, Release, differences
from counsellor_app.domain.feasible import Price, System
from counsellor_app.domain.periods import Period
from counsellor_app.domain.suppression import Secret
from counsellor_app.domain.tables import IMPLIED, Cell, Pattern, Sum, pattern_of, sums


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
            if pattern_of(cell) in told
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
        """What stands in a table of one of them, and what follows from tables together.

        Of a table that is not given nothing is known, not even which of its cells are empty. Between releases only the
        types of bullying are taken along: more would not be told in time, and each release is safe by itself.
        """
        tables = [table for release in (self.new, *self.earlier) for table in release.tables]
        given = {table.id for table in tables}
        follows = {
            pattern
            for pattern, needs in IMPLIED.items()
            if given.issuperset(needs) and (not self.earlier or len(needs) < 2)
        }
        return follows | {pattern for table in tables for pattern in table.patterns()}

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
        for signs, parts, overall in differences(
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
