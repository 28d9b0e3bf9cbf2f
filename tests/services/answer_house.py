"""An open file with a school, its psychologist, its head, two children and a case: what an office can ask about."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from counsellor_app.content.library import load_content
from counsellor_app.domain.clock import local_day
from counsellor_app.domain.documents import OwnerKind
from counsellor_app.domain.entries import EntryKind
from counsellor_app.domain.ids import CaseId, DisclosureId, DocumentId, PersonId, RequestId
from counsellor_app.domain.requests import OfficeKind, Subject
from counsellor_app.security.sealing import Identity
from counsellor_app.services.approvals import AddHead, ApproveAnswer
from counsellor_app.services.disclosure_commands import SealAnswer
from counsellor_app.services.documents import AddDocument
from counsellor_app.services.entries import SignEntry
from counsellor_app.services.house import Services, open_house
from counsellor_app.services.office_keys import AddOfficeKey, ConfirmOfficeKey
from counsellor_app.services.referral_commands import IncidentFacts, RegisterReferral
from counsellor_app.services.request_commands import RegisterRequest
from counsellor_app.services.school import NameUser, SaveSchool
from counsellor_app.services.vault import OpenVault
from tests.builders import MORNING, Hour, Ids, a_student, a_vault

TODAY = date(2026, 11, 24)
LETTER = RegisterRequest(
    received_at=MORNING - timedelta(hours=1),
    office=OfficeKind.AUTHORITY,
    sender="Управление по защите прав детей",
    channel="ESEDO",
    subject=Subject.STATISTICS,
    outside_number="04-117",
    letter_on=date(2026, 11, 20),
    period_from=date(2026, 9, 1),
    period_until=date(2026, 11, 23),
    legal_ground="Закон № 345, статья 7-2",
    items=("STATISTICS",),
    due_on=date(2026, 11, 27),
)


class AnswerHouse:
    def __init__(self, folder: Path, hour: Hour | None = None, *, vault: OpenVault | None = None) -> None:
        self.folder, self.hour = folder, hour or Hour()
        self.vault = vault or a_vault(folder, now=self.hour())
        self.services: Services = open_house(self.vault, load_content(), now=self.hour, new_id=Ids(self.hour))
        self.session = self.services.session

    def fill(self) -> None:
        services = self.services
        services.school.save(SaveSchool(name_kk="Сынақ мектебі", name_ru="Пробная школа", region="71"))
        services.school.name_user(NameUser(surname="Тлеген", given="Айнұр"))
        self.child = a_student(self.session)
        self.other = a_student(self.session, "Ахметова", "Айгерім", "Серікқызы", letter="А")
        self.case = self._case()
        self.head = PersonId(services.approvals.add_head(AddHead(surname="Сүлейменова", given="Әлия")).new_id or "")

    def _case(self) -> CaseId:
        roles = ((self.child, "TARGET"), (self.other, "INITIATOR"))
        command = RegisterReferral(
            received_at=MORNING - timedelta(minutes=20),
            source="CLASS_TEACHER",
            channel="IN_PERSON",
            types=("BULLYING",),
            words="Снимали на телефон после физкультуры.",
            student_id=self.child,
            incidents=(IncidentFacts(day=date(2026, 11, 20), kinds=("VERBAL",), roles=roles),),
        )
        return CaseId(self.services.referrals.register(command).new_id or "")

    def note(self, text: str) -> SignEntry:
        return SignEntry(
            case_id=self.case,
            kind=EntryKind.NOTE,
            template="quick",
            sections={"line": text},
            service_at=self.hour() - timedelta(minutes=5),
        )

    def rows(self, request_id: RequestId) -> tuple[str, ...]:
        """Ids of all rows of the answer that hold text."""
        previews = self.services.previews
        return tuple(each.id for each in previews.preview(request_id, previews.draft(request_id).choices).entries)

    def request(self, **changes: object) -> RequestId:
        command = replace(LETTER, **changes)  # type: ignore[arg-type]
        return RequestId(self.services.requests.register(command).new_id or "")

    def file(self, data: bytes, name: str = "scan.pdf") -> Path:
        path = self.folder / name
        path.write_bytes(data)
        return path

    def document(self, data: bytes, name: str = "scan.pdf", title: str = "") -> DocumentId:
        command = AddDocument(owner_kind=OwnerKind.CASE, owner_id=self.case, path=self.file(data, name), title=title)
        return DocumentId(self.services.documents.add(command).new_id or "")

    def office_key(self, name: str = LETTER.sender, *, confirmed: bool = True) -> tuple[str, Identity]:
        """The id of a key in the list, and the key that opens."""
        identity = Identity.generate()
        command = AddOfficeKey(office=OfficeKind.AUTHORITY, name=name, key=identity.public_key)
        key_id = self.services.keys.add(command).new_id or ""
        if confirmed:
            self.services.keys.confirm(ConfirmOfficeKey(id=key_id, with_whom="А. Серікова, по телефону"))
        return key_id, identity

    def prepare(self, request_id: RequestId, **choices: object) -> None:
        """What was chosen in the wizard, every text read to its end."""
        previews = self.services.previews
        wanted = replace(previews.draft(request_id).choices, **choices)  # type: ignore[arg-type]
        unread = [each.id for each in previews.preview(request_id, wanted).entries if each.needs_reading]
        previews.save(request_id, replace(wanted, read=tuple(unread)))

    def approve(self, request_id: RequestId) -> str:
        draft = self.services.previews.draft(request_id)
        shown = self.services.previews.preview(request_id, draft.choices)
        command = ApproveAnswer(
            request_id=request_id,
            content_hash=shown.content_hash,
            approved_by=self.head,
            position="Директор",
            approved_on=local_day(self.hour()),
            items=tuple(draft.choices.items),
        )
        return self.services.approvals.approve(command).new_id or ""

    def sealed(self, request_id: RequestId, target: Path, **choices: object) -> tuple[DisclosureId, Identity]:
        """The whole way: key, choices, approval, file."""
        key_id, identity = self.office_key()
        self.prepare(request_id, key_id=key_id, **choices)
        self.approve(request_id)
        done = self.services.disclosures.seal(SealAnswer(request_id=request_id, target=target))
        return DisclosureId(done.new_id or ""), identity

    def acts(self) -> list[str]:
        """The audit, oldest first."""
        return [row[0] for row in self.vault.connection.execute("SELECT act FROM audit ORDER BY seq").fetchall()]

    def close(self) -> None:
        self.vault.close()


@contextmanager
def an_answer_house(folder: Path, hour: Hour | None = None) -> Iterator[AnswerHouse]:
    house = AnswerHouse(folder, hour)
    try:
        house.fill()
        yield house
    finally:
        house.close()
