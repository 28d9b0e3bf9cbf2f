import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.domain.errors import RuleBroken
from counsellor_app.domain.roster import RosterField
from counsellor_app.exchange.roster.columns import (
    Mapping,
    check_mapping,
    corrected,
    guess_mapping,
    header_score,
    remembered,
    sample,
    with_remembered,
)
from counsellor_app.exchange.roster.headers import CONTAINED, EXACT, UNKNOWN, meaning
from counsellor_app.exchange.roster.table import Row, Table
from tests.exchange.roster_files import GOOD, HEADER, OTHER, a_table

F = RosterField
KAZAKH = ("ЖСН", "Тегі", "Аты", "Әкесінің аты", "Туған күні", "Жынысы", "Сыныбы", "Литер", "Оқыту тілі",
          "Заңды өкілі", "Телефоны")  # fmt: skip
ENGLISH = ("IIN", "Last name", "First name", "Patronymic", "Date of birth", "Sex", "Class", "Letter",
           "Language of instruction", "Guardian", "Phone")  # fmt: skip
ALL = (F.IIN, F.SURNAME, F.GIVEN, F.PATRONYMIC, F.BORN_ON, F.SEX, F.CLASS, F.LETTER, F.LANGUAGE, F.GUARDIAN, F.PHONE)


@pytest.mark.parametrize("header", [HEADER, KAZAKH, ENGLISH, tuple(title.upper() for title in KAZAKH)])
def test_titles_in_three_languages(header: tuple[str, ...]) -> None:
    mapping = guess_mapping(a_table(GOOD, header=header))
    assert mapping.columns == ALL
    assert mapping.header_line == 1


def test_in_any_order() -> None:
    mapping = guess_mapping(a_table(tuple(reversed(GOOD)), header=tuple(reversed(KAZAKH))))
    assert mapping.columns == tuple(reversed(ALL))


@pytest.mark.parametrize(
    ("title", "field", "sure"),
    [
        ("ЖСН / ИИН", F.IIN, EXACT),
        ("ЖСН\nИИН", F.IIN, EXACT),
        ("Отчество (при наличии)", F.PATRONYMIC, EXACT),
        ("Әкесінің аты (бар болса)", F.PATRONYMIC, EXACT),
        ("Аты-жөні", F.FULL_NAME, EXACT),
        ("Ф.И.О.", F.FULL_NAME, EXACT),
        ("ФИО обучающегося (полностью)", F.FULL_NAME, EXACT),
        ("Фамилия, имя, отчество", F.FULL_NAME, EXACT),
        ("№", F.IGNORE, EXACT),
        ("№ п/п", F.IGNORE, EXACT),
        ("Дата рождения ребёнка", F.BORN_ON, CONTAINED),
        ("Дата зачисления", F.IGNORE, CONTAINED),
        ("ФИО классного руководителя", F.IGNORE, CONTAINED),
        ("Сынып жетекшісінің аты-жөні", F.IGNORE, CONTAINED),
        ("Телефон классного руководителя", F.IGNORE, CONTAINED),
        ("Телефон мамы", F.PHONE, CONTAINED),
        ("ФИО законного представителя", F.GUARDIAN, CONTAINED),
        ("Ата-анасының (заңды өкілінің) аты-жөні", F.GUARDIAN, EXACT),
        ("Әкесінің аты-жөні", F.GUARDIAN, EXACT),
        ("ИИН матери", F.IGNORE, CONTAINED),
        ("Место работы отца", F.IGNORE, CONTAINED),
        ("Кружок", F.IGNORE, UNKNOWN),
        ("Список учащихся 7 «Б» класса на 01.09.2026", F.IGNORE, UNKNOWN),
        ("(" * 100_000, F.IGNORE, UNKNOWN),
        ("", F.IGNORE, UNKNOWN),
    ],
)
def test_what_titles_mean(title: str, field: RosterField, sure: int) -> None:
    assert meaning(title) == (field, sure)


def test_a_header_below_titles() -> None:
    rows = [("КГУ «Демо-школа № 000»",), ("Список учащихся 7 класса",), ("№", "ФИО", "Класс"), ("1", "Ким Ли", "7Б")]
    mapping = guess_mapping(a_table(*rows[1:], header=rows[0], ragged=False))
    assert (mapping.header_line, mapping.columns) == (3, (F.IGNORE, F.FULL_NAME, F.CLASS))


def test_a_single_column_of_names() -> None:
    assert guess_mapping(a_table(("Ким Ли",), header=("ФИО",))).header_line == 1


def test_without_any_header_contents_decide() -> None:
    mapping = guess_mapping(a_table(OTHER, GOOD, header=GOOD))
    assert mapping.header_line == 0
    sure = (F.IIN, F.SURNAME, F.GIVEN, F.PATRONYMIC, F.BORN_ON, F.SEX)  # a bare number or letter may be anything
    assert mapping.columns == (*sure, F.IGNORE, F.IGNORE, F.LANGUAGE, F.IGNORE, F.PHONE)


def test_full_names_and_classes_by_their_looks() -> None:
    rows = [("Есенова Айгерім Ерланқызы", "7 «Б»", "3"), ("Ким Артём", "11А", "2"), ("Цой Анна", "5 Ә", "1")]
    mapping = guess_mapping(a_table(*rows[1:], header=rows[0]))
    assert mapping.columns == (F.FULL_NAME, F.CLASS, F.IGNORE)


def test_an_unknown_title_over_known_contents() -> None:
    mapping = guess_mapping(a_table(("Есенов", "Мирас", "091175545679"), header=("Фамилия", "Имя", "Код")))
    assert mapping.columns == (F.SURNAME, F.GIVEN, F.IIN)


def test_a_known_title_is_not_overruled_by_contents() -> None:
    rows = [("1", "Ким Ли", "05.11.2009", "Пак Ро Мин")] * 3
    mapping = guess_mapping(a_table(*rows, header=("№", "ФИО", "Дата зачисления", "Классный руководитель")))
    assert mapping.columns == (F.IGNORE, F.FULL_NAME, F.IGNORE, F.IGNORE)


def test_no_field_is_given_twice() -> None:
    mapping = guess_mapping(a_table(header=("ФИО матери", "ФИО отца", "Телефон", "Тел", "Фамилия", "Имя", "ФИО")))
    assert mapping.columns == (F.GUARDIAN, F.IGNORE, F.PHONE, F.IGNORE, F.SURNAME, F.GIVEN, F.IGNORE)


def test_a_person_corrects_a_column_and_the_field_moves() -> None:
    mapping = guess_mapping(a_table(GOOD))
    moved = corrected(mapping, 9, F.SURNAME)
    assert moved.columns[1] is F.IGNORE
    assert moved.columns[9] is F.SURNAME
    assert corrected(moved, 9, F.IGNORE).columns.count(F.IGNORE) == 2
    assert moved.header_key == mapping.header_key


def test_corrections_are_remembered_by_title_in_any_order() -> None:
    first = corrected(guess_mapping(a_table(GOOD)), 9, F.IGNORE)
    again = guess_mapping(a_table(tuple(reversed(GOOD)), header=tuple(reversed(HEADER))))
    assert again.header_key == first.header_key
    assert with_remembered(again, remembered(first)).columns == tuple(reversed(first.columns))


def test_other_titles_are_another_key() -> None:
    assert guess_mapping(a_table(header=HEADER[:10])).header_key != guess_mapping(a_table()).header_key


def test_what_is_remembered_holds_no_word_of_the_rows() -> None:
    kept = remembered(guess_mapping(a_table(OTHER, header=GOOD)))
    assert {key.split()[0] for key in kept} == {"column"}
    assert len(kept) == len(GOOD)


def test_a_spoilt_memory_is_not_believed() -> None:
    mapping = guess_mapping(a_table(GOOD))
    spoilt = dict.fromkeys(remembered(mapping), "surname") | {"иин": "no such field"}
    columns = with_remembered(mapping, spoilt).columns
    assert columns[0] is F.IIN
    assert columns.count(F.SURNAME) == 1


def test_a_mapping_needs_a_name_and_each_field_once() -> None:
    mapping = guess_mapping(a_table(GOOD))
    check_mapping(mapping)
    with pytest.raises(RuleBroken) as no_name:
        check_mapping(Mapping(columns=(F.IIN, F.CLASS), titles=("", ""), header_key="", header_line=1))
    assert no_name.value.rule == "mapping-no-name"
    with pytest.raises(RuleBroken) as twice:
        check_mapping(Mapping(columns=(F.GIVEN, F.IIN, F.IIN), titles=("", "", ""), header_key="", header_line=1))
    assert (twice.value.rule, twice.value.numbers) == ("mapping-field-twice", {"column": 3})


def test_a_sample_of_a_column_masks_the_iin() -> None:
    table = a_table(("", "Есенов"), GOOD)
    mapping = guess_mapping(table)
    assert sample(table, mapping, 0) == "1103••••1237"
    assert sample(table, mapping, 1) == "Есенов"
    assert sample(table, mapping, 10) == "+7 (000) 000-00-01"
    assert sample(a_table(), guess_mapping(a_table()), 0) == ""


def test_nothing_personal_is_printed() -> None:
    table = a_table(GOOD)
    printed = repr(table) + repr(guess_mapping(table)) + repr(guess_mapping(a_table(OTHER, header=GOOD)))
    assert "Есенова" not in printed
    assert GOOD[0] not in printed


CELLS = st.one_of(st.sampled_from([*HEADER, *GOOD, "", "ФИО", "7Б", "\x00"]), st.text(max_size=8))


@given(st.lists(st.lists(CELLS, max_size=6), min_size=1, max_size=8), st.booleans())
def test_any_table_has_a_mapping(rows: list[list[str]], ragged: bool) -> None:
    table = Table(rows=tuple(Row(line=n, cells=tuple(row)) for n, row in enumerate(rows, start=1)), ragged=ragged)
    mapping = guess_mapping(table)
    used = [column for column in mapping.columns if column is not F.IGNORE]
    assert len(used) == len(set(used)) == mapping.known
    assert len(mapping.columns) == len(mapping.titles)
    assert with_remembered(mapping, remembered(mapping)) == mapping
    assert (mapping.header_line > 0) is (header_score(table) > 0)
    for column in range(len(mapping.columns)):
        sample(table, mapping, column)
