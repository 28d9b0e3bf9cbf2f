"""From true counts to what may leave: small ones hidden, then what protects them, then what earlier tables ask for."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from counsellor_app.domain.differencing import MOST, Counts, Release
from counsellor_app.domain.joint_releases import Layout, lay_out
from counsellor_app.domain.periods import Period
from counsellor_app.domain.suppression import Secret, Suppression
from counsellor_app.domain.tables import Cell, Table, pattern_of

SMALL_CELL, COMPLEMENTARY_CELL, RELEASED_BEFORE = "SMALL_CELL", "COMPLEMENTARY_CELL", "RELEASED_BEFORE"
Step = Callable[[], None]
ENOUGH = 0.5  # of the counts of a table of two columns must be shown, or it is not worth what it makes others hide


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """`hidden`: each cell with its reason. `refused`: tables that cannot be given at all, with the reason."""

    hidden: Mapping[Cell, str] = field(repr=False)
    refused: Mapping[str, str]

    def gives(self, table: Table) -> bool:
        return table.id not in self.refused


def decide(
    new: Release,
    parts: Mapping[Period, Counts],
    earlier: Sequence[Release],
    threshold: int,
    tied_rules: Sequence[str] = (),
    *,
    step: Step = lambda: None,
) -> Decision:
    """`new.shown` holds every true count; `earlier` are the releases that hang together with its period, and no others.

    `parts`: the counts of each piece of all these periods. `step` is called now and then and may raise to stop.
    """
    if len(earlier) > MOST:
        return Decision(hidden={}, refused={table.id: RELEASED_BEFORE for table in new.tables})
    refused = {table.id: SMALL_CELL for table in new.tables if is_sparse(table, new.shown, threshold)}
    alone, hidden = _alone(_without(new, refused), threshold, tied_rules, step)
    refused |= {table.id: COMPLEMENTARY_CELL for table in new.tables if table not in alone.tables} | refused
    if earlier:
        kept = replace(alone, hidden={cell: new.shown[cell] for cell in hidden})
        joint = lay_out(kept, parts, earlier, threshold, tied_rules)
        more, lost = _protect(joint, threshold, step)
        more |= {cell for cell in _hidden_before(kept, earlier) if cell not in hidden}
        hidden |= dict.fromkeys(more, RELEASED_BEFORE)
        refused |= dict.fromkeys(_tables_of(joint, lost, kept.tables), RELEASED_BEFORE)
    return Decision(hidden=hidden, refused=refused)


def _alone(new: Release, threshold: int, tied_rules: Sequence[str], step: Step) -> tuple[Release, dict[Cell, str]]:
    """As if nothing had left before. Where a secret cannot be kept, a table is given up, and all is tried again."""
    while True:
        layout = lay_out(new, {new.period: new.shown}, (), threshold, tied_rules)
        more, lost = _protect(layout, threshold, step, all_or_none=True)
        if not lost:
            small = {cell for cell, count in new.shown.items() if 0 < count < threshold and new.says(cell)}
            return new, dict.fromkeys(small, SMALL_CELL) | dict.fromkeys(more, COMPLEMENTARY_CELL)
        new = _without(new, [_given_up(layout.cell_of[lost[0].var], new.tables)])


def _given_up(cell: Cell, tables: Sequence[Table]) -> str:
    """The table that ties most: of two columns first, then one that holds the cell, then any of what it counts."""
    beside = [table for table in tables if table.population == cell[0]] or list(tables)
    return max(beside, key=lambda table: (table.is_cross, table.holds(cell), table.id)).id


def _without(new: Release, refused: Iterable[str]) -> Release:
    gone = set(refused)
    return replace(new, tables=tuple(table for table in new.tables if table.id not in gone))


def is_sparse(table: Table, counts: Counts, threshold: int) -> bool:
    """Whether a table of two columns would be mostly hidden.

    Its zeros would be seen, and each hidden count known to be at least 1: with the sums beside them, that leaves so
    little room that sums of other tables would have to be hidden as well. Its one-column tables tell more without it.
    """
    inner, *_ = table.patterns()
    found = [count for cell, count in counts.items() if pattern_of(cell) == inner and table.holds(cell)]
    return table.is_cross and sum(count >= threshold for count in found) < ENOUGH * len(found)


def _protect(
    layout: Layout, threshold: int, step: Step, *, all_or_none: bool = False
) -> tuple[set[Cell], list[Secret]]:
    work = Suppression(layout.system, layout.known, layout.shown, threshold)
    lost = work.protect(layout.secrets, all_or_none=all_or_none, step=step)
    return {layout.cell_of[var] for var in work.hidden}, lost


def _tables_of(layout: Layout, lost: Sequence[Secret], tables: Sequence[Table]) -> set[str]:
    """Those that hold what could not be protected; all of its population where it stands in none."""
    found = set()
    for secret in lost:
        cell = layout.cell_of[secret.var]
        holding = [table.id for table in tables if table.holds(cell)]
        found.update(holding or [table.id for table in tables if table.population == cell[0]])
    return found


def _hidden_before(new: Release, earlier: Sequence[Release]) -> set[Cell]:
    """Of the same period: what another table hid then stays hidden now."""
    same = [release for release in earlier if release.period == new.period]
    return {cell for release in same for cell in release.hidden if new.says(cell) and new.shown.get(cell)}
