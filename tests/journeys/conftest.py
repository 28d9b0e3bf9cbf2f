"""The real window over a real encrypted file, as the program shows it after the lock screen."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counsellor_app.content.library import load_content
from counsellor_app.domain.ids import PersonId
from counsellor_app.services.house import Services, open_house
from counsellor_app.services.vault import OpenVault
from counsellor_app.ui import language, theme
from counsellor_app.ui.desk import Desk, at_once
from counsellor_app.ui.home import Home
from counsellor_app.ui.language import Language
from counsellor_app.ui.settings import Settings
from counsellor_app.ui.theme import Theme
from counsellor_app.ui.window import MainWindow
from tests.builders import Hour, Ids, a_student, a_vault
from tests.journeys.running import Running, away_with_windows, furnish
from tests.tidy import nothing_left  # noqa: F401 - for every test here

Start = Callable[..., Running]
DATA = Path(__file__).parents[1] / "data"


@dataclass
class House:
    """One open file, its services, and the window over them."""

    vault: OpenVault
    services: Services
    home: Home
    desk: Desk

    @property
    def window(self) -> MainWindow:
        return self.home.window


@pytest.fixture(autouse=True)
def plain_look(qapp: QApplication) -> None:
    theme.apply(qapp, Theme.LIGHT, 100)
    language.set_language(Language.EN)


@pytest.fixture
def hour() -> Hour:
    return Hour()


@pytest.fixture
def vault(tmp_path: Path, hour: Hour) -> Iterator[OpenVault]:
    made = a_vault(tmp_path, now=hour())
    yield made
    made.close()


@pytest.fixture
def services(vault: OpenVault, hour: Hour) -> Services:
    house = open_house(vault, load_content(), now=hour, new_id=Ids(hour))
    furnish(house)
    return house


@pytest.fixture
def miras(services: Services) -> PersonId:
    return a_student(services.session)


@pytest.fixture
def aigerim(services: Services) -> PersonId:
    return a_student(services.session, "Нұрланова", "Айгерім", "Саматқызы", grade=8, letter="А")


@pytest.fixture
def open_window(qtbot: QtBot) -> Callable[[OpenVault, Services, Desk], House]:
    def make(vault: OpenVault, services: Services, desk: Desk) -> House:
        home = Home(desk=desk, settings=Settings(None), services=services, vault=vault, user=services.school.user())
        qtbot.addWidget(home.window)
        home.window.resize(1366, 768)
        with qtbot.waitActive(home.window):
            home.window.show()
            home.window.activateWindow()
        home.begin()
        return House(vault=vault, services=services, home=home, desk=desk)

    return make


@pytest.fixture
def house(
    vault: OpenVault, services: Services, open_window: Callable[[OpenVault, Services, Desk], House]
) -> Iterator[House]:
    """The window opens on Today; every answer is there at once."""
    made = open_window(vault, services, Desk(at_once))
    yield made
    made.home.idle.stop()
    made.home.notifier.stop()
    away_with_windows()


@pytest.fixture
def start(qtbot: QtBot, tmp_path: Path) -> Iterator[Start]:
    """The program with these arguments; called again it is the next process, as far as one process can tell."""
    made: list[Running] = []

    def begin(*arguments: str) -> Running:
        running = Running(qtbot, tmp_path / "home", arguments)
        made.append(running)
        return running

    yield begin
    for running in made:
        running.end()
    away_with_windows()
