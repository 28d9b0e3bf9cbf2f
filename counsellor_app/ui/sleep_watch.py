"""Tells when the computer goes to sleep or its screen is locked, where the system says so.

Linux: signals of systemd-logind on the system bus. Windows: power broadcasts to every window. Elsewhere the first
touch after the sleep locks (`idle.py`).
"""

import sys
from collections.abc import Callable
from ctypes import wintypes
from typing import cast

from PySide6.QtCore import SLOT, QAbstractNativeEventFilter, QByteArray, QCoreApplication, QObject, Signal, Slot

WM_POWERBROADCAST = 0x0218
PBT_APMSUSPEND = 0x0004
LOGIND = ("org.freedesktop.login1", "/org/freedesktop/login1", "org.freedesktop.login1.Manager")
SESSION = "org.freedesktop.login1.Session"


class SleepWatch(QObject):
    """`going` comes before the sleep, as far as the system waits for us (Windows two seconds, logind one or more)."""

    going = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._filter: _PowerFilter | None = None
        if sys.platform == "win32":
            self._filter = _PowerFilter(self.going.emit)
            app = QCoreApplication.instance()
            if app is not None:
                app.installNativeEventFilter(self._filter)
        elif sys.platform == "linux":
            self._listen_to_logind()

    def _listen_to_logind(self) -> None:
        # loads libdbus: not before the first window is shown
        from PySide6.QtDBus import QDBusConnection

        bus = QDBusConnection.systemBus()
        if bus.isConnected():
            service, path, interface = LOGIND
            # PySide6's own stubs want bytes here, the call itself takes what SLOT gives
            slots = (cast(bytes, SLOT("on_sleep(bool)")), cast(bytes, SLOT("on_lock()")))
            bus.connect(service, path, interface, "PrepareForSleep", self, slots[0])
            bus.connect(service, "", SESSION, "Lock", self, slots[1])

    @Slot(bool)
    def on_sleep(self, is_starting: bool) -> None:
        if is_starting:
            self.going.emit()

    @Slot()
    def on_lock(self) -> None:
        self.going.emit()


class _PowerFilter(QAbstractNativeEventFilter):
    """Reads the message number and its first parameter out of Windows' MSG structure."""

    def __init__(self, told: Callable[[], None]) -> None:
        super().__init__()
        self._told = told

    def nativeEventFilter(self, kind: QByteArray | bytes | bytearray | memoryview, message: int) -> object:
        name = kind.data() if isinstance(kind, QByteArray) else bytes(kind)
        if name == b"windows_generic_MSG":
            received = wintypes.MSG.from_address(int(message))
            if received.message == WM_POWERBROADCAST and received.wParam == PBT_APMSUSPEND:
                self._told()
        return False, 0
