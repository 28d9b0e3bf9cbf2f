"""An open file with a school, its owner, and the settings page over it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counsellor_app.content.library import load_content
from counsellor_app.services.house import Services, open_house
from counsellor_app.services.school import NameUser, SaveSchool
from counsellor_app.services.vault import OpenVault
from counsellor_app.ui import language, theme
from counsellor_app.ui import settings as table
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.preferences.page import PreferencesPage
from counsellor_app.ui.settings import Settings
from tests.builders import CHEAP, Hour, a_vault

SCHOOL = SaveSchool(
    name_kk="Сынақ мектебі", name_ru="Пробная школа", region="71", address="Достық көшесі, 1", room="12"
)


@dataclass
class Open:
    """What a settings page stands on."""

    desk: Desk
    vault: OpenVault
    services: Services
    settings: Settings

    def page(self, qtbot: QtBot, section: str) -> PreferencesPage:
        made = PreferencesPage(self.desk, self.services, self.settings, self.vault, params=CHEAP)
        qtbot.addWidget(made)
        made.resize(1158, 720)
        with qtbot.waitActive(made):
            made.show()
            made.activateWindow()
        made.open(section)
        return made


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
    house = open_house(vault, load_content(), now=hour)
    house.school.save(SCHOOL)
    house.school.name_user(NameUser(surname="Тілеген", given="Айгүл"))
    return house


@pytest.fixture
def house(desk: Desk, vault: OpenVault, services: Services, qapp: QApplication) -> Open:
    """The settings take hold as in the program."""
    settings = Settings(None)

    def apply(key: str) -> None:
        if key == table.LANGUAGE.key:
            language.set_language(language.Language(settings.get(table.LANGUAGE)))
        else:
            theme.apply(qapp, theme.Theme(settings.get(table.THEME)), settings.get(table.TEXT_SCALE))

    settings.set(table.THEME, "light")
    settings.set(table.LANGUAGE, "en")
    settings.changed.connect(apply)
    return Open(desk=desk, vault=vault, services=services, settings=settings)
