"""Rows of a list that are no student: totals, a header on every page, a line of column numbers, a class as a title."""

from counsellor_app.domain.alphabet import fold
from counsellor_app.domain.roster import RosterField
from counsellor_app.exchange.roster.cells import Refused, SchoolClass, read_class
from counsellor_app.exchange.roster.columns import Mapping
from counsellor_app.exchange.roster.headers import title_key
from counsellor_app.exchange.roster.table import Row

TOTALS = ("итого", "всего", "барлыгы", "жиыны", "total")
FEW = 2  # cells of a total: its word and its number
SEVERAL = 3


def is_furniture(row: Row, mapping: Mapping) -> bool:
    filled = [(place, text) for place, cell in enumerate(row.cells) if (text := cell.strip())]
    first = fold(filled[0][1]) if filled else ""
    if len(filled) <= FEW and first.startswith(TOTALS):
        return True
    if len(filled) < SEVERAL:
        return False
    if all(text.removesuffix(".0") == str(number) for number, (_, text) in enumerate(filled, start=1)):
        return True
    titles = dict(enumerate(mapping.titles))
    return all(title_key(text) == title_key(titles.get(place, "")) for place, text in filled)


def section_class(row: Row, mapping: Mapping) -> SchoolClass | None:
    """«7 «Ә» сынып» alone in a row, in a file without a column of classes: it holds for the rows below."""
    if {RosterField.CLASS, RosterField.GRADE} & set(mapping.columns):
        return None
    filled = [text for cell in row.cells if (text := cell.strip())]
    if len(filled) != 1:
        return None
    try:
        return read_class(filled[0])
    except Refused:
        return None
