"""The head anchor: fine, lost or silent, and never wrong about which. The due file beside it: moments, no more."""

import hashlib
import hmac
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.domain.errors import Trouble
from counsellor_app.store.anchor import SIZE, Anchor, AnchorCheck, AnchorState
from counsellor_app.store.due_file import read_due, write_due
from counsellor_app.store.files import write_whole

HEADS = [hashlib.sha256(bytes([n])).digest() for n in range(64)]


def mac(key: bytes, body: bytes) -> bytes:
    return hmac.digest(key, body, "sha256")


def an_anchor(folder: Path, key: bytes = b"k" * 32) -> Anchor:
    return Anchor(folder / "head.bin", partial(mac, key))


def hash_at(seq: int) -> bytes | None:
    return HEADS[seq] if seq < len(HEADS) else None


seqs = st.integers(0, 60)


@given(seqs, seqs)
def test_it_tells_how_many_entries_are_missing(
    tmp_path_factory: pytest.TempPathFactory, known: int, there: int
) -> None:
    anchor = an_anchor(tmp_path_factory.mktemp("anchor"))
    anchor.write(known, HEADS[known])
    check = anchor.check(there, HEADS[there], hash_at)
    lost = max(0, known - there)
    assert check == AnchorCheck(state=AnchorState.LOST if lost else AnchorState.FINE, lost=lost)


@given(seqs, seqs)
def test_another_history_of_the_same_length_is_no_excuse(
    tmp_path_factory: pytest.TempPathFactory, known: int, later: int
) -> None:
    anchor = an_anchor(tmp_path_factory.mktemp("anchor"))
    anchor.write(known, b"x" * 32)
    check = anchor.check(max(known, later), HEADS[max(known, later)], hash_at)
    assert check == AnchorCheck(state=AnchorState.LOST, lost=1)


@given(st.integers(0, SIZE - 1), st.integers(1, 255))
def test_a_flipped_byte_makes_it_silent(tmp_path_factory: pytest.TempPathFactory, place: int, mask: int) -> None:
    anchor = an_anchor(tmp_path_factory.mktemp("anchor"))
    anchor.write(50, HEADS[50])
    data = bytearray(anchor.path.read_bytes())
    data[place] ^= mask
    anchor.path.write_bytes(data)
    assert anchor.check(10, HEADS[10], hash_at).state is AnchorState.ABSENT


@given(st.binary(max_size=100))
def test_anything_else_in_the_file_is_silence(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    anchor = an_anchor(tmp_path_factory.mktemp("anchor"))
    anchor.path.write_bytes(data)
    assert anchor.read() is None


def test_missing_foreign_and_swollen_anchors_are_silent(tmp_path: Path) -> None:
    anchor = an_anchor(tmp_path)
    assert anchor.check(1, HEADS[1]).state is AnchorState.ABSENT
    an_anchor(tmp_path, b"another vault" * 3).write(9, HEADS[9])
    assert anchor.check(1, HEADS[1]).state is AnchorState.ABSENT
    anchor.write(9, HEADS[9])
    assert anchor.path.stat().st_size == 72
    anchor.path.write_bytes(anchor.path.read_bytes() + b"\0")
    assert anchor.check(1, HEADS[1]).state is AnchorState.ABSENT


def test_an_anchor_that_cannot_be_written_does_not_take_the_commit_back(tmp_path: Path) -> None:
    anchor = an_anchor(tmp_path / "no folder")
    anchor.write(1, HEADS[1])
    assert anchor.read() is None


def test_a_small_file_is_whole_or_the_old_one(tmp_path: Path) -> None:
    path = tmp_path / "small"
    write_whole(path, b"old")
    with pytest.raises(Trouble):
        write_whole(tmp_path / "none" / "small", b"new")
    (tmp_path / "blocked").mkdir()
    with pytest.raises(Trouble):
        write_whole(tmp_path / "blocked", b"new")
    assert path.read_bytes() == b"old"
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["blocked", "small"], "nothing half written stays"


@given(st.lists(st.integers(0, 4_102_444_800), max_size=30))
def test_due_moments_come_back_in_order(tmp_path_factory: pytest.TempPathFactory, seconds: list[int]) -> None:
    path = tmp_path_factory.mktemp("due") / "due.bin"
    moments = [datetime.fromtimestamp(second, UTC) for second in seconds]
    write_due(path, moments)
    assert list(read_due(path)) == sorted(moments)
    assert path.stat().st_size == 8 * len(moments)


def test_a_damaged_due_file_is_an_empty_one(tmp_path: Path) -> None:
    path = tmp_path / "due.bin"
    assert read_due(path) == ()
    for data in (b"1234567", b"\xff" * 8, b"\0" * 9):
        path.write_bytes(data)
        assert read_due(path) == ()
    many = [datetime(2026, 1, 1, tzinfo=UTC) + timedelta(hours=n) for n in range(10_050)]
    write_due(path, many)
    assert read_due(path) == tuple(many[:10_000])
