"""Words for the refusals that more than one room can meet: terms, follow-ups, the school, the vault.

A room's own codes stand in its own `messages.py`. ``{limit}`` and ``{n}`` are filled from the refusal's numbers.
"""

from PySide6.QtCore import QT_TRANSLATE_NOOP

REFUSALS: dict[str, object] = {
    "reason-missing": QT_TRANSLATE_NOOP("Messages", "Write the reason."),
    "text-too-long": QT_TRANSLATE_NOOP("Messages", "Too long: {n} characters at most."),
    "undo-too-late": QT_TRANSLATE_NOOP(
        "Messages", "This can no longer be taken back: something was changed since. Correct it by hand."
    ),
    # follow-ups
    "followup-title-missing": QT_TRANSLATE_NOOP("Messages", "Write what is to be done."),
    "followup-when-missing": QT_TRANSLATE_NOOP("Messages", "Choose a day."),
    "followup-in-past": QT_TRANSLATE_NOOP("Messages", "This day is over. Choose today or a later day."),
    "followup-too-far": QT_TRANSLATE_NOOP("Messages", "This is too far ahead. Check the year."),
    "followup-moved-nowhere": QT_TRANSLATE_NOOP("Messages", "Choose another day than before."),
    "followup-moved-into-past": QT_TRANSLATE_NOOP("Messages", "This day is over. Choose today or a later day."),
    "followup-already-ended": QT_TRANSLATE_NOOP("Messages", "This is done, moved or cancelled already."),
    "followup-note-missing": QT_TRANSLATE_NOOP("Messages", "Write in a few words how it went."),
    "followup-reason-missing": QT_TRANSLATE_NOOP("Messages", "Write the reason."),
    # statutory terms
    "clock-already-ended": QT_TRANSLATE_NOOP("Messages", "This term has ended already."),
    "clock-cancel-reason": QT_TRANSLATE_NOOP("Messages", "Write why this term does not apply."),
    "clock-late-reason": QT_TRANSLATE_NOOP("Messages", "This is after the term. Write why it was late."),
    "clock-met-in-future": QT_TRANSLATE_NOOP("Messages", "This moment has not come yet. Check the day and the hour."),
    "clock-met-before-start": QT_TRANSLATE_NOOP("Messages", "This is before the term began. Check the day."),
    # the school and its calendar
    "school-name-missing": QT_TRANSLATE_NOOP("Messages", "Write the name of the school, in one language at least."),
    "school-region-missing": QT_TRANSLATE_NOOP("Messages", "Choose the region."),
    "bin-length": QT_TRANSLATE_NOOP("Messages", "The BIN has twelve digits."),
    "user-name-missing": QT_TRANSLATE_NOOP("Messages", "Write your surname and given name."),
    "calendar-day-twice": QT_TRANSLATE_NOOP("Messages", "This day stands in the list already."),
    "calendar-no-working-day": QT_TRANSLATE_NOOP(
        "Messages", "With these days off there is no working day left to count to. Check the calendar in Settings."
    ),
    # the vault
    "backup-target-inside-vault": QT_TRANSLATE_NOOP(
        "Messages", "A backup beside the file would be lost with it. Choose another place, best another disk."
    ),
    "recipient-key-malformed": QT_TRANSLATE_NOOP(
        "Messages", "This is not a public key. It begins with age1 and has 62 signs; copy it whole."
    ),
    "recovery-code-mistyped": QT_TRANSLATE_NOOP("Messages", "A letter in group {group} is wrong. Compare it again."),
}
