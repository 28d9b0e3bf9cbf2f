"""The table of a card: a line for each row, or rows against columns where the second column has few codes."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication

from counsellor_app.ui.models.table import Column, TableModel
from counsellor_app.ui.reports.shown import TOTAL, ShownRow, ShownTable
from counsellor_app.ui.theme import px, width_of

CROSSED = frozenset({"incidents-form-by-band", "cases-band-by-sex", "cases-type-by-level", "prevention-reach"})
PADDING = 34  # px at 100 % beside the words of a column


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A row of the crossed table: what is counted by the first column, by each code of the second."""

    key: str
    words: str
    cells: dict[str, ShownRow]

    def at(self, code: str) -> ShownRow | None:
        return self.cells.get(code)

    def why(self) -> str:
        return next((row.why for row in self.cells.values() if row.why), "")


def model_of(table: ShownTable) -> TableModel[Any]:
    return _crossed(table) if table.id in CROSSED else _listed(table)


def text_of(table: ShownTable) -> str:
    """The same with tabs between, for a letter or a spreadsheet: what is shown, not what is known."""
    model = model_of(table)
    lines = ["\t".join(column.title() for column in model.columns)]
    lines += ["\t".join(column.text(row) for column in model.columns) for row in model.rows()]
    return "\n".join(lines)


def _listed(table: ShownTable) -> TableModel[ShownRow]:
    words = [_words(table, n) for n in range(len(table.columns))]
    columns = [*words, _number(table)]
    if any(row.share for row in table.rows):
        columns.append(_share(table))
    model = TableModel(columns, key_of=lambda row: "|".join(row.keys))
    model.set_rows(table.rows)
    return model


def _crossed(table: ShownTable) -> TableModel[Line]:
    lines: dict[str, Line] = {}
    # the sums know every column and have them in order; another row has those only in which it counts something
    heads = {row.keys[1]: row.words[1] for row in table.rows if row.keys[0] == TOTAL}
    for row in table.rows:
        first, second = row.keys
        lines.setdefault(first, Line(key=first, words=row.words[0], cells={})).cells[second] = row
        heads.setdefault(second, row.words[1])
    heads = {code: heads[code] for code in sorted(heads, key=lambda code: code == TOTAL)}
    columns = [
        Column[Line](
            key="by",
            title=lambda: table.columns[0],
            text=lambda line: line.words,
            below=lambda line: line.why(),
            width=140,
            stretch=True,
        ),
        *(_cell(code, words, _widest(row.number for row in table.rows)) for code, words in heads.items()),
    ]
    model = TableModel(columns, key_of=lambda line: line.key)
    model.set_rows(tuple(lines.values()))
    return model


def _cell(code: str, words: str, width: int) -> Column[Line]:
    def row_at(line: Line) -> ShownRow | None:
        return line.at(code)

    return Column[Line](
        key=code,
        title=lambda: words,
        text=lambda line: row.number if (row := row_at(line)) else "0",
        sort=lambda line: _rank(row_at(line)),
        tone=lambda line: "quiet" if (row := row_at(line)) and row.count is None else "text",
        weight=600 if code == TOTAL else 400,
        is_number=True,
        width=width,
    )


def _rank(row: ShownRow | None) -> int:
    """Hidden ones stand together, before nothing."""
    if row is None:
        return 0
    return -1 if row.count is None else row.count


def _words(table: ShownTable, n: int) -> Column[ShownRow]:
    def text(row: ShownRow) -> str:
        return row.words[n]

    return Column[ShownRow](
        key=f"by{n}",
        title=lambda: table.columns[n],
        text=text,
        below=(lambda row: row.why) if n == 0 else None,
        width=140 if n == 0 else _widest(text(row) for row in table.rows),
        stretch=n == 0,
    )


def _number(table: ShownTable) -> Column[ShownRow]:
    return Column[ShownRow](
        key="count",
        title=lambda: QCoreApplication.translate("Reports", "Number"),
        text=lambda row: row.number,
        sort=_rank,
        tone=lambda row: "quiet" if row.count is None else "text",
        is_number=True,
        width=_widest(row.number for row in table.rows),
    )


def _share(table: ShownTable) -> Column[ShownRow]:
    return Column[ShownRow](
        key="share",
        title=lambda: QCoreApplication.translate("Reports", "Share"),
        text=lambda row: row.share,
        is_number=True,
        width=_widest(row.share for row in table.rows),
    )


def _widest(words: Iterable[str]) -> int:
    """px at 100 %, so that no word of the column is cut off."""
    return round(max((width_of(each, 14, 600) for each in words), default=0) / px(100) * 100) + PADDING
