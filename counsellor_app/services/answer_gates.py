"""What must be true before a package is sealed, and everything that sealing stands on, read at one moment."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from counsellor_app.domain.clock import local_day
from counsellor_app.domain.disclosure import Approval, Choices, Profile
from counsellor_app.domain.errors import RuleBroken
from counsellor_app.domain.ids import RequestId
from counsellor_app.domain.packages import RecipientRole
from counsellor_app.domain.request_states import Act, allowed
from counsellor_app.domain.requests import OfficeKey, Request
from counsellor_app.services.disclosure_preview import Preview, PreviewService
from counsellor_app.services.office_keys import is_usable, reserve_of
from counsellor_app.services.session import Session

SMALL_NUMBERS = "SMALL_NUMBERS"  # a reason of the pack: the item is given, some of its cells are not
Recipients = tuple[tuple[str, str, str], ...]  # name, key, role


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """`approval` is None while nobody approved exactly this. `is_partial`: something the letter asks for is withheld;
    numbers of which small ones are hidden are given.

    `made_on`: the day that stands in the data.
    """

    request: Request
    choices: Choices
    preview: Preview = field(repr=False)
    made_on: date
    approval: Approval | None
    key: OfficeKey | None
    reserve: OfficeKey | None
    own_key: str

    @property
    def is_partial(self) -> bool:
        return bool(refused_of(self.request, ((each.item, each.reason) for each in self.preview.data.withheld)))

    @property
    def seals_as(self) -> Act:
        return Act.SEAL_IN_PART if self.is_partial else Act.SEAL


def refused_of(request: Request, withheld: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Of what is withheld (item, reason), what the letter had asked for and does not get."""
    return tuple(pair for pair in withheld if pair[0] in request.items and pair[1] != SMALL_NUMBERS)


def read_answer(session: Session, previews: PreviewService, own_key: str, request_id: RequestId) -> Answer:
    """`KeyError` where there is no such request."""
    with session.store.read() as unit:
        request = unit.requests.get(request_id)
        approvals = unit.approvals.of(request_id)
    draft = previews.draft(request_id)
    preview = previews.preview(request_id, draft.choices)
    approval = _approval_of(approvals, preview.content_hash)
    if approval is None and approvals:  # approved on the day it was shown, which stands in the data
        shown_on = local_day(approvals[-1].written_at, session.zone)
        of_that_day = previews.preview(request_id, draft.choices, made_on=shown_on)
        approval = _approval_of(approvals, of_that_day.content_hash)
        preview = of_that_day if approval else preview
    with session.store.read() as unit:
        key = unit.office_keys.find(draft.choices.key_id) if draft.choices.key_id else None
        reserve = reserve_of(unit, key) if key else None
    return Answer(
        request=request,
        choices=draft.choices,
        preview=preview,
        made_on=date.fromisoformat(preview.data.made_on),
        approval=approval,
        key=key,
        reserve=reserve,
        own_key=own_key,
    )


def obstacles(answer: Answer) -> Iterator[RuleBroken]:
    """Everything that keeps this answer from being sealed, in the order of the steps that lead to it."""
    request, choices, preview = answer.request, answer.choices, answer.preview
    if request.cancelled_at is not None:
        yield RuleBroken("request-is-cancelled")
    elif answer.seals_as not in allowed(request.state):
        yield RuleBroken("request-not-now")
    if choices.profile is Profile.IDENTIFIED and not request.legal_ground:
        yield RuleBroken("answer-no-ground", field="legal_ground")
    unread = sum(1 for entry in preview.entries if entry.needs_reading)
    if unread:
        yield RuleBroken("answer-unread", field="read", n=unread)
    if preview.findings:
        yield RuleBroken("answer-findings", field="accepted", n=len(preview.findings))
    yield from _of_keys(answer)
    if answer.approval is None:
        yield RuleBroken("approval-missing", field="approval")
    elif set(choices.items) - set(answer.approval.items):
        yield RuleBroken("approval-item-missing", field="items")


def check_sealable(answer: Answer) -> Approval:
    """The first obstacle, if there is one; otherwise who approved it."""
    for obstacle in obstacles(answer):
        raise obstacle
    if answer.approval is None:
        raise RuntimeError("an answer without an approval has an obstacle")
    return answer.approval


def recipients(answer: Answer, own_name: str) -> Recipients:
    """The office's key, its second one where it has one, and the sender's own."""
    named = [(answer.key, RecipientRole.OFFICE), (answer.reserve, RecipientRole.RESERVE)]
    found = [(key.name, key.key, role.value) for key, role in named if key is not None]
    return (*found, (own_name, answer.own_key, RecipientRole.SENDER.value))


def _of_keys(answer: Answer) -> Iterator[RuleBroken]:
    if answer.key is None:
        yield RuleBroken("answer-no-key", field="key_id")
        return
    if answer.key.until is not None:
        yield RuleBroken("key-retired", field="key_id")
    elif not is_usable(answer.key):
        yield RuleBroken("key-not-confirmed", field="key_id")
    if answer.reserve is not None and not is_usable(answer.reserve):
        yield RuleBroken("reserve-key-not-confirmed", field="key_id")


def _approval_of(approvals: tuple[Approval, ...], content_hash: str) -> Approval | None:
    """The newest approval of exactly this content."""
    return next((each for each in reversed(approvals) if each.content_hash == content_hash), None)
