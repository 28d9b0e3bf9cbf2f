"""What a reader of published numbers can rule out: is there another record, consistent with all of it?

Unknown whole numbers, each at least 0 or 1, tied by sums in which some numbers are known. `another` asks whether an
unknown can lie in a range: it looks for one assignment of whole numbers that keeps every sum. An assignment found is a
proof; a search that ends without one is a proof of the contrary; a search that is cut off proves nothing and counts as
"no". The method is branch and bound over bounds propagation (the feasibility interval of Cox 1980 and of Willenborg and
de Waal 2001, ch. 8, in whole numbers), which is exact for tables of a school's size and needs no linear algebra.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

STEPS = 600  # nodes of one search; beyond it the answer is "not proven"
HEADROOM = 12  # an unknown is not tried beyond twice the largest number and this; fewer answers, so on the safe side

Term = tuple[int, int]  # coefficient (1 or -1), number of the variable
Range = tuple[int, int | None]  # both ends inside; None: no upper end
Price = tuple[int, int, int, str]  # what is changed first comes first
Record = dict[int, int]  # the variables that differ from the truth, and to what
FREE: Price = (-100, 0, 0, "")  # of what the reader does not see anyway
FINEST = 9  # what stands for the room left by a bound


class System:
    """Numbers with their true values and least values, and sums of them that are 0. Variables go by number.

    `fine`: of how many dimensions a number is told apart by; what is finer is changed first.
    """

    def __init__(self) -> None:
        self.truth: list[int] = []
        self.least: list[int] = []
        self.fine: list[int] = []
        self.sums: list[tuple[Term, ...]] = []
        self.sums_of: list[list[int]] = []

    def add(self, truth: int, least: int = 0, fine: int = FINEST) -> int:
        """A new variable. ValueError where the truth itself would be ruled out."""
        if truth < least:
            raise ValueError("the truth is below the least value")
        self.truth.append(truth)
        self.least.append(least)
        self.fine.append(fine)
        self.sums_of.append([])
        return len(self.truth) - 1

    def tie(self, terms: Iterable[Term]) -> None:
        """These add up to 0. ValueError where the true values do not: the reader would be told something false."""
        kept = tuple(terms)
        if sum(sign * self.truth[var] for sign, var in kept):
            raise ValueError("the sum does not hold")
        for _, var in kept:
            self.sums_of[var].append(len(self.sums))
        self.sums.append(kept)

    def component(self, var: int, known: bytearray) -> tuple[list[int], list[int]]:
        """The unknowns that hang together with `var` through sums, nearest first, and those sums."""
        seen, order, rows, in_order = {var}, [var], set[int](), list[int]()
        for each in order:  # grows while it is walked
            for row in self.sums_of[each]:
                if row in rows:
                    continue
                rows.add(row)
                in_order.append(row)
                for _, other in self.sums[row]:
                    if not known[other] and other not in seen:
                        seen.add(other)
                        order.append(other)
        return order, in_order


def another(
    system: System, known: bytearray, var: int, within: Range, price: Mapping[int, Price] | None = None
) -> Record | None:
    """A record with `var` in `within` that agrees with all numbers marked in `known`; None where none is found.

    `price`: what it costs to change a variable; those without a price are changed first.
    """
    order, rows = system.component(var, known)
    search = _Search(system, known, order, rows, price or {})
    low, high = within
    search.low[0] = max(search.low[0], low)
    if high is not None:
        search.high[0] = min(search.high[0], high)
    if search.low[0] > search.high[0]:
        return None
    try:
        found = search.solve(search.low, search.high, range(len(rows)))
    except _CutOffError:
        return None
    if found is None:
        return None
    return {each: value for each, value in zip(order, found, strict=True) if value != system.truth[each]}


class _CutOffError(Exception):
    pass


@dataclass(slots=True)
class _Row:
    """A sum over unknowns: `rest` is what the known ones add up to."""

    rest: int
    terms: list[Term] = field(default_factory=list)


class _Search:
    def __init__(
        self, system: System, known: bytearray, order: list[int], rows: list[int], price: Mapping[int, Price]
    ) -> None:
        place = {var: n for n, var in enumerate(order)}
        top = 2 * max((system.truth[var] for var in order), default=0) + HEADROOM
        self.rows: list[_Row] = []
        self.rows_of: list[list[int]] = [[] for _ in order]
        for row in rows:
            made = _Row(sum(sign * system.truth[var] for sign, var in system.sums[row] if known[var]))
            for sign, var in system.sums[row]:
                if not known[var]:
                    made.terms.append((sign, place[var]))
                    self.rows_of[place[var]].append(len(self.rows))
            self.rows.append(made)
        self.truth = [system.truth[var] for var in order]
        self.low = [system.least[var] for var in order]
        self.high = [top] * len(order)
        self.price = [price.get(var, FREE) for var in order]
        self.fine = [system.fine[var] for var in order]
        self.steps = 0

    def solve(self, low: list[int], high: list[int], stale: Iterable[int]) -> list[int] | None:
        """Depth first: what is true is kept where it fits, and a broken sum is mended where it costs least."""
        self.steps += 1
        if self.steps > STEPS:
            raise _CutOffError
        if not self._narrow(low, high, stale):
            return None
        kept = [min(max(value, low[n]), high[n]) for n, value in enumerate(self.truth)]
        broken = self._broken(low, high, kept)
        if broken is None:
            return kept
        n, value = self._mend(self.rows[broken], low, high, kept)
        for least, most in ((value, value), *_beyond(value, low[n], high[n], kept[n])):
            lower, upper = low.copy(), high.copy()
            lower[n], upper[n] = least, most
            found = self.solve(lower, upper, self.rows_of[n])
            if found is not None:
                return found
        return None

    def _narrow(self, low: list[int], high: list[int], stale: Iterable[int]) -> bool:
        """Bounds that every sum allows; False when none are left."""
        queue = list(stale)
        waiting = set(queue)
        while queue:
            row_number = queue.pop()
            waiting.discard(row_number)
            row = self.rows[row_number]
            least = most = row.rest
            for sign, n in row.terms:
                least += low[n] if sign > 0 else -high[n]
                most += high[n] if sign > 0 else -low[n]
            if least > 0 or most < 0:
                return False
            for sign, n in row.terms:
                lower = max(low[n], high[n] - most if sign > 0 else least + high[n])
                upper = min(high[n], low[n] - least if sign > 0 else most + low[n])
                if lower > upper:
                    return False
                if lower == low[n] and upper == high[n]:
                    continue
                least += lower - low[n] if sign > 0 else high[n] - upper
                most += upper - high[n] if sign > 0 else low[n] - lower
                low[n], high[n] = lower, upper
                fresh = [each for each in self.rows_of[n] if each not in waiting]
                queue.extend(fresh)
                waiting.update(fresh)
        return True

    def _broken(self, low: list[int], high: list[int], kept: list[int]) -> int | None:
        """The sum that does not hold, with the fewest numbers left to change."""
        found, fewest = None, len(kept) + 1
        for number, row in enumerate(self.rows):
            if row.rest + sum(sign * kept[n] for sign, n in row.terms):
                free = sum(low[n] < high[n] for _, n in row.terms)
                if free < fewest:
                    found, fewest = number, free
        return found

    def _mend(self, row: _Row, low: list[int], high: list[int], kept: list[int]) -> Term:
        """Which number of the sum to change, and to what: the cheapest, which takes most of what is wrong."""
        wrong = row.rest + sum(sign * kept[n] for sign, n in row.terms)
        best: tuple[tuple[bool, Price, int, int, int, int], int] | None = None
        for sign, n in row.terms:
            value = min(max(kept[n] - sign * wrong, low[n]), high[n])
            if value == kept[n]:
                continue
            left = abs(wrong) - abs(value - kept[n])
            fresh = self.price[n] != FREE and kept[n] == self.truth[n]
            rank = (fresh, self.price[n], -self.fine[n], left, len(self.rows_of[n]), n)
            if best is None or rank < best[0]:
                best = rank, value
        if best is None:
            raise AssertionError("narrowing leaves no broken sum without a free number")
        return best[0][-1], best[1]


def _beyond(value: int, low: int, high: int, kept: int) -> list[tuple[int, int]]:
    """The rest of the range on both sides of `value`, the side away from `kept` first."""
    sides = [(value + 1, high), (low, value - 1)]
    if value < kept:
        sides.reverse()
    return [(least, most) for least, most in sides if least <= most]
