"""A running crisis protocol: what was ticked and when. In memory, so that it needs neither a file nor a sign-in."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from counsellor_app.content.packs import Crisis
from counsellor_app.domain.ids import CaseId

LAST = "later"  # the step that is not done but read: the note comes afterwards
TOLD = "told-"  # and the role or the id of the person who was told


class Tick(StrEnum):
    """As `services.crisis` keeps it."""

    DONE = "done"
    NOT_NEEDED = "not-needed"


Ticks = dict[str, tuple[str, datetime]]


class CrisisRunState(QObject):
    """`ticks()` maps a step of the pack, or ``told-HEAD``, to (state, moment).

    Ticks made while the file is locked stay here: after the sign-in whoever holds this object hands `ticks()` to
    `CrisisService.keep` once and connects `ticked` to it.
    """

    ticked = Signal(object)  # Ticks, after every change
    ended = Signal()

    def __init__(self, run_id: str, started_at: datetime, steps: Iterable[str]) -> None:
        """`steps` in the order of the pack; `started_at` aware UTC."""
        super().__init__()
        self.id = run_id
        self.started_at = started_at
        self.steps = tuple(steps)
        self.case_id: CaseId | None = None
        self.ended_at: datetime | None = None
        self._ticks: Ticks = {}

    @classmethod
    def of(cls, crisis: Crisis, run_id: str, started_at: datetime) -> "CrisisRunState":
        return cls(run_id, started_at, (step.id for step in crisis.step))

    def ticks(self) -> Ticks:
        return dict(self._ticks)

    def restore(self, ticks: Mapping[str, tuple[str, datetime]]) -> None:
        """After a restart of the process, such as a lock in the middle of a run."""
        self._ticks = dict(ticks)
        self.ticked.emit(self.ticks())

    def at(self, step: str) -> tuple[Tick, datetime] | None:
        known = self._ticks.get(step)
        return None if known is None else (Tick(known[0]), known[1])

    def mark(self, step: str, tick: Tick | None, now: datetime) -> None:
        """None takes a tick back."""
        if tick is None:
            self._ticks.pop(step, None)
        else:
            self._ticks[step] = (tick.value, now)
        self.ticked.emit(self.ticks())

    def current(self) -> str:
        """The first step without an answer; the last one, which is only read, when all have one."""
        return next((step for step in self.steps if step not in self._ticks), LAST)

    def place(self, step: str) -> int:
        """From 1."""
        return self.steps.index(step) + 1

    def end(self, now: datetime) -> None:
        """Nothing has to be ticked for it."""
        self.ended_at = now
        self.ended.emit()
