"""Lines of an import in words: why a line is refused, what would change, who is not in the file."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from counsellor_app.content.library import Content
from counsellor_app.content.packs import CodeList
from counsellor_app.domain.iin import masked
from counsellor_app.domain.roster import (
    ChangedStudent,
    FieldChange,
    RefusedRow,
    RosterField,
    RosterStudent,
    RowWarning,
)
from counsellor_app.ui.format import date_digits, nobreak
from counsellor_app.ui.students.roster_messages import FIELDS, NOTES, REFUSALS
from counsellor_app.ui.students.words import code_words

ARROW = " → "
CODED = {RosterField.LANGUAGE: CodeList.LANGUAGE, RosterField.SEX: CodeList.SEX}


def field_name(column: RosterField) -> str:
    return QCoreApplication.translate("RosterMessages", str(FIELDS[column]))


def refusal_words(row: RefusedRow) -> str:
    words = QCoreApplication.translate("RosterMessages", str(REFUSALS[row.reason]))
    return nobreak(words.format(n=row.number if row.number is not None else ""))


def note_words(warning: RowWarning) -> str:
    return QCoreApplication.translate("RosterMessages", str(NOTES[warning.note]))


def in_file(shown: str) -> str:
    """What stands in the file: ``in the file: 31.02.2012``."""
    said = shown or QCoreApplication.translate("Students", "empty")
    return QCoreApplication.translate("Students", "in the file: {shown}").format(shown=said)


def in_two(words: str) -> tuple[str, str]:
    """What is wrong, and what to do about it: the first sentence and the rest."""
    first, _, rest = words.partition(". ")
    return first, rest


def new_below(row: RosterStudent) -> str:
    """Birth date and the number, its middle hidden."""
    parts = [date_digits(row.born_on) if row.born_on else "", masked(row.iin) if row.iin else ""]
    if row.training:
        parts.append(QCoreApplication.translate("Students", "training number"))
    return " · ".join(part for part in parts if part)


def changes_words(changed: ChangedStudent, content: Content) -> tuple[str, ...]:
    """One line for each field that would change."""
    back = (QCoreApplication.translate("Students", "is at the school again"),) if changed.returns else ()
    return (*back, *(_change(change, content) for change in changed.changes))


def _change(change: FieldChange, content: Content) -> str:
    after = _value(change, change.after, content)
    if change.field in (RosterField.GUARDIAN, RosterField.PHONE) or change.before in (None, ""):
        return f"{field_name(change.field)}: + {after}"
    return f"{field_name(change.field)}: {_value(change, change.before, content)}{ARROW}{after}"


def _value(change: FieldChange, value: str | int | date | None, content: Content) -> str:
    if isinstance(value, date):
        return date_digits(value)
    if change.field is RosterField.IIN and isinstance(value, str):
        return masked(value)
    if change.field in CODED and isinstance(value, str):
        return code_words(content, CODED[change.field], value)
    return str(value)
