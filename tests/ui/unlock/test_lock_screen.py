"""The lock screen: what opens the file, what does not and why, and what is never behind it."""

from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.domain.errors import Trouble, TroubleKind
from counsellor_app.security import attempts
from counsellor_app.services.vault import OpenVault, VaultPlace
from counsellor_app.ui import language, theme
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.language import Language
from counsellor_app.ui.theme import Theme, px
from counsellor_app.ui.unlock.lock_card import LockCard
from counsellor_app.ui.unlock.lock_screen import WIDTH, LockScreen
from counsellor_app.ui.unlock.start_window import StartWindow
from tests.builders import PASSPHRASE, Hour
from tests.services.vault_mould import CODE, flip, opened
from tests.ui.keyboard import press, show, write
from tests.ui.test_every_page import cut_off
from tests.ui.unlock.conftest import Waiting, acts, words_of

RETURN = Qt.Key.Key_Return


@pytest.fixture
def gate(desk: Desk, place: VaultPlace, hour: Hour, qtbot: QtBot) -> Iterator[SimpleNamespace]:
    """The screen and the vaults it opened; they are closed in the end."""
    screen = LockScreen(desk, place, hour)
    vaults: list[OpenVault] = []
    screen.opened.connect(vaults.append)
    show(qtbot, screen, screen.card.secret)
    yield SimpleNamespace(screen=screen, vaults=vaults)
    for vault in vaults:
        vault.close()


def test_the_passphrase_and_enter_open_the_file(gate: SimpleNamespace) -> None:
    write(gate.screen.card.secret, PASSPHRASE)
    press(gate.screen.card.secret, RETURN)
    assert [vault.recovery_used for vault in gate.vaults] == [False]
    assert gate.screen.card.secret.length() == 0


def test_a_wrong_passphrase_is_told_at_the_field_and_the_next_try_waits(gate: SimpleNamespace, hour: Hour) -> None:
    card = gate.screen.card
    write(card.secret, "not this one at all")
    press(card.secret, RETURN)
    assert "does not open the file" in card.secret_field.error()
    assert not card.open.isEnabled()
    assert "Wait" in card.open.text()
    assert card.secret.hasFocus()

    write(card.secret, PASSPHRASE)
    press(card.secret, RETURN)  # too early: not even tried
    assert gate.vaults == []
    assert card.secret.length() == len(PASSPHRASE)

    hour.move(seconds=5)
    press(card.secret, RETURN)
    assert len(gate.vaults) == 1
    assert "unlock-failed" in acts(gate.vaults[0])


def test_a_fresh_screen_waits_on(place: VaultPlace, desk: Desk, hour: Hour, qtbot: QtBot) -> None:
    """Locking starts a new process: the wait is not forgotten with the old one."""
    for _ in range(4):
        attempts.note(place.attempts, "passphrase", hour())
    screen = LockScreen(desk, place, hour)
    qtbot.addWidget(screen)
    assert not screen.card.open.isEnabled()
    hour.move(seconds=61)
    screen._on_wait()
    assert screen.card.open.isEnabled()


def test_nothing_typed_is_no_try(gate: SimpleNamespace, place: VaultPlace) -> None:
    press(gate.screen.card.secret, RETURN)
    assert gate.vaults == []
    assert not place.attempts.exists()


def test_the_recovery_code_opens_it_as_it_was_copied_by_hand(gate: SimpleNamespace) -> None:
    card = gate.screen.card
    press(card.forgotten, Qt.Key.Key_Space)
    assert card.code.hasFocus()
    assert not card.secret_field.isVisible()
    write(card.code, CODE.lower().replace("-", " "))
    press(card.code, RETURN)
    assert [vault.recovery_used for vault in gate.vaults] == [True]


def test_a_slip_in_the_code_names_its_group(gate: SimpleNamespace, place: VaultPlace) -> None:
    card = gate.screen.card
    card.forgotten.click()
    wrong = "Z" if CODE[12] != "Z" else "Y"
    write(card.code, CODE[:12] + wrong + CODE[13:])
    press(card.code, RETURN)
    assert "group 3" in card.code_field.error()
    assert card.code.text()  # to be corrected, not typed anew
    assert not place.attempts.exists()  # a slip is no attempt
    card.forgotten.click()
    assert card.code_field.error() == ""


def missing(place: VaultPlace) -> None:
    place.folder.rename(place.folder.with_name("elsewhere"))


def newer(place: VaultPlace) -> None:
    vault = opened(place)
    vault.connection.execute("PRAGMA user_version = 99")
    vault.close()


TROUBLES: dict[str, tuple[Callable[[VaultPlace], object], str, bool]] = {
    "slots": (lambda p: p.slots.write_bytes(b"x") and p.slots_copy.write_bytes(b"y"), "key file is damaged", True),
    "file": (lambda p: flip(p.database), "case file is damaged", True),
    "missing": (missing, "no case file here", True),
    "newer": (newer, "by a newer Pana", False),
}


@pytest.mark.parametrize("name", list(TROUBLES))
def test_what_cannot_be_opened_says_why_and_what_to_do(name: str, gate: SimpleNamespace, place: VaultPlace) -> None:
    spoil, words, offers_restore = TROUBLES[name]
    spoil(place)
    card = gate.screen.card
    write(card.secret, PASSPHRASE)
    press(card.secret, RETURN)
    assert words in card.trouble.text_label.text()
    assert card.trouble.isVisible()
    assert card.restore.isVisible() is offers_restore
    assert card.secret_field.error() == ""
    assert gate.vaults == []


def test_a_file_open_elsewhere_says_so(gate: SimpleNamespace, place: VaultPlace) -> None:
    other = opened(place)
    card = gate.screen.card
    write(card.secret, PASSPHRASE)
    press(card.secret, RETURN)
    assert "open elsewhere" in card.trouble.text_label.text()
    assert not card.restore.isVisible()
    other.close()
    write(card.secret, PASSPHRASE)
    press(card.secret, RETURN)
    assert len(gate.vaults) == 1
    assert not card.trouble.isVisible()


def test_without_a_file_nothing_is_asked(desk: Desk, hour: Hour, tmp_path: Path, qtbot: QtBot) -> None:
    """The disk may be unplugged: said at once, and a new file can be begun."""
    screen = LockScreen(desk, VaultPlace(tmp_path / "none"), hour)
    qtbot.addWidget(screen)
    screen.show()
    assert "no case file here" in words_of(screen)
    assert not screen.card.secret_field.isVisible()
    assert not screen.card.open.isVisible()
    with qtbot.waitSignal(screen.new_wanted):
        screen.card.go_on.click()
    with qtbot.waitSignal(screen.restore_wanted):
        screen.card.restore.click()


def rolled_back(place: VaultPlace) -> None:
    """An old copy of the database was put back from outside."""
    old = place.database.read_bytes()
    vault = opened(place)
    for n in range(3):
        vault.record("thing-done", Hour().now, {"n": n})
    vault.close()
    place.database.write_bytes(old)


def test_lost_entries_open_only_after_a_second_word(gate: SimpleNamespace, place: VaultPlace) -> None:
    rolled_back(place)
    card = gate.screen.card
    write(card.secret, PASSPHRASE)
    press(card.secret, RETURN)
    assert "newest entries are missing" in card.trouble.text_label.text()
    assert card.restore.isVisible()
    assert gate.vaults == []

    card.go_on.click()
    assert "once more" in card.trouble.text_label.text()
    assert gate.vaults == []
    write(card.secret, PASSPHRASE)
    press(card.secret, RETURN)
    assert "loss-accepted" in acts(gate.vaults[0])


def test_the_word_about_lost_entries_holds_for_one_try(gate: SimpleNamespace, place: VaultPlace, hour: Hour) -> None:
    rolled_back(place)
    card = gate.screen.card
    write(card.secret, PASSPHRASE)
    press(card.secret, RETURN)
    card.go_on.click()
    write(card.secret, "not this one at all")
    press(card.secret, RETURN)
    hour.move(seconds=5)
    write(card.secret, PASSPHRASE)
    press(card.secret, RETURN)
    assert gate.vaults == []
    assert "newest entries are missing" in card.trouble.text_label.text()


def test_the_crisis_steps_stay_open_while_keys_are_derived(place: VaultPlace, hour: Hour, qtbot: QtBot) -> None:
    waiting = Waiting()
    screen = LockScreen(Desk(waiting), place, hour)
    vaults: list[OpenVault] = []
    screen.opened.connect(vaults.append)
    show(qtbot, screen, screen.card.secret)
    write(screen.card.secret, PASSPHRASE)
    press(screen.card.secret, RETURN)
    press(screen.card.secret, RETURN)  # impatience is no second try
    assert len(waiting.jobs) == 1
    assert not screen.card.open.isEnabled()
    screen.card.forgotten.click()
    write(screen.card.code, CODE)
    press(screen.card.code, RETURN)
    assert len(waiting.jobs) == 1
    with qtbot.waitSignal(screen.crisis_wanted):
        qtbot.mouseClick(screen.steps, Qt.MouseButton.LeftButton)
    waiting.work()
    qtbot.waitUntil(lambda: len(vaults) == 1)
    vaults[0].close()


def test_after_the_crisis_steps_typing_goes_to_the_passphrase(
    desk: Desk, place: VaultPlace, hour: Hour, qtbot: QtBot
) -> None:
    """Not to the choice of languages, where a space would choose one."""
    window, screen = StartWindow(), LockScreen(desk, place, hour)
    window.show_screen(screen)
    show(qtbot, window, screen.card.secret)
    qtbot.mouseClick(screen.steps, Qt.MouseButton.LeftButton)
    steps = QWidget()
    window.cover(steps)
    window.uncover(steps)
    steps.deleteLater()
    assert QApplication.focusWidget() is screen.card.secret


def test_layout_and_caps_lock_are_seen(gate: SimpleNamespace) -> None:
    card = gate.screen.card
    write(card.secret, "құпия")
    assert card.secret.layout_mark() == "ҚАЗ"
    assert "Caps Lock is on" not in words_of(gate.screen)
    write(card.secret, "Қ")  # a capital without Shift
    assert "Caps Lock is on" in words_of(gate.screen)


def test_what_the_screen_offers_beside(gate: SimpleNamespace, qtbot: QtBot, place: VaultPlace, desk: Desk) -> None:
    screen = gate.screen
    for signal, button in ((screen.other_wanted, screen.card.other), (screen.restore_wanted, screen._restore)):
        with qtbot.waitSignal(signal):
            button.click()
    with qtbot.waitSignal(screen.language_chosen) as chosen:
        next(iter(screen._languages.values())).click()
    assert chosen.args == ["kk"]
    assert "Restored" not in words_of(screen)
    fresh = LockScreen(desk, place, Hour(), is_restored=True, demo_passphrase="pana demo")
    qtbot.addWidget(fresh)
    fresh.show()
    assert "Restored" in words_of(fresh)
    assert "pana demo" in words_of(fresh)


@pytest.mark.parametrize("spoken", list(Language))
def test_with_large_letters_nothing_on_the_card_is_cut(qapp: QApplication, qtbot: QtBot, spoken: Language) -> None:
    theme.apply(qapp, Theme.LIGHT, 150)
    language.set_language(spoken)
    card = LockCard("")
    qtbot.addWidget(card)
    card.setFixedWidth(px(WIDTH))
    card.show()
    for _ in range(2):  # what opens it: the passphrase, the recovery code
        card.forgotten.click()
        card.retranslate()
        qapp.processEvents()
        assert not list(cut_off(card))


@pytest.mark.parametrize("kind", [None, TroubleKind.ENTRIES_LOST, TroubleKind.VAULT_DAMAGED])
def test_the_way_to_help_is_in_sight_with_large_letters(
    qapp: QApplication, qtbot: QtBot, desk: Desk, place: VaultPlace, kind: TroubleKind | None
) -> None:
    theme.apply(qapp, Theme.LIGHT, 150)
    language.set_language(Language.KK)
    window, screen = StartWindow(), LockScreen(desk, place, Hour())
    window.show_screen(screen)
    window.setFixedSize(1366, 720)
    qtbot.addWidget(window)
    window.show()
    if kind is not None:
        screen._on_failed(Trouble(kind))
    qapp.processEvents()
    assert screen.steps.visibleRegion().boundingRect() == screen.steps.rect()
    assert screen.card.open.isVisible()
