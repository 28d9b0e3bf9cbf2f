"""Where a window comes up. The screen of these tests is 800 x 800."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.ui.settings import WINDOW_HEIGHT, WINDOW_MAXIMISED, WINDOW_WIDTH, Settings
from counsellor_app.ui.window_place import show_window


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def kept(width: int, height: int, *, maximised: bool = False) -> Settings:
    settings = Settings(None)
    settings.set(WINDOW_WIDTH, width)
    settings.set(WINDOW_HEIGHT, height)
    settings.set(WINDOW_MAXIMISED, maximised)
    return settings


@pytest.mark.parametrize(
    ("width", "height", "is_large"), [(1366, 768, True), (700, 780, True), (640, 480, False), (700, 740, False)]
)
def test_a_window_that_fills_the_screen_is_maximised(window: QWidget, width: int, height: int, is_large: bool) -> None:
    """Its frame would push its last lines below the edge of a small screen."""
    show_window(window, kept(width, height))
    assert window.isMaximized() is is_large
    if not is_large:
        assert (window.width(), window.height()) == (width, height)


def test_a_size_that_is_asked_for_is_taken(window: QWidget) -> None:
    show_window(window, kept(640, 480, maximised=True), (790, 790))
    assert not window.isMaximized()
    assert (window.width(), window.height()) == (790, 790)


def test_it_comes_up_where_the_one_before_it_was(window: QWidget, qtbot: QtBot) -> None:
    before = QWidget()
    qtbot.addWidget(before)
    before.setGeometry(40, 60, 500, 400)
    show_window(window, kept(700, 700, maximised=True), None, before)
    assert (window.pos(), window.size()) == (before.pos(), before.size())
    before.showMaximized()
    show_window(window, kept(640, 480), None, before)
    assert window.isMaximized()
