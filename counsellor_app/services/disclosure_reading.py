"""What the register of disclosures and the page of one package show."""

from datetime import date

from counsellor_app.domain.disclosure import Disclosure, EventKind
from counsellor_app.domain.ids import DisclosureId
from counsellor_app.domain.requests import Request
from counsellor_app.services.disclosure_commands import DisclosureLine, DisclosureView, Resolved
from counsellor_app.store.request_lists import full_names, last_events
from counsellor_app.store.unit import Unit


def read_lines(unit: Unit) -> tuple[DisclosureLine, ...]:
    """Newest first."""
    requests = {request.id: request for request in unit.requests.all()}
    events = last_events(unit)
    return tuple(
        _line(row, requests[row.request_id], events.get(row.id, {})) for row in unit.disclosures.newest_first()
    )


def read_view(unit: Unit, disclosure_id: DisclosureId) -> DisclosureView:
    """`KeyError` where there is none."""
    row = unit.disclosures.get(disclosure_id)
    approval = unit.approvals.get(row.approval_id)
    events = unit.disclosure_events.of(disclosure_id)
    return DisclosureView(
        disclosure=row,
        request=unit.requests.get(row.request_id),
        approval=approval,
        approver=full_names(unit, (approval.approved_by,))[approval.approved_by],
        sealed_by=unit.users.names().get(row.sealed_by, ""),
        events=events,
        pseudonyms=len(unit.pseudonyms.of(disclosure_id)),
        tables=len(unit.released_tables.of(disclosure_id)),
        is_saved=any(each.kind is EventKind.SAVED for each in events),
    )


def read_people(unit: Unit, disclosure_id: DisclosureId) -> tuple[Resolved, ...]:
    """In the order of the letters; under today's names."""
    rows = unit.pseudonyms.of(disclosure_id)
    names = full_names(unit, (row.person_id for row in rows))
    return tuple(
        Resolved(key=row.key, kind=row.kind, person_id=row.person_id, name=names[row.person_id]) for row in rows
    )


def _line(row: Disclosure, request: Request, events: dict[str, str]) -> DisclosureLine:
    return DisclosureLine(
        id=row.id,
        number=row.number,
        request_id=row.request_id,
        request_number=request.number,
        outside_number=request.outside_number,
        office=request.office,
        sender=request.sender,
        profile=row.profile,
        sealed_at=row.sealed_at,
        recipients=tuple(name for name, _, _ in row.recipients),
        fields=len(row.fields),
        entries=len(row.entries),
        files=len(row.files),
        is_saved=EventKind.SAVED in events,
        delivered_on=_day(events.get(EventKind.HANDED_OVER)),
        receipt_on=_day(events.get(EventKind.RECEIPT)),
        returned_on=_day(events.get(EventKind.RETURNED)),
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
