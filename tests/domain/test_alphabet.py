import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.domain.alphabet import ALPHABET, FOLDED, PLAIN, fold, fold_with_map, sort_key

OFFICIAL = "А Ә Б В Г Ғ Д Е Ё Ж З И Й К Қ Л М Н Ң О Ө П Р С Т У Ұ Ү Ф Х Һ Ц Ч Ш Щ Ъ Ы І Ь Э Ю Я"
EVERY_LETTER = [chr(code) for code in range(0x20000) if not 0xD800 <= code <= 0xDFFF]
NAMES = st.text(st.sampled_from(ALPHABET + ALPHABET.upper() + "aiIzé -.1\u0306\u0301ﬁß№"), max_size=20)


def test_the_alphabet_has_its_42_letters_in_order() -> None:
    letters = OFFICIAL.split()
    assert len(letters) == 42
    backwards = letters[::-1]
    assert sorted(backwards, key=sort_key) == letters
    assert sorted(map(str.lower, backwards), key=sort_key) == [letter.lower() for letter in letters]


def test_names_stand_where_a_kazakh_reader_looks_for_them() -> None:
    names = ["Ыбырай", "Ілияс", "Ьа", "Әлия", "Алия", "Ұлпан", "Улпан", "Үміт", "Қасым", "Касым", "Лаура"]
    assert sorted(names, key=sort_key) == [
        "Алия", "Әлия", "Касым", "Қасым", "Лаура", "Улпан", "Ұлпан", "Үміт", "Ыбырай", "Ілияс", "Ьа",
    ]  # fmt: skip


def test_digits_come_first_then_the_alphabet_then_latin_then_the_rest() -> None:
    assert sorted(["한", "α", "Zoe", "Élise", "adam", "Яна", "Әли", "7", " "], key=sort_key) == [
        " ", "7", "Әли", "Яна", "adam", "Élise", "Zoe", "α", "한",
    ]  # fmt: skip


def test_a_shorter_surname_stands_before_a_longer_one_and_case_does_not_count() -> None:
    assert sorted(["Кимова Анна", "Ким Яна", "ким анна"], key=sort_key) == ["ким анна", "Ким Яна", "Кимова Анна"]
    assert sort_key("ӘЛИЯ") == sort_key("әлия")
    assert sort_key("Ёлка") == sort_key("Е\u0308лка")


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("айгерим", "Айгерім"),
        ("шынгыс", "Шыңғыс"),
        ("кайрат", "Қайрат"),
        ("омир", "Өмір"),
        ("улпан", "Ұлпан"),
        ("умит", "ҮМІТ"),
        ("жиххаз", "Жиһһаз"),
        ("артем", "Артём"),
        ("берик", "Бер\u0069к"),
        ("адил", "Әділ"),
        ("адил", "əдiл"),
    ],
)
def test_what_people_type_finds_what_is_written(typed: str, written: str) -> None:
    assert fold(written) == typed


def test_folding_keeps_apart_what_russian_keyboards_keep_apart() -> None:
    assert fold("Ырыс") == "ырыс"
    assert fold("Айдос") == "айдос"
    assert fold("А\u0438\u0306дос") == "айдос"
    assert fold("7 «Ә»\u00a01103") == "7 «а» 1103"
    assert fold("за\u0301мок №2 ﬁ ß É") == "замок no2 fи ss e"


@given(st.one_of(st.text(max_size=40), NAMES))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_every_character_folds_once_and_for_all() -> None:
    assert [letter for letter in EVERY_LETTER if fold(fold(letter)) != fold(letter)] == []


def test_the_short_way_and_the_long_way_agree_on_every_plain_letter() -> None:
    plain = [letter for letter in EVERY_LETTER if PLAIN.fullmatch(letter)]
    assert set(FOLDED) - {"ə"} <= set(plain)
    far = "\u2026"  # one character outside the plain set sends the whole text the long way
    assert [letter for letter in plain if fold(letter + far) != fold(letter) + fold(far)] == []


@given(st.one_of(st.text(max_size=40), NAMES))
def test_the_map_leads_back_to_the_original(text: str) -> None:
    folded, places = fold_with_map(text)
    assert folded == fold(text)
    assert len(places) == len(folded) + 1
    assert places[-1] == len(text)
    assert list(places) == sorted(places)
    assert all(fold(text[places[n] : places[n] + 2]).startswith(folded[n]) or _expands(text, places, n)
               for n in range(len(folded)))  # fmt: skip


def _expands(text: str, places: object, n: int) -> bool:
    """One written letter that folds to several (ﬁ, №): the later ones point at the same letter."""
    assert isinstance(places, tuple)
    return n > 0 and places[n] == places[n - 1]


@given(NAMES, NAMES, NAMES)
def test_a_match_is_highlighted_with_its_accents(before: str, word: str, after: str) -> None:
    text = f"{before} {word} {after}"
    folded, places = fold_with_map(text)
    wanted = fold(f" {word} ")
    start = folded.index(wanted)
    assert fold(text[places[start] : places[start + len(wanted)]]) == wanted


def test_a_match_in_decomposed_text() -> None:
    text = "кеше А\u0438\u0306гері\u0301м келді"
    folded, places = fold_with_map(text)
    start = folded.index("айгерим")
    assert text[places[start] : places[start + len("айгерим")]] == "А\u0438\u0306гері\u0301м"


@given(st.lists(NAMES, max_size=8))
def test_any_order_of_names_sorts_the_same(names: list[str]) -> None:
    assert sorted(map(sort_key, names)) == sorted(map(sort_key, reversed(names)))
    assert all(sort_key(unicodedata.normalize("NFD", name)) == sort_key(name) for name in names)
