"""The dataset on disk: typed Parquet in folders by region and period, written by DuckDB a batch at a time.

Any engine reads it (DuckDB, Spark, ClickHouse, Trino): the folders are Hive partitions, what begins with ``_`` is
skipped. Files are written aside and moved into place whole.
"""

import shutil
import uuid
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import msgspec

from counsellor_app.domain.errors import RuleBroken
from counsellor_app.exchange.collate.index import ASIDE, BATCH, FOLDER, Index, Taken, remove_orphans
from counsellor_app.exchange.collate.shape import PARTITION, Table, columns_of, json_structure

MEMORY = "256MB"
# A package a line: as one JSON list the same rows take ten times as long.
ROWS = """SELECT unnest(line.common), unnest(line.own, max_depth := 2)
FROM (SELECT from_json(unnest(string_split($lines, chr(10))), $types) AS line)"""
CELLS = """SELECT *, count IS NULL AS hidden FROM (
SELECT * EXCLUDE (cells), unnest(cells, max_depth := 2) FROM (
SELECT unnest(line.common), unnest(line.own, max_depth := 2)
FROM (SELECT from_json(unnest(string_split($lines, chr(10))), $types) AS line)))"""
PARTS = [column.name for column in PARTITION]


class Dataset:
    """`RuleBroken("collate-needs-duckdb")` where the office's part is not installed."""

    def __init__(self, out: Path) -> None:
        try:
            import duckdb  # 66 MB, for the office only
        except ImportError:
            raise RuleBroken("collate-needs-duckdb") from None
        out.mkdir(parents=True, exist_ok=True)
        self._out = out
        self.index = Index(out)
        self.removed = remove_orphans(out, self.index.batches)
        self._connection = duckdb.connect(":memory:", config={"memory_limit": MEMORY, "threads": 1})

    def write(self, lines: Mapping[Table, list[bytes]], taken: Iterable[Taken]) -> None:
        """One batch: lines that `as_line` made, and the files they came from."""
        batch = uuid.uuid4().hex
        aside = self._out / FOLDER / f"{ASIDE}{batch}"
        try:
            for table in Table:
                if lines[table]:
                    self._write_table(table, lines[table], aside / table.value, batch)
            for file in sorted(aside.rglob("*.parquet")):
                place = self._out / file.relative_to(aside)
                place.parent.mkdir(parents=True, exist_ok=True)
                file.replace(place)
            self.index.close_batch(batch, taken)
        finally:
            shutil.rmtree(aside, ignore_errors=True)

    def counts(self) -> dict[str, int]:
        """Rows of each table as they stand on the disk."""
        return {table.value: self._count(table) for table in Table}

    def close(self) -> None:
        self._connection.close()

    def _write_table(self, table: Table, lines: list[bytes], folder: Path, batch: str) -> None:
        folder.mkdir(parents=True)
        values = {"lines": b"\n".join(lines).decode(), "types": json_structure(table)}
        found = self._connection.sql(CELLS if table is Table.STATISTIC else ROWS, params=values)
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


def as_line(common: Mapping[str, Any], own: Sequence[Mapping[str, Any]]) -> bytes:
    """Rows of one package in one table: the columns they have in common, and their own."""
    return msgspec.json.encode({"common": common, "own": own})
