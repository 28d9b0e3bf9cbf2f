"""The crisis steps over an open file: every tick kept, the family found, nothing lost over a lock."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from counsellor_app.content.library import Content
from counsellor_app.domain.ids import CaseId, PersonId
from counsellor_app.domain.people import Person, PersonKind, Relation
from counsellor_app.domain.record import CrisisRun, School
from counsellor_app.services.house import Services, open_house
from counsellor_app.services.referral_commands import RegisterReferral
from counsellor_app.ui.crisis.bar import CrisisBar
from counsellor_app.ui.crisis.crisis_desk import CrisisDesk
from counsellor_app.ui.crisis.open_steps import locked_crisis_screen, take_begun
from counsellor_app.ui.crisis.people import family_of
from counsellor_app.ui.crisis.run_state import Tick
from counsellor_app.ui.crisis.screen import CrisisScreen
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.referrals.crisis_call import CrisisCall
from tests.builders import Hour, Ids, a_student, a_vault
from tests.ui.house import House


@pytest.fixture
def services(tmp_path: Path, hour: Hour, content: Content) -> Iterator[Services]:
    vault = a_vault(tmp_path, now=hour())
    house = open_house(vault, content, now=hour, new_id=Ids(hour))
    with house.session.store.begin("test-school") as unit:
        unit.schools.add(
            School(name_kk="Сынақ мектебі", name_ru="Пробная школа", region="71", contacts=(("", "MEDIC", "+7 1"),))
        )
    yield house
    vault.close()
    take_begun()


@pytest.fixture
def house(desk: Desk, qtbot: QtBot) -> House:
    return House(desk, qtbot)


@pytest.fixture
def crisis(house: House, desk: Desk, services: Services) -> CrisisDesk:
    return CrisisDesk(house.window, desk, services)


@pytest.fixture
def miras(services: Services) -> PersonId:
    return a_student(services.session)


def runs(services: Services) -> tuple[CrisisRun, ...]:
    with services.session.store.read() as unit:
        return unit.crisis_runs.all()


def a_guardian(services: Services, student: PersonId, given: str, *, phone: str = "+7 2", **facts: bool) -> None:
    session = services.session
    person = PersonId(session.new_id())
    with session.store.begin("test-guardian") as unit:
        unit.people.add(
            Person(
                id=person,
                kind=PersonKind.GUARDIAN,
                surname="Есен",
                given=given,
                phones=(phone,) if phone else (),
                made_at=unit.now,
                made_by=unit.actor,
            )
        )
        unit.relations.add(
            Relation(
                id=session.new_id(),
                person_id=student,
                other_id=person,
                kind="PARENT",
                may_contact=facts.get("may_contact", True),
                alleged_abuser=facts.get("alleged_abuser", False),
            )
        )


def shown(crisis: CrisisDesk) -> CrisisScreen:
    screen = crisis._screen
    assert screen is not None
    assert screen.isVisible()
    return screen


def bar_of(house: House) -> CrisisBar | None:
    return next((bar for bar in house.window.findChildren(CrisisBar) if bar.isVisible()), None)


def test_every_tick_is_kept(crisis: CrisisDesk, house: House, services: Services) -> None:
    crisis.open()
    assert house.window.is_covered()
    shown(crisis).steps.rows["stay"].done.click()
    assert [set(run.ticks) for run in runs(services)] == [{"stay"}]
    shown(crisis).steps.rows["emergency"].not_needed.click()
    (run,) = runs(services)
    assert set(run.ticks) == {"stay", "emergency"}
    assert run.ended_at is None


def test_folded_and_back_and_ended(crisis: CrisisDesk, house: House, services: Services, hour: Hour) -> None:
    crisis.open()
    screen = shown(crisis)
    screen.steps.rows["stay"].done.click()
    screen.folded.emit()
    assert not house.window.is_covered()
    bar = bar_of(house)
    assert bar is not None
    bar.back.click()
    assert shown(crisis) is screen
    assert bar_of(house) is None
    hour.move(minutes=30)
    screen.steps.last.finish.click()
    assert not house.window.is_covered()
    assert runs(services)[0].ended_at == hour()


def test_what_was_only_looked_at_is_closed_in_its_bar(crisis: CrisisDesk, house: House, services: Services) -> None:
    crisis.open()
    shown(crisis).folded.emit()
    bar = bar_of(house)
    assert bar is not None
    bar.drop.click()
    assert bar_of(house) is None
    assert runs(services) == ()
    crisis.open()
    shown(crisis).steps.rows["stay"].done.click()
    shown(crisis).folded.emit()
    bar = bar_of(house)
    assert bar is not None
    assert bar.drop.isHidden()


def test_a_phone_written_down_later_is_there(crisis: CrisisDesk, desk: Desk, services: Services) -> None:
    crisis.open()
    shown(crisis).steps.rows["stay"].done.click()
    desk.act(lambda: services.school.save_contacts((("Ержанова С. К.", "HEAD", "+7 701 000 00 22"),)))
    screen = shown(crisis)
    assert "+7 701 000 00 22" in [row.phone.text() for row in screen.people._rows.values()]
    assert list(screen.people._rows) == ["told-HEAD", "told-MEDIC", "told-CPP"]  # a phone of one hides no other
    assert screen.steps.rows["stay"].tick() is Tick.DONE


def test_the_family_of_the_child_and_nobody_who_must_not_be_called(
    crisis: CrisisDesk, services: Services, miras: PersonId, content: Content
) -> None:
    a_guardian(services, miras, "Отчим", alleged_abuser=True)
    a_guardian(services, miras, "Отец", may_contact=False)
    a_guardian(services, miras, "Мать", phone="+7 (000) 000-00-21")
    crisis.open_for(CrisisCall(miras))
    family = family_of(services.students.profile(miras), content)
    assert [(one.name, one.no_call) for one in family] == [
        ("Есен Мать", False),
        ("Есен Отчим", True),
        ("Есен Отец", True),
    ]
    assert shown(crisis).people.no_call_names() == ("Есен Отчим", "Есен Отец")


def test_the_case_is_known_later(crisis: CrisisDesk, services: Services, miras: PersonId) -> None:
    call = CrisisCall(None)
    crisis.open_for(call)
    shown(crisis).steps.rows["stay"].done.click()
    assert runs(services)[0].case_id is None
    case_id = a_case(services, miras)
    call.tell(miras, case_id)
    assert [run.case_id for run in runs(services)] == [case_id]


def test_a_second_child_has_a_run_of_its_own(crisis: CrisisDesk, services: Services, miras: PersonId) -> None:
    other = a_student(services.session, "Сарсенов", "Даурен", "")
    crisis.open_for(CrisisCall(miras))
    shown(crisis).steps.rows["stay"].done.click()
    crisis.open_for(CrisisCall(other))
    shown(crisis).steps.rows["stay"].done.click()
    shown(crisis).steps.rows["emergency"].done.click()
    assert [len(run.ticks) for run in runs(services)] == [1, 2]


def test_what_was_ticked_before_the_sign_in_goes_on(
    house: House, desk: Desk, services: Services, content: Content, hour: Hour, qtbot: QtBot
) -> None:
    locked = locked_crisis_screen(content, hour)
    qtbot.addWidget(locked)
    locked.steps.rows["stay"].done.click()
    again = locked_crisis_screen(content, hour)  # folded away and opened once more
    qtbot.addWidget(again)
    assert again.steps.rows["stay"].tick() is Tick.DONE
    assert runs(services) == ()
    crisis = CrisisDesk(house.window, desk, services)
    assert [set(run.ticks) for run in runs(services)] == [{"stay"}]
    bar = bar_of(house)
    assert bar is not None
    bar.back.click()
    assert shown(crisis).steps.rows["stay"].tick() is Tick.DONE
    assert take_begun() == ()


def test_a_look_at_the_steps_before_the_sign_in_leaves_no_bar(
    house: House, desk: Desk, services: Services, content: Content, hour: Hour, qtbot: QtBot
) -> None:
    qtbot.addWidget(locked_crisis_screen(content, hour))
    CrisisDesk(house.window, desk, services)
    assert bar_of(house) is None


def test_a_lock_in_the_middle_loses_nothing(
    crisis: CrisisDesk,
    desk: Desk,
    services: Services,
    miras: PersonId,
    content: Content,
    hour: Hour,
    qtbot: QtBot,
) -> None:
    case_id = a_case(services, miras)
    call = CrisisCall(miras)
    crisis.open_for(call)
    call.tell(miras, case_id)
    shown(crisis).steps.rows["stay"].done.click()
    hour.move(minutes=2)
    locked = locked_crisis_screen(content, hour)  # the lock screen of the fresh process
    qtbot.addWidget(locked)
    locked.steps.rows["listen"].done.click()
    fresh = House(desk, qtbot)
    after = CrisisDesk(fresh.window, desk, services)
    (run,) = runs(services)
    assert (run.case_id, set(run.ticks)) == (case_id, {"stay", "listen"})
    assert bar_of(fresh) is not None
    after.open()
    assert shown(after).steps.rows["listen"].tick() is Tick.DONE


def test_an_ended_run_does_not_come_back(crisis: CrisisDesk, desk: Desk, services: Services, qtbot: QtBot) -> None:
    crisis.open()
    shown(crisis).steps.rows["stay"].done.click()
    shown(crisis).steps.last.finish.click()
    fresh = House(desk, qtbot)
    CrisisDesk(fresh.window, desk, services)
    assert bar_of(fresh) is None


def test_a_child_not_yet_known_is_no_reason_to_complain(crisis: CrisisDesk, services: Services, desk: Desk) -> None:
    """Somebody not yet known has no profile: the steps are there all the same."""
    session = services.session
    person = PersonId(session.new_id())
    with session.store.begin("test-unknown") as unit:
        unit.people.add(
            Person(id=person, kind=PersonKind.UNKNOWN, label="мальчик", made_at=unit.now, made_by=unit.actor)
        )
    failures: list[Exception] = []
    desk.failed.connect(failures.append)
    crisis.open_for(CrisisCall(person))
    assert shown(crisis).steps.rows["stay"].isEnabled()
    assert failures == []


def a_case(services: Services, student: PersonId) -> CaseId:
    command = RegisterReferral(
        received_at=services.session.now(),
        source="CHILD",
        channel="IN_PERSON",
        types=("SUICIDE_RISK",),
        words="",
        student_id=student,
    )
    return CaseId(services.referrals.register(command).new_id or "")
