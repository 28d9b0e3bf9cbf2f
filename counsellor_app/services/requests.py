"""Requests from outside: the register, and what happens to a letter until it is answered."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from counsellor_app.domain.clock import local_day
from counsellor_app.domain.documents import OwnerKind
from counsellor_app.domain.errors import RuleBroken
from counsellor_app.domain.ids import PersonId, RequestId
from counsellor_app.domain.names import cleaned, full, split
from counsellor_app.domain.people import Person, PersonKind
from counsellor_app.domain.request_states import Act, after
from counsellor_app.domain.requests import Request, RequestPerson, RequestState
from counsellor_app.services import typed
from counsellor_app.services.documents import AddDocument, DocumentService
from counsellor_app.services.done import Done, Topic
from counsellor_app.services.request_commands import (
    CancelRequest,
    ChangeRequest,
    NamedPerson,
    RefuseRequest,
    RegisterRequest,
    RequestFilter,
    RequestLine,
    RequestView,
)
from counsellor_app.services.request_reading import read_lines, read_view
from counsellor_app.services.request_rules import check, check_refusal, tidied
from counsellor_app.services.session import Session
from counsellor_app.services.steps import number
from counsellor_app.services.watching import UNWATCHED, Watched
from counsellor_app.store.unit import Unit

__all__ = [
    "CancelRequest",
    "ChangeRequest",
    "NamedPerson",
    "RefuseRequest",
    "RegisterRequest",
    "RequestFilter",
    "RequestLine",
    "RequestService",
    "RequestView",
]

TOUCHED = frozenset({Topic.REQUESTS})
NAMED = TOUCHED | {Topic.PEOPLE}
PREFIX = "Q"  # of our number: Q26-014


class RequestService:
    def __init__(self, session: Session) -> None:
        self._session = session

    def lines(self, wanted: RequestFilter | None = None) -> tuple[RequestLine, ...]:
        """Newest received first."""
        with self._session.store.read() as unit:
            return read_lines(unit, self._session, wanted or RequestFilter())

    def view(self, request_id: RequestId) -> RequestView:
        """`KeyError` where there is no such request."""
        with self._session.store.read() as unit:
            return read_view(unit, self._session, request_id)

    def by_number(self, number: str) -> RequestId | None:
        if not number.isascii():  # also what a console cannot decode
            return None
        with self._session.store.read() as unit:
            found = unit.requests.by_number(number.strip())
        return found.id if found else None

    def opened(self, request_id: RequestId) -> Done:
        """The audit knows which request was looked at."""
        self._session.store.note("request-opened", request_id)
        return Done(touched=frozenset())

    def register(self, command: RegisterRequest) -> Done:
        """`new_id` is the request. Undo cancels it: a number once given stays in the register."""
        session = self._session
        command = tidied(command)
        check(command, session)
        with session.store.begin("request-registered") as unit:
            request = Request(
                id=RequestId(session.new_id()),
                number=number(unit, session, "request", local_day(unit.now, session.zone), PREFIX),
                registered_at=unit.now,
                registered_by=unit.actor,
                received_at=command.received_at,
                office=command.office,
                sender=command.sender,
                channel=command.channel,
                subject=command.subject,
            )
            request = _with_facts(unit, session, request, command)
            unit.requests.add(request)
            _name_people(unit, session, request.id, command.people)
            seq = unit.seq
        return Done(touched=NAMED, undo=partial(self._withdraw, request.id, seq), new_id=request.id)

    def change(self, command: ChangeRequest) -> Done:
        session = self._session
        facts = tidied(command.facts)
        check(facts, session)
        with session.store.begin("request-changed", command.id) as unit:
            request = unit.requests.get(command.id)
            changed = _with_facts(unit, session, request, facts)
            unit.requests.save(replace(changed, state=_after(request, Act.CHANGE)))
            _name_people(unit, session, request.id, facts.people)
        return Done(touched=NAMED, undo=partial(session.undo, unit.seq, NAMED))

    def take_up(self, request_id: RequestId) -> Done:
        """In work; an ended request is answered again, and what was refused is open again."""
        session = self._session
        with session.store.begin("request-taken-up", request_id) as unit:
            request = unit.requests.get(request_id)
            unit.requests.save(
                replace(
                    request,
                    state=_after(request, Act.TAKE_UP),
                    taken_up_at=request.taken_up_at or unit.now,
                    ended_at=None,
                    refusals=(),
                    refusal_words="",
                )
            )
        return Done(touched=TOUCHED, undo=partial(session.undo, unit.seq, TOUCHED))

    def cancel(self, command: CancelRequest) -> Done:
        session = self._session
        reason = typed.words(command.reason, "reason")
        if not reason:
            raise RuleBroken("reason-missing", field="reason")
        with session.store.begin("request-cancelled", command.id) as unit:
            request = unit.requests.get(command.id)
            _after(request, Act.CANCEL)
            unit.requests.save(replace(request, cancelled_at=unit.now, cancel_reason=reason))
        return Done(touched=TOUCHED, undo=partial(session.undo, unit.seq, TOUCHED))

    def refuse(self, command: RefuseRequest) -> Done:
        """Wholly: nothing leaves but the letter that says so."""
        session = self._session
        words = typed.words(command.words, "words")
        check_refusal(command, session.content)
        with session.store.begin("request-refused", command.id) as unit:
            request = unit.requests.get(command.id)
            unit.requests.save(
                replace(
                    request,
                    state=_after(request, Act.REFUSE),
                    ended_at=unit.now,
                    refusals=tuple(dict(command.reasons).items()),
                    refusal_words=words,
                )
            )
        return Done(touched=TOUCHED, undo=partial(session.undo, unit.seq, TOUCHED))

    def attach_letter(self, request_id: RequestId, path: Path, title: str = "", progress: Watched = UNWATCHED) -> Done:
        """The file of the letter, as a document of the request; `new_id` is the document."""
        command = AddDocument(owner_kind=OwnerKind.REQUEST, owner_id=request_id, path=path, title=title)
        done = DocumentService(self._session).add(command, progress)
        return done._replace(touched=done.touched | TOUCHED)

    def _withdraw(self, request_id: RequestId, seq: int) -> Done:
        """Registered and taken back at once: cancelled without a reason, unless something was done with it since."""
        with self._session.store.begin("taken-back", str(seq)) as unit:
            request = unit.requests.get(request_id)
            if unit.requests.changed_since(request_id, seq) or request.cancelled_at is not None:
                raise RuleBroken("undo-too-late")
            unit.requests.save(replace(request, cancelled_at=unit.now))
        return Done(touched=TOUCHED)


def _after(request: Request, act: Act) -> RequestState:
    return after(request.state, act, is_cancelled=request.cancelled_at is not None)


def _with_facts(unit: Unit, session: Session, request: Request, facts: RegisterRequest) -> Request:
    """What the letter says, over what stands of the request already."""
    return replace(
        request,
        outside_number=facts.outside_number,
        letter_on=facts.letter_on,
        received_at=facts.received_at,
        office=facts.office,
        sender=facts.sender,
        signed_by=facts.signed_by or _signer(unit, session, facts.signer, request.signed_by),
        channel=facts.channel,
        subject=facts.subject,
        period_from=facts.period_from,
        period_until=facts.period_until,
        legal_ground=facts.legal_ground,
        items=facts.items,
        words=facts.words,
        due_on=facts.due_on,
    )


def _signer(unit: Unit, session: Session, typed_name: str, known: PersonId | None) -> PersonId | None:
    """Somebody of an office, not in the file yet; the same as before where the name is the same."""
    name = split(cleaned(typed_name))
    if not name:
        return None
    if known is not None and unit.people.get(known).full_name() == full(name):
        return known
    person = Person(
        id=PersonId(session.new_id()),
        kind=PersonKind.OUTSIDER,
        surname=name.surname,
        given=name.given,
        patronymic=name.patronymic,
        made_at=unit.now,
        made_by=unit.actor,
    )
    unit.people.add(person)
    return person.id


def _name_people(unit: Unit, session: Session, request_id: RequestId, people: tuple[PersonId, ...]) -> None:
    """The children the letter names, under their surviving record."""
    wanted = dict.fromkeys(unit.people.survivor(person_id) for person_id in people)
    for row in unit.request_people.of(request_id):
        if row.person_id in wanted:
            del wanted[row.person_id]
        else:
            unit.request_people.remove(row.id)
    for person_id in wanted:
        unit.request_people.add(RequestPerson(id=session.new_id(), request_id=request_id, person_id=person_id))
