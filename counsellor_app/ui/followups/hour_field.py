"""An hour that may be left open: ``15:00``, ``9.30``, ``15``."""

from datetime import date, datetime, tzinfo

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLineEdit

from counsellor_app.ui.format import clock_time


class HourField(QLineEdit):
    def __init__(self, zone: tzinfo) -> None:
        super().__init__()
        self._zone = zone
        self.setMaxLength(5)
        self._retranslate()

    def set_moment(self, moment: datetime | None) -> None:
        self.setText(clock_time(moment, self._zone) if moment is not None else "")

    def moment(self, day: date) -> datetime | None:
        """This hour of the day; None when none is typed, or what is typed is no hour."""
        return parsed(day, self.text(), self._zone)

    def is_wrong(self) -> bool:
        return bool(self.text().strip()) and self.moment(date(2026, 1, 1)) is None

    def _retranslate(self) -> None:
        self.setPlaceholderText(self.tr("any time"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()


def parsed(day: date, text: str, zone: tzinfo) -> datetime | None:
    parts = text.strip().replace(".", ":").split(":")
    if not 1 <= len(parts) <= 2 or not all(part.isascii() and part.isdigit() for part in parts):
        return None
    hours, minutes = (int(part) for part in (*parts, "0")[:2])
    try:
        return datetime(day.year, day.month, day.day, hours, minutes, tzinfo=zone)
    except ValueError:
        return None
