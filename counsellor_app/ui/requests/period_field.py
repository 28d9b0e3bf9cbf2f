"""A period: two days that are typed, with the school years one press away."""

from datetime import date

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.buttons import Button, Kind, Size
from counsellor_app.ui.widgets.day_edit import DayEdit
from counsellor_app.ui.widgets.form import FormField

FIRST_MONTH = 9  # the school year begins on 1 September
LAST_DAY = (8, 31)


def school_year(day: date) -> tuple[date, date]:
    """The first and the last day of the school year this day lies in."""
    begins = day.year if day.month >= FIRST_MONTH else day.year - 1
    return date(begins, FIRST_MONTH, 1), date(begins + 1, *LAST_DAY)


class PeriodField(QWidget):
    """`changed` after every change, typed or pressed. A day that is no day is said beside its field."""

    changed = Signal()

    def __init__(self, today: date) -> None:
        super().__init__()
        self._today = today
        self.first, self.last = DayEdit(), DayEdit()
        self.first_field = FormField(self.first, " ", name="period_from")
        self.last_field = FormField(self.last, " ", name="period_until")
        self.this_year, self.last_year = (Button(kind=Kind.ACCENT_QUIET, size=Size.SMALL) for _ in range(2))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        days = QGridLayout()
        days.setHorizontalSpacing(px(16))
        days.addWidget(self.first_field, 0, 0)
        days.addWidget(self.last_field, 0, 1)
        quick = QHBoxLayout()
        quick.setSpacing(px(4))
        quick.addWidget(self.this_year)
        quick.addWidget(self.last_year)
        quick.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(2))
        column.addLayout(days)
        column.addLayout(quick)
        self.first.picked.connect(self._on_typed)
        self.last.picked.connect(self._on_typed)
        self.this_year.clicked.connect(lambda: self._take(self._today))
        self.last_year.clicked.connect(lambda: self._take(date(self._today.year - 1, self._today.month, 1)))
        self.retranslate()

    def value(self) -> tuple[date | None, date | None]:
        return self.first.value(), self.last.value()

    def set_value(self, first: date | None, last: date | None) -> None:
        """Tells nobody. What is being typed is not replaced by the same day."""
        for edit, day in ((self.first, first), (self.last, last)):
            if edit.value() != day or edit.is_wrong():
                edit.set_value(day)
        self.check()

    def check(self) -> bool:
        """False, with words, where a day is none or the last comes before the first."""
        no_day = self.tr("This is no day. Write it like 24.11.2026.")
        for field, edit in ((self.first_field, self.first), (self.last_field, self.last)):
            field.set_error(no_day if edit.is_wrong() else "")
        first, last = self.value()
        if first is not None and last is not None and last < first:
            self.last_field.set_error(self.tr("The last day comes before the first one."))
        return not self.first_field.error() and not self.last_field.error()

    def retranslate(self) -> None:
        self.first_field.set_label(self.tr("Period from"))
        self.last_field.set_label(self.tr("until"))
        self.last.setAccessibleName(self.tr("Period until"))
        self.this_year.setText(self.tr("This school year"))
        self.last_year.setText(self.tr("Last school year"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()

    def _take(self, day: date) -> None:
        first, last = school_year(day)
        self.set_value(first, min(last, self._today))
        self.changed.emit()

    @Slot()
    def _on_typed(self) -> None:
        if not self.first.is_wrong() and not self.last.is_wrong():
            self.check()
        self.changed.emit()
