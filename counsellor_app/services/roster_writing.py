"""The rows an import writes: students, their classes, and the representatives the file names.

A file only says "representative", never what kind: a parent is written, which is right for nearly every child and
so is the kind that has to be corrected least.
"""

import re
from dataclasses import replace
from datetime import date

from counsellor_app.domain.alphabet import fold
from counsellor_app.domain.ids import PersonId
from counsellor_app.domain.names import FullName, full, split
from counsellor_app.domain.people import Person, PersonKind, Relation, SchoolStatus, Student
from counsellor_app.domain.roster import ChangedStudent, RosterField, RosterStudent
from counsellor_app.services.student_commands import ClassFacts
from counsellor_app.services.student_writing import change_class, new_spell
from counsellor_app.store.roster_lists import KnownGuardian
from counsellor_app.store.unit import Unit

GUARDIAN_KIND = "PARENT"
SEPARATORS = re.compile(r"[,;/]")
PHONE_DIGITS = 10  # +7 and 8 stand before the same ten digits
OF_PERSON = {
    RosterField.IIN: "iin",
    RosterField.SURNAME: "surname",
    RosterField.GIVEN: "given",
    RosterField.PATRONYMIC: "patronymic",
    RosterField.BORN_ON: "born_on",
    RosterField.SEX: "sex",
}
OF_CLASS = {RosterField.GRADE: "grade", RosterField.LETTER: "letter", RosterField.LANGUAGE: "language"}


class RosterWriter:
    """Writes inside one unit. One name with one phone is one representative, for all children of a family."""

    def __init__(self, unit: Unit, guardians: tuple[KnownGuardian, ...], today: date) -> None:
        self._unit = unit
        self._today = today
        self._known = {_key(known.name, phone): known.id for known in guardians for phone in known.phones}
        self._beside = {(known.student_id, fold(known.name)): known.id for known in guardians}

    def add(self, row: RosterStudent) -> None:
        unit = self._unit
        person_id = PersonId(unit.new_id())
        unit.people.add(
            Person(
                id=person_id,
                kind=PersonKind.STUDENT,
                surname=row.surname,
                given=row.given,
                patronymic=row.patronymic,
                sex=row.sex,
                born_on=row.born_on,
                iin=row.iin,
                phones=() if row.guardian or not row.phone else (row.phone,),
                made_at=unit.now,
                made_by=unit.actor,
            )
        )
        unit.students.add(Student(id=person_id, language=row.language, grade=row.grade, letter=row.letter))
        new_spell(unit, unit.new_id(), person_id, _class_of(row), self._today)
        if row.guardian:
            self._add_guardians(person_id, row)

    def change(self, changed: ChangedStudent) -> None:
        unit, row = self._unit, changed.student
        fields = {change.field for change in changed.changes}
        person = unit.people.get(changed.existing.person_id)
        corrected = replace(person, **{name: getattr(row, name) for each, name in OF_PERSON.items() if each in fields})
        unit.people.save(corrected)
        if corrected.short_name() != person.short_name():
            unit.reindex_mentions(person.id)
        student = unit.students.get(person.id)
        new_class = {name: getattr(row, name) for each, name in OF_CLASS.items() if each in fields}
        if changed.returns:
            self._bring_back(student, new_class)
        elif new_class:
            change_class(unit, student, _class_of(replace(student, **new_class)), self._today, unit.new_id)
        if RosterField.GUARDIAN in fields:
            self._add_guardians(person.id, row)
        elif RosterField.PHONE in fields:
            self._add_phone(person.id, row)

    def _bring_back(self, student: Student, new_class: dict[str, object]) -> None:
        back = replace(student, status=SchoolStatus.STUDYING, left_on=None, **new_class)  # type: ignore[arg-type]
        self._unit.students.save(back)
        new_spell(self._unit, self._unit.new_id(), student.id, _class_of(back), self._today)

    def _add_guardians(self, student_id: PersonId, row: RosterStudent) -> None:
        """Those the file names and the record does not; the phone of the line is the first one's."""
        for place, name in enumerate(guardian_names(row.guardian)):
            if (student_id, fold(full(name))) not in self._beside:
                self._add_guardian(student_id, name, row.phone if place == 0 else "")

    def _add_guardian(self, student_id: PersonId, name: FullName, phone: str) -> None:
        unit, written = self._unit, full(name)
        known = self._known.get(_key(written, phone)) if phone else None
        if known is None:
            known = PersonId(unit.new_id())
            unit.people.add(
                Person(
                    id=known,
                    kind=PersonKind.GUARDIAN,
                    surname=name.surname,
                    given=name.given,
                    patronymic=name.patronymic,
                    phones=(phone,) if phone else (),
                    made_at=unit.now,
                    made_by=unit.actor,
                )
            )
            if phone:
                self._known[_key(written, phone)] = known
        unit.relations.add(Relation(id=unit.new_id(), person_id=student_id, other_id=known, kind=GUARDIAN_KIND))
        self._beside[student_id, fold(written)] = known

    def _add_phone(self, student_id: PersonId, row: RosterStudent) -> None:
        """To the first representative the line names, otherwise to the student."""
        named = guardian_names(row.guardian)
        whose = self._beside.get((student_id, fold(full(named[0]))), student_id) if named else student_id
        person = self._unit.people.get(whose)
        self._unit.people.save(replace(person, phones=(*person.phones, row.phone)))


def guardian_names(text: str) -> tuple[FullName, ...]:
    """One cell may name both parents: ``Есенов Ерлан, Есенова Бақыт``."""
    return tuple(name for part in SEPARATORS.split(text) if (name := split(part)))


def _class_of(facts: RosterStudent | Student) -> ClassFacts:
    return ClassFacts(grade=facts.grade, letter=facts.letter, language=facts.language)


def _key(name: str, phone: str) -> tuple[str, str]:
    return fold(name), re.sub(r"\D", "", phone)[-PHONE_DIGITS:]
