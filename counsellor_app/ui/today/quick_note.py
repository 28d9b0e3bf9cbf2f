"""One line at the foot of Today: mention a student, say what happened, Enter. It stays a draft until it is signed."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout

from counsellor_app.domain.entries import Draft, EntryKind
from counsellor_app.domain.ids import CaseId, DraftId, PersonId
from counsellor_app.domain.text import mentions
from counsellor_app.services.done import Done
from counsellor_app.services.entries import SaveDraft
from counsellor_app.services.form_drafts import FormDrafts, FormKind
from counsellor_app.services.house import Services
from counsellor_app.services.search import PersonHit
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.icons import pixmap
from counsellor_app.ui.theme import px
from counsellor_app.ui.veil import Veil
from counsellor_app.ui.widgets.card import label
from counsellor_app.ui.widgets.note_edit import NoteEdit

TEMPLATE, SECTION = "quick", "line"
BEHIND = 700  # ms
Found = tuple[Draft, dict[PersonId, PersonHit]]


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
        self._forms = FormDrafts(services.session, FormKind.REFERRAL)
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
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(BEHIND)
        self._later.timeout.connect(self._keep_typed)
        self._edit.submitted.connect(self._on_written)
        self._edit.edited.connect(self._on_edited)
        self._retranslate()

    def take_up(self, draft_id: str) -> None:
        """Goes on with a draft that belongs to no case yet."""
        entries, forms = self._services.entries, self._forms

        def find() -> Found | None:
            draft = next((each for each in entries.drafts() if each.id == draft_id), None)
            if draft is None:
                return None
            return draft, forms.people(mentions(draft.sections.get(SECTION, "")))

        self._desk.ask(find, self._show)

    def keep(self) -> None:
        """Leaving the page: what was typed is kept as a draft."""
        if not self._edit.is_empty():
            self._save(None)
        elif self._draft_id:
            self._keep_typed()
            self._draft_id = ""

    def _show(self, found: Found | None) -> None:
        """With the names of those who are mentioned: the editor asks the veil itself."""
        if found is None:
            return
        draft, people = found
        self.keep()  # what stands in the line already becomes a draft of its own
        self._draft_id = draft.id
        stored = draft.sections.get(SECTION, "")
        self._edit.set_stored(stored, lambda one: people[one].short_name if one in people else "…")
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

    @Slot()
    def _on_edited(self) -> None:
        if not self._later.isActive():
            self._later.start()

    @Slot()
    def _keep_typed(self) -> None:
        """While it is typed: a kill of the process loses at most a moment of it. An emptied line is no draft."""
        if self._edit.is_empty() and not self._draft_id:
            return
        draft, services = self._draft(None), self._services
        self._draft_id = draft.id
        self._desk.ask(lambda: services.entries.save_draft(draft), lambda _done: None)

    def _draft(self, case_id: CaseId | None) -> SaveDraft:
        session = self._services.session
        return SaveDraft(
            id=DraftId(self._draft_id or session.new_id()),
            case_id=case_id,
            kind=EntryKind.NOTE.value,
            template=TEMPLATE,
            sections={SECTION: self._edit.stored()},
            service_at=session.now(),
        )

    def _save(self, case_id: CaseId | None) -> None:
        services, draft = self._services, self._draft(case_id)
        self._later.stop()
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
