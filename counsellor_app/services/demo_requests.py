"""Letters of offices in a demonstration: one answered with numbers, one in work, one that asks for too much.

The first is taken through the real steps of sealing, down to its line in the register; only its file is thrown away.
Nobody has the secret halves of the offices' keys.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from random import Random

from counsellor_app.content.demo_pack import NamesPack
from counsellor_app.domain.clock import local_day
from counsellor_app.domain.disclosure import Approval, Choices, Profile
from counsellor_app.domain.ids import CaseId, DisclosureId, PersonId, RequestId
from counsellor_app.domain.requests import OfficeKind, RequestState, Subject
from counsellor_app.security import age_keys
from counsellor_app.services.answer_gates import Answer, check_sealable, read_answer
from counsellor_app.services.approvals import AddHead
from counsellor_app.services.demo_people import name
from counsellor_app.services.disclosure_commands import DeliverDisclosure, ReceiptOfDisclosure
from counsellor_app.services.disclosure_writing import Wish, write_down
from counsellor_app.services.house import Services
from counsellor_app.services.office_keys import AddOfficeKey, ConfirmOfficeKey
from counsellor_app.services.package_making import write
from counsellor_app.services.request_commands import RegisterRequest
from counsellor_app.services.sealing import making_of, say_saved
from counsellor_app.services.sealing_leftovers import other_name
from counsellor_app.services.sealing_state import begin
from counsellor_app.services.vault_opened import OpenVault
from counsellor_app.services.watching import UNWATCHED
from counsellor_app.store.answer_drafts import KeptDraft

MoveTo = Callable[[datetime], None]
COMMISSIONER = "Аппарат Уполномоченного по правам ребёнка в Республике Казахстан"
REGIONAL = "Өңірлік бала құқықтары жөніндегі уәкіл"
AUTHORITY = "Управление по защите прав детей города"
HEAD = AddHead(surname="Сүлейменова", given="Әлия", patronymic="Маратқызы")
POSITION = "Директор"


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoChild:
    """A case that an office asks about."""

    case_id: CaseId
    person_id: PersonId


class DemoRequests:
    """`move_to` sets the hour of the telling; `day` is the moment that counts as now."""

    def __init__(
        self, vault: OpenVault, services: Services, rng: Random, names: NamesPack, day: datetime, move_to: MoveTo
    ) -> None:
        self._vault = vault
        self._services = services
        self._session = services.session
        self._rng = rng
        self._names = names
        self._day = day
        self._move_to = move_to

    def write(self, children: tuple[DemoChild, ...]) -> None:
        """`children`: whom the letters about a child may name, the newest case first; none is fine, too."""
        self._answered()
        self._in_work(children[:1])
        self._too_much(children[1:2])
        self._move_to(self._day)

    def _answered(self) -> None:
        """Numbers for the school year so far: sealed a week ago, handed over, received."""
        self._at(days=12)
        received = self._today()
        first = date(received.year if received.month >= 9 else received.year - 1, 9, 1)
        request_id = self._register(
            RegisterRequest(
                received_at=self._session.now(),
                office=OfficeKind.COMMISSIONER,
                sender=COMMISSIONER,
                channel="ESEDO",
                subject=Subject.STATISTICS,
                outside_number="04-000",
                letter_on=received - timedelta(days=2),
                signer=self._somebody(),
                period_from=first,
                period_until=received - timedelta(days=3),
                legal_ground="Закон РК «О правах ребёнка», статья 7-2, как указано в письме",
                items=("STATISTICS", "PREVENTION"),
                words="Просим сообщить число случаев травли с начала учебного года и принятые меры.",
                due_on=received + timedelta(days=10),
            )
        )
        key_id = self._key(OfficeKind.COMMISSIONER, COMMISSIONER, confirmed=True)
        self._at(days=7)
        self._choose(request_id, Choices(period_from=first, period_until=received - timedelta(days=3), key_id=key_id))
        disclosure_id = self._seal(request_id)
        handed_over = DeliverDisclosure(
            id=disclosure_id, on_day=self._today(), channel="ESEDO", outside_number="01-000"
        )
        self._services.disclosures.deliver(handed_over)
        self._at(days=3)
        receipt = ReceiptOfDisclosure(id=disclosure_id, on_day=self._today(), outside_number="2026/0000")
        self._services.disclosures.receipt(receipt)

    def _in_work(self, children: tuple[DemoChild, ...]) -> None:
        """A case without names, to be answered this week."""
        self._at(days=4)
        request_id = self._register(
            RegisterRequest(
                received_at=self._session.now(),
                office=OfficeKind.AUTHORITY,
                sender=AUTHORITY,
                channel="PAPER",
                subject=Subject.CHILD if children else Subject.SCHOOL,
                outside_number="17-000/2",
                letter_on=self._today() - timedelta(days=1),
                signer=self._somebody(),
                people=tuple(child.person_id for child in children),
                legal_ground="Закон РК «О правах ребёнка»; правила профилактики травли, пункт 10",
                items=("CASE_TIMELINE", "INCIDENTS", "NOTICES", "MEASURES"),
                words="Просим представить хронологию работы по случаю и принятые меры.",
                due_on=local_day(self._day, self._session.zone) + timedelta(days=3),
            )
        )
        self._at(days=2)
        key_id = self._key(OfficeKind.AUTHORITY, AUTHORITY, confirmed=False)
        self._services.requests.take_up(request_id)
        cases = tuple(child.case_id for child in children)
        self._choose(request_id, Choices(profile=Profile.DEIDENTIFIED, cases=cases, key_id=key_id))

    def _too_much(self, children: tuple[DemoChild, ...]) -> None:
        """A volunteer asks by e-mail for a name, a number and the notes of talks."""
        self._at(hours=20)
        self._register(
            RegisterRequest(
                received_at=self._session.now(),
                office=OfficeKind.REGIONAL_COMMISSIONER,
                sender=REGIONAL,
                channel="EMAIL",
                subject=Subject.CHILD if children else Subject.SCHOOL,
                outside_number="000",
                letter_on=self._today(),
                signer=self._somebody(),
                people=tuple(child.person_id for child in children),
                legal_ground="«Бала құқықтары туралы» Заң",
                items=("CASE_TIMELINE", "NAME_OF_CHILD", "IIN", "SESSION_NOTES", "OTHER_CHILDREN_NAMES"),
                words="Баланың аты-жөнін, ЖСН-ін, әңгіме жазбаларын және қатысқан балаларды көрсетуді сұраймын.",
                due_on=local_day(self._day, self._session.zone) + timedelta(days=9),
            )
        )

    def _register(self, command: RegisterRequest) -> RequestId:
        return RequestId(self._services.requests.register(command).new_id or "")

    def _key(self, office: OfficeKind, sender: str, *, confirmed: bool) -> str:
        command = AddOfficeKey(office=office, name=sender, key=age_keys.recipient(self._rng.randbytes(32)))
        key_id = self._services.keys.add(command).new_id or ""
        if confirmed:
            self._services.keys.confirm(ConfirmOfficeKey(id=key_id, with_whom="по телефону с бланка письма"))
        return key_id

    def _choose(self, request_id: RequestId, choices: Choices) -> None:
        """The draft with letters that the seed of the demonstration gives."""
        with self._session.store.drafting() as unit:
            draft = KeptDraft(
                choices=choices,
                seed=self._rng.randbytes(32).hex(),
                package_id=self._session.new_id(),
                saved_at=unit.now,
            )
            unit.answer_drafts.put(request_id, draft)

    def _seal(self, request_id: RequestId) -> DisclosureId:
        """As `services.sealing` does it, but that the file is not kept and its place is not written down."""
        session, previews = self._session, self._services.previews
        answer = self._approved(read_answer(session, previews, self._vault.ring.recipient, request_id))
        begun = begin(session, request_id, answer.preview.content_hash, "sealing-begun")
        making = making_of(session, answer, begun)
        self._vault.place.make_folders()
        part = other_name(self._vault.place.tmp / "demo.zip.age")
        sealed = write(making, part, UNWATCHED)
        part.unlink()
        wish = Wish(answer=answer, approval=check_sealable(answer), target=part, national_signature=None)
        disclosure_id = write_down(session, wish, begun, making, sealed)
        say_saved(session, disclosure_id, request_id, sealed)
        previews.discard(request_id)
        return disclosure_id

    def _approved(self, answer: Answer) -> Answer:
        """As `services.approvals` does it, without counting everything once more to see whether it changed."""
        head = PersonId(self._services.approvals.add_head(HEAD).new_id or "")
        with self._session.store.begin("answer-approved", answer.request.id) as unit:
            approval = Approval(
                id=self._session.new_id(),
                request_id=answer.request.id,
                content_hash=answer.preview.content_hash,
                approved_by=head,
                position=POSITION,
                approved_on=self._today(),
                written_at=unit.now,
                written_by=unit.actor,
            )
            unit.approvals.add(approval)
            request = replace(answer.request, state=RequestState.APPROVED, taken_up_at=unit.now)
            unit.requests.save(request)
        return replace(answer, approval=approval, request=request)

    def _somebody(self) -> str:
        return " ".join(name(self._rng, self._names, self._rng.choice("mf")))

    def _at(self, **before: float) -> None:
        """So long before the day of the demonstration."""
        self._move_to(self._day - timedelta(**before))

    def _today(self) -> date:
        return local_day(self._session.now(), self._session.zone)
