"""The tables of the statistics as shapes: what each is counted in and by, and which sums tie their cells together.

A cell is what it counts, wherever it stands: the total of one table and a margin of another are one cell.
``("cases", (("band", "7-9"), ("sex", "f")))`` is girls of grades 7 to 9; no pair at all is everything counted.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import combinations

Pairs = tuple[tuple[str, str], ...]
Cell = tuple[str, Pairs]
Pattern = tuple[str, tuple[str, ...]]  # a population and the dimensions its cells are told apart by
Keys = tuple[str, ...]
TOTAL = "*"
YES, NO = "YES", "NO"

REPORTS, INCIDENTS, CASES, CLOSED, TERMS = "reports", "incidents", "cases", "closed", "terms"
MANY = frozenset({"form", "handed"})  # dimensions in which one unit may have several codes, or none
EVERY_UNIT_HAS_ONE = frozenset({"form"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """`base`: what all its cells have in common. `open`: tells of the school's work and of no child: never hidden.

    `margins`: for which columns sums are shown, without the table's own. Terms have no sum over rules: as each case of
    bullying starts each of them, it would give away the number of cases where that is hidden.
    """

    id: str
    unit: str
    columns: tuple[str, ...]
    population: str = ""
    base: Pairs = ()
    open: bool = False
    margins: tuple[tuple[str, ...], ...] | None = None

    @property
    def is_cross(self) -> bool:
        """Two columns, both of which stand in a table of their own too."""
        return len(self.columns) > 1 and self.margins is None and not self.open

    def cell(self, keys: Keys) -> Cell:
        pairs = [(column, key) for column, key in zip(self.columns, keys, strict=True) if key != TOTAL]
        return self.population, tuple(sorted([*self.base, *pairs]))

    def keys(self, cell: Cell) -> Keys:
        named = dict(cell[1])
        return tuple(named.get(column, TOTAL) for column in self.columns)

    def patterns(self) -> tuple[Pattern, ...]:
        """Of its inner cells first, then of its margins."""
        sets = self.margins
        if sets is None:
            sets = tuple(part for n in range(len(self.columns)) for part in combinations(self.columns, n))
        base = [name for name, _ in self.base]
        return tuple((self.population, tuple(sorted([*base, *part]))) for part in (self.columns, *sets))

    def holds(self, cell: Cell) -> bool:
        return pattern_of(cell) in _patterns(self) and (not self.base or set(self.base) <= set(cell[1]))


@cache
def _patterns(table: Table) -> frozenset[Pattern]:
    return frozenset(table.patterns())


SUICIDE_RISK = (("suicidal", YES),)
BULLYING = (("bullying", YES),)
TABLES = (
    Table(id="reports-by-source", unit="reports", columns=("source",), population=REPORTS),
    Table(id="reports-by-type", unit="reports", columns=("type",), population=REPORTS),
    Table(id="reports-source-by-type", unit="reports", columns=("source", "type"), population=REPORTS),
    Table(id="incidents-by-form", unit="incidents-many", columns=("form",), population=INCIDENTS),
    Table(id="incidents-by-place", unit="incidents", columns=("place",), population=INCIDENTS),
    Table(id="incidents-by-band", unit="incidents", columns=("band",), population=INCIDENTS),
    Table(id="incidents-form-by-band", unit="incidents-many", columns=("form", "band"), population=INCIDENTS),
    Table(id="cases-by-type", unit="cases", columns=("type",), population=CASES),
    Table(id="cases-by-band", unit="cases", columns=("band",), population=CASES),
    Table(id="cases-by-sex", unit="cases", columns=("sex",), population=CASES),
    Table(id="cases-by-language", unit="cases", columns=("language",), population=CASES),
    Table(id="cases-band-by-sex", unit="cases", columns=("band", "sex"), population=CASES),
    Table(id="cases-by-level", unit="cases", columns=("level",), population=CASES),
    Table(id="cases-type-by-level", unit="cases", columns=("type", "level"), population=CASES),
    Table(id="suicide-risk-by-level", unit="cases", columns=("level",), population=CASES, base=SUICIDE_RISK),
    Table(id="bullying-by-decision", unit="cases", columns=("decision",), population=CASES, base=BULLYING),
    Table(id="bullying-by-repeat", unit="cases", columns=("repeat",), population=CASES, base=BULLYING),
    Table(id="bullying-by-cyber", unit="cases", columns=("cyber",), population=CASES, base=BULLYING),
    Table(id="cases-handed-on", unit="cases-many", columns=("handed",), population=CASES),
    Table(id="closed-by-outcome", unit="cases", columns=("outcome",), population=CLOSED),
    Table(id="terms-by-rule", unit="terms", columns=("rule", "state"), population=TERMS, margins=(("rule",),)),
    Table(id="terms-hours", unit="hours", columns=("rule",), open=True),
    Table(id="prevention-papers", unit="plans", columns=("prevention_kind", "day"), open=True),
    Table(id="prevention-events", unit="events", columns=("quarter", "prevention_kind"), open=True),
    Table(id="prevention-reach", unit="people", columns=("prevention_kind", "audience"), open=True),
)
TABLE = {table.id: table for table in TABLES}
COUNTED = tuple(table for table in TABLES if not table.open)

# Not shown anywhere, but to be had by subtraction where the tables they are named for are given: cases of other types
# that are suicide risk too, cyber among other types, suicide risk by type and level.
BULLYING_TYPES: Pattern = (CASES, ("bullying", "type"))
IMPLIED: dict[Pattern, tuple[str, ...]] = {
    (CASES, ("bullying",)): ("cases-by-type",),
    BULLYING_TYPES: ("cases-by-type",),
    (CASES, ("suicidal", "type")): ("cases-by-type", "suicide-risk-by-level"),
    (CASES, ("level", "suicidal", "type")): ("cases-type-by-level", "suicide-risk-by-level"),
    (CASES, ("bullying", "cyber", "type")): ("cases-by-type", "bullying-by-cyber"),
}
PATTERNS: tuple[Pattern, ...] = tuple(
    sorted({pattern for table in COUNTED for pattern in table.patterns()} | set(IMPLIED))
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sum:
    """`whole` is the sum of `parts`; with `many`, at least each of them and (`covers`) at most their sum."""

    whole: Cell
    parts: tuple[Cell, ...]
    many: bool = False
    covers: bool = False


def pattern_of(cell: Cell) -> Pattern:
    return cell[0], tuple(name for name, _ in cell[1])


def sums(truth: Mapping[Cell, int], tied_rules: Iterable[str] = ()) -> Iterator[Sum]:
    """Every sum that holds among these cells, cells of 0 included.

    Whoever reads the tables knows these sums: from the shape of the tables, and from how a school works (a referral
    of a type opens a case of that type, a case of bullying starts each term of `tied_rules`). A sum that holds by
    chance is taken for known as well, which hides more and never less.
    """
    by_pattern: dict[Pattern, list[Cell]] = {}
    for cell in truth:
        by_pattern.setdefault(pattern_of(cell), []).append(cell)
    for fine, cells in by_pattern.items():
        for coarse in by_pattern:
            if _next_to(coarse, fine, by_pattern):
                yield from _between(truth, coarse[1], fine[1], cells)
    yield from _ties(truth, tied_rules)


def _next_to(coarse: Pattern, fine: Pattern, known: Iterable[Pattern]) -> bool:
    """Whether no pattern lies between the two: sums of sums need not be said again."""
    low, high = set(coarse[1]), set(fine[1])
    between = (set(names) for population, names in known if population == fine[0])
    return coarse[0] == fine[0] and low < high and not any(low < names < high for names in between)


def _between(
    truth: Mapping[Cell, int], coarse: tuple[str, ...], fine: tuple[str, ...], cells: list[Cell]
) -> Iterator[Sum]:
    """From cells of `fine` to those of `coarse`, dimension by dimension where one of several codes is possible."""
    dropped = set(fine) - set(coarse)
    if dropped & MANY and len(dropped) > 1:
        return  # said already by the two steps
    parts: dict[Cell, list[Cell]] = {}
    for population, pairs in cells:
        parts.setdefault((population, tuple(p for p in pairs if p[0] in coarse)), []).append((population, pairs))
    for whole, found in parts.items():
        if whole not in truth:
            continue
        counted = sum(truth[part] for part in found)
        if dropped & MANY:
            covers = dropped <= EVERY_UNIT_HAS_ONE and counted >= truth[whole]
            yield Sum(whole=whole, parts=tuple(found), many=True, covers=covers)
        elif counted == truth[whole]:
            yield Sum(whole=whole, parts=tuple(found))


def _ties(truth: Mapping[Cell, int], tied_rules: Iterable[str]) -> Iterator[Sum]:
    pairs = [
        ((REPORTS, cell[1]), cell) for cell in truth if cell[0] == CASES and pattern_of(cell)[1] in ((), ("type",))
    ]
    pairs += [((TERMS, (("rule", rule),)), (CASES, BULLYING)) for rule in tied_rules]
    for one, other in pairs:
        if one in truth and other in truth and truth[one] == truth[other]:
            yield Sum(whole=one, parts=(other,))
