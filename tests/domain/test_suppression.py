"""One release by itself: whatever is published, each small count could be something else. Every record is tried."""

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from counsellor_app.domain.differencing import Release
from counsellor_app.domain.feasible import Reader as Reading
from counsellor_app.domain.joint_releases import lay_out
from counsellor_app.domain.periods import Period
from counsellor_app.domain.releasing import COMPLEMENTARY_CELL, SMALL_CELL, is_sparse
from counsellor_app.domain.tables import TABLE, Cell
from tests.domain.readers import (
    BY_FORM_AND_BAND,
    BY_SEX_AND_BAND,
    THRESHOLD,
    Case,
    Incident,
    Kind,
    Reader,
    counted,
    days,
    released,
    small,
)

PERIOD = days(0, 0)
CHILDREN = tuple(Case(sex=sex, grade=grade) for grade in (3, 6) for sex in ("m", "f"))
MORE_CHILDREN = tuple(Case(sex=sex, grade=grade) for grade in (3, 6, 8) for sex in ("m", "f"))
INCIDENTS = tuple(
    Incident(forms=forms, grade=grade)
    for grade in (3, 6)
    for forms in (("VERBAL",), ("PHYSICAL",), ("VERBAL", "PHYSICAL"))
)
LEVELS = tuple(
    Case(types=types, level=level)
    for types in (("SUICIDE_RISK",), ("BULLYING", "SUICIDE_RISK"), ("BULLYING",), ("CONSULT",))
    for level in ("R1", "R2")
)
BY_LEVEL = ("cases-by-type", "cases-by-level", "cases-type-by-level", "suicide-risk-by-level")


def numbers(kinds: Sequence[Kind], most: int) -> st.SearchStrategy[list[int]]:
    return st.lists(st.integers(0, most), min_size=len(kinds), max_size=len(kinds))


def nothing_is_pinned_down(kinds: Sequence[Kind], truth: list[int], tables: Sequence[str], room: int) -> None:
    record = {(kind, 0): number for kind, number in zip(kinds, truth, strict=True)}
    release, _ = released(record, PERIOD, tables, ())
    assert not any(small(number) for number in release.shown.values())
    reader = Reader(kinds, (0,), [release], room)
    for cell, number in counted(record, PERIOD).items():
        if small(number) and any(TABLE[code].holds(cell) for code in tables):
            assert reader.can_be_large_or_nothing(cell, PERIOD), cell


@settings(max_examples=150)
@given(numbers(CHILDREN, 9))
def test_two_ways_by_two(truth: list[int]) -> None:
    nothing_is_pinned_down(CHILDREN, truth, BY_SEX_AND_BAND, 25)


@settings(max_examples=60)
@given(numbers(MORE_CHILDREN, 7))
def test_three_ways_by_two(truth: list[int]) -> None:
    nothing_is_pinned_down(MORE_CHILDREN, truth, BY_SEX_AND_BAND, 16)


@settings(max_examples=60)
@given(numbers(INCIDENTS, 6))
def test_rows_that_do_not_add_up(truth: list[int]) -> None:
    """An incident of two forms stands in two rows: sums are bounds here."""
    nothing_is_pinned_down(INCIDENTS, truth, BY_FORM_AND_BAND, 14)


@settings(max_examples=80)
@given(numbers(LEVELS, 6))
def test_a_table_of_a_part_and_a_table_of_the_whole(truth: list[int]) -> None:
    """Levels of suicide risk beside levels of all cases: the difference is a count too, and a small one is hidden."""
    nothing_is_pinned_down(LEVELS, truth, BY_LEVEL, 12)


def test_the_difference_of_a_part_and_the_whole_is_a_secret() -> None:
    """Six at R1, five of them suicide risk: one who is not."""
    risk_1, risk_2, consult_1, consult_2 = LEVELS[0], LEVELS[1], LEVELS[6], LEVELS[7]
    record = {(risk_1, 0): 5, (risk_2, 0): 9, (consult_1, 0): 1, (consult_2, 0): 8}
    release, _ = released(record, PERIOD, ("cases-by-level", "suicide-risk-by-level"), ())
    whole = ("cases", (("level", "R1"),))
    part = ("cases", (("level", "R1"), ("suicidal", "YES")))
    assert not (whole in release.shown and part in release.shown)


def of_sexes(boys: int, girls: int) -> dict[tuple[Kind, int], int]:
    return {(Case(sex="m"), 0): boys, (Case(sex="f"), 0): girls}


def keys_of(cells: dict[Cell, str], code: str) -> dict[tuple[str, ...], str]:
    return {TABLE[code].keys(cell): reason for cell, reason in cells.items()}


def test_a_small_count_takes_another_with_it() -> None:
    _, decision = released(of_sexes(3, 9), PERIOD, ("cases-by-sex",), ())
    assert keys_of(dict(decision.hidden), "cases-by-sex") == {("m",): SMALL_CELL, ("f",): COMPLEMENTARY_CELL}


def test_the_total_goes_where_the_rows_leave_no_room() -> None:
    """4 and 1 make 5: whoever sees the 5 knows that both are small."""
    release, decision = released(of_sexes(4, 1), PERIOD, ("cases-by-sex",), ())
    assert release.shown == {}
    assert keys_of(dict(decision.hidden), "cases-by-sex")["*",] == COMPLEMENTARY_CELL


def test_a_small_total_is_hidden() -> None:
    release, decision = released(of_sexes(2, 0), PERIOD, ("cases-by-sex",), ())
    assert release.shown == {}
    assert set(decision.hidden.values()) == {SMALL_CELL}


def test_zeros_stay_and_nothing_is_hidden_for_nothing() -> None:
    release, decision = released(of_sexes(12, 0), PERIOD, ("cases-by-sex",), ())
    assert decision.hidden == {}
    assert release.says(("cases", (("sex", "f"),)))
    assert release.count(("cases", (("sex", "f"),))) == 0


def test_no_more_is_hidden_than_needed() -> None:
    """Of three large counts only one goes with the small one, and it is the smallest of them."""
    bands = {(Case(grade=grade), 0): number for grade, number in ((3, 2), (6, 20), (8, 7), (11, 30))}
    _, decision = released(bands, PERIOD, ("cases-by-band",), ())
    assert keys_of(dict(decision.hidden), "cases-by-band") == {("0-4",): SMALL_CELL, ("7-9",): COMPLEMENTARY_CELL}


def test_a_table_of_small_counts_is_not_given_at_all() -> None:
    record = {(kind, 0): number for kind, number in zip(MORE_CHILDREN, (3, 4, 2, 4, 9, 3), strict=True)}
    release, decision = released(record, PERIOD, BY_SEX_AND_BAND, ())
    assert decision.refused == {"cases-band-by-sex": SMALL_CELL}
    assert [table.id for table in release.tables] == ["cases-by-band", "cases-by-sex"]
    assert release.shown[("cases", (("sex", "m"),))] == 14


def test_sparse_is_said_of_tables_of_two_columns_only() -> None:
    counts = counted(of_sexes(1, 1), PERIOD)
    assert not is_sparse(TABLE["cases-by-sex"], counts, THRESHOLD)
    assert not is_sparse(TABLE["terms-by-rule"], counts, THRESHOLD)
    assert is_sparse(TABLE["cases-band-by-sex"], counts, THRESHOLD)
    assert not is_sparse(TABLE["cases-band-by-sex"], {}, THRESHOLD)


def test_two_tables_that_share_a_total_share_what_is_hidden() -> None:
    """By sex and by band count the same cases: a hidden total of one is not shown by the other."""
    record = {(Case(sex="m", grade=3), 0): 4, (Case(sex="f", grade=3), 0): 1}
    release, _ = released(record, PERIOD, ("cases-by-sex", "cases-by-band"), ())
    assert release.shown == {}


def test_a_period_without_anything_hides_nothing() -> None:
    release, decision = released({}, Period(first=PERIOD.first, last=PERIOD.last), BY_SEX_AND_BAND, ())
    assert (release.shown, decision.hidden, decision.refused) == ({}, {}, {})


def test_a_form_is_in_no_more_incidents_than_there_are() -> None:
    """Seven incidents, three of them with words: the reader sees the seven, so the hidden row is at most seven."""
    record = {(Incident(forms=("VERBAL",)), 0): 3, (Incident(forms=("PHYSICAL",)), 0): 4}
    counts = counted(record, PERIOD)
    tables = tuple(TABLE[code] for code in ("incidents-by-form", "incidents-by-band"))
    new = Release(period=PERIOD, tables=tables, shown=counts, hidden={})
    layout = lay_out(new, {PERIOD: counts}, (), THRESHOLD)
    verbal = layout.new["incidents", (("form", "VERBAL"),)]
    reader = Reading(layout.system, layout.known)
    assert reader.another(verbal, (7, 7)) is not None
    assert reader.another(verbal, (8, None)) is None
