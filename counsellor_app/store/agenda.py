"""What is due: open follow-ups and running clocks with whom they are about, one query each."""

from datetime import date, datetime, tzinfo
from typing import Any

from counsellor_app.domain.agenda import AskedBy, DraftLine, DueLine, RequestStep, UnseenLine, Whom
from counsellor_app.domain.clock import from_text, local_day
from counsellor_app.domain.requests import OfficeKind
from counsellor_app.store.unit import Unit

WHO = " JOIN case_file c ON c.id = x.case_id JOIN person p ON p.id = c.student_id LEFT JOIN student s ON s.id = p.id"
WHO_COLUMNS = (
    ", c.id, c.number, c.level, p.id, trim(p.surname || ' ' || p.given), p.label, s.grade, coalesce(s.letter, '')"
)

ASKED = """
SELECT r.id, r.number, r.office, r.sender, r.due_on FROM request r
WHERE r.ended_at IS NULL AND r.cancelled_at IS NULL AND r.due_on IS NOT NULL
"""
SEALED = """
SELECT r.id, r.number, r.office, r.sender, r.due_on, max(d.sealed_at)
FROM disclosure d JOIN request r ON r.id = d.request_id
WHERE (r.state = 'sent' OR r.state = 'refused-in-part') AND r.cancelled_at IS NULL
    AND NOT EXISTS(SELECT 1 FROM disclosure_event e WHERE e.disclosure_id = d.id AND e.kind <> 'saved')
GROUP BY r.id
"""


def open_followups(unit: Unit) -> tuple[DueLine, ...]:
    rows = unit.connection.execute(
        "SELECT x.id, x.source, x.title, x.mode, x.schedule, x.step, x.due_at, x.due_on"
        + WHO_COLUMNS
        + " FROM followup x"
        + WHO
        + " WHERE x.state = 'open' AND c.closed_at IS NULL"
    )
    return tuple(
        DueLine(
            id=r[0],
            source=r[1],
            title=r[2],
            mode=r[3],
            schedule=r[4],
            step=r[5],
            due_at=_moment(r[6]),
            due_on=_day(r[7]),
            whom=_whom(r[8:]),
        )
        for r in rows.fetchall()
    )


def running_clocks(unit: Unit) -> tuple[DueLine, ...]:
    rows = unit.connection.execute(
        "SELECT x.id, x.rule, x.owner, x.due_at, x.due_on, x.shown_with, x.alert_on"
        + WHO_COLUMNS
        + " FROM clock x"
        + WHO
        + " WHERE x.met_at IS NULL AND x.cancelled_at IS NULL AND c.closed_at IS NULL"
    )
    return tuple(
        DueLine(
            id=r[0],
            rule=r[1],
            owner=r[2],
            due_at=_moment(r[3]),
            due_on=_day(r[4]),
            shown_with=_day(r[5]),
            alert_on=_day(r[6]),
            whom=_whom(r[7:]),
        )
        for r in rows.fetchall()
    )


def waiting_requests(unit: Unit, zone: tzinfo) -> tuple[DueLine, ...]:
    """Open requests whose letter names a day; packages sealed and not handed over, due that day or at once."""
    asked = unit.connection.execute(ASKED).fetchall()
    sealed = unit.connection.execute(SEALED).fetchall()
    return tuple(
        [_asked(row, RequestStep.ANSWER, date.fromisoformat(row[4])) for row in asked]
        + [_asked(row, RequestStep.HAND_OVER, _day(row[4]) or local_day(from_text(row[5]), zone)) for row in sealed]
    )


def drafts(unit: Unit) -> tuple[DraftLine, ...]:
    """Newest first. A referral belongs to no case yet; its form knows the student."""
    rows = unit.connection.execute(
        "SELECT d.id, d.case_id, d.kind, d.saved_at, d.started_at, coalesce(trim(p.surname || ' ' || p.given), ''),"
        " coalesce(p.label, '') FROM draft d LEFT JOIN case_file c ON c.id = d.case_id"
        " LEFT JOIN person p ON p.id = coalesce(c.student_id, json_extract(d.sections, '$.student_id'))"
        " ORDER BY d.saved_at DESC"
    )
    return tuple(
        DraftLine(
            id=r[0], case_id=r[1], kind=r[2], saved_at=from_text(r[3]), started_at=from_text(r[4]), name=r[5] or r[6]
        )
        for r in rows.fetchall()
    )


def long_unseen(unit: Unit, before: str, limit: int) -> tuple[UnseenLine, ...]:
    """Open cases whose last entry is older than this moment (UTC text), the longest first."""
    rows = unit.connection.execute(
        "SELECT coalesce((SELECT max(e.service_at) FROM entry e WHERE e.case_id = x.case_id), x.opened_at) AS last"
        + WHO_COLUMNS
        + " FROM (SELECT id AS case_id, opened_at FROM case_file WHERE closed_at IS NULL) x"
        + WHO
        + " WHERE last < ? ORDER BY last LIMIT ?",
        (before, limit),
    )
    return tuple(UnseenLine(last_at=from_text(r[0]), whom=_whom(r[1:])) for r in rows.fetchall())


def _whom(r: tuple[Any, ...]) -> Whom:
    return Whom(case_id=r[0], case_number=r[1], level=r[2], person_id=r[3], name=r[4] or r[5], grade=r[6], letter=r[7])


def _asked(r: tuple[Any, ...], step: RequestStep, due_on: date) -> DueLine:
    request = AskedBy(request_id=r[0], number=r[1], office=OfficeKind(r[2]), sender=r[3], step=step)
    return DueLine(id=r[0], due_at=None, due_on=due_on, request=request)


def _moment(text: str | None) -> datetime | None:
    return from_text(text) if text else None


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
