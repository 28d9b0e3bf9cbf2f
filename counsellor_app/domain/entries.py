"""Entries of a case: draft, then signed and final; an addendum or a correction stands beside them (clinical.md 5.2)."""

import hashlib
import json
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from counsellor_app.domain.clock import to_text
from counsellor_app.domain.ids import CaseId, DraftId, EntryId, UserId


class EntryKind(StrEnum):
    NOTE = "note"
    CALL = "call"
    SESSION = "session"
    MEETING = "meeting"
    OBSERVATION = "observation"
    DECISION = "decision"
    NOTICE = "notice"
    ADDENDUM = "addendum"
    CORRECTION = "correction"


class FormKind(StrEnum):
    """Kinds of drafts that are forms and not notes."""

    REFERRAL = "referral"
    INCIDENT = "incident"  # a further one of a case
    LEVEL = "level"
    REQUEST = "request"


AMENDING = frozenset({EntryKind.ADDENDUM, EntryKind.CORRECTION})


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A signed entry. `sections` maps the section codes of its template to stored text (see `domain.text`).

    Two times: `service_at` when it happened (`service_precision` minute or day), `signed_at` when it was
    written down. `hash` covers everything else, so that a changed row is noticed.
    """

    id: EntryId
    case_id: CaseId
    kind: EntryKind
    template: str
    service_at: datetime
    service_precision: str = "minute"
    started_at: datetime
    signed_at: datetime
    signed_by: UserId
    sections: dict[str, str] = field(repr=False)
    about: str = field(default="", repr=False)
    minutes: int | None = None
    amends: EntryId | None = None
    late_reason: str = field(default="", repr=False)
    hash: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """Not signed yet, saved as you type; survives a kill of the process. `case_id` may come later."""

    id: DraftId
    case_id: CaseId | None
    kind: str
    template: str
    service_at: datetime | None
    sections: dict[str, str] = field(repr=False)
    amends: EntryId | None = None
    started_at: datetime
    saved_at: datetime

    @property
    def is_form(self) -> bool:
        """It is no note: it is taken up in the form it was typed in."""
        return self.kind in set(FormKind)


def entry_hash(entry: Entry) -> str:
    """SHA-256 over the canonical JSON of the entry without its hash, 64 hex digits."""
    facts = [
        entry.id,
        entry.case_id,
        entry.kind.value,
        entry.template,
        to_text(entry.service_at),
        entry.service_precision,
        to_text(entry.started_at),
        to_text(entry.signed_at),
        entry.signed_by,
        entry.sections,
        entry.about,
        entry.minutes,
        entry.amends,
        entry.late_reason,
    ]
    text = json.dumps(facts, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
