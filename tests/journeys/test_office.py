"""An office opens a package by its file: the real program, no case file, no passphrase; and from the first start."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from counsellor_app.ui.office.package_card import Tab
from counsellor_app.ui.office.screen import OfficeScreen
from counsellor_app.ui.unlock.first_start import FirstStart
from counsellor_app.ui.unlock.lock_screen import LockScreen
from tests.journeys.conftest import Start
from tests.journeys.hands import click, press
from tests.journeys.running import PATIENCE, a_file
from tests.journeys.test_processes import Processes
from tests.ui.office.came import a_package, an_office_key

ROOT = Path(__file__).parents[2]


@pytest.fixture
def sent(tmp_path: Path) -> tuple[Path, Path]:
    """A package and the key it was sealed to."""
    folder = tmp_path / "sent"
    folder.mkdir()
    return a_package(folder), an_office_key(folder)


def test_a_package_opens_by_its_file(start: Start, home: Path, sent: tuple[Path, Path], qtbot: QtBot) -> None:
    file, key = sent
    running = start(str(file))
    screen = running.screen(OfficeScreen)
    assert screen.choosing.package.file() == file
    screen.choosing.key.take(key)
    click(screen.choosing.open_button)
    qtbot.waitUntil(lambda: screen.package() is not None, timeout=PATIENCE)
    qtbot.waitUntil(lambda: screen.opened.card.report.place.text().startswith("Page 1 of"), timeout=PATIENCE)
    assert screen.opened.card.chips[Tab.REPORT].hasFocus()
    assert running.places.vaults() == ()
    assert not running.places.known_senders.exists()
    assert screen.opened.signer.confirm is not None
    screen.opened.signer.focus_confirm()  # scrolled to
    press(Qt.Key.Key_Space)
    qtbot.waitUntil(running.places.known_senders.exists, timeout=PATIENCE)
    click(screen.back)
    click(screen.back)
    running.screen(FirstStart)
    assert file.name not in "\n".join(running.log())


def given(what: str, package: Path) -> tuple[str, ...]:
    """What may stand behind the program's name, besides one package."""
    folder = package.parent / "Қала бөлімі 2026"
    folder.mkdir()
    moved = package.rename(folder / "pana-ә (1).zip.age")
    (folder / "photo.age").write_bytes(b"\x89PNG no package")
    return {
        "address": (moved.as_uri(),),
        "two": (str(moved), str(folder / "photo.age")),
        "no package": (str(folder / "photo.age"),),
        "missing": (str(folder / "gone.zip.age"),),
        "folder": (str(folder),),
        "folder's address": (f"{folder.as_uri()}/",),
        "nothing": ("",),
        "elsewhere": ("https://example.invalid/pana-1.zip.age",),
        "no name of a file": (f"{folder}/\udcff.zip.age",),
    }[what]


@pytest.mark.parametrize(
    ("what", "words"),
    [
        ("address", ""),
        ("two", "Packages are opened one at a time."),
        ("no package", "This is no sealed package."),
        ("missing", "This file cannot be read."),
        ("folder", "it is a folder"),
        ("folder's address", "it is a folder"),
        ("nothing", "This file cannot be read."),
        ("elsewhere", "This file cannot be read."),
        ("no name of a file", "This file cannot be read."),
    ],
)
def test_whatever_it_is_started_with_is_answered_in_words(
    what: str, words: str, start: Start, sent: tuple[Path, Path], qtbot: QtBot
) -> None:
    """Before anybody looks for a key."""
    running = start(*given(what, sent[0]))
    choosing = running.screen(OfficeScreen).choosing
    running.settle()
    assert choosing.banner.isVisible() == bool(words)
    assert words in choosing.banner.text_label.text()
    is_fit = what in {"address", "two"}
    qtbot.waitUntil((choosing.key if is_fit else choosing.package).choose_button.hasFocus)
    assert running.log() == ["started"]
    assert choosing.package.name.isVisible()


def test_from_the_lock_screen_and_back(start: Start, tmp_path: Path) -> None:
    place, _ = a_file(tmp_path)
    running = start("--vault", str(place.folder))
    click(running.screen(LockScreen)._office)
    screen = running.screen(OfficeScreen)
    click(screen.back)
    running.screen(LockScreen)
    assert not screen.isVisible()


def test_from_the_first_start(start: Start) -> None:
    running = start()
    click(running.screen(FirstStart)._office)
    click(running.screen(OfficeScreen).back)
    running.screen(FirstStart)


def test_a_real_process_opens_it(tmp_path: Path, sent: tuple[Path, Path]) -> None:
    """Its own driver presses the buttons; nothing but its settings and log stays in its home."""
    processes = Processes(tmp_path / "home", tmp_path / "no-vault")
    try:
        driven = processes.start("-m", "tests.journeys.office_driven", *map(str, sent))
        said, _ = driven.communicate(timeout=PATIENCE / 1000)
    finally:
        processes.end()
    assert driven.returncode == 0
    assert said.splitlines() == ["opened report.pdf data.json attachments/001.txt"]
    left = {path.relative_to(tmp_path / "home").as_posix() for path in (tmp_path / "home").rglob("*") if path.is_file()}
    assert left <= {"settings.json", "logs/pana.log"}


def test_the_lock_screen_does_not_load_the_office() -> None:
    """Who unlocks a file never waits for what an office needs."""
    code = (
        "import sys; import counsellor_app.app, counsellor_app.ui.home, counsellor_app.ui.beginning; "
        "late = ('counsellor_app.ui.office', 'counsellor_app.services.office', 'pypdfium2'); "
        "print([one for one in sys.modules if one in late or one.startswith(late[0])])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
