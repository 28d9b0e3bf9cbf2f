"""A log without personal data: event names from a closed list, codes, opaque ids and numbers.

    2026-11-24T05:30:00.000Z unlock-refused wrong-passphrase n=2
    2026-11-24T05:31:12.418Z crash 5f0c21ab KeyError services/cases.py:41 ui/desk.py:96

A crash is written as the type of the exception and the file and line of our own frames. Its message, its notes
and the local variables are never read: "invalid date: Айгерім" is how a name gets into a log.
"""

import contextlib
import os
import re
import sys
import threading
import traceback
import zlib
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from types import TracebackType

from counsellor_app.domain.moments import Now, to_text, utc_now

PACKAGE = Path(__file__).parent
LARGEST = 256 * 1024  # bytes per file
KEPT = 3  # older files beside the one that is written
OPAQUE = re.compile(r"[0-9a-f-]{6,64}")


class Event(StrEnum):
    STARTED = "started"
    STOPPED = "stopped"
    RESTARTED = "restarted"
    POLICY_IGNORED = "policy-ignored"
    VAULT_MADE = "vault-made"
    UNLOCKED = "unlocked"
    UNLOCK_REFUSED = "unlock-refused"
    LOCKED = "locked"
    TROUBLE = "trouble"
    BACKUP_MADE = "backup-made"
    BACKUP_RESTORED = "backup-restored"
    IMPORTED = "imported"
    REMINDED = "reminded"
    QT_WARNING = "qt-warning"
    CRASH = "crash"


class Log:
    """One rotating file, four at most. A full disk never stops the program: the line is lost."""

    def __init__(self, folder: Path, now: Now = utc_now) -> None:
        """Not the `logging` module: its import is a tenth of what the lock screen may take."""
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._now = now
        self._file = folder / "pana.log"
        self._lock = threading.Lock()

    def write(self, event: Event, *codes: StrEnum, about: str = "", **numbers: int) -> None:
        """`codes`: members of closed lists. `about`: an opaque id; anything else is written as a question mark."""
        parts = [*(code.value for code in codes), *([about if OPAQUE.fullmatch(about) else "?"] if about else [])]
        self._line(event, *parts, *(f"{name}={number:d}" for name, number in numbers.items()))

    def crash(self, error: BaseException) -> str:
        """Writes it and answers a short code that is the same for the same bug: for the dialog and for support."""
        where = trace_of(error)
        code = f"{zlib.crc32(' '.join(where).encode()):08x}"
        self._line(Event.CRASH, code, *where)
        return code

    def _line(self, event: Event, *parts: str) -> None:
        line = " ".join((to_text(self._now()), event.value, *parts)) + "\n"
        with self._lock, contextlib.suppress(OSError):
            self._turn(len(line))
            # readable by its owner only
            descriptor = os.open(self._file, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
            try:
                os.write(descriptor, line.encode())
            finally:
                os.close(descriptor)

    def _turn(self, more: int) -> None:
        """pana.log becomes pana.log.1 and so on before it grows too large; the oldest goes."""
        if not self._file.exists() or self._file.stat().st_size + more <= LARGEST:
            return
        for n in range(KEPT, 0, -1):
            older = self._file.with_name(f"{self._file.name}.{n - 1}") if n > 1 else self._file
            if older.exists():
                older.replace(self._file.with_name(f"{self._file.name}.{n}"))


def trace_of(error: BaseException) -> list[str]:
    """Type and our frames, the innermost first; then the same for what caused it."""
    parts: list[str] = []
    seen: set[int] = set()
    now: BaseException | None = error
    while now is not None and id(now) not in seen:
        seen.add(id(now))
        parts += [*(["from"] if parts else []), type(now).__qualname__, *_our_frames(now.__traceback__)]
        now = now.__cause__ or (None if now.__suppress_context__ else now.__context__)
    return parts


def _our_frames(trace: TracebackType | None) -> list[str]:
    places: list[str] = []
    for frame, line in traceback.walk_tb(trace):
        file = Path(frame.f_code.co_filename)
        if file.is_relative_to(PACKAGE):
            places.append(f"{file.relative_to(PACKAGE).as_posix()}:{line}")
    return places[::-1]


def catch_all(log: Log, then: Callable[[str], None]) -> None:
    """Every exception nobody caught, in any thread, goes into the log; `then` gets its code, in that thread."""

    def caught(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
        del trace
        if error is not None and not issubclass(kind, KeyboardInterrupt):
            then(log.crash(error))

    def in_thread(arguments: threading.ExceptHookArgs) -> None:
        caught(arguments.exc_type, arguments.exc_value, arguments.exc_traceback)

    def unraisable(arguments: "sys.UnraisableHookArgs") -> None:
        caught(arguments.exc_type, arguments.exc_value, arguments.exc_traceback)

    sys.excepthook = caught
    threading.excepthook = in_thread
    sys.unraisablehook = unraisable
