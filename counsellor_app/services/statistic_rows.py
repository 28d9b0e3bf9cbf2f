"""From counts to the tables of `data.json`, in the order of the packs: never in the order of the counts."""

from collections.abc import Collection, Iterable, Mapping

from counsellor_app.content.library import Content
from counsellor_app.content.statistic_words import CODE_LISTS
from counsellor_app.domain.clocks import StartEvent
from counsellor_app.domain.disclosure import ReleasedTable
from counsellor_app.domain.levels import Level
from counsellor_app.domain.package_data import RowOut, TableOut
from counsellor_app.domain.periods import Starts, quarter_of
from counsellor_app.domain.programme import Prevention
from counsellor_app.domain.statistics import MIXED, NONE, UNKNOWN, Rules
from counsellor_app.domain.tables import TABLE, TOTAL, Cell, Keys, Table

Counts = Mapping[Cell, int]
TrueRow = tuple[Keys, int, bool]  # keys, count, hidden
TrueTable = tuple[str, tuple[str, ...], tuple[TrueRow, ...]]  # table code, columns, rows
OWN = frozenset({"band", "decision", "repeat", "cyber", "handed", "state", "audience", "quarter", "prevention_kind"})
LAST = (UNKNOWN, MIXED, NONE, TOTAL)
WITH_EVERY_CASE = frozenset({StartEvent.INFO_RECEIVED, StartEvent.CASE_REGISTERED})
ENDED = ("IN_TIME", "LATE_REASON", "LATE")


def counting_rules(content: Content) -> Rules:
    pack = content.statistics.rules
    return Rules(
        main_type=pack.main_type,
        bullying=frozenset(pack.bullying),
        suicide_risk=frozenset(pack.suicide_risk),
        cyber_forms=frozenset(pack.cyber_forms),
        recognised=frozenset(pack.recognised),
        not_recognised=frozenset(pack.not_recognised),
        pending=frozenset(pack.pending),
        bands=tuple((each.id, each.first, each.last) for each in content.statistics.lists.band),
    )


def rules_of_every_case(content: Content) -> tuple[str, ...]:
    """Terms that every case of bullying starts: their number is the number of cases."""
    types = set(content.statistics.rules.bullying)
    return tuple(
        clock.id for clock in content.clocks.clock if clock.start in WITH_EVERY_CASE and set(clock.applies_to) == types
    )


class TableWriter:
    """Writes tables in the order of the packs' lists."""

    def __init__(self, content: Content) -> None:
        self._content = content
        self._places: dict[str, dict[str, int]] = {}

    def true_rows(self, table: Table, counts: Counts, hidden: Collection[Cell]) -> tuple[TrueRow, ...]:
        """Every count above 0, each with whether it is hidden."""
        cells = [cell for cell in counts if table.holds(cell)]
        return tuple(
            (keys, counts[cell], cell in hidden)
            for keys, cell in sorted(
                ((table.keys(cell), cell) for cell in cells), key=lambda row: self._rank(table, row[0])
            )
        )

    def shown(self, table: Table, rows: Iterable[TrueRow]) -> TableOut:
        """What leaves: hidden counts are empty, shares stand only where both their counts do."""
        known: dict[Keys, int | None] = {tuple(keys): None if hidden else count for keys, count, hidden in rows}
        return TableOut(
            id=table.id,
            unit=table.unit,
            columns=table.columns,
            rows=tuple(
                RowOut(keys=keys, count=count, share=share(table, known, keys)) for keys, count in known.items()
            ),
        )

    def plain(self, table: Table, counts: Mapping[Keys, int]) -> TableOut:
        """A table in which nothing is hidden."""
        keys = sorted(counts, key=lambda each: self._rank(table, each))
        return TableOut(
            id=table.id,
            unit=table.unit,
            columns=table.columns,
            rows=tuple(RowOut(keys=each, count=counts[each]) for each in keys),
        )

    def _rank(self, table: Table, keys: Keys) -> tuple[tuple[int, str], ...]:
        return tuple(
            (self._place(column).get(key, len(self._place(column))), key)
            for column, key in zip(table.columns, keys, strict=True)
        )

    def _place(self, dimension: str) -> dict[str, int]:
        if dimension not in self._places:
            codes = [*self._codes(dimension), *LAST]
            self._places[dimension] = {code: n for n, code in reversed(list(enumerate(codes)))}
        return self._places[dimension]

    def _codes(self, dimension: str) -> Iterable[str]:
        content = self._content
        if dimension == "type":
            return content.statistics.rules.main_type
        if dimension in CODE_LISTS:
            return [item.id for item in content.items(CODE_LISTS[dimension])]
        if dimension == "level":
            return [level.value for level in Level]
        if dimension == "rule":
            return [clock.id for clock in content.clocks.clock]
        return [item.id for item in getattr(content.statistics.lists, dimension)] if dimension in OWN else ()


def share(table: Table, known: Mapping[Keys, int | None], keys: Keys) -> float | None:
    """Of the total, where a table has one column; of terms that are met or over, for those met in time."""
    whole: int | None
    if table.id == "terms-by-rule":
        ended = [known.get((keys[0], state), 0) for state in ENDED]
        if keys[1] != "IN_TIME" or None in ended:
            return None
        part, whole = known[keys], sum(each or 0 for each in ended)
    else:
        if len(table.columns) > 1 or keys == (TOTAL,):
            return None
        part, whole = known[keys], known.get((TOTAL,))
    return round(part / whole, 4) if part is not None and whole else None


def median_hours(
    hours: Mapping[str, tuple[int, int]], counts: Counts, hidden: Collection[Cell], fewest: int
) -> dict[Keys, int]:
    """Shown only where every count of the term is, and enough terms were met."""
    unsure = {
        dict(cell[1])["rule"] for cell in counts if cell[0] == TABLE["terms-by-rule"].population and cell in hidden
    }
    return {(rule,): median for rule, (median, met) in hours.items() if met >= fewest and rule not in unsure}


def prevention_tables(
    writer: TableWriter, lines: Iterable[Prevention], starts: Starts, numbered: Collection[str]
) -> list[TableOut]:
    """Papers by day, events by quarter, people reached: what the school did, no count of it is anybody's secret."""
    papers: dict[Keys, int] = {}
    events: dict[Keys, int] = {}
    reach: dict[Keys, int] = {}
    for line in lines:
        if line.kind in numbered:
            _add(papers, (line.kind, line.on_day.isoformat()), 1)
            continue
        quarter = quarter_of(line.on_day, starts).code
        for keys in ((quarter, line.kind), (quarter, TOTAL), (TOTAL, line.kind), (TOTAL, TOTAL)):
            _add(events, keys, 1)
        for audience, number in (("CHILDREN", line.children), ("ADULTS", line.adults)):
            if number:
                _add(reach, (line.kind, audience), number)
                _add(reach, (TOTAL, audience), number)
    found = (("prevention-papers", papers), ("prevention-events", events), ("prevention-reach", reach))
    return [writer.plain(TABLE[code], counts) for code, counts in found if counts]


def of_ledger(row: ReleasedTable) -> TrueTable:
    return row.table_code, row.columns, tuple((tuple(keys), count, bool(hidden)) for keys, count, hidden in row.rows)


def _add(counts: dict[Keys, int], keys: Keys, number: int) -> None:
    counts[keys] = counts.get(keys, 0) + number
