"""Vectors: numbers with a date that cannot be, so nobody's; two come from public libraries' own examples."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.domain.iin import (
    IinVerdict,
    IinWarning,
    birth_dates,
    check,
    check_digit,
    cleaned,
    is_training,
    make_training,
    masked,
    warnings,
    with_lost_zero,
)

FIRST_PASS = ("110230590001", "110230590011", "110230590021")
SECOND_PASS = ("110230590201", "110230590213", "110230590225")
NOT_ISSUED = ("11023059100", "11023059291", "11023059372")
PUBLIC_SAMPLES = ("791028302728", "061211600012")
SHIFTED = [
    (date(2011, 3, 14), "f", "110384601237"),
    (date(2009, 11, 5), "m", "091175545679"),
    (date(2012, 7, 29), "f", "120799600019"),
    (date(2010, 1, 1), "m", "100171599995"),
    (date(2013, 9, 17), "f", "130987620245"),
    (date(2008, 2, 28), "m", "080298507776"),
]
BIRTHS = st.builds(date, st.integers(1900, 2099), st.integers(1, 12), st.integers(1, 28))
SEXES = st.sampled_from(["m", "f"])
SERIALS = st.integers(0, 9999)


@pytest.mark.parametrize("iin", FIRST_PASS + SECOND_PASS)
def test_a_date_that_cannot_be_makes_a_training_number(iin: str) -> None:
    assert check(iin) is IinVerdict.TRAINING
    assert is_training(iin)
    assert birth_dates(iin) == ()


@pytest.mark.parametrize("iin", PUBLIC_SAMPLES)
def test_a_plausible_number_is_valid(iin: str) -> None:
    assert check(iin) is IinVerdict.VALID
    assert not is_training(iin)


@pytest.mark.parametrize("eleven", NOT_ISSUED)
def test_some_numbers_are_not_issued(eleven: str) -> None:
    assert check_digit(eleven) is None
    assert {check(f"{eleven}{digit}") for digit in range(10)} == {IinVerdict.BAD_CHECK_DIGIT}


@pytest.mark.parametrize(("born_on", "sex", "iin"), SHIFTED)
def test_shifted_numbers_are_training_and_keep_their_date_and_sex(born_on: date, sex: str, iin: str) -> None:
    assert check(iin) is IinVerdict.TRAINING
    assert birth_dates(iin) == (born_on,)
    assert warnings(iin, born_on, sex) == ()
    assert make_training(born_on, sex, int(iin[7:11])) == iin


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("", IinVerdict.BAD_LENGTH),
        ("11038460123", IinVerdict.BAD_LENGTH),
        ("1103846012370", IinVerdict.BAD_LENGTH),
        ("11038460123x", IinVerdict.NOT_DIGITS),
        ("1103 8460 1237", IinVerdict.NOT_DIGITS),
        ("١١٠٣٨٤٦٠١٢٣٧", IinVerdict.NOT_DIGITS),
        ("110384601238", IinVerdict.BAD_CHECK_DIGIT),
        ("000000000000", IinVerdict.TRAINING),
    ],
)
def test_verdicts(text: str, verdict: IinVerdict) -> None:
    assert check(text) is verdict


@pytest.mark.parametrize("fifth", ["4", "5", "6"])
def test_a_number_of_an_organisation_is_not_a_persons(fifth: str) -> None:
    eleven = f"1101{fifth}000012"
    assert check(f"{eleven}{check_digit(eleven)}") is IinVerdict.ORGANISATION


def test_29_february_is_real_only_in_a_leap_year_of_its_century() -> None:
    def number(eleven: str) -> str:
        return f"{eleven}{check_digit(eleven)}"

    assert check(number("00022950001")) is IinVerdict.VALID  # 2000
    assert check(number("00022930001")) is IinVerdict.TRAINING  # 1900
    assert check(number("00022900001")) is IinVerdict.VALID  # a foreigner's 0 names no century: one of them fits


def test_warnings_name_what_disagrees() -> None:
    iin = "110384601237"
    assert warnings(iin, date(2011, 3, 15), "f") == (IinWarning.DATE_MISMATCH,)
    assert warnings(iin, date(2011, 3, 14), "m") == (IinWarning.SEX_MISMATCH,)
    assert warnings(iin, date(1911, 3, 14), "m") == (IinWarning.DATE_MISMATCH, IinWarning.SEX_MISMATCH)
    assert warnings(iin, None, None) == ()
    assert warnings("110230590001", date(2011, 3, 2), "m") == ()  # 30 February has nothing to compare with


def test_spaces_and_the_apostrophe_of_spreadsheets_are_cleaned_away() -> None:
    assert cleaned(" '1103\u00a08460 1237 ") == "110384601237"


def test_a_lost_leading_zero_is_given_back_only_when_everything_agrees() -> None:
    assert with_lost_zero("91175545679") == "091175545679"
    assert with_lost_zero("91175545678") is None  # check digit
    assert with_lost_zero("1175545679") is None  # two digits short
    assert with_lost_zero("091175545679") is None  # nothing is lost
    impossible = f"0{'91330500010'}"[:11]
    assert with_lost_zero(impossible[1:] + str(check_digit(impossible))) is None  # the month is 13


def test_masked() -> None:
    assert masked("110384601237") == "1103••••1237"
    assert masked("11038460123") == "1103••••123"
    assert masked("12") == "12••••"


@pytest.mark.parametrize(
    ("born_on", "sex", "serial"),
    [
        (date(2011, 3, 30), "f", 1),
        (date(1899, 1, 1), "f", 1),
        (date(2100, 1, 1), "f", 1),
        (date(2011, 3, 1), "x", 1),
        (date(2011, 3, 1), "m", 10000),
    ],
)
def test_what_a_training_number_cannot_say(born_on: date, sex: str, serial: int) -> None:
    with pytest.raises(ValueError):
        make_training(born_on, sex, serial)


@given(BIRTHS, SEXES, SERIALS)
def test_every_training_number_is_recognised_and_speaks_the_truth(born_on: date, sex: str, serial: int) -> None:
    iin = make_training(born_on, sex, serial)
    assert check(iin) is IinVerdict.TRAINING
    assert warnings(iin, born_on, sex) == ()
    assert iin[4] in "789"


@given(BIRTHS, SEXES, SERIALS, st.sampled_from([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11]), st.integers(1, 9))
def test_one_wrong_digit_is_noticed(born_on: date, sex: str, serial: int, place: int, shift: int) -> None:
    """Not the eleventh: its first weight is 11, which is 0 modulo 11. Nor where the second weights had to decide."""
    iin = make_training(born_on, sex, serial)
    wrong = iin[:place] + str((int(iin[place]) + shift) % 10) + iin[place + 1 :]
    if first_remainder(iin) < 10 and first_remainder(wrong) < 10:
        assert check(wrong) is IinVerdict.BAD_CHECK_DIGIT


def first_remainder(iin: str) -> int:
    return sum(place * int(digit) for place, digit in enumerate(iin[:11], start=1)) % 11


@given(st.text(max_size=14))
def test_any_text_gets_a_verdict(text: str) -> None:
    assert check(cleaned(text)) in IinVerdict
