"""Everything on the case pages can be reached by Tab, in reading order, and has a name."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.domain.ids import CaseId
from counsellor_app.domain.levels import Formulation, Level
from counsellor_app.services.house import Services
from counsellor_app.services.levels import ChangeLevel
from counsellor_app.ui.cases.case_page import CasePage
from counsellor_app.ui.cases.list_page import CasesPage
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.placed import placed
from counsellor_app.ui.veil import Veil
from tests.ui.cases.conftest import MONDAY, signed


def stops(page: QWidget) -> Iterator[QWidget]:
    """Where Tab goes, once round, beginning at the first control of the page."""
    at = page.nextInFocusChain()
    while at is not None and at is not page:
        is_stop = at.focusPolicy() & Qt.FocusPolicy.TabFocus and at.isVisibleTo(page) and at.isEnabled()
        if is_stop and page.isAncestorOf(at) and at.focusProxy() is None:
            yield at
        at = at.nextInFocusChain()


def name_of(widget: QWidget) -> str:
    text = getattr(widget, "text", None)
    words = widget.accessibleName() or (str(text()) if callable(text) and not isinstance(widget, QLineEdit) else "")
    return words.strip()


def nameless(page: QWidget) -> list[str]:
    return [type(stop).__name__ for stop in stops(page) if not name_of(stop)]


def test_every_control_of_a_case_has_a_name(page: CasePage, services: Services, case_id: CaseId) -> None:
    signed(services, case_id, "Запись", MONDAY)
    page.reload()
    page.writing.composer.set_open(True)
    assert len(list(stops(page))) > 20
    assert nameless(page) == []


@pytest.mark.parametrize("level", [Level.R3, Level.R2])
def test_every_control_of_the_level_has_a_name(
    page: CasePage, services: Services, case_id: CaseId, level: Level
) -> None:
    answers = Formulation(worries="а", helps="б", may_change="в", doing="г")
    services.levels.change(ChangeLevel(case_id=case_id, new=level, reason="сказал", formulation=answers))
    page.reload()
    page.header.level_button.click()
    lower = {Level.R3: Level.R2, Level.R2: Level.R1}[level]
    page.level_desk.panel.choice.button(lower).click()
    assert page.level_desk.panel.conditions is not None
    assert nameless(page) == []


def test_every_control_of_the_list_has_a_name(
    desk: Desk, services: Services, veil: Veil, case_id: CaseId, qtbot: QtBot
) -> None:
    made = CasesPage(desk, services, veil)
    qtbot.addWidget(made)
    made.reload()
    made.show()
    assert nameless(made) == []


def test_tab_follows_the_reading_order(page: CasePage) -> None:
    page.writing.composer.set_open(True)
    order = list(stops(page))
    line = page.writing.composer.sections.edits["line"]
    wanted = [
        page.header.level_button,
        page.parts.chip(next(iter(page.model.counts()))),
        line,
        page.writing.composer.sign_button,
        page.panel.contacts.add_button,
    ]
    assert [order.index(widget) for widget in wanted] == sorted(order.index(widget) for widget in wanted)


def test_a_pill_opens_by_space_and_a_row_by_enter(page: CasePage, qtbot: QtBot) -> None:
    chip = page.header.pills.chips()[1]
    chip.setFocus()
    QTest.keyClick(chip, Qt.Key.Key_Space)
    assert page.actions_of_case.popover is not None
    page.actions_of_case.popover.close()
    QApplication.processEvents()
    row = next(placed(page.panel.people.rows))
    assert isinstance(row, QWidget)
    with qtbot.waitSignal(page.navigate):
        QTest.keyClick(row, Qt.Key.Key_Return)
