"""What this computer remembers about the window: one table, one JSON file, no personal data.

Whatever is about children or the school lies in the vault. A damaged file means the defaults, never a refusal to
start; keys of a newer version are kept as they are.
"""

from collections.abc import Mapping
from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from typing import Generic, TypeVar, cast

from PySide6.QtCore import QByteArray, QJsonDocument, QObject, Signal

from counsellor_app.policy import Policy

T = TypeVar("T", str, int, bool)
LARGEST = 64 * 1024  # bytes; nothing we write comes near it


class Where(StrEnum):
    """`DEVICE`: in the file. `RUN`: forgotten when the program ends."""

    DEVICE = "device"
    RUN = "run"


class Setting(Generic[T]):
    """One line of the table. `allowed`: closed set of values; `least`, `most`: bounds of a number."""

    def __init__(
        self,
        key: str,
        kind: type[T],
        default: T,
        *,
        where: Where = Where.DEVICE,
        allowed: frozenset[str] = frozenset(),
        least: int = -(1 << 31),
        most: int = 1 << 31,
    ) -> None:
        self.key, self.where = key, where
        self.kind: type[T] = kind
        self.default: T = default
        self.allowed, self.least, self.most = allowed, least, most

    def takes(self, value: object) -> bool:
        if type(value) is not self.kind:
            return False
        if isinstance(value, str) and self.allowed:
            return value in self.allowed
        return isinstance(value, str) or (isinstance(value, int) and self.least <= value <= self.most)


def _choice(key: str, default: str, *others: str) -> Setting[str]:
    return Setting(key, str, default, allowed=frozenset({default, *others}))


def _number(key: str, default: int, least: int, most: int) -> Setting[int]:
    return Setting(key, int, default, least=least, most=most)


def _switch(key: str, default: bool, where: Where = Where.DEVICE) -> Setting[bool]:
    return Setting(key, bool, default, where=where)


#                                    key                      default   others / least and most
LANGUAGE = _choice("language", "", "kk", "ru", "en")  # "": ask the system
THEME = _choice("theme", "system", "light", "dark")
TEXT_SCALE = _number("text-scale", 100, 90, 150)  # per cent
LOCK_AFTER = _number("lock-after", 5, 1, 15)  # minutes without a key or a click
VEIL_ON_SECOND_SCREEN = _switch("veil-on-second-screen", True)
HIDE_FROM_CAPTURE = _switch("hide-from-capture", True)  # screen shots and sharing, where the system can
REMINDERS = _switch("reminders", True)
CLIPBOARD_SECONDS = _number("clipboard-seconds", 30, 5, 300)
WINDOW_WIDTH = _number("window-width", 1366, 640, 20000)
WINDOW_HEIGHT = _number("window-height", 768, 480, 20000)
WINDOW_MAXIMISED = _switch("window-maximised", False)
RAIL_FOLDED = _switch("rail-folded", False)
BACKUP_DAYS = _number("backup-days", 7, 1, 60)  # Today asks for a backup after so many days

TABLE: tuple[Setting[str] | Setting[int] | Setting[bool], ...] = (
    LANGUAGE,
    THEME,
    TEXT_SCALE,
    LOCK_AFTER,
    VEIL_ON_SECOND_SCREEN,
    HIDE_FROM_CAPTURE,
    REMINDERS,
    CLIPBOARD_SECONDS,
    WINDOW_WIDTH,
    WINDOW_HEIGHT,
    WINDOW_MAXIMISED,
    RAIL_FOLDED,
    BACKUP_DAYS,
)


class Settings(QObject):
    """`fixed`: values an administrator decided; they win and cannot be set."""

    changed = Signal(str)  # key

    def __init__(self, file: Path | None, fixed: Mapping[str, object] | None = None) -> None:
        """`file` None keeps everything in memory only (demo, tests)."""
        super().__init__()
        self._file = file
        self._fixed = dict(fixed or {})
        self._run: dict[str, object] = {}
        self._stored = _read(file) if file is not None else {}

    def get(self, setting: Setting[T]) -> T:
        for place in (self._fixed, self._run, self._stored):
            value = place.get(setting.key)
            if setting.takes(value):
                return cast(T, value)
        return setting.default

    def is_fixed(self, setting: Setting[T]) -> bool:
        return setting.takes(self._fixed.get(setting.key))

    def set(self, setting: Setting[T], value: T) -> None:
        """ValueError for a value the table does not allow; a fixed setting stays as it is."""
        if not setting.takes(value):
            raise ValueError(setting.key)
        if self.is_fixed(setting) or self.get(setting) == value:
            return
        if setting.where is Where.RUN:
            self._run[setting.key] = value
        else:
            self._stored[setting.key] = value
            self._write()
        self.changed.emit(setting.key)

    def _write(self) -> None:
        """In one piece: a full disk or a pulled plug leaves the old file. A setting is not worth an error message."""
        if self._file is None:
            return
        beside = self._file.with_suffix(".new")
        try:
            self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            beside.write_bytes(QJsonDocument.fromVariant(self._stored).toJson().data())
            beside.replace(self._file)
        except OSError:
            with suppress(OSError):
                beside.unlink()


def _read(file: Path) -> dict[str, object]:
    try:
        if file.stat().st_size > LARGEST:
            return {}
        found = QJsonDocument.fromJson(QByteArray(file.read_bytes())).toVariant()
    except OSError:
        return {}
    return found if isinstance(found, dict) else {}


def fixed_by(policy: Policy) -> dict[str, object]:
    """What an administrator decided, under the keys of the table."""
    fixed: dict[str, object] = {}
    if policy.language is not None:
        fixed[LANGUAGE.key] = policy.language
    if policy.auto_lock_minutes is not None:
        fixed[LOCK_AFTER.key] = policy.auto_lock_minutes
    return fixed
