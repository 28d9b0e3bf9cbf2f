"""Real processes: a lock ends one and starts another; a kill costs nothing that was kept."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import psutil
import pytest
from pytestqt.qtbot import QtBot

from counsellor_app.content.library import load_content
from counsellor_app.domain.entries import Draft
from counsellor_app.paths import HOME
from counsellor_app.services.house import open_house
from counsellor_app.services.vault import open_vault
from counsellor_app.services.vault_place import VaultPlace
from tests.builders import CHEAP, PASSPHRASE
from tests.journeys.driven import TEXT
from tests.journeys.running import PATIENCE, a_file

ROOT = Path(__file__).parents[2]


class Processes:
    """Starts ours with a home of its own, and ends every one that came of it."""

    def __init__(self, home: Path, vault: Path) -> None:
        self.log = home / "logs" / "pana.log"
        self._vault = vault
        self._environment = {
            **os.environ,
            HOME: str(home),
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHONPATH": str(ROOT),
        }
        self._started: list[subprocess.Popen[str]] = []

    def start(self, *command: str) -> subprocess.Popen[str]:
        made = subprocess.Popen(
            [sys.executable, *command], cwd=ROOT, env=self._environment, stdout=subprocess.PIPE, text=True
        )
        self._started.append(made)
        return made

    def fresh(self) -> list[psutil.Process]:
        """Programs over this file that nobody here started."""
        own = {process.pid for process in self._started}
        found = []
        for process in psutil.process_iter(["cmdline"]):
            line = process.info["cmdline"] or []
            if process.pid not in own and "counsellor_app" in line and str(self._vault) in line:
                found.append(process)
        return found

    def end(self) -> None:
        for process in (*self._started, *self.fresh()):
            if isinstance(process, subprocess.Popen):
                process.kill()
                process.communicate(timeout=10)
            else:
                process.kill()
                process.wait(10)


@pytest.fixture
def processes(tmp_path: Path) -> Iterator[Processes]:
    made = Processes(tmp_path / "home", tmp_path / "vault-00000001")
    yield made
    made.end()


def drafts_of(place: VaultPlace) -> tuple[Draft, ...]:
    """What a later opening finds; VAULT_IN_USE while somebody has the file open."""
    now = datetime.now(UTC)
    vault = open_vault(place, bytearray(PASSPHRASE.encode()), kind="passphrase", now=now, floor=CHEAP)
    try:
        return open_house(vault, load_content()).entries.drafts()
    finally:
        vault.close()


def test_a_lock_ends_the_process_and_a_fresh_one_waits(processes: Processes, tmp_path: Path, qtbot: QtBot) -> None:
    place, case = a_file(tmp_path)
    driven = processes.start("-m", "tests.journeys.driven", str(place.folder), case, PASSPHRASE, "lock")
    assert driven.wait(PATIENCE / 1000) == 0
    qtbot.waitUntil(lambda: processes.log.read_text("utf-8").count(" started") == 2, timeout=PATIENCE)
    (fresh,) = processes.fresh()
    assert fresh.pid != driven.pid
    assert fresh.cmdline()[-2:] == ["--vault", str(place.folder)]
    text = processes.log.read_text("utf-8")
    assert [line.split()[1] for line in text.splitlines()] == ["started", "locked", "started"]
    (draft,) = drafts_of(place)  # the fresh process holds nothing open
    assert TEXT in draft.sections.values()
    assert fresh.is_running()
    assert "Мама" not in text
    assert "Есенов" not in text


def test_a_kill_in_the_middle_of_a_note_loses_nothing_that_was_kept(processes: Processes, tmp_path: Path) -> None:
    place, case = a_file(tmp_path)
    driven = processes.start("-m", "tests.journeys.driven", str(place.folder), case, PASSPHRASE, "wait")
    assert driven.stdout is not None
    assert driven.stdout.readline() == "kept\n"
    driven.kill()
    driven.wait(PATIENCE / 1000)
    (draft,) = drafts_of(place)
    assert TEXT in draft.sections.values()


@pytest.mark.skipif(sys.platform != "linux", reason="what a process allows is read from /proc")
def test_once_it_stands_on_the_screen_it_leaves_no_core_and_ends_at_an_interrupt(
    processes: Processes, tmp_path: Path, qtbot: QtBot
) -> None:
    """The lock screen does not wait for either; nothing secret is typed before."""
    place, _ = a_file(tmp_path)
    started = processes.start("-m", "counsellor_app", "--vault", str(place.folder))
    watched = psutil.Process(started.pid)
    _, most = watched.rlimit(psutil.RLIMIT_CORE)
    watched.rlimit(psutil.RLIMIT_CORE, (most, most))
    qtbot.waitUntil(lambda: processes.log.exists() and " started" in processes.log.read_text("utf-8"), timeout=PATIENCE)
    qtbot.waitUntil(lambda: watched.rlimit(psutil.RLIMIT_CORE) == (0, 0), timeout=PATIENCE)
    watched.send_signal(signal.SIGINT)
    assert started.wait(PATIENCE / 1000) == -signal.SIGINT
