"""A request on the page of Today: the office in place of a child, and its own page behind every way to open it."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from counsellor_app.ui.desk import Desk
from counsellor_app.ui.messages import words_for
from counsellor_app.ui.today.page import TodayPage
from counsellor_app.ui.today.rows import DueRow
from counsellor_app.ui.veil import Veil
from tests.services.answer_house import LETTER, AnswerHouse, an_answer_house


@pytest.fixture
def house(tmp_path: Path) -> Iterator[AnswerHouse]:
    with an_answer_house(tmp_path) as made:
        made.request(due_on=date(2026, 11, 25))
        yield made


@pytest.fixture
def page(house: AnswerHouse, desk: Desk, qtbot: QtBot) -> TodayPage:
    made = TodayPage(desk, house.services, Veil(follows_screens=False), words_for)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.reload()
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def went(page: TodayPage) -> list[tuple[str, object]]:
    found: list[tuple[str, object]] = []
    page.navigate.connect(lambda key, arg: found.append((key, arg)))
    return found


def row_of(page: TodayPage, house: AnswerHouse) -> DueRow:
    """The request's row, made the current one."""
    request_id = house.services.requests.lines()[0].id
    page.open(request_id)
    row = page._list.current_row()
    assert row is not None
    assert row.line.due.id == request_id
    return row


def test_the_row_names_the_office_and_the_letter_s_own_day(page: TodayPage, house: AnswerHouse) -> None:
    row = row_of(page, house)
    assert row.words.act == "Answer the request"
    assert row.who == f"Q26-001 · {LETTER.sender}"
    assert (row.words.due, row.words.basis, row.verb) == ("tomorrow", "the day in the letter", "Open")


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_key_opens_the_request(
    page: TodayPage, house: AnswerHouse, went: list[tuple[str, object]], key: Qt.Key
) -> None:
    row = row_of(page, house)
    QTest.keyClick(page._list, key)
    assert went == [("request", row.line.due.id)]


def test_its_menu_offers_the_request_alone(page: TodayPage, house: AnswerHouse, went: list[tuple[str, object]]) -> None:
    row = row_of(page, house)
    page._on_asked(row, QPoint(10, 10))
    (menu,) = [each for each in page.findChildren(QMenu) if each.isVisible()]
    (action,) = menu.actions()
    assert action.text() == "Open the request"
    action.trigger()
    menu.close()
    assert went == [("request", row.line.due.id)]


def test_what_was_read_while_the_page_was_made_is_shown_once(house: AnswerHouse, desk: Desk, qtbot: QtBot) -> None:
    first = desk.begin(house.services.today.view)
    page = TodayPage(desk, house.services, Veil(follows_screens=False), words_for, first)
    qtbot.addWidget(page)
    (old,) = house.services.requests.lines()
    house.request(due_on=date(2026, 11, 26))
    (new,) = {line.id for line in house.services.requests.lines()} - {old.id}
    page.reload()
    assert (page._rows.find(old.id) >= 0, page._rows.find(new) >= 0) == (True, False)
    page.reload()
    assert (page._rows.find(old.id) >= 0, page._rows.find(new) >= 0) == (True, True)
