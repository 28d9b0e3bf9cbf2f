"""The school's profile, its people for a crisis, its calendar and the name of who works with the file."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from counsellor_app.domain.errors import RuleBroken
from counsellor_app.services.done import Topic
from counsellor_app.services.referrals import ReferralService
from counsellor_app.services.school import NameUser, SaveSchool, SchoolService
from counsellor_app.services.session import Session
from tests.builders import Hour, a_session, a_student, a_vault, session_of
from tests.services.test_referrals import a_referral, clocks_of


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with a_session(tmp_path) as session:
        yield session


def facts(**changes: Any) -> SaveSchool:
    return SaveSchool(**({"name_kk": "№ 1 мектеп", "name_ru": "Школа № 1", "region": "71"} | changes))


def test_before_the_first_start_is_over_there_is_no_school(tmp_path: Path) -> None:
    vault = a_vault(tmp_path)
    try:
        service = SchoolService(session_of(vault, Hour()))
        assert service.profile() is None
        assert service.user() is None
        service.save(facts(bin="123456789012"))
        found = service.profile()
        assert found is not None
        assert (found.name_kk, found.bin, found.week) == ("№ 1 мектеп", "123456789012", 5)
    finally:
        vault.close()


@pytest.mark.parametrize(
    ("changes", "rule", "field"),
    [
        ({"name_kk": " ", "name_ru": "\u200f"}, "school-name-missing", "name_kk"),
        ({"name_ru": "м" * 301}, "text-too-long", "name_ru"),
        ({"address": "у" * 301}, "text-too-long", "address"),
        ({"room": "к" * 201}, "text-too-long", "room"),
        ({"bin": "12345678901"}, "bin-length", "bin"),
        ({"bin": "12345678901²"}, "bin-length", "bin"),
        ({"region": ""}, "school-region-missing", "region"),
    ],
)
def test_a_profile_is_refused_beside_its_field(
    changes: dict[str, str], rule: str, field: str, session: Session
) -> None:
    before = SchoolService(session).profile()
    with pytest.raises(RuleBroken) as refusal:
        SchoolService(session).save(facts(**changes))
    assert (refusal.value.rule, refusal.value.field) == (rule, field)
    assert SchoolService(session).profile() == before


def test_one_language_is_enough_and_texts_are_cleaned(session: Session) -> None:
    SchoolService(session).save(facts(name_ru="", name_kk="  № 1\nмек\x00теп\u202e "))
    found = SchoolService(session).profile()
    assert found is not None
    assert (found.name_kk, found.name_ru) == ("№ 1 мектеп", "")


def test_saving_the_profile_keeps_contacts_and_calendar(session: Session) -> None:
    service = SchoolService(session)
    service.save_contacts(
        [(" Никитина ", "MEDIC", " +7 (000) 000-00-12 "), ("Ахметов", "HEAD", " "), ("", "CPP", "111")]
    )
    service.save_calendar([date(2026, 12, 31)], [date(2027, 1, 9)], [2027, 2026, 2026])
    service.save(facts(name_ru="Школа № 2"))
    found = service.profile()
    assert found is not None
    assert found.contacts == (("Никитина", "MEDIC", "+7 (000) 000-00-12"), ("", "CPP", "111"))
    assert (found.days_off, found.working_days) == (("2026-12-31",), ("2027-01-09",))
    assert found.calendar_confirmed == ("2026", "2027")


def test_a_contact_is_refused_when_its_phone_is_a_story(session: Session) -> None:
    with pytest.raises(RuleBroken, match="text-too-long"):
        SchoolService(session).save_contacts([("Никитина", "MEDIC", "1" * 41)])


def test_another_day_off_moves_running_terms_and_undo_moves_them_back(session: Session) -> None:
    case_id = ReferralService(session).register(a_referral(a_student(session))).new_id
    before = clocks_of(session, case_id)
    done = SchoolService(session).save_calendar([date(2026, 11, 25)], [], [2026])
    after = clocks_of(session, case_id)
    assert Topic.CLOCKS in done.touched
    assert done.moved == sum(after[rule] != before[rule] for rule in before) > 0
    assert done.undo is not None
    done.undo()
    assert clocks_of(session, case_id) == before


def test_a_six_day_week_brings_terms_nearer(tmp_path: Path) -> None:
    hour = Hour()
    hour.move(days=3)  # Friday 27 November 2026
    with a_session(tmp_path, hour) as session:
        case_id = ReferralService(session).register(a_referral(a_student(session), received_at=hour())).new_id
        assert clocks_of(session, case_id)["B07"] == "2026-11-30"
        done = SchoolService(session).save(facts(week=6))
        assert done.moved > 0
        assert clocks_of(session, case_id)["B07"] == "2026-11-28"


def test_a_day_is_either_off_or_working(session: Session) -> None:
    day = date(2026, 12, 31)
    with pytest.raises(RuleBroken, match="calendar-day-twice"):
        SchoolService(session).save_calendar([day], [day], [])


def test_the_year_is_shown_for_the_school_to_confirm(session: Session) -> None:
    days = {day.on: day for day in SchoolService(session).days(2026)}
    assert not days[date(2026, 12, 16)].working  # Independence Day
    assert len(days) > 10


def test_the_user_is_named_and_renamed(session: Session) -> None:
    service = SchoolService(session)
    done = service.name_user(NameUser(surname=" Тлеген ", given="Айнұр"))
    assert Topic.PEOPLE in done.touched
    first = service.user()
    assert first is not None
    assert first.full_name() == "Тлеген Айнұр"
    service.name_user(NameUser(surname="Серік", given="Айнұр", patronymic="Қайратқызы"))
    second = service.user()
    assert second is not None
    assert (second.id, second.full_name()) == (first.id, "Серік Айнұр Қайратқызы")


@pytest.mark.parametrize(
    ("name", "rule", "field"),
    [
        (NameUser(surname=" ", given="-"), "user-name-missing", "surname"),
        (NameUser(surname="Тлеген", given="А" * 121), "name-too-long", "given"),
        (NameUser(surname="Тлег\u202eен", given="Айнұр"), "name-characters", "surname"),
        (NameUser(surname="Тлеген", given="Айнұр", patronymic="=1+1"), "name-formula", "patronymic"),
    ],
)
def test_a_user_is_refused_beside_the_field(name: NameUser, rule: str, field: str, session: Session) -> None:
    with pytest.raises(RuleBroken) as refusal:
        SchoolService(session).name_user(name)
    assert (refusal.value.rule, refusal.value.field) == (rule, field)
    assert SchoolService(session).user() is None
