"""The office's room in every language, theme and size: names, Tab, words, nothing cut off."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counsellor_app.content.library import load_content
from counsellor_app.services.office import OfficeKeyPair
from counsellor_app.ui import language, theme
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.language import Language
from counsellor_app.ui.office.package_card import Tab
from counsellor_app.ui.office.screen import OfficeScreen
from counsellor_app.ui.theme import Theme
from counsellor_app.ui.unlock.start_window import StartWindow
from tests.builders import Hour
from tests.exchange.sealed_packages import a_signer
from tests.ui.office.came import a_package, an_office_key
from tests.ui.test_every_page import CHECKS, SMALLEST, is_reached, is_stop, settle, shown, told, untranslated, walk

FILES = re.compile(r"(?:office|reserve)[.](?:key|pub)|[.]zip[.]age|[0-9a-f]{8}")  # the same in every language


@pytest.fixture
def window(qtbot: QtBot) -> StartWindow:
    made = StartWindow()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def screen(desk: Desk, window: StartWindow, tmp_path: Path) -> OfficeScreen:
    made = OfficeScreen(desk, load_content(), tmp_path / "known.json", Hour())
    window.show_screen(made)
    window.resize(*SMALLEST)
    window.show()
    made.veil.set_on(False)
    return made


def every_state(screen: OfficeScreen, folder: Path) -> Iterator[str]:
    """As one walks through it: chosen, refused, keys made, opened from five sides, a certificate that changed."""
    settle()
    yield "empty"
    key = an_office_key(folder)
    screen.choose(key)
    screen.choosing.key.take(key)
    screen.choosing.open_button.click()
    settle()
    assert screen.choosing.banner.isVisible()
    yield "refused"
    screen.choosing.keys.show_pairs(_pairs(screen, folder))
    settle()
    yield "keys"
    screen.choose(a_package(folder, "identified"))
    screen.choosing.open_button.click()
    for tab in Tab:
        screen.opened.card.show_tab(tab)
        settle()
        yield tab
    screen.opened.signer.confirmed.emit()
    screen.back.click()
    screen.choose(a_package(folder, signer=a_signer("Басқа"), name="other.zip.age"))
    screen.choosing.open_button.click()
    settle()
    assert screen.opened.banner.isVisible()
    yield "changed"


def _pairs(screen: OfficeScreen, folder: Path) -> tuple[OfficeKeyPair, ...]:
    made = folder / "keys"
    made.mkdir()
    return screen._office.make_keys(made, reserve=True)


@pytest.mark.parametrize("scale", [100, 150])
@pytest.mark.parametrize("look", [Theme.LIGHT, Theme.DARK])
def test_every_look(look: Theme, scale: int, qapp: QApplication, screen: OfficeScreen, tmp_path: Path) -> None:
    """The languages change while it stands open."""
    theme.apply(qapp, look, scale)
    wrong = []
    for state in every_state(screen, tmp_path):
        for spoken in Language:
            language.set_language(spoken)
            settle()
            for what, check in CHECKS.items():
                if spoken is not Language.EN or check is not untranslated:
                    found = (where for where in check(screen) if not (check is untranslated and FILES.search(where)))
                    wrong += [f"{spoken}: {state}: {what}: {where}" for where in found]
    assert not wrong, "\n".join(wrong)


def test_tab_comes_to_every_control(screen: OfficeScreen, tmp_path: Path) -> None:
    screen.window().resize(1366, 768)
    screen.window().activateWindow()
    wrong = []
    for state in every_state(screen, tmp_path):
        screen.back.setFocus()
        stops = [(one, told(one)) for one in shown(screen) if is_stop(one)]
        reached = walk()
        wrong += [f"{state}: {words}" for one, words in stops if not is_reached(one, reached)]
    assert not wrong, "\n".join(wrong)
