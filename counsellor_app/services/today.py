"""What needs me now: overdue, due today, the next seven days; drafts, cases long unseen, the last backup."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from counsellor_app.domain.agenda import DraftLine, DueLine, UnseenLine
from counsellor_app.domain.clock import local_day, to_text
from counsellor_app.domain.followups import Bucket, DueWhen, bucket, lateness
from counsellor_app.domain.record import BackupRow
from counsellor_app.services.session import Session
from counsellor_app.store.agenda import drafts, long_unseen, open_followups, running_clocks, waiting_requests
from counsellor_app.store.unit import Unit

UNSEEN_AFTER = timedelta(days=30)
UNSEEN_SHOWN = 5
DAY_ENDS_HOUR = 18


@dataclass(frozen=True, slots=True, kw_only=True)
class TodayLine:
    """A due line with its place. `days_late` and `working_days_late` are zero for what is not late.

    `waiting` marks a clock that another body owns: we watch it, it is not ours to do.
    """

    due: DueLine
    bucket: Bucket
    days_late: int
    working_days_late: int
    waiting: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Today:
    """Lines of each bucket in order of their hour. `counted` is what the rail shows: overdue and today, ours."""

    day: date
    lines: tuple[TodayLine, ...]
    drafts: tuple[DraftLine, ...]
    unseen: tuple[UnseenLine, ...]
    backup: BackupRow | None
    counted: int


def when(line: DueLine) -> DueWhen:
    """A clock that ends at an hour has a moment, otherwise its day counts."""
    return DueWhen(at=line.due_at) if line.due_at else DueWhen(on=line.due_on)


class TodayService:
    def __init__(self, session: Session) -> None:
        self._session = session

    def view(self) -> Today:
        session = self._session
        now = session.now()
        today = local_day(now, session.zone)
        with session.store.read() as unit:
            due = self._due(unit)
            waiting_drafts = drafts(unit)
            unseen = long_unseen(unit, to_text(now - UNSEEN_AFTER), UNSEEN_SHOWN)
            backup = unit.backups.last()
        lines = self._sorted(self._place(due, now, today))
        counted = sum(1 for x in lines if x.bucket in (Bucket.OVERDUE, Bucket.TODAY) and not x.waiting)
        return Today(
            day=today,
            lines=tuple(x for x in lines if x.bucket is not Bucket.LATER),
            drafts=waiting_drafts,
            unseen=unseen,
            backup=backup,
            counted=counted,
        )

    def due(self, on: date | None = None) -> tuple[TodayLine, ...]:
        """Everything open, later than a week too, as it stands on this day (at its end, for another day)."""
        session = self._session
        now = session.now()
        if on is not None and on != local_day(now, session.zone):
            now = datetime(on.year, on.month, on.day, DAY_ENDS_HOUR, tzinfo=session.zone)
        with session.store.read() as unit:
            due = self._due(unit)
        return self._sorted(self._place(due, now, local_day(now, session.zone)))

    def moments(self) -> tuple[datetime, ...]:
        """When reminders are due, nothing else: the locked program knows no more than this."""
        zone = self._session.zone
        today = local_day(self._session.now(), zone)
        with self._session.store.read() as unit:
            lines = self._due(unit)
        found = []
        for due in lines:
            day = due.alert_on if due.alert_on and due.alert_on > today else due.due_on
            at = due.due_at or (datetime(day.year, day.month, day.day, 9, tzinfo=zone) if day else None)
            if at is not None:
                found.append(at)
        return tuple(sorted(found))

    def _due(self, unit: Unit) -> tuple[DueLine, ...]:
        return open_followups(unit) + running_clocks(unit) + waiting_requests(unit, self._session.zone)

    def _place(self, due: Iterable[DueLine], now: datetime, today: date) -> Iterable[TodayLine]:
        session = self._session
        calendar = None
        for line in due:
            moment = when(line)
            place = bucket(moment, now, session.zone)
            if place is Bucket.LATER and line.alert_on and line.alert_on <= today:
                place = Bucket.WEEK
            days = working = 0
            if place is Bucket.OVERDUE:
                calendar = calendar or session.calendar()
                late = lateness(moment, now, calendar, session.zone)
                days, working = late.days, late.working_days
            yield TodayLine(
                due=line, bucket=place, days_late=days, working_days_late=working, waiting=line.owner == "external"
            )

    def _sorted(self, lines: Iterable[TodayLine]) -> tuple[TodayLine, ...]:
        order = {Bucket.OVERDUE: 0, Bucket.TODAY: 1, Bucket.WEEK: 2, Bucket.LATER: 3}
        zone = self._session.zone

        def key(line: TodayLine) -> tuple[int, str, str, bool, str]:
            due = line.due
            day = when(due).day(zone)
            hour = to_text(due.due_at) if due.due_at else "9"
            return order[line.bucket], day.isoformat(), hour, not due.rule, due.rule or due.id

        return tuple(sorted(lines, key=key))
