"""Choices are kept as JSON: nothing is lost on the way, and equal choices are equal texts."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.domain.choices import choices_from_json, choices_to_json
from counsellor_app.domain.disclosure import Choices, Profile, Share
from counsellor_app.domain.ids import CaseId, DocumentId

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
DAYS = st.none() | st.dates(date(2000, 1, 1), date(2099, 12, 31))
CHOICES = st.builds(
    Choices,
    profile=st.sampled_from(Profile),
    cases=st.lists(WORDS.map(CaseId), max_size=3).map(tuple),
    period_from=DAYS,
    period_until=DAYS,
    months=st.booleans(),
    shares=st.dictionaries(WORDS, st.sampled_from(Share), max_size=4),
    read=st.sets(WORDS, max_size=4).map(lambda rows: tuple(sorted(rows))),
    items=st.dictionaries(WORDS, WORDS, max_size=3),
    documents=st.lists(WORDS.map(DocumentId), max_size=3).map(tuple),
    withheld=st.dictionaries(WORDS, WORDS, max_size=3),
    accepted=st.dictionaries(WORDS, WORDS, max_size=3),
    key_id=st.none() | WORDS,
    languages=st.just(("kk", "ru")),
)


@given(CHOICES)
def test_what_is_written_is_what_is_read(choices: Choices) -> None:
    assert choices_from_json(choices_to_json(choices)) == choices


def test_the_order_of_clicks_does_not_matter() -> None:
    one = Choices(shares={"a": Share.TEXT, "b": Share.LINE}, read=("a", "b"))
    other = Choices(shares={"b": Share.LINE, "a": Share.TEXT}, read=("b", "a", "a"))
    assert choices_to_json(one) == choices_to_json(other)


@pytest.mark.parametrize("text", ["[]", "{}", '{"profile": "statistics"}', "null", '{"profile": 1}'])
def test_other_json_is_refused(text: str) -> None:
    with pytest.raises((KeyError, TypeError, ValueError)):
        choices_from_json(text)
