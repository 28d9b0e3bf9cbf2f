"""The window: start, unlock to Today, memory, rest. Each beside a bare PySide6 window or the raw queries."""

import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from counsellor_app.services.demo import DAY
from counsellor_app.services.demo_vault import PASSPHRASE
from counsellor_app.services.vault import unlock_keys
from counsellor_app.services.vault_opened import open_with_keys
from tests.bench.conftest import LARGE, place_of
from tests.bench.measure import of, report, spent

pytestmark = [pytest.mark.bench, pytest.mark.timeout(900)]
HERE = Path(__file__).parent
RUNS = 9


def first_number(*command: str) -> float:
    """The number a script prints when its window was painted."""
    done = subprocess.run([sys.executable, *command], capture_output=True, text=True, check=True, timeout=120)
    return float(done.stdout.split()[-1])


def started(script: str, *rest: str) -> float:
    return first_number(str(HERE / script), str(time.time()), *rest)


def test_start_to_lock_screen() -> None:
    vault = str(place_of(LARGE).folder)
    floors, ours = [], []
    for _ in range(RUNS):
        floors.append(started("start_floor.py"))
        ours.append(started("start_ours.py", vault))
    report("start to lock screen", of(floors).median, of(ours).median, goal="1.5x")


def test_passphrase_accepted_to_today() -> None:
    """The floor opens the file with the same key and runs the page's queries raw."""
    place = place_of(LARGE)
    ring, stored = unlock_keys(place, bytearray(PASSPHRASE.encode()), "passphrase", DAY)

    def floor() -> None:
        vault = open_with_keys(place, ring, stored.file)
        for table in ("followup", "clock"):
            sql = (
                "SELECT x.*, c.*, p.* FROM "
                + table
                + " x JOIN case_file c ON c.id = x.case_id JOIN person p ON p.id = c.student_id"
            )
            vault.connection.execute(
                sql + (" WHERE x.state = 'open'" if table == "followup" else " WHERE x.met_at IS NULL")
            ).fetchall()
        vault.connection.execute("SELECT * FROM draft").fetchall()
        vault.connection.execute("SELECT case_id, max(service_at) FROM entry GROUP BY case_id").fetchall()
        vault.connection.close()

    raw = of([spent(floor) for _ in range(RUNS)]).median
    ours = of([started("start_ours.py", str(place.folder), "today") for _ in range(RUNS)]).median
    report("passphrase accepted to Today", raw, ours, goal="1.5x + 60 ms")


def resident(script: str, *rest: str) -> tuple[float, float]:
    """Megabytes after the window stands, and the share of a core over a minute of rest."""
    command = [sys.executable, str(HERE / script), str(time.time()), *rest]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        process.stdout.readline()
        watched = psutil.Process(process.pid)
        watched.cpu_percent()
        memory = watched.memory_info().rss / 1e6
        try:
            watched.wait(60)
        except psutil.TimeoutExpired:
            share = watched.cpu_percent()
        else:
            raise AssertionError("the window went away")
        process.kill()
    return memory, share


def test_memory_and_rest() -> None:
    bare, _ = resident("start_floor.py", "stay")
    ours, share = resident("start_ours.py", str(place_of(LARGE).folder), "stay")
    report("memory, Today open", bare, ours, unit="MB", goal="2x")
    report("a minute of rest", 0.5, share, unit="% of a core", goal="0.5 %")
