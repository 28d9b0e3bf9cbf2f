"""Which texts of a package the linter reads, and under which place."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass

from counsellor_app.domain.ids import EntryId, PersonId
from counsellor_app.domain.linter import Passage
from counsellor_app.domain.package_data import CaseOut, PackageData, Saying

# Words are the packs' own; the school is the sender; marks and hashes are no letters of anybody.
UNREAD_FIELDS = frozenset({"words", "school", "source", "sha256", "format", "package_id"})


def passages(
    data: PackageData,
    entries: Mapping[str, EntryId],
    named: frozenset[PersonId],
    officials: frozenset[PersonId],
) -> Iterator[Passage]:
    """Free text first, in order of place. `entries`: path of a line -> its entry. `named`: who stands with a name."""
    for number, case in enumerate(data.cases):
        yield from _of_case(case, f"cases/{number}", entries, named)
    for number, document in enumerate(data.documents):
        if document.title:
            yield Passage(
                place=f"documents/{number}/title", saying=(document.title,), source=document.sha256, allowed=named
            )
    office = named | officials
    for place, text in (
        ("ground", data.ground),
        ("request/outside_number", data.request.outside_number),
        ("request/sender", data.request.sender),
    ):
        yield Passage(place=place, saying=(text,), source=place, allowed=office, is_office=True)


def _of_case(
    case: CaseOut, place: str, entries: Mapping[str, EntryId], named: frozenset[PersonId]
) -> Iterator[Passage]:
    for n, incident in enumerate(case.incidents):
        yield from _sayings(f"{place}/incidents/{n}/text", incident.text, incident.source, None, named)
    for n, clock in enumerate(case.clocks):
        yield from _sayings(f"{place}/clocks/{n}/late_reason", clock.late_reason, f"{place}/{clock.rule}", None, named)
    for n, line in enumerate(case.lines):
        here = f"{place}/lines/{n}"
        for k, (_, saying) in enumerate(line.text):
            yield from _sayings(f"{here}/text/{k}/1", saying, line.source, entries.get(here), named)


def _sayings(
    place: str, saying: Saying, source: str, entry_id: EntryId | None, named: frozenset[PersonId]
) -> Iterable[Passage]:
    if saying:
        yield Passage(place=place, saying=saying, source=source, entry_id=entry_id, allowed=named, is_saying=True)


def every_string(value: object, place: str = "") -> Iterator[tuple[str, str]]:
    """Each string of the whole file with its path, but for fields that hold nothing a person wrote."""
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, tuple):
        for number, each in enumerate(value):
            yield from every_string(each, f"{place}/{number}" if place else str(number))
    elif is_dataclass(value):
        for each in fields(value):
            if each.name not in UNREAD_FIELDS:
                yield from every_string(getattr(value, each.name), f"{place}/{each.name}" if place else each.name)


def leftovers(data: PackageData, read: Iterable[Passage], named: frozenset[PersonId]) -> Iterator[Passage]:
    """Every other string of the file: codes and days, where nobody may stand at all. Names of `named` in `people`."""
    known = {passage.place for passage in read}
    for place, text in every_string(data):
        if not text or _is_within(place, known):
            continue
        is_name = place.startswith("people/") and place.endswith("/name")
        is_own_number = place.startswith("people/") and (place.endswith("/iin") or "/phones/" in place)
        if not is_own_number:
            allowed = named if is_name else frozenset[PersonId]()
            yield Passage(place=place, saying=(text,), source=place, allowed=allowed, is_office=True)


def _is_within(place: str, known: set[str]) -> bool:
    parts = place.split("/")
    return any("/".join(parts[:length]) in known for length in range(1, len(parts) + 1))
