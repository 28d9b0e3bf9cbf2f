"""Failed unlockings: how long the lock screen waits, and what the audit log is told at the next unlock.

The file is not authenticated (nothing is unlocked yet): it slows a colleague down and leaves a trace, no more.
One line per failure: ``<UTC moment> <passphrase|recovery>``.
"""

import os
import re
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from counsellor_app.domain.moments import from_text, to_text

LINE = re.compile(r"(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z) (passphrase|recovery)")
MOST_BYTES = 100_000
LONGEST_WAIT = 60


def seconds_to_wait(failures: Sequence[datetime], now: datetime) -> int:
    """1, 2, 4 ... 60 seconds after the newest failure. A clock set back never makes it longer than that."""
    if not failures:
        return 0
    pause = min(LONGEST_WAIT, 1 << min(len(failures) - 1, 6))
    passed = (now - failures[-1]).total_seconds()
    return min(pause, max(0, -int(-(pause - passed) // 1)))


def note(path: Path, kind: str, now: datetime) -> None:
    """Adds a failure. A full disk or a full file is no reason to refuse the next try."""
    with suppress(OSError):
        handle = os.open(path, os.O_CREAT | os.O_APPEND | os.O_WRONLY, 0o600)
        with os.fdopen(handle, "ab") as file:
            if file.tell() < MOST_BYTES:
                file.write(f"{to_text(now)} {kind}\n".encode())


def read(path: Path) -> tuple[datetime, ...]:
    """The failures since the last unlock, oldest first. Lines that are not ours are passed over."""
    try:
        with path.open("rb") as file:
            text = file.read(MOST_BYTES + 100).decode("ascii", "replace")
    except OSError:
        return ()
    moments = []
    for line in text.splitlines():
        if match := LINE.fullmatch(line):
            with suppress(ValueError):
                moments.append(from_text(match[1]))
    return tuple(moments)


def clear(path: Path) -> None:
    with suppress(OSError):
        path.unlink(missing_ok=True)
