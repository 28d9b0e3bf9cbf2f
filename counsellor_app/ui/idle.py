"""Locks when nobody has touched the computer for a while, and after it slept.

One timer per term, no timer per key: a touch only notes the time. The wall clock is used, because it goes on while
the computer sleeps.
"""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QWindow

TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)


class IdleWatch(QObject):
    """Listens at the windows, not at the application: there every event of every widget would pass through Python."""

    idle = Signal()

    def __init__(self, minutes: int, now: Callable[[], float] = time.time, parent: QObject | None = None) -> None:
        """`now`: seconds of the wall clock."""
        super().__init__(parent)
        self._now = now
        self._limit = minutes * 60.0
        self._last = now()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self.check)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self._on_window)
            for window in app.topLevelWindows():
                window.installEventFilter(self)

    def start(self) -> None:
        self._last = self._now()
        self._timer.start(int(self._limit * 1000))

    def stop(self) -> None:
        self._timer.stop()

    def set_minutes(self, minutes: int) -> None:
        self._limit = minutes * 60.0
        if self._timer.isActive():
            self.check()

    def touch(self) -> None:
        """Something was done. The first touch after a long sleep locks instead."""
        if self._timer.isActive() and self._now() - self._last >= self._limit:
            self.check()
        else:
            self._last = self._now()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in TOUCHES:
            self.touch()
        return False

    @Slot()
    def check(self) -> None:
        """Locks when the term is over, otherwise waits for the rest of it."""
        self._last = min(self._last, self._now())  # the clock may have been set back
        gone = self._now() - self._last
        if gone >= self._limit:
            self._timer.stop()
            self.idle.emit()
        else:
            self._timer.start(int((self._limit - gone) * 1000) + 1)

    @Slot(QWindow)
    def _on_window(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)
