"""The lists of a dry run: refused, new, changed, not in the file, worth a look. Rows of two lines."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from counsellor_app.content.library import Content
from counsellor_app.domain.alphabet import sort_key
from counsellor_app.domain.names import full
from counsellor_app.domain.roster import ChangedStudent, ExistingStudent, RefusedRow, RosterStudent, RowWarning
from counsellor_app.services.roster import RosterPreview
from counsellor_app.ui.models.table import Column, TableModel
from counsellor_app.ui.students.import_words import (
    changes_words,
    field_name,
    in_file,
    in_two,
    new_below,
    note_words,
    refusal_words,
)
from counsellor_app.ui.students.words import class_words
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
    school_class: str = ""
    what: str = field(repr=False)
    below: str = field(default="", repr=False)
    student: str = ""  # the id of somebody in the file already


def lines_of(preview: RosterPreview, veil: Veil, content: Content) -> Mapping[Tab, tuple[Line, ...]]:
    """The lists in words of the window's language."""
    diff = preview.diff
    people = {row.line: row for row in preview.checked.students}
    return {
        Tab.REFUSED: tuple(_refused(row, veil) for row in diff.refused),
        Tab.NEW: tuple(_new(row, veil) for row in diff.new),
        Tab.CHANGED: tuple(_changed(changed, veil, content) for changed in diff.changed),
        Tab.GONE: tuple(_gone(student, veil) for student in sorted(diff.gone, key=_alphabetical)),
        Tab.NOTES: tuple(_note(warning, people.get(warning.line), veil) for warning in preview.warnings),
    }


def _refused(row: RefusedRow, veil: Veil) -> Line:
    said = in_file(veil.text(row.shown)) if row.field is not None else ""
    what, more = in_two(refusal_words(row))
    nameless = QCoreApplication.translate("Students", "no name")
    return Line(
        at=row.line,
        who=veil.name(row.who) if row.who else nameless,
        school_class=row.class_text,
        what=what,
        below=" · ".join(part for part in (more, said) if part),
    )


def _new(row: RosterStudent, veil: Veil) -> Line:
    return Line(at=row.line, who=_name(row, veil), school_class=_class(row), what=veil.text(new_below(row)))


def _changed(changed: ChangedStudent, veil: Veil, content: Content) -> Line:
    first, *rest = changes_words(changed, content)
    student = changed.existing
    return Line(
        at=changed.student.line,
        who=_name(student, veil),
        school_class=_class(student),
        what=veil.text(first),
        below=veil.text("; ".join(rest)),
        student=student.person_id,
    )


def _gone(student: ExistingStudent, veil: Veil) -> Line:
    stays = QCoreApplication.translate("Students", "stays in Pana; mark as left if so")
    has_case = QCoreApplication.translate("Students", "stays in Pana, has a case")
    return Line(
        at=0,
        who=_name(student, veil),
        school_class=_class(student),
        what=has_case if student.has_case else stays,
        student=student.person_id,
    )


def _note(warning: RowWarning, row: RosterStudent | None, veil: Veil) -> Line:
    column = "" if warning.field is None else field_name(warning.field)
    shown = in_file(veil.text(warning.shown)) if warning.shown else ""
    what, more = in_two(note_words(warning))
    return Line(
        at=warning.line,
        who=_name(row, veil) if row is not None else "",
        school_class=_class(row) if row is not None else "",
        what=what,
        below=" · ".join(part for part in (more, column, shown) if part),
    )


def _alphabetical(student: ExistingStudent) -> str:
    return sort_key(full(student.name))


def _name(one: RosterStudent | ExistingStudent, veil: Veil) -> str:
    return veil.name(full(one.name))


def _class(one: RosterStudent | ExistingStudent) -> str:
    return class_words(one.grade, one.letter)


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
            below=lambda line: line.school_class,
            tip=lambda line: line.who,
            width=208,
        ),
        Column[Line](
            key="what",
            title=_title_of(tab),
            text=lambda line: line.what,
            below=lambda line: line.below,
            tip=lambda line: "\n".join(part for part in (line.what, line.below) if part),
            stretch=True,
        ),
    ]
    return TableModel[Line](
        columns[1:] if tab is Tab.GONE else columns, key_of=lambda line: line.student or f"{line.at}|{line.who}"
    )


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
