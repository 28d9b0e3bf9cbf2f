"""Fields and buttons: the measures of the component sheet, and values that survive a change of language."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCalendarWidget, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.ui import theme
from counsellor_app.ui.theme import Theme, px
from counsellor_app.ui.widgets.buttons import Button, IconButton, Kind, LinkButton, Size
from counsellor_app.ui.widgets.calendar_line import refuse_wrong
from counsellor_app.ui.widgets.combo import Combo
from counsellor_app.ui.widgets.date_field import DateField
from counsellor_app.ui.widgets.day_edit import DayEdit
from counsellor_app.ui.widgets.filter_chip import FilterChip
from counsellor_app.ui.widgets.form import FormField
from counsellor_app.ui.widgets.keyed_button import KeyedButton
from counsellor_app.ui.widgets.moment_field import MomentField
from counsellor_app.ui.widgets.multi_chips import MultiChips
from counsellor_app.ui.widgets.search_field import SearchField
from tests.ui.keyboard import write

WORDS = [("a", "Locker room"), ("b", "Yard"), ("c", "Chat")]
MOMENT = datetime(2026, 11, 24, 5, 30, tzinfo=UTC)


def row_field() -> QWidget:
    field = QLineEdit()
    field.setProperty("measure", "row")
    return field


HEIGHTS: list[tuple[str, Callable[[], QWidget], int]] = [
    *[(f"button {kind}", lambda kind=kind: Button("Sign", kind), 32) for kind in list(Kind)[:6]],
    ("button with icon", lambda: Button("Print", icon="print"), 32),
    ("button small", lambda: Button("Sign", size=Size.SMALL), 28),
    ("button large", lambda: Button("Open", Kind.FILLED, size=Size.LARGE), 40),
    ("icon button", lambda: IconButton("more", "More"), 32),
    ("icon button small", lambda: IconButton("more", "More", size=Size.SMALL), 28),
    ("line edit", QLineEdit, 32),
    ("line edit in a row", row_field, 30),
    ("combo", lambda: Combo(WORDS), 32),
    ("date", lambda: DateField(date(2026, 11, 24)), 32),
    ("day", DayEdit, 32),
    ("moment", lambda: MomentField(MOMENT), 32),
    ("search", SearchField, 32),
    ("chip", lambda: FilterChip("All", count=9), 24),
    ("chip tall", lambda: FilterChip("All", tall=True), 28),
]


@pytest.mark.parametrize("scale", [100, 150])
@pytest.mark.parametrize(("make", "height"), [pytest.param(make, height, id=name) for name, make, height in HEIGHTS])
def test_heights_are_those_of_the_sheet(
    make: Callable[[], QWidget], height: int, scale: int, qapp: QApplication, qtbot: QtBot
) -> None:
    theme.apply(qapp, Theme.LIGHT, scale)
    control = make()
    qtbot.addWidget(control)
    control.ensurePolished()
    assert control.sizeHint().height() == px(height)


def test_a_button_changes_its_kind_and_its_word(qtbot: QtBot) -> None:
    button = Button("", Kind.QUIET, "veil")
    qtbot.addWidget(button)
    narrow = button.iconSize().width()
    button.setText("Hide names")
    assert button.iconSize().width() > narrow  # the gap between icon and word
    button.set_kind(Kind.FILLED)
    assert button.property("kind") == "filled"
    assert button.kind() is Kind.FILLED


def test_keys_take_their_room(qtbot: QtBot) -> None:
    button = KeyedButton("New referral", Kind.FILLED, "plus")
    qtbot.addWidget(button)
    before = button.sizeHint().width()
    button.set_keys("Ctrl N")
    assert button.sizeHint().width() > before + px(20)
    button.resize(button.sizeHint())
    assert not button.grab().isNull()


def test_a_tool_without_a_word_has_a_name(qtbot: QtBot) -> None:
    tool = IconButton("more", "More")
    qtbot.addWidget(tool)
    assert tool.accessibleName() == "More" == tool.toolTip()
    assert tool.sizeHint().width() == tool.sizeHint().height()
    link = LinkButton("4 more")
    qtbot.addWidget(link)
    assert link.property("shape") == "link"


def test_a_combo_answers_with_codes(qtbot: QtBot) -> None:
    combo = Combo(WORDS)
    qtbot.addWidget(combo)
    assert combo.code() == "a"
    combo.set_code("c")
    combo.set_choices([("b", "Двор"), ("c", "Чат")])
    assert (combo.code(), combo.currentText()) == ("c", "Чат")
    combo.set_choices([("x", "Икс")])
    assert combo.code() == "x"
    combo.set_choices([])
    assert combo.code() == ""


def test_a_combo_with_a_placeholder_waits_for_an_answer(qtbot: QtBot) -> None:
    combo = Combo()
    qtbot.addWidget(combo)
    combo.set_placeholder("Choose")
    combo.set_choices(WORDS)
    assert combo.code() == ""
    with qtbot.waitSignal(combo.chosen) as told:
        qtbot.keyClick(combo, Qt.Key.Key_Down)
    assert told.args == [combo.code()] == ["a"]


def test_the_wheel_over_a_form_changes_no_answer(qtbot: QtBot) -> None:
    controls: list[tuple[QWidget, Callable[[], object]]] = []
    combo, day, moment = Combo(WORDS), DateField(date(2026, 11, 24)), MomentField(MOMENT)
    controls += [(combo, combo.code), (day, day.day), (moment, moment.value)]
    for control, value in controls:
        qtbot.addWidget(control)
        control.show()
        control.setFocus()
        before = value()
        for step in (120, -120):
            wheel = QWheelEvent(
                QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, step), Qt.MouseButton.NoButton,
                Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
            )  # fmt: skip
            QApplication.sendEvent(control, wheel)
        assert value() == before


def test_a_date_is_a_date(qtbot: QtBot) -> None:
    field = DateField(date(2026, 11, 24))
    qtbot.addWidget(field)
    assert field.text() == "24.11.2026"
    with qtbot.waitSignal(field.picked) as told:
        field.set_value(date(2026, 2, 28))
    assert told.args == [date(2026, 2, 28)] == [field.day()]


@pytest.mark.parametrize("look", [Theme.LIGHT, Theme.DARK])
def test_the_calendar_begins_on_monday_and_has_no_red(look: Theme, qapp: QApplication, qtbot: QtBot) -> None:
    theme.apply(qapp, look)
    field = DateField(date(2026, 11, 24))
    qtbot.addWidget(field)
    field.show()
    field.open_calendar()
    assert field.calendar is not None
    calendar = field.calendar.findChild(QCalendarWidget)
    assert calendar is not None
    assert calendar.firstDayOfWeek() is Qt.DayOfWeek.Monday
    assert calendar.weekdayTextFormat(Qt.DayOfWeek.Sunday).foreground().color() == theme.colour("quiet")
    image = calendar.grab().toImage()
    red = [
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).hslHue() in (*range(350, 360), *range(10))
        and image.pixelColor(x, y).hslSaturation() > 150
    ]
    assert red == []
    field.calendar.close()


@pytest.mark.parametrize("text", ["31.12.1899", "01.01.2101", "31.2.2026", "24.13", "завтра", "", "24"])
def test_what_is_no_day_is_said_and_the_day_before_it_stays(qtbot: QtBot, text: str) -> None:
    field = DateField(date(2026, 11, 24))
    wrapped = FormField(field, "Day", name="day")
    qtbot.addWidget(wrapped)
    typed_over(field, text)
    field.editingFinished.emit()
    assert field.is_wrong()
    assert field.text() == text
    outside = "A day from 01.01.1900 to 31.12.2100."
    assert wrapped.error() == (outside if len(text) == 10 else "There is no such day. Write it like 24.03.2026.")
    assert field.day() == date(2026, 11, 24)
    assert refuse_wrong(wrapped)
    typed_over(field, "20.11")
    field.editingFinished.emit()
    assert wrapped.error() == ""
    assert (field.text(), field.day()) == ("20.11.2026", date(2026, 11, 20))
    assert not refuse_wrong(wrapped)


def typed_over(field: QLineEdit, text: str) -> None:
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    write(field, text)


@pytest.mark.parametrize("text", ["20.11.2026", "20.11", "20/11/26", "20 11", "20112026", "2026-11-20"])
def test_a_day_is_typed_as_people_write_it(qtbot: QtBot, text: str) -> None:
    """Qt's own field made 1 January 2000 of "20.11"."""
    field = DateField(date(2026, 11, 24))
    wrapped = FormField(field, "Day", name="day")
    qtbot.addWidget(wrapped)
    typed_over(field, text)
    assert not refuse_wrong(wrapped)
    assert field.day() == date(2026, 11, 20)


def test_a_day_and_a_month_are_of_this_year_whatever_stood_there(qtbot: QtBot) -> None:
    field = DateField(date(2026, 11, 24))
    qtbot.addWidget(field)
    field.set_value(date(2000, 1, 1))
    typed_over(field, "20.11")
    field.editingFinished.emit()
    assert field.day() == date(2026, 11, 20)


def test_half_a_day_on_the_way_tells_nobody(qtbot: QtBot) -> None:
    field = DateField(date(2026, 11, 24))
    qtbot.addWidget(field)
    told: list[date] = []
    field.picked.connect(told.append)
    typed_over(field, "20.11.2026")
    assert told == [date(2026, 11, 20)]


def test_up_and_down_step_by_a_day_inside_the_range(qtbot: QtBot) -> None:
    field = DateField(date(2026, 11, 24))
    qtbot.addWidget(field)
    field.set_range(date(2026, 11, 24), date(2026, 11, 25))
    for key, day in ((Qt.Key.Key_Up, 25), (Qt.Key.Key_Up, 25), (Qt.Key.Key_Down, 24), (Qt.Key.Key_Down, 24)):
        QTest.keyClick(field, key)
        assert field.day() == date(2026, 11, day)


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("20.11.2026, 14:05", (20, 14, 5)),
        ("20.11.2026 14:05", (20, 14, 5)),
        ("20.11 9:30", (20, 9, 30)),
        ("20.11", (20, 10, 30)),
        ("23:59", (24, 23, 59)),
    ],
)
def test_a_moment_is_typed_as_people_write_it(qtbot: QtBot, text: str, at: tuple[int, int, int]) -> None:
    field = MomentField(MOMENT)
    wrapped = FormField(field, "When", name="when")
    qtbot.addWidget(wrapped)
    typed_over(field, text)
    assert not refuse_wrong(wrapped)
    wall = field.value() + timedelta(hours=5)
    assert (wall.day, wall.hour, wall.minute) == at
    assert field.text() == f"{at[0]}.11.2026, {at[1]:02}:{at[2]:02}"


@pytest.mark.parametrize("text", ["24:00", "20.11 12:60", "", "вчера", "31.02.2026, 10:00", "01.01.1899, 10:00"])
def test_what_is_no_moment_is_said_and_the_one_before_it_stays(qtbot: QtBot, text: str) -> None:
    field = MomentField(MOMENT)
    wrapped = FormField(field, "When", name="when")
    qtbot.addWidget(wrapped)
    typed_over(field, text)
    assert refuse_wrong(wrapped)
    assert wrapped.error() == "There is no such moment. Write it like 24.03.2026, 15:00."
    assert field.value() == MOMENT
    field.take_day(date(2026, 11, 3))
    assert (field.text(), field.is_wrong()) == ("03.11.2026, 10:30", False)


def test_a_moment_is_aware_utc_and_shown_in_the_schools_time(qtbot: QtBot) -> None:
    field = MomentField(MOMENT)
    qtbot.addWidget(field)
    assert field.text() == "24.11.2026, 10:30"
    assert field.value() == MOMENT
    assert field.value().tzinfo is UTC
    field.set_value(datetime(2026, 11, 24, 23, 45, tzinfo=timezone(timedelta(hours=9))))
    assert field.value() == datetime(2026, 11, 24, 14, 45, tzinfo=UTC)


def test_a_moment_of_another_zone(qtbot: QtBot) -> None:
    field = MomentField(MOMENT, zone=timezone(timedelta(hours=-3)))
    qtbot.addWidget(field)
    assert field.text() == "24.11.2026, 02:30"
    assert field.value() == MOMENT


def test_several_may_be_chosen(qtbot: QtBot) -> None:
    chips = MultiChips(WORDS)
    qtbot.addWidget(chips)
    chips.show()
    for code in ("c", "a"):
        chips.chip(code).click()
    assert chips.codes() == ("a", "c")
    with qtbot.waitSignal(chips.picked) as told:
        chips.chip("a").click()
    assert told.args == [("c",)]
    chips.set_choices([("c", "Чат"), ("b", "Двор")])
    assert chips.codes() == ("c",)


def test_a_single_choice_stays_single(qtbot: QtBot) -> None:
    chips = MultiChips(WORDS, single=True)
    qtbot.addWidget(chips)
    chips.chip("a").click()
    chips.chip("b").click()
    assert chips.codes() == ("b",)
    assert chips.code() == "b"
    chips.chip("b").click()
    assert chips.code() == ""


def test_arrow_keys_go_from_chip_to_chip(qtbot: QtBot) -> None:
    chips = MultiChips(WORDS)
    qtbot.addWidget(chips)
    with qtbot.waitActive(chips):
        chips.show()
        chips.activateWindow()
    chips.chip("a").setFocus()
    qtbot.keyClick(chips.chip("a"), Qt.Key.Key_Left)
    assert chips.chip("c").hasFocus()
    qtbot.keyClick(chips.chip("c"), Qt.Key.Key_Right)
    assert chips.chip("a").hasFocus()
    qtbot.keyClick(chips.chip("a"), Qt.Key.Key_Space)
    assert chips.codes() == ("a",)


def test_a_chip_says_its_count(qtbot: QtBot) -> None:
    chip = FilterChip("Notes", count=3)
    qtbot.addWidget(chip)
    assert chip.accessibleName() == "Notes 3"
    chip.set_count(None)
    chip.set_text("Записи")
    assert chip.accessibleName() == "Записи"


def test_a_search_waits_for_the_end_of_typing(qtbot: QtBot) -> None:
    field = SearchField("Surname, class or IIN", pause=20)
    qtbot.addWidget(field)
    heard: list[str] = []
    field.searched.connect(heard.append)
    qtbot.keyClicks(field, "ece")
    assert heard == []
    qtbot.waitUntil(lambda: heard == ["ece"])
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: heard == ["ece", ""])
    qtbot.keyClicks(field, "x")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert heard == ["ece", "", "x"]
    assert not field.clear_button.isHidden()
    field.clear_button.click()
    assert field.text() == ""
    with qtbot.waitSignal(field.left_down):
        qtbot.keyClick(field, Qt.Key.Key_Down)
