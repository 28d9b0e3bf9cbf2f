"""Ends what is due: done with a note, moved or cancelled with a reason; a clock is met with evidence.

A small card over the page, never a modal dialog: Esc leaves it and nothing was changed.
"""

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from counsellor_app.domain.errors import RuleBroken
from counsellor_app.domain.ids import ClockId, FollowUpId
from counsellor_app.services.clocks import CancelClock, MeetClock
from counsellor_app.services.done import Done
from counsellor_app.services.followups import CancelFollowUp, FinishFollowUp, MoveFollowUp
from counsellor_app.services.house import Services
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.buttons import Button, Kind
from counsellor_app.ui.widgets.card import boxed, label
from counsellor_app.ui.widgets.date_field import DateField
from counsellor_app.ui.widgets.form import FormField
from counsellor_app.ui.widgets.moment_field import MomentField
from counsellor_app.ui.widgets.multi_chips import MultiChips

WIDTH = 440


class Ending(StrEnum):
    DONE = "done"
    MOVED = "moved"
    CANCELLED = "cancelled"


class EndPanel(QWidget):
    """`start` shows it for one follow-up or one clock; `ended` tells that the record changed."""

    ended = Signal()
    left = Signal()

    def __init__(self, parent: QWidget, desk: Desk, services: Services, say: Callable[[Exception], str]) -> None:
        """`say` finds the words for a refusal."""
        super().__init__(parent)
        self._desk = desk
        self._services = services
        self._say = say
        self._id = ""
        self._is_clock = False
        self._is_late = False
        self._build()
        self._retranslate()
        self.hide()

    def start(self, line_id: str, act: str, *, is_clock: bool, is_late: bool, ending: Ending = Ending.DONE) -> None:
        self._id, self._is_clock, self._is_late = line_id, is_clock, is_late
        self._act.setText(act)
        self._words.clear()
        self._late.clear()
        self._clear_errors()
        now = self._services.session.now()
        self._moment.set_value(now)
        self._day.set_value(now.astimezone(self._services.session.zone).date())
        self._retranslate()
        self._chips.set_codes((ending.value,))
        self._show_fields()
        self.adjustSize()
        self.show()
        self.raise_()
        self._words.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        frame = boxed("card", self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        self.setFixedWidth(px(WIDTH))
        self._act = label("", "section", wrap=True)
        self._chips = MultiChips((), single=True)
        self._words = QLineEdit()
        self._words.setMaxLength(1000)
        self._moment = MomentField(self._services.session.now(), zone=self._services.session.zone)
        self._day = DateField(None)
        self._late = QLineEdit()
        self._late.setMaxLength(1000)
        self._form = QVBoxLayout()
        self._form.setSpacing(px(12))
        self._words_field = FormField(self._words, name="words")
        self._moment_field = FormField(self._moment, name="met_at")
        self._day_field = FormField(self._day, name="to")
        self._late_field = FormField(self._late, name="late_reason")
        self._fields = (self._day_field, self._moment_field, self._words_field, self._late_field)
        for part in self._fields:
            self._form.addWidget(part)
        self._keep = Button("", Kind.FILLED)
        self._leave = Button("", Kind.QUIET)
        verbs = QHBoxLayout()
        verbs.addStretch(1)
        verbs.addWidget(self._leave)
        verbs.addWidget(self._keep)
        column = QVBoxLayout(frame)
        column.setContentsMargins(px(16), px(12), px(16), px(12))
        column.setSpacing(px(12))
        column.addWidget(self._act)
        column.addWidget(self._chips)
        column.addLayout(self._form)
        column.addLayout(verbs)
        self._chips.picked.connect(self._show_fields)
        self._keep.clicked.connect(self._on_keep)
        self._leave.clicked.connect(self._on_leave)
        for field in (self._words, self._late):
            field.returnPressed.connect(self._on_keep)

    def _retranslate(self) -> None:
        choices = [(Ending.DONE.value, self.tr("Done"))]
        if not self._is_clock:
            choices.append((Ending.MOVED.value, self.tr("Move")))
        choices.append((Ending.CANCELLED.value, self.tr("Does not apply") if self._is_clock else self.tr("Cancel it")))
        chosen = self._chips.codes()
        self._chips.set_choices(choices)
        self._chips.set_codes(chosen)
        self._moment_field.set_label(self.tr("When it was done"))
        self._day_field.set_label(self.tr("New day"))
        self._late_field.set_label(self.tr("Why late"))
        self._leave.setText(self.tr("Leave"))
        self._show_fields()

    def _ending(self) -> Ending:
        return Ending(self._chips.code() or Ending.DONE.value)

    @Slot()
    def _show_fields(self) -> None:
        ending = self._ending()
        met = self._is_clock and ending is Ending.DONE
        self._moment_field.setVisible(met)
        self._late_field.setVisible(met and self._is_late)
        self._day_field.setVisible(ending is Ending.MOVED)
        if ending is not Ending.DONE:
            words = self.tr("Reason")
        else:
            words = (
                self.tr("Evidence: number of the letter, who was told") if self._is_clock else self.tr("What was done")
            )
        self._words_field.set_label(words)
        verbs = {
            Ending.DONE: self.tr("Mark as done"),
            Ending.MOVED: self.tr("Move"),
            Ending.CANCELLED: self.tr("Cancel it"),
        }
        self._keep.setText(
            self.tr("Does not apply") if self._is_clock and ending is Ending.CANCELLED else verbs[ending]
        )
        self.adjustSize()

    @Slot()
    def _on_keep(self) -> None:
        self._clear_errors()
        words = {
            Ending.DONE: self.tr("Marked as done"),
            Ending.MOVED: self.tr("Moved"),
            Ending.CANCELLED: self.tr("Cancelled"),
        }[self._ending()]
        self._desk.act(self._command(), self._on_done, self._on_refused, words)

    def _command(self) -> Callable[[], Done]:
        services, text = self._services, self._words.text()
        moment, late = self._moment.value(), self._late.text()
        day = self._day.value()
        if self._is_clock:
            clock = ClockId(self._id)
            if self._ending() is Ending.DONE:
                return lambda: services.clocks.meet(MeetClock(id=clock, met_at=moment, evidence=text, late_reason=late))
            return lambda: services.clocks.cancel(CancelClock(id=clock, reason=text))
        followup = FollowUpId(self._id)
        match self._ending():
            case Ending.DONE:
                return lambda: services.followups.finish(FinishFollowUp(id=followup, note=text))
            case Ending.MOVED:
                return lambda: services.followups.move(MoveFollowUp(id=followup, reason=text, to_on=day))
            case Ending.CANCELLED:
                return lambda: services.followups.cancel(CancelFollowUp(id=followup, reason=text))

    def _on_done(self, _done: Done) -> None:
        self.hide()
        self.ended.emit()

    def _on_refused(self, error: Exception) -> bool:
        """Beside the field; a clock that turns out late asks why."""
        if not isinstance(error, RuleBroken):
            return False
        if error.field == "late_reason":
            self._is_late = True
            self._show_fields()
        name = error.field if error.field in ("met_at", "to", "late_reason") else "words"
        for field in self._fields:
            if field.name == name:
                field.set_error(self._say(error))
                field.control.setFocus(Qt.FocusReason.OtherFocusReason)
                self.adjustSize()
        return True

    def _clear_errors(self) -> None:
        for field in self._fields:
            field.set_error("")

    @Slot()
    def _on_leave(self) -> None:
        self.hide()
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._on_leave()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
