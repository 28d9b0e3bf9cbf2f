"""What leaves the school: sealed, written into the register for good, handed over, resolved and made again."""

from datetime import date
from pathlib import Path

from counsellor_app.domain.ids import DisclosureId, RequestId
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
from counsellor_app.services.done import Done
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


class DisclosureService:
    def __init__(self, session: Session, vault: OpenVault) -> None:
        self._session = session
        self._vault = vault

    def obstacles(self, request_id: RequestId) -> tuple[str, ...]:
        """Why it cannot be sealed now: the codes `seal` would refuse with, all at once; empty when it can."""
        raise NotImplementedError

    def manifest(self, request_id: RequestId) -> bytes:
        """What would be sealed now, to be signed in NCALayer: `seal` then makes exactly these bytes, or refuses."""
        raise NotImplementedError

    def seal(self, command: SealAnswer, progress: Watched = UNWATCHED) -> Done:
        """`new_id` is the disclosure. Not to be undone."""
        raise NotImplementedError

    def lines(self) -> tuple[DisclosureLine, ...]:
        """Newest first."""
        raise NotImplementedError

    def view(self, disclosure_id: DisclosureId) -> DisclosureView:
        raise NotImplementedError

    def deliver(self, command: DeliverDisclosure) -> Done:
        raise NotImplementedError

    def receipt(self, command: ReceiptOfDisclosure) -> Done:
        raise NotImplementedError

    def resolve(self, disclosure_id: DisclosureId) -> tuple[Resolved, ...]:
        """Audited: somebody looked who stood behind the pseudonyms."""
        raise NotImplementedError

    def remake(self, disclosure_id: DisclosureId, target: Path | None, progress: Watched = UNWATCHED) -> RemakeResult:
        """The same package again, into `target`, or only compared where there is none."""
        raise NotImplementedError

    def letter(self, request_id: RequestId, kind: LetterKind, language: str) -> bytes:
        """PDF."""
        raise NotImplementedError

    def save_letter(self, request_id: RequestId, kind: LetterKind, language: str, target: Path) -> Done:
        raise NotImplementedError

    def save_register(self, target: Path, language: str, first_day: date, last_day: date) -> Done:
        """The disclosure register of these days, printed. Never over a file."""
        raise NotImplementedError
