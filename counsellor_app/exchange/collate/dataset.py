"""The dataset on disk: typed Parquet in folders by region and period, written by DuckDB a batch at a time.

Any engine reads it (DuckDB, Spark, ClickHouse, Trino): the folders are Hive partitions, what begins with ``_`` is
skipped. Files are written aside and moved into place whole.
"""

import shutil
import uuid
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import msgspec

from counsellor_app.domain.errors import RuleBroken
from counsellor_app.exchange.collate.index import ASIDE, BATCH, FOLDER, Index, Taken, remove_orphans
from counsellor_app.exchange.collate.shape import PARTITION, Table, columns_of, json_structure

MEMORY = "256MB"
# A row a line: as one JSON list the same rows take ten times as long.
ROWS = "SELECT unnest(from_json(row, $types)) FROM (SELECT unnest(string_split($rows, chr(10))) AS row)"
PARTS = [column.name for column in PARTITION]
_encoder = msgspec.json.Encoder()


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

    def write(self, rows: Mapping[Table, list[bytes]], taken: Iterable[Taken]) -> None:
        """One batch: `rows` as `as_lines` makes them, `taken` the files they came from."""
        batch = uuid.uuid4().hex
        aside = self._out / FOLDER / f"{ASIDE}{batch}"
        try:
            for table in Table:
                if rows[table]:
                    self._write_table(table, rows[table], aside / table.value, batch)
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

    def _write_table(self, table: Table, rows: list[bytes], folder: Path, batch: str) -> None:
        folder.mkdir(parents=True)
        values = {"rows": b"".join(rows).decode().removesuffix("\n"), "types": json_structure(table)}
        found = self._connection.sql(ROWS, params=values)
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


def as_lines(rows: Iterable[Mapping[str, Any]]) -> bytes:
    """JSON, each row in a line of its own."""
    return _encoder.encode_lines(rows)
