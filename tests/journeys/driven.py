"""A process of its own with somebody at its keys: unlocks a file, opens a case, types half a note.

driven.py VAULT CASE PASSPHRASE lock    then Ctrl+L, as one who is called away
driven.py VAULT CASE PASSPHRASE wait    then says "kept" once the draft is in the file, and waits to be killed
"""

import sys
from collections.abc import Generator

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from counsellor_app.app import Program
from counsellor_app.log import Log
from counsellor_app.paths import find_places
from counsellor_app.policy import Policy
from counsellor_app.ui.cases.case_page import CasePage
from counsellor_app.ui.options import parse
from counsellor_app.ui.unlock.lock_screen import LockScreen
from counsellor_app.ui.window import MainWindow
from tests.journeys.hands import CONTROL, press, press_enter, write

EVERY = 20  # ms between two looks
TEXT = "Мама обещала перезвонить"


def find(kind: type[QWidget]) -> QWidget | None:
    return next((one for one in QApplication.allWidgets() if isinstance(one, kind) and one.isVisible()), None)


def story(case: str, passphrase: str, end: str) -> Generator[None, None, None]:
    """Each `yield` lets the program go on."""
    while not isinstance(lock := find(LockScreen), LockScreen):
        yield
    lock.window().activateWindow()
    lock.card.secret.setFocus()
    while not lock.card.secret.hasFocus():
        yield
    write(passphrase)
    press_enter()
    while not isinstance(window := find(MainWindow), MainWindow):
        yield
    window.activateWindow()
    window.go("case", case)
    while not isinstance(page := find(CasePage), CasePage) or page.model.record is None:
        yield
    page.focus_first()
    write(TEXT)
    if end == "lock":
        press(Qt.Key.Key_L, modifier=CONTROL)
        return
    while not page.writing.composer.state_label.text():
        yield
    print("kept", flush=True)


def main() -> int:
    vault, case, passphrase, end = sys.argv[1:]
    app = QApplication([])
    app.setQuitOnLastWindowClosed(False)
    places = find_places()
    program = Program(app, parse(["--vault", vault, "--lang", "en"]), places, Policy(), Log(places.logs))
    program.ended.connect(app.exit)
    going = story(case, passphrase, end)
    looks = QTimer()
    looks.setInterval(EVERY)
    looks.timeout.connect(lambda: next(going, None))
    looks.start()
    QTimer.singleShot(0, program.begin)
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
