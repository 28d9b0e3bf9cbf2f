"""The tables as a file for a spreadsheet, in the words of the window. What is hidden is not in it."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from counsellor_app.content.library import Content
from counsellor_app.content.statistic_words import StatisticWords
from counsellor_app.domain.package_data import StatisticsOut
from counsellor_app.domain.periods import Period
from counsellor_app.exchange.csv_bytes import Cell, csv_bytes
from counsellor_app.services.session import Session
from counsellor_app.store.files import write_whole

COLUMNS = 2  # the most columns a table has


def report_csv(content: Content, tables: StatisticsOut, titles: Sequence[str], language: str) -> bytes:
    """One line for each row of each table. `titles`: of the table, its unit, its two columns, the number, its share."""
    return csv_bytes(titles, _rows(content, tables, language))


def save_report(
    session: Session, tables: StatisticsOut, period: Period, file: Path, titles: Sequence[str], language: str
) -> None:
    """The audit knows that the numbers of this period were saved. DISK_FULL and its like as Trouble."""
    write_whole(file, report_csv(session.content, tables, titles, language))
    session.store.note("report-saved", f"{period.first.isoformat()}/{period.last.isoformat()}")


def _rows(content: Content, tables: StatisticsOut, language: str) -> Iterator[tuple[Cell, ...]]:
    words = StatisticWords(content)
    hidden = words.row("value", "HIDDEN").of(language)
    for table in tables.tables:
        title = words.table(table.id).of(language)
        unit = words.row("unit", table.unit).of(language)
        for row in table.rows:
            keys = zip(table.columns, row.keys, strict=True)
            said = [words.row(column, key).of(language) for column, key in keys]
            said += [""] * (COLUMNS - len(said))
            yield title, unit, *said, hidden if row.count is None else row.count, row.share
