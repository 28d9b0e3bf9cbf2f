"""The two files of an office's key."""

import os
import stat
from datetime import UTC, datetime
from pathlib import Path

import pytest

from counsellor_app.domain.errors import RuleBroken, Trouble, TroubleKind
from counsellor_app.domain.packages import PackageRefused, Refusal
from counsellor_app.exchange.package.key_files import make_key_files, read_identity, read_public_key_of

MADE = datetime(2026, 11, 28, 7, 0, tzinfo=UTC)


def test_the_pair_belongs_together_and_the_secret_one_is_the_owners(tmp_path: Path) -> None:
    [pair] = make_key_files(tmp_path / "keys", MADE)
    assert sorted(path.name for path in (tmp_path / "keys").iterdir()) == ["office.key", "office.pub"]
    assert read_identity(pair.secret).public_key == pair.public_key
    assert pair.public.read_text() == pair.public_key + "\n"
    assert read_public_key_of(pair.public) == read_public_key_of(pair.secret) == pair.public_key
    if os.name != "nt":
        assert stat.S_IMODE(pair.secret.stat().st_mode) == 0o600


def test_the_reserve_is_another_pair(tmp_path: Path) -> None:
    office, reserve = make_key_files(tmp_path, MADE, reserve=True)
    assert (reserve.secret.name, reserve.public.name) == ("reserve.key", "reserve.pub")
    assert office.public_key != reserve.public_key
    assert read_identity(reserve.secret).public_key == reserve.public_key


@pytest.mark.parametrize("standing", ["office.key", "office.pub", "reserve.key", "reserve.pub"])
def test_no_key_is_ever_written_over(standing: str, tmp_path: Path) -> None:
    (tmp_path / standing).write_text("mine")
    with pytest.raises(Trouble) as trouble:
        make_key_files(tmp_path, MADE, reserve=True)
    assert trouble.value.kind is TroubleKind.FILE_EXISTS
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {standing: "mine"}


def test_what_is_no_key_file_says_why(tmp_path: Path) -> None:
    file = tmp_path / "x"
    with pytest.raises(Trouble) as trouble:
        read_identity(file)
    assert trouble.value.kind is TroubleKind.FILE_UNREADABLE
    file.write_bytes(bytes(100_000))
    with pytest.raises(Trouble) as trouble:
        read_identity(file)
    assert trouble.value.kind is TroubleKind.FILE_TOO_LARGE
    file.write_text("age1qqq")
    with pytest.raises(RuleBroken):
        read_public_key_of(file)
    file.write_text("hello")
    with pytest.raises(PackageRefused) as refused:
        read_public_key_of(file)
    assert refused.value.code is Refusal.KEY_MISSING


def test_a_place_that_is_a_file_is_a_trouble(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("mine")
    with pytest.raises(Trouble):
        make_key_files(tmp_path / "x", MADE)
    assert (tmp_path / "x").read_text() == "mine"
