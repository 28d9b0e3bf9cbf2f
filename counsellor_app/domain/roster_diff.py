"""What an import would do to the record: who is new, who changed in what, whom the file does not name."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from counsellor_app.domain.alphabet import fold
from counsellor_app.domain.ids import PersonId
from counsellor_app.domain.names import LOST_LETTER, full, name_key, split
from counsellor_app.domain.roster import (
    ChangedStudent,
    ExistingStudent,
    FieldChange,
    Refusal,
    RefusedRow,
    RosterDiff,
    RosterField,
    RosterStudent,
)

PLAIN_FIELDS = {
    RosterField.IIN: "iin",
    RosterField.SURNAME: "surname",
    RosterField.GIVEN: "given",
    RosterField.PATRONYMIC: "patronymic",
    RosterField.BORN_ON: "born_on",
    RosterField.SEX: "sex",
    RosterField.GRADE: "grade",
    RosterField.LETTER: "letter",
    RosterField.LANGUAGE: "language",
}
PHONE_DIGITS = 10  # +7 and 8 stand before the same ten digits


@dataclass(frozen=True, slots=True)
class _Record:
    by_iin: dict[str, ExistingStudent] = field(repr=False)
    by_name: dict[str, list[ExistingStudent]] = field(repr=False)
    names_in_file: Counter[str] = field(repr=False)


@dataclass(frozen=True, slots=True)
class _Found:
    """The student a line speaks of, or nobody, or why that cannot be said."""

    student: ExistingStudent | None = None
    refusal: Refusal | None = None
    number: int | None = None
    field: RosterField | None = None


NOBODY = _Found()


def compare(
    rows: Sequence[RosterStudent], existing: Sequence[ExistingStudent], refused: Sequence[RefusedRow] = ()
) -> RosterDiff:
    """Match by IIN; without one by folded full name and birth date. An empty cell never erases what is known.

    `refused` are the lines that reading already refused: they are handed on, and whoever they name is not gone.
    """
    record = _index(rows, existing)
    taken: dict[PersonId, int] = {}
    new: list[RosterStudent] = []
    changed: list[ChangedStudent] = []
    unchanged: list[PersonId] = []
    turned_away: list[RefusedRow] = []
    for row in rows:
        found = _find(row, record)
        if found.student and found.student.person_id in taken:
            found = _Found(refusal=Refusal.MATCH_REPEATED, number=taken[found.student.person_id])
        if found.refusal:
            turned_away.append(_refused(row, found, found.refusal))
        elif not found.student:
            new.append(row)
        else:
            taken[found.student.person_id] = row.line
            changes = _changes(row, found.student)
            returns = not found.student.attending
            if changes or returns:
                changed.append(ChangedStudent(existing=found.student, student=row, changes=changes, returns=returns))
            else:
                unchanged.append(found.student.person_id)
    all_refused = sorted((*refused, *turned_away), key=lambda refusal: refusal.line)
    return RosterDiff(
        new=tuple(new),
        changed=tuple(changed),
        unchanged=tuple(unchanged),
        refused=tuple(all_refused),
        gone=_gone(existing, taken, all_refused),
    )


def _index(rows: Sequence[RosterStudent], existing: Sequence[ExistingStudent]) -> _Record:
    by_name: dict[str, list[ExistingStudent]] = defaultdict(list)
    for student in existing:
        by_name[name_key(student.name)].append(student)
    return _Record(
        by_iin={student.iin: student for student in existing if student.iin},
        by_name=by_name,
        names_in_file=Counter(name_key(row.name) for row in rows),
    )


def _find(row: RosterStudent, record: _Record) -> _Found:
    if row.iin and (student := record.by_iin.get(row.iin)):
        if _is_somebody_else(row, student):
            return _Found(refusal=Refusal.MATCH_OTHER_PERSON, field=RosterField.IIN)
        return _Found(student=student)
    key = name_key(row.name)
    namesakes = [student for student in record.by_name.get(key, ()) if not (row.iin and student.iin)]
    same_day = [student for student in namesakes if student.born_on == row.born_on]
    if len(same_day) > 1:
        return _Found(refusal=Refusal.MATCH_AMBIGUOUS, number=len(same_day), field=RosterField.FULL_NAME)
    if same_day:
        return _Found(student=same_day[0])
    return _undated(row, namesakes, alone=record.names_in_file[key] == 1)


def _undated(row: RosterStudent, namesakes: Sequence[ExistingStudent], *, alone: bool) -> _Found:
    """A birth date missing on one side: the only namesake of about the same class is taken for the same child."""
    near = [
        student for student in namesakes if (row.born_on is None or student.born_on is None) and _same_age(row, student)
    ]
    if not near:
        return NOBODY
    if len(near) > 1 or not alone:
        return _Found(refusal=Refusal.MATCH_AMBIGUOUS, number=len(near), field=RosterField.BORN_ON)
    return _Found(student=near[0])


def _same_age(row: RosterStudent, student: ExistingStudent) -> bool:
    return row.grade is None or student.grade is None or abs(row.grade - student.grade) <= 1


def _is_somebody_else(row: RosterStudent, student: ExistingStudent) -> bool:
    """Another surname and another given name under one IIN, and no birth date that would speak for one person.

    One of the two may change (adoption, a parent's marriage); both at once is a number in the wrong line, and
    taking it would rename a child together with the child's cases.
    """
    differ = [not _same_text(getattr(row, part), getattr(student, part)) for part in ("surname", "given")]
    same_day = row.born_on is not None and row.born_on == student.born_on
    return all(differ) and not same_day


def _changes(row: RosterStudent, student: ExistingStudent) -> tuple[FieldChange, ...]:
    found: list[FieldChange] = []
    for name, attribute in PLAIN_FIELDS.items():
        before, after = getattr(student, attribute), getattr(row, attribute)
        if after in (None, "") or after == before or (LOST_LETTER in str(after) and _same_text(str(after), before)):
            continue
        found.append(FieldChange(field=name, before=before, after=after))
    if row.guardian and not any(_same_text(_in_order(row.guardian), _in_order(known)) for known in student.guardians):
        found.append(FieldChange(field=RosterField.GUARDIAN, before=", ".join(student.guardians), after=row.guardian))
    if row.phone and _digits(row.phone) not in map(_digits, student.phones):
        found.append(FieldChange(field=RosterField.PHONE, before=", ".join(student.phones), after=row.phone))
    return tuple(found)


def _same_text(after: str, before: str) -> bool:
    """Equal when folded; a lost letter ("Тал?ат") may stand for any."""
    after, before = fold(after), fold(before)
    if LOST_LETTER not in after:
        return after == before
    return re.fullmatch(".".join(map(re.escape, after.split(LOST_LETTER))), before) is not None


def _in_order(name: str) -> str:
    """However the file orders and separates a guardian's names, the record keeps them as documents do."""
    return full(split(name))


def _digits(phone: str) -> str:
    return re.sub(r"\D", "", phone)[-PHONE_DIGITS:]


def _refused(row: RosterStudent, found: _Found, reason: Refusal) -> RefusedRow:
    return RefusedRow(
        line=row.line,
        field=found.field,
        reason=reason,
        number=found.number,
        who=row.full_name(),
        class_text=f"{'' if row.grade is None else row.grade}{row.letter}",
        shown=row.full_name(),
        iin=row.iin,
    )


def _gone(
    existing: Sequence[ExistingStudent], taken: dict[PersonId, int], refused: Sequence[RefusedRow]
) -> tuple[ExistingStudent, ...]:
    numbers = {row.iin for row in refused if row.iin}
    names = {fold(row.who) for row in refused if row.who}
    return tuple(
        student
        for student in existing
        if student.attending
        and student.person_id not in taken
        and student.iin not in numbers
        and fold(full(student.name)) not in names
    )
