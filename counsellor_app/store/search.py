"""What Ctrl+K asks: people by name, IIN or phone, cases by number, notes by their words.

Every answer comes within a frame at 100,000 notes. What that rests on, measured on SQLCipher:

- `ORDER BY rowid DESC` makes FTS5 build and turn round whole lists (0.9 s for a common word); going through the
  matches and keeping the newest costs 15 ms, and 5 ms when only the newest notes are asked first.
- One letter is no question to the notes: no index serves it.
- What is typed reaches FTS5 only as quoted words of letters and digits, so it can never be syntax.
"""

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from json import dumps, loads

from counsellor_app.domain.clock import from_text
from counsellor_app.domain.hints import KnownPerson
from counsellor_app.domain.ids import CaseId, EntryId, PersonId
from counsellor_app.store.unit import Unit

MOST_WORDS = 8
LONGEST_WORD = 60
SHORTEST_IN_NOTES = 2
MOST_PEOPLE = 200  # one letter matches half the school; ranking goes on with these
NEWEST_NOTES = 2_000
FEWEST_PHONE_DIGITS = 4
PHONE_DIGITS = 10  # of a number without the country's prefix
NUMBER = re.compile(r"(?:DEMO-?)?(?:(\d\d)-)?(\d{0,6})", re.IGNORECASE)
PHONE = re.compile(r"[+\d][\d\s()\-]*")

PEOPLE = """
SELECT p.id, p.kind, p.surname, p.given, p.patronymic, p.label, p.born_on, p.merged_into, s.grade, s.letter, s.status
FROM person p LEFT JOIN student s ON s.id = p.id WHERE
"""
BY_WORDS = " p.n IN (SELECT rowid FROM search_person WHERE search_person MATCH ? LIMIT " + str(MOST_PEOPLE) + ")"
BY_IDS = " p.id IN (SELECT value FROM json_each(?))"
# `+` keeps the planner from going through every open follow-up of the file
CASE = """
SELECT c.id, c.number, c.student_id, c.stage, c.opened_at, c.closed_at,
    (SELECT min(coalesce(k.due_at, k.due_on)) FROM clock k
        WHERE k.case_id = c.id AND +k.met_at IS NULL AND k.cancelled_at IS NULL AND k.owner = 'ours'),
    (SELECT min(coalesce(f.due_at, f.due_on)) FROM followup f WHERE f.case_id = c.id AND +f.state = 'open')
FROM case_file c WHERE c.n = ?
"""
NOTES = """
SELECT e.id, e.case_id, c.number, c.student_id, e.service_at, e.about, e.sections
FROM entry e JOIN case_file c ON c.id = e.case_id WHERE e.n IN (SELECT value FROM json_each(?)) ORDER BY e.n DESC
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRow:
    """A person that matched; `status`, `grade` and `letter` only for students."""

    id: PersonId
    kind: str
    surname: str = field(repr=False)
    given: str = field(repr=False)
    patronymic: str = field(repr=False)
    label: str = field(repr=False)
    born_on: date | None = field(repr=False)
    merged_into: PersonId | None
    grade: int | None
    letter: str
    status: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseRow:
    """`due`: the next term or follow-up, a moment or a day."""

    id: CaseId
    number: str
    student_id: PersonId
    stage: str
    opened_at: datetime
    closed_at: datetime | None
    due: datetime | date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteRow:
    """A signed entry; `texts` as stored, with references."""

    id: EntryId
    case_id: CaseId
    number: str
    student_id: PersonId
    service_at: datetime
    texts: tuple[str, ...] = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenCase:
    id: CaseId
    level: str | None


def words_of(folded: str) -> tuple[str, ...]:
    """The words FTS5 would see in folded text, each once, the first few of them."""
    spaced = "".join(letter if _is_of_a_word(letter) else " " for letter in folded[: MOST_WORDS * LONGEST_WORD])
    return tuple(dict.fromkeys(word[:LONGEST_WORD] for word in spaced.split()))[:MOST_WORDS]


def people_by_words(unit: Unit, words: Collection[str]) -> tuple[PersonRow, ...]:
    """People of whose names (or IIN) every word is a beginning; no order yet."""
    return _people(unit, BY_WORDS, _question(words)) if words else ()


def people_by_phone(unit: Unit, text: str) -> tuple[PersonRow, ...]:
    """Whoever has these digits in a phone number, however it is grouped and with whatever prefix."""
    asked = _phone_digits(text)
    if not asked:
        return ()
    # the file finds the digits in their order with anything between them; what stands between is looked at here
    sql = "SELECT id, phones FROM person WHERE merged_into IS NULL AND phones LIKE ?"
    found = [
        person_id
        for digits in asked
        for person_id, phones in unit.connection.execute(sql, ("%" + "%".join(digits) + "%",)).fetchall()
        if any(digits in re.sub(r"\D", "", phone) for phone in loads(phones))
    ]
    return people_by_id(unit, found[:MOST_PEOPLE])


def _phone_digits(text: str) -> tuple[str, ...]:
    """The digits to look for, as they are and without the country's prefix; none where it is no phone."""
    if not PHONE.fullmatch(text.strip()):
        return ()
    digits = re.sub(r"[^0-9]", "", text)
    ways = [digits[1:]] if digits[:1] in ("7", "8") else []
    if len(digits) <= PHONE_DIGITS and not text.strip().startswith("+"):
        ways.append(digits)
    return tuple(way for way in ways if len(way) >= FEWEST_PHONE_DIGITS)


def people_by_id(unit: Unit, ids: Iterable[str]) -> tuple[PersonRow, ...]:
    return _people(unit, BY_IDS, dumps(list(ids)))


def survivors(unit: Unit, rows: Iterable[PersonRow]) -> tuple[PersonRow, ...]:
    """Merged records replaced by the one they became, each once."""
    kept: dict[PersonId, PersonRow] = {}
    for row in rows:
        at = row
        while at.merged_into is not None:
            at = people_by_id(unit, [at.merged_into])[0]
        kept.setdefault(at.id, at)
    return tuple(kept.values())


def children_of(unit: Unit, guardians: Iterable[PersonId]) -> dict[PersonId, PersonId]:
    """A student for each of these people who has one."""
    rows = unit.connection.execute(
        "SELECT other_id, person_id FROM relation WHERE other_id IN (SELECT value FROM json_each(?)) ORDER BY id DESC",
        (dumps(list(guardians)),),
    )
    return dict(rows.fetchall())


def open_cases(unit: Unit) -> dict[PersonId, OpenCase]:
    """The open case of each student who has one: the highest level, the newest of equals."""
    rows = unit.connection.execute("SELECT student_id, id, level, n FROM case_file WHERE closed_at IS NULL").fetchall()
    rows.sort(key=lambda row: (row[2] or "", row[3]))
    return {student_id: OpenCase(id=case_id, level=level) for student_id, case_id, level, _ in rows}


def cases_by_number(unit: Unit, text: str, limit: int) -> tuple[CaseRow, ...]:
    """``26-017``, ``DEMO-26-017``, ``26-17``, ``17`` and beginnings of them; the very number first, then the newest."""
    match = NUMBER.fullmatch(text.strip())
    if match is None or not (match[1] or match[2]):
        return ()
    year, typed = match[1] or "[0-9][0-9]", match[2]
    begins, padded = f"*{year}-{typed}*", f"*{year}-{typed.lstrip('0') or '-':0>3}"
    first = begins if typed.startswith("0") else padded  # 26-01 is being typed on, 26-1 leaves the zeros out
    rows = unit.connection.execute(
        "SELECT number GLOB ?1, n FROM case_file WHERE number GLOB ?2 OR number GLOB ?3", (first, begins, padded)
    )
    return _cases(unit, sorted(rows.fetchall(), reverse=True)[:limit])


def cases_of(unit: Unit, students: Iterable[PersonId], limit: int) -> tuple[CaseRow, ...]:
    """Open ones first, then the newest."""
    rows = unit.connection.execute(
        "SELECT c.closed_at IS NULL, c.n FROM json_each(?) s JOIN case_file c ON c.student_id = s.value",
        (dumps(list(students)),),
    )
    return _cases(unit, sorted(rows.fetchall(), reverse=True)[:limit])


def notes_by_words(unit: Unit, words: Collection[str], limit: int) -> tuple[NoteRow, ...]:
    """Notes with every word, the last signed first."""
    asked = [word for word in words if len(word) >= SHORTEST_IN_NOTES]
    if not asked:
        return ()
    sql = "SELECT rowid FROM search_entry WHERE search_entry MATCH ? AND rowid > ? ORDER BY +rowid DESC LIMIT ?"
    newest = unit.connection.execute("SELECT max(n) FROM entry").fetchone()[0] or 0
    rows: list[tuple[int]] = []
    for after in (newest - NEWEST_NOTES, 0):
        rows = unit.connection.execute(sql, (_question(asked), max(after, 0), limit)).fetchall()
        if len(rows) == limit or after <= 0:
            break
    found = unit.connection.execute(NOTES, (dumps([row[0] for row in rows]),)).fetchall()
    return tuple(
        NoteRow(
            id=entry_id,
            case_id=case_id,
            number=number,
            student_id=student_id,
            service_at=from_text(at),
            texts=tuple(text for text in (about, *loads(sections).values()) if text),
        )
        for entry_id, case_id, number, student_id, at, about, sections in found
    )


def everybody(unit: Unit) -> Iterator[KnownPerson]:
    """All names, IINs and phones of the record, merged records under their survivors only."""
    rows = unit.connection.execute(
        "SELECT id, surname, given, patronymic, iin, phones FROM person WHERE merged_into IS NULL"
    )
    for person_id, surname, given, patronymic, iin, phones in rows.fetchall():
        yield KnownPerson(
            id=person_id,
            surname=surname,
            given=given,
            patronymic=patronymic,
            iin=iin or "",
            phones=tuple(loads(phones)),
        )


def people_changed(unit: Unit, since: int) -> tuple[int, bool]:
    """The newest change of the record, and whether a person was written after change `since`."""
    newest = unit.connection.execute("SELECT coalesce(max(seq), 0) FROM change").fetchone()[0]
    sql = "SELECT 1 FROM change WHERE seq > ? AND tbl = 'person' LIMIT 1"
    return newest, newest > since and unit.connection.execute(sql, (since,)).fetchone() is not None


def _is_of_a_word(letter: str) -> bool:
    """As the tokenizer `unicode61` sees it: letters, digits and private characters."""
    return unicodedata.category(letter)[0] in "LN" or unicodedata.category(letter) == "Co"


def _question(words: Iterable[str]) -> str:
    return " AND ".join('"' + word + '" *' for word in words)


def _people(unit: Unit, condition: str, value: str) -> tuple[PersonRow, ...]:
    return tuple(
        PersonRow(
            id=row[0],
            kind=row[1],
            surname=row[2],
            given=row[3],
            patronymic=row[4],
            label=row[5],
            born_on=date.fromisoformat(row[6]) if row[6] else None,
            merged_into=row[7],
            grade=row[8],
            letter=row[9] or "",
            status=row[10],
        )
        for row in unit.connection.execute(PEOPLE + condition, (value,)).fetchall()
    )


def _cases(unit: Unit, rows: Iterable[tuple[int, int]]) -> tuple[CaseRow, ...]:
    """One by one: a temporary table costs more in this file than a few look-ups."""
    return tuple(_case(unit.connection.execute(CASE, (n,)).fetchone()) for _, n in rows)


def _case(row: tuple[str, str, str, str, str, str | None, str | None, str | None]) -> CaseRow:
    dues = sorted(due for due in row[6:] if due)
    return CaseRow(
        id=CaseId(row[0]),
        number=row[1],
        student_id=PersonId(row[2]),
        stage=row[3],
        opened_at=from_text(row[4]),
        closed_at=from_text(row[5]) if row[5] else None,
        due=None if not dues or row[5] else _due(dues[0]),
    )


def _due(text: str) -> datetime | date:
    return from_text(text) if "T" in text else date.fromisoformat(text)
