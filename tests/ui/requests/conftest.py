"""A real encrypted file with two children, a case with notes in it, and the pages of requests over it."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counsellor_app.services.house import Services
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.messages import words_for
from counsellor_app.ui.page import Page
from counsellor_app.ui.requests.answer.answer_page import AnswerPage
from counsellor_app.ui.veil import Veil
from tests.services.answer_house import AnswerHouse, an_answer_house
from tests.ui.requests.wizard import Wizard

P = TypeVar("P", bound=Page)
SIZE = (1158, 700)


@pytest.fixture
def house(tmp_path: Path) -> Iterator[AnswerHouse]:
    with an_answer_house(tmp_path) as made:
        yield made


@pytest.fixture
def services(house: AnswerHouse) -> Services:
    return house.services


@pytest.fixture
def veil(qapp: QApplication) -> Veil:
    return Veil(follows_screens=False)


@pytest.fixture
def show(desk: Desk, qtbot: QtBot) -> Callable[[P], P]:
    """Shows a page as the shell drives it: told when what it shows became stale."""

    def make(page: P) -> P:
        qtbot.addWidget(page)
        page.resize(*SIZE)
        desk.changed.connect(lambda touched: page.reload() if page.topics & touched else None)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        return page

    return make


@pytest.fixture
def wizard(
    desk: Desk, house: AnswerHouse, veil: Veil, show: Callable[[AnswerPage], AnswerPage], qtbot: QtBot
) -> Wizard:
    return Wizard(show(AnswerPage(desk, house.services, veil, words_for)), house, qtbot)
