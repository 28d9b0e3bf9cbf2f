"""Today with large letters: what is to be done and with whom never gives way to the columns beside it."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counsellor_app.content.library import load_content
from counsellor_app.ui import theme
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.language import Language
from counsellor_app.ui.messages import words_for
from counsellor_app.ui.theme import Theme, px, width_of
from counsellor_app.ui.today.delegate import Columns, is_narrow
from counsellor_app.ui.today.page import TodayPage
from counsellor_app.ui.veil import Veil
from counsellor_app.ui.widgets.buttons import Button
from tests.services.answer_house import AnswerHouse, an_answer_house

WORDS = 250  # px at 100 %: "Notify authority, school, police" in the face of a title

SCROLL_BAR = 8


@pytest.fixture
def house(tmp_path: Path) -> Iterator[AnswerHouse]:
    with an_answer_house(tmp_path) as made:
        made.request(due_on=date(2026, 11, 25))
        yield made


@pytest.fixture
def page(house: AnswerHouse, desk: Desk, qtbot: QtBot) -> TodayPage:
    made = TodayPage(desk, house.services, Veil(follows_screens=False), words_for)
    qtbot.addWidget(made)
    made.reload()
    made.show()
    return made


@pytest.mark.parametrize(("width", "scale"), [(1158, 100), (972, 100), (1276, 125), (1276, 150), (1090, 150)])
def test_a_row_has_room_for_its_words(page: TodayPage, qapp: QApplication, width: int, scale: int) -> None:
    theme.apply(qapp, Theme.LIGHT, scale)
    page.resize(width, 600)
    for _ in range(3):
        qapp.processEvents()
    rows = page._list
    rect = rows.visualRect(rows.currentIndex())
    place = Columns(rect, narrow=is_narrow(rows))
    assert rect.width() <= rows.viewport().width()
    assert place.text.width() >= px(WORDS)
    assert rect.contains(place.level)
    assert rect.contains(place.due)
    assert not place.text.intersects(place.level)
    button = rows.indexWidget(rows.currentIndex()).findChild(Button)
    assert button is not None
    assert button.visibleRegion().boundingRect().width() == button.width()
    assert place.text.right() < button.mapTo(rows.viewport(), button.rect().topLeft()).x()


@pytest.mark.parametrize("spoken", list(Language))
def test_the_longest_duty_of_the_law_has_room_at_1366(page: TodayPage, qapp: QApplication, spoken: Language) -> None:
    page.resize(1158, 600)
    for _ in range(3):
        qapp.processEvents()
    room = Columns(page._list.rect(), narrow=is_narrow(page._list)).text.width() - px(SCROLL_BAR)
    for duty in load_content().clocks.clock:
        words = duty.action.of(spoken.value)
        assert width_of(words, 14, 600) <= room, words


def test_a_list_that_grows_wide_has_its_columns_again(page: TodayPage, qapp: QApplication) -> None:
    heights = []
    for width in (760, 1158, 760):
        page.resize(width, 600)
        for _ in range(3):
            qapp.processEvents()
        heights.append(page._list.visualRect(page._list.currentIndex()).height())
    assert heights == [px(74), px(48), px(74)]
