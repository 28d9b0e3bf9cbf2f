"""A planned contact: done with a line, moved or cancelled with a reason; or a new one."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta, tzinfo

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from counsellor_app.domain.clock import local_day
from counsellor_app.domain.ids import CaseId
from counsellor_app.domain.record import FollowUp
from counsellor_app.services.followups import AddFollowUp, CancelFollowUp, FinishFollowUp, MoveFollowUp
from counsellor_app.ui.cases.popover import Popover
from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.buttons import Button, Kind, Size
from counsellor_app.ui.widgets.date_field import DateField
from counsellor_app.ui.widgets.form import FormField
from counsellor_app.ui.widgets.multi_chips import MultiChips

Command = AddFollowUp | FinishFollowUp | MoveFollowUp | CancelFollowUp
DONE, MOVE, CANCEL = "done", "move", "cancel"
LATEST = date(2099, 12, 31)


class FollowUpPopover(Popover):
    """One of three ends, chosen by a chip; only the fields of that end are shown."""

    sent = Signal(object)  # one of `Command`

    def __init__(self, row: FollowUp, title: str, when: str, today: date, parent: QWidget) -> None:
        super().__init__(title, parent)
        self._row = row
        self.add_line(when)
        self.ends = MultiChips(
            [(DONE, self.tr("Done")), (MOVE, self.tr("Move")), (CANCEL, self.tr("Cancel it"))],
            single=True,
            ticked=False,
        )
        self.ends.set_codes([DONE])
        self.ends.setMinimumHeight(px(28))  # one line: its own least height is that of three
        self.note, self.reason = QLineEdit(), QLineEdit()
        self.to = DateField(today + timedelta(days=1))
        self.to.set_range(today, LATEST)
        self._fields = {
            "note": FormField(self.note, self.tr("How it went"), name="note", in_card=True),
            "to": FormField(self.to, self.tr("New day"), name="to", in_card=True),
            "reason": FormField(self.reason, self.tr("Reason"), name="reason", in_card=True),
        }
        self.add(self.ends)
        for field in self._fields.values():
            self.add(field)
        self.send_button = Button(kind=Kind.FILLED, size=Size.SMALL)
        line = QHBoxLayout()
        line.addWidget(self.send_button)
        line.addStretch(1)
        self.column.addSpacing(px(4))
        self.column.addLayout(line)
        self.ends.picked.connect(self._show_fields)
        self.send_button.clicked.connect(self._send)
        for edit in (self.note, self.reason):
            edit.returnPressed.connect(self._send)
        self._show_fields()
        self.note.setFocus()

    def show_error(self, field: str | None, words: str) -> bool:
        return _show(self._fields, field, words, self)

    @Slot()
    def _show_fields(self) -> None:
        chosen = self.ends.code() or DONE
        self.ends.set_codes([chosen])
        self._fields["note"].setVisible(chosen == DONE)
        self._fields["to"].setVisible(chosen == MOVE)
        self._fields["reason"].setVisible(chosen != DONE)
        words = {DONE: self.tr("Mark done"), MOVE: self.tr("Move contact"), CANCEL: self.tr("Cancel contact")}
        self.send_button.setText(words[chosen])
        self.fit()

    @Slot()
    def _send(self) -> None:
        command: Command
        match self.ends.code():
            case "move":
                command = MoveFollowUp(id=self._row.id, reason=self.reason.text(), to_on=self.to.day())
            case "cancel":
                command = CancelFollowUp(id=self._row.id, reason=self.reason.text())
            case _:
                command = FinishFollowUp(id=self._row.id, note=self.note.text())
        self.sent.emit(command)


class NewFollowUp(Popover):
    """What and when; an hour is optional."""

    sent = Signal(object)  # AddFollowUp

    def __init__(self, case_id: CaseId, now: datetime, zone: tzinfo, parent: QWidget) -> None:
        super().__init__("", parent)
        self._case_id = case_id
        self._zone = zone
        self.title_label.setText(self.tr("New contact"))
        self.setAccessibleName(self.tr("New contact"))
        today = local_day(now, zone)
        self.title_edit, self.day, self.hour = QLineEdit(), DateField(today + timedelta(days=1)), QLineEdit()
        self.day.set_range(today, LATEST)
        self.hour.setPlaceholderText(self.tr("any time"))
        self.hour.setInputMask("")
        self.hour.setMaxLength(5)
        self._fields = {
            "title": FormField(self.title_edit, self.tr("What"), name="title", in_card=True),
            "due": FormField(self.day, self.tr("Day"), name="due", in_card=True),
            "hour": FormField(self.hour, self.tr("Hour"), name="hour", in_card=True),
        }
        self.add(self._fields["title"])
        row = QHBoxLayout()
        row.setSpacing(px(12))
        row.addWidget(self._fields["due"], 3)
        row.addWidget(self._fields["hour"], 2)
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
        return _show(self._fields, field, words, self)

    @Slot()
    def _send(self) -> None:
        title, day = self.title_edit.text(), self.day.day()
        hour = self.hour.text().strip()
        if not hour:
            self.sent.emit(AddFollowUp(case_id=self._case_id, title=title, due_on=day))
            return
        at = _moment(day, hour, self._zone)
        if at is None:
            self.show_error("hour", self.tr("Write the hour like 15:00."))
            return
        self.sent.emit(AddFollowUp(case_id=self._case_id, title=title, due_at=at))


def _moment(day: date, hour: str, zone: tzinfo) -> datetime | None:
    """``15:00``, ``9.30``, ``15``; None for anything else."""
    parts: Iterable[str] = hour.replace(".", ":").split(":")
    try:
        hours, minutes, *rest = [*(int(part) for part in parts), 0]
        if len(rest) > 1:
            return None
        return datetime(day.year, day.month, day.day, hours, minutes, tzinfo=zone)
    except ValueError:
        return None


def _show(fields: dict[str, FormField], field: str | None, words: str, popover: Popover) -> bool:
    found = fields.get(field or "")
    if found is None:
        return False
    found.set_error(words)
    found.control.setFocus()
    popover.fit()
    return True
