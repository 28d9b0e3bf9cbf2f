"""The rosters that schools send, from the file to the difference with the record."""

from collections import Counter
from dataclasses import replace

import pytest

from counsellor_app.domain.ids import PersonId
from counsellor_app.domain.iin import check_digit
from counsellor_app.domain.roster import ExistingStudent, Refusal, RosterField, RosterStudent, RowNote
from counsellor_app.domain.roster_diff import compare
from counsellor_app.exchange.roster.check import Checked, check_rows
from counsellor_app.exchange.roster.columns import guess_mapping
from counsellor_app.exchange.roster.read import read_table
from tests.exchange.roster_files import REAL, TODAY

F = RosterField
SEPARATE = (
    F.IIN,
    F.SURNAME,
    F.GIVEN,
    F.PATRONYMIC,
    F.BORN_ON,
    F.SEX,
    F.CLASS,
    F.LETTER,
    F.LANGUAGE,
    F.GUARDIAN,
    F.PHONE,
)
TITLED = (F.IGNORE, F.FULL_NAME, F.IIN, F.BORN_ON, F.SEX, F.CLASS, F.LANGUAGE, F.GUARDIAN, F.PHONE)
GOOD_FILES = [
    "school_kk_utf8.csv",
    "school_large_utf8.csv",
    "school_ru_cp1251.csv",
    "school_ru_old.xls",
    "school_ru_titled.xlsx",
]


def imported(name: str) -> Checked:
    table = read_table(REAL / name)
    return check_rows(table, guess_mapping(table), TODAY)


def as_record(students: tuple[RosterStudent, ...]) -> list[ExistingStudent]:
    return [
        ExistingStudent(
            person_id=PersonId(f"{place:032x}"),
            iin=row.iin,
            surname=row.surname,
            given=row.given,
            patronymic=row.patronymic,
            born_on=row.born_on,
            sex=row.sex,
            grade=row.grade,
            letter=row.letter,
            language=row.language,
            guardians=(row.guardian,),
            phones=(row.phone,),
        )
        for place, row in enumerate(students)
    ]


@pytest.mark.parametrize(
    ("name", "columns", "header_line", "students"),
    [
        ("school_kk_utf8.csv", SEPARATE, 1, 420),
        ("school_large_utf8.csv", SEPARATE, 1, 2000),
        ("school_ru_cp1251.csv", SEPARATE, 1, 380),
        ("school_ru_old.xls", SEPARATE, 1, 150),
        ("school_ru_titled.xlsx", TITLED, 4, 260),
    ],
)
def test_columns_are_guessed_and_every_student_is_read(
    name: str, columns: tuple[RosterField, ...], header_line: int, students: int
) -> None:
    table = read_table(REAL / name)
    mapping = guess_mapping(table)
    assert (mapping.columns, mapping.header_line) == (columns, header_line)
    result = check_rows(table, mapping, TODAY)
    assert (len(result.students), result.refused) == (students, ())
    assert all(student.training and student.born_on and student.sex for student in result.students)
    assert all(student.grade is not None and student.letter and student.language for student in result.students)


def test_each_bad_row_is_refused_for_its_own_reason_and_the_good_ones_go_in() -> None:
    result = imported("bad_rows.csv")
    assert [student.line for student in result.students] == [2, 7]
    assert [(row.line, row.reason, row.field, row.number) for row in result.refused] == [
        (3, Refusal.IIN_CHECK_DIGIT, F.IIN, None),
        (4, Refusal.IIN_DUPLICATE, F.IIN, 2),
        (5, Refusal.DATE_IMPOSSIBLE, F.BORN_ON, None),
        (6, Refusal.NO_NAME, F.SURNAME, None),
        (8, Refusal.NAME_FORMULA, F.SURNAME, None),
        (9, Refusal.GRADE_RANGE, F.CLASS, None),
        (10, Refusal.IIN_LENGTH, F.IIN, 13),
        (11, Refusal.TOO_MANY_FIELDS, None, 13),
        (12, Refusal.TOO_FEW_FIELDS, None, 2),
        (13, Refusal.NAME_CHARACTERS, F.GIVEN, None),
    ]


@pytest.mark.parametrize("name", GOOD_FILES)
def test_a_repeated_import_changes_nothing(name: str) -> None:
    students = tuple(imported(name).students)
    assert compare(students, []).new == students
    again = compare(students, as_record(students))
    assert (again.new, again.changed, again.refused, again.gone) == ((), (), (), ())
    assert len(again.unchanged) == len(students)


def test_letters_lost_in_cp1251_are_said_and_never_replace_known_ones() -> None:
    result = imported("school_ru_cp1251.csv")
    assert {(warning.note, warning.field) for warning in result.warnings} == {(RowNote.LETTERS_LOST, F.GUARDIAN)}
    lost = next(student for student in result.students if "?" in student.guardian)
    (known,) = as_record((lost,))
    whole = replace(known, guardians=(lost.guardian.replace("?", "қ"),))
    assert compare([lost], [whole]).changed == ()


def test_iins_kept_as_numbers_get_their_zero_back() -> None:
    result = imported("school_ru_titled.xlsx")
    notes = Counter(warning.note for warning in result.warnings)
    assert notes[RowNote.IIN_PADDED] == sum(str(student.iin).startswith("0") for student in result.students) > 0
    assert notes[RowNote.ROW_SKIPPED] == 1  # "Итого: 260"
    assert set(notes) == {RowNote.IIN_PADDED, RowNote.ROW_SKIPPED}
    assert all(student.iin and int(student.iin[11]) == check_digit(student.iin[:11]) for student in result.students)


def test_the_next_year_is_a_change_of_class_only() -> None:
    students = tuple(imported("school_ru_old.xls").students)
    risen = [replace(row, grade=(row.grade or 0) + 1) for row in students]
    diff = compare(risen, as_record(students))
    assert len(diff.changed) == 150
    assert {change.field for changed in diff.changed for change in changed.changes} == {F.GRADE}
