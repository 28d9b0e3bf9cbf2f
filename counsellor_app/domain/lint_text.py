"""A text made ready for the check: what a reader does not see is gone, what looks alike is alike.

Format characters (a zero-width space inside a name) are dropped, wide and styled letters and digits become plain,
Latin letters inside a Cyrillic word become the Cyrillic ones they stand for. Places lead back to what was typed.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field

from counsellor_app.domain.alphabet import PLAIN
from counsellor_app.domain.names import CYRILLIC, LATIN, LATIN_TWINS
from counsellor_app.domain.package_data import Saying

PERSON = "\ufffc"  # stands where a pseudonym stands
WORD = re.compile(r"[^\W\d_]+")
OPENING = frozenset(" \t\u00a0«\"“„'‘(–—-•*[·")
QUOTES = frozenset('«"“„')
ENDS = frozenset(".!?…")
# After these a full stop ends no sentence.
SHORT = re.compile(
    "ул|г|пр|просп|пер|д|кв|каб|мкр|т|п|ст|стр|см|тел|им|р|руб|тг|ч|мин|сек|гр|обл|ауд|рай|шағ", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Clean:
    """`letters` as they are checked; `places[n]` is where letter n stands in the text, and the end after the last."""

    letters: str = field(repr=False)
    places: Sequence[int]

    def back(self, start: int, end: int) -> tuple[int, int]:
        """From places in `letters` to places in the text."""
        return self.places[start], self.places[end - 1] + 1 if end > start else self.places[start]


def clean(text: str) -> Clean:
    letters, places = _visible(text)
    if LATIN.search(letters) and CYRILLIC.search(letters):
        letters = WORD.sub(lambda match: _in_one_alphabet(match[0]), letters)
    return Clean(letters, places)


def said(saying: Saying) -> str:
    """One text out of letters and people, with a sign for each person."""
    return "".join(part if isinstance(part, str) else PERSON for part in saying)


def is_sentence_start(letters: str, start: int) -> bool:
    """Whether a capital at `start` may be there only because a sentence, a line or direct speech begins."""
    at, quoted = start - 1, False
    while at >= 0 and letters[at] in OPENING:
        quoted = quoted or letters[at] in QUOTES
        at -= 1
    if at < 0 or letters[at] in "\r\n":
        return True
    if letters[at] == ":":
        return quoted
    if letters[at] not in ENDS:
        return False
    return letters[at] != "." or not _is_short(letters, at)


def _is_short(letters: str, stop: int) -> bool:
    """Whether the full stop at `stop` belongs to an abbreviation or an initial."""
    start = stop
    while start > 0 and letters[start - 1].isalpha():
        start -= 1
    word = letters[start:stop]
    is_initial = len(word) == 1 and word.isupper() and (start == 0 or not letters[start - 1].isalnum())
    return is_initial or SHORT.fullmatch(word) is not None


def _visible(text: str) -> tuple[str, Sequence[int]]:
    if PLAIN.fullmatch(text):
        return text, range(len(text) + 1)
    kept: list[str] = []
    places: list[int] = []
    for place, letter in enumerate(text):
        if letter != PERSON and unicodedata.category(letter) in ("Cf", "Cc") and letter not in "\n\r\t":
            continue
        plain = unicodedata.normalize("NFKC", letter)
        kept.append(plain if len(plain) == 1 else letter)
        places.append(place)
    return "".join(kept), (*places, len(text))


def _in_one_alphabet(word: str) -> str:
    """The Cyrillic word that mixed letters look like; the word itself where that is no word either."""
    if not (CYRILLIC.search(word) and LATIN.search(word)):
        return word
    twin = word.translate(LATIN_TWINS)
    return word if LATIN.search(twin) else twin
