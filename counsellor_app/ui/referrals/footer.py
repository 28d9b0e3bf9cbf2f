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


class ReferralFooter(QFrame):
    left = Signal()
    registered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("box", "foot")
        self._sign = QLabel()
        self._state = ElidedLabel("", "quiet")
        self._saved_at: datetime | None = None
        self._is_registered = False
        self.leave = KeyedButton(kind=Kind.QUIET)
        self.leave.set_keys("Esc")
        self.register_button = Button(kind=Kind.FILLED)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._sign)
        self._row.addWidget(self._state, 1)
        self._row.addWidget(self.leave)
        self._row.addWidget(self.register_button)
        self.leave.clicked.connect(self.left)
        self.register_button.clicked.connect(self.registered)
        self._lay_out()
        self.retranslate()

    def show_saved(self, moment: datetime | None) -> None:
        self._saved_at = moment
        self.retranslate()

    def show_registered(self, is_registered: bool) -> None:
        self._is_registered = is_registered
        self.retranslate()

    def saved_words(self) -> str:
        return self._state.text()

    def retranslate(self) -> None:
        self._sign.setVisible(self._saved_at is not None)
        words = self.tr("Draft saved {time}")
        self._state.setText(words.format(time=clock_time(self._saved_at)) if self._saved_at else "")
        self.leave.setText(self.tr("Close, keep the draft"))
        self.register_button.setText(
            self.tr("Complete the referral") if self._is_registered else self.tr("Register referral")
        )

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._lay_out()

    def _lay_out(self) -> None:
        self._sign.setPixmap(pixmap("check", "quiet", 14))
        self.setMinimumHeight(px(HIGH))
        self._row.setContentsMargins(px(24), px(13), px(24), px(13))
        self._row.setSpacing(px(6))
