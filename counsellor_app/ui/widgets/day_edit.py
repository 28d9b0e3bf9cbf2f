"""A day that may be left empty, typed (14.02.2013, 14.2, 14022013, 2013-02-14) or picked from a calendar.

What is no day is kept as it was typed, so that it can be said in words beside the field.
"""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from counsellor_app.ui.format import date_digits
from counsellor_app.ui.widgets.calendar_line import CalendarLine
from counsellor_app.ui.widgets.typed_day import parsed_day


class DayEdit(CalendarLine):
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
        self.set_value(day)
        self.textEdited.connect(self._on_edited)

    def value(self) -> date | None:
        return parsed_day(self.text(), self._today().year if self._today else None)

    def is_wrong(self) -> bool:
        return bool(self.text().strip()) and self.value() is None

    def set_value(self, day: date | None) -> None:
        self.setText(date_digits(day) if day is not None else "")

    def shown_day(self) -> date | None:
        return self.value() or (self._today() if self._today and not self.text().strip() else None)

    def take_day(self, day: date) -> None:
        self.set_value(day)
        self.picked.emit(day)

    @Slot()
    def _on_edited(self) -> None:
        self.picked.emit(self.value())

    def commit(self) -> None:
        day = self.value()
        if day is not None:
            self.set_value(day)
