"""Moments are aware UTC datetimes. Apart from `clock.py`, which has the school's zone: the log and the lock screen need
only these, and the tables of the zones take 2 ms to load.
"""

from collections.abc import Callable
from datetime import UTC, datetime

Now = Callable[[], datetime]


def utc_now() -> datetime:
    return datetime.now(UTC)


def to_text(moment: datetime) -> str:
    """How a moment is written in the file: UTC, milliseconds, ``2026-11-24T05:30:00.000Z``; sorts as text."""
    if moment.tzinfo is None:
        raise ValueError("a moment needs a zone")
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.") + f"{moment.microsecond // 1000:03d}Z"


def from_text(text: str) -> datetime:
    return datetime.fromisoformat(text)
