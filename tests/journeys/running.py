"""The program as `main` builds it, in this process: real settings, worker and file; only the restart is noted."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.app import Program
from counsellor_app.content.library import load_content
from counsellor_app.domain.clock import local_day
from counsellor_app.domain.ids import CaseId
from counsellor_app.log import Log
from counsellor_app.paths import HOME, find_places
from counsellor_app.policy import Policy
from counsellor_app.services.house import Services, open_house
from counsellor_app.services.referral_commands import IncidentFacts, RegisterReferral
from counsellor_app.services.school import NameUser, SaveSchool
from counsellor_app.services.vault_place import VaultPlace
from counsellor_app.ui.home import Home
from counsellor_app.ui.options import parse
from counsellor_app.ui.unlock.lock_screen import LockScreen
from counsellor_app.ui.unlock.start_window import StartWindow
from counsellor_app.ui.window import MainWindow
from tests.builders import PASSPHRASE, Hour, a_student, a_vault
from tests.journeys.hands import press_enter, write

W = TypeVar("W", bound=QWidget)
PATIENCE = 30_000  # ms: a key derivation on a busy computer


def furnish(services: Services) -> None:
    """What first start asks for."""
    services.school.save(SaveSchool(name_kk="Сынақ мектебі", name_ru="Пробная школа", region="71"))
    services.school.name_user(NameUser(surname="Тлеген", given="Айша", patronymic="Қанатқызы"))


def a_file(folder: Path) -> tuple[VaultPlace, CaseId]:
    """A closed file as it lies there in the morning: a school, a student, a case of this hour."""
    hour = Hour(datetime.now(UTC).replace(microsecond=0))
    vault = a_vault(folder, now=hour())
    try:
        services = open_house(vault, load_content(), now=hour)
        furnish(services)
        student = a_student(services.session)
        roles = ((student, "TARGET"),)
        command = RegisterReferral(
            received_at=hour(),
            source="CLASS_TEACHER",
            channel="IN_PERSON",
            types=("BULLYING",),
            words="Видела в раздевалке.",
            student_id=student,
            incidents=(IncidentFacts(day=local_day(hour()), kinds=("VERBAL",), roles=roles),),
        )
        case = CaseId(services.referrals.register(command).new_id or "")
    finally:
        vault.close()
    return vault.place, case


class Running:
    """`restarts`: the arguments of each process it would have started; `codes`: with which it ended."""

    def __init__(self, qtbot: QtBot, home: Path, arguments: Sequence[str] = (), policy: Policy | None = None) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self._qtbot = qtbot
        self.restarts: list[tuple[str, ...]] = []
        self.codes: list[int] = []
        self.places = find_places({HOME: str(home)})
        self.program = Program(
            app,
            parse([*arguments, "--lang", "en", "--theme", "light"]),
            self.places,
            policy or Policy(),
            Log(self.places.logs),
            restart=lambda given: self.restarts.append(tuple(given)),
        )
        self.program.ended.connect(self.codes.append)
        self.program.begin()

    def start_window(self) -> StartWindow:
        start = self.program._start
        assert start is not None, "the file is open"
        return start.window

    def home(self) -> Home:
        home = self.program._home
        assert isinstance(home, Home), "no file is open"
        return home

    def window(self) -> MainWindow:
        return self.home().window

    def screen(self, kind: type[W]) -> W:
        """The screen of the start window, once it is there."""
        found: list[W] = []

        def there() -> bool:
            found[:] = [one for one in self.start_window().findChildren(kind) if one.isVisible()]
            return len(found) == 1

        self._qtbot.waitUntil(there, timeout=PATIENCE)
        return found[0]

    def unlock(self, passphrase: str = PASSPHRASE) -> None:
        """Types it and presses Enter; what comes then is for the caller to wait for."""
        secret = self.screen(LockScreen).card.secret
        self.start_window().activateWindow()
        secret.setFocus()
        self._qtbot.waitUntil(secret.hasFocus)
        write(passphrase)
        press_enter()

    def wait_home(self) -> MainWindow:
        self._qtbot.waitUntil(lambda: self.program._home is not None, timeout=PATIENCE)
        self.settle()
        assert self.window().isVisible()
        return self.window()

    def settle(self) -> None:
        """Everything submitted until now was answered, and what that asked for too."""
        for _ in range(3):
            answers: list[object] = []
            self.program.desk.ask(lambda: None, answers.append)
            self._qtbot.waitUntil(lambda found=answers: bool(found), timeout=PATIENCE)  # type: ignore[misc]

    def log(self) -> list[str]:
        """Each line without its moment."""
        file = self.places.logs / "pana.log"
        return [line.partition(" ")[2] for line in file.read_text("utf-8").splitlines()]

    def end(self) -> None:
        """The file is closed; the windows stay until `away_with_windows`, for another process may have its own."""
        self.program.close()
        self.program.deleteLater()


def away_with_windows() -> None:
    """What the end of the processes does away with."""
    for window in QApplication.topLevelWidgets():
        window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
