"""Signs by which a stranger could be found: numbers, addresses, other schools, e-mail, initials.

Everything here works on `Clean.letters`. A pattern rather asks once too often than misses: the user sees the place
and may let it pass with a reason, except where it is a number of a person.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from counsellor_app.domain.disclosure import FindingKind

IIN_DIGITS = 12
NATIONAL_DIGITS = 10  # of a phone without the country's prefix
CAPITAL = "А-ЯЁӘҒҚҢӨҰҮҺІA-Z"
SMALL = "а-яёәғқңөұүһіa-z"
DIGITS = re.compile(r"(?<!\d)\+?\d(?:[ \u00a0().\-–/]{0,3}\d){8,}(?!\d)")
# A day with its year never begins a number; days alone, or days and hours, are none.
DAY = r"(?:0?[1-9]|[12]\d|3[01])[./](?:0?[1-9]|1[0-2])"
FULL_DAY = re.compile(rf"(?<![\d.]){DAY}[./](?:19|20)\d\d(?!\d)|(?<!\d)(?:19|20)\d\d-\d\d-\d\d(?!\d)")
DAYS = re.compile(rf"(?:{DAY}(?:[./]\d\d)?(?:[ \-–]+|$))+(?:\d{{1,2}})?")
SHORT_PHONE = re.compile(r"(?<![\d.\-])(?:\d{2,3}-\d{2}-\d{2}|\d{3} \d{2} \d{2})(?![\d\-]|\.\d)")
TELEPHONE = re.compile(r"(?i)(?:тел|телефон\w*|нөмір\w*|номер\w*|ұялы|моб|whatsapp|ватсап)\.?:? ?№? ?\d[\d \-()]{4,}")
EMAIL = re.compile(r"[\w.+\-]+@[\w\-]+(?:\.[\w\-]+)+|[\w.+\-]+ @ [\w\-]+(?: ?\. ?[\w\-]+)+")
NICK = re.compile(r"(?<!\w)@[\w.]{2,}")
LINK = re.compile(
    r"(?i)\b(?:https?://|www\.)\S+|\b[\w\-]+\.(?:kz|ru|com|org|net|me|app|link|gg)\b(?:/\S*)?|\b(?:t|wa|vk)\.(?:me|com)/\S+"
)
NICK_NAMED = re.compile(r"(?i)(?:ник|никнейм|логин|аккаунт|парақша)\w*:? ?[«\"“]?[A-Za-z][\w.\-]{2,}")
LATIN_NICK = re.compile(r"\b(?=[A-Za-z0-9_.]*[A-Za-z])(?=[A-Za-z0-9_.]*(?:_|\d))[A-Za-z][A-Za-z0-9_.]{3,}\b")
STREET = re.compile(
    r"(?i:(?<!\w)(?:ул\.|улиц[аеуы]\w*|просп\.|проспект\w*|переул\w+|бульвар\w*|мкр\.?|микрорайон\w*|мөлтек ауд\w*"
    r"|шағын ?аудан\w*)(?: ?№?\d+|[ \u00a0]+[«\"]?[^\s,.;]+))"
    r"|(?<!\w)(?:пр|пер|б-р)\.? ?[«\"]?[" + CAPITAL + r"\d][^\s,.;]*"
    r"|(?i:[^\s,.;«»]+[ \u00a0]+(?:көше|даңғыл|тұйы|орам|бульвар)(?:сі|ы|і|ғы)\w*)"
)
HOUSE = re.compile(
    r"(?i)(?<![\w.])(?:д\.|дом|үй|кв\.|квартир[аеуы]|пәтер\w*|пәт\.|корп\.|подъезд|кіреберіс) ?№? ?\d+\w?"
    r"|(?<![\w.])\d+[а-яА-Я]?[ -]?(?:-ші |-шы )?(?:үй|пәтер)(?:д[еі]\w*|г[ей]\w*|і\w*)?(?!\w| тапсырма| жұмыс)"
)
SCHOOL_KINDS = r"(?:мектеп|мектеб|школ|лице[йяюе]|гимнази|колледж|интернат|балабақша|детск\w+ сад)"
SCHOOL = re.compile(
    r"(?i)№ ?(\d+)[ -]*(?:[^\s.,;]+[ -]){0,2}?" + SCHOOL_KINDS + r"\w*"
    r"|(?<!\w)" + SCHOOL_KINDS + r"\w*(?:-[^\W\d_]+)*(?: [^\W\d_]+)? ?№ ?(\d+)"
    r"|(?<!\d)(\d+)[ -]*(?:-?(?:ші|шы|нші|ншы|й|ая|ой|ю|я))?[ -]" + SCHOOL_KINDS + r"\w*"
    r"|(?<!\w)" + SCHOOL_KINDS + r"\w*(?:-[^\W\d_]+)* (\d+)(?!\d| ?(?:класс|сынып|кабинет))"
    r"|(?<!\w)" + SCHOOL_KINDS + r"\w*(?:-[^\W\d_]+)* [«\"“][^»\"”]+[»\"”]"
    r"|[«\"“][^»\"”]+[»\"”] " + SCHOOL_KINDS + r"\w*"
    r"|[" + CAPITAL + r"]\w+(?: [" + CAPITAL + r"]\w+)? атындағы[^.;]{0,30}?" + SCHOOL_KINDS + r"\w*"
)
GRADE = r"(?<![\d.,№])(?<!№ )(?:1[0-2]|[0-9])"
CLASS = re.compile(
    GRADE + r"(?:[ -]?[«\"“][А-ЕӘа-еә][»\"”]|[ -]?[А-ЕӘ](?![\w.])|[а-еә](?!\w))(?:[ -]?(?:сыны[пб]|класс)\w*)?"
)
BORN = re.compile(
    rf"(?<![\d.]){DAY}[./](?:19\d\d|20[01]\d)(?!\d)"
    r"|(?<!\d)(?:19\d\d|20[01]\d) ?(?:г\. ?р|года? рожд|ж\. ?т|жылы ту|жылғы)"
)
TWO_INITIALS = re.compile(r"(?<![\w.])[" + CAPITAL + r"]\. ?[" + CAPITAL + r"]\.(?: ?[" + CAPITAL + r"]\.)?")
INITIAL_BEFORE = re.compile(r"(?<![\w.])[" + CAPITAL + r"]\.[ \u00a0]?[" + CAPITAL + r"][" + SMALL + r"]+")
INITIAL_AFTER = re.compile(r"(?<!\w)[" + CAPITAL + r"][" + SMALL + r"]+[ \u00a0][" + CAPITAL + r"]\.")
INITIAL_ALONE = re.compile(r"(?<=[" + SMALL + r",] )[" + CAPITAL + r"]\.(?=[ ,;]|$)(?! ?[" + CAPITAL + r"])")
INITIALS_BARE = re.compile(r"(?<![\w.«\"-])[А-ЯЁӘҒҚҢӨҰҮҺІ]{2}(?![\w\"»-])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """Places in the checked letters. `blocks`: it cannot be let pass. `is_known`: somebody of the record, surely.

    `is_allowed`: somebody who may be named here; nothing else is asked about the same letters.
    """

    kind: FindingKind
    start: int
    end: int
    blocks: bool = False
    is_known: bool = False
    is_allowed: bool = False


def find_numbers(letters: str, is_known: Callable[[str], bool]) -> Iterator[Hit]:
    """Twelve digits are an IIN, ten or eleven a phone, however they are parted; `is_known`: a number of the record."""
    apart = FULL_DAY.sub(lambda match: "x" * len(match[0]), letters)
    for match in DIGITS.finditer(apart):
        digits = re.sub(r"\D", "", match[0])
        known = _has_known(digits, is_known)
        if DAYS.fullmatch(match[0]) and not known:
            continue
        is_phone = (len(digits) == 10 and digits[0] in "067") or (len(digits) == 11 and digits[0] in "78")
        kind = FindingKind.IIN if len(digits) >= IIN_DIGITS else FindingKind.PHONE
        blocks = known or is_phone or len(digits) == IIN_DIGITS
        yield Hit(kind=kind, start=match.start(), end=match.end(), blocks=blocks, is_known=known)
    for pattern in (SHORT_PHONE, TELEPHONE):
        for match in pattern.finditer(apart):
            yield Hit(kind=FindingKind.PHONE, start=match.start(), end=match.end())


def _has_known(digits: str, is_known: Callable[[str], bool]) -> bool:
    """Whether a number of the record stands anywhere in these digits."""
    return any(
        is_known(digits[start : start + length])
        for length in (NATIONAL_DIGITS, IIN_DIGITS)
        for start in range(len(digits) - length + 1)
    )


def find_ways(letters: str) -> Iterator[Hit]:
    """E-mail, nicknames, links, addresses, a class with its letter, a date of birth."""
    for pattern in (EMAIL, NICK, LINK, NICK_NAMED, LATIN_NICK):
        for match in pattern.finditer(letters):
            yield Hit(kind=FindingKind.EMAIL, start=match.start(), end=match.end())
    for pattern in (STREET, HOUSE):
        for match in pattern.finditer(letters):
            yield Hit(kind=FindingKind.ADDRESS, start=match.start(), end=match.end())
    for pattern in (CLASS, BORN):
        for match in pattern.finditer(letters):
            yield Hit(kind=FindingKind.CLASS, start=match.start(), end=match.end())


def find_schools(letters: str, own_numbers: frozenset[str]) -> Iterator[Hit]:
    """A school that is named by a number other than ours, or by a name."""
    for match in SCHOOL.finditer(letters):
        number = next((group for group in match.groups() if group), None)
        if number is None or number.lstrip("0") not in {own.lstrip("0") for own in own_numbers}:
            yield Hit(kind=FindingKind.SCHOOL, start=match.start(), end=match.end())


def find_initials(letters: str, is_ordinary: Callable[[str], bool]) -> Iterator[Hit]:
    """`is_ordinary`: an abbreviation that names nobody."""
    for pattern in (TWO_INITIALS, INITIAL_BEFORE, INITIAL_AFTER, INITIAL_ALONE):
        for match in pattern.finditer(letters):
            yield Hit(kind=FindingKind.INITIALS, start=match.start(), end=match.end())
    for match in INITIALS_BARE.finditer(letters):
        if not is_ordinary(match[0]):
            yield Hit(kind=FindingKind.INITIALS, start=match.start(), end=match.end())
