"""Bands: every age and grade has one, none crosses an age of the law, and what points at few children is left out."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.domain.bands import (
    AGE_BANDS,
    FEWEST,
    GRADE_BANDS,
    Band,
    Traits,
    age_band,
    coarsened,
    grade_band,
    month,
)

TRAITS = st.builds(
    Traits,
    age_band=st.sampled_from([None, *(band.id for band in AGE_BANDS)]),
    grade_band=st.sampled_from([None, *(band.id for band in GRADE_BANDS)]),
    sex=st.sampled_from([None, "m", "f"]),
    language=st.sampled_from([None, "kk", "ru"]),
)
SCHOOL = st.lists(st.tuples(TRAITS, st.integers(0, 40)), max_size=30)


@pytest.mark.parametrize(("bands", "last"), [(AGE_BANDS, 150), (GRADE_BANDS, 12)])
def test_bands_stand_side_by_side(bands: tuple[Band, ...], last: int) -> None:
    assert bands[0].first == 0
    assert bands[-1].last == last
    assert all(after.first == before.last + 1 for before, after in pairwise(bands))


def test_no_band_crosses_an_age_at_which_the_law_changes() -> None:
    """A person of 15 cannot be told from one of 13, but never from one of 16; the same at 18."""
    for birthday in (6, 16, 18):
        assert age_band(birthday) != age_band(birthday - 1)


def test_the_bands_of_the_picture() -> None:
    assert (age_band(13), age_band(15), grade_band(7), grade_band(9)) == ("13-15", "13-15", "7-9", "7-9")
    assert (age_band(None), grade_band(None), age_band(-1), grade_band(13)) == (None, None, None, None)


@given(st.integers(0, 150))
def test_an_age_stands_in_the_band_that_names_it(age: int) -> None:
    band = next(each for each in AGE_BANDS if each.id == age_band(age))
    assert band.first <= age <= band.last


@given(st.dates())
def test_a_month_keeps_the_month_and_nothing_of_the_day(day: date) -> None:
    assert month(day) == month(day.replace(day=1))
    assert date.fromisoformat(f"{month(day)}-01") == day.replace(day=1)


@given(TRAITS, SCHOOL)
def test_what_is_said_fits_at_least_five_children_or_nothing_is_said(
    traits: Traits, school: list[tuple[Traits, int]]
) -> None:
    said = coarsened(traits, school)
    alike = sum(count for other, count in school if said.covers(other))
    assert said == Traits() or alike >= FEWEST


@given(TRAITS, SCHOOL)
def test_only_what_is_true_is_said_and_nothing_is_left_out_in_vain(
    traits: Traits, school: list[tuple[Traits, int]]
) -> None:
    said = coarsened(traits, school)
    assert said.covers(traits)
    if said != traits:
        before = traits
        while before.coarser() != said:
            before = before.coarser()
        assert sum(count for other, count in school if before.covers(other)) < FEWEST


def test_the_language_goes_first_and_the_grade_last() -> None:
    one = Traits(age_band="13-15", grade_band="7-9", sex="f", language="ru")
    steps = [one]
    while steps[-1] != Traits():
        steps.append(steps[-1].coarser())
    assert [(s.language, s.sex, s.age_band, s.grade_band) for s in steps] == [
        ("ru", "f", "13-15", "7-9"),
        (None, "f", "13-15", "7-9"),
        (None, None, "13-15", "7-9"),
        (None, None, None, "7-9"),
        (None, None, None, None),
    ]
    assert Traits().coarser() == Traits()
