"""Asks for the facts, shows the level panel in the timeline's place, sends the change."""

from functools import cached_property

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QStackedWidget

from counsellor_app.domain.errors import RuleBroken
from counsellor_app.services.done import Done
from counsellor_app.services.house import Services
from counsellor_app.services.levels import ChangeLevel, LevelFacts
from counsellor_app.ui.cases.case_model import CaseModel
from counsellor_app.ui.cases.composer_sections import MakeEdit
from counsellor_app.ui.cases.level_panel import LevelPanel
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.messages import words_for


class LevelDesk(QObject):
    """`left` when the panel is no longer needed: the stack shows its first page again."""

    left = Signal()

    def __init__(
        self, desk: Desk, services: Services, model: CaseModel, stack: QStackedWidget, make_edit: MakeEdit
    ) -> None:
        super().__init__(stack)
        self._desk = desk
        self._services = services
        self._model = model
        self._stack = stack
        self._make_edit = make_edit

    @cached_property
    def panel(self) -> LevelPanel:
        """Made when the level is changed for the first time: most visits to a case do not."""
        session = self._services.session
        panel = LevelPanel(self._services.levels, session.content, session.zone, self._make_edit)
        panel.changed.connect(self._on_changed)
        panel.left.connect(self.close)
        self._stack.addWidget(panel)
        return panel

    @Slot()
    def ask(self) -> None:
        case_id = self._model.case_id
        if case_id is not None:
            self._desk.ask(lambda: self._services.levels.facts(case_id), self._show)

    @Slot()
    def close(self) -> None:
        self._stack.setCurrentIndex(0)
        self.left.emit()

    def _show(self, facts: LevelFacts) -> None:
        if self._model.case_id is not None:
            panel = self.panel
            self._stack.setCurrentWidget(panel)
            panel.start(self._model.case_id, facts)

    @Slot(object)
    def _on_changed(self, command: ChangeLevel) -> None:
        self._desk.act(lambda: self._services.levels.change(command), self._on_done, self._on_refused)

    def _on_done(self, _done: Done) -> None:
        self.close()

    def _on_refused(self, error: Exception) -> bool:
        return isinstance(error, RuleBroken) and self.panel.show_error(error.field, words_for(error))
