"""What the refusals around a request mean, in words: what is wrong and what to do."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from counsellor_app.ui.messages import register

MESSAGES: dict[str, object] = {
    "request-sender-missing": QT_TRANSLATE_NOOP("Messages", "Write the name of the office."),
    "request-in-future": QT_TRANSLATE_NOOP("Messages", "This moment has not come yet. Check the day and the hour."),
    "request-too-old": QT_TRANSLATE_NOOP("Messages", "Before 2000: check the year."),
    "request-too-many-people": QT_TRANSLATE_NOOP("Messages", "At most {n} children in one request."),
    "request-channel-missing": QT_TRANSLATE_NOOP("Messages", "Choose how it came."),
    "request-item-unknown": QT_TRANSLATE_NOOP("Messages", "This list of items has changed. Choose again."),
    "request-is-cancelled": QT_TRANSLATE_NOOP("Messages", "This request is cancelled."),
    "request-not-now": QT_TRANSLATE_NOOP("Messages", "This is not possible in the state the request is in now."),
    "refusal-reason-missing": QT_TRANSLATE_NOOP("Messages", "Choose at least one thing that is refused, and why."),
    "letter-after-receipt": QT_TRANSLATE_NOOP("Messages", "The letter is dated after the day it came. Check both."),
    "due-before-letter": QT_TRANSLATE_NOOP("Messages", "This day comes before the letter. Check the year."),
    "request-due-too-far": QT_TRANSLATE_NOOP("Messages", "This is too far ahead. Check the year."),
    "period-half": QT_TRANSLATE_NOOP("Messages", "Give both days of the period, or none."),
    "period-backwards": QT_TRANSLATE_NOOP("Messages", "The last day comes before the first one."),
    "period-years": QT_TRANSLATE_NOOP("Messages", "Check the years of the period."),
    "document-removed": QT_TRANSLATE_NOOP("Messages", "This document was removed; only its line is left."),
    "file-exists": QT_TRANSLATE_NOOP("Messages", "There is a file of this name already. Choose another name."),
}
register(MESSAGES)
