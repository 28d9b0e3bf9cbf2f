"""Why a clock is due when it is due, and how it ended or ends."""

from collections.abc import Callable
from datetime import datetime, tzinfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from counsellor_app.content.library import Content
from counsellor_app.domain.clock import local_day
from counsellor_app.domain.clocks import Owner
from counsellor_app.domain.record import ClockRow
from counsellor_app.services.clocks import explain, is_over
from counsellor_app.ui.cases.case_names import CaseNames
from counsellor_app.ui.cases.clock_pills import clock_of
from counsellor_app.ui.cases.explain import step_words
from counsellor_app.ui.cases.popover import Popover
from counsellor_app.ui.cases.words import clock_left, language
from counsellor_app.ui.followups.end_form import Ended, EndForm
from counsellor_app.ui.format import moment_digits


class ClockPopover(Popover):
    """`sent` carries the command that ends it; a refusal comes back to `show_error`."""

    sent = Signal(object)

    def __init__(
        self,
        row: ClockRow,
        content: Content,
        names: CaseNames,
        now: Callable[[], datetime],
        zone: tzinfo,
        parent: QWidget,
    ) -> None:
        clock = clock_of(row, content)
        super().__init__(clock.action.of(language()) if clock else row.rule, parent)
        self._zone = zone
        self.form: EndForm | None = None
        if clock is not None:
            self.add_line(clock.article_full.of(language()))
        for step in explain(row):
            self.add_line(step_words(step, row.event, content), "note")
        if row.owner == Owner.EXTERNAL:
            self.add_line(self.tr("Another body does this; we only watch the term."))
        if clock is not None and clock.ambiguity is not None:
            self.add_line(clock.ambiguity.of(language()))
        if row.met_at is not None:
            self._show_met(row, names)
        elif row.cancelled_at is None:
            self._offer(row, now)

    def show_error(self, field: str | None, words: str) -> bool:
        return self.form is not None and self.form.show_error(field, words)

    def _show_met(self, row: ClockRow, names: CaseNames) -> None:
        if row.met_at is not None:
            done = self.tr("Done {moment}").format(moment=moment_digits(row.met_at, self._zone))
            who = names.user(row.met_by) if row.met_by else ""
            self.add_line(" · ".join(part for part in (done, who) if part), "medium")
        if row.evidence:
            self.add_line(names.veil.text(row.evidence), "note")
        if row.late_reason:
            self.add_line(self.tr("Late because: {reason}").format(reason=names.veil.text(row.late_reason)), "late")

    def _offer(self, row: ClockRow, now: Callable[[], datetime]) -> None:
        left = clock_left(row, now(), self._zone)
        if left:
            self.add_line(left, "medium")
        self.form = EndForm(now, self._zone)
        self.add(self.form)
        self.form.sent.connect(self.sent)
        self.form.fitted.connect(self.fit)
        self.form.start(Ended(id=row.id, is_clock=True, is_late=lambda at: is_over(row, at, local_day(at, self._zone))))
