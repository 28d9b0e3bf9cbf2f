"""Soft hints while writing: letters that look like a known person, a phone, an IIN or a word worth a second thought.

A hint offers, it never blocks and never changes anything by itself. Names are found in the cases of both languages
(Айгерімге, Ахметовой, Мираспен) by their folded stem and a table of endings, and by beginning with a capital;
surname and given name beside each other are found without a capital too.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import pairwise, permutations

from counsellor_app.domain.alphabet import fold, fold_with_map
from counsellor_app.domain.ids import PersonId
from counsellor_app.domain.name_endings import LONGEST, SHORTEST, Part, stems
from counsellor_app.domain.names import KIN_WORDS

PHONE_DIGITS = 10
IIN_DIGITS = 12
WORD = re.compile(r"[^\W\d_]+")
BETWEEN = re.compile(r"[ \u00a0]{1,2}|-")
INITIAL = re.compile(r"[ \u00a0]?([^\W\d_])\.(?:[ \u00a0]?[^\W\d_]\.)?")
NUMBER = re.compile(r"(?<![\w+])(?:\+7|8|7)?[ \-]?\(?\d{3,4}\)?(?:[ \-]?\d){6,7}(?!\w)|(?<!\w)\d{6} ?\d{6}(?!\w)")


class HintKind(StrEnum):
    NAME = "name"
    PHONE = "phone"
    IIN = "iin"
    WORD = "word"


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownPerson:
    """Somebody of the record, as far as letters could mean them."""

    id: PersonId
    surname: str = field(default="", repr=False)
    given: str = field(default="", repr=False)
    patronymic: str = field(default="", repr=False)
    iin: str = field(default="", repr=False)
    phones: tuple[str, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hint:
    """`text[start:end]` may mean one of `people` (possibly nobody known); `code` of a word hint."""

    kind: HintKind
    start: int
    end: int
    people: tuple[PersonId, ...] = ()
    code: str = ""


@dataclass(frozen=True, slots=True)
class _Met:
    """A word of the text and whom it could name, by part of the name."""

    start: int
    end: int
    is_capital: bool
    is_long: bool
    means: Mapping[Part, frozenset[int]]


class KnownPeople:
    """All names of the record, ready to be looked for. Made once and kept while nobody is added or renamed.

    `thorough`: for a check before text leaves. Every part of a name counts by itself, without a capital too (a hint
    that begins with a small letter may be another word), and more endings are known.
    """

    def __init__(self, people: Iterable[KnownPerson], *, thorough: bool = False) -> None:
        self._people = tuple(people)
        self._thorough = thorough
        self._stems: dict[str, list[tuple[Part, frozenset[str], frozenset[int]]]] = defaultdict(list)
        self._numbers: dict[str, set[int]] = defaultdict(set)
        self._initials = [fold(person.given[:1]) for person in self._people]
        for (part, word), places in self._by_word().items():
            for stem, endings in stems(word, part, thorough=thorough):
                self._stems[stem].append((part, endings, frozenset(places)))
        for place, person in enumerate(self._people):
            for number in (person.iin, *person.phones):
                self._numbers[_national(number)].add(place)

    def _by_word(self) -> Mapping[tuple[Part, str], set[int]]:
        found: dict[tuple[Part, str], set[int]] = defaultdict(set)
        for place, person in enumerate(self._people):
            for part, name in (
                (Part.SURNAME, person.surname),
                (Part.GIVEN, person.given),
                (Part.PATRONYMIC, person.patronymic),
            ):
                for word in WORD.findall(fold(name)):
                    found[part, word].add(place)
        return found

    def find(self, text: str) -> tuple[Hint, ...]:
        """Names, phones and IINs in order of place."""
        found = [*self._find_numbers(text), *self._find_names(text)]
        return tuple(sorted(found, key=lambda hint: hint.start))

    def knows_number(self, digits: str) -> bool:
        """Whether these digits are an IIN or, without the country's prefix, a phone of the record."""
        return bool(self._numbers.get(digits))

    def knows_short(self, word: str) -> bool:
        """Whether a word too short to be looked for by itself (Ли, Ан) is a name of the record."""
        return len(word) < SHORTEST and fold(word) in self._stems

    def _find_numbers(self, text: str) -> Iterable[Hint]:
        for match in NUMBER.finditer(text):
            number = _national(match[0])
            kind = HintKind.IIN if len(number) == IIN_DIGITS else HintKind.PHONE
            if kind is HintKind.IIN or (len(number) == PHONE_DIGITS and number[0] in "067"):
                yield self._hint(kind, match.start(), match.end(), self._numbers.get(number, ()))

    def _find_names(self, text: str) -> Iterable[Hint]:
        met = self._meet(text)
        place = 0
        while place < len(met):
            run, people = self._longest(text, met, place)
            if people:
                end = met[place + run - 1].end
                if run == 1:
                    people, end = self._with_initial(text, end, people, met[place])
                yield self._hint(HintKind.NAME, met[place].start, end, people)
            place += run

    def _meet(self, text: str) -> Sequence[_Met]:
        folded, places = fold_with_map(text)
        found = []
        for match in WORD.finditer(folded):
            means = self._means(match[0])
            if means:
                start, end = places[match.start()], places[match.end()]
                capital = text[start] != text[start].lower()
                found.append(_Met(start, end, capital, len(match[0]) >= SHORTEST, means))
        return found

    def _means(self, word: str) -> Mapping[Part, frozenset[int]]:
        found: dict[Part, set[int]] = defaultdict(set)
        for length in range(min(LONGEST[self._thorough], len(word) - 2) + 1):
            stem, ending = word[: len(word) - length], word[len(word) - length :]
            for part, endings, people in self._stems.get(stem, ()):
                if ending in endings:
                    found[part] |= people
        return {part: frozenset(people) for part, people in found.items()}

    def _longest(self, text: str, met: Sequence[_Met], place: int) -> tuple[int, frozenset[int]]:
        """How many words from here on name one person together (1 if none do), and who that may be."""
        best = frozenset[int]()
        run = 1
        for length in (2, 3):
            words = met[place : place + length]
            if len(words) < length or not all(BETWEEN.fullmatch(text, a.end, b.start) for a, b in pairwise(words)):
                break
            together = _together(words)
            if together:
                best, run = together, length
        if run == 1 and met[place].is_long and (met[place].is_capital or self._thorough):
            means = met[place].means
            best = means.get(Part.SURNAME, frozenset()) | means.get(Part.GIVEN, frozenset())
            if self._thorough and not best and fold(text[met[place].start : met[place].end]) not in KIN_WORDS:
                best = means.get(Part.PATRONYMIC, frozenset())
        return run, best

    def _with_initial(self, text: str, end: int, people: frozenset[int], met: _Met) -> tuple[frozenset[int], int]:
        """``Есенов М.`` or ``Есенов М. Е.``: the initial narrows the choice and belongs to the name."""
        match = INITIAL.match(text, end)
        if match is None or match[1] == match[1].lower():
            return people, end
        initial = fold(match[1])
        narrowed = frozenset(one for one in met.means.get(Part.SURNAME, ()) if self._initials[one] == initial)
        return (narrowed, match.end()) if narrowed else (people, end)

    def _hint(self, kind: HintKind, start: int, end: int, places: Iterable[int]) -> Hint:
        people = tuple(self._people[place].id for place in sorted(places))
        return Hint(kind=kind, start=start, end=end, people=people)


def find_words(text: str, patterns: Mapping[str, Iterable[str]]) -> tuple[Hint, ...]:
    """Words that begin like a pattern, in any case and with or without Kazakh letters; `patterns` by code."""
    folded, places = fold_with_map(text)
    found: list[Hint] = []
    for code, beginnings in patterns.items():
        any_of = "|".join(re.escape(fold(beginning)) for beginning in beginnings)
        if any_of:
            matches = re.finditer(r"(?<!\w)(?:" + any_of + r")\w*", folded)
            found += [
                Hint(kind=HintKind.WORD, start=places[m.start()], end=places[m.end()], code=code) for m in matches
            ]
    return tuple(sorted(found, key=lambda hint: hint.start))


def _together(words: Sequence[_Met]) -> frozenset[int]:
    """Who is named by these words when each is another part of the name; a patronymic is never enough."""
    found: set[int] = set()
    for parts in permutations(Part, len(words)):
        named = [word.means.get(part, frozenset()) for word, part in zip(words, parts, strict=True)]
        found |= named[0].intersection(*named[1:])
    return frozenset(found)


def _national(number: str) -> str:
    """Digits of a number; a phone without the country's prefix."""
    digits = re.sub(r"[^0-9]", "", number)
    return digits[1:] if len(digits) == PHONE_DIGITS + 1 and digits[0] in "78" else digits
