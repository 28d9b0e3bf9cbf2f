"""Numbers for a period: the school's own eyes see them whole, what leaves has small counts hidden."""

from dataclasses import dataclass, field
from datetime import date

from counsellor_app.domain.disclosure import ReleasedTable
from counsellor_app.domain.package_data import StatisticsOut
from counsellor_app.domain.periods import Period
from counsellor_app.services.session import Session

TrueRow = tuple[tuple[str, ...], int, bool]  # keys, count, hidden
TrueTable = tuple[str, tuple[str, ...], tuple[TrueRow, ...]]  # table code, columns, rows


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
    `refused`: codes of tables of which nothing can be given, because of what left before.
    """

    period: Period
    out: StatisticsOut
    hidden: tuple[HiddenCell, ...]
    frozen: tuple[str, ...]
    refused: tuple[str, ...]
    true: tuple[TrueTable, ...] = field(repr=False)


class StatisticsService:
    def __init__(self, session: Session) -> None:
        self._session = session

    def period(self, period_from: date, period_until: date) -> Period:
        """The days that can be counted for an answer: whole days, so yesterday is the last. RuleBroken otherwise."""
        raise NotImplementedError

    def tables(self, period_from: date, period_until: date) -> StatisticsOut:
        """What may leave: small counts hidden, nothing to be computed from margins or from earlier tables."""
        raise NotImplementedError

    def answer(self, period_from: date, period_until: date) -> Answer:
        """The same with the reason of every hidden cell, and the true rows."""
        raise NotImplementedError

    def true_rows(self, period_from: date, period_until: date) -> tuple[TrueTable, ...]:
        """What goes into `released_table` when these tables leave: true counts, and which of them were hidden."""
        raise NotImplementedError

    def own_tables(self, period_from: date, period_until: date) -> StatisticsOut:
        """Every count, for the school's own eyes: threshold 0, nothing hidden, up to this moment. Never leaves."""
        raise NotImplementedError

    def released(self) -> tuple[ReleasedTable, ...]:
        """What was released when, oldest first."""
        with self._session.store.read() as unit:
            return unit.released_tables.oldest_first()
