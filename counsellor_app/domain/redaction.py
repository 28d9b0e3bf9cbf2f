"""From everything the vault knows of some cases to what leaves: redaction by construction.

Nothing is taken out of a finished text here. What leaves is put together from rows, people are letters from the
start, and text comes in only where the profile allows it, the user chose it and read it (law.md 13, table D).
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from counsellor_app.domain.allowance import Allowance, Item
from counsellor_app.domain.clock import local_day
from counsellor_app.domain.disclosure import Choices, Profile, Share
from counsellor_app.domain.documents import Document, OwnerKind
from counsellor_app.domain.dossier import CaseDossier, Dossier
from counsellor_app.domain.ids import DocumentId, PersonId
from counsellor_app.domain.package_data import CaseOut, DocumentOut, PersonOut, RedactionOut, WithheldOut
from counsellor_app.domain.pseudonyms import Kind
from counsellor_app.domain.record import ClockRow
from counsellor_app.domain.redaction_case import Scene, case_out
from counsellor_app.domain.redaction_notes import Cast, Notes, What, Why
from counsellor_app.domain.redaction_people import cast_of, people_out
from counsellor_app.domain.redaction_rows import Rules, entry_rows
from counsellor_app.domain.redaction_texts import TextPiece, decide

EXTENSIONS = {
    "application/pdf": ".pdf",
    "image/jpeg": ".jpg",
    "image/png": ".png",
    "text/plain": ".txt",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ".xlsx",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Redacted:
    """What leaves of the cases; `pieces` is what there is to be read, `files` what leaves beside the data.

    `cast` has who stands behind the letters: it stays in the vault.
    """

    people: tuple[PersonOut, ...]
    cases: tuple[CaseOut, ...]
    documents: tuple[DocumentOut, ...]
    withheld: tuple[WithheldOut, ...]
    redactions: tuple[RedactionOut, ...]
    pieces: tuple[TextPiece, ...]
    files: tuple[tuple[DocumentId, str], ...]
    cast: Cast = field(repr=False)

    def pseudonyms(self) -> tuple[tuple[PersonId, str, Kind], ...]:
        """Everybody in the package, in the order of the letters."""
        keys = self.cast.keys
        ranked = sorted(self.cast.used, key=lambda person: (len(keys[person]), keys[person]))
        return tuple((person, keys[person], self.cast.kinds[person]) for person in ranked)


def redact(
    whole: Dossier, choices: Choices, *, seed: str, made_on: date, rules: Rules, allowance: Allowance
) -> Redacted:
    """The same dossier, choices, seed, day and rules make the same package, byte for byte."""
    dossier = within(whole, choices, made_on, rules)
    cast = cast_of(dossier, allowance, seed)
    scene = Scene(
        allowance=allowance,
        cast=cast,
        rules=rules,
        seed=seed,
        made_on=made_on,
        period=_period(choices, made_on),
        notes=Notes(),
        pieces=[],
    )
    chosen = dossier.cases if choices.profile is not Profile.STATISTICS else ()
    cases = tuple(case_out(scene, found, number) for number, found in enumerate(chosen, start=1))
    documents, files = _documents(scene, chosen)
    if allowance.gives(Item.FAMILY) and chosen:
        for relation in dossier.relations:
            cast.use(relation.other_id)
    people = people_out(dossier, cast, allowance, made_on, scene.notes)
    unread = sum(each.decided.needs_reading for each in scene.pieces)
    order = {found.case.id: number for number, found in enumerate(chosen)}
    return Redacted(
        people=people,
        cases=cases,
        documents=documents,
        withheld=allowance.withheld(unread),
        redactions=scene.notes.out(),
        pieces=tuple(sorted(scene.pieces, key=lambda p: (order[p.case_id], p.decided.row.day, p.decided.row.id))),
        files=files,
        cast=cast,
    )


def within(dossier: Dossier, choices: Choices, made_on: date, rules: Rules) -> Dossier:
    """Only what lies in the period and was written by `made_on`: later notes do not change an answer made again."""
    first, last = _period(choices, made_on)

    def day(moment: datetime) -> date:
        return local_day(moment, rules.zone)

    def is_in(happened: date, written: datetime) -> bool:
        return first <= happened <= last and day(written) <= made_on

    def one(found: CaseDossier) -> CaseDossier:
        case = found.case
        if case.closed_at and day(case.closed_at) > last:
            case = replace(case, closed_at=None, outcome="", closing_reason="")
        ended = [each for each in found.contacts if each.ended_at and each.state == "done"]
        return replace(
            found,
            case=case,
            entries=tuple(e for e in found.entries if is_in(day(e.service_at), e.signed_at)),
            incidents=tuple(i for i in found.incidents if is_in(i.day, i.written_at)),
            referrals=tuple(r for r in found.referrals if is_in(day(r.registered_at), r.registered_at)),
            levels=tuple(each for each in found.levels if day(each.set_at) <= last),
            clocks=tuple(
                _as_of(c, last, made_on, rules) for c in found.clocks if is_in(day(c.started_at), c.started_at)
            ),
            contacts=tuple(c for c in ended if c.ended_at and is_in(day(c.ended_at), c.ended_at)),
            stages=tuple(each for each in found.stages if day(each.at) <= last),
            documents=tuple(d for d in found.documents if day(d.added_at) <= last),
        )

    return replace(dossier, cases=tuple(one(found) for found in dossier.cases))


def _as_of(clock: ClockRow, last: date, made_on: date, rules: Rules) -> ClockRow:
    """A clock met after the period, or written down after the day of the answer, still ran."""
    if clock.met_at is None:
        return clock
    met, recorded = local_day(clock.met_at, rules.zone), local_day(clock.recorded_at or clock.met_at, rules.zone)
    if met <= last and recorded <= made_on:
        return clock
    return replace(clock, met_at=None, met_by=None, recorded_at=None, evidence="", late_reason="")


def _period(choices: Choices, made_on: date) -> tuple[date, date]:
    first = choices.period_from or date.min
    last = min(choices.period_until or made_on, made_on)
    return first, last


def _documents(
    scene: Scene, cases: Iterable[CaseDossier]
) -> tuple[tuple[DocumentOut, ...], tuple[tuple[DocumentId, str], ...]]:
    """The list for both profiles of a case; chosen files in the identified one only, their titles with them."""
    if not scene.allowance.gives(Item.DOCUMENTS):
        return (), ()
    out: list[DocumentOut] = []
    files: list[tuple[DocumentId, str]] = []
    for number, found in enumerate(cases, start=1):
        shares = _entry_shares(scene, found)
        for document in found.documents:
            share = shares.get(
                document.owner_id, Share.TEXT if document.owner_kind is OwnerKind.CASE else Share.NOTHING
            )
            if share is Share.NOTHING:
                scene.notes.add("documents", What.ENTRY, Why.CHOICE)
                continue
            path = _path(scene, document, len(out) + 1) if share is Share.TEXT else None
            if path:
                files.append((document.id, path))
            if path is None:
                why = Why.CHOICE if scene.allowance.is_identified else Why.PROFILE
                scene.notes.add(f"documents/{len(out)}", What.TEXT, why)
            out.append(
                DocumentOut(
                    number=len(out) + 1,
                    case=str(number),
                    media_type=document.media_type,
                    size=document.size,
                    sha256=document.sha256,
                    title=document.title if path else None,
                    path=path,
                )
            )
    return tuple(out), tuple(files)


def _entry_shares(scene: Scene, found: CaseDossier) -> dict[str, Share]:
    """A document of an entry is listed when the entry leaves, and may leave as a file where the entry's text may."""
    rows = entry_rows(found.entries, scene.allowance, scene.rules)
    return {
        row.id: row.most if decide(row, scene.choices).share is not Share.NOTHING else Share.NOTHING
        for row in rows.values()
    }


def _path(scene: Scene, document: Document, number: int) -> str | None:
    if not scene.allowance.is_identified or document.id not in scene.choices.documents:
        return None
    return f"attachments/{number:03d}{EXTENSIONS.get(document.media_type, '.bin')}"
