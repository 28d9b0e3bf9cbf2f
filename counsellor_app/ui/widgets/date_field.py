"""A day, typed as dd.MM.yyyy or picked from a calendar."""

from datetime import date

from PySide6.QtCore import QDate, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QDateEdit, QDateTimeEdit, QSizePolicy, QWidget

from counsellor_app.ui.icons import pixmap
from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.calendar import Calendar

EARLIEST, LATEST = date(1900, 1, 1), date(2100, 12, 31)


def to_qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def to_date(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())


def draw_calendar_icon(field: QDateTimeEdit) -> None:
    side = px(16)
    painter = QPainter(field)
    tone = "quiet" if field.isEnabled() else "disabled"
    painter.drawPixmap(field.width() - px(10) - side, (field.height() - side) // 2, pixmap("calendar", tone, 16))
    painter.end()


def prepare(field: QDateTimeEdit, display: str) -> None:
    """What day and moment fields share."""
    field.setDisplayFormat(display)
    field.setCalendarPopup(True)
    field.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
    field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    field.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    field.setCorrectionMode(QAbstractSpinBox.CorrectionMode.CorrectToNearestValue)
    field.setDateRange(to_qdate(EARLIEST), to_qdate(LATEST))
    field.setCalendarWidget(Calendar(field))


def even_height(field: QDateTimeEdit, hint: QSize) -> QSize:
    """As high as a line edit: Qt counts the frame of the field inside it too."""
    return QSize(hint.width(), px(30 if field.property("measure") == "row" else 32))


class DateField(QDateEdit):
    """`value()` is a date; with `optional` it may be None (nothing typed yet)."""

    picked = Signal(object)  # date | None

    def __init__(self, day: date | None = None, *, optional: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._optional = optional
        prepare(self, "dd.MM.yyyy")
        if optional:
            # Qt shows the special text at the minimum; one day before the range means "no day"
            self.setMinimumDate(to_qdate(EARLIEST).addDays(-1))
            self.setSpecialValueText("\u2013")
        self.set_value(day)
        self.dateChanged.connect(self._on_changed)

    def value(self) -> date | None:
        if self._optional and self.date() == self.minimumDate():
            return None
        return to_date(self.date())

    def day(self) -> date:
        """The day of a field that is not optional."""
        return to_date(self.date())

    def set_value(self, day: date | None) -> None:
        if day is not None:
            self.setDate(to_qdate(day))
        elif self._optional:
            self.setDate(self.minimumDate())

    def set_range(self, first: date, last: date) -> None:
        start = to_qdate(first)
        self.setDateRange(start.addDays(-1) if self._optional else start, to_qdate(last))

    def sizeHint(self) -> QSize:
        return even_height(self, super().sizeHint())

    def minimumSizeHint(self) -> QSize:
        return even_height(self, super().minimumSizeHint())

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        draw_calendar_icon(self)

    @Slot()
    def _on_changed(self) -> None:
        self.picked.emit(self.value())
