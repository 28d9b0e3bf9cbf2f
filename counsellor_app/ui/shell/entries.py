"""What stands in the rail."""

from collections.abc import Callable
from dataclasses import dataclass

from counsellor_app.ui.page import Page


@dataclass(frozen=True, slots=True, kw_only=True)
class PageEntry:
    """One page of the rail, made at its first visit. Without a factory it is not shown.

    `load`: its code, on any thread, before it is made. `title` is asked again when the language changes. `below`: it
    stands under the line (Settings). `hidden`: a page without an entry of its own; `under` names the entry that is lit
    while it is open.
    """

    key: str
    icon: str
    title: Callable[[], str]
    factory: Callable[[], Page] | None = None
    load: Callable[[], object] | None = None
    below: bool = False
    hidden: bool = False
    under: str = ""


def shown_entries(entries: tuple[PageEntry, ...]) -> tuple[PageEntry, ...]:
    """Those with a page and a place in the rail, those under the line last."""
    there = [entry for entry in entries if entry.factory is not None and not entry.hidden]
    return tuple(sorted(there, key=lambda entry: entry.below))
