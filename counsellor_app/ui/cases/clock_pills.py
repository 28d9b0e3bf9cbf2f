"""Which clocks a case header shows, in which order, and what each pill says."""

from collections.abc import Iterable
from datetime import datetime, tzinfo

from counsellor_app.content.library import Content
from counsellor_app.content.packs import Clock
from counsellor_app.domain.clocks import Owner
from counsellor_app.domain.followups import Bucket
from counsellor_app.domain.record import ClockRow
from counsellor_app.ui.cases.words import clock_left, clock_state, language
from counsellor_app.ui.widgets.paint import Pill, PillState

_STATES = {Bucket.OVERDUE: PillState.OVERDUE, Bucket.TODAY: PillState.TODAY}


def clock_of(row: ClockRow, content: Content) -> Clock | None:
    """None for a rule that the present pack no longer has: an old record keeps its code."""
    try:
        return content.clock(row.rule)
    except KeyError:
        return None


def pill_of(row: ClockRow, content: Content, now: datetime, zone: tzinfo) -> Pill:
    clock = clock_of(row, content)
    where = clock_state(row, now, zone)
    state = PillState.MET if where is None else _STATES.get(where, PillState.OPEN)
    if where is not None and row.owner == Owner.EXTERNAL:
        state = PillState.EXTERNAL
    return Pill(
        title=clock.pill.of(language()) if clock else row.rule,
        left=clock_left(row, now, zone),
        article=clock.article.of(language()) if clock else "",
        state=state,
    )


def in_order(rows: Iterable[ClockRow], now: datetime, zone: tzinfo) -> tuple[ClockRow, ...]:
    """Overdue, today, later, those of other bodies, met; what does not apply is not shown."""
    order = {Bucket.OVERDUE: 0, Bucket.TODAY: 1, Bucket.WEEK: 2, Bucket.LATER: 3, None: 5}

    def key(row: ClockRow) -> tuple[int, str, str]:
        where = clock_state(row, now, zone)
        waiting = where is not None and row.owner == Owner.EXTERNAL
        return 4 if waiting else order[where], row.due_on.isoformat() if row.due_on else "", row.rule

    return tuple(sorted((row for row in rows if row.cancelled_at is None), key=key))
