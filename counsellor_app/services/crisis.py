"""The crisis screen leaves a trace of its own: which steps were ticked and when, never asked for first."""

from dataclasses import replace
from datetime import datetime

from counsellor_app.domain.clock import to_text
from counsellor_app.domain.ids import CaseId
from counsellor_app.domain.record import CrisisRun
from counsellor_app.services.done import Done, Topic
from counsellor_app.services.session import Session

TOUCHED = frozenset({Topic.CASES})


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
            return tuple(unit.crisis_runs.where("case_id = ? ORDER BY started_at", case_id))
