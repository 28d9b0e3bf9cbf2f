"""What stands in the timeline of a case: one item per thing that happened, newest first, as plain data."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from enum import StrEnum

from counsellor_app.domain.cases import LevelSet
from counsellor_app.domain.clock import local_day
from counsellor_app.domain.entries import EntryKind
from counsellor_app.domain.record import ClockRow, CrisisRun, FollowUp
from counsellor_app.domain.referrals import Referral
from counsellor_app.services.cases import CaseRecord, EntryLine, IncidentLine
from counsellor_app.services.incidents import TAKEN_BACK

Event = IncidentLine | LevelSet | Referral | FollowUp | ClockRow | CrisisRun  # what is no note
Payload = EntryLine | Event


class Part(StrEnum):
    """The filter chips, in their order."""

    ALL = "all"
    NOTES = "notes"
    INCIDENTS = "incidents"
    LEVEL = "level"
    CALLS = "calls"
    DUE = "due"
    REFERRALS = "referrals"
    CRISIS = "crisis"


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """`key` is the id of the record. `has_time` is False for a service known by its day only."""

    key: str
    part: Part
    at: datetime
    day: date
    has_time: bool
    payload: Payload


def timeline(record: CaseRecord, zone: tzinfo) -> tuple[Item, ...]:
    """Newest first; of one day those without an hour come last."""
    made = [
        *(_entry(line, zone) for line in record.entries),
        *(_item(Part.INCIDENTS, x.incident.id, x.incident.written_at, x, zone) for x in record.incidents),
        *(_item(Part.LEVEL, x.id, x.set_at, x, zone) for x in record.levels),
        *(_item(Part.REFERRALS, x.id, x.registered_at, x, zone) for x in record.referrals),
        *(_item(Part.DUE, x.id, x.ended_at, x, zone) for x in record.followups if x.ended_at and _is_told(x)),
        *(_item(Part.DUE, x.id, x.met_at, x, zone) for x in record.clocks if x.met_at and x.evidence),
        *(_item(Part.DUE, x.id, x.cancelled_at, x, zone) for x in record.clocks if x.cancelled_at and _is_decided(x)),
        *(_item(Part.CRISIS, x.id, x.started_at, x, zone) for x in record.crises),
    ]
    return tuple(sorted(made, key=lambda item: (item.day, item.has_time, item.at, item.key), reverse=True))


def counts(items: Iterable[Item]) -> dict[Part, int]:
    """How many of each part there are, all of them under `Part.ALL`."""
    found = Counter(item.part for item in items)
    return {part: found.total() if part is Part.ALL else found[part] for part in Part}


def chosen(items: tuple[Item, ...], part: Part) -> tuple[Item, ...]:
    return items if part is Part.ALL else tuple(item for item in items if item.part is part)


def _entry(line: EntryLine, zone: tzinfo) -> Item:
    entry = line.entry
    part = Part.CALLS if entry.kind is EntryKind.CALL else Part.NOTES
    has_time = entry.service_precision == "minute"
    return _item(part, entry.id, entry.service_at, line, zone, has_time=has_time)


def _item(part: Part, key: str, at: datetime, payload: Payload, zone: tzinfo, *, has_time: bool = True) -> Item:
    return Item(key=key, part=part, at=at, day=local_day(at, zone), has_time=has_time, payload=payload)


def _is_decided(clock: ClockRow) -> bool:
    """A person said why it does not apply; one that went with a taken back incident is no event."""
    return clock.cancel_reason != TAKEN_BACK


def _is_told(followup: FollowUp) -> bool:
    """What a change of level swept away is no event of its own: the level line tells it."""
    return not (followup.state == "cancelled" and followup.source == "schedule")
