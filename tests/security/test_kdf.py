"""Argon2id against a published answer, the range that is refused unseen, the calibration on computers of every kind."""

import pytest

from counsellor_app.security.kdf import FLOOR, MIB, KdfParams, calibrate, derive, seconds_of, total_memory

CHEAP = KdfParams.for_tests()


def test_the_reference_implementations_answer() -> None:
    key = derive(bytearray(b"password"), b"somesalt", KdfParams(memory=64 * MIB, passes=2, lanes=1))
    assert key.hex() == "09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7"


def test_the_floor_is_the_second_choice_of_the_rfc_and_works_here() -> None:
    assert (FLOOR.memory, FLOOR.passes, FLOOR.lanes) == (65536, 3, 4)
    assert derive(bytearray(b"one"), bytes(16), FLOOR) != derive(bytearray(b"two"), bytes(16), FLOOR)
    assert not FLOOR.below(FLOOR)
    assert CHEAP.below(FLOOR)
    assert CHEAP.raised_to(FLOOR) == FLOOR


def test_salt_and_cost_change_the_key() -> None:
    secret = bytearray(b"the same words")
    keys = {
        bytes(derive(secret, salt, params))
        for salt in (bytes(16), b"\1" * 16)
        for params in (CHEAP, KdfParams(memory=19 * MIB, passes=2, lanes=1))
    }
    assert len(keys) == 4


@pytest.mark.parametrize(
    ("memory", "passes", "lanes"),
    [
        (19 * MIB - 1, 1, 1),
        (4096 * MIB + 1, 1, 1),
        (1 << 31, 3, 4),
        (-1, 3, 4),
        (FLOOR.memory, 0, 4),
        (FLOOR.memory, 65, 4),
        (FLOOR.memory, 3, 0),
        (FLOOR.memory, 3, 17),
    ],
)
def test_costs_out_of_range_are_refused_before_anything_is_computed(memory: int, passes: int, lanes: int) -> None:
    with pytest.raises(ValueError, match="range"):
        KdfParams(memory=memory, passes=passes, lanes=lanes)


@pytest.mark.parametrize(
    ("per_mib_and_pass", "ram_gib", "at_least", "at_most"),
    [
        (0.0005, 16, 0.75, 1.0),  # the measured kind: 64 MiB x 3 in about 0.1 s
        (0.0002, 64, 0.8, 1.0),  # fast: memory meets its cap, passes go up
        (0.00005, 64, 0.75, 1.0),
        (0.0005, 1, 0.75, 1.0),  # little memory: an eighth of it
        (0.01, 4, 1.9, 2.0),  # slow: the floor, whatever it takes
    ],
)
def test_calibration_aims_at_a_second(per_mib_and_pass: float, ram_gib: int, at_least: float, at_most: float) -> None:
    def measure(params: KdfParams) -> float:
        return per_mib_and_pass * params.memory / MIB * params.passes

    params = calibrate(measure, ram_gib << 30)
    assert at_least <= measure(params) <= at_most
    assert not params.below(FLOOR)
    assert params.memory <= max(FLOOR.memory, min(512 * MIB, (ram_gib << 20) // 8))


def test_a_computer_that_slows_down_while_calibrating_gets_less_memory() -> None:
    def measure(params: KdfParams) -> float:
        return 0.1 if params == FLOOR else 2.0 * params.memory / (576 * MIB) * 2

    assert FLOOR.memory <= calibrate(measure, 64 << 30).memory < 512 * MIB


def test_this_computer_has_memory_and_takes_time() -> None:
    assert total_memory() > 256 << 20
    assert 0 < seconds_of(CHEAP) < 60
