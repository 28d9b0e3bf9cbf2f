"""One row read into a student, field by field, with notes about what is worth a look."""

import re
from datetime import date

from counsellor_app.domain import iin as iin_rule
from counsellor_app.domain.errors import RuleBroken
from counsellor_app.domain.iin import IinWarning
from counsellor_app.domain.names import (
    LOST_LETTER,
    FullName,
    check_name,
    cleaned,
    has_lost_letters,
    has_mixed_letters,
    split,
)
from counsellor_app.domain.roster import Refusal, RosterField, RosterStudent, RowNote
from counsellor_app.exchange.roster.cells import (
    Refused,
    SchoolClass,
    read_class,
    read_date,
    read_iin,
    read_language,
    read_letter,
    read_phone,
    read_sex,
)
from counsellor_app.exchange.roster.columns import Mapping
from counsellor_app.exchange.roster.table import Row

Notes = list[tuple[RosterField, RowNote]]
SEPARATORS = re.compile(r"[,;/]")  # between two guardians
NO_CLASS = SchoolClass(None, "")
READERS = {
    RosterField.SEX: (read_sex, RowNote.SEX_UNREADABLE),
    RosterField.LANGUAGE: (read_language, RowNote.LANGUAGE_UNKNOWN),
    RosterField.PHONE: (read_phone, RowNote.PHONE_UNREADABLE),
}
DIGITS_MISMATCH = {
    IinWarning.DATE_MISMATCH: RowNote.IIN_DATE_MISMATCH,
    IinWarning.SEX_MISMATCH: RowNote.IIN_SEX_MISMATCH,
}


class RowReader:
    """`at` is the field being read, so that a refusal can say where; `section` the class of a list without one."""

    def __init__(self, mapping: Mapping, today: date) -> None:
        self.at: RosterField | None = None
        self.section = NO_CLASS
        self._today = today
        self._place = {column: place for place, column in reversed(list(enumerate(mapping.columns)))}

    def text(self, row: Row, column: RosterField) -> str:
        place = self._place.get(column)
        return "" if place is None else row.cell(place)

    def read(self, row: Row, notes: Notes) -> RosterStudent:
        """Raises `Refused`; then `at` is the field at fault."""
        self.at = RosterField.BORN_ON
        born_on = read_date(self.text(row, RosterField.BORN_ON), self._today)
        self.at = RosterField.IIN
        iin, was_padded = read_iin(self.text(row, RosterField.IIN), born_on)
        if was_padded:
            notes.append((RosterField.IIN, RowNote.IIN_PADDED))
        name = self._name(row, notes)
        school_class = self._class(row, notes)
        sex = self._known(row, RosterField.SEX, notes)
        if iin:
            found = iin_rule.warnings(iin, born_on, sex)
            notes += [(RosterField.IIN, DIGITS_MISMATCH[warning]) for warning in found]
        return RosterStudent(
            line=row.line,
            iin=iin,
            surname=name.surname,
            given=name.given,
            patronymic=name.patronymic,
            born_on=born_on,
            sex=sex,
            grade=school_class.grade,
            letter=school_class.letter,
            language=self._known(row, RosterField.LANGUAGE, notes),
            guardian=self._guardian(row, notes),
            phone=self._known(row, RosterField.PHONE, notes) or "",
        )

    def _name(self, row: Row, notes: Notes) -> FullName:
        whole = split(self._name_part(row, RosterField.FULL_NAME, notes))
        name = FullName(
            surname=self._name_part(row, RosterField.SURNAME, notes) or whole.surname,
            given=self._name_part(row, RosterField.GIVEN, notes) or whole.given,
            patronymic=self._name_part(row, RosterField.PATRONYMIC, notes) or whole.patronymic,
        )
        if not name:
            self.at = RosterField.FULL_NAME if RosterField.FULL_NAME in self._place else RosterField.SURNAME
            raise Refused(Refusal.NO_NAME)
        return name

    def _name_part(self, row: Row, column: RosterField, notes: Notes) -> str:
        self.at = column
        text = self.text(row, column).replace("\ufffd", LOST_LETTER)
        name = cleaned(text.replace(",", " ") if column is RosterField.FULL_NAME else text)
        try:
            check_name(name)
        except RuleBroken as broken:
            raise Refused(Refusal(broken.rule), broken.numbers.get("limit")) from None
        self._note_letters(name, column, notes)
        return name

    def _guardian(self, row: Row, notes: Notes) -> str:
        """What is no name is left out with a note: the student is not refused for it."""
        name = cleaned(self.text(row, RosterField.GUARDIAN).replace("\ufffd", LOST_LETTER))
        try:
            check_name(SEPARATORS.sub(" ", name))
        except RuleBroken:
            notes.append((RosterField.GUARDIAN, RowNote.GUARDIAN_UNREADABLE))
            return ""
        self._note_letters(name, RosterField.GUARDIAN, notes)
        return name

    def _class(self, row: Row, notes: Notes) -> SchoolClass:
        found = self.section
        for column in (RosterField.GRADE, RosterField.CLASS):
            self.at = column
            text = cleaned(self.text(row, column))
            said = read_class(text) if text else NO_CLASS
            if said is None:
                notes.append((column, RowNote.CLASS_UNREADABLE))
            elif said.grade is not None:
                found = said
        text = cleaned(self.text(row, RosterField.LETTER))
        letter = read_letter(text) if text else found.letter
        if letter is None:
            notes.append((RosterField.LETTER, RowNote.CLASS_UNREADABLE))
        return SchoolClass(found.grade, letter or found.letter)

    def _known(self, row: Row, column: RosterField, notes: Notes) -> str | None:
        """A cell of a closed set, or of digits; what cannot be read is left out with a note."""
        text = cleaned(self.text(row, column))
        read, note = READERS[column]
        found = read(text) if text else None
        if text and found is None:
            notes.append((column, note))
        return found

    def _note_letters(self, name: str, column: RosterField, notes: Notes) -> None:
        if has_lost_letters(name):
            notes.append((column, RowNote.LETTERS_LOST))
        elif has_mixed_letters(name):
            notes.append((column, RowNote.LETTERS_MIXED))
