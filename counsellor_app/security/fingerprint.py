"""The fingerprint of a key: eight words to read over the telephone, in Kazakh, Russian and English.

SHA-256 of the key's one spelling (``age1…`` as text, so that ``printf %s KEY | sha256sum`` gives the same digits), of
which the first 88 bits are cut into eight numbers of 11 bits. A number is the place of a word in a list of 2048, one
list for each language: a school that reads Russian and an office that reads Kazakh compare by the numbers, which stand
beside the words, or read the other's words. To make a key with the same eight words takes about 2^88 tries.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

WORDS_FOLDER = Path(__file__).parents[2] / "resources" / "words"
LANGUAGES = ("kk", "ru", "en")
COUNT, BITS = 8, 11


@dataclass(frozen=True, slots=True, kw_only=True)
class Fingerprint:
    """`numbers` 1 to 2048, `words` by language in the same order, `hex` all 256 bits in groups of eight digits."""

    numbers: tuple[int, ...]
    words: Mapping[str, tuple[str, ...]]
    hex: tuple[str, ...]


def of_key(public_key: str) -> Fingerprint:
    """`public_key` in the spelling of `sealing.read_public_key`."""
    return of_digest(hashlib.sha256(public_key.encode()).digest())


def of_digest(digest: bytes) -> Fingerprint:
    """Of a SHA-256 that is known already, such as a certificate's. 32 bytes."""
    if len(digest) != hashlib.sha256().digest_size:
        raise ValueError("a SHA-256 is needed")
    head = int.from_bytes(digest, "big") >> (len(digest) * 8 - COUNT * BITS)
    places = [head >> (BITS * (COUNT - 1 - at)) & ((1 << BITS) - 1) for at in range(COUNT)]
    text = digest.hex()
    return Fingerprint(
        numbers=tuple(place + 1 for place in places),
        words={language: tuple(words(language)[place] for place in places) for language in LANGUAGES},
        hex=tuple(text[at : at + 8] for at in range(0, len(text), 8)),
    )


@cache
def words(language: str) -> tuple[str, ...]:
    """The list of a language; a word's place in it is part of the format."""
    lines = (WORDS_FOLDER / f"fingerprint_{language}.txt").read_text("utf-8").splitlines()
    return tuple(line for line in lines if not line.startswith("#"))
