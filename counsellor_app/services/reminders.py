"""When something is due, kept beside the vault without a name, so that reminders go on while the file is locked.

How far they were told is the time stamp of that file: a moment is told once, whichever process is running then.
"""

import os
from collections.abc import Iterable
from contextlib import suppress
from datetime import UTC, datetime

from counsellor_app.services.vault_place import VaultPlace
from counsellor_app.store.due_file import read_due, write_due


def write_moments(place: VaultPlace, moments: Iterable[datetime], told_until: datetime) -> None:
    write_due(place.due, moments)
    keep_told_until(place, told_until)


def read_moments(place: VaultPlace) -> tuple[datetime, ...]:
    return read_due(place.due)


def keep_told_until(place: VaultPlace, moment: datetime) -> None:
    """A file that is not there or cannot be marked means that a reminder is told again: no harm."""
    seconds = moment.timestamp()
    with suppress(OSError):
        os.utime(place.due, (seconds, seconds))


def told_until(place: VaultPlace) -> datetime | None:
    try:
        return datetime.fromtimestamp(place.due.stat().st_mtime, UTC)
    except (OSError, OverflowError, ValueError):
        return None


def due_by(moments: Iterable[datetime], now: datetime) -> int:
    """How many of them have come."""
    return sum(1 for moment in moments if moment <= now)
