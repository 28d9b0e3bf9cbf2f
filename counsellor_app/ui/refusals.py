"""Refusals that more than one room can meet. A room's own codes stand in its own `messages.py`."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

REFUSALS: dict[str, object] = {
    "reason-missing": QT_TRANSLATE_NOOP("Messages", "Write the reason."),
}
