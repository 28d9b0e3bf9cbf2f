"""The step of the check where it is narrow: what would happen stands first, whole, and the columns below it."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counsellor_app.services.house import Services
from counsellor_app.ui import theme
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.students.import_page import ImportPage
from counsellor_app.ui.theme import Theme
from counsellor_app.ui.veil import Veil

ROSTER = Path(__file__).parents[2] / "data" / "rosters" / "bad_rows.csv"


@pytest.fixture
def page(desk: Desk, services: Services, veil: Veil, qtbot: QtBot) -> ImportPage:
    made = ImportPage(desk, services, veil)
    qtbot.addWidget(made)
    made.show()
    return made


def shown(page: ImportPage, width: int) -> None:
    page.resize(width, 700)
    page.open(ROSTER)
    for _ in range(3):
        QApplication.processEvents()


def test_with_room_the_cards_stand_side_by_side(page: ImportPage) -> None:
    shown(page, 1150)
    assert page.columns.geometry().right() < page.check.geometry().left()


@pytest.mark.parametrize("scale", [100, 150])
def test_without_it_one_below_the_other_and_no_count_is_cut(page: ImportPage, qapp: QApplication, scale: int) -> None:
    theme.apply(qapp, Theme.LIGHT, scale)
    shown(page, 980 * scale // 100)
    assert page.check.geometry().bottom() < page.columns.geometry().top()
    assert not [name for name, count in page.check.counts.items() if count.word.is_cut()]
    assert page.check.counts["read"].visibleRegion().boundingRect().height() == page.check.counts["read"].height()
    assert page.columns.height() > sum(combo.height() for combo in page.columns.combos), "every column stands open"
