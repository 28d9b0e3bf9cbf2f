"""Desktop reminders without any name, also while locked: "2 follow-ups are due"."""

from collections.abc import Iterable
from datetime import datetime

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon, QWidget

from counsellor_app.domain.moments import Now
from counsellor_app.services.reminders import due_by
from counsellor_app.ui.icons import pixmap
from counsellor_app.ui.theme import dress

EVERY = 60_000  # milliseconds between two looks; a minute late is no harm, an awake processor is
CLICKS = frozenset({QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick})


class Notifier(QObject):
    """Tells each moment once when it comes; what had come before is on Today anyway.

    `told` carries the words that were shown, also where the system has no tray, `told_until` how far it has come.
    `wanted`: the user asks for the window.
    """

    wanted = Signal()
    told = Signal(str)

    def __init__(self, now: Now, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._moments: tuple[datetime, ...] = ()
        self.told_until = now()
        self._is_on = True
        self._tray: QSystemTrayIcon | None = None
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Reaching the tray may take a while: first the window is shown."""
        if QSystemTrayIcon.isSystemTrayAvailable():
            self._tray = self._tray or self._make_tray()
            self._tray.show()
        self._timer.start()
        self.look()

    def stop(self) -> None:
        self._timer.stop()
        if self._tray is not None:
            self._tray.hide()

    def set_on(self, is_on: bool) -> None:
        """Switched off, moments pass in silence; they are not told when it is switched on again."""
        self._is_on = is_on

    def set_moments(self, moments: Iterable[datetime], told_until: datetime | None = None) -> None:
        """`told_until`: everything up to then was told by the process before this one, what came since was not."""
        self._moments = tuple(sorted(moments))
        if told_until is not None:
            self.told_until = min(told_until, self.told_until)

    @Slot()
    def look(self) -> None:
        """At the start, every minute, and before the file is locked."""
        now, since = self._now(), self.told_until
        self.told_until = max(now, since)
        if not self._is_on or not any(since < moment <= now for moment in self._moments):
            return
        words = self.tr("%n follow-up(s) are due", "", due_by(self._moments, now))
        self.told.emit(words)
        if self._tray is not None and self._tray.isVisible():
            self._tray.showMessage("Pana", words, QSystemTrayIcon.MessageIcon.Information)

    def retranslate(self) -> None:
        """Called by the program when the language changes: a tray icon is no widget that would be told."""
        if self._tray is not None:
            self._open.setText(self.tr("Open Pana"))

    def _make_tray(self) -> QSystemTrayIcon:
        self._menu = QMenu()
        dress(self._menu)
        self._open = self._menu.addAction(self.tr("Open Pana"))
        self._open.triggered.connect(lambda _on=False: self.wanted.emit())
        tray = QSystemTrayIcon(QIcon(pixmap("mark", "accent", 24)), self)
        tray.setToolTip("Pana")
        tray.setContextMenu(self._menu)
        tray.activated.connect(self._on_activated)
        tray.messageClicked.connect(self.wanted)
        return tray

    @Slot(QSystemTrayIcon.ActivationReason)
    def _on_activated(self, why: QSystemTrayIcon.ActivationReason) -> None:
        if why in CLICKS:
            self.wanted.emit()


def come_forward(window: QWidget) -> None:
    """Out of the taskbar and before other windows."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
