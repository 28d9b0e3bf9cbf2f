"""How far a long job is, and whether to go on: what the window's Progress and the console's silence have in common."""

from typing import Protocol


class Watched(Protocol):
    def report(self, done: int, total: int, what: str = "") -> None:
        """`what` is a code of what is being done, ``done`` of ``total`` in its own unit."""

    def check(self) -> None:
        """Trouble(CANCELLED) when it should stop; asked where stopping leaves nothing half done."""


class Unwatched:
    """Nobody looks, nobody stops it."""

    def report(self, done: int, total: int, what: str = "") -> None:
        pass

    def check(self) -> None:
        pass


UNWATCHED = Unwatched()
