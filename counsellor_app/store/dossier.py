"""Everything of the chosen cases in a handful of queries, however many entries they have."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, TypeVar

from counsellor_app.domain.bands import Traits, age_band, grade_band
from counsellor_app.domain.cases import CaseFile
from counsellor_app.domain.clock import from_text
from counsellor_app.domain.documents import Document
from counsellor_app.domain.dossier import CaseDossier, Dossier, StageSince
from counsellor_app.domain.ids import CaseId, IncidentId, PersonId
from counsellor_app.domain.people import Person, Relation, Student, age_on
from counsellor_app.domain.record import School
from counsellor_app.domain.referrals import Incident, IncidentRole, Referral
from counsellor_app.domain.requests import Request
from counsellor_app.store.codec import codec
from counsellor_app.store.unit import Unit

Row = TypeVar("Row")

CASES = "id IN (SELECT value FROM json_each(?)) ORDER BY opened_at, id"
OF_CASES = "case_id IN (SELECT value FROM json_each(?)) ORDER BY "
ROLES = """
incident_id IN (SELECT incident_id FROM case_incident WHERE case_id IN (SELECT value FROM json_each(?))) ORDER BY id
"""
INCIDENTS = """
SELECT link.case_id, {columns} FROM case_incident link JOIN incident one ON one.id = link.incident_id
WHERE link.case_id IN (SELECT value FROM json_each(?)) ORDER BY one.day, one.id
"""
REFERRALS = """
SELECT link.case_id, {columns} FROM case_referral link JOIN referral one ON one.id = link.referral_id
WHERE link.case_id IN (SELECT value FROM json_each(?)) AND one.cancelled_at IS NULL ORDER BY one.registered_at, one.id
"""
DOCUMENTS = """
SELECT coalesce(e.case_id, one.owner_id), {columns} FROM document one
LEFT JOIN entry e ON one.owner_kind = 'entry' AND e.id = one.owner_id
WHERE one.removed_at IS NULL AND one.owner_kind <> 'request'
    AND coalesce(e.case_id, one.owner_id) IN (SELECT value FROM json_each(?)) ORDER BY one.added_at, one.id
"""
# What a case's stage was before each change. A unit that took another back says nothing: what it restored stood before.
STAGES = """
SELECT c.row_id, a.at, json_extract(c.before, '$.stage') FROM change c JOIN audit a ON a.seq = c.seq
WHERE c.tbl = 'case_file' AND c.row_id IN (SELECT value FROM json_each(:cases)) AND c.op = 'update'
    AND json_extract(c.before, '$.stage') IS NOT NULL AND a.act <> 'taken-back'
ORDER BY c.seq, c.n
"""
PEOPLE = "id IN (SELECT value FROM json_each(?))"
MAKEUP = """
SELECT p.born_on, s.grade, p.sex, s.language FROM student s JOIN person p ON p.id = s.id
WHERE s.status = 'studying' AND p.merged_into IS NULL
"""
Makeup = tuple[tuple[Traits, int], ...]


def read_dossier(unit: Unit, request: Request, case_ids: Iterable[CaseId], makeup: Makeup) -> Dossier:
    """`KeyError` where the file has no school's profile yet. `makeup` comes from `read_makeup`."""
    wanted = json.dumps(sorted(set(case_ids)))
    school: School = unit.schools.get("school")
    named = [row.person_id for row in unit.request_people.of(request.id)]
    cases = _cases(unit, wanted) if wanted != "[]" else ()
    people, survivors = _people(unit, [*named, *(person for found in cases for person in found.met())])
    children = tuple(dict.fromkeys(survivors.get(child, child) for child in named))
    relations = _relations(unit, [child for child in children if child in {_one(survivors, c) for c in cases}])
    more, led = _people(unit, [relation.other_id for relation in relations])
    people |= more
    survivors |= led
    return Dossier(
        request=request,
        school=school,
        children=children,
        cases=cases,
        people=people,
        survivors=survivors,
        students=_students(unit, people),
        relations=relations,
        positions={survivors.get(user.person_id, user.person_id): user.position for user in unit.users.all()},
        makeup=makeup,
    )


def read_makeup(unit: Unit, day: date) -> Makeup:
    """How many children study here of each kind, by what a de-identified package may say of them on that day."""
    rows = Counter(unit.connection.execute(MAKEUP).fetchall())
    counts: Counter[Traits] = Counter()
    for (born_on, grade, sex, language), count in rows.items():
        age = age_on(date.fromisoformat(born_on), day) if born_on else None
        counts[Traits(age_band=age_band(age), grade_band=grade_band(grade), sex=sex, language=language)] += count
    return tuple(counts.items())


def _cases(unit: Unit, wanted: str) -> tuple[CaseDossier, ...]:
    entries = _by_case(unit.entries.where(OF_CASES + "service_at, n", wanted))
    levels = _by_case(unit.levels.where(OF_CASES + "set_at, n", wanted))
    clocks = _by_case(unit.clocks.where(OF_CASES + "started_at, rule, id", wanted))
    contacts = _by_case(unit.followups.where(OF_CASES + "ended_at, id", wanted))
    incidents = _linked(unit, INCIDENTS, Incident, wanted)
    referrals = _linked(unit, REFERRALS, Referral, wanted)
    documents = _linked(unit, DOCUMENTS, Document, wanted)
    roles = _roles(unit.incident_roles.where(ROLES, wanted))
    stages = unit.connection.execute(STAGES, {"cases": wanted}).fetchall()
    return tuple(
        CaseDossier(
            case=case,
            entries=tuple(entries[case.id]),
            incidents=tuple(incidents[case.id]),
            roles={each.id: roles.get(each.id, ()) for each in incidents[case.id]},
            referrals=tuple(referrals[case.id]),
            levels=tuple(levels[case.id]),
            clocks=tuple(clock for clock in clocks[case.id] if clock.cancelled_at is None),
            contacts=tuple(contacts[case.id]),
            stages=_stages(case, [(at, stage) for case_id, at, stage in stages if case_id == case.id]),
            documents=tuple(documents[case.id]),
        )
        for case in unit.cases.where(CASES, wanted)
    )


def _by_case(rows: Iterable[Any]) -> dict[CaseId, list[Any]]:
    found: dict[CaseId, list[Any]] = defaultdict(list)
    for row in rows:
        found[row.case_id].append(row)
    return found


def _linked(unit: Unit, sql: str, kind: type[Row], wanted: str) -> dict[CaseId, list[Row]]:
    """Rows that stand in several cases, under each of them."""
    decode = codec(kind)
    columns = ", ".join("one." + name for name in decode.columns)
    found: dict[CaseId, list[Row]] = defaultdict(list)
    for case_id, *values in unit.connection.execute(sql.replace("{columns}", columns), (wanted,)).fetchall():
        found[case_id].append(decode.decode(tuple(values)))
    return found


def _roles(rows: Iterable[IncidentRole]) -> Mapping[IncidentId, tuple[IncidentRole, ...]]:
    found: dict[IncidentId, list[IncidentRole]] = defaultdict(list)
    for role in rows:
        found[role.incident_id].append(role)
    return {incident: tuple(roles) for incident, roles in found.items()}


def _stages(case: CaseFile, before: list[tuple[str, str]]) -> tuple[StageSince, ...]:
    """Before-images become stages: each lasted until the change that kept it."""
    names = [*(stage for _, stage in before), case.stage]
    moments = [case.opened_at, *(from_text(at) for at, _ in before)]
    since = [StageSince(at=at, stage=stage) for at, stage in zip(moments, names, strict=True)]
    return tuple(one for place, one in enumerate(since) if place == 0 or one.stage != since[place - 1].stage)


def _people(unit: Unit, ids: Iterable[PersonId]) -> tuple[dict[PersonId, Person], dict[PersonId, PersonId]]:
    """The people of today behind these ids, and the way from each id to them."""
    wanted = list(dict.fromkeys(ids))
    known: dict[PersonId, Person] = {}
    missing = set(wanted)
    while missing:
        found = {person.id: person for person in unit.people.where(PEOPLE, json.dumps(sorted(missing)))}
        known |= found
        missing = {p.merged_into for p in found.values() if p.merged_into and p.merged_into not in known}
    survivors = {person_id: _survivor(known, person_id) for person_id in known}
    return {one: known[one] for one in survivors.values()}, survivors


def _survivor(known: Mapping[PersonId, Person], person_id: PersonId) -> PersonId:
    person = known[person_id]
    while person.merged_into is not None and person.merged_into in known:
        person = known[person.merged_into]
    return person.id


def _one(survivors: Mapping[PersonId, PersonId], found: CaseDossier) -> PersonId:
    return survivors.get(found.case.student_id, found.case.student_id)


def _students(unit: Unit, people: Iterable[PersonId]) -> dict[PersonId, Student]:
    return {student.id: student for student in unit.students.where(PEOPLE, json.dumps(sorted(people)))}


def _relations(unit: Unit, children: Iterable[PersonId]) -> tuple[Relation, ...]:
    return tuple(
        unit.relations.where(
            "person_id IN (SELECT value FROM json_each(?)) ORDER BY id", json.dumps(sorted(set(children)))
        )
    )
