"""The refused lines as a file for whoever keeps the list: safe to open in a spreadsheet."""

import csv
from collections.abc import Iterable
from io import StringIO
from pathlib import Path

STARTS_FORMULA = ("=", "+", "-", "@", "\t", "\r")
ENCODING = "utf-8-sig"  # so that a spreadsheet program reads Kazakh letters


def safe_cell(text: str) -> str:
    """A cell that begins like a formula is shown, not computed."""
    return f"'{text}" if text.startswith(STARTS_FORMULA) else text


def as_csv(header: Iterable[str], lines: Iterable[Iterable[str]]) -> str:
    """Semicolons, as spreadsheets of the country expect."""
    out = StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    for line in (header, *lines):
        writer.writerow([safe_cell(" ".join(cell.split())) for cell in line])
    return out.getvalue()


def save(path: Path, text: str) -> None:
    path.write_text(text, encoding=ENCODING, newline="")
