"""Two records of one student: finding them, saying they are two people, joining them without losing a line."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import combinations

from counsellor_app.domain.errors import RuleBroken
from counsellor_app.domain.ids import PersonId
from counsellor_app.domain.names import FullName, name_key
from counsellor_app.domain.people import ClassSpell, Person, PersonKind, Student
from counsellor_app.domain.record import Setting
from counsellor_app.services.student_commands import DuplicatePair, Likeness, MergeField, MergeStudents, NotSame
from counsellor_app.store.student_lists import (
    Identity,
    decisions,
    identities,
    referrals_about,
    referrals_told_by,
    relations_to,
    roles_of,
)
from counsellor_app.store.unit import Unit

NOT_SAME = "not-same:"
OF_PERSON = (MergeField.SURNAME, MergeField.GIVEN, MergeField.PATRONYMIC, MergeField.SEX, MergeField.BORN_ON)
ORDER = tuple(Likeness)


def suspected(unit: Unit) -> tuple[DuplicatePair, ...]:
    """Pairs whose names or dates make them one student, the likest first; decided pairs never again."""
    decided = decisions(unit, NOT_SAME)
    found: dict[tuple[PersonId, PersonId], Likeness] = {}
    for first, second in _candidates(identities(unit)):
        likeness = _likeness(first, second)
        if likeness is not None and pair_id(first.who.id, second.who.id) not in decided:
            found[min(first.who.id, second.who.id), max(first.who.id, second.who.id)] = likeness
    pairs = (DuplicatePair(first=a, second=b, likeness=likeness) for (a, b), likeness in found.items())
    return tuple(sorted(pairs, key=lambda pair: (ORDER.index(pair.likeness), pair.first, pair.second)))


def pair_id(first: PersonId, second: PersonId) -> str:
    return NOT_SAME + ":".join(sorted((first, second)))


def remember_not_same(unit: Unit, command: NotSame) -> None:
    if unit.settings.find(pair_id(command.first, command.second)) is None:
        unit.settings.add(Setting(id=pair_id(command.first, command.second), value="true"))


def merge(unit: Unit, command: MergeStudents) -> None:
    """Everything that referred to `drop` refers to `keep`; signed notes keep their reference and resolve to it.

    Each case keeps its level, so the highest stays the highest.
    """
    if command.keep == command.drop:
        raise RuleBroken("merge-with-itself", field="drop")
    keep, drop = unit.people.get(command.keep), unit.people.get(command.drop)
    student = unit.students.get(keep.id)
    dropped = unit.students.find(drop.id)
    if keep.merged_into is not None or drop.merged_into is not None:
        raise RuleBroken("merged-already", field="drop")
    if drop.kind not in (PersonKind.STUDENT, PersonKind.UNKNOWN):
        raise RuleBroken("merge-only-students", field="drop")
    unit.people.save(replace(drop, merged_into=keep.id))  # first: its number may become the survivor's
    unit.people.save(_joined(keep, drop, command.from_dropped))
    if dropped is not None:
        unit.students.save(_joined_student(student, dropped, command.from_dropped))
        _join_spells(unit, student, dropped, take_class=MergeField.CLASS in command.from_dropped)
        unit.students.remove(dropped.id)
    _repoint(unit, keep.id, drop.id)
    unit.reindex_mentions(keep.id)


@dataclass(frozen=True, slots=True)
class _Record:
    """A record with its name made comparable: whole, and surname and given name alone."""

    who: Identity
    name: str = field(repr=False)
    short: str = field(repr=False)


def _record(who: Identity) -> _Record:
    name = name_key(FullName(surname=who.surname, given=who.given, patronymic=who.patronymic))
    return _Record(who, name, name.rpartition("|")[0])


def _candidates(everybody: tuple[Identity, ...]) -> Iterator[tuple[_Record, _Record]]:
    """Pairs worth comparing: one name, or one day of birth. Never all with all."""
    groups: dict[object, list[_Record]] = defaultdict(list)
    for record in map(_record, everybody):
        groups[record.short].append(record)
        if record.who.born_on is not None:
            groups[record.who.born_on].append(record)
    for group in groups.values():
        yield from combinations(group, 2)


def _likeness(first: _Record, second: _Record) -> Likeness | None:
    one, other = first.who, second.who
    same_birth = one.born_on == other.born_on and one.born_on is not None
    one_missing = one.born_on is None or other.born_on is None
    two_numbers = one.iin is not None and other.iin is not None and one.iin != other.iin
    if two_numbers and (not (same_birth or one_missing) or _two_fathers(one, other)):
        return None  # two numbers, and two birthdays or two patronymics: namesakes
    if same_birth and first.short == second.short:
        return Likeness.SAME_NAME_AND_BIRTH
    if first.name == second.name or (one_missing and first.short == second.short):
        return Likeness.SAME_NAME
    if same_birth and within_one_edit(first.short, second.short):
        return Likeness.ONE_LETTER
    return None


def _two_fathers(one: Identity, other: Identity) -> bool:
    names = [name_key(FullName(given=who.patronymic)) for who in (one, other)]
    return bool(one.patronymic and other.patronymic) and not within_one_edit(*names)


def within_one_edit(one: str, other: str) -> bool:
    """At most one letter added, left out or replaced, or two neighbours swapped."""
    if len(one) > len(other):
        one, other = other, one
    if len(other) - len(one) > 1:
        return False
    start = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(one))
    if len(one) < len(other):
        return one[start:] == other[start + 1 :]
    swapped = one[start : start + 2] == other[start : start + 2][::-1] and one[start + 2 :] == other[start + 2 :]
    return swapped or one[start + 1 :] == other[start + 1 :]


def _joined(keep: Person, drop: Person, taken: frozenset[MergeField]) -> Person:
    facts = {name.value: getattr(drop, name.value) for name in OF_PERSON if name in taken}
    return replace(
        keep,
        **facts,
        iin=(drop.iin or keep.iin) if MergeField.IIN in taken else (keep.iin or drop.iin),
        phones=_each_once(keep.phones, drop.phones),
        languages=_each_once(keep.languages, drop.languages),
    )


def _joined_student(keep: Student, drop: Student, taken: frozenset[MergeField]) -> Student:
    joined = replace(keep, categories=_each_once(keep.categories, drop.categories))
    if MergeField.CLASS in taken:
        joined = replace(joined, grade=drop.grade, letter=drop.letter, language=drop.language)
    if MergeField.STATUS in taken:
        joined = replace(joined, status=drop.status, left_on=drop.left_on)
    return joined


def _join_spells(unit: Unit, keep: Student, drop: Student, *, take_class: bool) -> None:
    """All stays in classes stand under the survivor; of two that still last, only the chosen class goes on."""
    ours, theirs = unit.class_spells.of(keep.id), unit.class_spells.of(drop.id)
    for spell in theirs:
        if any(_covers(own, spell) for own in ours):
            unit.class_spells.remove(spell.id)
        else:
            unit.class_spells.save(replace(spell, student_id=keep.id))
    lasting = [spell for spell in unit.class_spells.of(keep.id) if spell.until_on is None]
    chosen = drop if take_class else keep
    wanted = [s for s in lasting if (s.grade, s.letter, s.language) == (chosen.grade, chosen.letter, chosen.language)]
    goes_on = (wanted or lasting)[:1]
    for spell in lasting:
        if spell not in goes_on:
            unit.class_spells.save(replace(spell, until_on=max(spell.from_on, *(s.from_on for s in goes_on))))


def _covers(own: ClassSpell, other: ClassSpell) -> bool:
    """Whether `other` says nothing that `own` does not."""
    same = (own.grade, own.letter, own.language) == (other.grade, other.letter, other.language)
    ends_later = own.until_on is None or (other.until_on is not None and own.until_on >= other.until_on)
    return same and own.from_on <= other.from_on and ends_later


def _repoint(unit: Unit, keep: PersonId, drop: PersonId) -> None:
    for case in unit.cases.of_student(drop):
        unit.cases.save(replace(case, student_id=keep))
    for about in referrals_about(unit, drop):
        unit.referral_people.save(replace(about, person_id=keep))
    for referral in referrals_told_by(unit, drop):
        unit.referrals.save(replace(referral, told_by=keep))
    _repoint_requests(unit, keep, drop)
    for role in roles_of(unit, drop):
        unit.incident_roles.save(replace(role, person_id=keep))
    for relation in unit.relations.of(drop):
        unit.relations.save(replace(relation, person_id=keep))
    for relation in relations_to(unit, drop):
        unit.relations.save(replace(relation, other_id=keep))
    for relation in unit.relations.of(keep):
        if relation.other_id == keep:  # was between the two records
            unit.relations.remove(relation.id)


def _repoint_requests(unit: Unit, keep: PersonId, drop: PersonId) -> None:
    """A request that named both names one child."""
    for named in unit.request_people.of_person(drop):
        if any(each.person_id == keep for each in unit.request_people.of(named.request_id)):
            unit.request_people.remove(named.id)
        else:
            unit.request_people.save(replace(named, person_id=keep))


def _each_once(ours: Iterable[str], theirs: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*ours, *theirs)))
