"""The list of cases: filters, order, and what to do first while there is none."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from counsellor_app.domain.ids import CaseId, PersonId
from counsellor_app.domain.levels import Level
from counsellor_app.services.cases import CloseCase
from counsellor_app.services.house import Services
from counsellor_app.services.levels import ChangeLevel
from counsellor_app.services.steps import open_case
from counsellor_app.ui.cases.list_page import CasesPage
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.models.table import Role
from counsellor_app.ui.veil import Veil


@pytest.fixture
def list_page(desk: Desk, services: Services, veil: Veil, qtbot: QtBot) -> CasesPage:
    made = CasesPage(desk, services, veil)
    qtbot.addWidget(made)
    made.resize(1158, 720)
    made.reload()
    made.show()
    return made


@pytest.fixture
def other(services: Services, dauren: PersonId) -> CaseId:
    with services.session.store.begin("test-case") as unit:
        return open_case(unit, services.session, dauren, ("CONSULT",), unit.now).id


def shown(page: CasesPage) -> list[str]:
    return [row.id for row in page.model.table.rows()]


def cell(page: CasesPage, key: str, row: int = 0, role: int = Qt.ItemDataRole.DisplayRole) -> object:
    columns = [column.key for column in page.model.table.columns]
    return page.model.table.index(row, columns.index(key)).data(role)


def test_a_new_file_says_what_to_do_first(list_page: CasesPage, services: Services, qtbot: QtBot) -> None:
    assert list_page.empty.isVisible()
    assert not list_page.table.isVisible()
    assert list_page.footer.count_label.text().startswith("0 ")
    steps = list_page.steps
    assert steps.count_label.text() == "1 of 4"
    with qtbot.waitSignal(list_page.navigate) as went:
        steps.backup_asked.emit()
    assert went.args == ["settings", "backup"]
    with qtbot.waitSignal(list_page.navigate) as went:
        list_page.new_button.click()
    assert went.args == ["referral", None]


def test_the_first_steps_count_what_is_there(list_page: CasesPage, miras: PersonId, dauren: PersonId) -> None:
    list_page.reload()
    assert list_page.steps.count_label.text() == "2 of 4"
    assert "2" in list_page.steps._steps[1].below.text()


def test_a_line_says_who_and_what_is_next_but_never_why(
    list_page: CasesPage, case_id: CaseId, qtmodeltester: ModelTester
) -> None:
    list_page.reload()
    qtmodeltester.check(list_page.model.table)
    assert list_page.table.isVisible()
    assert cell(list_page, "student") == "Есенов Мирас"
    assert cell(list_page, "class") == "7\N{NO-BREAK SPACE}«Б»"
    assert cell(list_page, "level", role=Role.LEVEL) == "R0"
    assert cell(list_page, "next") == "yesterday"
    assert cell(list_page, "next", role=Role.TONE) == "r2"
    texts = [str(cell(list_page, column.key)) for column in list_page.model.table.columns]
    assert not any("bull" in text.lower() for text in texts)


def test_the_veil_hides_names_in_the_list(list_page: CasesPage, case_id: CaseId, veil: Veil, qtbot: QtBot) -> None:
    list_page.reload()
    with qtbot.waitSignal(list_page.model.table.dataChanged):
        veil.set_on(True)
    assert cell(list_page, "student") == "Е.\N{NO-BREAK SPACE}М."


def test_open_and_closed_are_two_lists(
    list_page: CasesPage, services: Services, case_id: CaseId, other: CaseId, qtbot: QtBot
) -> None:
    services.cases.close(CloseCase(case_id=other, outcome="STOPPED"))
    list_page.reload()
    assert shown(list_page) == [case_id]
    assert (list_page.open_chip.count(), list_page.closed_chip.count()) == (1, 1)
    qtbot.mouseClick(list_page.closed_chip, Qt.MouseButton.LeftButton)
    assert shown(list_page) == [other]
    assert cell(list_page, "next") == ""


def test_levels_and_types_filter(
    list_page: CasesPage, services: Services, case_id: CaseId, other: CaseId, qtbot: QtBot
) -> None:
    services.levels.change(ChangeLevel(case_id=other, new=Level.R3, reason="сказал"))
    list_page.reload()
    assert shown(list_page) == [other, case_id]  # the highest level first
    qtbot.mouseClick(list_page.level_chips["R3"], Qt.MouseButton.LeftButton)
    assert shown(list_page) == [other]
    qtbot.mouseClick(list_page.level_chips["R3"], Qt.MouseButton.LeftButton)
    assert len(shown(list_page)) == 2
    list_page.model.want(type="CYBER")
    assert shown(list_page) == [case_id]
    assert list_page.type_chip.text() == "Cyberbullying"
    assert not list_page.level_chips["R2"].isVisible()


@pytest.mark.parametrize("text", ["мирас", "ЕСЕНОВ", "7б", "26-001", "есенов 7"])
def test_letters_find_a_case(list_page: CasesPage, case_id: CaseId, other: CaseId, text: str) -> None:
    list_page.reload()
    list_page.model.want(text=text)
    assert shown(list_page) == [case_id]


def test_nothing_found_offers_the_way_back(list_page: CasesPage, case_id: CaseId) -> None:
    list_page.reload()
    list_page.search.setText("нет такого")
    QTest.keyClick(list_page.search, Qt.Key.Key_Return)
    assert list_page.nothing.isVisible()
    list_page.clear_button.click()
    assert shown(list_page) == [case_id]
    assert list_page.search.text() == ""


def test_a_key_goes_to_the_search(list_page: CasesPage, case_id: CaseId) -> None:
    list_page.reload()
    list_page.table.setFocus()
    QTest.keyClick(list_page.table, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is list_page.search


def test_enter_opens_a_case(list_page: CasesPage, case_id: CaseId, qtbot: QtBot) -> None:
    list_page.reload()
    list_page.table.select_key(case_id)
    with qtbot.waitSignal(list_page.navigate) as went:
        QTest.keyClick(list_page.table, Qt.Key.Key_Return)
    assert went.args == ["case", case_id]


def test_what_is_asked_of_the_list_goes_on_to_the_case(list_page: CasesPage, case_id: CaseId, qtbot: QtBot) -> None:
    with qtbot.waitSignal(list_page.navigate) as went:
        list_page.open(case_id)
    assert went.args == ["case", case_id]
    list_page.reload()
    list_page.open("R3")
    assert list_page.model.wanted.level == "R3"


def test_a_sort_by_next_puts_undated_last(
    list_page: CasesPage, services: Services, case_id: CaseId, other: CaseId
) -> None:
    list_page.reload()
    at = [column.key for column in list_page.model.table.columns].index("next")
    list_page.model.table.sort(at)
    assert [row.next_on for row in list_page.model.table.rows()] == [date(2026, 11, 23), None]


def test_where_it_is_narrow_the_less_important_columns_give_way(list_page: CasesPage, case_id: CaseId) -> None:
    list_page.reload()

    def there() -> set[str]:
        columns = list_page.model.table.columns
        return {column.key for at, column in enumerate(columns) if not list_page.table.isColumnHidden(at)}

    assert there() == {"student", "class", "level", "stage", "next", "last", "opened", "number"}
    list_page.resize(700, 600)
    assert there() >= {"student", "class", "level", "next"}
    assert "opened" not in there()
    list_page.resize(1158, 720)
    assert "opened" in there()
