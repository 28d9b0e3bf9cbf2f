"""Taking a referral: a number, a line in the register, the incident, the case, and the clocks that start."""

from dataclasses import replace
from datetime import date, datetime

from counsellor_app.domain.cases import CaseFile
from counsellor_app.domain.clock import local_day
from counsellor_app.domain.clocks import StartEvent
from counsellor_app.domain.errors import RuleBroken
from counsellor_app.domain.ids import CaseId, PersonId, ReferralId
from counsellor_app.domain.referrals import Acute, Referral, ReferralPerson
from counsellor_app.services.done import Done, Topic
from counsellor_app.services.entries import cleaned
from counsellor_app.services.referral_commands import RegisterLine, RegisterReferral, Starts
from counsellor_app.services.referral_rules import check, check_details, tidied
from counsellor_app.services.referral_writing import (
    join,
    join_others,
    link,
    new_incident,
    new_referral,
    new_unknown,
    raise_level,
    start_duties,
    start_incidents,
)
from counsellor_app.services.session import Session
from counsellor_app.services.steps import would_start
from counsellor_app.store.unit import Unit

TOUCHED = frozenset(
    {Topic.REFERRALS, Topic.INCIDENTS, Topic.CASES, Topic.LEVELS, Topic.FOLLOWUPS, Topic.CLOCKS, Topic.PEOPLE}
)
LONGEST_REASON = 500


class ReferralService:
    def __init__(self, session: Session) -> None:
        self._session = session

    def starts(
        self, received_at: datetime, types: tuple[str, ...], incident_days: tuple[date, ...]
    ) -> tuple[Starts, ...]:
        """The same rule engine that makes the clocks, asked before anything is written.

        Of several incidents the earliest counts: its term ends first. A day that has not come is refused on
        registration; until it is corrected, today stands for it.
        """
        session = self._session
        now = session.now()
        today = local_day(now, session.zone)
        events: list[tuple[StartEvent, datetime | date]] = [
            (StartEvent.INFO_RECEIVED, min(received_at, now)),
            (StartEvent.CASE_REGISTERED, now),
        ]
        events += [(StartEvent.INCIDENT, min(day, today)) for day in sorted(incident_days)[:1]]
        return would_start(session, types, events)

    def open_case_of(self, student_id: PersonId) -> tuple[CaseFile, ...]:
        """Open cases of this student: a new referral may belong to one of them."""
        with self._session.store.read() as unit:
            return tuple(c for c in unit.cases.of_student(student_id) if c.closed_at is None)

    def register(self, command: RegisterReferral) -> Done:
        """Everything in one unit. `Done.new_id` is the case. Not to be undone: its number stands in the register."""
        return Done(touched=TOUCHED, new_id=self._register(command)[1])

    def _register(self, command: RegisterReferral) -> tuple[ReferralId, CaseId]:
        session = self._session
        command = tidied(command)
        check(command, session.now(), session.zone)
        with session.store.begin("referral-registered") as unit:
            student_id = command.student_id or new_unknown(unit, session, command.unknown)
            referral = new_referral(unit, session, command)
            unit.referral_people.add(ReferralPerson(id=session.new_id(), referral_id=referral.id, person_id=student_id))
            incidents = [new_incident(unit, session, referral.id, facts) for facts in command.incidents]
            case = join(unit, session, command.case_id, student_id, command.types, referral)
            link(unit, session, case, incidents)
            start_duties(unit, session, case, command.types, command.received_at)
            start_incidents(unit, session, case, command.types, incidents)
            raise_level(unit, session, case, command.types, command.acute)
            join_others(unit, session, command.also_for, command.types, referral, incidents)
        return referral.id, case.id

    def register_acute(self, command: RegisterReferral) -> Done:
        """An acute sign: R3 stands at once, with as little as is known; the rest is written down by `complete`.

        Without `case_id` it joins the newest open case of the student. `Done.new_id` is the referral.
        """
        session = self._session
        command = replace(command, acute=Acute.YES, words="", incidents=(), also_for=(), outside_number="")
        if command.received_at > session.now():
            command = replace(command, received_at=session.now())
        if command.student_id is not None and command.case_id is None:
            open_cases = self.open_case_of(command.student_id)
            command = replace(command, case_id=open_cases[-1].id if open_cases else None)
        return Done(touched=TOUCHED, new_id=self._register(command)[0])

    def complete(self, referral_id: ReferralId, command: RegisterReferral) -> Done:
        """What a referral registered in a hurry did not say yet. Student, moment and acute sign stay as they stand.

        `Done.new_id` is the case.
        """
        session = self._session
        command = tidied(command)
        if not command.source:
            raise RuleBroken("referral-source-missing", field="source")
        check_details(command, session.now(), session.zone)
        with session.store.begin("referral-completed", referral_id) as unit:
            referral = unit.referrals.get(referral_id)
            if referral.cancelled_at is not None:
                raise RuleBroken("referral-is-cancelled", field="types")
            added = tuple(code for code in command.types if code not in referral.types)
            referral = replace(
                referral,
                source=command.source,
                channel=command.channel,
                outside_number=command.outside_number,
                told_by=command.told_by,
                types=referral.types + added,
                words=command.words,
            )
            unit.referrals.save(referral)
            case = first_case(unit, referral_id)
            case = replace(case, types=tuple(dict.fromkeys(case.types + added)))
            unit.cases.save(case)
            incidents = [new_incident(unit, session, referral_id, facts) for facts in command.incidents]
            link(unit, session, case, incidents)
            start_duties(unit, session, case, added, referral.received_at)
            start_incidents(unit, session, case, referral.types, incidents)
            raise_level(unit, session, case, added, Acute.NOT_ASKED)  # who lowered R3 since then had a reason
            join_others(unit, session, command.also_for, referral.types, referral, incidents)
        return Done(touched=TOUCHED, new_id=case.id)

    def registered(self, referral_id: ReferralId) -> RegisterLine:
        """One line of the register."""
        with self._session.store.read() as unit:
            return register_line(unit, unit.referrals.get(referral_id))

    def newest_of(self, case_id: CaseId) -> RegisterLine:
        """The referral that was registered last in this case."""
        with self._session.store.read() as unit:
            found = unit.referrals.of_case(case_id)
            return register_line(unit, max(found, key=lambda one: (one.registered_at, one.id)))

    def cancel(self, referral_id: ReferralId, reason: str) -> Done:
        """Registered by mistake: the number and the line stay, with the reason."""
        kept = cleaned({"reason": reason}).get("reason", "")
        if not kept:
            raise RuleBroken("referral-cancel-reason", field="reason")
        if len(kept) > LONGEST_REASON:
            raise RuleBroken("text-too-long", field="reason", n=LONGEST_REASON)
        with self._session.store.begin("referral-cancelled", referral_id) as unit:
            referral = unit.referrals.get(referral_id)
            if referral.cancelled_at is not None:
                raise RuleBroken("referral-is-cancelled", field="reason")
            unit.referrals.save(replace(referral, cancelled_at=unit.now, cancel_reason=kept))
        return Done(touched=frozenset({Topic.REFERRALS}))

    def register_lines(self) -> tuple[RegisterLine, ...]:
        """The register, newest first."""
        with self._session.store.read() as unit:
            rows = unit.referrals.where("1 ORDER BY received_at DESC, number DESC")
            return tuple(register_line(unit, referral) for referral in rows)


def first_case(unit: Unit, referral_id: ReferralId) -> CaseFile:
    """The case that the referral opened or joined first: that of the child it is about."""
    joined = next(unit.case_referrals.where("referral_id = ? ORDER BY id", referral_id))
    return unit.cases.get(joined.case_id)


def register_line(unit: Unit, referral: Referral) -> RegisterLine:
    people = [p.person_id for p in unit.referral_people.of(referral.id)]
    case = first_case(unit, referral.id)
    return RegisterLine(
        id=referral.id,
        number=referral.number,
        received_at=referral.received_at,
        registered_at=referral.registered_at,
        source=referral.source,
        types=referral.types,
        student=", ".join(unit.people.names(people).values()),
        case_id=case.id,
        case_number=case.number,
        cancelled=referral.cancelled_at is not None,
    )
