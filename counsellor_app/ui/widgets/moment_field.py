"""A moment, typed (24.11.2026, 10:30; 24.11 10:30; 10:30) or picked, in the school's time; an aware UTC datetime."""

from datetime import UTC, date, datetime, tzinfo

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from counsellor_app.domain.clock import ZONE
from counsellor_app.ui.format import moment_digits
from counsellor_app.ui.widgets.calendar_line import EARLIEST, LATEST, CalendarLine
from counsellor_app.ui.widgets.typed_day import FULL_MOMENT, parsed_moment


class MomentField(CalendarLine):
    """`value()` is the last moment that stood in it: whoever sends it asks `refuse_wrong` first.

    A day and a month alone are of the year in which the field was made.
    """

    picked = Signal(object)  # datetime
    SAMPLE = "00.00.0000, 00:00"

    def __init__(self, moment: datetime, *, zone: tzinfo = ZONE, parent: QWidget | None = None) -> None:
        self._zone = zone
        self._moment = moment.astimezone(UTC).replace(second=0, microsecond=0)
        self._year = moment.astimezone(zone).year
        super().__init__(parent)
        self.setMaxLength(18)
        self.setText(moment_digits(moment, zone))
        self.textEdited.connect(self._on_edited)

    def value(self) -> datetime:
        return self._moment

    def set_value(self, moment: datetime) -> None:
        """Shown to the minute, and kept to the minute."""
        wall = moment.astimezone(self._zone).replace(second=0, microsecond=0)
        self._take(wall)
        self.setText(moment_digits(wall, self._zone))

    def is_wrong(self) -> bool:
        return self._typed() is None

    def complaint(self) -> str:
        return self.tr("There is no such moment. Write it like 24.03.2026, 15:00.")

    def shown_day(self) -> date | None:
        return self._moment.astimezone(self._zone).date()

    def take_day(self, day: date) -> None:
        wall = self._moment.astimezone(self._zone)
        self.set_value(datetime.combine(day, wall.time(), self._zone))

    def _typed(self) -> datetime | None:
        moment = parsed_moment(self.text(), self._moment.astimezone(self._zone), self._year)
        return moment if moment is not None and EARLIEST <= moment.date() <= LATEST else None

    def _take(self, wall: datetime) -> None:
        moment = wall.astimezone(UTC)
        if moment != self._moment:
            self._moment = moment
            self.picked.emit(moment)

    @Slot()
    def _on_edited(self) -> None:
        """Once day and hour stand there: half a moment is many moments on the way."""
        if FULL_MOMENT.fullmatch(self.text().strip()):
            self.commit()

    def commit(self) -> None:
        moment = self._typed()
        if moment is not None:
            self._take(moment)
            self.setText(moment_digits(moment, self._zone))

    def _retranslate(self) -> None:
        super()._retranslate()
        self.setPlaceholderText(self.tr("dd.mm.yyyy, hh:mm"))
