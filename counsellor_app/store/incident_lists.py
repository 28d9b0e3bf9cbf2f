"""Questions about incidents that stand in several cases: plain SELECTs, frozen rows."""

from collections import defaultdict
from collections.abc import Iterable
from json import dumps

from counsellor_app.domain.ids import CaseId, IncidentId, PersonId
from counsellor_app.domain.referrals import Incident, IncidentRole
from counsellor_app.store.unit import Unit

# Those with the case's own student first, then those with somebody of the case, then the newest.
ELSEWHERE = """
id IN (SELECT incident_id FROM case_incident) AND id NOT IN (SELECT incident_id FROM case_incident WHERE case_id = ?1)
ORDER BY EXISTS(
    SELECT 1 FROM incident_role r JOIN case_file c ON c.id = ?1 AND c.student_id = r.person_id
    WHERE r.incident_id = incident.id
) DESC, EXISTS(
    SELECT 1 FROM incident_role r WHERE r.incident_id = incident.id AND r.person_id IN (
        SELECT o.person_id FROM incident_role o JOIN case_incident i ON i.incident_id = o.incident_id
        WHERE i.case_id = ?1
    )
) DESC, day DESC, id DESC LIMIT ?2
"""


def elsewhere(unit: Unit, case_id: CaseId, limit: int) -> tuple[Incident, ...]:
    """Incidents of other cases, the likeliest to belong to this one too first."""
    return tuple(unit.incidents.where(ELSEWHERE, case_id, limit))


def roles_in(unit: Unit, incidents: Iterable[IncidentId]) -> dict[IncidentId, tuple[IncidentRole, ...]]:
    found: dict[IncidentId, list[IncidentRole]] = defaultdict(list)
    wanted = dumps(list(incidents))
    for role in unit.incident_roles.where("incident_id IN (SELECT value FROM json_each(?)) ORDER BY id", wanted):
        found[role.incident_id].append(role)
    return {incident_id: tuple(roles) for incident_id, roles in found.items()}


def numbers_of(unit: Unit, incidents: Iterable[IncidentId]) -> dict[IncidentId, tuple[str, ...]]:
    """The numbers of the cases each of them stands in."""
    rows = unit.connection.execute(
        "SELECT i.incident_id, c.number FROM case_incident i JOIN case_file c ON c.id = i.case_id"
        " WHERE i.incident_id IN (SELECT value FROM json_each(?)) ORDER BY c.number",
        (dumps(list(incidents)),),
    )
    found: dict[IncidentId, list[str]] = defaultdict(list)
    for incident_id, number in rows.fetchall():
        found[incident_id].append(number)
    return {incident_id: tuple(numbers) for incident_id, numbers in found.items()}


def cases_of(unit: Unit, incident_id: IncidentId) -> tuple[CaseId, ...]:
    rows = unit.connection.execute("SELECT case_id FROM case_incident WHERE incident_id = ?", (incident_id,))
    return tuple(row[0] for row in rows.fetchall())


def open_cases(unit: Unit, case_id: CaseId, people: Iterable[PersonId]) -> tuple[tuple[PersonId, CaseId, bool], ...]:
    """Open cases of these people except this one, oldest first, and whether it shares an incident with this one."""
    rows = unit.connection.execute(
        "SELECT c.student_id, c.id, EXISTS(SELECT 1 FROM case_incident a JOIN case_incident b"
        " ON b.incident_id = a.incident_id WHERE a.case_id = c.id AND b.case_id = ?1)"
        " FROM case_file c WHERE c.closed_at IS NULL AND c.id <> ?1"
        " AND c.student_id IN (SELECT value FROM json_each(?2)) ORDER BY c.opened_at, c.id",
        (case_id, dumps(list(people))),
    )
    return tuple((row[0], row[1], bool(row[2])) for row in rows.fetchall())
