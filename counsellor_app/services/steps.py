"""Steps that several commands share, each inside the unit of work of the command that takes it."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, time

from counsellor_app.domain.cases import CaseFile, LevelSet
from counsellor_app.domain.clock import local_day
from counsellor_app.domain.clocks import StartEvent, compute_due, step_to_json
from counsellor_app.domain.ids import CaseId, ClockId, FollowUpId, LevelId, PersonId
from counsellor_app.domain.record import ClockRow, FollowUp
from counsellor_app.domain.schedules import plan_contacts
from counsellor_app.services.referral_commands import Starts
from counsellor_app.services.session import Session
from counsellor_app.store.codec import to_json
from counsellor_app.store.unit import Unit


def number(unit: Unit, session: Session, series: str, day: date, prefix: str = "") -> str:
    """``26-017``: the year and a running number; ``DEMO-`` before it in a demo file (clinical.md 8.3)."""
    year = day.year % 100
    running = unit.next_number(f"{series}-{year:02}")
    return f"{'DEMO-' if session.demo else ''}{prefix}{year:02}-{running:03}"


def open_case(unit: Unit, session: Session, student_id: PersonId, types: tuple[str, ...], at: datetime) -> CaseFile:
    """A new case of this student, with its number."""
    case = CaseFile(
        id=CaseId(session.new_id()),
        number=number(unit, session, "case", local_day(at, session.zone)),
        student_id=student_id,
        types=types,
        opened_at=at,
        responsible=unit.actor,
    )
    unit.cases.add(case)
    return case


def set_level(
    unit: Unit,
    session: Session,
    case: CaseFile,
    level: str,
    reason: str,
    *,
    rule: str = "",
    formulation: tuple[str, ...] = (),
    evidence: dict[str, str] | None = None,
) -> LevelSet:
    """Writes who set which level and why, and repeats it on the case; whether it may is asked before."""
    row = LevelSet(
        id=LevelId(session.new_id()),
        case_id=case.id,
        level=level,
        previous=case.level,
        set_at=unit.now,
        set_by=unit.actor,
        reason=reason,
        rule=rule,
        formulation=formulation,
        evidence=evidence or {},
    )
    unit.levels.add(row)
    unit.cases.save(replace(unit.cases.get(case.id), level=level))
    return row


def start_clocks(
    unit: Unit, session: Session, case: CaseFile, event: StartEvent, at: datetime | date
) -> tuple[ClockRow, ...]:
    """Every clock that this event starts for this kind of case; those met by registering are met at once."""
    rows = []
    calendar = session.calendar(unit)
    version = session.content.clocks.pack.version
    for clock in session.content.clocks_for(case.types, event):
        due = compute_due(clock.rule, at, calendar, session.zone)
        met = clock.met_by_registration
        row = ClockRow(
            id=ClockId(session.new_id()),
            case_id=case.id,
            rule=clock.id,
            pack_version=version,
            calendar_version=due.calendar_version,
            event=event.value,
            started_at=_moment(at, session),
            due_at=due.at,
            due_on=due.on,
            shown_with=due.shown_with,
            alert_on=due.alert_on,
            steps=to_json([step_to_json(step) for step in due.steps]),
            owner=clock.rule.owner.value,
            met_at=unit.now if met else None,
            met_by=unit.actor if met else None,
            recorded_at=unit.now if met else None,
        )
        unit.clocks.add(row)
        rows.append(row)
    return tuple(rows)


def would_start(
    session: Session, types: Iterable[str], events: Iterable[tuple[StartEvent, datetime | date]]
) -> tuple[Starts, ...]:
    """What `start_clocks` would make of these events, the next due first; nothing is written."""
    calendar, types, found = session.calendar(), tuple(types), []
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


def plan_schedule(
    unit: Unit, session: Session, case_id: CaseId, schedule_id: str, anchor: datetime
) -> tuple[FollowUp, ...]:
    """The contacts of a schedule, from the moment it is anchored at."""
    content = session.content
    rows = tuple(
        FollowUp(
            id=FollowUpId(session.new_id()),
            case_id=case_id,
            mode=contact.mode,
            source="schedule",
            schedule=schedule_id,
            step=contact.offset,
            due_at=contact.at,
            due_on=None if contact.at else contact.on,
            made_at=unit.now,
            made_by=unit.actor,
            pack_version=content.schedules.pack.version,
        )
        for contact in plan_contacts(content.schedule(schedule_id), anchor, session.calendar(unit), session.zone)
    )
    for row in rows:
        unit.followups.add(row)
    return rows


def end_level_schedules(unit: Unit, session: Session, case_id: CaseId, reason: str) -> None:
    """Contacts of a level's schedule end when another level takes over; checks of a bullying protocol go on."""
    of_levels = {each.id for each in session.content.schedules.schedule if each.level != "any"}
    for row in unit.followups.open_of_case(case_id):
        if row.source == "schedule" and row.schedule in of_levels:
            unit.followups.save(replace(row, state="cancelled", reason=reason, ended_at=unit.now, ended_by=unit.actor))


def person_names(unit: Unit, ids: Iterable[PersonId]) -> dict[PersonId, str]:
    return unit.people.names(ids)


def _moment(at: datetime | date, session: Session) -> datetime:
    if isinstance(at, datetime):
        return at
    return datetime.combine(at, time(), session.zone).astimezone(UTC)
