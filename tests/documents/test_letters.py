"""Letters and the register of disclosures are read back: facts as given, no term and no article of our own."""

import re
from dataclasses import replace
from datetime import date

import pytest

from counsellor_app.documents.disclosure_register import disclosure_register
from counsellor_app.documents.letters import Alternative, Enclosure, LetterKind, letter
from counsellor_app.domain.disclosure import Profile
from tests.documents.letter_examples import (
    KEY_WORDS,
    REGISTER,
    ROW,
    covering_letter,
    partial_refusal,
    refusal,
)
from tests.documents.pdf_reading import letters, letters_of, pages, text_of

SUBJECTS = {
    "kk": ("Мәліметтер жіберу туралы", "Мәліметтердің бір бөлігін бермеу туралы", "Мәліметтер беруден бас тарту"),
    "ru": ("О направлении сведений", "О частичном отказе в предоставлении", "Об отказе в предоставлении сведений"),
    "en": ("Sending of information", "Refusal of part of the information", "Refusal of information"),
}
MADE = (covering_letter, partial_refusal, refusal)


@pytest.mark.parametrize("language", SUBJECTS)
def test_each_letter_says_what_it_is_about_in_its_language(language: str) -> None:
    for made, subject in zip(MADE, SUBJECTS[language], strict=True):
        text = text_of(letter(made(language), language))
        assert subject in text
        assert [other for said in SUBJECTS.values() for other in said if other in text] == [subject]


@pytest.mark.parametrize("language", SUBJECTS)
@pytest.mark.parametrize("made", MADE, ids=lambda made: made.__name__)
def test_a_letter_fits_on_a_page_and_says_from_whom_and_to_whom(made, language: str) -> None:  # type: ignore[no-untyped-def]
    (page,) = pages(letter(made(language), language, demo=True))
    for said in (
        "№ 000 демо-мектеп-лицейі",
        "Демонстрационная школа-лицей № 000",
        "000000000000",
        "Өскемен қ., Демо көшесі, 1",
        "уәкілдің аппараты",
        "Сарсенова А. Қ.",
        "04-000",
        "17.11.2026",
        "С-26-003",
        "Руководитель организации образования",
        "Сулейменова А. Т.",
        "Тілеген А. Қ., +7 (000) 000-00-11",
        "ДЕМО · Оқу деректері / Учебные данные",
    ):
        assert said in page


@pytest.mark.parametrize("language", SUBJECTS)
def test_a_covering_letter_reads_out_the_key_and_names_the_file(language: str) -> None:
    facts = covering_letter(language)
    text = text_of(letter(facts, language))
    assert [word for word in KEY_WORDS[language] if word not in text] == []
    assert re.search(" ".join(f"{n} {word}" for n, word in enumerate(KEY_WORDS[language][:4], start=1)), text)
    assert facts.enclosures[0].name in text
    assert facts.enclosures[0].sha256 in text
    assert facts.manifest_hash in text
    assert "184 320" in text


def test_the_profile_is_said_in_plain_words() -> None:
    told = {
        Profile.STATISTICS: "Это только числа",
        Profile.DEIDENTIFIED: "Сведения обезличены",
        Profile.IDENTIFIED: "По имени назван только ребёнок, о котором спрашивает письмо",
    }
    for profile in Profile:
        text = text_of(letter(replace(covering_letter("ru"), profile=profile), "ru"))
        assert [words for words in told.values() if words in text] == [told[profile]]


@pytest.mark.parametrize("language", SUBJECTS)
def test_a_partial_refusal_names_each_thing_and_why_and_quotes_the_ground(language: str) -> None:
    facts = partial_refusal(language)
    text = letters_of(letter(facts, language))
    for withheld in facts.withheld:
        assert letters(withheld.item + withheld.reason) in text
    assert letters(f"«{facts.ground}»") in text
    assert letters(f"«{facts.refusal_ground}»") in text
    marked = {"kk": "бағдарлама оны тексермеген", "ru": "программа, в которой", "en": "has not verified it"}
    assert letters(marked[language]) in text
    assert all(letters(word) in text for word in KEY_WORDS[language])


def test_a_refusal_sends_nothing_and_says_what_to_ask_instead() -> None:
    text = text_of(letter(replace(refusal("ru"), key_words=KEY_WORDS["ru"], profile=Profile.IDENTIFIED), "ru"))
    for unsaid in ("запечатанном", "яблоко", "SHA-256", "Приложения", "Период", "По имени"):
        assert unsaid not in text
    assert "статистические сведения за период" in text
    assert "обезличенные сведения о случае" in text
    assert "правовое основание для их получения." in text
    assert "Исх. № 118 от 24.11.2026" in text


def test_no_term_and_no_article_is_of_our_own() -> None:
    """Every number in a letter without facts is a day or a place in a list; no act is named."""
    for language in SUBJECTS:
        for made in MADE:
            facts = replace(
                made(language),
                ground="",
                refusal_ground="",
                explanation="x",
                alternatives=tuple(Alternative),
                school_kk="",
                school_ru="",
            )
            text = text_of(letter(facts, language))
            assert re.search(r"\b(ст|бап|статья|закон|заң|article|law|Кодекс)\b", text, re.IGNORECASE) is None
            assert re.search(r"\d+ ?(рабоч|календарн|дней|жұмыс күн|күн ішінде|working|days)", text) is None


def test_what_is_not_filled_in_is_a_line_to_write_on() -> None:
    """An empty number or name draws a line; the words around it stay."""
    empty = replace(covering_letter("ru"), outgoing_number="", signer_name="", signer_position="", executor_name="")
    text = text_of(letter(replace(empty, executor_phone=""), "ru"))
    assert "Исх. № от" in text
    assert "Исполнитель" not in text


@pytest.mark.parametrize(
    ("number", "day", "said"),
    [
        ("04-000", date(2026, 11, 17), "На ваш № 04-000 от 17.11.2026"),
        ("04-000", None, "На ваш № 04-000"),
        ("", date(2026, 11, 17), "На ваше письмо от 17.11.2026"),
        ("", None, ""),
    ],
)
def test_a_letter_refers_to_what_is_known_of_the_request(number: str, day: date | None, said: str) -> None:
    text = text_of(letter(replace(covering_letter("ru"), outside_number=number, letter_on=day), "ru"))
    assert said in text
    assert ("На ваш" in text) is bool(said)


def test_a_refusal_without_any_reason_is_no_letter() -> None:
    bare = replace(refusal("ru"), withheld=(), refusal_ground="")
    with pytest.raises(ValueError, match="reason"):
        letter(bare, "ru")
    assert letter(replace(bare, kind=LetterKind.COVERING), "ru")


def test_the_signature_follows_the_enclosures_onto_the_next_page() -> None:
    many = replace(covering_letter("ru"), explanation="Пояснение. " * 330, enclosures=(Enclosure(name="Опись"),) * 8)
    made = pages(letter(many, "ru"))
    assert len(made) > 1
    assert "Сулейменова" in made[-1]
    assert "Опись" in made[-1]
    assert "2 / 2" in made[-1]


def test_nobody_is_named_when_facts_are_shown_in_a_log() -> None:
    told = repr(partial_refusal("ru")) + repr(ROW)
    assert re.search("Сулейменова|Тілеген|Сарсенова|ст. 7|04-000, пункты", told) is None


@pytest.mark.parametrize(
    ("language", "heads"),
    [
        ("kk", ["Мәліметтер беру тізілімі", "Кім сұрады", "Не берілмеді", "Кезең: 01.09.2026 – 30.11.2026"]),
        ("ru", ["Реестр передачи сведений", "Кто запросил", "Что не передано", "Период: 01.09.2026 – 30.11.2026"]),
        ("en", ["Register of disclosures", "Who asked", "What was not", "Period: 01.09.2026 – 30.11.2026"]),
    ],
)
def test_the_register_tells_what_left_to_whom_and_how(language: str, heads: list[str]) -> None:
    made = disclosure_register(REGISTER, language)
    text = text_of(made)
    assert [head for head in heads if head not in text] == []
    whole = letters_of(made).replace("-", "")  # narrow columns break words
    for said in (ROW.asked_by, ROW.given, ROW.receipt, "П-26-001", "П-26-002", "24.11.2026"):
        assert letters(said).replace("-", "") in whole
    assert ROW.manifest_hash[:16] in text
    assert ROW.sealed_hash[:16] in text
    assert ROW.manifest_hash[:17] not in whole.replace(ROW.sealed_hash[:16], "")


def test_a_long_register_repeats_its_head_and_counts() -> None:
    many = replace(REGISTER, rows=tuple(replace(ROW, number=f"П-26-{n:03}") for n in range(60)))
    made = pages(disclosure_register(many, "ru", demo=True))
    assert len(made) > 3
    assert sum("Кто запросил" in page for page in made) >= len(made) - 1
    assert all(f"П-26-{n:03}" in " ".join(made) for n in range(60))
    assert "Всего: 60" in made[-1]
    assert all("ДЕМО · Оқу" in page for page in made)


def test_an_empty_register_says_so() -> None:
    assert "Осы кезеңде мәлімет берілген жоқ." in text_of(disclosure_register(replace(REGISTER, rows=()), "kk"))
