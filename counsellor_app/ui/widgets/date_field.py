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
    """There is always a day in it; a day that may be missing is a `DayEdit`."""

    picked = Signal(object)  # date

    def __init__(self, day: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        prepare(self, "dd.MM.yyyy")
        self.set_value(day)
        self.dateChanged.connect(self._on_changed)

    def day(self) -> date:
        return to_date(self.date())

    def set_value(self, day: date) -> None:
        self.setDate(to_qdate(day))

    def set_range(self, first: date, last: date) -> None:
        self.setDateRange(to_qdate(first), to_qdate(last))

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
        self.picked.emit(self.day())
