"""A planned contact: how it ended; or a new one."""

from collections.abc import Callable
from datetime import datetime, timedelta, tzinfo

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from counsellor_app.domain.clock import local_day
from counsellor_app.domain.ids import CaseId
from counsellor_app.domain.record import FollowUp
from counsellor_app.services.followups import LATEST, AddFollowUp
from counsellor_app.ui.cases.popover import Popover
from counsellor_app.ui.followups.end_form import Ended, EndForm
from counsellor_app.ui.followups.hour_field import HourField
from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.buttons import Button, Kind, Size
from counsellor_app.ui.widgets.calendar_line import refuse_wrong
from counsellor_app.ui.widgets.date_field import DateField
from counsellor_app.ui.widgets.form import FormField


class ContactPopover(Popover):
    """`sent` carries the command that ends it."""

    sent = Signal(object)

    def __init__(
        self, row: FollowUp, title: str, when: str, now: Callable[[], datetime], zone: tzinfo, parent: QWidget
    ) -> None:
        super().__init__(title, parent)
        self.add_line(when)
        self.form = EndForm(now, zone)
        self.add(self.form)
        self.form.sent.connect(self.sent)
        self.form.fitted.connect(self.fit)
        self.form.start(Ended(id=row.id, is_clock=False, due_at=row.due_at))

    def show_error(self, field: str | None, words: str) -> bool:
        return self.form.show_error(field, words)


class NewFollowUp(Popover):
    """What and when; an hour is optional."""

    sent = Signal(object)  # AddFollowUp

    def __init__(self, case_id: CaseId, now: datetime, zone: tzinfo, parent: QWidget) -> None:
        super().__init__("", parent)
        self._case_id = case_id
        self.title_label.setText(self.tr("New contact"))
        self.setAccessibleName(self.tr("New contact"))
        today = local_day(now, zone)
        self.title_edit, self.day, self.hour = QLineEdit(), DateField(today + timedelta(days=1)), HourField(zone)
        self.day.set_range(today, LATEST)
        self._fields = {
            "title": FormField(self.title_edit, self.tr("What"), name="title", in_card=True),
            "due": FormField(self.day, self.tr("Day"), name="due", in_card=True),
            "hour": FormField(self.hour, self.tr("Hour"), name="hour", in_card=True),
        }
        self.add(self._fields["title"])
        row = QHBoxLayout()
        row.setSpacing(px(12))
        row.addWidget(self._fields["due"], 3, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._fields["hour"], 2, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(row)
        self.add_button = Button(self.tr("Add contact"), Kind.FILLED, size=Size.SMALL)
        line = QHBoxLayout()
        line.addWidget(self.add_button)
        line.addStretch(1)
        self.column.addSpacing(px(4))
        self.column.addLayout(line)
        self.add_button.clicked.connect(self._send)
        for edit in (self.title_edit, self.hour):
            edit.returnPressed.connect(self._send)
        self.title_edit.setFocus()

    def show_error(self, field: str | None, words: str) -> bool:
        found = self._fields.get(field or "")
        if found is None:
            return False
        found.set_error(words)
        found.control.setFocus()
        self.fit()
        return True

    @Slot()
    def _send(self) -> None:
        if refuse_wrong(self):
            return
        for field in self._fields.values():
            field.set_error("")
        title, day = self.title_edit.text(), self.day.day()
        if self.hour.is_wrong():
            self.show_error("hour", self.tr("Write the hour like 15:00."))
            return
        at = self.hour.moment(day)
        on = None if at is not None else day
        self.sent.emit(AddFollowUp(case_id=self._case_id, title=title, due_at=at, due_on=on))
