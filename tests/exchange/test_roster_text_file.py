from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from counsellor_app.domain.errors import Trouble, TroubleKind
from counsellor_app.exchange.roster import table as limits
from counsellor_app.exchange.roster.read import read_table
from counsellor_app.exchange.roster.table import Table
from tests.exchange.roster_files import GOOD, HEADER, OTHER, csv_bytes

CP1251_ROW = tuple(text.translate(str.maketrans("іқәӘ", "и??А")) for text in GOOD)


def opened(folder: Path, content: bytes) -> Table:
    file = folder / "roster.csv"
    file.write_bytes(content)
    return read_table(file)


def refusal(folder: Path, content: bytes) -> TroubleKind:
    with pytest.raises(Trouble) as trouble:
        opened(folder, content)
    return trouble.value.kind


def cells(table: Table) -> list[tuple[str, ...]]:
    return [row.cells for row in table.rows]


@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_every_encoding_delimiter_and_line_end(tmp_path: Path, encoding: str, delimiter: str, end: str) -> None:
    content = csv_bytes(HEADER, GOOD, OTHER, encoding=encoding, delimiter=delimiter, end=end)
    table = opened(tmp_path, content)
    assert cells(table) == [HEADER, GOOD, OTHER]
    assert table.delimiter == delimiter
    assert [row.line for row in table.rows] == [1, 2, 3]


def test_a_big_endian_file_with_its_mark(tmp_path: Path) -> None:
    content = b"\xfe\xff" + csv_bytes(HEADER, GOOD, encoding="utf-16-be", delimiter="\t")
    assert cells(opened(tmp_path, content)) == [HEADER, GOOD]


@pytest.mark.parametrize("delimiter", [";", ","])
def test_cp1251(tmp_path: Path, delimiter: str) -> None:
    table = opened(tmp_path, csv_bytes(HEADER, CP1251_ROW, encoding="cp1251", delimiter=delimiter))
    assert cells(table) == [HEADER, CP1251_ROW]
    assert table.encoding == "cp1251"


def test_the_windows_page_with_kazakh_letters(tmp_path: Path) -> None:
    assert cells(opened(tmp_path, csv_bytes(HEADER, GOOD, encoding="kz1048"))) == [HEADER, GOOD]


def test_quotes(tmp_path: Path) -> None:
    lines = 'Фамилия;Имя;Примечание\nЕсенов;"Мирас";"первая; вторая"\nКим;Ли;"с ""кавычкой"""\nЦой;Я "мал" ;2\n'
    assert cells(opened(tmp_path, lines.encode()))[1:] == [
        ("Есенов", "Мирас", "первая; вторая"),
        ("Ким", "Ли", 'с "кавычкой"'),
        ("Цой", 'Я "мал" ', "2"),
    ]


def test_a_cell_of_several_lines_keeps_its_line_number(tmp_path: Path) -> None:
    lines = 'Фамилия;Имя;Адрес\nЕсенов;Мирас;"ул. Тестовая\nд. 0\n"\nКим;Ли;х\n'
    table = opened(tmp_path, lines.encode())
    assert [(row.line, row.cells[0]) for row in table.rows] == [(1, "Фамилия"), (2, "Есенов"), (5, "Ким")]
    assert table.rows[1].cells[2] == "ул. Тестовая\nд. 0\n"


def test_an_unclosed_quote_spoils_one_row_and_not_the_rest(tmp_path: Path) -> None:
    rows = [f"Есенов;Мирас;{n}\n" for n in range(20)]
    rows[3] = '"Есенов;Мирас;3\n'
    rows[6] = 'Ким;"Ли;6\n'
    table = opened(tmp_path, ("Фамилия;Имя;№\n" + "".join(rows)).encode())
    assert len(table.rows) == 21
    assert table.rows[4].cells == ('"Есенов', "Мирас", "3")
    assert table.rows[7].cells == ("Ким", '"Ли', "6")
    assert table.rows[20].cells == ("Есенов", "Мирас", "19")


def test_empty_lines_are_left_out_but_counted(tmp_path: Path) -> None:
    table = opened(tmp_path, "Фамилия;Имя\n\n;;\n  ;\t;\nКим;Ли\n".encode())
    assert [row.line for row in table.rows] == [1, 5]


def test_a_line_that_tells_the_delimiter_is_no_row(tmp_path: Path) -> None:
    table = opened(tmp_path, "sep=,\nФамилия,Имя;прозвище\nКим,Ли\n".encode())
    assert [(row.line, row.cells) for row in table.rows] == [(2, ("Фамилия", "Имя;прозвище")), (3, ("Ким", "Ли"))]


def test_a_nul_stays_in_its_cell(tmp_path: Path) -> None:
    assert cells(opened(tmp_path, csv_bytes(HEADER, GOOD, ("Ки\x00м", "Ли"))))[2] == ("Ки\x00м", "Ли")


def test_one_flipped_byte_does_not_turn_utf8_into_nonsense(tmp_path: Path) -> None:
    content = bytearray(csv_bytes(HEADER, *[GOOD] * 20))
    content[content.index("Есенов".encode()) + 1] ^= 0x80
    table = opened(tmp_path, bytes(content))
    assert table.encoding == "utf-8"
    assert "\ufffd" in table.rows[1].cells[1]
    assert table.rows[2].cells == GOOD


def test_a_file_cut_inside_a_letter_keeps_its_rows(tmp_path: Path) -> None:
    content = csv_bytes(HEADER, GOOD, OTHER)
    assert cells(opened(tmp_path, content[: content.rindex("русский".encode()) + 1]))[:2] == [HEADER, GOOD]


def test_a_very_long_field_is_a_row_like_any_other(tmp_path: Path) -> None:
    table = opened(tmp_path, csv_bytes(HEADER, ("Ә" * 10_000, "x"), ('"' + "Ә" * 200_000 + '"', "x"), GOOD))
    assert len(table.rows[1].cells[0]) == 10_000
    assert table.rows[3].cells == GOOD


@pytest.mark.parametrize("content", [b"", b"\n\r\n", b" \t\r\n;;;\r\n", b"\xef\xbb\xbf", b"\xff\xfe", b"\xff\xfe\n\0"])
def test_an_empty_file_is_called_empty(tmp_path: Path, content: bytes) -> None:
    assert refusal(tmp_path, content) is TroubleKind.FILE_EMPTY


@pytest.mark.parametrize(
    "content",
    [
        bytes(4096),
        bytes(range(256)) * 40,
        b"%PDF-1.7 text",
        b"\x89PNG\r\n\x1a\n",
        b"<html><table><tr><td>1</td></tr></table>",
        b"  \n<?xml version='1.0'?><Workbook/>",
        b"MZ\x90\x00",
    ],
)
def test_what_is_no_text_is_unreadable(tmp_path: Path, content: bytes) -> None:
    assert refusal(tmp_path, content) is TroubleKind.FILE_UNREADABLE


def test_a_line_without_end_is_unreadable(tmp_path: Path) -> None:
    assert refusal(tmp_path, b"a;b" * 400_000) is TroubleKind.FILE_UNREADABLE


def test_a_file_of_200_megabytes_is_refused_unread(tmp_path: Path) -> None:
    file = tmp_path / "large.csv"
    with file.open("wb") as sparse:
        sparse.truncate(200 * 1024 * 1024)
    with pytest.raises(Trouble) as trouble:
        read_table(file)
    assert trouble.value.kind is TroubleKind.FILE_TOO_LARGE


def test_more_rows_or_columns_than_any_school_has(tmp_path: Path) -> None:
    assert refusal(tmp_path, b"a;b\n" * (limits.MAX_ROWS + 1)) is TroubleKind.FILE_TOO_LARGE
    assert refusal(tmp_path, b"a;" * limits.MAX_COLUMNS + b"a\n") is TroubleKind.FILE_TOO_LARGE


def test_a_missing_file_a_folder_and_an_impossible_name(tmp_path: Path) -> None:
    for path in (tmp_path / "missing.csv", tmp_path, tmp_path / "a\0b"):
        with pytest.raises(Trouble) as trouble:
            read_table(path)
        assert trouble.value.kind is TroubleKind.FILE_UNREADABLE


def test_progress_and_cancel(tmp_path: Path) -> None:
    file = tmp_path / "roster.csv"
    file.write_bytes(csv_bytes(HEADER, *[GOOD] * 2000))
    told: list[tuple[int, int]] = []
    read_table(file, progress=lambda done, of: told.append((done, of)))
    assert told
    assert told == sorted(told)
    assert all(done <= of == file.stat().st_size for done, of in told)
    with pytest.raises(Trouble) as trouble:
        read_table(file, cancelled=lambda: True)
    assert trouble.value.kind is TroubleKind.CANCELLED


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200)
@given(
    st.one_of(
        st.binary(max_size=600),
        st.text(st.sampled_from('ИӘa1;,\t"\r\n\x00 ='), max_size=200).map(lambda text: text.encode()),
        st.text(max_size=80).map(lambda text: text.encode("utf-16", "replace")),
    )
)
def test_any_bytes_are_a_table_or_trouble(tmp_path: Path, content: bytes) -> None:
    try:
        table = opened(tmp_path, content)
    except Trouble:
        return
    assert all(any(cell.strip() for cell in row.cells) for row in table.rows)
    lines = [row.line for row in table.rows]
    assert lines == sorted(set(lines))


@given(
    st.lists(st.lists(st.text(st.sampled_from("Әб;1\"'"), min_size=1, max_size=6), min_size=3, max_size=3), min_size=3)
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
def test_what_a_spreadsheet_quotes_is_read_back(tmp_path: Path, rows: list[list[str]]) -> None:
    quoted = [['"' + cell.replace('"', '""') + '"' for cell in row] for row in rows]
    assert [list(row.cells) for row in opened(tmp_path, csv_bytes(HEADER[:3], *quoted)).rows[1:]] == rows
