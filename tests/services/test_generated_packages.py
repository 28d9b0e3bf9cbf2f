"""A thousand packages of generated cases: nobody else is in any of them, whatever was typed and chosen.

The oracle is not the linter: it looks for every case form of every name (a table of its own) and for every number in
the bytes that would leave.
"""

import json
import re
from dataclasses import replace
from functools import cache

import pytest

from counsellor_app.content.library import shipped_content
from counsellor_app.domain.alphabet import fold
from counsellor_app.domain.disclosure import Choices, Profile
from counsellor_app.domain.dossier import Dossier
from counsellor_app.domain.hints import KnownPeople, KnownPerson
from counsellor_app.domain.ids import PersonId
from counsellor_app.domain.lint_words import Ordinary
from counsellor_app.domain.linter import Linter
from counsellor_app.domain.package_data import PackageData, Who
from counsellor_app.domain.people import Person
from counsellor_app.exchange.package_data_json import decode, encode
from counsellor_app.exchange.package_tables import tables
from counsellor_app.services.disclosure_preview import linter_words, rules_of
from counsellor_app.services.preview_making import Ground, make_preview
from counsellor_app.services.preview_types import Preview
from tests.declensions import forms
from tests.generated_dossiers import MADE_ON, World, a_world
from tests.generated_people import Leak

IN_ONE = 50
MENTIONED, TYPED = range(0, 500, IN_ONE), range(500, 1000, IN_ONE)  # a thousand in all
SEED, OTHER_SEED = "a" * 64, "b" * 64
WORDS = re.compile(r"[^\W\d_]+")


@cache
def words() -> Ordinary:
    return linter_words(shipped_content())


def ground(world: World, seed: str = SEED) -> Ground:
    content = shipped_content()
    known = KnownPeople(
        (
            KnownPerson(
                id=p.id, surname=p.surname, given=p.given, patronymic=p.patronymic, iin=p.iin or "", phones=p.phones
            )
            for p in world.people.values()
        ),
        thorough=True,
    )
    return Ground(
        content=content,
        rules=rules_of(content),
        linter=Linter(known, words(), ("№ 000 мектеп", "Школа № 000")),
        seed=seed,
        package_id="0" * 32,
        made_on=MADE_ON,
        is_demo=True,
    )


def made(world: World, dossier: Dossier, choices: Choices, seed: str = SEED) -> Preview:
    return make_preview(ground(world, seed), dossier, choices, None)


def leaving(data: PackageData) -> str:
    """Every byte that leaves, without the packs' own words."""
    bare = replace(data, words={})
    raw = encode(bare)
    assert decode(raw) == bare
    return raw.decode() + "".join(table.decode("utf-8-sig") for _, table in tables(bare))


def spoken(person: Person) -> frozenset[str]:
    """Each form of each part of a name, lower case; parts of two letters are too short to be told from words."""
    sex = person.sex or "m"
    found = (
        forms(person.surname, sex, is_surname=True) | forms(person.given, sex) | forms(person.patronymic or "-", sex)
    )
    return frozenset(form.lower() for form in found if len(form) > 2)


def numbers(person: Person) -> tuple[str, ...]:
    return tuple(re.sub(r"\D", "", number)[-10:] for number in (*person.phones, person.iin or "") if number)


def named(world: World, preview: Preview) -> set[PersonId]:
    """Who stands with a name in what leaves."""
    names = {person.key for person in preview.data.people if person.name}
    return {person for person, key, _ in preview.pseudonyms if key in names}


def foreign_words(world: World, preview: Preview) -> list[str]:
    """Words of the package that are a form of somebody's name, but for the names of who may be named."""
    may = named(world, preview)
    allowed = {form for person in may for form in spoken(world.people[person])}
    others = {form for one, person in world.people.items() if one not in may for form in spoken(person)} - allowed
    ordinary_ones = {"дана", "арман", "серік", "серик", "роман"}  # words of the narratives or of the packs too
    return [w for w in WORDS.findall(leaving(preview.data)) if w.lower() in others and w.lower() not in ordinary_ones]


def foreign_numbers(world: World, preview: Preview) -> list[str]:
    """Numbers of anybody but a child of the request whose number was asked for and allowed."""
    given = {person.key for person in preview.data.people if person.iin or person.phones}
    may = {person for person, key, _ in preview.pseudonyms if key in given}
    digits = re.sub(r"[ \-()]", "", leaving(preview.data))
    found = [n for one, person in world.people.items() if one not in may for n in numbers(person) if n in digits]
    shared = {n for one in may for n in numbers(world.people[one])}
    return [n for n in found if n not in shared]


@pytest.mark.parametrize("first", MENTIONED)
def test_nobody_else_is_in_a_package_whose_people_were_mentioned(first: int) -> None:
    """Every text in which people are references may leave: no name, no number, no id, no birthday of anybody else."""
    for seed in range(first, first + IN_ONE):
        world = a_world(seed)
        dossier = world.dossier()
        preview = made(world, dossier, world.choices(dossier, all_text=seed % 2 == 0))
        text = leaving(preview.data)
        assert foreign_words(world, preview) == [], seed
        assert foreign_numbers(world, preview) == [], seed
        assert [(f.kind, f.text) for f in preview.findings] == [], seed
        for each in (*world.people, *world.survivors, *(case.case.id for case in dossier.cases)):
            assert each not in text, seed
        for person in world.people.values():
            assert person.born_on is None or person.born_on.isoformat() not in text.replace('"day"', ""), seed
        assert_sound(preview)


@pytest.mark.parametrize("first", TYPED)
def test_what_was_typed_as_letters_is_found_before_it_leaves(first: int) -> None:
    """Each leak that stands in the data is covered by a finding; a name or a number of the file cannot be accepted."""
    met = 0
    for seed in range(first, first + IN_ONE):
        world = a_world(seed, leak_rate=0.25)
        dossier = world.dossier()
        preview = made(world, dossier, world.choices(dossier, all_text=True))
        text = leaving(preview.data)
        may = named(world, preview)
        for leak in world.leaks:
            if f"бүгін {leak.text} туралы" in text:
                met += 1
                assert_found(world, preview, leak, may)
        if not any(finding.blocks for finding in preview.findings):
            assert foreign_numbers(world, preview) == [], seed
            assert unexplained(world, preview) == [], seed
    assert met > IN_ONE


def assert_found(world: World, preview: Preview, leak: Leak, may: set[PersonId]) -> None:
    """Capitals and numbers of somebody of the file block; small letters, initials and places are asked about."""
    if leak.person in may:
        return  # the child who is named anyway
    found = [f for f in preview.findings if f.text in leak.text or leak.text in f.text]
    assert found, (world.seed, leak)
    is_name = leak.kind == "name" and leak.text != leak.text.lower() and not is_unsure(world, leak, may)
    if leak.kind in ("iin", "phone") or is_name:
        assert any(f.blocks for f in found), (world.seed, leak, found)


def is_unsure(world: World, leak: Leak, may: set[PersonId]) -> bool:
    """The letters may be those of the child who is named, or a form of a name of two letters (Ли, Лилердің)."""
    parts = {word.lower() for word in WORDS.findall(leak.text)}
    if {fold(part) for part in parts} & {fold(form) for person in may for form in spoken(world.people[person])}:
        return True
    surname = world.people[leak.person].surname.lower() if leak.person else ""
    return len(surname) == 2 and all(part.startswith(surname) for part in parts)


def unexplained(world: World, preview: Preview) -> list[str]:
    """Names that neither a finding nor an accepted finding covers."""
    told = " ".join(f.text.lower() for f in (*preview.findings, *preview.accepted))
    return [word for word in foreign_words(world, preview) if word.lower() not in told]


def assert_sound(preview: Preview) -> None:
    """Every key that is used stands in people; a name stands with a child of the request in one profile only."""
    data = preview.data
    keys = {person.key for person in data.people}
    used = {case.child for case in data.cases}
    for case in data.cases:
        used |= {role.who for incident in case.incidents for role in incident.roles}
        used |= {who for line in case.lines for who in line.who}
        sayings = [saying for line in case.lines for _, saying in line.text]
        sayings += [each.text for each in case.incidents] + [each.late_reason for each in case.clocks]
        used |= {part.who for saying in sayings for part in saying if isinstance(part, Who)}
        assert all(line.day for line in case.lines)
    assert used <= keys
    assert len(keys) == len(data.people) == len(preview.pseudonyms)
    for person in data.people:
        is_named = data.profile == Profile.IDENTIFIED and person.kind == "child"
        assert is_named or not (person.name or person.iin or person.phones or person.age or person.grade)
        assert person.address is None
    if data.profile != Profile.IDENTIFIED:
        assert not any(document.title or document.path for document in data.documents)
        assert not any(case.number for case in data.cases)


def test_the_last_look_reads_every_string_of_the_file() -> None:
    """Were a name to come into a field that holds codes, it would be seen there too."""
    world = a_world(1)
    dossier = world.dossier()
    person = next(each for each in world.people.values() if len(each.given) > 4)
    stranger = replace(dossier.cases[0].case, outcome="", types=("BULLYING", person.given))
    of_codes = replace(dossier, cases=(replace(dossier.cases[0], case=stranger),))
    preview = made(world, of_codes, world.choices(of_codes))
    assert [(f.place, f.text, f.blocks) for f in preview.findings] == [("cases/0/types/1", person.given, True)]
    asked = replace(dossier.request, sender=f"Аппарат, {person.surname} {person.given}", signed_by=None)
    office = made(world, replace(dossier, request=asked), world.choices(dossier))
    assert "request/sender" in {f.place for f in office.findings if f.blocks}


def test_the_same_package_again_and_another_one() -> None:
    other_letters = 0
    for seed in range(24):
        world = a_world(seed)
        dossier = world.dossier()
        choices = world.choices(dossier)
        first, again = made(world, dossier, choices), made(world, dossier, choices)
        other = made(world, dossier, choices, OTHER_SEED)
        assert encode(first.data) == encode(again.data)
        assert first.content_hash == again.content_hash != other.content_hash
        assert {person for person, _, _ in first.pseudonyms} == {person for person, _, _ in other.pseudonyms}
        other_letters += first.pseudonyms != other.pseudonyms
        marks = {line.source for case in first.data.cases for line in case.lines}
        assert not marks & {line.source for case in other.data.cases for line in case.lines}
    assert other_letters > 20


def test_a_choice_moves_nobodys_letter() -> None:
    for seed in range(20):
        world = a_world(seed)
        dossier = world.dossier()
        first, second = world.choices(dossier), world.choices(dossier, all_text=True)
        some = {person: key for person, key, _ in made(world, dossier, first).pseudonyms}
        more = {person: key for person, key, _ in made(world, dossier, second).pseudonyms}
        assert {person: key for person, key in some.items() if person in more} == {
            person: key for person, key in more.items() if person in some
        }


def test_unread_text_and_text_not_chosen_never_stand_in_the_data() -> None:
    stayed = 0
    for seed in range(40):
        world = a_world(seed)
        dossier = world.dossier()
        preview = made(world, dossier, world.choices(dossier))
        for entry in preview.entries:
            if entry.place is None or (entry.share == "text" and entry.is_read):
                continue
            letters = [part for _, saying in entry.text for part in saying if isinstance(part, str) and len(part) > 60]
            assert not is_in_line(preview, entry.place, letters), (seed, entry.place)
            stayed += len(letters)
    assert stayed > 200


def is_in_line(preview: Preview, place: str, letters: list[str]) -> bool:
    """Whether any of these letters stand at that place of the data."""
    here: object = json.loads(encode(preview.data))
    for step in place.split("/"):
        here = here[int(step)] if isinstance(here, list) else here[step]  # type: ignore[index]
    text = json.dumps(here, ensure_ascii=False)
    return any(json.dumps(each, ensure_ascii=False)[1:-1] in text for each in letters)
