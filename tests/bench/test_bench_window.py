"""The window: start, unlock to Today, memory, rest. Each beside a bare PySide6 window or the raw queries."""

import os
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest
import sqlcipher3

from counsellor_app.services.demo import DAY
from counsellor_app.services.demo_vault import PASSPHRASE
from counsellor_app.services.vault import unlock_keys
from counsellor_app.store.connection import SETTINGS, key_literal
from tests.bench.conftest import LARGE, SMALL, place_of
from tests.bench.measure import of, report, spent

pytestmark = [pytest.mark.bench, pytest.mark.timeout(900)]
HERE = Path(__file__).parent
# Started as a user's program is: its modules are compiled (a first start, not counted, sees to it).
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
RUNS = 11
REST = 60  # seconds
WITH_CASE = " x JOIN case_file c ON c.id = x.case_id JOIN person p ON p.id = c.student_id "
OPEN = (
    f"SELECT x.*, c.*, p.* FROM followup {WITH_CASE} WHERE x.state = 'open'",
    f"SELECT x.*, c.*, p.* FROM clock {WITH_CASE} WHERE x.met_at IS NULL",
    "SELECT * FROM draft",
    "SELECT c.*, (SELECT max(service_at) FROM entry e WHERE e.case_id = c.id) FROM case_file c WHERE closed_at IS NULL",
    "SELECT * FROM school",
    "SELECT u.*, p.* FROM app_user u JOIN person p ON p.id = u.person_id",
    "SELECT * FROM backup ORDER BY at DESC LIMIT 1",
)


def started(script: str, *rest: str) -> float:
    """The number a script prints when its window was painted."""
    command = [sys.executable, str(HERE / script), str(time.time()), *rest]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120, env=ENVIRONMENT)
    return float(done.stdout.split()[-1])


def test_start_to_lock_screen() -> None:
    vault = str(place_of(LARGE).folder)
    pairs = [(started("start_floor.py"), started("start_ours.py", vault)) for _ in range(RUNS + 1)][1:]
    report("start to lock screen", of([p[0] for p in pairs]).median, of([p[1] for p in pairs]).median, goal="1.5x")


def test_passphrase_accepted_to_today() -> None:
    """The floor opens the file with sqlcipher3, sets it up as ours, and runs the page's queries raw."""
    for plan, name in ((LARGE, "passphrase accepted to Today"), (SMALL, "the same with a tenth of the notes")):
        place = place_of(plan)
        ring, _ = unlock_keys(place, bytearray(PASSPHRASE.encode()), "passphrase", DAY)

        def floor(database: str = place.database.as_uri(), key: bytearray = ring.database_key()) -> None:  # noqa: B008
            raw = sqlcipher3.connect(database + "?mode=rw", uri=True, isolation_level=None)
            raw.execute("PRAGMA cipher_memory_security = ON")
            raw.set_key(key_literal(key))
            for setting, value, _ in SETTINGS:
                raw.execute(f"PRAGMA {setting} = {value}").fetchall()
            for sql in OPEN:
                raw.execute(sql).fetchall()
            raw.close()

        folder = str(place.folder)
        pairs = [(spent(floor), started("start_ours.py", folder, "today", PASSPHRASE)) for _ in range(RUNS + 1)][1:]
        report(name, of([p[0] for p in pairs]).median, of([p[1] for p in pairs]).median, goal="1.5x + 60 ms")
        ring.close()


def resident(script: str, *rest: str, seconds: int = 5) -> tuple[float, float]:
    """Megabytes a few seconds after the window stands, and the share of a core over the time that follows."""
    command = [sys.executable, str(HERE / script), str(time.time()), *rest]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=ENVIRONMENT) as process:
        assert process.stdout is not None
        process.stdout.readline()
        watched = psutil.Process(process.pid)
        share, memory = 0.0, 0.0
        for wait in (5, seconds):
            before = sum(watched.cpu_times()[:2])
            try:
                watched.wait(wait)
            except psutil.TimeoutExpired:
                share = (sum(watched.cpu_times()[:2]) - before) / wait * 100
                memory = memory or watched.memory_info().rss / 1e6
            else:
                raise AssertionError("the window went away")
        process.kill()
    return memory, share


def test_memory_and_rest() -> None:
    bare, _ = resident("start_floor.py", "stay")
    ours, share = resident("start_ours.py", str(place_of(LARGE).folder), "stay", PASSPHRASE, seconds=REST)
    report("memory, Today open", bare, ours, unit="MB", goal="2x")
    report("a minute of rest", 0.5, share, unit="% of a core", goal="no more than 0.5 %")
