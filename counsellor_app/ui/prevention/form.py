"""One event in one line: what, when, how many. What the kind does not need is not asked."""

from dataclasses import asdict
from datetime import date

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QIntValidator, QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout

from counsellor_app.content.statistics_pack import PreventionItem
from counsellor_app.services.prevention import AddPrevention, ChangePrevention, PreventionLine
from counsellor_app.ui.format import capital
from counsellor_app.ui.language import current
from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.buttons import Button, Kind
from counsellor_app.ui.widgets.card import label
from counsellor_app.ui.widgets.combo import Combo
from counsellor_app.ui.widgets.date_field import DateField
from counsellor_app.ui.widgets.form import FormField

MOST = 100_000


class PreventionForm(QFrame):
    """`sent` carries a command. Esc leaves."""

    sent = Signal(object)
    left = Signal()

    def __init__(self, kinds: tuple[PreventionItem, ...], today: date) -> None:
        super().__init__()
        self.setProperty("box", "card")
        self._kinds = {kind.id: kind for kind in kinds}
        self._id = ""
        self.heading = label("", "section")
        self.kind, self.day = Combo(), DateField(today)
        self.what, self.number, self.children_count, self.adults_count = (QLineEdit() for _ in range(4))
        for counted in (self.children_count, self.adults_count):
            counted.setValidator(QIntValidator(0, MOST, counted))
        self.kind_field = FormField(self.kind, " ", name="kind", in_card=True)
        self.day_field = FormField(self.day, " ", name="on_day", in_card=True)
        self.what_field = FormField(self.what, " ", name="title", in_card=True)
        self.number_field = FormField(self.number, " ", name="outside_number", in_card=True)
        self.children_field = FormField(self.children_count, " ", name="children", in_card=True)
        self.adults_field = FormField(self.adults_count, " ", name="adults", in_card=True)
        self.send_button, self.leave_button = Button(kind=Kind.FILLED), Button(kind=Kind.QUIET)
        self._grid = QGridLayout()
        for at, (field, stretch) in enumerate(((self.kind_field, 3), (self.day_field, 1), (self.what_field, 3))):
            self._grid.addWidget(field, 0, at, Qt.AlignmentFlag.AlignTop)
            self._grid.setColumnStretch(at, stretch)
        counts = QHBoxLayout()
        counts.setSpacing(px(12))
        for field in (self.children_field, self.adults_field, self.number_field):
            counts.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        verbs = QHBoxLayout()
        verbs.addWidget(self.send_button)
        verbs.addWidget(self.leave_button)
        verbs.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.heading)
        self._column.addLayout(self._grid)
        self._column.addLayout(counts)
        self._column.addLayout(verbs)
        self.kind.currentIndexChanged.connect(self._on_kind)
        self.send_button.clicked.connect(self._send)
        for line in (self.what, self.number, self.children_count, self.adults_count):
            line.returnPressed.connect(self._send)
        self.leave_button.clicked.connect(self._leave)
        self._measure()
        self.retranslate()
        self.hide()

    def start(self, today: date, line: PreventionLine | None = None) -> None:
        """`line`: the one that is changed."""
        self._id = line.id if line else ""
        self.retranslate()
        self.kind.set_code(line.kind if line else next(iter(self._kinds)))
        self.day.set_value(line.on_day if line else today)
        self.what.setText(line.title if line else "")
        self.number.setText(line.outside_number if line else "")
        self.children_count.setText(_text(line.children if line else None))
        self.adults_count.setText(_text(line.adults if line else None))
        for field in self._fields():
            field.set_error("")
        self._on_kind()
        self.show()
        self.kind.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, name: str | None, words: str) -> bool:
        field = next((each for each in self._fields() if each.name == name), None)
        if field is not None:
            field.set_error(words)
            field.control.setFocus(Qt.FocusReason.OtherFocusReason)
        return field is not None

    def retranslate(self) -> None:
        chosen = self.kind.code()
        self.heading.setText(self.tr("Change an event") if self._id else self.tr("Add an event"))
        self.kind.set_choices((each.id, capital(each.of(current().value))) for each in self._kinds.values())
        self.kind.set_code(chosen or next(iter(self._kinds)))
        self.kind_field.set_label(self.tr("What it was"))
        self.day_field.set_label(self.tr("Day"))
        self.what_field.set_label(self.tr("Topic, without names"))
        self.number_field.set_label(self.tr("Number of the order"))
        self.children_field.set_label(self.tr("Children reached"))
        self.adults_field.set_label(self.tr("Adults reached"))
        self.send_button.setText(self.tr("Save event"))
        self.leave_button.setText(self.tr("Leave"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._measure()

    def _fields(self) -> tuple[FormField, ...]:
        return (
            self.kind_field,
            self.day_field,
            self.what_field,
            self.children_field,
            self.adults_field,
            self.number_field,
        )

    @Slot()
    def _on_kind(self) -> None:
        kind = self._kinds.get(self.kind.code())
        self.children_field.setVisible(kind is not None and kind.reach)
        self.adults_field.setVisible(kind is not None and kind.reach)
        self.number_field.setVisible(kind is not None and kind.numbered)

    @Slot()
    def _send(self) -> None:
        if self.day.is_wrong():
            self.day_field.set_error(self.day.complaint())
            return
        command = AddPrevention(
            kind=self.kind.code(),
            on_day=self.day.day(),
            title=self.what.text(),
            children=_count(self.children_count.text()),
            adults=_count(self.adults_count.text()),
            outside_number=self.number.text(),
        )
        self.sent.emit(ChangePrevention(id=self._id, **asdict(command)) if self._id else command)

    @Slot()
    def _leave(self) -> None:
        self.hide()
        self.left.emit()

    def _measure(self) -> None:
        self._column.setContentsMargins(px(16), px(12), px(16), px(14))
        self._column.setSpacing(px(10))
        self._grid.setHorizontalSpacing(px(12))


def _text(count: int | None) -> str:
    return "" if count is None else str(count)


def _count(text: str) -> int | None:
    return int(text) if text.strip() else None
