"""What the school did to prevent: events, training, the plan (Order 506, paragraph 4). No names stand here."""

from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial

from counsellor_app.content.statistics_pack import PreventionItem
from counsellor_app.domain.clock import local_day
from counsellor_app.domain.errors import RuleBroken
from counsellor_app.domain.periods import Period, Quarter, quarter_of
from counsellor_app.domain.programme import Prevention
from counsellor_app.services import typed
from counsellor_app.services.done import Done, Topic
from counsellor_app.services.session import Session
from counsellor_app.store.unit import Unit

TOUCHED = frozenset({Topic.PREVENTION})
EARLIEST = date(2000, 1, 1)
MOST = 100_000  # people at one event; a larger number is a slip of the finger


@dataclass(frozen=True, slots=True, kw_only=True)
class AddPrevention:
    """`kind` is a code of the list `prevention_kind`. `outside_number`: of the order, where there is one."""

    kind: str
    on_day: date
    title: str = field(default="", repr=False)
    children: int | None = None
    adults: int | None = None
    outside_number: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangePrevention:
    id: str
    kind: str
    on_day: date
    title: str = field(default="", repr=False)
    children: int | None = None
    adults: int | None = None
    outside_number: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class RemovePrevention:
    """The line stays in the file with its reason; it is counted no more."""

    id: str
    reason: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class PreventionLine:
    """A line of the page; `awareness`: it counts for "at least once a quarter"."""

    id: str
    kind: str
    on_day: date
    title: str = field(repr=False)
    children: int | None
    adults: int | None
    outside_number: str = field(repr=False)
    quarter: Quarter
    awareness: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """How often awareness work was done in the quarter of today (Order 506, paragraph 4(1): at least once)."""

    quarter: Quarter
    awareness: int
    events: int


class PreventionService:
    def __init__(self, session: Session) -> None:
        self._session = session

    def kinds(self) -> tuple[PreventionItem, ...]:
        """In the order in which they are offered."""
        return self._session.content.statistics.lists.prevention_kind

    def lines(self, period: Period | None = None) -> tuple[PreventionLine, ...]:
        """Newest first; removed lines are left out."""
        starts = self._session.quarter_starts()
        aware = {each.id for each in self.kinds() if each.awareness}
        with self._session.store.read() as unit:
            rows = unit.preventions.between(period.first, period.last) if period else unit.preventions.standing()
        return tuple(
            PreventionLine(
                id=row.id,
                kind=row.kind,
                on_day=row.on_day,
                title=row.title,
                children=row.children,
                adults=row.adults,
                outside_number=row.outside_number,
                quarter=quarter_of(row.on_day, starts),
                awareness=row.kind in aware,
            )
            for row in rows
        )

    def duty(self) -> Duty:
        quarter = quarter_of(self._today(), self._session.quarter_starts())
        lines = self.lines(quarter.period)
        return Duty(quarter=quarter, awareness=sum(line.awareness for line in lines), events=len(lines))

    def add(self, command: AddPrevention) -> Done:
        session = self._session
        tidy = self._checked(command)
        row = Prevention(
            id=session.new_id(),
            kind=tidy.kind,
            on_day=tidy.on_day,
            title=tidy.title,
            children=tidy.children,
            adults=tidy.adults,
            outside_number=tidy.outside_number,
            written_at=session.now(),
            written_by=session.user_id,
        )
        with session.store.begin("prevention-added", row.id) as unit:
            unit.preventions.add(row)
            undo = partial(session.undo, unit.seq, TOUCHED)
        return Done(touched=TOUCHED, undo=undo, new_id=row.id)

    def change(self, command: ChangePrevention) -> Done:
        session = self._session
        tidy = self._checked(command)
        with session.store.begin("prevention-changed", command.id) as unit:
            unit.preventions.save(
                replace(
                    self._standing(unit, command.id),
                    kind=tidy.kind,
                    on_day=tidy.on_day,
                    title=tidy.title,
                    children=tidy.children,
                    adults=tidy.adults,
                    outside_number=tidy.outside_number,
                )
            )
            undo = partial(session.undo, unit.seq, TOUCHED)
        return Done(touched=TOUCHED, undo=undo)

    def remove(self, command: RemovePrevention) -> Done:
        session = self._session
        reason = typed.words(command.reason, "reason")
        if not reason:
            raise RuleBroken("prevention-remove-reason", field="reason")
        with session.store.begin("prevention-removed", command.id) as unit:
            row = self._standing(unit, command.id)
            unit.preventions.save(replace(row, removed_at=unit.now, remove_reason=reason))
            undo = partial(session.undo, unit.seq, TOUCHED)
        return Done(touched=TOUCHED, undo=undo)

    def _checked(self, command: AddPrevention | ChangePrevention) -> AddPrevention | ChangePrevention:
        kind = next((each for each in self.kinds() if each.id == command.kind), None)
        if kind is None:
            raise RuleBroken("prevention-kind-missing", field="kind")
        if command.on_day > self._today():
            raise RuleBroken("prevention-in-future", field="on_day")
        if command.on_day < EARLIEST:
            raise RuleBroken("prevention-too-early", field="on_day", year=EARLIEST.year)
        for name in ("children", "adults"):
            count = getattr(command, name)
            if count is not None and not 0 <= count <= MOST:
                raise RuleBroken("prevention-number", field=name, n=MOST)
        return replace(
            command,
            title=typed.line(command.title, "title"),
            children=command.children if kind.reach else None,
            adults=command.adults if kind.reach else None,
            outside_number=typed.line(command.outside_number, "outside_number") if kind.numbered else "",
        )

    def _standing(self, unit: Unit, row_id: str) -> Prevention:
        row = unit.preventions.get(row_id)
        if row.removed_at is not None:
            raise RuleBroken("prevention-removed")
        return row

    def _today(self) -> date:
        return local_day(self._session.now(), self._session.zone)
