"""Notes: a draft while it is written, then signed and final; an addendum or a correction stands beside it."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from functools import partial

from counsellor_app.domain.clock import local_day
from counsellor_app.domain.entries import AMENDING, Draft, Entry, EntryKind, entry_hash
from counsellor_app.domain.errors import RuleBroken
from counsellor_app.domain.ids import CaseId, DraftId, EntryId
from counsellor_app.domain.text import mentions
from counsellor_app.services.done import Done, Topic
from counsellor_app.services.session import Session
from counsellor_app.store.case_lists import short_names
from counsellor_app.store.unit import Unit

SIGNED = frozenset({Topic.ENTRIES, Topic.DRAFTS, Topic.CASES})
DRAFTED = frozenset({Topic.DRAFTS})
EARLIEST = date(2000, 1, 1)
LONGEST_TEXT = 50_000  # characters of one section
LONGEST_LINE = 200
LATE_AFTER = timedelta(days=3)  # a note written later than this is a late entry and may say why (clinical.md 5.2)
REASON, REPLACED, TEXT = "reason", "replaced", "text"  # section codes of an amendment
KEPT_CONTROLS = frozenset("\n\t")
DIRECTIONS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@dataclass(frozen=True, slots=True, kw_only=True)
class SaveDraft:
    """What stands in the composer. `id` is chosen by the window when writing begins."""

    id: DraftId
    case_id: CaseId | None
    kind: str
    template: str
    sections: Mapping[str, str] = field(repr=False)
    service_at: datetime | None = None
    amends: EntryId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SignEntry:
    """`service_at` is when it happened; with precision ``day`` only its day counts. `about` says how it was
    held ("mother, by phone"), `minutes` how long. The draft goes when its entry is signed."""

    case_id: CaseId
    kind: EntryKind
    template: str
    sections: Mapping[str, str] = field(repr=False)
    service_at: datetime
    service_precision: str = "minute"
    about: str = field(default="", repr=False)
    minutes: int | None = None
    late_reason: str = field(default="", repr=False)
    draft_id: DraftId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AmendEntry:
    """An addendum adds; a correction says why and may name the `replaced` words: they stay readable, struck through."""

    entry_id: EntryId
    kind: EntryKind
    text: str = field(repr=False)
    reason: str = field(default="", repr=False)
    replaced: str = field(default="", repr=False)
    draft_id: DraftId | None = None


class EntryService:
    def __init__(self, session: Session) -> None:
        self._session = session

    def drafts(self) -> tuple[Draft, ...]:
        """Newest first."""
        with self._session.store.read() as unit:
            return unit.drafts.all()

    def save_draft(self, command: SaveDraft) -> Done:
        """Durable at once; an emptied draft is gone. Nothing of it is in the record or the audit yet."""
        sections = cleaned(command.sections)
        with self._session.store.drafting() as unit:
            known = unit.drafts.find(command.id)
            if not any(sections.values()):
                unit.drafts.discard(command.id)
                return Done(touched=DRAFTED)
            unit.drafts.put(
                Draft(
                    id=command.id,
                    case_id=command.case_id,
                    kind=command.kind,
                    template=command.template,
                    service_at=command.service_at,
                    sections=sections,
                    amends=command.amends,
                    started_at=known.started_at if known else unit.now,
                    saved_at=unit.now,
                )
            )
        return Done(touched=DRAFTED, new_id=command.id)

    def discard_draft(self, draft_id: DraftId) -> Done:
        with self._session.store.drafting() as unit:
            known = unit.drafts.find(draft_id)
            unit.drafts.discard(draft_id)
        return Done(touched=DRAFTED, undo=partial(self._put_back, known) if known else None)

    def _put_back(self, draft: Draft) -> Done:
        with self._session.store.drafting() as unit:
            unit.drafts.put(draft)
        return Done(touched=DRAFTED)

    def is_late(self, service_at: datetime) -> bool:
        """Whether a note about that moment, signed now, is a late entry."""
        zone = self._session.zone
        return local_day(self._session.now(), zone) - local_day(service_at, zone) > LATE_AFTER

    def sign(self, command: SignEntry) -> Done:
        """Final from here on: it has no Undo, only an addendum or a correction."""
        if command.kind in AMENDING:
            raise RuleBroken("entry-amends-nothing", field="kind")
        sections = cleaned(command.sections)
        lines = cleaned({"about": command.about, "late_reason": command.late_reason})
        command = replace(command, about=lines.get("about", ""), late_reason=lines.get("late_reason", ""))
        self._check_text(command.template, sections)
        self._check_line(command.about, "about")
        self._check_line(command.late_reason, "late_reason")
        with self._session.store.begin("entry-signed", command.case_id) as unit:
            self._check_time(command, unit.now)
            entry = Entry(
                id=EntryId(self._session.new_id()),
                case_id=unit.cases.get(command.case_id).id,
                kind=command.kind,
                template=command.template,
                service_at=command.service_at,
                service_precision=command.service_precision,
                started_at=self._started(unit, command.draft_id),
                signed_at=unit.now,
                signed_by=unit.actor,
                sections=sections,
                about=command.about,
                minutes=command.minutes,
                late_reason=command.late_reason if self.is_late(command.service_at) else "",
            )
            self._write(unit, entry, command.draft_id)
        return Done(touched=SIGNED, new_id=entry.id)

    def amend(self, command: AmendEntry) -> Done:
        """Beside the original, which stays as it is."""
        sections = cleaned({TEXT: command.text, REASON: command.reason, REPLACED: command.replaced})
        if command.kind not in AMENDING:
            raise RuleBroken("entry-amends-nothing", field="kind")
        self._check_length(sections)
        if not sections.get(TEXT):
            raise RuleBroken("entry-empty", field="text")
        if command.kind is EntryKind.CORRECTION and not sections.get(REASON):
            raise RuleBroken("correction-reason-missing", field="reason")
        with self._session.store.begin("entry-amended", command.entry_id) as unit:
            original = unit.entries.get(command.entry_id)
            if original.amends is not None:
                raise RuleBroken("entry-amend-the-original", field="entry_id")
            replaced = sections.get(REPLACED, "")
            if replaced and not any(replaced in text for text in original.sections.values()):
                raise RuleBroken("correction-words-not-found", field="replaced")
            entry = Entry(
                id=EntryId(self._session.new_id()),
                case_id=original.case_id,
                kind=command.kind,
                template="",
                service_at=unit.now,
                started_at=self._started(unit, command.draft_id),
                signed_at=unit.now,
                signed_by=unit.actor,
                sections=sections,
                amends=original.id,
            )
            self._write(unit, entry, command.draft_id)
        return Done(touched=SIGNED, new_id=entry.id)

    def _write(self, unit: Unit, entry: Entry, draft_id: DraftId | None) -> None:
        signed = replace(entry, hash=entry_hash(entry))
        unit.entries.add(signed)
        names = short_names(unit, (p for text in signed.sections.values() for p in mentions(text)))
        unit.entries.index(signed, lambda person: names.get(person, ""))
        if draft_id is not None:
            unit.drafts.discard(draft_id)

    def _started(self, unit: Unit, draft_id: DraftId | None) -> datetime:
        draft = unit.drafts.find(draft_id) if draft_id is not None else None
        return draft.started_at if draft else unit.now

    def _check_text(self, template: str, sections: Mapping[str, str]) -> None:
        pack = {each.id: each for each in self._session.content.note_templates.template}
        if template not in pack:
            raise RuleBroken("entry-template-unknown", field="template")
        self._check_length(sections)
        if not any(sections.values()):
            raise RuleBroken("entry-empty", field=pack[template].sections[0])
        for section in pack[template].required:
            if not sections.get(section):
                raise RuleBroken("entry-section-missing", field=section)

    def _check_length(self, sections: Mapping[str, str]) -> None:
        for code, text in sections.items():
            if len(text) > LONGEST_TEXT:
                raise RuleBroken("text-too-long", field=code, n=LONGEST_TEXT)

    def _check_line(self, text: str, name: str) -> None:
        if len(text) > LONGEST_LINE:
            raise RuleBroken("text-too-long", field=name, n=LONGEST_LINE)

    def _check_time(self, command: SignEntry, now: datetime) -> None:
        zone = self._session.zone
        day, today = local_day(command.service_at, zone), local_day(now, zone)
        is_later = command.service_at > now if command.service_precision == "minute" else day > today
        if is_later:
            raise RuleBroken("entry-in-future", field="service_at")
        if day < EARLIEST:
            raise RuleBroken("entry-too-old", field="service_at")
        if command.minutes is not None and not 0 < command.minutes <= 24 * 60:
            raise RuleBroken("entry-minutes", field="minutes")


def cleaned(sections: Mapping[str, str]) -> dict[str, str]:
    """Sections as they are kept: no empty ones, no control characters, no marks that reverse what is read."""
    tidy = {code: "".join(c for c in text if _is_kept(c)).strip() for code, text in sections.items()}
    return {code: text for code, text in tidy.items() if text}


def _is_kept(letter: str) -> bool:
    if letter.isalnum() or letter in KEPT_CONTROLS:
        return True
    return letter not in DIRECTIONS and unicodedata.category(letter) not in ("Cc", "Cs", "Co", "Cn")
