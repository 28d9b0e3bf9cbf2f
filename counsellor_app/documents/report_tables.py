"""Statistics, documents, what was withheld and what was replaced: the tables of the report."""

from collections import Counter
from collections.abc import Mapping
from math import floor
from pathlib import PurePosixPath

from counsellor_app.documents.report_words import Speech, capital, is_short, number, unbroken
from counsellor_app.domain.package_data import DocumentOut, PackageData, RowOut, StatisticsOut, TableOut

TOTAL = "*"
SMALL = "SMALL_CELL"
BAR_PARTS = 1000  # a bar is so many thousandths of its column
KINDS_OF_FILE = {"application/pdf": "PDF", "image/jpeg": "JPEG", "image/png": "PNG", "text/plain": "TXT"}


def statistics_view(data: PackageData, speech: Speech) -> dict[str, object] | None:
    """`note` explains what is hidden; no hidden number is anywhere in `data`, so none can be here."""
    statistics = data.statistics
    if statistics is None:
        return None
    reasons = _reasons(data)
    hidden = [
        [_hidden(f"statistics/tables/{at}", row_at, reasons, statistics, speech) for row_at in range(len(table.rows))]
        for at, table in enumerate(statistics.tables)
    ]
    return {
        "tables": [_table(table, shown, speech) for table, shown in zip(statistics.tables, hidden, strict=True)],
        "note": _note(statistics, hidden, speech),
    }


def _reasons(data: PackageData) -> Mapping[str, frozenset[str]]:
    """Why cells are hidden, by place: a row, or a table as a whole."""
    found: dict[str, set[str]] = {}
    for each in data.redactions:
        found.setdefault(each.place, set()).add(each.reason)
    return {place: frozenset(reasons) for place, reasons in found.items()}


def _hidden(
    place: str, row: int, reasons: Mapping[str, frozenset[str]], statistics: StatisticsOut, speech: Speech
) -> str:
    """What stands for a hidden count: ``1–4`` where nothing but that can be behind it, a word otherwise."""
    known = reasons.get(f"{place}/rows/{row}") or reasons.get(place)
    return f"1–{statistics.threshold - 1}" if known == frozenset({SMALL}) else speech.say("hidden_cell")


def _note(statistics: StatisticsOut, hidden: list[list[str]], speech: Speech) -> str:
    largest, word = statistics.threshold - 1, speech.say("hidden_cell")
    shown = {
        said
        for table, names in zip(statistics.tables, hidden, strict=True)
        for row, said in zip(table.rows, names, strict=True)
        if row.count is None
    }
    if not shown:
        return speech.say("hidden_note_none", largest=largest)
    notes = [speech.say("hidden_range", range=said, largest=largest) for said in shown - {word}]
    if word in shown:
        notes.append(speech.say("hidden_word", hidden=word, largest=largest))
    return " ".join([*notes, speech.say("hidden_count", count=number(statistics.hidden))])


def _table(table: TableOut, hidden: list[str], speech: Speech) -> dict[str, object]:
    longest = max((row.count or 0 for row in table.rows if TOTAL not in row.keys), default=0)
    names = [_keys(table, row, speech) for row in table.rows]
    return {
        "title": capital(speech.code(table.id, "table")),
        "columns": [capital(speech.code(column, "dimension")) for column in table.columns],
        "unit": speech.code(table.unit, "unit"),
        "note": speech.code(table.id, "table_note") if f"table_note/{table.id}" in speech.codes else "",
        "has_share": any(row.share is not None for row in table.rows),
        "rows": [
            _row(row, hidden[at], longest) | {"keys": _shown(names[at], names[at - 1] if at else [])}
            for at, row in enumerate(table.rows)
        ],
        "is_short": is_short(names),
    }


def _row(row: RowOut, hidden: str, longest: int) -> dict[str, object]:
    is_total = TOTAL in row.keys
    return {
        "count": hidden if row.count is None else number(row.count),
        "is_hidden": row.count is None,
        "is_total": is_total,
        "bar": 0 if is_total or not row.count else max(1, row.count * BAR_PARTS // longest),
        "share": "" if row.share is None or row.count is None else f"{floor(row.share * 100 + 0.5)} %",
    }


def _keys(table: TableOut, row: RowOut, speech: Speech) -> list[str]:
    """The words of each key; a row that is a total in every column says so once."""
    names = [
        speech.say("total") if key == TOTAL else capital(speech.code(key, column))
        for column, key in zip(table.columns, row.keys, strict=True)
    ]
    return names if set(row.keys) != {TOTAL} else [*names[:1], *("" for _ in names[1:])]


def _shown(names: list[str], above: list[str]) -> list[dict[str, object]]:
    """What already stands in the row above, from the first column on, is repeated faintly; the last column never."""
    shown: list[dict[str, object]] = []
    for at, name in enumerate(names):
        is_repeated = at < len(names) - 1 and names[: at + 1] == above[: at + 1]
        shown.append({"text": name, "is_repeated": is_repeated})
    return shown


def documents_view(documents: tuple[DocumentOut, ...], speech: Speech) -> list[dict[str, object]]:
    return [
        {
            "number": number(each.number),
            "title": each.title or "",
            "kind": KINDS_OF_FILE.get(each.media_type, each.media_type),
            "size": speech.size(each.size),
            "hash": unbroken(each.sha256),
            "path": unbroken(each.path or ""),
        }
        for each in documents
    ]


def withheld_view(data: PackageData, speech: Speech) -> dict[str, object]:
    rows = [
        [capital(speech.code(each.item, "item")), speech.code(each.reason, "withheld_reason")] for each in data.withheld
    ]
    return {"rows": rows, "is_short": is_short(rows)}


def replaced_view(data: PackageData, speech: Speech) -> dict[str, object]:
    """The map of redactions, summed by kind and reason; most often first."""
    counts: Counter[tuple[str, str]] = Counter()
    for each in data.redactions:
        counts[each.kind, each.reason] += each.count
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    rows = [
        [capital(speech.code(kind, "redaction_kind")), speech.code(reason, "redaction_reason"), number(count)]
        for (kind, reason), count in ranked
    ]
    return {"rows": rows, "total": number(counts.total()), "is_short": is_short(rows)}


def files_view(data: PackageData) -> list[dict[str, object]]:
    """What lies in the package beside the report; `meaning` is a fixed word of the template."""
    names = [
        ("manifest.json", "file_manifest"),
        ("manifest.json.p7s", "file_signature"),
        ("report.pdf", "file_report"),
        ("data.json", "file_data"),
        ("data.schema.json", "file_schema"),
        ("*.csv", "file_tables"),
    ]
    if any(each.path for each in data.documents):
        folder = PurePosixPath(next(each.path for each in data.documents if each.path)).parts[0]
        names.append((f"{folder}/", "file_attachments"))
    return [{"name": unbroken(name), "meaning": meaning} for name, meaning in names]
