"""Lists: the model keeps Qt's contract and sorts itself, the table finds its row again."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QColor
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from counsellor_app.ui.models.table import Column, Role, TableModel
from counsellor_app.ui.theme import px, tokens
from counsellor_app.ui.widgets.table import Table, TableFooter


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    id: str
    name: str
    years: int
    level: str = ""


LINES = (
    Line(id="1", name="Есенов", years=13, level="R2"),
    Line(id="2", name="Абаева", years=9),
    Line(id="3", name="Ли", years=16, level="R3"),
)


def columns() -> tuple[Column[Line], ...]:
    return (
        Column(key="name", title=lambda: "Student", text=lambda line: line.name, weight=500, stretch=True),
        Column(
            key="years",
            title=lambda: "Age",
            text=lambda line: str(line.years),
            sort=lambda line: line.years,
            is_number=True,
        ),
        Column(
            key="level",
            title=lambda: "Level",
            text=lambda line: line.level,
            level=lambda line: line.level,
            tone=lambda _line: "quiet",
            below=lambda line: f"since {line.years}",
            tip=lambda line: line.id,
        ),
    )


@pytest.fixture
def model() -> TableModel[Line]:
    made = TableModel(columns(), key_of=lambda line: line.id)
    made.set_rows(LINES)
    return made


@pytest.fixture
def table(model: TableModel[Line], qtbot: QtBot) -> Table:
    made = Table(model)
    qtbot.addWidget(made)
    made.resize(600, 300)
    made.show()
    return made


def names(model: TableModel[Line]) -> list[str]:
    return [line.name for line in model.rows()]


def test_the_model_keeps_qts_contract(model: TableModel[Line], qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(model)
    model.sort(1)
    model.set_rows(())
    qtmodeltester.check(model)


def test_rows_stand_as_given_until_they_are_sorted(model: TableModel[Line]) -> None:
    assert names(model) == ["Есенов", "Абаева", "Ли"]
    model.sort(1)
    assert names(model) == ["Абаева", "Есенов", "Ли"]
    model.sort(1, Qt.SortOrder.DescendingOrder)
    assert names(model) == ["Ли", "Есенов", "Абаева"]
    model.sort(-1)
    assert names(model) == ["Есенов", "Абаева", "Ли"]


def test_numbers_are_sorted_as_numbers(model: TableModel[Line]) -> None:
    model.sort(1)
    assert [line.years for line in model.rows()] == [9, 13, 16]


def test_new_rows_keep_the_chosen_order(model: TableModel[Line]) -> None:
    model.sort(0)
    model.set_rows((*LINES, Line(id="4", name="Бек", years=10)))
    assert names(model) == ["Абаева", "Бек", "Есенов", "Ли"]


def test_what_a_cell_says(model: TableModel[Line]) -> None:
    def at(column: int, role: int) -> object:
        return model.data(model.index(0, column), role)

    assert at(0, Qt.ItemDataRole.DisplayRole) == "Есенов"
    assert at(0, Role.ROW) is LINES[0]
    assert at(0, Role.LEVEL) is None
    assert at(0, Role.WEIGHT) == 500
    assert at(0, Role.BELOW) is None
    assert at(1, Qt.ItemDataRole.TextAlignmentRole) == Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    assert at(2, Role.LEVEL) == "R2"
    assert at(2, Role.TONE) == "quiet"
    assert at(2, Role.BELOW) == "since 13"
    assert at(2, Qt.ItemDataRole.ToolTipRole) == "1"
    assert at(0, Qt.ItemDataRole.ToolTipRole) is None
    assert model.data(QModelIndex()) is None


def test_titles_are_asked_for_again(qtbot: QtBot) -> None:
    word = "Student"
    model = TableModel((Column[Line](key="name", title=lambda: word, text=lambda line: line.name),))
    model.set_rows(LINES)
    word = "Оқушы"
    with qtbot.waitSignals([model.headerDataChanged, model.dataChanged]):
        model.retranslate()
    assert model.headerData(0, Qt.Orientation.Horizontal) == "Оқушы"
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    assert model.headerData(5, Qt.Orientation.Horizontal) is None


def test_the_current_row_is_found_again_by_its_key(table: Table, model: TableModel[Line]) -> None:
    assert table.select_key("3")
    model.sort(0)
    assert table.current_key() == "3"
    model.set_rows((Line(id="9", name="Янов", years=7), LINES[2]))
    assert table.current_key() == "3"
    model.set_rows(())
    assert table.current_key() == ""
    assert not table.select_key("3")


def test_enter_and_double_click_open_a_row(table: Table, qtbot: QtBot) -> None:
    table.select_key("2")
    with qtbot.waitSignal(table.opened) as told:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert told.args == ["2"]
    middle = table.visualRect(table.model().index(2, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    with qtbot.waitSignal(table.opened) as told:
        qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert told.args == ["3"]


def test_a_click_on_a_title_sorts_and_a_second_one_turns_it_round(
    table: Table, model: TableModel[Line], qtbot: QtBot
) -> None:
    header = table.horizontalHeader()
    middle = QPoint(header.sectionViewportPosition(1) + header.sectionSize(1) // 2, header.height() // 2)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert model.sorted_by() == (1, Qt.SortOrder.AscendingOrder)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert model.sorted_by() == (1, Qt.SortOrder.DescendingOrder)


def test_moving_tells_the_key(table: Table, qtbot: QtBot) -> None:
    table.select_key("1")
    with qtbot.waitSignal(table.moved) as told:
        qtbot.keyClick(table, Qt.Key.Key_Down)
    assert told.args == ["2"]


def test_rows_are_36_px_or_46_and_the_current_one_is_drawn(table: Table, model: TableModel[Line], qtbot: QtBot) -> None:
    assert table.rowHeight(0) == px(36)
    tall = Table(model, tall=True)
    qtbot.addWidget(tall)
    assert tall.rowHeight(0) == px(46)
    table.select_key("1")
    picture = table.viewport().grab().toImage()
    assert picture.pixelColor(0, 10) == QColor(tokens().accent)
    assert picture.pixelColor(6, 10) == QColor(tokens().soft)
    assert picture.pixelColor(6, px(36) + 10) == QColor(tokens().surface)
    assert picture.pixelColor(6, px(36) - 1) == QColor(tokens().line)


def test_the_row_under_the_pointer_is_marked(table: Table, qtbot: QtBot) -> None:
    at = table.visualRect(table.model().index(1, 0)).center()
    qtbot.mouseMove(table.viewport(), at)
    assert table.hovered_row() == 1
    picture = table.viewport().grab().toImage()
    assert picture.pixelColor(6, at.y()) == QColor(tokens().hover)


def test_a_footer_counts(qtbot: QtBot) -> None:
    footer = TableFooter()
    qtbot.addWidget(footer)
    footer.set_text("3 students")
    footer.add_hint("Enter", "open")
    assert footer.count_label.text() == "3 students"
    assert footer.minimumHeight() == px(36)
