"""A package with 100 MB of attachments, sealed out of an encrypted file: time beside the bare envelope, and memory."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.bench.conftest import BUILD
from tests.bench.measure import of, report

pytestmark = [pytest.mark.bench, pytest.mark.timeout(600)]
RUNS = 15
MOST_MB = 150


def measured(*arguments: str) -> Any:
    """By a process that does nothing else: memory is that of the whole process."""
    folder = BUILD / "package"
    folder.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "tests.bench.sealing_attachments", str(folder), *arguments]
    done = subprocess.run(command, capture_output=True, check=True, cwd=Path(__file__).parents[2])
    return json.loads(done.stdout)


@pytest.mark.parametrize("clock", ["turns", "work"])
def test_seal_100_mb_of_attachments(clock: str) -> None:
    """With the waiting for the disk, of which there is the same on both sides, and without it."""
    pairs = measured(clock, str(RUNS))
    floor, ours = of([pair[0] for pair in pairs]), of([pair[1] for pair in pairs])
    name = "seal 100 MB" if clock == "turns" else "seal 100 MB, processor only"
    report(name, floor.median, ours.median, goal="1.5x of the same bytes through encrypt_io")


def test_memory_of_sealing_and_verifying() -> None:
    sealing, verifying = measured("seal"), measured("verify")
    report("memory of sealing 100 MB", MOST_MB, sealing[1], unit="MB", goal="under 150 MB; floor is what we aim at")
    report("memory of verifying 100 MB", MOST_MB, verifying[1], unit="MB", goal="under 150 MB; floor is what we aim at")
    print(f"  verifying took {verifying[0]:.0f} ms")
