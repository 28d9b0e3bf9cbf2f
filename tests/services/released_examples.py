"""Tables that left, as the register of disclosures keeps them, without a package having been made."""

from counsellor_app.domain.disclosure import Approval, Disclosure, Profile, ReleasedTable
from counsellor_app.domain.ids import DisclosureId, PersonId, RequestId
from counsellor_app.domain.people import Person, PersonKind
from counsellor_app.domain.requests import OfficeKind, Request, RequestState, Subject
from counsellor_app.services.session import Session
from counsellor_app.services.statistics import Answer
from counsellor_app.store.unit import Unit


def leaves(session: Session, answer: Answer) -> None:
    """A disclosure of these tables: each true row goes into the ledger."""
    with session.store.begin("test-released") as unit:
        disclosure_id = a_disclosure(session, unit)
        for code, columns, rows in answer.true:
            unit.released_tables.add(
                ReleasedTable(
                    id=session.new_id(),
                    disclosure_id=disclosure_id,
                    table_code=code,
                    period_from=answer.period.first,
                    period_until=answer.period.last,
                    columns=columns,
                    rows=rows,
                    released_at=unit.now,
                )
            )


def a_disclosure(session: Session, unit: Unit) -> DisclosureId:
    head = PersonId(session.new_id())
    request, disclosure = RequestId(session.new_id()), DisclosureId(session.new_id())
    number = f"26-{len(unit.requests.all()) + 1:03}"
    unit.people.add(Person(id=head, kind=PersonKind.STAFF, surname="Сынақова", made_at=unit.now, made_by=unit.actor))
    unit.requests.add(
        Request(
            id=request,
            number=number,
            received_at=unit.now,
            registered_at=unit.now,
            registered_by=unit.actor,
            office=OfficeKind.AUTHORITY,
            sender="Басқарма",
            channel="ESEDO",
            subject=Subject.STATISTICS,
            state=RequestState.SENT,
        )
    )
    approval = Approval(
        id=session.new_id(),
        request_id=request,
        content_hash="0" * 64,
        approved_by=head,
        position="HEAD",
        approved_on=unit.now.date(),
        written_at=unit.now,
        written_by=unit.actor,
    )
    unit.approvals.add(approval)
    unit.disclosures.add(
        Disclosure(
            id=disclosure,
            number=number,
            request_id=request,
            approval_id=approval.id,
            profile=Profile.STATISTICS,
            made_on=unit.now.date(),
            sealed_at=unit.now,
            sealed_by=unit.actor,
            choices="{}",
            ground="",
            manifest_hash="0" * 64,
            content_hash="0" * 64,
            sealed_hash="0" * 64,
            audit_seq=1,
            audit_hash="0" * 64,
            seed="0" * 64,
        )
    )
    return disclosure
