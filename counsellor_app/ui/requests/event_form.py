"""What happened to a sealed package afterwards: handed over, its receipt came, it was sent back."""

from datetime import date

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout

from counsellor_app.content.library import Content
from counsellor_app.content.packs import CodeList
from counsellor_app.domain.disclosure import EventKind
from counsellor_app.domain.ids import DisclosureId
from counsellor_app.services.disclosure_commands import DeliverDisclosure, ReceiptOfDisclosure
from counsellor_app.ui.format import capital
from counsellor_app.ui.language import current
from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.buttons import Button, Kind
from counsellor_app.ui.widgets.card import label
from counsellor_app.ui.widgets.combo import Combo
from counsellor_app.ui.widgets.date_field import DateField
from counsellor_app.ui.widgets.form import FormField

USUAL_CHANNEL = "ESEDO"
Command = DeliverDisclosure | ReceiptOfDisclosure


class EventForm(QFrame):
    """`sent` carries a command."""

    sent = Signal(object)
    left = Signal()

    def __init__(self, content: Content, today: date) -> None:
        super().__init__()
        self.setProperty("box", "card")
        self._content = content
        self._today = today
        self._id: DisclosureId | None = None
        self._kind = EventKind.HANDED_OVER
        self._title = label("", "section")
        self.day, self.channel = DateField(today), Combo()
        self.number, self.words = QLineEdit(), QLineEdit()
        self.day_field = FormField(self.day, " ", name="on_day", in_card=True)
        self.channel_field = FormField(self.channel, " ", name="channel", in_card=True)
        self.number_field = FormField(self.number, " ", name="outside_number", in_card=True)
        self.words_field = FormField(self.words, " ", name="words", in_card=True)
        self.send_button, self.leave_button = Button(kind=Kind.FILLED), Button(kind=Kind.QUIET)
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(12))
        for at, field in enumerate((self.day_field, self.channel_field, self.number_field)):
            grid.addWidget(field, 0, at, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(at, 1)
        verbs = QHBoxLayout()
        verbs.addWidget(self.send_button)
        verbs.addWidget(self.leave_button)
        verbs.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._title)
        self._column.addLayout(grid)
        self._column.addWidget(self.words_field)
        self._column.addLayout(verbs)
        self.send_button.clicked.connect(self._send)
        for edit in (self.number, self.words):
            edit.returnPressed.connect(self._send)
        self.leave_button.clicked.connect(self._leave)
        self._measure()
        self.retranslate()
        self.hide()

    def start(self, disclosure_id: DisclosureId, kind: EventKind, today: date) -> None:
        self._id, self._kind, self._today = disclosure_id, kind, today
        self.retranslate()
        self.day.set_value(today)
        self.channel.set_code(USUAL_CHANNEL)
        self.number.clear()
        self.words.clear()
        for field in self._fields():
            field.set_error("")
        self.channel_field.setVisible(kind is EventKind.HANDED_OVER)
        self.show()
        self.day.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, field: str | None, words: str) -> bool:
        shown = next((each for each in self._fields() if each.name == field), None)
        if shown is not None:
            shown.set_error(words)
            shown.control.setFocus(Qt.FocusReason.OtherFocusReason)
        return shown is not None

    def retranslate(self) -> None:
        titles = {
            EventKind.HANDED_OVER: self.tr("Handed over"),
            EventKind.RECEIPT: self.tr("The receipt came"),
            EventKind.RETURNED: self.tr("It was sent back"),
        }
        self._title.setText(titles.get(self._kind, ""))
        self.day_field.set_label(self.tr("Day"))
        self.channel_field.set_label(self.tr("How"))
        is_handed = self._kind is EventKind.HANDED_OVER
        self.number_field.set_label(self.tr("Our outgoing number") if is_handed else self.tr("Their incoming number"))
        self.words_field.set_label(self.tr("To whom, or what else") if is_handed else self.tr("What they write"))
        self.channel.set_choices(
            (each.id, capital(each.of(current().value))) for each in self._content.items(CodeList.CHANNEL)
        )
        self.send_button.setText(self.tr("Write it down"))
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

    def _measure(self) -> None:
        self._column.setContentsMargins(px(12), px(10), px(12), px(12))
        self._column.setSpacing(px(10))

    def _fields(self) -> tuple[FormField, ...]:
        return self.day_field, self.channel_field, self.number_field, self.words_field

    def _command(self, disclosure_id: DisclosureId) -> Command:
        if self._kind is EventKind.HANDED_OVER:
            return DeliverDisclosure(
                id=disclosure_id,
                on_day=self.day.day(),
                channel=self.channel.code(),
                outside_number=self.number.text(),
                words=self.words.text(),
            )
        return ReceiptOfDisclosure(
            id=disclosure_id,
            on_day=self.day.day(),
            outside_number=self.number.text(),
            words=self.words.text(),
            is_returned=self._kind is EventKind.RETURNED,
        )

    @Slot()
    def _send(self) -> None:
        if self._id is not None:
            self.sent.emit(self._command(self._id))

    @Slot()
    def _leave(self) -> None:
        self.hide()
        self.left.emit()
