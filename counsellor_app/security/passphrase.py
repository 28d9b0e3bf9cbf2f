"""The passphrase: what it must be (NIST SP 800-63B-4, one factor), and a generator of words.

At least 15 code points, at most 256, no rule of composition, no expiry. What an acquaintance would try is refused:
well-known phrases, walks over the keyboard, repetitions, and the names and dates that belong to this school.

Entropy of the generator, honestly: each word is drawn evenly from a list of at least 1024, so 6 words are worth 60 bits
and 5 are worth 50, against somebody who knows the list. Behind Argon2id at about a second a guess, 50 bits keep a
determined thief busy for longer than the record lives; 60 is the default.
"""

import re
import secrets
import unicodedata
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

LEAST = 15
MOST = 256
LEAST_OF_OWN = 8  # code points that are left when everything guessable is struck out
LEAST_WORDS = 1024
WALKS = (
    "qwertyuiop[]",
    "asdfghjkl;'",
    "zxcvbnm,./",
    "qazwsxedcrfvtgbyhnujmikolp",
    "йцукенгшщзхъ",
    "фывапролджэ",
    "ячсмитьбю.",
    "йфяцычувскамепинртгоьшлбщдюзжхэъ",
    "әіңғүұқөһ",
    "1234567890-=",
    "abcdefghijklmnopqrstuvwxyz",
    "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя",
)
WALK_LEAST = 4
WORDS = re.compile(r"[^\W\d_]+|\d+")  # letters together, digits together
DOUBLED = re.compile(r"(.{1,64}?)\1+")
DATE = re.compile(
    r"(?<!\d)(?:[0-3]?\d[ ./-]?[01]?\d[ ./-]?)?(?:19|20)\d\d(?!\d)|(?<!\d)[0-3]\d[ ./-]?[01]\d[ ./-]?\d\d(?!\d)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Guessable:
    """What a colleague would try first. `known`: the blocklist; `names`: of the school and the user."""

    known: Collection[str] = field(default=(), repr=False)
    names: Collection[str] = field(default=(), repr=False)


def to_secret(typed: bytearray) -> bytearray:
    """NFKC, UTF-8: two keyboards give the same bytes. Not UTF-8 is taken as it is: it can only be wrong."""
    try:
        text = typed.decode("utf-8")
    except UnicodeDecodeError:
        return bytearray(typed)
    return bytearray(unicodedata.normalize("NFKC", text).encode("utf-8"))


def problems(typed: bytearray, guessable: Guessable) -> tuple[str, ...]:
    """Codes of what is wrong, the plainest first; empty when it may be used."""
    try:
        text = unicodedata.normalize("NFKC", typed.decode("utf-8"))
    except UnicodeDecodeError:
        return ("passphrase-unreadable",)
    if any(unicodedata.category(sign) in {"Cc", "Cs"} for sign in text):
        return ("passphrase-unreadable",)
    if len(text) < LEAST:
        return ("passphrase-too-short",)
    if len(text) > MOST:
        return ("passphrase-too-long",)
    folded = text.casefold()
    if len(_bare(_unrepeated(folded))) < LEAST_OF_OWN:
        return ("passphrase-repeats",)
    if _own(folded, (), ()) < LEAST_OF_OWN:
        return ("passphrase-keyboard",)
    if _own(folded, guessable.known, ()) < LEAST_OF_OWN:
        return ("passphrase-known",)
    if _own(folded, guessable.known, guessable.names) < LEAST_OF_OWN:
        return ("passphrase-has-names",)
    if _is_repetition(folded):
        return ("passphrase-repeats",)
    return ()


def generate(words: Sequence[str], count: int = 6) -> str:
    """Words with spaces between, drawn by the system's random source. At least 15 code points long."""
    if len(set(words)) < LEAST_WORDS:
        raise ValueError("the list of words is too short")
    if not 5 <= count <= 10:
        raise ValueError("5 to 10 words")
    while True:
        phrase = " ".join(secrets.choice(words) for _ in range(count))
        if len(phrase) >= LEAST:
            return phrase


def parse_list(text: str) -> tuple[str, ...]:
    """One entry a line, ``#`` begins a comment; NFKC and case folded, each once."""
    lines = (unicodedata.normalize("NFKC", line.partition("#")[0]).strip().casefold() for line in text.splitlines())
    return tuple(dict.fromkeys(line for line in lines if line))


def _own(text: str, known: Iterable[str], names: Iterable[str]) -> int:
    """How many letters and digits are left when dates, walks, known phrases and names are struck out."""
    rest = DATE.sub(" ", text)
    struck = {_bare(word) for word in known} | {_bare(part) for name in names for part in (name, *name.split())}
    rest = _bare(rest)
    for word in sorted((word for word in struck if len(word) >= 3), key=len, reverse=True):
        rest = rest.replace(word, "")
    return len(_without_walks(rest))


def _bare(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())


def _without_walks(text: str) -> str:
    rows = [*WALKS, *(row[::-1] for row in WALKS)]
    rest, at = [], 0
    while at < len(text):
        step = max((_walk(text, at, row) for row in rows), default=0)
        if step >= WALK_LEAST:
            at += step
        else:
            rest.append(text[at])
            at += 1
    return "".join(rest)


def _walk(text: str, at: int, row: str) -> int:
    """How far the text follows a row of keys from here."""
    place = row.find(text[at])
    if place < 0:
        return 0
    length = 0
    while at + length < len(text) and place + length < len(row) and text[at + length] == row[place + length]:
        length += 1
    return length


def _is_repetition(text: str) -> bool:
    """One word, or something shorter than a passphrase, said again: ``алма, алма-алма алма``, ``алмаалмаалмаалма``.

    What was said before counts once; fewer than `LEAST` code points are left then. Signs between words are no
    words, unless there are more signs than letters.
    """
    words = WORDS.findall(text)
    letters = "".join(words)
    if len(letters) < len(_bare(text)) - len(letters):
        return False
    once = dict.fromkeys(words)
    if len(once) < len(words) and len(" ".join(once)) < LEAST:
        return True
    return any(
        letters == (letters[:size] * (len(letters) // size + 1))[: len(letters)]
        for size in range(1, min(LEAST, len(letters) // 2 + 1))
    )


def _unrepeated(text: str) -> str:
    """Every doubled stretch once, also one that is doubled only then: ``44..44..44`` is ``4.4.4``, and so ``4.4``."""
    while (once := DOUBLED.sub(r"\1", text)) != text:
        text = once
    return text
