"""Names of people as schools write them: cleaning, refusing what is no name, taking a full name apart.

A patronymic may be Russian (-ович, -овна), Kazakh (-ұлы, -қызы, also as a word of its own), Turkic (оглы, кызы)
or missing, and so may the surname. Spelling is never changed: only spaces, and Latin letters that stand unseen
inside a Cyrillic word.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field

from counsellor_app.domain.alphabet import fold
from counsellor_app.domain.errors import RuleBroken

LONGEST = 120  # letters in one part of a name
LOST_LETTER = "?"  # what CP1251 leaves of a Kazakh letter
UNSEEN = frozenset("\u034f\u115f\u1160\u3164\uffa0") | frozenset(map(chr, range(0xFE00, 0xFE10)))  # blank "letters"
ALLOWED_SIGNS = frozenset(" -.'()" + LOST_LETTER)
SAME_SIGNS = str.maketrans({"‐": "-", "‑": "-", "–": "-", "—": "-", "−": "-", "’": "'", "ʼ": "'", "`": "'"})
FORMULA = re.compile(r"[=@+\-]\s*[\w(\"'=@+\-]")
NOTHING = frozenset({"нет", "жок", "н/д", "б/о", "no", "none", "n/a", "null", "0"})  # folded; see `fold`
LONGEST_NOTHING = max(map(len, NOTHING))

# Letters that look the same in both alphabets and share a key or a glance.
LATIN_TWINS = str.maketrans("AaBCcEeHIiKMOoPpTXxYyəƏ", "АаВСсЕеНІіКМОоРрТХхУуәӘ")
CYRILLIC = re.compile(r"[Ѐ-ӿ]")
LATIN = re.compile(r"[A-Za-zəƏ]")

# Folded endings: ұлы/улы, қызы/кызы, оглы/оғлы, угли.
KIN_WORDS = frozenset({"улы", "кызы", "оглы", "угли", "гызы", "кизи", "углы"})
PATRONYMIC = re.compile(r".{2,}(ич|вна|ична|улы|кызы|оглы|угли|углы|гызы)")
SPACES = re.compile(r"[ \t\r\n\u00a0\u2000-\u200a\u202f\u3000]+")
SPACED_HYPHEN = re.compile(r" *- *")
WORD = re.compile(r"[^\s,()]+(?: ?\([^()]*\))?")  # a former surname in brackets stays with its word
INITIALS = re.compile(r"(?:[^\W\d_]\.){2,3}")


@dataclass(frozen=True, slots=True, kw_only=True)
class FullName:
    surname: str = field(default="", repr=False)
    given: str = field(default="", repr=False)
    patronymic: str = field(default="", repr=False)

    def __bool__(self) -> bool:
        """Whether it names anybody: a patronymic alone does not."""
        return bool(self.surname or self.given)


def cleaned(text: str) -> str:
    """NFC, one space between words, one kind of hyphen and apostrophe, Cyrillic twins for stray Latin letters.

    "-", "нет", "жоқ" and their like are empty. Characters that are refused are left for `check_name` to find.
    """
    words = SPACES.split(unicodedata.normalize("NFC", text).translate(SAME_SIGNS))
    tidy = " ".join(_in_one_alphabet(word) for word in words if word)
    is_nothing = not tidy.strip(" -.?()'") or (len(tidy) <= LONGEST_NOTHING and fold(tidy) in NOTHING)
    return "" if is_nothing else tidy


def check_name(text: str, field_name: str | None = None) -> None:
    """Refuse what is no part of a name. `text` comes from `cleaned`.

    Raises `RuleBroken` with `name-formula`, `name-characters` (control and text-direction characters, digits,
    emoji, signs) or `name-too-long` (`limit`).
    """
    if FORMULA.match(text):
        raise RuleBroken("name-formula", field=field_name)
    if not all(map(_belongs, text)) or not any(letter.isalpha() for letter in text or "a"):
        raise RuleBroken("name-characters", field=field_name)
    if len(text) > LONGEST:
        raise RuleBroken("name-too-long", field=field_name, limit=LONGEST)


def has_lost_letters(text: str) -> bool:
    """A question mark inside a name: the file was once saved without Kazakh letters."""
    return LOST_LETTER in text


def has_mixed_letters(text: str) -> bool:
    """Latin and Cyrillic letters in one word, and no twins that would make it one alphabet."""
    return any(CYRILLIC.search(word) and LATIN.search(word) for word in text.split(" "))


def split(text: str) -> FullName:
    """Surname, given name and patronymic out of one `cleaned` text, in documents' order unless endings say else."""
    words = [part for word in _words(SPACED_HYPHEN.sub("-", text)) for part in _initials_apart(word)]
    if len(words) >= 2 and fold(words[-1]) in KIN_WORDS:
        words[-2:] = [" ".join(words[-2:])]
    match words:
        case []:
            return FullName()
        case [given]:
            return FullName(given=given)
        case [first, second]:
            if is_patronymic(second):
                return FullName(given=first, patronymic=second)
            return FullName(surname=first, given=second)
        case [given, patronymic, surname] if is_patronymic(patronymic) and not is_patronymic(surname):
            return FullName(surname=surname, given=given, patronymic=patronymic)
        case [surname, *given, patronymic]:
            return FullName(surname=surname, given=" ".join(given), patronymic=patronymic)
    raise AssertionError("a list of words is empty, one, two or more")


def is_patronymic(word: str) -> bool:
    return PATRONYMIC.fullmatch(fold(word)) is not None


def full(name: FullName) -> str:
    """``Есенов Мирас Ерланұлы``: documents' order."""
    return " ".join(part for part in (name.surname, name.given, name.patronymic) if part)


def short(name: FullName) -> str:
    """``Есенов М. Е.``: surname and initials; the given name in full where there is no surname."""
    if not name.surname:
        return name.given
    return " ".join([name.surname, *(f"{part[0]}." for part in (name.given, name.patronymic) if part)])


def name_key(name: FullName) -> str:
    """What two spellings of one name share: folded, without spaces, hyphens, dots and apostrophes between parts."""
    return "|".join(re.sub(r"[\s.'\-]", "", fold(part)) for part in (name.surname, name.given, name.patronymic))


def _belongs(letter: str) -> bool:
    return letter in ALLOWED_SIGNS or (unicodedata.category(letter)[0] in "LM" and letter not in UNSEEN)


def _in_one_alphabet(word: str) -> str:
    if not (CYRILLIC.search(word) and LATIN.search(word)):
        return word
    twin = word.translate(LATIN_TWINS)
    return word if LATIN.search(twin) else twin


def _words(text: str) -> Iterator[str]:
    """A former surname in brackets with nothing before it is the name itself."""
    for word in WORD.findall(text):
        bare = word.strip("-")
        if bare.startswith("("):
            yield from _words(bare.strip("()"))
        elif bare.strip("."):
            yield bare


def _initials_apart(word: str) -> list[str]:
    if not INITIALS.fullmatch(word):
        return [word]
    return [f"{letter}." for letter in word.split(".") if letter]
