"""Soft hints: who is found in typed letters, in both languages' cases, and who is not."""

from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.domain.hints import Hint, HintKind, KnownPeople, KnownPerson, find_words
from counsellor_app.domain.ids import PersonId

MIRAS = PersonId("miras")
AIGERIM = PersonId("aigerim")
DARYA = PersonId("darya")
ANDREY = PersonId("andrey")
OTHER_AIGERIM = PersonId("other-aigerim")
LI = PersonId("li")
MOTHER = PersonId("mother")

KNOWN = KnownPeople(
    [
        KnownPerson(id=MIRAS, surname="Есенов", given="Мирас", patronymic="Ерланұлы", iin="130284500014"),
        KnownPerson(id=AIGERIM, surname="Ахметова", given="Айгерім", patronymic="Серікқызы"),
        KnownPerson(id=OTHER_AIGERIM, surname="Бекова", given="Айгерим"),
        KnownPerson(id=DARYA, surname="Соколова", given="Дарья"),
        KnownPerson(id=ANDREY, surname="Левский", given="Андрей", patronymic="Игоревич"),
        KnownPerson(id=LI, surname="Ли", given="Виктория"),
        KnownPerson(id=MOTHER, surname="Есенова", given="Гүлнар", phones=("+7 (701) 123-45-67",)),
    ]
)


def found(text: str, kind: HintKind = HintKind.NAME) -> list[tuple[str, set[PersonId]]]:
    return [(text[hint.start : hint.end], set(hint.people)) for hint in KNOWN.find(text) if hint.kind is kind]


@pytest.mark.parametrize(
    ("text", "letters", "people"),
    [
        ("Сөйлестім: Айгерімге айттым.", "Айгерімге", {AIGERIM, OTHER_AIGERIM}),
        ("Кеше Мираспен болды", "Мираспен", {MIRAS}),
        ("Мирастың анасы", "Мирастың", {MIRAS}),
        ("Мирасты көрдім", "Мирасты", {MIRAS}),
        ("Дарьядан сұрадым", "Дарьядан", {DARYA}),
        ("Позвонили Ахметовой", "Ахметовой", {AIGERIM}),
        ("Говорил с Есеновым", "Есеновым", {MIRAS}),
        ("Нет Мираса в классе", "Мираса", {MIRAS}),
        ("Рассказал Дарье", "Дарье", {DARYA}),
        ("Видел Дарью", "Дарью", {DARYA}),
        ("Поговорить с Андреем", "Андреем", {ANDREY}),
        ("Письмо Левскому", "Левскому", {ANDREY}),
        ("Письмо Левского", "Левского", {ANDREY}),
    ],
)
def test_a_name_is_found_in_its_cases(text: str, letters: str, people: set[PersonId]) -> None:
    assert found(text) == [(letters, people)]


@pytest.mark.parametrize("spelling", ["Айгерим", "Айгерім", "айгерим ахметова", "АЙГЕРІМ"])
def test_kazakh_letters_and_case_do_not_matter(spelling: str) -> None:
    [(letters, people)] = found(f"сегодня {spelling} молчит")
    assert letters == spelling
    assert AIGERIM in people


def test_surname_and_given_name_beside_each_other_are_one_person() -> None:
    assert found("с Бековой Айгерім") == [("Бековой Айгерім", {OTHER_AIGERIM})]
    assert found("Мирас Есенов") == [("Мирас Есенов", {MIRAS})]
    assert found("есенов мирас") == [("есенов мирас", {MIRAS})]


def test_a_patronymic_belongs_to_the_name() -> None:
    assert found("Есенов Мирас Ерланұлы келді") == [("Есенов Мирас Ерланұлы", {MIRAS})]
    assert found("Андрею Игоревичу") == [("Андрею Игоревичу", {ANDREY})]
    assert found("Ерланұлы") == []


def test_an_initial_narrows_the_choice() -> None:
    assert found("Есенова Г. звонила") == [("Есенова Г.", {MOTHER})]
    assert found("Есенов М. Е. здесь") == [("Есенов М. Е.", {MIRAS})]


def test_a_surname_in_the_genitive_may_be_either() -> None:
    assert found("мама Есенова") == [("Есенова", {MIRAS, MOTHER})]


@pytest.mark.parametrize(
    "text",
    [
        "мирас по-казахски наследие",  # no capital, alone
        "Ли он, не ли?",  # too short to stand alone
        "Мирасовский сад",  # another word
        "Дарьялық",
        "Школа, класс, учитель",
        "",
    ],
)
def test_other_words_are_left_alone(text: str) -> None:
    assert found(text) == []


def test_two_letters_are_a_name_beside_another_name() -> None:
    assert found("Ли Виктория ушла") == [("Ли Виктория", {LI})]


@pytest.mark.parametrize(
    "number", ["+7 (701) 123-45-67", "87011234567", "8 701 123 45 67", "+77011234567", "701 123 45 67"]
)
def test_a_phone_is_found_however_it_is_written(number: str) -> None:
    assert found(f"звонить {number}.", HintKind.PHONE) == [(number, {MOTHER})]


def test_a_phone_of_nobody_is_still_a_phone() -> None:
    assert found("8(7172)12-34-56", HintKind.PHONE) == [("8(7172)12-34-56", set())]


@pytest.mark.parametrize("number", ["130284500014", "130284 500014"])
def test_twelve_digits_are_an_iin(number: str) -> None:
    assert found(f"ИИН {number}", HintKind.IIN) == [(number, {MIRAS})]


@pytest.mark.parametrize(
    "text", ["24.11.2026, 10:30", "приказ № 506, п. 9(2)", "123 456", "1302845000140", "5 000 000"]
)
def test_other_numbers_are_left_alone(text: str) -> None:
    assert [hint for hint in KNOWN.find(text) if hint.kind is not HintKind.NAME] == []


def test_word_hints_match_beginnings_with_and_without_kazakh_letters() -> None:
    patterns = {"roles": ("жертв", "құрбан"), "fact": ("ақылы ауыс",)}
    text = "Жертву травли; курбаны; ақылы ауысқан; обжертвовать"
    assert [(hint.code, text[hint.start : hint.end]) for hint in find_words(text, patterns)] == [
        ("roles", "Жертву"),
        ("roles", "курбаны"),
        ("fact", "ақылы ауысқан"),
    ]


@given(st.text())
def test_hints_never_fail_and_stand_inside_the_text(text: str) -> None:
    hints: list[Hint] = [*KNOWN.find(text), *find_words(text, {"roles": ("жертв",)})]
    assert all(0 <= hint.start < hint.end <= len(text) for hint in hints)


@given(st.lists(st.sampled_from(["Мирас", "есенов", "Есеновой", "«", "(", "🙂", "е\u0301", "…", " ", "-", "Ли"])))
def test_places_hold_beside_letters_of_other_length(words: list[str]) -> None:
    text = "".join(words)
    for hint in KNOWN.find(text):
        assert text[hint.start].isalpha()
        assert not text[hint.end - 1].isspace()


def test_no_name_shows_when_a_person_is_printed() -> None:
    assert "Есенов" not in repr(KnownPerson(id=MIRAS, surname="Есенов", given="Мирас"))


def test_two_thousand_names_cost_a_moment() -> None:
    """2,000 letters against 2,000 names; the bound is wide, the bench measures."""
    surnames = [
        a + b for a in ("Ес", "Ахм", "Сок", "Бек", "Жум", "Кас") for b in ("енов", "етова", "олов", "ева", "абаев")
    ]
    given_names = ["Мирас", "Айгерім", "Дарья", "Андрей", "Виктория", "Дана", "Әлия", "Санжар"]
    school = KnownPeople(
        KnownPerson(id=PersonId(str(n)), surname=surnames[n % 30], given=given_names[n % 8]) for n in range(2000)
    )
    text = ("Сегодня Есенов Мирас и Айгерімге сказали, что в классе было тихо, потом пришла мама. " * 30)[:2000]
    started = perf_counter()
    hints = school.find(text)
    assert len(hints) > 30
    assert perf_counter() - started < 0.1
