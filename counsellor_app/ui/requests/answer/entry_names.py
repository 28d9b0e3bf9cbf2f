"""What a row of the file is called that holds text: its kind of entry, or what else it is."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from counsellor_app.services.disclosure_preview import PreviewEntry
from counsellor_app.ui.format import capital
from counsellor_app.ui.requests.answer.package_speech import Speech

ENTRY = "entry"
NAMES = {
    "case": QT_TRANSLATE_NOOP("AnswerKinds", "Why a case was closed"),
    "referral": QT_TRANSLATE_NOOP("AnswerKinds", "Words of the referral"),
    "incident": QT_TRANSLATE_NOOP("AnswerKinds", "Incident"),
    "level": QT_TRANSLATE_NOOP("AnswerKinds", "Reason of the level"),
    "clock": QT_TRANSLATE_NOOP("AnswerKinds", "Note on a term"),
    "contact": QT_TRANSLATE_NOOP("AnswerKinds", "Contact"),
}


def group_of(entry: PreviewEntry) -> str:
    """Entries go by their kind (a call, a meeting), other rows by what they are."""
    return entry.code if entry.kind == ENTRY else entry.kind


def entry_name(entry: PreviewEntry, said: Speech) -> str:
    words = NAMES.get(entry.kind)
    if words is not None:
        return QCoreApplication.translate("AnswerKinds", str(words))
    return capital(said.code(entry.code, "line_kind"))
