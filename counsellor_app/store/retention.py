"""Which of the own backups stay: twelve days, ten weeks, nine months, and those made before something risky."""

from collections.abc import Callable, Hashable, Iterable
from datetime import date, datetime, timedelta
from pathlib import Path

from counsellor_app.domain.clock import local_day

DAILY, WEEKLY, MONTHLY = 12, 10, 9
FORCED = "-before-"  # in the name of a backup made before a migration or a restore
FORCED_STAYS = timedelta(days=90)


def thin(backups: Iterable[tuple[Path, datetime]], now: datetime) -> tuple[Path, ...]:
    """The backups to delete, oldest first. The newest of all always stays."""
    newest_first = sorted(backups, key=lambda one: (one[1], one[0]), reverse=True)
    stay = {path for path, _ in newest_first[:1]}
    stay |= {path for path, moment in newest_first if FORCED in path.name and now - moment <= FORCED_STAYS}
    regular = [(path, moment) for path, moment in newest_first if FORCED not in path.name]
    stay |= _newest_of_each(regular, DAILY, lambda day: day)
    stay |= _newest_of_each(regular, WEEKLY, lambda day: day.isocalendar()[:2])
    stay |= _newest_of_each(regular, MONTHLY, lambda day: (day.year, day.month))
    return tuple(path for path, _ in reversed(newest_first) if path not in stay)


def _newest_of_each(
    newest_first: list[tuple[Path, datetime]], count: int, span: Callable[[date], Hashable]
) -> set[Path]:
    kept: dict[Hashable, Path] = {}
    for path, moment in newest_first:
        kept.setdefault(span(local_day(moment)), path)
    return set(list(kept.values())[:count])
