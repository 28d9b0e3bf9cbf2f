"""What may be a passphrase, what a colleague would guess, and the words the generator draws."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from counsellor_app.security.passphrase import LEAST_WORDS, Guessable, generate, parse_list, problems, to_secret

FOLDER = Path(__file__).parents[2] / "resources" / "content"
KNOWN = parse_list((FOLDER / "passphrase_blocklist.txt").read_text("utf-8"))
HERE = Guessable(known=KNOWN, names=("№ 45 мектеп", "Школа № 45", "Айгерім Есенова", "ShQO-45"))


def codes(text: str, guessable: Guessable = HERE) -> tuple[str, ...]:
    return problems(bytearray(text.encode()), guessable)


@pytest.mark.parametrize(
    "text",
    [
        "тыныш таң қар көл алма",
        "kyzyl alma tort tas kok",
        "Өзен жағасындағы ақ үй",
        "мокрый зонтик на пианино",
        "48201957360284756132",
        "\U0001f98a\U0001f332\U0001f343 тихий лес за рекой",
        "школа и ещё восемь букв тут",
        "э" * 3 + " разные слова подряд и много " + "ю" * 3,
        "слово " * 20 + "конец истории о реке",
        "мокрый зонтик, мокрый зонтик на пианино",
        "раз за разом раз за разом идёт дождь",
        "#$%@!^&*()_+~?><",
        "tihii les tihii les za rekoi",
    ],
)
def test_long_and_ones_own_is_enough_without_rules_of_composition(text: str) -> None:
    assert codes(text) == ()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "passphrase-too-short"),
        ("алма алма алма а", "passphrase-repeats"),
        ("алма тау көл қа", None),
        ("алма тау көл қ", "passphrase-too-short"),
        ("ә" * 257, "passphrase-too-long"),
        ("абвгд еёжзи клмно прсту фхцчш щъыьэ юя", "passphrase-keyboard"),
        ("абракадабра" * 24, "passphrase-too-long"),
        ("қар" * 10, "passphrase-repeats"),
        ("a" * 40, "passphrase-repeats"),
        ("qwertyuiopasdfghjkl", "passphrase-keyboard"),
        ("lkjhgfdsapoiuytrewq", "passphrase-keyboard"),
        ("йцукенгшщзхъфывапр", "passphrase-keyboard"),
        ("12.05.1985 31-12-2010", "passphrase-keyboard"),
        ("Password password 2024", "passphrase-known"),
        ("correct horse battery staple", "passphrase-known"),
        ("Қазақстан Алматы мектеп", "passphrase-known"),
        ("парольпароль123456", "passphrase-known"),
        ("Айгерім Есенова 14.02.2013", "passphrase-has-names"),
        ("есенова айгерім есенова", "passphrase-has-names"),
        ("ShQO-45 ShQO-45 shqo-45 a", "passphrase-has-names"),
        ("алма алма алма алма", "passphrase-repeats"),
        ("алмаалмаалмаалма", "passphrase-repeats"),
        ("Алма-алма, алма; АЛМА...алма", "passphrase-repeats"),
        ("алма!алма@алма#алма$", "passphrase-repeats"),
        ("алма1алма2алма3алма4", "passphrase-repeats"),
        ("холодильник холодильник", "passphrase-repeats"),
        ("холодильникхолодильник", "passphrase-repeats"),
        ("umbrella_umbrella_umbrella", "passphrase-repeats"),
        ("күншуақкүншуақкүн", "passphrase-repeats"),
        ("тау көл тау көл тау көл", "passphrase-repeats"),
        ("4820 4820 4820 4820 4820", "passphrase-repeats"),
        ("with\0a nul and some words", "passphrase-unreadable"),
        ("a new\nline and some words", "passphrase-unreadable"),
    ],
)
def test_the_guessable_is_refused_with_its_reason(text: str, code: str | None) -> None:
    assert codes(text) == ((code,) if code else ())


def test_broken_utf8_is_refused_here_and_simply_wrong_at_unlock() -> None:
    typed = bytearray(b"\xff\xfe not a text at all")
    assert problems(typed, HERE) == ("passphrase-unreadable",)
    assert to_secret(typed) == typed


def test_fifteen_code_points_are_counted_after_composing() -> None:
    decomposed = unicodedata.normalize("NFD", "йййёёё тау көл")
    assert len(decomposed) > 15
    assert codes(decomposed) == ("passphrase-too-short",)


@example(unit="44", times=5, between="…")  # three points each: more signs than letters
@given(
    unit=st.text(alphabet="абвгдқөұіzxw48", min_size=1, max_size=14),
    times=st.integers(2, 20),
    between=st.sampled_from(["", " ", "-", ", ", "_", "…", "\u00a0"]),
)
def test_a_short_unit_stays_short_however_often_it_is_said(unit: str, times: int, between: str) -> None:
    phrase = between.join([unit] * times)
    assert codes(phrase) != ()


@given(st.text(min_size=1, max_size=60))
def test_two_keyboards_give_the_same_bytes(text: str) -> None:
    ways = {
        bytes(to_secret(bytearray(unicodedata.normalize(form, text).encode("utf-8", "ignore"))))
        for form in ("NFC", "NFD")
    }
    assert len(ways) == 1


@given(st.binary(max_size=300))
def test_nothing_typed_makes_it_fall_over(typed: bytes) -> None:
    assert isinstance(problems(bytearray(typed), HERE), tuple)


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_the_lists_are_long_short_worded_and_in_one_alphabet(language: str) -> None:
    words = parse_list((FOLDER / f"words_{language}.txt").read_text("utf-8"))
    letters = {"kk": "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя", "ru": "абвгдежзийклмнопрстуфхцчшщъыьэюя"}
    alphabet = set(letters.get(language, "abcdefghijklmnopqrstuvwxyz"))
    assert len(words) >= LEAST_WORDS
    assert all(3 <= len(word) <= 9 and set(word) <= alphabet for word in words)


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_what_is_suggested_is_also_accepted_and_never_twice_the_same(language: str) -> None:
    words = parse_list((FOLDER / f"words_{language}.txt").read_text("utf-8"))
    phrases = [generate(words, count) for count in (5, 6) for _ in range(40)]
    assert [phrase for phrase in phrases if codes(phrase)] == []
    assert len(set(phrases)) == len(phrases)
    assert all(word in words for word in phrases[0].split(" "))
    assert {len(phrase.split(" ")) for phrase in phrases} == {5, 6}


def test_a_generator_of_few_words_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="short"):
        generate(["алма"] * 2000)
    with pytest.raises(ValueError, match="5 to 10"):
        generate([str(number) for number in range(2000)], 4)
