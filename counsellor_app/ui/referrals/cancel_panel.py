"""Cancelling a referral registered by mistake: one line for the reason, in the page, not in a dialog."""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit

from counsellor_app.services.referral_commands import RegisterLine
from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.buttons import Button, Kind
from counsellor_app.ui.widgets.form import FormField


class CancelPanel(QFrame):
    """`confirmed` carries the line and the reason."""

    confirmed = Signal(object, str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("box", "foot")
        self._line: RegisterLine | None = None
        self.reason = QLineEdit()
        self.field = FormField(self.reason, " ", name="reason")
        self.confirm = Button(kind=Kind.DANGER)
        self.leave = Button(kind=Kind.QUIET)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.field, 1)
        self._verbs = QHBoxLayout()
        for button in (self.confirm, self.leave):
            self._verbs.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(self._verbs)
        self.confirm.clicked.connect(self._on_confirmed)
        self.reason.returnPressed.connect(self._on_confirmed)
        self.leave.clicked.connect(self._on_left)
        self._lay_out()
        self.retranslate()
        self.hide()

    def start(self, line: RegisterLine) -> None:
        self._line = line
        self.reason.clear()
        self.field.set_error("")
        self.retranslate()
        self.show()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def end(self) -> None:
        self._line = None
        self.hide()

    def refuse(self, words: str) -> None:
        self.field.set_error(words)
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        number = self._line.number if self._line else ""
        self.field.set_label(self.tr("Why is {number} cancelled?").format(number=number))
        self.field.set_help(self.tr("The number and the line stay in the register, with the reason. The case stays."))
        self.confirm.setText(self.tr("Cancel the referral"))
        self.leave.setText(self.tr("Keep the referral"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._on_left()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._lay_out()

    def _lay_out(self) -> None:
        self._row.setContentsMargins(px(16), px(10), px(16), px(10))
        self._row.setSpacing(px(8))
        self._verbs.setContentsMargins(0, px(19 + 4), 0, 0)  # level with the field, under its label

    @Slot()
    def _on_confirmed(self) -> None:
        if self._line is not None:
            self.confirmed.emit(self._line, self.reason.text())

    @Slot()
    def _on_left(self) -> None:
        self.end()
        self.left.emit()
