"""The benches' memory is that of the process measured, not of the one that started it."""

import subprocess
import sys
from pathlib import Path

from tests.bench.measure import peak_memory

MB = 1024 * 1024
CHILD = """from tests.bench.measure import peak_memory
bytearray({size})
print(peak_memory())"""


def of_a_child(size: int) -> float:
    command = [sys.executable, "-c", CHILD.format(size=size)]
    return float(subprocess.check_output(command, cwd=Path(__file__).parents[1], text=True))


def test_a_child_does_not_begin_with_the_peak_of_its_parent() -> None:
    held = bytearray(200 * MB)
    assert peak_memory() > 200
    assert of_a_child(0) < 100
    assert len(held) == 200 * MB


def test_a_peak_that_is_over_still_counts() -> None:
    assert of_a_child(150 * MB) > 150
