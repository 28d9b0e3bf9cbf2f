"""The files of a package and its manifest, out of a preview alone: the same preview makes the same bytes."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from datetime import datetime
from functools import partial

from counsellor_app import __version__
from counsellor_app.content.disclosure_pack import DisclosureList
from counsellor_app.content.library import Content
from counsellor_app.documents.report import report
from counsellor_app.domain.clock import to_text
from counsellor_app.domain.disclosure import Choices, Profile
from counsellor_app.domain.package_data import FORMAT, VERSION, PackageData
from counsellor_app.domain.packages import RecipientRole
from counsellor_app.domain.requests import Request
from counsellor_app.exchange.package import manifest as m
from counsellor_app.exchange.package.parts import Part, part_of
from counsellor_app.exchange.package_data_json import encode, schema_file
from counsellor_app.exchange.package_tables import tables
from counsellor_app.services.disclosure_preview import Preview
from counsellor_app.services.documents import DocumentService
from counsellor_app.services.session import Session

REPORT, DATA = "report.pdf", "data.json"
PROGRAM, SCHEMA = "program", "schema"  # keys of `Disclosure.versions`; the others are packs
PACKS = (
    "code_lists",
    "levels",
    "clocks",
    "schedules",
    "note_templates",
    "working_calendar",
    "disclosure",
    "statistics",
)
PDF, JSON, CSV = "application/pdf", "application/json", "text/csv; charset=utf-8"


@dataclass(frozen=True, slots=True, kw_only=True)
class Envelope:
    """What a manifest says beside the data: when it was made, for whom, and where the school's log stood."""

    made: datetime
    recipients: tuple[tuple[str, str, str], ...]
    position: str
    audit_seq: int
    audit_hash: str
    versions: dict[str, str]


def parts_of(session: Session, preview: Preview, choices: Choices) -> tuple[Part, ...]:
    """Report, data with its schema, tables, chosen documents. Takes a second or two: the report is typeset."""
    data = preview.data
    found = [
        part_of(REPORT, PDF, report(data, languages=choices.languages)),
        part_of(DATA, JSON, encode(data)),
        part_of(*schema_file()),
        *(part_of(path, CSV, table) for path, table in tables(data)),
    ]
    return (*found, *_attachments(session, preview))


def manifest_of(data: PackageData, request: Request, content: Content, envelope: Envelope) -> m.Manifest:
    """Everything but the files and the certificate, which `exchange.package.write.prepare` fills in."""
    subject = content.disclosure.word(DisclosureList.SUBJECT, data.request.subject)
    return m.Manifest(
        package_id=data.package_id,
        created=to_text(envelope.made),
        purpose=f"{subject.kk} / {subject.ru}",
        ground=m.Ground(text=_one_way_to_read(data.ground)),
        request=m.RequestRef(
            number=data.request.number,
            outside_number=data.request.outside_number,
            letter_date=data.request.letter_on,
            sender=data.request.sender,
            office_kind=request.office,
        ),
        sender=m.Sender(
            school_kk=data.school.name_kk,
            school_ru=data.school.name_ru,
            bin=data.school.bin or "",
            region=data.school.region,
            position=envelope.position,
        ),
        recipients=tuple(m.Recipient(name=n, key=k, role=RecipientRole(r)) for n, k, r in envelope.recipients),
        profile=Profile(data.profile),
        period=m.Period(from_=data.period_from, until=data.period_until),
        withheld=tuple(m.Withheld(item=each.item, reason=each.reason) for each in data.withheld),
        redactions=tuple(m.Redaction(kind=k, reason=r, count=n) for k, r, n in redactions_of(data)),
        audit=m.AuditAnchor(seq=envelope.audit_seq, hash=envelope.audit_hash),
        versions=m.Versions(
            program=envelope.versions[PROGRAM],
            schema=envelope.versions[SCHEMA],
            packs={name: of for name, of in envelope.versions.items() if name not in (PROGRAM, SCHEMA)},
        ),
        demo=data.demo,
    )


def versions_now(content: Content) -> dict[str, str]:
    """The program, the schema of data.json, and every pack whose words or rules stand in a package."""
    packs = {name: str(getattr(content, name).pack.version) for name in PACKS}
    return {PROGRAM: __version__, SCHEMA: f"{FORMAT}/{VERSION}", **packs}


def redactions_of(data: PackageData) -> tuple[tuple[str, str, int], ...]:
    """(kind, reason, how often), sorted."""
    counted: Counter[tuple[str, str]] = Counter()
    for each in data.redactions:
        counted[each.kind, each.reason] += each.count
    return tuple((kind, reason, count) for (kind, reason), count in sorted(counted.items()))


def fields_of(data: PackageData) -> tuple[str, ...]:
    """The keys of data.json that hold something, such as ``cases.lines.text``, each once, sorted."""
    return tuple(sorted(set(_keys(data, ""))))


def _keys(value: object, path: str) -> Iterator[str]:
    if is_dataclass(value) and not isinstance(value, type):
        for each in fields(value):
            name = f"{path}.{each.name}" if path else each.name
            yield from _keys(getattr(value, each.name), name)
    elif isinstance(value, tuple) and value and is_dataclass(value[0]):
        for item in value:
            yield from _keys(item, path)
    elif value not in (None, "", (), {}):
        yield path


def _attachments(session: Session, preview: Preview) -> Iterator[Part]:
    """The chosen documents under the names the data give them."""
    documents = DocumentService(session)
    for document_id, path in preview.files:
        with session.store.read() as unit:
            row = unit.documents.get(document_id)
        pieces = partial(documents.chunks, document_id)
        yield Part(path=path, media_type=row.media_type, size=row.size, sha256=row.sha256, pieces=pieces)


def _one_way_to_read(text: str) -> str:
    """A manifest takes no tabulators and no line breaks but one kind."""
    return text.replace("\t", " ").replace("\u2028", "\n").replace("\u2029", "\n")
