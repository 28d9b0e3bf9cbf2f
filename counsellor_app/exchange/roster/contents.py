"""What a column without a known title holds, by what most of its cells look like."""

import re
from collections.abc import Callable, Sequence
from datetime import date

from counsellor_app.domain.alphabet import fold
from counsellor_app.domain.errors import RuleBroken
from counsellor_app.domain.names import check_name, cleaned, is_patronymic
from counsellor_app.domain.roster import RosterField
from counsellor_app.exchange.roster.cells import (
    Refused,
    read_class,
    read_date,
    read_iin,
    read_language,
    read_phone,
    read_sex,
)
from counsellor_app.exchange.roster.table import Row

LOOKED_AT = 60  # rows
MOST = 0.8
MANY = 0.5
ANY_DAY = date(2100, 1, 1)
FAMILY = re.compile(r".{2,}(ов|ова|ев|ева|ин|ина|ский|ская|ко|ук|ян|ич)")  # folded endings of surnames

Test = Callable[[str], bool]


def guess_by_content(
    columns: tuple[RosterField, ...], open_columns: Sequence[bool], rows: Sequence[Row]
) -> tuple[RosterField, ...]:
    """Fill `columns` where `open_columns` says that the title settled nothing; no field is given twice."""
    found = list(columns)
    for place, is_open in enumerate(open_columns):
        cells = [text for row in rows[:LOOKED_AT] if (text := cleaned(row.cell(place)))]
        if not is_open or not cells or found[place] is not RosterField.IGNORE:
            continue
        for wanted, looks_right, share in TESTS:
            if _is_free(wanted, found) and sum(map(looks_right, cells)) >= share * len(cells):
                found[place] = wanted
                break
    return tuple(found)


def _is_free(wanted: RosterField, found: Sequence[RosterField]) -> bool:
    """A file has one column of full names, or columns of parts."""
    parts = {RosterField.SURNAME, RosterField.GIVEN}
    if wanted is RosterField.FULL_NAME and parts & set(found):
        return False
    if wanted in parts | {RosterField.PATRONYMIC} and RosterField.FULL_NAME in found:
        return False
    return wanted not in found


def _is_iin(text: str) -> bool:
    try:
        return len(text) > 9 and read_iin(text, None)[0] is not None
    except Refused:
        return False


def _is_date(text: str) -> bool:
    try:
        return len(text) > 5 and read_date(text, ANY_DAY) is not None
    except Refused:
        return False


def _is_class(text: str) -> bool:
    """With its letter: a number alone may be anything."""
    try:
        found = read_class(text)
    except Refused:
        return False
    return found is not None and bool(found.letter)


def _is_phone(text: str) -> bool:
    return read_phone(text) is not None and 10 <= sum(letter.isdigit() for letter in text) <= 24


def _is_name(text: str) -> bool:
    try:
        check_name(text)
    except RuleBroken:
        return False
    return text[:1].isupper() and text.isprintable()


def _is_full_name(text: str) -> bool:
    return _is_name(text) and 2 <= len(text.split()) <= 5 and all(word[:1].isupper() for word in text.split()[:2])


def _is_one_name(text: str) -> bool:
    return _is_name(text) and len(text.split()) == 1 and len(text) > 1


TESTS: tuple[tuple[RosterField, Test, float], ...] = (
    (RosterField.IIN, _is_iin, MOST),
    (RosterField.BORN_ON, _is_date, MOST),
    (RosterField.SEX, lambda text: read_sex(text) is not None, MOST),
    (RosterField.LANGUAGE, lambda text: read_language(text) is not None, MOST),
    (RosterField.CLASS, _is_class, MOST),
    (RosterField.PHONE, _is_phone, MOST),
    (RosterField.PATRONYMIC, is_patronymic, MOST),
    (RosterField.FULL_NAME, _is_full_name, MOST),
    (RosterField.SURNAME, lambda text: _is_one_name(text) and FAMILY.fullmatch(fold(text)) is not None, MANY),
    (RosterField.GIVEN, _is_one_name, MOST),
)
