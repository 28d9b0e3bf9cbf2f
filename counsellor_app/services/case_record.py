"""All that the page of a case shows, read in a handful of queries."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import chain

from counsellor_app.domain.cases import CaseFile, LevelSet
from counsellor_app.domain.clock import local_day
from counsellor_app.domain.entries import Draft, Entry
from counsellor_app.domain.ids import CaseId, EntryId, IncidentId, PersonId
from counsellor_app.domain.people import Person, Relation, Student, age_on
from counsellor_app.domain.record import ClockRow, CrisisRun, FollowUp
from counsellor_app.domain.referrals import Incident, IncidentRole, Referral
from counsellor_app.domain.text import mentions
from counsellor_app.services.session import Session
from counsellor_app.store import case_lists
from counsellor_app.store.unit import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryLine:
    """A signed entry with everything that amends it, oldest amendment first."""

    entry: Entry
    amendments: tuple[Entry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentLine:
    """`place` counts the incidents of this case from 1 in order of their days; `cases` in how many it stands."""

    incident: Incident
    place: int
    roles: tuple[IncidentRole, ...]
    cases: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CasePerson:
    """Somebody of the case: the roles had in its incidents, or what they are to the student."""

    person_id: PersonId
    roles: tuple[str, ...] = ()
    relation: Relation | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseRecord:
    """`entries` newest service first, without those that amend another; `levels` oldest first.

    `names` has everybody the page may have to name; `users` who signed, by user id (full names). `age` in full
    years. `people`: the student, then roles, then relations. `students`: those of `names` who have a profile.
    `takes_incidents`: of its types at least one is about incidents. `crises`: runs of the crisis steps, oldest first.
    """

    case: CaseFile
    student: Person = field(repr=False)
    school: Student | None
    age: int | None
    levels: tuple[LevelSet, ...]
    entries: tuple[EntryLine, ...]
    incidents: tuple[IncidentLine, ...]
    referrals: tuple[Referral, ...]
    clocks: tuple[ClockRow, ...]
    followups: tuple[FollowUp, ...]
    people: tuple[CasePerson, ...]
    drafts: tuple[Draft, ...]
    crises: tuple[CrisisRun, ...]
    takes_incidents: bool
    names: dict[PersonId, str] = field(repr=False)
    users: dict[str, str] = field(repr=False)
    students: frozenset[PersonId]
    today: date


def read_case(unit: Unit, session: Session, case_id: CaseId) -> CaseRecord:
    """`KeyError` where there is no such case."""
    case = unit.cases.get(case_id)
    student = unit.people.get(case.student_id)
    roles = case_lists.roles_in_case(unit, case_id)
    relations = unit.relations.of(student.id)
    referrals = unit.referrals.of_case(case_id)
    levels = unit.levels.of_case(case_id)
    drafts = unit.drafts.of_case(case_id)
    incidents = _incidents(unit, case_id, roles)
    entries = unit.entries.of_case(case_id)
    today = local_day(unit.now, session.zone)
    named: list[PersonId] = [
        student.id,
        *(role.person_id for role in roles),
        *(relation.other_id for relation in relations),
        *(referral.told_by for referral in referrals if referral.told_by is not None),
        *_in_texts(referrals, incidents, levels, drafts, entries),
    ]
    return CaseRecord(
        case=case,
        student=student,
        school=unit.students.find(student.id),
        age=age_on(student.born_on, today) if student.born_on else None,
        levels=levels,
        entries=_with_amendments(entries),
        incidents=incidents,
        referrals=referrals,
        clocks=unit.clocks.of_case(case_id),
        followups=unit.followups.of_case(case_id),
        people=_people(student.id, roles, relations),
        drafts=drafts,
        crises=unit.crisis_runs.of_case(case_id),
        takes_incidents=any(kind.has_incident for kind in map(session.content.case_type, case.types) if kind),
        names=case_lists.short_names(unit, named),
        users=unit.users.names(),
        students=case_lists.students_among(unit, named),
        today=today,
    )


def _with_amendments(entries: tuple[Entry, ...]) -> tuple[EntryLine, ...]:
    beside: dict[EntryId, list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.amends is not None:
            beside[entry.amends].append(entry)
    return tuple(
        EntryLine(entry=entry, amendments=tuple(sorted(beside.get(entry.id, ()), key=lambda e: (e.signed_at, e.id))))
        for entry in entries
        if entry.amends is None
    )


def _incidents(unit: Unit, case_id: CaseId, roles: tuple[IncidentRole, ...]) -> tuple[IncidentLine, ...]:
    shared = case_lists.shared_incidents(unit, case_id)
    by_incident: dict[IncidentId, list[IncidentRole]] = defaultdict(list)
    for role in roles:
        by_incident[role.incident_id].append(role)
    return tuple(
        IncidentLine(
            incident=incident, place=place, roles=tuple(by_incident[incident.id]), cases=shared.get(incident.id, 1)
        )
        for place, incident in enumerate(unit.incidents.of_case(case_id), start=1)
    )


def _people(
    student_id: PersonId, roles: tuple[IncidentRole, ...], relations: tuple[Relation, ...]
) -> tuple[CasePerson, ...]:
    by_person: dict[PersonId, list[str]] = {student_id: []}
    for role in roles:
        by_person.setdefault(role.person_id, []).append(role.role)
    return (
        *(CasePerson(person_id=p, roles=tuple(dict.fromkeys(codes))) for p, codes in by_person.items()),
        *(CasePerson(person_id=r.other_id, relation=r) for r in relations if r.other_id not in by_person),
    )


def _in_texts(
    referrals: Iterable[Referral],
    incidents: Iterable[IncidentLine],
    levels: Iterable[LevelSet],
    drafts: Iterable[Draft],
    entries: Iterable[Entry],
) -> Iterator[PersonId]:
    for referral in referrals:
        yield from mentions(referral.words)
    for line in incidents:
        yield from mentions(line.incident.words)
    for level in levels:
        for text in (level.reason, *level.formulation, *level.evidence.values()):
            yield from mentions(text)
    for sections in chain((draft.sections for draft in drafts), (entry.sections for entry in entries)):
        for text in sections.values():
            yield from mentions(text)
