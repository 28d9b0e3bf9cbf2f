"""Ctrl+K from anywhere: letters are folded, Enter opens."""

import pytest
from PySide6.QtCore import Qt

from counsellor_app.domain.ids import PersonId
from counsellor_app.ui.palette.palette import Palette
from counsellor_app.ui.students.student_page import StudentPage
from tests.journeys.conftest import House
from tests.journeys.hands import CONTROL, at, part, press, write


@pytest.mark.parametrize("typed", ["айгерим", "нурланова", "Айгерім"])
def test_letters_that_a_russian_keyboard_has_find_a_kazakh_name(
    house: House, aigerim: PersonId, miras: PersonId, typed: str
) -> None:
    before = at()
    press(Qt.Key.Key_K, modifier=CONTROL)
    palette = part(house.window, Palette)
    write(typed)
    press(Qt.Key.Key_Return)
    assert palette.isHidden()
    assert house.window.pages.current_key() == "student"
    assert part(house.window, StudentPage).header.name_label.text() == "Нұрланова Айгерім Саматқызы"
    assert at() is not before


def test_escape_goes_back_to_where_one_was(house: House, aigerim: PersonId) -> None:
    before = at()
    press(Qt.Key.Key_K, modifier=CONTROL)
    write("айг")
    press(Qt.Key.Key_Escape)
    assert at() is before
    assert house.window.pages.current_key() == "today"


def test_a_command_is_found_by_its_words(house: House) -> None:
    press(Qt.Key.Key_F1)
    write("Register")
    press(Qt.Key.Key_Return)
    assert house.window.pages.current_key() == "register"
