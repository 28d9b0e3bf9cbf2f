"""The office's room from the choice of a file to the saved one, by its own buttons and keys."""

import hashlib
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.content.library import load_content
from counsellor_app.services.office import Standing
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.office.package_card import Tab
from counsellor_app.ui.office.screen import OfficeScreen
from counsellor_app.ui.requests.answer.preview_list import PreviewList
from counsellor_app.ui.unlock.start_window import StartWindow
from tests.builders import Hour
from tests.exchange.sealed_packages import RECIPIENTS, a_signer, sealed, unsealed, write
from tests.ui.keyboard import press
from tests.ui.office.came import EXAMPLES, a_package, an_office_key
from tests.ui.unlock.conftest import Waiting, words_of

SPACE, ESCAPE, F9 = Qt.Key.Key_Space, Qt.Key.Key_Escape, Qt.Key.Key_F9
CHILD = "Ахметова Сабина Маратқызы"


@pytest.fixture
def known(tmp_path: Path) -> Path:
    return tmp_path / "home" / "known-senders.json"


@pytest.fixture
def key(tmp_path: Path) -> Path:
    return an_office_key(tmp_path)


@pytest.fixture
def window(qtbot: QtBot) -> StartWindow:
    made = StartWindow()
    qtbot.addWidget(made)
    return made


def a_screen(desk: Desk, known: Path, window: StartWindow, qtbot: QtBot) -> OfficeScreen:
    screen = OfficeScreen(desk, load_content(), known, Hour())
    window.show_screen(screen)
    window.resize(1366, 768)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    screen.veil.set_on(False)
    return screen


@pytest.fixture
def screen(desk: Desk, known: Path, window: StartWindow, qtbot: QtBot) -> OfficeScreen:
    return a_screen(desk, known, window, qtbot)


def open_it(screen: OfficeScreen, file: Path, key: Path) -> None:
    screen.choose(file)
    screen.choosing.key.take(key)
    screen.choosing.open_button.setFocus()
    press(screen.choosing.open_button, SPACE)


def is_choosing(screen: OfficeScreen) -> bool:
    return screen.stack.currentWidget() is screen.choosing


def rows_of(view: PreviewList) -> str:
    return "\n".join(row.spoken() for row in view.rows.rows())


def answer_with(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """What somebody chooses in the system's own dialog."""
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(folder))


# What came


def test_what_is_no_package_is_said_before_a_key_is_asked_for(screen: OfficeScreen, tmp_path: Path) -> None:
    screen.choose(spoilt("none", tmp_path))
    assert "no sealed package" in screen.choosing.banner.text_label.text()
    assert screen.choosing.package.choose_button.hasFocus()
    screen.choosing.package.take(tmp_path)  # dropped here
    assert "it is a folder" in screen.choosing.banner.text_label.text()
    screen.choosing.package.take(a_package(tmp_path, name="another.age"))
    assert not screen.choosing.banner.isVisible()


def test_what_is_said_of_a_file_that_was_exchanged_meanwhile_is_dropped(
    known: Path, tmp_path: Path, window: StartWindow, qtbot: QtBot
) -> None:
    waiting = Waiting()
    desk, answers = Desk(waiting), list[None]()
    screen = a_screen(desk, known, window, qtbot)
    screen.choose(spoilt("none", tmp_path))
    screen.choose(a_package(tmp_path, name="another.age"))
    desk.ask(lambda: None, answers.append)
    waiting.work()
    qtbot.waitUntil(lambda: bool(answers))
    assert not screen.choosing.banner.isVisible()


def test_nothing_opens_before_both_files_are_chosen(screen: OfficeScreen, key: Path, tmp_path: Path) -> None:
    screen.focus_first()
    assert screen.choosing.package.choose_button.hasFocus()
    assert not screen.choosing.open_button.isEnabled()
    screen.choose(a_package(tmp_path))
    assert not screen.choosing.open_button.isEnabled()
    screen.focus_first()
    assert screen.choosing.key.choose_button.hasFocus()
    screen.choosing.key.take(key)
    assert screen.choosing.open_button.isEnabled()


@pytest.mark.parametrize("profile", list(EXAMPLES))
def test_each_profile_is_told_and_read(profile: str, screen: OfficeScreen, key: Path, tmp_path: Path) -> None:
    open_it(screen, a_package(tmp_path, profile), key)
    opened = screen.opened
    assert screen.stack.currentWidget() is opened
    assert opened.header.school.text() == "Демонстрационная школа-лицей № 000"
    facts = opened.header.facts.text()
    for words in ("East Kazakhstan", "No. 08-12/441 of 20.11.2026", "01.09.2026", "28.11.2026, 12:00"):
        assert words in facts
    assert opened.header.demo.isVisible()
    told = words_of(opened)
    for words in ("whole from beginning to end", "Each file has the size", "not verified", "as the school typed it"):
        assert words in told
    assert opened.card.report.place.text().startswith("Page 1 of ")
    opened.card.chips[Tab.CONTENTS].click()
    assert opened.card.contents.rows.rowCount() > 8
    opened.card.chips[Tab.DATA].click()
    assert any(row.value == profile for row in opened.card.data.fields.rows())
    opened.card.chips[Tab.KEPT_BACK].click()
    assert "(IIN): never" in rows_of(opened.card.kept_back) or profile == "identified"
    assert "Replaced, and how often" in rows_of(opened.card.kept_back)


def test_the_pages_are_painted(screen: OfficeScreen, key: Path, tmp_path: Path) -> None:
    open_it(screen, a_package(tmp_path), key)
    view = screen.opened.card.report.view
    view.viewport().grab()  # asks for what comes into sight
    image = view.viewport().grab().toImage()
    places = ((x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3))
    shades = {image.pixelColor(x, y).lightness() for x, y in places}
    assert min(shades) < 80, "letters"
    assert 255 in shades, "paper"
    press(view, Qt.Key.Key_End)
    assert screen.opened.card.report.place.text().split()[1] == screen.opened.card.report.place.text().split()[3]
    before = view.verticalScrollBar().maximum()
    screen.opened.card.report.larger.click()
    assert view.verticalScrollBar().maximum() > before


def test_one_without_our_data_shows_its_files_and_says_so(screen: OfficeScreen, key: Path, tmp_path: Path) -> None:
    file = tmp_path / "other.zip.age"
    write(file)
    open_it(screen, file, key)
    card = screen.opened.card
    card.show_tab(Tab.CONTENTS)
    assert "Save the files" in rows_of(card.contents)
    card.show_tab(Tab.DATA)
    assert ["Save the files" in row.value for row in card.data.fields.rows()] == [True]
    assert "cannot be shown here" in card.report.banner.text_label.text()
    card.chips[Tab.KEPT_BACK].click()
    assert "SESSION_NOTES" in rows_of(card.kept_back).upper().replace(" ", "_")


# Who signed


def test_the_words_are_confirmed_once(
    screen: OfficeScreen, key: Path, tmp_path: Path, known: Path, qtbot: QtBot
) -> None:
    open_it(screen, a_package(tmp_path), key)
    opened = screen.opened
    assert "New:" in words_of(opened.signer)
    assert not opened.banner.isVisible()
    assert opened.signer.confirm is not None
    opened.signer.confirm.click()
    assert known.exists()
    qtbot.waitUntil(lambda: "Known: its words were confirmed on 24.11.2026." in words_of(opened.signer))
    assert opened.signer.confirm is None
    assert opened.card.chips[Tab.REPORT].hasFocus(), "the button that had it is gone"


def test_a_changed_certificate_is_loud(screen: OfficeScreen, key: Path, tmp_path: Path) -> None:
    open_it(screen, a_package(tmp_path), key)
    screen.opened.signer.confirmed.emit()
    screen.back.click()
    open_it(screen, a_package(tmp_path, signer=a_signer("Басқа"), name="other.zip.age"), key)
    opened = screen.opened
    assert opened.banner.isVisible()
    assert "another certificate" in opened.banner.text_label.text()
    opened.compare.click()
    assert opened.signer.confirm is not None
    assert opened.signer.confirm.hasFocus()
    opened.signer.confirm.click()
    assert not opened.banner.isVisible()
    package = screen.package()
    assert package is not None
    assert package.sender.standing is Standing.KNOWN


def test_a_memory_that_broke_is_said(screen: OfficeScreen, key: Path, tmp_path: Path, known: Path) -> None:
    known.parent.mkdir()
    known.write_bytes(b"?")
    open_it(screen, a_package(tmp_path), key)
    assert "cannot be read" in words_of(screen.opened.signer)


# Refused


def spoilt(name: str, folder: Path) -> Path:
    whole = a_package(folder).read_bytes()
    plain = unsealed(whole)
    changed = bytearray(plain)
    changed[plain.rindex("Хат".encode())] ^= 1
    made = {
        "cut": whole[: len(whole) // 2],
        "foreign": sealed(plain, RECIPIENTS[1:]),
        "re-sealed": sealed(plain, RECIPIENTS[:2]),
        "changed": sealed(bytes(changed)),
        "none": b"not sealed at all",
    }
    file = folder / f"{name}.zip.age"
    file.write_bytes(made[name])
    return file


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("cut", "missing"),
        ("foreign", "sealed for another key"),
        ("re-sealed", "sealed the package again. File: manifest.json"),
        ("changed", "not what the school signed. File: attachments/001.txt"),
        ("none", "no sealed package"),
    ],
)
def test_the_reason_is_said_and_nothing_is_kept(
    name: str, words: str, screen: OfficeScreen, key: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    file = spoilt(name, tmp_path)
    before = sorted(tmp_path.rglob("*"))
    open_it(screen, file, key)
    assert is_choosing(screen)
    assert screen.package() is None
    assert screen.choosing.banner.isVisible()
    assert words in screen.choosing.banner.text_label.text()
    assert sorted(tmp_path.rglob("*")) == before
    assert screen.choosing.open_button.hasFocus()
    screen.choose(tmp_path / "pana-deidentified.zip.age")
    assert not screen.choosing.banner.isVisible()


def test_a_wrong_key_file_is_said(screen: OfficeScreen, key: Path, tmp_path: Path) -> None:
    key.write_text(RECIPIENTS[0].key, "utf-8")
    open_it(screen, a_package(tmp_path), key)
    assert "public key" in screen.choosing.banner.text_label.text()


def test_the_reason_comes_into_sight(screen: OfficeScreen, key: Path, tmp_path: Path, qtbot: QtBot) -> None:
    """Keys were made below, and shown there; what is refused is said above."""
    made = tmp_path / "keys"
    made.mkdir()
    screen._on_keys(screen._office.make_keys(made, reserve=True))
    bar = screen.choosing.area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() > 0)
    open_it(screen, a_package(tmp_path), screen.choosing.key.file() or key)
    qtbot.waitUntil(screen.choosing.banner.isVisible)
    assert screen.choosing.banner.visibleRegion().boundingRect().height() == screen.choosing.banner.height()


def test_cancel_opens_nothing(known: Path, key: Path, tmp_path: Path, window: StartWindow, qtbot: QtBot) -> None:
    waiting = Waiting()
    screen = a_screen(Desk(waiting), known, window, qtbot)
    open_it(screen, a_package(tmp_path), key)
    assert screen.choosing.progress.isVisible()
    assert not screen.back.isEnabled()
    screen.choosing.progress.cancel_button.click()
    waiting.work()
    qtbot.waitUntil(screen.back.isEnabled)
    assert is_choosing(screen)
    assert "Nothing was opened" in screen.choosing.banner.text_label.text()
    assert not screen.choosing.progress.isVisible()


# Saved


def test_chosen_files_are_saved_with_equal_hashes(
    screen: OfficeScreen, key: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "saved"
    folder.mkdir()
    answer_with(monkeypatch, folder)
    open_it(screen, a_package(tmp_path), key)
    files = screen.opened.card.files
    screen.opened.card.chips[Tab.FILES].click()
    assert not files.save_button.isEnabled()
    files.all_box.click()
    files.save_button.click()
    assert "3 files saved" in files.banner.text_label.text()
    package = screen.package()
    assert package is not None
    found = {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }
    assert found == {file.path: file.sha256 for file in package.files}
    files.save_button.click()  # once more into the same folder
    assert "Nothing was written over it" in files.banner.text_label.text()


# Left, veiled, spoken


def test_leaving_drops_everything(screen: OfficeScreen, key: Path, tmp_path: Path, qtbot: QtBot) -> None:
    open_it(screen, a_package(tmp_path, "identified"), key)
    for tab in Tab:
        screen.opened.card.show_tab(tab)
    assert screen.window().windowTitle() == "Pana"
    press(screen, ESCAPE)
    assert is_choosing(screen)
    assert screen.package() is None
    assert CHILD not in every_text(screen.opened)
    assert screen.opened.card.contents.rows.rowCount() == 0
    assert screen.opened.card.data.fields.rows() == ()
    assert not screen.opened.card.report.view._pictures
    with qtbot.waitSignal(screen.left):
        press(screen, ESCAPE)


def test_f9_hides_the_name(screen: OfficeScreen, key: Path, tmp_path: Path) -> None:
    open_it(screen, a_package(tmp_path, "identified"), key)
    card = screen.opened.card
    assert "names" in card.report.banner.text_label.text()
    card.show_tab(Tab.CONTENTS)
    assert CHILD in rows_of(card.contents)
    press(screen, F9)
    assert CHILD not in rows_of(card.contents)
    assert "121127000000" not in rows_of(card.contents)
    card.show_tab(Tab.DATA)
    assert CHILD not in "\n".join(row.value for row in card.data.fields.rows())
    assert screen.opened.header.veil_button.text() == "Show names"
    screen.opened.header.veil_button.click()
    assert CHILD in "\n".join(row.value for row in card.data.fields.rows())


def test_nobody_is_named_where_nobody_may_be(screen: OfficeScreen, key: Path, tmp_path: Path) -> None:
    open_it(screen, a_package(tmp_path), key)
    assert not screen.opened.header.veil_button.isVisible()
    assert not screen.opened.card.report.banner.isVisible()


def test_a_language_is_changed_live(screen: OfficeScreen, qtbot: QtBot) -> None:
    with qtbot.waitSignal(screen.language_chosen) as chosen:
        screen._languages[next(iter(screen._languages))].click()
    assert chosen.args == ["kk"]


# Keys


def test_a_key_pair_is_made_and_taken(screen: OfficeScreen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "keys"
    folder.mkdir()
    answer_with(monkeypatch, folder)
    screen.choosing.keys.make_button.click()
    assert sorted(path.name for path in folder.iterdir()) == ["office.key", "office.pub"]
    assert screen.choosing.key.file() == folder / "office.key"
    assert "office.pub" in words_of(screen.choosing.keys)
    assert not screen.choosing.keys.make_button.isVisible()


def test_a_key_that_stands_there_is_not_written_over(
    screen: OfficeScreen, key: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer_with(monkeypatch, tmp_path)
    before = key.read_bytes()
    screen.choosing.keys.make_button.click()
    assert "Nothing was written over it" in screen.choosing.keys.banner.text_label.text()
    assert key.read_bytes() == before


def every_text(root: QWidget) -> str:
    parts = (part.text() for part in root.findChildren(QLabel))
    names = (part.accessibleName() for part in root.findChildren(QWidget))
    return "\n".join((*parts, *names))
