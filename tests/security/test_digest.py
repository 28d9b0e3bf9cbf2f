"""The hash of what is large: the same as everybody's, in whatever pieces it comes."""

import hashlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.security import digest
from counsellor_app.security.digest import Sha256, file_digest


@given(st.lists(st.binary(max_size=200)))
def test_pieces_are_hashed_as_one(pieces: list[bytes]) -> None:
    made = Sha256()
    for piece in pieces:
        made.update(piece)
    assert made.hexdigest() == hashlib.sha256(b"".join(pieces)).hexdigest()


@pytest.mark.parametrize("size", [0, 1, 9, 10, 11, 25])
def test_a_file_is_hashed_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: int) -> None:
    monkeypatch.setattr(digest, "PIECE", 10)
    file = tmp_path / "file"
    file.write_bytes(bytes(range(size)))
    assert file_digest(file) == hashlib.sha256(bytes(range(size))).hexdigest()
