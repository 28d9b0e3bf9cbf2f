from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.domain.iin import check_digit
from counsellor_app.domain.roster import Refusal
from counsellor_app.exchange.roster.cells import (
    Refused,
    SchoolClass,
    read_class,
    read_date,
    read_iin,
    read_language,
    read_letter,
    read_phone,
    read_sex,
)
from tests.exchange.roster_files import TODAY

IIN = "091175545679"
BORN = date(2009, 11, 5)


@pytest.mark.parametrize(
    ("text", "number", "was_padded"),
    [
        (IIN, IIN, False),
        ("0911 7554 5679", IIN, False),
        ("'091175545679", IIN, False),
        ("110384601237.0", "110384601237", False),
        (IIN[1:], IIN, True),
        ("", None, False),
        ("-", None, False),
        ("нет", None, False),
        ("жоқ", None, False),
        ("000000000000", None, False),
    ],
)
def test_iin(text: str, number: str | None, was_padded: bool) -> None:
    assert read_iin(text, BORN) == (number, was_padded)


@pytest.mark.parametrize(
    ("text", "reason", "number"),
    [
        ("091175545678", Refusal.IIN_CHECK_DIGIT, None),
        ("0151181550671", Refusal.IIN_LENGTH, 13),
        ("91175545678", Refusal.IIN_LENGTH, 11),
        ("12345", Refusal.IIN_LENGTH, 5),
        ("09117554567x", Refusal.IIN_DIGITS, None),
        ("ИИН нет", Refusal.IIN_DIGITS, None),
        ("1,10385E+11", Refusal.IIN_ROUNDED, None),
        ("1.10384601237e+11", Refusal.IIN_ROUNDED, None),
        ("11014000001" + str(check_digit("11014000001")), Refusal.IIN_ORGANISATION, None),
    ],
)
def test_a_wrong_iin_says_why(text: str, reason: Refusal, number: int | None) -> None:
    with pytest.raises(Refused) as refused:
        read_iin(text, None)
    assert (refused.value.reason, refused.value.number) == (reason, number)
    assert str(refused.value) == reason.value


def test_a_lost_zero_is_not_given_back_against_the_date_beside_it() -> None:
    assert read_iin(IIN[1:], None) == (IIN, True)
    with pytest.raises(Refused) as refused:
        read_iin(IIN[1:], date(2011, 1, 1))
    assert refused.value.reason is Refusal.IIN_LENGTH


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("24.03.2011", date(2011, 3, 24)),
        (" 4/3/2011 ", date(2011, 3, 4)),
        ("24-03-2011 г.", date(2011, 3, 24)),
        ("24.03.2011 ж.", date(2011, 3, 24)),
        ("24.03.11", date(2011, 3, 24)),
        ("24.03.98", date(1998, 3, 24)),
        ("2011-03-24", date(2011, 3, 24)),
        ("2011.03.24", date(2011, 3, 24)),
        ("2011-03-24T00:00:00", date(2011, 3, 24)),
        ("2011-03-24 00:00:00.000", date(2011, 3, 24)),
        ("40626", date(2011, 3, 24)),
        ("40626.0", date(2011, 3, 24)),
        ("29.02.2012", date(2012, 2, 29)),
        ("24.11.2026", TODAY),
        ("01.01.1990", date(1990, 1, 1)),
        ("", None),
        ("—", None),
    ],
)
def test_dates(text: str, day: date | None) -> None:
    assert read_date(text, TODAY) == day


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("31.02.2012", Refusal.DATE_IMPOSSIBLE),
        ("29.02.2011", Refusal.DATE_IMPOSSIBLE),
        ("2011-13-01", Refusal.DATE_IMPOSSIBLE),
        ("00.00.0000", Refusal.DATE_IMPOSSIBLE),
        ("мамыр 2018", Refusal.DATE_UNREADABLE),
        ("2011", Refusal.DATE_UNREADABLE),
        ("24.03", Refusal.DATE_UNREADABLE),
        ("1" * 5000, Refusal.DATE_UNREADABLE),
        ("000040626" + "9" * 30, Refusal.DATE_UNREADABLE),
        ("15000", Refusal.DATE_UNREADABLE),
        ("٢٤.٠٣.٢٠١١ x", Refusal.DATE_UNREADABLE),
        ("31.12.1989", Refusal.DATE_OUT_OF_RANGE),
        ("25.11.2026", Refusal.DATE_OUT_OF_RANGE),
        ("01.01.1900", Refusal.DATE_OUT_OF_RANGE),
        ("01.01.2100", Refusal.DATE_OUT_OF_RANGE),
    ],
)
def test_a_wrong_date_says_why(text: str, reason: Refusal) -> None:
    with pytest.raises(Refused) as refused:
        read_date(text, TODAY)
    assert refused.value.reason is reason


@pytest.mark.parametrize("text", ["м", "М", "M", "муж.", "Мужской", "ер", "ұл", "Ұл бала", "male", "BOY"])
def test_male(text: str) -> None:
    assert read_sex(text) == "m"


@pytest.mark.parametrize("text", ["ж", "Ж", "F", "жен", "женский", "әйел", "қыз", "Қыз бала", "girl"])
def test_female(text: str) -> None:
    assert read_sex(text) == "f"


@pytest.mark.parametrize("text", ["", "?", "1", "мж", "ребёнок"])
def test_an_unknown_sex(text: str) -> None:
    assert read_sex(text) is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("қазақ", "kk"), ("қазақша", "kk"), ("казахский", "kk"), ("Каз.", "kk"), ("KZ", "kk"), ("мемлекеттік", "kk"),
        ("орыс", "ru"), ("русский", "ru"), ("рус", "ru"), ("ru", "ru"), ("на русском языке", "ru"),
        ("өзбек", "uz"), ("узбекский", "uz"), ("ұйғыр", "ug"), ("уйгурский", "ug"), ("тәжік", "tg"),
        ("таджикский", "tg"), ("ағылшын тілі", "en"), ("английский", "en"), ("English", "en"),
        ("казахский/русский", None), ("смешанный", None), ("", None), ("крутой", None),
    ],
)  # fmt: skip
def test_languages(text: str, code: str | None) -> None:
    assert read_language(text) == code


@pytest.mark.parametrize(
    ("text", "grade", "letter"),
    [
        ("7Б", 7, "Б"), ("7 «Ә»", 7, "Ә"), ("10-А", 10, "А"), ("10 – а", 10, "А"), ("7 'Ғ'", 7, "Ғ"),
        ('7 "Ә" сынып', 7, "Ә"), ("7 «Ә» класс", 7, "Ә"), ("11 класс", 11, ""), ("0", 0, ""), ("12", 12, ""),
        ("7.0", 7, ""), ("7A", 7, "А"), ("7 F", 7, "F"), ("5 ЕМН", 5, "ЕМН"), ("2 А1", 2, "А1"), ("сынып 3В", 3, "В"),
        ("Предшкола", 0, ""), ("мектепалды даярлық", 0, ""), ("«5 Б»", 5, "Б"), ("9\u00a0\n«Б»", 9, "Б"),
    ],
)  # fmt: skip
def test_classes(text: str, grade: int, letter: str) -> None:
    assert read_class(text) == SchoolClass(grade, letter)


@pytest.mark.parametrize("text", ["ИС-21", "1-4", "", "VII А", "7 АБВГ", "7;Б", "٧ Б", "7" + " " * 5000 + "!"])
def test_what_is_no_class(text: str) -> None:
    assert read_class(text) is None


@pytest.mark.parametrize("text", ["13", "17Б", "2011", "99 «А»"])
def test_no_school_has_such_a_grade(text: str) -> None:
    with pytest.raises(Refused) as refused:
        read_class(text)
    assert refused.value.reason is Refusal.GRADE_RANGE


@pytest.mark.parametrize(("text", "letter"), [("ә", "Ә"), ("«Б»", "Б"), ("A", "А"), ("7 Б", None), ("-", None)])
def test_letters(text: str, letter: str | None) -> None:
    assert read_letter(text) == letter


@pytest.mark.parametrize(
    "text", ["+7 (000) 000-47-60", "80000004760", "87000000000; 8 700 000 00 01", "2-34-56 доб. 7"]
)
def test_phones(text: str) -> None:
    assert read_phone(text) == text


@pytest.mark.parametrize("text", ["", "мама", "+cmd|calc", "=1+1", "+7 000\u202e 000", "1" * 41, "12"])
def test_what_is_no_phone(text: str) -> None:
    assert read_phone(text) is None


@given(st.text(max_size=30))
def test_any_text_is_read_or_refused(text: str) -> None:
    for read in (lambda: read_iin(text, BORN), lambda: read_date(text, TODAY), lambda: read_class(text)):
        try:
            read()
        except Refused as refused:
            assert refused.reason in Refusal  # noqa: PT017
    read_sex(text), read_language(text), read_letter(text), read_phone(text)
