"""The right end of a card's head: a pen, when it was signed, by whom."""

from datetime import date, datetime, tzinfo
from math import ceil

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent

from counsellor_app.domain.clock import local_day
from counsellor_app.ui.format import clock_time, date_digits, day_digits
from counsellor_app.ui.icons import pixmap
from counsellor_app.ui.theme import font, px, tokens
from counsellor_app.ui.widgets.paint import words
from counsellor_app.ui.widgets.painted import Painted

PEN, GAP = 14, 4  # px at 100 %


class Signature(Painted):
    """``signed 15:02 · Тлеген А. К.``; with the day when it is not the day of service. Never cut off."""

    def __init__(self, zone: tzinfo) -> None:
        super().__init__()
        self._zone = zone
        self._signed: tuple[datetime, str, date] | None = None

    def show_signed(self, at: datetime, who: str, service_day: date) -> None:
        self._signed = (at, who, service_day)
        self.retranslate()
        self.refresh()

    def words(self) -> str:
        return self.accessibleName()

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(font(12))  # in whole pixels a word may be cut off by a part of one
        height = max(px(PEN), ceil(metrics.height()))
        return QSize(px(PEN) + px(GAP) + ceil(metrics.horizontalAdvance(self.words())), height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def retranslate(self) -> None:
        if self._signed is None:
            return
        at, who, service_day = self._signed
        day = local_day(at, self._zone)
        when = clock_time(at, self._zone)
        if day != service_day:
            shown = day_digits(day) if day.year == service_day.year else date_digits(day)
            when = f"{shown}, {when}"
        signed = self.tr("signed {when}").format(when=when)
        self.say(" · ".join(part for part in (signed, who) if part))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        side = px(PEN)
        painter.drawPixmap(0, (self.height() - side + 1) // 2, pixmap("pen", "quiet", PEN))
        words(painter, self.rect().adjusted(side + px(GAP), 0, 0, 0), self.words(), 12, 400, tokens().quiet)
        painter.end()
