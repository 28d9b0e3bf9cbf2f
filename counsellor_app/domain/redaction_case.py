"""A case as it leaves: its incidents, its terms, its timeline; each line with what was left out of it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from counsellor_app.domain.allowance import Allowance, Item
from counsellor_app.domain.bands import month
from counsellor_app.domain.clock import local_day
from counsellor_app.domain.disclosure import Choices, Share
from counsellor_app.domain.dossier import CaseDossier
from counsellor_app.domain.package_data import CaseOut, ClockOut, IncidentOut, LineOut, RoleOut
from counsellor_app.domain.pseudonyms import mark
from counsellor_app.domain.record import ClockRow
from counsellor_app.domain.redaction_notes import Cast, Notes, What, Why
from counsellor_app.domain.redaction_rows import (
    Rules,
    case_row,
    clock_row,
    contact_row,
    entry_rows,
    incident_row,
    level_row,
    referral_row,
)
from counsellor_app.domain.redaction_texts import Decided, TextPiece, decide, note_text, piece
from counsellor_app.domain.referrals import Incident, IncidentRole, Precision

CLOSED = "CLOSED"
RANK = {"registered": 0, "opened": 1}  # of one moment, what comes first


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """What one package is made under. `pieces` and `notes` are filled on the way; `period`: first and last day."""

    allowance: Allowance
    cast: Cast
    rules: Rules
    seed: str
    made_on: date
    period: tuple[date, date]
    notes: Notes
    pieces: list[TextPiece]

    @property
    def choices(self) -> Choices:
        return self.allowance.choices

    def day(self, day: date, place: str, *, only_month: bool = False) -> str:
        """As it leaves; a month where the user or the record says so."""
        if only_month:
            return month(day)
        if self.choices.months:
            self.notes.add(place, What.DAY, Why.MONTH)
            return month(day)
        return day.isoformat()

    def local(self, moment: datetime) -> date:
        return local_day(moment, self.rules.zone)

    def is_inside(self, moment: datetime) -> bool:
        """Whether it happened in the period that was asked for."""
        return self.period[0] <= self.local(moment) <= self.period[1]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """A line before its place is known. `decided`: None for lines that hold no text and are not chosen."""

    at: datetime
    kind: str
    source: str
    code: str | None = None
    basis: str | None = None
    decided: Decided | None = None


def case_out(scene: Scene, found: CaseDossier, number: int) -> CaseOut:
    """`number`: the place of the case in the package, from 1."""
    place, case, allowance = f"cases/{number - 1}", found.case, scene.allowance
    in_timeline = allowance.gives(Item.CASE_TIMELINE)
    if not allowance.is_identified:
        scene.notes.add(place, What.NUMBER, Why.NUMBER_REMOVED)
    scene.cast.note_names(scene.notes, place, [case.student_id])
    is_closed = case.closed_at is not None
    return CaseOut(
        key=str(number),
        child=scene.cast.use(case.student_id),
        number=case.number if allowance.is_identified else None,
        types=case.types,
        opened=scene.day(scene.local(case.opened_at), place),
        closed=scene.day(scene.local(case.closed_at), place) if case.closed_at else None,
        stage=CLOSED if is_closed else (found.stages[-1].stage if found.stages else case.stage),
        outcome=case.outcome or None if is_closed else None,
        level=found.levels[-1].level if found.levels and allowance.gives(Item.LEVELS) else None,
        sources=tuple(dict.fromkeys(each.source for each in found.referrals)) if in_timeline else (),
        incidents=_incidents(scene, found, place),
        clocks=_clocks(scene, found, place),
        lines=_lines(scene, found, place),
    )


def _incidents(scene: Scene, found: CaseDossier, place: str) -> tuple[IncidentOut, ...]:
    """Numbered in order of their days, without gaps where one is held back."""
    if not scene.allowance.gives(Item.INCIDENTS):
        return ()
    out: list[IncidentOut] = []
    for incident in found.incidents:
        decided = decide(incident_row(incident), scene.choices)
        if decided.share is Share.NOTHING:
            _hold_back(scene, found, decided, f"{place}/incidents")
        else:
            here = f"{place}/incidents/{len(out)}"
            out.append(_incident(scene, incident, found.roles.get(incident.id, ()), decided, len(out) + 1, here))
            _show(scene, found, decided, here)
    return tuple(out)


def _incident(
    scene: Scene, incident: Incident, roles: Iterable[IncidentRole], decided: Decided, number: int, place: str
) -> IncidentOut:
    played = tuple(RoleOut(who=scene.cast.use(role.person_id), role=role.role) for role in roles)
    scene.cast.note_names(scene.notes, place, (role.person_id for role in roles))
    text = "\n".join(decided.row.texts)
    if decided.leaves:
        scene.cast.note_names(scene.notes, place, scene.cast.mentioned([text]))
    return IncidentOut(
        number=number,
        day=scene.day(incident.day, place, only_month=incident.precision is Precision.MONTH),
        precision=incident.precision.value,
        place=incident.place or None,
        kinds=incident.kinds,
        roles=played,
        text=scene.cast.saying(text) if decided.leaves else (),
        source=mark(scene.seed, incident.id),
    )


def _clocks(scene: Scene, found: CaseDossier, place: str) -> tuple[ClockOut, ...]:
    out: list[ClockOut] = []
    for clock in found.clocks if _gives_terms(scene) else ():
        decided = decide(clock_row(clock, scene.rules), scene.choices)
        here = f"{place}/clocks/{len(out)}"
        if decided.share is not Share.NOTHING:
            out.append(_clock(scene, clock, decided, here))
        if clock.met_at:
            continue  # its line in the timeline shows what there is to read
        if decided.share is Share.NOTHING:
            _hold_back(scene, found, decided, f"{place}/clocks")
        else:
            _show(scene, found, decided, here)
    return tuple(out)


def _clock(scene: Scene, clock: ClockRow, decided: Decided, place: str) -> ClockOut:
    due = clock.due_on or scene.local(clock.due_at or clock.started_at)
    met = clock.met_at
    on_time: bool | None = None
    if met is not None:
        on_time = met <= clock.due_at if clock.due_at else scene.local(met) <= due
    elif due < scene.made_on:
        on_time = False
    leaves = decided.leaves and bool(clock.late_reason.strip())
    if leaves:
        scene.cast.note_names(scene.notes, place, scene.cast.mentioned([clock.late_reason]))
    return ClockOut(
        rule=clock.rule,
        basis=scene.rules.basis.get(clock.rule, ""),
        started=scene.day(scene.local(clock.started_at), place),
        due=scene.day(due, place),
        met=scene.day(scene.local(met), place) if met else None,
        on_time=on_time,
        owner=clock.owner,
        late_reason=scene.cast.saying(clock.late_reason) if leaves else (),
    )


def _gives_terms(scene: Scene) -> bool:
    return scene.allowance.gives(Item.CASE_TIMELINE) or scene.allowance.gives(Item.NOTICES)


def _lines(scene: Scene, found: CaseDossier, place: str) -> tuple[LineOut, ...]:
    out: list[LineOut] = []
    inside = (line for line in _all_lines(scene, found) if scene.is_inside(line.at))
    for line in sorted(inside, key=lambda each: (each.at, RANK.get(each.kind, len(RANK)), each.source)):
        decided = line.decided
        if decided is not None and decided.share is Share.NOTHING:
            _hold_back(scene, found, decided, f"{place}/lines")
            continue
        here = f"{place}/lines/{len(out)}"
        out.append(_line(scene, line, here))
        if decided is not None:
            _show(scene, found, decided, here)
    return tuple(out)


def _line(scene: Scene, line: _Line, place: str) -> LineOut:
    decided = line.decided
    parts = decided.row.sections if decided is not None and decided.leaves else ()
    parts = tuple((code, text) for code, text in parts if not (line.kind == "duty" and code == "late_reason"))
    met = scene.cast.mentioned(text for _, text in parts)
    scene.cast.note_names(scene.notes, place, met)
    return LineOut(
        day=scene.day(scene.local(line.at), place),
        kind=line.kind,
        code=line.code,
        basis=line.basis,
        text=tuple((code, scene.cast.saying(text)) for code, text in parts),
        who=tuple(sorted((scene.cast.use(person) for person in met), key=lambda key: (len(key), key))),
        source=mark(scene.seed, line.source),
    )


def _all_lines(scene: Scene, found: CaseDossier) -> Iterator[_Line]:
    allowance, rules = scene.allowance, scene.rules
    if allowance.gives(Item.CASE_TIMELINE):
        yield from _milestones(scene, found)
    rows = entry_rows(found.entries, allowance, rules)
    for entry in found.entries:
        decided = decide(rows[entry.id], scene.choices)
        if rows[entry.id].most is not Share.NOTHING:
            yield _Line(
                at=entry.service_at,
                kind=entry.kind.value,
                code=entry.template if decided.leaves and entry.template else None,  # "safety note" says too much
                source=entry.id,
                decided=decided,
            )
    for clock in found.clocks if _gives_terms(scene) else ():
        if clock.met_at:
            decided = decide(clock_row(clock, rules), scene.choices)
            basis = rules.basis.get(clock.rule)
            yield _Line(at=clock.met_at, kind="duty", code=clock.rule, basis=basis, source=clock.id, decided=decided)
    if allowance.gives(Item.MEASURES):
        for contact in found.contacts:
            decided = decide(contact_row(contact, rules), scene.choices)
            at = contact.ended_at or contact.made_at
            yield _Line(at=at, kind="contact", code=contact.mode or None, source=contact.id, decided=decided)
    for level in found.levels if allowance.gives(Item.LEVELS) else ():
        decided = decide(level_row(level, allowance, rules), scene.choices)
        yield _Line(at=level.set_at, kind="level", code=level.level, source=level.id, decided=decided)


def _milestones(scene: Scene, found: CaseDossier) -> Iterator[_Line]:
    """Registered, opened, stages after the first, closed."""
    case, rules = found.case, scene.rules
    basis = rules.basis.get(rules.registered_by) if rules.registered_by else None
    for referral in found.referrals:
        decided = decide(referral_row(referral, rules), scene.choices)
        yield _Line(
            at=referral.registered_at,
            kind="registered",
            code=referral.source,
            basis=basis,
            source=referral.id,
            decided=decided,
        )
    yield _Line(at=case.opened_at, kind="opened", source=f"opened:{case.id}")
    for place, stage in enumerate(found.stages[1:]):
        if stage.stage != CLOSED:
            yield _Line(at=stage.at, kind="stage", code=stage.stage, source=f"stage:{case.id}:{place}")
    if case.closed_at:
        decided = decide(case_row(case, rules), scene.choices)
        yield _Line(at=case.closed_at, kind="closed", code=case.outcome or None, source=case.id, decided=decided)


def _show(scene: Scene, found: CaseDossier, decided: Decided, place: str) -> None:
    """What is given of a row stands among the pieces to be read, and what is not among the notes."""
    note_text(scene.notes, place, decided)
    scene.pieces.append(piece(decided, found.case.id, place, scene.cast))


def _hold_back(scene: Scene, found: CaseDossier, decided: Decided, place: str) -> None:
    if decided.share is Share.NOTHING:
        scene.notes.add(place, What.ENTRY, Why.CHOICE)
    scene.pieces.append(piece(decided, found.case.id, None, scene.cast))
