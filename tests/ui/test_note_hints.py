"""Soft hints of the editor: they offer, they never block, they can be left alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from counsellor_app.ui.desk import Desk
from tests.builders import a_session, a_student
from tests.ui.keyboard import press, write
from tests.ui.writing_desk import WritingDesk, ref

Key = Qt.Key


@pytest.fixture
def at(tmp_path: Path, desk: Desk, qtbot: QtBot) -> Iterator[WritingDesk]:
    with a_session(tmp_path) as session:
        yield WritingDesk(session, desk, qtbot)


def test_a_name_typed_as_letters_is_offered_and_alt_enter_links_it(at: WritingDesk, qtbot: QtBot) -> None:
    write(at.edit, "Сказали Есенову Мирасу и ушли")
    qtbot.waitUntil(at.edit.hint_line.isVisible)
    assert "Есенову Мирасу" in at.edit.hint_line.words.text()
    assert at.edit.hint_line.link.text() == "@Есенов Мирас"
    assert len(at.edit.extraSelections()) == 1
    press(at.edit, Key.Key_Return, modifier=Qt.KeyboardModifier.AltModifier)
    assert at.edit.stored() == f"Сказали {ref(at.miras)} и ушли"
    assert not at.edit.hint_line.isVisible()
    at.edit.undo()
    assert at.edit.stored() == "Сказали Есенову Мирасу и ушли"


def test_of_several_namesakes_one_is_chosen_from_the_list(at: WritingDesk) -> None:
    a_student(at.session, "Ахметов", "Мирас")
    write(at.edit, "🙂 Мираспен болды")
    at.edit._hints.look()
    assert at.edit.hint_line.link.text() == "Choose who"
    press(at.edit, Key.Key_Return, modifier=Qt.KeyboardModifier.AltModifier)
    assert at.offered() == ["Есенов Мирас", "Ахметов Мирас"]
    press(at.edit, Key.Key_Down, Key.Key_Return)
    assert at.edit.stored().startswith("🙂 {p:")
    assert at.edit.stored().endswith("} болды")
    assert at.edit.people() != (at.miras,)


def test_a_hint_can_be_left_alone(at: WritingDesk) -> None:
    write(at.edit, "Мирас молчит. Дана тоже")
    at.edit._hints.look()
    assert "Дана" in at.edit.hint_line.words.text()
    at.edit.hint_line.leave.click()
    assert "Мирас" in at.edit.hint_line.words.text()
    at.edit.hint_line.leave.click()
    assert not at.edit.hint_line.isVisible()
    at.edit._hints.look()
    assert not at.edit.hint_line.isVisible()


def test_words_and_numbers_are_hinted_without_a_link(at: WritingDesk) -> None:
    write(at.edit, "жертва 8 701 123 45 67")
    at.edit._hints.look()
    assert len(at.edit.extraSelections()) == 2
    assert not at.edit.hint_line.link.isVisible()
    assert "phone" in at.edit.hint_line.words.text()
    press(at.edit, Key.Key_Return, modifier=Qt.KeyboardModifier.AltModifier)
    assert at.edit.stored() == "жертва 8 701 123 45 67"


def test_an_empty_editor_asks_for_no_names(at: WritingDesk) -> None:
    at.edit._hints.look()
    assert at.edit._hints._search._known is None
    write(at.edit, "Мирас")
    at.edit._hints.look()
    assert at.edit._hints._search._known is not None
    assert len(at.edit.extraSelections()) == 1
    at.edit.clear()
    at.edit._hints.look()
    assert at.edit.extraSelections() == []
    assert not at.edit.hint_line.isVisible()
