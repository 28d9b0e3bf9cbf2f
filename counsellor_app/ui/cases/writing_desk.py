"""Where a case is written on: the composer, the amending form in its place, drafts that were left."""

from datetime import datetime
from functools import cached_property

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from counsellor_app.domain.clock import local_day
from counsellor_app.domain.entries import Draft, Entry, EntryKind
from counsellor_app.domain.errors import RuleBroken
from counsellor_app.domain.ids import DraftId, PersonId
from counsellor_app.services.cases import CaseRecord
from counsellor_app.services.done import Done
from counsellor_app.services.entries import AmendEntry, SignEntry
from counsellor_app.services.house import Services
from counsellor_app.ui.cases.amend_form import AmendForm
from counsellor_app.ui.cases.case_model import CaseModel
from counsellor_app.ui.cases.composer import Composer
from counsellor_app.ui.cases.composer_sections import MakeEdit
from counsellor_app.ui.cases.draft_state import Writing, as_references, split, taken_up
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.entry_words import kind_words
from counsellor_app.ui.format import clock_time, day_month
from counsellor_app.ui.messages import words_for
from counsellor_app.ui.theme import px
from counsellor_app.ui.veil import Veil
from counsellor_app.ui.widgets.banner import Banner, BannerKind


class WritingDesk(QWidget):
    """Drafts go to the file as one types; nothing here is lost by leaving, locking or a kill.

    `form_asked`: the draft that was offered is no note: it belongs to the form of this kind.
    """

    form_asked = Signal(str)

    def __init__(self, desk: Desk, services: Services, veil: Veil, model: CaseModel, make_edit: MakeEdit) -> None:
        super().__init__()
        session = services.session
        self._desk = desk
        self._services = services
        self._model = model
        self._offered: Draft | None = None
        self._waiting: list[Draft] = []
        self.banner = Banner("", BannerKind.PLAIN, icon="doc")
        self.keep_button = self.banner.add_verb("")
        self.discard_button = self.banner.add_verb("")
        self.composer = Composer(session.content, make_edit, session.now, session.new_id, session.zone)
        self._make_edit = make_edit
        self._stack = QStackedWidget()
        self._stack.addWidget(self.composer)
        self._holder = QWidget()
        held = QVBoxLayout(self._holder)
        held.setContentsMargins(px(16), px(6), px(20), px(6))
        held.addWidget(self.banner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._holder)
        column.addWidget(self._stack)
        self._holder.hide()
        self._hide_text(veil.is_on())
        veil.changed.connect(self._hide_text)
        self._connect()
        self._retranslate()
        self._fit()

    def _connect(self) -> None:
        self.composer.drafted.connect(self._on_drafted)
        self.composer.signed.connect(self._on_signed)
        self.keep_button.clicked.connect(self._on_keep)
        self.discard_button.clicked.connect(self._on_discard)
        self._stack.currentChanged.connect(self._fit)

    @cached_property
    def amending(self) -> AmendForm:
        """Made when a note is amended for the first time."""
        form = AmendForm(self._make_edit)
        form.drafted.connect(self._on_amend_drafted)
        form.signed.connect(self._on_amended)
        form.left.connect(self._show_composer)
        self._stack.addWidget(form)
        return form

    def _retranslate(self) -> None:
        self.keep_button.setText(self.tr("Go on writing"))
        self.discard_button.setText(self.tr("Discard"))
        self._show_banner()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def start(self, record: CaseRecord) -> None:
        """Another case: its newest draft goes on where it was left; an old one is asked about first."""
        self._show_composer()
        self.composer.start(record.case.id, self._name)
        newest, others = split(tuple(draft for draft in record.drafts if not draft.is_form))
        self._waiting = [*(draft for draft in record.drafts if draft.is_form), *others]
        if newest is not None and local_day(newest.saved_at, self._services.session.zone) == record.today:
            self.composer.take_up(taken_up(newest, record.case.id), newest.saved_at)
        elif newest is not None:
            self._waiting.insert(0, newest)
        self._offer_next()

    def refresh(self, record: CaseRecord) -> None:
        """The same case again: a draft that was begun elsewhere meanwhile comes into the unused line."""
        is_unused = self._stack.currentWidget() is self.composer and not self.composer.is_open()
        if is_unused and any(not draft.is_form for draft in record.drafts):
            self.start(record)
            return
        forms = tuple(draft for draft in record.drafts if draft.is_form)
        if self._offered is None or self._offered.is_form:
            self._waiting = [*forms, *(draft for draft in self._waiting if not draft.is_form)]
            self._offer_next()

    @Slot()
    def keep(self) -> None:
        """Before the page is left or the window locks."""
        self.composer.flush()
        if self._stack.count() > 1:
            self.amending.flush()

    def amend(self, entry: Entry, kind: EntryKind) -> None:
        self.keep()
        self.amending.start(entry, kind, DraftId(self._services.session.new_id()), self._name_of(entry))
        self._stack.setCurrentWidget(self.amending)

    # Drafts that were left

    def _offer_next(self) -> None:
        self._offered = self._waiting.pop(0) if self._waiting else None
        self._show_banner()

    def _show_banner(self) -> None:
        draft = self._offered
        self._holder.setVisible(draft is not None)
        if draft is None:
            return
        zone = self._services.session.zone
        day = local_day(draft.saved_at, zone)
        when = f"{day_month(day)}, {clock_time(draft.saved_at, zone)}"
        words = self.tr("Draft of {when}: {what}. It is not signed.")
        if draft.is_form:
            words = self.tr("Draft of {when}: {what}. It is not written down yet.")
        self.banner.set_text(words.format(when=when, what=kind_words(draft.kind)))

    @Slot()
    def _on_keep(self) -> None:
        draft, record = self._offered, self._model.record
        if draft is None or record is None:
            return
        if draft.is_form:
            self.form_asked.emit(draft.kind)
        elif draft.amends is None:
            if not self.composer.writing().is_empty:
                self.composer.flush()
            self._show_composer()
            self.composer.take_up(taken_up(draft, record.case.id), draft.saved_at)
        else:
            self._take_up_amendment(draft, record)
        self._offer_next()

    def _take_up_amendment(self, draft: Draft, record: CaseRecord) -> None:
        entry = next((line.entry for line in record.entries if line.entry.id == draft.amends), None)
        if entry is not None:
            self.amend(entry, EntryKind(draft.kind))
            self.amending.take_up(taken_up(draft, record.case.id), self._name)

    @Slot()
    def _on_discard(self) -> None:
        draft = self._offered
        if draft is not None:
            words = self.tr("Draft thrown away")
            self._desk.act(lambda: self._services.entries.discard_draft(draft.id), words=words)
        self._offer_next()

    # Saving and signing

    @Slot(object)
    def _on_drafted(self, writing: Writing) -> None:
        save = writing.to_save()
        at = self._services.session.now()
        self._desk.ask(lambda: self._services.entries.save_draft(save), lambda _done: self._say_saved(writing, at))

    def _say_saved(self, writing: Writing, at: datetime) -> None:
        if writing.draft_id == self.composer.draft_id() and not writing.is_empty:
            self.composer.show_saved(at)

    @Slot(object)
    def _on_amend_drafted(self, writing: Writing) -> None:
        save = writing.to_save()
        self._desk.ask(lambda: self._services.entries.save_draft(save), lambda _done: None)

    @Slot(object)
    def _on_signed(self, command: SignEntry) -> None:
        self._desk.act(
            lambda: self._services.entries.sign(command),
            lambda _done: self._after_signing(command),
            self._on_refused,
        )

    def _after_signing(self, command: SignEntry) -> None:
        """An empty line again; what was typed while the note was being signed goes on as a draft of its own."""
        if command.case_id != self._model.case_id:
            return
        if self.composer.writing().sections == command.sections:
            self.composer.start(command.case_id, self._name)
            self.composer.sections.focus_first()
        else:
            self.composer.go_on()

    @Slot(object)
    def _on_amended(self, command: AmendEntry) -> None:
        """The words that are replaced may hold names: they are looked up as references."""
        record = self._model.record
        names = record.names if record is not None else {}
        amended = as_references(command, names)
        self._desk.act(lambda: self._services.entries.amend(amended), self._after_amending, self._on_amend_refused)

    def _after_amending(self, _done: Done) -> None:
        self._show_composer()

    def _on_refused(self, error: Exception) -> bool:
        return isinstance(error, RuleBroken) and self.composer.show_error(error.field, words_for(error))

    def _on_amend_refused(self, error: Exception) -> bool:
        return isinstance(error, RuleBroken) and self.amending.show_error(error.field, words_for(error))

    @Slot()
    def _show_composer(self) -> None:
        self._stack.setCurrentWidget(self.composer)

    @Slot()
    def _fit(self) -> None:
        """A stack is as high as its highest page: only the one shown may count."""
        pages = (self._stack.widget(at) for at in range(self._stack.count()))
        for page in (page for page in pages if page is not None):
            is_shown = page is self._stack.currentWidget()
            policy = page.sizePolicy()
            policy.setVerticalPolicy(policy.Policy.Preferred if is_shown else policy.Policy.Ignored)
            page.setSizePolicy(policy)
        self._stack.updateGeometry()

    @Slot(bool)
    def _hide_text(self, is_on: bool) -> None:
        """Under the veil nothing that is being written can be read."""
        self._stack.setVisible(not is_on)

    def _name_of(self, entry: Entry) -> str:
        day = day_month(local_day(entry.service_at, self._services.session.zone))
        return f"{kind_words(entry.kind.value)}, {day}"

    def _name(self, person_id: PersonId) -> str:
        """Full names: the editor asks the veil itself."""
        record = self._model.record
        return record.names.get(person_id, "") if record is not None else ""
