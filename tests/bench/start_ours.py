"""The program itself until the first paint of its lock screen, or of Today. Prints milliseconds.

start_ours.py STARTED VAULT                      from STARTED (seconds since 1970) until the lock screen is painted
start_ours.py STARTED VAULT today PASSPHRASE     from the passphrase accepted (its key derived) until Today is painted
                                                 with its lines, some seconds after the start
start_ours.py STARTED VAULT stay PASSPHRASE      the same, and the window stays

It starts as a user's program does: no argument, the file that was opened last, settings read from their file.
"""

import gc
import sys
import time

gc.disable()  # as `__main__` does

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from counsellor_app import paths
from counsellor_app.app import Program
from counsellor_app.log import Log
from counsellor_app.paths import find_places
from counsellor_app.policy import Policy
from counsellor_app.ui import theme
from counsellor_app.ui.options import parse
from counsellor_app.ui.unlock.lock_screen import LockScreen

TYPING = 3000  # milliseconds that a passphrase takes at least; meanwhile the program loads what comes then
STARTED, VAULT, THEN = float(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:]
HOME = VAULT.parent / "home"


def tell_first_paint(
    kind: type[QWidget], since: float, is_filled: Callable[[Any], bool] = lambda _widget: True
) -> None:
    """Prints when a widget of this class has been painted, with all that its window shows.

    In the class itself: an event filter in Python on the application would see every event of every widget, and would
    be a good part of what it measures.
    """
    paint: Callable[[QWidget, QPaintEvent], None] = kind.paintEvent

    def paint_and_tell(self: QWidget, event: QPaintEvent) -> None:
        paint(self, event)
        if is_filled(self):
            kind.paintEvent = paint  # type: ignore[method-assign]
            QTimer.singleShot(0, partial(tell, since))

    kind.paintEvent = paint_and_tell  # type: ignore[method-assign]


def tell(since: float) -> None:
    print(f"{(time.time() - since) * 1000:.1f}", flush=True)
    if THEN[:1] != ["stay"]:
        QApplication.exit(0)


def enter(program: Program) -> None:
    """As the lock screen does when Enter is pressed, but for the key derivation, which is done before."""
    from counsellor_app.domain.clock import utc_now
    from counsellor_app.services import vault
    from counsellor_app.services.vault_opened import OpenVault, open_with_keys
    from counsellor_app.services.vault_place import VaultPlace
    from counsellor_app.ui.today.list import TodayList

    place = VaultPlace(VAULT)
    ring, stored = vault.unlock_keys(place, bytearray(THEN[1].encode()), "passphrase", utc_now())
    start = program._start
    assert start is not None

    def opened() -> OpenVault:
        found = open_with_keys(place, ring, stored.file)
        vault._settle(found, stored, utc_now(), accept_loss=False, migrations=None)
        return found

    tell_first_paint(TodayList, time.time(), lambda shown: shown.model().rowCount() > 0)
    program.desk.ask(opened, start.open_file)


app = theme.make_application("pana")
places = find_places({paths.HOME: str(HOME)})
if places.current_vault() != VAULT:  # before the first start, which is not counted
    places.choose_vault(VAULT)
    places.settings.write_text('{"language": "ru", "theme": "light"}', "utf-8")
running = Program(app, parse([]), places, Policy(), Log(places.logs))
if THEN:
    QTimer.singleShot(TYPING, lambda: enter(running))
else:
    tell_first_paint(LockScreen, STARTED)
running.begin()
app.exec()
