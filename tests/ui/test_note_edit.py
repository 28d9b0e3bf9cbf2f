"""Writing and reading notes: chips, the list under the caret, hints, copy and paste, Undo."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counsellor_app.domain.text import Mention, join
from counsellor_app.services.search import SearchService
from counsellor_app.ui import theme
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.theme import Theme
from counsellor_app.ui.widgets.chip_object import CHIP_LETTER
from tests.builders import a_session
from tests.ui.keyboard import press, write
from tests.ui.writing_desk import WritingDesk, copied, ref

Key = Qt.Key


@pytest.fixture
def at(tmp_path: Path, desk: Desk, qtbot: QtBot) -> Iterator[WritingDesk]:
    with a_session(tmp_path) as session:
        yield WritingDesk(session, desk, qtbot)


def test_what_is_written_is_stored(at: WritingDesk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(at.edit.edited):
        write(at.edit, "Ұйықтамайды")
    press(at.edit, Key.Key_Return)
    write(at.edit, "{p:}")
    assert at.edit.stored() == "Ұйықтамайды\n{{p:}"
    assert not at.edit.is_empty()


def test_stored_text_comes_back_as_it_was(at: WritingDesk) -> None:
    stored = f"{ref(at.miras)}{ref(at.miras)} пришёл 🙂\n\nПотом {ref(at.dana)}, {{{{p:x}}}}"
    at.edit.set_stored(stored, at.name)
    assert at.edit.stored() == stored
    assert at.edit.people() == (at.miras, at.dana)


def test_another_text_is_not_an_edit_and_not_undone(at: WritingDesk) -> None:
    told: list[bool] = []
    at.edit.edited.connect(lambda: told.append(True))
    at.edit.set_stored("Черновик", at.name)
    at.edit.undo()
    assert told == []
    assert at.edit.stored() == "Черновик"
    at.edit.clear_text()
    assert at.edit.is_empty()


def test_at_opens_the_list_and_enter_takes_the_person(at: WritingDesk) -> None:
    write(at.edit, "Пришёл @ес")
    assert at.offered() == ["Есенов Мирас", "Есенова Дана"]
    press(at.edit, Key.Key_Down, Key.Key_Return)
    write(at.edit, "сам")
    assert at.edit.stored() == f"Пришёл {ref(at.dana)} сам"
    assert at.open_list() is None


def test_the_keys_go_round_the_list_and_tab_takes(at: WritingDesk) -> None:
    write(at.edit, "@ес")
    press(at.edit, Key.Key_Up, Key.Key_Up, Key.Key_Up, Key.Key_Tab)
    assert at.edit.people() == (at.dana,)
    assert at.edit.hasFocus()


def test_a_click_takes_the_person_and_the_editor_keeps_the_focus(at: WritingDesk) -> None:
    write(at.edit, "@ес")
    shown = at.open_list()
    assert shown is not None
    row = shown.view.visualRect(shown.model.index(1)).center()
    QTest.mouseClick(shown.view.viewport(), Qt.MouseButton.LeftButton, pos=row)
    assert at.edit.people() == (at.dana,)
    assert at.edit.hasFocus()


def test_without_a_list_tab_goes_on(at: WritingDesk) -> None:
    write(at.edit, "Сам")
    press(at.edit, Key.Key_Tab)
    assert not at.edit.hasFocus()
    assert at.edit.stored() == "Сам"


def test_esc_leaves_the_letters_and_does_not_ask_again(at: WritingDesk) -> None:
    write(at.edit, "@ес")
    press(at.edit, Key.Key_Escape)
    assert at.open_list() is None
    write(at.edit, "е")
    assert at.open_list() is None
    assert at.edit.stored() == "@есе"
    write(at.edit, " @м")
    assert at.offered() == ["Есенов Мирас"]


@pytest.mark.parametrize("text", ["почта a@ес", "Пришёл", "@ес\n", "@ес мир по"])
def test_no_list_where_nobody_is_meant(at: WritingDesk, text: str) -> None:
    for letter in text:
        press(at.edit, Key.Key_Return) if letter == "\n" and at.open_list() is None else write(at.edit, letter)
    if text.endswith("\n"):
        press(at.edit, Key.Key_Escape, Key.Key_Return)
    assert at.open_list() is None


def test_a_name_with_a_space_is_still_asked_for(at: WritingDesk) -> None:
    write(at.edit, "(@есенов мир")
    assert at.offered() == ["Есенов Мирас"]
    press(at.edit, Key.Key_Return)
    assert at.edit.stored() == f"({ref(at.miras)} "


def test_nobody_found_is_said(at: WritingDesk) -> None:
    write(at.edit, "@ыыы")
    shown = at.open_list()
    assert shown is not None
    assert (shown.model.rowCount(), shown.note.text()) == (0, "Nobody found")
    press(at.edit, Key.Key_Return)
    assert at.edit.stored() == "@ыыы\n"


def test_before_any_letter_the_people_of_the_case_are_offered(at: WritingDesk) -> None:
    hits = SearchService(at.session).people("дана")
    at.edit.suggest(lambda: hits)
    at.edit.start_mention()
    assert at.offered() == ["Есенова Дана"]
    press(at.edit, Key.Key_Return)
    assert at.edit.people() == (at.dana,)


def test_the_list_closes_with_the_focus(at: WritingDesk) -> None:
    write(at.edit, "@ес")
    at.view.setFocus()
    assert at.open_list() is None


def test_undo_and_redo_take_a_chip_as_one_step(at: WritingDesk) -> None:
    write(at.edit, "Тут @мир")
    press(at.edit, Key.Key_Return)
    linked = at.edit.stored()
    at.edit.undo()
    assert at.edit.stored() == "Тут @мир"
    at.edit.redo()
    assert at.edit.stored() == linked
    assert CHIP_LETTER in at.edit.toPlainText()


def test_backspace_removes_a_whole_chip(at: WritingDesk) -> None:
    at.edit.set_stored(f"a{ref(at.miras)}", at.name)
    at.edit.moveCursor(QTextCursor.MoveOperation.End)
    press(at.edit, Key.Key_Backspace)
    assert at.edit.stored() == "a"


def test_letters_after_a_chip_are_letters(at: WritingDesk) -> None:
    at.edit.add_person(at.miras, "Есенов Мирас")
    press(at.edit, Key.Key_Backspace)
    write(at.edit, "тың")
    assert at.edit.stored() == f"{ref(at.miras)}тың"


def test_ctrl_enter_submits_and_enter_does_not(at: WritingDesk, qtbot: QtBot) -> None:
    told: list[bool] = []
    at.edit.submitted.connect(lambda: told.append(True))
    press(at.edit, Key.Key_Return)
    assert told == []
    press(at.edit, Key.Key_Return, modifier=Qt.KeyboardModifier.ControlModifier)
    assert told == [True]
    assert at.edit.stored() == "\n"


def test_copied_text_has_names_and_pasted_text_keeps_its_chips(at: WritingDesk) -> None:
    at.edit.set_stored(f"Видел {ref(at.miras)}\nи {ref(at.dana)}", at.name)
    data = copied(at.edit)
    assert data.text() == "Видел Есенов Мирас\nи Есенова Дана"
    assert "html" not in " ".join(data.formats())
    at.edit.clear_text()
    at.edit.insertFromMimeData(data)
    assert at.edit.stored() == f"Видел {ref(at.miras)}\nи {ref(at.dana)}"


def test_a_part_is_copied_as_it_was_selected(at: WritingDesk) -> None:
    at.edit.set_stored(f"🙂 {ref(at.miras)} и тишина", at.name)
    cursor = at.edit.textCursor()
    cursor.setPosition(3)
    cursor.setPosition(6, QTextCursor.MoveMode.KeepAnchor)
    at.edit.setTextCursor(cursor)
    assert at.edit.createMimeDataFromSelection().text() == "Есенов Мирас и"


def test_pasted_letters_never_become_people(at: WritingDesk) -> None:
    data = QMimeData()
    data.setText(ref(at.miras))
    at.edit.insertFromMimeData(data)
    assert at.edit.people() == ()
    assert at.edit.toPlainText() == ref(at.miras)


def test_what_is_pasted_is_letters_without_what_cannot_be_seen(at: WritingDesk) -> None:
    data = QMimeData()
    data.setHtml("<b>жирный</b>")
    data.setText("жир\u202eный\x00\u200b\r\nА\tБ\u2028В\ufffc👩\u200d🎓")
    at.edit.insertFromMimeData(data)
    assert at.edit.stored() == "жирный\nА Б\nВ👩\u200d🎓"
    assert "font-weight:700" not in at.edit.toHtml()


def test_pasting_is_one_step_of_undo(at: WritingDesk) -> None:
    write(at.edit, "До ")
    data = QMimeData()
    data.setText("вставка")
    at.edit.insertFromMimeData(data)
    at.edit.undo()
    assert at.edit.stored() == "До "


def test_the_veil_shows_initials_and_changes_nothing(at: WritingDesk) -> None:
    at.edit.set_stored(f"{ref(at.miras)} тут", at.name)
    wide = at.edit.document().idealWidth()
    at.veil.set_on(True)
    QApplication.processEvents()
    assert at.edit.document().idealWidth() < wide
    assert at.edit.stored() == f"{ref(at.miras)} тут"
    write(at.edit, " @дан")
    assert at.offered() == ["Е.\u00a0Д."]


def test_it_grows_with_its_lines_and_then_scrolls(at: WritingDesk) -> None:
    one = at.edit.height()
    at.edit.set_stored("1\n2\n3", at.name)
    three = at.edit.height()
    assert three - one == 2 * 20
    at.edit.set_stored("\n" * 30, at.name)
    assert at.edit.height() - one == 4 * 20
    assert at.edit.verticalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAsNeeded


def test_it_follows_the_text_size(at: WritingDesk, qapp: QApplication) -> None:
    one = at.edit.height()
    theme.apply(qapp, Theme.DARK, 150)
    assert at.edit.height() > one
    theme.apply(qapp, Theme.LIGHT, 100)
    assert at.edit.height() == one


def test_input_methods_are_asked_to_keep_nothing(at: WritingDesk) -> None:
    assert at.edit.inputMethodHints() & Qt.InputMethodHint.ImhSensitiveData


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(parts=st.lists(st.one_of(st.text(alphabet="аұ {}p:🙂\n@0"), st.booleans())))
def test_any_note_survives_the_editor(at: WritingDesk, parts: list[str | bool]) -> None:
    people = {True: at.miras, False: at.dana}
    stored = join(Mention(people[part]) if isinstance(part, bool) else part for part in parts)
    at.edit.set_stored(stored, at.name)
    assert at.edit.stored() == stored
