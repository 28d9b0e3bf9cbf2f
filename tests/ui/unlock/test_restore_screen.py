"""Restore: the file, what opens it, what would be missing, and only then a new place."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from counsellor_app.services.backup_making import make_backup
from counsellor_app.services.vault import VaultPlace
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.unlock.restore import RestoreScreen
from tests.builders import MORNING, PASSPHRASE, Hour
from tests.services.vault_mould import CODE, Mould, flip, opened
from tests.ui.keyboard import press, show, write
from tests.ui.unlock.conftest import Waiting, acts, words_of

RETURN, SPACE = Qt.Key.Key_Return, Qt.Key.Key_Space
FILE, KEY, LOOK = 0, 1, 2
LATER = 3  # lines of the log after the backup


@pytest.fixture(scope="module")
def backed_up(mould: Mould, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Mould]:
    """A backup, and the vault as it went on after it."""
    folder = tmp_path_factory.mktemp("backed-up")
    place = mould.pour(folder / "vault-00000001")
    vault = opened(place)
    make_backup(vault, folder / "copy.qbk", now=MORNING)
    for n in range(LATER):
        vault.record("thing-done", MORNING, {"n": n})
    vault.close()
    return folder / "copy.qbk", Mould(place.folder)


@pytest.fixture
def fresh(tmp_path: Path) -> VaultPlace:
    return VaultPlace(tmp_path / "vault-00000002")


@pytest.fixture
def screen(desk: Desk, fresh: VaultPlace, backed_up: tuple[Path, Mould], hour: Hour, qtbot: QtBot) -> RestoreScreen:
    made = RestoreScreen(desk, lambda: fresh, hour, beside=VaultPlace(backed_up[1].folder))
    show(qtbot, made, made.file_step.choose_button)
    return made


def at(screen: RestoreScreen) -> int:
    return screen.stack.currentIndex()


def give(screen: RestoreScreen, text: str) -> None:
    """The secret, and Enter."""
    field = screen.key_step.code if screen.key_step.kind() == "recovery" else screen.key_step.secret
    assert field.hasFocus()
    write(field, text)
    press(field, RETURN)


def test_a_backup_becomes_a_new_file_and_the_old_one_stays(
    screen: RestoreScreen, fresh: VaultPlace, backed_up: tuple[Path, Mould], qtbot: QtBot
) -> None:
    file, beside = backed_up
    before = {path.name: path.read_bytes() for path in beside.folder.iterdir() if path.is_file()}
    assert not screen.next.isEnabled()
    screen.choose(file)
    press(screen.next, SPACE)
    give(screen, PASSPHRASE)
    assert at(screen) == LOOK
    assert not fresh.exists()
    assert "24.11.2026, 09:00" in words_of(screen)
    assert f"{LATER} line" in screen.look_step.lost.text_label.text()
    with qtbot.waitSignal(screen.restored) as restored:
        press(screen.next, SPACE)
    assert restored.args == [fresh]
    vault = opened(fresh)
    assert acts(vault)[-2:] == ["vault-restored", "unlocked"]
    vault.close()
    assert {path.name: path.read_bytes() for path in beside.folder.iterdir() if path.is_file()} == before
    assert screen.key_step.secret.length() == 0


def test_the_code_opens_it_too(screen: RestoreScreen, fresh: VaultPlace, backed_up: tuple[Path, Mould]) -> None:
    screen.choose(backed_up[0])
    screen.go(KEY)
    screen.key_step.kind_chips.chip("recovery").click()
    give(screen, CODE.lower())
    assert at(screen) == LOOK
    screen.next.click()
    opened(fresh, CODE, "recovery").close()


def test_nothing_is_missing_from_the_file_it_was_made_of(
    desk: Desk, fresh: VaultPlace, backed_up: tuple[Path, Mould], qtbot: QtBot
) -> None:
    """Without a file beside it there is nothing to compare with."""
    screen = RestoreScreen(desk, lambda: fresh, Hour())
    show(qtbot, screen, screen.file_step.choose_button)
    screen.choose(backed_up[0])
    screen.go(KEY)
    give(screen, PASSPHRASE)
    assert at(screen) == LOOK
    assert not screen.look_step.lost.isVisible()


def test_what_does_not_open_it_is_told_at_the_field(screen: RestoreScreen, backed_up: tuple[Path, Mould]) -> None:
    screen.choose(backed_up[0])
    screen.go(KEY)
    give(screen, "not this one at all")
    assert at(screen) == KEY
    assert "does not open" in screen.key_step.secret_field.error()
    give(screen, PASSPHRASE)
    assert at(screen) == LOOK
    screen.back.click()
    screen.key_step.kind_chips.chip("recovery").click()
    give(screen, "AAAAA")
    assert "group" in screen.key_step.code_field.error()
    screen.key_step.kind_chips.chip("recovery").click()  # switched off: one of the two is always on
    assert screen.key_step.kind() == "passphrase"


def cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


SPOILT: dict[str, Callable[[Path], object]] = {
    "empty": lambda file: file.write_bytes(b""),
    "garbage": lambda file: file.write_bytes(b"\x00not a backup" * 1000),
    "cut": cut,
    "gone": lambda file: file.unlink(),
}


@pytest.mark.parametrize("name", list(SPOILT))
def test_a_spoilt_backup_is_refused_with_a_way_out(
    name: str, screen: RestoreScreen, fresh: VaultPlace, backed_up: tuple[Path, Mould], tmp_path: Path
) -> None:
    file = tmp_path / "spoilt.qbk"
    file.write_bytes(backed_up[0].read_bytes())
    screen.choose(file)
    SPOILT[name](file)
    screen.go(KEY)
    give(screen, PASSPHRASE)
    assert at(screen) == KEY
    assert screen.banner.isVisible()
    assert len(screen.banner.text_label.text()) > 30
    assert not fresh.folder.exists()


def test_a_flipped_byte_is_found_before_anything_stands(
    screen: RestoreScreen, fresh: VaultPlace, backed_up: tuple[Path, Mould], tmp_path: Path
) -> None:
    file = tmp_path / "flipped.qbk"
    file.write_bytes(backed_up[0].read_bytes())
    flip(file, file.stat().st_size // 2)
    screen.choose(file)
    screen.go(KEY)
    give(screen, PASSPHRASE)
    if at(screen) == LOOK:
        screen.next.click()
    assert "damaged" in screen.banner.text_label.text()
    assert not fresh.exists()


def test_cancel_leaves_nothing(fresh: VaultPlace, backed_up: tuple[Path, Mould], qtbot: QtBot) -> None:
    waiting = Waiting()
    screen = RestoreScreen(Desk(waiting), lambda: fresh, Hour())
    show(qtbot, screen, screen.file_step.choose_button)
    screen.choose(backed_up[0])
    screen.go(KEY)
    write(screen.key_step.secret, PASSPHRASE)
    screen.next.click()
    assert not screen.isEnabled()
    waiting.work()
    qtbot.waitUntil(lambda: at(screen) == LOOK)
    screen.next.click()
    assert not screen.next.isEnabled()
    assert not screen.back.isEnabled()
    assert screen.look_step.progress.isVisible()
    screen.look_step.progress.cancel_button.click()
    waiting.work()
    qtbot.waitUntil(screen.banner.isVisible)
    assert "Nothing was restored" in screen.banner.text_label.text()
    assert not screen.look_step.progress.isVisible()
    assert not fresh.folder.exists()
    screen.next.click()  # and once more, to the end
    with qtbot.waitSignal(screen.restored):
        waiting.work()
    assert fresh.exists()


def test_back_on_the_first_step_leaves(screen: RestoreScreen, backed_up: tuple[Path, Mould], qtbot: QtBot) -> None:
    screen.choose(backed_up[0])
    screen.go(KEY)
    write(screen.key_step.secret, "half typed")
    screen.back.click()
    assert at(screen) == FILE
    with qtbot.waitSignal(screen.left):
        screen.back.click()
    assert screen.key_step.secret.length() == 0
