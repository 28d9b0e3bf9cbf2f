import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from counsellor_app.domain.errors import RuleBroken
from counsellor_app.domain.names import (
    LONGEST,
    FullName,
    check_name,
    cleaned,
    full,
    has_lost_letters,
    has_mixed_letters,
    is_patronymic,
    name_key,
    short,
    split,
)


@pytest.mark.parametrize(
    ("text", "surname", "given", "patronymic"),
    [
        ("Мұқанов Әділ Талғатұлы", "Мұқанов", "Әділ", "Талғатұлы"),
        ("Дулат Арман Берік ұлы", "Дулат", "Арман", "Берік ұлы"),
        ("Дулат Айым Берік-қызы", "Дулат", "Айым", "Берік-қызы"),
        ("Дулат Айым Берік қызы", "Дулат", "Айым", "Берік қызы"),
        ("Мамедов Али Вели оглы", "Мамедов", "Али", "Вели оглы"),
        ("Арман Берікұлы", "", "Арман", "Берікұлы"),
        ("Арман Берік ұлы", "", "Арман", "Берік ұлы"),
        ("Арман Берікұлы Дулат", "Дулат", "Арман", "Берікұлы"),
        ("Иван Ильич Петров", "Петров", "Иван", "Ильич"),
        ("Петров Иван Ильич", "Петров", "Иван", "Ильич"),
        ("Абрамович Иван", "Абрамович", "Иван", ""),
        ("Ким Анна", "Ким", "Анна", ""),
        ("Ким Анна Мария Сергеевна", "Ким", "Анна Мария", "Сергеевна"),
        ("Петрова - Водкина Анна Ильинична", "Петрова-Водкина", "Анна", "Ильинична"),
        ("Ким (Цой) Анна", "Ким (Цой)", "Анна", ""),
        ("Иванов, Иван Иванович", "Иванов", "Иван", "Иванович"),
        ("Иванов И.И.", "Иванов", "И.", "И."),
        ("Иванов И. И.", "Иванов", "И.", "И."),
        ("Айша", "", "Айша", ""),
        ("Иванов Иван -", "Иванов", "Иван", ""),
        ("Тал?ат М?рат", "Тал?ат", "М?рат", ""),
        ("", "", "", ""),
        (" - ", "", "", ""),
    ],
)
def test_a_full_name_comes_apart(text: str, surname: str, given: str, patronymic: str) -> None:
    assert split(text) == FullName(surname=surname, given=given, patronymic=patronymic)


@given(st.text(max_size=60))
def test_any_text_comes_apart_without_a_word_invented(text: str) -> None:
    parts = full(split(cleaned(text)))
    assert set(parts) <= set(cleaned(text)) | {" "}


@example("-(А)", "")
@given(st.text(st.sampled_from("АБв .,-()?ұлы "), max_size=30), st.sampled_from(["", " ұлы", "ович", "қызы Ким"]))
def test_a_name_put_in_order_stays_in_order(text: str, ending: str) -> None:
    once = full(split(cleaned(text + ending)))
    assert full(split(once)) == once


@pytest.mark.parametrize("word", ["Ерланұлы", "ЕРЛАНҚЫЗЫ", "Серикулы", "Бериккызы", "Ильич", "Андреевна", "Ильинична"])
def test_patronymics_are_known_by_their_endings(word: str) -> None:
    assert is_patronymic(word)


@pytest.mark.parametrize("word", ["Есенов", "Мирас", "Айқыз", "ұлы", ""])
def test_other_names_are_not_patronymics(word: str) -> None:
    assert not is_patronymic(word)


@pytest.mark.parametrize(
    ("text", "tidy"),
    [
        ("  Есенов\u00a0 \tМирас\n", "Есенов Мирас"),
        ("Петрова – Водкина", "Петрова - Водкина"),
        ("О’Нил", "О'Нил"),
        ("Еле\u0306на", "Елӗна"),  # composed
        ("Cерiк", "Серік"),  # Latin C and i
        ("Smith", "Smith"),
        ("Наrа", "Наrа"),  # r has no Cyrillic twin: left for a person to see
        ("-", ""),
        ("НЕТ", ""),
        ("жоқ", ""),
    ],
)
def test_cleaning_changes_no_spelling(text: str, tidy: str) -> None:
    assert cleaned(text) == tidy
    assert cleaned(tidy) == tidy


@pytest.mark.parametrize(
    "text", ["Есенов", "Әбдірахманова-Ким", "О'Нил", "Ким (Цой)", "И.", "Тал?ат", "", "김", "Sørén"]
)
def test_names_pass(text: str) -> None:
    check_name(text)


HIDDEN = [*"\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200b\u200c\u200d\u200e\u200f\ufeff"]
CONTROL = [*"\x00\x01\x07\x1b\x1c\x1f\x7f\x85\u2028\u2029"]
SIGNS = [*"😀☺️1;/\\<>&%*#№_|\u3164\ufffd"]


@pytest.mark.parametrize("letter", HIDDEN + CONTROL + SIGNS)
@pytest.mark.parametrize("place", ["{}Мирас", "Ми{}рас", "Мирас{}"])
def test_what_is_no_letter_is_refused(letter: str, place: str) -> None:
    with pytest.raises(RuleBroken) as refusal:
        check_name(cleaned(place.format(letter)), "given")
    assert (refusal.value.rule, refusal.value.field) == ("name-characters", "given")


@pytest.mark.parametrize(
    "text", ["=HYPERLINK(1)", "+cmd|x", "-cmd", "@SUM(A1)", "= А1", '="x"', "=(1)", "-2+3", "–cmd"]
)
def test_a_formula_is_refused(text: str) -> None:
    with pytest.raises(RuleBroken) as refusal:
        check_name(cleaned(text))
    assert refusal.value.rule == "name-formula"


@pytest.mark.parametrize("text", ["?", "...", "'", "( )"])
def test_signs_alone_are_no_name(text: str) -> None:
    with pytest.raises(RuleBroken):
        check_name(text)


def test_a_name_has_a_longest_length() -> None:
    check_name("Ә" * LONGEST)
    with pytest.raises(RuleBroken) as refusal:
        check_name("Ә" * (LONGEST + 1))
    assert refusal.value.rule == "name-too-long"
    assert refusal.value.numbers == {"limit": LONGEST}


def verdict(text: str) -> str:
    try:
        check_name(text)
    except RuleBroken as refusal:
        return str(refusal)  # what a log would get: the code and nothing else
    return "fine"


@given(st.text(max_size=130))
def test_any_text_is_a_name_or_refused(text: str) -> None:
    found = verdict(cleaned(text))
    assert found in {"fine", "name-characters", "name-formula", "name-too-long"}
    if found == "fine":
        assert not any(letter.isdigit() or ord(letter) < 32 for letter in cleaned(text))


def test_forms_of_a_name() -> None:
    name = FullName(surname="Есенов", given="Мирас", patronymic="Ерланұлы")
    assert full(name) == "Есенов Мирас Ерланұлы"
    assert short(name) == "Есенов М. Е."
    assert short(FullName(given="Айша")) == "Айша"
    assert full(FullName(given="Айша")) == "Айша"


def test_a_patronymic_alone_names_nobody() -> None:
    assert not FullName(patronymic="Ерланұлы")
    assert FullName(given="Айша")


def test_spellings_of_one_name_share_a_key() -> None:
    one = FullName(surname="Мұқанов", given="Әділ", patronymic="Талғат ұлы")
    other = FullName(surname="МУКАНОВ", given="Адил", patronymic="Талгат-улы")
    assert name_key(one) == name_key(other)
    assert name_key(FullName(surname="А", given="Б")) != name_key(FullName(surname="АБ"))


def test_lost_and_mixed_letters_are_seen() -> None:
    assert has_lost_letters("Тал?ат")
    assert not has_lost_letters("Талғат")
    assert has_mixed_letters(cleaned("Наrа Ким"))
    assert not has_mixed_letters(cleaned("Cерiк Smith"))


def test_a_printed_name_says_nothing() -> None:
    assert repr(FullName(surname="Есенов", given="Мирас")) == "FullName()"
