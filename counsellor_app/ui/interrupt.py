"""Ctrl+C in the terminal from which the program was started."""

import signal


def end_at_interrupt() -> None:
    """Ends it as a kill does: Python's own answer would wait for the next event."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
