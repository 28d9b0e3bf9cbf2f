"""The settings page: its sections, by key, by mouse and in every language."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from counsellor_app.services.backups import BackUp
from counsellor_app.ui.language import Language, set_language
from counsellor_app.ui.preferences.page import ICONS, PreferencesPage
from counsellor_app.ui.preferences.security import SecuritySection
from tests.builders import CHEAP
from tests.services.vault_mould import CODE, Mould, a_mould, opened
from tests.ui.keyboard import press
from tests.ui.preferences.conftest import Open
from tests.ui.unlock.conftest import words_of

BESIDE = 24  # px: what stands in one line is not always in one height


@pytest.mark.parametrize("key", list(ICONS))
def test_each_section_opens_by_its_key(key: str, house: Open, qtbot: QtBot) -> None:
    page = house.page(qtbot, key)
    assert page.items[key].isChecked()
    assert page.subtitle() == page.items[key].text()
    assert page.section().isVisible()
    assert page.section().heading.text()


def test_an_unknown_section_stays_where_it_was(house: Open, qtbot: QtBot) -> None:
    page = house.page(qtbot, "backup")
    page.open("no such section")
    assert page.items["backup"].isChecked()
    page.open(None)
    assert page.items["backup"].isChecked()


def test_the_list_is_walked_by_keyboard(house: Open, qtbot: QtBot) -> None:
    page = house.page(qtbot, "look")
    page.items["look"].setFocus()
    press(page.items["look"], Qt.Key.Key_Down)
    focused = QApplication.focusWidget()
    assert focused is page.items["school"]
    press(page.items["school"], Qt.Key.Key_Space)
    assert page.section() is page.stack.currentWidget()
    assert page.items["school"].isChecked()


def controls(page: PreferencesPage) -> list[QWidget]:
    kinds = QAbstractButton | QAbstractSpinBox | QLineEdit | QComboBox | QAbstractSlider
    found = [each for each in page.section().findChildren(QWidget) if isinstance(each, kinds)]
    inside = {each.lineEdit() for each in found if isinstance(each, QAbstractSpinBox)}
    return [
        each
        for each in found
        if each.isVisible() and each.focusPolicy() & Qt.FocusPolicy.TabFocus and each not in inside
    ]


def reads_downwards(controls: list[QWidget]) -> bool:
    """Each stands beside or below the one before; only once Tab comes back to the top."""
    middles = [each.mapTo(each.window(), each.rect().center()).y() for each in controls]
    steps = pairwise(middles + middles[:1])
    return sum(after < before - BESIDE for before, after in steps) <= 1


@pytest.mark.parametrize("key", list(ICONS))
def test_every_control_is_reached_by_tab_and_has_a_name(key: str, house: Open, qtbot: QtBot) -> None:
    house.services.school.save_contacts([("Ким Елена", "MEDIC", "+7 700 000 00 02")])
    house.services.backups.back_up(BackUp())
    page = house.page(qtbot, key)
    if isinstance(section := page.section(), SecuritySection):
        section.recovery.begin.click()
    QApplication.processEvents()
    wanted = {each for each in controls(page) if each.isEnabled()}
    page.focus_first()
    seen: list[QWidget] = []
    for _ in range(80):
        focused = QApplication.focusWidget()
        if focused is None:
            break
        if focused not in seen:
            seen.append(focused)
        press(focused, Qt.Key.Key_Tab)
    assert wanted <= set(seen)
    assert reads_downwards([each for each in seen if each in wanted])
    for each in wanted:
        text = each.text() if isinstance(each, QAbstractButton) else ""
        assert each.accessibleName() or text, type(each).__name__


@pytest.mark.parametrize("language", list(Language))
def test_every_section_can_be_read_in_every_language(language: Language, house: Open, qtbot: QtBot) -> None:
    house.services.backups.back_up(BackUp())
    page = house.page(qtbot, "look")
    for key in ICONS:
        page.show_section(key)
    set_language(language)
    QApplication.processEvents()
    for key in ICONS:
        page.show_section(key)
        assert len(words_of(page.section())) > 60


def test_what_was_changed_elsewhere_is_shown(house: Open, qtbot: QtBot) -> None:
    page = house.page(qtbot, "backup")
    qtbot.waitUntil(lambda: "No backup yet" in words_of(page))
    house.services.backups.back_up(BackUp())
    page.reload()
    qtbot.waitUntil(lambda: "opened again and compared" in words_of(page))
    assert "No backup yet" not in words_of(page)


@pytest.fixture(scope="module")
def mould(tmp_path_factory: pytest.TempPathFactory) -> Mould:
    return a_mould(tmp_path_factory.mktemp("mould") / "vault-00000001")


def test_after_the_recovery_code_the_passphrase_comes_first(
    house: Open, mould: Mould, qtbot: QtBot, tmp_path_factory: pytest.TempPathFactory
) -> None:
    place = mould.pour(tmp_path_factory.mktemp("recovered") / "vault-00000001")
    vault = opened(place, CODE, "recovery")
    page = PreferencesPage(house.desk, house.services, house.settings, vault, params=CHEAP)
    qtbot.addWidget(page)
    page.show()
    page.open(None)
    assert page.items["security"].isChecked()
    assert "opened with the recovery code" in words_of(page)
    vault.close()
