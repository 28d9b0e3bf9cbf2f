"""What every service stands on while a file is open."""

from dataclasses import dataclass, field
from datetime import date, tzinfo

from counsellor_app.content.library import Content
from counsellor_app.domain.calendar import WorkCalendar
from counsellor_app.domain.clock import ZONE, Now, local_day
from counsellor_app.domain.ids import NewId, UserId
from counsellor_app.domain.record import School
from counsellor_app.services.done import Done, Topic
from counsellor_app.store.unit import Store, Unit

YEARS_BACK, YEARS_AHEAD = 2, 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """The open file, the rules, the hour, and who is working."""

    store: Store
    content: Content
    now: Now
    new_id: NewId
    user_id: UserId
    demo: bool
    zone: tzinfo = field(default=ZONE)

    def school(self) -> School | None:
        """The school's profile; nothing before first start is finished."""
        with self.store.read() as unit:
            return unit.schools.find("school")

    def calendar(self, unit: Unit | None = None) -> WorkCalendar:
        """The school's working days around now: its week, the country's holidays, its own edits.

        A command that has a unit open gives it; without one a reading unit is opened.
        """
        school = unit.schools.find("school") if unit else self.school()
        year = local_day(self.now(), self.zone).year
        week, off, working = (school.week, school.days_off, school.working_days) if school else (5, (), ())
        return self.content.work_calendar(
            range(year - YEARS_BACK, year + YEARS_AHEAD + 1),
            6 if week == 6 else 5,
            [date.fromisoformat(day) for day in off],
            [date.fromisoformat(day) for day in working],
        )

    def quarter_starts(self) -> tuple[tuple[str, int, int], ...]:
        """(code, month, day) of each quarter's first day as it is counted, in the order of the school year."""
        listed = self.content.statistics.lists.quarter
        return tuple((each.id, int(each.starts[:2]), int(each.starts[3:])) for each in listed)

    def undo(self, seq: int, touched: frozenset[Topic]) -> Done:
        """Takes the command back that the audit knows as `seq`; refused once a row of it changed again."""
        with self.store.begin("taken-back", str(seq)) as unit:
            unit.take_back(seq)
        return Done(touched=touched)
