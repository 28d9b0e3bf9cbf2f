"""Writing a referral down: its row, its incidents, the cases it stands in, the clocks and the level it starts."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from counsellor_app.content.library import Content
from counsellor_app.domain.cases import CaseFile
from counsellor_app.domain.clock import local_day
from counsellor_app.domain.clocks import StartEvent
from counsellor_app.domain.errors import RuleBroken
from counsellor_app.domain.ids import CaseId, IncidentId, PersonId, ReferralId
from counsellor_app.domain.levels import ACUTE_SIGN, Level
from counsellor_app.domain.people import Person, PersonKind
from counsellor_app.domain.record import ClockRow
from counsellor_app.domain.referrals import Acute, CaseIncident, CaseReferral, Incident, IncidentRole, Referral
from counsellor_app.services.referral_commands import IncidentFacts, RegisterReferral
from counsellor_app.services.session import Session
from counsellor_app.services.steps import end_level_schedules, number, open_case, plan_schedule, set_level, start_clocks
from counsellor_app.store.unit import Unit

RISK_TYPES = frozenset({"SUICIDE_RISK", "SUICIDE_ATTEMPT", "SELF_HARM"})
BULLYING_TYPES = frozenset({"BULLYING", "CYBER", "TEACHER_BULLY"})


def new_unknown(unit: Unit, session: Session, label: str) -> PersonId:
    person = Person(
        id=PersonId(session.new_id()), kind=PersonKind.UNKNOWN, label=label, made_at=unit.now, made_by=unit.actor
    )
    unit.people.add(person)
    return person.id


def new_referral(unit: Unit, session: Session, command: RegisterReferral) -> Referral:
    day = local_day(unit.now, session.zone)
    referral = Referral(
        id=ReferralId(session.new_id()),
        number=number(unit, session, "referral", day, "R"),
        received_at=command.received_at,
        registered_at=unit.now,
        registered_by=unit.actor,
        source=command.source,
        channel=command.channel,
        outside_number=command.outside_number,
        told_by=command.told_by,
        types=command.types,
        words=command.words,
        acute=command.acute,
    )
    unit.referrals.add(referral)
    return referral


def new_incident(unit: Unit, session: Session, referral_id: ReferralId | None, facts: IncidentFacts) -> Incident:
    incident = Incident(
        id=IncidentId(session.new_id()),
        day=facts.day,
        precision=facts.precision,
        place=facts.place,
        kinds=facts.kinds,
        words=facts.words,
        evidence=facts.evidence,
        referral_id=referral_id,
        written_at=unit.now,
        written_by=unit.actor,
    )
    unit.incidents.add(incident)
    for person_id, role in facts.roles:
        unit.incident_roles.add(
            IncidentRole(id=session.new_id(), incident_id=incident.id, person_id=person_id, role=role)
        )
    return incident


def join(
    unit: Unit,
    session: Session,
    case_id: CaseId | None,
    student_id: PersonId,
    types: tuple[str, ...],
    referral: Referral,
) -> CaseFile:
    """The referral stands in this open case, or in a new one."""
    if case_id is None:
        case = open_case(unit, session, student_id, types, unit.now)
    else:
        case = unit.cases.get(case_id)
        if case.closed_at is not None:
            raise RuleBroken("case-closed", field="case_id")
        if case.student_id != student_id:
            raise RuleBroken("referral-other-student", field="case_id")
        case = replace(case, types=tuple(dict.fromkeys(case.types + types)))
        unit.cases.save(case)
    unit.case_referrals.add(CaseReferral(id=session.new_id(), case_id=case.id, referral_id=referral.id))
    return case


def link(unit: Unit, session: Session, case: CaseFile, incidents: Iterable[Incident]) -> None:
    for incident in incidents:
        unit.case_incidents.add(CaseIncident(id=session.new_id(), case_id=case.id, incident_id=incident.id))


def join_others(
    unit: Unit,
    session: Session,
    others: Iterable[PersonId],
    types: tuple[str, ...],
    referral: Referral,
    incidents: list[Incident],
) -> None:
    """The same incidents stand in the other children's cases; a risk that was told of one child stays with that child.

    Their clocks do not start: the duties of this referral are counted once.
    """
    shared = shared_types(types, session.content)
    for other in others:
        open_cases = [c for c in unit.cases.of_student(other) if c.closed_at is None]
        case = join(unit, session, open_cases[0].id if open_cases else None, other, shared, referral)
        link(unit, session, case, incidents)
        if case.level is None:
            set_level(unit, session, case, Level.R0, "registered", rule="registered")


def shared_types(types: tuple[str, ...], content: Content) -> tuple[str, ...]:
    """Those with incidents; all of them where none has."""
    kinds = [content.case_type(code) for code in types]
    return tuple(kind.id for kind in kinds if kind is not None and kind.has_incident) or types


def start_duties(unit: Unit, session: Session, case: CaseFile, types: tuple[str, ...], received_at: datetime) -> None:
    """The clocks of this referral's own types: those of an older case that it joins run already."""
    about = replace(case, types=types)
    start_clocks(unit, session, about, StartEvent.INFO_RECEIVED, received_at)
    start_clocks(unit, session, about, StartEvent.CASE_REGISTERED, unit.now)


def start_incidents(
    unit: Unit, session: Session, case: CaseFile, types: tuple[str, ...], incidents: Iterable[Incident]
) -> tuple[ClockRow, ...]:
    about = replace(case, types=types)
    return tuple(
        row for incident in incidents for row in start_clocks(unit, session, about, StartEvent.INCIDENT, incident.day)
    )


def raise_level(unit: Unit, session: Session, case: CaseFile, types: tuple[str, ...], acute: Acute) -> None:
    """The first level by rule, with its schedule. A rule only ever raises (clinical.md 4.1)."""
    content = session.content
    if acute is Acute.YES:
        level, rule, schedule = Level.R3, ACUTE_SIGN, content.schedule_for(Level.R3).id
    elif "SUICIDE_ATTEMPT" in types:
        level, rule, schedule = Level.R2, "attempt-reported", "after_attempt"
    elif set(types) & RISK_TYPES:
        level, rule, schedule = Level.R1, "risk-reported", content.schedule_for(Level.R1).id
    else:
        level, rule = Level.R0, "registered"
        schedule = "bullying_standard" if set(types) & BULLYING_TYPES else ""
    if case.level is not None and level.rank <= Level(case.level).rank:
        return
    set_level(unit, session, case, level, rule, rule=rule)
    if schedule:
        end_level_schedules(unit, session, case.id, "level-changed")
        plan_schedule(unit, session, case.id, schedule, unit.now)
