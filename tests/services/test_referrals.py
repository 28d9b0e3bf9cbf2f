"""Taking a referral: number, register, case, clocks, level, in one unit or not at all."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from counsellor_app.domain.errors import RuleBroken
from counsellor_app.domain.ids import CaseId, PersonId
from counsellor_app.domain.referrals import Acute
from counsellor_app.services.done import Topic
from counsellor_app.services.referral_commands import IncidentFacts, RegisterReferral
from counsellor_app.services.referrals import ReferralService
from counsellor_app.services.session import Session
from tests.builders import MORNING, Hour, a_session, a_student

TODAY = date(2026, 11, 24)


def a_referral(student: PersonId | None, **changes: object) -> RegisterReferral:
    facts: dict[str, object] = {
        "received_at": MORNING - timedelta(minutes=20),
        "source": "CLASS_TEACHER",
        "channel": "ORAL",
        "types": ("BULLYING",),
        "words": "Снимали на телефон после физкультуры.",
        "student_id": student,
    }
    return RegisterReferral(**(facts | changes))  # type: ignore[arg-type]


def clocks_of(session: Session, case_id: str | None) -> dict[str, str]:
    with session.store.read() as unit:
        return {c.rule: str(c.due_on) for c in unit.clocks.of_case(CaseId(case_id or ""))}


def test_bullying_gets_a_number_a_case_and_its_clocks(tmp_path: Path) -> None:
    with a_session(tmp_path) as session:
        student = a_student(session)
        incident = IncidentFacts(day=date(2026, 11, 23), kinds=("VERBAL",), roles=((student, "TARGET"),))
        done = ReferralService(session).register(a_referral(student, incidents=(incident,)))
        with session.store.read() as unit:
            case = unit.cases.get(done.new_id or "")
            referral = unit.referrals.of_case(case.id)[0]
            rules = {c.rule: c for c in unit.clocks.of_case(case.id)}
        assert (case.number, referral.number) == ("26-001", "R26-001")
        assert case.student_id == student
        assert Topic.CLOCKS in done.touched
        assert rules["B01"].met_at == MORNING
        assert rules["B04"].due_on == date(2026, 11, 25)
        assert rules["B05"].due_on == TODAY
        assert rules["B07"].due_at == datetime(2026, 11, 25, 13, 0, tzinfo=UTC)  # 18:00 in the school
        assert rules["V01"].due_on == date(2026, 12, 23)


def test_what_would_start_is_what_starts(tmp_path: Path) -> None:
    with a_session(tmp_path) as session:
        student = a_student(session)
        service = ReferralService(session)
        command = a_referral(student, incidents=(IncidentFacts(day=date(2026, 11, 20)),))
        shown = {
            s.rule: str(s.due_on) for s in service.starts(command.received_at, command.types, (date(2026, 11, 20),))
        }
        assert shown == clocks_of(session, service.register(command).new_id)
        assert shown  # an empty list would agree with anything


def test_an_acute_sign_raises_to_r3_at_once(tmp_path: Path) -> None:
    with a_session(tmp_path) as session:
        student = a_student(session)
        done = ReferralService(session).register(a_referral(student, types=("SUICIDE_RISK",), acute=Acute.YES))
        with session.store.read() as unit:
            case = unit.cases.get(done.new_id or "")
            contacts = unit.followups.open_of_case(case.id)
            history = unit.levels.of_case(case.id)
        assert case.level == "R3"
        assert [level.rule for level in history] == ["acute-sign"]
        assert contacts[0].step == "0h"
        assert contacts[0].due_at == MORNING
        assert {c.schedule for c in contacts} == {"R3_acute"}


@pytest.mark.parametrize(
    ("types", "level", "schedule"),
    [
        (("SUICIDE_ATTEMPT",), "R2", "after_attempt"),
        (("SELF_HARM",), "R1", "R1_watch"),
        (("BULLYING",), "R0", "bullying_standard"),
    ],
)
def test_the_first_level_follows_the_type(tmp_path: Path, types: tuple[str, ...], level: str, schedule: str) -> None:
    with a_session(tmp_path) as session:
        done = ReferralService(session).register(a_referral(a_student(session), types=types))
        with session.store.read() as unit:
            assert unit.cases.get(done.new_id or "").level == level
            assert {f.schedule for f in unit.followups.of_case(CaseId(done.new_id or ""))} == {schedule}


def test_a_second_referral_joins_the_case_and_never_lowers(tmp_path: Path) -> None:
    with a_session(tmp_path) as session:
        student = a_student(session)
        service = ReferralService(session)
        first = service.register(a_referral(student, types=("SUICIDE_RISK",), acute=Acute.YES))
        case_id = CaseId(first.new_id or "")
        service.register(a_referral(student, types=("CONFLICT",), case_id=case_id))
        with session.store.read() as unit:
            case = unit.cases.get(case_id)
            assert case.level == "R3"
            assert case.types == ("SUICIDE_RISK", "CONFLICT")
            assert len(unit.cases.all()) == 1
            assert [r.number for r in unit.referrals.of_case(case_id)] == ["R26-001", "R26-002"]


def test_one_incident_stands_in_the_cases_of_several_children(tmp_path: Path) -> None:
    with a_session(tmp_path) as session:
        target, other = a_student(session), a_student(session, "Сарсенов", "Дәурен")
        incident = IncidentFacts(day=TODAY, roles=((target, "TARGET"), (other, "INITIATOR")))
        ReferralService(session).register(a_referral(target, incidents=(incident,), also_for=(other,)))
        with session.store.read() as unit:
            assert len(unit.incidents.all()) == 1
            assert {c.student_id for c in unit.cases.all()} == {target, other}
            assert len(unit.case_incidents.all()) == 2
            of_other = unit.cases.of_student(other)[0]
            assert unit.clocks.of_case(of_other.id) == ()  # nothing is counted twice


def test_somebody_not_yet_known_gets_a_case_too(tmp_path: Path) -> None:
    with a_session(tmp_path) as session:
        done = ReferralService(session).register(a_referral(None, unknown="мальчик, 7 класс, синяя куртка"))
        with session.store.read() as unit:
            person = unit.people.get(unit.cases.get(done.new_id or "").student_id)
        assert person.kind == "unknown"
        assert person.full_name() == "мальчик, 7 класс, синяя куртка"


@pytest.mark.parametrize(
    ("changes", "rule"),
    [
        ({"types": ()}, "referral-types-missing"),
        ({"source": ""}, "referral-source-missing"),
        ({"received_at": MORNING + timedelta(minutes=1)}, "referral-in-future"),
        ({"received_at": datetime(1900, 1, 1, tzinfo=UTC)}, "referral-too-old"),
        ({"student_id": None}, "referral-student-missing"),
        ({"words": "x" * 20_001}, "text-too-long"),
        ({"incidents": (IncidentFacts(day=date(2100, 1, 1)),)}, "incident-in-future"),
        ({"incidents": (IncidentFacts(day=date(1900, 1, 1)),)}, "incident-too-old"),
    ],
)
def test_a_refused_referral_writes_nothing(tmp_path: Path, changes: dict[str, object], rule: str) -> None:
    with a_session(tmp_path) as session:
        student = a_student(session)
        with pytest.raises(RuleBroken) as refusal:
            ReferralService(session).register(a_referral(student, **changes))
        assert refusal.value.rule == rule
        with session.store.read() as unit:
            assert unit.referrals.all() == ()
            assert unit.cases.all() == ()


def test_the_same_person_has_one_role_in_one_incident(tmp_path: Path) -> None:
    with a_session(tmp_path) as session:
        student = a_student(session)
        twice = IncidentFacts(day=TODAY, roles=((student, "TARGET"), (student, "INITIATOR")))
        with pytest.raises(RuleBroken, match="incident-person-twice"):
            ReferralService(session).register(a_referral(student, incidents=(twice,)))


def test_a_cancelled_referral_keeps_its_number_and_line(tmp_path: Path) -> None:
    with a_session(tmp_path) as session:
        student = a_student(session)
        service = ReferralService(session)
        service.register(a_referral(student))
        line = service.register_lines()[0]
        with pytest.raises(RuleBroken, match="referral-cancel-reason"):
            service.cancel(line.id, "  ")
        service.cancel(line.id, "записано дважды")
        service.register(a_referral(student))
        assert [(x.number, x.cancelled) for x in service.register_lines()] == [("R26-002", False), ("R26-001", True)]


def test_numbers_start_anew_each_year_and_carry_demo(tmp_path: Path) -> None:
    hour = Hour()
    with a_session(tmp_path, hour, demo=True) as session:
        student = a_student(session)
        service = ReferralService(session)
        service.register(a_referral(student))
        hour.move(days=60)
        service.register(a_referral(student))
        assert [x.case_number for x in service.register_lines()] == ["DEMO-27-001", "DEMO-26-001"]
