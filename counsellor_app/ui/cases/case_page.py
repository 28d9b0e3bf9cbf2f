"""The page of one case: header, timeline, side panel, composer; the level is changed in the timeline's place."""

from datetime import datetime
from functools import cached_property

from PySide6.QtCore import Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from counsellor_app.content.packs import CodeList
from counsellor_app.domain.errors import RuleBroken
from counsellor_app.domain.ids import CaseId, PersonId, is_id
from counsellor_app.domain.people import PersonKind
from counsellor_app.services.cases import IdentifyStudent
from counsellor_app.services.done import Topic
from counsellor_app.services.house import Services
from counsellor_app.services.search import PersonHit
from counsellor_app.ui.cases.case_actions import CaseActions
from counsellor_app.ui.cases.case_forms import CaseForms
from counsellor_app.ui.cases.case_header import CaseHeader
from counsellor_app.ui.cases.case_model import CaseModel
from counsellor_app.ui.cases.case_names import CaseNames, people_of
from counsellor_app.ui.cases.documents_block import DocumentsBlock
from counsellor_app.ui.cases.identify_bar import IdentifyBar
from counsellor_app.ui.cases.part_bar import PartBar
from counsellor_app.ui.cases.side_panel import SidePanel
from counsellor_app.ui.cases.timeline import Timeline
from counsellor_app.ui.cases.timeline_items import Part
from counsellor_app.ui.cases.timeline_rows import RowMaker
from counsellor_app.ui.cases.words import language
from counsellor_app.ui.cases.writing_desk import WritingDesk
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.messages import words_for
from counsellor_app.ui.page import Page
from counsellor_app.ui.tab_order import put_in_order
from counsellor_app.ui.veil import Veil
from counsellor_app.ui.widgets.card import boxed
from counsellor_app.ui.widgets.note_edit import NoteEdit


class CasePage(Page):
    """`open(case_id)`, or `open((case_id, entry_id))` to scroll to an entry and mark it; `navigate` goes to ``student``
    with a person id and to ``referral``.
    """

    topics = frozenset(
        {
            Topic.CASES,
            Topic.ENTRIES,
            Topic.LEVELS,
            Topic.FOLLOWUPS,
            Topic.CLOCKS,
            Topic.INCIDENTS,
            Topic.REFERRALS,
            Topic.PEOPLE,
            Topic.STUDENTS,
            Topic.DOCUMENTS,
        }
    )

    def __init__(self, desk: Desk, services: Services, veil: Veil) -> None:
        super().__init__()
        session = services.session
        self._desk = desk
        self._services = services
        self._content = session.content
        self._zone = session.zone
        self._veil = veil
        self._sought = ""
        self.model = CaseModel(desk, services)
        self.actions_of_case = CaseActions(self, desk, services, veil, self.model)
        self.header = CaseHeader(session.content, session.zone)
        self.parts = PartBar()
        self.timeline = Timeline(session.content, CaseNames(people={}, users={}, veil=veil), session.zone)
        self.panel = SidePanel(session.content, session.zone)
        self.documents = DocumentsBlock(desk, services, veil)
        self.panel.add_block(self.documents)
        self.writing = WritingDesk(desk, services, veil, self.model, self._make_edit)
        self._left = QStackedWidget()
        self.forms = CaseForms(desk, services, veil, self.model, self._left, self._make_edit)
        self.level_desk, self.incident_desk = self.forms.level, self.forms.incident
        self._build()
        self._connect()

    def title(self) -> str:
        return self.model.record.case.number if self.model.record else self.tr("Case")

    def subtitle(self) -> str:
        """What it is about; hidden under the veil with everything else that was written."""
        record = self.model.record
        if record is None:
            return ""
        words = [self._content.word(CodeList.CASE_TYPE, code).of(language()) for code in record.case.types]
        return self._veil.text(", ".join(words))

    def open(self, arg: object) -> None:
        case_id, sought = arg if isinstance(arg, tuple) else (arg, "")
        if not isinstance(case_id, str) or not is_id(case_id):
            return
        if case_id != self.model.case_id:
            self.leave()
            self._left.setCurrentIndex(0)
        self._sought = str(sought)
        self.model.open(CaseId(case_id))
        self.model.ask(at_once=self.isVisible())
        self.timeline.make_ahead()  # while the worker reads

    def expect(self, arg: object) -> None:
        if isinstance(arg, str) and is_id(arg):
            self.model.expect(CaseId(arg))
            self.timeline.make_ahead()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.model.record is None:
            self.model.ask(at_once=True)  # laid out by now

    def reload(self) -> None:
        self.model.reload()

    def leave(self) -> None:
        self.writing.keep()
        self.forms.keep()
        self.model.note_opened()

    def focus_first(self) -> None:
        self.writing.composer.sections.focus_first()

    @cached_property
    def identify_bar(self) -> IdentifyBar:
        """Made for the first case whose student nobody knows yet."""
        bar = IdentifyBar(self._desk, self._services.search, self._veil)
        bar.identified.connect(self._on_identified)
        self._below.addWidget(bar)
        return bar

    def _make_edit(self, lines: tuple[int, int]) -> NoteEdit:
        """Offers the people of the case after @ alone."""
        edit = NoteEdit(self._desk, self._services.search, self._veil, lines=lines)
        edit.suggest(self._people)
        return edit

    def _people(self) -> tuple[PersonHit, ...]:
        return people_of(self.model.record) if self.model.record is not None else ()

    def _now(self) -> datetime:
        return self._services.session.now()

    def _build(self) -> None:
        strip = boxed("strip")
        over = QVBoxLayout(strip)
        over.setContentsMargins(0, 0, 0, 0)
        over.addWidget(self.header)
        work = QWidget()
        column = QVBoxLayout(work)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.parts)
        column.addWidget(self.timeline, 1)
        column.addWidget(self.writing)
        self._left.addWidget(work)
        side = boxed("panel")
        beside = QVBoxLayout(side)
        beside.setContentsMargins(1, 0, 0, 0)
        beside.addWidget(self.panel)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._left, 1)
        row.addWidget(side)
        self._below = QVBoxLayout()  # what asks for something, under the strip
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(strip)
        page.addLayout(self._below)
        page.addLayout(row, 1)

    def _connect(self) -> None:
        actions = self.actions_of_case
        self.model.shown.connect(self._on_shown)
        self.model.filtered.connect(self._on_filtered)
        self.header.level_asked.connect(self.level_desk.ask)
        self.header.more_asked.connect(actions.open_more)
        self.header.stage_asked.connect(actions.open_stages)
        self.header.clock_asked.connect(actions.open_clock)
        self.parts.chosen.connect(self.model.choose)
        self.timeline.amend_asked.connect(self.writing.amend)
        self.timeline.person_asked.connect(self._on_person)
        self.timeline.grown.connect(lambda: put_in_order(self))
        self.panel.person_asked.connect(self._on_person)
        self.panel.contact_asked.connect(actions.open_contact)
        self.panel.contact_added.connect(actions.add_contact)
        self.panel.referral_asked.connect(self._on_found)
        self.panel.incident_asked.connect(self._on_found)
        self.panel.incident_added.connect(self.incident_desk.ask)
        actions.incident_asked.connect(self.incident_desk.ask)
        self.writing.form_asked.connect(self.forms.open)
        self.forms.incident_left.connect(self.panel.incidents.add_button.setFocus)
        self.forms.level_left.connect(self.header.level_button.setFocus)
        self.forms.navigate.connect(self.navigate)
        self.forms.arranged.connect(lambda: put_in_order(self))
        self._veil.changed.connect(self._on_veil)

    def _retranslate(self) -> None:
        self._on_veil()

    # What is shown

    @Slot(bool)
    def _on_shown(self, is_other: bool) -> None:
        record = self.model.record
        if record is None:
            return
        if is_other:
            self.forms.close()
            self.writing.start(record)
        else:
            self.writing.refresh(record)
        self._ask_who(is_unknown=record.student.kind is PersonKind.UNKNOWN, anew=is_other)
        self.documents.show_owner(record.case.id)
        self._show(keep_place=not is_other)
        self.titled.emit()
        if self._sought:
            self._seek(self._sought)
            self._sought = ""

    def _ask_who(self, *, is_unknown: bool, anew: bool) -> None:
        if is_unknown or "identify_bar" in vars(self):
            self.identify_bar.setVisible(is_unknown)
            if anew:
                self.identify_bar.start()

    def _show(self, *, keep_place: bool) -> None:
        record = self.model.record
        if record is None:
            return
        names = CaseNames.of(record, self._veil)
        self.header.show_case(record, names, self._now())
        self.panel.show_case(record, names, self._now())
        self.parts.show_counts(self.model.counts(), self.model.part)
        maker = RowMaker(
            record=record,
            content=self._content,
            names=names,
            zone=self._zone,
            on_person=self._on_person,
        )
        self.timeline.show_items(self.model.items(), maker, record.today, keep_place=keep_place)
        put_in_order(self)

    def _seek(self, key: str) -> None:
        """An amendment is found in the card of the note it belongs to; the draft of a form in its form."""
        record = self.model.record
        if record is None or self.forms.open_draft(key):
            return
        for line in record.entries:
            if any(amendment.id == key for amendment in line.amendments):
                key = line.entry.id
        if not self.timeline.go_to(key):
            self.model.choose(Part.ALL)
            self.timeline.go_to(key)

    @Slot()
    def _on_filtered(self) -> None:
        self._show(keep_place=False)

    @Slot()
    def _on_veil(self) -> None:
        self._show(keep_place=True)
        self.titled.emit()

    # What is asked for

    @Slot(str)
    def _on_person(self, person_id: str) -> None:
        """A student's own profile; everybody else stands on the profile of this case's student."""
        record = self.model.record
        if record is None:
            return
        goal = person_id if person_id in record.students else record.case.student_id
        if goal in record.students:
            self.navigate.emit("student", goal)

    @Slot(str)
    def _on_found(self, key: str) -> None:
        """A row of the side panel: its item in the timeline."""
        self.forms.close()
        self.model.choose(Part.ALL)
        self.timeline.go_to(key)

    @Slot(str)
    def _on_identified(self, person_id: str) -> None:
        case_id = self.model.case_id
        if case_id is not None:
            command = IdentifyStudent(case_id=case_id, person_id=PersonId(person_id))
            self._desk.act(
                lambda: self._services.cases.identify(command),
                failed=lambda error: isinstance(error, RuleBroken) and self.identify_bar.show_error(words_for(error)),
                words=self.tr("Student identified"),
            )
