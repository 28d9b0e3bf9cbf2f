"""Which packages are in the dataset already: a small file of DuckDB beside the rows, asked for many at a time.

It is on the disk, so memory does not grow with the number of packages. A batch counts only once it is closed here; rows
of a batch that was cut short are removed at the next run.
"""

import shutil
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from counsellor_app.domain.errors import RuleBroken, Trouble, TroubleKind
from counsellor_app.exchange.package.disk import translated

FOLDER = "_collated"
FILE = "index.duckdb"
BATCH = "batch-"
ASIDE = "aside-"
FORMAT = "pana-dataset/1"
MARK, MARK_AT = b"DUCK", 8

MAKE = """
CREATE TABLE IF NOT EXISTS known.about (format VARCHAR NOT NULL);
INSERT INTO known.about SELECT $format WHERE NOT EXISTS (FROM known.about);
CREATE TABLE IF NOT EXISTS known.batch (id VARCHAR NOT NULL);
CREATE TABLE IF NOT EXISTS known.taken (
    path VARCHAR NOT NULL, size BIGINT NOT NULL, changed_ns BIGINT NOT NULL,
    package_id VARCHAR NOT NULL, manifest_sha256 VARCHAR NOT NULL)"""
NEW = """
SELECT place FROM (SELECT unnest($paths) AS path, unnest($sizes) AS size, unnest($times) AS changed_ns,
    generate_subscripts($paths, 1) AS place) ANTI JOIN known.taken USING (path, size, changed_ns) ORDER BY place"""
MANIFESTS = "SELECT package_id, manifest_sha256 FROM known.taken WHERE package_id IN (SELECT unnest($ids))"
CLOSE = """
INSERT INTO known.taken
SELECT unnest($paths), unnest($sizes), unnest($times), unnest($ids), unnest($manifests)"""


@dataclass(frozen=True, slots=True)
class Found:
    """A file as it lies there: `path` below the folder, size in bytes, time of change in nanoseconds."""

    path: str
    size: int
    changed_ns: int


@dataclass(frozen=True, slots=True)
class Taken:
    """A file that was taken in, the package it is, and the manifest it came with."""

    file: Found
    package_id: str
    manifest_sha256: str


class Index:
    """`Trouble(FILE_UNREADABLE)` for a file that is not ours, `RuleBroken` while another run writes there."""

    def __init__(self, connection: Any, out: Path) -> None:
        self._connection = connection
        folder = out / FOLDER
        with translated():
            folder.mkdir(parents=True, exist_ok=True)
        self._attach(folder / FILE)

    def new_of(self, files: Sequence[Found]) -> list[Found]:
        """Those that must be opened: not in yet, or changed since."""
        found = self._connection.execute(NEW, _columns(files)).fetchall() if files else ()
        return [files[place - 1] for (place,) in found]

    def manifests_of(self, package_ids: Iterable[str]) -> dict[str, str]:
        """The manifest each of these came with, if it came."""
        return dict(self._connection.execute(MANIFESTS, {"ids": list(package_ids)}).fetchall())

    def batches(self) -> set[str]:
        return {batch for (batch,) in self._connection.execute("SELECT id FROM known.batch").fetchall()}

    def close_batch(self, batch: str, taken: Sequence[Taken]) -> None:
        """From here on the batch counts."""
        files = [one.file for one in taken]
        ids, manifests = [one.package_id for one in taken], [one.manifest_sha256 for one in taken]
        values = {**_columns(files), "ids": ids, "manifests": manifests}
        self._connection.execute("BEGIN")
        self._connection.execute(CLOSE, values)
        self._connection.execute("INSERT INTO known.batch VALUES ($id)", {"id": batch})
        self._connection.execute("COMMIT")

    def _attach(self, file: Path) -> None:
        import duckdb  # 66 MB, for the office only

        try:
            self._connection.execute("ATTACH $file AS known", {"file": str(file)})
            for statement in MAKE.split(";"):
                self._connection.execute(statement, {"format": FORMAT} if "$" in statement else None)
            format_found = self._connection.execute("FROM known.about").fetchall()
        except duckdb.Error:
            if _is_index(file):
                raise RuleBroken("collate-in-use") from None
            raise Trouble(TroubleKind.FILE_UNREADABLE) from None
        if format_found != [(FORMAT,)]:
            raise Trouble(TroubleKind.FILE_UNREADABLE)


def remove_orphans(out: Path, batches: Container[str]) -> int:
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


def _columns(files: Sequence[Found]) -> dict[str, Any]:
    return {
        "paths": [one.path for one in files],
        "sizes": [one.size for one in files],
        "times": [one.changed_ns for one in files],
    }


def _is_index(file: Path) -> bool:
    """DuckDB's mark in it, or a system that does not even let it be read while another program writes."""
    try:
        with file.open("rb") as opened:
            return opened.read(len(MARK) + MARK_AT)[MARK_AT:] == MARK
    except PermissionError:
        return True
    except OSError:
        return False
