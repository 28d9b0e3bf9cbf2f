"""Which column holds what: guessed from titles, then from contents, corrected by a person, remembered by titles."""

import hashlib
import re
from collections.abc import Mapping as Pairs
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from counsellor_app.domain.errors import RuleBroken
from counsellor_app.domain.iin import masked
from counsellor_app.domain.roster import RosterField
from counsellor_app.exchange.roster.contents import guess_by_content
from counsellor_app.exchange.roster.headers import EXACT, LONGEST_TITLE, UNKNOWN, meaning, title_key
from counsellor_app.exchange.roster.table import Table

HEADER_WITHIN = 40  # rows: nobody writes a longer title page
SURE = 2 * EXACT  # two known titles; one is enough where it stands alone
UNTITLED = "column"
NAME_FIELDS = frozenset({RosterField.SURNAME, RosterField.GIVEN, RosterField.FULL_NAME})
SHORTENED = 40  # characters of a sample


@dataclass(frozen=True, slots=True, kw_only=True)
class Mapping:
    """What each column holds. `header_line` is 0 where the file has no titles.

    `header_key` is the same for every file with the same titles, in any order: what a person corrected is
    remembered under it, see `remembered` and `with_remembered`.
    """

    columns: tuple[RosterField, ...]
    titles: tuple[str, ...] = field(repr=False)
    header_key: str
    header_line: int

    def column_of(self, wanted: RosterField) -> int | None:
        return self.columns.index(wanted) if wanted in self.columns else None

    @property
    def known(self) -> int:
        return sum(column is not RosterField.IGNORE for column in self.columns)


def guess_mapping(table: Table) -> Mapping:
    """Titles first, in kk, ru or en; a column without a known title by what most of its cells look like."""
    place = _header_place(table)
    header = table.rows[place] if place is not None else None
    titles = _titles(header.cells if header else (), table)
    columns = _by_titles(titles)
    rows = table.rows[place + 1 if place is not None else 0 :]
    columns = guess_by_content(columns, [not _is_settled(title) for title in titles], rows)
    return Mapping(
        columns=columns, titles=titles, header_key=_header_key(titles), header_line=header.line if header else 0
    )


def header_score(table: Table) -> int:
    """How much the best row of a sheet looks like the titles of a roster; 0 for not at all."""
    return max((_score(row.cells) for row in table.rows[:HEADER_WITHIN]), default=0)


def corrected(mapping: Mapping, column: int, wanted: RosterField) -> Mapping:
    """With one column set by a person. A field stands in one column: it is taken from the other."""
    columns = list(mapping.columns)
    if wanted is not RosterField.IGNORE and wanted in columns:
        columns[columns.index(wanted)] = RosterField.IGNORE
    columns[column] = wanted
    return replace(mapping, columns=tuple(columns))


def check_mapping(mapping: Mapping) -> None:
    """Raises `RuleBroken("mapping-no-name")` when no column holds a name, `"mapping-field-twice"` (`column` from 1)."""
    used = [column for column in mapping.columns if column is not RosterField.IGNORE]
    if not NAME_FIELDS & set(used):
        raise RuleBroken("mapping-no-name", field="columns")
    for place, column in enumerate(mapping.columns):
        if column is not RosterField.IGNORE and column in mapping.columns[:place]:
            raise RuleBroken("mapping-field-twice", field="columns", column=place + 1)


def remembered(mapping: Mapping) -> dict[str, str]:
    """Title to field, as it is kept under `header_key`: words of the header only, nothing of the rows."""
    return {key: column.value for key, column in zip(_title_keys(mapping.titles), mapping.columns, strict=True)}


def with_remembered(mapping: Mapping, kept: Pairs[str, str]) -> Mapping:
    """The mapping as a person left it last time; titles and fields unknown to `kept` stay as guessed."""
    columns = list(mapping.columns)
    for place, key in enumerate(_title_keys(mapping.titles)):
        if (code := kept.get(key)) in set(RosterField):
            columns[place] = RosterField(code)
    for place, column in enumerate(columns):
        if column in columns[:place]:
            columns[place] = RosterField.IGNORE
    return replace(mapping, columns=tuple(columns))


def sample(table: Table, mapping: Mapping, column: int) -> str:
    """The first cell of a column that is not empty, to show beside its title; twelve digits are masked."""
    for row in table.rows:
        text = " ".join(row.cell(column).split())
        if row.line > mapping.header_line and text:
            return masked(text) if re.fullmatch(r"\d{9,13}", text) else text[:SHORTENED]
    return ""


def _header_place(table: Table) -> int | None:
    best, best_score = None, 0
    for place, row in enumerate(table.rows[:HEADER_WITHIN]):
        score = _score(row.cells)
        if score > best_score:
            best, best_score = place, score
    return best


def _score(cells: Sequence[str]) -> int:
    """Points for each field that a row's titles name, and for titles that are known to name none; 0 for no header."""
    found: dict[RosterField, int] = {}
    passed_over = 0
    titles = [cell for cell in cells if cell.strip()]
    for title in titles:
        known, points = meaning(title)
        if known is RosterField.IGNORE:
            passed_over += points
        else:
            found[known] = max(points, found.get(known, 0))
    score = sum(found.values())
    alone = len(titles) == 1 and score == EXACT and bool(NAME_FIELDS & set(found))
    return score + passed_over if alone or (found and score + passed_over >= SURE) else 0


def _titles(cells: Sequence[str], table: Table) -> tuple[str, ...]:
    """One for each column. A text file is as wide as its header; a sheet as wide as its widest row."""
    titles = [" ".join(cell[:LONGEST_TITLE].split()) for cell in cells]
    while titles and not titles[-1]:
        titles.pop()
    if table.ragged and titles:
        return tuple(titles)
    return (*titles, *[""] * (table.width - len(titles)))


def _by_titles(titles: Sequence[str]) -> tuple[RosterField, ...]:
    meanings = [meaning(title) for title in titles]
    columns = [RosterField.IGNORE] * len(titles)
    for sure in (True, False):
        for place, (known, points) in enumerate(meanings):
            if points and (points == EXACT) is sure and known not in columns:
                columns[place] = known
    if {RosterField.SURNAME, RosterField.GIVEN} <= set(columns) and RosterField.FULL_NAME in columns:
        columns[columns.index(RosterField.FULL_NAME)] = RosterField.IGNORE
    return tuple(columns)


def _is_settled(title: str) -> bool:
    return meaning(title)[1] != UNKNOWN


def _header_key(titles: Sequence[str]) -> str:
    return hashlib.sha256("\n".join(sorted(_title_keys(titles))).encode()).hexdigest()[:32]


def _title_keys(titles: Sequence[str]) -> list[str]:
    """A key for each column, a second column of one title counted on: ``телефон``, ``телефон 2``."""
    keys: list[str] = []
    seen: dict[str, int] = {}
    for title in titles:
        key = title_key(title) or UNTITLED
        seen[key] = seen.get(key, 0) + 1
        keys.append(key if seen[key] == 1 else f"{key} {seen[key]}")
    return keys
