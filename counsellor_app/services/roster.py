"""The roster import: open a file, guess its columns, see what would happen, then write all of it or nothing."""

import json
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from counsellor_app.domain.clock import local_day
from counsellor_app.domain.errors import RuleBroken
from counsellor_app.domain.names import full
from counsellor_app.domain.record import Setting
from counsellor_app.domain.roster import (
    Refusal,
    RefusedRow,
    RosterDiff,
    RosterField,
    RosterStudent,
    RowWarning,
)
from counsellor_app.domain.roster_diff import compare
from counsellor_app.exchange.roster.check import Checked, check_rows
from counsellor_app.exchange.roster.columns import (
    Mapping,
    check_mapping,
    corrected,
    guess_mapping,
    remembered,
    sample,
    with_remembered,
)
from counsellor_app.exchange.roster.table import Cancelled, Progress, Table, never, nothing, stop_if
from counsellor_app.services.done import Done, Topic
from counsellor_app.services.roster_writing import RosterWriter, guardian_names
from counsellor_app.services.session import Session
from counsellor_app.store.roster_lists import (
    KnownGuardian,
    existing_students,
    known_guardians,
    numbers_of_merged,
    numbers_of_others,
)
from counsellor_app.store.student_lists import has_students
from counsellor_app.store.unit import Unit

__all__ = ["Mapping", "Table", "corrected", "sample"]

REMEMBERED = "roster-mapping:"
TOUCHED = frozenset({Topic.STUDENTS, Topic.PEOPLE, Topic.CASES, Topic.ENTRIES, Topic.FOLLOWUPS})
STEP = 20  # rows between two looks at the cancel button


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterPreview:
    """What an import of this table under this mapping would do. Nothing is written yet."""

    mapping: Mapping
    checked: Checked = field(repr=False)
    diff: RosterDiff

    @property
    def read(self) -> int:
        """Lines that speak of a student, refused ones too."""
        diff = self.diff
        return len(diff.new) + len(diff.changed) + len(diff.unchanged) + len(diff.refused)

    @property
    def to_write(self) -> int:
        return len(self.diff.new) + len(self.diff.changed)

    @property
    def warnings(self) -> tuple[RowWarning, ...]:
        return tuple(self.checked.warnings)


@dataclass(frozen=True, slots=True, kw_only=True)
class Import:
    """`remember` keeps the columns for the next file with the same titles."""

    preview: RosterPreview
    remember: bool = True


class RosterService:
    def __init__(self, session: Session) -> None:
        self._session = session

    def open(
        self, path: Path, *, sheet: str | None = None, progress: Progress = nothing, cancelled: Cancelled = never
    ) -> Table:
        """The file as a table of texts. Raises `Trouble`: empty, unreadable, too large, no permission, cancelled."""
        # readers of Excel's files, old and new: for the day of an import
        from counsellor_app.exchange.roster.read import read_table

        return read_table(path, sheet=sheet, progress=progress, cancelled=cancelled)

    def guess(self, table: Table) -> Mapping:
        """What each column holds; corrections made for a file with the same titles are remembered."""
        mapping = guess_mapping(table)
        with self._session.store.read() as unit:
            kept = unit.settings.find(REMEMBERED + mapping.header_key)
        return mapping if kept is None else with_remembered(mapping, json.loads(kept.value))

    def dry_run(
        self, table: Table, mapping: Mapping, *, progress: Progress = nothing, cancelled: Cancelled = never
    ) -> RosterPreview:
        """New, changed, unchanged, refused and gone. RuleBroken("mapping-no-name", "mapping-field-twice")."""
        check_mapping(mapping)
        today = local_day(self._session.now(), self._session.zone)
        checked = check_rows(table, mapping, today, progress=progress, cancelled=cancelled)
        with self._session.store.read() as unit:
            diff = _compared(unit, checked, known_guardians(unit))
        return RosterPreview(mapping=mapping, checked=checked, diff=diff)

    def asks_for_backup(self) -> bool:
        """Whether there is something to lose: an import into a file with students backs it up first."""
        with self._session.store.read() as unit:
            return has_students(unit)

    def write(self, command: Import, *, progress: Progress = nothing, cancelled: Cancelled = never) -> Done:
        """All lines that were not refused, in one unit. Cancelled, it raises and nothing was written.

        RuleBroken("roster-changed-since") when the record is no longer what the preview was compared with.
        """
        preview, today = command.preview, local_day(self._session.now(), self._session.zone)
        with self._session.store.begin("roster-imported") as unit:
            guardians = known_guardians(unit)
            if _compared(unit, preview.checked, guardians) != preview.diff:
                raise RuleBroken("roster-changed-since")
            if preview.to_write:
                self._write_rows(RosterWriter(unit, guardians, today), preview.diff, progress, cancelled)
            if command.remember:
                _remember(unit, preview.mapping)
        return Done(touched=TOUCHED, undo=partial(self._session.undo, unit.seq, TOUCHED))

    def _write_rows(self, writer: RosterWriter, diff: RosterDiff, progress: Progress, cancelled: Cancelled) -> None:
        of = len(diff.new) + len(diff.changed)
        steps = [partial(writer.add, row) for row in diff.new]
        steps += [partial(writer.change, changed) for changed in diff.changed]
        for done, step in enumerate(steps):
            if done % STEP == 0:
                stop_if(cancelled)
                progress(done, of)
            step()
        stop_if(cancelled)
        progress(of, of)


def _compared(unit: Unit, checked: Checked, guardians: tuple[KnownGuardian, ...]) -> RosterDiff:
    rows, refused = _fitted(unit, checked)
    return compare(rows, existing_students(unit, guardians), refused)


def _fitted(unit: Unit, checked: Checked) -> tuple[tuple[RosterStudent, ...], tuple[RefusedRow, ...]]:
    """Lines as the record knows them: a number of a record merged away is its survivor's, a guardian's is a slip."""
    merged, others = numbers_of_merged(unit), numbers_of_others(unit)
    rows, refused = [], list(checked.refused)
    for row in checked.students:
        if row.iin in others:
            refused.append(_of_somebody_else(row))
            continue
        survivor = merged.get(row.iin or "")
        own = unit.people.get(survivor).iin if survivor else row.iin
        rows.append(replace(row, iin=own, guardian=_guardians(row)))
    return tuple(rows), tuple(refused)


def _guardians(row: RosterStudent) -> str:
    """Names in the order in which the record writes them, so that a second import finds them again."""
    return ", ".join(full(name) for name in guardian_names(row.guardian))


def _of_somebody_else(row: RosterStudent) -> RefusedRow:
    return RefusedRow(
        line=row.line,
        field=RosterField.IIN,
        reason=Refusal.MATCH_OTHER_PERSON,
        who=row.full_name(),
        class_text=f"{'' if row.grade is None else row.grade}{row.letter}",
        shown=row.full_name(),
        iin=row.iin,
    )


def _remember(unit: Unit, mapping: Mapping) -> None:
    setting = Setting(id=REMEMBERED + mapping.header_key, value=json.dumps(remembered(mapping), ensure_ascii=False))
    if unit.settings.find(setting.id) is None:
        unit.settings.add(setting)
    else:
        unit.settings.save(setting)
