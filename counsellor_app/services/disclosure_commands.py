"""What is said when a package is sealed and when it is on its way, and what the disclosure register answers."""

from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from counsellor_app.documents.letters import LetterKind
from counsellor_app.domain.disclosure import Approval, Disclosure, DisclosureEvent, Profile
from counsellor_app.domain.ids import DisclosureId, PersonId, RequestId
from counsellor_app.domain.requests import OfficeKind, Request

__all__ = ["LetterKind"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SealAnswer:
    """`target`: where the sealed file is put, never over another. `national_signature`: the CMS of NCALayer over
    exactly the bytes `manifest` gave; it is not verified here.
    """

    request_id: RequestId
    target: Path = field(repr=False)
    national_signature: bytes | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliverDisclosure:
    """Handed over: on which day, by which channel (a code of the list `channel`), to whom or under which number."""

    id: DisclosureId
    on_day: date
    channel: str
    outside_number: str = field(default="", repr=False)
    words: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptOfDisclosure:
    """The office confirmed that it came (`is_returned` False) or sent it back: then the request is in work again."""

    id: DisclosureId
    on_day: date
    outside_number: str = field(default="", repr=False)
    words: str = field(default="", repr=False)
    is_returned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DisclosureLine:
    """One line of the disclosure register. `is_saved` False: the file may not have come into its place, make it again.

    `fields`, `entries`, `files`: how many left. `delivered_on`, `receipt_on`, `returned_on`: the latest of each.
    """

    id: DisclosureId
    number: str
    request_id: RequestId
    request_number: str
    outside_number: str = field(repr=False)
    office: OfficeKind
    sender: str
    profile: Profile
    sealed_at: datetime
    recipients: tuple[str, ...] = field(repr=False)
    fields: int
    entries: int
    files: int
    is_saved: bool
    delivered_on: date | None
    receipt_on: date | None
    returned_on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DisclosureView:
    """The whole row with what belongs to it. `approver` and `sealed_by` are names."""

    disclosure: Disclosure
    request: Request
    approval: Approval
    approver: str = field(repr=False)
    sealed_by: str = field(repr=False)
    events: tuple[DisclosureEvent, ...]
    pseudonyms: int
    tables: int
    is_saved: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    """Who stood behind a key of a package; `name` is today's."""

    key: str
    kind: str
    person_id: PersonId
    name: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class RemakeResult:
    """`differing`: paths of files whose hash is another than in the register; `manifest.json` is one of them."""

    same: bool
    differing: tuple[str, ...]
