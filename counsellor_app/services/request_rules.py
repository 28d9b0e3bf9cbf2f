"""What is refused when a letter is registered, and how its texts are kept."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from counsellor_app.content.library import Content
from counsellor_app.content.packs import CodeList
from counsellor_app.domain.clock import local_day
from counsellor_app.domain.errors import RuleBroken
from counsellor_app.services import typed
from counsellor_app.services.request_commands import RefuseRequest, RegisterRequest
from counsellor_app.services.session import Session

EARLIEST = date(2000, 1, 1)
LATEST = date(2099, 12, 31)
FARTHEST_DUE = timedelta(days=366 * 2)  # after the day it came: farther ahead is a slip of the year
LONGEST_SENDER = 300
MOST_PEOPLE = 50


def tidied(command: RegisterRequest) -> RegisterRequest:
    """Texts as they are kept; each child and each item once."""
    return replace(
        command,
        sender=typed.line(command.sender, "sender", LONGEST_SENDER),
        outside_number=typed.line(command.outside_number, "outside_number"),
        signer=typed.line(command.signer, "signer"),
        legal_ground=typed.words(command.legal_ground, "legal_ground"),
        words=typed.words(command.words, "words"),
        people=tuple(dict.fromkeys(command.people)),
        items=tuple(dict.fromkeys(command.items)),
    )


def check(command: RegisterRequest, session: Session) -> None:
    """`command` is tidied. RuleBroken with the field it belongs to."""
    received = local_day(command.received_at, session.zone)
    if not command.sender:
        raise RuleBroken("request-sender-missing", field="sender")
    if command.received_at > session.now():
        raise RuleBroken("request-in-future", field="received_at")
    if received < EARLIEST:
        raise RuleBroken("request-too-old", field="received_at")
    if command.letter_on is not None:
        _check_letter(command.letter_on, received)
    if command.due_on is not None:
        _check_due(command.due_on, command.letter_on or received, received)
    _check_period(command.period_from, command.period_until)
    if len(command.people) > MOST_PEOPLE:
        raise RuleBroken("request-too-many-people", field="people", n=MOST_PEOPLE)
    content = session.content
    if command.channel not in {item.id for item in content.items(CodeList.CHANNEL)}:
        raise RuleBroken("request-channel-missing", field="channel")
    check_items(command.items, content)


def check_items(items: Iterable[str], content: Content, name: str = "items") -> None:
    if not set(items) <= {item.id for item in content.disclosure.item}:
        raise RuleBroken("request-item-unknown", field=name)


def check_refusal(command: RefuseRequest, content: Content) -> None:
    if not command.reasons:
        raise RuleBroken("refusal-reason-missing", field="reasons")
    check_items((item for item, _ in command.reasons), content, "reasons")
    known = {item.id for item in content.disclosure.lists.withheld_reason}
    if not {reason for _, reason in command.reasons} <= known:
        raise RuleBroken("refusal-reason-missing", field="reasons")


def _check_letter(letter_on: date, received: date) -> None:
    if letter_on > received:
        raise RuleBroken("letter-after-receipt", field="letter_on")
    if letter_on < EARLIEST:
        raise RuleBroken("request-too-old", field="letter_on")


def _check_due(due_on: date, written: date, received: date) -> None:
    if due_on < written:
        raise RuleBroken("due-before-letter", field="due_on")
    if due_on > received + FARTHEST_DUE:
        raise RuleBroken("request-due-too-far", field="due_on")


def _check_period(first: date | None, last: date | None) -> None:
    if (first is None) != (last is None):
        raise RuleBroken("period-half", field="period_until" if last is None else "period_from")
    if first is None or last is None:
        return
    if last < first:
        raise RuleBroken("period-backwards", field="period_until")
    if first < EARLIEST or last > LATEST:
        raise RuleBroken("period-years", field="period_from")
