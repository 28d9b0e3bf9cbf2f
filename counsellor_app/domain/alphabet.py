"""The Kazakh Cyrillic alphabet: how names are sorted, and how letters are folded so that a search finds them.

Order: 42 letters, І after Ы and before Ь (law of the alphabet; the same as the CLDR chart for kk). Qt's and
Python's own orders put the Kazakh letters after Я.
"""

import re
import unicodedata
from collections.abc import Sequence

ALPHABET = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"

# What people type for the nine Kazakh letters on a Russian keyboard. і goes to и and not to ы: Берік is written
# "Берик" where the letter is missing, while ы has its own key on both keyboards (Ырыс, Шынгыс stay apart from Ирис).
# The Latin i is a common stand-in for і in Kazakh text ("Берiк"), and ə for ә.
FOLDED = {
    "ә": "а",
    "ғ": "г",
    "қ": "к",
    "ң": "н",
    "ө": "о",
    "ұ": "у",
    "ү": "у",
    "һ": "х",
    "і": "и",
    "ё": "е",
    "i": "и",
    "ə": "а",
}
# Text of these characters only (nearly all notes) is folded by whole-string replacement, six times as fast as by
# letter. A test proves that both ways agree on each of them.
PLAIN = re.compile(r"[\x00-\x7fА-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі«»“”„–—]*")
SHORT_I = "й"  # a letter of its own, though Unicode takes it apart into и and a breve
BREVE = "\u0306"
AFTER_LETTERS = 0xF0000  # private planes: nothing that people write sorts there by itself
KAZAKH_FROM = 0xE000
LATIN_FROM = 0xE100


class _Folds(dict[int, str]):
    """Code point to what it folds to; filled as letters are met."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = _fold_one(chr(code))
        return folded


class _Order(dict[int, str]):
    """Code point to a character that sorts by itself in the order of the alphabet."""

    def __missing__(self, code: int) -> str:
        self[code] = place = _place(chr(code))
        return place


def fold(text: str) -> str:
    """Letters as a search sees them: no case, no accents, Kazakh letters as on a Russian keyboard, NFKC.

    Works letter by letter: the place of a word in the text does not matter, and folding twice changes nothing.
    """
    if PLAIN.fullmatch(text):
        folded = text.casefold()
        for letter, plain in FOLDED.items():
            folded = folded.replace(letter, plain)
        return folded
    return _composed(text).translate(_FOLDS)


def fold_with_map(text: str) -> tuple[str, Sequence[int]]:
    """The folded text, and for each of its letters the place in `text` that it came from, then `len(text)`.

    A match at [a:b] of the folded text stands at [map[a]:map[b]] of the original, accents included.
    """
    folded = fold(text)
    if PLAIN.fullmatch(text):
        return folded, range(len(text) + 1)
    places: list[int] = []
    for place, letter in enumerate(text):
        places += [place] * len(_FOLDS[ord(letter)])
    return folded, (*places, len(text))


def sort_key(text: str) -> str:
    """A key for `sorted`: digits and signs, the 42 letters, Latin, then all else; case does not count."""
    return unicodedata.normalize("NFC", text).casefold().translate(_ORDER)


def _composed(text: str) -> str:
    """With й as one character; its breve would fold to nothing and leave и."""
    if BREVE not in text:
        return text
    return text.replace("и" + BREVE, "й").replace("И" + BREVE, "Й")


def _fold_one(letter: str) -> str:
    if letter.casefold() == SHORT_I:
        return SHORT_I
    folded = letter
    while (simpler := _simplified(folded)) != folded:
        folded = simpler
    return folded


def _simplified(text: str) -> str:
    parts = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).casefold())
    return "".join(FOLDED.get(part, part) for part in parts if not unicodedata.category(part).startswith("M"))


def _place(letter: str) -> str:
    base = unicodedata.normalize("NFD", letter)[0]
    for known in (letter, base):
        if known in ALPHABET:
            return chr(KAZAKH_FROM + ALPHABET.index(known))
        if known.isascii() and known.isalpha():
            return chr(LATIN_FROM + ord(known.casefold()))
    if unicodedata.category(letter).startswith("M"):
        return ""
    return chr(AFTER_LETTERS + ord(letter)) if letter.isalpha() and ord(letter) < 0x10000 else letter


_FOLDS = _Folds()
_ORDER = _Order()
