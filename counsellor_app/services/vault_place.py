"""Where a vault lies on disk. No name in it tells whose it is. The lock screen needs no more of a vault than this."""

import shutil
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple


class VaultPlace(NamedTuple):
    folder: Path

    @property
    def slots(self) -> Path:
        return self.folder / "vault.slots"

    @property
    def slots_copy(self) -> Path:
        return self.folder / "vault.slots.bak"

    @property
    def database(self) -> Path:
        return self.folder / "case.db"

    @property
    def head(self) -> Path:
        return self.folder / "head.bin"

    @property
    def due(self) -> Path:
        return self.folder / "due.bin"

    @property
    def attempts(self) -> Path:
        return self.folder / "attempts.log"

    @property
    def backups(self) -> Path:
        return self.folder / "backups"

    @property
    def tmp(self) -> Path:
        return self.folder / "tmp"

    def exists(self) -> bool:
        return any(path.exists() for path in (self.slots, self.slots_copy, self.database))

    def is_free(self) -> bool:
        """Nothing stands here: no folder, or an empty one."""
        return not self.folder.exists() or (self.folder.is_dir() and not any(self.folder.iterdir()))

    def make_folders(self) -> None:
        self.folder.parent.mkdir(parents=True, exist_ok=True)
        for folder in (self.folder, self.backups, self.tmp):
            folder.mkdir(mode=0o700, exist_ok=True)

    def empty_tmp(self) -> None:
        """At start, at lock and at exit: what was opened outside is gone."""
        with suppress(OSError):
            for path in self.tmp.iterdir():
                if path.is_dir() and not path.is_symlink():
                    shutil.rmtree(path, ignore_errors=True)
                else:
                    path.unlink(missing_ok=True)
