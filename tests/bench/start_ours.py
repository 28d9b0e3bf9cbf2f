"""The program itself until the first paint of its lock screen, or of Today. Prints milliseconds.

start_ours.py STARTED VAULT            from STARTED (seconds since 1970) until the lock screen is painted
start_ours.py STARTED VAULT today      from a passphrase entered until Today is painted, two seconds after the start
start_ours.py STARTED VAULT stay       the same, and the window stays

The keys of these vaults are cheap: deriving them takes a millisecond or two.
"""

import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from counsellor_app.app import Program
from counsellor_app.log import Log
from counsellor_app.paths import find_places
from counsellor_app.policy import Policy
from counsellor_app.ui.options import parse

TYPING = 2000  # milliseconds that a passphrase takes at least; meanwhile the program loads what comes then
STARTED, VAULT, THEN = float(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:]


class Watch(QObject):
    """Tells the first paint of a widget of the class `wanted`."""

    def __init__(self, wanted: str, since: float) -> None:
        super().__init__()
        self._wanted, self._since, self._told = wanted, since, False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and type(watched).__name__ == self._wanted and not self._told:
            self._told = True
            QTimer.singleShot(0, self.tell)
        return False

    def tell(self) -> None:
        print(f"{(time.time() - self._since) * 1000:.1f}", flush=True)
        if THEN != ["stay"]:
            QApplication.exit(0)


def enter(program: Program) -> None:
    """As the lock screen does when Enter is pressed."""
    from counsellor_app.domain.clock import utc_now
    from counsellor_app.security.kdf import KdfParams
    from counsellor_app.services.demo_vault import PASSPHRASE
    from counsellor_app.services.vault import open_vault
    from counsellor_app.services.vault_place import VaultPlace

    place, secret = VaultPlace(VAULT), bytearray(PASSPHRASE.encode())
    start = program._start
    assert start is not None
    watches.append(Watch("TodayList", time.time()))
    app.installEventFilter(watches[-1])
    program.desk.ask(
        lambda: open_vault(place, secret, kind="passphrase", now=utc_now(), floor=KdfParams.for_tests()),
        start.open_file,
    )


app = QApplication([])
watches: list[Watch] = []
places = find_places()
options = parse(["--vault", str(VAULT), "--lang", "ru", "--theme", "light"])
running = Program(app, options, places, Policy(), Log(places.logs))
if THEN:
    QTimer.singleShot(TYPING, lambda: enter(running))
else:
    watches.append(Watch("LockScreen", STARTED))
    app.installEventFilter(watches[-1])
running.begin()
app.exec()
