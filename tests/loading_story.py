"""Run by a test in a process of its own: what has been loaded when the lock screen is painted, and when Today stands
and the window has rested.

    python -m tests.loading_story VAULT PASSPHRASE

Two lines, each with the names of all modules. Its home is COUNSELLOR_HOME.
"""

import os
import sys

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QTimer, Slot

from counsellor_app.__main__ import leave_out
from counsellor_app.app import Program
from counsellor_app.log import Log
from counsellor_app.paths import find_places
from counsellor_app.policy import Policy
from counsellor_app.ui import theme
from counsellor_app.ui.options import parse
from counsellor_app.ui.unlock.lock_screen import LockScreen

EVERY = 50  # ms between two looks
AFTER = 20  # looks more: what the window makes once Today stands
LAST = "counsellor_app.ui.cases.case_page"  # what is loaded last


class Told(Program):
    looks = 0

    @Slot()
    def _on_painted(self) -> None:
        tell()
        super()._on_painted()
        start = self._start
        assert start is not None
        (screen,) = start.window.findChildren(LockScreen)
        screen.card.secret.type_in(sys.argv[2])
        screen.card.open.click()
        self.timer = QTimer(self)
        self.timer.timeout.connect(self.look)
        self.timer.start(EVERY)

    @Slot()
    def look(self) -> None:
        self.looks += self._home is not None
        if self.looks > AFTER and LAST in sys.modules:
            self.timer.stop()
            tell()
            self.close()


def tell() -> None:
    sys.stdout.write(" ".join(sorted(name for name, module in sys.modules.items() if module is not None)) + "\n")
    sys.stdout.flush()


leave_out()
app = theme.make_application("pana")
app.setQuitOnLastWindowClosed(False)
places = find_places()
program = Told(app, parse(["--vault", sys.argv[1]]), places, Policy(), Log(places.logs))
program.ended.connect(app.exit)
QTimer.singleShot(0, program.begin)
QTimer.singleShot(60_000, app.quit)
app.exec()
sys.stdout.flush()
os._exit(0)  # as the program ends
