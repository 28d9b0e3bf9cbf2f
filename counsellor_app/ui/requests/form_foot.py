"""The foot of the form: what is kept, the way out, the verb of the page."""

from datetime import datetime

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from counsellor_app.ui.format import clock_time
from counsellor_app.ui.icons import pixmap
from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.buttons import Button, Kind
from counsellor_app.ui.widgets.elided import ElidedLabel
from counsellor_app.ui.widgets.keyed_button import KeyedButton

HIGH = 60


class FormFoot(QFrame):
    left = Signal()
    registered = Signal()
    thrown = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("box", "foot")
        self._sign = QLabel()
        self._state = ElidedLabel("", "quiet")
        self._saved_at: datetime | None = None
        self._is_changing = False
        self.throw = Button(kind=Kind.QUIET)
        self.leave = KeyedButton(kind=Kind.QUIET)
        self.leave.set_keys("Esc")
        self.register_button = Button(kind=Kind.FILLED)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._sign)
        self._row.addWidget(self._state, 1)
        for button in (self.throw, self.leave, self.register_button):
            self._row.addWidget(button)
        self.throw.clicked.connect(self.thrown)
        self.leave.clicked.connect(self.left)
        self.register_button.clicked.connect(self.registered)
        self._lay_out()
        self.retranslate()

    def show_saved(self, moment: datetime | None) -> None:
        self._saved_at = moment
        self.retranslate()

    def show_changing(self, is_changing: bool) -> None:
        self._is_changing = is_changing
        self.retranslate()

    def saved_words(self) -> str:
        return self._state.text()

    def retranslate(self) -> None:
        self._sign.setVisible(self._saved_at is not None)
        self.throw.setVisible(self._saved_at is not None)
        words = self.tr("Draft saved {time}")
        self._state.setText(words.format(time=clock_time(self._saved_at)) if self._saved_at else "")
        self.throw.setText(self.tr("Throw the draft away"))
        self.leave.setText(self.tr("Leave as it was") if self._is_changing else self.tr("Close, keep the draft"))
        self.register_button.setText(self.tr("Put right") if self._is_changing else self.tr("Register the request"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._lay_out()

    def _lay_out(self) -> None:
        self._sign.setPixmap(pixmap("check", "quiet", 14))
        self.setMinimumHeight(px(HIGH))
        self._row.setContentsMargins(px(24), px(13), px(24), px(13))
        self._row.setSpacing(px(6))
