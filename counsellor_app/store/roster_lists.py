"""What an import compares a roster with: every student of the record, guardians' names and phones included."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from itertools import permutations
from json import loads

from counsellor_app.domain.ids import PersonId
from counsellor_app.domain.roster import ExistingStudent
from counsellor_app.store.unit import Unit

STUDENTS = """
SELECT p.id, p.iin, p.surname, p.given, p.patronymic, p.born_on, p.sex, p.phones, s.grade, s.letter, s.language,
    EXISTS(SELECT 1 FROM case_file c WHERE c.student_id = p.id), s.status = 'studying'
FROM student s JOIN person p ON p.id = s.id WHERE p.merged_into IS NULL ORDER BY p.id
"""
GUARDIANS = """
SELECT r.person_id, g.id, trim(g.surname || ' ' || g.given || ' ' || g.patronymic), g.label, g.phones
FROM relation r JOIN person g ON g.id = r.other_id ORDER BY r.id
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownGuardian:
    """A person who stands beside some student; ended relations count, so that an import does not bring them back."""

    student_id: PersonId
    id: PersonId
    name: str = field(repr=False)
    phones: tuple[str, ...] = field(repr=False)


def known_guardians(unit: Unit) -> tuple[KnownGuardian, ...]:
    return tuple(
        KnownGuardian(student_id=student_id, id=person_id, name=name or label, phones=tuple(loads(phones)))
        for student_id, person_id, name, label, phones in unit.connection.execute(GUARDIANS)
    )


def existing_students(unit: Unit, guardians: tuple[KnownGuardian, ...]) -> tuple[ExistingStudent, ...]:
    """Everybody who is not merged away, oldest record first."""
    beside: dict[PersonId, list[KnownGuardian]] = defaultdict(list)
    for guardian in guardians:
        beside[guardian.student_id].append(guardian)
    return tuple(
        ExistingStudent(
            person_id=person_id,
            iin=iin,
            surname=surname,
            given=given,
            patronymic=patronymic,
            born_on=date.fromisoformat(born) if born else None,
            sex=sex,
            grade=grade,
            letter=letter,
            language=language,
            guardians=_named(tuple(guardian.name for guardian in beside[person_id])),
            phones=(*loads(phones), *(phone for guardian in beside[person_id] for phone in guardian.phones)),
            has_case=bool(has_case),
            attending=bool(attending),
        )
        for (
            person_id,
            iin,
            surname,
            given,
            patronymic,
            born,
            sex,
            phones,
            grade,
            letter,
            language,
            has_case,
            attending,
        ) in unit.connection.execute(STUDENTS)
    )


def _named(names: tuple[str, ...]) -> tuple[str, ...]:
    """Each name, and both as one cell of a roster would name them."""
    return (*names, *(", ".join(pair) for pair in permutations(names, 2)))


def numbers_of_merged(unit: Unit) -> dict[str, PersonId]:
    """IINs of records merged away, and who they are today."""
    rows = unit.connection.execute("SELECT iin, id FROM person WHERE iin IS NOT NULL AND merged_into IS NOT NULL")
    return {iin: unit.people.survivor(person_id) for iin, person_id in rows.fetchall()}


def numbers_of_others(unit: Unit) -> frozenset[str]:
    """IINs of people who are no students: a guardian's number in a student's line is a slip."""
    rows = unit.connection.execute(
        "SELECT iin FROM person WHERE iin IS NOT NULL AND merged_into IS NULL AND id NOT IN (SELECT id FROM student)"
    )
    return frozenset(row[0] for row in rows)
