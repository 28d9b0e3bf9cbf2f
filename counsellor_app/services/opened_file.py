"""What the first window knows of a file: how it is opened and what came of it, without the machinery behind it."""

from datetime import datetime
from typing import Literal, Protocol

from counsellor_app.security import attempts
from counsellor_app.services.vault_place import VaultPlace

SecretKind = Literal["passphrase", "recovery"]


class OpenedFile(Protocol):
    """An open vault, as far as the start window asks (`services.vault_opened.OpenVault` is one)."""

    @property
    def place(self) -> VaultPlace: ...

    @property
    def demo(self) -> bool: ...

    @property
    def recovery_used(self) -> bool: ...


def seconds_to_wait(place: VaultPlace, now: datetime) -> int:
    """How long the lock screen takes no further try after failures: 1, 2, 4 ... 60 seconds."""
    return attempts.seconds_to_wait(attempts.read(place.attempts), now)
