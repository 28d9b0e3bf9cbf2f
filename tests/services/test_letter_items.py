"""What a letter asks for, and what of it a profile and the head let leave."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from counsellor_app.domain.disclosure import Choices, Profile
from counsellor_app.domain.ids import RequestId
from counsellor_app.domain.package_data import PackageData
from counsellor_app.domain.requests import Subject
from tests.services.answer_house import AnswerHouse, an_answer_house

REASONS = {"NAME_OF_CHILD": "письмо о нём", "IIN": "да"}


@pytest.fixture
def house(tmp_path: Path) -> Iterator[AnswerHouse]:
    with an_answer_house(tmp_path) as made:
        yield made


@pytest.fixture
def about_child(house: AnswerHouse) -> RequestId:
    facts = {"subject": Subject.CHILD, "people": (house.child,), "items": ("CASE_TIMELINE",)}
    return house.request(**facts, period_from=None, period_until=None)


def leaving(house: AnswerHouse, about: RequestId, profile: Profile, **items: str) -> PackageData:
    return house.services.previews.preview(about, Choices(profile=profile, cases=(house.case,), items=items)).data


def test_a_letter_about_a_child_names_it_by_itself(house: AnswerHouse, about_child: RequestId) -> None:
    options = house.services.previews.options(about_child)
    assert [each.code for each in options.items if each.in_letter] == ["CASE_TIMELINE", "NAME_OF_CHILD"]
    told = {each.item: each.reason for each in leaving(house, about_child, Profile.IDENTIFIED).withheld}
    assert (told["NAME_OF_CHILD"], told["IIN"]) == ("NOT_ALLOWED_BY_HEAD", "NOT_IN_LETTER")


def test_the_head_decides_about_the_name_in_the_identified_profile_only(
    house: AnswerHouse, about_child: RequestId
) -> None:
    named = leaving(house, about_child, Profile.IDENTIFIED, **REASONS)
    assert named.people[0].name is not None
    assert named.people[0].name.startswith("Есенов")
    assert named.people[0].iin is None
    hidden = leaving(house, about_child, Profile.DEIDENTIFIED, **REASONS)
    assert {each.item: each.reason for each in hidden.withheld}["NAME_OF_CHILD"] == "NEVER_IN_PROFILE"
    assert all(person.name is None for person in hidden.people)


def test_a_letter_about_numbers_names_no_child(house: AnswerHouse) -> None:
    options = house.services.previews.options(house.request())
    assert "NAME_OF_CHILD" not in [each.code for each in options.items if each.in_letter]
