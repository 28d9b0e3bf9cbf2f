"""Every test of the window starts light, at 100 %, in English, with nothing on the desk."""

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from counsellor_app.ui import language, theme
from counsellor_app.ui.desk import Desk, at_once
from counsellor_app.ui.language import Language
from counsellor_app.ui.theme import Theme

OFTEN = 20  # tests: a window with all its pages, left in each of them, is more than 20,000 widgets then
since: list[int] = [0]  # how many tests ended since Python's cycles were looked for


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


@pytest.fixture(autouse=True)
def nothing_left(qapp: QApplication) -> Iterator[None]:
    """Qt deletes later only in a loop that runs: until then each window of an earlier test is styled with every theme.
    What hangs in cycles of Python's goes now and then. (Qt's list of all widgets would tell when, but gives each of
    them a Python side to be counted.)
    """
    yield
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    since[0] += 1
    if since[0] >= OFTEN:
        gc.collect()
        since[0] = 0


@pytest.fixture
def desk(qapp: QApplication) -> Desk:
    """A desk whose work is done before `ask` returns."""
    return Desk(at_once)
