"""What stands around the pages: crisis screen and bar, veil, rail, top bar, the size of the window."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.ui import settings as table
from counsellor_app.ui import theme
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.theme import Theme
from counsellor_app.ui.veil import Veil
from tests.ui.house import House

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def house(desk: Desk, qtbot: QtBot) -> House:
    return House(desk, qtbot)


def test_the_crisis_screen_covers_everything(house: House, qtbot: QtBot) -> None:
    window = house.window
    window.go("today")
    screen = QWidget()
    window.cover(screen)
    assert window.is_covered()
    assert screen.isVisible()
    assert not window.rail.isVisible()
    with qtbot.assertNotEmitted(window.search_requested):
        qtbot.keyClick(window, Qt.Key.Key_K, CONTROL)
    with qtbot.waitSignal(window.lock_requested):
        qtbot.keyClick(window, Qt.Key.Key_L, CONTROL)
    window.uncover()
    assert window.rail.isVisible()
    assert not screen.isVisible()
    with qtbot.waitSignal(window.search_requested):
        qtbot.keyClick(window, Qt.Key.Key_K, CONTROL)


def test_the_focus_is_back_where_it_was_after_the_crisis_screen(house: House, qtbot: QtBot) -> None:
    window = house.window
    window.go("today")
    there = window.bar.findChildren(QAbstractButton)[-1]
    there.setFocus()
    screen = QWidget()
    button = QPushButton("Finish", screen)
    window.cover(screen)
    button.setFocus()
    assert QApplication.focusWidget() is button
    window.uncover()
    assert QApplication.focusWidget() is there


def test_a_crisis_bar_is_pinned_and_taken_away(house: House) -> None:
    house.window.go("today")
    before = house.window.pages.geometry().top()
    bar = QLabel("Step 5 of 8")
    bar.setFixedHeight(40)
    house.window.set_crisis_bar(bar)
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    assert bar.isVisible()
    assert house.window.pages.geometry().top() == before + 40
    house.window.set_crisis_bar(None)
    assert not bar.isVisible()


def test_the_veil_is_one_key_and_turns_names_into_initials(house: House, qtbot: QtBot) -> None:
    house.window.go("today")
    assert house.veil.name("Есенов Мирас") == "Есенов Мирас"
    qtbot.keyClick(house.window, Qt.Key.Key_F9)
    assert house.veil.is_on()
    assert house.veil.name("Есенов Мирас Ерланович") == "Е.\u00a0М."
    assert "снимали" not in house.veil.text("снимали на телефон")
    assert house.veil.text("") == ""
    assert house.window.bar.veil.text() == "Show names"
    house.window.bar.veil.click()
    assert not house.veil.is_on()


@pytest.mark.parametrize(("follows", "is_on"), [(True, True), (False, False)])
def test_the_veil_falls_when_a_second_screen_appears(follows: bool, is_on: bool, qapp: QApplication) -> None:
    veil = Veil()
    veil.set_follows_screens(follows)
    qapp.screenAdded.emit(qapp.primaryScreen())
    assert veil.is_on() is is_on


def test_narrow_windows_fold_the_rail(house: House, qapp: QApplication) -> None:
    rail = house.window.rail
    house.window.resize(1366, 768)
    assert not rail.is_folded()
    assert rail.width() == 208
    theme.apply(qapp, Theme.LIGHT, 150)
    assert rail.is_folded()
    assert all(item.toolTip() == item.text() != "" for item in rail.items.values())
    theme.apply(qapp, Theme.LIGHT, 100)
    assert not rail.is_folded()
    house.settings.set(table.RAIL_FOLDED, True)
    house.window.resize(1365, 768)
    assert rail.is_folded()


def test_the_bar_gives_way_before_it_cuts_the_title(house: House, qapp: QApplication) -> None:
    house.window.go("cases")
    bar = house.window.bar
    bar.set_titles("First information", "a rather long second title for this page")
    house.window.resize(1366, 768)
    assert not bar.title.is_cut()
    assert bar.lock.text() == "Lock"
    theme.apply(qapp, Theme.LIGHT, 150)
    bar.set_titles("A long title of a page that is wide", "and more")
    house.window.resize(1180, 768)
    assert bar.lock.text() == ""
    assert bar.lock.accessibleName() == "Lock"
    assert bar.search.width() == theme.px(180)


def test_the_window_is_as_it_was_left(house: House, desk: Desk, qtbot: QtBot) -> None:
    house.window.go("today")
    with qtbot.waitSignal(house.window.closing):
        house.window.resize(1200, 700)
        house.window.close()
    assert house.made["today"].log[-1] == "leave"
    assert house.settings.get(table.WINDOW_WIDTH) == 1200
    assert house.settings.get(table.WINDOW_HEIGHT) == 700


def test_every_control_has_a_name_and_is_reached_by_tab(house: House, qtbot: QtBot) -> None:
    house.window.go("today")
    house.window.set_count("today", 6)
    controls = {one for one in house.window.shell.findChildren(QAbstractButton) if one.isVisible()}
    assert len(controls) >= 8
    assert [one for one in controls if not (one.accessibleName() or one.text())] == []
    reached: set[QWidget] = set()
    for _ in range(40):
        now = QApplication.focusWidget()
        assert now is not None
        reached.add(now)
        qtbot.keyClick(now, Qt.Key.Key_Tab)
    missing = {one for one in controls if one not in reached and one.focusPolicy() is not Qt.FocusPolicy.NoFocus}
    # of the checkable entries of the rail Tab stops at the current one only; arrows lead on
    assert {one for one in missing if one not in house.window.rail.items.values()} == set()


def test_the_pointer_lights_an_entry(house: House, qtbot: QtBot) -> None:
    house.window.go("today")
    item = house.window.rail.items["cases"]
    before = item.grab().toImage().pixelColor(3, 18)
    qtbot.mouseMove(item, QPoint(20, 18))
    item.setDown(True)
    assert item.grab().toImage().pixelColor(3, 18) != before
