"""People: the only place where a human name stands. Everything else refers to a person by id."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from counsellor_app.domain.ids import PersonId, UserId


class PersonKind(StrEnum):
    STUDENT = "student"
    GUARDIAN = "guardian"
    STAFF = "staff"
    OUTSIDER = "outsider"
    UNKNOWN = "unknown"


class SchoolStatus(StrEnum):
    STUDYING = "studying"
    LEFT = "left"
    GRADUATED = "graduated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A human being. Each part of the name may be missing; `label` describes somebody not yet known.

    `iin` is unique when present. `merged_into` points at the record this one was found to duplicate:
    signed notes keep the old reference, and reading follows it.
    """

    id: PersonId
    kind: PersonKind
    surname: str = field(default="", repr=False)
    given: str = field(default="", repr=False)
    patronymic: str = field(default="", repr=False)
    label: str = field(default="", repr=False)
    sex: str | None = field(default=None, repr=False)
    born_on: date | None = field(default=None, repr=False)
    iin: str | None = field(default=None, repr=False)
    phones: tuple[str, ...] = field(default=(), repr=False)
    languages: tuple[str, ...] = ()
    merged_into: PersonId | None = None
    made_at: datetime
    made_by: UserId

    def full_name(self) -> str:
        """Surname, given name, patronymic, as documents write it; the label where no name is known."""
        return " ".join(part for part in (self.surname, self.given, self.patronymic) if part) or self.label

    def short_name(self) -> str:
        """Surname and given name: what lists and chips show."""
        return " ".join(part for part in (self.surname, self.given) if part) or self.label


@dataclass(frozen=True, slots=True, kw_only=True)
class Student:
    """A person at the school. `id` is the person's id. Class and language are today's; history in `ClassSpell`."""

    id: PersonId
    status: SchoolStatus = SchoolStatus.STUDYING
    language: str | None = None
    grade: int | None = None
    letter: str = ""
    categories: tuple[str, ...] = field(default=(), repr=False)
    left_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassSpell:
    """One stay in one class, from a day until a day (open while it lasts)."""

    id: str
    student_id: PersonId
    grade: int | None
    letter: str
    language: str | None
    from_on: date
    until_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """`other_id` is `kind` of `person_id`: a guardian (Order 506, paragraph 2(4)), a sibling, a mentor.

    An alleged abuser is never contacted by default; `why_not` says why a person may not be.
    """

    id: str
    person_id: PersonId
    other_id: PersonId
    kind: str
    custody: bool = True
    may_contact: bool = True
    why_not: str = field(default="", repr=False)
    alleged_abuser: bool = field(default=False, repr=False)
    from_on: date | None = None
    until_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AppUser:
    """Who works with the file; `id` is the id of the key slot."""

    id: UserId
    person_id: PersonId
    position: str
    role: str
    since: datetime
    until: datetime | None = None


def initials(name: str) -> str:
    """``Есенов Мирас`` -> ``Е. М.``: what a passer-by may read."""
    return " ".join(f"{part[0]}." for part in name.split()[:2])


def age_on(born_on: date, day: date) -> int:
    """Full years on that day; born on 29 February, a birthday is 1 March in other years."""
    return day.year - born_on.year - ((day.month, day.day) < (born_on.month, born_on.day))
