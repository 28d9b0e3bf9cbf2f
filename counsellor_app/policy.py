"""What an administrator has fixed for this computer. The user cannot change it, and it can only make things stricter.

Linux: /etc/counsellor-app/policies.json, believed only when it belongs to root and nobody else may write it.
Windows: HKLM\\Software\\Policies\\Pana (group policy, Intune); a user cannot write there.
A value of the wrong type or outside its range is ignored and listed for the user to see; it never weakens anything.
"""

import os
import stat
import sys
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

FILE = Path("/etc/counsellor-app/policies.json")
REGISTRY_KEY = r"Software\Policies\Pana"
LARGEST = 64 * 1024  # bytes
AUTO_LOCK = range(1, 16)  # minutes; the user may choose less
PASSPHRASE = range(15, 129)  # characters; 15 is the program's own rule (NIST SP 800-63B-4)
LANGUAGES = ("kk", "ru", "en")


class Key(StrEnum):
    DATA_FOLDER = "DataFolder"
    BACKUP_FOLDER = "BackupFolder"
    AUTO_LOCK_MINUTES = "AutoLockMinutes"
    MIN_PASSPHRASE_LENGTH = "MinPassphraseLength"
    LANGUAGE = "Language"


class Reason(StrEnum):
    UNKNOWN_KEY = "unknown-key"
    WRONG_TYPE = "wrong-type"
    OUT_OF_RANGE = "out-of-range"
    NOT_TRUSTED = "not-trusted"  # the file could have been written by a user
    UNREADABLE = "unreadable"


class Ignored(NamedTuple):
    """A setting that was not followed. `key` is empty when it is the whole file."""

    key: str
    reason: Reason


class Policy(NamedTuple):
    """None: not fixed, the user decides."""

    data_folder: Path | None = None
    backup_folder: Path | None = None
    auto_lock_minutes: int | None = None
    min_passphrase_length: int | None = None
    language: str | None = None
    ignored: tuple[Ignored, ...] = ()


def read_policy() -> Policy:
    if sys.platform == "win32":
        return from_values(_registry_values())
    return from_file(FILE)


def from_file(file: Path, *, owner: int = 0) -> Policy:
    """`owner`: the user id the file must belong to; only a test asks for another than root."""
    try:
        descriptor = os.open(file, os.O_RDONLY)
    except FileNotFoundError:
        return Policy()
    except OSError:
        return _none_of_it(Reason.UNREADABLE)
    with os.fdopen(descriptor, "rb") as stream:
        facts = os.fstat(descriptor)
        if facts.st_uid != owner or facts.st_mode & (stat.S_IWGRP | stat.S_IWOTH):
            return _none_of_it(Reason.NOT_TRUSTED)
        if not stat.S_ISREG(facts.st_mode) or facts.st_size > LARGEST:
            return _none_of_it(Reason.UNREADABLE)
        from counsellor_app.policy_text import parsed  # now that there is one

        try:
            values = parsed(stream.read(LARGEST))
        except ValueError:
            return _none_of_it(Reason.UNREADABLE)
    if not isinstance(values, dict):
        return _none_of_it(Reason.WRONG_TYPE)
    return from_values(values)


def from_values(values: Mapping[str, object]) -> Policy:
    given = _Given(values)
    return Policy(
        data_folder=given.folder(Key.DATA_FOLDER),
        backup_folder=given.folder(Key.BACKUP_FOLDER),
        auto_lock_minutes=given.number(Key.AUTO_LOCK_MINUTES, AUTO_LOCK),
        min_passphrase_length=given.number(Key.MIN_PASSPHRASE_LENGTH, PASSPHRASE),
        language=given.choice(Key.LANGUAGE, LANGUAGES),
        ignored=tuple(given.ignored),
    )


class _Given:
    """Values as they came, taken out one by one; what cannot be followed is noted and counts as not given."""

    def __init__(self, values: Mapping[str, object]) -> None:
        self._values = values
        self.ignored = [Ignored(key=key, reason=Reason.UNKNOWN_KEY) for key in values if key not in set(Key)]

    def number(self, key: Key, allowed: range) -> int | None:
        value = self._values.get(key)
        if value is None:
            return None
        if type(value) is not int:  # a bool is an int too
            self._refuse(key, Reason.WRONG_TYPE)
            return None
        return value if self._holds(key, value in allowed) else None

    def choice(self, key: Key, allowed: tuple[str, ...]) -> str | None:
        value = self._text(key)
        return value if value is not None and self._holds(key, value in allowed) else None

    def folder(self, key: Key) -> Path | None:
        value = self._text(key)
        if value is None:
            return None
        path = Path.home() / value[2:] if value.startswith("~/") else Path(value)
        return path if self._holds(key, path.is_absolute() and "\0" not in value) else None

    def _text(self, key: Key) -> str | None:
        value = self._values.get(key)
        if value is None or isinstance(value, str):
            return value
        self._refuse(key, Reason.WRONG_TYPE)
        return None

    def _holds(self, key: Key, is_allowed: bool) -> bool:
        if not is_allowed:
            self._refuse(key, Reason.OUT_OF_RANGE)
        return is_allowed

    def _refuse(self, key: Key, reason: Reason) -> None:
        self.ignored.append(Ignored(key=key, reason=reason))


def _none_of_it(reason: Reason) -> Policy:
    return Policy(ignored=(Ignored(key="", reason=reason),))


def _registry_values() -> dict[str, object]:
    values: dict[str, object] = {}
    if sys.platform == "win32":
        import winreg  # only Windows has it

        try:
            access = winreg.KEY_READ | winreg.KEY_WOW64_64KEY
            with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, REGISTRY_KEY, 0, access) as key:
                for place in range(winreg.QueryInfoKey(key)[1]):
                    name, value, kind = winreg.EnumValue(key, place)
                    values[name] = winreg.ExpandEnvironmentStrings(value) if kind == winreg.REG_EXPAND_SZ else value
        except OSError:
            return values
    return values
