"""Asks for the facts, shows the level panel in the timeline's place, keeps its draft, sends the change."""

from functools import cached_property

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QStackedWidget

from counsellor_app.domain.errors import RuleBroken
from counsellor_app.domain.ids import PersonId
from counsellor_app.services.done import Done
from counsellor_app.services.form_drafts import FormKind, SavedForm
from counsellor_app.services.house import Services
from counsellor_app.services.levels import ChangeLevel, LevelFacts
from counsellor_app.ui.cases.case_model import CaseModel
from counsellor_app.ui.cases.composer_sections import MakeEdit
from counsellor_app.ui.cases.level_panel import LevelPanel
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.draft_keeper import DraftKeeper
from counsellor_app.ui.messages import words_for
from counsellor_app.ui.veil import Veil


class LevelDesk(QObject):
    """`left` when the panel is no longer needed: the stack shows its first page again."""

    left = Signal()

    def __init__(
        self, desk: Desk, services: Services, veil: Veil, model: CaseModel, stack: QStackedWidget, make_edit: MakeEdit
    ) -> None:
        super().__init__(stack)
        self._desk = desk
        self._services = services
        self._veil = veil
        self._model = model
        self._stack = stack
        self._make_edit = make_edit
        self._is_begun = False

    @cached_property
    def panel(self) -> LevelPanel:
        """Made when the level is changed for the first time: most visits to a case do not."""
        session = self._services.session
        panel = LevelPanel(self._services.levels, session.content, session.zone, self._make_edit)
        panel.changed.connect(self._on_changed)
        panel.touched.connect(self._keeper.touch)
        panel.left.connect(self.close)
        self._veil.changed.connect(lambda is_on: panel.form.setVisible(not is_on))
        panel.form.setVisible(not self._veil.is_on())
        self._stack.addWidget(panel)
        return panel

    @cached_property
    def _keeper(self) -> DraftKeeper:
        return DraftKeeper(self._desk, self._services, FormKind.LEVEL, lambda: self.panel.fields(), self)  # noqa: PLW0108

    @Slot()
    def ask(self) -> None:
        """Opens the panel: where it was left, or empty."""
        case_id, drafts = self._model.case_id, self._keeper.drafts
        if case_id is not None:
            self._desk.ask(lambda: (self._services.levels.facts(case_id), drafts.newest(case_id)), self._show)

    @Slot()
    def keep(self) -> None:
        if self._is_begun:
            self._keeper.keep()

    @Slot()
    def close(self) -> None:
        self.keep()
        self._is_begun = False
        self._stack.setCurrentIndex(0)
        self.left.emit()

    def _show(self, found: tuple[LevelFacts, SavedForm | None]) -> None:
        case_id = self._model.case_id
        if case_id is not None:
            facts, draft = found
            panel = self.panel
            self._stack.setCurrentWidget(panel)
            panel.start(case_id, facts)
            if draft is not None:
                panel.restore(draft.fields, self._name)
            self._keeper.begin(draft, case_id)
            self._is_begun = True

    def _name(self, person_id: PersonId) -> str:
        record = self._model.record
        return record.names.get(person_id, "…") if record is not None else "…"

    @Slot(object)
    def _on_changed(self, command: ChangeLevel) -> None:
        self._desk.act(lambda: self._services.levels.change(command), self._on_done, self._on_refused)

    def _on_done(self, _done: Done) -> None:
        self._is_begun = False
        self._keeper.end()
        self.close()

    def _on_refused(self, error: Exception) -> bool:
        return isinstance(error, RuleBroken) and self.panel.show_error(error.field, words_for(error))
