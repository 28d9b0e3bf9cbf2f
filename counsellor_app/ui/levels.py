"""Words of the response levels: long where a level is set, short in lists (clinical.md 4.1)."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

CODES = ("R0", "R1", "R2", "R3")

_FULL = {
    "R0": QT_TRANSLATE_NOOP("Levels", "Routine support"),
    "R1": QT_TRANSLATE_NOOP("Levels", "Closer attention"),
    "R2": QT_TRANSLATE_NOOP("Levels", "Act today"),
    "R3": QT_TRANSLATE_NOOP("Levels", "Act now"),
}
_SHORT = {
    "R0": QT_TRANSLATE_NOOP("Levels", "Planned"),
    "R1": QT_TRANSLATE_NOOP("Levels", "Attention"),
    "R2": QT_TRANSLATE_NOOP("Levels", "Urgent"),
    "R3": QT_TRANSLATE_NOOP("Levels", "Now"),
}


def level_text(code: str, full: bool = False) -> str:
    """``R2 Urgent`` for lists, ``R2 Act today`` for headers; the code alone when it is unknown."""
    words = (_FULL if full else _SHORT).get(code)
    return code if words is None else f"{code} {QCoreApplication.translate('Levels', str(words))}"
