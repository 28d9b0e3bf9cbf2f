"""Which packages are in the dataset already: one small file a batch, written when its rows are in place.

A batch counts only once its index file is there. Rows of a batch that was cut short are removed at the next run.
"""

import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Literal

import msgspec
from msgspec import Struct

from counsellor_app.domain.errors import Trouble, TroubleKind
from counsellor_app.exchange.package.disk import appearing

FOLDER = "_collated"
BATCH = "batch-"
ASIDE = "aside-"


class Taken(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A file that was taken in, as it was: `path` below the folder, size in bytes, time of change in nanoseconds."""

    path: str
    size: int
    changed_ns: int
    package_id: str
    manifest_sha256: str


class _File(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    format: Literal["pana-dataset-batch"] = "pana-dataset-batch"
    version: Literal[1] = 1
    batch: str
    taken: tuple[Taken, ...]


class Index:
    """Reads every batch at the beginning. `Trouble(FILE_UNREADABLE)` for a file that is not ours."""

    def __init__(self, out: Path) -> None:
        self.folder = out / FOLDER
        self.batches: set[str] = set()
        self._files: set[tuple[str, int, int]] = set()
        self._manifests: dict[str, str] = {}
        for file in sorted(self.folder.glob(f"{BATCH}*.json")) if self.folder.is_dir() else ():
            found = _read(file)
            self.batches.add(found.batch)
            self._note(found.taken)

    def has_file(self, path: str, size: int, changed_ns: int) -> bool:
        """The same file, unchanged: it need not be opened again."""
        return (path, size, changed_ns) in self._files

    def manifest_of(self, package_id: str) -> str | None:
        """The manifest this package came with, if it came."""
        return self._manifests.get(package_id)

    def close_batch(self, batch: str, taken: Iterable[Taken]) -> None:
        """From here on the batch counts."""
        found = _File(batch=batch, taken=tuple(taken))
        self.folder.mkdir(parents=True, exist_ok=True)
        with appearing(self.folder / f"{BATCH}{batch}.json") as file:
            file.write(msgspec.json.encode(found))
        self.batches.add(batch)
        self._note(found.taken)

    def _note(self, taken: Iterable[Taken]) -> None:
        for one in taken:
            self._files.add((one.path, one.size, one.changed_ns))
            self._manifests[one.package_id] = one.manifest_sha256


def remove_orphans(out: Path, batches: set[str]) -> int:
    """Rows of batches that never closed, and what was written aside; answers how many files of rows went."""
    orphans = [
        file
        for file in out.glob(f"*/region=*/period=*/{BATCH}*.parquet")
        if file.name.removeprefix(BATCH).split("_")[0] not in batches
    ]
    for file in orphans:
        file.unlink(missing_ok=True)
    for aside in (out / FOLDER).glob(f"{ASIDE}*"):
        shutil.rmtree(aside, ignore_errors=True)
    return len(orphans)


def _read(file: Path) -> _File:
    try:
        return msgspec.json.decode(file.read_bytes(), type=_File)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        raise Trouble(TroubleKind.FILE_UNREADABLE) from None
