"""Settings: one table, one file, never a reason not to start."""

import json
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from counsellor_app.ui import settings
from counsellor_app.ui.settings import LANGUAGE, LOCK_AFTER, TABLE, TEXT_SCALE, THEME, Setting, Settings, Where

DEFAULTS = [one.default for one in TABLE]


def values(found: Settings) -> list[object]:
    return [found.get(one) for one in TABLE]  # type: ignore[misc]  # one type for each line of the table


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "deep" / "settings.json"


def test_defaults_hold_without_a_file(file: Path) -> None:
    fresh = Settings(file)
    assert values(fresh) == DEFAULTS
    assert not file.exists()


def test_every_default_is_allowed_and_every_key_is_there_once() -> None:
    assert all(one.takes(one.default) for one in TABLE)
    keys = [one.key for one in TABLE]
    assert len(set(keys)) == len(keys)
    constants = {value for value in vars(settings).values() if isinstance(value, Setting)}
    assert constants == set(TABLE)


def test_what_is_set_is_there_next_time(file: Path, qtbot: QtBot) -> None:
    first = Settings(file)
    with qtbot.waitSignal(first.changed) as told:
        first.set(THEME, "dark")
    assert told.args == ["theme"]
    assert Settings(file).get(THEME) == "dark"


def test_setting_the_same_again_is_silent(file: Path, qtbot: QtBot) -> None:
    first = Settings(file)
    with qtbot.assertNotEmitted(first.changed):
        first.set(THEME, THEME.default)


@pytest.mark.parametrize(
    ("setting", "value"), [(THEME, "pink"), (TEXT_SCALE, 151), (LOCK_AFTER, 0), (LOCK_AFTER, True)]
)
def test_what_the_table_does_not_allow_is_refused(setting: Setting[int], value: int, file: Path) -> None:
    with pytest.raises(ValueError, match=setting.key):
        Settings(file).set(setting, value)


@pytest.mark.parametrize(
    "content",
    ["", "{", "[]", "null", '{"theme": 7, "text-scale": "big", "lock-after": 99}', "{" * 2000, '{"theme": NaN}'],
)
def test_a_damaged_file_means_the_defaults(file: Path, content: str) -> None:
    file.parent.mkdir()
    file.write_text(content, "utf-8")
    damaged = Settings(file)
    assert values(damaged) == DEFAULTS


@given(st.binary(max_size=300))
def test_any_bytes_mean_the_defaults_or_allowed_values(content: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "settings.json"
        file.write_bytes(content)
        found = Settings(file)
        assert all(one.takes(value) for one, value in zip(TABLE, values(found), strict=True))


def test_keys_of_a_newer_version_are_kept(file: Path) -> None:
    file.parent.mkdir()
    file.write_text('{"from-the-future": {"a": 1}}', "utf-8")
    Settings(file).set(THEME, "light")
    assert json.loads(file.read_text("utf-8")) == {"from-the-future": {"a": 1}, "theme": "light"}


def test_what_an_administrator_fixed_wins(file: Path, qtbot: QtBot) -> None:
    Settings(file).set(LOCK_AFTER, 9)
    fixed = Settings(file, {"lock-after": 3, "language": "xx"})
    assert fixed.get(LOCK_AFTER) == 3
    assert fixed.is_fixed(LOCK_AFTER)
    assert not fixed.is_fixed(LANGUAGE)
    with qtbot.assertNotEmitted(fixed.changed):
        fixed.set(LOCK_AFTER, 8)
    assert fixed.get(LOCK_AFTER) == 3


def test_a_full_disk_is_no_error(tmp_path: Path) -> None:
    blocked = tmp_path / "not-a-folder"
    blocked.write_text("x")
    settings_of = Settings(blocked / "settings.json")
    settings_of.set(THEME, "dark")
    assert settings_of.get(THEME) == "dark"


def test_nothing_is_written_without_a_file() -> None:
    memory = Settings(None)
    memory.set(THEME, "dark")
    assert memory.get(THEME) == "dark"


def test_values_of_one_run_stay_out_of_the_file(file: Path) -> None:
    once = Setting("once", bool, False, where=Where.RUN)
    run = Settings(file)
    run.set(once, True)
    assert run.get(once) is True
    assert not file.exists()
