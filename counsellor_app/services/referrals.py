"""Taking a referral: a number, a line in the register, the incident, the case, and the clocks that start."""

from dataclasses import replace
from datetime import date, datetime

from counsellor_app.domain.cases import CaseFile
from counsellor_app.domain.clock import local_day
from counsellor_app.domain.clocks import StartEvent, compute_due
from counsellor_app.domain.errors import RuleBroken
from counsellor_app.domain.ids import CaseId, IncidentId, PersonId, ReferralId
from counsellor_app.domain.levels import ACUTE_SIGN, Level
from counsellor_app.domain.people import Person, PersonKind
from counsellor_app.domain.referrals import (
    Acute,
    CaseIncident,
    CaseReferral,
    Incident,
    IncidentRole,
    Referral,
    ReferralPerson,
)
from counsellor_app.services.done import Done, Topic
from counsellor_app.services.referral_commands import IncidentFacts, RegisterLine, RegisterReferral, Starts
from counsellor_app.services.session import Session
from counsellor_app.services.steps import cancel_schedule, number, open_case, plan_schedule, set_level, start_clocks
from counsellor_app.store.unit import Unit

TOUCHED = frozenset(
    {Topic.REFERRALS, Topic.INCIDENTS, Topic.CASES, Topic.LEVELS, Topic.FOLLOWUPS, Topic.CLOCKS, Topic.PEOPLE}
)
RISK_TYPES = frozenset({"SUICIDE_RISK", "SUICIDE_ATTEMPT", "SELF_HARM"})
BULLYING_TYPES = frozenset({"BULLYING", "CYBER", "TEACHER_BULLY"})
EARLIEST = date(2000, 1, 1)
LONGEST_WORDS = 20_000


class ReferralService:
    def __init__(self, session: Session) -> None:
        self._session = session

    def starts(
        self, received_at: datetime, types: tuple[str, ...], incident_days: tuple[date, ...]
    ) -> tuple[Starts, ...]:
        """The same rule engine that makes the clocks, asked before anything is written."""
        session = self._session
        calendar = session.calendar()
        events: list[tuple[StartEvent, datetime | date]] = [
            (StartEvent.INFO_RECEIVED, received_at),
            (StartEvent.CASE_REGISTERED, session.now()),
        ]
        events += [(StartEvent.INCIDENT, day) for day in incident_days[:1]]
        found = []
        for event, at in events:
            for clock in session.content.clocks_for(types, event):
                due = compute_due(clock.rule, at, calendar, session.zone)
                found.append(
                    Starts(
                        rule=clock.id,
                        due_on=due.on,
                        due_at=due.at,
                        shown_with=due.shown_with,
                        met_by_registration=clock.met_by_registration,
                    )
                )
        return tuple(sorted(found, key=lambda s: (s.due_on, s.rule)))

    def open_case_of(self, student_id: PersonId) -> tuple[CaseFile, ...]:
        """Open cases of this student: a new referral may belong to one of them."""
        with self._session.store.read() as unit:
            return tuple(c for c in unit.cases.of_student(student_id) if c.closed_at is None)

    def register(self, command: RegisterReferral) -> Done:
        """Everything in one unit. `Done.new_id` is the case. Not to be undone: its number stands in the register."""
        session = self._session
        self._check(command, session.now())
        with session.store.begin("referral-registered") as unit:
            student_id = command.student_id or self._unknown(unit, command.unknown)
            referral = self._referral(unit, command)
            unit.referrals.add(referral)
            unit.referral_people.add(ReferralPerson(id=session.new_id(), referral_id=referral.id, person_id=student_id))
            incidents = [self._incident(unit, referral.id, facts) for facts in command.incidents]
            case = self._join(unit, command.case_id, student_id, command.types, referral, incidents)
            self._start(unit, case, command, incidents)
            for other in command.also_for:
                open_cases = [c for c in unit.cases.of_student(other) if c.closed_at is None]
                joined = open_cases[0].id if open_cases else None
                self._join(unit, joined, other, command.types, referral, incidents)
        return Done(touched=TOUCHED, new_id=case.id)

    def add_incident(self, case_id: CaseId, facts: IncidentFacts) -> Done:
        """A further incident of a case; its clock (the video recording) starts with its day."""
        session = self._session
        self._check_incident(facts, local_day(session.now(), session.zone))
        with session.store.begin("incident-added", case_id) as unit:
            case = unit.cases.get(case_id)
            incident = self._incident(unit, None, facts)
            unit.case_incidents.add(CaseIncident(id=session.new_id(), case_id=case_id, incident_id=incident.id))
            start_clocks(unit, session, case, StartEvent.INCIDENT, incident.day)
        return Done(touched=frozenset({Topic.INCIDENTS, Topic.CASES, Topic.CLOCKS}), new_id=incident.id)

    def cancel(self, referral_id: ReferralId, reason: str) -> Done:
        """Registered by mistake: the number and the line stay, with the reason."""
        if not reason.strip():
            raise RuleBroken("referral-cancel-reason", field="reason")
        with self._session.store.begin("referral-cancelled", referral_id) as unit:
            referral = unit.referrals.get(referral_id)
            unit.referrals.save(replace(referral, cancelled_at=unit.now, cancel_reason=reason.strip()))
        return Done(touched=frozenset({Topic.REFERRALS}))

    def register_lines(self) -> tuple[RegisterLine, ...]:
        """The register, newest first."""
        with self._session.store.read() as unit:
            names: dict[PersonId, str] = {}
            lines = []
            for referral in unit.referrals.where("1 ORDER BY received_at DESC, number DESC"):
                people = [p.person_id for p in unit.referral_people.of(referral.id)]
                names |= unit.people.names(p for p in people if p not in names)
                joined = next(unit.case_referrals.where("referral_id = ? ORDER BY id", referral.id), None)
                case = unit.cases.get(joined.case_id) if joined else None
                lines.append(
                    RegisterLine(
                        id=referral.id,
                        number=referral.number,
                        received_at=referral.received_at,
                        registered_at=referral.registered_at,
                        source=referral.source,
                        types=referral.types,
                        student=", ".join(names.get(p, "") for p in people),
                        case_id=case.id if case else None,
                        case_number=case.number if case else "",
                        cancelled=referral.cancelled_at is not None,
                    )
                )
            return tuple(lines)

    def _check(self, command: RegisterReferral, now: datetime) -> None:
        if not command.types:
            raise RuleBroken("referral-types-missing", field="types")
        if not command.source:
            raise RuleBroken("referral-source-missing", field="source")
        if command.received_at > now:
            raise RuleBroken("referral-in-future", field="received_at")
        if local_day(command.received_at, self._session.zone) < EARLIEST:
            raise RuleBroken("referral-too-old", field="received_at")
        if command.student_id is None and not command.unknown.strip():
            raise RuleBroken("referral-student-missing", field="student_id")
        if len(command.words) > LONGEST_WORDS:
            raise RuleBroken("text-too-long", field="words", n=LONGEST_WORDS)
        today = local_day(now, self._session.zone)
        for facts in command.incidents:
            self._check_incident(facts, today)

    def _check_incident(self, facts: IncidentFacts, today: date) -> None:
        if facts.day > today:
            raise RuleBroken("incident-in-future", field="day")
        if facts.day < EARLIEST:
            raise RuleBroken("incident-too-old", field="day")
        if len(facts.words) > LONGEST_WORDS:
            raise RuleBroken("text-too-long", field="words", n=LONGEST_WORDS)
        people = [person for person, _ in facts.roles]
        if len(set(people)) < len(people):
            raise RuleBroken("incident-person-twice", field="roles")

    def _unknown(self, unit: Unit, label: str) -> PersonId:
        person = Person(
            id=PersonId(self._session.new_id()),
            kind=PersonKind.UNKNOWN,
            label=label.strip(),
            made_at=unit.now,
            made_by=unit.actor,
        )
        unit.people.add(person)
        return person.id

    def _referral(self, unit: Unit, command: RegisterReferral) -> Referral:
        day = local_day(unit.now, self._session.zone)
        return Referral(
            id=ReferralId(self._session.new_id()),
            number=number(unit, self._session, "referral", day, "R"),
            received_at=command.received_at,
            registered_at=unit.now,
            registered_by=unit.actor,
            source=command.source,
            channel=command.channel,
            outside_number=command.outside_number.strip(),
            told_by=command.told_by,
            types=command.types,
            words=command.words,
            acute=command.acute,
        )

    def _incident(self, unit: Unit, referral_id: ReferralId | None, facts: IncidentFacts) -> Incident:
        incident = Incident(
            id=IncidentId(self._session.new_id()),
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
                IncidentRole(id=self._session.new_id(), incident_id=incident.id, person_id=person_id, role=role)
            )
        return incident

    def _join(
        self,
        unit: Unit,
        case_id: CaseId | None,
        student_id: PersonId,
        types: tuple[str, ...],
        referral: Referral,
        incidents: list[Incident],
    ) -> CaseFile:
        if case_id is None:
            case = open_case(unit, self._session, student_id, types, unit.now)
        else:
            case = unit.cases.get(case_id)
            if case.closed_at is not None:
                raise RuleBroken("case-closed", field="case_id")
            if case.student_id != student_id:
                raise RuleBroken("referral-other-student", field="case_id")
            case = replace(case, types=tuple(dict.fromkeys(case.types + types)))
            unit.cases.save(case)
        new_id = self._session.new_id
        unit.case_referrals.add(CaseReferral(id=new_id(), case_id=case.id, referral_id=referral.id))
        for incident in incidents:
            unit.case_incidents.add(CaseIncident(id=new_id(), case_id=case.id, incident_id=incident.id))
        return case

    def _start(self, unit: Unit, case: CaseFile, command: RegisterReferral, incidents: list[Incident]) -> None:
        session = self._session
        start_clocks(unit, session, case, StartEvent.INFO_RECEIVED, command.received_at)
        start_clocks(unit, session, case, StartEvent.CASE_REGISTERED, unit.now)
        for incident in incidents:
            start_clocks(unit, session, case, StartEvent.INCIDENT, incident.day)
        if command.acute is Acute.YES:
            first = (Level.R3, ACUTE_SIGN, session.content.schedule_for(Level.R3).id)
        elif "SUICIDE_ATTEMPT" in command.types:
            first = (Level.R2, "attempt-reported", "after_attempt")
        elif set(command.types) & RISK_TYPES:
            first = (Level.R1, "risk-reported", session.content.schedule_for(Level.R1).id)
        else:
            first = (Level.R0, "registered", "bullying_standard" if set(command.types) & BULLYING_TYPES else "")
        level, rule, schedule = first
        if case.level is not None and level.rank <= Level(case.level).rank:
            return  # a rule only ever raises
        set_level(unit, session, case, level, rule, rule=rule)
        if schedule:
            cancel_schedule(unit, case.id, "level-changed")
            plan_schedule(unit, session, case.id, schedule, unit.now)
