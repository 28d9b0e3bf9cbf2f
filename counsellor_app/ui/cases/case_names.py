"""Who is who on a case page, as it may be shown now: full names, or initials under the veil."""

from dataclasses import dataclass, field

from counsellor_app.domain.ids import PersonId, UserId
from counsellor_app.domain.people import PersonKind
from counsellor_app.domain.text import render
from counsellor_app.services.cases import CaseRecord
from counsellor_app.services.search import PersonHit
from counsellor_app.ui.cases.words import person_short
from counsellor_app.ui.veil import Veil


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseNames:
    """Asks the veil each time: what was painted is painted again when it is switched."""

    people: dict[PersonId, str] = field(repr=False)
    users: dict[str, str] = field(repr=False)
    veil: Veil

    @classmethod
    def of(cls, record: CaseRecord, veil: Veil) -> "CaseNames":
        return cls(people=record.names, users=record.users, veil=veil)

    def full(self, person_id: PersonId) -> str:
        """For widgets that ask the veil themselves."""
        return self.people.get(person_id, "") or "–"

    def person(self, person_id: PersonId) -> str:
        return self.veil.name(self.people.get(person_id, "")) or "–"

    def user(self, user_id: UserId) -> str:
        """``Тлеген А. К.``: who signed is no secret of the child's."""
        return person_short(self.users.get(user_id, ""))

    def said(self, stored: str) -> str:
        """Stored text with names in place of references; hidden under the veil."""
        return self.veil.text(render(stored, self.person))


def people_of(record: CaseRecord) -> tuple[PersonHit, ...]:
    """The people of the case, to be offered after @."""
    return tuple(
        PersonHit(
            id=person.person_id,
            short_name=record.names.get(person.person_id, ""),
            full_name=record.names.get(person.person_id, ""),
            kind=PersonKind.GUARDIAN if person.relation else PersonKind.STUDENT,
        )
        for person in record.people
    )
