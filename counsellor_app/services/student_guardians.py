"""Guardians: who answers for a student, who may be contacted, and why not (Order 506, paragraph 2(4))."""

from dataclasses import replace
from datetime import date

from counsellor_app.content.packs import CodeList
from counsellor_app.domain.errors import RuleBroken
from counsellor_app.domain.ids import PersonId
from counsellor_app.domain.people import PersonKind, Relation
from counsellor_app.services.entries import cleaned
from counsellor_app.services.session import Session
from counsellor_app.services.student_commands import (
    AddGuardian,
    CorrectGuardian,
    EndRelation,
    GuardianFacts,
    PersonFacts,
)
from counsellor_app.services.student_rules import check_code, check_facts, tidy
from counsellor_app.services.student_writing import new_person, save_person
from counsellor_app.store.unit import Unit

LONGEST_REASON = 500


def add(unit: Unit, session: Session, command: AddGuardian, today: date) -> str:
    """Answers the id of the new relation."""
    student = unit.students.get(command.student_id)
    relation_id = session.new_id()
    facts = _checked(session, command.relation)
    other_id = _other(unit, session, command, today)
    if other_id == student.id:
        raise RuleBroken("guardian-is-the-student", field="other_id")
    current = (relation for relation in unit.relations.of(student.id) if relation.until_on is None)
    if any(relation.other_id == other_id for relation in current):
        raise RuleBroken("guardian-already", field="other_id")
    row = Relation(id=relation_id, person_id=student.id, other_id=other_id, kind=facts.kind)
    unit.relations.add(_with(row, facts))
    return relation_id


def correct(unit: Unit, session: Session, command: CorrectGuardian, today: date) -> None:
    relation = unit.relations.get(command.relation_id)
    person = unit.people.get(relation.other_id)
    facts = tidy(command.person)
    check_facts(unit, facts, today, person)
    save_person(unit, person, facts)
    unit.relations.save(_with(relation, _checked(session, command.relation)))


def end(unit: Unit, command: EndRelation) -> None:
    relation = unit.relations.get(command.relation_id)
    if relation.until_on is not None:
        raise RuleBroken("relation-ended-already", field="until_on")
    if relation.from_on is not None and command.until_on < relation.from_on:
        raise RuleBroken("relation-ends-before-it-began", field="until_on")
    unit.relations.save(replace(relation, until_on=command.until_on))


def _other(unit: Unit, session: Session, command: AddGuardian, today: date) -> PersonId:
    if command.other_id is not None:
        return unit.people.survivor(command.other_id)
    facts = tidy(command.person or PersonFacts())
    check_facts(unit, facts, today)
    return new_person(unit, PersonId(session.new_id()), PersonKind.GUARDIAN, facts).id


def _checked(session: Session, facts: GuardianFacts) -> GuardianFacts:
    check_code(session.content, CodeList.GUARDIAN_KIND, facts.kind, "kind")
    why_not = " ".join(cleaned({"why_not": facts.why_not}).get("why_not", "").split())
    if len(why_not) > LONGEST_REASON:
        raise RuleBroken("why-not-too-long", field="why_not", limit=LONGEST_REASON)
    if facts.may_contact is False and not facts.alleged_abuser and not why_not:
        raise RuleBroken("why-not-missing", field="why_not")
    may_contact = not facts.alleged_abuser if facts.may_contact is None else facts.may_contact
    return replace(facts, why_not="" if may_contact else why_not, may_contact=may_contact)


def _with(relation: Relation, facts: GuardianFacts) -> Relation:
    return replace(
        relation,
        kind=facts.kind,
        custody=facts.custody,
        may_contact=bool(facts.may_contact),
        why_not=facts.why_not,
        alleged_abuser=facts.alleged_abuser,
        from_on=facts.from_on,
    )
