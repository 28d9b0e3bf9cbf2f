"""The register of referrals in the window."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counsellor_app.domain.ids import PersonId
from counsellor_app.services.house import Services
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.messages import words_for
from counsellor_app.ui.referrals.register_page import RegisterPage
from counsellor_app.ui.veil import Veil
from tests.ui.referrals.test_referral_page import a_command


@pytest.fixture
def register(desk: Desk, services: Services, veil: Veil, qtbot: QtBot) -> RegisterPage:
    page = RegisterPage(desk, services, veil, words_for)
    qtbot.addWidget(page)
    page.resize(1158, 660)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    desk.changed.connect(lambda touched: page.reload() if touched & page.topics else None)
    return page


@pytest.fixture
def filled(register: RegisterPage, services: Services, miras: PersonId, dauren: PersonId) -> RegisterPage:
    for student in (miras, dauren):
        services.referrals.register(a_command(student))
    register.reload()
    register.focus_first()
    return register


def cells(page: RegisterPage, row: int) -> list[str]:
    model = page.model
    return [str(model.data(model.index(row, at))) for at in range(model.columnCount())]


def test_a_line_says_what_the_order_asks_for(filled: RegisterPage) -> None:
    number, received, source, about, student, case = cells(filled, 0)
    assert (number, case) == ("R26-002", "26-002")
    assert received == "24.11.2026, 09:00"
    assert (source, about) == ("another pupil", "conflict, not bullying")
    assert student == "Сарсенов Даурен"
    assert "2" in filled.footer.count_label.text()


def test_nothing_yet(register: RegisterPage, qtbot: QtBot) -> None:
    register.reload()
    assert register.empty.isVisible()
    assert register.bar.isHidden()
    with qtbot.waitSignal(register.navigate) as gone:
        register.new_button.click()
    assert gone.args[0] == "referral"


def test_enter_opens_the_case(filled: RegisterPage, services: Services, qtbot: QtBot) -> None:
    with qtbot.waitSignal(filled.navigate) as gone:
        QTest.keyClick(filled.table, Qt.Key.Key_Return)
    assert gone.args == ["case", services.referrals.register_lines()[0].case_id]


def test_cancelling_needs_a_reason_and_keeps_the_line(filled: RegisterPage, services: Services) -> None:
    filled.cancel_button.click()
    assert "R26-002" in filled.panel.field.label.text()
    filled.panel.confirm.click()
    assert filled.panel.field.error()
    assert not any(line.cancelled for line in services.referrals.register_lines())
    QTest.keyClicks(filled.panel.reason, "written twice")
    QTest.keyClick(filled.panel.reason, Qt.Key.Key_Return)
    assert filled.panel.isHidden()
    assert [line.cancelled for line in services.referrals.register_lines()] == [True, False]
    assert cells(filled, 0)[-1] == "cancelled"
    assert not filled.cancel_button.isEnabled()


def test_a_key_goes_to_the_search(filled: RegisterPage) -> None:
    filled.table.setFocus()
    QTest.keyClick(filled.table, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is filled.search


def test_escape_leaves_the_referral_as_it_is(filled: RegisterPage, services: Services) -> None:
    filled.cancel_button.click()
    QTest.keyClick(filled.panel.reason, Qt.Key.Key_Escape)
    assert filled.panel.isHidden()
    assert not any(line.cancelled for line in services.referrals.register_lines())


@pytest.mark.parametrize(("typed", "found"), [("есен", 1), ("R26-002", 1), ("26-00", 2), ("никто", 0)])
def test_the_register_is_searched(filled: RegisterPage, typed: str, found: int) -> None:
    filled.search.searched.emit(typed)
    assert len(filled.model.rows()) == found
    assert filled.nothing.isVisible() == (found == 0)


def test_the_slip_is_saved(filled: RegisterPage, tmp_path: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(filled.told):
        filled.save_slip(filled.model.rows()[0], tmp_path / "slip.pdf")
    assert (tmp_path / "slip.pdf").read_bytes().startswith(b"%PDF")


def test_the_veil_hides_names(filled: RegisterPage, veil: Veil) -> None:
    veil.set_on(True)
    assert "Сарсенов" not in cells(filled, 0)[4]
