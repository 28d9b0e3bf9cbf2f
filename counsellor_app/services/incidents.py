"""A further incident of an open case; and one incident that stands in several cases.

"Two or more times" is an element of the law (Law on the Rights of the Child, article 1(4-1)): each incident has a day.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial

from counsellor_app.domain.cases import CaseFile
from counsellor_app.domain.clock import local_day
from counsellor_app.domain.clocks import StartEvent
from counsellor_app.domain.entries import Draft
from counsellor_app.domain.errors import RuleBroken
from counsellor_app.domain.ids import CaseId, ClockId, DraftId, IncidentId, PersonId
from counsellor_app.domain.referrals import CaseIncident, Incident, IncidentRole
from counsellor_app.services.done import Done, Topic
from counsellor_app.services.referral_commands import IncidentFacts, Starts
from counsellor_app.services.referral_rules import check_incident, tidied_incident
from counsellor_app.services.referral_writing import link, new_incident, start_incidents
from counsellor_app.services.session import Session
from counsellor_app.services.steps import would_start
from counsellor_app.store.case_lists import short_names
from counsellor_app.store.incident_lists import cases_of, elsewhere, numbers_of, open_cases, roles_in
from counsellor_app.store.unit import Unit

TOUCHED = frozenset({Topic.INCIDENTS, Topic.CASES, Topic.CLOCKS, Topic.DRAFTS})
CLOCKS = frozenset({"clock"})
TAKEN_BACK = "incident-taken-back"  # the reason of a term that ends with the incident it was counted from
MOST = 200
NO_ROLE = "UNKNOWN"


@dataclass(frozen=True, slots=True, kw_only=True)
class AddIncident:
    """`also_in`: open cases of other children it stands in too. The draft goes when its incident is written down."""

    case_id: CaseId
    facts: IncidentFacts
    also_in: tuple[CaseId, ...] = ()
    draft_id: DraftId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkIncident:
    """`role` is the part of the case's own student, where the incident does not name it yet."""

    case_id: CaseId
    incident_id: IncidentId
    role: str = NO_ROLE


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentElsewhere:
    """An incident of other cases; `has_student`: the student of this case has a part in it already."""

    incident: Incident
    roles: tuple[IncidentRole, ...]
    numbers: tuple[str, ...]
    names: dict[PersonId, str] = field(repr=False)
    has_student: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherCase:
    """An open case of another child in an incident; `shares`: the two cases have an incident in common already."""

    id: CaseId
    number: str
    shares: bool


class IncidentService:
    def __init__(self, session: Session) -> None:
        self._session = session

    def starts(self, types: tuple[str, ...], day: date) -> tuple[Starts, ...]:
        """The terms that an incident of this day would start; until a day to come is corrected, today stands for it."""
        session = self._session
        today = local_day(session.now(), session.zone)
        return would_start(session, types, [(StartEvent.INCIDENT, min(day, today))])

    def elsewhere(self, case_id: CaseId) -> tuple[IncidentElsewhere, ...]:
        """Incidents that could stand in this case too: those with its people first, then the newest."""
        with self._session.store.read() as unit:
            student_id = unit.cases.get(case_id).student_id
            found = elsewhere(unit, case_id, MOST)
            ids = [incident.id for incident in found]
            roles, numbers = roles_in(unit, ids), numbers_of(unit, ids)
            names = short_names(unit, (role.person_id for row in roles.values() for role in row))
            return tuple(
                IncidentElsewhere(
                    incident=incident,
                    roles=roles.get(incident.id, ()),
                    numbers=numbers.get(incident.id, ()),
                    names=names,
                    has_student=any(role.person_id == student_id for role in roles.get(incident.id, ())),
                )
                for incident in found
            )

    def other_cases(self, case_id: CaseId, people: Iterable[PersonId]) -> dict[PersonId, OtherCase]:
        """For each of these people who has one: the open case in which the same incident can stand."""
        found: dict[PersonId, OtherCase] = {}
        with self._session.store.read() as unit:
            for person_id, other_id, shares in open_cases(unit, case_id, people):
                case = unit.cases.get(other_id)
                if self._takes_incidents(case) and (shares or person_id not in found):
                    found[person_id] = OtherCase(id=case.id, number=case.number, shares=shares)
        return found

    def add(self, command: AddIncident) -> Done:
        """Its term (the video recording) starts with its day, and once, however many cases it stands in."""
        session = self._session
        facts = tidied_incident(command.facts)
        check_incident(facts, local_day(session.now(), session.zone))
        if not (facts.words or facts.kinds):
            raise RuleBroken("incident-empty", field="incident_words")
        with session.store.begin("incident-added", command.case_id) as unit:
            case = self._open(unit, command.case_id)
            incident = new_incident(unit, session, None, facts)
            for each in dict.fromkeys((command.case_id, *command.also_in)):
                link(unit, session, self._open(unit, each), (incident,))
            clocks = start_incidents(unit, session, case, case.types, (incident,))
            draft = unit.drafts.find(command.draft_id) if command.draft_id else None
            if draft is not None:
                unit.drafts.discard(draft.id)
            undo = partial(self._take_back, unit.seq, tuple(row.id for row in clocks), draft)
        return Done(touched=TOUCHED, undo=undo, new_id=incident.id)

    def link(self, command: LinkIncident) -> Done:
        """The same incident stands in this case too: it is one incident, so a term that runs is not started again."""
        session = self._session
        with session.store.begin("incident-linked", command.case_id) as unit:
            case = self._open(unit, command.case_id)
            incident = unit.incidents.get(command.incident_id)
            stands_in = cases_of(unit, incident.id)
            if case.id in stands_in:
                raise RuleBroken("incident-stands-already", field="incident_id")
            runs = self._rules_of(unit, stands_in, incident.day)
            unit.case_incidents.add(CaseIncident(id=session.new_id(), case_id=case.id, incident_id=incident.id))
            if all(role.person_id != case.student_id for role in unit.incident_roles.of(incident.id)):
                unit.incident_roles.add(
                    IncidentRole(
                        id=session.new_id(),
                        incident_id=incident.id,
                        person_id=case.student_id,
                        role=command.role or NO_ROLE,
                    )
                )
            fresh = tuple(t for t in case.types if not self._rules_for(t) & runs)
            clocks = start_incidents(unit, session, case, fresh, (incident,))
            undo = partial(self._take_back, unit.seq, tuple(row.id for row in clocks), None)
        return Done(touched=TOUCHED, undo=undo, new_id=incident.id)

    def _take_back(self, seq: int, clocks: tuple[ClockId, ...], draft: Draft | None) -> Done:
        """A clock is never deleted: one that this incident started ends with it. What was written is a draft again."""
        with self._session.store.begin("taken-back", str(seq)) as unit:
            unit.take_back(seq, but=CLOCKS)
            for clock_id in clocks:
                row = unit.clocks.get(clock_id)
                unit.clocks.save(replace(row, cancelled_at=unit.now, cancel_reason=TAKEN_BACK))
            if draft is not None:
                unit.drafts.put(draft)
        return Done(touched=TOUCHED)

    def _takes_incidents(self, case: CaseFile) -> bool:
        """Whether it is a case in which incidents are told (bullying, violence, conflict)."""
        kinds = (self._session.content.case_type(code) for code in case.types)
        return any(kind is not None and kind.has_incident for kind in kinds)

    def _rules_of(self, unit: Unit, cases: Iterable[CaseId], day: date) -> frozenset[str]:
        """The rules that an incident of this day has started in these cases."""
        rows = (row for case_id in cases for row in unit.clocks.of_case(case_id))
        return frozenset(
            row.rule
            for row in rows
            if row.event == StartEvent.INCIDENT
            and row.cancelled_at is None
            and local_day(row.started_at, self._session.zone) == day
        )

    def _rules_for(self, type_: str) -> frozenset[str]:
        return frozenset(clock.id for clock in self._session.content.clocks_for((type_,), StartEvent.INCIDENT))

    def _open(self, unit: Unit, case_id: CaseId) -> CaseFile:
        case = unit.cases.get(case_id)
        if case.closed_at is not None:
            raise RuleBroken("case-closed")
        return case
