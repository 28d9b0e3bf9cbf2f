"""Why a passphrase is refused, in words."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_PROBLEMS = {
    "passphrase-too-long": QT_TRANSLATE_NOOP("Passphrase", "Too long: at most 256 characters."),
    "passphrase-unreadable": QT_TRANSLATE_NOOP("Passphrase", "It has signs that cannot be typed again for sure."),
    "passphrase-repeats": QT_TRANSLATE_NOOP("Passphrase", "It repeats itself. Take different words."),
    "passphrase-keyboard": QT_TRANSLATE_NOOP("Passphrase", "It walks along the keyboard. Take words."),
    "passphrase-known": QT_TRANSLATE_NOOP("Passphrase", "It is among the first that anybody tries."),
    "passphrase-has-names": QT_TRANSLATE_NOOP(
        "Passphrase", "It is made of the school's or your own name. Take other words."
    ),
    "passphrase-differs": QT_TRANSLATE_NOOP("Passphrase", "The two are not the same. Type them again."),
}


def problem_words(code: str) -> str:
    """All but "passphrase-too-short", whose words need a number."""
    return QCoreApplication.translate("Passphrase", str(_PROBLEMS[code]))
