"""Language, theme and size: live, remembered, and closed where an administrator has decided."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.ui import settings as table
from counsellor_app.ui import theme
from counsellor_app.ui.language import Language, current
from counsellor_app.ui.preferences.look import LookSection
from counsellor_app.ui.settings import Settings
from counsellor_app.ui.theme import Theme
from tests.ui.keyboard import press
from tests.ui.preferences.conftest import Open


def section_of(house: Open, qtbot: QtBot) -> LookSection:
    section = house.page(qtbot, "look").section()
    assert isinstance(section, LookSection)
    return section


def test_the_language_switches_at_once(house: Open, qtbot: QtBot) -> None:
    section = section_of(house, qtbot)
    chip: QWidget = section.language.chip("kk")
    chip.setFocus()
    press(chip, Qt.Key.Key_Space)
    assert current() is Language.KK
    assert house.settings.get(table.LANGUAGE) == "kk"
    section.language.chip("kk").click()  # switched off: one is always on
    assert section.language.codes() == ("kk",)


def test_the_theme_switches_at_once(house: Open, qtbot: QtBot) -> None:
    section = section_of(house, qtbot)
    section.theme.chip("dark").click()
    assert theme.state().theme is Theme.DARK
    assert house.settings.get(table.THEME) == "dark"


def test_the_text_grows_when_the_slider_stands_still(house: Open, qtbot: QtBot) -> None:
    section = section_of(house, qtbot)
    section.slider.setFocus()
    press(section.slider, Qt.Key.Key_Right, Qt.Key.Key_Right)
    assert section.percent.text() == "110\u00a0%"
    assert theme.state().scale_percent == 100
    qtbot.waitUntil(lambda: theme.state().scale_percent == 110)
    assert house.settings.get(table.TEXT_SCALE) == 110
    section.slider.setValue(150)
    qtbot.waitUntil(lambda: house.settings.get(table.TEXT_SCALE) == 150)
    section.slider.setValue(93)  # by mouse: it snaps to five
    qtbot.waitUntil(lambda: house.settings.get(table.TEXT_SCALE) == 95)


def test_lock_veil_and_reminders_are_kept(house: Open, qtbot: QtBot) -> None:
    section = section_of(house, qtbot)
    section.lock_after.setFocus()
    press(section.lock_after, Qt.Key.Key_Down)
    assert house.settings.get(table.LOCK_AFTER) == 6
    for box, setting in ((section.veil, table.VEIL_ON_SECOND_SCREEN), (section.reminders, table.REMINDERS)):
        assert box.isChecked()
        press(box, Qt.Key.Key_Space)
        assert house.settings.get(setting) is False


def test_another_hand_is_seen(house: Open, qtbot: QtBot) -> None:
    section = section_of(house, qtbot)
    house.settings.set(table.LOCK_AFTER, 9)
    house.settings.set(table.REMINDERS, False)
    assert section.lock_after.code() == "9"
    assert not section.reminders.isChecked()


def test_what_an_administrator_fixed_cannot_be_changed(house: Open, qtbot: QtBot) -> None:
    house.settings = Settings(None, {table.LOCK_AFTER.key: 3, table.LANGUAGE.key: "ru"})
    section = section_of(house, qtbot)
    assert not section.lock_after.isEnabled()
    assert section.lock_after.code() == "3"
    assert not section.language.isEnabled()
    assert "Managed by your organisation" in section._lock_field.below.text()
    assert section.theme.isEnabled()
