"""`Choices` as JSON: kept with the draft of an answer, and for good with the disclosure."""

import json
from collections.abc import Mapping
from datetime import date

from counsellor_app.domain.disclosure import Choices, Profile, Share
from counsellor_app.domain.ids import CaseId, DocumentId


def choices_to_json(choices: Choices) -> str:
    """Sorted keys, no spaces: equal choices are equal texts."""
    return json.dumps(choices_to_plain(choices), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def choices_from_json(text: str) -> Choices:
    """The reverse. KeyError, TypeError or ValueError when `choices_to_json` did not write it."""
    raw = json.loads(text)
    if not isinstance(raw, dict):
        raise TypeError("choices are an object")
    return choices_from_plain(raw)


def choices_to_plain(choices: Choices) -> dict[str, object]:
    """What `json` can write."""
    return {
        "profile": choices.profile.value,
        "cases": list(choices.cases),
        "period_from": _iso(choices.period_from),
        "period_until": _iso(choices.period_until),
        "months": choices.months,
        "shares": {row: share.value for row, share in choices.shares.items()},
        "read": sorted(set(choices.read)),
        "items": dict(choices.items),
        "documents": list(choices.documents),
        "withheld": dict(choices.withheld),
        "accepted": dict(choices.accepted),
        "key_id": choices.key_id,
        "languages": list(choices.languages),
    }


def choices_from_plain(raw: Mapping[str, object]) -> Choices:
    key_id = raw["key_id"]
    return Choices(
        profile=Profile(str(raw["profile"])),
        cases=tuple(CaseId(each) for each in _texts(raw["cases"])),
        period_from=_day(raw["period_from"]),
        period_until=_day(raw["period_until"]),
        months=bool(raw["months"]),
        shares={row: Share(share) for row, share in _pairs(raw["shares"]).items()},
        read=_texts(raw["read"]),
        items=_pairs(raw["items"]),
        documents=tuple(DocumentId(each) for each in _texts(raw["documents"])),
        withheld=_pairs(raw["withheld"]),
        accepted=_pairs(raw["accepted"]),
        key_id=None if key_id is None else str(key_id),
        languages=_texts(raw["languages"]),
    )


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _day(raw: object) -> date | None:
    return None if raw is None else date.fromisoformat(str(raw))


def _texts(raw: object) -> tuple[str, ...]:
    if not isinstance(raw, list):
        raise TypeError("not a list")
    return tuple(str(each) for each in raw)


def _pairs(raw: object) -> dict[str, str]:
    if not isinstance(raw, dict):
        raise TypeError("not an object")
    return {str(key): str(value) for key, value in raw.items()}
