"""A case of the package as rows: its head, what happened by day, the terms; between them what waits to be read."""

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from counsellor_app.domain.entries import EntryKind
from counsellor_app.domain.package_data import CaseOut, ClockOut, IncidentOut, LineOut, RedactionOut
from counsellor_app.services.disclosure_preview import Preview, PreviewEntry
from counsellor_app.ui.format import capital
from counsellor_app.ui.requests.answer.entry_names import entry_name
from counsellor_app.ui.requests.answer.marks import Findings, by_place, marked
from counsellor_app.ui.requests.answer.package_speech import Speech
from counsellor_app.ui.requests.answer.preview_row import Row, RowKind, summed
from counsellor_app.ui.requests.answer.saying import Run, Strong

OF_ENTRIES = frozenset(kind.value for kind in EntryKind)  # their code is a template of notes: nobody asks for it
CLOCKS = ("clock", "rule")
CODE_LISTS = {
    "registered": ("referral_source",),
    "duty": CLOCKS,
    "level": ("level",),
    "stage": ("stage",),
    "contact": ("contact_result", "mode"),
    "closed": ("outcome",),
}


class CaseRows:
    """`findings` by place in data.json, `redactions` by row."""

    def __init__(
        self,
        preview: Preview,
        said: Speech,
        redactions: Mapping[str, Sequence[RedactionOut]],
        findings: Findings,
        *,
        shows_held: bool,
    ) -> None:
        self._cases = preview.data.cases
        self._said = said
        self._redactions = redactions
        self._findings = findings
        self._shows_held = shows_held
        self._entries = {entry.place: entry for entry in preview.entries if entry.place is not None}
        order = tuple(dict.fromkeys(entry.case_id for entry in preview.entries))
        self._loose = [
            [entry for entry in preview.entries if entry.place is None and entry.case_id == case_id]
            for case_id in order
        ]

    def made(self, at: int) -> Iterator[Row]:
        case, place = self._cases[at], f"cases/{at}"
        yield self._head(case, place)
        dated = [
            *((one.day, self._incident(f"{place}/incidents/{n}", one)) for n, one in enumerate(case.incidents)),
            *((one.day, self._line(f"{place}/lines/{n}", one)) for n, one in enumerate(case.lines)),
            *((row_day(entry, case), row) for entry, row in self._held(at)),
        ]
        for _, row in sorted(dated, key=lambda pair: pair[0]):
            yield from self._with_waiting(row)
        if case.clocks:
            terms = QCoreApplication.translate("Preview", "Terms")
            yield Row(kind=RowKind.HEADING, place=f"{place}/clocks", runs=(Strong(terms, 600),))
        for n, clock in enumerate(case.clocks):
            yield from self._with_waiting(self._clock(f"{place}/clocks/{n}", clock))

    def _head(self, case: CaseOut, place: str) -> Row:
        said = self._said
        number = case.number or (case.key if len(self._cases) > 1 else "")
        head = " ".join(part for part in (QCoreApplication.translate("Preview", "Case"), number) if part)
        facts = (
            ", ".join(said.code(each, "case_type") for each in case.types),
            ", ".join(said.code(each, "referral_source") for each in case.sources),
            said.code(case.stage, "stage"),
            said.code(case.level, "level"),
            said.code(case.outcome, "outcome"),
        )
        about = " · ".join(capital(fact) for fact in facts if fact)
        return Row(
            kind=RowKind.HEADING,
            place=place,
            day=said.day(case.opened),
            runs=(Strong(f"{head}. "), said.chip(case.child), f" {about}"),
            redactions=summed(self._redactions.get(place, ())),
        )

    def _held(self, at: int) -> Iterator[tuple[PreviewEntry, Row]]:
        """Rows of which nothing is in the package: to be read, or held back."""
        said = self._said
        for entry in self._loose[at] if at < len(self._loose) else ():
            kind, day = entry_name(entry, said), said.day(entry.day.isoformat())
            if entry.needs_reading:
                runs = (Strong(f"{kind}. "), *self._entry_text(entry))
                yield entry, Row(kind=RowKind.WAITING, day=day, runs=runs, entry=entry)
            elif self._shows_held:
                why = QCoreApplication.translate("Preview", "{kind}: not given").format(kind=kind)
                yield entry, Row(kind=RowKind.HELD, day=day, runs=(why,), entry=entry)

    def _with_waiting(self, row: Row) -> Iterator[Row]:
        """Under a row whose text was chosen but not read stands that text, to be read."""
        yield row
        entry = row.entry
        if entry is not None and entry.needs_reading and row.kind is RowKind.LINE:
            yield Row(kind=RowKind.WAITING, runs=self._entry_text(entry), entry=entry)

    def _incident(self, place: str, incident: IncidentOut) -> Row:
        said = self._said
        head = QCoreApplication.translate("Preview", "Incident {number}.").format(number=incident.number)
        kinds = (said.code(kind, "bullying_form") for kind in incident.kinds)
        where = ", ".join(part for part in (said.code(incident.place, "place"), *kinds) if part)
        runs: list[Run] = [Strong(f"{head} ")]
        if where:
            runs.append(f"{capital(where)}. ")
        for role in incident.roles:
            runs += [said.chip(role.who), f" ({said.code(role.role, 'role')}) "]
        day = said.day(incident.day)
        if incident.precision == "about":
            day = QCoreApplication.translate("Preview", "about {day}").format(day=day)
        runs += self._text(f"{place}/text", said.runs(incident.text))
        return self._row(place, day, runs)

    def _line(self, place: str, line: LineOut) -> Row:
        said = self._said
        kind = capital(said.code(line.kind, "line_kind"))
        code = "" if line.kind in OF_ENTRIES else said.code(line.code, *CODE_LISTS.get(line.kind, ()))
        basis = said.code(line.basis, "basis")
        runs: list[Run] = [Strong(f"{kind}: {code}" if code else kind), f" ({basis}). " if basis else ". "]
        named = {piece.who for _, saying in line.text for piece in saying if not isinstance(piece, str)}
        for key in line.who:
            if key not in named:
                runs += [said.chip(key), " "]
        for n, (section, saying) in enumerate(line.text):
            if len(line.text) > 1:
                runs.append(f"\n{capital(said.code(section, 'section', 'text_kind'))}: ")
            runs += self._text(f"{place}/text/{n}/1", said.runs(saying))
        return self._row(place, said.day(line.day), runs)

    def _clock(self, place: str, clock: ClockOut) -> Row:
        said = self._said
        basis = said.code(clock.basis, "basis")
        state = clock_words(clock, said)
        what = capital(said.code(clock.rule, *CLOCKS))
        runs: list[Run] = [Strong(what), f" ({basis}): {state}." if basis else f": {state}."]
        if clock.late_reason:
            runs += [" ", *self._text(f"{place}/late_reason", said.runs(clock.late_reason))]
        return self._row(place, said.day(clock.due), runs)

    def _row(self, place: str, day: str, runs: Sequence[Run]) -> Row:
        return Row(
            kind=RowKind.LINE,
            place=place,
            day=day,
            runs=tuple(runs),
            entry=self._entries.get(place),
            redactions=summed(self._redactions.get(place, ())),
        )

    def _text(self, place: str, runs: tuple[Run, ...]) -> tuple[Run, ...]:
        return marked(runs, self._findings, place)

    def _entry_text(self, entry: PreviewEntry) -> tuple[Run, ...]:
        found: list[Run] = []
        here = by_place(entry.findings)
        for section, saying in entry.text:
            if len(entry.text) > 1:
                lead = capital(self._said.code(section, "section", "text_kind"))
                found.append(f"\n{lead}: " if found else f"{lead}: ")
            found += marked(self._said.runs(saying), here, section)
        return tuple(found)


def row_day(entry: PreviewEntry, case: CaseOut) -> str:
    """Where days became months, the rows that are held back are sorted by month too."""
    return entry.day.isoformat()[: len(case.opened)]


def clock_words(clock: ClockOut, said: Speech) -> str:
    """``met on 20.11.2026, on time``; ``still running``."""
    if clock.met is None:
        return QCoreApplication.translate("Preview", "still running")
    met = QCoreApplication.translate("Preview", "met on {day}").format(day=said.day(clock.met))
    on_time, late = QCoreApplication.translate("Preview", "on time"), QCoreApplication.translate("Preview", "late")
    return f"{met}, {on_time if clock.on_time else late}"
