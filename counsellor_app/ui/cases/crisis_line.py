"""A run of the crisis steps in the timeline: when the screen was opened, how long, which step was ticked when."""

from datetime import datetime, tzinfo

from counsellor_app.content.library import Content
from counsellor_app.content.packs import CodeList
from counsellor_app.domain.ids import PersonId, is_id
from counsellor_app.domain.record import CrisisRun
from counsellor_app.services.crisis import ticks_of
from counsellor_app.ui.cases.case_names import CaseNames
from counsellor_app.ui.cases.timeline_lines import EventLine
from counsellor_app.ui.cases.words import language
from counsellor_app.ui.crisis.run_state import LAST, TOLD, Tick
from counsellor_app.ui.format import capital, clock_time, left


class CrisisLine(EventLine):
    """Read only: it was kept by itself while somebody acted."""

    def __init__(self, row: CrisisRun, content: Content, names: CaseNames, zone: tzinfo) -> None:
        ticks = sorted(ticks_of(row).items(), key=lambda tick: tick[1][1])
        steps = [step.id for step in content.crisis.step if step.id != LAST]
        ticked = sum(step in row.ticks for step in steps)
        counted = self.tr("{ticked} of {all} steps").format(ticked=ticked, all=len(steps))
        super().__init__(self.tr("Crisis steps"), " · ".join((self._lasted(row, zone), counted)))
        known = {step.id: step.of(language()) for step in content.crisis.step}
        lines = tuple(
            (
                self._heading(step, state, at, zone),
                self._whom(step.removeprefix(TOLD), content, names) if step.startswith(TOLD) else known.get(step, step),
            )
            for step, (state, at) in ticks
        )
        if lines:
            self.add_details(lines, self.tr("What was ticked, and when"))

    def _lasted(self, row: CrisisRun, zone: tzinfo) -> str:
        begun = clock_time(row.started_at, zone)
        if row.ended_at is None:
            return self.tr("from {time}, not ended").format(time=begun)
        span = self.tr("{from_time}–{until}, {length}")
        return span.format(
            from_time=begun, until=clock_time(row.ended_at, zone), length=left(row.ended_at - row.started_at)
        )

    def _whom(self, who: str, content: Content, names: CaseNames) -> str:
        """A person of the file by name, a role in words."""
        if is_id(who):
            return names.person(PersonId(who))
        code = who.partition("-")[0]
        short = next((one for one in content.crisis.tell if one.id == code), None)
        if code.isdigit():
            return self.tr("somebody of the school")
        return capital((short or content.word(CodeList.BODY, code)).of(language()))

    def _heading(self, step: str, state: str, at: datetime, zone: tzinfo) -> str:
        time = clock_time(at, zone)
        if state == Tick.NOT_NEEDED:
            return self.tr("{time}, not needed").format(time=time)
        return self.tr("{time}, told").format(time=time) if step.startswith(TOLD) else time
