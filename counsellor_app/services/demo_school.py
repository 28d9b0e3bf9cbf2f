"""The school a demonstration tells of: one that no register has."""

from dataclasses import dataclass

from counsellor_app.domain.people import AppUser
from counsellor_app.domain.record import School
from counsellor_app.services.demo_people import staff
from counsellor_app.services.session import Session

CONTACTS = (
    ("Сүлейменова Әлия Маратқызы", "HEAD", "+7 (000) 000-00-11"),
    ("Никитина Ольга Павловна", "MEDIC", "+7 (000) 000-00-12"),
    ("", "CPP", "+7 (000) 000-00-31"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoSchool:
    """`number` stands in its names and, above 0, in a BIN of month 00, which nobody has; `region` is ISO 3166-2."""

    number: int = 0
    region: str = "71"

    @property
    def bin(self) -> str | None:
        return f"000040{self.number:06d}" if self.number else None


def add_school(session: Session, school: DemoSchool) -> None:
    """The school and its psychologist."""
    with session.store.begin("demo-school") as unit:
        unit.schools.add(
            School(
                name_kk=f"№ {school.number:03d} демо-мектеп",
                name_ru=f"Демо-школа № {school.number:03d}",
                bin=school.bin,
                region=school.region,
                address="Сынақ көшесі, 0 / ул. Тестовая, 0",
                room="000",
                contacts=CONTACTS,
            )
        )
        person = staff(session, session.user_id, unit.now)
        unit.people.add(person)
        unit.users.add(AppUser(id=session.user_id, person_id=person.id, position="PSY", role="owner", since=unit.now))
