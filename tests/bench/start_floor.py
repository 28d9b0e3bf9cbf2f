"""The floor of every start: a bare PySide6 window with a label. Prints milliseconds until its first paint."""

import sys
import time

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QLabel


class Watch(QObject):
    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            QTimer.singleShot(0, self.told)
        return False

    def told(self) -> None:
        print(f"{(time.time() - float(sys.argv[1])) * 1000:.1f}", flush=True)
        if len(sys.argv) < 3:
            QApplication.exit(0)


app = QApplication([])
label = QLabel("Pana")
watch = Watch()
label.installEventFilter(watch)
label.resize(1366, 768)
label.show()
app.exec()
