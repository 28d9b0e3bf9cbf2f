"""One row of the preview: what stands in it, where in the package it is, what was changed in it and why."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import StrEnum

from counsellor_app.domain.disclosure import Finding
from counsellor_app.domain.package_data import RedactionOut
from counsellor_app.services.disclosure_preview import PreviewEntry
from counsellor_app.ui.requests.answer.saying import Run, letters

IN_A_CASE = ("lines", "incidents", "clocks")


class RowKind(StrEnum):
    """How a row is set. `WAITING` is text that does not leave yet: it waits to be read. `HELD`: nothing of it leaves.
    `CELL`: a row of a table, `ITEM`: a line of a list; both have a value at the right.
    """

    TITLE = "title"
    META = "meta"
    PEOPLE = "people"
    HEADING = "heading"
    LINE = "line"
    WAITING = "waiting"
    HELD = "held"
    CELL = "cell"
    ITEM = "item"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """`place`: its path in data.json. `entry`: the row of the file it was made of, where it holds text.

    `value` stands at the right; `bar` is its share of the longest one, 0 to 1.
    """

    kind: RowKind
    place: str = ""
    day: str = ""
    runs: tuple[Run, ...] = field(default=(), repr=False)
    entry: PreviewEntry | None = None
    redactions: tuple[RedactionOut, ...] = ()
    value: str = ""
    bar: float = 0.0

    @property
    def key(self) -> str:
        """The same after the package was made again."""
        return self.entry.id if self.entry else self.place or self.kind.value

    def spoken(self) -> str:
        return ", ".join(part for part in (self.day, letters(self.runs), self.value) if part)


def row_of(place: str) -> str:
    """``cases/0/lines/3/text/0/1`` stands in the row ``cases/0/lines/3``."""
    parts = place.split("/")
    is_inside = len(parts) >= 4 and parts[0] == "cases" and parts[2] in IN_A_CASE
    return "/".join(parts[: 4 if is_inside else 2])


def entry_of(finding: Finding, entries: Iterable[PreviewEntry]) -> PreviewEntry | None:
    """The row of the file whose text the finding is about."""
    place = row_of(finding.place)
    return next((one for one in entries if one.id == finding.entry_id or one.place == place), None)


def summed(redactions: Iterable[RedactionOut]) -> tuple[RedactionOut, ...]:
    """One for each kind and reason, with how often."""
    found: dict[tuple[str, str], RedactionOut] = {}
    for each in redactions:
        known = found.get((each.kind, each.reason))
        found[each.kind, each.reason] = replace(each, count=each.count + (known.count if known else 0))
    return tuple(found.values())
