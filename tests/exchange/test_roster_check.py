from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.domain.errors import Trouble, TroubleKind
from counsellor_app.domain.roster import Refusal, RosterField, RowNote
from counsellor_app.exchange.roster.check import Checked, check_rows, visible
from counsellor_app.exchange.roster.columns import guess_mapping
from counsellor_app.exchange.roster.table import Row, Table
from tests.exchange.roster_files import GOOD, HEADER, OTHER, TODAY, a_row, a_table

F = RosterField


def checked(table: Table) -> Checked:
    return check_rows(table, guess_mapping(table), TODAY)


def refusal_of(**changes: str) -> tuple[Refusal, RosterField | None, int | None, str]:
    result = checked(a_table(a_row(**changes), OTHER))
    assert [student.line for student in result.students] == [3], "the good row goes in all the same"
    (row,) = result.refused
    assert row.line == 2
    return row.reason, row.field, row.number, row.shown


def notes_of(**changes: str) -> list[tuple[RowNote, RosterField | None]]:
    result = checked(a_table(a_row(**changes)))
    assert len(result.students) == 1, result.refused
    return [(warning.note, warning.field) for warning in result.warnings]


def test_a_good_row_becomes_a_student() -> None:
    (student,) = checked(a_table(GOOD)).students
    assert student.line == 2
    assert (student.iin, student.training) == (GOOD[0], True)
    assert student.full_name() == "Есенова Айгерім Ерланқызы"
    assert (student.born_on, student.sex, student.language) == (date(2011, 3, 14), "f", "kk")
    assert (student.grade, student.letter) == (9, "Ә")
    assert (student.guardian, student.phone) == ("Есенов Ерлан", "+7 (000) 000-00-01")
    assert checked(a_table(GOOD)).warnings == ()


@pytest.mark.parametrize(
    ("changes", "reason", "field", "number", "shown"),
    [
        ({"iin": "110384601238"}, Refusal.IIN_CHECK_DIGIT, F.IIN, None, "1103••••1238"),
        ({"iin": "0110384601237"}, Refusal.IIN_LENGTH, F.IIN, 13, "0110••••01237"),
        ({"iin": "11038460123x"}, Refusal.IIN_DIGITS, F.IIN, None, "1103••••123x"),
        ({"born_on": "31.02.2012"}, Refusal.DATE_IMPOSSIBLE, F.BORN_ON, None, "31.02.2012"),
        ({"born_on": "мамыр 2018"}, Refusal.DATE_UNREADABLE, F.BORN_ON, None, "мамыр 2018"),
        ({"born_on": "01.01.1900"}, Refusal.DATE_OUT_OF_RANGE, F.BORN_ON, None, "01.01.1900"),
        ({"born_on": "01.01.2100"}, Refusal.DATE_OUT_OF_RANGE, F.BORN_ON, None, "01.01.2100"),
        ({"surname": "", "given": "-"}, Refusal.NO_NAME, F.SURNAME, None, ""),
        ({"surname": '=HYPERLINK("x")'}, Refusal.NAME_FORMULA, F.SURNAME, None, '=HYPERLINK("x")'),
        ({"given": "Айгерім\u202e"}, Refusal.NAME_CHARACTERS, F.GIVEN, None, "Айгерім\ufffd"),
        ({"given": "Ай\x00герім"}, Refusal.NAME_CHARACTERS, F.GIVEN, None, "Ай\ufffdгерім"),
        ({"patronymic": "😀"}, Refusal.NAME_CHARACTERS, F.PATRONYMIC, None, "😀"),
        ({"surname": "Ә" * 10_000}, Refusal.NAME_TOO_LONG, F.SURNAME, 120, "Ә" * 60),
        ({"grade": "17"}, Refusal.GRADE_RANGE, F.CLASS, None, "17"),
    ],
)
def test_a_bad_cell_refuses_its_row(
    changes: dict[str, str], reason: Refusal, field: RosterField, number: int | None, shown: str
) -> None:
    assert refusal_of(**changes) == (reason, field, number, shown)


def test_too_many_and_too_few_fields() -> None:
    result = checked(a_table((*GOOD, "", ""), (*OTHER, "лишнее"), OTHER[:-1], OTHER[:2]))
    assert [student.line for student in result.students] == [2]
    assert [(row.line, row.reason, row.number) for row in result.refused] == [
        (3, Refusal.TOO_MANY_FIELDS, 12),
        (4, Refusal.TOO_FEW_FIELDS, 10),
        (5, Refusal.TOO_FEW_FIELDS, 2),
    ]


def test_rows_of_a_sheet_may_be_wider_than_its_header() -> None:
    assert len(checked(a_table((*GOOD, "заметка на полях"), OTHER[:9], ragged=False)).students) == 2


def test_an_iin_twice_names_the_line_that_has_it() -> None:
    result = checked(a_table(GOOD, OTHER, a_row(surname="Ким", born_on="01.03.2017")))
    assert [(row.line, row.reason, row.number, row.shown) for row in result.refused] == [
        (4, Refusal.IIN_DUPLICATE, 2, "1103••••1237")
    ]


def test_a_refused_row_does_not_block_its_iin() -> None:
    result = checked(a_table(a_row(grade="17"), GOOD))
    assert [student.line for student in result.students] == [3]


def test_without_an_iin_one_name_and_date_stand_once() -> None:
    twice = checked(a_table(a_row(iin=""), a_row(iin="", surname="ЕСЕНОВА", given="Айгерим")))
    assert [(row.line, row.reason, row.number, row.shown) for row in twice.refused] == [
        (3, Refusal.ROW_DUPLICATE, 2, "ЕСЕНОВА Айгерим Ерланқызы")
    ]
    half = checked(a_table(a_row(iin=""), GOOD))
    assert [row.reason for row in half.refused] == [Refusal.ROW_DUPLICATE]
    namesakes = checked(a_table(GOOD, a_row(iin=OTHER[0])))
    assert namesakes.refused == ()
    assert checked(a_table(a_row(iin=""), a_row(iin="", born_on="15.03.2011"))).refused == ()


def test_a_row_without_iin_is_fine() -> None:
    assert checked(a_table(a_row(iin=""))).students[0].iin is None


@pytest.mark.parametrize(
    ("changes", "notes"),
    [
        ({"iin": OTHER[0][1:], "born_on": "05.11.2009", "sex": "М"}, [(RowNote.IIN_PADDED, F.IIN)]),
        ({"born_on": "15.03.2011"}, [(RowNote.IIN_DATE_MISMATCH, F.IIN)]),
        ({"sex": "М"}, [(RowNote.IIN_SEX_MISMATCH, F.IIN)]),
        ({"sex": "?!"}, [(RowNote.SEX_UNREADABLE, F.SEX)]),
        ({"language": "эсперанто"}, [(RowNote.LANGUAGE_UNKNOWN, F.LANGUAGE)]),
        ({"grade": "ИС-21"}, [(RowNote.CLASS_UNREADABLE, F.CLASS)]),
        ({"letter": "«»!"}, [(RowNote.CLASS_UNREADABLE, F.LETTER)]),
        ({"phone": "=1+1"}, [(RowNote.PHONE_UNREADABLE, F.PHONE)]),
        ({"guardian": "мама: 8 700"}, [(RowNote.GUARDIAN_UNREADABLE, F.GUARDIAN)]),
        ({"guardian": "Есенов\u202e"}, [(RowNote.GUARDIAN_UNREADABLE, F.GUARDIAN)]),
        ({"guardian": "Есенов Тал?ат"}, [(RowNote.LETTERS_LOST, F.GUARDIAN)]),
        ({"given": "Айгер?м"}, [(RowNote.LETTERS_LOST, F.GIVEN)]),
        ({"given": "Айгер\ufffdм"}, [(RowNote.LETTERS_LOST, F.GIVEN)]),
        ({"given": "Айгеrім"}, [(RowNote.LETTERS_MIXED, F.GIVEN)]),
        ({"guardian": "Есенов Ерлан, Есенова Зере"}, []),
        ({"sex": "", "language": "-", "grade": "", "letter": "", "phone": "", "guardian": "нет", "born_on": ""}, []),
    ],
)
def test_what_is_worth_a_look(changes: dict[str, str], notes: list[tuple[RowNote, RosterField]]) -> None:
    assert notes_of(**changes) == notes


def test_what_could_not_be_read_is_left_out() -> None:
    row = a_row(sex="x", language="x", grade="ИС-21", letter="", phone="x", guardian="<b>")
    (student,) = checked(a_table(row)).students
    assert (student.sex, student.language, student.grade, student.letter) == (None, None, None, "")
    assert (student.guardian, student.phone) == ("", "")


def test_a_refused_row_can_be_found_by_its_student() -> None:
    (row,) = checked(a_table(a_row(iin="1", letter="«Ә»"))).refused
    assert (row.who, row.class_text) == ("Есенова Айгерім Ерланқызы", "9«Ә»")


def test_full_names_in_one_column_and_classes_with_letters() -> None:
    table = a_table(("1", "Мұқанов Әділ Талғат ұлы", "7 «Ә» сынып"), header=("№", "ФИО", "Класс"), ragged=False)
    (student,) = checked(table).students
    assert (student.surname, student.given, student.patronymic) == ("Мұқанов", "Әділ", "Талғат ұлы")
    assert (student.grade, student.letter) == (7, "Ә")


def test_totals_repeated_headers_and_column_numbers_are_no_students() -> None:
    numbers = tuple(str(place) for place in range(1, 12))
    table = a_table(numbers, GOOD, HEADER, OTHER, ("", "Итого: 2", *[""] * 9), ("Барлығы", "2"))
    result = checked(table)
    assert [student.line for student in result.students] == [3, 5]
    assert [(warning.line, warning.note) for warning in result.warnings] == [
        (line, RowNote.ROW_SKIPPED) for line in (2, 4, 6, 7)
    ]
    assert result.refused == ()


def test_a_student_called_like_a_total_is_a_student() -> None:
    table = a_table(("Итогова", "Анна", "7Б"), header=("Фамилия", "Имя", "Класс"))
    assert [student.surname for student in checked(table).students] == ["Итогова"]


def test_a_class_as_a_title_holds_for_the_rows_below() -> None:
    table = a_table(("1", "Ким Ли"), ("7 «Ә» класс", ""), ("1", "Цой Ян"), ("", "8 Б"), ("1", "Пак Ро"),
                    header=("№", "ФИО"), ragged=False)  # fmt: skip
    students = checked(table).students
    assert [(student.grade, student.letter) for student in students] == [(None, ""), (7, "Ә"), (8, "Б")]


def test_a_file_without_names_refuses_every_row_and_does_not_crash() -> None:
    result = checked(a_table(("110384601237", "7"), header=("ИИН", "Класс")))
    assert [row.reason for row in result.refused] == [Refusal.NO_NAME]


def test_progress_and_cancel() -> None:
    table = a_table(*[a_row(iin="", given=f"Дана {'а' * n}") for n in range(1100)])
    told: list[tuple[int, int]] = []
    check_rows(table, guess_mapping(table), TODAY, progress=lambda done, of: told.append((done, of)))
    assert told == [(0, 1100), (500, 1100), (1000, 1100), (1100, 1100)]
    with pytest.raises(Trouble) as trouble:
        check_rows(table, guess_mapping(table), TODAY, cancelled=lambda: True)
    assert trouble.value.kind is TroubleKind.CANCELLED


def test_nothing_personal_is_printed() -> None:
    result = checked(a_table(GOOD, a_row(iin="1"), a_row(surname="=x(")))
    printed = repr(result)
    assert "line=3" in printed
    assert not any(word in printed for word in ("Есенова", "Айгерім", GOOD[0], "2011", "=x("))


def test_visible_text_is_one_line_without_hidden_signs() -> None:
    assert visible(" a\r\nb\u202e\x00\u200bc\t") == "a b\ufffd\ufffd\ufffdc"


CELLS = st.one_of(st.sampled_from([*GOOD, *OTHER, "", "0", "=A1", "7Б", "31.02.2012", "Итого"]), st.text(max_size=6))


@given(st.lists(st.lists(CELLS, max_size=12), max_size=8), st.booleans())
def test_every_row_of_any_table_has_exactly_one_fate(rows: list[list[str]], ragged: bool) -> None:
    lines = [Row(line=line, cells=tuple(row)) for line, row in enumerate([HEADER, *rows], start=1)]
    table = Table(rows=tuple(lines), ragged=ragged)
    result = checked(table)
    skipped = [warning.line for warning in result.warnings if warning.note is RowNote.ROW_SKIPPED]
    fates = [student.line for student in result.students] + [row.line for row in result.refused] + skipped
    assert sorted(fates) == list(range(2, len(rows) + 2))
    numbers = [student.iin for student in result.students if student.iin]
    assert len(numbers) == len(set(numbers))
    assert all(row.shown.isprintable() and row.who.isprintable() for row in result.refused)
