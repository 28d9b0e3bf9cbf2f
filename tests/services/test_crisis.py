"""The trace of the crisis screen: kept at every tick, asked for by nobody, found again after a lock."""

from datetime import datetime, timedelta
from pathlib import Path

from counsellor_app.domain.ids import CaseId
from counsellor_app.services.crisis import CrisisService, ticks_of
from counsellor_app.services.crisis_paper import crisis_steps, save_crisis_sheet
from counsellor_app.services.done import Topic
from counsellor_app.services.referral_commands import RegisterReferral
from counsellor_app.services.referrals import ReferralService
from counsellor_app.services.session import Session
from tests.builders import MORNING, Hour, a_session, a_student

RUN = "0" * 31 + "1"
OTHER = "0" * 31 + "2"


def a_case(session: Session) -> CaseId:
    command = RegisterReferral(
        received_at=MORNING,
        source="CHILD",
        channel="IN_PERSON",
        types=("SUICIDE_RISK",),
        words="",
        student_id=a_student(session),
    )
    return CaseId(ReferralService(session).register(command).new_id or "")


def done(minutes: int) -> tuple[str, datetime]:
    return "done", MORNING + timedelta(minutes=minutes)


def test_a_run_is_kept_as_it_stands_and_grows(tmp_path: Path) -> None:
    with a_session(tmp_path) as session:
        service = CrisisService(session)
        kept = service.keep(RUN, MORNING, {"stay": done(0)}, None)
        assert Topic.CASES in kept.touched
        service.keep(RUN, MORNING, {"stay": done(0), "emergency": ("not-needed", MORNING)}, None)
        with session.store.read() as unit:
            run = unit.crisis_runs.get(RUN)
            assert len(unit.crisis_runs.all()) == 1
        assert ticks_of(run) == {"stay": done(0), "emergency": ("not-needed", MORNING)}
        assert run.pack_version == session.content.crisis.pack.version


def test_a_tick_taken_back_is_gone(tmp_path: Path) -> None:
    with a_session(tmp_path) as session:
        service = CrisisService(session)
        service.keep(RUN, MORNING, {"stay": done(0), "listen": done(3)}, None)
        service.keep(RUN, MORNING, {"stay": done(0)}, None)
        with session.store.read() as unit:
            assert set(ticks_of(unit.crisis_runs.get(RUN))) == {"stay"}


def test_the_case_comes_later_and_stays(tmp_path: Path) -> None:
    """The screen opens before anything is registered, so the first ticks have no case."""
    with a_session(tmp_path) as session:
        service, case_id = CrisisService(session), a_case(session)
        service.keep(RUN, MORNING, {"stay": done(0)}, None)
        assert service.of_case(case_id) == ()
        service.keep(RUN, MORNING, {"stay": done(0)}, case_id)
        service.keep(RUN, MORNING, {"stay": done(0), "listen": done(4)}, None)
        assert [run.id for run in service.of_case(case_id)] == [RUN]


def test_an_unfinished_run_is_found_until_the_evening(tmp_path: Path) -> None:
    hour = Hour()
    with a_session(tmp_path, hour) as session:
        service = CrisisService(session)
        assert service.unfinished() is None
        service.keep(OTHER, MORNING - timedelta(hours=1), {}, None)
        service.keep(RUN, MORNING, {"stay": done(0)}, None)
        found = service.unfinished()
        assert found is not None
        assert found.id == RUN
        service.keep(RUN, MORNING, {"stay": done(0)}, None, MORNING + timedelta(minutes=20))
        assert getattr(service.unfinished(), "id", "") == OTHER
        hour.move(hours=12)
        assert service.unfinished() is None


def test_the_sheet_has_every_step_and_the_schools_phones(tmp_path: Path) -> None:
    with a_session(tmp_path) as session:
        content = session.content
        contacts = [("Сулейменова Алия", "HEAD", "+7 (000) 000-00-11")]
        sheet = crisis_steps(content, "ru", MORNING.date(), contacts)
        assert len(sheet.steps) == len(content.crisis.step) == 8
        assert [number.number for number in sheet.numbers] == ["112", "103", "111"]
        assert [(one.name, one.phone) for one in sheet.people] == [("Сулейменова Алия", "+7 (000) 000-00-11")]
        file = tmp_path / "steps.pdf"
        save_crisis_sheet(file, content, "kk", MORNING.date(), contacts, demo=True)
        assert file.read_bytes().startswith(b"%PDF")
