"""The list of refused lines is safe to open in a spreadsheet."""

import csv
from io import StringIO
from pathlib import Path

import pytest

from counsellor_app.ui.students.refused_csv import as_csv, safe_cell, save


@pytest.mark.parametrize("text", ['=HYPERLINK("http://example.test")', "+7", "-1", "@cmd"])
def test_a_cell_that_begins_like_a_formula_is_shown_not_computed(text: str) -> None:
    assert safe_cell(text) == "'" + text


def test_lines_are_one_line_each_and_read_back(tmp_path: Path) -> None:
    text = as_csv(("Line", "Who"), [("8", '=cmd|"x"\n;y'), ("13", "Ибраева;Айгерім")])
    save(tmp_path / "list.csv", text)
    written = (tmp_path / "list.csv").read_bytes()
    assert written.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(StringIO(written.decode("utf-8-sig"), newline=""), delimiter=";"))
    assert rows == [["Line", "Who"], ["8", '\'=cmd|"x" ;y'], ["13", "Ибраева;Айгерім"]]


def test_a_tab_cannot_hide_a_formula() -> None:
    assert as_csv((), [("\t=1+1",)]).strip() == "'=1+1"
