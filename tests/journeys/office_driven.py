"""A process of its own, started with a package: ``office_driven.py PACKAGE KEY``. Says what it opened, and ends."""

import sys
from collections.abc import Generator
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from counsellor_app.app import Program
from counsellor_app.log import Log
from counsellor_app.paths import find_places
from counsellor_app.policy import Policy
from counsellor_app.ui.office.screen import OfficeScreen
from counsellor_app.ui.options import parse
from tests.journeys.driven import EVERY, find


def story(key: Path) -> Generator[None, None, None]:
    """Each `yield` lets the program go on."""
    while not isinstance(screen := find(OfficeScreen), OfficeScreen):
        yield
    screen.window().activateWindow()
    screen.choosing.key.take(key)
    screen.choosing.open_button.setFocus()
    while not screen.choosing.open_button.hasFocus():
        yield
    screen.choosing.open_button.click()
    while (package := screen.package()) is None or not screen.opened.card.report.place.text():
        yield
    print("opened", *(file.path for file in package.files), flush=True)
    screen.window().close()


def main() -> int:
    package, key = sys.argv[1:]
    app = QApplication([])
    app.setQuitOnLastWindowClosed(False)
    places = find_places()
    program = Program(app, parse([package, "--lang", "en"]), places, Policy(), Log(places.logs))
    program.ended.connect(app.exit)
    going = story(Path(key))
    looks = QTimer()
    looks.setInterval(EVERY)
    looks.timeout.connect(lambda: next(going, None))
    looks.start()
    QTimer.singleShot(0, program.begin)
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
