"""The roster's codes in words that a school secretary understands: what is wrong in the line, and what to do."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from counsellor_app.domain.roster import Refusal, RosterField, RowNote

# `{n}` is `RefusedRow.number`.
REFUSALS = {
    Refusal.IIN_LENGTH: QT_TRANSLATE_NOOP("RosterMessages", "IIN: 12 digits are needed, the file has {n}"),
    Refusal.IIN_DIGITS: QT_TRANSLATE_NOOP("RosterMessages", "IIN: there is something besides digits"),
    Refusal.IIN_ROUNDED: QT_TRANSLATE_NOOP(
        "RosterMessages", "IIN: the spreadsheet shortened the number. Make the column text and type it again"
    ),
    Refusal.IIN_CHECK_DIGIT: QT_TRANSLATE_NOOP("RosterMessages", "IIN: a digit is wrong"),
    Refusal.IIN_ORGANISATION: QT_TRANSLATE_NOOP("RosterMessages", "This is the BIN of an organisation, not an IIN"),
    Refusal.IIN_DUPLICATE: QT_TRANSLATE_NOOP("RosterMessages", "The same IIN as in line {n}"),
    Refusal.ROW_DUPLICATE: QT_TRANSLATE_NOOP(
        "RosterMessages", "The same student as in line {n}. If these are two children, write their IINs"
    ),
    Refusal.DATE_IMPOSSIBLE: QT_TRANSLATE_NOOP("RosterMessages", "There is no such date"),
    Refusal.DATE_UNREADABLE: QT_TRANSLATE_NOOP(
        "RosterMessages", "The date cannot be read. Write it like this: 24.03.2015"
    ),
    Refusal.DATE_OUT_OF_RANGE: QT_TRANSLATE_NOOP("RosterMessages", "A student cannot be born on this day"),
    Refusal.NO_NAME: QT_TRANSLATE_NOOP("RosterMessages", "There is no surname and no given name"),
    Refusal.NAME_CHARACTERS: QT_TRANSLATE_NOOP(
        "RosterMessages", "The name holds signs that are no letters, perhaps invisible ones. Type it again"
    ),
    Refusal.NAME_FORMULA: QT_TRANSLATE_NOOP("RosterMessages", "A formula stands where the name should be"),
    Refusal.NAME_TOO_LONG: QT_TRANSLATE_NOOP("RosterMessages", "The name is longer than {n} letters"),
    Refusal.TOO_MANY_FIELDS: QT_TRANSLATE_NOOP("RosterMessages", "Too many fields in the line: {n}"),
    Refusal.TOO_FEW_FIELDS: QT_TRANSLATE_NOOP("RosterMessages", "Too few fields in the line: {n}"),
    Refusal.GRADE_RANGE: QT_TRANSLATE_NOOP("RosterMessages", "There is no such class: grades go from 0 to 12"),
    Refusal.MATCH_AMBIGUOUS: QT_TRANSLATE_NOOP(
        "RosterMessages", "Several students could be meant. Write the IIN or the date of birth"
    ),
    Refusal.MATCH_REPEATED: QT_TRANSLATE_NOOP("RosterMessages", "Line {n} is already about this student"),
    Refusal.MATCH_OTHER_PERSON: QT_TRANSLATE_NOOP(
        "RosterMessages", "In Pana this IIN belongs to a student with another name. Check the number"
    ),
}
NOTES = {
    RowNote.IIN_PADDED: QT_TRANSLATE_NOOP("RosterMessages", "IIN: the first 0 was lost and has been put back"),
    RowNote.IIN_DATE_MISMATCH: QT_TRANSLATE_NOOP("RosterMessages", "The date of birth differs from the IIN"),
    RowNote.IIN_SEX_MISMATCH: QT_TRANSLATE_NOOP("RosterMessages", "The sex differs from the IIN"),
    RowNote.SEX_UNREADABLE: QT_TRANSLATE_NOOP("RosterMessages", "The sex was not understood and is left empty"),
    RowNote.CLASS_UNREADABLE: QT_TRANSLATE_NOOP("RosterMessages", "The class was not understood and is left empty"),
    RowNote.LANGUAGE_UNKNOWN: QT_TRANSLATE_NOOP("RosterMessages", "The language was not understood and is left empty"),
    RowNote.GUARDIAN_UNREADABLE: QT_TRANSLATE_NOOP(
        "RosterMessages", "The representative's name was not understood and is left empty"
    ),
    RowNote.PHONE_UNREADABLE: QT_TRANSLATE_NOOP("RosterMessages", "The phone was not understood and is left empty"),
    RowNote.LETTERS_LOST: QT_TRANSLATE_NOOP(
        "RosterMessages", "Kazakh letters were lost when the file was saved: there is ? instead"
    ),
    RowNote.LETTERS_MIXED: QT_TRANSLATE_NOOP("RosterMessages", "Latin and Cyrillic letters are mixed in one word"),
    RowNote.ROW_SKIPPED: QT_TRANSLATE_NOOP("RosterMessages", "Not a student's line: passed over"),
}
FIELDS = {
    RosterField.IIN: QT_TRANSLATE_NOOP("RosterMessages", "IIN"),
    RosterField.SURNAME: QT_TRANSLATE_NOOP("RosterMessages", "Surname"),
    RosterField.GIVEN: QT_TRANSLATE_NOOP("RosterMessages", "Given name"),
    RosterField.PATRONYMIC: QT_TRANSLATE_NOOP("RosterMessages", "Patronymic"),
    RosterField.FULL_NAME: QT_TRANSLATE_NOOP("RosterMessages", "Full name"),
    RosterField.BORN_ON: QT_TRANSLATE_NOOP("RosterMessages", "Date of birth"),
    RosterField.SEX: QT_TRANSLATE_NOOP("RosterMessages", "Sex"),
    RosterField.GRADE: QT_TRANSLATE_NOOP("RosterMessages", "Grade"),
    RosterField.LETTER: QT_TRANSLATE_NOOP("RosterMessages", "Class letter"),
    RosterField.CLASS: QT_TRANSLATE_NOOP("RosterMessages", "Class"),
    RosterField.LANGUAGE: QT_TRANSLATE_NOOP("RosterMessages", "Language"),
    RosterField.GUARDIAN: QT_TRANSLATE_NOOP("RosterMessages", "Representative"),
    RosterField.PHONE: QT_TRANSLATE_NOOP("RosterMessages", "Phone"),
    RosterField.IGNORE: QT_TRANSLATE_NOOP("RosterMessages", "do not load"),
}
