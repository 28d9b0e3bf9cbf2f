"""Text as it can be printed: only what the fonts can draw, and words that may be broken in a narrow column."""

import re
import unicodedata

UNKNOWN = "\N{REPLACEMENT CHARACTER}"
DRAWN = (  # ranges in both fonts of resources/fonts; a test draws every one of them
    (0x20, 0x7E),
    (0xA0, 0x36F),
    (0x391, 0x3A1),
    (0x3A3, 0x3C9),
    (0x400, 0x52F),
    (0x2010, 0x2027),
    (0x2030, 0x205E),
    (0x20A0, 0x20BF),
    (0x2100, 0x214F),
    (0xFFFD, 0xFFFD),
)
UNSEEN = re.compile(r"[\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]")  # direction marks, joiners
LONGEST = 24  # letters in a row; more is no word of any of the three languages
SOFT_HYPHEN = "\N{SOFT HYPHEN}"
VOWELS = "аәеёиоөуұүыіэюяАӘЕЁИОӨУҰҮЫІЭЮЯ"
A_VOWEL = re.compile(f"[{VOWELS}]")
BEFORE_A_SYLLABLE = re.compile(rf"[^\W\d_{VOWELS}ьъЬЪ][{VOWELS}]")


def printable(text: str) -> str:
    """One line or several; control characters go, letters no font has become a replacement character."""
    text = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    lines = re.sub(r"\n{3,}", "\n\n", text).split("\n")
    return "\n".join(_breakable("".join(_drawn(letter) for letter in UNSEEN.sub("", line))) for line in lines)


def hyphenated(text: str) -> str:
    """Kazakh words with soft hyphens between syllables: one consonant goes over with its vowel (бас-шы-ға).

    The typesetter knows the rules of Russian and English itself, but not of Kazakh.
    """
    return re.sub(r"[^\W\d_]{5,}", lambda word: _syllables(word.group()), text)


def _syllables(word: str) -> str:
    for found in reversed(list(BEFORE_A_SYLLABLE.finditer(word))):
        cut = found.start()
        if cut >= 2 and A_VOWEL.search(word[:cut]):
            word = word[:cut] + SOFT_HYPHEN + word[cut:]
    return word


def _drawn(letter: str) -> str:
    code = ord(letter)
    if any(first <= code <= last for first, last in DRAWN):
        return letter
    return "" if unicodedata.category(letter) == "Cc" else UNKNOWN


def _breakable(line: str) -> str:
    return re.sub(rf"\S{{{LONGEST}}}(?=\S)", lambda run: run.group() + "\u200b", line)
