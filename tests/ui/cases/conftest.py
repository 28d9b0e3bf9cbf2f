"""A real encrypted file with one bullying case in it, told as it happened."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from counsellor_app.content.library import load_content
from counsellor_app.domain.entries import EntryKind
from counsellor_app.domain.ids import CaseId, EntryId, PersonId
from counsellor_app.domain.people import AppUser, Person, PersonKind, Relation
from counsellor_app.domain.record import School
from counsellor_app.services.entries import SignEntry
from counsellor_app.services.house import Services, open_house
from counsellor_app.services.referral_commands import IncidentFacts, RegisterReferral
from counsellor_app.ui.cases.case_page import CasePage
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.veil import Veil
from tests.builders import Hour, Ids, a_student, a_vault

MONDAY = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)  # 15:00 in the school
TUESDAY = datetime(2026, 11, 24, 5, 42, tzinfo=UTC)  # 10:42


@pytest.fixture
def hour() -> Hour:
    return Hour(MONDAY)


@pytest.fixture
def services(tmp_path: Path, hour: Hour) -> Iterator[Services]:
    vault = a_vault(tmp_path, now=hour())
    house = open_house(vault, load_content(), now=hour, new_id=Ids(hour))
    session = house.session
    with session.store.begin("test-school") as unit:
        unit.schools.add(School(name_kk="Сынақ мектебі", name_ru="Пробная школа", region="71"))
    me = a_person(house, PersonKind.STAFF, "Тлеген", "Айша", "Канатовна")
    with session.store.begin("test-user") as unit:
        unit.users.add(AppUser(id=session.user_id, person_id=me, position="PSY", role="owner", since=unit.now))
    yield house
    vault.close()


@pytest.fixture
def veil() -> Veil:
    return Veil(follows_screens=False)


@pytest.fixture
def miras(services: Services) -> PersonId:
    return a_student(services.session)


@pytest.fixture
def dauren(services: Services) -> PersonId:
    return a_student(services.session, "Сарсенов", "Даурен", "", grade=8, letter="А")


@pytest.fixture
def case_id(services: Services, miras: PersonId, dauren: PersonId, hour: Hour) -> CaseId:
    """Two incidents, a mother, on Tuesday morning."""
    incidents = tuple(
        IncidentFacts(
            day=date(2026, 11, day),
            place="ONLINE_CHAT",
            kinds=("CYBER_MSG",),
            roles=((miras, "TARGET"), (dauren, "INITIATOR")),
        )
        for day in (12, 20)
    )
    command = RegisterReferral(
        received_at=MONDAY,
        source="CLASS_TEACHER",
        channel="IN_PERSON",
        types=("BULLYING", "CYBER"),
        words=f"Видела переписку о {{p:{miras}}}.",
        student_id=miras,
        incidents=incidents,
    )
    found = CaseId(services.referrals.register(command).new_id or "")
    mother = a_person(services, PersonKind.GUARDIAN, "Есенова", "Гульнар")
    with services.session.store.begin("test-mother") as unit:
        unit.relations.add(Relation(id=unit.new_id(), person_id=miras, other_id=mother, kind="PARENT"))
    hour.now = TUESDAY
    return found


@pytest.fixture
def page(desk: Desk, services: Services, veil: Veil, case_id: CaseId, qtbot: QtBot) -> CasePage:
    """The page as the shell drives it: told when what it shows became stale."""
    made = CasePage(desk, services, veil)
    qtbot.addWidget(made)
    made.resize(1158, 720)
    desk.changed.connect(lambda touched: made.reload() if made.topics & touched else None)
    made.open(case_id)
    made.show()
    qtbot.waitExposed(made)
    return made


def a_person(services: Services, kind: PersonKind, surname: str, given: str, patronymic: str = "") -> PersonId:
    session = services.session
    person_id = PersonId(session.new_id())
    with session.store.begin("test-person") as unit:
        unit.people.add(
            Person(
                id=person_id,
                kind=kind,
                surname=surname,
                given=given,
                patronymic=patronymic,
                made_at=unit.now,
                made_by=unit.actor,
            )
        )
    return person_id


def signed(services: Services, case_id: CaseId, text: str, at: datetime, kind: EntryKind = EntryKind.NOTE) -> EntryId:
    command = SignEntry(case_id=case_id, kind=kind, template="quick", sections={"line": text}, service_at=at)
    return EntryId(services.entries.sign(command).new_id or "")
