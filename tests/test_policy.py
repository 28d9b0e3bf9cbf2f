"""An administrator's settings are followed only when nobody else could have written them."""

import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.policy import AUTO_LOCK, PASSPHRASE, Ignored, Key, Policy, Reason, from_file, from_values


def written(folder: Path, text: str, mode: int = 0o644) -> Path:
    file = folder / "policies.json"
    file.write_text(text, "utf-8")
    file.chmod(mode)
    return file


def ours(file: Path) -> Policy:
    return from_file(file, owner=os.getuid())


def test_every_key_is_followed(tmp_path: Path) -> None:
    values = {
        "DataFolder": "/srv/cases",
        "BackupFolder": "~/copies",
        "AutoLockMinutes": 3,
        "MinPassphraseLength": 20,
        "Language": "kk",
    }
    assert set(values) == set(Key)
    assert ours(written(tmp_path, json.dumps(values))) == Policy(
        data_folder=Path("/srv/cases"),
        backup_folder=Path.home() / "copies",
        auto_lock_minutes=3,
        min_passphrase_length=20,
        language="kk",
    )


def test_without_a_file_nothing_is_fixed(tmp_path: Path) -> None:
    assert from_file(tmp_path / "policies.json") == Policy()


@pytest.mark.parametrize("mode", [0o664, 0o646, 0o666])
def test_a_file_others_may_write_is_refused_whole(tmp_path: Path, mode: int) -> None:
    policy = ours(written(tmp_path, '{"AutoLockMinutes": 3}', mode))
    assert policy == Policy(ignored=(Ignored(key="", reason=Reason.NOT_TRUSTED),))


def test_a_file_of_somebody_else_is_refused_whole(tmp_path: Path) -> None:
    file = written(tmp_path, '{"AutoLockMinutes": 3}')
    policy = from_file(file, owner=os.getuid() + 1)
    assert policy == Policy(ignored=(Ignored(key="", reason=Reason.NOT_TRUSTED),))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", Reason.UNREADABLE),
        ("{", Reason.UNREADABLE),
        ("[" * 50_000, Reason.UNREADABLE),
        ('{"AutoLockMinutes": 3}' + " " * 70_000, Reason.UNREADABLE),
        ("[1]", Reason.WRONG_TYPE),
    ],
)
def test_a_file_that_is_no_settings_is_refused_whole(tmp_path: Path, text: str, reason: Reason) -> None:
    assert ours(written(tmp_path, text)) == Policy(ignored=(Ignored(key="", reason=reason),))


@pytest.mark.parametrize(
    ("key", "value", "reason"),
    [
        ("AutoLockMinutes", "3", Reason.WRONG_TYPE),
        ("AutoLockMinutes", True, Reason.WRONG_TYPE),
        ("AutoLockMinutes", 3.0, Reason.WRONG_TYPE),
        ("AutoLockMinutes", 0, Reason.OUT_OF_RANGE),
        ("AutoLockMinutes", 16, Reason.OUT_OF_RANGE),
        ("MinPassphraseLength", 8, Reason.OUT_OF_RANGE),
        ("Language", "de", Reason.OUT_OF_RANGE),
        ("Language", ["kk"], Reason.WRONG_TYPE),
        ("DataFolder", "cases", Reason.OUT_OF_RANGE),
        ("DataFolder", "/srv\0", Reason.OUT_OF_RANGE),
        ("DataFolder", 1, Reason.WRONG_TYPE),
        ("AutoLock", 3, Reason.UNKNOWN_KEY),
    ],
)
def test_a_bad_value_is_listed_and_the_others_hold(key: str, value: object, reason: Reason) -> None:
    policy = from_values({key: value, "BackupFolder": "/srv/copies"})
    assert policy == Policy(backup_folder=Path("/srv/copies"), ignored=(Ignored(key=key, reason=reason),))


@given(
    st.dictionaries(
        st.sampled_from(list(Key)) | st.text(max_size=5), st.none() | st.integers() | st.text() | st.booleans()
    )
)
def test_no_value_makes_anything_weaker(values: dict[str, object]) -> None:
    policy = from_values(values)
    assert policy.auto_lock_minutes is None or policy.auto_lock_minutes in AUTO_LOCK
    assert policy.min_passphrase_length is None or policy.min_passphrase_length in PASSPHRASE
    assert policy.data_folder is None or policy.data_folder.is_absolute()
