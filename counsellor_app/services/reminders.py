"""When something is due, kept beside the vault without a name, so that reminders go on while the file is locked."""

from collections.abc import Iterable
from datetime import datetime

from counsellor_app.services.vault_place import VaultPlace
from counsellor_app.store.due_file import read_due, write_due


def write_moments(place: VaultPlace, moments: Iterable[datetime]) -> None:
    write_due(place.due, moments)


def read_moments(place: VaultPlace) -> tuple[datetime, ...]:
    return read_due(place.due)


def due_by(moments: Iterable[datetime], now: datetime) -> int:
    """How many of them have come."""
    return sum(1 for moment in moments if moment <= now)
