"""The answer being prepared: the request, what can be chosen, what was chosen, what would leave. No widgets."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import QObject, Signal, Slot

from counsellor_app.domain.clock import local_day
from counsellor_app.domain.disclosure import Approval, Choices, Profile, Share
from counsellor_app.domain.errors import RuleBroken
from counsellor_app.domain.ids import RequestId
from counsellor_app.services.approvals import HeadLine
from counsellor_app.services.disclosure_preview import AnswerOptions, Preview, PreviewEntry
from counsellor_app.services.done import Done
from counsellor_app.services.house import Services
from counsellor_app.services.office_keys import OfficeKeyLine
from counsellor_app.services.request_commands import RequestView
from counsellor_app.ui.desk import Desk

NOT_APPROVED = frozenset({"approval-missing", "approval-item-missing"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """Everything the steps show, read in one go. `children`: how many the list of names holds that was checked."""

    view: RequestView
    options: AnswerOptions
    choices: Choices
    keys: tuple[OfficeKeyLine, ...]
    heads: tuple[HeadLine, ...]
    checked_against: int


class AnswerModel(QObject):
    """`changed`: the request, keys, approvals; `chosen`: a choice; `previewed`: the package was made anew."""

    changed = Signal()
    chosen = Signal()
    previewed = Signal()
    refused = Signal(object)  # Exception, to be said above the step

    def __init__(self, desk: Desk, services: Services) -> None:
        super().__init__()
        self._desk = desk
        self._services = services
        self._asked = 0
        self.request_id: RequestId | None = None
        self.loaded: Loaded | None = None
        self.choices = Choices()
        self.preview: Preview | None = None
        self.is_stale = True  # the preview is of choices that are no longer these
        self.obstacles: tuple[RuleBroken, ...] | None = None  # None: not asked since the last change

    @property
    def today(self) -> date:
        session = self._services.session
        return local_day(session.now(), session.zone)

    def open(self, request_id: RequestId) -> None:
        if request_id != self.request_id:
            self.request_id, self.loaded, self.preview = request_id, None, None
            self.is_stale = True
        self.reload()

    def reload(self) -> None:
        """The request, the keys, the heads; the choices only when they are not here yet."""
        request_id = self.request_id
        if request_id is not None:
            self._desk.ask(lambda: self._read(request_id), self._on_loaded, self._on_refused)

    def choose(self, **changed: object) -> None:
        """One choice more, kept at once."""
        before = self.choices
        self.choices = replace(before, **changed)  # type: ignore[arg-type]
        if self.choices == before or self.request_id is None:
            return
        self.is_stale, self.obstacles = True, None
        request_id, choices = self.request_id, self.choices
        self._desk.ask(lambda: self._services.previews.save(request_id, choices), lambda _none: None, self._on_refused)
        self.chosen.emit()

    def share(self, row_id: str, share: Share) -> None:
        self.choose(shares={**self.choices.shares, row_id: share})

    def share_all(self, entries: tuple[PreviewEntry, ...], share: Share) -> None:
        """The same for many, each as far as the profile allows."""
        order = tuple(Share)
        wanted = {entry.id: min(share, entry.most, key=order.index) for entry in entries}
        self.choose(shares={**self.choices.shares, **wanted})

    def set_read(self, row_id: str, is_read: bool) -> None:
        others = tuple(each for each in self.choices.read if each != row_id)
        self.choose(read=(*others, row_id) if is_read else others)

    def accept(self, finding_key: str, reason: str) -> None:
        self.choose(accepted={**self.choices.accepted, finding_key: reason})

    def take_back(self, finding_key: str) -> None:
        self.choose(accepted={key: why for key, why in self.choices.accepted.items() if key != finding_key})

    def make_preview(self) -> None:
        """The package of the choices as they are now; only the last one asked for is shown."""
        request_id, choices = self.request_id, self.choices
        if request_id is None:
            return
        self._asked += 1
        asked, previews = self._asked, self._services.previews

        def make() -> Preview | None:
            is_overtaken = asked != self._asked
            return None if is_overtaken else previews.preview(request_id, choices)

        self._desk.ask(make, lambda preview: self._on_previewed(asked, choices, preview), self._on_refused)

    def ask_obstacles(self) -> None:
        """Why it cannot be sealed now, everything at once; `changed` when it is known."""
        request_id, disclosures = self.request_id, self._services.disclosures
        if request_id is not None:
            self._desk.ask(lambda: disclosures.obstacles(request_id), self._on_obstacles, self._on_refused)

    def unread(self) -> tuple[PreviewEntry, ...]:
        return tuple(entry for entry in self.preview.entries if entry.needs_reading) if self.preview else ()

    def approval(self) -> Approval | None:
        """The newest one, whatever it was given for."""
        return self.loaded.view.approvals[-1] if self.loaded and self.loaded.view.approvals else None

    def is_approved(self) -> bool:
        """The head agreed to exactly what would leave; on an earlier day too, while nothing has changed since."""
        if self.obstacles is not None:
            return not any(each.rule in NOT_APPROVED for each in self.obstacles)
        approval, preview = self.approval(), self.preview
        return approval is not None and preview is not None and approval.content_hash == preview.content_hash

    def key(self) -> OfficeKeyLine | None:
        """The recipient's, if one was chosen and is still known."""
        keys = self.loaded.keys if self.loaded else ()
        return next((line for line in keys if line.key.id == self.choices.key_id), None)

    def is_identified(self) -> bool:
        return self.choices.profile is Profile.IDENTIFIED

    def _read(self, request_id: RequestId) -> Loaded:
        services = self._services
        view = services.requests.view(request_id)
        return Loaded(
            view=view,
            options=services.previews.options(request_id),
            choices=services.previews.draft(request_id).choices,
            keys=services.keys.keys(),
            heads=services.approvals.heads(),
            checked_against=len(services.students.list()),
        )

    def _on_loaded(self, loaded: Loaded) -> None:
        is_first = self.loaded is None or self.loaded.view.request.id != loaded.view.request.id
        self.loaded = loaded
        if is_first:
            self.choices = loaded.choices
        self.is_stale, self.obstacles = True, None  # what the record says may have changed
        self.changed.emit()
        if is_first:
            self.chosen.emit()

    def _on_previewed(self, asked: int, choices: Choices, preview: Preview | None) -> None:
        if asked == self._asked and preview is not None:
            self.preview = preview
            self.is_stale = choices != self.choices
            self.previewed.emit()

    def act(self, command: Callable[[], Done], words: str = "") -> None:
        """A command of a step; what it refuses is said above the step."""
        self._desk.act(command, self._on_done, self._on_refused, words)

    def _on_obstacles(self, found: tuple[RuleBroken, ...]) -> None:
        self.obstacles = found
        self.changed.emit()

    @Slot(object)
    def _on_done(self, _done: Done) -> None:
        self.reload()

    def fail(self, error: Exception) -> None:
        """What no page has words for."""
        self._desk.failed.emit(error)

    def _on_refused(self, error: Exception) -> bool:
        self.refused.emit(error)
        return True
