"""Names in a package: a plain file below one folder on every system, or refused."""

from contextlib import suppress
from itertools import pairwise
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.domain.packages import PackageRefused, Refusal
from counsellor_app.exchange.package.names import check_path, check_paths, fold, shown
from counsellor_app.exchange.package.parts import in_order

GOOD = (
    "report.pdf",
    "data.json",
    "attachments/001.pdf",
    "attachments/хат көшірмесі №4.pdf",
    "a/b/c.txt",
    ".hidden",
    "console.txt",
    "nullable.csv",
    "com10.txt",
    "x" * 120,
)
BAD = (
    *("", ".", "..", "/", "/etc/passwd", "a/", "a//b", "./a", "a/./b", "../a", "a/../../b", "a/..", "~/../x"),
    *("\\server\\share", "a\\b", "C:", "C:\\x", "c:x.txt", "\\\\?\\C:\\x", "//server/x", "file:stream"),
    *("a\0b", "a\nb", "a\tb", "a\x7fb", "a\x85b", "a\u202eb", "a\u200bb", "a\ufeffb", "a\u2028b", "a\xa0b"),
    *("CON", "con.txt", "a/NUL", "aux.pdf.exe", "lpt1", "COM¹.txt", "com9 .txt", "CONIN$"),
    *("a.", "a ", " a", "a/ b", "a./b", "a /b", "*", "a?b", "<a>", 'a"b', "a|b"),
    *("manifest.json", "MANIFEST.JSON", "manifest.json.p7s", "Manifest.json.kz.p7s"),
    *("a/b/c/d", "x" * 121, "я" * 61, "attachments/" + "я" * 100, "\ud83d", "e\u0301.txt", "\ue000"),
)


@pytest.mark.parametrize("path", GOOD)
def test_a_plain_name_is_taken(path: str) -> None:
    check_path(path)


@pytest.mark.parametrize("path", BAD, ids=ascii)
def test_a_name_that_could_mean_something_else_is_refused(path: str) -> None:
    with pytest.raises(PackageRefused) as refused:
        check_path(path)
    assert refused.value.code is Refusal.NAME_UNSAFE
    assert refused.value.path.isprintable()
    assert path not in str(refused.value) or not path


@given(st.text(max_size=40) | st.text("./\\:aA \0", max_size=12))
def test_what_is_taken_stays_below_its_folder_on_every_system(path: str) -> None:
    with suppress(PackageRefused):
        check_path(path)
        for system in (PurePosixPath("/out"), PureWindowsPath("C:/out")):
            joined = system / path
            assert joined.is_relative_to(system)
            assert joined != system
            assert ".." not in joined.parts
            assert not PureWindowsPath(path).drive
        assert Path("/out", *path.split("/")).parts[2:] == tuple(path.split("/"))


@pytest.mark.parametrize(
    "paths",
    [
        ("a.txt", "a.txt"),
        ("a.txt", "A.TXT"),
        ("хат.pdf", "ХАТ.pdf"),
        ("straße", "STRASSE"),
        ("a", "a/b"),
        ("a/b", "A"),
        ("x/y/z", "x/y"),
    ],
)
def test_two_names_that_are_one_file_somewhere_are_refused(paths: tuple[str, ...]) -> None:
    for order in (paths, paths[::-1], paths):  # what was refused once is not taken the next time
        with pytest.raises(PackageRefused) as refused:
            check_paths(order)
        assert refused.value.code is Refusal.NAME_TWICE


def test_names_that_differ_are_taken() -> None:
    check_paths(["a", "b", "c/a", "c/b", "d/c/a", "ab"])


@given(st.lists(st.text("aAbB/.", min_size=1, max_size=5), max_size=6))
def test_taken_names_are_all_different_when_folded(paths: list[str]) -> None:
    with suppress(PackageRefused):
        check_paths(paths)
        folded = [fold(path) for path in paths]
        assert len(set(folded)) == len(folded)


def test_what_is_opened_first_lies_first() -> None:
    wanted = ["report.pdf", "data.json", "data.schema.json", "a.csv", "b.csv", "readme.txt", "attachments/1", "z/2.csv"]
    assert sorted({*wanted}, key=in_order) == wanted
    assert all(in_order(one) < in_order(other) for one, other in pairwise(wanted))


@given(st.text())
def test_a_foreign_name_is_shown_without_tricks(path: str) -> None:
    assert len(shown(path)) <= 100
    assert not {"\n", "\x1b", "\u202e", "\0"} & set(shown(path))
