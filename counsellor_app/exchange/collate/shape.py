"""The dataset's tables: each column's name, type and meaning. Parquet files lie under ``TABLE/region=…/period=…``.

No name, personal number, address, phone or free text of a package comes in here, whatever its profile: what a case said
is read in its report. `resources/schema/dataset.md` repeats this for the office; a test holds the two together.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

VERSION = 1


class Table(StrEnum):
    PACKAGE = "package"
    CASE = "case"
    INCIDENT = "incident"
    CLOCK = "clock"
    STATISTIC = "statistic"


@dataclass(frozen=True, slots=True)
class Column:
    name: str
    type: str  # of DuckDB
    meaning: str


def _columns(*rows: tuple[str, str, str]) -> tuple[Column, ...]:
    return tuple(Column(*row) for row in rows)


PARTITION = _columns(
    ("region", "VARCHAR", "the school's region (ISO 3166-2, ``KZ-71``), as the package says"),
    (
        "period",
        "VARCHAR",
        "quarter in which the period asked for ends (``2026-Q4``); without one, that of the package",
    ),
)
COMMON = _columns(
    ("package_id", "VARCHAR", "the package, 32 hexadecimal digits; joins all tables"),
    ("profile", "VARCHAR", "statistics, deidentified or identified"),
    ("demo", "BOOLEAN", "training data: leave them out of every real count"),
)

COLUMNS: dict[Table, tuple[Column, ...]] = {
    Table.PACKAGE: _columns(
        ("created", "TIMESTAMPTZ", "when it was sealed"),
        ("manifest_sha256", "VARCHAR", "hash of the signed manifest"),
        ("cert_sha256", "VARCHAR", "hash of the certificate that signed"),
        ("school_bin", "VARCHAR", "BIN of the school, as the sender says"),
        ("school_kk", "VARCHAR", "name of the school in Kazakh"),
        ("school_ru", "VARCHAR", "name of the school in Russian"),
        ("school_kind", "VARCHAR", "school or college"),
        ("office", "VARCHAR", "kind of the office that asked"),
        ("request_number", "VARCHAR", "number of the request in the school's register"),
        ("outside_number", "VARCHAR", "number of the letter"),
        ("period_from", "DATE", "first day of the period asked for"),
        ("period_until", "DATE", "last day of it"),
        ("cases", "INTEGER", "cases in the package"),
        ("hidden_cells", "INTEGER", "cells of its tables that are hidden"),
        ("withheld", "VARCHAR[]", "codes of what was not given"),
    ),
    Table.CASE: _columns(
        ("case_key", "VARCHAR", "the case inside its package"),
        ("age_band", "VARCHAR", "age of the child, in bands"),
        ("grade_band", "VARCHAR", "class of the child, in bands"),
        ("sex", "VARCHAR", "m or f"),
        ("language", "VARCHAR", "language of study"),
        ("types", "VARCHAR[]", "types of the case"),
        ("sources", "VARCHAR[]", "who told"),
        ("opened_on", "DATE", "day it was opened; nothing where the package has months"),
        ("opened_month", "VARCHAR", "month it was opened, ``2026-11``"),
        ("closed_on", "DATE", "day it was closed"),
        ("closed_month", "VARCHAR", "month it was closed"),
        ("stage", "VARCHAR", "stage reached"),
        ("outcome", "VARCHAR", "outcome of a closed case"),
        ("level", "VARCHAR", "level R0 to R3"),
        ("incidents", "INTEGER", "incidents of the case in the package"),
        ("clocks", "INTEGER", "statutory terms"),
        ("clocks_late", "INTEGER", "terms of the school met late"),
    ),
    Table.INCIDENT: _columns(
        ("case_key", "VARCHAR", "the case inside its package"),
        ("number", "INTEGER", "place in the case, from 1"),
        ("happened_on", "DATE", "day; nothing where only the month is known or given"),
        ("happened_month", "VARCHAR", "month, ``2026-11``"),
        ("precision", "VARCHAR", "day, about or month"),
        ("place", "VARCHAR", "place, a code"),
        ("kinds", "VARCHAR[]", "forms of bullying"),
        ("roles", "MAP(VARCHAR, INTEGER)", "how many people in each role"),
    ),
    Table.CLOCK: _columns(
        ("case_key", "VARCHAR", "the case inside its package"),
        ("rule", "VARCHAR", "id of the statutory term"),
        ("basis", "VARCHAR", "article"),
        ("owner", "VARCHAR", "ours (the school) or external"),
        ("started_on", "DATE", "day it began"),
        ("due_on", "DATE", "day it was due"),
        ("met_on", "DATE", "day it was met"),
        ("on_time", "BOOLEAN", "nothing while it runs"),
        ("days_late", "INTEGER", "calendar days; nothing where days are not given"),
    ),
    Table.STATISTIC: _columns(
        ("table_code", "VARCHAR", "which table"),
        ("unit", "VARCHAR", "what is counted"),
        ("columns", "VARCHAR[]", "dimensions of the table"),
        ("keys", "VARCHAR[]", "one code for each dimension; ``*`` is the total"),
        ("count", "BIGINT", "nothing where the cell is hidden"),
        ("share", "DOUBLE", "share, where the table has one"),
        ("hidden", "BOOLEAN", "a count of 1 to 4, or hidden together with one"),
    ),
}
OF_CELL, HIDDEN = ("keys", "count", "share"), "hidden"


def columns_of(table: Table) -> tuple[Column, ...]:
    """All columns of a table in order, those of the folders last."""
    return (*COMMON, *COLUMNS[table], *PARTITION)


def line_types(table: Table) -> str:
    """The types of a package's line for DuckDB's ``read_ndjson``: columns in common, then a list of those of each row.

    Statistics come as a package has them, a table and its cells: said once a table, it is half as long to read.
    """
    own = COLUMNS[table]
    if table is not Table.STATISTIC:
        fields = _fields(own)
    else:
        of_table = [column for column in own if column.name not in {*OF_CELL, HIDDEN}]
        fields = f"{_fields(of_table)}, cells STRUCT({_fields(column for column in own if column.name in OF_CELL)})[]"
    return f"{{common: 'STRUCT({_fields((*COMMON, *PARTITION))})', own: 'STRUCT({fields})[]'}}"


def _fields(columns: Iterable[Column]) -> str:
    return ", ".join(f'"{column.name}" {column.type}' for column in columns)
