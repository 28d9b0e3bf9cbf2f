"""What stands in the form of a referral, without widgets: to keep it as a draft and to make the command of it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import TypeVar

from counsellor_app.domain.clock import from_text, to_text
from counsellor_app.domain.ids import CaseId, PersonId, ReferralId, is_id
from counsellor_app.domain.referrals import Acute
from counsellor_app.services.referral_commands import RegisterReferral
from counsellor_app.ui.incidents.state import IncidentState, facts_of, from_plain, to_plain

NEW_CASE = "new"  # instead of the id of an open case
FORMAT = "1"
Choice = TypeVar("Choice", bound=StrEnum)


@dataclass(frozen=True, slots=True, kw_only=True)
class FormState:
    """`case` is an open case to join, `NEW_CASE`, or "" before anybody was asked.

    `referral_id`, `number` and `case_id` are there once an acute sign had the referral registered in the background.
    """

    received_at: datetime
    source: str = ""
    channel: str = ""
    outside_number: str = ""
    types: tuple[str, ...] = ()
    acute: Acute = Acute.NOT_ASKED
    student_id: PersonId | None = None
    unknown: str = field(default="", repr=False)
    case: str = ""
    words: str = field(default="", repr=False)
    incidents: tuple[IncidentState, ...] = ()
    referral_id: ReferralId | None = None
    number: str = ""
    case_id: CaseId | None = None

    def people(self) -> frozenset[PersonId]:
        """Everybody the form refers to, except in its texts."""
        found = {part.person_id for one in self.incidents for part in one.people}
        return frozenset(found | ({self.student_id} if self.student_id else set()))


def command_of(state: FormState, *, with_incidents: bool) -> RegisterReferral:
    """`with_incidents`: one of the types has them; otherwise what was begun stays behind."""
    incidents = state.incidents if with_incidents else ()
    others = (part.person_id for one in incidents for part in one.people if part.own_case)
    return RegisterReferral(
        received_at=state.received_at,
        source=state.source,
        channel=state.channel,
        types=state.types,
        words=state.words,
        student_id=state.student_id,
        unknown=state.unknown,
        acute=state.acute,
        outside_number=state.outside_number,
        incidents=tuple(facts_of(one) for one in incidents),
        case_id=CaseId(state.case) if is_id(state.case) else None,
        also_for=tuple(dict.fromkeys(others)),
    )


def to_fields(state: FormState) -> dict[str, str]:
    """Text values for the draft."""
    incidents = [to_plain(one) for one in state.incidents]
    return {
        "format": FORMAT,
        "received_at": to_text(state.received_at),
        "source": state.source,
        "channel": state.channel,
        "outside_number": state.outside_number,
        "types": " ".join(state.types),
        "acute": state.acute.value,
        "student_id": state.student_id or "",
        "unknown": state.unknown,
        "case": state.case,
        "words": state.words,
        "incidents": json.dumps(incidents, ensure_ascii=False),
        "referral_id": state.referral_id or "",
        "number": state.number,
        "case_id": state.case_id or "",
    }


def from_fields(fields: Mapping[str, str], now: datetime) -> FormState:
    """What can be read of a draft; a value that cannot is as if it had not been typed."""
    return FormState(
        received_at=_moment(fields.get("received_at", ""), now),
        source=fields.get("source", ""),
        channel=fields.get("channel", ""),
        outside_number=fields.get("outside_number", ""),
        types=tuple(fields.get("types", "").split()),
        acute=_member(Acute, fields.get("acute", ""), Acute.NOT_ASKED),
        student_id=PersonId(fields.get("student_id", "")) if is_id(fields.get("student_id", "")) else None,
        unknown=fields.get("unknown", ""),
        case=fields.get("case", ""),
        words=fields.get("words", ""),
        incidents=_incidents(fields.get("incidents", "")),
        referral_id=ReferralId(fields["referral_id"]) if is_id(fields.get("referral_id", "")) else None,
        number=fields.get("number", ""),
        case_id=CaseId(fields["case_id"]) if is_id(fields.get("case_id", "")) else None,
    )


def _incidents(text: str) -> tuple[IncidentState, ...]:
    try:
        found = json.loads(text or "[]")
        return tuple(from_plain(one) for one in found)
    except (ValueError, TypeError, KeyError, AttributeError):
        return ()


def _moment(text: str, now: datetime) -> datetime:
    try:
        return from_text(text)
    except ValueError:
        return now


def _member(kind: type[Choice], value: str, otherwise: Choice) -> Choice:
    try:
        return kind(value)
    except ValueError:
        return otherwise
