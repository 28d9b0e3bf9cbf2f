"""Registering a letter of an office: kept as it is typed, registered by one verb; also to put right what was said."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout

from counsellor_app.domain.clock import local_day
from counsellor_app.domain.errors import RuleBroken
from counsellor_app.domain.ids import DraftId, PersonId, RequestId, is_id
from counsellor_app.services.done import Done
from counsellor_app.services.form_drafts import SavedForm
from counsellor_app.services.house import Services
from counsellor_app.services.request_commands import ChangeRequest, RequestLine
from counsellor_app.services.search import PersonHit
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.page import Page
from counsellor_app.ui.requests.draft_keeper import DraftKeeper, Restored
from counsellor_app.ui.requests.form_foot import FormFoot
from counsellor_app.ui.requests.form_state import FormState, command_of, of_request
from counsellor_app.ui.requests.request_form import RequestForm
from counsellor_app.ui.tab_order import put_in_order
from counsellor_app.ui.veil import Veil

FRESH = "new"  # argument of `open`: an empty form, whatever drafts there are


class RequestFormPage(Page):
    """`open` takes nothing (the newest draft, or an empty form), `FRESH`, the id of a draft, or ("change", id of a
    request). `told` carries words for a short message.
    """

    def __init__(self, desk: Desk, services: Services, veil: Veil, say: Callable[[Exception], str]) -> None:
        super().__init__()
        self._desk = desk
        self._services = services
        self._say = say
        self._changing: RequestId | None = None
        self._is_busy = False
        self.form = RequestForm(desk, services, veil)
        self.foot = FormFoot()
        self._keeper = DraftKeeper(desk, services, self.form.state, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.form, 1)
        column.addWidget(self.foot)
        self._connect()
        self._retranslate()
        put_in_order(self)
        self._show(self._empty(), {}, None)

    def title(self) -> str:
        return self.tr("Put the request right") if self._changing else self.tr("New request")

    def reload(self) -> None:
        self._desk.ask(self._services.requests.lines, self._offer_senders)

    def open(self, arg: object) -> None:
        keeper = self._keeper
        if arg == FRESH:
            keeper.keep()
            self._show(self._empty(), {}, None)
        elif isinstance(arg, tuple):
            keeper.keep()
            request_id = RequestId(str(arg[1]))
            self._desk.ask(lambda: self._for_change(request_id), self._on_for_change)
        elif isinstance(arg, str) and is_id(arg):
            keeper.keep()
            self._desk.ask(lambda: keeper.find(DraftId(arg)), self._take_up)
        elif self._changing is not None or not keeper.is_touched():
            self._desk.ask(keeper.newest, self._on_newest)

    def leave(self) -> None:
        self._keeper.keep()

    def focus_first(self) -> None:
        self.form.focus_first()

    def _connect(self) -> None:
        self.form.changed.connect(self._keeper.touch)
        self.form.due.count_asked.connect(self._count)
        self._keeper.saved.connect(self.foot.show_saved)
        self.foot.left.connect(self._leave_page)
        self.foot.registered.connect(self._register)
        self.foot.thrown.connect(self._throw_away)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self._register)

    def _retranslate(self) -> None:
        self.form.retranslate()
        self.foot.retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave_page()
        else:
            super().keyPressEvent(event)

    def _empty(self) -> FormState:
        return FormState(received_at=self._services.session.now())

    def _offer_senders(self, lines: tuple[RequestLine, ...]) -> None:
        self.form.offer_senders(tuple(dict.fromkeys(line.sender for line in lines)))

    @Slot(int)
    def _count(self, days: int) -> None:
        session = self._services.session
        start = local_day(self.form.received.value(), session.zone)
        self._desk.ask(lambda: session.calendar().add_working_days(start, days), self._on_counted)

    def _on_counted(self, day: date) -> None:
        self.form.due.set_counted(day)

    @Slot()
    def _register(self) -> None:
        if self._is_busy or not self.form.check():
            return
        state = self.form.state()
        if state.office is None or state.subject is None:
            return
        command, requests, changing = (
            command_of(state, state.office, state.subject),
            self._services.requests,
            self._changing,
        )
        self._is_busy = True
        self.foot.register_button.setEnabled(False)
        if changing is not None:
            change = ChangeRequest(id=changing, facts=command)
            self._desk.act(lambda: requests.change(change), self._on_changed, self._on_refused, self.tr("Put right"))
        else:
            words = self.tr("The request is registered")
            self._desk.act(lambda: requests.register(command), self._on_registered, self._on_refused, words)

    def _on_registered(self, done: Done) -> None:
        request_id, file = RequestId(done.new_id or ""), self.form.state().letter_file
        self._keeper.end()
        self._free()
        if file is not None:
            self._desk.act(lambda: self._services.requests.attach_letter(request_id, file), None, self._on_no_letter)
        self._show(self._empty(), {}, None)
        self.navigate.emit("request", request_id)

    def _on_no_letter(self, error: Exception) -> bool:
        """The request stands; its page offers the letter again."""
        words = self._say(error)
        self.told.emit(self.tr("The letter was not taken in. {why}").format(why=words))
        return bool(words)

    def _on_changed(self, _done: Done) -> None:
        request_id = self._changing
        self._free()
        self._show(self._empty(), {}, None)
        self.navigate.emit("request", request_id)

    def _on_refused(self, error: Exception) -> bool:
        self._free()
        return isinstance(error, RuleBroken) and self.form.show_error(error.field, self._say(error))

    def _free(self) -> None:
        self._is_busy = False
        self.foot.register_button.setEnabled(True)

    @Slot()
    def _leave_page(self) -> None:
        self._keeper.keep()
        if self._changing is not None:
            self.navigate.emit("request", self._changing)
        else:
            self.navigate.emit("requests", None)

    @Slot()
    def _throw_away(self) -> None:
        self._keeper.end(words=self.tr("Draft thrown away"))
        self._show(self._empty(), {}, None)
        self.form.focus_first()

    def _on_newest(self, found: Restored | None) -> None:
        """Unless somebody has begun to write meanwhile."""
        if self._changing is None and self._keeper.is_touched():
            return
        if found is None:
            self._show(self._empty(), {}, None)
            self.form.focus_first()
        else:
            self._take_up(found)

    def _take_up(self, found: Restored | None) -> None:
        if found is not None:
            draft, state, known = found
            self._show(state, known, draft)
            self.form.focus_first()

    def _for_change(self, request_id: RequestId) -> tuple[RequestId, FormState, dict[PersonId, PersonHit]]:
        view = self._services.requests.view(request_id)
        people = tuple(one.id for one in view.people)
        return request_id, of_request(view.request, people, view.signer), self._keeper.people(people)

    def _on_for_change(self, found: tuple[RequestId, FormState, dict[PersonId, PersonHit]]) -> None:
        request_id, state, known = found
        self._show(state, known, None, changing=request_id)
        self.form.focus_first()

    def _show(
        self,
        state: FormState,
        known: dict[PersonId, PersonHit],
        draft: SavedForm | None,
        *,
        changing: RequestId | None = None,
    ) -> None:
        self._changing = changing
        self.form.set_state(state, known)
        self.form.letter_field.setVisible(changing is None)
        self._keeper.begin(draft, keeps=changing is None)
        self.foot.show_saved(draft.saved_at if draft else None)
        self.foot.show_changing(changing is not None)
        self.titled.emit()
