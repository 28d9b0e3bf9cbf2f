"""The last look: what people type as letters, in the case endings of both languages, and what is left alone."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.content.library import shipped_content
from counsellor_app.domain.disclosure import Finding, FindingKind
from counsellor_app.domain.hints import KnownPeople, KnownPerson
from counsellor_app.domain.ids import EntryId, PersonId
from counsellor_app.domain.linter import Linter, Passage
from counsellor_app.domain.package_data import Who
from counsellor_app.services.demo_story import fill
from counsellor_app.services.disclosure_preview import linter_words
from tests.declensions import forms
from tests.generated_people import NAMES, NARRATIVES

MIRAS, AIGERIM, FATHER, PAVEL, LI = (PersonId(each) for each in ("miras", "aigerim", "father", "pavel", "li"))
PEOPLE = (
    KnownPerson(
        id=MIRAS,
        surname="Есенов",
        given="Мирас",
        patronymic="Ерланұлы",
        iin="130284500014",
        phones=("+7 (701) 123-45-67",),
    ),
    KnownPerson(id=AIGERIM, surname="Ахметова", given="Айгерім", patronymic="Серікқызы"),
    KnownPerson(id=FATHER, surname="Есенов", given="Ерлан"),
    KnownPerson(id=PAVEL, surname="Левский", given="Павел", patronymic="Игоревич"),
    KnownPerson(id=LI, surname="Ли", given="Виктория"),
)
WORDS = linter_words(shipped_content())
LINTER = Linter(KnownPeople(PEOPLE, thorough=True), WORDS, ("№ 25 мектеп-лицей", "Школа-лицей № 25"))


def look(*saying: str | Who, allowed: tuple[PersonId, ...] = (), is_office: bool = False) -> tuple[Finding, ...]:
    passage = Passage(
        place="cases/0/lines/0/text/0/1",
        saying=saying,
        source="row",
        entry_id=EntryId("entry"),
        allowed=frozenset(allowed),
        is_office=is_office,
        is_saying=True,
    )
    return LINTER.check([passage])


def found(text: str, **more: object) -> list[tuple[str, str, bool]]:
    return [(each.kind.value, each.text, each.blocks) for each in look(text, **more)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "typed",
    [
        "Айгерімге",
        "Айгерим",
        "Ахметовой",
        "Мираспен",
        "Мирасқа",
        "АЙГЕРІМ",
        "Айгерімдер",
        "Мирасов",
        "Мирасову",
        "Есеновы",
        "Есеновых",
        "Есеновой",
        "Есеновтардың",
        "Айгерімжанға",
        "Мирастай",
        "Павлу",
        "Павлик",
        "Левской",
        "Ерланұлына",
        "Игоревичем",
        "Серікқызымен",
        "Ли",
    ],
)
def test_somebody_of_the_file_stops_it_in_any_form(typed: str) -> None:
    assert found(f"Кеше {typed} туралы айтылды.") == [("name", typed, True)]


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("айгерім ахметовамен", "айгерім ахметовамен"),
        ("Есенов Мирас Ерланұлы", "Есенов Мирас Ерланұлы"),
        ("Ай\u200bгерім", "Ай\u200bгерім"),
        ("Айгepiм", "Айгepiм"),  # Latin e, p, i
        ("Айге\u0301рім", "Айге\u0301рім"),
        ("Ｍирас", "Ｍирас"),  # wide
        ("Aigerim", "Aigerim"),
        ("Aygerim", "Aygerim"),
        ("Yessenov", "Yessenov"),
        ("Miras", "Miras"),
    ],
)
def test_names_in_disguise(typed: str, shown: str) -> None:
    assert found(f"бұл {typed} екен") == [("name", shown, True)]


def test_a_name_without_a_capital_is_asked_about() -> None:
    assert found("бүгін айгеріммен сөйлестім") == [("name", "айгеріммен", False)]


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_every_case_form_of_every_common_name_is_found(language: str) -> None:
    """The table of endings of the tests against the linter's own."""
    spelling = NAMES.kk if language == "kk" else NAMES.ru
    people = [(name, "m", False) for name in (*spelling.male, *NAMES.slavic.male)]
    people += [(name, "f", False) for name in (*spelling.female, *NAMES.slavic.female)]
    people += [(name, "m", True) for name in (*spelling.surname_suffix, *spelling.surname_plain, *NAMES.slavic.surname)]
    people += [(f"{name}а", "f", True) for name in spelling.surname_suffix]
    missed = []
    for name, sex, is_surname in people:
        known = KnownPerson(id=PersonId(name), surname=name if is_surname else "", given="" if is_surname else name)
        linter = Linter(KnownPeople([known], thorough=True), WORDS, ())
        for form in forms(name, sex, is_surname=is_surname):
            text = f"Бүгін {form} келді."
            hits = linter.check([Passage(place="p", saying=(text,), source="s")])
            if not any(hit.blocks and hit.text == form for hit in hits):
                missed.append((name, form))
    assert missed == []


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        ("ИИН 130284-500014.", [("iin", "130284-500014", True)]),
        ("ИИН 13 02 84 50 00 14", [("iin", "13 02 84 50 00 14", True)]),
        ("ЖСН 990101300123", [("iin", "990101300123", True)]),
        ("87011234567", [("phone", "87011234567", True)]),
        ("+7 701 123 45 67", [("phone", "+7 701 123 45 67", True)]),
        ("8(7172)12-34-56", [("phone", "8(7172)12-34-56", True)]),
        ("звонить 22-33-44", [("phone", "22-33-44", False)]),
        ("24.11.2026 8 701 123 45 67", [("phone", "8 701 123 45 67", True)]),
        ("код 5 130284500014 9", [("iin", "5 130284500014 9", True)]),
        ("８７０１１２３４５６７", [("phone", "８７０１１２３４５６７", True)]),
    ],
)
def test_numbers(text: str, hits: list[tuple[str, str, bool]]) -> None:
    assert found(text) == hits


@pytest.mark.parametrize(
    ("text", "kind", "shown"),
    [
        ("ученица А. сказала", "initials", "А."),
        ("видел М. Есенбаева", "initials", "М. Есенбаева"),
        ("Сарсенов М. ушёл", "initials", "Сарсенов М."),
        ("были А.Б. и", "initials", "А.Б."),
        ("подрались АЕ вчера", "initials", "АЕ"),
        ("пиши на a.b@mail.ru", "email", "a.b@mail.ru"),
        ("у него @dark.wolf", "email", "@dark.wolf"),
        ("чат t.me/skladchat", "email", "t.me/skladchat"),
        ("ник shadow_07", "email", "ник shadow_07"),
        ("живёт: ул. Абая 5", "address", "ул. Абая"),
        ("тұрады Абай көшесінде", "address", "Абай көшесінде"),
        ("возле проспекта Республики", "address", "проспекта Республики"),
        ("бұл Қабанбай даңғылы", "address", "Қабанбай даңғылы"),
        ("они из мкр Самал", "address", "мкр Самал"),
        ("он из 12-пәтер", "address", "12-пәтер"),
        ("учился в школе № 5", "school", "школе № 5"),
        ("бұрын № 7 лицейде", "school", "№ 7 лицейде"),
        ("из 38-мектептен", "school", "38-мектептен"),
        ("в гимназии «Дарын»", "school", "гимназии «Дарын»"),
        ("из школы-интерната № 3", "school", "школы-интерната № 3"),
        ("сказала Жанару", "name", "Жанару"),
        ("видел Болатову", "name", "Болатову"),
        ("ушёл Төлегенұлымен", "name", "Төлегенұлымен"),
        ("с Николаевной говорил", "name", "Николаевной"),
        ("приехал Тлектес", "capital", "Тлектес"),
        ("видела Kevin там", "capital", "Kevin"),
        ("он из 7Б", "class", "7Б"),
        ("10 «А» сыныбында", "class", "10 «А» сыныбында"),
        ("ученик 7-В класса", "class", "7-В класса"),
        ("из 8б ушли", "class", "8б"),
        ("родился 14.02.2013 дома", "class", "14.02.2013"),
        ("ол 2012 ж.т. екен", "class", "2012 ж.т"),
    ],
)
def test_strangers_are_asked_about(text: str, kind: str, shown: str) -> None:
    assert found(text) == [(kind, shown, False)]


def test_names_at_the_beginning_of_a_sentence() -> None:
    assert found("Ахметбекова пришла. Жанар ушла. Тамақ ішті.") == [
        ("name", "Ахметбекова", False),
        ("name", "Жанар", False),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "24.11.2026 10:30, приказ № 506, п. 9(2)",
        "с 24.11.26 по 30.11.26, 24.11.2026-30.11.2026",
        "Ответов «да» нет. Вопросов не было. Уроков пять.",
        "Анасы: «Бармаймын», — деді. Әкесі үндемеді!",
        "ОВД, КДН және ІІО хабардар. ASQ өтті, PHQ-A да.",
        "В 5 а потом в 6 классе, п. 9, № 5 А, 3 раза, 2-3 адам, 5. В школе",
        "Школа-лицей № 25 и 25-мектеп-лицей, наш лицей",
        "В ноябре приедет комиссия из Астаны, Вам позвонят.",
        "1. Встреча.\n2. Қоңырау.\n- Беседа",
        "т.д. и пр. вопросы, 3 үй тапсырмасы, каб. 12",
    ],
)
def test_ordinary_writing_is_left_alone(text: str) -> None:
    assert found(text) == []


def test_the_stories_of_the_demonstration_raise_no_alarm() -> None:
    rng = Random(1)
    texts = [fill(rng, NARRATIVES, words, 7) for each in NARRATIVES.template for words in (each.kk, each.ru)]
    assert [(text, found(text)) for text in texts * 3 if found(text)] == []


def test_the_child_who_is_named_may_be_named() -> None:
    assert found("Есенов Мирас Ерланұлы келді. Мирасқа айттым.", allowed=(MIRAS,)) == []
    assert found("Айгерімге айттым", allowed=(MIRAS,)) == [("name", "Айгерімге", True)]
    assert found("Есенов звонил", allowed=(MIRAS,)) == [("name", "Есенов", False)]  # or his father
    assert found("Есенов Ерлан звонил", allowed=(MIRAS,)) == [("name", "Есенов Ерлан", True)]
    assert found("130284500014", allowed=(MIRAS,)) == [("iin", "130284500014", True)]


def test_an_office_may_have_a_number_and_a_street_but_not_a_child() -> None:
    assert found("ул. Абая 5, тел. 8 7172 12 34 56, Закирова Д.", is_office=True) == []
    assert found("по обращению Есенова о сыне", is_office=True) == [("name", "Есенова", True)]
    assert found("звонил 8 701 123 45 67", is_office=True) == [("phone", "8 701 123 45 67", True)]


def test_places_are_those_of_the_piece_in_the_file() -> None:
    [finding] = look("Бүгін ", Who(who="A"), " мен Айгерім келді, ", Who(who="B"), ".")
    assert finding.place == "cases/0/lines/0/text/0/1/2"
    assert (finding.start, finding.end) == (5, 12)
    assert finding.entry_id == "entry"


def test_a_name_after_somebody_is_in_the_middle_of_a_sentence() -> None:
    assert [each.text for each in look(Who(who="A"), " Тлектес келді")] == ["Тлектес"]
    assert look(Who(who="A"), ". Кейін келді") == ()


def test_a_key_stays_when_the_place_moves_and_counts_what_comes_twice() -> None:
    here = Passage(place="cases/0/lines/3/text/0/1", saying=("Тлектес, Тлектес",), source="row", is_saying=True)
    first = LINTER.check([Passage(place=here.place, saying=("видел Тлектес",), source="row")])
    moved = LINTER.check([Passage(place="cases/1/lines/9/text/0/1", saying=("это Тлектес",), source="row")])
    other = LINTER.check([Passage(place=here.place, saying=("видел Тлектес",), source="another row")])
    assert first[0].key == moved[0].key != other[0].key
    twice = LINTER.check([Passage(place="p", saying=("видел Тлектес и Тлектес",), source="row")])
    assert [each.key for each in twice] == [first[0].key, twice[1].key]
    assert twice[0].key != twice[1].key


def test_the_schools_own_name_and_number_are_no_secret_and_others_are() -> None:
    assert found("біздің 25-мектеп-лицейде, лицей № 25") == []
    assert found("в лицее № 26") == [("school", "лицее № 26", False)]


@given(st.text(max_size=200))
def test_it_never_fails_and_every_finding_is_what_stands_there(text: str) -> None:
    for each in look(text):
        assert text[each.start : each.end] == each.text
        assert each.text


@given(
    st.lists(
        st.sampled_from(
            [
                "Мирас",
                "Айгерімге",
                "ул. Абая 5",
                " ",
                ".",
                "\n",
                "—",
                "«",
                "8 701 123 45 67",
                "е\u0301",
                "\u200b",
                "Ａ",
                "А.",
            ]
        ),
        max_size=14,
    )
)
def test_nothing_beside_a_name_hides_it(parts: list[str]) -> None:
    """Whatever stands around: a name with a space or a sign on both sides is found."""
    text = " ".join(["x", *parts, " ", "Айгерімге", " ", *parts, "x"])
    assert any(each.kind is FindingKind.NAME and each.blocks and "Айгерімге" in each.text for each in look(text))
