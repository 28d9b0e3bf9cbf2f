from datetime import UTC, date, datetime, timedelta

import pytest

from counsellor_app.domain.calendar import WorkCalendar
from counsellor_app.domain.errors import RuleBroken
from counsellor_app.domain.followups import (
    Bucket,
    DueWhen,
    FollowUpState,
    Lateness,
    bucket,
    cancel,
    finish,
    lateness,
    move,
)

NOW = datetime(2026, 11, 24, 5, 42, tzinfo=UTC)  # Tuesday, 10:42 in Kazakhstan
TODAY = date(2026, 11, 24)
CALENDAR = WorkCalendar(version="v", days_off={}, week=5)
OPEN = FollowUpState.OPEN
ENDED = [state for state in FollowUpState if state is not OPEN]


def refused(rule: str) -> pytest.RaisesExc[RuleBroken]:
    return pytest.RaisesExc(RuleBroken, match=f"^{rule}$")


def test_three_ways_to_end() -> None:
    assert finish(OPEN, "met") is FollowUpState.DONE
    assert cancel(OPEN, "moved away") is FollowUpState.CANCELLED
    later = DueWhen(on=TODAY + timedelta(days=1))
    assert move(OPEN, "ill", DueWhen(on=TODAY), later, NOW) is FollowUpState.MOVED


@pytest.mark.parametrize("words", ["", " \n"])
def test_each_ending_needs_words(words: str) -> None:
    with refused("followup-note-missing"):
        finish(OPEN, words)
    with refused("followup-reason-missing"):
        cancel(OPEN, words)
    with refused("followup-reason-missing"):
        move(OPEN, words, DueWhen(on=TODAY), DueWhen(on=TODAY + timedelta(days=1)), NOW)


@pytest.mark.parametrize("state", ENDED)
def test_what_has_ended_stays_ended(state: FollowUpState) -> None:
    with refused("followup-already-ended"):
        finish(state, "met")
    with refused("followup-already-ended"):
        cancel(state, "x")
    with refused("followup-already-ended"):
        move(state, "x", DueWhen(on=TODAY), DueWhen(on=TODAY + timedelta(days=1)), NOW)


def test_a_move_goes_to_another_time_still_to_come() -> None:
    due = DueWhen(on=TODAY)
    with refused("followup-moved-nowhere"):
        move(OPEN, "ill", due, due, NOW)
    with refused("followup-moved-into-past"):
        move(OPEN, "ill", due, DueWhen(on=TODAY - timedelta(days=1)), NOW)
    with refused("followup-moved-into-past"):
        move(OPEN, "ill", due, DueWhen(at=NOW - timedelta(minutes=1)), NOW)
    assert move(OPEN, "ill", due, DueWhen(at=NOW + timedelta(minutes=1)), NOW) is FollowUpState.MOVED


@pytest.mark.parametrize(
    ("due", "where"),
    [
        (DueWhen(on=date(2026, 11, 23)), Bucket.OVERDUE),
        (DueWhen(at=NOW - timedelta(seconds=1)), Bucket.OVERDUE),
        (DueWhen(on=TODAY), Bucket.TODAY),
        (DueWhen(at=NOW), Bucket.TODAY),
        (DueWhen(at=datetime(2026, 11, 24, 18, 59, tzinfo=UTC)), Bucket.TODAY),
        (DueWhen(at=datetime(2026, 11, 24, 19, 0, tzinfo=UTC)), Bucket.WEEK),
        (DueWhen(on=date(2026, 12, 1)), Bucket.WEEK),
        (DueWhen(on=date(2026, 12, 2)), Bucket.LATER),
    ],
)
def test_where_today_shows_it(due: DueWhen, where: Bucket) -> None:
    assert bucket(due, NOW) is where


@pytest.mark.parametrize(
    ("due", "late"),
    [
        (DueWhen(on=date(2026, 11, 20)), Lateness(4, 2)),
        (DueWhen(on=date(2026, 11, 21)), Lateness(3, 2)),
        (DueWhen(at=NOW - timedelta(hours=2)), Lateness(0, 0)),
        (DueWhen(on=date(2026, 11, 30)), Lateness(0, 0)),
    ],
)
def test_how_late(due: DueWhen, late: Lateness) -> None:
    assert lateness(due, NOW, CALENDAR) == late


@pytest.mark.parametrize("given", [{}, {"at": NOW, "on": TODAY}])
def test_due_is_a_moment_or_a_day(given: dict[str, datetime]) -> None:
    with pytest.raises(ValueError, match="moment or on a day"):
        DueWhen(**given)
