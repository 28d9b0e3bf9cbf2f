"""Every test of the window starts light, at 100 %, in English, with nothing on the desk."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from counsellor_app.ui import language, theme
from counsellor_app.ui.desk import Desk, at_once
from counsellor_app.ui.language import Language
from counsellor_app.ui.theme import Theme
from tests.tidy import nothing_left  # noqa: F401 - for every test here


@pytest.fixture(scope="session")
def english(qapp: QApplication) -> None:
    """The compiled words too: they hold the plurals."""
    assert language.set_language(Language.EN)


@pytest.fixture(scope="module")
def dressed(qapp: QApplication) -> Iterator[None]:
    """A test shows parts alone: no window of the program dresses them. Where it shows windows, it says otherwise."""
    connection = theme.state().changed.connect(lambda: qapp.setStyleSheet(theme.sheet()))
    theme.apply(qapp, Theme.LIGHT, 100)
    yield
    theme.state().changed.disconnect(connection)
    qapp.setStyleSheet("")


@pytest.fixture(autouse=True)
def plain_look(qapp: QApplication, english: None, dressed: None) -> None:
    if theme.state().theme is not Theme.LIGHT or theme.state().scale_percent != 100:
        theme.apply(qapp, Theme.LIGHT, 100)
    if language.current() is not Language.EN:
        language.set_language(Language.EN)


@pytest.fixture
def desk(qapp: QApplication) -> Desk:
    """A desk whose work is done before `ask` returns."""
    return Desk(at_once)
