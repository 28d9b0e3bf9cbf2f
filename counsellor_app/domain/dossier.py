"""Everything the vault knows about chosen cases, as it is before anything is taken away from it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from counsellor_app.domain.bands import Traits
from counsellor_app.domain.cases import CaseFile, LevelSet
from counsellor_app.domain.documents import Document
from counsellor_app.domain.entries import Entry
from counsellor_app.domain.ids import IncidentId, PersonId
from counsellor_app.domain.people import Person, Relation, Student
from counsellor_app.domain.record import ClockRow, FollowUp, School
from counsellor_app.domain.referrals import Incident, IncidentRole, Referral
from counsellor_app.domain.requests import Request
from counsellor_app.domain.text import mentions


@dataclass(frozen=True, slots=True, kw_only=True)
class StageSince:
    """A stage of the legal lane and the moment from which the case stood in it."""

    at: datetime
    stage: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseDossier:
    """Each list oldest first. `entries` signed ones, amendments among them; `stages` without what was taken back.

    `documents`: of the case and of its entries, without removed ones.
    """

    case: CaseFile
    entries: tuple[Entry, ...] = ()
    incidents: tuple[Incident, ...] = ()
    roles: Mapping[IncidentId, tuple[IncidentRole, ...]] = field(default_factory=dict)
    referrals: tuple[Referral, ...] = ()
    levels: tuple[LevelSet, ...] = ()
    clocks: tuple[ClockRow, ...] = ()
    contacts: tuple[FollowUp, ...] = ()
    stages: tuple[StageSince, ...] = ()
    documents: tuple[Document, ...] = ()

    def texts(self) -> Iterator[str]:
        """All that was ever typed here, as it is stored."""
        yield self.case.closing_reason
        for entry in self.entries:
            yield from (*entry.sections.values(), entry.about, entry.late_reason)
        for incident in self.incidents:
            yield from (incident.words, incident.evidence)
        yield from (referral.words for referral in self.referrals)
        for level in self.levels:
            yield from (level.reason, *level.formulation)
        for clock in self.clocks:
            yield from (clock.evidence, clock.late_reason)
        for contact in self.contacts:
            yield from (contact.title, contact.note)

    def met(self) -> Iterator[PersonId]:
        """Everybody the case names, by the ids that stand in it."""
        yield self.case.student_id
        yield from (role.person_id for roles in self.roles.values() for role in roles)
        for text in self.texts():
            yield from mentions(text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """`people` by the id of who survived a merge; `survivors` leads there from every id that a text may hold.

    `children`: whom the letter names. `positions`: of users of the file, codes of the list `body`.
    `makeup`: how many children of the school there are of each kind.
    """

    request: Request
    school: School
    children: tuple[PersonId, ...]
    cases: tuple[CaseDossier, ...] = ()
    people: Mapping[PersonId, Person] = field(default_factory=dict, repr=False)
    survivors: Mapping[PersonId, PersonId] = field(default_factory=dict)
    students: Mapping[PersonId, Student] = field(default_factory=dict, repr=False)
    relations: tuple[Relation, ...] = ()
    positions: Mapping[PersonId, str] = field(default_factory=dict)
    makeup: tuple[tuple[Traits, int], ...] = ()

    def one(self, person_id: PersonId) -> PersonId:
        """Who that is today. A reference to nobody known stays what it is: it gets a letter like everybody."""
        return self.survivors.get(person_id, person_id)
