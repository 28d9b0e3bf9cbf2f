"""The calendar that opens under a date: Monday first, no red (red means act now)."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QShowEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QToolButton, QWidget

from counsellor_app.ui.icons import icon, icon_size
from counsellor_app.ui.theme import colour

WEEKEND = (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday)
ARROWS = {"qt_calendar_prevmonth": "left", "qt_calendar_nextmonth": "right"}


class Calendar(QCalendarWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.setGridVisible(False)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        inside = self.layout()
        if inside is not None:
            inside.setContentsMargins(1, 1, 1, 1)

    def showEvent(self, event: QShowEvent) -> None:
        self._tint()
        super().showEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and self.isVisible():
            self._tint()

    def _tint(self) -> None:
        plain, weekend = QTextCharFormat(), QTextCharFormat()
        plain.setForeground(colour("text"))
        weekend.setForeground(colour("quiet"))
        for day in Qt.DayOfWeek:
            self.setWeekdayTextFormat(day, weekend if day in WEEKEND else plain)
        for name, arrow in ARROWS.items():
            button = self.findChild(QToolButton, name)
            if button is not None:
                button.setIcon(icon(arrow, "quiet", 16))
                button.setIconSize(icon_size(16))
                button.setAccessibleName(self.tr("Month before") if arrow == "left" else self.tr("Month after"))
