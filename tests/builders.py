"""Real things for tests: an encrypted vault with cheap keys, an hour that moves when told, people and cases."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from counsellor_app.content.library import load_content
from counsellor_app.domain.alphabet import fold
from counsellor_app.domain.ids import PersonId, uuid7
from counsellor_app.domain.people import Person, PersonKind, Student
from counsellor_app.domain.record import School
from counsellor_app.security.kdf import KdfParams
from counsellor_app.security.recovery import new_code
from counsellor_app.services.session import Session
from counsellor_app.services.vault import OpenVault, VaultPlace, create_vault
from counsellor_app.store.unit import Ground, Store

PASSPHRASE = "kyzyl alma tort tas kok"
MORNING = datetime(2026, 11, 24, 4, 0, tzinfo=UTC)  # Tuesday 24 November 2026, 09:00 in Kazakhstan
CHEAP = KdfParams.for_tests()


@dataclass
class Hour:
    """A clock that stands still until it is moved."""

    now: datetime = MORNING

    def __call__(self) -> datetime:
        return self.now

    def move(self, **by: float) -> None:
        self.now += timedelta(**by)


@dataclass
class Ids:
    """Ids in order, the same in every run."""

    hour: Callable[[], datetime]
    count: int = field(default=0)

    def __call__(self) -> str:
        self.count += 1
        return uuid7(self.hour(), self.count)


def a_place(folder: Path) -> VaultPlace:
    return VaultPlace(folder / "vault-00000001")


def a_vault(folder: Path, *, now: datetime = MORNING, demo: bool = False) -> OpenVault:
    """A new vault under `PASSPHRASE`; the caller closes it."""
    return create_vault(a_place(folder), bytearray(PASSPHRASE.encode()), new_code(), now=now, demo=demo, params=CHEAP)


def session_of(vault: OpenVault, hour: Hour, *, new_id: Callable[[], str] | None = None) -> Session:
    ids = new_id or Ids(hour)
    ground = Ground(
        connection=vault.connection,
        now=hour,
        new_id=ids,
        actor=vault.user_id,
        sign=vault.sign,
        anchor=vault.anchor,
        fold=fold,
    )
    return Session(
        store=Store(ground), content=load_content(), now=hour, new_id=ids, user_id=vault.user_id, demo=vault.demo
    )


@contextmanager
def a_session(folder: Path, hour: Hour | None = None, *, demo: bool = False) -> Iterator[Session]:
    """An open file with a school in it."""
    hour = hour or Hour()
    vault = a_vault(folder, now=hour(), demo=demo)
    try:
        session = session_of(vault, hour)
        with session.store.begin("test-school") as unit:
            unit.schools.add(School(name_kk="Сынақ мектебі", name_ru="Пробная школа", region="71"))
        yield session
    finally:
        vault.close()


def a_student(
    session: Session,
    surname: str = "Есенов",
    given: str = "Мирас",
    patronymic: str = "Ерланұлы",
    *,
    grade: int | None = 7,
    letter: str = "Б",
    born_on: date | None = date(2013, 2, 14),
    iin: str | None = None,
) -> PersonId:
    """A student in the file, written past the services."""
    person_id = PersonId(session.new_id())
    with session.store.begin("test-student") as unit:
        unit.people.add(
            Person(
                id=person_id,
                kind=PersonKind.STUDENT,
                surname=surname,
                given=given,
                patronymic=patronymic,
                born_on=born_on,
                iin=iin,
                made_at=unit.now,
                made_by=unit.actor,
            )
        )
        unit.students.add(Student(id=person_id, grade=grade, letter=letter, language="kk"))
    return person_id
