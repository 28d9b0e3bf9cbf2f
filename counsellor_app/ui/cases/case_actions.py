"""Menus and popovers of the case page: each sends one command and shows its refusal beside the field."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QPoint, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from counsellor_app.content.packs import CodeList
from counsellor_app.domain.errors import RuleBroken
from counsellor_app.services.cases import Blocker, CaseRecord, ChangeStage, ChangeTypes, CloseCase, ReopenCase
from counsellor_app.services.done import Done
from counsellor_app.services.followups import AddFollowUp
from counsellor_app.services.house import Services
from counsellor_app.ui.cases.case_model import CaseModel
from counsellor_app.ui.cases.case_names import CaseNames
from counsellor_app.ui.cases.case_popovers import ClosePopover, TypesPopover
from counsellor_app.ui.cases.clock_popover import ClockPopover
from counsellor_app.ui.cases.contact_popover import ContactPopover, NewFollowUp
from counsellor_app.ui.cases.popover import Popover
from counsellor_app.ui.cases.side_panel import contact_words
from counsellor_app.ui.cases.words import due_words, language
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.followups.end_form import Command
from counsellor_app.ui.followups.endings import send
from counsellor_app.ui.format import capital
from counsellor_app.ui.messages import words_for
from counsellor_app.ui.veil import Veil

CLOSED_STAGE = "CLOSED"  # reached by closing the case only


class CaseActions(QObject):
    """Lives as long as the page; `page` is the parent of what opens."""

    incident_asked = Signal()

    def __init__(self, page: QWidget, desk: Desk, services: Services, veil: Veil, model: CaseModel) -> None:
        super().__init__(page)
        self._page = page
        self._desk = desk
        self._services = services
        self._veil = veil
        self._model = model
        self.popover: Popover | None = None

    def _now(self) -> datetime:
        return self._services.session.now()

    def _open(self, popover: Popover, at: QWidget) -> None:
        self.popover = popover
        popover.destroyed.connect(self._on_gone)
        popover.open_at(at)

    @Slot()
    def _on_gone(self) -> None:
        self.popover = None

    @Slot(str, QWidget)
    def open_clock(self, key: str, at: QWidget) -> None:
        record = self._model.record
        row = next((clock for clock in record.clocks if clock.id == key), None) if record else None
        if record is None or row is None:
            return
        session = self._services.session
        names = CaseNames.of(record, self._veil)
        popover = ClockPopover(row, session.content, names, session.now, session.zone, self._page)
        popover.sent.connect(self._on_ended)
        self._open(popover, at)

    @Slot(str, QWidget)
    def open_contact(self, key: str, at: QWidget) -> None:
        record = self._model.record
        row = next((each for each in record.followups if each.id == key), None) if record else None
        if record is None or row is None:
            return
        session = self._services.session
        is_agreed = row.source == "hand"
        when = capital(due_words(row.due_at, row.due_on, record.today, session.zone, with_hour=is_agreed))
        title = contact_words(row, session.content, CaseNames.of(record, self._veil))
        popover = ContactPopover(row, title, when, session.now, session.zone, self._page)
        popover.sent.connect(self._on_ended)
        self._open(popover, at)

    @Slot(QWidget)
    def add_contact(self, at: QWidget) -> None:
        if self._model.case_id is None:
            return
        popover = NewFollowUp(self._model.case_id, self._now(), self._services.session.zone, self._page)
        popover.sent.connect(self._on_added)
        self._open(popover, at)

    @Slot(QWidget)
    def open_stages(self, at: QWidget) -> None:
        record = self._model.record
        if record is None or record.case.closed_at is not None:
            return
        menu = QMenu(self._page)
        for item in self._services.session.content.items(CodeList.STAGE):
            if item.id != CLOSED_STAGE:
                action = QAction(capital(item.of(language())), menu)
                action.setCheckable(True)
                action.setChecked(item.id == record.case.stage)
                action.triggered.connect(lambda _on=False, code=item.id: self._change_stage(code))
                menu.addAction(action)
        self._run(menu, at)

    @Slot(QWidget)
    def open_more(self, at: QWidget) -> None:
        record = self._model.record
        if record is None:
            return
        menu = QMenu(self._page)
        if record.case.closed_at is None:
            if record.takes_incidents:
                menu.addAction(self.tr("Write down a further incident"), self.incident_asked.emit)
            menu.addAction(self.tr("Change what it is about"), lambda: self._open_types(record, at))
            menu.addAction(self.tr("Close the case"), lambda: self._ask_close(record, at))
        else:
            menu.addAction(self.tr("Open the case again"), self._reopen)
        self._run(menu, at)

    def _run(self, menu: QMenu, at: QWidget) -> None:
        menu.exec(at.mapToGlobal(QPoint(0, at.height())))
        menu.deleteLater()

    def _open_types(self, record: CaseRecord, at: QWidget) -> None:
        popover = TypesPopover(record.case, self._services.session.content, self._page)
        popover.sent.connect(self._on_types)
        self._open(popover, at)

    def _ask_close(self, record: CaseRecord, at: QWidget) -> None:
        def show(blockers: tuple[Blocker, ...]) -> None:
            popover = ClosePopover(record.case, blockers, self._services.session.content, self._page)
            popover.sent.connect(self._on_close)
            self._open(popover, at)

        self._desk.ask(lambda: self._services.cases.blockers(record.case.id), show)

    def _reopen(self) -> None:
        case_id = self._model.case_id
        if case_id is not None:
            self._send(lambda: self._services.cases.reopen(ReopenCase(case_id=case_id)), self.tr("Case opened again"))

    def _change_stage(self, stage: str) -> None:
        case_id = self._model.case_id
        if case_id is not None:
            command = ChangeStage(case_id=case_id, stage=stage)
            self._send(lambda: self._services.cases.change_stage(command), self.tr("Stage changed"))

    @Slot(object)
    def _on_types(self, command: ChangeTypes) -> None:
        self._send(lambda: self._services.cases.change_types(command), self.tr("Types changed"))

    @Slot(object)
    def _on_close(self, command: CloseCase) -> None:
        self._send(lambda: self._services.cases.close(command), self.tr("Case closed"))

    @Slot(object)
    def _on_added(self, command: AddFollowUp) -> None:
        self._send(lambda: self._services.followups.add(command), self.tr("Contact added"))

    @Slot(object)
    def _on_ended(self, command: Command) -> None:
        send(self._desk, self._services, command, self._on_done, self._on_refused)

    def _send(self, command: Callable[[], Done], words: str) -> None:
        """The popover closes when it is done and stays open with the refusal."""
        self._desk.act(command, self._on_done, self._on_refused, words)

    def _on_done(self, _done: Done) -> None:
        if self.popover is not None:
            self.popover.close()

    def _on_refused(self, error: Exception) -> bool:
        popover = self.popover
        if popover is None or not isinstance(error, RuleBroken):
            return False
        return popover.show_error(error.field, words_for(error))
