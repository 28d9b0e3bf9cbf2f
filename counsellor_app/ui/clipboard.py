"""What is copied out of an open file: other programs are asked not to keep it, and it is gone after half a minute."""

import secrets
from collections.abc import Mapping

from PySide6.QtCore import QByteArray, QMimeData, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QClipboard, QGuiApplication

SECONDS = 30
# Read by clipboard histories: Klipper; Windows (cloud, Win+V); macOS pasteboard convention (security.md 9).
HINTS: Mapping[str, bytes] = {
    "x-kde-passwordManagerHint": b"secret",
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"1",
    'application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"': b"\0\0\0\0",
    'application/x-qt-windows-mime;value="CanUploadToCloudClipboard"': b"\0\0\0\0",
    "application/x-nspasteboard-concealed-type": b"1",
}
OURS = f"application/x-own-{secrets.token_hex(8)}"  # of this process, and of no other program
MODES = (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection)


def marked(data: QMimeData) -> QMimeData:
    """The same data, with the marks that keep it out of histories and tell it as ours."""
    data.setData(OURS, QByteArray(b"1"))
    for kind, value in HINTS.items():
        data.setData(kind, QByteArray(value))
    return data


class PrivateClipboard(QObject):
    """Watches over everything this program copies while a file is open, whichever part of the window copied it.

    `copied` tells that the half minute began. What another program has put there since is left alone.
    """

    copied = Signal(int)  # seconds

    def __init__(self, seconds: int = SECONDS, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._seconds = seconds
        self._ours: set[QClipboard.Mode] = set()
        self._is_marking = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(seconds * 1000)
        self._timer.timeout.connect(self.clear)
        QGuiApplication.clipboard().changed.connect(self._on_changed)

    def copy(self, text: str) -> None:
        data = QMimeData()
        data.setText(text)
        QGuiApplication.clipboard().setMimeData(marked(data), QClipboard.Mode.Clipboard)

    def seconds_left(self) -> int:
        return max(0, self._timer.remainingTime()) // 1000

    @Slot()
    def clear(self) -> None:
        """Also called when the window locks."""
        self._timer.stop()
        ours, self._ours = self._ours, set()
        for mode in ours:
            QGuiApplication.clipboard().clear(mode)

    @Slot(QClipboard.Mode)
    def _on_changed(self, mode: QClipboard.Mode) -> None:
        if self._is_marking or mode not in MODES:
            return
        board = QGuiApplication.clipboard()
        data = board.mimeData(mode)
        is_marked = data is not None and data.hasFormat(OURS)
        if data is None or not data.formats() or not (is_marked or self._owns(mode)):
            self._ours.discard(mode)
            if not self._ours:
                self._timer.stop()
            return
        if not is_marked:  # a field of a form, a label: notes mark what they copy themselves
            self._is_marking = True
            board.setMimeData(_copy_of(data), mode)
            self._is_marking = False
        self._ours.add(mode)
        self._timer.start()
        if mode is QClipboard.Mode.Clipboard:
            self.copied.emit(self._seconds)

    def _owns(self, mode: QClipboard.Mode) -> bool:
        """Whether it was put there by this program, marked or not; not every platform can tell."""
        board = QGuiApplication.clipboard()
        return board.ownsClipboard() if mode is QClipboard.Mode.Clipboard else board.ownsSelection()


def _copy_of(data: QMimeData) -> QMimeData:
    made = QMimeData()
    for kind in data.formats():
        made.setData(kind, data.data(kind))
    if data.hasText():
        made.setText(data.text())
    return marked(made)
