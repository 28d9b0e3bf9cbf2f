"""Tables for a spreadsheet: nothing computes, nothing breaks out of its cell, codes have their words beside them."""

import csv
from io import StringIO

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from counsellor_app.domain.package_data import RowOut, StatisticsOut, TableOut, Who, WordsOut
from counsellor_app.exchange.csv_bytes import STARTS_FORMULA, csv_bytes, safe_cell
from counsellor_app.exchange.package_tables import csv_files, letters, tables
from tests.exchange.test_package_data_json import a_package

BOM = b"\xef\xbb\xbf"
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)


def read(raw: bytes) -> list[list[str]]:
    return list(csv.reader(StringIO(raw.decode("utf-8-sig"), newline=""), delimiter=";"))


@given(TEXT)
@example("'\x00")
def test_no_cell_begins_like_a_formula(text: str) -> None:
    cell = safe_cell(text)
    assert not cell.lstrip(" ").startswith(STARTS_FORMULA)
    clean = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")
    assert cell in {clean, f"'{clean}"}


@given(st.lists(st.lists(TEXT, min_size=2, max_size=2), max_size=6))
def test_every_cell_comes_back_as_it_was_shown(rows: list[list[str]]) -> None:
    raw = csv_bytes(["a", "b"], rows)
    assert raw.startswith(BOM)
    assert b"\r\n" in raw
    assert read(raw)[1:] == [[safe_cell(cell) for cell in row] for row in rows]


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (None, ""),
        (True, "true"),
        (False, "false"),
        (0, "0"),
        (-1, "'-1"),
        (0.25, "0.25"),
        ("=1+1", "'=1+1"),
        (" @x", "' @x"),
        ("\t=1", "'\t=1"),
        ("+7 701", "'+7 701"),
        ("- сказал", "'- сказал"),
        ("＝1", "'＝1"),
        ("Айым", "Айым"),
    ],
)
def test_cells(value: object, shown: str) -> None:
    assert safe_cell(value) == shown  # type: ignore[arg-type]


def test_the_tables_of_a_case() -> None:
    files = csv_files(a_package())
    assert sorted(files) == [
        "cases.csv",
        "documents.csv",
        "incidents.csv",
        "people.csv",
        "redactions.csv",
        "roles.csv",
        "statistics-by-source.csv",
        "terms.csv",
        "timeline.csv",
        "withheld.csv",
    ]
    people = read(files["people.csv"])
    assert people[0][:4] == ["key", "kind", "kind_kk", "kind_ru"]
    assert people[1][0] == "A"
    roles = read(files["roles.csv"])
    assert roles[0] == ["case", "incident", "who", "role", "role_kk", "role_ru"]
    assert roles[1][3:] == ["TARGET", "жәбірленген бала", "ребёнок"]
    assert roles[2][3:] == ["INITIATOR", "INITIATOR", "INITIATOR"]  # a code without words stands as it is
    timeline = read(files["timeline.csv"])
    assert any("[A] пен [" in row[-1] for row in timeline)


def test_a_hidden_count_is_empty_and_says_so() -> None:
    rows = (RowOut(keys=("CHILD",), count=None), RowOut(keys=("*",), count=9, share=1.0))
    statistics = StatisticsOut(
        threshold=5, hidden=1, tables=(TableOut(id="by-source", unit="cases", columns=("source",), rows=rows),)
    )
    words = {
        "source/CHILD": WordsOut(kk="бала", ru="ребёнок", en="child"),
        "value/TOTAL": WordsOut(kk="барлығы", ru="всего", en="total"),
    }
    raw = csv_files(a_package(statistics=statistics, words=words))["statistics-by-source.csv"]
    assert read(raw) == [
        ["source", "source_kk", "source_ru", "count", "share", "hidden"],
        ["CHILD", "бала", "ребёнок", "", "", "true"],
        ["TOTAL", "барлығы", "всего", "9", "1.0", "false"],
    ]


def test_what_was_withheld_is_always_there_and_order_is_by_name() -> None:
    empty = a_package(people=(), cases=(), documents=(), statistics=None, withheld=(), redactions=())
    assert [name for name, _ in tables(empty)] == ["withheld.csv"]
    names = [name for name, _ in tables(a_package())]
    assert names == sorted(names)


def test_people_in_a_text_are_their_letters() -> None:
    assert letters((Who(who="A"), " пен ", Who(who="AB"))) == "[A] пен [AB]"
