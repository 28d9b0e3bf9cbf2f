"""Answers made past the window: what its pages then show."""

from datetime import date, timedelta
from pathlib import Path

import pyrage

from counsellor_app.domain.clock import local_day
from counsellor_app.domain.disclosure import Choices, Profile, Share
from counsellor_app.domain.entries import EntryKind
from counsellor_app.domain.ids import DisclosureId, EntryId, PersonId, RequestId
from counsellor_app.domain.requests import OfficeKind, Subject
from counsellor_app.services.approvals import AddHead, ApproveAnswer
from counsellor_app.services.disclosure_commands import SealAnswer
from counsellor_app.services.entries import SignEntry
from counsellor_app.services.house import Services
from counsellor_app.services.office_keys import AddOfficeKey, ConfirmOfficeKey
from counsellor_app.services.request_commands import RegisterRequest
from tests.builders import MORNING
from tests.services.answer_house import AnswerHouse

IDENTITY = pyrage.x25519.Identity.from_str("AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX")


def a_key(services: Services, *, is_compared: bool = True) -> str:
    """The office's key, its words compared."""
    known = services.keys.keys()
    if known:
        return known[0].key.id
    command = AddOfficeKey(office=OfficeKind.AUTHORITY, name="Управление", key=str(IDENTITY.to_public()))
    key_id = services.keys.add(command).new_id or ""
    if is_compared:
        services.keys.confirm(ConfirmOfficeKey(id=key_id, with_whom="А. Серикова, по телефону"))
    return key_id


def approve(services: Services, request_id: RequestId, head: PersonId) -> None:
    choices = services.previews.draft(request_id).choices
    command = ApproveAnswer(
        request_id=request_id,
        content_hash=services.previews.preview(request_id, choices).content_hash,
        approved_by=head,
        position="директор",
        approved_on=local_day(services.session.now(), services.session.zone),
        items=tuple(choices.items),
    )
    services.approvals.approve(command)


def sealed(services: Services, request_id: RequestId, choices: Choices, head: PersonId, target: Path) -> DisclosureId:
    services.previews.save(request_id, choices)
    approve(services, request_id, head)
    return DisclosureId(services.disclosures.seal(SealAnswer(request_id=request_id, target=target)).new_id or "")


def numbers(services: Services, request_id: RequestId) -> Choices:
    draft = services.previews.draft(request_id).choices
    return Choices(
        profile=Profile.STATISTICS,
        period_from=draft.period_from,
        period_until=draft.period_until,
        key_id=a_key(services),
    )


def a_disclosure(house: AnswerHouse, request_id: RequestId | None = None, name: str = "pana-test") -> DisclosureId:
    """Numbers for a period, sealed."""
    services, request_id = house.services, request_id or house.request()
    target = house.folder / f"{name}.zip.age"
    return sealed(services, request_id, numbers(services, request_id), house.head, target)


def asked(services: Services, folder: Path) -> None:
    """In any file with cases: numbers that left, a case whose answer is being prepared, and a letter without a day."""
    today = local_day(services.session.now(), services.session.zone)
    head = PersonId(services.approvals.add_head(AddHead(surname="Сүлейменова", given="Әлия")).new_id or "")
    statistics = a_letter(services, today, Subject.STATISTICS, due_on=today + timedelta(days=9))
    sealed(services, statistics, numbers(services, statistics), head, folder / "pana-asked.zip.age")
    case = services.cases.list()[0]
    about_child = a_letter(services, today, Subject.CHILD, due_on=today, people=(case.student_id,))
    choices = Choices(profile=Profile.DEIDENTIFIED, cases=(case.id,), key_id=a_key(services))
    services.previews.save(about_child, choices)
    texts = (entry.id for entry in services.previews.preview(about_child, choices).entries if entry.text)
    services.previews.save(
        about_child,
        Choices(
            profile=Profile.DEIDENTIFIED,
            cases=(case.id,),
            key_id=choices.key_id,
            shares=dict.fromkeys(texts, Share.TEXT),
        ),
    )
    a_letter(services, today, Subject.SCHOOL, due_on=None)


def a_letter(
    services: Services, today: date, subject: Subject, due_on: date | None, people: tuple[PersonId, ...] = ()
) -> RequestId:
    command = RegisterRequest(
        received_at=services.session.now() - timedelta(hours=1),
        office=OfficeKind.AUTHORITY,
        sender="Білім басқармасы",
        channel="ESEDO",
        subject=subject,
        people=people,
        outside_number="04-117",
        letter_on=today - timedelta(days=4),
        period_from=today - timedelta(days=80),
        period_until=today - timedelta(days=1),
        legal_ground="№ 345 Заң, 7-2-бап",
        items=("STATISTICS",) if subject is Subject.STATISTICS else ("CASE_TIMELINE", "INCIDENTS", "IIN"),
        due_on=due_on,
    )
    return RequestId(services.requests.register(command).new_id or "")


def a_note(house: AnswerHouse, text: str, kind: EntryKind = EntryKind.NOTE) -> EntryId:
    """Signed a quarter of an hour after the case was opened."""
    command = SignEntry(
        case_id=house.case,
        kind=kind,
        template="quick",
        sections={"line": text},
        service_at=MORNING - timedelta(minutes=5),
    )
    return EntryId(house.services.entries.sign(command).new_id or "")
