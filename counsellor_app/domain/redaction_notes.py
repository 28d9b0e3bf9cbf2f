"""What was changed on the way out and why, counted by place; and text with letters in place of people."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import assert_never

from counsellor_app.domain.ids import PersonId
from counsellor_app.domain.package_data import RedactionOut, Saying, Who
from counsellor_app.domain.pseudonyms import Kind
from counsellor_app.domain.text import Mention, mentions, pieces


class What(StrEnum):
    """What was changed."""

    NAME = "name"
    AGE = "age"
    CLASS = "class"
    TRAIT = "trait"
    DAY = "day"
    TEXT = "text"
    NUMBER = "number"
    ENTRY = "entry"


class Why(StrEnum):
    OTHER_CHILD = "OTHER_CHILD"
    PRIVATE_PERSON = "PRIVATE_PERSON"
    STAFF = "STAFF"
    BAND = "BAND"
    MONTH = "MONTH"
    NUMBER_REMOVED = "NUMBER_REMOVED"
    PROFILE = "PROFILE"
    CHOICE = "CHOICE"
    NOT_READ = "NOT_READ"
    SMALL_CELL = "SMALL_CELL"


class Notes:
    """Collects redactions in the order in which they are met."""

    def __init__(self) -> None:
        self._counts: Counter[tuple[str, What, Why]] = Counter()

    def add(self, place: str, what: What, why: Why, count: int = 1) -> None:
        if count:
            self._counts[place, what, why] += count

    def out(self) -> tuple[RedactionOut, ...]:
        return tuple(
            RedactionOut(place=place, kind=what.value, reason=why.value, count=count)
            for (place, what, why), count in self._counts.items()
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """Who plays whom: keys and kinds of everybody who may be met, by today's id. `named` stand with their name."""

    keys: Mapping[PersonId, str]
    kinds: Mapping[PersonId, Kind]
    survivors: Mapping[PersonId, PersonId]
    named: frozenset[PersonId] = frozenset()
    used: set[PersonId] = field(default_factory=set)

    def one(self, person_id: PersonId) -> PersonId:
        return self.survivors.get(person_id, person_id)

    def use(self, person_id: PersonId) -> str:
        """The key of somebody who stands in the package from here on."""
        one = self.one(person_id)
        self.used.add(one)
        return self.keys[one]

    def saying(self, stored: str) -> Saying:
        """Letters and people of a stored text; whoever is met stands in the package."""
        return tuple(
            Who(who=self.use(piece.person_id)) if isinstance(piece, Mention) else piece for piece in pieces(stored)
        )

    def shown(self, stored: str) -> Saying:
        """The same to be read inside the vault: nobody comes to stand in the package by it."""
        return tuple(
            Who(who=self.keys[self.one(piece.person_id)]) if isinstance(piece, Mention) else piece
            for piece in pieces(stored)
        )

    def mentioned(self, texts: Iterable[str]) -> tuple[PersonId, ...]:
        """Everybody these texts refer to, each once, as who they are today."""
        return tuple(dict.fromkeys(self.one(person) for text in texts for person in mentions(text)))

    def note_names(self, notes: Notes, place: str, people: Iterable[PersonId]) -> None:
        """A name was replaced at this place, for each of these people who is not named."""
        for person in people:
            one = self.one(person)
            if one not in self.named:
                notes.add(place, What.NAME, why_hidden(self.kinds[one]))


def why_hidden(kind: Kind) -> Why:
    match kind:
        case Kind.CHILD:
            return Why.PROFILE
        case Kind.PUPIL:
            return Why.OTHER_CHILD
        case Kind.STAFF:
            return Why.STAFF
        case Kind.GUARDIAN | Kind.PERSON:
            return Why.PRIVATE_PERSON
        case _:
            assert_never(kind)
