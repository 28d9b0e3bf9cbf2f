"""People of nobody, and texts about them, with everything in them that could give somebody away.

A `Leak` is what a hurried psychologist types as letters in place of a mention: a name in some case, initials, a
number, an address, another school.
"""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random

from counsellor_app.content.demo_pack import load_demo
from counsellor_app.domain.ids import PersonId, UserId, uuid7
from counsellor_app.domain.iin import make_training
from counsellor_app.domain.people import Person, PersonKind, Relation, Student
from counsellor_app.domain.text import Mention, join
from counsellor_app.services.demo_people import name
from counsellor_app.services.demo_story import fill
from tests.declensions import forms

NAMES, NARRATIVES = load_demo(Path(__file__).parents[1] / "resources" / "demo")
START = datetime(2026, 9, 1, 4, 0, tzinfo=UTC)
USER = UserId("user")


@dataclass(frozen=True)
class Leak:
    """`text` was typed; `person` is whom it would give away (None: somebody the file does not know)."""

    kind: str
    text: str
    person: PersonId | None


@dataclass
class Crowd:
    """Everybody of one generated file, and what is typed about them."""

    seed: int
    rng: Random = field(init=False)
    people: dict[PersonId, Person] = field(default_factory=dict)
    survivors: dict[PersonId, PersonId] = field(default_factory=dict)
    students: dict[PersonId, Student] = field(default_factory=dict)
    relations: list[Relation] = field(default_factory=list)
    leaks: list[Leak] = field(default_factory=list)
    leak_rate: float = 0.0

    def __post_init__(self) -> None:
        self.rng = Random(self.seed)

    def new_id(self) -> str:
        return uuid7(START + timedelta(minutes=self.rng.randint(0, 90_000)), self.rng.getrandbits(74))

    def moment(self) -> datetime:
        return START + timedelta(minutes=self.rng.randint(0, 80 * 24 * 60))

    # People

    def person(self, kind: PersonKind) -> PersonId:
        rng, sex = self.rng, self.rng.choice("mf")
        surname, given, patronymic = name(rng, NAMES, sex)
        born = date(rng.randint(2009, 2019), rng.randint(1, 12), rng.randint(1, 28))
        person_id = PersonId(self.new_id())
        is_child = kind is PersonKind.STUDENT
        self.people[person_id] = Person(
            id=person_id,
            kind=kind,
            surname=surname,
            given=given,
            patronymic=patronymic if rng.random() < 0.9 else "",
            sex=sex,
            born_on=born if is_child else None,
            iin=make_training(born, sex, rng.randint(0, 4000)) if is_child else None,
            phones=(f"+7 (701) {rng.randint(100, 999)}-{rng.randint(10, 99)}-{rng.randint(10, 99)}",),
            made_at=START,
            made_by=USER,
        )
        self.survivors[person_id] = person_id
        if is_child:
            grade = rng.randint(1, 11)
            self.students[person_id] = Student(id=person_id, grade=grade, letter="Б", language=rng.choice(("kk", "ru")))
        return person_id

    def fill(self) -> None:
        rng = self.rng
        for _ in range(rng.randint(4, 14)):
            child = self.person(PersonKind.STUDENT)
            guardian = self.person(PersonKind.GUARDIAN)
            self.relations.append(Relation(id=self.new_id(), person_id=child, other_id=guardian, kind="PARENT"))
        for kind in (PersonKind.STAFF, PersonKind.STAFF, PersonKind.OUTSIDER):
            self.person(kind)
        double = PersonId(self.new_id())  # a record that was found to be a double: notes still hold its id
        kept = rng.choice(list(self.students))
        self.survivors[double] = kept

    @property
    def children(self) -> list[PersonId]:
        return list(self.students)

    # Texts

    def story(self) -> str:
        template = self.rng.choice(NARRATIVES.template)
        return fill(self.rng, NARRATIVES, self.rng.choice((template.kk, template.ru)), self.rng.randint(1, 11))

    def text(self) -> str:
        """Sentences, people as mentions, now and then something that should have been a mention."""
        rng = self.rng
        parts: list[str | Mention] = []
        for _ in range(rng.randint(1, 3)):
            if rng.random() < 0.6:
                parts += [self.mention(), rng.choice((" и ", " және ", ", ", "пен ")), self.mention()]
                parts.append(rng.choice((". ", "\n", "! ")))
            if rng.random() < self.leak_rate:
                parts.append(f" бүгін {self.leak()} туралы айтылды. ")
            parts.append(self.story() + " ")
        return join(parts)

    def mention(self) -> Mention:
        return Mention(self.rng.choice(list(self.survivors)))

    def leak(self) -> str:
        leak = self.rng.choice((self._name, self._name, self._name, self._initials, self._number, self._place))()
        self.leaks.append(leak)
        return leak.text

    def _name(self) -> Leak:
        rng, person = self.rng, self.people[self.rng.choice(list(self.people))]
        sex = person.sex or "m"
        surname = sorted(forms(person.surname, sex, is_surname=True))
        given = sorted(forms(person.given, sex))
        shapes = [
            rng.choice(given),
            rng.choice(surname),
            f"{rng.choice(surname)} {rng.choice(given)}",
            f"{rng.choice(given)} {rng.choice(surname)}",
            f"{rng.choice(surname)} {rng.choice(given)}".lower(),
        ]
        if person.patronymic:
            shapes += [rng.choice(sorted(forms(person.patronymic, sex))), f"{person.given} {person.patronymic}"]
        return Leak("name", rng.choice(shapes), person.id)

    def _initials(self) -> Leak:
        person = self.people[self.rng.choice(list(self.people))]
        a, b = person.surname[0], person.given[0]
        shapes = (f"{a}.{b}.", f"{a}. {b}.", f"{b}. {person.surname}", f"{person.surname} {b}.", f"оқушы {a}.")
        return Leak("initials", self.rng.choice(shapes), person.id)

    def _number(self) -> Leak:
        person = self.people[self.rng.choice(list(self.people))]
        if person.iin and self.rng.random() < 0.5:
            n = person.iin
            text = self.rng.choice(
                (n, f"{n[:6]} {n[6:]}", f"{n[:6]}-{n[6:]}", " ".join((n[:2], n[2:4], n[4:6], n[6:])))
            )
            return Leak("iin", text, person.id)
        digits = "".join(letter for letter in person.phones[0] if letter.isdigit())
        local = digits[1:]
        shapes = (
            person.phones[0],
            f"8{local}",
            f"+7{local}",
            f"8 {local[:3]} {local[3:6]} {local[6:8]} {local[8:]}",
            local,
        )
        return Leak("phone", self.rng.choice(shapes), person.id)

    def _place(self) -> Leak:
        shapes = (
            ("address", "ул. Сейфуллина 12, кв. 4"),
            ("address", "Сейфуллин көшесі, 12-үй"),
            ("address", "проспект Республики 5"),
            ("address", "Қабанбай батыр даңғылы 7"),
            ("address", "мкр Самал-2, 14-пәтер"),
            ("school", "школа-гимназия № 5"),
            ("school", "№ 25 мектеп"),
            ("school", "лицей № 8"),
            ("school", "«Дарын» лицейі"),
            ("email", "aigera_05@mail.ru"),
            ("email", "@dark.wolf"),
            ("email", "t.me/skladchat"),
        )
        kind, text = self.rng.choice(shapes)
        return Leak(kind, text, None)
