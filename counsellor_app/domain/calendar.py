"""Which days count. The calendar is data that comes in: holidays, moved days and the school's own edits.

A five-day week rests on Saturday and Sunday, a six-day week on Sunday only.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from counsellor_app.domain.errors import RuleBroken

WeekLength = Literal[5, 6]
WEEKEND = "weekend"  # the reason code of an ordinary day of rest
DAY = timedelta(days=1)
LONGEST_REST = 366  # days; a calendar without a single working day in a year is a slip of the pen


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkCalendar:
    """`days_off` maps a day to the code of its reason, `extra_working` holds days of rest that are worked.

    `version` changes whenever a day changes; every deadline keeps the version it was counted with.
    A day in both collections is worked: Government moves a day by naming both.
    """

    version: str
    days_off: Mapping[date, str]
    week: WeekLength
    extra_working: frozenset[date] = frozenset()

    def why_off(self, day: date) -> str | None:
        """The code of the reason why nobody works on this day, or None on a working day."""
        if day in self.extra_working:
            return None
        reason = self.days_off.get(day)
        return WEEKEND if reason is None and day.weekday() >= self.week else reason

    def is_working(self, day: date) -> bool:
        return self.why_off(day) is None

    def next_working(self, day: date) -> date:
        """This day, or the first working day after it."""
        return self._search(day, DAY)

    def previous_working(self, day: date) -> date:
        """This day, or the last working day before it."""
        return self._search(day, -DAY)

    def add_working_days(self, day: date, n: int) -> date:
        """The n-th working day after this day, which is not counted itself; n of 0 is `next_working`."""
        if n < 0:
            raise ValueError("working days are added, not taken away")
        if n == 0:
            return self.next_working(day)
        for _ in range(n):
            day = self.next_working(day + DAY)
        return day

    def working_days_between(self, start: date, end: date) -> int:
        """Working days after `start` up to and with `end`; 0 when `end` is not later."""
        return sum(self.is_working(start + DAY * n) for n in range(1, (end - start).days + 1))

    def _search(self, day: date, step: timedelta) -> date:
        for n in range(LONGEST_REST):
            if self.is_working(day + step * n):
                return day + step * n
        raise RuleBroken("calendar-no-working-day", field="days_off")
