"""The last look before something leaves: does any text still hold something that looks like somebody else?

It does not redact. Redaction is by construction (`domain.redaction`); this finds what people typed as letters.
"""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from counsellor_app.domain.alphabet import fold
from counsellor_app.domain.disclosure import Finding, FindingKind
from counsellor_app.domain.hints import Hint, HintKind, KnownPeople
from counsellor_app.domain.ids import EntryId, PersonId
from counsellor_app.domain.lint_latin import LATIN_WORD, cyrillic
from counsellor_app.domain.lint_patterns import Hit, find_initials, find_numbers, find_schools, find_ways
from counsellor_app.domain.lint_text import WORD, Clean, clean, is_sentence_start, said
from counsellor_app.domain.lint_words import Ordinary, find_names_like
from counsellor_app.domain.package_data import Saying

KEY_DIGITS = 16
KEPT_TEXTS = 5_000  # texts whose findings are remembered: more than any answer has
RANK = (
    FindingKind.IIN,
    FindingKind.PHONE,
    FindingKind.NAME,
    FindingKind.EMAIL,
    FindingKind.ADDRESS,
    FindingKind.SCHOOL,
    FindingKind.CLASS,
    FindingKind.INITIALS,
    FindingKind.CAPITAL,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A text at its place in data.json. `source` is what stays the same when places move: the mark of its row.

    `allowed`: people whose names may stand here. `is_office`: written about the office and its letter, or no text at
    all: its numbers and places are no secret, but somebody of the record is. `is_saying`: parts have places.
    """

    place: str
    saying: Saying = field(repr=False)
    source: str
    entry_id: EntryId | None = None
    allowed: frozenset[PersonId] = frozenset()
    is_office: bool = False
    is_saying: bool = False


@dataclass(frozen=True, slots=True)
class _Found:
    """A hit in the checked letters with what it is about."""

    hit: Hit
    start: int
    end: int


class Linter:
    """`known`: everybody of the record, thorough. `own`: the school's names as they are written."""

    def __init__(self, known: KnownPeople, words: Ordinary, own: Iterable[str]) -> None:
        self._known = known
        self._words = words
        self._own = tuple(fold(name) for name in own if name)
        self._own_numbers = frozenset("".join(c if c.isdigit() else " " for c in " ".join(self._own)).split())
        self._cache: dict[tuple[str, frozenset[PersonId], bool], tuple[_Found, ...]] = {}

    def check(self, passages: Iterable[Passage]) -> tuple[Finding, ...]:
        """In order of place. A key is the same for the same text of the same row, wherever the row comes to stand."""
        seen: Counter[str] = Counter()
        return tuple(finding for passage in passages for finding in self._check(passage, seen))

    def _check(self, passage: Passage, seen: Counter[str]) -> Iterator[Finding]:
        whole = said(passage.saying)
        for found in self._find(whole, passage.allowed, passage.is_office):
            hit = found.hit
            text = whole[found.start : found.end]
            base = f"{passage.source}|{hit.kind.value}|{fold(text)}"
            seen[base] += 1
            piece, offset = _piece(passage.saying, found.start)
            yield Finding(
                key=hashlib.sha256(f"{base}|{seen[base]}".encode()).hexdigest()[:KEY_DIGITS],
                kind=hit.kind,
                place=f"{passage.place}/{piece}" if passage.is_saying else passage.place,
                entry_id=passage.entry_id,
                start=found.start - offset,
                end=found.end - offset,
                text=text,
                blocks=hit.blocks,
            )

    def _find(self, text: str, allowed: frozenset[PersonId], only_known: bool) -> tuple[_Found, ...]:
        key = (text, allowed, only_known)
        known = self._cache.get(key)
        if known is None:
            if len(self._cache) >= KEPT_TEXTS:
                self._cache.clear()
            known = self._cache[key] = tuple(self._look(clean(text), allowed, only_known))
        return known

    def _look(self, checked: Clean, allowed: frozenset[PersonId], only_known: bool) -> Iterator[_Found]:
        letters = checked.letters
        hits = [*self._people(letters, allowed), *find_numbers(letters, self._known.knows_number)]
        if only_known:
            hits = [hit for hit in hits if hit.is_known or hit.is_allowed]
        else:
            hits += self._short_names(letters)
            hits += self._latin_names(letters, allowed)
            hits += find_ways(letters)
            hits += (hit for hit in find_schools(letters, self._own_numbers) if not self._is_own(letters, hit))
            hits += find_initials(letters, self._words.explains)
            hits += find_names_like(letters, self._words)
        for hit in _without_overlaps(hits):
            yield _Found(hit, *checked.back(hit.start, hit.end))

    def _people(self, letters: str, allowed: frozenset[PersonId]) -> Iterator[Hit]:
        """Somebody of the record blocks. Whoever may be the child who is named anyway is asked about."""
        for hint in self._known.find(letters):
            if hint.kind is not HintKind.NAME:
                continue
            people = frozenset(hint.people)
            if people <= allowed:
                yield Hit(kind=FindingKind.NAME, start=hint.start, end=hint.end, is_allowed=True)
            else:
                is_capital = letters[hint.start] != letters[hint.start].lower()
                blocks = not (people & allowed) and (is_capital or _is_together(letters, hint))
                yield Hit(kind=FindingKind.NAME, start=hint.start, end=hint.end, blocks=blocks, is_known=blocks)

    def _short_names(self, letters: str) -> Iterator[Hit]:
        """Ли, Ан: nobody is meant at the beginning of a sentence for sure, but somebody is in the middle of one."""
        for match in WORD.finditer(letters):
            word = match[0]
            if word[0].isupper() and not word[1:].isupper() and self._known.knows_short(word):
                surely = len(word) > 1 and not is_sentence_start(letters, match.start())
                yield Hit(kind=FindingKind.NAME, start=match.start(), end=match.end(), blocks=surely, is_known=surely)

    def _latin_names(self, letters: str, allowed: frozenset[PersonId]) -> Iterator[Hit]:
        """Aigerim, Zhanar: as children write in a chat."""
        for match in LATIN_WORD.finditer(letters):
            for spelled in cyrillic(match[0]):
                people = {one for hint in self._known.find(spelled) for one in hint.people if hint.end == len(spelled)}
                if people and not people <= allowed:
                    blocks = match[0][0].isupper() and not people & allowed
                    kind, start, end = FindingKind.NAME, match.start(), match.end()
                    yield Hit(kind=kind, start=start, end=end, blocks=blocks, is_known=blocks)
                    break

    def _is_own(self, letters: str, hit: Hit) -> bool:
        text = " ".join(fold(letters[hit.start : hit.end]).split())
        return any(text in own for own in self._own)


def _is_together(letters: str, hint: Hint) -> bool:
    """Two parts of a name beside each other are that person, capital or not."""
    return any(not letter.isalpha() for letter in letters[hint.start : hint.end].strip())


def _without_overlaps(hits: list[Hit]) -> Iterator[Hit]:
    """One finding for one place: an allowed name, then what blocks, then the longer, then by kind."""
    order = sorted(hits, key=lambda h: (not h.is_allowed, not h.blocks, h.start - h.end, RANK.index(h.kind), h.start))
    taken: list[Hit] = []
    for hit in order:
        if not any(hit.start < other.end and other.start < hit.end for other in taken):
            taken.append(hit)
    return iter(sorted((hit for hit in taken if not hit.is_allowed), key=lambda hit: (hit.start, hit.end)))


def _piece(saying: Saying, at: int) -> tuple[int, int]:
    """Which part of a saying the place `at` of the whole text falls in, and where that part begins."""
    begins = 0
    for number, part in enumerate(saying):
        length = len(part) if isinstance(part, str) else 1
        if at < begins + length:
            return number, begins
        begins += length
    return max(len(saying) - 1, 0), begins
