"""Questions of the pages of requests and disclosures that no single gateway answers: plain SELECTs."""

from collections import defaultdict
from collections.abc import Iterable

from counsellor_app.domain.ids import CaseId, DisclosureId, PersonId, RequestId
from counsellor_app.store.unit import Unit

NAMED = "SELECT request_id, person_id FROM request_person ORDER BY request_id, id"
# Whatever happened to a package after it was saved, it was handed over before.
LEFT = """
SELECT d.request_id, count(*),
    sum(EXISTS(SELECT 1 FROM disclosure_event e WHERE e.disclosure_id = d.id AND e.kind <> 'saved'))
FROM disclosure d GROUP BY d.request_id
"""
LETTERS = "SELECT DISTINCT owner_id FROM document WHERE owner_kind = 'request' AND removed_at IS NULL"
CASES = "SELECT id, number, closed_at IS NULL FROM case_file WHERE student_id = ? ORDER BY opened_at DESC, id DESC"
CLASS = "SELECT grade, letter FROM student WHERE id = ?"
EVENTS = "SELECT disclosure_id, kind, max(on_day) FROM disclosure_event GROUP BY disclosure_id, kind"
HEADS = """
SELECT p.id,
    coalesce((SELECT a.position FROM approval a WHERE a.approved_by = p.id ORDER BY a.written_at DESC LIMIT 1), '')
FROM person p WHERE p.kind = 'staff' AND p.merged_into IS NULL
ORDER BY (SELECT max(a.written_at) FROM approval a WHERE a.approved_by = p.id) DESC, p.surname, p.given, p.id
"""


def people_of_requests(unit: Unit) -> dict[RequestId, list[PersonId]]:
    found: dict[RequestId, list[PersonId]] = defaultdict(list)
    for request_id, person_id in unit.connection.execute(NAMED).fetchall():
        found[request_id].append(person_id)
    return found


def packages_of_requests(unit: Unit) -> dict[RequestId, tuple[int, int]]:
    """How many left, and how many of them were handed over."""
    return {row[0]: (row[1], row[2]) for row in unit.connection.execute(LEFT).fetchall()}


def requests_with_letter(unit: Unit) -> frozenset[str]:
    return frozenset(row[0] for row in unit.connection.execute(LETTERS).fetchall())


def cases_of(unit: Unit, person_id: PersonId) -> tuple[tuple[CaseId, str, bool], ...]:
    """Newest first: (id, number, is open)."""
    return tuple((row[0], row[1], bool(row[2])) for row in unit.connection.execute(CASES, (person_id,)).fetchall())


def class_of(unit: Unit, person_id: PersonId) -> tuple[int | None, str]:
    row = unit.connection.execute(CLASS, (person_id,)).fetchone()
    return (row[0], row[1]) if row else (None, "")


def last_events(unit: Unit) -> dict[DisclosureId, dict[str, str]]:
    """For each package the last day (ISO) of each kind of event."""
    found: dict[DisclosureId, dict[str, str]] = defaultdict(dict)
    for disclosure_id, kind, day in unit.connection.execute(EVENTS).fetchall():
        found[disclosure_id][kind] = day
    return found


def staff_positions(unit: Unit) -> tuple[tuple[PersonId, str], ...]:
    """Everybody of the staff and the position given at the last approval: who approved last comes first."""
    return tuple((row[0], row[1]) for row in unit.connection.execute(HEADS).fetchall())


def has_answer_draft(unit: Unit, request_id: RequestId) -> bool:
    row = unit.connection.execute("SELECT 1 FROM answer_draft WHERE request_id = ?", (request_id,)).fetchone()
    return row is not None


def full_names(unit: Unit, ids: Iterable[PersonId]) -> dict[PersonId, str]:
    """Under the id asked for, merged records under their survivor's name."""
    found: dict[PersonId, str] = {}
    for person_id in dict.fromkeys(ids):
        found[person_id] = unit.people.get(unit.people.survivor(person_id)).full_name()
    return found
