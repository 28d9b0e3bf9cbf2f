"""The crisis screen without a file: from the lock screen, before any passphrase."""

from datetime import datetime
from functools import cache

from counsellor_app.content.library import Content
from counsellor_app.domain.clock import Now
from counsellor_app.domain.ids import uuid7
from counsellor_app.ui.crisis.run_state import CrisisRunState
from counsellor_app.ui.crisis.screen import CrisisScreen


def new_run(content: Content, started_at: datetime) -> CrisisRunState:
    return CrisisRunState.of(content.crisis, uuid7(started_at), started_at)


@cache
def _begun() -> list[CrisisRunState]:
    """Runs begun in this process before a file was open."""
    return []


def take_begun() -> tuple[CrisisRunState, ...]:
    """After the sign-in: what was begun before it, handed over once."""
    runs = tuple(_begun())
    _begun().clear()
    return runs


def locked_crisis_screen(content: Content, now: Now) -> CrisisScreen:
    """No school contacts and no family: they lie in the file. A run that was folded away goes on."""
    run = next((one for one in _begun() if one.ended_at is None), None)
    if run is None:
        run = new_run(content, now())
        _begun().append(run)
    return CrisisScreen(content, (), run, now)
