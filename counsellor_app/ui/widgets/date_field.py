"""A day that has to be there: typed (24.11.2026, 24.11) or picked from a calendar."""

from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from counsellor_app.ui.format import date_digits
from counsellor_app.ui.widgets.calendar_line import CalendarLine
from counsellor_app.ui.widgets.typed_day import FULL_DAY, parsed_day


class DateField(CalendarLine):
    """`day()` is the last day that stood in it: whoever sends it asks `refuse_wrong` first. Empty is wrong here.

    A day and a month alone are of the year in which the field was made, or of the one year of its range.
    """

    picked = Signal(object)  # date

    def __init__(self, day: date, parent: QWidget | None = None) -> None:
        self._day, self._year = day, day.year
        super().__init__(parent)
        self.setMaxLength(12)
        self.setText(date_digits(day))
        self.textEdited.connect(self._on_edited)

    def day(self) -> date:
        return self._day

    def set_value(self, day: date) -> None:
        self._take(day)
        self.setText(date_digits(day))

    def set_range(self, first: date, last: date) -> None:
        """A day that stood outside it becomes the nearest one inside."""
        super().set_range(first, last)
        self._year = first.year if first.year == last.year else self._year
        if not first <= self._day <= last:
            self.set_value(min(max(self._day, first), last))

    def is_wrong(self) -> bool:
        return self._typed() is None

    def complaint(self) -> str:
        if parsed_day(self.text(), self._year) is None:
            return super().complaint()
        words = self.tr("A day from {first} to {last}.")
        return words.format(first=date_digits(self._first), last=date_digits(self._last))

    def shown_day(self) -> date | None:
        return self._day

    def take_day(self, day: date) -> None:
        self.set_value(day)

    def _typed(self) -> date | None:
        day = parsed_day(self.text(), self._year)
        return day if day is not None and self._first <= day <= self._last else None

    def _take(self, day: date) -> None:
        if day != self._day:
            self._day = day
            self.picked.emit(day)

    @Slot()
    def _on_edited(self) -> None:
        """Once its year stands there: half a day is many days on the way."""
        if FULL_DAY.fullmatch(self.text().strip()):
            self.commit()

    def commit(self) -> None:
        day = self._typed()
        if day is not None:
            self._take(day)
            self.setText(date_digits(day))
