"""Finding: people, cases and notes by what is typed, and the soft hints of the editor."""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import cached_property
from itertools import takewhile
from operator import itemgetter

from counsellor_app.content.packs import WordHint
from counsellor_app.content.words import Words
from counsellor_app.domain.alphabet import fold, fold_with_map, sort_key
from counsellor_app.domain.clock import local_day
from counsellor_app.domain.hints import Hint, KnownPeople, find_words
from counsellor_app.domain.ids import CaseId, EntryId, PersonId
from counsellor_app.domain.people import PersonKind, SchoolStatus, age_on
from counsellor_app.domain.text import mentions, render
from counsellor_app.services.session import Session
from counsellor_app.store import search as index
from counsellor_app.store.case_lists import short_names
from counsellor_app.store.unit import Unit

BEFORE, LONGEST_SNIPPET = 32, 120  # letters before the first match, and in all
GAP = "…"
MOST_OFFERED = 8  # of the namesakes a hint may mean


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonHit:
    """A person that was found. `case_id` is the open case with the highest level, `level` its level.

    `opens` is the student on whose page this person stands: the student, or a child of this guardian.
    """

    id: PersonId
    short_name: str = field(repr=False)
    full_name: str = field(repr=False)
    kind: PersonKind
    grade: int | None = None
    letter: str = ""
    age: int | None = None
    level: str | None = None
    case_id: CaseId | None = None
    opens: PersonId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseHit:
    """`due`: the next term or follow-up of an open case, a UTC moment or a day."""

    case_id: CaseId
    number: str
    name: str = field(repr=False)
    stage: str
    closed_at: datetime | None = None
    due: datetime | date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteHit:
    """`matches` are (start, end) places in `snippet`."""

    entry_id: EntryId
    case_id: CaseId
    number: str
    name: str = field(repr=False)
    service_at: datetime
    snippet: str = field(repr=False)
    matches: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    people: tuple[PersonHit, ...] = ()
    cases: tuple[CaseHit, ...] = ()
    notes: tuple[NoteHit, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class HintFound:
    """A hint of the editor with the people it offers, those with an open case first, or the pack's words for it."""

    hint: Hint
    people: tuple[PersonHit, ...] = ()
    words: Words | None = None


class SearchService:
    def __init__(self, session: Session) -> None:
        self._session = session
        self._known: KnownPeople | None = None
        self._known_at = -1  # the audit row up to which `_known` is true

    def people(self, text: str, limit: int = 8, kinds: Collection[PersonKind] | None = None) -> tuple[PersonHit, ...]:
        """People by beginnings of their names in any order, by IIN or phone; the likeliest first."""
        words = index.words_of(fold(text))
        with self._session.store.read() as unit:
            rows = [row for row in _matching(unit, text, words) if kinds is None or row.kind in kinds]
            open_cases = index.open_cases(unit)
            return self._hits(_likeliest(rows, words, open_cases, limit), open_cases)

    def find(self, text: str, limit: int = 6) -> Found:
        """Everything that matches and can be opened, at most `limit` of each; an empty text finds nothing."""
        words = index.words_of(fold(text))
        if not words:
            return Found()
        with self._session.store.read() as unit:
            rows = _matching(unit, text, words)
            children = index.children_of(unit, (row.id for row in rows if row.kind != PersonKind.STUDENT))
            open_cases = index.open_cases(unit)
            shown = [row for row in rows if row.kind == PersonKind.STUDENT or row.id in children]
            people = self._hits(_likeliest(shown, words, open_cases, limit), open_cases)
            cases = _cases(unit, text, rows, limit)
            notes = index.notes_by_words(unit, words, limit)
            names = short_names(unit, _named(cases, notes))
            return Found(
                people=tuple(replace(hit, opens=children.get(hit.id, hit.id)) for hit in people),
                cases=tuple(_case_hit(case, names.get(case.student_id, "")) for case in cases),
                notes=tuple(_note_hit(note, words, names) for note in notes),
            )

    def hints(self, text: str) -> tuple[HintFound, ...]:
        """What in typed letters may be a person, a phone, an IIN or a word to think about; it never blocks."""
        with self._session.store.read() as unit:
            hints = sorted((*self._people_known(unit).find(text), *find_words(text, self._patterns)), key=_place)
            open_cases = index.open_cases(unit)
            likely = [
                sorted(hint.people, key=lambda one: (one not in open_cases, one))[:MOST_OFFERED] for hint in hints
            ]
            rows = index.people_by_id(unit, {one for people in likely for one in people})
            hits = {hit.id: hit for hit in self._hits(rows, open_cases)}
            return tuple(
                HintFound(
                    hint=hint,
                    people=tuple(hits[one] for one in people if one in hits),
                    words=self._word_hints.get(hint.code),
                )
                for hint, people in zip(hints, likely, strict=True)
            )

    def _hits(
        self, rows: Iterable[index.PersonRow], open_cases: dict[PersonId, index.OpenCase]
    ) -> tuple[PersonHit, ...]:
        today = local_day(self._session.now(), self._session.zone)
        return tuple(_person_hit(row, open_cases.get(row.id), today) for row in rows)

    def _people_known(self, unit: Unit) -> KnownPeople:
        """Everybody's names, read again only after somebody was added or changed."""
        newest, changed = index.people_changed(unit, self._known_at)
        if self._known is None or changed:
            self._known = KnownPeople(index.everybody(unit))
        self._known_at = newest
        return self._known

    @cached_property
    def _word_hints(self) -> dict[str, WordHint]:
        return {hint.id: hint for hint in self._session.content.word_hints.hint}

    @cached_property
    def _patterns(self) -> dict[str, tuple[str, ...]]:
        return {code: hint.ru_patterns + hint.kk_patterns for code, hint in self._word_hints.items()}


def _place(hint: Hint) -> tuple[int, int]:
    return hint.start, -hint.end


def _matching(unit: Unit, text: str, words: tuple[str, ...]) -> tuple[index.PersonRow, ...]:
    return index.survivors(unit, index.people_by_words(unit, words) or index.people_by_phone(unit, text))


def _likeliest(
    rows: Iterable[index.PersonRow], words: tuple[str, ...], open_cases: Collection[PersonId], limit: int
) -> list[index.PersonRow]:
    """What was typed first counts as the surname, then as the given name; then students, those with an open case.

    Equals by the alphabet, which is asked only for those who may be shown: it costs most.
    """
    first = words[0] if words else ""

    def standing(row: index.PersonRow) -> tuple[int, bool, bool, bool]:
        part = 0 if fold(row.surname).startswith(first) else 1 if fold(row.given).startswith(first) else 2
        left = row.status is not None and row.status != SchoolStatus.STUDYING
        return part, row.kind != PersonKind.STUDENT, row.id not in open_cases, left

    ranked = sorted(((standing(row), row) for row in rows), key=itemgetter(0))
    last = ranked[min(limit, len(ranked)) - 1][0] if ranked else None
    chosen = takewhile(lambda pair: last is not None and pair[0] <= last, ranked)
    return [row for _, row in sorted(chosen, key=lambda pair: (pair[0], sort_key(_full(pair[1]))))][:limit]


def _full(row: index.PersonRow) -> str:
    return _joined(row.surname, row.given, row.patronymic) or row.label


def _cases(unit: Unit, text: str, people: Iterable[index.PersonRow], limit: int) -> tuple[index.CaseRow, ...]:
    numbered = index.cases_by_number(unit, text, limit)
    rows = {row.id: row for row in (*numbered, *index.cases_of(unit, (person.id for person in people), limit))}
    return tuple(rows.values())[:limit]


def _person_hit(row: index.PersonRow, case: index.OpenCase | None, today: date) -> PersonHit:
    return PersonHit(
        id=row.id,
        short_name=_joined(row.surname, row.given) or row.label,
        full_name=_full(row),
        kind=PersonKind(row.kind),
        grade=row.grade,
        letter=row.letter,
        age=age_on(row.born_on, today) if row.born_on else None,
        level=case.level if case else None,
        case_id=case.id if case else None,
    )


def _case_hit(row: index.CaseRow, name: str) -> CaseHit:
    return CaseHit(case_id=row.id, number=row.number, name=name, stage=row.stage, closed_at=row.closed_at, due=row.due)


def _named(cases: Iterable[index.CaseRow], notes: Iterable[index.NoteRow]) -> Iterator[PersonId]:
    """Everybody whose name is needed to show these."""
    for case in cases:
        yield case.student_id
    for note in notes:
        yield note.student_id
        for text in note.texts:
            yield from mentions(text)


def _note_hit(row: index.NoteRow, words: tuple[str, ...], names: Mapping[PersonId, str]) -> NoteHit:
    snippet, matches = snippet_of(" ".join(render(text, lambda p: names.get(p, "")) for text in row.texts), words)
    return NoteHit(
        entry_id=row.id,
        case_id=row.case_id,
        number=row.number,
        name=names.get(row.student_id, ""),
        service_at=row.service_at,
        snippet=snippet,
        matches=matches,
    )


def snippet_of(text: str, words: Iterable[str]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The part of a text around the first of these folded words, and where each stands in it."""
    line = " ".join(text.split())
    wanted = re.compile(r"(?<![^\W_])(?:" + "|".join(sorted(map(re.escape, words), key=len, reverse=True)) + ")")
    first = wanted.search(fold(line))
    # letters before the match, found by halving: folding may change the length of a text
    met = bisect_left(range(len(line)), first.start(), key=lambda n: len(fold(line[:n]))) if first else 0
    start = 0 if met <= BEFORE else line.rfind(" ", 0, met - BEFORE + 1) + 1
    end = len(line) if len(line) <= start + LONGEST_SNIPPET else line.rfind(" ", met + 1, start + LONGEST_SNIPPET)
    if end < 0:
        end = start + LONGEST_SNIPPET
    head, tail = GAP if start else "", GAP if end < len(line) else ""
    folded, places = fold_with_map(line[start:end])
    found = ((places[m.start()] + len(head), places[m.end()] + len(head)) for m in wanted.finditer(folded))
    return head + line[start:end] + tail, tuple(found)


def _joined(*parts: str) -> str:
    return " ".join(part for part in parts if part)
