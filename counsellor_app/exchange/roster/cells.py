"""What single cells say: numbers, dates, sexes, languages, classes, phones, as school secretaries write them."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from counsellor_app.domain import iin as iin_rule
from counsellor_app.domain.alphabet import fold
from counsellor_app.domain.iin import IinVerdict
from counsellor_app.domain.names import LATIN_TWINS, cleaned
from counsellor_app.domain.roster import HIGHEST_GRADE, LOWEST_GRADE, Refusal

EARLIEST = date(1990, 1, 1)
SERIALS = range(20_000, 80_000)  # days of a spreadsheet since 30.12.1899: 1954 to 2119
LONGEST_CLASS = 40  # characters: «мектепалды даярлық» has its place
SERIAL_ZERO = date(1899, 12, 30)
SERIAL = re.compile(r"[0-9]{5}")
ROUNDED = re.compile(r"\d[.,]\d+[eE][+-]?\d+")
WHOLE_NUMBER = re.compile(r"(\d+)[.,]0+")
DAY_FIRST = re.compile(r"(\d{1,2})[./\-, ](\d{1,2})[./\-, ](\d{2}|\d{4})")
YEAR_FIRST = re.compile(r"(\d{4})[./\-](\d{1,2})[./\-](\d{1,2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?")
YEAR_WORD = re.compile(r"\s*(г|ж|год|года|жыл|жылы)\.?$", re.IGNORECASE)
CLASS_WORDS = re.compile(r"\b(сыныбы|сынып|класс|класы|класса|кл|grade|class|form)\b\.?", re.IGNORECASE)
CLASS = re.compile(r"(\d{1,4})\s*[-–—_./]?\s*[\"«“”„'(]*\s*([^\W\d_]{1,3}|[^\W\d_]{1,2}\d)?\s*[\"»“”'.)]*")
LETTER = re.compile(r"[\"«“”„'(]*\s*([^\W_]{1,3})\s*[\"»“”'.)]*")
PRE_SCHOOL = frozenset({"предшкола", "предшкольный", "мад", "мектепалды", "мектепалды даярлык", "нулевой"})
PHONE = re.compile(r"[+\d][\d\s()\-.,;/+доб]{3,39}")

MALE = "м, m, муж, мужской, мужчина, мальчик, юноша, ер, е, ер бала, ер адам, ұл, ұ, ұл бала, male, boy"
FEMALE = "ж, f, w, жен, женский, женщина, девочка, девушка, әйел, ә, әйел адам, қыз, қ, қыз бала, female, girl"
SEXES = {fold(word): sex for sex, words in (("m", MALE), ("f", FEMALE)) for word in words.split(", ")}
LANGUAGES = (
    ("kk", ("казак", "казах", "каз", "kk", "kz", "kaz", "kazakh", "мемлекет", "государств")),
    ("ru", ("орыс", "русск", "рус", "ru", "rus", "russian")),
    ("uz", ("озбек", "узбек", "uz", "uzbek")),
    ("ug", ("уйгыр", "уйгур", "ug", "uig", "uyg", "uyghur")),
    ("tg", ("тажик", "таджик", "tg", "taj", "tgk", "tajik")),
    ("en", ("агылшын", "англ", "en", "eng", "english")),
)
LANGUAGE_STEMS = tuple((code, tuple(map(fold, stems))) for code, stems in LANGUAGES)


class Refused(Exception):
    """A cell for which its row is refused. It carries no value: an exception must be safe to log."""

    def __init__(self, reason: Refusal, number: int | None = None) -> None:
        super().__init__(reason.value)
        self.reason = reason
        self.number = number


@dataclass(frozen=True, slots=True)
class SchoolClass:
    grade: int | None
    letter: str


def read_iin(text: str, born_on: date | None) -> tuple[str | None, bool]:
    """The number, and whether its leading zero was given back. Empty and all zeros: there is none.

    Raises `Refused`. A number with a zero given back must not speak of another day than the date beside it.
    """
    if ROUNDED.fullmatch(text.strip()):
        raise Refused(Refusal.IIN_ROUNDED)
    number = WHOLE_NUMBER.sub(r"\1", iin_rule.cleaned(cleaned(text)))
    if not number.strip("0"):
        return None, False
    verdict = iin_rule.check(number)
    if verdict in iin_rule.ACCEPTED:
        return number, False
    if verdict is IinVerdict.BAD_LENGTH:
        padded = iin_rule.with_lost_zero(number)
        if padded and (born_on is None or born_on in iin_rule.birth_dates(padded)):
            return padded, True
        raise Refused(Refusal.IIN_LENGTH, len(number))
    raise Refused(Refusal(verdict.value))


def read_date(text: str, today: date) -> date | None:
    """24.03.2011, 24/3/11, 2011-03-24, 40626 (a spreadsheet's day), with or without "г."; None for empty.

    Raises `Refused`: not a date, a day that does not exist, before 1990 or after `today`.
    """
    text = YEAR_WORD.sub("", cleaned(text)).strip()
    if not text:
        return None
    serial = WHOLE_NUMBER.sub(r"\1", text)
    if SERIAL.fullmatch(serial) and int(serial) in SERIALS:
        found = SERIAL_ZERO + timedelta(days=int(serial))
    else:
        found = _calendar_day(text, today)
    if not EARLIEST <= found <= today:
        raise Refused(Refusal.DATE_OUT_OF_RANGE)
    return found


def read_sex(text: str) -> str | None:
    return SEXES.get(fold(cleaned(text)).strip(". "))


def read_language(text: str) -> str | None:
    """None for what is unknown, and for two languages at once."""
    words = re.split(r"[^\w]+", fold(cleaned(text)))
    found = {code for code, stems in LANGUAGE_STEMS for word in words if _is_language(word, stems)}
    return found.pop() if len(found) == 1 else None


def read_class(text: str) -> SchoolClass | None:
    """«7 Ә», 7Б, 10-А, 7 "Ә" сынып, 7; None for what is no class of a school (a college's group).

    Raises `Refused` for a grade that no school has.
    """
    text = " ".join(text.split())
    if len(text) > LONGEST_CLASS:
        return None
    text = CLASS_WORDS.sub(" ", WHOLE_NUMBER.sub(r"\1", text)).strip(" «»\"'“”„")
    if fold(text) in PRE_SCHOOL:
        return SchoolClass(LOWEST_GRADE, "")
    match = CLASS.fullmatch(text)
    if not match or not match[1].isascii():
        return None
    if not LOWEST_GRADE <= int(match[1]) <= HIGHEST_GRADE:
        raise Refused(Refusal.GRADE_RANGE)
    return SchoolClass(int(match[1]), class_letter(match[2] or ""))


def read_letter(text: str) -> str | None:
    """None for what is no letter of a class."""
    match = LETTER.fullmatch(" ".join(text.split())[:LONGEST_CLASS])
    return class_letter(match[1]) if match else None


def read_phone(text: str) -> str | None:
    """As it stands, if it is one or several numbers."""
    phone = WHOLE_NUMBER.sub(r"\1", " ".join(text.split()))
    return phone if PHONE.fullmatch(phone) else None


def class_letter(text: str) -> str:
    """Upper case, Cyrillic where a Latin letter looks the same: 7A and 7А are one class."""
    return text.upper().translate(LATIN_TWINS)


def _calendar_day(text: str, today: date) -> date:
    if match := DAY_FIRST.fullmatch(text):
        day, month, year = (int(part) for part in match.groups())
        if year < 100:
            year += 2000 if year <= today.year % 100 else 1900
    elif match := YEAR_FIRST.fullmatch(text):
        year, month, day = (int(part) for part in match.groups())
    else:
        raise Refused(Refusal.DATE_UNREADABLE)
    try:
        return date(year, month, day)
    except ValueError:
        raise Refused(Refusal.DATE_IMPOSSIBLE) from None


def _is_language(word: str, stems: tuple[str, ...]) -> bool:
    """Short stems are codes and stand alone."""
    return any(word == stem or (len(stem) > 3 and word.startswith(stem)) for stem in stems)
