"""The crisis screen leaves a trace of its own: which steps were ticked and when, never asked for first."""

from dataclasses import replace
from datetime import datetime, timedelta

from counsellor_app.domain.clock import from_text, to_text
from counsellor_app.domain.ids import CaseId
from counsellor_app.domain.record import CrisisRun
from counsellor_app.services.done import Done, Topic
from counsellor_app.services.session import Session

TOUCHED = frozenset({Topic.CASES})
GOES_ON = timedelta(hours=12)  # a run that nobody ended goes on after a lock; the next morning it does not


class CrisisService:
    def __init__(self, session: Session) -> None:
        self._session = session

    def keep(
        self,
        run_id: str,
        started_at: datetime,
        ticks: dict[str, tuple[str, datetime]],
        case_id: CaseId | None,
        ended_at: datetime | None = None,
    ) -> Done:
        """Keeps the run as it stands; `ticks` maps a step to (done | not-needed, moment). Called at every tick."""
        plain = {step: f"{state} {to_text(at)}" for step, (state, at) in ticks.items()}
        with self._session.store.begin("crisis-kept", run_id) as unit:
            known = unit.crisis_runs.find(run_id)
            if known is None:
                unit.crisis_runs.add(
                    CrisisRun(
                        id=run_id,
                        case_id=case_id,
                        started_at=started_at,
                        ended_at=ended_at,
                        ticks=plain,
                        pack_version=self._session.content.crisis.pack.version,
                    )
                )
            else:
                unit.crisis_runs.save(replace(known, ticks=plain, ended_at=ended_at, case_id=case_id or known.case_id))
        return Done(touched=TOUCHED, new_id=run_id)

    def of_case(self, case_id: CaseId) -> tuple[CrisisRun, ...]:
        with self._session.store.read() as unit:
            return unit.crisis_runs.of_case(case_id)

    def unfinished(self) -> CrisisRun | None:
        """The newest run that nobody ended: a lock came between."""
        since = to_text(self._session.now() - GOES_ON)
        with self._session.store.read() as unit:
            rows = unit.crisis_runs.where("ended_at IS NULL AND started_at > ? ORDER BY started_at DESC LIMIT 1", since)
            return next(iter(rows), None)


def ticks_of(run: CrisisRun) -> dict[str, tuple[str, datetime]]:
    """As `keep` takes them."""
    found = {}
    for step, kept in run.ticks.items():
        state, _, at = kept.partition(" ")
        found[step] = (state, from_text(at))
    return found
