"""The same data as tables: one CSV for each kind of row, codes with their Kazakh and Russian words beside them."""

from collections.abc import Iterable, Iterator

from counsellor_app.domain.package_data import CaseOut, PackageData, Saying, TableOut
from counsellor_app.exchange.csv_bytes import Cell, csv_bytes

LANGUAGES = ("kk", "ru")
TOTAL = "*"
Row = tuple[Cell, ...]
# A column is its name, or its name and the lists in which its codes have words.
Column = str | tuple[str, tuple[str, ...]]

PEOPLE: tuple[Column, ...] = (
    "key",
    ("kind", ("person_kind",)),
    "name",
    ("position", ("body", "guardian_kind")),
    ("sex", ("sex",)),
    "age",
    ("age_band", ("age_band",)),
    "grade",
    ("grade_band", ("grade_band",)),
    ("language", ("language",)),
    "iin",
    "address",
    "phones",
)
CASES: tuple[Column, ...] = (
    "case",
    "child",
    "number",
    ("types", ("case_type",)),
    "opened",
    "closed",
    ("stage", ("stage",)),
    ("outcome", ("outcome",)),
    ("level", ("level",)),
    ("sources", ("referral_source",)),
)
LINES: tuple[Column, ...] = (
    "case",
    "line",
    "day",
    ("kind", ("line_kind",)),
    ("code", ("referral_source", "clock", "level", "stage", "outcome", "mode", "template")),
    ("basis", ("basis",)),
    "who",
    "text",
)
INCIDENTS: tuple[Column, ...] = (
    "case",
    "incident",
    "day",
    ("precision", ("precision",)),
    ("place", ("place",)),
    ("kinds", ("bullying_form",)),
    "text",
)
ROLES: tuple[Column, ...] = ("case", "incident", "who", ("role", ("role",)))
TERMS: tuple[Column, ...] = (
    "case",
    ("rule", ("clock",)),
    ("basis", ("basis",)),
    "started",
    "due",
    "met",
    "on_time",
    ("owner", ("clock_owner",)),
    "late_reason",
)
DOCUMENTS: tuple[Column, ...] = ("number", "case", "media_type", "size", "sha256", "title", "path")
WITHHELD: tuple[Column, ...] = (("item", ("item",)), ("reason", ("withheld_reason",)))
REDACTIONS: tuple[Column, ...] = (
    "place",
    ("kind", ("redaction_kind",)),
    ("reason", ("redaction_reason",)),
    "count",
)


def tables(data: PackageData) -> tuple[tuple[str, bytes], ...]:
    """(name, bytes) of each table that has a row, by name; what was withheld is always there."""
    found: dict[str, tuple[tuple[Column, ...], list[Row]]] = {
        "people.csv": (PEOPLE, list(_people(data))),
        "cases.csv": (CASES, [_case(case) for case in data.cases]),
        "timeline.csv": (LINES, [row for case in data.cases for row in _lines(case)]),
        "incidents.csv": (INCIDENTS, [row for case in data.cases for row in _incidents(case)]),
        "roles.csv": (ROLES, [row for case in data.cases for row in _roles(case)]),
        "terms.csv": (TERMS, [row for case in data.cases for row in _terms(case)]),
        "documents.csv": (DOCUMENTS, list(_documents(data))),
        "redactions.csv": (REDACTIONS, [(r.place, r.kind, r.reason, r.count) for r in data.redactions]),
    }
    made = {name: _table(data, columns, rows) for name, (columns, rows) in found.items() if rows}
    made["withheld.csv"] = _table(data, WITHHELD, [(each.item, each.reason) for each in data.withheld])
    for table in data.statistics.tables if data.statistics else ():
        made[f"statistics-{table.id}.csv"] = _statistics(data, table)
    return tuple(sorted(made.items()))


def csv_files(data: PackageData) -> dict[str, bytes]:
    """The same by name."""
    return dict(tables(data))


def letters(saying: Saying) -> str:
    """Text with ``[B]`` where somebody is meant; `people.csv` says who B is."""
    return "".join(part if isinstance(part, str) else f"[{part.who}]" for part in saying)


def _table(data: PackageData, columns: Iterable[Column], rows: Iterable[Row]) -> bytes:
    shape = tuple(columns)
    header = [name for column in shape for name in _names(column)]
    return csv_bytes(
        header, ([cell for c, v in zip(shape, row, strict=True) for cell in _cells(data, c, v)] for row in rows)
    )


def _names(column: Column) -> list[str]:
    return [column] if isinstance(column, str) else [column[0], *(f"{column[0]}_{lang}" for lang in LANGUAGES)]


def _cells(data: PackageData, column: Column, value: Cell) -> list[Cell]:
    if isinstance(column, str):
        return [value]
    codes = str(value).split(", ") if value else []
    return [value, *(", ".join(_word(data, column[1], code, lang) for code in codes) for lang in LANGUAGES)]


def _word(data: PackageData, lists: Iterable[str], code: str, language: str) -> str:
    """The words of a code from the first list that has it; the code itself where none has."""
    found = next((data.words[f"{name}/{code}"] for name in lists if f"{name}/{code}" in data.words), None)
    return str(getattr(found, language)) if found else code


def _people(data: PackageData) -> Iterator[Row]:
    for p in data.people:
        yield (
            p.key,
            p.kind,
            p.name,
            p.position,
            p.sex,
            p.age,
            p.age_band,
            p.grade,
            p.grade_band,
            p.language,
            p.iin,
            p.address,
            ", ".join(p.phones),
        )


def _case(case: CaseOut) -> Row:
    return (
        case.key,
        case.child,
        case.number,
        ", ".join(case.types),
        case.opened,
        case.closed,
        case.stage,
        case.outcome,
        case.level,
        ", ".join(case.sources),
    )


def _lines(case: CaseOut) -> Iterator[Row]:
    for n, line in enumerate(case.lines, start=1):
        text = "\n".join(letters(saying) for _, saying in line.text)
        yield case.key, n, line.day, line.kind, line.code, line.basis, ", ".join(line.who), text


def _incidents(case: CaseOut) -> Iterator[Row]:
    for each in case.incidents:
        kinds = ", ".join(each.kinds)
        yield case.key, each.number, each.day, each.precision, each.place, kinds, letters(each.text)


def _roles(case: CaseOut) -> Iterator[Row]:
    for each in case.incidents:
        yield from ((case.key, each.number, played.who, played.role) for played in each.roles)


def _terms(case: CaseOut) -> Iterator[Row]:
    for c in case.clocks:
        yield case.key, c.rule, c.basis, c.started, c.due, c.met, c.on_time, c.owner, letters(c.late_reason)


def _documents(data: PackageData) -> Iterator[Row]:
    for d in data.documents:
        yield d.number, d.case, d.media_type, d.size, d.sha256, d.title, d.path


def _statistics(data: PackageData, table: TableOut) -> bytes:
    """A hidden count is an empty cell, and `hidden` says so."""
    columns: list[Column] = [(column, (column, "value")) for column in table.columns]
    rows = [(*row.keys, row.count, row.share, row.count is None) for row in table.rows]
    shown = [tuple("TOTAL" if cell == TOTAL else cell for cell in row) for row in rows]
    return _table(data, [*columns, "count", "share", "hidden"], shown)
