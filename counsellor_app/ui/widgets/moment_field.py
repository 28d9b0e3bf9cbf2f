"""A moment, typed as dd.MM.yyyy, HH:mm in the school's time; its value is an aware UTC datetime."""

from datetime import UTC, datetime, tzinfo

from PySide6.QtCore import QDateTime, QSize, QTime, Signal, Slot
from PySide6.QtGui import QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QDateTimeEdit, QWidget

from counsellor_app.domain.clock import ZONE
from counsellor_app.ui.widgets.date_field import draw_calendar_icon, even_height, prepare, to_date, to_qdate


class MomentField(QDateTimeEdit):
    """Qt holds the wall clock only: the zone is put on and taken off with Python's own zone data."""

    picked = Signal(object)  # datetime

    def __init__(self, moment: datetime, *, zone: tzinfo = ZONE, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zone = zone
        prepare(self, "dd.MM.yyyy, HH:mm")
        self.set_value(moment)
        self.dateTimeChanged.connect(self._on_changed)

    def value(self) -> datetime:
        shown = self.dateTime()
        day, time = to_date(shown.date()), shown.time()
        wall = datetime(day.year, day.month, day.day, time.hour(), time.minute(), tzinfo=self._zone)
        return wall.astimezone(UTC)

    def set_value(self, moment: datetime) -> None:
        wall = moment.astimezone(self._zone)
        self.setDateTime(QDateTime(to_qdate(wall.date()), QTime(wall.hour, wall.minute)))

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
