"""Lines of days: the date, its weekday, what it is, and where that is known from."""

from datetime import date

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from counsellor_app.ui import format as form
from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.card import label
from counsellor_app.ui.widgets.elided import ElidedLabel

DATE_WIDTH, WEEKDAY_WIDTH = 92, 36


class DayRow(QFrame):
    """`late`: the state is something to look at (not announced yet, worked instead of rested)."""

    def __init__(self, day: date, what: str, state: str = "", *, late: bool = False, side: QWidget | None = None):
        super().__init__()
        self.setProperty("box", "item")
        self.day = day
        self._date, self._weekday = label(form.date_digits(day), "medium"), label(form.weekday(day), "quiet")
        self._state = label(state, "late" if late else "quiet")
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._date)
        self._row.addWidget(self._weekday)
        self._row.addWidget(ElidedLabel(what), 1)
        self._row.addWidget(self._state)
        if side is not None:
            self._row.addWidget(side)
        self._measure()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._measure()

    def _measure(self) -> None:
        self.setMinimumHeight(px(32))
        self._row.setContentsMargins(px(12), px(2), px(8), px(2))
        self._row.setSpacing(px(10))
        self._date.setFixedWidth(px(DATE_WIDTH))
        self._weekday.setFixedWidth(px(WEEKDAY_WIDTH))
