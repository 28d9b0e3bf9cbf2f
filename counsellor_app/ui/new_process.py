"""Pana once more, in a process of its own: locking ends this one."""

import sys
from collections.abc import Sequence


def start_process(arguments: Sequence[str]) -> None:
    """With these arguments; it outlives this process."""
    from PySide6.QtCore import QProcess  # only when the file is locked

    program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "counsellor_app"]
    process, away = QProcess(), QProcess.nullDevice()
    process.setProgram(program[0])
    process.setArguments([*program[1:], *arguments])
    process.setStandardInputFile(away)
    process.setStandardOutputFile(away)  # whoever reads what we print is not kept waiting for it
    process.setStandardErrorFile(away)
    process.startDetached()
