"""The search for another record, compared with trying every record there is."""

from collections.abc import Iterator
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.domain import feasible
from counsellor_app.domain.feasible import Reader, System

MOST = 3  # in a cell, so that no sum of three is above 9
TOP = 3 * MOST + 1


@st.composite
def tables(draw: st.DrawFn) -> tuple[System, bytearray, list[int]]:
    """A table of two or three rows and columns with its sums; some numbers hidden, never more than five."""
    rows, columns = draw(st.integers(2, 3)), draw(st.integers(2, 3))
    counts = [[draw(st.integers(0, MOST)) for _ in range(columns)] for _ in range(rows)]
    system, known = System(), bytearray()
    places = [(r, c) for r in range(rows) for c in range(columns) if counts[r][c]]
    hidden = set(draw(st.lists(st.sampled_from(places), max_size=4, unique=True))) if places else set()
    cells = {}
    for r, c in product(range(rows), range(columns)):
        cells[r, c] = system.add(counts[r][c], int((r, c) in hidden))
        known.append((r, c) not in hidden)
    open_sum = draw(st.sampled_from([None, *range(rows + columns)]))
    for n in range(rows + columns):
        line = [cells[n, c] for c in range(columns)] if n < rows else [cells[r, n - rows] for r in range(rows)]
        whole = system.add(sum(system.truth[var] for var in line))
        known.append(n != open_sum)
        system.tie([(1, whole), *((-1, var) for var in line)])
    return system, known, [cells[place] for place in sorted(hidden)]


def records(system: System, known: bytearray, hidden: list[int]) -> Iterator[list[int]]:
    """Every table that keeps every sum that is seen; a sum that is not seen is what its cells make it."""
    for values in product(range(1, TOP), repeat=len(hidden)):
        record = system.truth.copy()
        for var, value in zip(hidden, values, strict=True):
            record[var] = value
        for (_, whole), *line in system.sums:
            counted = sum(record[var] for _, var in line)
            if known[whole] and counted != system.truth[whole]:
                break
            record[whole] = counted
        else:
            yield record


@given(tables())
def test_it_finds_exactly_what_there_is(table: tuple[System, bytearray, list[int]]) -> None:
    system, known, hidden = table
    seen: dict[int, set[int]] = {var: set() for var in hidden}
    for record in records(system, known, hidden):
        for var in hidden:
            seen[var].add(record[var])
    for var in hidden:
        for value in range(1, TOP):
            found = Reader(system, known).another(var, (value, value))
            assert (found is not None) == (value in seen[var]), (var, value)


@given(tables())
def test_what_it_finds_is_a_record(table: tuple[System, bytearray, list[int]]) -> None:
    """Every sum holds, nothing that is seen has changed, and what was asked for is so."""
    system, known, hidden = table
    for var in hidden:
        found = Reader(system, known).another(var, (5, None))
        if found is None:
            continue
        record = [found.get(each, truth) for each, truth in enumerate(system.truth)]
        assert record[var] >= 5
        assert not any(known[each] for each in found)
        assert all(value >= least for value, least in zip(record, system.least, strict=True))
        assert all(sum(sign * record[each] for sign, each in row) == 0 for row in system.sums)


def two_hidden() -> tuple[System, bytearray]:
    """3 and 4 hidden, their sum 7 seen."""
    system = System()
    cells = system.add(3, 1), system.add(4, 1)
    whole = system.add(7)
    system.tie([(1, whole), (-1, cells[0]), (-1, cells[1])])
    return system, bytearray([0, 0, 1])


def test_the_interval_of_a_hidden_count() -> None:
    system, known = two_hidden()
    values = [value for value in range(12) if Reader(system, known).another(0, (value, value)) is not None]
    assert values == [1, 2, 3, 4, 5, 6]
    assert Reader(system, known).another(0, (5, None)) == {0: 5, 1: 2}
    assert Reader(system, known).another(0, (7, 6)) is None


def test_what_costs_less_is_changed_first() -> None:
    system = System()
    cells = [system.add(count, 1) for count in (3, 6, 9)]
    whole = system.add(18)
    system.tie([(1, whole), *((-1, var) for var in cells)])
    known = bytearray([0, 0, 0, 1])
    dear, cheap = (-1, 1, 6, "b"), (-2, 1, 9, "a")
    assert Reader(system, known).another(0, (5, 5), {1: dear, 2: cheap}) == {0: 5, 2: 7}
    assert Reader(system, known).another(0, (5, 5), {1: cheap, 2: dear}) == {0: 5, 1: 4}


def test_a_search_cut_off_proves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    system, known = two_hidden()
    monkeypatch.setattr(feasible, "STEPS_ALONE", 0)
    assert Reader(system, known).another(0, (5, None)) is None


def test_the_truth_cannot_be_ruled_out() -> None:
    system, _ = two_hidden()
    with pytest.raises(ValueError, match="below the least"):
        system.add(0, 1)
    with pytest.raises(ValueError, match="does not hold"):
        system.tie([(1, 0), (-1, 1)])
