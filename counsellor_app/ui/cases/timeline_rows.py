"""Makes the widget for an item of the timeline."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, tzinfo
from typing import assert_never

from PySide6.QtWidgets import QWidget

from counsellor_app.content.library import Content
from counsellor_app.domain.cases import LevelSet
from counsellor_app.domain.followups import DueWhen
from counsellor_app.domain.record import ClockRow, CrisisRun, FollowUp
from counsellor_app.domain.referrals import Referral
from counsellor_app.services.cases import CaseRecord, EntryLine, IncidentLine
from counsellor_app.ui.cases.case_names import CaseNames
from counsellor_app.ui.cases.crisis_line import CrisisLine
from counsellor_app.ui.cases.entry_card import EntryCard
from counsellor_app.ui.cases.incident_card import IncidentCard
from counsellor_app.ui.cases.timeline_items import Event, Item
from counsellor_app.ui.cases.timeline_lines import ClockLine, ContactLine, EventLine, LevelLine, ReferralLine
from counsellor_app.ui.cases.timeline_row import TimelineRow
from counsellor_app.ui.cases.words import KIND_ICONS
from counsellor_app.ui.format import clock_time


class NoteRow(TimelineRow):
    """A row that can be filled with one note after another."""

    def __init__(self, card: EntryCard) -> None:
        super().__init__(card)
        self.card = card


@dataclass(frozen=True, kw_only=True)
class RowMaker:
    """Knows the case, the packs and whom to tell when a person in a row is chosen."""

    record: CaseRecord
    content: Content
    names: CaseNames
    zone: tzinfo
    on_person: Callable[[str], None]

    def row(self, item: Item, note_row: Callable[[], NoteRow]) -> TimelineRow:
        """`note_row` gives a row to fill with a note: a new one, or one that is not shown any more."""
        time = clock_time(item.at, self.zone) if item.has_time else ""
        if isinstance(item.payload, EntryLine):
            line = item.payload
            row = note_row()
            row.card.show_line(line, self.names)
            row.show_item(item.key, time, KIND_ICONS[line.entry.kind], row.card.accessibleName())
            return row
        icon, body = self._body(item.payload)
        spoken = f"{body.title}, {body.said}" if isinstance(body, EventLine) else body.accessibleName()
        made = TimelineRow(body)
        made.show_item(item.key, time, icon, spoken)
        return made

    def _body(self, payload: Event) -> tuple[str, QWidget]:
        content, names = self.content, self.names
        match payload:
            case IncidentLine():
                return "incident", self._incident(payload)
            case LevelSet():
                is_lower = payload.previous is not None and payload.level < payload.previous
                return ("down" if is_lower else "level"), LevelLine(payload, content, names)
            case Referral():
                return "requests", ReferralLine(payload, content, names)
            case FollowUp():
                line = ContactLine(payload, content, names, self._moved_to(payload), self.record.today)
                return "calendar", line
            case ClockRow():
                return "clock", ClockLine(payload, content, names, self.zone)
            case CrisisRun():
                return "oct", CrisisLine(payload, content, names, self.zone)
            case _:
                assert_never(payload)

    def _incident(self, line: IncidentLine) -> IncidentCard:
        first_day = min(each.incident.day for each in self.record.incidents)
        card = IncidentCard(line, first_day, self.content, self.names, self.zone)
        card.person_asked.connect(self.on_person)
        return card

    def _moved_to(self, followup: FollowUp) -> date | None:
        later = next((each for each in self.record.followups if each.moved_from == followup.id), None)
        return DueWhen(at=later.due_at, on=later.due_on).day(self.zone) if later else None
