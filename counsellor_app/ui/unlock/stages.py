"""What a backup or a restore is doing just now, in words."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_STAGES = {
    "checking": QT_TRANSLATE_NOOP("Stages", "Checking the file"),
    "copying": QT_TRANSLATE_NOOP("Stages", "Copying"),
    "verifying": QT_TRANSLATE_NOOP("Stages", "Comparing the copy"),
    "writing": QT_TRANSLATE_NOOP("Stages", "Writing"),
}


def stage_words(code: str) -> str:
    words = _STAGES.get(code)
    return "" if words is None else QCoreApplication.translate("Stages", str(words))
