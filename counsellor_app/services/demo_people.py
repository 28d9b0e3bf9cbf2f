"""Children who do not exist: names put together by rule, training numbers, phones of a code nobody has."""

from dataclasses import replace
from datetime import date, datetime
from random import Random

from counsellor_app.content.demo_pack import NamesPack
from counsellor_app.domain.ids import PersonId, UserId
from counsellor_app.domain.iin import make_training
from counsellor_app.domain.people import ClassSpell, Person, PersonKind, Relation, Student
from counsellor_app.services.session import Session
from counsellor_app.store.unit import Unit

LETTERS = "АӘБВГ"
RUSSIAN_FATHERS = {
    "Дмитрий": "Дмитри",
    "Евгений": "Евгень",
    "Юрий": "Юрь",
    "Игорь": "Игор",
    "Павел": "Павл",
}
IN_ONE_UNIT = 500
SERIALS = 10_000  # the four digits of a number that tell children of one day apart


def add_students(session: Session, rng: Random, names: NamesPack, count: int, today: date) -> list[PersonId]:
    """`count` students of grades 1-11 with a guardian each, most of them Kazakh-speaking."""
    made: list[PersonId] = []
    taken: set[str] = set()
    while len(made) < count:
        with session.store.begin("demo-students") as unit:
            wanted = min(IN_ONE_UNIT, count - len(made))
            made += [_add_student(unit, session, rng, names, taken, today) for _ in range(wanted)]
    return made


def _number(born: date, sex: str, taken: set[str]) -> str:
    """A training number nobody else in the file has. A serial that is not issued moves on to one that may be given."""
    serial = len(taken)
    while (number := make_training(born, sex, serial % SERIALS)) in taken:
        serial += 1
    taken.add(number)
    return number


def _add_student(unit: Unit, session: Session, rng: Random, names: NamesPack, taken: set[str], today: date) -> PersonId:
    person_id = PersonId(session.new_id())
    sex = rng.choice("mf")
    school_year = today.year if today.month >= 9 else today.year - 1
    grade = rng.randint(1, 11)
    born = date(school_year - grade - 6, rng.randint(1, 12), rng.randint(1, 28))
    surname, given, patronymic = name(rng, names, sex)
    person = Person(
        id=person_id,
        kind=PersonKind.STUDENT,
        surname=surname,
        given=given,
        patronymic="" if rng.random() < 0.08 else patronymic,
        sex=sex,
        born_on=born,
        iin=_number(born, sex, taken),
        languages=("kk", "ru") if rng.random() < 0.4 else ("kk",),
        made_at=unit.now,
        made_by=unit.actor,
    )
    unit.people.add(person)
    letter = rng.choice(LETTERS)
    language = rng.choices(("kk", "ru"), (0.68, 0.32))[0]
    unit.students.add(Student(id=person_id, language=language, grade=grade, letter=letter))
    unit.class_spells.add(
        ClassSpell(
            id=session.new_id(),
            student_id=person_id,
            grade=grade,
            letter=letter,
            language=language,
            from_on=date(school_year, 9, 1),
        )
    )
    _add_guardian(unit, session, rng, names, person)
    return person_id


def _add_guardian(unit: Unit, session: Session, rng: Random, names: NamesPack, child: Person) -> None:
    sex = rng.choices("fm", (0.7, 0.3))[0]
    _, given, patronymic = name(rng, names, sex)
    stem = child.surname.removesuffix("а") if child.surname.endswith(("ова", "ева", "ина")) else child.surname
    surname = stem + "а" if sex == "f" and stem.endswith(("ов", "ев", "ин")) else stem
    guardian = replace(
        child,
        id=PersonId(session.new_id()),
        kind=PersonKind.GUARDIAN,
        surname=surname,
        given=given,
        patronymic=patronymic,
        sex=sex,
        born_on=None,
        iin=None,
        phones=(f"+7 (000) 000-{rng.randint(0, 99):02}-{rng.randint(0, 99):02}",),
        languages=(),
    )
    unit.people.add(guardian)
    kind = "PARENT" if rng.random() < 0.95 else "GUARDIAN"
    unit.relations.add(Relation(id=session.new_id(), person_id=child.id, other_id=guardian.id, kind=kind))


def staff(session: Session, user_id: UserId, moment: datetime) -> Person:
    """The psychologist of the demonstration."""
    return Person(
        id=PersonId(session.new_id()),
        kind=PersonKind.STAFF,
        surname="Тлеген",
        given="Айнұр",
        patronymic="Қайратқызы",
        made_at=moment,
        made_by=user_id,
    )


def name(rng: Random, names: NamesPack, sex: str) -> tuple[str, str, str]:
    """Surname, given name, patronymic, agreeing in gender (rules of clinical.md 8.1)."""
    kind = rng.choices(("kazakh", "slavic", "other"), (names.mix.kazakh, names.mix.slavic, names.mix.other))[0]
    if kind == "slavic":
        given = rng.choice(names.slavic.male if sex == "m" else names.slavic.female)
        return (
            _gender(rng.choice(names.slavic.surname), sex),
            given,
            russian_patronymic(rng.choice(names.slavic.father), sex),
        )
    spelling = names.kk if rng.random() < 0.75 else names.ru
    given = rng.choice(spelling.male if sex == "m" else spelling.female)
    if kind == "other":
        return rng.choice(names.other.surname), given, russian_patronymic(rng.choice(names.slavic.father), sex)
    plain = rng.random() < 0.25
    surname = rng.choice(spelling.surname_plain) if plain else _gender(rng.choice(spelling.surname_suffix), sex)
    return surname, given, rng.choice(spelling.father) + ("ұлы" if sex == "m" else "қызы")


def russian_patronymic(father: str, sex: str) -> str:
    if father == "Илья":
        return "Ильич" if sex == "m" else "Ильинична"
    stem = RUSSIAN_FATHERS.get(father)
    if stem is None and father.endswith("й"):
        stem = father[:-1]
    soft = father.endswith("й") or father[-1] in "жшчщц"
    return (stem or father) + (("евич" if soft else "ович") if sex == "m" else ("евна" if soft else "овна"))


def _gender(surname: str, sex: str) -> str:
    return surname + "а" if sex == "f" and surname.endswith(("ов", "ев", "ин")) else surname
