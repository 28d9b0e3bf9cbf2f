"""A school's roster: what a line of it says, and why a line may not go in.

The words of the trade for import; `roster_diff` compares them with the record, `exchange.roster` reads files.
"""

import dataclasses
from collections.abc import Sequence
from datetime import date
from enum import StrEnum

from counsellor_app.domain.ids import PersonId
from counsellor_app.domain.iin import is_training
from counsellor_app.domain.names import FullName, full

LOWEST_GRADE = 0  # the pre-school class
HIGHEST_GRADE = 12  # planned; today's schools end with 11


class RosterField(StrEnum):
    IIN = "iin"
    SURNAME = "surname"
    GIVEN = "given"
    PATRONYMIC = "patronymic"
    FULL_NAME = "full-name"
    BORN_ON = "born-on"
    SEX = "sex"
    GRADE = "grade"
    LETTER = "letter"
    CLASS = "class"
    LANGUAGE = "language"
    GUARDIAN = "guardian"
    PHONE = "phone"
    IGNORE = "ignore"


class Refusal(StrEnum):
    """Why a line does not go in. Each code has words in the window; `RefusedRow.number` fills them."""

    IIN_LENGTH = "iin-length"  # number: digits found
    IIN_DIGITS = "iin-digits"
    IIN_ROUNDED = "iin-rounded"
    IIN_CHECK_DIGIT = "iin-check-digit"
    IIN_ORGANISATION = "iin-organisation"
    IIN_DUPLICATE = "iin-duplicate"  # number: the line that has it already
    ROW_DUPLICATE = "row-duplicate"  # number: the line with the same person and no IIN to tell them apart
    DATE_IMPOSSIBLE = "date-impossible"
    DATE_UNREADABLE = "date-unreadable"
    DATE_OUT_OF_RANGE = "date-out-of-range"
    NO_NAME = "no-name"
    NAME_CHARACTERS = "name-characters"
    NAME_FORMULA = "name-formula"
    NAME_TOO_LONG = "name-too-long"  # number: the longest length
    TOO_MANY_FIELDS = "too-many-fields"  # number: fields found
    TOO_FEW_FIELDS = "too-few-fields"  # number: fields found
    GRADE_RANGE = "grade-range"
    MATCH_AMBIGUOUS = "match-ambiguous"  # number: how many students it could be
    MATCH_REPEATED = "match-repeated"  # number: the line that was taken for the same student
    MATCH_OTHER_PERSON = "match-other-person"


class RowNote(StrEnum):
    """What is worth a look in a line that goes in."""

    IIN_PADDED = "iin-padded"
    IIN_DATE_MISMATCH = "iin-date-mismatch"
    IIN_SEX_MISMATCH = "iin-sex-mismatch"
    SEX_UNREADABLE = "sex-unreadable"
    CLASS_UNREADABLE = "class-unreadable"
    LANGUAGE_UNKNOWN = "language-unknown"
    GUARDIAN_UNREADABLE = "guardian-unreadable"
    PHONE_UNREADABLE = "phone-unreadable"
    LETTERS_LOST = "letters-lost"
    LETTERS_MIXED = "letters-mixed"
    ROW_SKIPPED = "row-skipped"  # a total, a repeated header, a line of column numbers


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class RosterStudent:
    """One line, read. `line` counts as the file does, from 1. Empty text and None mean: the file does not say."""

    line: int
    iin: str | None = dataclasses.field(default=None, repr=False)
    surname: str = dataclasses.field(default="", repr=False)
    given: str = dataclasses.field(default="", repr=False)
    patronymic: str = dataclasses.field(default="", repr=False)
    born_on: date | None = dataclasses.field(default=None, repr=False)
    sex: str | None = dataclasses.field(default=None, repr=False)  # "m" or "f"
    grade: int | None = None
    letter: str = ""
    language: str | None = None  # kk, ru, uz, ug, tg, en
    guardian: str = dataclasses.field(default="", repr=False)
    phone: str = dataclasses.field(default="", repr=False)

    @property
    def training(self) -> bool:
        return self.iin is not None and is_training(self.iin)

    @property
    def name(self) -> FullName:
        return FullName(surname=self.surname, given=self.given, patronymic=self.patronymic)

    def full_name(self) -> str:
        return full(self.name)


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class ExistingStudent:
    """A student of the record, with all guardians' names and phones that are known.

    `attending` is false for those who left: a roster that names one of them brings the student back.
    """

    person_id: PersonId
    iin: str | None = dataclasses.field(default=None, repr=False)
    surname: str = dataclasses.field(default="", repr=False)
    given: str = dataclasses.field(default="", repr=False)
    patronymic: str = dataclasses.field(default="", repr=False)
    born_on: date | None = dataclasses.field(default=None, repr=False)
    sex: str | None = dataclasses.field(default=None, repr=False)
    grade: int | None = None
    letter: str = ""
    language: str | None = None
    guardians: tuple[str, ...] = dataclasses.field(default=(), repr=False)
    phones: tuple[str, ...] = dataclasses.field(default=(), repr=False)
    has_case: bool = False
    attending: bool = True

    @property
    def name(self) -> FullName:
        return FullName(surname=self.surname, given=self.given, patronymic=self.patronymic)


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class RefusedRow:
    """A line that does not go in. `who` and `class_text` say whose it is; `shown` is the value at fault, masked."""

    line: int
    field: RosterField | None
    reason: Refusal
    number: int | None = None
    who: str = dataclasses.field(default="", repr=False)
    class_text: str = ""
    shown: str = dataclasses.field(default="", repr=False)
    iin: str | None = dataclasses.field(default=None, repr=False)  # for the comparison only; never shown in full


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class RowWarning:
    line: int
    field: RosterField | None
    note: RowNote
    shown: str = dataclasses.field(default="", repr=False)


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class FieldChange:
    """`before` and `after` are what the record and the file say; None or empty: nothing."""

    field: RosterField
    before: str | int | date | None = dataclasses.field(repr=False)
    after: str | int | date | None = dataclasses.field(repr=False)


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class ChangedStudent:
    existing: ExistingStudent
    student: RosterStudent
    changes: tuple[FieldChange, ...]
    returns: bool = False  # had left the school and is in the roster again


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class RosterDiff:
    """What an import would do. Nobody of `gone` is deleted: they are only not in the file."""

    new: Sequence[RosterStudent]
    changed: Sequence[ChangedStudent]
    unchanged: Sequence[PersonId]
    refused: Sequence[RefusedRow]
    gone: Sequence[ExistingStudent]
