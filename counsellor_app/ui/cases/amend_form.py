"""An addendum or a correction while it is written, in the composer's place."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout

from counsellor_app.domain.entries import Entry, EntryKind
from counsellor_app.domain.ids import DraftId
from counsellor_app.services.entries import REASON, REPLACED, TEXT, AmendEntry
from counsellor_app.ui.actions import SIGN, install, keys_text
from counsellor_app.ui.cases.composer import SAVE_AFTER
from counsellor_app.ui.cases.composer_sections import ONE_TO_FIVE, MakeEdit, Name, nobody
from counsellor_app.ui.cases.draft_state import Writing
from counsellor_app.ui.entry_words import kind_words
from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.buttons import Button, Kind, Size
from counsellor_app.ui.widgets.card import label


class AmendForm(QFrame):
    """The note itself stays as it is: `signed` carries an `AmendEntry`, `drafted` a `Writing`."""

    drafted = Signal(object)
    signed = Signal(object)
    left = Signal()

    def __init__(self, make_edit: MakeEdit) -> None:
        super().__init__()
        self.setProperty("box", "composer")
        self._entry: Entry | None = None
        self._kind = EntryKind.ADDENDUM
        self._draft_id = DraftId("")
        self._what = ""
        self.title_label = label("", "section")
        self.state_label = label("", "quiet")
        self.replaced = QLineEdit()
        self.text = make_edit(ONE_TO_FIVE)
        self.reason = QLineEdit()
        self.error_label = label("", "error", wrap=True)
        self.leave_button = Button(kind=Kind.QUIET, size=Size.SMALL)
        self.sign_button = Button(kind=Kind.FILLED, size=Size.SMALL)
        self._labels = {name: label("", "quiet") for name in (REPLACED, TEXT, REASON)}
        self._save = QTimer(self)
        self._save.setSingleShot(True)
        self._save.setInterval(SAVE_AFTER)
        self._build()
        self._connect()
        self._retranslate()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title_label, 1)
        head.addWidget(self.state_label)
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(10))
        grid.setVerticalSpacing(px(6))
        grid.setColumnStretch(1, 1)
        for line, (name, field) in enumerate(((REPLACED, self.replaced), (TEXT, self.text), (REASON, self.reason))):
            side = Qt.AlignmentFlag.AlignTop if name == TEXT else Qt.AlignmentFlag.AlignVCenter
            grid.addWidget(self._labels[name], line, 0, side)
            grid.addWidget(field, line, 1)
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        foot.addWidget(self.error_label, 1)
        foot.addWidget(self.leave_button)
        foot.addWidget(label(keys_text(SIGN), "key"), 0, Qt.AlignmentFlag.AlignVCenter)
        foot.addWidget(self.sign_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(8), px(16), px(8))
        column.setSpacing(px(7))
        column.addLayout(head)
        column.addLayout(grid)
        column.addWidget(self.text.hint_line)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.text.edited.connect(self._on_changed)
        for line in (self.replaced, self.reason):
            line.textEdited.connect(self._on_changed)
            line.returnPressed.connect(self.sign)
        self._save.timeout.connect(self._keep)
        self.sign_button.clicked.connect(self.sign)
        self.leave_button.clicked.connect(self._on_leave)
        install(self, SIGN, self.sign)

    def _retranslate(self) -> None:
        self.title_label.setText(
            self.tr("{what} to the note: {note}").format(what=kind_words(self._kind.value), note=self._what)
        )
        is_correction = self._kind is EntryKind.CORRECTION
        words = {
            REPLACED: self.tr("Instead of"),
            TEXT: self.tr("It should read") if is_correction else self.tr("Text"),
            REASON: self.tr("Reason"),
        }
        for name, field in ((REPLACED, self.replaced), (TEXT, self.text), (REASON, self.reason)):
            self._labels[name].setText(words[name])
            field.setAccessibleName(words[name])
        self.replaced.setPlaceholderText(self.tr("words of the note that are wrong, or leave it empty"))
        self.leave_button.setText(self.tr("Leave it"))
        self.sign_button.setText(self.tr("Sign correction") if is_correction else self.tr("Sign addendum"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._on_leave()
        else:
            super().keyPressEvent(event)

    def start(self, entry: Entry, kind: EntryKind, draft_id: DraftId, what: str) -> None:
        """`what` names the note: its kind and day."""
        self._entry, self._kind, self._draft_id, self._what = entry, kind, draft_id, what
        self.text.set_stored("", nobody)
        for line in (self.replaced, self.reason):
            line.clear()
        self.error_label.setText("")
        self.state_label.setText("")
        for name in (REPLACED, REASON):
            self._labels[name].setVisible(kind is EntryKind.CORRECTION)
        self.replaced.setVisible(kind is EntryKind.CORRECTION)
        self.reason.setVisible(kind is EntryKind.CORRECTION)
        self._save.stop()
        self._retranslate()
        (self.replaced if kind is EntryKind.CORRECTION else self.text).setFocus()

    def take_up(self, writing: Writing, name: Name) -> None:
        """A draft that was left; `start` comes first."""
        self._draft_id = writing.draft_id
        self.replaced.setText(writing.sections.get(REPLACED, ""))
        self.text.set_stored(writing.sections.get(TEXT, ""), name)
        self.reason.setText(writing.sections.get(REASON, ""))
        self._save.stop()

    def writing(self) -> Writing:
        if self._entry is None:
            raise RuntimeError("nothing is amended")
        sections = {REPLACED: self.replaced.text(), TEXT: self.text.stored(), REASON: self.reason.text()}
        return Writing(
            draft_id=self._draft_id,
            case_id=self._entry.case_id,
            kind=self._kind,
            template="",
            sections=sections,
            amends=self._entry.id,
        )

    def set_state(self, words: str) -> None:
        self.state_label.setText(words)

    def show_error(self, field: str | None, words: str) -> bool:
        self.error_label.setText(words)
        fields = {REPLACED: self.replaced, REASON: self.reason, TEXT: self.text}
        fields.get(field or TEXT, self.text).setFocus()
        return True

    @Slot()
    def flush(self) -> None:
        if self._save.isActive():
            self._save.stop()
            self._keep()

    @Slot()
    def sign(self) -> None:
        if self._entry is None:
            return
        self.flush()
        self.signed.emit(
            AmendEntry(
                entry_id=self._entry.id,
                kind=self._kind,
                text=self.text.stored(),
                reason=self.reason.text(),
                replaced=self.replaced.text(),
                draft_id=self._draft_id,
            )
        )

    @Slot()
    def _on_changed(self) -> None:
        self.error_label.setText("")
        if not self._save.isActive():
            self._save.start()

    @Slot()
    def _keep(self) -> None:
        if self._entry is not None:
            self.drafted.emit(self.writing())

    @Slot()
    def _on_leave(self) -> None:
        """The draft stays and is offered again."""
        self.flush()
        self.left.emit()
