"""Words for what the core refuses and for what goes wrong: one registry of codes, filled by each room.

A room keeps its own `ui/<room>/messages.py` with a `MESSAGES` table and calls `register(MESSAGES)` there; what cases
refuse can be met in other rooms too, so it is here from the start. Texts say what is wrong and what to do; ``{limit}``
is filled from the refusal's numbers, ``%n`` from its ``n``.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from counsellor_app.domain.errors import RuleBroken, Trouble, TroubleKind
from counsellor_app.domain.packages import PackageRefused
from counsellor_app.ui.answer_refusals import ANSWER_REFUSALS
from counsellor_app.ui.cases.messages import MESSAGES as CASES
from counsellor_app.ui.package_words import refused as package_refused
from counsellor_app.ui.refusals import REFUSALS

CONTEXT = "Messages"


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """A trouble in words: what happened, then what was kept and what to do next."""

    title: str
    text: str


_TROUBLES: dict[TroubleKind, tuple[object, object]] = {
    TroubleKind.WRONG_PASSPHRASE: (
        QT_TRANSLATE_NOOP("Messages", "This passphrase does not open the file"),
        QT_TRANSLATE_NOOP("Messages", "Check the keyboard layout and Caps Lock, then type it again."),
    ),
    TroubleKind.WRONG_RECOVERY_CODE: (
        QT_TRANSLATE_NOOP("Messages", "This recovery code does not open the file"),
        QT_TRANSLATE_NOOP("Messages", "Compare it with your sheet, group by group. Newer codes replace older ones."),
    ),
    TroubleKind.SLOTS_DAMAGED: (
        QT_TRANSLATE_NOOP("Messages", "The key file is damaged"),
        QT_TRANSLATE_NOOP("Messages", "Both copies cannot be read. Restore the latest backup into a new place."),
    ),
    TroubleKind.VAULT_DAMAGED: (
        QT_TRANSLATE_NOOP("Messages", "The case file is damaged"),
        QT_TRANSLATE_NOOP(
            "Messages", "Nothing was changed. Do not work on: restore the latest backup into a new place."
        ),
    ),
    TroubleKind.VAULT_MISSING: (
        QT_TRANSLATE_NOOP("Messages", "There is no case file here"),
        QT_TRANSLATE_NOOP(
            "Messages", "It may lie on a disk that is not connected. Connect it or choose another place."
        ),
    ),
    TroubleKind.VAULT_NEWER: (
        QT_TRANSLATE_NOOP("Messages", "This file was written by a newer Pana"),
        QT_TRANSLATE_NOOP("Messages", "Nothing was changed. Install the newer version and open it again."),
    ),
    TroubleKind.VAULT_IN_USE: (
        QT_TRANSLATE_NOOP("Messages", "The file is open elsewhere"),
        QT_TRANSLATE_NOOP("Messages", "Close the other window of Pana, here or in another account, and try again."),
    ),
    TroubleKind.VAULT_EXISTS: (
        QT_TRANSLATE_NOOP("Messages", "There is a case file here already"),
        QT_TRANSLATE_NOOP("Messages", "Nothing was overwritten. Choose an empty place."),
    ),
    TroubleKind.ENTRIES_LOST: (
        QT_TRANSLATE_NOOP("Messages", "The newest entries are missing"),
        QT_TRANSLATE_NOOP(
            "Messages",
            "A part of the file that was written last is gone, perhaps deleted or restored by another program. Look "
            "for it in the backup before you go on.",
        ),
    ),
    TroubleKind.DISK_FULL: (
        QT_TRANSLATE_NOOP("Messages", "The disk is full"),
        QT_TRANSLATE_NOOP("Messages", "This step was not saved, everything before it was. Make room and do it again."),
    ),
    TroubleKind.NO_PERMISSION: (
        QT_TRANSLATE_NOOP("Messages", "The system does not allow writing here"),
        QT_TRANSLATE_NOOP("Messages", "Nothing was changed. Choose another place or ask your administrator."),
    ),
    TroubleKind.DISK_ERROR: (
        QT_TRANSLATE_NOOP("Messages", "The disk reports an error"),
        QT_TRANSLATE_NOOP(
            "Messages", "This step was not saved, everything before it was. Make a backup on another disk now."
        ),
    ),
    TroubleKind.BACKUP_DAMAGED: (
        QT_TRANSLATE_NOOP("Messages", "This backup is damaged"),
        QT_TRANSLATE_NOOP("Messages", "Nothing was restored. Take an older backup."),
    ),
    TroubleKind.BACKUP_REFUSED: (
        QT_TRANSLATE_NOOP("Messages", "The backup did not pass its check"),
        QT_TRANSLATE_NOOP("Messages", "It was thrown away; your file is as it was. Try another disk."),
    ),
    TroubleKind.FILE_EXISTS: (
        QT_TRANSLATE_NOOP("Messages", "Something has this name already"),
        QT_TRANSLATE_NOOP("Messages", "Nothing was written over it. Choose another name or another folder."),
    ),
    TroubleKind.FILE_UNREADABLE: (
        QT_TRANSLATE_NOOP("Messages", "This file cannot be read"),
        QT_TRANSLATE_NOOP("Messages", "Nothing was taken from it. Open it in its own program and save it anew."),
    ),
    TroubleKind.FILE_TOO_LARGE: (
        QT_TRANSLATE_NOOP("Messages", "This file is too large"),
        QT_TRANSLATE_NOOP("Messages", "Nothing was taken from it. Check that it is the right file."),
    ),
    TroubleKind.FILE_EMPTY: (
        QT_TRANSLATE_NOOP("Messages", "There is nothing in this file"),
        QT_TRANSLATE_NOOP("Messages", "Check that it is the right file and that it was saved."),
    ),
    TroubleKind.CONTENT_BROKEN: (
        QT_TRANSLATE_NOOP("Messages", "A list of rules of this program is damaged"),
        QT_TRANSLATE_NOOP("Messages", "Your file is as it was. Install Pana again."),
    ),
    TroubleKind.CANCELLED: (
        QT_TRANSLATE_NOOP("Messages", "Cancelled"),
        QT_TRANSLATE_NOOP("Messages", "Nothing was changed."),
    ),
}
_UNKNOWN = QT_TRANSLATE_NOOP("Messages", "This is not possible here ({code}).")
_UNKNOWN_TROUBLE = (
    QT_TRANSLATE_NOOP("Messages", "The computer refused this step"),
    QT_TRANSLATE_NOOP("Messages", "It was not saved, everything before it was. Try again."),
)
_registry: dict[str, object] = {**REFUSALS, **ANSWER_REFUSALS, **CASES}


def register(words: Mapping[str, object]) -> None:
    """Adds a room's codes; the values are ``QT_TRANSLATE_NOOP("Messages", …)``."""
    _registry.update(words)


def known_codes() -> frozenset[str]:
    return frozenset(_registry)


def refusal(error: RuleBroken) -> str:
    """The words of a refusal, in the language of the window."""
    text = _registry.get(error.rule)
    if text is None:
        return _translate(_UNKNOWN).format(code=error.rule)
    count = error.numbers.get("n", -1) if "%n" in str(text) else -1  # Qt finds no plural of a text that has none
    return _fill(_translate(text, count), error.numbers)


def source_of(code: str) -> str:
    """The English source text of a known code."""
    return str(_registry[code])


def trouble(error: Trouble) -> Words:
    title, text = _TROUBLES.get(error.kind, _UNKNOWN_TROUBLE)
    return Words(title=_fill(_translate(title), error.numbers), text=_fill(_translate(text), error.numbers))


def words_for(error: Exception) -> str:
    """One line for any error the user can do something about; "" for a bug, which is not told in words."""
    if isinstance(error, RuleBroken):
        return refusal(error)
    if isinstance(error, PackageRefused):
        return package_refused(error)
    if isinstance(error, Trouble):
        words = trouble(error)
        return f"{words.title}. {words.text}"
    return ""


class _Numbers(dict[str, int]):
    """A number the refusal forgot is shown as a question mark: an error message must not fail."""

    def __missing__(self, key: str) -> str:
        return "?"


def _fill(text: str, numbers: Mapping[str, int]) -> str:
    return text.format_map(_Numbers(numbers))


def _translate(text: object, n: int = -1) -> str:
    return QCoreApplication.translate(CONTEXT, str(text), "", n)
