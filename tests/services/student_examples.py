"""What tests of students share: facts, a signed note, what search finds, which rule refused."""

from datetime import date, datetime

import pytest

from counsellor_app.domain.entries import Entry, EntryKind
from counsellor_app.domain.errors import RuleBroken
from counsellor_app.domain.ids import EntryId, PersonId
from counsellor_app.domain.text import Mention, join
from counsellor_app.services.session import Session
from counsellor_app.services.student_commands import (
    AddStudent,
    ClassFacts,
    PersonFacts,
)
from counsellor_app.services.students import StudentService

TODAY = date(2026, 11, 24)
BORN = date(2013, 2, 14)
MIRAS = PersonFacts(surname="Есенов", given="Мирас", patronymic="Ерланұлы", sex="m", born_on=BORN)
SEVEN_B = ClassFacts(grade=7, letter="Б", language="kk")


def added(students: StudentService, person: PersonFacts = MIRAS, school_class: ClassFacts = SEVEN_B) -> PersonId:
    done = students.add(AddStudent(person=person, school_class=school_class))
    assert done.new_id is not None
    return PersonId(done.new_id)


def a_note(session: Session, case_id: str, person_id: PersonId, at: datetime) -> None:
    """A signed note that mentions the person, as search sees it."""
    with session.store.begin("test-note") as unit:
        entry = Entry(
            id=EntryId(session.new_id()),
            case_id=case_id,  # type: ignore[arg-type]
            kind=EntryKind.NOTE,
            template="quick",
            service_at=at,
            started_at=at,
            signed_at=at,
            signed_by=unit.actor,
            sections={"text": join(["Беседа: ", Mention(person_id)])},
        )
        unit.entries.add(entry)
        unit.reindex_mentions(person_id)


def found_notes(session: Session, word: str) -> int:
    with session.store.read() as unit:
        rows = unit.connection.execute("SELECT count(*) FROM search_entry WHERE text MATCH ?", (word,)).fetchone()
    return int(rows[0])


def rule_of(action: object, *arguments: object) -> tuple[str, str | None]:
    with pytest.raises(RuleBroken) as refusal:
        action(*arguments)  # type: ignore[operator]
    return refusal.value.rule, refusal.value.field
