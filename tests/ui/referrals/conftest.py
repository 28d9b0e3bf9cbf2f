"""A real encrypted file with two students in it, and the page of a new referral over it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.content.library import load_content
from counsellor_app.domain.ids import PersonId
from counsellor_app.domain.record import School
from counsellor_app.services.house import Services, open_house
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.messages import words_for
from counsellor_app.ui.referrals.referral_page import ReferralPage
from counsellor_app.ui.veil import Veil
from tests.builders import Hour, Ids, a_student, a_vault


@pytest.fixture
def hour() -> Hour:
    return Hour()


@pytest.fixture
def services(tmp_path: Path, hour: Hour) -> Iterator[Services]:
    vault = a_vault(tmp_path, now=hour())
    house = open_house(vault, load_content(), now=hour, new_id=Ids(hour))
    with house.session.store.begin("test-school") as unit:
        unit.schools.add(School(name_kk="Сынақ мектебі", name_ru="Пробная школа", region="71"))
    yield house
    vault.close()


@pytest.fixture
def veil(qapp: QApplication) -> Veil:
    return Veil(follows_screens=False)


@pytest.fixture
def miras(services: Services) -> PersonId:
    return a_student(services.session)


@pytest.fixture
def dauren(services: Services) -> PersonId:
    return a_student(services.session, "Сарсенов", "Даурен", "", grade=8, letter="А")


@pytest.fixture
def new_page(desk: Desk, services: Services, veil: Veil, qtbot: QtBot) -> Callable[[], ReferralPage]:
    """Makes the page and opens it, as the shell does. Called again it is the page after a restart."""

    def make() -> ReferralPage:
        page = ReferralPage(desk, services, veil, words_for)
        qtbot.addWidget(page)
        page.resize(1158, 660)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        page.open(None)
        page.reload()
        page.focus_first()
        return page

    return make


@pytest.fixture
def page(new_page: Callable[[], ReferralPage], miras: PersonId, dauren: PersonId) -> ReferralPage:
    return new_page()


class Flashes(QObject):
    """Every window that shows itself: a part made without a parent and shown too early would."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(type(watched).__name__)
        return False


@pytest.fixture
def flashes(qapp: QApplication) -> Iterator[Flashes]:
    made = Flashes()
    qapp.installEventFilter(made)
    yield made
    qapp.removeEventFilter(made)


class Keys:
    """Presses what a person would press, wherever the focus stands, and counts it."""

    def __init__(self) -> None:
        self.count = 0

    def at(self) -> QWidget:
        found = QApplication.focusWidget()
        assert found is not None, "nothing has the focus"
        return found

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.count += 1
        QTest.keyClick(self.at(), key, modifier)

    def type(self, text: str) -> None:
        """Any letters: `QTest.keyClicks` gives up on those that are not Latin."""
        for letter in text:
            self.count += 1
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(self.at(), QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))


@pytest.fixture
def keys() -> Keys:
    return Keys()
