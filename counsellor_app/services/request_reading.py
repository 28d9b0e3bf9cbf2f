"""What the register and the page of a request show, read in a handful of queries."""

from datetime import date

from counsellor_app.domain.clock import local_day
from counsellor_app.domain.documents import OwnerKind
from counsellor_app.domain.followups import Bucket, DueWhen, bucket
from counsellor_app.domain.ids import PersonId, RequestId
from counsellor_app.domain.request_states import allowed
from counsellor_app.domain.requests import Request
from counsellor_app.services.request_commands import NamedPerson, RequestFilter, RequestLine, RequestView
from counsellor_app.services.session import Session
from counsellor_app.store.request_lists import (
    cases_of,
    class_of,
    full_names,
    has_answer_draft,
    packages_of_requests,
    people_of_requests,
    requests_with_letter,
)
from counsellor_app.store.unit import Unit


def is_open(request: Request) -> bool:
    return request.ended_at is None and request.cancelled_at is None


def place_of(unit: Unit, session: Session, due_on: date | None) -> tuple[Bucket | None, int]:
    """Where *Today* would show this day, and how many days it is over."""
    if due_on is None:
        return None, 0
    late = (local_day(unit.now, session.zone) - due_on).days
    return bucket(DueWhen(on=due_on), unit.now, session.zone), max(0, late)


def read_lines(unit: Unit, session: Session, wanted: RequestFilter) -> tuple[RequestLine, ...]:
    people, packages = people_of_requests(unit), packages_of_requests(unit)
    letters = requests_with_letter(unit)
    names = unit.people.names(person for each in people.values() for person in each)
    return tuple(
        _line(unit, session, request, tuple(names[p] for p in people.get(request.id, ())), packages, letters)
        for request in unit.requests.newest_first()
        if _is_wanted(request, wanted, session)
    )


def read_view(unit: Unit, session: Session, request_id: RequestId) -> RequestView:
    request = unit.requests.get(request_id)
    approvals = unit.approvals.of(request_id)
    place, late = place_of(unit, session, request.due_on if is_open(request) else None)
    signer = full_names(unit, (request.signed_by,)) if request.signed_by else {}
    return RequestView(
        request=request,
        people=tuple(_named(unit, row.person_id) for row in unit.request_people.of(request_id)),
        signer=signer.get(request.signed_by, "") if request.signed_by else "",
        registered_by=unit.users.names().get(request.registered_by, ""),
        documents=unit.documents.of(OwnerKind.REQUEST, request_id),
        approvals=approvals,
        approvers=full_names(unit, (approval.approved_by for approval in approvals)),
        disclosures=unit.disclosures.of(request_id),
        may=allowed(request.state, is_cancelled=request.cancelled_at is not None),
        bucket=place,
        days_late=late,
        has_draft=has_answer_draft(unit, request_id),
        today=local_day(unit.now, session.zone),
    )


def _is_wanted(request: Request, wanted: RequestFilter, session: Session) -> bool:
    return (
        (wanted.is_open is None or is_open(request) == wanted.is_open)
        and (wanted.office is None or request.office is wanted.office)
        and (wanted.subject is None or request.subject is wanted.subject)
        and (wanted.year is None or local_day(request.received_at, session.zone).year == wanted.year)
    )


def _line(
    unit: Unit,
    session: Session,
    request: Request,
    people: tuple[str, ...],
    packages: dict[RequestId, tuple[int, int]],
    letters: frozenset[str],
) -> RequestLine:
    place, late = place_of(unit, session, request.due_on if is_open(request) else None)
    left, delivered = packages.get(request.id, (0, 0))
    return RequestLine(
        id=request.id,
        number=request.number,
        outside_number=request.outside_number,
        letter_on=request.letter_on,
        received_at=request.received_at,
        office=request.office,
        sender=request.sender,
        subject=request.subject,
        people=people,
        period_from=request.period_from,
        period_until=request.period_until,
        due_on=request.due_on,
        bucket=place,
        days_late=late,
        state=request.state,
        is_cancelled=request.cancelled_at is not None,
        has_letter=request.id in letters,
        disclosures=left,
        is_delivered=left > 0 and delivered == left,
    )


def _named(unit: Unit, person_id: PersonId) -> NamedPerson:
    person = unit.people.get(unit.people.survivor(person_id))
    grade, letter = class_of(unit, person.id)
    return NamedPerson(
        id=person.id, name=person.full_name(), grade=grade, letter=letter, cases=cases_of(unit, person.id)
    )
