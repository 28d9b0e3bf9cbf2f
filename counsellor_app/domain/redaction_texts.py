"""Rows that hold text: how much of each leaves, and what there is to be read before it does."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from counsellor_app.domain.disclosure import Choices, Share
from counsellor_app.domain.ids import CaseId
from counsellor_app.domain.package_data import Saying
from counsellor_app.domain.redaction_notes import Cast, Notes, What, Why

ORDER = (Share.NOTHING, Share.LINE, Share.TEXT)


class RowKind(StrEnum):
    """Which table a row with text is of."""

    CASE = "case"
    REFERRAL = "referral"
    INCIDENT = "incident"
    ENTRY = "entry"
    LEVEL = "level"
    CLOCK = "clock"
    CONTACT = "contact"


@dataclass(frozen=True, slots=True, kw_only=True)
class TextRow:
    """`sections`: (code, stored text), blank ones left out. `code`: the row's own kind, such as ``call``."""

    id: str
    kind: RowKind
    code: str
    day: date
    sections: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    most: Share = Share.TEXT
    default: Share = Share.LINE

    @property
    def texts(self) -> tuple[str, ...]:
        return tuple(text for _, text in self.sections)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """What was decided of a row. `leaves`: its text stands in the data."""

    row: TextRow
    share: Share
    is_read: bool

    @property
    def leaves(self) -> bool:
        return self.share is Share.TEXT and self.is_read

    @property
    def needs_reading(self) -> bool:
        return self.share is Share.TEXT and not self.is_read


@dataclass(frozen=True, slots=True, kw_only=True)
class TextPiece:
    """A row with text, as it is shown before sealing. `place`: its path in data.json where any of it leaves."""

    decided: Decided
    case_id: CaseId
    place: str | None
    text: tuple[tuple[str, Saying], ...] = field(repr=False)


def sections(*pairs: tuple[str, str]) -> tuple[tuple[str, str], ...]:
    """Without blank ones."""
    return tuple((code, text) for code, text in pairs if text.strip())


def decide(row: TextRow, choices: Choices) -> Decided:
    """The user's choice within what the profile allows; text needs to have been read."""
    wanted = choices.shares.get(row.id, row.default)
    share = min(wanted, row.most, key=ORDER.index)
    if share is Share.TEXT and not row.sections:
        share = Share.LINE
    return Decided(row=row, share=share, is_read=row.id in choices.read)


def note_text(notes: Notes, place: str, decided: Decided) -> None:
    """A text that stays behind is counted at the line it belongs to."""
    if decided.leaves or not decided.row.sections:
        return
    if decided.row.most is not Share.TEXT:
        notes.add(place, What.TEXT, Why.PROFILE)
    else:
        notes.add(place, What.TEXT, Why.NOT_READ if decided.needs_reading else Why.CHOICE)


def piece(decided: Decided, case_id: CaseId, place: str | None, cast: Cast) -> TextPiece:
    """What the user reads: the text with letters in place of people."""
    shown = tuple((code, cast.shown(text)) for code, text in decided.row.sections)
    return TextPiece(decided=decided, case_id=case_id, place=place, text=shown)
