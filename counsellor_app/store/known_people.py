"""Every name the file ever knew: of today, of merged records, from before a rename, of the school's contacts."""

import json
from collections.abc import Iterator

from counsellor_app.domain.hints import KnownPerson
from counsellor_app.domain.ids import PersonId
from counsellor_app.domain.names import cleaned, split
from counsellor_app.store.unit import Unit

NOW = "SELECT id, surname, given, patronymic, iin, phones, merged_into FROM person"
BEFORE = """
SELECT row_id, coalesce(json_extract(before, '$.surname'), ''), coalesce(json_extract(before, '$.given'), ''),
    coalesce(json_extract(before, '$.patronymic'), ''), coalesce(json_extract(before, '$.iin'), ''),
    coalesce(json_extract(before, '$.phones'), '[]')
FROM change WHERE tbl = 'person' AND op = 'update' AND before IS NOT NULL
"""
UNTIL = "SELECT coalesce(max(seq), 0) FROM change WHERE tbl = 'person' OR tbl = 'student' OR tbl = 'school'"


def everybody_ever(unit: Unit) -> Iterator[KnownPerson]:
    """Under the id of who survived a merge. A change of one part of a name gives that part alone."""
    rows = unit.connection.execute(NOW).fetchall()
    into = {row[0]: row[6] for row in rows}
    for person_id, surname, given, patronymic, iin, phones, _ in rows:
        yield _known(_last(into, person_id), surname, given, patronymic, iin, phones)
    for person_id, surname, given, patronymic, iin, phones in unit.connection.execute(BEFORE).fetchall():
        if surname or given or patronymic or iin or phones != "[]":
            yield _known(_last(into, person_id), surname, given, patronymic, iin, phones)
    school = unit.schools.find("school")
    for n, (name, _, phone) in enumerate(school.contacts if school else ()):
        found = split(cleaned(name))
        yield KnownPerson(
            id=PersonId(f"contact-{n}"),
            surname=found.surname,
            given=found.given,
            patronymic=found.patronymic,
            phones=(phone,) if phone.strip() else (),
        )


def people_until(unit: Unit) -> int:
    """The newest change of a person, a student or the school's profile; what is known of them is true until another."""
    newest: int = unit.connection.execute(UNTIL).fetchone()[0]
    return newest


def _known(person_id: PersonId, surname: str, given: str, patronymic: str, iin: str | None, phones: str) -> KnownPerson:
    return KnownPerson(
        id=person_id,
        surname=surname,
        given=given,
        patronymic=patronymic,
        iin=iin or "",
        phones=tuple(json.loads(phones)),
    )


def _last(into: dict[PersonId, PersonId | None], person_id: PersonId) -> PersonId:
    merged = into.get(person_id)
    while merged is not None:
        person_id, merged = merged, into.get(merged)
    return person_id
