"""Rows and dataclasses: what is written is read again, type by type."""

from dataclasses import dataclass, fields, replace
from datetime import UTC, date, datetime
from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.domain.entries import Draft, Entry
from counsellor_app.domain.ids import PersonId, UserId
from counsellor_app.domain.people import Person, PersonKind, Student
from counsellor_app.domain.record import ClockRow, FollowUp, School
from counsellor_app.store.codec import Codec, codec, to_json

MOMENT = datetime(2026, 11, 24, 4, 30, 0, 120_000, tzinfo=UTC)


class Colour(StrEnum):
    RED = "red"


@dataclass(frozen=True, slots=True, kw_only=True)
class Everything:
    """Every type a field of the record may have."""

    id: PersonId
    words: str
    count: int
    flag: bool
    colour: Colour
    moment: datetime
    day: date
    names: tuple[str, ...]
    contacts: tuple[tuple[str, str, str], ...]
    sections: dict[str, str]
    maybe_day: date | None = None
    maybe_id: PersonId | None = None
    maybe_flag: bool | None = None


moments = st.datetimes(min_value=datetime(1900, 1, 1), max_value=datetime(2100, 1, 1), timezones=st.just(UTC)).map(  # noqa: DTZ001
    lambda moment: moment.replace(microsecond=moment.microsecond // 1000 * 1000)
)
letters = st.text(alphabet=st.characters(exclude_categories=["Cs"]))
everything = st.builds(
    Everything,
    id=letters.map(PersonId),
    words=letters,
    count=st.integers(min_value=-(2**62), max_value=2**62),
    flag=st.booleans(),
    colour=st.just(Colour.RED),
    moment=moments,
    day=st.dates(),
    names=st.lists(letters).map(tuple),
    contacts=st.lists(st.tuples(letters, letters, letters)).map(tuple),
    sections=st.dictionaries(letters, letters),
    maybe_day=st.none() | st.dates(),
    maybe_id=st.none() | letters.map(PersonId),
    maybe_flag=st.none() | st.booleans(),
)


@given(everything)
def test_a_row_comes_back_as_it_was(row: Everything) -> None:
    made = codec(Everything)
    values = made.encode(row)
    assert set(map(type, values.values())) <= {str, int, type(None)}
    assert made.decode(tuple(values[name] for name in made.columns)) == row
    assert made.decode_mapping(values) == row


def test_moments_are_utc_text_that_sorts() -> None:
    values = codec(Everything).encode(an_example())
    assert values["moment"] == "2026-11-24T04:30:00.120Z"
    assert values["day"] == "2026-11-24"
    assert values["flag"] == 1
    assert values["names"] == '["Әлия"]'


def test_a_moment_without_a_zone_is_refused() -> None:
    row = an_example()
    with pytest.raises(ValueError, match="zone"):
        codec(Everything).encode(replace(row, moment=row.moment.replace(tzinfo=None)))


def test_types_come_back_not_only_values() -> None:
    made = codec(Everything)
    row = made.decode_mapping(made.encode(an_example()))
    assert type(row.flag) is bool
    assert type(row.colour) is Colour
    assert type(row.day) is date


@pytest.mark.parametrize("kind", [Person, Student, Entry, Draft, FollowUp, ClockRow, School])
def test_the_columns_of_a_row_are_the_fields_in_order(kind: type) -> None:
    assert Codec(kind).columns == tuple(field.name for field in fields(kind))


def test_only_dataclasses_are_rows() -> None:
    with pytest.raises(TypeError):
        Codec(str)


def test_json_is_the_same_for_the_same_facts() -> None:
    assert to_json({"b": "ә", "a": [1]}) == '{"a":[1],"b":"ә"}'


def test_an_unknown_code_in_the_file_is_not_passed_over() -> None:
    made = codec(Person)
    person = Person(id=PersonId("0" * 32), kind=PersonKind.STAFF, made_at=MOMENT, made_by=UserId("0" * 32))
    values = made.encode(person) | {"kind": "robot"}
    with pytest.raises(ValueError, match="robot"):
        made.decode_mapping(values)


def an_example() -> Everything:
    return Everything(
        id=PersonId("a" * 32),
        words="сөз",
        count=3,
        flag=True,
        colour=Colour.RED,
        moment=MOMENT,
        day=MOMENT.date(),
        names=("Әлия",),
        contacts=(("a", "b", "c"),),
        sections={"line": "{p:x}"},
    )
