"""One line at the foot of Today: mention a student, say what happened, Enter. It stays a draft until it is signed."""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout

from counsellor_app.domain.entries import Draft, EntryKind
from counsellor_app.domain.ids import CaseId, DraftId
from counsellor_app.services.done import Done
from counsellor_app.services.entries import SaveDraft
from counsellor_app.services.house import Services
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.icons import pixmap
from counsellor_app.ui.theme import px
from counsellor_app.ui.veil import Veil
from counsellor_app.ui.widgets.card import label
from counsellor_app.ui.widgets.note_edit import NoteEdit

TEMPLATE, SECTION = "quick", "line"


class OneLine(NoteEdit):
    """Plain Enter submits; the list of people takes the key first while it is open."""

    def _take_enter(self, event: QKeyEvent) -> None:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super()._take_enter(event)
        else:
            self.submitted.emit()


class QuickNote(QFrame):
    """`written` carries the case the draft was put in. Without an open case the draft waits without one."""

    written = Signal(str)

    def __init__(self, desk: Desk, services: Services, veil: Veil) -> None:
        super().__init__()
        self.setProperty("box", "field")
        self._desk = desk
        self._services = services
        self._draft_id = ""
        self._edit = OneLine(desk, services.search, veil, lines=(1, 3), bare=True)
        self._sign = label()
        self._sign.setPixmap(pixmap("pen", "accent", 16))
        self._help = label("", "quiet")
        row = QHBoxLayout(self)
        row.setContentsMargins(px(12), px(4), px(12), px(4))
        row.setSpacing(px(8))
        row.addWidget(self._sign)
        row.addWidget(self._edit, 1)
        row.addWidget(self._help)
        self.setMinimumHeight(px(40))
        self._edit.submitted.connect(self._on_written)
        self._retranslate()

    def take_up(self, draft_id: str) -> None:
        """Goes on with a draft that belongs to no case yet."""
        self._desk.ask(self._services.entries.drafts, lambda drafts: self._show(draft_id, drafts))

    def keep(self) -> None:
        """Leaving the page: what was typed is kept as a draft."""
        if not self._edit.is_empty():
            self._save(None)

    def _show(self, draft_id: str, drafts: tuple[Draft, ...]) -> None:
        for draft in drafts:
            if draft.id == draft_id:
                self._draft_id = draft_id
                self._edit.set_stored(draft.sections.get(SECTION, ""), lambda _person: "…")
                self._edit.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_written(self) -> None:
        """The case is the open one of the first student mentioned; without one the draft is only kept."""
        if self._edit.is_empty():
            return
        people = self._edit.people()
        if not people:
            self._save(None)
            return
        first = people[0]
        self._desk.ask(
            lambda: self._services.referrals.open_case_of(first),
            lambda cases: self._save(cases[0].id if cases else None),
        )

    def _save(self, case_id: CaseId | None) -> None:
        services = self._services
        draft = SaveDraft(
            id=DraftId(self._draft_id or services.session.new_id()),
            case_id=case_id,
            kind=EntryKind.NOTE.value,
            template=TEMPLATE,
            sections={SECTION: self._edit.stored()},
            service_at=services.session.now(),
        )
        self._draft_id = ""
        self._edit.set_stored("", lambda _person: "")
        self._desk.act(lambda: services.entries.save_draft(draft), lambda done: self._on_saved(done, case_id))

    def _on_saved(self, _done: Done, case_id: CaseId | None) -> None:
        if case_id is not None:
            self.written.emit(case_id)

    def _retranslate(self) -> None:
        self._edit.set_placeholder(self.tr("Quick note: @student and what happened"))
        self._edit.setAccessibleName(self.tr("Quick note"))
        self._help.setText(self.tr("It stays a draft until you sign it"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
