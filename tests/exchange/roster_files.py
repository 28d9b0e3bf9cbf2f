"""Roster files made for tests: every kind that schools have, and some that attackers have. Nobody in them exists."""

import io
import zipfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import xlsxwriter

from counsellor_app.domain.iin import make_training
from counsellor_app.exchange.roster.table import Row, Table

REAL = Path(__file__).parents[1] / "data" / "rosters"
TODAY = date(2026, 11, 24)
HEADER = ("ИИН", "Фамилия", "Имя", "Отчество", "Дата рождения", "Пол", "Класс", "Литера", "Язык обучения",
          "Законный представитель", "Телефон")  # fmt: skip
GOOD = (make_training(date(2011, 3, 14), "f", 123), "Есенова", "Айгерім", "Ерланқызы", "14.03.2011", "Ж", "9", "Ә",
        "қазақ", "Есенов Ерлан", "+7 (000) 000-00-01")  # fmt: skip
OTHER = (make_training(date(2009, 11, 5), "m", 4567), "Ким", "Артём", "", "05.11.2009", "М", "11", "Б",
         "русский", "Ким Анна", "+7 (000) 000-00-02")  # fmt: skip
OFFICE = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
)

Cells = Sequence[object]


def a_row(**changes: str) -> tuple[str, ...]:
    """`GOOD` with some fields changed, by the names of `RosterStudent`."""
    names = ("iin", "surname", "given", "patronymic", "born_on", "sex", "grade", "letter", "language", "guardian",
             "phone")  # fmt: skip
    assert set(changes) <= set(names)
    return tuple(changes.get(name, value) for name, value in zip(names, GOOD, strict=True))


def a_table(*rows: Sequence[str], header: Sequence[str] = HEADER, ragged: bool = True) -> Table:
    lines = enumerate((header, *rows), start=1)
    return Table(rows=tuple(Row(line=line, cells=tuple(cells)) for line, cells in lines), ragged=ragged)


def csv_bytes(*rows: Sequence[str], encoding: str = "utf-8", delimiter: str = ";", end: str = "\r\n") -> bytes:
    return "".join(delimiter.join(row) + end for row in rows).encode(encoding)


def xlsx_bytes(*sheets: tuple[str, Sequence[Cells]], merged: Sequence[tuple[int, int, int, int, str]] = ()) -> bytes:
    """Sheets of rows; days become date cells. `merged`: first row, first column, last row, last column, text."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file) as book:
        day = book.add_format({"num_format": "dd.mm.yyyy"})
        for name, rows in sheets:
            sheet = book.add_worksheet(name)
            for place, cells in enumerate(rows):
                for column, value in enumerate(cells):
                    if isinstance(value, date):
                        sheet.write_datetime(place, column, value, day)
                    elif value != "":
                        sheet.write(place, column, value)
            for area in merged:
                sheet.merge_range(*area)
    return file.getvalue()


def far_cell_xlsx() -> bytes:
    """5 KB that a parser unfolds to seventeen thousand million cells."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file) as book:
        sheet = book.add_worksheet()
        sheet.write(0, 0, "ФИО")
        sheet.write(1_048_575, 16_383, "x")
    return file.getvalue()


def ods_bytes(*rows: str) -> bytes:
    """An ODS file; see `ods_row`."""
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {OFFICE}><office:body><office:spreadsheet>'
        f'<table:table table:name="Лист1">{"".join(rows)}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    return zip_bytes(
        {
            "mimetype": b"application/vnd.oasis.opendocument.spreadsheet",
            "META-INF/manifest.xml": b"<m:manifest xmlns:m='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'/>",
            "content.xml": content.encode(),
        }
    )


def ods_row(*cells: str, repeated: int = 1, columns_after: int = 16_000) -> str:
    """A row as LibreOffice writes it: with a tail of empty cells."""
    filled = "".join(
        f'<table:table-cell office:value-type="string"><text:p>{cell}</text:p></table:table-cell>'
        if cell
        else "<table:table-cell/>"
        for cell in cells
    )
    tail = f'<table:table-cell table:number-columns-repeated="{columns_after}"/>'
    return f'<table:table-row table:number-rows-repeated="{repeated}">{filled}{tail}</table:table-row>'


def zip_bytes(parts: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def repacked(content: bytes, changes: dict[str, bytes]) -> bytes:
    """A ZIP archive with some parts replaced."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    return zip_bytes(parts | changes)
