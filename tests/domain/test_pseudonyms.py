"""Letters: the children of the request first, a permutation nobody can undo without the seed."""

from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.domain.ids import PersonId
from counsellor_app.domain.pseudonyms import CYRILLIC, LATIN, key_of, keys, mark, shown

IDS = st.text("0123456789abcdef", min_size=32, max_size=32).map(PersonId)
SEEDS = st.text("0123456789abcdef", min_size=64, max_size=64)
CONFUSED = set("ЁЗЙОЩЪЫЬ")  # З looks like 3, О like 0; the others like a neighbour, or never begin a word


@given(SEEDS, st.lists(IDS, max_size=4), st.lists(IDS, max_size=40))
def test_everybody_has_one_letter_and_the_first_ones_are_of_the_request(
    seed: str, first: list[PersonId], others: list[PersonId]
) -> None:
    found = keys(seed, first, others)
    assert set(found) == {*first, *others}
    assert sorted(found.values(), key=lambda key: (len(key), key)) == [key_of(n) for n in range(len(found))]
    assert {found[child] for child in first} == {key_of(n) for n in range(len(set(first)))}
    assert found == keys(seed, [*first, *first], [*reversed(others), *first])


def test_another_seed_is_another_order() -> None:
    people = [PersonId(f"{n:032x}") for n in range(12)]
    orders = {tuple(keys(f"{seed:064x}", (), people)) for seed in range(50)}
    assert len(orders) == 50


def test_a_letter_says_nothing_of_when_somebody_was_written_down() -> None:
    """Over many seeds each of six people gets each letter about as often; ids sort by birth."""
    people = [PersonId(f"{n:032x}") for n in range(6)]
    counts = dict.fromkeys(range(6), 0)
    for seed in range(1200):
        first = next(person for person, key in keys(f"{seed:064x}", (), people).items() if key == "A")
        counts[people.index(first)] += 1
    assert all(120 < count < 290 for count in counts.values()), counts


@given(SEEDS, IDS)
def test_a_mark_is_neither_the_row_nor_the_same_elsewhere(seed: str, row: str) -> None:
    assert mark(seed, row) == mark(seed, row)
    assert mark(seed, row) != mark(f"{seed}0", row)
    assert mark(seed, row) not in row
    assert len(mark(seed, row)) == 16


def test_letters_of_the_languages() -> None:
    assert [key_of(n) for n in (0, 1, 25, 26, 27, 701, 702)] == ["A", "B", "Z", "AA", "AB", "ZZ", "AAA"]
    assert [shown(key_of(n), "ru") for n in (0, 1, 2, 3, 24, 25, 26)] == ["А", "Б", "В", "Г", "Я", "АА", "АБ"]
    assert shown("C", "kk") == "В"
    assert shown("C", "en") == "C"
    assert shown("no key", "ru") == "no key"
    assert not set(CYRILLIC) & CONFUSED
    assert not set(CYRILLIC) & set(LATIN)


@given(st.integers(0, 20_000))
def test_no_two_people_are_shown_alike(place: int) -> None:
    seen = {shown(key_of(n), "kk") for n in range(place, place + 30)}
    assert len(seen) == 30
