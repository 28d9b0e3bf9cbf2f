"""The forms that open in the place of the timeline: another level, a further incident. What is typed is a draft."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QStackedWidget

from counsellor_app.services.form_drafts import FormKind
from counsellor_app.services.house import Services
from counsellor_app.ui.cases.case_model import CaseModel
from counsellor_app.ui.cases.composer_sections import MakeEdit
from counsellor_app.ui.cases.incident_desk import IncidentDesk
from counsellor_app.ui.cases.level_desk import LevelDesk
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.veil import Veil


class CaseForms(QObject):
    """`level_left` and `incident_left`: the timeline stands there again."""

    level_left = Signal()
    incident_left = Signal()
    navigate = Signal(str, object)  # as a page does
    arranged = Signal()  # a control came or went

    def __init__(
        self,
        desk: Desk,
        services: Services,
        veil: Veil,
        model: CaseModel,
        stack: QStackedWidget,
        make_edit: MakeEdit,
    ) -> None:
        super().__init__(stack)
        self._model = model
        self._stack = stack
        self.level = LevelDesk(desk, services, veil, model, stack, make_edit)
        self.incident = IncidentDesk(desk, services, veil, model, stack)
        self.level.left.connect(self._on_level_left)
        self.incident.left.connect(self._on_incident_left)
        self.incident.navigate.connect(self.navigate)
        self.incident.arranged.connect(self.arranged)

    @Slot(str)
    def open(self, kind: str) -> None:
        """The form that a draft of this kind belongs to."""
        if kind == FormKind.INCIDENT:
            self.incident.ask()
        elif kind == FormKind.LEVEL:
            self.level.ask()

    def open_draft(self, draft_id: str) -> bool:
        """From another page; False when this is no form of the case that is shown."""
        drafts = self._model.record.drafts if self._model.record is not None else ()
        found = next((draft for draft in drafts if draft.id == draft_id and draft.is_form), None)
        if found is not None:
            self.open(found.kind)
        return found is not None

    def keep(self) -> None:
        """Before the page is left or the window locks."""
        self.level.keep()
        self.incident.keep()

    @Slot()
    def close(self) -> None:
        self.keep()
        self._stack.setCurrentIndex(0)

    @Slot()
    def _on_level_left(self) -> None:
        """Reads again: a draft that was left is offered above the composer."""
        self._model.reload()
        self.level_left.emit()

    @Slot()
    def _on_incident_left(self) -> None:
        self._model.reload()
        self.incident_left.emit()
