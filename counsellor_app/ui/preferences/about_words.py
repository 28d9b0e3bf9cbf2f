"""Names of the lists of rules, how sure they are, who has still to read them; why a policy was not followed."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from counsellor_app.content.words import PackInfo
from counsellor_app.policy import Reason

CONTEXT = "AboutWords"
PACKS: dict[str, object] = {
    "code_lists": QT_TRANSLATE_NOOP("AboutWords", "Code lists"),
    "levels": QT_TRANSLATE_NOOP("AboutWords", "Levels"),
    "schedules": QT_TRANSLATE_NOOP("AboutWords", "Schedules of contacts"),
    "clocks": QT_TRANSLATE_NOOP("AboutWords", "Terms by law"),
    "helplines": QT_TRANSLATE_NOOP("AboutWords", "Helplines"),
    "crisis": QT_TRANSLATE_NOOP("AboutWords", "Crisis steps"),
    "note_templates": QT_TRANSLATE_NOOP("AboutWords", "Note templates"),
    "word_hints": QT_TRANSLATE_NOOP("AboutWords", "Hints about words"),
    "working_calendar": QT_TRANSLATE_NOOP("AboutWords", "Working calendar"),
    "disclosure": QT_TRANSLATE_NOOP("AboutWords", "Answers to offices"),
    "statistics": QT_TRANSLATE_NOOP("AboutWords", "Tables of statistics"),
    "ordinary_words": QT_TRANSLATE_NOOP("AboutWords", "Words that are no names"),
}
CONFIDENCE: dict[str, object] = {
    "high": QT_TRANSLATE_NOOP("AboutWords", "sure"),
    "medium": QT_TRANSLATE_NOOP("AboutWords", "fairly sure"),
    "low": QT_TRANSLATE_NOOP("AboutWords", "not sure"),
}
REVIEWERS: dict[str, object] = {
    "kk": QT_TRANSLATE_NOOP("AboutWords", "Kazakh"),
    "ru": QT_TRANSLATE_NOOP("AboutWords", "Russian"),
    "clinical": QT_TRANSLATE_NOOP("AboutWords", "psychologist"),
    "legal": QT_TRANSLATE_NOOP("AboutWords", "lawyer"),
}
REASONS: dict[Reason, object] = {
    Reason.UNKNOWN_KEY: QT_TRANSLATE_NOOP("AboutWords", "unknown name"),
    Reason.WRONG_TYPE: QT_TRANSLATE_NOOP("AboutWords", "wrong kind of value"),
    Reason.OUT_OF_RANGE: QT_TRANSLATE_NOOP("AboutWords", "value not allowed"),
    Reason.NOT_TRUSTED: QT_TRANSLATE_NOOP("AboutWords", "the file could be written by a user"),
    Reason.UNREADABLE: QT_TRANSLATE_NOOP("AboutWords", "the file cannot be read"),
}
RISKS: dict[str, object] = {
    "synced-folder": QT_TRANSLATE_NOOP(
        "AboutWords",
        "The file lies in a folder that another program copies to the internet. Move it to an ordinary folder of this "
        "computer.",
    ),
    "network-folder": QT_TRANSLATE_NOOP(
        "AboutWords",
        "The file lies on another computer of the network. It can be damaged when the connection breaks: move it here.",
    ),
}


def say(text: object) -> str:
    return QCoreApplication.translate(CONTEXT, str(text))


def pack_words(name: str) -> str:
    return say(PACKS.get(name, name))


def missing_reviews(pack: PackInfo) -> tuple[str, ...]:
    """Who has not looked at it yet, in words."""
    states = {name: getattr(pack.review, name) for name in REVIEWERS}
    return tuple(say(REVIEWERS[name]) for name, state in states.items() if state.startswith("needs"))
