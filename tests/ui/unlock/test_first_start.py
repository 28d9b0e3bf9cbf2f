"""First start by keyboard alone: nothing is written before the recovery code was typed back."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.content.library import load_content
from counsellor_app.domain.errors import Trouble, TroubleKind
from counsellor_app.services.vault import OpenVault, VaultPlace
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.language import Language, current, set_language
from counsellor_app.ui.theme import Theme
from counsellor_app.ui.unlock.first_start import FirstFacts, FirstStart
from counsellor_app.ui.unlock.recovery_sheet import Sheet, print_sheet
from counsellor_app.ui.widgets.combo import Combo
from tests.builders import CHEAP, MORNING, Hour
from tests.ui.keyboard import press, show, write
from tests.ui.unlock.conftest import Waiting, words_of

TAB, RETURN, LEFT, SPACE = Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Left, Qt.Key.Key_Space
GOOD = "теңіз жаңбыр қайық шам қоңырау"
PLACE, LANGUAGE, SCHOOL, PASSPHRASE, CODE = "vault-00000007", 0, 1, 2, 3


class Begun(SimpleNamespace):
    """The screen, where the file will lie, what it made, and the sheets that were asked for."""

    screen: FirstStart
    place: VaultPlace
    made: list[tuple[OpenVault, FirstFacts]]
    sheets: list[tuple[Sheet, Path]]


@pytest.fixture
def begun(desk: Desk, tmp_path: Path, qtbot: QtBot) -> Iterator[Begun]:
    place, sheets = VaultPlace(tmp_path / PLACE), []

    def printer(sheet: Sheet, file: Path) -> None:
        sheets.append((sheet, file))

    screen = FirstStart(desk, load_content(), lambda: place, Hour(), Theme.LIGHT, printer, params=CHEAP)
    made: list[tuple[OpenVault, FirstFacts]] = []
    screen.made.connect(lambda vault, facts: made.append((vault, facts)))
    screen.language_chosen.connect(lambda code: set_language(Language(code)))
    show(qtbot, screen, screen.next)
    screen.focus_first()
    yield Begun(screen=screen, place=place, made=made, sheets=sheets)
    for vault, _facts in made:
        vault.close()


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def type_here(*texts: str) -> None:
    """Each text into the field that has the focus, and Tab after it."""
    for text in texts:
        write(focused(), text)
        press(focused(), TAB)


def shows(combo: Combo, words: str) -> bool:
    return combo.currentText() == words


def at(begun: Begun) -> int:
    return begun.screen.stack.currentIndex()


def name_the_school(begun: Begun) -> None:
    """By keyboard from the first field on; Enter in the last one goes on."""
    begun.screen.go(SCHOOL)
    type_here("№ 25 мектеп-гимназия", "Школа-гимназия № 25")
    press(focused(), Qt.Key.Key_Down)  # the first region
    press(focused(), TAB)
    type_here("")  # no BIN
    press(focused(), TAB, TAB)
    type_here("Тілеген", "Айгүл")
    press(focused(), RETURN)


def choose_passphrase(begun: Begun, first: str = GOOD, again: str = GOOD) -> None:
    begun.screen.go(PASSPHRASE)
    fields = begun.screen._passphrase.fields
    fields.wipe()
    write(fields.secret, first)
    press(fields.secret, RETURN)
    fields.again.setFocus()
    write(fields.again, again)
    press(fields.again, RETURN)


def type_code_back(begun: Begun) -> None:
    panel = begun.screen._recovery.panel
    panel.ask.setFocus()
    press(panel.ask, SPACE)
    for at_, edit in panel._asked():
        assert edit.hasFocus()
        write(edit, panel.code().split("-")[at_].lower())
        enter(edit)


def enter(widget: QWidget) -> None:
    """Only the press: after the last one the screen sleeps until the file is made."""
    QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, RETURN, Qt.KeyboardModifier.NoModifier, "\r"))


def test_from_the_first_key_to_the_open_file(begun: Begun) -> None:
    press(focused(), LEFT)  # from English
    press(focused(), SPACE)
    assert current() is Language.RU
    begun.screen.next.setFocus()
    press(begun.screen.next, SPACE)
    name_the_school(begun)
    assert at(begun) == PASSPHRASE
    choose_passphrase(begun)
    assert at(begun) == CODE
    assert not begun.place.exists()
    type_code_back(begun)
    [(vault, facts)] = begun.made
    assert begun.place.exists()
    assert vault.place.folder == begun.place.folder
    assert not vault.demo
    assert (facts.school.name_kk, facts.school.name_ru) == ("№ 25 мектеп-гимназия", "Школа-гимназия № 25")
    assert (facts.school.region, facts.school.week) != ("", 0)
    assert (facts.user.surname, facts.user.given) == ("Тілеген", "Айгүл")
    assert begun.screen._passphrase.fields.secret.length() == 0


def test_the_language_switches_what_stands_there_already(begun: Begun, qtbot: QtBot) -> None:
    """The names of the regions are in the packs, in all three languages."""
    begun.screen.go(SCHOOL)
    region = begun.screen._school.fields._combos["region"]
    region.set_code("71")
    for language, words in (("kk", "Астана қаласы"), ("ru", "город Астана"), ("en", "Astana")):
        begun.screen.language_chosen.emit(language)
        qtbot.waitUntil(partial(shows, region, words))
    assert region.code() == "71"


@pytest.mark.parametrize(
    ("fill", "words"),
    [
        ({}, "name of the school"),
        ({"name_kk": "№ 25 мектеп"}, "Choose the region"),
        ({"name_kk": "№ 25 мектеп", "region": "71", "bin": "12345"}, "twelve digits"),
        ({"name_kk": "№ 25 мектеп", "region": "71"}, "surname"),
    ],
)
def test_the_school_is_asked_until_it_is_named(begun: Begun, fill: dict[str, str], words: str) -> None:
    begun.screen.go(SCHOOL)
    fields = begun.screen._school.fields
    for name, text in fill.items():
        if name in fields._combos:
            fields._combos[name].set_code(text)
        else:
            fields._lines[name].setText(text)
    press(begun.screen.next, SPACE)
    assert at(begun) == SCHOOL
    assert words in words_of(begun.screen)


@pytest.mark.parametrize(
    ("first", "again", "words"),
    [
        ("qwertyuiopasdfgh", "qwertyuiopasdfgh", "walks along the keyboard"),
        ("алмаалмаалмаалма", "алмаалмаалмаалма", "repeats itself"),
        (GOOD, GOOD + "а", "not the same"),
        ("мектеп-гимназия Тілеген", "мектеп-гимназия Тілеген", "your own name"),
    ],
)
def test_a_weak_passphrase_is_refused_in_words(begun: Begun, first: str, again: str, words: str) -> None:
    name_the_school(begun)
    choose_passphrase(begun, first, again)
    assert at(begun) == PASSPHRASE
    assert words in words_of(begun.screen)
    choose_passphrase(begun)
    assert at(begun) == CODE
    assert words not in words_of(begun.screen)


def test_tab_goes_to_the_second_field_and_the_first_is_judged_on_the_way(begun: Begun) -> None:
    name_the_school(begun)
    fields = begun.screen._passphrase.fields
    write(fields.secret, "алма алма алма алма")
    assert fields.secret_field.error() == ""
    press(fields.secret, TAB)
    assert fields.again.hasFocus()
    assert fields.secret_field.error() == "It repeats itself. Take different words."
    write(fields.again, "а")
    assert fields.secret_field.error() != ""
    write(fields.secret, "!")
    assert fields.secret_field.error() == ""


def test_a_short_passphrase_counts_what_is_missing(begun: Begun) -> None:
    begun.screen.go(PASSPHRASE)
    fields = begun.screen._passphrase.fields
    write(fields.secret, "он төрт таңба.")
    assert "1 more character" in words_of(begun.screen)
    assert not begun.screen.next.isEnabled()
    press(fields.secret, RETURN)
    assert at(begun) == PASSPHRASE
    write(fields.secret, "!")
    assert "Long enough" in words_of(begun.screen)


def test_an_administrator_may_ask_for_more(desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    screen = FirstStart(
        desk, load_content(), lambda: VaultPlace(tmp_path / "v"), Hour(), Theme.LIGHT, print_sheet, least=40
    )
    show(qtbot, screen, screen.next)
    screen.go(PASSPHRASE)
    for field in (screen._passphrase.fields.secret, screen._passphrase.fields.again):
        write(field, GOOD)
    assert not screen.next.isEnabled()
    assert f"{40 - len(GOOD)} more character" in words_of(screen)


def test_suggested_words_can_be_used(begun: Begun) -> None:
    begun.screen.go(PASSPHRASE)
    fields = begun.screen._passphrase.fields
    fields.suggest.click()
    suggested = fields.suggested.text()
    assert len(suggested.split()) == 6
    assert fields.secret.length() == 0  # they are typed by hand, to be learned
    choose_passphrase(begun, suggested, suggested)
    assert at(begun) == CODE


def test_the_code_is_hidden_and_typed_back(begun: Begun) -> None:
    begun.screen.go(CODE)
    panel = begun.screen._recovery.panel
    assert panel.code().split("-") == [signs.text() for signs in panel._groups._signs]
    panel.ask.click()
    asked = [place for place, _edit in panel._asked()]
    assert all(panel._groups._signs[place].text() == "•••••" for place in asked)
    first = panel.edits[0]
    right = panel.code().split("-")[asked[0]]
    write(first, right[:4])
    assert "1 more character" in words_of(begun.screen)
    write(first, "0" if right[4] != "0" else "1")
    assert "Not the same" in words_of(begun.screen)
    assert not begun.screen.next.isEnabled()
    press(first, RETURN)
    assert begun.made == []

    panel.another.click()
    assert not panel.edits[0].isVisible()
    assert panel.edits[0].text() == ""
    assert panel.code().split("-")[asked[0]] != right


def test_the_sheet_carries_the_number_of_the_file_to_come(begun: Begun, tmp_path: Path) -> None:
    name_the_school(begun)
    choose_passphrase(begun)
    panel = begun.screen._recovery.panel
    panel.save_sheet(tmp_path / "sheet.pdf")
    [(sheet, file)] = begun.sheets
    assert file == tmp_path / "sheet.pdf"
    assert (sheet.code, sheet.school, sheet.made_on) == (panel.code(), "Школа-гимназия № 25", MORNING.date())
    assert "Saved" in words_of(begun.screen)
    type_code_back(begun)
    assert sheet.vault_id.hex() == begun.made[0][0].vault_id
    assert sheet.code == panel.code()


def test_the_sheet_is_a_pdf_and_a_full_disk_is_told(begun: Begun, tmp_path: Path) -> None:
    name_the_school(begun)
    sheet = begun.screen._sheet("AAAAA-BBBBB-CCCCC-DDDDD-EEEEE-FFFFF-GGGGG-HHHHH")
    print_sheet(sheet, tmp_path / "sheet.pdf")
    assert (tmp_path / "sheet.pdf").read_bytes()[:5] == b"%PDF-"
    panel = begun.screen._recovery.panel
    begun.screen.go(CODE)
    panel._printer = print_sheet
    panel.save_sheet(tmp_path / "no such folder" / "sheet.pdf")
    assert "Saved" not in words_of(begun.screen)
    assert panel._failed.isVisible()


def test_what_was_typed_survives_a_refusal(begun: Begun) -> None:
    """Something stands where the file should be: said, and tried again elsewhere without typing anew."""
    begun.place.folder.mkdir()
    begun.place.database.write_bytes(b"not ours")
    name_the_school(begun)
    choose_passphrase(begun)
    type_code_back(begun)
    assert begun.made == []
    assert "There is a case file here already" in words_of(begun.screen)
    assert begun.place.database.read_bytes() == b"not ours"
    begun.place.database.unlink()
    press(begun.screen.next, SPACE)
    assert len(begun.made) == 1


def test_the_window_is_free_while_keys_are_derived(tmp_path: Path, qtbot: QtBot) -> None:
    waiting, place = Waiting(), VaultPlace(tmp_path / PLACE)
    screen = FirstStart(Desk(waiting), load_content(), lambda: place, Hour(), Theme.LIGHT, print_sheet, params=CHEAP)
    made: list[OpenVault] = []
    screen.made.connect(lambda vault, _facts: made.append(vault))
    show(qtbot, screen, screen.next)
    begun = Begun(screen=screen, place=place, made=[], sheets=[])
    name_the_school(begun)
    choose_passphrase(begun)
    type_code_back(begun)
    assert not place.exists()
    assert len(waiting.jobs) == 1
    assert "Making the file" in screen._what.text()
    waiting.work()
    qtbot.waitUntil(lambda: len(made) == 1)
    made[0].close()


def test_going_back_keeps_what_was_typed(begun: Begun, qtbot: QtBot) -> None:
    name_the_school(begun)
    press(begun.screen.back, SPACE)
    assert at(begun) == SCHOOL
    assert begun.screen._school.fields.user().given == "Айгүл"
    with qtbot.waitSignal(begun.screen.restore_wanted):
        begun.screen._restore.click()


def test_a_fault_of_the_program_is_not_put_in_words(begun: Begun) -> None:
    begun.screen.setEnabled(False)
    assert not begun.screen._on_failed(RuntimeError())
    assert begun.screen.isEnabled()
    assert begun.screen._on_failed(Trouble(TroubleKind.DISK_FULL))
    assert "disk is full" in words_of(begun.screen)
