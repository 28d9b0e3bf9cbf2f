"""A table as CSV that a spreadsheet of the country opens with a double click, and that computes nothing.

UTF-8 with a byte order mark, semicolons (the separator of Kazakh and Russian systems), CRLF. A cell that begins like
a formula gets an apostrophe (OWASP, CSV injection).
"""

import csv
from collections.abc import Iterable
from io import StringIO

STARTS_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
Cell = str | int | float | bool | None


def safe_cell(value: Cell) -> str:
    """Text as it is shown; numbers as they are, nothing for None."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case int() | float():
            return f"{value}" if value >= 0 else f"'{value}"
        case _:
            text = value.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")
            return f"'{text}" if text.lstrip(" ").startswith(STARTS_FORMULA) else text


def csv_bytes(header: Iterable[str], rows: Iterable[Iterable[Cell]]) -> bytes:
    out = StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow([safe_cell(each) for each in header])
    writer.writerows([safe_cell(cell) for cell in row] for row in rows)
    return b"\xef\xbb\xbf" + out.getvalue().encode()
