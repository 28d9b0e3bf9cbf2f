"""The program itself until the first paint of its lock screen, or of Today. Prints milliseconds.

start_ours.py STARTED VAULT [today]: with "today" the file is opened right away and the clock starts when the
passphrase was accepted, without the key derivation.
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


class Watch(QObject):
    """Tells the first paint of a widget that `wanted` names."""

    def __init__(self, wanted: str, since: float, stays: bool) -> None:
        super().__init__()
        self._wanted, self._since, self._stays, self._told = wanted, since, stays, False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and type(watched).__name__ == self._wanted and not self._told:
            self._told = True
            QTimer.singleShot(0, self.tell)
        return False

    def tell(self) -> None:
        print(f"{(time.time() - self._since) * 1000:.1f}", flush=True)
        if not self._stays:
            QApplication.exit(0)


started, vault = float(sys.argv[1]), Path(sys.argv[2])
app = QApplication([])
places = find_places()
program = Program(
    app, parse(["--vault", str(vault), "--lang", "ru", "--theme", "light"]), places, Policy(), Log(places.logs)
)
if len(sys.argv) > 3:
    from counsellor_app.domain.clock import utc_now
    from counsellor_app.services.demo_vault import PASSPHRASE
    from counsellor_app.services.vault import unlock_keys
    from counsellor_app.services.vault_opened import open_with_keys
    from counsellor_app.services.vault_place import VaultPlace

    place = VaultPlace(vault)
    ring, stored = unlock_keys(place, bytearray(PASSPHRASE.encode()), "passphrase", utc_now())
    program.begin()
    app.processEvents()

    def accept() -> None:
        watch = Watch("TodayList", time.time(), sys.argv[3] == "stay")
        app.installEventFilter(watch)
        program.setProperty("watch", watch)
        program.desk.ask(
            lambda: open_with_keys(place, ring, stored.file), lambda opened: program._on_opened(opened, None)
        )

    QTimer.singleShot(50, accept)
else:
    watch = Watch("LockScreen", started, False)
    app.installEventFilter(watch)
    program.begin()
app.exec()
