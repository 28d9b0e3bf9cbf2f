"""What leaves the school: sealed, written into the register for good, handed over, resolved and made again."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from counsellor_app.content.packs import CodeList
from counsellor_app.domain.clock import local_day
from counsellor_app.domain.disclosure import DisclosureEvent, EventKind
from counsellor_app.domain.errors import RuleBroken
from counsellor_app.domain.ids import DisclosureId, RequestId
from counsellor_app.domain.request_states import Act, after, allowed
from counsellor_app.exchange.package.disk import appearing
from counsellor_app.security.sealing import Identity
from counsellor_app.services import sealing_state, typed
from counsellor_app.services.answer_gates import Answer, check_sealable, obstacles, read_answer
from counsellor_app.services.disclosure_commands import (
    DeliverDisclosure,
    DisclosureLine,
    DisclosureView,
    LetterKind,
    ReceiptOfDisclosure,
    RemakeResult,
    Resolved,
    SealAnswer,
)
from counsellor_app.services.disclosure_preview import PreviewService
from counsellor_app.services.disclosure_reading import read_lines, read_people, read_view
from counsellor_app.services.done import Done, Topic
from counsellor_app.services.outside import assert_target
from counsellor_app.services.session import Session
from counsellor_app.services.vault_opened import OpenVault
from counsellor_app.services.watching import UNWATCHED, Watched

__all__ = [
    "DeliverDisclosure",
    "DisclosureLine",
    "DisclosureService",
    "DisclosureView",
    "LetterKind",
    "ReceiptOfDisclosure",
    "RemakeResult",
    "Resolved",
    "SealAnswer",
]

TOUCHED = frozenset({Topic.DISCLOSURES, Topic.REQUESTS})
SEALED = TOUCHED | {Topic.DOCUMENTS}


class DisclosureService:
    def __init__(self, session: Session, vault: OpenVault, previews: PreviewService) -> None:
        self._session = session
        self._place = vault.place
        self._ring = vault.ring
        self._previews = previews

    def obstacles(self, request_id: RequestId) -> tuple[RuleBroken, ...]:
        """Why it cannot be sealed now, everything at once, as `seal` would refuse it; empty when it can."""
        try:
            return tuple(obstacles(self._answer(request_id)))
        except RuleBroken as refusal:  # of the choices themselves: a period that cannot be counted
            return (refusal,)

    def manifest(self, request_id: RequestId) -> bytes:
        """What would be sealed now, to be signed in NCALayer: `seal` then makes exactly these bytes, or refuses."""
        # the makers of packages take 3 MB: not when a vault is opened
        from counsellor_app.services.sealing import making_of

        answer = self._answer(request_id)
        check_sealable(answer)
        content = answer.preview.content_hash
        begun = sealing_state.begin(self._session, request_id, content, "manifest-begun")
        prepared = making_of(self._session, answer, begun).prepared
        sealing_state.hand_out(self._session, request_id, prepared.manifest_sha256)
        return prepared.manifest_bytes

    def seal(self, command: SealAnswer, progress: Watched = UNWATCHED) -> Done:
        """`new_id` is the disclosure. Not to be undone.

        RuleBroken: the codes of `obstacles`, "manifest-changed" with a signature of other bytes,
        "package-target-inside-vault". `PackageRefused`, FILE_EXISTS, CANCELLED, the disk.
        """
        # not when a vault is opened
        from counsellor_app.services.disclosure_writing import Wish
        from counsellor_app.services.sealing import seal  # with it

        assert_target(command.target, self._place)
        answer = self._answer(command.request_id)
        wish = Wish(
            answer=answer,
            approval=check_sealable(answer),
            target=command.target,
            national_signature=command.national_signature,
        )
        disclosure_id = seal(self._session, wish, progress)
        self._previews.discard(command.request_id)
        return Done(touched=SEALED, new_id=disclosure_id)

    def lines(self) -> tuple[DisclosureLine, ...]:
        """Newest first."""
        with self._session.store.read() as unit:
            return read_lines(unit)

    def view(self, disclosure_id: DisclosureId) -> DisclosureView:
        """`KeyError` where there is none."""
        with self._session.store.read() as unit:
            return read_view(unit, disclosure_id)

    def deliver(self, command: DeliverDisclosure) -> Done:
        """Handed over. Final, like everything in this register."""
        if command.channel not in {item.id for item in self._session.content.items(CodeList.CHANNEL)}:
            raise RuleBroken("request-channel-missing", field="channel")
        event = self._event(command, EventKind.HANDED_OVER, command.channel)
        with self._session.store.begin("package-handed-over", command.id) as unit:
            unit.disclosure_events.add(event)
        return Done(touched=TOUCHED, new_id=event.id)

    def receipt(self, command: ReceiptOfDisclosure) -> Done:
        """The office has it; or it came back, and the request is in work again, if it had not been refused since."""
        kind, act = (EventKind.RETURNED, Act.RETURNED) if command.is_returned else (EventKind.RECEIPT, Act.RECEIPT)
        event = self._event(command, kind, "")
        with self._session.store.begin(f"package-{kind.value}", command.id) as unit:
            request = unit.requests.get(unit.disclosures.get(command.id).request_id)
            if act in allowed(request.state, is_cancelled=request.cancelled_at is not None):
                ended = None if command.is_returned else request.ended_at
                unit.requests.save(replace(request, state=after(request.state, act), ended_at=ended))
            unit.disclosure_events.add(event)
        return Done(touched=TOUCHED, new_id=event.id)

    def resolve(self, disclosure_id: DisclosureId) -> tuple[Resolved, ...]:
        """Audited before it is answered: somebody looked who stood behind the pseudonyms."""
        self._session.store.note("pseudonyms-resolved", disclosure_id)
        with self._session.store.read() as unit:
            return read_people(unit, disclosure_id)

    def remake(self, disclosure_id: DisclosureId, target: Path | None, progress: Watched = UNWATCHED) -> RemakeResult:
        """The same package again, into `target` where it is the same, or only compared where there is none."""
        # not when a vault is opened
        from counsellor_app.services.remaking import remake

        if target is not None:
            assert_target(target, self._place)
        return remake(self._session, self._previews, disclosure_id, target, progress)

    def examine(self, disclosure_id: DisclosureId, file: Path, progress: Watched = UNWATCHED) -> RemakeResult:
        """Whether this file is the package of the register, byte for byte inside: the school's own key opens it too."""
        # not when a vault is opened
        from counsellor_app.services.remaking import examine

        return examine(self._session, Identity.from_text(self._ring.identity()), disclosure_id, file, progress)

    def letter(self, request_id: RequestId, kind: LetterKind, language: str) -> bytes:
        """PDF, for the eyes of the vault until it is saved."""
        # what is printed: not when a vault is opened
        from counsellor_app.services.answer_letters import letter_pdf

        return letter_pdf(self._session, self._previews, request_id, kind, language)

    def save_letter(self, request_id: RequestId, kind: LetterKind, language: str, target: Path) -> Done:
        pdf = self.letter(request_id, kind, language)
        return self._save(target, pdf, f"letter-{kind.value}", request_id)

    def save_register(self, target: Path, language: str, first_day: date, last_day: date) -> Done:
        """The disclosure register of these days, printed. Never over a file."""
        # what is printed: not when a vault is opened
        from counsellor_app.services.disclosure_paper import register_pdf

        pdf = register_pdf(self._session, language, first_day, last_day)
        return self._save(target, pdf, "disclosure-register-printed", "")

    def _answer(self, request_id: RequestId) -> Answer:
        return read_answer(self._session, self._previews, self._ring.recipient, request_id)

    def _event(
        self, command: DeliverDisclosure | ReceiptOfDisclosure, kind: EventKind, channel: str
    ) -> DisclosureEvent:
        """RuleBroken with the field: a day that has not come, or before it was sealed."""
        session = self._session
        with session.store.read() as unit:
            sealed = local_day(unit.disclosures.get(command.id).sealed_at, session.zone)
        if command.on_day > local_day(session.now(), session.zone):
            raise RuleBroken("delivery-in-future", field="on_day")
        if command.on_day < sealed:
            raise RuleBroken("delivery-before-sealing", field="on_day")
        return DisclosureEvent(
            id=session.new_id(),
            disclosure_id=command.id,
            kind=kind,
            on_day=command.on_day,
            channel=channel,
            outside_number=typed.line(command.outside_number, "outside_number"),
            words=typed.words(command.words, "words"),
            written_at=session.now(),
            written_by=session.user_id,
        )

    def _save(self, target: Path, pdf: bytes, act: str, object_id: str) -> Done:
        """The log has its line before the paper has its name."""
        assert_target(target)
        with appearing(target) as file:
            file.write(pdf)
            self._session.store.note(act, object_id)
        return Done(touched=frozenset())
