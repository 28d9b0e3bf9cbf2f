"""The program itself until the first paint of its lock screen, or of Today. Prints milliseconds.

start_ours.py STARTED VAULT            from STARTED (seconds since 1970) until the lock screen is painted
start_ours.py STARTED VAULT today      from the passphrase accepted (its key derived) until Today is painted with its
                                       lines, some seconds after the start
start_ours.py STARTED VAULT stay       the same, and the window stays
"""

import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QAbstractItemView, QApplication

from counsellor_app.app import Program
from counsellor_app.log import Log
from counsellor_app.paths import find_places
from counsellor_app.policy import Policy
from counsellor_app.ui.options import parse

TYPING = 3000  # milliseconds that a passphrase takes at least; meanwhile the program loads what comes then
STARTED, VAULT, THEN = float(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:]


class Watch(QObject):
    """Tells the first paint of a widget of the class `wanted`."""

    def __init__(self, wanted: str, since: float) -> None:
        super().__init__()
        self._wanted, self._since, self._told = wanted, since, False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and not self._told and self._is_wanted(watched):
            self._told = True
            QTimer.singleShot(0, self.tell)
        return False

    def _is_wanted(self, watched: QObject) -> bool:
        """A list counts when it has its lines."""
        is_filled = not isinstance(watched, QAbstractItemView) or watched.model().rowCount() > 0
        return type(watched).__name__ == self._wanted and is_filled

    def tell(self) -> None:
        print(f"{(time.time() - self._since) * 1000:.1f}", flush=True)
        if THEN != ["stay"]:
            QApplication.exit(0)


def enter(program: Program) -> None:
    """As the lock screen does when Enter is pressed, but for the key derivation, which is done before."""
    from counsellor_app.domain.clock import utc_now
    from counsellor_app.services import vault
    from counsellor_app.services.demo_vault import PASSPHRASE
    from counsellor_app.services.vault_opened import OpenVault, open_with_keys
    from counsellor_app.services.vault_place import VaultPlace

    place = VaultPlace(VAULT)
    ring, stored = vault.unlock_keys(place, bytearray(PASSPHRASE.encode()), "passphrase", utc_now())
    start = program._start
    assert start is not None

    def opened() -> OpenVault:
        found = open_with_keys(place, ring, stored.file)
        vault._settle(found, stored, utc_now(), accept_loss=False, migrations=None)
        return found

    watches.append(Watch("TodayList", time.time()))
    app.installEventFilter(watches[-1])
    program.desk.ask(opened, start.open_file)


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
