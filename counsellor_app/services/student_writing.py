"""How facts become rows: a person, and the classes a student was in. Each step stands inside its command's unit."""

from dataclasses import replace
from datetime import date

from counsellor_app.domain.errors import RuleBroken
from counsellor_app.domain.ids import NewId, PersonId
from counsellor_app.domain.people import ClassSpell, Person, PersonKind, SchoolStatus, Student
from counsellor_app.services.student_commands import ClassFacts, PersonFacts
from counsellor_app.store.unit import Unit


def new_person(unit: Unit, person_id: PersonId, kind: PersonKind, facts: PersonFacts) -> Person:
    """`facts` are tidy and checked."""
    person = Person(
        id=person_id,
        kind=kind,
        surname=facts.surname,
        given=facts.given,
        patronymic=facts.patronymic,
        label=facts.label,
        sex=facts.sex,
        born_on=facts.born_on,
        iin=facts.iin or None,
        phones=facts.phones,
        languages=facts.languages,
        made_at=unit.now,
        made_by=unit.actor,
    )
    unit.people.add(person)
    return person


def save_person(unit: Unit, person: Person, facts: PersonFacts) -> bool:
    """Writes what differs; a changed name is found in every note that mentions the person."""
    corrected = replace(
        person,
        surname=facts.surname,
        given=facts.given,
        patronymic=facts.patronymic,
        label=facts.label,
        sex=facts.sex,
        born_on=facts.born_on,
        iin=facts.iin or None,
        phones=facts.phones,
        languages=facts.languages,
    )
    changed = unit.people.save(corrected)
    if corrected.short_name() != person.short_name():
        unit.reindex_mentions(person.id)
    return changed


def new_spell(unit: Unit, spell_id: str, student_id: PersonId, facts: ClassFacts, today: date) -> None:
    unit.class_spells.add(
        ClassSpell(
            id=spell_id,
            student_id=student_id,
            grade=facts.grade,
            letter=facts.letter,
            language=facts.language,
            from_on=facts.since or today,
        )
    )


def change_class(unit: Unit, student: Student, facts: ClassFacts, today: date, new_id: NewId) -> bool:
    """A move when the class differs and holds since a later day, otherwise a correction of the latest stay.

    Raises RuleBroken("class-since-overlaps") where the day lies before the stay before it ended.
    """
    corrected = replace(student, grade=facts.grade, letter=facts.letter, language=facts.language)
    differs = unit.students.save(corrected)
    spells = unit.class_spells.of(student.id)
    if not spells:
        new_spell(unit, new_id(), student.id, facts, today)
        return True
    last = spells[-1]
    since = facts.since or (today if differs else last.from_on)
    if differs and since > last.from_on and student.status is SchoolStatus.STUDYING:
        unit.class_spells.save(replace(last, until_on=last.until_on or since))
        new_spell(unit, new_id(), student.id, replace(facts, since=since), today)
        return True
    before = max((spell.until_on for spell in spells[:-1] if spell.until_on is not None), default=None)
    if (before is not None and since < before) or (last.until_on is not None and since > last.until_on):
        raise RuleBroken("class-since-overlaps", field="since")
    return (
        unit.class_spells.save(
            replace(last, grade=facts.grade, letter=facts.letter, language=facts.language, from_on=since)
        )
        or differs
    )


def end_spells(unit: Unit, student_id: PersonId, until_on: date) -> None:
    for spell in unit.class_spells.of(student_id):
        if spell.until_on is None:
            unit.class_spells.save(replace(spell, until_on=max(spell.from_on, until_on)))
