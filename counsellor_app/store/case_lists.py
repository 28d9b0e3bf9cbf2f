"""Questions of the case pages that no single gateway answers: plain SELECTs, frozen rows."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, tzinfo
from json import dumps, loads
from typing import Any

from counsellor_app.domain.clock import from_text, local_day, to_text
from counsellor_app.domain.ids import CaseId, IncidentId, PersonId
from counsellor_app.domain.referrals import IncidentRole
from counsellor_app.store.unit import Unit

# A clock always has a day; a follow-up has a moment or a day.
LIST = """
WITH contact AS (
    SELECT case_id, min(due_at) AS due_at, min(due_on) AS due_on FROM followup WHERE state = 'open' GROUP BY case_id
), running AS (
    SELECT case_id, min(due_on) AS due_on FROM clock
    WHERE met_at IS NULL AND cancelled_at IS NULL AND owner = 'ours' GROUP BY case_id
)
SELECT c.id, c.number, p.id, trim(p.surname || ' ' || p.given), p.label, s.grade, coalesce(s.letter, ''),
    c.types, c.level, c.stage, c.opened_at, c.closed_at,
    (SELECT max(e.service_at) FROM entry e WHERE e.case_id = c.id), f.due_at, f.due_on, r.due_on
FROM case_file c JOIN person p ON p.id = c.student_id LEFT JOIN student s ON s.id = p.id
    LEFT JOIN contact f ON f.case_id = c.id AND c.closed_at IS NULL
    LEFT JOIN running r ON r.case_id = c.id AND c.closed_at IS NULL
WHERE (:closed IS NULL OR (c.closed_at IS NOT NULL) = :closed)
    AND (:level IS NULL OR c.level = :level)
    AND (:type IS NULL OR EXISTS(SELECT 1 FROM json_each(c.types) WHERE value = :type))
    AND (:grade IS NULL OR s.grade = :grade) AND (:letter IS NULL OR s.letter = :letter)
ORDER BY c.closed_at IS NOT NULL, coalesce(c.level, '') DESC, c.opened_at DESC, c.id
"""

# Sessions, meetings and follow-ups held: each local day is one contact, so that a follow-up closed by the
# note of the same meeting is not counted twice.
CONTACT_MOMENTS = """
SELECT service_at FROM entry WHERE case_id = :case AND kind IN ('session', 'meeting') AND service_at > :since
UNION
SELECT ended_at FROM followup
WHERE case_id = :case AND state = 'done' AND mode <> 'caring_contact' AND ended_at > :since
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFilter:
    """What the list shows; None means everything. `closed` True for closed cases only."""

    closed: bool | None = None
    level: str | None = None
    type: str | None = None
    grade: int | None = None
    letter: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseRow:
    """One line of the list. `student` is a short name, or the description of somebody not yet known.

    `next_on` is the day of the next open contact or clock of ours; nothing for a closed case.
    """

    id: CaseId
    number: str
    student_id: PersonId
    student: str = field(repr=False)
    grade: int | None
    letter: str
    types: tuple[str, ...]
    level: str | None
    stage: str
    opened_at: datetime
    closed_at: datetime | None
    last_entry_at: datetime | None
    next_on: date | None


def case_rows(unit: Unit, wanted: CaseFilter, zone: tzinfo) -> tuple[CaseRow, ...]:
    """Open cases first, the highest level first, then the newest."""
    values = {
        "closed": None if wanted.closed is None else int(wanted.closed),
        "level": wanted.level,
        "type": wanted.type,
        "grade": wanted.grade,
        "letter": wanted.letter,
    }
    return tuple(_row(row, zone) for row in unit.connection.execute(LIST, values).fetchall())


def _row(row: tuple[Any, ...], zone: tzinfo) -> CaseRow:
    case_id, number, student_id, name, label, grade, letter, types, level, stage, opened, closed, *work = row
    last, contact_at, contact_on, clock_on = work
    days = [date.fromisoformat(day) for day in (contact_on, clock_on) if day]
    if contact_at:
        days.append(local_day(from_text(contact_at), zone))
    return CaseRow(
        id=case_id,
        number=number,
        student_id=student_id,
        student=name or label,
        grade=grade,
        letter=letter,
        types=tuple(loads(types)),
        level=level,
        stage=stage,
        opened_at=from_text(opened),
        closed_at=from_text(closed) if closed else None,
        last_entry_at=from_text(last) if last else None,
        next_on=min(days, default=None),
    )


def roles_in_case(unit: Unit, case_id: CaseId) -> tuple[IncidentRole, ...]:
    """The part each person had in each incident of the case."""
    return tuple(
        unit.incident_roles.where(
            "incident_id IN (SELECT incident_id FROM case_incident WHERE case_id = ?) ORDER BY id", case_id
        )
    )


def shared_incidents(unit: Unit, case_id: CaseId) -> dict[IncidentId, int]:
    """In how many cases each incident of this case stands."""
    rows = unit.connection.execute(
        "SELECT incident_id, count(*) FROM case_incident WHERE incident_id IN"
        " (SELECT incident_id FROM case_incident WHERE case_id = ?) GROUP BY incident_id",
        (case_id,),
    )
    return dict(rows.fetchall())


def short_names(unit: Unit, ids: Iterable[PersonId]) -> dict[PersonId, str]:
    """Surname and given name under each id asked for; a merged record under its survivor's name."""
    wanted = tuple(dict.fromkeys(ids))
    known: dict[str, tuple[str, str | None]] = {}
    missing: set[str] = set(wanted)
    while missing:
        rows = unit.connection.execute(
            "SELECT id, trim(surname || ' ' || given), label, merged_into FROM person"
            " WHERE id IN (SELECT value FROM json_each(?))",
            (dumps(sorted(missing)),),
        ).fetchall()
        known |= {person_id: (name or label, merged) for person_id, name, label, merged in rows}
        missing = {merged for _, _, _, merged in rows if merged is not None and merged not in known}
    return {person_id: _survivor(known, person_id) for person_id in wanted if person_id in known}


def students_among(unit: Unit, ids: Iterable[PersonId]) -> frozenset[PersonId]:
    """Those of them who have a student's record of their own."""
    rows = unit.connection.execute(
        "SELECT id FROM student WHERE id IN (SELECT value FROM json_each(?))", (dumps(sorted(set(ids))),)
    )
    return frozenset(row[0] for row in rows.fetchall())


def _survivor(known: dict[str, tuple[str, str | None]], person_id: str) -> str:
    name, merged = known[person_id]
    while merged is not None and merged in known:
        name, merged = known[merged]
    return name


def contact_days(unit: Unit, case_id: CaseId, since: datetime, zone: tzinfo) -> frozenset[date]:
    """The days after `since` on which somebody was really seen."""
    values = {"case": case_id, "since": to_text(since)}
    rows = unit.connection.execute(CONTACT_MOMENTS, values).fetchall()
    return frozenset(local_day(from_text(row[0]), zone) for row in rows)


def first_counts(unit: Unit) -> tuple[int, int]:
    """Students at the school now, and the classes they are in."""
    row: tuple[int, int] = unit.connection.execute(
        "SELECT count(*), count(DISTINCT grade || letter) FROM student WHERE status = 'studying'"
    ).fetchone()
    return row


def vault_made_at(unit: Unit) -> datetime:
    return from_text(unit.connection.execute("SELECT created_at FROM vault_meta").fetchone()[0])


def stands_with(unit: Unit, person_id: PersonId, other_id: PersonId) -> bool:
    """Whether both stand in one incident: then they are two people."""
    row = unit.connection.execute(
        "SELECT 1 FROM incident_role a JOIN incident_role b ON b.incident_id = a.incident_id"
        " WHERE a.person_id = ? AND b.person_id = ? LIMIT 1",
        (person_id, other_id),
    ).fetchone()
    return row is not None
