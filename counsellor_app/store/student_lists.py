"""Questions of the student pages that no single gateway answers: plain SELECTs, frozen rows."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, tzinfo
from json import loads
from typing import Any

from counsellor_app.domain.clock import from_text, local_day
from counsellor_app.domain.ids import CaseId, PersonId
from counsellor_app.domain.people import Relation, SchoolStatus, age_on
from counsellor_app.domain.referrals import IncidentRole, Referral, ReferralPerson
from counsellor_app.store.unit import Unit

# The case shown for a student is the open one with the highest level, the newest of equals.
LIST = """
WITH shown AS (
    SELECT student_id, id, number, level,
        row_number() OVER (PARTITION BY student_id ORDER BY coalesce(level, '') DESC, opened_at DESC) AS place,
        count(*) OVER (PARTITION BY student_id) AS open_cases
    FROM case_file WHERE closed_at IS NULL
), each_case AS (
    SELECT c.student_id,
        (SELECT max(e.service_at) FROM entry e WHERE e.case_id = c.id) AS last_at,
        (SELECT min(f.due_at) FROM followup f WHERE f.case_id = c.id AND f.state = 'open') AS due_at,
        (SELECT min(f.due_on) FROM followup f WHERE f.case_id = c.id AND f.state = 'open') AS due_on,
        c.closed_at
    FROM case_file c
), work AS (
    SELECT student_id, max(last_at) AS last_at, min(due_at) FILTER (WHERE closed_at IS NULL) AS due_at,
        min(due_on) FILTER (WHERE closed_at IS NULL) AS due_on
    FROM each_case GROUP BY student_id
)
SELECT p.id, p.surname, p.given, p.patronymic, p.label, p.born_on, p.iin, p.languages,
    s.status, s.language, s.grade, s.letter, c.id, c.number, c.level, coalesce(c.open_cases, 0),
    w.last_at, w.due_at, w.due_on
FROM student s JOIN person p ON p.id = s.id
    LEFT JOIN shown c ON c.student_id = s.id AND c.place = 1
    LEFT JOIN work w ON w.student_id = s.id
WHERE p.merged_into IS NULL
"""

# Where a person can stand besides the own record; a draft counts, its text refers to people too.
ATTACHED = """
SELECT (SELECT count(*) FROM case_file WHERE student_id = :id)
    + (SELECT count(*) FROM referral_person WHERE person_id = :id)
    + (SELECT count(*) FROM referral WHERE told_by = :id OR instr(words, :mark))
    + (SELECT count(*) FROM incident_role WHERE person_id = :id)
    + (SELECT count(*) FROM incident WHERE instr(words, :mark) OR instr(evidence, :mark))
    + (SELECT count(*) FROM mention WHERE person_id = :id)
    + (SELECT count(*) FROM draft WHERE instr(sections, :mark))
    + (SELECT count(*) FROM relation WHERE person_id = :id OR other_id = :id)
    + (SELECT count(*) FROM app_user WHERE person_id = :id)
    + (SELECT count(*) FROM request_person WHERE person_id = :id)
    + (SELECT count(*) FROM request WHERE signed_by = :id)
    + (SELECT count(*) FROM approval WHERE approved_by = :id)
    + (SELECT count(*) FROM pseudonym WHERE person_id = :id)
    + (SELECT count(*) FROM person WHERE merged_into = :id)
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class StudentRow:
    """One line of the list. `languages`: of instruction first, then those spoken. `age` in full years.

    `next_on` is the school's own day of the next open follow-up, `next_at` its moment where it has one.
    """

    id: PersonId
    full_name: str = field(repr=False)
    status: SchoolStatus
    grade: int | None
    letter: str
    age: int | None
    languages: tuple[str, ...]
    iin: str | None = field(repr=False)
    training: bool
    case_id: CaseId | None
    case_number: str | None
    level: str | None
    open_cases: int
    last_entry_at: datetime | None
    next_on: date | None
    next_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """What tells one student from another."""

    id: PersonId
    surname: str = field(repr=False)
    given: str = field(repr=False)
    patronymic: str = field(repr=False)
    born_on: date | None = field(repr=False)
    iin: str | None = field(repr=False)


def student_rows(unit: Unit, today: date, zone: tzinfo, is_training: Callable[[str], bool]) -> tuple[StudentRow, ...]:
    """Every student who is not merged away, in no order."""
    return tuple(_row(values, today, zone, is_training) for values in unit.connection.execute(LIST))


def _row(values: Any, today: date, zone: tzinfo, is_training: Callable[[str], bool]) -> StudentRow:
    person_id, surname, given, patronymic, label, born, iin, spoken, *values = values
    status, language, grade, letter, case_id, number, level, open_cases, last_at, due_at, due_on = values
    languages: tuple[str, ...] = (language,) if language else ()
    if spoken != "[]":
        languages = tuple(dict.fromkeys((*languages, *loads(spoken))))
    next_at = from_text(due_at) if due_at else None
    next_on = date.fromisoformat(due_on) if due_on else None
    if next_at is not None:
        moment_on = local_day(next_at, zone)
        if next_on is None or moment_on <= next_on:
            next_on = moment_on
        else:
            next_at = None
    return StudentRow(
        id=person_id,
        full_name=" ".join([word for word in (surname, given, patronymic) if word]) or label,
        status=SchoolStatus(status),
        grade=grade,
        letter=letter,
        age=age_on(date.fromisoformat(born), today) if born else None,
        languages=languages,
        iin=iin,
        training=iin is not None and is_training(iin),
        case_id=case_id,
        case_number=number,
        level=level,
        open_cases=open_cases,
        last_entry_at=from_text(last_at) if last_at else None,
        next_on=next_on,
        next_at=next_at,
    )


def identities(unit: Unit) -> tuple[Identity, ...]:
    """Every student who is not merged away, oldest record first."""
    rows = unit.connection.execute(
        "SELECT p.id, p.surname, p.given, p.patronymic, p.born_on, p.iin FROM student s JOIN person p ON p.id = s.id"
        " WHERE p.merged_into IS NULL ORDER BY p.id"
    )
    return tuple(
        Identity(
            id=person_id,
            surname=surname,
            given=given,
            patronymic=patronymic,
            born_on=date.fromisoformat(born) if born else None,
            iin=iin,
        )
        for person_id, surname, given, patronymic, born, iin in rows
    )


def attachments(unit: Unit, person_id: PersonId) -> int:
    """How many rows and texts refer to this person; nobody who is referred to is ever deleted."""
    values = {"id": person_id, "mark": f"{{p:{person_id}}}"}
    count: int = unit.connection.execute(ATTACHED, values).fetchone()[0]
    return count


def relations_to(unit: Unit, person_id: PersonId) -> tuple[Relation, ...]:
    """Where this person is somebody's guardian, sibling or friend."""
    return tuple(unit.relations.where("other_id = ? ORDER BY id", person_id))


def referrals_about(unit: Unit, person_id: PersonId) -> tuple[ReferralPerson, ...]:
    return tuple(unit.referral_people.where("person_id = ? ORDER BY id", person_id))


def referrals_told_by(unit: Unit, person_id: PersonId) -> tuple[Referral, ...]:
    return tuple(unit.referrals.where("told_by = ? ORDER BY id", person_id))


def roles_of(unit: Unit, person_id: PersonId) -> tuple[IncidentRole, ...]:
    return tuple(unit.incident_roles.where("person_id = ? ORDER BY id", person_id))


def decisions(unit: Unit, prefix: str) -> frozenset[str]:
    """Ids of remembered choices that start like this."""
    rows = unit.connection.execute("SELECT id FROM setting WHERE substr(id, 1, ?) = ?", (len(prefix), prefix))
    return frozenset(row[0] for row in rows)


def has_students(unit: Unit) -> bool:
    return unit.connection.execute("SELECT 1 FROM student LIMIT 1").fetchone() is not None
