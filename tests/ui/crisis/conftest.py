"""The crisis screen with nothing behind it: packs, a moment, no file."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from pytestqt.qtbot import QtBot

from counsellor_app.content.library import Content, load_content
from counsellor_app.ui.crisis.run_state import CrisisRunState
from counsellor_app.ui.crisis.screen import CrisisScreen
from tests.builders import Hour

BEGUN = datetime(2026, 11, 24, 5, 38, tzinfo=UTC)  # 10:38 in the school
CONTACTS = (
    ("Сулейменова Алия Маратовна", "HEAD", "+7 (000) 000-00-11"),
    ("", "CPP", "+7 (000) 000-00-31"),
)


@pytest.fixture
def hour() -> Hour:
    return Hour(BEGUN)


@pytest.fixture(scope="session")
def content() -> Content:
    return load_content()


@pytest.fixture
def run(content: Content) -> CrisisRunState:
    return CrisisRunState.of(content.crisis, "0" * 32, BEGUN)


@pytest.fixture
def new_screen(content: Content, run: CrisisRunState, hour: Hour, qtbot: QtBot) -> Callable[..., CrisisScreen]:
    def make(width: int = 1366, height: int = 768, **facts: object) -> CrisisScreen:
        screen = CrisisScreen(content, CONTACTS, run, hour, **facts)  # type: ignore[arg-type]
        qtbot.addWidget(screen)
        screen.resize(width, height)
        with qtbot.waitActive(screen):
            screen.show()
            screen.activateWindow()
        screen.setFocus()  # as the window does after it has covered itself
        return screen

    return make


@pytest.fixture
def screen(new_screen: Callable[..., CrisisScreen]) -> CrisisScreen:
    return new_screen()
