"""Where a vault lies on disk. No name in it tells whose it is."""

import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from counsellor_app.domain.errors import Trouble, TroubleKind
from counsellor_app.store.connection import translated
from counsellor_app.store.files import sync_folder


@dataclass(frozen=True, slots=True)
class VaultPlace:
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


@contextmanager
def building(place: VaultPlace) -> Iterator[VaultPlace]:
    """A neighbouring folder that takes the place's name when the block ends well, and goes when it does not.

    VAULT_EXISTS, before and after, when something stands in the place.
    """
    _assert_free(place)
    new = VaultPlace(place.folder.with_name(place.folder.name + ".new-" + secrets.token_hex(4)))
    try:
        with translated():
            new.make_folders()
        yield new
        _assert_free(place)
        with translated():
            if place.folder.exists():
                place.folder.rmdir()
            new.folder.rename(place.folder)
            sync_folder(place.folder.parent)
    finally:
        shutil.rmtree(new.folder, ignore_errors=True)


def _assert_free(place: VaultPlace) -> None:
    with translated():
        if not place.is_free():
            raise Trouble(TroubleKind.VAULT_EXISTS)
