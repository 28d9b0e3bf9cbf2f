"""Students: the list, the profile, and what can be done with a student's own record."""

from dataclasses import replace
from datetime import date
from functools import partial

from counsellor_app.content.packs import CodeList
from counsellor_app.domain.alphabet import sort_key
from counsellor_app.domain.clock import local_day
from counsellor_app.domain.errors import RuleBroken
from counsellor_app.domain.ids import PersonId
from counsellor_app.domain.iin import ACCEPTED, check, is_training, warnings
from counsellor_app.domain.people import PersonKind, SchoolStatus, Student, age_on
from counsellor_app.services import student_guardians, student_merge
from counsellor_app.services.done import Done, Topic
from counsellor_app.services.session import Session
from counsellor_app.services.student_commands import (
    AddGuardian,
    AddStudent,
    Behind,
    ClassFacts,
    CorrectGuardian,
    CorrectStudent,
    DuplicatePair,
    EndRelation,
    GuardianCard,
    MarkLeft,
    MergeSide,
    MergeStudents,
    NotSame,
    RemoveStudent,
    Return,
    SetCategories,
    StudentProfile,
    StudentRow,
)
from counsellor_app.services.student_rules import check_class, check_code, check_facts, tidy
from counsellor_app.services.student_writing import change_class, end_spells, new_person, new_spell, save_person
from counsellor_app.store.student_lists import attachments, relations_to, student_rows
from counsellor_app.store.unit import Unit

OWN = frozenset({Topic.STUDENTS, Topic.PEOPLE})
NAMED = OWN | {Topic.CASES, Topic.ENTRIES, Topic.REFERRALS, Topic.INCIDENTS, Topic.FOLLOWUPS}


class StudentService:
    def __init__(self, session: Session) -> None:
        self._session = session

    def list(self) -> tuple[StudentRow, ...]:
        """Everybody, those who left too, by the Kazakh alphabet."""
        with self._session.store.read() as unit:
            rows = student_rows(unit, self._today(), self._session.zone, is_training)
        return tuple(sorted(rows, key=lambda row: sort_key(row.full_name)))

    def profile(self, student_id: PersonId) -> StudentProfile:
        """`KeyError` for somebody who is no student; a merged record answers with its survivor's profile."""
        with self._session.store.read() as unit:
            person = unit.people.get(unit.people.survivor(student_id))
            cases = unit.cases.of_student(person.id)
            iin = check(person.iin) if person.iin else None
            return StudentProfile(
                person=person,
                student=unit.students.get(person.id),
                spells=tuple(reversed(unit.class_spells.of(person.id))),
                guardians=tuple(
                    GuardianCard(relation=relation, person=unit.people.get(relation.other_id))
                    for relation in unit.relations.of(person.id)
                ),
                open_cases=tuple(case for case in cases if case.closed_at is None),
                closed_cases=tuple(case for case in cases if case.closed_at is not None),
                age=age_on(person.born_on, self._today()) if person.born_on else None,
                iin=iin,
                warnings=warnings(person.iin or "", person.born_on, person.sex) if iin in ACCEPTED else (),
                removable=attachments(unit, person.id) == 0,
            )

    def behind(self, person_id: PersonId) -> Behind:
        """The student this person is, or answers for; the latest case of somebody not yet known; or neither."""
        with self._session.store.read() as unit:
            own = unit.people.survivor(person_id)
            for candidate in (own, *(relation.person_id for relation in relations_to(unit, own))):
                if unit.students.find(candidate) is not None:
                    return Behind(student_id=candidate)
            cases = unit.cases.of_student(own)
            return Behind(case_id=cases[-1].id if cases else None)

    def opened(self, student_id: PersonId) -> None:
        """The audit knows whose profile was looked at."""
        self._session.store.note("student-opened", student_id)

    def add(self, command: AddStudent) -> Done:
        person_id = PersonId(self._session.new_id())
        with self._session.store.begin("student-added", person_id) as unit:
            facts = tidy(command.person)
            school_class = self._checked_class(command.school_class)
            check_facts(unit, facts, self._today())
            self._check_categories(command.categories)
            new_person(unit, person_id, PersonKind.STUDENT, facts)
            unit.students.add(
                Student(
                    id=person_id,
                    language=school_class.language,
                    grade=school_class.grade,
                    letter=school_class.letter,
                    categories=command.categories,
                )
            )
            new_spell(unit, self._session.new_id(), person_id, school_class, self._today())
        return self._done(unit, OWN, new_id=person_id)

    def correct(self, command: CorrectStudent) -> Done:
        with self._session.store.begin("student-corrected", command.id) as unit:
            person = unit.people.get(command.id)
            student = unit.students.get(command.id)
            facts = tidy(command.person)
            check_facts(unit, facts, self._today(), person)
            save_person(unit, person, facts)
            school_class = self._checked_class(command.school_class)
            change_class(unit, student, school_class, self._today(), self._session.new_id)
        return self._done(unit, NAMED)

    def set_categories(self, command: SetCategories) -> Done:
        with self._session.store.begin("categories-set", command.id) as unit:
            self._check_categories(command.categories)
            unit.students.save(replace(unit.students.get(command.id), categories=command.categories))
        return self._done(unit, OWN)

    def mark_left(self, command: MarkLeft) -> Done:
        with self._session.store.begin("student-left", command.id) as unit:
            student = unit.students.get(command.id)
            if command.status is SchoolStatus.STUDYING or student.status is not SchoolStatus.STUDYING:
                raise RuleBroken("student-left-already", field="status")
            if command.left_on > self._today():
                raise RuleBroken("left-in-future", field="left_on")
            unit.students.save(replace(student, status=command.status, left_on=command.left_on))
            end_spells(unit, command.id, command.left_on)
        return self._done(unit, OWN)

    def come_back(self, command: Return) -> Done:
        with self._session.store.begin("student-returned", command.id) as unit:
            student = unit.students.get(command.id)
            if student.status is SchoolStatus.STUDYING:
                raise RuleBroken("student-is-here", field="id")
            school_class = self._checked_class(command.school_class)
            if student.left_on is not None and (school_class.since or self._today()) < student.left_on:
                raise RuleBroken("returned-before-leaving", field="since")
            unit.students.save(
                replace(
                    student,
                    status=SchoolStatus.STUDYING,
                    left_on=None,
                    grade=school_class.grade,
                    letter=school_class.letter,
                    language=school_class.language,
                )
            )
            new_spell(unit, self._session.new_id(), command.id, school_class, self._today())
        return self._done(unit, OWN)

    def remove(self, command: RemoveStudent) -> Done:
        with self._session.store.begin("student-removed", command.id) as unit:
            student = unit.students.get(command.id)
            if attachments(unit, student.id):
                raise RuleBroken("student-has-record", field="id")
            for spell in unit.class_spells.of(student.id):
                unit.class_spells.remove(spell.id)
            unit.students.remove(student.id)
            unit.people.remove(student.id)
        return self._done(unit, OWN)

    def add_guardian(self, command: AddGuardian) -> Done:
        with self._session.store.begin("guardian-added", command.student_id) as unit:
            relation_id = student_guardians.add(unit, self._session, command, self._today())
        return self._done(unit, OWN, new_id=relation_id)

    def correct_guardian(self, command: CorrectGuardian) -> Done:
        with self._session.store.begin("guardian-corrected", command.relation_id) as unit:
            student_guardians.correct(unit, self._session, command, self._today())
        return self._done(unit, NAMED)

    def end_relation(self, command: EndRelation) -> Done:
        with self._session.store.begin("relation-ended", command.relation_id) as unit:
            student_guardians.end(unit, command)
        return self._done(unit, OWN)

    def duplicates(self) -> tuple[DuplicatePair, ...]:
        """Records that may be one student, likest first."""
        with self._session.store.read() as unit:
            return student_merge.suspected(unit)

    def side(self, person_id: PersonId) -> MergeSide:
        """A record to be compared with another one: its facts, and how much stands under it."""
        with self._session.store.read() as unit:
            person = unit.people.get(unit.people.survivor(person_id))
            return MergeSide(
                person=person,
                student=unit.students.find(person.id),
                cases=len(unit.cases.of_student(person.id)),
                guardians=len(unit.relations.of(person.id)),
                notes=len(unit.entries.mentioning(person.id)),
            )

    def not_same(self, command: NotSame) -> Done:
        with self._session.store.begin("not-the-same", command.first) as unit:
            student_merge.remember_not_same(unit, command)
        return self._done(unit, frozenset({Topic.STUDENTS}))

    def merge(self, command: MergeStudents) -> Done:
        with self._session.store.begin("students-merged", command.keep) as unit:
            student_merge.merge(unit, command)
        return self._done(unit, NAMED | {Topic.LEVELS, Topic.CLOCKS})

    def _today(self) -> date:
        return local_day(self._session.now(), self._session.zone)

    def _done(self, unit: Unit, touched: frozenset[Topic], new_id: str | None = None) -> Done:
        return Done(touched=touched, undo=partial(self._session.undo, unit.seq, touched), new_id=new_id)

    def _checked_class(self, facts: ClassFacts) -> ClassFacts:
        tidied = replace(facts, letter=facts.letter.strip().upper())
        check_class(tidied, self._today(), self._session.content)
        return tidied

    def _check_categories(self, categories: tuple[str, ...]) -> None:
        for code in categories:
            check_code(self._session.content, CodeList.SOCIAL_CATEGORY, code, "categories")
