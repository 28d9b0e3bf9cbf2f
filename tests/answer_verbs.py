"""The verbs of an answer to an office, for `tests.every_verb`: requests, documents, keys, approvals, packages."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any, Protocol
from weakref import WeakKeyDictionary

from counsellor_app.domain.clock import local_day
from counsellor_app.domain.disclosure import Profile
from counsellor_app.domain.documents import OwnerKind
from counsellor_app.domain.ids import CaseId, DisclosureId, DocumentId, PersonId, RequestId
from counsellor_app.domain.requests import OfficeKind, Subject
from counsellor_app.security.sealing import Identity
from counsellor_app.services.approvals import AddHead, ApproveAnswer
from counsellor_app.services.disclosure_commands import (
    DeliverDisclosure,
    LetterKind,
    ReceiptOfDisclosure,
    SealAnswer,
)
from counsellor_app.services.documents import AddDocument, RemoveDocument
from counsellor_app.services.house import Services
from counsellor_app.services.office_keys import AddOfficeKey, ConfirmOfficeKey
from counsellor_app.services.request_commands import CancelRequest, ChangeRequest, RefuseRequest, RegisterRequest
from tests.builders import Hour

OFFICE = "Управление по защите прав детей"
FIRST, LAST = date(2026, 9, 1), date(2026, 11, 20)


class TypedLike(Protocol):
    @property
    def surname(self) -> str: ...
    @property
    def given(self) -> str: ...
    @property
    def patronymic(self) -> str: ...
    @property
    def text(self) -> str: ...
    @property
    def line(self) -> str: ...
    @property
    def day(self) -> date: ...
    @property
    def later(self) -> date: ...
    @property
    def moment(self) -> datetime: ...


class Staged(Protocol):
    services: Services
    folder: Path
    hour: Hour

    def student(self) -> PersonId: ...

    def case(self, *types: str, student: PersonId | None = None) -> CaseId: ...


Verb = Callable[[Any, Any], object]  # of `tests.every_verb`: a `Staged` and a `TypedLike`
_once: "WeakKeyDictionary[Staged, dict[str, str]]" = WeakKeyDictionary()
_made: "WeakKeyDictionary[Staged, int]" = WeakKeyDictionary()


def fresh(g: Staged, name: str) -> Path:
    """A name nobody used yet: nothing is ever written over."""
    _made[g] = _made.get(g, 0) + 1
    return g.folder / f"{_made[g]:03d}-{name}"


def once(g: Staged, make: Callable[[Staged], str]) -> str:
    """The same one for every verb of a stage that only looks at it: making it takes its time."""
    known = _once.setdefault(g, {})
    if make.__name__ not in known:
        known[make.__name__] = make(g)
    return known[make.__name__]


def letter(g: Staged, t: TypedLike) -> RegisterRequest:
    return RegisterRequest(
        received_at=t.moment,
        office=OfficeKind.AUTHORITY,
        sender=OFFICE,
        channel="ESEDO",
        subject=Subject.CHILD,
        outside_number=t.line,
        signer=f"{t.surname} {t.given}",
        people=(g.student(),),
        legal_ground=t.text,
        words=t.text,
        items=("CASE_TIMELINE", "INCIDENTS"),
        due_on=t.later,
    )


def request(g: Staged) -> RequestId:
    child = g.student()
    g.case("BULLYING", student=child)
    command = RegisterRequest(
        received_at=g.hour(),
        office=OfficeKind.AUTHORITY,
        sender=OFFICE,
        channel="ESEDO",
        subject=Subject.CHILD,
        people=(child,),
        items=("CASE_TIMELINE",),
        due_on=local_day(g.hour()),
    )
    return RequestId(g.services.requests.register(command).new_id or "")


def file(g: Staged, text: str) -> Path:
    path = fresh(g, "scan.txt")
    path.write_text(text or "x", "utf-8", errors="replace")
    return path


def document(g: Staged, t: TypedLike) -> DocumentId:
    command = AddDocument(owner_kind=OwnerKind.CASE, owner_id=g.case(), path=file(g, t.text), title=t.line)
    return DocumentId(g.services.documents.add(command).new_id or "")


def key(g: Staged) -> str:
    command = AddOfficeKey(office=OfficeKind.AUTHORITY, name=OFFICE, key=Identity.generate().public_key)
    return g.services.keys.add(command).new_id or ""


def prepared(g: Staged) -> RequestId:
    """Everything chosen and read, the key confirmed; not approved yet."""
    request_id, key_id, previews = request(g), key(g), g.services.previews
    g.services.keys.confirm(ConfirmOfficeKey(id=key_id, with_whom="А. Серікова"))
    wanted = replace(previews.draft(request_id).choices, profile=Profile.DEIDENTIFIED, key_id=key_id)
    shown = previews.preview(request_id, wanted)
    read = tuple(each.id for each in shown.entries if each.needs_reading)
    accepted = {each.key: "қаралды" for each in shown.findings}
    previews.save(request_id, replace(wanted, read=read, accepted=accepted))
    return request_id


def head(g: Staged) -> PersonId:
    return PersonId(g.services.approvals.add_head(AddHead(surname="Сүлейменова", given="Әлия")).new_id or "")


def approval(g: Staged, request_id: RequestId, position: str, day: date) -> ApproveAnswer:
    shown = g.services.previews.preview(request_id, g.services.previews.draft(request_id).choices)
    return ApproveAnswer(
        request_id=request_id,
        content_hash=shown.content_hash,
        approved_by=head(g),
        position=position,
        approved_on=day,
    )


def approved(g: Staged) -> RequestId:
    request_id = prepared(g)
    g.services.approvals.approve(approval(g, request_id, "Директор", local_day(g.hour())))
    return request_id


def sealed(g: Staged) -> DisclosureId:
    return DisclosureId(once(g, _sealed))


def _sealed(g: Staged) -> str:
    command = SealAnswer(request_id=approved(g), target=fresh(g, "answer.zip.age"))
    return g.services.disclosures.seal(command).new_id or ""


def looked_at(g: Staged) -> RequestId:
    return RequestId(once(g, approved))


def refused(g: Staged, words: str) -> RequestId:
    request_id = request(g)
    reasons = (("CASE_TIMELINE", "NO_GROUND"),)
    g.services.requests.refuse(RefuseRequest(id=request_id, reasons=reasons, words=words))
    return request_id


def _save_letter(g: Staged, t: TypedLike) -> object:
    target = fresh(g, "letter.pdf")
    return g.services.disclosures.save_letter(refused(g, t.text), LetterKind.REFUSAL, "ru", target)


def _save_copy(g: Staged, t: TypedLike) -> object:
    return g.services.documents.save_copy(document(g, t), fresh(g, "copy.txt"))


def _deliver(g: Staged, t: TypedLike) -> object:
    return g.services.disclosures.deliver(
        DeliverDisclosure(
            id=sealed(g), on_day=local_day(g.hour()), channel="ESEDO", outside_number=t.line, words=t.text
        )
    )


def _receipt(g: Staged, t: TypedLike) -> object:
    command = ReceiptOfDisclosure(id=sealed(g), on_day=local_day(g.hour()), outside_number=t.line, words=t.text)
    return g.services.disclosures.receipt(command)


ANSWER_VERBS: dict[str, Verb] = {
    "DocumentService.add": document,
    "DocumentService.of": lambda g, _: g.services.documents.of(OwnerKind.CASE, g.case()),
    "DocumentService.chunks": lambda g, t: list(g.services.documents.chunks(document(g, t))),
    "DocumentService.look": lambda g, t: g.services.documents.look(document(g, t)),
    "DocumentService.save_copy": _save_copy,
    "DocumentService.remove": lambda g, t: g.services.documents.remove(
        RemoveDocument(id=document(g, t), reason=t.text)
    ),
    "RequestService.lines": lambda g, _: g.services.requests.lines(),
    "RequestService.view": lambda g, _: g.services.requests.view(looked_at(g)),
    "RequestService.by_number": lambda g, t: g.services.requests.by_number(t.line),
    "RequestService.opened": lambda g, _: g.services.requests.opened(looked_at(g)),
    "RequestService.register": lambda g, t: g.services.requests.register(letter(g, t)),
    "RequestService.change": lambda g, t: g.services.requests.change(ChangeRequest(id=request(g), facts=letter(g, t))),
    "RequestService.take_up": lambda g, _: g.services.requests.take_up(request(g)),
    "RequestService.cancel": lambda g, t: g.services.requests.cancel(CancelRequest(id=request(g), reason=t.text)),
    "RequestService.refuse": lambda g, t: refused(g, t.text),
    "RequestService.attach_letter": lambda g, t: g.services.requests.attach_letter(request(g), file(g, t.text), t.line),
    "OfficeKeyService.keys": lambda g, _: (key(g), g.services.keys.keys()),
    "OfficeKeyService.own": lambda g, _: g.services.keys.own(),
    "OfficeKeyService.add": lambda g, t: g.services.keys.add(
        AddOfficeKey(office=OfficeKind.OTHER, name=OFFICE, key=t.line)
    ),
    "OfficeKeyService.confirm": lambda g, t: g.services.keys.confirm(ConfirmOfficeKey(id=key(g), with_whom=t.line)),
    "OfficeKeyService.retire": lambda g, _: g.services.keys.retire(key(g)),
    "ApprovalService.of": lambda g, _: g.services.approvals.of(looked_at(g)),
    "ApprovalService.heads": lambda g, _: (head(g), g.services.approvals.heads()),
    "ApprovalService.add_head": lambda g, t: g.services.approvals.add_head(
        AddHead(surname=t.surname, given=t.given, patronymic=t.patronymic)
    ),
    "ApprovalService.approve": lambda g, t: g.services.approvals.approve(
        approval(g, prepared(g), t.line and "Директор", t.later)
    ),
    "DisclosureService.obstacles": lambda g, _: g.services.disclosures.obstacles(looked_at(g)),
    "DisclosureService.manifest": lambda g, _: g.services.disclosures.manifest(looked_at(g)),
    "DisclosureService.seal": lambda g, _: sealed(g),
    "DisclosureService.lines": lambda g, _: (sealed(g), g.services.disclosures.lines()),
    "DisclosureService.view": lambda g, _: g.services.disclosures.view(sealed(g)),
    "DisclosureService.deliver": _deliver,
    "DisclosureService.receipt": _receipt,
    "DisclosureService.resolve": lambda g, _: g.services.disclosures.resolve(sealed(g)),
    "DisclosureService.remake": lambda g, _: g.services.disclosures.remake(sealed(g), None),
    "DisclosureService.examine": lambda g, _: g.services.disclosures.examine(
        sealed(g), next(g.folder.glob("*-answer.zip.age"))
    ),
    "DisclosureService.letter": lambda g, _: g.services.disclosures.letter(
        refused(g, "Негіз жоқ."), LetterKind.REFUSAL, "kk"
    ),
    "DisclosureService.save_letter": _save_letter,
    "DisclosureService.save_register": lambda g, _: (
        sealed(g),
        g.services.disclosures.save_register(fresh(g, "register.pdf"), "ru", FIRST, date(2026, 12, 31)),
    ),
    "PreviewService.options": lambda g, _: g.services.previews.options(looked_at(g)),
    "PreviewService.preview": lambda g, _: g.services.previews.preview(
        looked_at(g), g.services.previews.draft(looked_at(g)).choices
    ),
    "PreviewService.draft": lambda g, _: g.services.previews.draft(looked_at(g)),
    "PreviewService.save": lambda g, t: g.services.previews.save(
        made := request(g),
        replace(g.services.previews.draft(made).choices, items={"IIN": t.text}, accepted={"x": t.text}),
    ),
    "PreviewService.discard": lambda g, _: g.services.previews.discard(prepared(g)),
}
