"""Numbers for a period: the school's own eyes see them whole, what leaves has small counts hidden."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import takewhile

from counsellor_app.domain.clock import local_day
from counsellor_app.domain.differencing import Release, all_pieces, hanging_together, releases_of
from counsellor_app.domain.disclosure import ReleasedTable
from counsellor_app.domain.errors import RuleBroken
from counsellor_app.domain.package_data import StatisticsOut, TableOut
from counsellor_app.domain.periods import DAY, Period
from counsellor_app.domain.programme import Prevention
from counsellor_app.domain.releasing import RELEASED_BEFORE, Decision, decide
from counsellor_app.domain.statistics import Facts, count, hours
from counsellor_app.domain.tables import COUNTED, TABLE, TERMS, Cell
from counsellor_app.services.session import Session
from counsellor_app.services.statistic_rows import (
    TableWriter,
    TrueTable,
    counting_rules,
    median_hours,
    of_ledger,
    prevention_tables,
    rules_of_every_case,
)
from counsellor_app.store.statistics import end_of, facts_of

NOTHING: frozenset[Cell] = frozenset()
EARLIEST, LATEST = date(2000, 1, 1), date(2099, 12, 31)


@dataclass(frozen=True, slots=True, kw_only=True)
class HiddenCell:
    """`reason`: SMALL_CELL, COMPLEMENTARY_CELL or RELEASED_BEFORE of the list `redaction_reason`."""

    table: str
    keys: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What may leave for `period`, and why each hidden cell is hidden. `true` never leaves: it goes into the ledger.

    `frozen`: codes of tables that left before for the same period and are given again as they were.
    `refused`: codes of tables of which nothing can be given, each with its reason.
    """

    period: Period
    out: StatisticsOut
    hidden: tuple[HiddenCell, ...]
    frozen: tuple[str, ...]
    refused: Mapping[str, str]
    true: tuple[TrueTable, ...] = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Ground:
    """What one answer is made of, read in one unit. `rows`: the ledger's rows of exactly this period."""

    facts: Facts
    lines: tuple[Prevention, ...]
    releases: tuple[Release, ...]
    rows: tuple[ReleasedTable, ...]


class StatisticsService:
    def __init__(self, session: Session) -> None:
        self._session = session
        self._writer = TableWriter(session.content)
        self._last: tuple[tuple[Period, str, int], Answer] | None = None

    def period(self, period_from: date, period_until: date) -> Period:
        """The days that can be counted for an answer: whole days, so yesterday is the last.

        RuleBroken("period-backwards"), ("statistics-period-far") or ("statistics-period-ahead"): nothing of it is over.
        """
        wanted = _counted(period_from, period_until)
        yesterday = self._today() - DAY
        if wanted.first > yesterday:
            raise RuleBroken("statistics-period-ahead", field="period_from")
        return Period(first=wanted.first, last=min(wanted.last, yesterday))

    def tables(self, period_from: date, period_until: date) -> StatisticsOut:
        """What may leave: small counts hidden, nothing to be computed from margins or from earlier tables."""
        return self.answer(period_from, period_until).out

    def true_rows(self, period_from: date, period_until: date) -> tuple[TrueTable, ...]:
        """What goes into `released_table` when these tables leave: true counts, and which of them were hidden."""
        return self.answer(period_from, period_until).true

    def answer(self, period_from: date, period_until: date, *, package_id: str = "") -> Answer:
        """The same with the reason of every hidden cell, and the true rows. Kept until something is written.

        `package_id`: a package that left already and is made again, against what had left before it.
        """
        period = self.period(period_from, period_until)
        with self._session.store.read() as unit:
            now = period, package_id, unit.written
        if self._last is None or self._last[0] != now:
            self._last = now, self._answer(period, package_id)
        return self._last[1]

    def _answer(self, period: Period, package_id: str) -> Answer:
        ground = self._read(period, package_id)
        counts = self._count(ground.facts, period, period)
        frozen = {row.table_code: of_ledger(row) for row in ground.rows}
        decision = self._decide(ground, period, counts, frozen)
        true = {
            table.id: (table.id, table.columns, self._writer.true_rows(table, counts, decision.hidden))
            for table in COUNTED
            if decision.gives(table) and table.id not in frozen
        }
        whole = tuple((true | frozen)[table.id] for table in COUNTED if table.id in true or table.id in frozen)
        shown = [self._writer.shown(TABLE[code], rows) for code, _, rows in whole]
        if "terms-by-rule" in true or _agrees(frozen.get("terms-by-rule"), counts):
            unsure = _hidden_terms(whole)
            shown += self._hours(ground.facts, period, counts, unsure, self._threshold)
        return Answer(
            period=period,
            out=self._out([*shown, *self._prevention(ground.lines)], self._threshold),
            hidden=tuple(_reasons(whole, frozen, decision)),
            frozen=tuple(code for code, _, _ in whole if code in frozen),
            refused={
                table.id: decision.refused[table.id]
                for table in COUNTED
                if not decision.gives(table) and table.id not in frozen
            },
            true=whole,
        )

    def own_tables(self, period_from: date, period_until: date) -> StatisticsOut:
        """Every count, for the school's own eyes: threshold 0, nothing hidden, up to this moment. Never leaves."""
        period = _counted(period_from, period_until)
        with self._session.store.read() as unit:
            facts = facts_of(unit, period, self._session.zone)
            lines = unit.preventions.between(period.first, period.last)
        counts = self._count(facts, period, period)
        shown = [self._writer.shown(table, self._writer.true_rows(table, counts, NOTHING)) for table in COUNTED]
        return self._out([*shown, *self._hours(facts, period, counts, NOTHING, 1), *self._prevention(lines)], 0)

    def released(self) -> tuple[ReleasedTable, ...]:
        """What was released when, oldest first."""
        with self._session.store.read() as unit:
            return unit.released_tables.oldest_first()

    @property
    def _threshold(self) -> int:
        return self._session.content.statistics.rules.threshold

    def _today(self) -> date:
        return local_day(self._session.now(), self._session.zone)

    def _read(self, period: Period, package_id: str) -> _Ground:
        with self._session.store.read() as unit:
            left = unit.released_tables.oldest_first()
            rows = tuple(takewhile(lambda row: row.disclosure_id != package_id, left))
            releases = hanging_together(period, releases_of(rows))
            days = [period, *(each.period for each in releases)]
            hull = Period(first=min(each.first for each in days), last=max(each.last for each in days))
            return _Ground(
                facts=facts_of(unit, hull, self._session.zone),
                lines=unit.preventions.between(period.first, period.last),
                releases=releases,
                rows=tuple(row for row in rows if (row.period_from, row.period_until) == (period.first, period.last)),
            )

    def _count(self, facts: Facts, period: Period, until: Period) -> dict[Cell, int]:
        """What was written down in `period`, as it stood at the end of `until`."""
        return count(facts, period, self._as_of(until), counting_rules(self._session.content))

    def _as_of(self, period: Period) -> datetime:
        return min(self._session.now(), end_of(period.last, self._session.zone))

    def _decide(
        self, ground: _Ground, period: Period, counts: dict[Cell, int], frozen: Mapping[str, TrueTable]
    ) -> Decision:
        """Pieces inside the period are taken as they stood at its end, so that they add up to it."""
        tables = tuple(table for table in COUNTED if table.id not in frozen)
        if frozen:  # what was not given for these days then is not given now: it would stand beside what was
            return Decision(hidden={}, refused={table.id: RELEASED_BEFORE for table in tables})
        parts = {
            part: self._count(ground.facts, part, period if period.overlaps(part) else part)
            for part in all_pieces(period, ground.releases)
        }
        return decide(
            Release(period=period, tables=tables, shown=counts, hidden={}),
            parts,
            ground.releases,
            self._threshold,
            rules_of_every_case(self._session.content),
        )

    def _hours(
        self, facts: Facts, period: Period, counts: dict[Cell, int], unsure: frozenset[Cell], fewest: int
    ) -> list[TableOut]:
        found = median_hours(hours(facts, period, self._as_of(period)), counts, unsure, fewest)
        return [self._writer.plain(TABLE["terms-hours"], found)] if found else []

    def _prevention(self, lines: tuple[Prevention, ...]) -> list[TableOut]:
        kinds = self._session.content.statistics.lists.prevention_kind
        numbered = {each.id for each in kinds if each.numbered}
        return prevention_tables(self._writer, lines, self._session.quarter_starts(), numbered)

    def _out(self, tables: list[TableOut], threshold: int) -> StatisticsOut:
        hidden = sum(row.count is None for table in tables for row in table.rows)
        return StatisticsOut(threshold=threshold, hidden=hidden, tables=tuple(tables))


def _counted(first: date, last: date) -> Period:
    if first < EARLIEST or last > LATEST:
        raise RuleBroken("statistics-period-far", field="period_from", first=EARLIEST.year, last=LATEST.year)
    return Period(first=first, last=last)


def _agrees(frozen: TrueTable | None, counts: Mapping[Cell, int]) -> bool:
    """Whether a table that left before still tells what the record does."""
    if frozen is None:
        return False
    code, _, rows = frozen
    told = {TABLE[code].cell(keys): number for keys, number, _ in rows}
    return told == {cell: number for cell, number in counts.items() if TABLE[code].holds(cell)}


def _hidden_terms(whole: tuple[TrueTable, ...]) -> frozenset[Cell]:
    found = (TABLE[code].cell(keys) for code, _, rows in whole for keys, _, hidden in rows if hidden)
    return frozenset(cell for cell in found if cell[0] == TERMS)


def _reasons(whole: tuple[TrueTable, ...], frozen: Mapping[str, TrueTable], decision: Decision) -> list[HiddenCell]:
    """A cell hidden in a table that is given again is hidden because it was so before."""
    return [
        HiddenCell(
            table=code,
            keys=keys,
            reason=RELEASED_BEFORE if code in frozen else decision.hidden[TABLE[code].cell(keys)],
        )
        for code, _, rows in whole
        for keys, _, hidden in rows
        if hidden
    ]
