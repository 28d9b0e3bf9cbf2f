"""Today shows what is late, due and near, in order; the locked program knows moments only."""

from datetime import UTC, date, datetime
from pathlib import Path

from counsellor_app.domain.entries import Draft, FormKind
from counsellor_app.domain.ids import DraftId
from counsellor_app.services.clocks import ClockService, MeetClock
from counsellor_app.services.form_drafts import FormDrafts
from counsellor_app.services.referral_commands import IncidentFacts
from counsellor_app.services.referrals import ReferralService
from counsellor_app.services.session import Session
from counsellor_app.services.today import TodayService
from tests.builders import Hour, a_session, a_student
from tests.services.test_clocks import a_clock
from tests.services.test_referrals import a_referral


def shown(session: Session) -> list[tuple[str, str]]:
    return [(x.bucket.value, x.due.rule or x.due.step) for x in TodayService(session).view().lines]


def test_lines_stand_in_order_of_their_hour(tmp_path: Path) -> None:
    with a_session(tmp_path) as session:
        ReferralService(session).register(a_referral(a_student(session)))
        assert shown(session) == [
            ("today", "B05"),
            ("today", "0d"),
            ("week", "B07"),
            ("week", "B04"),
            ("week", "1sd"),
            ("week", "3sd"),
            ("week", "7d"),
        ]


def test_what_was_not_done_is_late_the_next_day(tmp_path: Path) -> None:
    hour = Hour()
    with a_session(tmp_path, hour) as session:
        ReferralService(session).register(a_referral(a_student(session)))
        hour.now = datetime(2026, 11, 28, 4, 0, tzinfo=UTC)  # Saturday
        late = {
            x.due.rule: (x.days_late, x.working_days_late) for x in TodayService(session).view().lines if x.due.rule
        }
        assert late["B05"] == (4, 3)
        assert TodayService(session).view().counted == 6


def test_a_met_clock_leaves_the_list(tmp_path: Path) -> None:
    hour = Hour()
    with a_session(tmp_path, hour) as session:
        ReferralService(session).register(a_referral(a_student(session)))
        hour.move(minutes=5)
        ClockService(session).meet(MeetClock(id=a_clock(session, "B05").id, met_at=hour(), evidence="исх. 12"))
        assert ("today", "B05") not in shown(session)


def test_an_early_reminder_brings_a_far_clock_near(tmp_path: Path) -> None:
    hour = Hour()
    with a_session(tmp_path, hour) as session:
        incident = IncidentFacts(day=date(2026, 11, 24))
        ReferralService(session).register(a_referral(a_student(session), incidents=(incident,)))
        assert all(rule != "V01" for _, rule in shown(session))
        hour.now = datetime(2026, 12, 14, 4, 0, tzinfo=UTC)  # ten days before 24 December
        assert ("week", "V01") in shown(session)


def test_cases_long_unseen_and_drafts_are_listed(tmp_path: Path) -> None:
    hour = Hour()
    with a_session(tmp_path, hour) as session:
        done = ReferralService(session).register(a_referral(a_student(session), types=("CONSULT",)))
        with session.store.drafting() as unit:
            unit.drafts.put(
                Draft(
                    id=DraftId("d1"),
                    case_id=done.new_id,  # type: ignore[arg-type]
                    kind="note",
                    template="quick",
                    service_at=None,
                    sections={"line": "…"},
                    started_at=hour(),
                    saved_at=hour(),
                )
            )
        assert TodayService(session).view().unseen == ()
        hour.move(days=31)
        view = TodayService(session).view()
        assert [u.whom.name for u in view.unseen] == ["Есенов Мирас"]
        assert [d.name for d in view.drafts] == ["Есенов Мирас"]


def test_the_draft_of_a_referral_is_listed_under_its_student(tmp_path: Path) -> None:
    with a_session(tmp_path) as session:
        forms = FormDrafts(session, FormKind.REFERRAL)
        forms.save(forms.new_id(), {"student_id": a_student(session)})
        forms.save(forms.new_id(), {"student_id": ""})
        assert sorted(d.name for d in TodayService(session).view().drafts) == ["", "Есенов Мирас"]


def test_reminders_are_moments_and_nothing_else(tmp_path: Path) -> None:
    with a_session(tmp_path) as session:
        ReferralService(session).register(a_referral(a_student(session), types=("SELF_HARM",)))
        moments = TodayService(session).moments()
        assert len(moments) == 5
        assert moments == tuple(sorted(moments))
        assert moments[0] == datetime(2026, 12, 1, 4, 0, tzinfo=UTC)  # 9 o'clock of the seventh day
