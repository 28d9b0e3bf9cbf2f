"""What stands in the form of one incident, without widgets: to keep it as a draft and to make the command of it."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any

from counsellor_app.domain.ids import PersonId, is_id
from counsellor_app.domain.referrals import Precision
from counsellor_app.services.referral_commands import IncidentFacts

FORMAT = "1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One person in an incident. `own_case`: it stands in a case of this child too."""

    person_id: PersonId
    role: str
    own_case: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentState:
    day: date
    precision: Precision = Precision.DAY
    place: str = ""
    kinds: tuple[str, ...] = ()
    words: str = field(default="", repr=False)
    evidence: str = field(default="", repr=False)
    people: tuple[Part, ...] = ()


def facts_of(one: IncidentState) -> IncidentFacts:
    return IncidentFacts(
        day=one.day,
        precision=one.precision,
        place=one.place,
        kinds=one.kinds,
        words=one.words,
        evidence=one.evidence,
        roles=tuple((part.person_id, part.role) for part in one.people),
    )


def to_plain(one: IncidentState) -> dict[str, Any]:
    """As JSON holds it."""
    return asdict(one) | {"day": one.day.isoformat()}


def from_plain(one: Mapping[str, Any]) -> IncidentState:
    """`ValueError`, `KeyError` or `TypeError` for what is no incident."""
    return IncidentState(
        day=date.fromisoformat(one["day"]),
        precision=Precision(one["precision"]) if one.get("precision") in set(Precision) else Precision.DAY,
        place=str(one.get("place", "")),
        kinds=tuple(str(code) for code in one.get("kinds", ())),
        words=str(one.get("words", "")),
        evidence=str(one.get("evidence", "")),
        people=tuple(
            Part(person_id=PersonId(part["person_id"]), role=str(part["role"]), own_case=bool(part.get("own_case")))
            for part in one.get("people", ())
            if is_id(str(part["person_id"]))
        ),
    )


def to_fields(one: IncidentState) -> dict[str, str]:
    """Text values for a draft of this incident alone; its words stand by themselves, so that their people are found."""
    plain = to_plain(one)
    return {"format": FORMAT, "words": plain.pop("words"), "incident": json.dumps(plain, ensure_ascii=False)}


def from_fields(fields: Mapping[str, str], today: date) -> IncidentState:
    """What can be read of a draft; what cannot is as if it had not been typed."""
    try:
        return from_plain(json.loads(fields["incident"]) | {"words": fields.get("words", "")})
    except (ValueError, TypeError, KeyError, AttributeError):
        return IncidentState(day=today, words=fields.get("words", ""))
