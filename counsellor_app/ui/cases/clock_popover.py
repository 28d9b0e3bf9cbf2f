"""Why a clock is due when it is due, and the verbs that end it."""

from collections.abc import Callable
from datetime import datetime, tzinfo

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from counsellor_app.content.library import Content
from counsellor_app.domain.clock import local_day
from counsellor_app.domain.clocks import Owner
from counsellor_app.domain.record import ClockRow
from counsellor_app.services.clocks import CancelClock, MeetClock, explain, is_over
from counsellor_app.ui.cases.case_names import CaseNames
from counsellor_app.ui.cases.clock_pills import clock_of
from counsellor_app.ui.cases.explain import step_words
from counsellor_app.ui.cases.popover import Popover
from counsellor_app.ui.cases.words import clock_left, language
from counsellor_app.ui.format import moment_digits
from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.buttons import Button, Kind, Size
from counsellor_app.ui.widgets.form import FormField
from counsellor_app.ui.widgets.moment_field import MomentField

Refuse = Callable[[str, str], bool]


class ClockPopover(Popover):
    """`met` and `cancelled` carry the commands; the page sends them and gives a refusal back to `show_error`."""

    met = Signal(object)  # MeetClock
    cancelled = Signal(object)  # CancelClock

    def __init__(
        self, row: ClockRow, content: Content, names: CaseNames, now: datetime, zone: tzinfo, parent: QWidget
    ) -> None:
        clock = clock_of(row, content)
        super().__init__(clock.action.of(language()) if clock else row.rule, parent)
        self._row = row
        self._zone = zone
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
            self._offer(now)

    def _show_met(self, row: ClockRow, names: CaseNames) -> None:
        if row.met_at is not None:
            done = self.tr("Done {moment}").format(moment=moment_digits(row.met_at, self._zone))
            who = names.user(row.met_by) if row.met_by else ""
            self.add_line(" · ".join(part for part in (done, who) if part), "medium")
        if row.evidence:
            self.add_line(names.veil.text(row.evidence), "note")
        if row.late_reason:
            self.add_line(self.tr("Late because: {reason}").format(reason=names.veil.text(row.late_reason)), "late")

    def _offer(self, now: datetime) -> None:
        left = clock_left(self._row, now, self._zone)
        if left:
            self.add_line(left, "medium")
        self.met_at = MomentField(now, zone=self._zone)
        self.evidence = QLineEdit()
        self.late_reason = QLineEdit()
        self.why_not = QLineEdit()
        self._fields = {
            "met_at": FormField(self.met_at, self.tr("Done on"), name="met_at", in_card=True),
            "evidence": FormField(
                self.evidence,
                self.tr("What shows it"),
                name="evidence",
                help_text=self.tr("Number of the letter, who was there"),
                in_card=True,
            ),
            "late_reason": FormField(self.late_reason, self.tr("Why late"), name="late_reason", in_card=True),
            "reason": FormField(self.why_not, self.tr("Why it does not apply"), name="reason", in_card=True),
        }
        for field in self._fields.values():
            self.add(field)
        self._fields["reason"].hide()
        self.done_button = Button(self.tr("Mark done"), Kind.FILLED, size=Size.SMALL)
        self.other_button = Button(self.tr("Does not apply"), Kind.QUIET, size=Size.SMALL)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self.done_button)
        row.addWidget(self.other_button)
        row.addStretch(1)
        self.column.addSpacing(px(4))
        self.column.addLayout(row)
        self.met_at.picked.connect(self._on_moment)
        self.done_button.clicked.connect(self._on_done)
        self.other_button.clicked.connect(self._on_other)
        for line in (self.evidence, self.late_reason):
            line.returnPressed.connect(self._on_done)
        self.why_not.returnPressed.connect(self._on_other)
        self._on_moment()
        self.evidence.setFocus()

    def show_error(self, field: str | None, words: str) -> bool:
        """Beside the field it belongs to; False when there is none."""
        found = getattr(self, "_fields", {}).get(field or "")
        if found is None:
            return False
        found.set_error(words)
        found.control.setFocus()
        self.fit()
        return True

    @Slot()
    def _on_moment(self) -> None:
        """A reason is asked for only when the chosen moment is late."""
        moment = self.met_at.value()
        self._fields["late_reason"].setVisible(is_over(self._row, moment, local_day(moment, self._zone)))
        self.fit()

    @Slot()
    def _on_done(self) -> None:
        self.met.emit(
            MeetClock(
                id=self._row.id,
                met_at=self.met_at.value(),
                evidence=self.evidence.text(),
                late_reason=self.late_reason.text(),
            )
        )

    @Slot()
    def _on_other(self) -> None:
        """First asks why, then sends it."""
        asked = self._fields["reason"]
        if asked.isHidden():
            for name, field in self._fields.items():
                field.setVisible(name == "reason")
            self.done_button.hide()
            self.other_button.set_kind(Kind.DANGER)
            self.fit()
            self.why_not.setFocus()
            return
        self.cancelled.emit(CancelClock(id=self._row.id, reason=self.why_not.text()))
