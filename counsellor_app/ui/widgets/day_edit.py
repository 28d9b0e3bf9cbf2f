"""A day that may be left empty: typed (14.02.2013, 14.2, 14022013, 2013-02-14) or picked from a calendar.

What is no day is kept as it was typed, so that it can be said in words beside the field.
"""

import re
from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QEvent, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from counsellor_app.ui.format import date_digits
from counsellor_app.ui.icons import icon
from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.calendar import Calendar
from counsellor_app.ui.widgets.date_field import EARLIEST, LATEST, to_date, to_qdate

SIGNS = re.compile(r"[.,/\-\s]+")
SHORT_YEAR = 2000


class DayEdit(QLineEdit):
    """`value()` is None while nothing, or no day, is typed; `is_wrong()` tells the two apart.

    With `today` a day and a month are enough: they are of this year. A day of birth needs its year.
    """

    picked = Signal(object)  # date | None

    def __init__(
        self, day: date | None = None, *, today: Callable[[], date] | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._today = today
        self.setMaxLength(12)
        self._pick = QAction(self)
        self._pick.triggered.connect(self.open_calendar)
        self.addAction(self._pick, QLineEdit.ActionPosition.TrailingPosition)
        self.calendar: QFrame | None = None
        self.set_value(day)
        self.textEdited.connect(self._on_edited)
        self.editingFinished.connect(self._tidy)
        self._tint()
        self._retranslate()

    def value(self) -> date | None:
        return parsed(self.text(), self._today().year if self._today else None)

    def is_wrong(self) -> bool:
        return bool(self.text().strip()) and self.value() is None

    def set_value(self, day: date | None) -> None:
        self.setText(date_digits(day) if day is not None else "")

    @Slot()
    def open_calendar(self) -> None:
        """Under the field; Esc leaves it, Enter or a click takes the day."""
        shown = Calendar()
        shown.setDateRange(to_qdate(EARLIEST), to_qdate(LATEST))
        day = self.value() or (self._today() if self._today else None)
        shown.setSelectedDate(to_qdate(day) if day else QDate.currentDate())
        shown.activated.connect(self._on_picked)
        shown.clicked.connect(self._on_picked)
        self.calendar = QFrame(self, Qt.WindowType.Popup)
        self.calendar.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.calendar.destroyed.connect(self._on_calendar_gone)
        column = QVBoxLayout(self.calendar)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(shown)
        self.calendar.adjustSize()
        self.calendar.move(self.mapToGlobal(QPoint(0, self.height() + px(2))))
        self.calendar.show()
        shown.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_down = event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier
        if is_down or event.key() == Qt.Key.Key_F4:
            self.open_calendar()
        else:
            super().keyPressEvent(event)

    @Slot(QDate)
    def _on_picked(self, day: QDate) -> None:
        self.set_value(to_date(day))
        if self.calendar is not None:
            self.calendar.close()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.picked.emit(self.value())

    @Slot()
    def _on_calendar_gone(self) -> None:
        self.calendar = None

    @Slot()
    def _on_edited(self) -> None:
        self.picked.emit(self.value())

    @Slot()
    def _tidy(self) -> None:
        day = self.value()
        if day is not None:
            self.set_value(day)

    def _tint(self) -> None:
        self._pick.setIcon(icon("calendar", "quiet", 16))

    def _retranslate(self) -> None:
        self.setPlaceholderText(self.tr("dd.mm.yyyy"))
        self._pick.setText(self.tr("Open the calendar"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() is QEvent.Type.StyleChange:
            self._tint()


def parsed(text: str, year: int | None = None) -> date | None:
    """A day out of typed text; two digits of a year are of this century. None for anything else.

    `year` is taken where none is typed; without it a year has to be typed.
    """
    parts = [part for part in SIGNS.split(text.strip()) if part]
    if len(parts) == 1 and re.fullmatch(r"\d{8}|\d{6}", parts[0], re.ASCII):
        parts = [parts[0][:2], parts[0][2:4], parts[0][4:]]
    if len(parts) == 2 and year is not None and len(parts[0]) <= 2:
        parts.append(f"{year:04}")
    if len(parts) != 3 or not all(re.fullmatch(r"\d{1,4}", part, re.ASCII) for part in parts):
        return None
    first, month, last = (int(part) for part in parts)
    day, year_typed = (last, first) if len(parts[0]) == 4 else (first, last)
    if len(parts[2]) <= 2 and len(parts[0]) != 4:
        year_typed += SHORT_YEAR
    try:
        return date(year_typed, month, day)
    except ValueError:
        return None
