"""How what is due ends, in one form for Today and the case page.

A follow-up is done with a line, moved or cancelled with a reason; a clock is met with evidence, or does not apply.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from enum import StrEnum

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from counsellor_app.domain.clock import local_day
from counsellor_app.domain.ids import ClockId, FollowUpId
from counsellor_app.services.clocks import CancelClock, MeetClock
from counsellor_app.services.followups import LATEST, CancelFollowUp, FinishFollowUp, MoveFollowUp
from counsellor_app.ui.followups.hour_field import HourField
from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.buttons import Button, Kind, Size
from counsellor_app.ui.widgets.calendar_line import refuse_wrong
from counsellor_app.ui.widgets.date_field import DateField
from counsellor_app.ui.widgets.form import FormField
from counsellor_app.ui.widgets.moment_field import MomentField
from counsellor_app.ui.widgets.multi_chips import MultiChips

LONGEST = 1000
WORDS = frozenset({"note", "reason", "evidence"})  # fields of the commands that are one line here
Command = FinishFollowUp | MoveFollowUp | CancelFollowUp | MeetClock | CancelClock


class Ending(StrEnum):
    DONE = "done"
    MOVED = "moved"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """What ends: a follow-up, or a clock. `due_at`: the hour it was planned for; `is_late` is asked for clocks."""

    id: str
    is_clock: bool
    due_at: datetime | None = None
    is_late: Callable[[datetime], bool] = lambda _moment: False


class EndForm(QWidget):
    """`sent` carries a command; whoever sends it gives a refusal back to `show_error`. `fitted`: another height."""

    sent = Signal(object)
    left = Signal()
    fitted = Signal()

    def __init__(self, now: Callable[[], datetime], zone: tzinfo, *, with_leave: bool = False) -> None:
        super().__init__()
        self._now = now
        self._zone = zone
        self._ended = Ended(id="", is_clock=False)
        self.ends = MultiChips((), single=True)
        self.words, self.late = QLineEdit(), QLineEdit()
        self.moment = MomentField(now(), zone=zone)
        self.day = DateField(local_day(now(), zone))
        self.hour = HourField(zone)
        self.keep_button = Button(kind=Kind.FILLED, size=Size.SMALL)
        self.leave_button = Button(kind=Kind.QUIET, size=Size.SMALL)
        self._fields = {
            "to": FormField(self.day, name="to", in_card=True),
            "hour": FormField(self.hour, name="hour", in_card=True),
            "met_at": FormField(self.moment, name="met_at", in_card=True),
            "words": FormField(self.words, name="words", in_card=True),
            "late_reason": FormField(self.late, name="late_reason", in_card=True),
        }
        self._build()
        self.leave_button.setVisible(with_leave)  # not before it has a parent: it would be a window of its own
        self._connect()

    def start(self, ended: Ended, ending: Ending = Ending.DONE) -> None:
        """Empty again, for this one."""
        self._ended = ended
        now = self._now()
        today = local_day(now, self._zone)
        for line in (self.words, self.late):
            line.clear()
        for field in self._fields.values():
            field.set_error("")
        self.moment.set_value(now)
        self.day.set_range(today, LATEST)
        self.day.set_value(today + timedelta(days=1))
        self.hour.set_moment(ended.due_at)
        self._retranslate()
        self.ends.set_codes((ending.value,))
        self._show_fields()
        self.focus_first()

    def focus_first(self) -> None:
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_error(self, field: str | None, words: str) -> bool:
        """Beside its field; a clock that turns out late asks why. What belongs to none stands below the words."""
        name = field if field in self._fields else "words"
        found = self._fields[name]
        found.setVisible(True)
        found.set_error(words)
        found.control.setFocus(Qt.FocusReason.OtherFocusReason)
        self._fit()
        return True

    def _build(self) -> None:
        for line in (self.words, self.late):
            line.setMaxLength(LONGEST)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(self.ends)
        to = QHBoxLayout()
        to.setSpacing(px(12))
        to.addWidget(self._fields["to"], 3, Qt.AlignmentFlag.AlignTop)
        to.addWidget(self._fields["hour"], 2, Qt.AlignmentFlag.AlignTop)
        column.addLayout(to)
        for name in ("met_at", "words", "late_reason"):
            column.addWidget(self._fields[name])
        verbs = QHBoxLayout()
        verbs.setSpacing(px(8))
        verbs.addWidget(self.keep_button)
        verbs.addWidget(self.leave_button)
        verbs.addStretch(1)
        column.addSpacing(px(4))
        column.addLayout(verbs)

    def _connect(self) -> None:
        self.ends.picked.connect(self._on_ending)
        self.moment.picked.connect(self._show_fields)
        self.keep_button.clicked.connect(self._send)
        self.leave_button.clicked.connect(self.left)
        for line in (self.words, self.late, self.hour, self.day, self.moment):
            line.returnPressed.connect(self._send)

    def _retranslate(self) -> None:
        is_clock, chosen = self._ended.is_clock, self.ends.codes()
        choices = [(Ending.DONE.value, self.tr("Done"))]
        if not is_clock:
            choices.append((Ending.MOVED.value, self.tr("Move")))
        choices.append((Ending.CANCELLED.value, self.tr("Does not apply") if is_clock else self.tr("Cancel it")))
        self.ends.set_choices(choices)
        self.ends.set_codes(chosen)
        self._fields["met_at"].set_label(self.tr("When it was done"))
        self._fields["to"].set_label(self.tr("New day"))
        self._fields["hour"].set_label(self.tr("Hour"))
        self._fields["late_reason"].set_label(self.tr("Why late"))
        self.leave_button.setText(self.tr("Leave"))
        self._show_fields()

    def ending(self) -> Ending:
        return Ending(self.ends.code() or Ending.DONE.value)

    @Slot()
    def _on_ending(self) -> None:
        self.ends.set_codes((self.ending().value,))  # one of them is always chosen
        for field in self._fields.values():
            field.set_error("")
        self._show_fields()
        self.focus_first()

    @Slot()
    def _show_fields(self) -> None:
        ending, is_clock = self.ending(), self._ended.is_clock
        is_met = is_clock and ending is Ending.DONE
        self._fields["met_at"].setVisible(is_met)
        self._fields["late_reason"].setVisible(is_met and self._ended.is_late(self.moment.value()))
        self._fields["to"].setVisible(ending is Ending.MOVED)
        self._fields["hour"].setVisible(ending is Ending.MOVED)
        words, verb = {
            (Ending.DONE, True): (self.tr("Evidence: number of the letter, who was told"), self.tr("Mark as done")),
            (Ending.DONE, False): (self.tr("What was done"), self.tr("Mark as done")),
            (Ending.MOVED, False): (self.tr("Reason"), self.tr("Move contact")),
            (Ending.CANCELLED, False): (self.tr("Reason"), self.tr("Cancel contact")),
            (Ending.CANCELLED, True): (self.tr("Why it does not apply"), self.tr("Does not apply")),
        }[ending, is_clock]
        self._fields["words"].set_label(words)
        self.keep_button.setText(verb)
        self._fit()

    def _fit(self) -> None:
        """Layouts hear of hidden and shown fields with the next event only: whoever measures us asks now."""
        for part in (*self._fields.values(), self.ends, self):
            layout = part.layout()
            if layout is not None:
                layout.invalidate()
                layout.activate()
            part.updateGeometry()
        self.fitted.emit()

    @Slot()
    def _send(self) -> None:
        if refuse_wrong(self):
            return
        for field in self._fields.values():
            field.set_error("")
        command = self._command()
        if command is None:
            self.show_error("hour", self.tr("Write the hour like 15:00."))
        else:
            self.sent.emit(command)

    def _command(self) -> Command | None:
        """None while the hour is none."""
        text, ending = self.words.text(), self.ending()
        if self._ended.is_clock:
            clock = ClockId(self._ended.id)
            if ending is Ending.CANCELLED:
                return CancelClock(id=clock, reason=text)
            return MeetClock(id=clock, met_at=self.moment.value(), evidence=text, late_reason=self.late.text())
        followup = FollowUpId(self._ended.id)
        if ending is Ending.DONE:
            return FinishFollowUp(id=followup, note=text)
        if ending is Ending.CANCELLED:
            return CancelFollowUp(id=followup, reason=text)
        if self.hour.is_wrong():
            return None
        at = self.hour.moment(self.day.day())
        on = None if at is not None else self.day.day()
        return MoveFollowUp(id=followup, reason=text, to_at=at, to_on=on)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fitted.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
