"""What stands in the composer between keystrokes and signature: one draft, saved a second after the last key."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from counsellor_app.domain.entries import Draft, EntryKind
from counsellor_app.domain.ids import CaseId, DraftId, EntryId, PersonId
from counsellor_app.domain.text import Mention, escape, join
from counsellor_app.services.entries import AmendEntry, SaveDraft

QUICK = "quick"
# What belongs to a draft besides its sections; kept among them under codes no template has.
ABOUT, MINUTES = "_about", "_minutes"


@dataclass(frozen=True, slots=True, kw_only=True)
class Writing:
    """`sections` as stored text. `service_at` None: the moment of signing."""

    draft_id: DraftId
    case_id: CaseId
    kind: EntryKind = EntryKind.NOTE
    template: str = QUICK
    sections: Mapping[str, str] = field(default_factory=dict, repr=False)
    service_at: datetime | None = None
    about: str = field(default="", repr=False)
    minutes: int | None = None
    amends: EntryId | None = None

    @property
    def is_empty(self) -> bool:
        return not any(text.strip() for text in self.sections.values())

    def to_save(self) -> SaveDraft:
        """An empty one is saved as nothing: how it was held alone is no note yet."""
        beside = {ABOUT: self.about, MINUTES: str(self.minutes or "")} if not self.is_empty else {}
        return SaveDraft(
            id=self.draft_id,
            case_id=self.case_id,
            kind=self.kind.value,
            template=self.template,
            sections={**self.sections, **beside},
            service_at=self.service_at,
            amends=self.amends,
        )


def taken_up(draft: Draft, case_id: CaseId) -> Writing:
    """A draft of the file as it was when it was left."""
    sections = dict(draft.sections)
    about, minutes = sections.pop(ABOUT, ""), sections.pop(MINUTES, "")
    return Writing(
        draft_id=draft.id,
        case_id=case_id,
        kind=EntryKind(draft.kind),
        template=draft.template,
        sections=sections,
        service_at=draft.service_at,
        about=about,
        minutes=int(minutes) if minutes.isdecimal() else None,
        amends=draft.amends,
    )


def split(drafts: tuple[Draft, ...]) -> tuple[Draft | None, tuple[Draft, ...]]:
    """The newest draft of a new note (it goes into the composer), and the others."""
    newest = next((draft for draft in drafts if draft.amends is None), None)
    return newest, tuple(draft for draft in drafts if draft is not newest)


def as_references(command: AmendEntry, names: Mapping[PersonId, str]) -> AmendEntry:
    """The replaced words were copied as they are read: names in them become the references that are stored."""
    replaced = escape(command.replaced)
    for person_id, name in sorted(names.items(), key=lambda pair: len(pair[1]), reverse=True):
        if name:
            token = join([Mention(person_id)])
            replaced = replaced.replace(f"@{name}", token).replace(name, token)
    return replace(command, replaced=replaced)
