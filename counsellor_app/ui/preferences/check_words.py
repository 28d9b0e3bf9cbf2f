"""What a check of the file found, in words."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

PROBLEMS: dict[str, object] = {
    "pages": QT_TRANSLATE_NOOP("CheckWords", "Pages of the file are damaged. Restore the latest backup."),
    "structure": QT_TRANSLATE_NOOP("CheckWords", "The tables of the file are damaged. Restore the latest backup."),
    "search": QT_TRANSLATE_NOOP("CheckWords", "The search does not agree with the notes; the notes themselves do."),
    "audit": QT_TRANSLATE_NOOP("CheckWords", "A line of the log was changed from outside. Keep this file and ask IT."),
    "documents": QT_TRANSLATE_NOOP("CheckWords", "A document is not what was put in. Look for it in a backup."),
    "entries-lost": QT_TRANSLATE_NOOP("CheckWords", "The newest entries are missing. Look for them in a backup."),
    "anchor-absent": QT_TRANSLATE_NOOP("CheckWords", "The mark of the newest entry was missing; it is written again."),
    "schema-old": QT_TRANSLATE_NOOP("CheckWords", "The file is of an older version and is brought up when opened."),
}


def problem_words(code: str) -> str:
    words = PROBLEMS.get(code)
    return code if words is None else QCoreApplication.translate("CheckWords", str(words))
