"""What the refusals of the case pages mean, in words: what is wrong and what to do."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

MESSAGES: dict[str, object] = {
    "case-closed": QT_TRANSLATE_NOOP("Messages", "This case is closed. Open it again first."),
    "case-not-closed": QT_TRANSLATE_NOOP("Messages", "This case is open already."),
    "case-outcome-missing": QT_TRANSLATE_NOOP("Messages", "Choose how it ended."),
    "case-level-high": QT_TRANSLATE_NOOP("Messages", "The level is R2 or R3: lower it first, or say why it is closed."),
    "case-clocks-open": QT_TRANSLATE_NOOP("Messages", "Terms of ours that still run: {n}. End them, or say why."),
    "case-drafts-unsigned": QT_TRANSLATE_NOOP("Messages", "Drafts that are not signed: {n}. Sign them, or say why."),
    "case-followups-overdue": QT_TRANSLATE_NOOP("Messages", "Overdue contacts: {n}. Record them, or say why."),
    "case-stage-unknown": QT_TRANSLATE_NOOP("Messages", "Choose a stage from the list."),
    "case-types-missing": QT_TRANSLATE_NOOP("Messages", "Choose at least one type."),
    "case-type-unknown": QT_TRANSLATE_NOOP("Messages", "Choose types from the list."),
    "case-student-known": QT_TRANSLATE_NOOP("Messages", "This case already has its student."),
    "case-not-a-student": QT_TRANSLATE_NOOP("Messages", "Choose a student of the school."),
    "case-stands-in-same-incident": QT_TRANSLATE_NOOP(
        "Messages", "Both stand in one incident, so they are two people. Choose another student."
    ),
    "entry-empty": QT_TRANSLATE_NOOP("Messages", "There is nothing to sign yet. Write a line."),
    "entry-section-missing": QT_TRANSLATE_NOOP("Messages", "A safety note needs this part."),
    "entry-in-future": QT_TRANSLATE_NOOP("Messages", "This moment has not come yet. Check the day and the hour."),
    "entry-too-old": QT_TRANSLATE_NOOP("Messages", "Before 2000: check the year."),
    "entry-minutes": QT_TRANSLATE_NOOP("Messages", "From 1 minute to 24 hours."),
    "entry-template-unknown": QT_TRANSLATE_NOOP("Messages", "This form is not known any more. Choose another one."),
    "entry-amends-nothing": QT_TRANSLATE_NOOP("Messages", "Open the signed note and add to it or correct it there."),
    "entry-amend-the-original": QT_TRANSLATE_NOOP("Messages", "Add to the note itself, not to what was added."),
    "correction-reason-missing": QT_TRANSLATE_NOOP("Messages", "Say why it is corrected."),
    "correction-words-not-found": QT_TRANSLATE_NOOP(
        "Messages", "These words do not stand in the note. Copy them exactly, or leave this empty."
    ),
    "level-unchanged": QT_TRANSLATE_NOOP("Messages", "This is the present level."),
    "level-reason-missing": QT_TRANSLATE_NOOP("Messages", "Write why, in a few words."),
    "level-reason-too-short": QT_TRANSLATE_NOOP("Messages", "Lowering needs a reason. Write at least {n} characters."),
    "level-formulation-missing": QT_TRANSLATE_NOOP("Messages", "R2 and R3 need all four answers."),
    "level-lowered-by-person-only": QT_TRANSLATE_NOOP("Messages", "Only a person lowers a level."),
    "level-lowered-by-assigned-only": QT_TRANSLATE_NOOP(
        "Messages", "Only the psychologist this case is assigned to lowers the level."
    ),
    "level-one-step-at-a-time": QT_TRANSLATE_NOOP("Messages", "A level is lowered one step at a time."),
    "level-needs-handover": QT_TRANSLATE_NOOP("Messages", "Write down the evaluation or hand-over first."),
    "level-needs-asq-repeated": QT_TRANSLATE_NOOP(
        "Messages", "Repeat the ASQ within 24 hours, or write why it was not repeated."
    ),
    "level-needs-safety-plan": QT_TRANSLATE_NOOP("Messages", "A safety plan has to exist first."),
    "level-needs-second-person": QT_TRANSLATE_NOOP("Messages", "Name a second person: administrator or colleague."),
    "level-needs-two-contacts": QT_TRANSLATE_NOOP("Messages", "Two contacts have to be held since the level was set."),
    "level-needs-asq-calm": QT_TRANSLATE_NOOP(
        "Messages", "The latest ASQ has to be negative, or not acute with the plan reviewed."
    ),
    "level-needs-means-resolved": QT_TRANSLATE_NOOP("Messages", "The question of means has to be resolved first."),
}
