"""How far a backup or a restore is, and whether to go on."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from counsellor_app.domain.errors import Trouble, TroubleKind


class Stage(StrEnum):
    CHECKING = "checking"
    COPYING = "copying"
    VERIFYING = "verifying"
    WRITING = "writing"


Progress = Callable[[Stage, int], None]  # what is being done, percent of the whole
Cancelled = Callable[[], bool]

SPANS = {Stage.CHECKING: (0, 15), Stage.COPYING: (15, 50), Stage.VERIFYING: (50, 80), Stage.WRITING: (80, 100)}


@dataclass(frozen=True, slots=True)
class Watch:
    progress: Progress
    cancelled: Cancelled

    def at(self, stage: Stage, done: int = 0, whole: int = 1) -> None:
        """Tells; raises CANCELLED when asked to stop."""
        if self.cancelled():
            raise Trouble(TroubleKind.CANCELLED)
        first, last = SPANS[stage]
        self.progress(stage, first + (last - first) * done // max(1, whole))


def unwatched() -> Watch:
    return Watch(lambda _stage, _percent: None, lambda: False)
