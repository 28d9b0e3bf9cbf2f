"""A roster file that is empty, cut, garbage, huge or a bomb: refused at once, in little memory, nothing written."""

import io
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from counsellor_app.services.vault_place import VaultPlace
from tests.console.running import ROOT, here, refused
from tests.exchange.roster_files import GOOD, HEADER, csv_bytes, xlsx_bytes

Capsys = pytest.CaptureFixture[str]
OLD_EXCEL = bytes.fromhex("d0cf11e0a1b11ae1")
XLSX = xlsx_bytes(("7Б", (HEADER, GOOD)))


def bomb(part: str = "xl/worksheets/sheet1.xml", size: int = 1 << 30) -> bytes:
    """A workbook whose sheet becomes a gigabyte of spaces."""
    file = io.BytesIO(XLSX)
    with zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED) as book, book.open(part + ".more.xml", "w") as inside:
        for _ in range(size >> 20):
            inside.write(b" " * (1 << 20))
    return file.getvalue()


FILES: dict[str, tuple[str, Callable[[], bytes], str]] = {
    "empty": ("list.csv", lambda: b"", "file-empty"),
    "blank": ("list.csv", lambda: b"\n \r\n;;;\n", "file-empty"),
    "empty-xlsx": ("list.xlsx", lambda: b"", "file-empty"),
    "cut-xlsx": ("list.xlsx", lambda: XLSX[: len(XLSX) // 2], "file-unreadable"),
    "garbage-xlsx": ("list.xlsx", lambda: b"PK\x03\x04" + Random(7).randbytes(9999), "file-unreadable"),
    "garbage-xls": ("list.xls", lambda: OLD_EXCEL + Random(7).randbytes(9999), "file-unreadable"),
    "garbage-csv": ("list.csv", lambda: Random(7).randbytes(9999), "file-unreadable"),
    "nul": ("list.csv", lambda: bytes(9999), "file-unreadable"),
    "picture": ("list.csv", lambda: b"\x89PNG\r\n\x1a\n" + Random(7).randbytes(999), "file-unreadable"),
    "pdf": ("list.csv", lambda: b"%PDF-1.7\n" + Random(7).randbytes(999), "file-unreadable"),
    "bomb": ("list.xlsx", bomb, "file-too-large"),
    "no-names": ("list.csv", lambda: b"a;b\n1;2\n", "mapping-no-name"),
}


@pytest.mark.parametrize("kind", FILES)
def test_a_file_that_is_no_roster_is_refused(kind: str, vault: Path, key: str, tmp_path: Path, capsys: Capsys) -> None:
    name, content, problem = FILES[kind]
    file = tmp_path / name
    file.write_bytes(content())
    refused(here(capsys, "roster", "check", file), problem)
    before = rows(vault, key, capsys)
    refused(here(capsys, "roster", "import", vault, file, key), problem)
    assert rows(vault, key, capsys) == before
    assert list(VaultPlace(vault).tmp.iterdir()) == []


def rows(vault: Path, key: str, capsys: Capsys) -> int:
    """All but the audit, which knows every opening."""
    facts = here(capsys, "vault", "check", vault, key, "--json").facts
    return int(facts["rows"] - facts["entries"])


MEASURING = """
import re, sys
from counsellor_app.cli import main
code = main(sys.argv[1:])
status = open("/proc/self/status").read()
print(re.search(r"VmHWM:\\s+(\\d+) kB", status)[1])
sys.exit(code)
"""


def measured(*arguments: str | Path) -> tuple[int, str, float, float]:
    """Exit code, what was said, seconds, and the most megabytes that the process held."""
    start = time.monotonic()
    command = [sys.executable, "-c", MEASURING, *map(str, arguments)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=100)
    return done.returncode, done.stderr, time.monotonic() - start, int(done.stdout) / 1024


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the system tells the memory of a process there")
@pytest.mark.parametrize("kind", ["200-mb.csv", "200-mb.xlsx", "bomb.xlsx", "200-mb.qbk"])
def test_a_huge_file_takes_neither_time_nor_memory(kind: str, key: str, tmp_path: Path) -> None:
    file = tmp_path / kind
    if kind.startswith("bomb"):
        file.write_bytes(bomb())
    else:
        with file.open("wb") as opened:
            opened.write(b"PK\x03\x04" if kind.endswith("xlsx") else b"")
            opened.truncate(200 << 20)
    is_backup = kind.endswith("qbk")
    command = ("vault", "restore", file, tmp_path / "back", key) if is_backup else ("roster", "check", file)
    code, said, seconds, megabytes = measured(*command)
    assert code == 1
    assert said.split(":")[0] == ("backup-damaged" if is_backup else "file-too-large")
    assert megabytes < 150, "T13 allows 300"
    assert seconds < 20


def test_a_cut_table_gives_the_rows_it_still_has(tmp_path: Path, capsys: Capsys) -> None:
    whole = csv_bytes(HEADER, GOOD)
    (tmp_path / "cut.csv").write_bytes(whole[: whole.rindex(b";")])
    ran = here(capsys, "roster", "check", tmp_path / "cut.csv", "--json")
    assert ran.code in (0, 1)
    assert ran.facts["new"] + ran.facts["refused"] == 1


BAD_CELLS = {
    "long": ("Қ" * 10_000, "name-too-long"),
    "emoji": ("Айым🙂", "name-characters"),
    "right-to-left": ("\u202eмыйА", "name-characters"),
    "nul": ("Ай\x00ым", "name-characters"),
    "controls": ("Ай\x1bым", "name-characters"),
    "formula": ("=cmd|' /C calc'!A0", "name-formula"),
}


@pytest.mark.parametrize("kind", BAD_CELLS)
def test_a_bad_cell_refuses_its_row_and_no_other(
    kind: str, vault: Path, key: str, tmp_path: Path, capsys: Capsys
) -> None:
    cell, reason = BAD_CELLS[kind]
    lines = ["Фамилия;Имя;Дата рождения;Класс", f"{cell};Айым;14.03.2013;7Б", "Ким;Алина;15.03.2013;7Б"]
    (tmp_path / "list.csv").write_text("\n".join(lines) + "\n", "utf-8")
    ran = here(capsys, "roster", "import", vault, tmp_path / "list.csv", key, "--json")
    assert (ran.code, ran.facts["new"], ran.facts["refused"]) == (1, 1, 1)
    assert ran.facts["rows_refused"] == [{"line": 2, "field": "surname", "reason": reason}]


@pytest.mark.parametrize("day", ["01.01.1900", "01.01.2100", "31.02.2013", "00.00.0000", "99999999"])
def test_a_day_that_cannot_be_is_refused(day: str, tmp_path: Path, capsys: Capsys) -> None:
    (tmp_path / "list.csv").write_text(f"Фамилия;Имя;Дата рождения\nКим;Алина;{day}\n", "utf-8")
    ran = here(capsys, "roster", "check", tmp_path / "list.csv", "--json")
    assert (ran.code, ran.facts["refused"]) == (1, 1)
    assert ran.facts["rows_refused"][0]["field"] == "born-on"
