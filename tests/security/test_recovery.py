"""The recovery code: read as people type it, and every slip told with its place."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.domain.errors import RuleBroken
from counsellor_app.security.recovery import ALPHABET, GROUPS, groups, new_code, same, secret_of, wrong_groups

CYRILLIC = str.maketrans("ABEKMHPCTXY01", "АВЕКМНРСТХУОІ")
places = st.integers(0, GROUPS * 5 - 1)
symbols = st.sampled_from(ALPHABET)


def solid(code: str) -> str:
    return code.replace("-", "")


def regrouped(symbols_typed: str) -> str:
    return "-".join(symbols_typed[start : start + 5] for start in range(0, len(symbols_typed), 5))


def test_a_code_is_160_bits_in_8_groups_of_5() -> None:
    codes = {new_code() for _ in range(200)}
    assert len(codes) == 200
    for code in codes:
        assert [len(group) for group in code.split("-")] == [5] * 8
        assert set(solid(code)) <= set(ALPHABET)
        assert wrong_groups(code) == ()
        assert len(secret_of(code)) == 32
    # every data symbol takes many values: nothing of the 160 bits is constant
    assert all(len({solid(code)[place] for code in codes}) > 20 for place in range(40))


@given(st.randoms(use_true_random=False))
def test_it_is_read_as_people_type_it(chance: random.Random) -> None:
    code = new_code()
    typed = code.translate(CYRILLIC) if chance.random() < 0.5 else code
    typed = "".join(sign.lower() if chance.random() < 0.5 else sign for sign in typed)
    typed = "".join(sign + chance.choice(["", "", " ", "-", " – ", "\n"]) for sign in typed)
    typed = typed.replace("0", chance.choice("0OoОо")).replace("1", chance.choice("1IilLІі"))
    assert secret_of(typed) == secret_of(code)
    assert same(code, typed)


@given(places, symbols)
def test_one_wrong_symbol_is_found_in_its_group(place: int, symbol: str) -> None:
    code = solid(new_code())
    changed = code[:place] + symbol + code[place + 1 :]
    assert wrong_groups(changed) == (() if changed == code else (place // 5 + 1,))


@given(st.integers(0, 7), st.integers(0, 3))
def test_two_neighbours_that_changed_places_are_found(group: int, place: int) -> None:
    code, at = solid(new_code()), group * 5 + place
    changed = code[:at] + code[at + 1] + code[at] + code[at + 2 :]
    assert wrong_groups(changed) == (() if changed == code else (group + 1,))


@given(st.integers(0, 7), st.integers(0, 7))
def test_groups_that_changed_places_are_found(one: int, other: int) -> None:
    parts = new_code().split("-")
    parts[one], parts[other] = parts[other], parts[one]
    assert wrong_groups("-".join(parts)) == tuple(sorted({one + 1, other + 1})) * (one != other)


def test_missing_and_superfluous_groups_are_told() -> None:
    code = new_code()
    assert wrong_groups("") == tuple(range(1, 9))
    assert wrong_groups(code[:-6]) == (8,)
    assert wrong_groups(code[:-1]) == (8,)
    assert wrong_groups(code + "-ABCDE") == (8,)
    assert wrong_groups(code[:13] + code[14:]) == (3,), "one symbol left out: the groups after it are still right"
    assert wrong_groups(code[:13] + "0" + code[13:]) == (3,)
    assert wrong_groups(code[:13] + "U" + code[14:]) == (3,)  # U is not in the alphabet


def test_a_mistyped_code_is_refused_with_the_first_wrong_group_and_no_code() -> None:
    code = solid(new_code())
    wrong = ALPHABET[(ALPHABET.index(code[13]) + 1) % 32]
    with pytest.raises(RuleBroken) as refusal:
        secret_of(code[:13] + wrong + code[14:35])
    assert (refusal.value.rule, refusal.value.numbers) == ("recovery-code-mistyped", {"group": 3, "count": 2})
    assert code[:5] not in str(refusal.value)


def test_single_groups_can_be_asked_back() -> None:
    code = new_code()
    third, sixth = groups(code)[2], groups(code)[5]
    assert same(third + sixth, f" {third.lower()} {sixth.translate(CYRILLIC)}")
    assert not same(third + sixth, sixth + third) or third == sixth
    assert not same(third, third[:4])


@given(st.text(max_size=120))
def test_whatever_is_typed_gets_an_answer(text: str) -> None:
    assert all(1 <= group <= GROUPS for group in wrong_groups(text))


def test_the_check_symbol_depends_on_the_place_of_the_group() -> None:
    parts = regrouped(solid(new_code())).split("-")
    assert all(wrong_groups("-".join([part] * 8)) != () for part in parts)
