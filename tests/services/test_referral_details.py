"""Taking a referral: what joins, what is shared, what is written down later, what is cleaned."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from counsellor_app.domain.errors import RuleBroken
from counsellor_app.domain.ids import CaseId, PersonId, ReferralId
from counsellor_app.domain.referrals import Acute
from counsellor_app.services.referral_commands import IncidentFacts, RegisterReferral
from counsellor_app.services.referral_paper import referral_slip, save_slip
from counsellor_app.services.referrals import ReferralService
from counsellor_app.services.session import Session
from tests.builders import MORNING, Hour, a_session, a_student

TODAY = date(2026, 11, 24)


def a_referral(student: PersonId | None, **changes: object) -> RegisterReferral:
    facts: dict[str, object] = {
        "received_at": MORNING - timedelta(minutes=20),
        "source": "CLASS_TEACHER",
        "channel": "IN_PERSON",
        "types": ("BULLYING",),
        "words": "",
        "student_id": student,
    }
    return RegisterReferral(**(facts | changes))  # type: ignore[arg-type]


def rules_of(session: Session, case_id: str | None) -> list[str]:
    with session.store.read() as unit:
        return sorted(clock.rule for clock in unit.clocks.of_case(CaseId(case_id or "")))


def test_joining_starts_the_terms_of_the_new_referral_only(tmp_path: Path) -> None:
    with a_session(tmp_path) as session:
        student, service = a_student(session), ReferralService(session)
        case_id = service.register(a_referral(student)).new_id
        before = rules_of(session, case_id)
        assert before
        service.register(a_referral(student, types=("CONFLICT",), case_id=case_id))
        assert rules_of(session, case_id) == before


def test_a_risk_told_of_one_child_stays_with_that_child(tmp_path: Path) -> None:
    with a_session(tmp_path) as session:
        target, other = a_student(session), a_student(session, "Сарсенов", "Дәурен")
        incident = IncidentFacts(day=TODAY, roles=((target, "TARGET"), (other, "INITIATOR")))
        ReferralService(session).register(
            a_referral(target, types=("BULLYING", "SUICIDE_RISK"), incidents=(incident,), also_for=(other,))
        )
        with session.store.read() as unit:
            own, others = unit.cases.of_student(target)[0], unit.cases.of_student(other)[0]
        assert (own.types, own.level) == (("BULLYING", "SUICIDE_RISK"), "R1")
        assert (others.types, others.level) == (("BULLYING",), "R0")


def test_nobody_gets_two_cases_from_one_referral(tmp_path: Path) -> None:
    with a_session(tmp_path) as session:
        student, other = a_student(session), a_student(session, "Сарсенов", "Дәурен")
        ReferralService(session).register(a_referral(student, also_for=(other, student, other)))
        with session.store.read() as unit:
            assert len(unit.cases.all()) == 2
            assert len(unit.case_referrals.all()) == 2


def test_of_several_incidents_the_earliest_is_shown(tmp_path: Path) -> None:
    with a_session(tmp_path) as session:
        days = (date(2026, 11, 23), date(2026, 11, 3))
        found = {s.rule: s.due_on for s in ReferralService(session).starts(MORNING, ("BULLYING",), days)}
        assert found["V01"] == date(2026, 12, 3)


def test_texts_are_cleaned(tmp_path: Path) -> None:
    with a_session(tmp_path) as session:
        incident = IncidentFacts(day=TODAY, words="снимали\x00 на телефон", evidence="\u202eскрин\n")
        done = ReferralService(session).register(
            a_referral(None, unknown=" мальчик,\n7\x00 класс 🙂 ", words="\u2066видели\u2069", incidents=(incident,))
        )
        with session.store.read() as unit:
            case = unit.cases.get(done.new_id or "")
            kept = unit.incidents.all()[0]
            assert unit.people.get(case.student_id).label == "мальчик, 7 класс 🙂"
            assert unit.referrals.of_case(case.id)[0].words == "видели"
            assert (kept.words, kept.evidence) == ("снимали на телефон", "скрин")


@pytest.mark.parametrize(
    ("changes", "rule", "field", "place"),
    [
        ({"student_id": None, "unknown": "\x00\u202e  "}, "referral-student-missing", "student_id", None),
        ({"student_id": None, "unknown": "x" * 201}, "text-too-long", "unknown", None),
        ({"outside_number": "1" * 201}, "text-too-long", "outside_number", None),
        (
            {"incidents": (IncidentFacts(day=TODAY), IncidentFacts(day=TODAY, evidence="x" * 20_001))},
            "text-too-long",
            "evidence",
            2,
        ),
        (
            {"incidents": (IncidentFacts(day=TODAY), IncidentFacts(day=date(2026, 11, 25)))},
            "incident-in-future",
            "day",
            2,
        ),
    ],
)
def test_a_refusal_names_its_field(
    tmp_path: Path, changes: dict[str, object], rule: str, field: str, place: int | None
) -> None:
    with a_session(tmp_path) as session:
        with pytest.raises(RuleBroken) as refusal:
            ReferralService(session).register(a_referral(a_student(session), **changes))
        assert (refusal.value.rule, refusal.value.field) == (rule, field)
        assert refusal.value.numbers.get("place") == place
        with session.store.read() as unit:
            assert unit.referrals.all() == ()


def test_an_acute_sign_is_registered_with_what_is_known(tmp_path: Path) -> None:
    with a_session(tmp_path) as session:
        student, service = a_student(session), ReferralService(session)
        done = service.register_acute(
            a_referral(student, source="", types=("SUICIDE_RISK",), received_at=MORNING + timedelta(hours=3))
        )
        line = service.registered(ReferralId(done.new_id or ""))
        assert (line.source, line.number, line.received_at) == ("", "R26-001", MORNING)
        with session.store.read() as unit:
            case = unit.cases.get(line.case_id or "")
            assert (case.student_id, case.level) == (student, "R3")
            assert unit.referrals.get(line.id).acute is Acute.YES


def test_an_acute_sign_joins_the_open_case(tmp_path: Path) -> None:
    with a_session(tmp_path) as session:
        student, service = a_student(session), ReferralService(session)
        case_id = service.register(a_referral(student)).new_id
        done = service.register_acute(
            a_referral(student, source="", types=("SELF_HARM",), received_at=MORNING - timedelta(days=3))
        )
        line = service.registered(ReferralId(done.new_id or ""))
        assert (line.case_id, line.types) == (case_id, ("SELF_HARM",))
        with session.store.read() as unit:
            assert unit.cases.get(case_id or "").level == "R3"


def test_the_rest_is_written_down_later(tmp_path: Path) -> None:
    hour = Hour()
    with a_session(tmp_path, hour) as session:
        student, other = a_student(session), a_student(session, "Сарсенов", "Дәурен")
        service = ReferralService(session)
        referral_id = ReferralId(
            service.register_acute(a_referral(student, source="", types=("SUICIDE_RISK",))).new_id or ""
        )
        hour.move(hours=2)
        incident = IncidentFacts(day=TODAY, words="в раздевалке", roles=((student, "TARGET"), (other, "INITIATOR")))
        done = service.complete(
            referral_id,
            a_referral(
                student,
                types=("BULLYING", "SUICIDE_RISK"),
                words="сама сказала",
                incidents=(incident,),
                also_for=(other,),
                acute=Acute.YES,
            ),
        )
        with session.store.read() as unit:
            case, referral = unit.cases.get(done.new_id or ""), unit.referrals.get(referral_id)
            others = unit.cases.of_student(other)[0]
            assert len(unit.levels.of_case(case.id)) == 1
            assert [i.words for i in unit.incidents.of_case(others.id)] == ["в раздевалке"]
        assert (referral.source, referral.words, referral.number) == ("CLASS_TEACHER", "сама сказала", "R26-001")
        assert referral.types == case.types == ("SUICIDE_RISK", "BULLYING")
        assert case.level == "R3"
        assert rules_of(session, case.id) == ["B01", "B04", "B05", "B07", "V01"]


def test_completing_does_not_raise_again_what_a_person_lowered(tmp_path: Path) -> None:
    hour = Hour()
    with a_session(tmp_path, hour) as session:
        student, service = a_student(session), ReferralService(session)
        referral_id = ReferralId(
            service.register_acute(a_referral(student, source="", types=("SUICIDE_RISK",))).new_id or ""
        )
        case_id = CaseId(service.registered(referral_id).case_id or "")
        with session.store.begin("test-lowered") as unit:
            case = unit.cases.get(case_id)
            unit.cases.save(replace(case, level="R1"))
        service.complete(referral_id, a_referral(student, types=("SUICIDE_RISK",), acute=Acute.YES))
        with session.store.read() as unit:
            assert unit.cases.get(case_id).level == "R1"


def test_what_cannot_be_completed(tmp_path: Path) -> None:
    with a_session(tmp_path) as session:
        student, service = a_student(session), ReferralService(session)
        referral_id = ReferralId(service.register_acute(a_referral(student, source="")).new_id or "")
        with pytest.raises(RuleBroken, match="referral-source-missing"):
            service.complete(referral_id, a_referral(student, source=""))
        service.cancel(referral_id, "записано дважды")
        with pytest.raises(RuleBroken, match="referral-is-cancelled"):
            service.complete(referral_id, a_referral(student))
        with pytest.raises(RuleBroken, match="referral-is-cancelled"):
            service.cancel(referral_id, "ещё раз")


def test_the_slip_names_neither_the_child_nor_the_matter(tmp_path: Path) -> None:
    with a_session(tmp_path) as session:
        service = ReferralService(session)
        case_id = CaseId(service.register(a_referral(a_student(session))).new_id or "")
        line = service.newest_of(case_id)
        slip = referral_slip(session, line.id, "ru")
        assert (slip.number, slip.received_at, slip.school) == ("R26-001", line.received_at, "Пробная школа")
        assert "Есенов" not in str([getattr(slip, name) for name in slip.__slots__])
        assert referral_slip(session, line.id, "kk").school == "Сынақ мектебі"
        save_slip(session, line.id, tmp_path / "slip.pdf", "ru")
        assert (tmp_path / "slip.pdf").read_bytes().startswith(b"%PDF")
