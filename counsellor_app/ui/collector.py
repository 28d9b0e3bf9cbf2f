"""Python's garbage is collected on the window's thread only.

A collection runs in whatever thread happens to allocate; on the worker it would destroy widgets there, and sooner or
later Qt dies of it. So the automatic one stays off (see `__main__`) and this one looks every other second.
"""

import gc

from PySide6.QtCore import QObject, QTimer, Slot

EVERY = 2000  # ms


class Collector(QObject):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    @Slot()
    def collect(self) -> None:
        """As deep as the interpreter would have gone by itself; nothing where little was made since."""
        counts, limits = gc.get_count(), gc.get_threshold()
        for depth in (2, 1, 0):
            if counts[depth] > limits[depth]:
                gc.collect(depth)
                return
