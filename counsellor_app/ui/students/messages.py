"""What the refusals of the student pages mean, in words: what is wrong and what to do."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from counsellor_app.ui.messages import register

MESSAGES: dict[str, object] = {
    "name-missing": QT_TRANSLATE_NOOP("Messages", "Write at least a surname or a given name."),
    "name-characters": QT_TRANSLATE_NOOP("Messages", "There are signs here that are no part of a name. Retype it."),
    "name-formula": QT_TRANSLATE_NOOP("Messages", "This is a spreadsheet formula, not a name."),
    "name-too-long": QT_TRANSLATE_NOOP("Messages", "Too long: at most {limit} letters."),
    "born-in-future": QT_TRANSLATE_NOOP("Messages", "This day has not come yet."),
    "born-too-long-ago": QT_TRANSLATE_NOOP("Messages", "Before 1900: check the year."),
    "phone-too-long": QT_TRANSLATE_NOOP(
        "Messages", "A phone number has at most {limit} signs. Part several by commas."
    ),
    "iin-length": QT_TRANSLATE_NOOP("Messages", "Twelve digits are needed, {n} are typed."),
    "iin-digits": QT_TRANSLATE_NOOP("Messages", "Only digits, please."),
    "iin-check-digit": QT_TRANSLATE_NOOP("Messages", "A mistake in a digit: the check digit does not agree."),
    "iin-organisation": QT_TRANSLATE_NOOP("Messages", "This is the number of an organisation (BIN), not of a person."),
    "iin-taken": QT_TRANSLATE_NOOP("Messages", "Somebody in the file already has this number."),
    "grade-out-of-range": QT_TRANSLATE_NOOP("Messages", "A grade is a number from 0 to {limit}."),
    "class-letter": QT_TRANSLATE_NOOP("Messages", "The letter of a class has at most {limit} letters or digits."),
    "class-since-too-late": QT_TRANSLATE_NOOP("Messages", "This day is more than a year ahead."),
    "class-since-overlaps": QT_TRANSLATE_NOOP("Messages", "On this day the student was still in the class before."),
    "code-unknown": QT_TRANSLATE_NOOP("Messages", "Choose one from the list."),
    "student-left-already": QT_TRANSLATE_NOOP("Messages", "The student is already marked as left."),
    "left-in-future": QT_TRANSLATE_NOOP("Messages", "This day has not come yet."),
    "student-is-here": QT_TRANSLATE_NOOP("Messages", "The student is at the school."),
    "returned-before-leaving": QT_TRANSLATE_NOOP("Messages", "This is before the day the student left."),
    "student-has-record": QT_TRANSLATE_NOOP(
        "Messages", "Something is written down about this student, so the record stays. Mark the student as left."
    ),
    "guardian-is-the-student": QT_TRANSLATE_NOOP("Messages", "This is the student. Choose an adult."),
    "guardian-already": QT_TRANSLATE_NOOP("Messages", "This person is already written down for the student."),
    "why-not-missing": QT_TRANSLATE_NOOP("Messages", "Write why this person may not be contacted."),
    "why-not-too-long": QT_TRANSLATE_NOOP("Messages", "Too long: at most {limit} signs."),
    "relation-ended-already": QT_TRANSLATE_NOOP("Messages", "This has ended already."),
    "relation-ends-before-it-began": QT_TRANSLATE_NOOP("Messages", "This is before the day it began."),
    "merge-with-itself": QT_TRANSLATE_NOOP("Messages", "This is the same record. Choose another one."),
    "merged-already": QT_TRANSLATE_NOOP("Messages", "This record was merged before. Open the list again."),
    "merge-only-students": QT_TRANSLATE_NOOP(
        "Messages", "Only a student, or somebody not yet known, can be merged into a student."
    ),
    "roster-changed-since": QT_TRANSLATE_NOOP(
        "Messages", "Students were changed after this check. It was done again: look once more, then write."
    ),
    "mapping-no-name": QT_TRANSLATE_NOOP("Messages", "Say which column holds the names."),
    "mapping-field-twice": QT_TRANSLATE_NOOP("Messages", "Two columns are the same thing: see column {column}."),
}

register(MESSAGES)
