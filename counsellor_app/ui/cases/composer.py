"""The composer: one line until it is used; kind, text with persons, when it was; signed with Ctrl+Enter."""

from datetime import datetime, tzinfo

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.content.library import Content
from counsellor_app.domain.clock import Now
from counsellor_app.domain.entries import EntryKind
from counsellor_app.domain.ids import CaseId, DraftId, NewId
from counsellor_app.services.entries import SignEntry
from counsellor_app.ui.actions import SIGN, install, keys_text
from counsellor_app.ui.cases.composer_details import Details
from counsellor_app.ui.cases.composer_sections import ComposerSections, MakeEdit, Name, nobody
from counsellor_app.ui.cases.draft_state import QUICK, Writing
from counsellor_app.ui.entry_words import kind_words
from counsellor_app.ui.format import clock_time
from counsellor_app.ui.tab_order import put_in_order
from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.buttons import Button, Kind, Size
from counsellor_app.ui.widgets.calendar_line import refuse_wrong
from counsellor_app.ui.widgets.card import label
from counsellor_app.ui.widgets.chip_row import ChipRow
from counsellor_app.ui.widgets.filter_chip import FilterChip

KINDS = (
    EntryKind.NOTE,
    EntryKind.CALL,
    EntryKind.SESSION,
    EntryKind.MEETING,
    EntryKind.OBSERVATION,
    EntryKind.DECISION,
)
NARROW = 640  # px at 100 %: below it the words beside the tools give way
SAVE_AFTER = 800  # ms after the first unsaved key


class Composer(QFrame):
    """`drafted` carries a `Writing` to keep, `signed` a `SignEntry`; a refusal comes back through `show_error`."""

    drafted = Signal(object)
    signed = Signal(object)

    def __init__(self, content: Content, make_edit: MakeEdit, now: Now, new_id: NewId, zone: tzinfo) -> None:
        super().__init__()
        self.setProperty("box", "composer")
        self._now = now
        self._new_id = new_id
        self._zone = zone
        self._case_id: CaseId | None = None
        self._draft_id: DraftId | None = None
        self._name: Name = nobody
        self._is_open = False
        self._is_filling = False
        self.sections = ComposerSections(content, make_edit)
        self.details = Details(content, now, zone)
        self.kinds = {kind: FilterChip(code=kind.value) for kind in KINDS}
        self.state_label = label("", "quiet")
        self.error_label = label("", "error", wrap=True)
        self.keys_label = label(keys_text(SIGN), "key")
        self.sign_button = Button(kind=Kind.FILLED, size=Size.SMALL)
        self._save = QTimer(self)
        self._save.setSingleShot(True)
        self._save.setInterval(SAVE_AFTER)
        self._build()
        self._connect()
        self._retranslate()
        self.set_open(False)

    def _build(self) -> None:
        self._kind_row = QWidget()
        row = QHBoxLayout(self._kind_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(6))
        chips = ChipRow(gap=6)
        for chip in self.kinds.values():
            chips.add(chip)
        row.addWidget(chips, 1)
        row.addWidget(self.state_label)
        sign = QHBoxLayout()
        sign.setSpacing(px(8))
        sign.addWidget(self.keys_label, 0, Qt.AlignmentFlag.AlignVCenter)
        sign.addWidget(self.sign_button)
        self.details.add_end(sign)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(8), px(16), px(8))
        column.setSpacing(px(7))
        for part in (self._kind_row, self.sections, self.error_label, self.details):
            column.addWidget(part)
        self.error_label.hide()

    def _connect(self) -> None:
        self.sections.changed.connect(self._on_changed)
        self.details.changed.connect(self._on_changed)
        self.details.moment.judged.connect(self._on_judged)
        self.details.template_chosen.connect(self._on_template)
        self.details.mention_asked.connect(self.sections.mention)
        self._save.timeout.connect(self._keep)
        self.sign_button.clicked.connect(self.sign)
        for kind, chip in self.kinds.items():
            chip.clicked.connect(lambda _on=False, kind=kind: self._on_kind(kind))
        install(self, SIGN, self.sign)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)

    def _retranslate(self) -> None:
        for kind, chip in self.kinds.items():
            chip.set_text(kind_words(kind.value))
        self.keys_label.setText(keys_text(SIGN))
        self.sign_button.setText(self.tr("Sign note"))
        self.setAccessibleName(self.tr("New note"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
            self._is_filling = True
            self.sections.retranslate()
            self._is_filling = False
            put_in_order(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = self.width() < px(NARROW)
        self.keys_label.setVisible(not is_narrow)
        self.details.date_label.setVisible(not is_narrow)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.writing().is_empty:
            self.set_open(False)
            self.setFocus()
        else:
            super().keyPressEvent(event)

    # What stands in it

    def start(self, case_id: CaseId, name: Name) -> None:
        """An empty line for this case; `name` knows the people of its drafts."""
        self._save.stop()
        self._name = name
        self._case_id = case_id
        self._fill(Writing(draft_id=DraftId(self._new_id()), case_id=case_id))
        self.state_label.setText("")
        caret = QApplication.focusWidget()
        self.set_open(caret is not None and self.sections.isAncestorOf(caret))

    def go_on(self) -> None:
        """The same text under a new draft: the old one was signed away."""
        self._draft_id = DraftId(self._new_id())
        self._on_changed()

    def take_up(self, writing: Writing, saved_at: datetime) -> None:
        """A draft that was left comes back; it says that it is a draft."""
        self._case_id = writing.case_id
        self._fill(writing)
        self.set_open(True)
        self.show_saved(saved_at)

    def writing(self) -> Writing:
        if self._case_id is None or self._draft_id is None:
            raise RuntimeError("the composer belongs to no case yet")
        return Writing(
            draft_id=self._draft_id,
            case_id=self._case_id,
            kind=self.kind(),
            template=self.sections.template().id,
            sections=self.sections.stored(),
            service_at=self.details.service_at() if self.details.is_dated() else None,
            about=self.details.about(),
            minutes=self.details.minutes(),
        )

    def draft_id(self) -> DraftId | None:
        return self._draft_id

    def kind(self) -> EntryKind:
        return next(kind for kind, chip in self.kinds.items() if chip.isChecked())

    def set_kind(self, kind: EntryKind) -> None:
        for each, chip in self.kinds.items():
            chip.setChecked(each is kind)
        self.details.set_kind(kind)

    def set_open(self, is_open: bool) -> None:
        """Closed it is one line; open it shows the kinds and the tools."""
        self._is_open = is_open
        self._kind_row.setVisible(is_open)
        self.details.setVisible(is_open)
        if is_open:
            self.details.follow_now()

    def is_open(self) -> bool:
        return self._is_open

    def show_saved(self, moment: datetime) -> None:
        self.state_label.setText(self.tr("draft saved {time}").format(time=clock_time(moment, self._zone)))

    def show_error(self, field: str | None, words: str) -> bool:
        """Beside the section it belongs to, else under the text."""
        self.set_open(True)
        self.error_label.setText(words)
        self.error_label.show()
        if not self.sections.show_error(field or ""):
            self.details.show_error(field or "")
        return True

    # Saving and signing

    @Slot()
    def flush(self) -> None:
        """Keeps what is not kept yet."""
        if self._save.isActive():
            self._save.stop()
            self._keep()

    @Slot()
    def _keep(self) -> None:
        if self._case_id is not None:
            self.drafted.emit(self.writing())

    @Slot()
    def sign(self) -> None:
        if self._case_id is None or refuse_wrong(self.details):
            return
        self.flush()
        writing = self.writing()
        self.signed.emit(
            SignEntry(
                case_id=writing.case_id,
                kind=writing.kind,
                template=writing.template,
                sections=writing.sections,
                service_at=writing.service_at or self._now(),
                about=writing.about,
                minutes=writing.minutes,
                late_reason=self.details.late_reason(),
                draft_id=writing.draft_id,
            )
        )

    def _fill(self, writing: Writing) -> None:
        self._is_filling = True
        self._draft_id = writing.draft_id
        self.error_label.hide()
        if self.sections.set_template(writing.template):
            put_in_order(self)
        self.sections.set_stored(writing.sections, self._name)
        self.details.fill(writing)
        self.set_kind(writing.kind)
        self._is_filling = False

    def _on_kind(self, kind: EntryKind) -> None:
        self.set_kind(kind)
        self._on_changed()
        self.sections.focus_first()

    @Slot(str)
    def _on_template(self, template: str) -> None:
        self.sections.set_template(template or QUICK)
        put_in_order(self)
        self._on_changed()
        self.sections.focus_first()

    @Slot()
    def _on_changed(self) -> None:
        if self._is_filling:
            return
        self.error_label.hide()
        if not self._is_open:
            self.set_open(True)
        if not self._save.isActive():
            self._save.start()

    @Slot(str)
    def _on_judged(self, words: str) -> None:
        """What stands in the place of the moment and is none."""
        self.error_label.setText(words)
        self.error_label.setVisible(bool(words))

    @Slot("QWidget*", "QWidget*")
    def _on_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        """A caret in the line opens the rest."""
        if now is not None and not self._is_open and self.isVisible() and self.sections.isAncestorOf(now):
            self.set_open(True)
