"""The tables of a statistics answer as rows: each number as it leaves, a bar beside it.

Why numbers are hidden is said of the whole table, as in the package: said of one cell, it would give it away.
"""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from counsellor_app.domain.package_data import RedactionOut, RowOut, TableOut
from counsellor_app.services.disclosure_preview import Preview
from counsellor_app.ui.format import capital, percent
from counsellor_app.ui.numbers import number
from counsellor_app.ui.requests.answer.package_speech import Speech, speech
from counsellor_app.ui.requests.answer.preview_row import Row, RowKind
from counsellor_app.ui.requests.answer.preview_rows import meta_words, title_words
from counsellor_app.ui.requests.answer.saying import Strong

TOTAL = "*"


def rows_of_tables(preview: Preview) -> tuple[Row, ...]:
    data, said = preview.data, speech(preview.data)
    statistics = data.statistics
    rows = [
        Row(kind=RowKind.TITLE, runs=(title_words(data.profile),)),
        Row(kind=RowKind.META, runs=(meta_words(data, said),)),
    ]
    for at, table in enumerate(statistics.tables if statistics else ()):
        place = f"statistics/tables/{at}"
        why = tuple(each for each in data.redactions if each.place == place)
        rows += _table(table, place, why, said)
    return tuple(rows)


def _table(table: TableOut, place: str, why: tuple[RedactionOut, ...], said: Speech) -> Iterator[Row]:
    title, unit = capital(said.code(table.id, "table")), said.code(table.unit, "unit")
    counted = QCoreApplication.translate("Preview", "counted: {unit}").format(unit=unit)
    yield Row(kind=RowKind.HEADING, place=place, runs=(Strong(title, 600), f"  {counted}"), redactions=why)
    longest = max((row.count or 0 for row in table.rows if TOTAL not in row.keys), default=0)
    if not table.rows:
        nothing = QCoreApplication.translate("Preview", "Nothing to count for this period")
        yield Row(kind=RowKind.ITEM, place=f"{place}/rows", runs=(nothing,))
    for n, row in enumerate(table.rows):
        yield Row(
            kind=RowKind.CELL,
            place=f"{place}/rows/{n}",
            runs=(key_words(table, row, said),),
            value=_count(row),
            bar=0.0 if TOTAL in row.keys or not row.count or not longest else row.count / longest,
            redactions=why if row.count is None else (),
        )


def key_words(table: TableOut, row: RowOut, said: Speech) -> str:
    total = QCoreApplication.translate("Preview", "In all")
    if set(row.keys) == {TOTAL}:
        return total
    named = (
        total.lower() if key == TOTAL else said.code(key, column)
        for column, key in zip(table.columns, row.keys, strict=True)
    )
    return capital(", ".join(named))


def _count(row: RowOut) -> str:
    if row.count is None:
        return QCoreApplication.translate("Preview", "hidden")
    if row.share is not None:
        return f"{number(row.count)} · {percent(row.share)}"
    return number(row.count)
