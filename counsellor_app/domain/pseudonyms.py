"""Letters in place of people: stable inside a package, different between packages.

Who gets which letter is a permutation by HMAC-SHA256 of a seed that stays in the vault: without the seed a letter
says nothing, and two packages cannot be laid side by side. Children of the request come first.
"""

import hashlib
import hmac
import re
from collections.abc import Iterable, Mapping
from enum import StrEnum

from counsellor_app.domain.ids import PersonId

LATIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"  # of the key, in data.json
CYRILLIC = "АБВГДЕЖИКЛМНПРСТУФХЦЧШЭЮЯ"  # shown in Kazakh and Russian: none that is mistaken for another
KEY = re.compile(r"[A-Z]{1,4}")
MARK_DIGITS = 16


class Kind(StrEnum):
    """Who somebody is in a package."""

    CHILD = "child"  # named by the request
    PUPIL = "pupil"
    GUARDIAN = "guardian"
    STAFF = "staff"
    PERSON = "person"


def keys(seed: str, first: Iterable[PersonId], others: Iterable[PersonId]) -> Mapping[PersonId, str]:
    """A key for everybody: `first` (the children of the request) have the first letters, each group is shuffled."""
    leading = dict.fromkeys(first)
    rest = [person for person in dict.fromkeys(others) if person not in leading]
    ranked = [*_shuffled(seed, leading), *_shuffled(seed, rest)]
    return {person: key_of(place) for place, person in enumerate(ranked)}


def mark(seed: str, row_id: str) -> str:
    """Stands for a row of the vault in a package. The id itself would tell when the row was made (UUIDv7)."""
    return _digest(seed, "row", row_id)[:MARK_DIGITS]


def key_of(place: int) -> str:
    """0 is A, 25 is Z, 26 is AA."""
    return _letters(place, LATIN)


def shown(key: str, language: str) -> str:
    """The key in the letters of a language: Latin in English, the safe Cyrillic ones in Kazakh and Russian."""
    if language == "en" or not KEY.fullmatch(key):
        return key
    place = 0
    for letter in key:
        place = place * len(LATIN) + LATIN.index(letter) + 1
    return _letters(place - 1, CYRILLIC)


def _letters(place: int, alphabet: str) -> str:
    found = ""
    rest = place + 1
    while rest > 0:
        rest, letter = divmod(rest - 1, len(alphabet))
        found = alphabet[letter] + found
    return found


def _shuffled(seed: str, people: Iterable[PersonId]) -> list[PersonId]:
    return sorted(people, key=lambda person: (_digest(seed, "person", person), person))


def _digest(seed: str, purpose: str, what: str) -> str:
    return hmac.new(seed.encode(), f"{purpose}:{what}".encode(), hashlib.sha256).hexdigest()
