"""How the figures are taken: medians of several runs, and a floor measured in turn with what is compared to it."""

import json
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil

RESULTS = Path(__file__).parents[2] / "build" / "bench.json"
Work = Callable[[], Any]


@dataclass(frozen=True, slots=True)
class Timing:
    """Milliseconds."""

    median: float
    p95: float


def spent(work: Work) -> float:
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def in_turn(floor: Work, ours: Work, runs: int, warm: int = 2) -> list[tuple[float, float]]:
    """One after the other, again and again, so that what else the computer does falls on both."""
    for _ in range(warm):
        floor()
        ours()
    return [(spent(floor), spent(ours)) for _ in range(runs)]


def beside(floor: Work, ours: Work, runs: int, warm: int = 2) -> tuple[Timing, Timing]:
    pairs = in_turn(floor, ours, runs, warm)
    return of([pair[0] for pair in pairs]), of([pair[1] for pair in pairs])


def of(spans: list[float]) -> Timing:
    ordered = sorted(spans)
    return Timing(statistics.median(ordered), ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))])


def peak_memory(pid: int | None = None) -> float:
    """The most resident MB a running process ever had itself, this one where no `pid` is given.

    Not what `getrusage` tells on Linux: there a process begins with the peak of the one that started it.
    """
    if sys.platform == "linux":
        status = Path(f"/proc/{pid or 'self'}/status").read_text("ascii")
        return int(next(line for line in status.splitlines() if line.startswith("VmHWM:")).split()[1]) / 1024
    info = psutil.Process(pid).memory_info()
    return float(getattr(info, "peak_wset", info.rss)) / 1024**2  # macOS tells only what it is now


def report(name: str, floor: float, ours: float, unit: str = "ms", goal: str = "") -> None:
    """One line on the screen and one in build/bench.json. Never an assertion: another machine has another pace."""
    ratio = ours / floor if floor else float("nan")
    print(f"\n{name}: floor {floor:.2f} {unit}, ours {ours:.2f} {unit}, ratio {ratio:.2f}  ({goal})")
    RESULTS.parent.mkdir(parents=True, exist_ok=True)
    known = json.loads(RESULTS.read_text("utf-8")) if RESULTS.exists() else {}
    known[name] = {
        "floor": round(floor, 3),
        "ours": round(ours, 3),
        "ratio": round(ratio, 3),
        "unit": unit,
        "goal": goal,
    }
    RESULTS.write_text(json.dumps(known, indent=1, sort_keys=True), "utf-8")
