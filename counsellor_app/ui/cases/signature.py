"""The right end of a card's head: a pen, when it was signed, by whom."""

from datetime import date, datetime, tzinfo

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from counsellor_app.domain.clock import local_day
from counsellor_app.ui.cases.labels import ToneLabel
from counsellor_app.ui.format import clock_time, date_digits, day_digits
from counsellor_app.ui.icons import pixmap
from counsellor_app.ui.theme import px


class Signature(QWidget):
    """``signed 15:02 · Тлеген А. К.``; with the day when it is not the day of service."""

    def __init__(self, zone: tzinfo) -> None:
        super().__init__()
        self._zone = zone
        self._signed: tuple[datetime, str, date] | None = None
        self._icon = QLabel()
        self._words = ToneLabel(size=12, tone="quiet")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(4))
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._words, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_signed(self, at: datetime, who: str, service_day: date) -> None:
        self._signed = (at, who, service_day)
        self._show()

    def words(self) -> str:
        return self._words.text()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.LanguageChange):
            self._show()

    def _show(self) -> None:
        if self._signed is None:
            return
        at, who, service_day = self._signed
        self._icon.setPixmap(pixmap("pen", "quiet", 14))
        day = local_day(at, self._zone)
        when = clock_time(at, self._zone)
        if day != service_day:
            shown = day_digits(day) if day.year == service_day.year else date_digits(day)
            when = f"{shown}, {when}"
        signed = self.tr("signed {when}").format(when=when)
        self._words.setText(" · ".join(part for part in (signed, who) if part))
