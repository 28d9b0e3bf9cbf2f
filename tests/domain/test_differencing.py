"""Release after release: no adding and subtracting, and no reasoning over every record, gives a small count."""

from collections.abc import Sequence
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counsellor_app.domain.differencing import MOST, Release, hanging_together, releases_of
from counsellor_app.domain.disclosure import ReleasedTable
from counsellor_app.domain.ids import DisclosureId
from counsellor_app.domain.periods import Period, pieces
from counsellor_app.domain.releasing import RELEASED_BEFORE
from counsellor_app.domain.tables import TABLE, Cell
from tests.domain.readers import (
    BY_SEX_AND_BAND,
    Case,
    Kind,
    Reader,
    Record,
    counted,
    day,
    days,
    differences,
    released,
    small,
)

SEXES = (Case(sex="m"), Case(sex="f"))
BANDS = tuple(Case(sex=sex, grade=grade) for grade in (3, 6) for sex in ("m", "f"))
BY_SEX = ("cases-by-sex",)
GIRLS: Cell = ("cases", (("sex", "f"),))
BOYS: Cell = ("cases", (("sex", "m"),))
ALL: Cell = ("cases", ())


def periods(last: int) -> st.SearchStrategy[Period]:
    return st.tuples(st.integers(0, last), st.integers(0, last)).map(lambda ends: days(min(ends), max(ends)))


def records(kinds: Sequence[Kind], spots: int, most: int) -> st.SearchStrategy[Record]:
    places = [(kind, on) for on in range(spots) for kind in kinds]
    return st.lists(st.integers(0, most), min_size=len(places), max_size=len(places)).map(
        lambda numbers: dict(zip(places, numbers, strict=True))
    )


def release_all(record: Record, wanted: Sequence[Period], tables: Sequence[str]) -> list[Release]:
    """One after the other; a period that left already is given again as it was, so it adds nothing."""
    given: list[Release] = []
    for period in wanted:
        if all(period != each.period for each in given):
            given.append(released(record, period, tables, given)[0])
    return given


@settings(max_examples=120)
@given(records(SEXES, 3, 8), st.lists(periods(2), min_size=2, max_size=5))
def test_no_record_is_pinned_down(record: Record, wanted: list[Period]) -> None:
    """Every record over three days that agrees with all releases is tried; each small count of each piece is free."""
    given_out = release_all(record, wanted, BY_SEX)
    reader = Reader(SEXES, range(3), given_out, 14)
    for part in (*pieces(each.period for each in given_out), *(each.period for each in given_out)):
        for cell, number in counted(record, part).items():
            if small(number) and TABLE["cases-by-sex"].holds(cell):
                assert reader.can_be_large_or_nothing(cell, part), (cell, part)


@settings(max_examples=50)
@given(records(BANDS, 6, 5), st.lists(periods(5), min_size=2, max_size=5))
def test_no_subtraction_gives_a_small_count(record: Record, wanted: list[Period]) -> None:
    given_out = release_all(record, wanted, BY_SEX_AND_BAND)
    no_difference_is_small(given_out)


@settings(max_examples=50)
@given(
    records(BANDS, 5, 6),
    st.lists(periods(4), min_size=2, max_size=4),
    st.lists(st.tuples(st.sampled_from(BANDS), st.integers(0, 4), st.sampled_from((-1, 1))), min_size=1, max_size=4),
)
def test_no_subtraction_shows_a_correction(
    record: Record, wanted: list[Period], corrections: list[tuple[Kind, int, int]]
) -> None:
    """Between releases a case is found to be a duplicate, or one is added to a day long past."""
    given_out: list[Release] = []
    changed = dict(record)
    for n, period in enumerate(wanted):
        if all(period != each.period for each in given_out):
            given_out.append(released(changed, period, BY_SEX_AND_BAND, given_out)[0])
        for kind, on, by in corrections[n : n + 1]:
            changed[kind, on] = max(0, changed[kind, on] + by)
    no_difference_is_small(given_out)


def no_difference_is_small(given_out: list[Release]) -> None:
    cells = {cell for release in given_out for cell in release.shown}
    found = [(cell, number) for cell in cells for number in differences(given_out, cell) if small(abs(number))]
    assert found == []


def test_a_longer_period_does_not_give_its_last_days() -> None:
    """Twenty girls until Friday, twenty-two until Sunday: two at the weekend."""
    record: Record = {(SEXES[1], 0): 20, (SEXES[0], 0): 20, (SEXES[1], 1): 2, (SEXES[0], 1): 9}
    first, _ = released(record, days(0, 0), BY_SEX, ())
    second, decision = released(record, days(0, 1), BY_SEX, [first])
    assert first.shown[GIRLS] == 20
    assert GIRLS in second.hidden
    assert decision.hidden[GIRLS] == RELEASED_BEFORE
    assert len(second.hidden) == 2  # and one beside it, or the total less the boys would tell


def test_a_year_after_its_quarters_is_given_where_nothing_small_is_left() -> None:
    record: Record = {(sex, on): 6 + on for sex in SEXES for on in range(4)}
    quarters = [released(record, days(n, n), BY_SEX, ())[0] for n in range(4)]
    year, decision = released(record, days(0, 3), BY_SEX, quarters)
    assert decision.hidden == {}
    assert year.shown[GIRLS] == 6 + 7 + 8 + 9


def test_a_year_does_not_give_what_a_quarter_hid() -> None:
    """Quarters with 2, 9, 9 and 9 girls: the year's 29 less the three that were shown would be the two."""
    record: Record = {(SEXES[1], n): count for n, count in enumerate((2, 9, 9, 9))} | {
        (SEXES[0], n): 9 for n in range(4)
    }
    quarters: list[Release] = []
    for n in range(4):
        quarters.append(released(record, days(n, n), BY_SEX, quarters)[0])
    assert GIRLS in quarters[0].hidden
    year, _ = released(record, days(0, 3), BY_SEX, quarters)
    assert GIRLS in year.hidden


def test_days_that_do_not_touch_are_free_of_each_other() -> None:
    record: Record = {(sex, on): 7 for sex in SEXES for on in (0, 2)}
    first, _ = released(record, days(0, 0), BY_SEX, ())
    assert hanging_together(days(2, 2), [first]) == ()
    assert released(record, days(2, 2), BY_SEX, [first])[1].hidden == {}


def test_what_hangs_together_does_so_through_others() -> None:
    chain = [Release(period=days(a, b), tables=(), shown={}, hidden={}) for a, b in ((4, 6), (2, 4), (8, 9))]
    assert [each.period for each in hanging_together(days(0, 2), chain)] == [days(2, 4), days(4, 6)]


def test_another_table_of_the_same_days_does_not_show_what_was_hidden() -> None:
    """The table by sex hid the total; a table by band that comes later shows neither it nor bands that add up to it."""
    record: Record = {(BANDS[0], 0): 4, (BANDS[1], 0): 1}
    first, _ = released(record, days(0, 0), BY_SEX, ())
    assert first.shown == {}
    second, _ = released(record, days(0, 0), ("cases-by-band",), [first])
    assert second.shown == {}


def test_a_subset_by_a_dimension_is_a_subset_of_the_table() -> None:
    """By sex left first; by sex and band must not show a girl's band that the first hid with the girls."""
    record: Record = dict(zip(((kind, 0) for kind in BANDS), (9, 2, 9, 1), strict=True))
    first, _ = released(record, days(0, 0), BY_SEX, ())
    second, _ = released(record, days(0, 0), BY_SEX_AND_BAND, [first])
    assert GIRLS in first.hidden
    assert GIRLS in second.hidden
    assert not any(dict(cell[1]).get("sex") == "f" for cell in second.shown)


def test_a_correction_is_not_shown_by_the_difference() -> None:
    """The same days within a longer period, one girl fewer than was said before, five new ones: 24 after 20."""
    before: Record = {(SEXES[1], 0): 20, (SEXES[0], 0): 20}
    first, _ = released(before, days(0, 0), BY_SEX, ())
    after: Record = {(SEXES[1], 0): 19, (SEXES[1], 1): 5, (SEXES[0], 0): 20, (SEXES[0], 1): 6}
    second, _ = released(after, days(0, 1), BY_SEX, [first])
    assert GIRLS in second.hidden
    assert second.shown.get(BOYS) == 26 or second.shown.get(ALL) == 50


def test_more_periods_than_can_be_weighed_are_refused() -> None:
    record: Record = {(sex, on): 20 for sex in SEXES for on in range(MOST + 2)}
    before = [released(record, days(0, n), BY_SEX, ())[0] for n in range(MOST + 1)]
    release, decision = released(record, days(0, MOST + 1), BY_SEX, before)
    assert decision.refused == {"cases-by-sex": RELEASED_BEFORE}
    assert release.shown == {}


def a_row(period: Period, code: str = "cases-by-sex", *rows: tuple[tuple[str, ...], int, bool]) -> ReleasedTable:
    return ReleasedTable(
        id="0" * 32,
        disclosure_id=DisclosureId("1" * 32),
        table_code=code,
        period_from=period.first,
        period_until=period.last,
        columns=TABLE[code].columns,
        rows=rows,
        released_at=datetime(2026, 11, 1, tzinfo=UTC),
    )


def test_the_ledger_is_read_as_it_was_written() -> None:
    first = a_row(days(0, 3), "cases-by-sex", (("m",), 9, False), (("f",), 3, True), (("*",), 12, True))
    again = a_row(days(0, 3), "cases-by-sex", (("m",), 1, False))
    bands = a_row(days(0, 3), "cases-by-band", (("0-4",), 12, False))
    other = a_row(days(5, 6), "suicide-risk-by-level", (("R1",), 7, False))
    one, two = releases_of([first, again, bands, other])
    assert one.period == days(0, 3)
    assert one.shown == {BOYS: 9, ("cases", (("band", "0-4"),)): 12}
    assert one.hidden == {GIRLS: 3, ALL: 12}
    assert one.says(GIRLS)
    assert not one.says(("cases", (("language", "kk"),)))
    assert two.shown == {("cases", (("level", "R1"), ("suicidal", "YES"))): 7}


@pytest.mark.parametrize(
    ("cut", "expected"),
    [
        ([(0, 9)], [(0, 9)]),
        ([(0, 9), (0, 3)], [(0, 3), (4, 9)]),
        ([(0, 4), (3, 9)], [(0, 2), (3, 4), (5, 9)]),
        ([(0, 1), (5, 6)], [(0, 1), (5, 6)]),
        ([(0, 1), (2, 3)], [(0, 1), (2, 3)]),
    ],
)
def test_periods_are_cut_where_one_begins_or_ends(cut: list[tuple[int, int]], expected: list[tuple[int, int]]) -> None:
    assert pieces(days(*each) for each in cut) == tuple(days(*each) for each in expected)
    assert day(0) == date(2026, 9, 1)
