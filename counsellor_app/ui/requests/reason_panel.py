"""One line for a reason, in the page, not in a dialog: cancelling, removing."""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit

from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.buttons import Button, Kind
from counsellor_app.ui.widgets.form import FormField


class ReasonPanel(QFrame):
    """`confirmed` carries what it was started for and the reason."""

    confirmed = Signal(str, str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("box", "foot")
        self._about = ""
        self.reason = QLineEdit()
        self.field = FormField(self.reason, " ", name="reason")
        self.confirm, self.leave = Button(kind=Kind.DANGER), Button(kind=Kind.QUIET)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.field, 1)
        self._verbs = QHBoxLayout()
        for button in (self.confirm, self.leave):
            self._verbs.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(self._verbs)
        self.confirm.clicked.connect(self._on_confirmed)
        self.reason.returnPressed.connect(self._on_confirmed)
        self.leave.clicked.connect(self._on_left)
        self._measure()
        self.hide()

    def about(self) -> str:
        return self._about

    def start(self, about: str) -> None:
        self._about = about
        self.reason.clear()
        self.field.set_error("")
        self.show()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_texts(self, question: str, help_text: str, verb: str, leave: str) -> None:
        self.field.set_label(question)
        self.field.set_help(help_text)
        self.confirm.setText(verb)
        self.leave.setText(leave)

    def end(self) -> None:
        self._about = ""
        self.hide()

    def refuse(self, words: str) -> None:
        self.field.set_error(words)
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._on_left()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._measure()

    def _measure(self) -> None:
        self._row.setContentsMargins(px(16), px(10), px(16), px(10))
        self._row.setSpacing(px(8))
        self._verbs.setContentsMargins(0, px(19 + 4), 0, 0)  # level with the field, under its label

    @Slot()
    def _on_confirmed(self) -> None:
        if self._about:
            self.confirmed.emit(self._about, self.reason.text())

    @Slot()
    def _on_left(self) -> None:
        self.end()
        self.left.emit()
