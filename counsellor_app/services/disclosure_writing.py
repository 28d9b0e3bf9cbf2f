"""What stays of a package for good, in one unit: register row, pseudonyms, released tables, the request's state."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from pathlib import Path

from counsellor_app.domain.choices import choices_to_json
from counsellor_app.domain.clock import local_day
from counsellor_app.domain.disclosure import Approval, Disclosure, Pseudonym, ReleasedTable
from counsellor_app.domain.documents import PIECE_BYTES, Document, OwnerKind
from counsellor_app.domain.ids import DisclosureId, DocumentId
from counsellor_app.domain.package_data import PackageData
from counsellor_app.domain.request_states import after
from counsellor_app.exchange.package.names import NATIONAL_SIGNATURE
from counsellor_app.exchange.package.write import Sealed
from counsellor_app.services.answer_gates import Answer
from counsellor_app.services.package_making import Making
from counsellor_app.services.package_parts import fields_of, redactions_of, versions_now
from counsellor_app.services.sealing_state import Begun
from counsellor_app.services.session import Session
from counsellor_app.services.statistic_rows import TrueRow, TrueTable
from counsellor_app.services.statistics import StatisticsService
from counsellor_app.services.steps import number
from counsellor_app.store.unit import Unit

PREFIX = "D"  # of the register's number: D26-003
SIGNATURE_TYPE = "application/pkcs7-signature"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What is sealed, by whose approval, and where it goes."""

    answer: Answer
    approval: Approval
    target: Path
    national_signature: bytes | None


def write_down(session: Session, wish: Wish, begun: Begun, making: Making, sealed: Sealed) -> DisclosureId:
    """The third step: everything that stays of it, in one unit."""
    answer = wish.answer
    tables = _true_tables(session, answer)
    with session.store.begin("package-sealed", answer.request.id) as unit:
        row = _row(session, unit, wish, begun, making, sealed)
        unit.disclosures.add(row)
        for person_id, key, kind in answer.preview.pseudonyms:
            unit.pseudonyms.add(
                Pseudonym(id=session.new_id(), disclosure_id=row.id, person_id=person_id, key=key, kind=kind)
            )
        for code, columns, rows in tables:
            unit.released_tables.add(_released(session, unit, row, code, columns, rows))
        if wish.national_signature is not None:
            _keep_signature(session, unit, row, wish.national_signature)
        state = after(answer.request.state, answer.seals_as)
        unit.requests.save(replace(answer.request, state=state, ended_at=unit.now))
    return row.id


def _row(session: Session, unit: Unit, wish: Wish, begun: Begun, making: Making, sealed: Sealed) -> Disclosure:
    answer, data, prepared = wish.answer, wish.answer.preview.data, making.prepared
    first, last = _period(data)
    return Disclosure(
        id=DisclosureId(data.package_id),
        number=number(unit, session, "disclosure", local_day(unit.now, session.zone), PREFIX),
        request_id=answer.request.id,
        approval_id=wish.approval.id,
        profile=answer.choices.profile,
        made_on=answer.made_on,
        sealed_at=begun.made,
        sealed_by=unit.actor,
        choices=choices_to_json(answer.choices),
        ground=data.ground,
        period_from=first,
        period_until=last,
        fields=fields_of(data),
        entries=tuple(each.id for each in answer.preview.entries if each.place is not None),
        withheld=tuple((each.item, each.reason) for each in data.withheld),
        redactions=redactions_of(data),
        accepted=tuple(sorted(answer.choices.accepted.items())),
        recipients=tuple((each.name, each.key, each.role.value) for each in prepared.manifest.recipients),
        manifest_hash=prepared.manifest_sha256,
        content_hash=answer.preview.content_hash,
        sealed_hash=sealed.sha256,
        files=tuple((part.path, part.size, part.sha256) for part in prepared.parts),
        audit_seq=begun.audit_seq,
        audit_hash=begun.audit_hash,
        versions=versions_now(session.content),
        seed=answer.preview.seed,
    )


def _true_tables(session: Session, answer: Answer) -> tuple[TrueTable, ...]:
    """The true counts behind the tables that leave; none where none leave."""
    first, last = _period(answer.preview.data)
    if answer.preview.data.statistics is None or first is None or last is None:
        return ()
    return StatisticsService(session).true_rows(first, last)


def _period(data: PackageData) -> tuple[date | None, date | None]:
    """The days the data are of: what was chosen, or what could be counted of it."""
    first, last = data.period_from, data.period_until
    return date.fromisoformat(first) if first else None, date.fromisoformat(last) if last else None


def _released(
    session: Session, unit: Unit, row: Disclosure, code: str, columns: tuple[str, ...], rows: tuple[TrueRow, ...]
) -> ReleasedTable:
    data_from, data_until = row.period_from, row.period_until
    if data_from is None or data_until is None:
        raise RuntimeError("tables are of a period")
    return ReleasedTable(
        id=session.new_id(),
        disclosure_id=row.id,
        table_code=code,
        period_from=data_from,
        period_until=data_until,
        columns=columns,
        rows=rows,
        released_at=unit.now,
    )


def _keep_signature(session: Session, unit: Unit, row: Disclosure, signature: bytes) -> None:
    """What was signed outside stays with the request: nobody could make it again."""
    document_id = DocumentId(session.new_id())
    unit.document_pieces.put(document_id, pieces_of(signature))
    unit.documents.add(
        Document(
            id=document_id,
            owner_kind=OwnerKind.REQUEST,
            owner_id=row.request_id,
            title=signature_title(row),
            media_type=SIGNATURE_TYPE,
            size=len(signature),
            sha256=sha256(signature).hexdigest(),
            added_at=unit.now,
            added_by=unit.actor,
        )
    )


def signature_title(row: Disclosure) -> str:
    return f"{row.number} {NATIONAL_SIGNATURE}"


def pieces_of(data: bytes) -> Iterator[bytes]:
    for start in range(0, len(data), PIECE_BYTES):
        yield data[start : start + PIECE_BYTES]
