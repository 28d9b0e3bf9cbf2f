"""Idle lock, sleep, clipboard, crashes, commands: what nobody looks at until it matters."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Thread

import pytest
from PySide6.QtCore import QMimeData, QObject, Qt
from PySide6.QtGui import QClipboard, QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.log import Log, catch_all
from counsellor_app.ui import actions
from counsellor_app.ui.capture import hide_from_capture
from counsellor_app.ui.clipboard import HINTS, PrivateClipboard
from counsellor_app.ui.crash import CrashNotice
from counsellor_app.ui.crash_dialog import CrashDialog
from counsellor_app.ui.idle import IdleWatch
from counsellor_app.ui.sleep_watch import SleepWatch


class Wall:
    """A wall clock that goes when it is told to."""

    def __init__(self) -> None:
        self.seconds = 1_000_000.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def wall() -> Wall:
    return Wall()


@pytest.fixture
def watch(wall: Wall, qtbot: QtBot) -> Iterator[IdleWatch]:
    made = IdleWatch(5, now=wall)
    made.start()
    yield made
    made.stop()


def test_nobody_for_five_minutes_locks(watch: IdleWatch, wall: Wall, qtbot: QtBot) -> None:
    wall.seconds += 299
    with qtbot.assertNotEmitted(watch.idle):
        watch.check()
    wall.seconds += 1
    with qtbot.waitSignal(watch.idle):
        watch.check()


def test_a_touch_starts_the_term_anew(watch: IdleWatch, wall: Wall, qtbot: QtBot) -> None:
    wall.seconds += 200
    watch.touch()
    wall.seconds += 200
    with qtbot.assertNotEmitted(watch.idle):
        watch.check()


def test_the_first_touch_after_a_long_sleep_locks(watch: IdleWatch, wall: Wall, qtbot: QtBot) -> None:
    wall.seconds += 3 * 3600
    with qtbot.waitSignal(watch.idle):
        watch.touch()


def test_a_clock_set_back_does_not_lock_at_once_nor_never(watch: IdleWatch, wall: Wall, qtbot: QtBot) -> None:
    wall.seconds -= 3600
    with qtbot.assertNotEmitted(watch.idle):
        watch.check()
    assert watch._timer.remainingTime() <= 302_000  # a very coarse timer: whole seconds
    wall.seconds += 300
    with qtbot.waitSignal(watch.idle):
        watch.check()


def test_a_shorter_term_counts_from_the_last_touch(watch: IdleWatch, wall: Wall, qtbot: QtBot) -> None:
    wall.seconds += 120
    with qtbot.waitSignal(watch.idle):
        watch.set_minutes(1)


def test_keys_and_clicks_of_any_window_are_touches(watch: IdleWatch, wall: Wall, qtbot: QtBot) -> None:
    for make in (QLineEdit, QLabel):
        window = make()
        qtbot.addWidget(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        wall.seconds += 250
        handle = window.windowHandle()
        qtbot.mouseClick(handle, Qt.MouseButton.LeftButton)
    wall.seconds += 250
    with qtbot.assertNotEmitted(watch.idle):
        watch.check()


def test_windows_that_were_there_before_are_watched_too(wall: Wall, qtbot: QtBot) -> None:
    window = QLineEdit()
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    watch = IdleWatch(5, now=wall)
    watch.start()
    wall.seconds += 250
    qtbot.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton)
    wall.seconds += 250
    with qtbot.assertNotEmitted(watch.idle):
        watch.check()
    watch.stop()


def test_the_timer_itself_locks(qtbot: QtBot) -> None:
    made = IdleWatch(1)
    made._limit = 0.02
    with qtbot.waitSignal(made.idle, timeout=5000):
        made.start()


@pytest.fixture
def system_bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    if sys.platform != "linux":
        pytest.skip("there is a system bus on Linux only")
    command = ["dbus-daemon", "--session", "--nofork", "--print-address=1"]
    try:
        daemon = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    except FileNotFoundError:
        pytest.skip("no dbus-daemon here")
    with daemon:
        assert daemon.stdout is not None
        address = daemon.stdout.readline().strip()
        monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", address)
        yield address
        daemon.terminate()


def test_sleep_and_a_locked_screen_are_told_by_the_system(system_bus: str, qtbot: QtBot) -> None:
    script = Path(__file__).with_name("sleep_story.py")
    told = subprocess.run(
        [sys.executable, str(script), system_bus],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env={**os.environ, "PYTHONPATH": str(script.parents[2])},
    )
    assert told.stdout.split() == ["waking", "sleep", "going", "lock", "going"], told.stderr


def test_without_a_system_bus_nothing_happens(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    watch = SleepWatch()
    with qtbot.waitSignal(watch.going):
        watch.on_sleep(True)
    with qtbot.assertNotEmitted(watch.going):
        watch.on_sleep(False)


@pytest.fixture
def board() -> Iterator[QClipboard]:
    clipboard = QGuiApplication.clipboard()
    clipboard.clear()
    yield clipboard
    clipboard.clear()


def test_a_copy_asks_not_to_be_kept_and_is_cleared(board: QClipboard, qtbot: QtBot) -> None:
    private = PrivateClipboard(30)
    private.copy("K7QM2")
    assert board.text() == "K7QM2"
    data = board.mimeData()
    assert {kind: bytes(data.data(kind).data()) for kind in HINTS} == HINTS
    assert 28 <= private.seconds_left() <= 30
    private._timer.timeout.emit()
    assert board.text() == ""


def test_what_somebody_else_copied_is_left_alone(board: QClipboard, qtbot: QtBot) -> None:
    private = PrivateClipboard(30)
    private.copy("K7QM2")
    other = QMimeData()
    other.setText("a shopping list")
    board.setMimeData(other)
    private.clear()
    assert board.text() == "a shopping list"


def test_a_second_copy_counts_anew(board: QClipboard, qtbot: QtBot) -> None:
    private = PrivateClipboard(30)
    private.copy("one")
    private.copy("two")
    private.clear()
    assert board.text() == ""


def marks(board: QClipboard) -> dict[str, bytes]:
    data = board.mimeData()
    return {kind: bytes(data.data(kind).data()) for kind in HINTS if data.hasFormat(kind)}


def test_a_field_of_a_form_is_copied_with_the_marks_too(board: QClipboard, qtbot: QtBot) -> None:
    """Qt's own fields know nothing of them. Without a screen Qt cannot tell who copied: here it was this program."""

    class Told(PrivateClipboard):
        def _owns(self, mode: QClipboard.Mode) -> bool:
            return True

    private = Told(30)
    edit = QLineEdit("Есенов Мирас")
    qtbot.addWidget(edit)
    edit.show()
    edit.selectAll()
    with qtbot.waitSignal(private.copied) as told:
        QTest.keyClick(edit, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert told.args == [30]
    assert board.text() == "Есенов Мирас"
    assert marks(board) == HINTS
    private._timer.timeout.emit()
    assert board.text() == ""


def test_without_an_open_file_nothing_is_watched(board: QClipboard, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setText("own words")
    board.setMimeData(data)
    assert marks(board) == {}


@pytest.fixture
def hooks() -> Iterator[None]:
    import threading

    kept = sys.excepthook, threading.excepthook, sys.unraisablehook
    yield
    sys.excepthook, threading.excepthook, sys.unraisablehook = kept


def fail() -> None:
    raise ValueError("invalid date: Айгерім")


def in_a_thread(work: Callable[[], None]) -> None:
    thread = Thread(target=work)
    thread.start()
    thread.join()


@pytest.mark.usefixtures("hooks")
def test_a_crash_in_any_thread_shows_one_calm_dialog(tmp_path: Path, qtbot: QtBot) -> None:
    notice = CrashNotice()
    log = Log(tmp_path)
    catch_all(log, notice.tell)
    in_a_thread(fail)
    in_a_thread(fail)
    qtbot.waitUntil(lambda: notice.dialog() is not None)
    dialog = notice.dialog()
    assert isinstance(dialog, CrashDialog)
    qtbot.addWidget(dialog)
    notice._show("5f0c21ab")
    assert notice.dialog() is dialog
    shown = " ".join(one.text() for one in dialog.findChildren(QLabel))
    assert "Айгерім" not in shown
    assert "ValueError" not in shown
    assert dialog.windowTitle() == "Pana"
    with qtbot.waitSignal(notice.restart_wanted):
        dialog.restart.click()
    assert notice.dialog() is None
    assert "Айгерім" not in "".join(file.read_text("utf-8") for file in tmp_path.iterdir())


def test_going_on_after_a_crash_is_possible(qtbot: QtBot) -> None:
    notice = CrashNotice()
    notice.tell("5f0c21ab")
    qtbot.waitUntil(lambda: notice.dialog() is not None)
    dialog = notice.dialog()
    assert isinstance(dialog, CrashDialog)
    with qtbot.assertNotEmitted(notice.restart_wanted):
        dialog.go_on.click()
    assert notice.dialog() is None


@pytest.mark.skipif(sys.platform == "win32", reason="there it works")
def test_where_the_system_cannot_hide_a_window_it_says_so(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    assert not hide_from_capture(window, True)


def test_every_command_has_words_and_keys_that_exist() -> None:
    ids = [action.id for action in actions.ACTIONS]
    assert len(set(ids)) == len(ids)
    keys = [action.keys for action in actions.ACTIONS if action.keys]
    assert len(set(keys)) == len(keys)
    for action in actions.ACTIONS:
        assert actions.text(action)
        assert QKeySequence(action.keys).toString() == action.keys
    assert actions.keys_text(actions.FIND) == "Ctrl K"
    assert actions.keys_text(actions.SIGN) == "Ctrl Enter"


def test_a_command_of_a_part_works_in_that_part_only(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    inside, outside = QLineEdit(), QLineEdit()
    column.addWidget(inside)
    column.addWidget(outside)
    done: list[int] = []
    made = actions.install(inside, actions.SIGN, lambda: done.append(1))
    assert isinstance(made, QObject)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    for edit, count in ((outside, 0), (inside, 1)):
        edit.setFocus()
        qtbot.keyClick(edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert len(done) == count
