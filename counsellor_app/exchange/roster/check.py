"""Row by row: a student, or the reason why not. One bad row never stops the others."""

import unicodedata
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from counsellor_app.domain.iin import masked
from counsellor_app.domain.names import name_key
from counsellor_app.domain.roster import Refusal, RefusedRow, RosterField, RosterStudent, RowNote, RowWarning
from counsellor_app.exchange.roster.cells import Refused
from counsellor_app.exchange.roster.columns import Mapping
from counsellor_app.exchange.roster.furniture import is_furniture, section_class
from counsellor_app.exchange.roster.row import RowReader
from counsellor_app.exchange.roster.table import STEP, Cancelled, Progress, Row, Table, never, nothing, stop_if

SHOWN = 60  # characters of a cell in a message
CLASS_SHOWN = 12
NAMES = (RosterField.FULL_NAME, RosterField.SURNAME, RosterField.GIVEN, RosterField.PATRONYMIC)


class Checked(NamedTuple):
    students: Sequence[RosterStudent]
    refused: Sequence[RefusedRow]
    warnings: Sequence[RowWarning]


def check_rows(
    table: Table, mapping: Mapping, today: date, *, progress: Progress = nothing, cancelled: Cancelled = never
) -> Checked:
    """Every row below the header: students, refusals and warnings in the order of the file.

    Empty rows are passed over; totals, repeated headers and lines of column numbers too, with a note. Raises
    `Trouble(CANCELLED)`.
    """
    return _Check(table, mapping, today).run(progress, cancelled)


class _Check:
    def __init__(self, table: Table, mapping: Mapping, today: date) -> None:
        self._table = table
        self._mapping = mapping
        self._reader = RowReader(mapping, today)
        self._students: list[RosterStudent] = []
        self._refused: list[RefusedRow] = []
        self._warnings: list[RowWarning] = []
        self._line_of_iin: dict[str, int] = {}
        self._line_of_name: dict[tuple[str, date | None], RosterStudent] = {}

    def run(self, progress: Progress, cancelled: Cancelled) -> Checked:
        rows = [row for row in self._table.rows if row.line > self._mapping.header_line]
        for done, row in enumerate(rows):
            if done % STEP == 0:
                stop_if(cancelled)
                progress(done, len(rows))
            if (section := section_class(row, self._mapping)) is not None:
                self._reader.section = section
                self._note(row, None, RowNote.ROW_SKIPPED)
            elif is_furniture(row, self._mapping):
                self._note(row, None, RowNote.ROW_SKIPPED)
            else:
                self._take(row)
        progress(len(rows), len(rows))
        return Checked(tuple(self._students), tuple(self._refused), tuple(self._warnings))

    def _take(self, row: Row) -> None:
        notes: list[tuple[RosterField, RowNote]] = []
        try:
            self._check_width(row)
            student = self._reader.read(row, notes)
            self._check_repeated(student)
        except Refused as refusal:
            self._refuse(row, refusal)
            return
        self._students.append(student)
        for column, note in notes:
            self._note(row, column, note)

    def _check_width(self, row: Row) -> None:
        """Only in a text file: a spreadsheet's rows are as wide as the sheet."""
        if not self._table.ragged:
            return
        wanted, extra = len(self._mapping.columns), row.cells[len(self._mapping.columns) :]
        self._reader.at = None
        if any(cell.strip() for cell in extra):
            raise Refused(Refusal.TOO_MANY_FIELDS, len(row.cells))
        if len(row.cells) < wanted:
            raise Refused(Refusal.TOO_FEW_FIELDS, len(row.cells))

    def _check_repeated(self, student: RosterStudent) -> None:
        """One IIN stands in one line; without it, one name with one birth date does."""
        self._reader.at = RosterField.IIN
        if student.iin and (line := self._line_of_iin.get(student.iin)):
            raise Refused(Refusal.IIN_DUPLICATE, line)
        key = (name_key(student.name), student.born_on)
        other = self._line_of_name.get(key)
        if other and not (student.iin and other.iin):
            self._reader.at = RosterField.FULL_NAME
            raise Refused(Refusal.ROW_DUPLICATE, other.line)
        if student.iin:
            self._line_of_iin[student.iin] = student.line
        if other is None or other.iin:
            self._line_of_name[key] = student

    def _refuse(self, row: Row, refusal: Refused) -> None:
        at = self._reader.at
        raw = self._reader.text(row, at) if at is not None else ""
        if refusal.reason is Refusal.ROW_DUPLICATE:
            raw = self._who(row)
        self._refused.append(
            RefusedRow(
                line=row.line,
                field=at,
                reason=refusal.reason,
                number=refusal.number,
                who=self._who(row),
                class_text=self._class_text(row),
                shown=masked(visible(raw)) if at is RosterField.IIN and raw else visible(raw)[:SHOWN],
                iin=self._reader.text(row, RosterField.IIN) or None,
            )
        )

    def _note(self, row: Row, column: RosterField | None, note: RowNote) -> None:
        raw = self._reader.text(row, column) if column is not None else ""
        shown = masked(visible(raw)) if column is RosterField.IIN and raw else visible(raw)[:SHOWN]
        self._warnings.append(RowWarning(line=row.line, field=column, note=note, shown=shown))

    def _who(self, row: Row) -> str:
        """The name as it stands in the file, to find the line by; not yet a name that was checked."""
        return " ".join(text for column in NAMES if (text := visible(self._reader.text(row, column))))[:SHOWN]

    def _class_text(self, row: Row) -> str:
        parts = (RosterField.CLASS, RosterField.GRADE, RosterField.LETTER)
        return "".join(visible(self._reader.text(row, part)) for part in parts)[:CLASS_SHOWN]


def visible(text: str) -> str:
    """Text from outside that is safe to show: one line, and what has no shape of its own becomes a mark."""
    shown = "".join("\ufffd" if unicodedata.category(letter) in {"Cc", "Cf", "Cs", "Co", "Cn"} else letter
                    for letter in text.strip()[: 4 * SHOWN].translate(str.maketrans("\t\r\n", "   ")))  # fmt: skip
    return " ".join(shown.split())
