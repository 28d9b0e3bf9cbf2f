"""Run by a test in a process of its own, with a private bus as the system bus: what logind would say is said to it.

    python sleep_story.py BUS_ADDRESS

Qt connects to the system bus once per process, so the bus has to be there before it starts.
"""

import os
import sys

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from PySide6.QtWidgets import QApplication

from counsellor_app.ui.sleep_watch import LOGIND, SESSION, SleepWatch

LONGEST = 5000  # ms


def main(address: str) -> None:
    app = QApplication(sys.argv[:1])
    watch = SleepWatch()
    system = QDBusConnection.connectToBus(address, "system")
    service, path, manager = LOGIND
    assert system.registerService(service)
    story: tuple[tuple[str, str, str, str, list[object]], ...] = (
        ("waking", path, manager, "PrepareForSleep", [False]),
        ("sleep", path, manager, "PrepareForSleep", [True]),
        ("lock", "/org/freedesktop/login1/session/_31", SESSION, "Lock", []),
    )
    loop = QEventLoop()
    watch.going.connect(lambda: sys.stdout.write("going\n"))
    watch.going.connect(loop.quit)
    for name, place, interface, signal, arguments in story:
        sys.stdout.write(f"{name}\n")
        message = QDBusMessage.createSignal(place, interface, signal)
        message.setArguments(arguments)
        system.send(message)
        if name != "waking":
            QTimer.singleShot(LONGEST, loop.quit)
            loop.exec()
    app.quit()


if __name__ == "__main__":
    main(sys.argv[1])
