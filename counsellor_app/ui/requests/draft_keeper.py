"""Keeps the form of a request as a draft while it is being filled in: at most a moment behind what was typed."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from counsellor_app.domain.ids import DraftId, PersonId
from counsellor_app.services.done import Done
from counsellor_app.services.form_drafts import FormDrafts, FormKind, SavedForm
from counsellor_app.services.house import Services
from counsellor_app.services.search import PersonHit
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.requests.form_state import FormState, from_fields, to_fields

BEHIND = 700  # ms
Restored = tuple[SavedForm, FormState, dict[PersonId, PersonHit]]


class DraftKeeper(QObject):
    """`saved` carries the moment. A form in which nothing was written makes no draft."""

    saved = Signal(object)

    def __init__(self, desk: Desk, services: Services, state: Callable[[], FormState], parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._now = services.session.now
        self._drafts = FormDrafts(services.session, FormKind.REQUEST)
        self._state = state
        self._draft_id: DraftId | None = None
        self._last: dict[str, str] = {}
        self._is_on = True
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(BEHIND)
        self._timer.timeout.connect(self.keep)

    def find(self, draft_id: DraftId) -> Restored | None:
        """On the worker."""
        return self._restored(self._drafts.find(draft_id))

    def newest(self) -> Restored | None:
        """On the worker."""
        return self._restored(self._drafts.newest())

    def people(self, ids: tuple[PersonId, ...]) -> dict[PersonId, PersonHit]:
        """On the worker."""
        return self._drafts.people(ids)

    def is_touched(self) -> bool:
        """Something is in the form that is not in the draft, or there is a draft."""
        return self._draft_id is not None or to_fields(self._state()) != self._last

    def begin(self, draft: SavedForm | None, *, keeps: bool = True) -> None:
        """The form shows this draft, or is empty. `keeps` False: what is corrected stands in the register already."""
        self._timer.stop()
        self._is_on = keeps
        self._draft_id = draft.id if draft else None
        self._last = to_fields(self._state())

    @Slot()
    def touch(self) -> None:
        """Something was changed: it is kept within `BEHIND`, however long the typing goes on."""
        if self._is_on and not self._timer.isActive():
            self._timer.start()

    @Slot()
    def keep(self) -> None:
        """Keeps it now, if it changed."""
        self._timer.stop()
        fields = to_fields(self._state())
        if not self._is_on or fields == self._last:
            return
        self._last = fields
        draft_id = self._draft_id or self._drafts.new_id()
        self._draft_id = draft_id
        self._desk.act(lambda: self._drafts.save(draft_id, fields), self._on_saved)

    def end(self, *, words: str = "") -> None:
        """The draft has become a request, or is thrown away (`words` for Undo)."""
        self._timer.stop()
        draft_id, self._draft_id = self._draft_id, None
        if draft_id is None:
            return
        drafts = self._drafts
        if words:
            self._desk.act(lambda: drafts.discard(draft_id), words=words)
        else:
            self._desk.act(lambda: Done(touched=drafts.discard(draft_id).touched))

    def _on_saved(self, _done: Done) -> None:
        self.saved.emit(self._now())

    def _restored(self, draft: SavedForm | None) -> Restored | None:
        if draft is None:
            return None
        state = from_fields(draft.fields, self._now())
        return draft, state, self._drafts.people(state.people)
