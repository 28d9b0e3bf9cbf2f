"""The lines of the palette: what was found, in words, group by group."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from counsellor_app.content.library import Content
from counsellor_app.content.packs import CodeList
from counsellor_app.domain.alphabet import fold
from counsellor_app.domain.clock import local_day
from counsellor_app.domain.people import PersonKind
from counsellor_app.services.search import CaseHit, Found, NoteHit, PersonHit
from counsellor_app.ui import format as form
from counsellor_app.ui.language import current
from counsellor_app.ui.levels import level_text
from counsellor_app.ui.veil import Veil
from counsellor_app.ui.widgets.marked_text import Match, matches_in
from counsellor_app.ui.widgets.person_words import beside_name

ONLY_COMMANDS = ">"
FEWER = 3


@dataclass(frozen=True, slots=True)
class Command:
    """Something that can be done from anywhere; `keys` as they are shown: ``Ctrl N``."""

    id: str
    text: str
    icon: str = ""
    keys: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of the list. A group's title has no `target`.

    `text` with the letters that matched, `meta` quiet after it, `side` quiet at the right.
    """

    text: str = field(repr=False)
    target: PersonHit | CaseHit | NoteHit | Command | None = field(default=None, repr=False)
    icon: str = ""
    matches: tuple[Match, ...] = ()
    meta: str = ""
    side: str = ""
    is_late: bool = False
    level: str = ""
    keys: tuple[str, ...] = ()

    def spoken(self) -> str:
        level = level_text(self.level) if self.level else ""
        return ", ".join(part for part in (self.text, self.meta, level, self.side) if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What the words of a line are made with."""

    content: Content
    veil: Veil | None
    now: datetime

    def name(self, full: str) -> str:
        return self.veil.name(full) if self.veil else full

    def is_hidden(self) -> bool:
        return self.veil is not None and self.veil.is_on()


def lines_of(found: Found, commands: Sequence[Command], query: str, ground: Ground) -> tuple[Line, ...]:
    """Groups in the order of the eye: people, cases, notes, commands; empty groups are left out."""
    most = FEWER if found.people else None  # so that every group can be seen
    groups = (
        (QCoreApplication.translate("Palette", "People"), [_person(hit, query, ground) for hit in found.people]),
        (QCoreApplication.translate("Palette", "Cases"), [_case(hit, query, ground) for hit in found.cases[:most]]),
        (QCoreApplication.translate("Palette", "Notes"), [_note(hit, ground) for hit in found.notes[:most]]),
        (QCoreApplication.translate("Palette", "Commands"), list(_commands(commands, query))),
    )
    return tuple(line for title, lines in groups if lines for line in (Line(text=title), *lines))


def _person(hit: PersonHit, query: str, ground: Ground) -> Line:
    name = ground.name(hit.short_name)
    meta = beside_name(hit)
    if hit.kind is PersonKind.STUDENT and hit.case_id is None:
        meta = " · ".join(part for part in (meta, QCoreApplication.translate("Palette", "no open case")) if part)
    return Line(
        text=name,
        target=hit,
        icon="user",
        matches=() if ground.is_hidden() else matches_in(name, query),
        meta=meta,
        level=hit.level or "",
    )


def _case(hit: CaseHit, query: str, ground: Ground) -> Line:
    text = f"{hit.number} · {ground.name(hit.name)}"
    side, is_late = _when(hit, ground.now)
    stage = "" if hit.closed_at else ground.content.word(CodeList.STAGE, hit.stage).of(current().value)
    return Line(
        text=text,
        target=hit,
        icon="cases",
        matches=() if ground.is_hidden() else matches_in(text, query),
        meta=stage[:1].lower() + stage[1:],
        side=side,
        is_late=is_late,
    )


def _note(hit: NoteHit, ground: Ground) -> Line:
    """The number and the words; no name beside them, a passer-by may read along."""
    head = f"{hit.number} · "
    shift = len(head)
    day = form.nearby_day(local_day(hit.service_at), local_day(ground.now))
    return Line(
        text=head + (ground.veil.text(hit.snippet) if ground.veil else hit.snippet),
        target=hit,
        icon="note",
        matches=() if ground.is_hidden() else tuple((start + shift, end + shift) for start, end in hit.matches),
        side=day,
    )


def _commands(commands: Iterable[Command], query: str) -> Iterable[Line]:
    wanted = fold(query.removeprefix(ONLY_COMMANDS)).split()
    for command in commands:
        if all(matches_in(command.text, word) for word in wanted):
            yield Line(
                text=command.text,
                target=command,
                icon=command.icon or "right",
                matches=matches_in(command.text, " ".join(wanted)),
                keys=tuple(command.keys.split()),
            )


def _when(hit: CaseHit, now: datetime) -> tuple[str, bool]:
    today = local_day(now)
    if hit.closed_at is not None:
        day = local_day(hit.closed_at)
        shown = form.day_digits(day) if day.year == today.year else form.date_digits(day)
        return QCoreApplication.translate("Palette", "closed %1").replace("%1", shown), False
    if hit.due is None:
        return "", False
    if isinstance(hit.due, datetime):
        shown = form.nearby_moment(hit.due, today)
        return shown, hit.due < now
    return form.nearby_day(hit.due, today), hit.due < today
