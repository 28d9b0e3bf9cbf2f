"""What a counsellor can ask for about a student, and what the pages get to see."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from counsellor_app.domain.cases import CaseFile
from counsellor_app.domain.ids import CaseId, PersonId
from counsellor_app.domain.iin import IinVerdict, IinWarning
from counsellor_app.domain.people import ClassSpell, Person, Relation, SchoolStatus, Student
from counsellor_app.store.student_lists import StudentRow

__all__ = ["StudentRow"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonFacts:
    """What is written down about a person. `iin` as typed; empty is allowed: a new arrival may have none.

    `label` names an organisation or somebody not yet known.
    """

    surname: str = field(default="", repr=False)
    given: str = field(default="", repr=False)
    patronymic: str = field(default="", repr=False)
    label: str = field(default="", repr=False)
    sex: str | None = field(default=None, repr=False)
    born_on: date | None = field(default=None, repr=False)
    iin: str = field(default="", repr=False)
    phones: tuple[str, ...] = field(default=(), repr=False)
    languages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassFacts:
    """A class: grade 0 to 12, letter, language of instruction; `since` the day it holds from, today if not said."""

    grade: int | None = None
    letter: str = ""
    language: str | None = None
    since: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AddStudent:
    person: PersonFacts
    school_class: ClassFacts
    categories: tuple[str, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectStudent:
    """A class that differs and holds since a later day is a move: the earlier stay ends, a new one begins."""

    id: PersonId
    person: PersonFacts
    school_class: ClassFacts


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkLeft:
    """`status` is left or graduated. Leaving school closes no case."""

    id: PersonId
    status: SchoolStatus
    left_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Return:
    """Back at school; `school_class.since` is the first day."""

    id: PersonId
    school_class: ClassFacts


@dataclass(frozen=True, slots=True, kw_only=True)
class SetCategories:
    id: PersonId
    categories: tuple[str, ...] = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoveStudent:
    """Added by mistake: refused as soon as anything refers to the student."""

    id: PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class GuardianFacts:
    """`kind` is a code of B10. `may_contact` None means: unless the person is an alleged abuser."""

    kind: str
    custody: bool = True
    may_contact: bool | None = None
    why_not: str = field(default="", repr=False)
    alleged_abuser: bool = field(default=False, repr=False)
    from_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AddGuardian:
    """Either somebody already in the file (`other_id`) or a new `person`."""

    student_id: PersonId
    relation: GuardianFacts
    other_id: PersonId | None = None
    person: PersonFacts | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectGuardian:
    """The person is corrected for every student they are a guardian of, the relation for this one."""

    relation_id: str
    relation: GuardianFacts
    person: PersonFacts


@dataclass(frozen=True, slots=True, kw_only=True)
class EndRelation:
    relation_id: str
    until_on: date


class MergeField(StrEnum):
    """What can be taken from the record that is given up."""

    SURNAME = "surname"
    GIVEN = "given"
    PATRONYMIC = "patronymic"
    SEX = "sex"
    BORN_ON = "born_on"
    IIN = "iin"
    CLASS = "class"
    STATUS = "status"


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeStudents:
    """`drop` becomes part of `keep`; the fields in `from_dropped` are taken from it, phones and categories joined.

    `drop` may also be somebody not yet known who turned out to be this student.
    """

    keep: PersonId
    drop: PersonId
    from_dropped: frozenset[MergeField] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class NotSame:
    """Two records that only look alike: never suspected again."""

    first: PersonId
    second: PersonId


class Likeness(StrEnum):
    """Why two records are suspected to be one student."""

    SAME_NAME = "same-name"
    SAME_NAME_AND_BIRTH = "same-name-and-birth"
    ONE_LETTER = "one-letter"


@dataclass(frozen=True, slots=True, kw_only=True)
class DuplicatePair:
    """`first` is the older record."""

    first: PersonId
    second: PersonId
    likeness: Likeness


@dataclass(frozen=True, slots=True, kw_only=True)
class GuardianCard:
    relation: Relation
    person: Person = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class StudentProfile:
    """All that the profile shows. `iin` is None without a number; `removable`: nothing refers to the student."""

    person: Person = field(repr=False)
    student: Student
    spells: tuple[ClassSpell, ...]
    guardians: tuple[GuardianCard, ...] = field(repr=False)
    open_cases: tuple[CaseFile, ...]
    closed_cases: tuple[CaseFile, ...]
    age: int | None
    iin: IinVerdict | None
    warnings: tuple[IinWarning, ...]
    removable: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeSide:
    """One of two records laid beside each other. `student` is None for somebody not yet known."""

    person: Person = field(repr=False)
    student: Student | None
    cases: int
    guardians: int
    notes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Behind:
    """Where a person is to be looked up: a student's profile, or the case of somebody not yet known."""

    student_id: PersonId | None = None
    case_id: CaseId | None = None
