"""A real encrypted file with two children, a case with notes in it, and the pages of requests over it."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counsellor_app.domain.entries import EntryKind
from counsellor_app.domain.ids import EntryId
from counsellor_app.services.entries import SignEntry
from counsellor_app.services.house import Services
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.page import Page
from counsellor_app.ui.veil import Veil
from tests.builders import MORNING
from tests.services.answer_house import AnswerHouse, an_answer_house

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


def a_note(house: AnswerHouse, text: str, kind: EntryKind = EntryKind.NOTE) -> EntryId:
    """Signed a quarter of an hour after the case was opened."""
    command = SignEntry(
        case_id=house.case,
        kind=kind,
        template="quick",
        sections={"line": text},
        service_at=MORNING - timedelta(minutes=5),
    )
    return EntryId(house.services.entries.sign(command).new_id or "")
