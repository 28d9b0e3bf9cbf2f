"""A table as it is shown: rows in words, hidden numbers with the reason, bars where bars say it better."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from counsellor_app.content.disclosure_pack import DisclosureList
from counsellor_app.content.library import Content
from counsellor_app.content.statistic_words import StatisticWords
from counsellor_app.domain.package_data import RowOut, TableOut
from counsellor_app.domain.tables import TABLE, Table
from counsellor_app.ui.format import capital, date_digits, nobreak, percent
from counsellor_app.ui.language import current
from counsellor_app.ui.numbers import number
from counsellor_app.ui.widgets.bar_chart import Bar, Look, Part

TOTAL = "*"
SMALL = "SMALL_CELL"
Keys = tuple[str, ...]
Reasons = Mapping[tuple[str, Keys], str]  # (table, keys) -> code of `redaction_reason`
STATES = (("IN_TIME", Look.FULL), ("LATE_REASON", Look.OUTLINE), ("LATE", Look.HATCHED), ("RUNNING", Look.DASHED))
LEVELS = ("R3", "R2", "R1", "R0")


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownRow:
    """`count` None: hidden; then `number` says how, and `why` why."""

    keys: Keys
    words: tuple[str, ...]
    count: int | None
    number: str
    share: str = ""
    why: str = ""

    @property
    def is_total(self) -> bool:
        return TOTAL in self.keys


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownTable:
    """`refused`: why nothing of it can be given, in words; then it has no rows."""

    id: str
    title: str
    unit: str
    columns: tuple[str, ...]
    rows: tuple[ShownRow, ...]
    note: str = ""
    refused: str = ""

    @property
    def hidden(self) -> int:
        return sum(row.count is None for row in self.rows)

    def total(self) -> int | None:
        """The number of everything counted; 0 without any row, None where it is hidden or no such sum is made."""
        if not self.rows:
            return 0
        return next((row.count for row in self.rows if set(row.keys) == {TOTAL}), None)


def shown_table(content: Content, table: TableOut, reasons: Reasons) -> ShownTable:
    return ShownTable(
        id=table.id,
        title=_table_title(content, table.id),
        unit=_word(content, "unit", table.unit),
        columns=tuple(capital(_word(content, "dimension", column)) for column in table.columns),
        rows=tuple(_row(content, table, row, reasons) for row in table.rows),
        note=_note(content, table.id),
    )


def refused_table(content: Content, table: Table, reason: str) -> ShownTable:
    return ShownTable(
        id=table.id,
        title=_table_title(content, table.id),
        unit=_word(content, "unit", table.unit),
        columns=(),
        rows=(),
        refused=reason,
    )


def reason_words(content: Content, code: str) -> str:
    return capital(content.disclosure.word(DisclosureList.REDACTION_REASON, code).of(current().value))


def has_chart(table: ShownTable) -> bool:
    shape = TABLE[table.id]
    return bool(table.rows) and (len(shape.columns) == 1 or shape.id in ("terms-by-rule", "prevention-events"))


def bars_of(table: ShownTable) -> tuple[Bar, ...]:
    """One for each row of a table of one column; of terms and of events, one for each rule and each quarter."""
    if table.id == "terms-by-rule":
        return tuple(_terms(table))
    if table.id == "prevention-events":
        rows = [row for row in table.rows if row.keys[0] != TOTAL and row.keys[1] == TOTAL]
        return tuple(_bar(row, row.words[0]) for row in rows)
    rows = [row for row in table.rows if not row.is_total]
    if "level" in TABLE[table.id].columns:
        rows.sort(key=lambda row: LEVELS.index(row.keys[0]) if row.keys[0] in LEVELS else len(LEVELS))
        return tuple(_bar(row, row.words[0], level=row.keys[0] if row.keys[0] in LEVELS else "") for row in rows)
    return tuple(_bar(row, row.words[0]) for row in rows)


def _terms(table: ShownTable) -> list[Bar]:
    """``9 of 11``: in time, of those that are met or over. Hidden where one of the states is."""
    bars = []
    for rule in dict.fromkeys(row.keys[0] for row in table.rows):
        rows = {row.keys[1]: row for row in table.rows if row.keys[0] == rule}
        counts = {state: rows[state].count if state in rows else 0 for state, _ in STATES}
        name = next(iter(rows.values())).words[0]
        if None in counts.values():
            bars.append(Bar(label=name, parts=None, number=hidden_words()))
            continue
        whole = [(counts[state] or 0, look) for state, look in STATES]
        ended = sum(count for count, look in whole if look is not Look.DASHED)
        text = QCoreApplication.translate("Reports", "{part} of {whole}")
        told = text.format(part=number(whole[0][0]), whole=number(ended))
        bars.append(Bar(label=name, parts=tuple(Part(value=n, look=look) for n, look in whole), number=nobreak(told)))
    return bars


def _bar(row: ShownRow, label: str, level: str = "") -> Bar:
    parts = None if row.count is None else (Part(value=row.count),)
    told = row.number if not row.share else f"{row.number} · {row.share}"
    return Bar(label=label, parts=parts, number=told, level=level)


def hidden_words() -> str:
    return QCoreApplication.translate("Reports", "hidden")


def _row(content: Content, table: TableOut, row: RowOut, reasons: Reasons) -> ShownRow:
    reason = reasons.get((table.id, row.keys), "")
    words = tuple(capital(_word(content, column, key)) for column, key in zip(table.columns, row.keys, strict=True))
    threshold = content.statistics.rules.threshold
    told = f"1–{threshold - 1}" if reason == SMALL else hidden_words()
    return ShownRow(
        keys=row.keys,
        words=words,
        count=row.count,
        number=told if row.count is None else _counted(row.count, table.unit),
        share="" if row.share is None else percent(row.share),
        why=reason_words(content, reason) if reason else "",
    )


def _counted(count: int, unit: str) -> str:
    if unit != "hours":
        return number(count)
    return nobreak(QCoreApplication.translate("Reports", "{n} h").format(n=number(count)))


def _word(content: Content, dimension: str, code: str) -> str:
    if dimension == "day" and code != TOTAL:
        return date_digits(date.fromisoformat(code))
    return nobreak(StatisticWords(content).row(dimension, code).of(current().value))


def _table_title(content: Content, table_id: str) -> str:
    return StatisticWords(content).table(table_id).of(current().value)


def _note(content: Content, table_id: str) -> str:
    note = StatisticWords(content).note(table_id)
    return note.of(current().value) if note else ""
