"""Who stands in a package and how much of them: a letter, bands; a name only for a child of the request."""

from datetime import date

from counsellor_app.domain.allowance import Allowance, Item
from counsellor_app.domain.bands import Traits, age_band, coarsened, grade_band
from counsellor_app.domain.dossier import Dossier
from counsellor_app.domain.ids import PersonId
from counsellor_app.domain.package_data import PersonOut
from counsellor_app.domain.people import Person, PersonKind, Student, age_on
from counsellor_app.domain.pseudonyms import Kind, keys
from counsellor_app.domain.redaction_notes import Cast, Notes, What, Why, why_hidden

CHILDREN = frozenset({Kind.CHILD, Kind.PUPIL})


def cast_of(dossier: Dossier, allowance: Allowance, seed: str) -> Cast:
    """A letter for everybody of the cases, whether they come to be used or not: a choice moves nobody's letter."""
    children = [dossier.one(child) for child in dossier.children]
    everybody = [dossier.one(person) for found in dossier.cases for person in found.met()]
    everybody += [dossier.one(relation.other_id) for relation in dossier.relations]
    letters = keys(seed, children, [*children, *everybody])
    kinds = {person: _kind(dossier, person, frozenset(children)) for person in letters}
    named = frozenset(each for each in children if each in dossier.people and allowance.gives(Item.NAME_OF_CHILD))
    return Cast(keys=letters, kinds=kinds, survivors=dossier.survivors, named=named)


def people_out(
    dossier: Dossier, cast: Cast, allowance: Allowance, made_on: date, notes: Notes
) -> tuple[PersonOut, ...]:
    """Everybody used, in the order of the letters."""
    used = sorted(cast.used, key=lambda person: (len(cast.keys[person]), cast.keys[person]))
    return tuple(
        _person_out(dossier, cast, allowance, made_on, notes, person, f"people/{place}")
        for place, person in enumerate(used)
    )


def _person_out(
    dossier: Dossier, cast: Cast, allowance: Allowance, made_on: date, notes: Notes, person_id: PersonId, place: str
) -> PersonOut:
    key, kind, person = cast.keys[person_id], cast.kinds[person_id], dossier.people.get(person_id)
    if person_id not in cast.named:
        notes.add(place, What.NAME, why_hidden(kind))
    if person is None or kind not in CHILDREN:
        return PersonOut(key=key, kind=kind.value, position=_position(dossier, person_id, kind, allowance))
    student = dossier.students.get(person_id)
    if kind is Kind.PUPIL or person_id not in cast.named:
        out = _banded(dossier, person, student, made_on, notes, place, key, kind)
    else:
        out = PersonOut(
            key=key,
            kind=kind.value,
            name=person.full_name(),
            sex=person.sex,
            age=age_on(person.born_on, made_on) if person.born_on else None,
            grade=student.grade if student else None,
            language=student.language if student else None,
        )
    return out if kind is Kind.PUPIL else _with_numbers(out, person, allowance)


def _with_numbers(out: PersonOut, person: Person, allowance: Allowance) -> PersonOut:
    """IIN and phones of a child of the request, each only where the letter and the head say so."""
    return PersonOut(
        key=out.key,
        kind=out.kind,
        name=out.name,
        sex=out.sex,
        age=out.age,
        age_band=out.age_band,
        grade=out.grade,
        grade_band=out.grade_band,
        language=out.language,
        iin=person.iin if allowance.gives(Item.IIN) else None,
        phones=person.phones if allowance.gives(Item.PHONES) else (),
    )


def _banded(
    dossier: Dossier,
    person: Person,
    student: Student | None,
    made_on: date,
    notes: Notes,
    place: str,
    key: str,
    kind: Kind,
) -> PersonOut:
    traits = traits_of(person, student, made_on)
    said = coarsened(traits, dossier.makeup)
    notes.add(place, What.AGE, Why.BAND, int(said.age_band is not None))
    notes.add(place, What.CLASS, Why.BAND, int(said.grade_band is not None))
    left_out = sum(
        known is not None and told is None
        for known, told in (
            (traits.age_band, said.age_band),
            (traits.grade_band, said.grade_band),
            (traits.sex, said.sex),
            (traits.language, said.language),
        )
    )
    notes.add(place, What.TRAIT, Why.SMALL_CELL, left_out)
    return PersonOut(
        key=key,
        kind=kind.value,
        sex=said.sex,
        age_band=said.age_band,
        grade_band=said.grade_band,
        language=said.language,
    )


def traits_of(person: Person, student: Student | None, day: date) -> Traits:
    return Traits(
        age_band=age_band(age_on(person.born_on, day)) if person.born_on else None,
        grade_band=grade_band(student.grade) if student else None,
        sex=person.sex,
        language=student.language if student else None,
    )


def _position(dossier: Dossier, person_id: PersonId, kind: Kind, allowance: Allowance) -> str | None:
    """The role of staff; what somebody is to the child only where family is given."""
    if kind is Kind.STAFF:
        return dossier.positions.get(person_id)
    if not allowance.gives(Item.FAMILY):
        return None
    return next((r.kind for r in dossier.relations if dossier.one(r.other_id) == person_id), None)


def _kind(dossier: Dossier, person_id: PersonId, children: frozenset[PersonId]) -> Kind:
    person = dossier.people.get(person_id)
    if person_id in children:
        return Kind.CHILD
    if person_id in dossier.students or (person and person.kind is PersonKind.STUDENT):
        return Kind.PUPIL
    if person and person.kind is PersonKind.GUARDIAN:
        return Kind.GUARDIAN
    if person_id in dossier.positions or (person and person.kind is PersonKind.STAFF):
        return Kind.STAFF
    return Kind.PERSON
