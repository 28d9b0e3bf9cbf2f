"""A real open file with a school, and the pages over it."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from counsellor_app.content.library import load_content
from counsellor_app.domain.ids import PersonId
from counsellor_app.domain.record import School
from counsellor_app.services.house import Services, open_house
from counsellor_app.services.student_commands import AddStudent, ClassFacts, PersonFacts
from counsellor_app.ui.veil import Veil
from tests.builders import Hour, a_vault

BORN = date(2013, 2, 14)


@pytest.fixture
def hour() -> Hour:
    return Hour()


@pytest.fixture
def services(tmp_path: Path, hour: Hour) -> Iterator[Services]:
    vault = a_vault(tmp_path / "vault", now=hour())
    house = open_house(vault, load_content(), now=hour)
    with house.session.store.begin("test-school") as unit:
        unit.schools.add(School(name_kk="Сынақ мектебі", name_ru="Пробная школа", region="71"))
    try:
        yield house
    finally:
        vault.close()


@pytest.fixture
def veil(qapp: QApplication) -> Veil:
    return Veil(follows_screens=False)


def added(
    services: Services, surname: str = "Есенов", given: str = "Мирас", grade: int = 7, letter: str = "Б", iin: str = ""
) -> PersonId:
    """A student added as the form adds one."""
    person = PersonFacts(surname=surname, given=given, born_on=BORN, iin=iin)
    school_class = ClassFacts(grade=grade, letter=letter, language="kk", since=date(2026, 9, 1))
    done = services.students.add(AddStudent(person=person, school_class=school_class))
    return PersonId(done.new_id or "")
