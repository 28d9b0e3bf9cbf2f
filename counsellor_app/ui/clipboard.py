"""Copying what is secret: other programs are asked not to keep it, and it is gone after half a minute."""

from PySide6.QtCore import QByteArray, QMimeData, QObject, QTimer, Slot
from PySide6.QtGui import QClipboard, QGuiApplication

SECONDS = 30
# Read by clipboard histories: Klipper; Windows (cloud, Win+V); macOS pasteboard convention.
HINTS = {
    "x-kde-passwordManagerHint": b"secret",
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"1",
    'application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"': b"\0\0\0\0",
    'application/x-qt-windows-mime;value="CanUploadToCloudClipboard"': b"\0\0\0\0",
    "application/x-nspasteboard-concealed-type": b"1",
}


class PrivateClipboard(QObject):
    """One copy at a time. What another program has put there since is left alone."""

    def __init__(self, seconds: int = SECONDS, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(seconds * 1000)
        self._timer.timeout.connect(self.clear)
        self._is_ours = False
        QGuiApplication.clipboard().dataChanged.connect(self._on_changed)

    def copy(self, text: str) -> None:
        data = QMimeData()
        data.setText(text)
        for kind, value in HINTS.items():
            data.setData(kind, QByteArray(value))
        self._is_ours = False  # the change we make ourselves is told before we are back here
        QGuiApplication.clipboard().setMimeData(data, QClipboard.Mode.Clipboard)
        self._is_ours = True
        self._timer.start()

    def seconds_left(self) -> int:
        return max(0, self._timer.remainingTime()) // 1000

    @Slot()
    def clear(self) -> None:
        """Also called when the window locks."""
        self._timer.stop()
        if self._is_ours:
            self._is_ours = False
            QGuiApplication.clipboard().clear(QClipboard.Mode.Clipboard)

    @Slot()
    def _on_changed(self) -> None:
        self._is_ours = False
        self._timer.stop()
