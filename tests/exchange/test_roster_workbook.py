import io
import struct
import zipfile
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from counsellor_app.domain.errors import Trouble, TroubleKind
from counsellor_app.exchange.roster import archive, workbook
from counsellor_app.exchange.roster.archive import check_archive
from counsellor_app.exchange.roster.old_excel import check_old_excel
from counsellor_app.exchange.roster.read import read_table
from counsellor_app.exchange.roster.table import Table, never
from tests.exchange.roster_files import (
    GOOD,
    HEADER,
    REAL,
    far_cell_xlsx,
    ods_bytes,
    ods_row,
    repacked,
    xlsx_bytes,
    zip_bytes,
)

OLD = (REAL / "school_ru_old.xls").read_bytes()
TEXT_CELL = 0xFD
SHEET = "xl/worksheets/sheet1.xml"
NEW = xlsx_bytes(("Лист1", [HEADER, GOOD]))
SETTINGS = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)


def opened(folder: Path, content: bytes, sheet: str | None = None) -> Table:
    file = folder / "roster.bin"  # the name says nothing, the first bytes do
    file.write_bytes(content)
    return read_table(file, sheet=sheet)


def refusal(folder: Path, content: bytes) -> TroubleKind:
    with pytest.raises(Trouble) as trouble:
        opened(folder, content)
    return trouble.value.kind


def lines(table: Table) -> list[tuple[int, tuple[str, ...]]]:
    return [(row.line, row.cells) for row in table.rows]


def test_numbers_and_days_become_the_text_people_see(tmp_path: Path) -> None:
    rows = [
        ("ФИО", "ИИН", "Дата рождения"),
        ("Ким Ли", 91175545679, date(2009, 11, 5)),
        ("Цой Ян", 110384601237.0, 2.5),
    ]
    assert lines(opened(tmp_path, xlsx_bytes(("Лист1", rows)))) == [
        (1, ("ФИО", "ИИН", "Дата рождения")),
        (2, ("Ким Ли", "91175545679", "2009-11-05")),
        (3, ("Цой Ян", "110384601237", "2.5")),
    ]


def test_a_sheet_that_begins_further_down_and_right_keeps_its_places(tmp_path: Path) -> None:
    rows = [(), (), ("", "", "ФИО", "Класс"), (), ("", "", "Ким Ли", "7 Б")]
    assert lines(opened(tmp_path, xlsx_bytes(("Лист1", rows)))) == [
        (3, ("", "", "ФИО", "Класс")),
        (5, ("", "", "Ким Ли", "7 Б")),
    ]


def test_a_cell_merged_down_speaks_for_each_of_its_rows(tmp_path: Path) -> None:
    rows = [("", "ФИО", "", "Класс"), ("", "Фамилия", "Имя"), (1, "Ким", "Ли"), (2, "Цой", "Ян"), (3, "Пак", "Ро")]
    merged = [(0, 0, 1, 0, "№"), (2, 3, 3, 3, "7 Б"), (0, 3, 1, 3, "Класс")]
    table = opened(tmp_path, xlsx_bytes(("Лист1", rows), merged=merged))
    assert [cells for _, cells in lines(table)] == [
        ("№", "ФИО", "", "Класс"),
        ("№", "Фамилия", "Имя", "Класс"),
        ("1", "Ким", "Ли", "7 Б"),
        ("2", "Цой", "Ян", "7 Б"),
        ("3", "Пак", "Ро", ""),
    ]


def test_the_sheet_with_a_header_is_chosen_and_another_can_be(tmp_path: Path) -> None:
    content = xlsx_bytes(("О школе", [("Школа", "№ 0")]), ("Список", [HEADER, GOOD]), ("Пусто", []))
    table = opened(tmp_path, content)
    assert (table.sheet, table.sheets) == ("Список", ("О школе", "Список", "Пусто"))
    assert opened(tmp_path, content, sheet="О школе").rows[0].cells == ("Школа", "№ 0")
    with pytest.raises(Trouble) as trouble:
        opened(tmp_path, content, sheet="Нет такого")
    assert trouble.value.kind is TroubleKind.FILE_EMPTY


def test_ods(tmp_path: Path) -> None:
    content = ods_bytes(
        ods_row("Список"), ods_row(repeated=2), ods_row(*HEADER), ods_row(*GOOD), ods_row(repeated=1_048_000)
    )
    assert lines(opened(tmp_path, content)) == [(1, ("Список", *[""] * 10)), (4, HEADER), (5, GOOD)]


def test_old_excel(tmp_path: Path) -> None:
    table = opened(tmp_path, OLD)
    assert len(table.rows) == 151
    assert table.rows[0].cells[:2] == ("ИИН", "Фамилия")
    assert table.rows[150].line == 151


@pytest.mark.parametrize("content", [xlsx_bytes(("Лист1", [])), ods_bytes(), ods_bytes(ods_row())])
def test_a_workbook_without_a_filled_cell_is_empty(tmp_path: Path, content: bytes) -> None:
    assert refusal(tmp_path, content) is TroubleKind.FILE_EMPTY


@pytest.mark.parametrize(
    "content",
    [
        NEW[:-30],
        NEW[: len(NEW) // 2],
        b"PK\x03\x04" + bytes(100),
        zip_bytes({"word/document.xml": b"<w/>"}),
        repacked(NEW, {SHEET: b"<worksheet><sheetData><row"}),
        repacked(NEW, {SHEET: b"<!DOCTYPE x [<!ENTITY a 'b'>]><worksheet><sheetData/></worksheet>"}),
        repacked(NEW, {SHEET: b'<worksheet><sheetData><row r="x"/></sheetData></worksheet>'}),
        repacked(NEW, {SHEET: b'<worksheet><sheetData><row r="1"><c r="ABCD1"/></row></sheetData></worksheet>'}),
        OLD[:700],
        OLD[: len(OLD) // 2],
        OLD[:8],
        OLD[:512] + bytes(20_000),
    ],
)
def test_a_broken_workbook_is_unreadable(tmp_path: Path, content: bytes) -> None:
    assert refusal(tmp_path, content) is TroubleKind.FILE_UNREADABLE


def test_two_far_cells_do_not_take_the_memory(tmp_path: Path) -> None:
    content = far_cell_xlsx()
    assert len(content) < 10_000
    assert refusal(tmp_path, content) is TroubleKind.FILE_TOO_LARGE


@pytest.mark.parametrize("prefix", ["", "x:"])
def test_rows_and_cells_without_their_numbers_are_counted(tmp_path: Path, prefix: str) -> None:
    name = f' xmlns:{prefix.rstrip(":")}="n"' if prefix else ""
    cell = f"<{prefix}c><{prefix}v>1</{prefix}v></{prefix}c>"
    sheet = f"<{prefix}worksheet{name}><{prefix}row>{cell * 300}</{prefix}row></{prefix}worksheet>"
    assert refusal(tmp_path, repacked(NEW, {SHEET: sheet.encode()})) is TroubleKind.FILE_TOO_LARGE


WIDE_CELL = ods_row("x").replace("<table:table-cell ", '<table:table-cell table:number-columns-repeated="9000" ', 1)


@pytest.mark.parametrize(
    "rows",
    [
        [ods_row("x", repeated=100_000)],
        [ods_row("x"), ods_row(repeated=1_000_000), ods_row("x")],
        [WIDE_CELL],
    ],
)
def test_repeated_cells_of_an_ods_are_counted_before_they_are_made(rows: list[str]) -> None:
    with pytest.raises(Trouble) as trouble:
        check_archive(ods_bytes(*rows), never)
    assert trouble.value.kind is TroubleKind.FILE_TOO_LARGE


@pytest.mark.parametrize(("place", "number"), [(0, 60_000), (1, 300)])
def test_a_far_cell_of_an_old_workbook_is_found_before_it_is_made(place: int, number: int) -> None:
    """Row (0) or column (1) of the record of the last row's first text."""
    record = OLD.index(struct.pack("<HHHH", TEXT_CELL, 10, 150, 0))
    check_old_excel(OLD)
    with pytest.raises(Trouble) as trouble:
        check_old_excel(patched(OLD, {record + 4 + 2 * place: number & 255, record + 5 + 2 * place: number >> 8}))
    assert trouble.value.kind is TroubleKind.FILE_TOO_LARGE


def test_a_chain_that_runs_in_a_circle_is_found() -> None:
    (table,) = struct.unpack_from("<I", OLD, 76)
    (directory,) = struct.unpack_from("<I", OLD, 48)
    entry = 512 + table * 512 + directory * 4  # where the directory's first sector names its next one
    circle = {entry + place: byte for place, byte in enumerate(struct.pack("<I", directory))}
    with pytest.raises(Trouble) as trouble:
        check_old_excel(patched(OLD, circle))
    assert trouble.value.kind is TroubleKind.FILE_UNREADABLE


def test_a_zip_bomb_is_not_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = repacked(NEW, {SHEET: b"<worksheet>" + b" " * 3_000_000 + b"</worksheet>"})
    assert len(bomb) < 20_000
    assert refusal(tmp_path, bomb) is TroubleKind.FILE_TOO_LARGE
    monkeypatch.setattr(archive, "MAX_UNPACKED_BYTES", 4_000)
    assert refusal(tmp_path, NEW) is TroubleKind.FILE_TOO_LARGE


def test_a_zip_bomb_that_lies_about_its_size_is_found(tmp_path: Path) -> None:
    """The directory says 100 bytes; the packed data unfold to three million."""
    packed = repacked(NEW, {SHEET: b"<worksheet>" + b" " * 3_000_000 + b"</worksheet>"})
    with zipfile.ZipFile(io.BytesIO(packed)) as book:
        size = book.getinfo(SHEET).file_size
    lying = packed.replace(struct.pack("<I", size), struct.pack("<I", 100))
    assert refusal(tmp_path, lying) is TroubleKind.FILE_UNREADABLE


def test_more_sheets_than_anybody_can_choose_from(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "MAX_SHEETS", 1)
    content = xlsx_bytes(("А", [HEADER]), ("Б", [HEADER]))
    assert refusal(tmp_path, content) is TroubleKind.FILE_TOO_LARGE


def test_cancel(tmp_path: Path) -> None:
    for content in (NEW, OLD):
        file = tmp_path / "roster.xlsx"
        file.write_bytes(content)
        with pytest.raises(Trouble) as trouble:
            read_table(file, cancelled=lambda: True)
        assert trouble.value.kind is TroubleKind.CANCELLED


def patched(content: bytes, changes: dict[int, int]) -> bytes:
    damaged = bytearray(content)
    for place, value in changes.items():
        damaged[place % len(damaged)] = value
    return bytes(damaged)


@SETTINGS
@given(st.dictionaries(st.one_of(st.integers(0, 1600), st.integers(0, len(OLD))), st.integers(0, 255), max_size=4))
def test_a_damaged_old_workbook_is_a_table_or_trouble(tmp_path: Path, changes: dict[int, int]) -> None:
    try:
        assert opened(tmp_path, patched(OLD, changes)).rows
    except Trouble as trouble:
        assert trouble.kind in {TroubleKind.FILE_UNREADABLE, TroubleKind.FILE_TOO_LARGE, TroubleKind.FILE_EMPTY}  # noqa: PT017


@SETTINGS
@given(st.dictionaries(st.integers(0, len(NEW)), st.integers(0, 255), max_size=4), st.integers(0, len(NEW)))
def test_a_damaged_new_workbook_is_a_table_or_trouble(tmp_path: Path, changes: dict[int, int], cut: int) -> None:
    for content in (patched(NEW, changes), patched(NEW, changes)[:cut]):
        try:
            assert opened(tmp_path, content).rows
        except Trouble:
            continue


@SETTINGS
@given(st.text(st.sampled_from('<>/"= rctvABX019'), max_size=60))
def test_any_inside_of_a_sheet_is_a_table_or_trouble(tmp_path: Path, inside: str) -> None:
    sheet = f'<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c>{inside}</row></sheetData></worksheet>'
    try:
        assert opened(tmp_path, repacked(NEW, {SHEET: sheet.encode()})).rows
    except Trouble:
        return
