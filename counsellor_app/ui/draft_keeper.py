"""Keeps a form as a draft while it is being filled in: at most a moment behind what was typed."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from counsellor_app.domain.ids import CaseId, DraftId
from counsellor_app.services.done import Done
from counsellor_app.services.form_drafts import FormDrafts, FormKind, SavedForm
from counsellor_app.services.house import Services
from counsellor_app.ui.desk import Desk

BEHIND = 700  # ms


class DraftKeeper(QObject):
    """`fields` gives the form as text values; `saved` carries the moment. An untouched form makes no draft."""

    saved = Signal(object)

    def __init__(
        self, desk: Desk, services: Services, kind: FormKind, fields: Callable[[], dict[str, str]], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._now = services.session.now
        self._drafts = FormDrafts(services.session, kind)
        self._fields = fields
        self._draft_id: DraftId | None = None
        self._case_id: CaseId | None = None
        self._last: dict[str, str] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(BEHIND)
        self._timer.timeout.connect(self.keep)

    @property
    def drafts(self) -> FormDrafts:
        return self._drafts

    @property
    def draft_id(self) -> DraftId | None:
        return self._draft_id

    def is_touched(self) -> bool:
        """Something is in the form that is not in the draft, or there is a draft."""
        return self._draft_id is not None or self._fields() != self._last

    def begin(self, draft: SavedForm | None, case_id: CaseId | None = None) -> None:
        """The form shows this draft, or is empty: what stands in it now is where writing starts."""
        self._timer.stop()
        self._draft_id = draft.id if draft else None
        self._case_id = case_id
        self._last = self._fields()

    @Slot()
    def touch(self) -> None:
        """Something was changed: it is kept within `BEHIND`, however long the typing goes on."""
        if not self._timer.isActive():
            self._timer.start()

    @Slot()
    def keep(self) -> None:
        """Keeps it now, if it changed."""
        self._timer.stop()
        fields = self._fields()
        if fields == self._last:
            return
        self._last = fields
        draft_id, case_id = self._draft_id or self._drafts.new_id(), self._case_id
        self._draft_id = draft_id
        self._desk.act(lambda: self._drafts.save(draft_id, fields, case_id), self._on_saved)

    def forget(self) -> None:
        """The draft became part of the record, in the same unit of work."""
        self._timer.stop()
        self._draft_id = None
        self._last = self._fields()

    def end(self, *, words: str = "") -> None:
        """The draft has become a referral, or is thrown away (`words` for Undo)."""
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
        moment: datetime = self._now()
        self.saved.emit(moment)
