"""What the refusals of an incident mean, in words: what is wrong and what to do."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from counsellor_app.ui.messages import register

MESSAGES: dict[str, object] = {
    "incident-in-future": QT_TRANSLATE_NOOP("Messages", "This day has not come yet."),
    "incident-too-old": QT_TRANSLATE_NOOP("Messages", "Before 2000: check the year."),
    "incident-person-twice": QT_TRANSLATE_NOOP("Messages", "One person has one role in an incident. Remove one line."),
    "incident-empty": QT_TRANSLATE_NOOP("Messages", "Write what happened, or choose its kinds."),
    "incident-stands-already": QT_TRANSLATE_NOOP("Messages", "This incident stands in the case already."),
}
register(MESSAGES)
