"""Time comes in as an argument. Moments are aware UTC datetimes; days are days in the school's zone."""

from collections.abc import Callable
from datetime import UTC, date, datetime, tzinfo
from zoneinfo import ZoneInfo

Now = Callable[[], datetime]
ZONE = ZoneInfo("Asia/Almaty")  # the whole country is UTC+5 since 1 March 2024 (needs tzdata of 2024a or newer)


def utc_now() -> datetime:
    return datetime.now(UTC)


def local_day(moment: datetime, zone: tzinfo = ZONE) -> date:
    return moment.astimezone(zone).date()


def to_text(moment: datetime) -> str:
    """How a moment is written in the file: UTC, milliseconds, ``2026-11-24T05:30:00.000Z``; sorts as text."""
    if moment.tzinfo is None:
        raise ValueError("a moment needs a zone")
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.") + f"{moment.microsecond // 1000:03d}Z"


def from_text(text: str) -> datetime:
    return datetime.fromisoformat(text)
