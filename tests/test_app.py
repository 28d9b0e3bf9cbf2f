"""The program as a whole: what starts it, what opens first, what a bug, a second start, rest and sleep do."""

import sys
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from counsellor_app.policy import Ignored, Policy, Reason
from counsellor_app.security.recovery import new_code
from counsellor_app.services.demo_vault import AWAY
from counsellor_app.services.vault import create_vault, open_vault
from counsellor_app.services.vault_place import VaultPlace
from counsellor_app.ui import language, settings, theme
from counsellor_app.ui.crash_dialog import CrashDialog
from counsellor_app.ui.language import Language
from counsellor_app.ui.options import Options, parse
from counsellor_app.ui.theme import Theme
from counsellor_app.ui.unlock.first_start import FirstStart
from counsellor_app.ui.unlock.lock_screen import LockScreen
from tests.builders import CHEAP, PASSPHRASE
from tests.journeys.hands import CONTROL, click, press, write
from tests.journeys.running import PATIENCE, Running, a_file
from tests.tidy import nothing_left  # noqa: F401 - for every test here

Start = Callable[..., Running]


@pytest.fixture(autouse=True)
def plain(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The program takes over the hooks for what nobody caught: they are given back."""
    for module, name in ((sys, "excepthook"), (sys, "unraisablehook"), (threading, "excepthook")):
        monkeypatch.setattr(module, name, getattr(module, name))
    yield
    theme.apply(qapp, Theme.LIGHT, 100)
    language.set_language(Language.EN)


@pytest.fixture
def start(qtbot: QtBot, home: Path) -> Iterator[Start]:
    made: list[Running] = []

    def begin(*arguments: str, policy: Policy | None = None) -> Running:
        running = Running(qtbot, home, arguments, policy)
        made.append(running)
        return running

    yield begin
    for running in made:
        running.end()


# What the command line says


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ([], Options()),
        (["--demo"], Options(demo=True)),
        (["--vault", "a/b"], Options(vault=Path("a/b"))),
        (["a/pana.zip.age"], Options(packages=(Path("a/pana.zip.age"),))),
        (["a b.age", "c.age"], Options(packages=(Path("a b.age"), Path("c.age")))),
        (["file:///tmp/%D2%9B%D0%B0%D0%BB%D0%B0%201.zip.age"], Options(packages=(Path("/tmp/қала 1.zip.age"),))),
        (["FILE:///a%25.age"], Options(packages=(Path("/a%.age"),))),
        (
            ["--demo", "--tour", "out", "--lang", "kk", "--theme", "dark", "--size", "1180x680"],
            Options(demo=True, tour=Path("out"), lang="kk", theme="dark", size=(1180, 680)),
        ),
    ],
)
def test_the_command_line(arguments: list[str], expected: Options) -> None:
    assert parse(arguments) == expected


@pytest.mark.parametrize(
    "arguments",
    [["--lang", "de"], ["--theme", "system"], ["--size", "1366"], ["--size", "-1x5"], ["--size", "99999x768"], ["--x"]],
)
def test_wrong_words_are_refused_with_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        parse(arguments)
    assert ended.value.code == 2
    assert arguments[0].strip("-") in capsys.readouterr().err


# First start, lock screen, recovery, demonstration


def walk_first_start(screen: FirstStart, qtbot: QtBot) -> None:
    """Language, school, passphrase, the code from its sheet."""
    click(screen.next)
    school = screen._school.fields
    school._lines["name_ru"].setText("Пробная школа")
    school._combos["region"].set_code("71")
    for name, text in (("surname", "Тлеген"), ("given", "Айша")):
        school._lines[name].setText(text)
    click(screen.next)
    for field in (screen._passphrase.fields.secret, screen._passphrase.fields.again):
        field.type_in("теңіз жаңбыр қайық шам қоңырау")
    click(screen.next)
    panel = screen._recovery.panel
    click(panel.ask)
    for group, edit in panel._asked():
        edit.setFocus()
        write(panel.code().split("-")[group])
    click(screen.next)


def test_a_first_start_ends_on_the_students(start: Start, qtbot: QtBot) -> None:
    running = start()
    walk_first_start(running.screen(FirstStart), qtbot)
    window = running.wait_home()
    assert window.pages.current_key() == "students"
    assert window.rail.foot.name.text() == "Тлеген А."
    (made,) = running.places.vaults()
    assert running.places.current_vault() == made
    assert running.program._start is None


def test_a_file_that_is_there_opens_on_today(start: Start, home: Path) -> None:
    a_file(home)
    running = start()
    running.screen(LockScreen)
    running.unlock()
    window = running.wait_home()
    assert window.pages.current_key() == "today"
    assert window.rail.items["today"].accessibleName().startswith("Today")
    assert running.log() == ["started"]


def test_the_window_is_made_while_somebody_types_and_speaks_the_language_chosen_meanwhile(
    start: Start, home: Path, qtbot: QtBot
) -> None:
    a_file(home)
    running = start()
    qtbot.waitUntil(lambda: running.program._front is not None, timeout=PATIENCE)
    made = running.program._front.window
    running.program.settings.set(settings.LANGUAGE, "ru")
    assert not made.isVisible()
    running.unlock()
    assert running.wait_home() is made
    assert made.rail.items["today"].accessibleName().startswith("Сегодня")
    assert made.rail.foot.name.text() == "Тлеген А.\N{NO-BREAK SPACE}Қ."
    assert made.rail.foot.mark.isHidden()


def test_the_recovery_code_leads_to_a_new_passphrase(start: Start, home: Path) -> None:
    code = new_code()
    place = VaultPlace(home / "vault-00000001")
    create_vault(place, bytearray(PASSPHRASE.encode()), code, now=datetime.now(UTC), params=CHEAP).close()
    running = start()
    card = running.screen(LockScreen).card
    click(card.forgotten)
    write(code)
    press(Qt.Key.Key_Return)
    assert running.wait_home().pages.current_key() == "settings"


def test_a_demonstration_is_made_opened_locked_and_thrown_away(start: Start) -> None:
    running = start("--demo")
    window = running.wait_home()
    assert window.rail.foot.mark.isVisible()
    assert running.places.current_vault() is None, "the demonstration is nobody's file"
    press(Qt.Key.Key_L, modifier=CONTROL)
    (arguments,) = running.restarts
    folder = Path(arguments[1])
    assert arguments == ("--vault", str(folder), "--demo", "--lang", "en", "--theme", "light")
    assert folder.parent.name.startswith(AWAY)
    assert folder.is_dir()

    after = start(*arguments)
    words = [one.text() for one in after.screen(LockScreen).findChildren(QLabel)]
    assert any("pana demo demo demo" in text for text in words), "nobody has to remember it"
    after.start_window().close()
    assert not folder.parent.exists()
    assert after.codes == [0]


def test_a_demo_file_somebody_made_is_never_thrown_away(start: Start, tmp_path: Path) -> None:
    place = VaultPlace(tmp_path / "vault-00000001")
    create_vault(
        place, bytearray(PASSPHRASE.encode()), new_code(), now=datetime.now(UTC), demo=True, params=CHEAP
    ).close()
    running = start("--demo", "--vault", str(place.folder))
    running.start_window().close()
    assert place.exists()


# What an administrator decided


def test_orders_of_the_administrator_win(start: Start, home: Path) -> None:
    home.joinpath("settings.json").write_text('{"language": "en", "lock-after": 10}', "utf-8")
    policy = Policy(
        language="kk",
        auto_lock_minutes=3,
        min_passphrase_length=20,
        ignored=(Ignored(key="Language", reason=Reason.OUT_OF_RANGE),),
    )
    running = start(policy=policy)
    assert running.program.settings.get(settings.LOCK_AFTER) == 3
    assert running.program.settings.get(settings.LANGUAGE) == "kk"
    running.program.settings.set(settings.LANGUAGE, "ru")
    assert running.program.settings.get(settings.LANGUAGE) == "kk"
    assert running.log() == ["started", "policy-ignored out-of-range"]
    assert running.screen(FirstStart)._passphrase.fields._least == 20


# Two at once, bugs, rest, sleep, the end


def test_a_second_start_says_that_the_file_is_open_elsewhere(start: Start, home: Path) -> None:
    a_file(home)
    first, second = start(), start()
    lock = second.screen(LockScreen)
    first.unlock()
    first.wait_home()
    second.unlock()
    second.settle()
    assert lock.card.trouble.isVisible()
    assert "open" in lock.card.trouble.text_label.text()
    assert first.codes == []


def opened(start: Start, home: Path) -> Running:
    a_file(home)
    running = start()
    running.unlock()
    running.wait_home()
    return running


def dialog() -> CrashDialog | None:
    found = [one for one in QApplication.topLevelWidgets() if isinstance(one, CrashDialog) and one.isVisible()]
    return found[0] if found else None


def test_a_bug_is_told_calmly_and_nothing_of_it_is_written(start: Start, home: Path, qtbot: QtBot) -> None:
    running = opened(start, home)

    def broken() -> None:
        raise KeyError("Айгерім Нұрланова")

    QTimer.singleShot(0, broken)
    qtbot.waitUntil(lambda: dialog() is not None)
    assert running.log()[-1].split()[0] == "crash"
    assert running.log()[-1].split()[2:] == ["KeyError"]
    assert "Айгер" not in (home / "logs" / "pana.log").read_text("utf-8")
    found = dialog()
    assert found is not None
    assert running.log()[-1].split()[1] in "".join(words.text() for words in found.findChildren(QLabel))
    click(found.restart)
    assert len(running.restarts) == 1
    assert running.codes == [0]


def test_a_bug_on_the_worker_is_told_too(start: Start, home: Path, qtbot: QtBot) -> None:
    running = opened(start, home)

    def broken() -> None:
        raise ZeroDivisionError("Айгерім")

    running.program.desk.ask(broken, lambda _nothing: None)
    qtbot.waitUntil(lambda: dialog() is not None)
    found = dialog()
    assert found is not None
    click(found.go_on)
    assert running.codes == []
    assert running.log()[-1].split()[2] == "ZeroDivisionError"


def test_rest_locks_after_the_time_that_was_chosen(start: Start, home: Path) -> None:
    running = opened(start, home)
    idle = running.home().idle
    idle._last -= 299  # as if the clock on the wall had run on
    idle.check()
    assert running.restarts == []
    idle._last -= 1
    idle.check()
    assert len(running.restarts) == 1
    assert running.log()[-1] == "locked"


def test_sleep_locks(start: Start, home: Path, qtbot: QtBot) -> None:
    running = opened(start, home)
    qtbot.waitUntil(lambda: running.home().sleep is not None)
    sleep = running.home().sleep
    assert sleep is not None
    sleep.on_sleep(False)  # it wakes up
    assert running.restarts == []
    sleep.on_sleep(True)
    assert len(running.restarts) == 1


def test_two_reasons_to_lock_are_one_lock(start: Start, home: Path) -> None:
    running = opened(start, home)
    running.program.lock()
    running.program.lock()
    running.program.close()
    assert len(running.restarts) == 1
    assert running.codes == [0]


def test_closing_the_window_closes_the_file_and_ends(start: Start, home: Path) -> None:
    running = opened(start, home)
    place = running.home().place
    running.window().close()
    assert running.codes == [0]
    assert running.restarts == []
    assert running.log()[-1] == "stopped"
    assert place.due.exists()
    vault = open_vault(place, bytearray(PASSPHRASE.encode()), kind="passphrase", now=datetime.now(UTC))
    acts = [act for (act,) in vault.connection.execute("SELECT act FROM audit ORDER BY seq DESC LIMIT 2")]
    vault.close()
    assert acts == ["unlocked", "locked"]


def test_a_page_that_fails_does_not_keep_the_file_open(start: Start, home: Path) -> None:
    running = opened(start, home)
    page = running.window().pages.current()
    assert page is not None

    def broken() -> None:
        raise RuntimeError("Айгерім")

    page.leave = broken  # type: ignore[method-assign]
    running.program.lock()
    assert running.codes == [0]
    assert [line.split()[0] for line in running.log()] == ["started", "crash", "locked"]


def test_the_window_is_as_large_as_it_was_before_the_lock(start: Start, home: Path) -> None:
    running = opened(start, home)
    before = running.window()
    before.resize(before.width(), before.height() - 23)
    size = before.size()
    running.program.lock()
    assert start().start_window().size() == size


def test_language_and_theme_switch_while_it_runs(start: Start, home: Path, qapp: QApplication) -> None:
    running = opened(start, home)
    running.program.settings.set(settings.LANGUAGE, "ru")
    assert language.current() is Language.RU
    running.program.settings.set(settings.THEME, "dark")
    assert theme.state().theme is Theme.DARK
    running.program.settings.set(settings.TEXT_SCALE, 120)
    assert theme.state().scale_percent == 120
