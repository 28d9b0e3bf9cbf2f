"""Clocks are met with evidence, late with a reason; a new calendar moves only those that still run."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from sqlcipher3 import IntegrityError

from counsellor_app.domain.clocks import StepKind
from counsellor_app.domain.errors import RuleBroken
from counsellor_app.domain.ids import CaseId
from counsellor_app.domain.record import ClockRow
from counsellor_app.services.clocks import CancelClock, ClockService, MeetClock, explain
from counsellor_app.services.referrals import ReferralService
from counsellor_app.services.school import SchoolService
from counsellor_app.services.session import Session
from tests.builders import MORNING, Hour, a_session, a_student
from tests.services.test_referrals import a_referral


def a_clock(session: Session, rule: str) -> ClockRow:
    with session.store.read() as unit:
        return next(c for c in unit.clocks.all() if c.rule == rule)


def a_bullying_case(session: Session) -> CaseId:
    return CaseId(ReferralService(session).register(a_referral(a_student(session))).new_id or "")


def test_met_in_time_and_final(tmp_path: Path) -> None:
    hour = Hour()
    with a_session(tmp_path, hour) as session:
        a_bullying_case(session)
        clock = a_clock(session, "B04")
        hour.move(hours=2)
        ClockService(session).meet(MeetClock(id=clock.id, met_at=MORNING + timedelta(hours=1), evidence="устно"))
        met = a_clock(session, "B04")
        assert (met.met_at, met.recorded_at) == (MORNING + timedelta(hours=1), MORNING + timedelta(hours=2))
        with pytest.raises(RuleBroken, match="clock-already-ended"):
            ClockService(session).cancel(CancelClock(id=clock.id, reason="x"))
        with pytest.raises(IntegrityError), session.store.begin("test-forged") as unit:
            unit.connection.execute("UPDATE clock SET met_at = NULL WHERE id = ?", (clock.id,))


def test_late_needs_a_reason(tmp_path: Path) -> None:
    hour = Hour()
    with a_session(tmp_path, hour) as session:
        a_bullying_case(session)
        clock = a_clock(session, "B07")  # until Wednesday 25 November, 18:00
        hour.move(days=3)
        late = MeetClock(id=clock.id, met_at=datetime(2026, 11, 25, 13, 1, tzinfo=UTC), evidence="протокол 4")
        with pytest.raises(RuleBroken, match="clock-late-reason"):
            ClockService(session).meet(late)
        in_time = MeetClock(id=clock.id, met_at=datetime(2026, 11, 25, 13, 0, tzinfo=UTC), evidence="протокол 4")
        ClockService(session).meet(in_time)
        assert a_clock(session, "B07").late_reason == ""


@pytest.mark.parametrize(("minutes", "rule"), [(5, "clock-met-in-future"), (-60 * 24, "clock-met-before-start")])
def test_impossible_moments_are_refused(tmp_path: Path, minutes: int, rule: str) -> None:
    with a_session(tmp_path) as session:
        a_bullying_case(session)
        clock = a_clock(session, "B04")
        with pytest.raises(RuleBroken, match=rule):
            ClockService(session).meet(MeetClock(id=clock.id, met_at=MORNING + timedelta(minutes=minutes), evidence=""))


def test_a_clock_can_always_say_how_it_was_counted(tmp_path: Path) -> None:
    hour = Hour(datetime(2026, 11, 27, 12, 0, tzinfo=UTC))  # a Friday
    with a_session(tmp_path, hour) as session:
        ReferralService(session).register(a_referral(a_student(session), received_at=hour()))
        steps = explain(a_clock(session, "B07"))
        assert [s.on for s in steps if s.kind is StepKind.SKIPPED] == [date(2026, 11, 28), date(2026, 11, 29)]
        assert steps[-1].kind is StepKind.ENDS
        assert steps[-1].on == date(2026, 11, 30)


def test_a_day_off_moves_only_running_clocks(tmp_path: Path) -> None:
    with a_session(tmp_path) as session:
        a_bullying_case(session)
        before = a_clock(session, "B01")  # met when registered
        SchoolService(session).save_calendar([date(2026, 11, 25)], [], [2026])
        ClockService(session).recount()
        assert a_clock(session, "B07").due_on == date(2026, 11, 26)
        assert a_clock(session, "B01") == before
