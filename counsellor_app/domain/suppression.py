"""Which counts stay hidden so that no small one can be computed from the others (law.md 13, table D).

A count from 1 to 4 is small (the threshold rule of Hundepool et al., Statistical Disclosure Control, 2012, ch. 5; the
number is the pack's). Small counts are hidden; then, while one of them can still be pinned down between 1 and 4 by
sums, another count beside it is hidden too (complementary suppression, Cox 1980; Willenborg and de Waal 2001, ch. 8).

The criterion: whatever is published, each small count could also lie outside 1 to 4, shown by an actual record of whole
numbers that agrees with everything published. What differs in that record from what would be shown is hidden: counts
first, then totals. Where no such record is found within the budget, the secret is lost, and its tables are not given.

Zeros stay: that nothing was counted says nothing of anybody. So the reader knows that a hidden count is at least 1.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from counsellor_app.domain.feasible import Price, Range, Reader, Record, System

TRIES = 8  # to find a cheaper record than the first
PRUNING = 120  # searches spent on showing again what need not be hidden


@dataclass(frozen=True, slots=True, kw_only=True)
class Secret:
    """`var` must not be pinned down to a distance of 1 to `threshold` - 1 from `centre` (0: it is small itself)."""

    var: int
    centre: int = 0


class Suppression:
    """`known`: what the reader sees, by variable. `shown`: what of it may still be hidden, and at which price."""

    def __init__(self, system: System, known: Sequence[int], shown: Mapping[int, Price], threshold: int) -> None:
        self._system = system
        self._threshold = threshold
        self._price = dict(shown)
        self._records: list[Record] = []  # found so far; each proves the safety of many secrets
        self._pruning = PRUNING
        self._reader = Reader(system, known)
        self._loose = Reader(system, [seen and var not in shown for var, seen in enumerate(known)])
        self.shown = set(shown)
        self.hidden: list[int] = []

    def protect(
        self, secrets: Sequence[Secret], *, all_or_none: bool = False, step: Callable[[], None] = lambda: None
    ) -> list[Secret]:
        """Hides what it takes, in `hidden`; answers the secrets that nothing left to hide can protect.

        `all_or_none`: one that is lost ends it. `step` is called between searches; it may raise to stop.
        """
        lost = []
        for secret in secrets:
            if secret.var in self.shown:
                self._hide(secret.var)
            while not self.is_safe(secret):
                step()
                more = self._beside(secret)
                if more is None and all_or_none:
                    return [secret]
                if more is None:
                    lost.append(secret)
                    break
                for var in more:
                    self._hide(var)
        self._prune([each for each in secrets if each not in lost], step)
        return lost

    def is_safe(self, secret: Secret) -> bool:
        """Proven: it could be something that is not small."""
        if any(self._shows(record, secret) for record in reversed(self._records)):
            return True
        for each in self._outside(secret):
            found = self._reader.another(secret.var, each)
            if found is not None:
                self._records.append(found)
                return True
        return False

    def _shows(self, record: Record, secret: Secret) -> bool:
        """Whether the record has the secret where it is not small, and agrees with what is seen."""
        value = record.get(secret.var)
        if value is None or 0 < abs(value - secret.centre) < self._threshold:
            return False
        return not any(map(self._reader.sees, record))

    def _outside(self, secret: Secret) -> Iterator[Range]:
        """Nothing at all lies nearer than many; where the reader knows that it is not nothing, only many is left."""
        least = self._system.least[secret.var]
        if secret.centre >= least:
            yield secret.centre, secret.centre
        yield secret.centre + self._threshold, None
        if secret.centre - self._threshold >= least:
            yield least, secret.centre - self._threshold

    def _beside(self, secret: Secret) -> list[int] | None:
        """What has to be hidden with it: what differs in the cheapest record found in which it is not small.

        None where there is no such record even if everything were hidden, or none is found.
        """
        for within in self._outside(secret):
            found = self._cheapest(secret.var, within)
            if found is not None:
                self._records.append(found)
                return [var for var in found if var in self.shown]
        return None

    def _cheapest(self, var: int, within: Range) -> Record | None:
        """A record that differs in few of the counts shown; the dearest are kept as they are where that spares some."""
        price = {each: self._price[each] for each in self.shown}
        found = self._loose.another(var, within, price)
        tried: set[int] = set()
        kept = []
        while found is not None and len(tried) < TRIES:
            rest = [each for each in found if each in self.shown and each not in tried]
            if not rest:
                break
            dearest = max(rest, key=self._price.__getitem__)
            tried.add(dearest)
            self._loose.show(dearest)
            other = self._loose.another(var, within, price)
            if other is None or self._weight(other) >= self._weight(found):
                self._loose.hide(dearest)
            else:
                found = other
                kept.append(dearest)
        for each in kept:
            self._loose.hide(each)
        return found

    def _weight(self, record: Record) -> int:
        return sum(len(self._system.sums_of[var]) for var in record if var in self.shown)

    def _hide(self, var: int) -> None:
        self.shown.discard(var)
        self._reader.hide(var)
        self.hidden.append(var)

    def _prune(self, secrets: Sequence[Secret], step: Callable[[], None]) -> None:
        """Shows again, the dearest first, what the others have made superfluous."""
        needed = {secret.var for secret in secrets}
        for var in sorted(self.hidden, key=self._price.__getitem__, reverse=True):
            if var in needed:
                continue
            step()
            self._reader.show(var)
            if self._all_safe(secrets):
                self.hidden.remove(var)
                self.shown.add(var)
            else:
                self._reader.hide(var)

    def _all_safe(self, secrets: Sequence[Secret]) -> bool:
        """Within the budget of pruning; records that change what is seen now prove nothing."""
        standing = [record for record in self._records if not any(map(self._reader.sees, record))]
        proven = {
            secret
            for record in standing
            for secret in secrets
            if secret.var in record and not 0 < abs(record[secret.var] - secret.centre) < self._threshold
        }
        for secret in secrets:
            if secret in proven:
                continue
            if self._pruning <= 0:
                return False
            self._pruning -= 1
            if not self.is_safe(secret):
                return False
        return True
