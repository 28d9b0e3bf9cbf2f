"""How far a long job is: told by the worker, shown by the window, cancelled by the user."""

from threading import Event, Lock

from PySide6.QtCore import QObject, Qt, Signal, Slot

from counsellor_app.domain.errors import Trouble, TroubleKind


class Progress(QObject):
    """Made in the window's thread, used from both. A job reports as often as it likes: the window hears the last."""

    changed = Signal(int, int, str)  # done, total, code of what is being done
    ended = Signal()
    _reported = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._lock = Lock()
        self._wish = Event()
        self._state = (0, 0, "")
        self._is_told = True
        self._reported.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def report(self, done: int, total: int, what: str = "") -> None:
        """From the job's thread. `total` is 0 while it is not known; `what` is a code, words are the page's."""
        with self._lock:
            self._state = (done, total, what)
            must_tell, self._is_told = self._is_told, False
        if must_tell:
            self._reported.emit()

    def cancel(self) -> None:
        self._wish.set()

    def cancelled(self) -> bool:
        return self._wish.is_set()

    def check(self) -> None:
        """Trouble(CANCELLED) when the user wants the job to stop. Call it where stopping leaves nothing half done."""
        if self._wish.is_set():
            raise Trouble(TroubleKind.CANCELLED)

    def end(self) -> None:
        """From the window's thread, before the answer is given."""
        self._tell()
        self.ended.emit()

    @Slot()
    def _tell(self) -> None:
        with self._lock:
            state, self._is_told = self._state, True
        self.changed.emit(*state)
