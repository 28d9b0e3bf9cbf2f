"""What a reader of published numbers can rule out: is there another record, consistent with all of it?

Unknown whole numbers, each at least 0 or 1, tied by sums in which some numbers are known. `Reader.another` asks whether
an unknown can lie in a range: it looks for one assignment of whole numbers that keeps every sum. An assignment found is
a proof; a search that ends without one is a proof of the contrary; a search that is cut off proves nothing and counts
as "no". The method is branch and bound over bounds propagation (the feasibility interval of Cox 1980 and of Willenborg
and de Waal 2001, ch. 8, in whole numbers), which is exact for tables of a school's size and needs no linear algebra.
The true numbers are one record that fits, so a search begins there, and only what has to change is looked at.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

STEPS = 80  # nodes of one search among several parts; beyond it the answer is "not proven"
STEPS_ALONE = 200  # where there is one part only
NARROWINGS = 300  # sums looked at before the next number is tried; bounds are only a help
WINDOW = 10  # how far from its true value an unknown is tried; fewer records are found so, which is on the safe side

Term = tuple[int, int]  # coefficient (1 or -1), number of the variable
Range = tuple[int, int | None]  # both ends inside; None: no upper end
Price = tuple[int, int, int, str]  # what is changed first comes first
Record = dict[int, int]  # the variables that differ from the truth, and to what
FREE: Price = (-100, 0, 0, "")  # of what the reader does not see anyway
FINEST = 9  # what stands for the room left by a bound


class System:
    """Numbers with their true values and least values, and sums of them that are 0. Variables go by number.

    `fine`: of how many dimensions a number is told apart by; what is finer is changed first. `part`: which piece of
    the record it counts alone, where it counts one; the sums of other parts need not be looked at.
    """

    def __init__(self) -> None:
        self.truth: list[int] = []
        self.least: list[int] = []
        self.fine: list[int] = []
        self.part: list[int | None] = []
        self.sums: list[tuple[Term, ...]] = []
        self.sums_of: list[list[int]] = []

    def add(self, truth: int, least: int = 0, fine: int = FINEST, part: int | None = None) -> int:
        """A new variable. ValueError where the truth itself would be ruled out."""
        if truth < least:
            raise ValueError("the truth is below the least value")
        self.truth.append(truth)
        self.least.append(least)
        self.fine.append(fine)
        self.part.append(part)
        self.sums_of.append([])
        return len(self.truth) - 1

    def tie(self, terms: Iterable[Term]) -> None:
        """These add up to 0. ValueError where the true values do not: the reader would be told something false.

        Each counts once: a number that would be taken away again is left out, and there are no multiples.
        """
        kept = tuple((sign, var) for sign, var in terms if sign)
        if sum(sign * self.truth[var] for sign, var in kept):
            raise ValueError("the sum does not hold")
        if any(abs(sign) != 1 for sign, _ in kept) or len({var for _, var in kept}) < len(kept):
            raise ValueError("a number counts twice")
        for _, var in kept:
            self.sums_of[var].append(len(self.sums))
        self.sums.append(kept)


@dataclass(slots=True)
class _Row:
    """A sum over unknowns: `rest` is what the known ones add up to."""

    rest: int = 0
    terms: list[Term] = field(default_factory=list)


class Reader:
    """Somebody who sees the numbers marked in `known` and knows every sum."""

    def __init__(self, system: System, known: Sequence[int]) -> None:
        self._system = system
        self._rows = [_Row() for _ in system.sums]
        self._known = bytearray(known)
        self._begin: dict[frozenset[int] | None, tuple[list[int], list[int]]] = {}
        for row, terms in zip(self._rows, system.sums, strict=True):
            for sign, var in terms:
                if known[var]:
                    row.rest += sign * system.truth[var]
                else:
                    row.terms.append((sign, var))

    def sees(self, var: int) -> bool:
        return bool(self._known[var])

    def hide(self, var: int) -> None:
        self._known[var] = 0
        for row, sign in self._standing(var):
            row.rest -= sign * self._system.truth[var]
            row.terms.append((sign, var))

    def show(self, var: int) -> None:
        self._known[var] = 1
        for row, sign in self._standing(var):
            row.rest += sign * self._system.truth[var]
            row.terms.remove((sign, var))

    def another(self, var: int, within: Range, price: Mapping[int, Price] | None = None) -> Record | None:
        """A record with `var` in `within` that agrees with all that is seen; None where none is found.

        `price`: what it costs to change a variable; those without a price are changed first. Records that differ from
        the truth in one part are tried first, then in two, then any.
        """
        if self._known[var]:
            return None
        for parts in self._choices(var):
            found = self._differing_in(parts, var, within, price or {})
            if found is not None:
                return found
        return None

    def _choices(self, var: int) -> Iterator[frozenset[int] | None]:
        """Sets of parts; one alone where there is only one, None for all of them."""
        parts = sorted({part for part in self._system.part if part is not None})
        if len(parts) < 2:
            yield None
        own = self._system.part[var]
        for size in (1, 2) if len(parts) > 1 else ():
            yield from (frozenset(each) for each in combinations(parts, size) if own is None or own in each)

    def _differing_in(
        self, parts: frozenset[int] | None, var: int, within: Range, price: Mapping[int, Price]
    ) -> Record | None:
        low, high = self._bounds(parts)
        low[var] = max(low[var], within[0])
        high[var] = high[var] if within[1] is None else min(high[var], within[1])
        if low[var] > high[var]:
            return None
        search = _Search(self._system, self._rows, price, STEPS_ALONE if parts is None else STEPS)
        try:
            return search.solve(low, high, (var,), frozenset((var,)))
        except _CutOffError:
            return None

    def _bounds(self, parts: frozenset[int] | None) -> tuple[list[int], list[int]]:
        """What each variable may be: around the truth, and the truth alone in other parts."""
        system = self._system
        if parts not in self._begin:
            reach = [WINDOW * (parts is None or part is None or part in parts) for part in system.part]
            self._begin[parts] = (
                [max(each, truth - far) for each, truth, far in zip(system.least, system.truth, reach, strict=True)],
                [truth + far for truth, far in zip(system.truth, reach, strict=True)],
            )
        low, high = self._begin[parts]
        return low.copy(), high.copy()

    def _standing(self, var: int) -> Iterable[tuple[_Row, int]]:
        for number in self._system.sums_of[var]:
            sign = next(sign for sign, each in self._system.sums[number] if each == var)
            yield self._rows[number], sign


class _CutOffError(Exception):
    pass


class _Search:
    """Depth first: what is true is kept where it fits, and a broken sum is mended where it costs least."""

    def __init__(self, system: System, rows: Sequence[_Row], price: Mapping[int, Price], most: int) -> None:
        self._truth, self._fine, self._rows_of = system.truth, system.fine, system.sums_of
        self._rows = rows
        self._price = price
        self._left = most

    def solve(self, low: list[int], high: list[int], moved: Iterable[int], bent: frozenset[int]) -> Record | None:
        """`moved`: variables whose bounds are new. `bent`: all whose bounds are not those of the beginning."""
        self._left -= 1
        if self._left < 0:
            raise _CutOffError
        narrowed = self._narrow(low, high, moved)
        if narrowed is None:
            return None
        bent = bent | narrowed
        changed = {
            var: min(max(self._truth[var], low[var]), high[var])
            for var in bent
            if not low[var] <= self._truth[var] <= high[var]
        }
        broken = self._broken(low, high, changed)
        if broken is None:
            return changed
        mended = self._mend(*broken, low, high, changed)
        if mended is None:
            return None
        var, value = mended
        kept = changed.get(var, self._truth[var])
        for least, most in ((value, value), *_beyond(value, low[var], high[var], kept)):
            lower, upper = low.copy(), high.copy()
            lower[var], upper[var] = least, most
            found = self.solve(lower, upper, (var,), bent | {var})
            if found is not None:
                return found
        return None

    def _narrow(self, low: list[int], high: list[int], moved: Iterable[int]) -> set[int] | None:
        """Bounds that the sums allow, as far as they follow from what moved: which did; None when nothing is left."""
        narrowed: set[int] = set()
        queue = [row for var in moved for row in self._rows_of[var]]
        waiting = set(queue)
        for _ in range(NARROWINGS):
            if not queue:
                break
            number = queue.pop()
            waiting.discard(number)
            row = self._rows[number]
            least = most = row.rest
            for sign, n in row.terms:
                least += low[n] if sign > 0 else -high[n]
                most += high[n] if sign > 0 else -low[n]
            if least > 0 or most < 0:
                return None
            for sign, n in row.terms:
                lower = max(low[n], high[n] - most if sign > 0 else least + high[n])
                upper = min(high[n], low[n] - least if sign > 0 else most + low[n])
                if lower > upper:
                    return None
                if lower == low[n] and upper == high[n]:
                    continue
                least += lower - low[n] if sign > 0 else high[n] - upper
                most += upper - high[n] if sign > 0 else low[n] - lower
                low[n], high[n] = lower, upper
                narrowed.add(n)
                fresh = [each for each in self._rows_of[n] if each not in waiting]
                queue.extend(fresh)
                waiting.update(fresh)
        return narrowed

    def _broken(self, low: list[int], high: list[int], changed: Record) -> tuple[_Row, int] | None:
        """The sum that does not hold, with the fewest numbers left to change, and by how much it does not."""
        best: tuple[int, int, int] | None = None
        for number in {row for var in changed for row in self._rows_of[var]}:
            row = self._rows[number]
            wrong = row.rest + sum(sign * changed.get(n, self._truth[n]) for sign, n in row.terms)
            if wrong:
                free = sum(low[n] < high[n] for _, n in row.terms)
                if best is None or (free, number) < best[:2]:
                    best = free, number, wrong
        return None if best is None else (self._rows[best[1]], best[2])

    def _mend(self, row: _Row, wrong: int, low: list[int], high: list[int], changed: Record) -> Term | None:
        """Which number of the sum to change, and to what: the cheapest, which takes most of it, if any."""
        best: tuple[tuple[bool, Price, int, int, int, int], int] | None = None
        for sign, n in row.terms:
            kept = changed.get(n, self._truth[n])
            value = min(max(kept - sign * wrong, low[n]), high[n])
            if value == kept:
                continue
            price = self._price.get(n, FREE)
            left = abs(wrong) - abs(value - kept)
            rank = (price != FREE and n not in changed, price, -self._fine[n], left, len(self._rows_of[n]), n)
            if best is None or rank < best[0]:
                best = rank, value
        return None if best is None else (best[0][-1], best[1])


def _beyond(value: int, low: int, high: int, kept: int) -> list[tuple[int, int]]:
    """The rest of the range on both sides of `value`, the side away from `kept` first."""
    sides = [(value + 1, high), (low, value - 1)]
    if value < kept:
        sides.reverse()
    return [(least, most) for least, most in sides if least <= most]
