"""What stands in the form of a request, without widgets: to keep it as a draft and to make the command of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from counsellor_app.domain.clock import from_text, to_text
from counsellor_app.domain.ids import PersonId, is_id
from counsellor_app.domain.requests import OfficeKind, Request, Subject
from counsellor_app.services.request_commands import RegisterRequest

Choice = TypeVar("Choice", bound=StrEnum)
FORMAT = "1"


@dataclass(frozen=True, slots=True, kw_only=True)
class FormState:
    """`letter_file`: a file on this computer that is taken in when the letter is registered."""

    received_at: datetime
    office: OfficeKind | None = None
    sender: str = field(default="", repr=False)
    outside_number: str = field(default="", repr=False)
    letter_on: date | None = None
    channel: str = ""
    signer: str = field(default="", repr=False)
    subject: Subject | None = None
    people: tuple[PersonId, ...] = ()
    period_from: date | None = None
    period_until: date | None = None
    legal_ground: str = field(default="", repr=False)
    items: tuple[str, ...] = ()
    words: str = field(default="", repr=False)
    due_on: date | None = None
    letter_file: Path | None = field(default=None, repr=False)


def command_of(state: FormState, office: OfficeKind, subject: Subject) -> RegisterRequest:
    """Children stay with a letter about a child; a name typed under it is somebody new."""
    return RegisterRequest(
        received_at=state.received_at,
        office=office,
        sender=state.sender,
        channel=state.channel,
        subject=subject,
        outside_number=state.outside_number,
        letter_on=state.letter_on,
        signer=state.signer,
        people=state.people if subject is Subject.CHILD else (),
        period_from=state.period_from,
        period_until=state.period_until,
        legal_ground=state.legal_ground,
        items=state.items,
        words=state.words,
        due_on=state.due_on,
    )


def of_request(request: Request, people: tuple[PersonId, ...], signer: str) -> FormState:
    """What the register says of the letter, to be put right."""
    return FormState(
        received_at=request.received_at,
        office=request.office,
        sender=request.sender,
        outside_number=request.outside_number,
        letter_on=request.letter_on,
        channel=request.channel,
        signer=signer,
        subject=request.subject,
        people=people,
        period_from=request.period_from,
        period_until=request.period_until,
        legal_ground=request.legal_ground,
        items=request.items,
        words=request.words,
        due_on=request.due_on,
    )


def to_fields(state: FormState) -> dict[str, str]:
    """Text values for the draft."""
    return {
        "format": FORMAT,
        "received_at": to_text(state.received_at),
        "office": state.office.value if state.office else "",
        "sender": state.sender,
        "outside_number": state.outside_number,
        "letter_on": _day_text(state.letter_on),
        "channel": state.channel,
        "signer": state.signer,
        "subject": state.subject.value if state.subject else "",
        "people": " ".join(state.people),
        "period_from": _day_text(state.period_from),
        "period_until": _day_text(state.period_until),
        "legal_ground": state.legal_ground,
        "items": " ".join(state.items),
        "words": state.words,
        "due_on": _day_text(state.due_on),
        "letter_file": str(state.letter_file) if state.letter_file else "",
    }


def from_fields(fields: Mapping[str, str], now: datetime) -> FormState:
    """What can be read of a draft; a value that cannot is as if it had not been typed."""
    file = fields.get("letter_file", "")
    return FormState(
        received_at=_moment(fields.get("received_at", ""), now),
        office=_member(OfficeKind, fields.get("office", "")),
        sender=fields.get("sender", ""),
        outside_number=fields.get("outside_number", ""),
        letter_on=_day(fields.get("letter_on", "")),
        channel=fields.get("channel", ""),
        signer=fields.get("signer", ""),
        subject=_member(Subject, fields.get("subject", "")),
        people=tuple(PersonId(one) for one in fields.get("people", "").split() if is_id(one)),
        period_from=_day(fields.get("period_from", "")),
        period_until=_day(fields.get("period_until", "")),
        legal_ground=fields.get("legal_ground", ""),
        items=tuple(fields.get("items", "").split()),
        words=fields.get("words", ""),
        due_on=_day(fields.get("due_on", "")),
        letter_file=Path(file) if file else None,
    )


def _day_text(day: date | None) -> str:
    return day.isoformat() if day else ""


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _moment(text: str, now: datetime) -> datetime:
    try:
        return from_text(text)
    except ValueError:
        return now


def _member(kind: type[Choice], value: str) -> Choice | None:
    try:
        return kind(value)
    except ValueError:
        return None
