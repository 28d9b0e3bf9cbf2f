"""counsellor-cli as people run it: a process of its own, or `main` in this one where many runs are compared."""

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from counsellor_app.cli import main

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Ran:
    code: int
    out: str
    err: str

    @property
    def facts(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.out)
        return found


def process(*arguments: str | Path, given: str = "", **variables: str) -> Ran:
    """A real one. `given`: what comes by standard input."""
    command = [sys.executable, "-m", "counsellor_app.cli", *map(str, arguments)]
    environment = {"PATH": "", "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8", **variables}
    done = subprocess.run(
        command, input=given.encode(), capture_output=True, check=False, timeout=100, cwd=ROOT, env=environment
    )
    return Ran(done.returncode, done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace"))


def here(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> Ran:
    """In this process: an exception that nobody caught fails the test."""
    capsys.readouterr()
    try:
        code = main([str(argument) for argument in arguments])
    except SystemExit as ended:
        code = int(ended.code or 0)
    told = capsys.readouterr()
    return Ran(code, told.out, told.err)


def refused(ran: Ran, problem: str) -> None:
    """One line, the code first, exit code 1, nothing else."""
    assert (ran.code, ran.out) == (1, ""), ran
    assert ran.err.startswith(problem + ":"), ran
    assert len(ran.err.splitlines()) == 1, ran


def tree(folder: Path) -> dict[str, int]:
    """Every file under it and its size."""
    return {str(path.relative_to(folder)): path.stat().st_size for path in sorted(folder.rglob("*")) if path.is_file()}
