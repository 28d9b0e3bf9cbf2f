from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.domain.ids import PersonId
from counsellor_app.domain.roster import (
    ExistingStudent,
    FieldChange,
    Refusal,
    RefusedRow,
    RosterDiff,
    RosterField,
    RosterStudent,
)
from counsellor_app.domain.roster_diff import compare

IIN = "110384601237"
OTHER_IIN = "091175545679"
BORN = date(2011, 3, 14)


def a_row(line: int = 2, **said: object) -> RosterStudent:
    base = RosterStudent(
        line=line,
        iin=IIN,
        surname="Есенова",
        given="Айгерім",
        patronymic="Ерланқызы",
        born_on=BORN,
        sex="f",
        grade=7,
        letter="Ә",
        language="kk",
        guardian="Есенов Ерлан",
        phone="+7 (000) 000-00-01",
    )
    return replace(base, **said)  # type: ignore[arg-type]


def kept(row: RosterStudent, person_id: str = "p1", *, has_case: bool = False) -> ExistingStudent:
    """The record after this line was imported."""
    return ExistingStudent(
        person_id=PersonId(person_id),
        iin=row.iin,
        surname=row.surname,
        given=row.given,
        patronymic=row.patronymic,
        born_on=row.born_on,
        sex=row.sex,
        grade=row.grade,
        letter=row.letter,
        language=row.language,
        guardians=(row.guardian,) if row.guardian else (),
        phones=(row.phone,) if row.phone else (),
        has_case=has_case,
    )


def counts(diff: RosterDiff) -> tuple[int, int, int, int, int]:
    return len(diff.new), len(diff.changed), len(diff.unchanged), len(diff.refused), len(diff.gone)


def changes_of(row: RosterStudent, student: ExistingStudent) -> Sequence[FieldChange]:
    (changed,) = compare([row], [student]).changed
    return changed.changes


def refusals_of(rows: Sequence[RosterStudent], existing: Sequence[ExistingStudent]) -> list[tuple[int, Refusal]]:
    return [(row.line, row.reason) for row in compare(rows, existing).refused]


def test_into_an_empty_record_everybody_is_new() -> None:
    rows = [a_row(2), a_row(3, iin=OTHER_IIN, given="Зере")]
    assert compare(rows, []).new == tuple(rows)


def test_a_repeated_import_changes_nothing() -> None:
    assert counts(compare([a_row()], [kept(a_row())])) == (0, 0, 1, 0, 0)


@pytest.mark.parametrize(
    ("after", "field", "before_value", "after_value"),
    [
        (a_row(grade=8), RosterField.GRADE, 7, 8),
        (a_row(letter="Б"), RosterField.LETTER, "Ә", "Б"),
        (a_row(language="ru"), RosterField.LANGUAGE, "kk", "ru"),
        (a_row(surname="Асқар"), RosterField.SURNAME, "Есенова", "Асқар"),
        (a_row(given="Айгерим"), RosterField.GIVEN, "Айгерім", "Айгерим"),
        (a_row(born_on=date(2011, 3, 15)), RosterField.BORN_ON, BORN, date(2011, 3, 15)),
        (a_row(guardian="Есенова Зере"), RosterField.GUARDIAN, "Есенов Ерлан", "Есенова Зере"),
        (a_row(phone="+7 000 000-00-02"), RosterField.PHONE, "+7 (000) 000-00-01", "+7 000 000-00-02"),
    ],
)
def test_a_change_says_before_and_after(
    after: RosterStudent, field: RosterField, before_value: object, after_value: object
) -> None:
    (change,) = changes_of(after, kept(a_row()))
    assert (change.field, change.before, change.after) == (field, before_value, after_value)


def test_an_empty_cell_erases_nothing() -> None:
    bare = RosterStudent(line=2, iin=IIN, surname="Есенова", given="Айгерім")
    assert counts(compare([bare], [kept(a_row())])) == (0, 0, 1, 0, 0)


def test_the_same_guardian_and_phone_written_otherwise_is_no_change() -> None:
    row = a_row(guardian="ЕСЕНОВ ЕРЛАН", phone="8 000 0000001")
    assert counts(compare([row], [kept(a_row())])) == (0, 0, 1, 0, 0)


def test_a_guardian_written_in_another_order_is_no_change() -> None:
    student = replace(kept(a_row()), guardians=("Дулат Арман Берікұлы",))
    assert counts(compare([a_row(guardian="Арман Берікұлы, Дулат")], [student])) == (0, 0, 1, 0, 0)


def test_one_of_several_guardians_is_no_change() -> None:
    student = replace(kept(a_row()), guardians=("Есенова Зере", "Есенов Ерлан"))
    assert counts(compare([a_row()], [student])) == (0, 0, 1, 0, 0)


def test_lost_letters_never_replace_what_is_known() -> None:
    student = kept(a_row(guardian="Есенов Талғат", surname="Мұқанова"))
    assert counts(compare([a_row(guardian="Есенов Тал?ат", surname="М?канова")], [student])) == (0, 0, 1, 0, 0)
    (change,) = changes_of(a_row(guardian="Есенов Мур?т", surname="М?канова"), student)
    assert change.field is RosterField.GUARDIAN


def test_a_student_entered_by_hand_gets_the_iin_of_the_roster() -> None:
    (change,) = changes_of(a_row(), replace(kept(a_row()), iin=None))
    assert (change.field, change.before, change.after) == (RosterField.IIN, None, IIN)


def test_without_an_iin_name_and_birth_date_decide_in_any_spelling() -> None:
    row = a_row(iin=None, surname="ЕСЕНОВА", given="Айгерим", patronymic="Ерлан кызы")
    diff = compare([row], [kept(a_row())])
    assert [change.field for change in diff.changed[0].changes] == [
        RosterField.SURNAME,
        RosterField.GIVEN,
        RosterField.PATRONYMIC,
    ]
    assert counts(compare([a_row(iin=None, born_on=date(2010, 1, 1))], [kept(a_row())])) == (1, 0, 0, 0, 1)


def test_another_iin_is_another_child_even_with_the_same_name_and_day() -> None:
    assert counts(compare([a_row(iin=OTHER_IIN)], [kept(a_row())])) == (1, 0, 0, 0, 1)


def test_two_possible_students_are_not_guessed_between() -> None:
    existing = [kept(a_row(iin=None), "p1"), kept(a_row(iin=None), "p2")]
    diff = compare([a_row()], existing)
    assert [(row.reason, row.number) for row in diff.refused] == [(Refusal.MATCH_AMBIGUOUS, 2)]
    assert diff.gone == ()


def test_a_missing_birth_date_is_bridged_only_for_a_lone_namesake_of_about_the_same_class() -> None:
    undated = kept(a_row(iin=None, born_on=None))
    (change,) = changes_of(a_row(iin=None, grade=7), undated)
    assert (change.field, change.after) == (RosterField.BORN_ON, BORN)
    assert counts(compare([a_row(iin=None, grade=3)], [undated])) == (1, 0, 0, 0, 1)
    namesakes = [a_row(2, iin=None), a_row(3, iin=None, born_on=date(2011, 5, 5))]
    assert refusals_of(namesakes, [undated]) == [(2, Refusal.MATCH_AMBIGUOUS), (3, Refusal.MATCH_AMBIGUOUS)]


def test_a_row_without_iin_and_date_matches_itself_next_time() -> None:
    row = a_row(iin=None, born_on=None)
    assert counts(compare([row], [kept(row)])) == (0, 0, 1, 0, 0)


def test_two_lines_for_one_student_are_refused() -> None:
    rows = [a_row(2), a_row(7, iin=None)]
    diff = compare(rows, [kept(a_row())])
    assert [(row.line, row.reason, row.number) for row in diff.refused] == [(7, Refusal.MATCH_REPEATED, 2)]


def test_an_iin_in_the_wrong_line_does_not_rename_a_child() -> None:
    row = a_row(surname="Омаров", given="Арман", born_on=date(2012, 1, 1))
    assert refusals_of([row], [kept(a_row(), has_case=True)]) == [(2, Refusal.MATCH_OTHER_PERSON)]
    assert refusals_of([replace(row, born_on=None)], [kept(a_row())]) == [(2, Refusal.MATCH_OTHER_PERSON)]
    assert refusals_of([replace(row, born_on=BORN)], [kept(a_row())]) == []


def test_who_is_not_in_the_file_is_gone_and_whoever_left_before_is_not_counted() -> None:
    away = replace(kept(a_row(iin=OTHER_IIN, given="Зере"), "p2"), attending=False)
    staying = kept(a_row(iin=None, given="Дана"), "p3", has_case=True)
    diff = compare([a_row()], [kept(a_row()), away, staying])
    assert diff.gone == (staying,)


def test_whoever_left_comes_back() -> None:
    (changed,) = compare([a_row()], [replace(kept(a_row()), attending=False)]).changed
    assert changed.returns
    assert changed.changes == ()


def test_whoever_a_refused_line_names_is_not_gone() -> None:
    by_number = RefusedRow(line=9, field=None, reason=Refusal.GRADE_RANGE, iin=IIN)
    by_name = RefusedRow(line=5, field=None, reason=Refusal.IIN_LENGTH, who="Есенова Зере Ерланқызы")
    existing = [kept(a_row()), kept(a_row(iin=OTHER_IIN, given="Зере"), "p2")]
    diff = compare([], existing, [by_number, by_name])
    assert diff.gone == ()
    assert [row.line for row in diff.refused] == [5, 9]


def test_nothing_personal_is_printed() -> None:
    diff = compare([a_row(2), a_row(3, iin=OTHER_IIN, given="Зере")], [kept(a_row(guardian="Х", given="Аружан"))])
    refused = compare([a_row(2), a_row(3)], [kept(a_row())])
    printed = repr(diff) + repr(refused)
    assert "p1" in printed
    assert not any(word in printed for word in ("Есенова", "Айгерім", "Аружан", "Ерлан", IIN, "2011", "000"))


GIVENS = st.sampled_from(["Зере", "Дана", "Зере-Дана"])
ROWS = st.builds(
    RosterStudent,
    line=st.integers(1, 99),
    iin=st.sampled_from([None, IIN, OTHER_IIN]),
    given=GIVENS,
    surname=st.sampled_from(["", "Есен", "ЕСЕН"]),
    born_on=st.sampled_from([None, BORN]),
    grade=st.sampled_from([None, 1, 7]),
    guardian=st.sampled_from(["", "А?а", "Аға"]),
)


@given(st.lists(ROWS, max_size=6), st.lists(ROWS, max_size=6))
def test_every_line_has_exactly_one_fate_and_nobody_is_taken_twice(
    rows: list[RosterStudent], known: list[RosterStudent]
) -> None:
    by_iin = {row.iin or f"none{n}": row for n, row in enumerate(known)}
    existing = [kept(row, f"p{n}") for n, row in enumerate(by_iin.values())]
    diff = compare(rows, existing)
    assert len(diff.new) + len(diff.changed) + len(diff.unchanged) + len(diff.refused) == len(rows)
    matched = [changed.existing.person_id for changed in diff.changed] + list(diff.unchanged)
    assert len(matched) == len(set(matched))
    assert not {student.person_id for student in diff.gone} & set(matched)
