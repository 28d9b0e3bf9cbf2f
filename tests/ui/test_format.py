"""Days, ages, classes and sizes in three languages; what belongs together is never torn apart."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.ui import format as form
from counsellor_app.ui.language import Language, set_language
from counsellor_app.ui.numbers import number

NB = form.NB
TODAY = date(2026, 11, 24)  # a Tuesday
NOW = datetime(2026, 11, 24, 4, 20, tzinfo=UTC)  # 09:20 at school


@pytest.mark.parametrize(
    ("language", "shown"),
    [
        (Language.RU, f"пн, 30{NB}ноября"),
        (Language.KK, f"дс, 30{NB}қараша"),
        (Language.EN, f"Mon, 30{NB}November"),
    ],
)
def test_a_day_of_this_year(language: Language, shown: str) -> None:
    set_language(language)
    assert form.nearby_day(date(2026, 11, 30), TODAY) == shown


@pytest.mark.parametrize(
    ("language", "shown"),
    [
        (Language.RU, f"12{NB}мая 2025"),
        (Language.KK, f"2025{NB}ж. 12{NB}мамыр"),
        (Language.EN, f"12{NB}May 2025"),
    ],
)
def test_a_day_of_another_year_says_which(language: Language, shown: str) -> None:
    set_language(language)
    assert form.day_month(date(2025, 5, 12), TODAY) == shown


def test_days_beside_today_are_words_and_differ() -> None:
    near = [form.nearby_day(TODAY + timedelta(days=days), TODAY) for days in (-1, 0, 1)]
    assert len(set(near)) == 3
    assert not any(character.isdigit() for word in near for character in word)


@pytest.mark.parametrize(
    ("language", "shown"),
    [
        (Language.RU, f"вторник, 24{NB}ноября"),
        (Language.KK, f"24{NB}қараша, сейсенбі"),
        (Language.EN, f"Tuesday, 24{NB}November"),
    ],
)
def test_the_day_in_a_title(language: Language, shown: str) -> None:
    set_language(language)
    assert form.full_day(TODAY) == shown


def test_a_heading_in_kazakh_puts_the_weekday_last() -> None:
    set_language(Language.KK)
    assert form.day_heading(date(2026, 11, 20), TODAY) == f"20{NB}қараша, жұма"
    set_language(Language.RU)
    assert form.day_heading(date(2026, 11, 20), TODAY) == f"Пятница 20{NB}ноября"


def test_moments_are_in_the_schools_zone() -> None:
    assert form.clock_time(NOW) == "09:20"
    assert form.moment_digits(NOW) == "24.11.2026, 09:20"
    assert form.moment_digits(datetime(2026, 11, 23, 19, 30, tzinfo=UTC)) == "24.11.2026, 00:30"
    assert form.utc(TODAY, 9, 20) == NOW
    assert form.nearby_moment(NOW, date(2026, 11, 20)).endswith(", 09:20")


@pytest.mark.parametrize(
    ("born", "on", "years"),
    [
        (date(2013, 11, 24), TODAY, 13),
        (date(2013, 11, 25), TODAY, 12),
        (date(2012, 2, 29), date(2026, 2, 28), 13),
        (date(2012, 2, 29), date(2026, 3, 1), 14),
    ],
)
def test_age_counts_full_years(born: date, on: date, years: int) -> None:
    assert form.years(born, on) == years
    assert form.age(born, on).startswith(f"{years}{NB}")


@pytest.mark.parametrize(
    ("span", "number", "unit"),
    [
        (timedelta(minutes=38), "38", "minute"),
        (timedelta(minutes=59, seconds=59), "59", "minute"),
        (timedelta(hours=7, minutes=20), "7", "hour"),
        (timedelta(hours=47), "47", "hour"),
        (timedelta(hours=48), "2", "day"),
        (timedelta(days=25, hours=3), "25", "day"),
        (-timedelta(hours=3), "3", "hour"),
    ],
)
def test_what_is_left_is_said_in_one_unit(span: timedelta, number: str, unit: str) -> None:
    shown = form.left(span)
    assert shown.startswith(f"{number}{NB}")
    assert unit in shown


def test_classes_and_numbers() -> None:
    assert form.class_name(7, "Б") == f"7{NB}«Б»"
    assert form.class_name(11) == "11"
    assert number(1184) == f"1{NB}184"
    assert number(7) == "7"
    assert form.percent(0.62) == f"62{NB}%"
    assert [form.percent(n / 8) for n in (1, 3, 5)] == [
        f"13{NB}%",
        f"38{NB}%",
        f"63{NB}%",
    ]


def test_inside_a_sentence() -> None:
    assert form.uncapital("Course of the case") == "course of the case"
    assert form.uncapital("ЖСН") == "ЖСН"


@pytest.mark.parametrize(
    ("octets", "digits"),
    [(219_136, "214"), (1536, "1.5"), (5 * 1024**2, "5.0"), (64 * 1024**2, "64"), (3 * 1024**3, "3.0")],
)
def test_sizes(octets: int, digits: str) -> None:
    assert form.size(octets).startswith(f"{digits}{NB}")


def test_sizes_have_the_comma_of_the_language() -> None:
    set_language(Language.RU)
    assert form.size(1536).startswith("1,5")


@pytest.mark.parametrize(
    ("torn", "tied"),
    [
        ("приказ № 506, п. 9(2)", f"приказ №{NB}506, п.{NB}9(2)"),
        ("7 «Б»", f"7{NB}«Б»"),
        ("ст. 12 и п. 3", f"ст.{NB}12{NB}и п.{NB}3"),
        ("кот. Вот", "кот. Вот"),
        ("", ""),
    ],
)
def test_an_article_is_never_torn_apart(torn: str, tied: str) -> None:
    assert form.nobreak(torn) == tied


@given(st.text())
def test_tying_changes_spaces_only_and_once(text: str) -> None:
    tied = form.nobreak(text)
    assert "".join(tied.split()) == "".join(text.split())
    assert form.nobreak(tied) == tied


@pytest.mark.parametrize(
    ("name", "two", "veiled"),
    [
        ("Есенов Мирас Ерланович", "ЕМ", f"Е.{NB}М."),
        ("Әлібек", "Ә", "Ә."),
        ("Ли-Сон Виктория", "ЛС", f"Л.{NB}С."),
        ("", "", ""),
    ],
)
def test_initials(name: str, two: str, veiled: str) -> None:
    assert form.letters(name) == two
    assert form.initials(name) == veiled
    assert form.letters(veiled) == two
