"""Which cases a demonstration tells of: a long tail of older ones, and a few of the last days for a lived-in Today."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from random import Random

from counsellor_app.content.demo_pack import NarrativesPack
from counsellor_app.domain.referrals import Acute

TYPES = (("BULLYING",), ("BULLYING", "CYBER"), ("SUICIDE_RISK",), ("CONFLICT",), ("CONSULT",), ("SELF_HARM",))
TYPE_WEIGHTS = (0.34, 0.14, 0.1, 0.12, 0.26, 0.04)
OUTCOMES = {
    "BULLYING": "STOPPED",
    "SUICIDE_RISK": "RISK_REDUCED",
    "SUICIDE_ATTEMPT": "RISK_REDUCED",
    "SELF_HARM": "RISK_REDUCED",
    "CONFLICT": "MEDIATED",
    "CONSULT": "DECREASED",
}
STAGES = ((1, "REGISTERED"), (7, "PRIMARY"), (60, "SUPPORT"))  # days after which a case has gone on
CLOSED_SHARE = 0.35
CLOSED_AFTER = timedelta(days=45)
FARTHEST, MOST_OFTEN = 190, 25  # days before the day of the demonstration
SHARE_OF_RECENT = 6  # one case in so many is of the last days


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """When a case was taken, about what; `is_late`: its last contact and its clocks were let slip."""

    moment: datetime
    types: tuple[str, ...]
    acute: Acute = Acute.NO
    is_late: bool = False
    is_closed: bool = False


# Hours before the day of the demonstration, types, acute sign, late: what a counsellor's week looks like.
RECENT = (
    (2, ("BULLYING", "CYBER"), Acute.NO, False),
    (23, ("SUICIDE_RISK",), Acute.YES, False),
    (49, ("BULLYING",), Acute.NO, True),
    (22, ("SUICIDE_ATTEMPT",), Acute.NO, False),
    (73, ("SELF_HARM",), Acute.NO, False),
    (167, ("SUICIDE_ATTEMPT",), Acute.NO, False),
    (338, ("BULLYING",), Acute.NO, True),
    (670, ("CONFLICT",), Acute.NO, False),
)


def tell(rng: Random, count: int, day: datetime, zone: tzinfo) -> list[Told]:
    """`count` cases, oldest first."""
    recent = [
        Told(moment=day - timedelta(hours=hours), types=types, acute=acute, is_late=late)
        for hours, types, acute, late in RECENT[: count // SHARE_OF_RECENT]
    ]
    older = [_older(rng, day, zone) for _ in range(count - len(recent))]
    return sorted(recent + older, key=lambda told: told.moment)


def _older(rng: Random, day: datetime, zone: tzinfo) -> Told:
    moment = school_hour(rng, day - timedelta(days=rng.triangular(0, FARTHEST, MOST_OFTEN)), day, zone)
    types = rng.choices(TYPES, TYPE_WEIGHTS)[0]
    acute = Acute.YES if types == ("SUICIDE_RISK",) and rng.random() < 0.1 else Acute.NO
    closed = rng.random() < CLOSED_SHARE and day - moment > CLOSED_AFTER
    return Told(moment=moment, types=types, acute=acute, is_closed=closed)


def stage_after(age: timedelta) -> str:
    """How far an open case of this age has come (law.md B7)."""
    return next((stage for days, stage in STAGES if age < timedelta(days=days)), "MONITOR")


def school_morning(day: date, zone: tzinfo) -> datetime:
    """Ten o'clock of that day in the school."""
    return datetime.combine(day, time(10), zone).astimezone(UTC)


def school_hour(rng: Random, moment: datetime, day: datetime, zone: tzinfo) -> datetime:
    """The same day between 9 and 16 o'clock in the school; weekends fall on the Friday before; never after `day`."""
    local = moment.astimezone(zone)
    local -= timedelta(days=max(0, local.weekday() - 4))
    placed = local.replace(hour=rng.randint(9, 15), minute=rng.randint(0, 59), second=0, microsecond=0)
    return min(placed.astimezone(UTC), day - timedelta(minutes=rng.randint(5, 90)))


class _Slots(dict[str, object]):
    """Chosen when a template asks for them, and then the same in the whole story."""

    def __init__(self, rng: Random, words: dict[str, tuple[str, ...]], grade: int) -> None:
        super().__init__(grade=grade)
        self._rng = rng
        self._words = words

    def __missing__(self, slot: str) -> object:
        self[slot] = chosen = self._rng.randint(2, 5) if slot == "n" else self._rng.choice(self._words[slot])
        return chosen


def fill(rng: Random, narratives: NarrativesPack, template: str, grade: int) -> str:
    """Slots such as ``{place_ru}`` from the pack; ``{n}`` is a number of children."""
    return template.format_map(_Slots(rng, narratives.slots, grade))
