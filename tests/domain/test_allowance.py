"""Table D of the law, row by row: what each profile gives, and what the recipient is told was not given."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.domain.allowance import BLOCKS, Allowance, Because, Item, named
from counsellor_app.domain.disclosure import NEVER, SENSITIVE, Choices, Profile, Share
from counsellor_app.domain.entries import EntryKind

ITEMS = st.frozensets(st.sampled_from(Item))
EVERYTHING = frozenset(Item)


def allowance(profile: Profile, letter: set[Item] | frozenset[Item] = EVERYTHING, **choices: object) -> Allowance:
    return Allowance(choices=Choices(profile=profile, **choices), in_letter=frozenset(letter))  # type: ignore[arg-type]


def reasons(one: Allowance, unread: int = 0) -> dict[str, str]:
    return {each.item: each.reason for each in one.withheld(unread)}


@given(ITEMS, st.dictionaries(st.sampled_from(Item), st.sampled_from(["", "reason"])))
def test_nothing_sensitive_is_ever_in_a_deidentified_case(letter: frozenset[Item], items: dict[Item, str]) -> None:
    one = allowance(Profile.DEIDENTIFIED, letter, items=dict(items))
    assert not any(one.gives(item) for item in Item if item in SENSITIVE | NEVER)
    assert one.most(EntryKind.SESSION, "quick") is not Share.TEXT


@given(ITEMS, st.dictionaries(st.sampled_from(Item), st.sampled_from(["", " ", "reason"])))
def test_an_identified_case_needs_the_letter_and_the_head_for_each(
    letter: frozenset[Item], items: dict[Item, str]
) -> None:
    one = allowance(Profile.IDENTIFIED, letter, items=dict(items))
    for item in Item:
        if item in NEVER:
            assert not one.gives(item)
        elif item in SENSITIVE and one.gives(item):
            assert item in letter
            assert items[item].strip()


@given(st.sampled_from(Profile), ITEMS, st.dictionaries(st.sampled_from(Item), st.just("reason")), st.integers(0, 2))
def test_whatever_the_letter_names_is_given_or_told(
    profile: Profile, letter: frozenset[Item], items: dict[Item, str], unread: int
) -> None:
    one = allowance(profile, letter, items=dict(items))
    told = reasons(one, unread)
    for item in letter - {Item.OTHER}:
        assert one.gives(item) or item in told
    assert not any(one.gives(Item(item)) for item in told if told[item] != Because.NOT_READ)


def test_statistics_give_numbers_only() -> None:
    one = allowance(Profile.STATISTICS)
    assert [item for item in Item if one.gives(item)] == [Item.STATISTICS, Item.PREVENTION]
    assert all(one.most(kind, "quick") is Share.NOTHING for kind in EntryKind)


def test_a_letter_that_names_nothing_gets_the_course_of_the_case() -> None:
    one = allowance(Profile.DEIDENTIFIED, set())
    assert {item for item in BLOCKS if one.gives(item)} == {
        Item.CASE_TIMELINE,
        Item.INCIDENTS,
        Item.NOTICES,
        Item.MEASURES,
        Item.DOCUMENTS,
    }


def test_a_letter_that_names_incidents_gets_incidents() -> None:
    one = allowance(Profile.DEIDENTIFIED, {Item.INCIDENTS})
    assert [item for item in BLOCKS if one.gives(item)] == [Item.INCIDENTS]
    assert reasons(one)[Item.CASE_TIMELINE] == Because.NOT_IN_LETTER
    assert one.most(EntryKind.NOTE, "quick") is Share.NOTHING


@pytest.mark.parametrize(
    ("kind", "template", "most"),
    [
        (EntryKind.NOTE, "quick", Share.TEXT),
        (EntryKind.MEETING, "parent_contact", Share.TEXT),
        (EntryKind.SESSION, "quick", Share.LINE),
        (EntryKind.NOTE, "soap", Share.LINE),
        (EntryKind.CALL, "risk", Share.LINE),
    ],
)
def test_what_was_said_in_confidence_stays(kind: EntryKind, template: str, most: Share) -> None:
    for profile in (Profile.DEIDENTIFIED, Profile.IDENTIFIED):
        assert allowance(profile).most(kind, template) is most
    allowed = allowance(Profile.IDENTIFIED, items={"SESSION_NOTES": "по письму"})
    assert allowed.most(kind, template) is Share.TEXT


def test_notices_alone_give_notices_alone() -> None:
    one = allowance(Profile.DEIDENTIFIED, {Item.NOTICES})
    assert one.most(EntryKind.NOTICE, "quick") is Share.TEXT
    assert one.most(EntryKind.DECISION, "quick") is Share.NOTHING


def test_a_letter_names_the_child_it_is_about_and_no_other_does() -> None:
    assert named(("IIN",), about_child=True) == {"IIN", "NAME_OF_CHILD"}
    assert named(("STATISTICS",), about_child=False) == {"STATISTICS"}


def test_every_refusal_has_its_reason() -> None:
    asked = {Item.IIN, Item.CONSENTS, Item.SESSION_NOTES, Item.OTHER_CHILDREN_NAMES, Item.ADDRESS, Item.STATISTICS}
    identified = allowance(
        Profile.IDENTIFIED, asked, items={"ADDRESS": "да"}, withheld={"INCIDENTS": "SMALL_NUMBERS", "IIN": "no such"}
    )
    told = reasons(identified)
    assert told == {
        "CASE_TIMELINE": "NOT_IN_LETTER",
        "INCIDENTS": "SMALL_NUMBERS",
        "NOTICES": "NOT_IN_LETTER",
        "LEVELS": "NOT_IN_LETTER",
        "MEASURES": "NOT_IN_LETTER",
        "CONSENTS": "NOT_KEPT",
        "DOCUMENTS": "NOT_IN_LETTER",
        "STATISTICS": "NEVER_IN_PROFILE",
        "NAME_OF_CHILD": "NOT_IN_LETTER",
        "IIN": "NOT_ALLOWED_BY_HEAD",
        "ADDRESS": "NOT_KEPT",
        "PHONES": "NOT_IN_LETTER",
        "DIAGNOSES": "NOT_IN_LETTER",
        "SESSION_NOTES": "NOT_ALLOWED_BY_HEAD",
        "TEST_ANSWERS": "NOT_IN_LETTER",
        "FAMILY": "NOT_IN_LETTER",
        "OTHER_CHILDREN_NAMES": "OTHER_PERSON",
        "DRAFTS": "NEVER_IN_PROFILE",
    }
    assert reasons(allowance(Profile.DEIDENTIFIED, set()))["SESSION_NOTES"] == "CONSULTATION_SECRECY"
    assert reasons(allowance(Profile.DEIDENTIFIED, set()), unread=1)["CASE_TIMELINE"] == "NOT_READ"


def test_a_pack_can_make_more_sensitive_and_never_less() -> None:
    bare = Allowance(
        choices=Choices(profile=Profile.DEIDENTIFIED), in_letter=EVERYTHING, sensitive=frozenset(), never=frozenset()
    )
    assert not any(bare.gives(item) for item in Item if item in SENSITIVE | NEVER)
    stricter = Allowance(
        choices=Choices(profile=Profile.DEIDENTIFIED), in_letter=EVERYTHING, sensitive=frozenset({"INCIDENTS"})
    )
    assert not stricter.gives(Item.INCIDENTS)
