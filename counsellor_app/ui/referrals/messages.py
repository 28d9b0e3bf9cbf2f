"""What the refusals of a referral mean, in words: what is wrong and what to do."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from counsellor_app.ui.messages import register

MESSAGES: dict[str, object] = {
    "referral-types-missing": QT_TRANSLATE_NOOP("Messages", "Choose what it is about."),
    "referral-source-missing": QT_TRANSLATE_NOOP("Messages", "Choose from whom it came."),
    "referral-in-future": QT_TRANSLATE_NOOP("Messages", "This moment has not come yet. Check the day and the hour."),
    "referral-too-old": QT_TRANSLATE_NOOP("Messages", "Before 2000: check the year."),
    "referral-student-missing": QT_TRANSLATE_NOOP(
        "Messages", "Choose the student, or describe a child who is not known yet."
    ),
    "referral-other-student": QT_TRANSLATE_NOOP("Messages", "This case is about another student. Choose again."),
    "referral-cancel-reason": QT_TRANSLATE_NOOP("Messages", "Write why. The number and the line stay."),
    "referral-is-cancelled": QT_TRANSLATE_NOOP("Messages", "This referral is cancelled already."),
}
register(MESSAGES)
