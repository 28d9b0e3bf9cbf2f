"""A country collated, beside decrypting and hashing the same files; memory must not grow with their number."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from counsellor_app.exchange.collate.collate import BATCH_PACKAGES
from tests.bench.conftest import BUILD
from tests.bench.measure import of, report
from tests.bench.region_school import real_examples
from tests.exchange.region import a_region
from tests.exchange.sealed_packages import OFFICE

ROOT = Path(__file__).parents[2]
PACKAGES, SCHOOLS = 10_000, 200
RUNS = 3
FEW = BATCH_PACKAGES  # one batch is what memory is spent on

pytestmark = [pytest.mark.bench, pytest.mark.timeout(3600)]


def the_country() -> tuple[Path, Path]:
    """10,000 packages of 200 schools and the key that opens them, written once (2.6 GB)."""
    folder, key = BUILD / "country", BUILD / "country.key"
    if not key.exists():
        shutil.rmtree(folder, ignore_errors=True)
        a_region(folder, SCHOOLS, PACKAGES, real_examples())
        key.write_text(OFFICE.secret_text(), "ascii")
    return folder, key


def story(what: str, folder: Path, key: Path, out: Path) -> dict[str, float]:
    """Seconds by the clock and of all processors, and peaks of memory, of a process of its own."""
    command = [sys.executable, "-m", "tests.bench.collate_story", what, str(folder), str(key), str(out)]
    done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT)
    found: dict[str, float] = json.loads(done.stdout)
    return found


def test_collate_ten_thousand_packages(tmp_path: Path) -> None:
    folder, key = the_country()
    for file in folder.rglob("*"):  # or the first of the two would pay for the disk
        if file.is_file():
            file.read_bytes()
    floors, ours = [], []
    for n in range(RUNS):
        floors.append(story("floor", folder, key, tmp_path / "none"))
        ours.append(story("collate", folder, key, tmp_path / f"all{n}"))
    for what, name in (("seconds", "collate 10,000 packages"), ("processor", "the same, processor")):
        floor, our = (of([one[what] for one in runs]).median for runs in (floors, ours))
        report(name, floor, our, unit="s", goal="2x")
    few = BUILD / "country-few"
    shutil.rmtree(few, ignore_errors=True)
    for number in range(FEW // 100):
        shutil.copytree(folder / f"{number:03d}", few / f"{number:03d}", copy_function=os.link)
    less = story("collate", few, key, tmp_path / "less")
    for what, name in (("megabytes", "memory of collate, largest process"), ("together", "the same, all together")):
        report(f"{name}, {FEW:,} and {PACKAGES:,} packages", less[what], ours[0][what], "MB", "does not grow")
    again = story("collate", folder, key, tmp_path / "all0")
    report("collate again, nothing new", floors[0]["seconds"], again["seconds"], unit="s", goal="opens nothing")
