"""The lists of a dry run: refused, new, changed, not in the file, worth a look. Rows of two lines."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from counsellor_app.content.library import Content
from counsellor_app.domain.roster import ChangedStudent, ExistingStudent, RefusedRow, RosterStudent, RowNote, RowWarning
from counsellor_app.services.roster import RosterPreview
from counsellor_app.ui.models.table import Column, TableModel
from counsellor_app.ui.students.import_words import (
    changes_words,
    field_name,
    in_file,
    new_below,
    note_words,
    refusal_words,
    refused_who,
    student_who,
)
from counsellor_app.ui.veil import Veil


class Tab(StrEnum):
    REFUSED = "refused"
    NEW = "new"
    CHANGED = "changed"
    GONE = "gone"
    NOTES = "notes"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One row of any of the lists; `at` is the line of the file, 0 where there is none."""

    at: int
    who: str = field(repr=False)
    what: str = field(repr=False)
    below: str = field(default="", repr=False)


def lines_of(preview: RosterPreview, veil: Veil, content: Content) -> Mapping[Tab, tuple[Line, ...]]:
    """The lists in words of the window's language."""
    diff = preview.diff
    people = {row.line: student_who(row, veil.name) for row in preview.checked.students}
    return {
        Tab.REFUSED: tuple(_refused(row, veil) for row in diff.refused),
        Tab.NEW: tuple(_new(row, veil) for row in diff.new),
        Tab.CHANGED: tuple(_changed(changed, veil, content) for changed in diff.changed),
        Tab.GONE: tuple(_gone(student, veil) for student in diff.gone),
        Tab.NOTES: tuple(_note(warning, people, veil) for warning in preview.warnings),
    }


def _refused(row: RefusedRow, veil: Veil) -> Line:
    return Line(
        at=row.line,
        who=refused_who(row, veil.name),
        what=refusal_words(row),
        below=in_file(veil.text(row.shown)) if row.field is not None else "",
    )


def _new(row: RosterStudent, veil: Veil) -> Line:
    return Line(at=row.line, who=student_who(row, veil.name), what=veil.text(new_below(row)))


def _changed(changed: ChangedStudent, veil: Veil, content: Content) -> Line:
    said = changes_words(changed, content)
    return Line(at=changed.student.line, who=student_who(changed.existing, veil.name), what=veil.text(said))


def _gone(student: ExistingStudent, veil: Veil) -> Line:
    stays = QCoreApplication.translate("Students", "stays in Pana; mark as left if so")
    has_case = QCoreApplication.translate("Students", "stays in Pana, has a case")
    return Line(at=0, who=student_who(student, veil.name), what=has_case if student.has_case else stays)


def _note(warning: RowWarning, people: Mapping[int, str], veil: Veil) -> Line:
    skipped = warning.note is RowNote.ROW_SKIPPED
    column = "" if warning.field is None else field_name(warning.field)
    shown = in_file(veil.text(warning.shown)) if warning.shown else ""
    return Line(
        at=warning.line,
        who="" if skipped else people.get(warning.line, ""),
        what=note_words(warning),
        below=" · ".join(part for part in (column, shown) if part),
    )


def model_for(tab: Tab) -> TableModel[Line]:
    columns = [
        Column[Line](
            key="line",
            title=lambda: QCoreApplication.translate("Students", "Line"),
            text=lambda line: str(line.at),
            sort=lambda line: line.at,
            tone=lambda _line: "quiet",
            is_number=True,
            width=56,
        ),
        Column[Line](
            key="who",
            title=lambda: QCoreApplication.translate("Students", "Who"),
            text=lambda line: line.who,
            width=216,
        ),
        Column[Line](
            key="what",
            title=_title_of(tab),
            text=lambda line: line.what,
            below=lambda line: line.below,
            tip=lambda line: line.what,
            stretch=True,
        ),
    ]
    return TableModel[Line](columns[1:] if tab is Tab.GONE else columns, key_of=lambda line: f"{line.at}|{line.who}")


def _title_of(tab: Tab) -> Callable[[], str]:
    match tab:
        case Tab.REFUSED:
            return lambda: QCoreApplication.translate("Students", "Why not accepted")
        case Tab.CHANGED:
            return lambda: QCoreApplication.translate("Students", "What changes")
        case Tab.NEW:
            return lambda: QCoreApplication.translate("Students", "Born, IIN")
        case Tab.GONE:
            return lambda: QCoreApplication.translate("Students", "Not in the file")
        case Tab.NOTES:
            return lambda: QCoreApplication.translate("Students", "Worth a look")
