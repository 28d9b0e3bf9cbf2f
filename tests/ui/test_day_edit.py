"""A day that is typed or picked, or left empty."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCalendarWidget
from pytestqt.qtbot import QtBot

from counsellor_app.ui.widgets.day_edit import DayEdit
from counsellor_app.ui.widgets.typed_day import parsed_day, parsed_moment
from tests.ui.keyboard import show, write

DAY, TODAY = date(2013, 2, 14), date(2026, 11, 24)


@pytest.fixture
def edit(qtbot: QtBot) -> Iterator[DayEdit]:
    made = DayEdit(today=lambda: TODAY)
    show(qtbot, made, made)
    yield made
    if made.calendar is not None:
        made.calendar.close()


@pytest.mark.parametrize(
    "text", ["14.02.2013", "14022013", "14.2.13", "14/02/2013", "14 02 2013", "2013-02-14", "140213"]
)
def test_a_day_is_read_as_people_write_it(text: str) -> None:
    assert parsed_day(text) == DAY


@pytest.mark.parametrize("text", ["", "31.02.2012", "14.02", "14.02.0000", "мамыр 2018", "14.02.20133", "१४.०२.२०१३"])
def test_what_is_no_day_is_none(text: str) -> None:
    assert parsed_day(text) is None


@pytest.mark.parametrize("text", ["14.2", "14.02", "14.02.", "14/2", "14 2"])
def test_a_day_and_a_month_are_of_the_year_that_is_meant(text: str) -> None:
    assert parsed_day(text, 2026) == date(2026, 2, 14)
    assert parsed_day("29.02", 2026) is None
    assert parsed_day("29.2", 2028) == date(2028, 2, 29)


@pytest.mark.parametrize("text", ["14", "2026.11", "14.мая", "0.1", "14.2.x"])
def test_less_than_that_is_no_day(text: str) -> None:
    assert parsed_day(text, 2026) is None


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)), st.sampled_from(". / -"), st.booleans())
def test_every_day_is_read_back_as_it_was_written(day: date, sign: str, is_padded: bool) -> None:
    form = "02d" if is_padded else "d"
    assert parsed_day(f"{day.day:{form}}{sign}{day.month:{form}}{sign}{day.year}") == day
    assert parsed_day(f"{day.day:{form}}{sign}{day.month:{form}}", day.year) == day


@given(st.text(max_size=14))
def test_nothing_typed_makes_it_fall_over(text: str) -> None:
    assert parsed_day(text, 2026) is None or isinstance(parsed_day(text, 2026), date)


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)), st.times(), st.sampled_from([", ", " ", ","]))
def test_every_minute_is_read_back_as_it_was_written(day: date, at: time, sign: str) -> None:
    wall = datetime.combine(day, at.replace(second=0, microsecond=0), UTC)
    text = f"{wall.day:02}.{wall.month:02}.{wall.year}{sign}{wall.hour:02}:{wall.minute:02}"
    assert parsed_moment(text, datetime(2026, 11, 24, 10, 30, tzinfo=UTC), 2026) == wall


@given(st.text(max_size=20))
def test_no_moment_typed_makes_it_fall_over(text: str) -> None:
    found = parsed_moment(text, datetime(2026, 11, 24, 10, 30, tzinfo=UTC), 2026)
    assert found is None or found.tzinfo is UTC


def test_what_is_typed_stays_until_it_is_a_day(edit: DayEdit) -> None:
    for text, value, is_wrong in (("31.02.2012", None, True), ("", None, False), ("2013-02-14", DAY, False)):
        edit.setText(text)
        assert (edit.value(), edit.is_wrong()) == (value, is_wrong)
    edit.editingFinished.emit()
    assert edit.text() == "14.02.2013"


def test_it_is_typed_by_keys_and_tidied_on_leaving(edit: DayEdit, qtbot: QtBot) -> None:
    with qtbot.waitSignal(edit.picked, check_params_cb=lambda day: day == date(2026, 5, 1)):
        write(edit, "1.5")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert edit.text() == "01.05.2026"


def test_a_day_of_birth_needs_its_year(qtbot: QtBot) -> None:
    born_on = DayEdit()
    qtbot.addWidget(born_on)
    write(born_on, "1.5")
    assert born_on.is_wrong()


@pytest.mark.parametrize("way", ["sign", "alt-down", "f4"])
def test_it_is_picked_from_a_calendar(edit: DayEdit, qtbot: QtBot, way: str) -> None:
    edit.set_value(DAY)
    match way:
        case "sign":
            edit.actions()[0].trigger()
        case "alt-down":
            QTest.keyClick(edit, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
        case _:
            QTest.keyClick(edit, Qt.Key.Key_F4)
    assert edit.calendar is not None
    shown = edit.calendar.findChild(QCalendarWidget)
    assert shown is not None
    assert shown.selectedDate() == QDate(2013, 2, 14)
    shown.setSelectedDate(QDate(2013, 3, 1))
    with qtbot.waitSignal(edit.picked) as told:
        shown.activated.emit(shown.selectedDate())
    assert told.args == [date(2013, 3, 1)]
    assert edit.text() == "01.03.2013"
    assert edit.hasFocus()


def test_an_empty_one_opens_at_today_and_esc_changes_nothing(edit: DayEdit) -> None:
    edit.open_calendar()
    assert edit.calendar is not None
    shown = edit.calendar.findChild(QCalendarWidget)
    assert shown is not None
    assert shown.selectedDate() == QDate(2026, 11, 24)
    QTest.keyClick(edit.calendar, Qt.Key.Key_Escape)
    assert edit.text() == ""
