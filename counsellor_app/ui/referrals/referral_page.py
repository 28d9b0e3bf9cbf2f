"""Taking a referral: a form beside what will start, kept as it is typed, registered by one verb (mock 07)."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from counsellor_app.content.packs import CodeList
from counsellor_app.domain.errors import RuleBroken
from counsellor_app.domain.ids import CaseId, DraftId, PersonId, is_id
from counsellor_app.services.done import Done
from counsellor_app.services.form_drafts import FormKind, SavedForm
from counsellor_app.services.house import Services
from counsellor_app.services.referral_commands import RegisterLine, Starts
from counsellor_app.services.search import PersonHit
from counsellor_app.ui.code_words import word
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.draft_keeper import DraftKeeper
from counsellor_app.ui.page import Page
from counsellor_app.ui.referrals.acute_path import AcutePath, settled_state
from counsellor_app.ui.referrals.footer import ReferralFooter
from counsellor_app.ui.referrals.form import ReferralForm
from counsellor_app.ui.referrals.form_state import FormState, command_of, to_fields
from counsellor_app.ui.referrals.notice import FormNotice
from counsellor_app.ui.referrals.restored import Restored, restored
from counsellor_app.ui.referrals.side import ReferralSide
from counsellor_app.ui.tab_order import put_in_order
from counsellor_app.ui.theme import px
from counsellor_app.ui.veil import Veil
from counsellor_app.ui.widgets.calendar_line import refuse_wrong
from counsellor_app.ui.widgets.scroll import set_up_scroll

FRESH = "new"  # argument of `open`: an empty form, whatever drafts there are
ASIDE = 310
NARROW = 900  # px at 100 %: below, what starts stands under the form


class ReferralPage(Page):
    """`open` takes nothing (the newest draft, or an empty form), the id of a draft, or `FRESH`.

    `crisis_wanted` carries a `CrisisCall`; `told` words for a short message.
    """

    crisis_wanted = Signal(object)

    def __init__(self, desk: Desk, services: Services, veil: Veil, say: Callable[[Exception], str]) -> None:
        super().__init__()
        self._desk = desk
        self._services = services
        self._say = say
        self._is_busy = False
        self._is_narrow: bool | None = None
        self.form = ReferralForm(desk, services, veil)
        self.side = ReferralSide(services.session.content, services.session.zone)
        self.footer = ReferralFooter()
        self.notice = FormNotice()
        self._keeper = DraftKeeper(desk, services, FormKind.REFERRAL, lambda: to_fields(self.form.state()), self)
        self._acute = AcutePath(desk, services, self.form, self._keeper, self)
        self._build()
        self._connect()
        self._retranslate()
        self._order()
        self._keeper.begin(None)

    def title(self) -> str:
        return self.tr("New referral")

    def subtitle(self) -> str:
        types = self.form.types.codes()
        return word(self._services.session.content, CodeList.CASE_TYPE, types[0]) if types else ""

    def reload(self) -> None:
        self._ask_starts()

    def open(self, arg: object) -> None:
        drafts, now = self._keeper.drafts, self._services.session.now()
        if arg == FRESH:
            self._begin_fresh()
        elif isinstance(arg, str) and is_id(arg):
            self._keeper.keep()
            self._desk.ask(lambda: restored(drafts, drafts.find(DraftId(arg)), now), self._take_up)
        elif not self._keeper.is_touched():
            self._desk.ask(lambda: restored(drafts, drafts.newest(), now), self._on_newest)

    def leave(self) -> None:
        self._keeper.keep()

    def focus_first(self) -> None:
        self.form.focus_first()

    def _build(self) -> None:
        self._aside = QScrollArea()
        set_up_scroll(self._aside)
        self._sheet = QWidget()
        self._sheet.setProperty("scrolled", "true")
        self._sheet_column = QVBoxLayout(self._sheet)
        self._aside.setWidget(self._sheet)
        self._body = QHBoxLayout()
        self._body.setSpacing(0)
        self._body.addWidget(self.form, 1)
        self._body.addWidget(self._aside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notice)
        column.addLayout(self._body, 1)
        column.addWidget(self.footer)
        self._fit()

    def _connect(self) -> None:
        self._acute.wanted.connect(self.crisis_wanted)
        self._acute.settled.connect(self._on_settled)
        self._acute.refused.connect(self._on_not_settled)
        self.form.said_yes.connect(self._on_yes)
        self.side.steps_wanted.connect(self._on_steps)
        self.form.changed.connect(self._keeper.touch)
        self.form.facts_changed.connect(self._on_facts)
        self.form.student_changed.connect(self._on_student)
        self.form.submitted.connect(self._register)
        self.form.incidents.arranged.connect(self._order)
        self._keeper.saved.connect(self.footer.show_saved)
        self.footer.left.connect(self._leave_page)
        self.footer.registered.connect(self._register)
        self.notice.fresh.connect(self._begin_fresh)
        self.notice.thrown.connect(self._throw_away)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self._register)

    def _retranslate(self) -> None:
        for part in (self.form, self.side, self.footer, self.notice):
            part.retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave_page()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._is_narrow = None
            self._fit()

    def _fit(self) -> None:
        """Beside the form where there is room, under it where there is not."""
        narrow = self.width() < px(NARROW)
        if narrow is self._is_narrow:
            return
        self._is_narrow = narrow
        self._aside.setFixedWidth(px(ASIDE + 24))
        self._sheet_column.setContentsMargins(0, px(16), px(24), px(16))
        self._aside.setVisible(not narrow)
        if narrow:
            self.form.rows.insertWidget(self.form.rows.count() - 1, self.side)
        else:
            self._sheet_column.addWidget(self.side)
        self._order()

    @Slot()
    def _order(self) -> None:
        put_in_order(self)

    @Slot()
    def _on_yes(self) -> None:
        self._acute.open_steps()  # nothing stands before this
        self._keeper.keep()
        self._acute.settle()

    @Slot()
    def _on_steps(self) -> None:
        self._acute.open_steps()
        self.form.ask_acute()

    @Slot()
    def _on_facts(self) -> None:
        self.titled.emit()
        self._ask_starts()
        self._acute.settle()

    @Slot(object)
    def _on_student(self, _hit: object) -> None:
        self._acute.tell_student()
        self._acute.settle()

    @Slot(object)
    def _on_settled(self, line: RegisterLine) -> None:
        self.form.set_registered(settled_state(self.form.state(), line))
        self.notice.show_registered(line.number)
        self.footer.show_registered(True)
        self._keeper.keep()

    @Slot(object)
    def _on_not_settled(self, error: Exception) -> None:
        words = self._say(error)
        self.notice.show_refusal(words)
        if not words:
            self._desk.failed.emit(error)

    def _ask_starts(self) -> None:
        state, days = self.form.state(), self.form.incident_days()
        referrals = self._services.referrals
        self.side.law.setVisible(self.form.is_bullying())
        self._desk.ask(lambda: referrals.starts(state.received_at, state.types, days), self._on_starts)

    def _on_starts(self, starts: tuple[Starts, ...]) -> None:
        self.side.starts.show_starts(starts, self._services.session.now())

    @Slot()
    def _register(self) -> None:
        if self._is_busy or self._acute.is_busy() or refuse_wrong(self.form):
            return
        state, referrals = self.form.state(), self._services.referrals
        command = command_of(state, with_incidents=self.form.has_incidents())
        self._is_busy = True
        self.footer.register_button.setEnabled(False)
        known = state.referral_id
        verb = partial(referrals.complete, known, command) if known else partial(referrals.register, command)
        self._desk.act(verb, self._on_registered, self._on_refused)

    def _on_registered(self, done: Done) -> None:
        case_id = CaseId(done.new_id or "")
        self._keeper.end()
        self._show_empty()
        self._desk.ask(lambda: self._services.referrals.newest_of(case_id), self._tell)
        self.navigate.emit("case", case_id)

    def _tell(self, line: RegisterLine) -> None:
        self.told.emit(self.tr("Referral {number} is registered").format(number=line.number))

    def _on_refused(self, error: Exception) -> bool:
        self._free()
        if not isinstance(error, RuleBroken):
            return False
        return self.notice.says(error) or self.form.refuse(error, self._say(error))

    def _free(self) -> None:
        self._is_busy = False
        self.footer.register_button.setEnabled(True)

    @Slot()
    def _leave_page(self) -> None:
        self._keeper.keep()
        self.navigate.emit("today", None)

    @Slot()
    def _begin_fresh(self) -> None:
        self._keeper.keep()
        self._show_empty()

    @Slot()
    def _throw_away(self) -> None:
        self._keeper.end(words=self.tr("Draft thrown away"))
        self._show_empty()

    @Slot(object)
    def _on_newest(self, found: Restored | None) -> None:
        """Unless somebody has begun to write meanwhile."""
        if self._keeper.is_touched():
            return
        if found is None:
            self._show_empty()
        self._take_up(found)

    @Slot(object)
    def _take_up(self, found: Restored | None) -> None:
        if found is not None:
            self._show(found[1], found[2], found[0])
            self.form.focus_first()

    def _show_empty(self) -> None:
        self._show(FormState(received_at=self._services.session.now()), {}, None)
        self.form.focus_first()

    def _show(self, state: FormState, known: dict[PersonId, PersonHit], draft: SavedForm | None) -> None:
        self._free()
        self._acute.begin()
        self.form.set_state(state, known)
        self._keeper.begin(draft)
        self.notice.clear()
        self.footer.show_saved(draft.saved_at if draft else None)
        self.footer.show_registered(state.referral_id is not None)
        if state.referral_id is not None:
            self.notice.show_registered(state.number)
        elif draft is not None:
            self.notice.show_draft(draft.saved_at, self._services.session.now())
        self.titled.emit()
        self._ask_starts()
        self._acute.settle()  # a kill between the "yes" and the register: R3 comes now
