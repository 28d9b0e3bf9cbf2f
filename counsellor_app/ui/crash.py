"""A bug happened: types and places are in the log (`counsellor_app.log`), the user gets a calm dialog and a way on.

Nothing of the exception is shown: its message may hold a name. The draft is kept by its own autosave.
"""

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget


class CrashNotice(QObject):
    """Brings the news of a bug from whatever thread to the window's, and shows one dialog at a time.

    Give `tell` to `counsellor_app.log.catch_all`.
    """

    restart_wanted = Signal()
    _told = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parent = parent
        self._dialog: QWidget | None = None
        self._told.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def tell(self, code: str) -> None:
        """From any thread. `code` is the short number in the log."""
        self._told.emit(code)

    def dialog(self) -> QWidget | None:
        return self._dialog

    @Slot(str)
    def _show(self, code: str) -> None:
        if self._dialog is not None:
            return
        # no start waits for it
        from counsellor_app.ui.crash_dialog import CrashDialog

        self._dialog = dialog = CrashDialog(code, self._parent)
        dialog.restart_wanted.connect(self.restart_wanted)
        dialog.finished.connect(self._on_finished)
        dialog.open()

    @Slot()
    def _on_finished(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None
