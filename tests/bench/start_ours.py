"""The program itself: until its lock screen is painted, or Today, or the page of a case. Prints milliseconds.

start_ours STARTED VAULT                      from STARTED (seconds since 1970) until the lock screen is painted
start_ours STARTED VAULT today SECRET CASES   from the passphrase accepted (its key derived) until Today is painted with
                                              its lines, some seconds after the start; then for each case from asking
                                              for it until the newest rows of its page are painted
start_ours STARTED VAULT stay SECRET CASES    the same, and the window stays

A case with a + before it is opened by a double click on its line: its line was chosen a moment before.

It starts as a user's program does: no argument, the file that was opened last, settings read from their file.
"""

import sys
import time
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
from counsellor_app.policy import Policy
from counsellor_app.ui import theme
from counsellor_app.ui.options import parse
from counsellor_app.ui.unlock.lock_screen import LockScreen

TYPING = 3000  # milliseconds that a passphrase takes at least; meanwhile the program loads what comes then
READING = 1500  # milliseconds between one page and the next
CHOSEN, BETWEEN = "+", 150  # milliseconds between the clicks of a double click; the second one opens, and counts
STARTED, VAULT, (THEN, SECRET, *CASES) = float(sys.argv[1]), Path(sys.argv[2]), (sys.argv[3:] or ["", ""])
HOME = VAULT.parent / "home"

waiting: list[tuple[Callable[[Any], bool], float]] = []  # what a widget must be to count, and since when


def watch(kind: type[QWidget]) -> None:
    """Tells when a widget of this class that `waiting` wants has been painted, with all that its window shows.

    In the class itself: an event filter in Python on the application would see every event of every widget, and would
    be a good part of what it measures.
    """
    paint: Callable[[QWidget, QPaintEvent], None] = kind.paintEvent

    def paint_and_tell(self: QWidget, event: QPaintEvent) -> None:
        paint(self, event)
        if waiting and waiting[0][0](self):
            QTimer.singleShot(0, partial(tell, waiting.pop()[1]))

    kind.paintEvent = paint_and_tell  # type: ignore[method-assign]


def tell(since: float) -> None:
    print(f"{(time.time() - since) * 1000:.1f}", flush=True)
    if CASES:
        QTimer.singleShot(READING, partial(ask_for, CASES.pop(0)))
    elif THEN != "stay":
        QApplication.exit(0)


def enter() -> None:
    """As the lock screen does when Enter is pressed, but for the key derivation, which is done before."""
    from counsellor_app.domain.clock import utc_now
    from counsellor_app.services import vault
    from counsellor_app.services.vault_opened import OpenVault, open_with_keys
    from counsellor_app.services.vault_place import VaultPlace
    from counsellor_app.ui.cases.timeline_row import TimelineRow
    from counsellor_app.ui.today.list import TodayList

    watch(TodayList)
    watch(TimelineRow)
    place = VaultPlace(VAULT)
    ring, stored = vault.unlock_keys(place, bytearray(SECRET.encode()), "passphrase", utc_now())
    start = running._start
    assert start is not None

    def opened() -> OpenVault:
        found = open_with_keys(place, ring, stored.file)
        vault._settle(found, stored, utc_now(), accept_loss=False, migrations=None)
        return found

    waiting.append((lambda shown: isinstance(shown, TodayList) and shown.model().rowCount() > 0, time.time()))
    running.desk.ask(opened, start.open_file)


def ask_for(case: str) -> None:
    from counsellor_app.ui.cases.timeline_row import TimelineRow  # loaded by `enter`
    from counsellor_app.ui.home import Home

    home = running._home
    assert isinstance(home, Home)
    pages = home.window.pages
    case_id = case.removeprefix(CHOSEN)

    def is_there(shown: QWidget) -> bool:
        page: Any = pages.current()  # its class is not imported here: that belongs to what is counted
        record = page.model.record if pages.current_key() == "case" else None
        return isinstance(shown, TimelineRow) and record is not None and record.case.id == case_id

    def go() -> None:
        waiting.append((is_there, time.time()))
        home.window.go("case", case_id)

    page = pages.current()
    if page is not None and case.startswith(CHOSEN):
        page.expected.emit("case", case_id)  # what the first click on its line does
        QTimer.singleShot(BETWEEN, go)
    else:
        go()


app = theme.make_application("pana")
places = paths.find_places({paths.HOME: str(HOME)})
if places.current_vault() != VAULT:  # before the first start, which is not counted
    places.choose_vault(VAULT)
    places.settings.write_text('{"language": "ru", "theme": "light"}', "utf-8")
running = Program(app, parse([]), places, Policy(), Log(places.logs))
if THEN:
    QTimer.singleShot(TYPING, enter)
else:
    watch(LockScreen)
    waiting.append((lambda _shown: True, STARTED))
running.begin()
app.exec()
