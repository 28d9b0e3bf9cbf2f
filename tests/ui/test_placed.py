"""Layouts are asked for their parts, and nothing of their items stays behind in Python."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayoutItem, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from counsellor_app.ui.placed import placed
from counsellor_app.ui.tab_order import put_in_order
from counsellor_app.ui.widgets.flow_layout import FlowLayout


def items() -> list[object]:
    known = Shiboken.getAllValidWrappers()
    return [one for one in known if isinstance(one, QLayoutItem) and type(one).__name__.endswith("Item")]


def test_parts_come_in_the_order_of_the_layout_without_gaps(qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    column, line = QVBoxLayout(box), QHBoxLayout()
    first, last = QLabel("first"), QLabel("last")
    column.addWidget(first)
    column.addStretch()
    column.addLayout(line)
    column.addSpacing(8)
    column.addWidget(last)
    before = items()
    assert list(placed(column)) == [first, line, last]
    assert list(placed(column)) == [first, line, last]
    assert items() == before
    assert first.text() == "first"


def test_a_flow_is_as_it_was_after_it_was_asked(qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    flow = FlowLayout(box)
    buttons = [QPushButton(str(at)) for at in range(3)]
    for button in buttons:
        flow.addWidget(button)
    assert list(placed(flow)) == buttons
    box.resize(400, 100)
    flow.activate()
    assert list(placed(flow)) == buttons
    flow.removeWidget(buttons[1])
    assert list(placed(flow)) == [buttons[0], buttons[2]]


def test_the_order_of_tab_leaves_no_item_behind(qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    column = QVBoxLayout(box)
    buttons = [QPushButton(str(at)) for at in range(3)]
    for button in (buttons[2], buttons[0], buttons[1]):
        column.addWidget(button)
    before = items()
    put_in_order(box)
    assert items() == before
    assert buttons[2].nextInFocusChain() is buttons[0]
    assert buttons[0].nextInFocusChain() is buttons[1]
