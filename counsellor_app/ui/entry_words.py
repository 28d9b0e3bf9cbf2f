"""Words for the kinds of entries, in one place for Today, the case page and search."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_KINDS = {
    "note": QT_TRANSLATE_NOOP("EntryWords", "Note"),
    "call": QT_TRANSLATE_NOOP("EntryWords", "Call"),
    "session": QT_TRANSLATE_NOOP("EntryWords", "Talk"),
    "meeting": QT_TRANSLATE_NOOP("EntryWords", "Meeting"),
    "observation": QT_TRANSLATE_NOOP("EntryWords", "Observation"),
    "decision": QT_TRANSLATE_NOOP("EntryWords", "Decision"),
    "notice": QT_TRANSLATE_NOOP("EntryWords", "Notice"),
    "addendum": QT_TRANSLATE_NOOP("EntryWords", "Addendum"),
    "referral": QT_TRANSLATE_NOOP("EntryWords", "Referral"),
    "request": QT_TRANSLATE_NOOP("EntryWords", "Request"),
    "incident": QT_TRANSLATE_NOOP("EntryWords", "Incident"),
    "level": QT_TRANSLATE_NOOP("EntryWords", "Another level"),
    "correction": QT_TRANSLATE_NOOP("EntryWords", "Correction"),
}


def kind_words(kind: str) -> str:
    words = _KINDS.get(kind)
    return kind if words is None else QCoreApplication.translate("EntryWords", str(words))
