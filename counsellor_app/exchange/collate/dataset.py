"""The dataset on disk: typed Parquet in folders by region and period, written by DuckDB a batch at a time.

Any engine reads it (DuckDB, Spark, ClickHouse, Trino): the folders are Hive partitions, what begins with ``_`` is
skipped. Rows wait in files of JSON lines, not in memory; files are written aside and moved into place whole.
"""

import shutil
import uuid
from collections.abc import Mapping, Sequence
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import Any, BinaryIO

import msgspec

from counsellor_app.domain.errors import RuleBroken
from counsellor_app.exchange.collate.engine import disk_of_the_engine
from counsellor_app.exchange.collate.index import ASIDE, BATCH, FOLDER, Index, Taken, remove_orphans
from counsellor_app.exchange.collate.shape import PARTITION, Table, columns_of, line_types
from counsellor_app.exchange.package.disk import translated

MEMORY = "256MB"
BUFFER = 256 * 1024  # bytes of lines
MOST_LINE = 16 * 1024 * 1024  # bytes of JSON that DuckDB reads as one line
# A package a line: as one JSON list the same rows take ten times as long.
ROWS = "SELECT unnest(common), unnest(own, max_depth := 2) FROM read_ndjson($file, columns = {types})"
CELLS = """SELECT *, count IS NULL AS hidden FROM (
SELECT * EXCLUDE (cells), unnest(cells, max_depth := 2) FROM (
SELECT unnest(common), unnest(own, max_depth := 2) FROM read_ndjson($file, columns = {types})))"""
PARTS = [column.name for column in PARTITION]


class Dataset:
    """`RuleBroken("collate-needs-duckdb")` where the office's part is not installed."""

    def __init__(self, out: Path) -> None:
        try:
            import duckdb  # 66 MB, for the office only
        except ImportError:
            raise RuleBroken("collate-needs-duckdb") from None
        with translated():
            out.mkdir(parents=True, exist_ok=True)
        self._out = out
        self._connection = duckdb.connect(":memory:", config={"memory_limit": MEMORY, "threads": 1})
        try:
            self.index = Index(self._connection, out)
        except BaseException:
            self._connection.close()  # its file is another run's, or not ours
            raise
        self.removed = remove_orphans(out, self.index.batches())
        self._batch: _Batch | None = None

    def add(self, lines: Mapping[Table, bytes]) -> None:
        """A package's lines, as `as_line` made them; they count once the batch is closed."""
        if self._batch is None:
            self._batch = _Batch(self._out / FOLDER)
        self._batch.add(lines)

    def close_batch(self, taken: Sequence[Taken]) -> None:
        """The rows that were added, and the files they came from."""
        batch = self._batch or _Batch(self._out / FOLDER)
        self._batch = None
        try:
            with translated(), disk_of_the_engine():
                for table, lines in batch.ended():
                    self._write_table(table, lines, batch.folder / table.value, batch.id)
                for file in sorted(batch.folder.rglob("*.parquet")):
                    place = self._out / file.relative_to(batch.folder)
                    place.parent.mkdir(parents=True, exist_ok=True)
                    file.replace(place)
                self.index.close_batch(batch.id, taken)
        finally:
            batch.throw_away()

    def counts(self) -> dict[str, int]:
        """Rows of each table as they stand on the disk."""
        return {table.value: self._count(table) for table in Table}

    def close(self) -> None:
        """A batch that was not closed is gone."""
        if self._batch is not None:
            self._batch.throw_away()
        self._connection.close()

    def _write_table(self, table: Table, lines: Path, folder: Path, batch: str) -> None:
        folder.mkdir(parents=True)
        rows = (CELLS if table is Table.STATISTIC else ROWS).format(types=line_types(table))
        found = self._connection.sql(rows, params={"file": str(lines)})
        ordered = found.select(*(column.name for column in columns_of(table)))
        ordered.write_parquet(
            str(folder), compression="zstd", partition_by=PARTS, filename_pattern=f"{BATCH}{batch}_{{i}}"
        )

    def _count(self, table: Table) -> int:
        if not any((self._out / table.value).glob("*/*/*.parquet")):
            return 0
        files = str(self._out / table.value / "*" / "*" / "*.parquet")
        found = self._connection.read_parquet(files, hive_partitioning=True).aggregate("count(*)").fetchall()
        return int(found[0][0])


class _Batch:
    """Rows on their way, in files of lines beside the Parquet files that are made of them."""

    def __init__(self, place: Path) -> None:
        self.id = uuid.uuid4().hex
        self.folder = place / f"{ASIDE}{self.id}"
        self._open = ExitStack()
        self._files: dict[Table, BinaryIO] = {}

    def add(self, lines: Mapping[Table, bytes]) -> None:
        with translated():
            for table, line in lines.items():
                if table not in self._files:
                    self.folder.mkdir(parents=True, exist_ok=True)
                    self._files[table] = self._open.enter_context(self._lines(table).open("xb", BUFFER))
                self._files[table].write(line + b"\n")

    def ended(self) -> list[tuple[Table, Path]]:
        """The files of lines, each whole."""
        self._open.close()
        return [(table, self._lines(table)) for table in self._files]

    def throw_away(self) -> None:
        with suppress(OSError):  # what was still to be written: it is not wanted
            self._open.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _lines(self, table: Table) -> Path:
        return self.folder / f"{table.value}.jsonl"


def as_line(common: Mapping[str, Any], own: Sequence[Mapping[str, Any]]) -> bytes:
    """Rows of one package in one table: the columns they have in common, and their own."""
    return msgspec.json.encode({"common": common, "own": own})
