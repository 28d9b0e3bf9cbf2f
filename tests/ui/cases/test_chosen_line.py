"""A line that leads to a case is chosen before it is opened: the case is expected then, whoever chose and how."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counsellor_app.domain.ids import CaseId
from counsellor_app.services.house import Services
from counsellor_app.ui import theme
from counsellor_app.ui.cases.case_page import CasePage
from counsellor_app.ui.cases.list_page import CasesPage
from counsellor_app.ui.cases.timeline import AT_ONCE
from counsellor_app.ui.cases.timeline_rows import NoteRow
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.messages import words_for
from counsellor_app.ui.page import Page
from counsellor_app.ui.shell.entries import PageEntry
from counsellor_app.ui.shell.page_stack import PageStack
from counsellor_app.ui.today.page import TodayPage
from counsellor_app.ui.today.rows import DueRow
from counsellor_app.ui.veil import Veil
from tests.ui.cases.conftest import MONDAY, signed

Told = list[tuple[str, object]]


@pytest.fixture
def today(desk: Desk, services: Services, veil: Veil, case_id: CaseId, qtbot: QtBot) -> TodayPage:
    made = TodayPage(desk, services, veil, words_for)
    return shown(made, qtbot)


def shown(page: TodayPage, qtbot: QtBot) -> TodayPage:
    qtbot.addWidget(page)
    page.resize(1158, 720)
    page.reload()
    page.show()
    qtbot.waitExposed(page)
    return page


def told_by(page: Page) -> Told:
    told: Told = []
    page.expected.connect(lambda key, arg: told.append((key, arg)))
    return told


def places(today: TodayPage) -> list[QPoint]:
    """Of the lines that are due, beside their buttons."""
    lines, rows = today._list, today._rows
    indexes = [rows.index(at) for at in range(rows.rowCount())]
    return [lines.visualRect(index).center() for index in indexes if isinstance(rows.row(index), DueRow)]


def test_a_click_on_today_expects_the_case(today: TodayPage, case_id: CaseId) -> None:
    told = told_by(today)
    QTest.mouseClick(today._list.viewport(), Qt.MouseButton.LeftButton, pos=places(today)[1])
    assert told == [("case", case_id)]


def test_a_key_that_goes_on_expects_the_case(today: TodayPage, case_id: CaseId) -> None:
    told = told_by(today)
    assert len(places(today)) > 1
    QTest.keyClick(today._list, Qt.Key.Key_Down)
    assert told == [("case", case_id)]
    QTest.keyClick(today._list, Qt.Key.Key_Left)
    assert len(told) == 1, "the line stayed the same"


def test_nobody_chose_what_is_current_when_today_comes(
    desk: Desk, services: Services, veil: Veil, case_id: CaseId, qtbot: QtBot
) -> None:
    """Pages made ahead cost memory: Today is open all day."""
    page = TodayPage(desk, services, veil, words_for)
    told = told_by(page)
    shown(page, qtbot)
    assert page._list.current_row() is not None
    assert told == []


def test_a_line_of_the_list_of_cases_expects_it(
    desk: Desk, services: Services, veil: Veil, case_id: CaseId, qtbot: QtBot
) -> None:
    page = CasesPage(desk, services, veil)
    qtbot.addWidget(page)
    page.reload()
    told = told_by(page)
    page.table.selectRow(0)
    assert told == [("case", case_id)]


@pytest.fixture
def stack(desk: Desk, services: Services, veil: Veil, case_id: CaseId, qtbot: QtBot) -> PageStack:
    """Today and the page of a case, as the shell has them."""
    entries = (
        PageEntry(key="today", icon="today", title=str, factory=lambda: TodayPage(desk, services, veil, words_for)),
        PageEntry(key="case", icon="cases", title=str, factory=lambda: CasePage(desk, services, veil), hidden=True),
    )
    made = PageStack(desk, entries)
    qtbot.addWidget(made)
    made.resize(1158, 720)
    theme.dress(made)
    made.show()
    qtbot.waitExposed(made)
    made.go("today")
    return made


def test_a_double_click_shows_the_case_as_if_nobody_had_waited_for_it(
    stack: PageStack, services: Services, case_id: CaseId, qtbot: QtBot
) -> None:
    notes = [signed(services, case_id, f"Слова {n}", MONDAY) for n in range(AT_ONCE + 2)]
    today = stack.current()
    assert isinstance(today, TodayPage)
    lines, place = today._list.viewport(), places(today)[0]
    QTest.mouseClick(lines, Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: len(rows_ahead(stack)) == AT_ONCE)
    (page,) = stack.findChildren(CasePage)
    ahead = rows_ahead(stack)
    assert page.model.record is None
    assert not page.isVisible()
    QTest.mouseDClick(lines, Qt.MouseButton.LeftButton, pos=place)
    assert stack.current() is page
    assert page.model.record is not None
    assert page.model.record.case.id == case_id
    assert page.header.isVisible()
    rows = [page.timeline.row(note) for note in reversed(notes)]
    assert rows[:AT_ONCE] == ahead[::-1]
    QApplication.processEvents()
    page.timeline.go_to(notes[0])
    assert page.timeline.row(notes[0]) is not None


def test_rows_made_ahead_for_which_there_is_no_note_are_not_shown(
    stack: PageStack, services: Services, case_id: CaseId, qtbot: QtBot, qapp: QApplication
) -> None:
    note = signed(services, case_id, "Слова", MONDAY)
    stack.expect("case", case_id)
    qtbot.waitUntil(lambda: len(rows_ahead(stack)) == AT_ONCE)
    stack.go("case", case_id)
    page = stack.current()
    assert isinstance(page, CasePage)
    QApplication.processEvents()
    assert page.timeline.row(note) is not None
    assert len(rows_ahead(stack)) == AT_ONCE - 1
    assert [row.isVisible() for row in rows_ahead(stack)] == [False] * (AT_ONCE - 1)
    try:
        theme.apply(qapp, theme.Theme.LIGHT, 130)
        assert rows_ahead(stack) == [], "they were made for smaller letters"
    finally:
        theme.apply(qapp, theme.Theme.LIGHT)


def test_rows_made_ahead_for_other_letters_are_made_anew(
    stack: PageStack, services: Services, case_id: CaseId, qtbot: QtBot, qapp: QApplication
) -> None:
    stack.expect("case", case_id)
    qtbot.waitUntil(lambda: len(rows_ahead(stack)) == AT_ONCE)
    (page,) = stack.findChildren(CasePage)
    try:
        with qtbot.waitSignal(page.destroyed):
            theme.apply(qapp, theme.Theme.LIGHT, 130)
        stack.go("case", case_id)
        assert isinstance(stack.current(), CasePage)
        assert stack.current() is not page
    finally:
        theme.apply(qapp, theme.Theme.LIGHT)


def rows_ahead(stack: PageStack) -> list[NoteRow]:
    return [row for page in stack.findChildren(CasePage) for row in page.timeline._fresh]
