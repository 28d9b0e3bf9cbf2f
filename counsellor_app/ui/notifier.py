"""Desktop reminders without any name, also while locked: "2 follow-ups are due"."""

from collections.abc import Iterable
from datetime import datetime

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from counsellor_app.domain.clock import Now
from counsellor_app.services.reminders import due_by
from counsellor_app.ui.icons import pixmap

EVERY = 60_000  # milliseconds between two looks; a minute late is no harm, an awake processor is


class Notifier(QObject):
    """Tells once for each moment that comes; the same sum is not told twice.

    `told` carries the words that were shown, also where the system has no tray.
    """

    wanted = Signal()
    told = Signal(str)

    def __init__(self, now: Now, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._moments: tuple[datetime, ...] = ()
        self._told_until: datetime | None = None
        self._is_on = True
        self._menu = QMenu()
        self._open = self._menu.addAction("")
        self._tray = QSystemTrayIcon(QIcon(pixmap("mark", "accent", 24)), self)
        self._tray.setToolTip("Pana")
        self._tray.setContextMenu(self._menu)
        self._tray.activated.connect(lambda _why: self.wanted.emit())
        self._tray.messageClicked.connect(self.wanted)
        self._open.triggered.connect(lambda _on=False: self.wanted.emit())
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self.look)
        self.retranslate()

    def start(self) -> None:
        if QSystemTrayIcon.isSystemTrayAvailable():
            self._tray.show()
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()
        self._tray.hide()

    def set_on(self, is_on: bool) -> None:
        self._is_on = is_on

    def set_moments(self, moments: Iterable[datetime]) -> None:
        """New moments; those that have come already are not told again."""
        self._moments = tuple(sorted(moments))
        if self._told_until is None:
            self._told_until = self._now()

    @Slot()
    def look(self) -> None:
        now = self._now()
        since = self._told_until
        fresh = [moment for moment in self._moments if moment <= now and (since is None or moment > since)]
        if not fresh or not self._is_on:
            return
        self._told_until = now
        words = self.tr("%n follow-up(s) are due", "", due_by(self._moments, now))
        self.told.emit(words)
        if self._tray.isVisible():
            self._tray.showMessage("Pana", words, QSystemTrayIcon.MessageIcon.Information)

    def retranslate(self) -> None:
        """Called by the program when the language changes: a tray icon is no widget that would be told."""
        self._open.setText(self.tr("Open Pana"))
