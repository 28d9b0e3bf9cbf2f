"""The words of the papers are complete in each language, and what is said to be printable is."""

import re
import tomllib
from datetime import date
from pathlib import Path

import pytest

from counsellor_app.documents import render as render_module
from counsellor_app.documents.render import FONTS, LANGUAGES, TEMPLATES, PaperNotMade, render, words
from counsellor_app.documents.text_for_print import DRAWN, UNKNOWN, hyphenated, printable

CYRILLIC, LATIN = re.compile(r"[а-яёәғқңөұүһі]", re.IGNORECASE), re.compile(r"[a-z]", re.IGNORECASE)
MODULES = Path(render_module.__file__).parent
NAMES = sorted(file.stem for file in TEMPLATES.glob("*.typ") if file.stem != "page")


def whole(language: str) -> dict[str, object]:
    return tomllib.loads((TEMPLATES / f"words_{language}.toml").read_text("utf-8"))


def shape(value: object) -> object:
    if isinstance(value, dict):
        return {key: shape(inner) for key, inner in value.items()}
    return len(value) if isinstance(value, list) else ""


def texts(value: object) -> list[str]:
    if isinstance(value, dict):
        return [text for inner in value.values() for text in texts(inner)]
    return [text for inner in value for text in texts(inner)] if isinstance(value, list) else [str(value)]


def test_every_template_has_its_words_in_every_language() -> None:
    assert len(NAMES) >= 4
    assert set(whole("kk")) == {"common", *NAMES}
    assert shape(whole("kk")) == shape(whole("ru")) == shape(whole("en"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_is_empty_or_mixes_two_alphabets(language: str) -> None:
    for text in texts(whole(language)):
        assert text.strip() == text != ""
        assert not [word for word in re.findall(r"[^\W\d_]+", text) if CYRILLIC.search(word) and LATIN.search(word)]


def used_words(template: str) -> set[str]:
    """Words named in the template, in what it is put together from, and in the module that fills it in."""
    sources = [TEMPLATES / "page.typ", TEMPLATES / f"{template}.typ", *(TEMPLATES / template).glob("*.typ")]
    used = {word for file in sources for word in re.findall(r"\bwords\.([a-z_]+)", file.read_text("utf-8"))} - {"at"}
    assert used <= set(words(template, "kk"))
    modules = [*MODULES.glob(f"{template}*.py"), *MODULES.glob(f"{template}s.py")]
    return used | {word for file in modules for word in re.findall(r"[\"']([a-z_]+)[\"']", file.read_text("utf-8"))}


@pytest.mark.parametrize("template", NAMES)
def test_a_template_uses_the_words_it_has(template: str) -> None:
    own = whole("kk")[template]
    assert isinstance(own, dict)
    said = own.get("said", {})
    assert {*own, *said} - {"said"} <= used_words(template)


@pytest.mark.parametrize("span", DRAWN, ids=lambda span: f"{span[0]:04X}")
def test_every_letter_called_printable_is_drawn(span: tuple[int, int]) -> None:
    letters = " ".join(chr(code) for code in range(span[0], span[1] + 1) if chr(code).isprintable())
    row = {"number": printable(letters)}
    data = {"rows": [row], "school": "", "bin": "", "first_day": "", "last_day": "", "printed_on": ""}
    made = render("bullying_journal", data, "ru", made_on=date(2026, 1, 1))
    assert b"NotoSans-Regular" in made
    assert b"LibertinusSerif" not in made  # no letter fell back to another face


def test_a_paper_without_its_data_is_a_bug_that_quotes_nothing() -> None:
    with pytest.raises(PaperNotMade) as failure:
        render("referral_slip", {"receiver": "Айгерім"}, "kk", made_on=date(2026, 1, 1))
    assert str(failure.value) == ""
    assert failure.value.__cause__ is None


def test_a_letter_no_font_has_is_marked() -> None:
    assert printable("漢🙂") == UNKNOWN * 2


def test_the_fonts_come_with_their_licence() -> None:
    assert {file.name for file in FONTS.iterdir()} == {"NotoSans-Regular.ttf", "NotoSans-Bold.ttf", "OFL.txt"}


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("хабарланды", "ха-бар-лан-ды"),
        ("мектепішілік", "мек-те-пі-ші-лік"),
        ("жәбірлеу", "жә-бір-леу"),
        ("Айгерім", "Ай-ге-рім"),
        ("алаңдайды", "алаң-дай-ды"),
        ("оқу", "оқу"),
        ("ҰҚШҰ", "ҰҚШҰ"),
    ],
)
def test_kazakh_words_break_between_syllables(word: str, parts: str) -> None:
    assert hyphenated(word) == parts.replace("-", "\u00ad")
