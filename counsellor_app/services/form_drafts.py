"""A form being filled in: all of it as text values, encrypted, saved as it is typed, one draft for each."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from counsellor_app.domain.clock import local_day
from counsellor_app.domain.entries import Draft, FormKind
from counsellor_app.domain.ids import CaseId, DraftId, PersonId
from counsellor_app.domain.people import age_on
from counsellor_app.services.done import Done, Topic
from counsellor_app.services.entries import cleaned
from counsellor_app.services.search import PersonHit
from counsellor_app.services.session import Session
from counsellor_app.store.unit import Unit

__all__ = ["FormDrafts", "FormKind", "SavedForm", "people_of"]

TOUCHED = frozenset({Topic.DRAFTS})


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedForm:
    """`fields` are the form's own: this service only keeps them."""

    id: DraftId
    fields: Mapping[str, str] = field(repr=False)
    saved_at: datetime


class FormDrafts:
    """The drafts of one kind of form."""

    def __init__(self, session: Session, kind: FormKind) -> None:
        self._session = session
        self._kind = kind

    def new_id(self) -> DraftId:
        return DraftId(self._session.new_id())

    def newest(self, case_id: CaseId | None = None) -> SavedForm | None:
        """Of this case, or of a form that belongs to none."""
        with self._session.store.read() as unit:
            return next((_form(d) for d in unit.drafts.all() if d.kind == self._kind and d.case_id == case_id), None)

    def find(self, draft_id: DraftId) -> SavedForm | None:
        with self._session.store.read() as unit:
            draft = unit.drafts.find(draft_id)
            return _form(draft) if draft is not None and draft.kind == self._kind else None

    def save(self, draft_id: DraftId, fields: Mapping[str, str], case_id: CaseId | None = None) -> Done:
        """Durable at once; `Done.new_id` is the draft. Nothing of it is in the record or the audit yet."""
        with self._session.store.drafting() as unit:
            known = unit.drafts.find(draft_id)
            unit.drafts.put(
                Draft(
                    id=draft_id,
                    case_id=case_id,
                    kind=self._kind.value,
                    template="",
                    service_at=None,
                    sections=cleaned(fields),
                    started_at=known.started_at if known else unit.now,
                    saved_at=unit.now,
                )
            )
        return Done(touched=TOUCHED, new_id=draft_id)

    def discard(self, draft_id: DraftId) -> Done:
        with self._session.store.drafting() as unit:
            known = unit.drafts.find(draft_id)
            unit.drafts.discard(draft_id)
        if known is None:
            return Done(touched=TOUCHED)
        return Done(touched=TOUCHED, undo=lambda: self.save(draft_id, known.sections, known.case_id))

    def people(self, ids: Iterable[PersonId]) -> dict[PersonId, PersonHit]:
        """Those a restored form refers to, under the id asked for; a merged record answers as its survivor."""
        with self._session.store.read() as unit:
            return people_of(unit, self._session, ids)


def people_of(unit: Unit, session: Session, ids: Iterable[PersonId]) -> dict[PersonId, PersonHit]:
    today = local_day(session.now(), session.zone)
    return {
        person_id: _hit(unit, unit.people.survivor(person_id), today)
        for person_id in dict.fromkeys(ids)
        if unit.people.find(person_id) is not None
    }


def _hit(unit: Unit, person_id: PersonId, today: date) -> PersonHit:
    person, student = unit.people.get(person_id), unit.students.find(person_id)
    return PersonHit(
        id=person.id,
        short_name=person.short_name(),
        full_name=person.full_name(),
        kind=person.kind,
        grade=student.grade if student else None,
        letter=student.letter if student else "",
        age=age_on(person.born_on, today) if person.born_on else None,
    )


def _form(draft: Draft) -> SavedForm:
    return SavedForm(id=draft.id, fields=draft.sections, saved_at=draft.saved_at)
