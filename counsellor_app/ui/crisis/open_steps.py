"""The crisis screen without a file: from the lock screen, before any passphrase."""

from datetime import datetime

from counsellor_app.content.library import Content
from counsellor_app.domain.clock import Now
from counsellor_app.domain.ids import uuid7
from counsellor_app.ui.crisis.run_state import CrisisRunState
from counsellor_app.ui.crisis.screen import CrisisScreen


def new_run(content: Content, started_at: datetime) -> CrisisRunState:
    return CrisisRunState.of(content.crisis, uuid7(started_at), started_at)


def locked_crisis_screen(content: Content, now: Now, run: CrisisRunState | None = None) -> CrisisScreen:
    """No school contacts and no family: they lie in the file. `run`: one that was begun before."""
    return CrisisScreen(content, (), run or new_run(content, now()), now)
