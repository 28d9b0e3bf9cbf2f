"""Which rows of the list are shown, and how a cell reads. No widgets here."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, tzinfo
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from counsellor_app.domain.alphabet import fold, sort_key
from counsellor_app.domain.clock import local_day
from counsellor_app.domain.people import SchoolStatus
from counsellor_app.services.student_commands import StudentRow
from counsellor_app.ui.format import clock_time, day_month, nearby_day
from counsellor_app.ui.levels import CODES
from counsellor_app.ui.models.table import Column
from counsellor_app.ui.students.words import class_words, short_language

NOT_IN_CLASS = 99  # sorts after every grade
NEVER = date.max
LEVELS = ("", *CODES)  # the highest comes first when the column is chosen


class Scope(StrEnum):
    HERE = "here"
    OPEN_CASE = "open-case"
    GONE = "gone"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What the list shows. `text` is a part of a name, a class such as ``7б``, or the first digits of an IIN."""

    scope: Scope = Scope.HERE
    text: str = field(default="", repr=False)
    level: str = ""
    grade: int | None = None
    letter: str = ""
    language: str = ""


def in_scope(row: StudentRow, scope: Scope) -> bool:
    """Somebody with an open case stays in sight there after leaving the school."""
    match scope:
        case Scope.HERE:
            return row.status is SchoolStatus.STUDYING
        case Scope.OPEN_CASE:
            return row.case_id is not None
        case Scope.GONE:
            return row.status is not SchoolStatus.STUDYING


def shown(rows: Sequence[StudentRow], wanted: Wanted) -> tuple[StudentRow, ...]:
    return tuple(row for row in rows if in_scope(row, wanted.scope) and _matches(row, wanted))


def _matches(row: StudentRow, wanted: Wanted) -> bool:
    if wanted.level and row.level != wanted.level:
        return False
    if wanted.grade is not None and row.grade != wanted.grade:
        return False
    if wanted.letter and row.letter != wanted.letter:
        return False
    if wanted.language and wanted.language not in row.languages:
        return False
    return not wanted.text or _says(row, fold(wanted.text))


def _says(row: StudentRow, text: str) -> bool:
    """Every word stands at the beginning of a part of the name, or the whole is a class, a case or an IIN."""
    parts = fold(row.full_name).replace("-", " ").split()
    if all(any(part.startswith(word) for part in parts) for word in text.split()):
        return True
    packed = "".join(sign for sign in text if sign.isalnum())
    school_class = fold(f"{'' if row.grade is None else row.grade}{row.letter}")
    if packed and (school_class == packed or (packed.isdigit() and str(row.grade) == packed)):
        return True
    if len(packed) >= 4 and packed.isdigit() and (row.iin or "").startswith(packed):
        return True
    return bool(packed) and text.strip() in fold(row.case_number or "") and len(packed) > 2


def classes(rows: Sequence[StudentRow]) -> tuple[tuple[int, str], ...]:
    """The classes that have somebody in them, from the youngest."""
    found = {(row.grade, row.letter) for row in rows if row.grade is not None and in_scope(row, Scope.HERE)}
    return tuple(sorted(found, key=lambda one: (one[0], sort_key(one[1]))))


def languages(rows: Sequence[StudentRow]) -> tuple[str, ...]:
    return tuple(sorted({language for row in rows for language in row.languages}))


def last_words(row: StudentRow, today: date, zone: tzinfo) -> str:
    if row.last_entry_at is None:
        return QCoreApplication.translate("Students", "nothing yet") if row.case_id else ""
    day = local_day(row.last_entry_at, zone)
    return nearby_day(day, today) if abs((day - today).days) <= 1 else day_month(day, today)


def next_words(row: StudentRow, today: date, zone: tzinfo) -> str:
    if row.next_on is None:
        return QCoreApplication.translate("Students", "not planned") if row.case_id else ""
    day = nearby_day(row.next_on, today)
    if row.next_on < today:
        return QCoreApplication.translate("Students", "overdue: {day}").format(day=day)
    if row.next_on == today and row.next_at is not None:
        return f"{day}, {clock_time(row.next_at, zone)}"
    return day


def next_tone(row: StudentRow, today: date) -> str:
    """Overdue and due today are brown, not red: red is for acting now."""
    if row.next_on is None:
        return "quiet"
    return "r2" if row.next_on <= today else "text"


def columns(name: Callable[[str], str], today: Callable[[], date], zone: tzinfo) -> tuple[Column[StudentRow], ...]:
    """`name` shows a name as the veil allows."""
    return (
        Column[StudentRow](
            key="name",
            title=lambda: QCoreApplication.translate("Students", "Student"),
            text=lambda row: name(row.full_name),
            sort=lambda row: sort_key(row.full_name),
            weight=500,
            width=220,
            stretch=True,
            tip=lambda row: QCoreApplication.translate("Students", "Training IIN") if row.training else "",
        ),
        Column[StudentRow](
            key="class",
            title=lambda: QCoreApplication.translate("Students", "Class"),
            text=lambda row: class_words(row.grade, row.letter),
            sort=lambda row: (NOT_IN_CLASS if row.grade is None else row.grade, sort_key(row.letter)),
            width=76,
        ),
        Column[StudentRow](
            key="age",
            title=lambda: QCoreApplication.translate("Students", "Age"),
            text=lambda row: "" if row.age is None else str(row.age),
            sort=lambda row: -1 if row.age is None else row.age,
            is_number=True,
            width=52,
        ),
        Column[StudentRow](
            key="language",
            title=lambda: QCoreApplication.translate("Students", "Language"),
            text=lambda row: ", ".join(short_language(code) for code in row.languages),
            tone=lambda _row: "quiet",
            width=84,
        ),
        Column[StudentRow](
            key="level",
            title=lambda: QCoreApplication.translate("Students", "Level"),
            text=lambda row: row.level or "",
            sort=lambda row: -LEVELS.index(row.level or ""),
            level=lambda row: row.level or "",
            width=144,
        ),
        Column[StudentRow](
            key="case",
            title=lambda: QCoreApplication.translate("Students", "Case"),
            text=_case_words,
            sort=lambda row: row.case_number or "",
            tone=lambda _row: "quiet",
            width=126,
        ),
        Column[StudentRow](
            key="last",
            title=lambda: QCoreApplication.translate("Students", "Last entry"),
            text=lambda row: last_words(row, today(), zone),
            sort=lambda row: "" if row.last_entry_at is None else row.last_entry_at.isoformat(),
            tone=lambda _row: "quiet",
            width=118,
        ),
        Column[StudentRow](
            key="next",
            title=lambda: QCoreApplication.translate("Students", "Next contact"),
            text=lambda row: next_words(row, today(), zone),
            sort=lambda row: row.next_on or NEVER,
            tone=lambda row: next_tone(row, today()),
            width=180,
        ),
    )


def _case_words(row: StudentRow) -> str:
    """The number; ``+1`` says that more cases are open. Never the topic: a name stands beside it."""
    if row.case_number is None:
        return ""
    return row.case_number if row.open_cases < 2 else f"{row.case_number} +{row.open_cases - 1}"
