"""The facts of a period, in a handful of queries: what `domain.statistics` counts."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta, tzinfo
from functools import lru_cache
from json import loads
from typing import Any

from counsellor_app.domain.clock import from_text, to_text
from counsellor_app.domain.periods import DAY, Period
from counsellor_app.domain.statistics import (
    DUPLICATE,
    CaseFact,
    ClosedFact,
    Facts,
    IncidentFact,
    Moments,
    Report,
    TermFact,
)
from counsellor_app.store.unit import Unit

# A duplicate was registered twice: it is not counted a second time.
OPENED = " c.opened_at >= :start AND c.opened_at < :end AND c.outcome <> :duplicate "
RECORDED = " f.cancelled_at IS NULL AND i.written_at >= :start AND i.written_at < :end "

REPORTS = """
SELECT registered_at, source, types FROM referral
WHERE cancelled_at IS NULL AND registered_at >= :start AND registered_at < :end
"""
CASES = (
    """
SELECT c.id, c.opened_at, c.types, c.stage, c.closed_at, c.outcome, c.student_id, p.sex, s.grade, s.language,
    coalesce(s.categories, '[]')
FROM case_file c JOIN person p ON p.id = c.student_id LEFT JOIN student s ON s.id = c.student_id WHERE
"""
    + OPENED
)
LEVELS = (
    "SELECT l.case_id, l.set_at, l.level FROM case_file c JOIN level l ON l.case_id = c.id WHERE"
    + OPENED
    + "ORDER BY l.case_id, l.n"
)

# What the stage was before each change, and which change was taken back by it.
STAGES = (
    """
SELECT h.row_id, h.seq, a.at, json_extract(h.before, '$.stage'), CASE a.act WHEN 'taken-back' THEN a.object END
FROM case_file c JOIN change h ON h.tbl = 'case_file' AND h.row_id = c.id JOIN audit a ON a.seq = h.seq
WHERE h.op = 'update' AND json_extract(h.before, '$.stage') IS NOT NULL AND
"""
    + OPENED
    + "ORDER BY h.row_id, h.seq, h.n"
)
CASE_INCIDENTS = (
    """
SELECT x.case_id, i.written_at, i.kinds,
    EXISTS(SELECT 1 FROM incident_role r JOIN student s ON s.id = r.person_id
           WHERE r.incident_id = i.id AND r.role = 'INITIATOR' AND s.categories LIKE '%"VSHU"%')
FROM case_file c JOIN case_incident x ON x.case_id = c.id JOIN incident i ON i.id = x.incident_id
    LEFT JOIN referral f ON f.id = i.referral_id
WHERE f.cancelled_at IS NULL AND
"""
    + OPENED
)
INCIDENTS = (
    """
SELECT i.id, i.written_at, i.day, i.place, i.kinds, r.person_id, s.grade
FROM incident i LEFT JOIN referral f ON f.id = i.referral_id
    LEFT JOIN incident_role r ON r.incident_id = i.id AND r.role = 'TARGET' LEFT JOIN student s ON s.id = r.person_id
WHERE
"""
    + RECORDED
    + "ORDER BY i.id"
)
CLOSED = """
SELECT closed_at, outcome FROM case_file WHERE closed_at >= :start AND closed_at < :end AND outcome <> :duplicate
"""
TERMS = """
SELECT k.rule, k.started_at, k.due_at, k.due_on, k.met_at, k.late_reason <> ''
FROM clock k JOIN case_file c ON c.id = k.case_id
WHERE k.cancelled_at IS NULL AND c.outcome <> :duplicate AND k.started_at >= :start AND k.started_at < :end
"""
SPELLS = (
    """
SELECT student_id, from_on, until_on, grade, language FROM class_spell
WHERE student_id IN (SELECT c.student_id FROM case_file c WHERE
"""
    + OPENED
    + """
UNION SELECT r.person_id FROM incident i LEFT JOIN referral f ON f.id = i.referral_id
    JOIN incident_role r ON r.incident_id = i.id AND r.role = 'TARGET' WHERE
"""
    + RECORDED
    + ") ORDER BY from_on"
)
Spell = tuple[str, str | None, int | None, str | None]  # from, until, grade, language


def facts_of(unit: Unit, period: Period, zone: tzinfo) -> Facts:
    """All that was written down in the period, and what became of it since."""
    return _Reader(unit, period, zone).facts()


def end_of(day: date, zone: tzinfo) -> datetime:
    """The last moment of a day in the school."""
    return datetime.combine(day + DAY, time(), zone) - timedelta(milliseconds=1)


class _Reader:
    def __init__(self, unit: Unit, period: Period, zone: tzinfo) -> None:
        self._connection = unit.connection
        self._zone = zone
        self._values = {
            "start": to_text(datetime.combine(period.first, time(), zone)),
            "end": to_text(datetime.combine(period.last + DAY, time(), zone)),
            "duplicate": DUPLICATE,
        }
        self._spells: dict[str, list[Spell]] = defaultdict(list)
        for student, *spell in self._rows(SPELLS):
            self._spells[student].append((spell[0], spell[1], spell[2], spell[3]))

    def facts(self) -> Facts:
        return Facts(
            reports=tuple(
                Report(on=self._day(at), source=source, types=_codes(types))
                for at, source, types in self._rows(REPORTS)
            ),
            incidents=tuple(self._incidents()),
            cases=tuple(self._cases()),
            closed=tuple(ClosedFact(on=self._day(at), outcome=outcome) for at, outcome in self._rows(CLOSED)),
            terms=tuple(self._terms()),
        )

    def _rows(self, sql: str) -> list[tuple[Any, ...]]:
        found: list[tuple[Any, ...]] = self._connection.execute(sql, self._values).fetchall()
        return found

    def _day(self, text: str) -> date:
        return from_text(text).astimezone(self._zone).date()

    def _incidents(self) -> Iterator[IncidentFact]:
        """Rows of one incident stand together, one for each bullied child."""
        found: dict[str, tuple[Any, ...]] = {}
        grades: dict[str, list[int | None]] = defaultdict(list)
        for incident, at, day, place, kinds, target, grade in self._rows(INCIDENTS):
            found[incident] = (at, place, kinds)
            if target is not None:
                grades[incident].append(self._class_on(target, day, (grade, None))[0])
        for incident, (at, place, kinds) in found.items():
            yield IncidentFact(
                on=self._day(at), place=place, forms=_codes(kinds), grades=tuple(grades.get(incident, ()))
            )

    def _cases(self) -> Iterator[CaseFact]:
        levels: dict[str, list[tuple[datetime, str]]] = defaultdict(list)
        for case, at, level in self._rows(LEVELS):
            levels[case].append((from_text(at), level))
        changes: dict[str, list[tuple[Any, ...]]] = defaultdict(list)
        for case, *change in self._rows(STAGES):
            changes[case].append(tuple(change))
        incidents: dict[str, list[tuple[datetime, tuple[str, ...]]]] = defaultdict(list)
        on_register = set()
        for case, at, kinds, initiator_is in self._rows(CASE_INCIDENTS):
            incidents[case].append((from_text(at), _codes(kinds)))
            if initiator_is:
                on_register.add(case)
        for case, opened, types, stage, closed, outcome, student, sex, *today, categories in self._rows(CASES):
            day = self._day(opened)
            grade, language = self._class_on(student, day.isoformat(), (today[0], today[1]))
            yield CaseFact(
                on=day,
                types=_codes(types),
                sex=sex,
                language=language,
                grade=grade,
                levels=tuple(levels.get(case, ())),
                stages=_stages(from_text(opened), stage, changes.get(case, ())),
                incidents=tuple(incidents.get(case, ())),
                on_register=case in on_register or "VSHU" in _codes(categories),
                closed_at=from_text(closed) if closed else None,
                outcome=outcome,
            )

    def _terms(self) -> Iterator[TermFact]:
        for rule, started, due_at, due_on, met, has_reason in self._rows(TERMS):
            yield TermFact(
                on=self._day(started),
                rule=rule,
                started_at=from_text(started),
                due_until=from_text(due_at) if due_at else end_of(date.fromisoformat(due_on), self._zone),
                met_at=from_text(met) if met else None,
                has_reason=bool(has_reason),
            )

    def _class_on(self, student: str, day: str, today: tuple[int | None, str | None]) -> tuple[int | None, str | None]:
        """Grade and language of that day; today's where the history does not reach back."""
        for first, until, grade, language in reversed(self._spells.get(student, ())):
            if first <= day and (until is None or day <= until):
                return grade, language
        return today


def _stages(opened: datetime, now: str, changes: Any) -> Moments:
    """What began when, without what was taken back. `changes`: (seq, at, stage before, seq taken back), in order."""
    undone = {int(back) for _, _, _, back in changes if back is not None}
    begun = [(opened, 0), *((from_text(at), seq) for seq, at, _, _ in changes)]
    stages = [*(before for _, _, before, _ in changes), now]
    return tuple((at, stage) for (at, seq), stage in zip(begun, stages, strict=True) if seq not in undone)


@lru_cache(maxsize=1024)
def _codes(text: str) -> tuple[str, ...]:
    """Lists of codes repeat themselves."""
    return tuple(loads(text))
