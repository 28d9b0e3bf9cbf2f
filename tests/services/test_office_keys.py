"""Keys of offices: none is used before its words were compared, and a changed one is told."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from counsellor_app.domain.requests import OfficeKind
from counsellor_app.security.fingerprint import of_key
from counsellor_app.security.sealing import Identity
from counsellor_app.services.office_keys import AddOfficeKey, ConfirmOfficeKey, OfficeKeyLine, is_usable
from tests.builders import MORNING
from tests.services.answer_house import LETTER, AnswerHouse, an_answer_house
from tests.services.student_examples import rule_of

PHONE = "А. Серікова, по телефону с бланка"


@pytest.fixture
def house(tmp_path: Path) -> Iterator[AnswerHouse]:
    with an_answer_house(tmp_path) as made:
        yield made


def line(house: AnswerHouse, key_id: str) -> OfficeKeyLine:
    listed = house.services.keys.keys()
    return next(each for each in listed if each.key.id == key_id)


def added(house: AnswerHouse, name: str = LETTER.sender, **more: object) -> str:
    facts = {"office": OfficeKind.AUTHORITY, "name": name, "key": Identity.generate().public_key} | more
    return house.services.keys.add(AddOfficeKey(**facts)).new_id or ""  # type: ignore[arg-type]


def confirmed(house: AnswerHouse, key_id: str) -> str:
    house.services.keys.confirm(ConfirmOfficeKey(id=key_id, with_whom=PHONE))
    return key_id


def test_a_key_has_eight_words_and_waits_for_its_confirmation(house: AnswerHouse) -> None:
    key_id, _ = house.office_key(confirmed=False)
    found = line(house, key_id)
    assert {language: len(words) for language, words in found.words.items()} == {"kk": 8, "ru": 8, "en": 8}
    assert found.words == dict(of_key(found.key.key).words)
    assert not is_usable(found.key)
    assert found.changed_from is None
    confirmed(house, key_id)
    found = line(house, key_id)
    assert (found.key.confirmed_at, found.key.confirmed_by, found.key.confirmed_with) == (
        MORNING,
        house.session.user_id,
        PHONE,
    )
    assert is_usable(found.key)


def test_a_key_is_taken_as_it_is_pasted_and_stands_once(house: AnswerHouse) -> None:
    key = Identity.generate().public_key
    first = added(house, key=f"  {key[:20]}\n{key[20:]}\t ")
    assert line(house, first).key.key == key
    keys = house.services.keys
    again = AddOfficeKey(office=OfficeKind.OTHER, name="x", key=key)
    assert rule_of(keys.add, again) == ("key-known", "key")
    keys.retire(first)
    assert rule_of(keys.add, again) == ("key-retired", "key")


def slipped(key: str) -> str:
    """Its last sign is another one."""
    return key[:-1] + ("q" if key[-1] != "q" else "p")


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"key": "age1"}, ("recipient-key-malformed", "key")),
        ({"key": Identity.generate().secret_text()}, ("recipient-key-malformed", "key")),
        ({"key": slipped(Identity.generate().public_key)}, ("recipient-key-malformed", "key")),
        ({"name": " \n"}, ("key-name-missing", "name")),
        ({"name": "ж" * 301}, ("text-too-long", "name")),
    ],
)
def test_what_is_no_key_of_an_office_is_refused(
    house: AnswerHouse, changes: dict[str, str], refusal: tuple[str, str]
) -> None:
    facts = {"office": OfficeKind.OTHER, "name": "x", "key": Identity.generate().public_key} | changes
    assert rule_of(house.services.keys.add, AddOfficeKey(**facts)) == refusal  # type: ignore[arg-type]
    assert house.services.keys.keys() == ()


def test_one_s_own_key_is_an_age_key_and_no_office_s(house: AnswerHouse) -> None:
    own = house.services.keys.own()
    assert own.key == Identity.from_text(house.vault.ring.identity()).public_key
    assert own.words == dict(of_key(own.key).words)
    command = AddOfficeKey(office=OfficeKind.OTHER, name="x", key=own.key)
    assert rule_of(house.services.keys.add, command) == ("key-is-own", "key")


def test_a_changed_key_is_told_and_the_old_one_stays_until_the_new_is_confirmed(house: AnswerHouse) -> None:
    old = confirmed(house, added(house))
    new = added(house, name=LETTER.sender.upper())
    assert line(house, new).changed_from == old
    assert is_usable(line(house, old).key)
    other_office = added(house, name="Аппарат Уполномоченного")
    assert line(house, other_office).changed_from is None
    confirmed(house, new)
    assert line(house, new).changed_from is None
    assert line(house, old).key.until == MORNING
    assert not is_usable(line(house, old).key)
    assert rule_of(house.services.keys.confirm, ConfirmOfficeKey(id=old, with_whom=PHONE)) == ("key-retired", "id")
    listed = house.services.keys.keys()
    assert listed[-1].key.id == old


def test_there_is_one_commissioner_under_any_name(house: AnswerHouse) -> None:
    old = confirmed(house, added(house, "Уполномоченный", office=OfficeKind.COMMISSIONER))
    new = added(house, "Ұлттық уәкіл", office=OfficeKind.COMMISSIONER)
    assert line(house, new).changed_from == old


def test_the_second_key_of_an_office_belongs_to_its_first(house: AnswerHouse) -> None:
    first = confirmed(house, added(house))
    second = added(house, reserve_of=first)
    assert line(house, first).reserve == second
    assert line(house, second).changed_from is None
    nested = AddOfficeKey(office=OfficeKind.AUTHORITY, name="x", key=Identity.generate().public_key, reserve_of=second)
    assert rule_of(house.services.keys.add, nested) == ("key-reserve-of-reserve", "reserve_of")
    elsewhere = AddOfficeKey(office=OfficeKind.OTHER, name="x", key=Identity.generate().public_key, reserve_of=first)
    assert rule_of(house.services.keys.add, elsewhere) == ("key-reserve-of-reserve", "reserve_of")
    older = confirmed(house, second)
    assert is_usable(line(house, first).key), "a second key does not take the place of the first"
    second = added(house, "под другим именем", reserve_of=first)
    assert line(house, second).changed_from == older
    confirmed(house, second)
    assert not is_usable(line(house, older).key)
    new = confirmed(house, added(house))
    assert line(house, new).reserve == second
    assert line(house, first).reserve is None


@pytest.mark.parametrize("with_whom", ["", " \n", "ж" * 201])
def test_a_confirmation_says_with_whom(house: AnswerHouse, with_whom: str) -> None:
    key_id = added(house)
    rule, field = rule_of(house.services.keys.confirm, ConfirmOfficeKey(id=key_id, with_whom=with_whom))
    assert (rule, field) in {("key-confirmed-with-missing", "with_whom"), ("text-too-long", "with_whom")}
    assert not is_usable(line(house, key_id).key)


def test_only_keys_of_that_kind_of_office_are_listed(house: AnswerHouse) -> None:
    added(house)
    found = added(house, "x", office=OfficeKind.OTHER)
    assert [each.key.id for each in house.services.keys.keys(OfficeKind.OTHER)] == [found]
