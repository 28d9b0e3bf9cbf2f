"""The head agrees to exactly one content: the hash of what was shown, the items allowed by name, position and day."""

from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial

from counsellor_app.domain.approving import check_day, check_hash, check_two_persons
from counsellor_app.domain.clock import local_day
from counsellor_app.domain.disclosure import Approval
from counsellor_app.domain.errors import RuleBroken
from counsellor_app.domain.ids import PersonId, RequestId
from counsellor_app.domain.names import check_name, cleaned
from counsellor_app.domain.people import Person, PersonKind
from counsellor_app.domain.request_states import Act, after
from counsellor_app.services import typed
from counsellor_app.services.disclosure_preview import PreviewService
from counsellor_app.services.done import Done, Topic
from counsellor_app.services.session import Session
from counsellor_app.store.request_lists import full_names, staff_positions
from counsellor_app.store.unit import Unit

TOUCHED = frozenset({Topic.REQUESTS})
PEOPLE = frozenset({Topic.PEOPLE})


@dataclass(frozen=True, slots=True, kw_only=True)
class ApproveAnswer:
    """`approved_by` is somebody of the staff; `content_hash` that of the preview the head has seen.

    `items` are the codes the head allowed by name (IIN, ADDRESS …).
    """

    request_id: RequestId
    content_hash: str
    approved_by: PersonId
    position: str
    approved_on: date
    items: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AddHead:
    """Somebody of the staff who is not in the file yet; a surname or a given name at least."""

    surname: str = field(default="", repr=False)
    given: str = field(default="", repr=False)
    patronymic: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadLine:
    """Somebody who can approve: the one who did last comes first, with the position given then."""

    person_id: PersonId
    name: str = field(repr=False)
    position: str


class ApprovalService:
    def __init__(self, session: Session, previews: PreviewService) -> None:
        self._session = session
        self._previews = previews

    def of(self, request_id: RequestId) -> tuple[Approval, ...]:
        """Oldest first."""
        with self._session.store.read() as unit:
            return unit.approvals.of(request_id)

    def heads(self) -> tuple[HeadLine, ...]:
        """Everybody of the staff but who works with this file now."""
        with self._session.store.read() as unit:
            own = unit.users.find(self._session.user_id)
            found = [line for line in staff_positions(unit) if own is None or line[0] != own.person_id]
            names = full_names(unit, (person for person, _ in found))
        return tuple(HeadLine(person_id=who, name=names[who], position=position) for who, position in found)

    def add_head(self, command: AddHead) -> Done:
        """`new_id` is the person."""
        session = self._session
        surname, given, patronymic = map(cleaned, (command.surname, command.given, command.patronymic))
        if not surname and not given:
            raise RuleBroken("head-name-missing", field="surname")
        for name, text in (("surname", surname), ("given", given), ("patronymic", patronymic)):
            check_name(text, name)
        with session.store.begin("head-added") as unit:
            person = Person(
                id=PersonId(session.new_id()),
                kind=PersonKind.STAFF,
                surname=surname,
                given=given,
                patronymic=patronymic,
                made_at=unit.now,
                made_by=unit.actor,
            )
            unit.people.add(person)
        return Done(touched=PEOPLE, undo=partial(session.undo, unit.seq, PEOPLE), new_id=person.id)

    def approve(self, command: ApproveAnswer) -> Done:
        """`new_id` is the approval. Final: a content that changed afterwards needs another one."""
        session = self._session
        check_hash(command.content_hash)
        position = typed.line(command.position, "position")
        if not position:
            raise RuleBroken("approval-position-missing", field="position")
        self._check_content(command)
        with session.store.begin("answer-approved", command.request_id) as unit:
            request = unit.requests.get(command.request_id)
            state = after(request.state, Act.APPROVE, is_cancelled=request.cancelled_at is not None)
            self._check_person(unit, command)
            earliest = request.letter_on or local_day(request.received_at, session.zone)
            check_day(command.approved_on, local_day(unit.now, session.zone), earliest)
            approval = Approval(
                id=session.new_id(),
                request_id=request.id,
                content_hash=command.content_hash,
                approved_by=command.approved_by,
                position=position,
                approved_on=command.approved_on,
                items=tuple(sorted(set(command.items))),
                written_at=unit.now,
                written_by=unit.actor,
            )
            unit.approvals.add(approval)
            unit.requests.save(replace(request, state=state, taken_up_at=request.taken_up_at or unit.now))
        return Done(touched=TOUCHED, new_id=approval.id)

    def _check_person(self, unit: Unit, command: ApproveAnswer) -> None:
        person = unit.people.find(command.approved_by)
        if person is None or person.kind is not PersonKind.STAFF:
            raise RuleBroken("approval-not-staff", field="approved_by")
        check_two_persons(unit.users.all(), unit.actor, person.id)

    def _check_content(self, command: ApproveAnswer) -> None:
        """What the head was shown is what the answer is now; every item that needs the head's word has it."""
        choices = self._previews.draft(command.request_id).choices
        if self._previews.preview(command.request_id, choices).content_hash != command.content_hash:
            raise RuleBroken("approval-of-other-content", field="content_hash")
        if set(choices.items) - set(command.items):
            raise RuleBroken("approval-item-missing", field="items")
