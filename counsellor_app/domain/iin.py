"""The individual identification number (ЖСН / ИИН): twelve digits, of which the last checks the others.

Decree 853 of 26.08.2013 untied the digits from birth date and sex, so those only warn; twelve digits and
the check digit decide. A number with a date that cannot exist belongs to nobody: it is a *training* number,
good for demonstrations, and always marked as such.
"""

from datetime import date
from enum import StrEnum

FIRST_WEIGHTS = (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)
SECOND_WEIGHTS = (3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2)
LENGTH = 12
TRAINING_SHIFT = 70  # a training number stores day + 70: the date stays readable and can never be real
CENTURIES = {"1": 1800, "2": 1800, "3": 1900, "4": 1900, "5": 2000, "6": 2000}
SEXES = {"1": "m", "2": "f", "3": "m", "4": "f", "5": "m", "6": "f"}
STRIPPED = str.maketrans("", "", " \t\r\n\u00a0\u2009\u202f'’")


class IinVerdict(StrEnum):
    VALID = "iin-valid"
    TRAINING = "iin-training"
    BAD_LENGTH = "iin-length"
    NOT_DIGITS = "iin-digits"
    BAD_CHECK_DIGIT = "iin-check-digit"
    ORGANISATION = "iin-organisation"


class IinWarning(StrEnum):
    DATE_MISMATCH = "iin-date-mismatch"
    SEX_MISMATCH = "iin-sex-mismatch"


ACCEPTED = frozenset({IinVerdict.VALID, IinVerdict.TRAINING})


def cleaned(text: str) -> str:
    """Without the spaces people group digits with and the apostrophe that makes a spreadsheet keep text."""
    return text.translate(STRIPPED)


def check_digit(eleven: str) -> int | None:
    """The twelfth digit for eleven ASCII digits; None where the number is not issued."""
    for weights in (FIRST_WEIGHTS, SECOND_WEIGHTS):
        remainder = sum(weight * int(digit) for weight, digit in zip(weights, eleven, strict=True)) % 11
        if remainder < 10:
            return remainder
    return None


def check(text: str) -> IinVerdict:
    """What a number is worth. `text` is taken as it stands: see `cleaned`."""
    if not (text.isascii() and text.isdigit()) and text:
        return IinVerdict.NOT_DIGITS
    if len(text) != LENGTH:
        return IinVerdict.BAD_LENGTH
    if check_digit(text[:11]) != int(text[11]):
        return IinVerdict.BAD_CHECK_DIGIT
    if text[4] in "456":
        return IinVerdict.ORGANISATION
    return IinVerdict.VALID if _days(text, shift=0) else IinVerdict.TRAINING


def is_training(iin: str) -> bool:
    return check(iin) is IinVerdict.TRAINING


def with_lost_zero(text: str) -> str | None:
    """Eleven digits of a number whose leading zero a spreadsheet dropped, made twelve again.

    None unless the check digit agrees and the digits name a birth date, real or shifted: of eleven digits
    with one missing elsewhere, one in eleven would pass the check digit alone.
    """
    padded = "0" + text
    if len(text) != LENGTH - 1 or check(padded) not in ACCEPTED or not birth_dates(padded):
        return None
    return padded


def birth_dates(iin: str) -> tuple[date, ...]:
    """The dates that twelve digits may speak of: none, one, or two when the seventh digit names no century."""
    return _days(iin, shift=TRAINING_SHIFT if iin[4] in "789" else 0)


def warnings(iin: str, born_on: date | None, sex: str | None) -> tuple[IinWarning, ...]:
    """Where an accepted number and the record disagree. Only a hint: the law has untied them."""
    found: list[IinWarning] = []
    dates = birth_dates(iin)
    if born_on and dates and born_on not in dates:
        found.append(IinWarning.DATE_MISMATCH)
    if sex and sex != SEXES.get(iin[6], sex):
        found.append(IinWarning.SEX_MISMATCH)
    return tuple(found)


def make_training(born_on: date, sex: str, serial: int) -> str:
    """A number that passes every check and is nobody's: day + 70, for days 1 to 29 and years 1900 to 2099.

    `serial` (0 to 9999) moves on to the next one where the number is not issued.
    """
    if not (1900 <= born_on.year <= 2099 and born_on.day <= 29 and sex in ("m", "f") and 0 <= serial <= 9999):
        raise ValueError("outside of what a training number can say")
    century = {"m": 3, "f": 4}[sex] + (2 if born_on.year >= 2000 else 0)
    while True:
        eleven = f"{born_on:%y%m}{born_on.day + TRAINING_SHIFT:02}{century}{serial:04}"
        digit = check_digit(eleven)
        if digit is not None:
            return f"{eleven}{digit}"
        serial = (serial + 1) % 10000


def masked(text: str) -> str:
    """How a number is shown where it need not be read: first four digits and what follows the eighth."""
    return f"{text[:4]}••••{text[8:]}"


def _days(iin: str, shift: int) -> tuple[date, ...]:
    century = CENTURIES.get(iin[6])
    found: list[date] = []
    for start in (1900, 2000) if century is None else (century,):
        try:
            found.append(date(start + int(iin[:2]), int(iin[2:4]), int(iin[4:6]) - shift))
        except ValueError:  # no such day in this century
            continue
    return tuple(found)
