"""Shows the panels of a further incident in the timeline's place, keeps its draft, sends the command."""

from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QStackedWidget

from counsellor_app.domain.clock import local_day
from counsellor_app.domain.errors import RuleBroken
from counsellor_app.domain.ids import CaseId, PersonId
from counsellor_app.domain.people import PersonKind
from counsellor_app.domain.text import mentions
from counsellor_app.services.cases import CaseRecord
from counsellor_app.services.done import Done
from counsellor_app.services.form_drafts import FormKind, SavedForm
from counsellor_app.services.house import Services
from counsellor_app.services.incidents import AddIncident, IncidentElsewhere, LinkIncident, OtherCase
from counsellor_app.services.referral_commands import Starts
from counsellor_app.services.search import PersonHit
from counsellor_app.ui.cases.case_model import CaseModel
from counsellor_app.ui.cases.incident_link_panel import IncidentLinkPanel
from counsellor_app.ui.cases.incident_panel import IncidentPanel
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.draft_keeper import DraftKeeper
from counsellor_app.ui.incidents.incident_card import IncidentCard
from counsellor_app.ui.incidents.state import IncidentState, Part, facts_of, from_fields, to_fields
from counsellor_app.ui.messages import words_for
from counsellor_app.ui.veil import Veil
from counsellor_app.ui.widgets.calendar_line import refuse_wrong

TARGET, NOT_SAID = "TARGET", "UNKNOWN"
BULLYING = frozenset({"BULLYING", "CYBER", "TEACHER_BULLY"})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Begun:
    """What the form opens with: a draft that was left, and everybody it or the case refers to."""

    case_id: CaseId
    draft: SavedForm | None
    known: dict[PersonId, PersonHit] = field(repr=False)


class IncidentDesk(QObject):
    """`left` when a panel is no longer needed: the stack shows its first page again."""

    left = Signal()
    navigate = Signal(str, object)  # as a page does
    arranged = Signal()  # a control came or went: the tab order has to be told

    def __init__(self, desk: Desk, services: Services, veil: Veil, model: CaseModel, stack: QStackedWidget) -> None:
        super().__init__(stack)
        self._desk = desk
        self._services = services
        self._veil = veil
        self._model = model
        self._stack = stack
        self._known: dict[PersonId, PersonHit] = {}
        self._others: dict[PersonId, OtherCase] = {}
        self._is_begun = False
        self._is_busy = False

    @cached_property
    def panel(self) -> IncidentPanel:
        """Made when an incident is written down for the first time."""
        session = self._services.session
        card = IncidentCard(self._desk, self._services, self._veil, 1, self._today(), of_case=True)
        card.words.suggest(self._people)
        card.people.suggest(self._people)
        panel = IncidentPanel(card, session.content, session.zone)
        panel.written.connect(self._on_written)
        panel.left.connect(self.close)
        panel.link_asked.connect(self._ask_elsewhere)
        panel.referral_asked.connect(self._on_referral)
        card.changed.connect(self._keeper.touch)
        card.day_changed.connect(self._ask_starts)
        card.arranged.connect(self.arranged)
        card.people.added.connect(self._ask_other_cases)
        self._veil.changed.connect(lambda is_on: panel.show_text(not is_on))
        panel.show_text(not self._veil.is_on())
        self._stack.addWidget(panel)
        return panel

    @cached_property
    def link_panel(self) -> IncidentLinkPanel:
        panel = IncidentLinkPanel(self._services.session.content, self._veil.name, self._today)
        panel.linked.connect(self._on_linked)
        panel.left.connect(self._show_form)
        self._veil.changed.connect(panel.show_names)
        self._stack.addWidget(panel)
        return panel

    @cached_property
    def _keeper(self) -> DraftKeeper:
        keeper = DraftKeeper(self._desk, self._services, FormKind.INCIDENT, lambda: to_fields(self._state()), self)
        keeper.saved.connect(self._on_saved)
        return keeper

    @Slot()
    def ask(self) -> None:
        """Opens the form: where it was left, or empty."""
        record = self._model.record
        if record is None:
            return
        case_id, drafts = record.case.id, self._keeper.drafts
        of_case = [person.person_id for person in record.people]

        def begin() -> _Begun:
            draft = drafts.newest(case_id)
            state = from_fields(draft.fields, self._today()) if draft else None
            in_draft = [*(part.person_id for part in state.people), *mentions(state.words)] if state else []
            return _Begun(case_id=case_id, draft=draft, known=drafts.people([*of_case, *in_draft]))

        self._desk.ask(begin, self._show)

    @Slot()
    def keep(self) -> None:
        """Before the page is left or the window locks."""
        if self._is_begun:
            self._keeper.keep()

    @Slot()
    def close(self) -> None:
        self.keep()
        self._is_begun = False
        self._stack.setCurrentIndex(0)
        self.left.emit()

    def is_open(self) -> bool:
        return self._is_begun

    def _show(self, begun: _Begun) -> None:
        record = self._model.record
        if record is None or record.case.id != begun.case_id:
            return
        self._known, self._others = begun.known, {}
        panel, card = self.panel, self.panel.card
        state = from_fields(begun.draft.fields, self._today()) if begun.draft else self._empty(record)
        card.people.set_main(self._known.get(record.case.student_id), "")
        card.set_state(state, self._known)
        self._stack.setCurrentWidget(panel)
        panel.start(self._today())
        self._keeper.begin(begun.draft, begun.case_id)
        self._is_begun = True
        if begun.draft is not None:
            panel.show_saved(begun.draft.saved_at)
        self._ask_starts()
        self.arranged.emit()

    def _empty(self, record: CaseRecord) -> IncidentState:
        """The child of the case stands in it, in the part it had the last time."""
        student = record.case.student_id
        had = [role.role for line in record.incidents for role in line.roles if role.person_id == student]
        first = TARGET if BULLYING & set(record.case.types) else NOT_SAID
        part = Part(person_id=student, role=had[-1] if had else first)
        return IncidentState(day=self._today(), people=(part,) if student in self._known else ())

    def _state(self) -> IncidentState:
        return self.panel.card.state()

    def _today(self) -> date:
        return local_day(self._services.session.now(), self._services.session.zone)

    def _people(self) -> tuple[PersonHit, ...]:
        """Those of the case, students first: who is offered before a name is typed."""
        record = self._model.record
        hits = [self._known[p.person_id] for p in record.people if p.person_id in self._known] if record else []
        return tuple(sorted(hits, key=lambda hit: hit.kind is not PersonKind.STUDENT))

    @Slot()
    def _ask_starts(self) -> None:
        record, day = self._model.record, self.panel.card.day.day()
        if record is not None:
            self.panel.show_place(1 + sum(line.incident.day <= day for line in record.incidents))
            types, incidents = record.case.types, self._services.incidents
            self._desk.ask(lambda: incidents.starts(types, day), self._on_starts)

    def _on_starts(self, starts: tuple[Starts, ...]) -> None:
        self.panel.show_starts(starts)

    @Slot()
    def _ask_other_cases(self) -> None:
        case_id, incidents = self._model.case_id, self._services.incidents
        people = [row.hit.id for row in self.panel.card.people.rows()]
        if case_id is not None:
            self._desk.ask(lambda: incidents.other_cases(case_id, people), self._on_other_cases)

    def _on_other_cases(self, found: dict[PersonId, OtherCase]) -> None:
        record = self._model.record
        fresh = {person: case for person, case in found.items() if self._others.get(person) != case}
        self._others = self._others | fresh
        for person_id, case in fresh.items():
            if record is None or person_id != record.case.student_id:
                self.panel.card.people.offer_case(person_id, case.number, ticked=case.shares)

    @Slot()
    def _ask_elsewhere(self) -> None:
        case_id, incidents = self._model.case_id, self._services.incidents
        if case_id is not None:
            self._desk.ask(lambda: incidents.elsewhere(case_id), self._show_elsewhere)

    def _show_elsewhere(self, rows: tuple[IncidentElsewhere, ...]) -> None:
        record = self._model.record
        if record is not None:
            panel = self.link_panel
            self._stack.setCurrentWidget(panel)
            panel.start(record.case.id, record.names.get(record.case.student_id, ""), rows)
            self.arranged.emit()

    @Slot()
    def _show_form(self) -> None:
        self._stack.setCurrentWidget(self.panel)
        self.panel.link_button.setFocus()

    @Slot()
    def _on_written(self) -> None:
        """A draft that is being written goes in the same step, so Undo brings it back."""
        case_id = self._model.case_id
        if case_id is None or not self._is_begun or self._is_busy or refuse_wrong(self.panel.card):
            return
        self._is_busy = True
        self._keeper.keep()
        state, draft_id = self._state(), self._keeper.draft_id
        also = (self._others.get(part.person_id) for part in state.people if part.own_case)
        command = AddIncident(
            case_id=case_id,
            facts=facts_of(state),
            also_in=tuple(other.id for other in also if other is not None),
            draft_id=draft_id,
        )
        words = self.tr("Incident written down")
        self._desk.act(lambda: self._services.incidents.add(command), self._on_done, self._on_refused, words)

    @Slot(object)
    def _on_linked(self, command: LinkIncident) -> None:
        words = self.tr("The incident stands in this case too")
        self._desk.act(lambda: self._services.incidents.link(command), self._on_link_done, None, words)

    def _on_done(self, _done: Done) -> None:
        self._is_busy = False
        self._keeper.forget()
        self.close()

    def _on_link_done(self, _done: Done) -> None:
        self.close()

    def _on_refused(self, error: Exception) -> bool:
        self._is_busy = False
        return isinstance(error, RuleBroken) and self.panel.show_error(error.field, words_for(error))

    @Slot(object)
    def _on_saved(self, moment: datetime) -> None:
        self.panel.show_saved(moment)

    @Slot()
    def _on_referral(self) -> None:
        self.close()
        self.navigate.emit("referral", None)
