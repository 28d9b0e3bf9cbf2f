"""Refusing wholly: each thing the letter asks for with the reason why it is not given, and a word beside."""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.content.disclosure_pack import DisclosureList
from counsellor_app.content.library import Content
from counsellor_app.services.request_commands import RequestView
from counsellor_app.ui.format import capital
from counsellor_app.ui.requests import words as said
from counsellor_app.ui.requests.text_area import TextArea
from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.buttons import Button, Kind
from counsellor_app.ui.widgets.card import label
from counsellor_app.ui.widgets.combo import Combo
from counsellor_app.ui.widgets.form import FormField

OTHER = "OTHER"  # the letter named nothing of the list
USUAL = {"OTHER_CHILDREN_NAMES": "OTHER_PERSON", "SESSION_NOTES": "CONSULTATION_SECRECY", "DRAFTS": "NOT_KEPT"}


class RefusePanel(QFrame):
    """`confirmed` carries ((item, reason), …) and the words."""

    confirmed = Signal(object, str)
    left = Signal()

    def __init__(self, content: Content) -> None:
        super().__init__()
        self.setProperty("box", "card")
        self._content = content
        self.reasons: dict[str, Combo] = {}
        self._title, self._lead = label("", "section"), label("", "quiet", wrap=True)
        self._rows = QWidget()
        self._grid = QGridLayout(self._rows)
        self.reasons_field = FormField(self._rows, name="reasons", in_card=True)
        self.words = TextArea()
        self.words_field = FormField(self.words, " ", name="words", in_card=True)
        self.confirm = Button(kind=Kind.DANGER)
        self.leave = Button(kind=Kind.QUIET)
        verbs = QHBoxLayout()
        verbs.addWidget(self.confirm)
        verbs.addWidget(self.leave)
        verbs.addStretch(1)
        self._column = QVBoxLayout(self)
        for part in (self._title, self._lead, self.reasons_field, self.words_field):
            self._column.addWidget(part)
        self._column.addLayout(verbs)
        self.confirm.clicked.connect(self._on_confirmed)
        self.leave.clicked.connect(self.left)
        self._measure()
        self.retranslate()
        self.hide()

    def start(self, view: RequestView) -> None:
        """A row for each thing asked for, with the reason that is usual for it."""
        while (entry := self._grid.takeAt(0)) is not None:
            old = entry.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self.reasons = {}
        for row, code in enumerate(view.request.items or (OTHER,)):
            combo = Combo()
            combo.set_placeholder(self.tr("choose the reason"))
            combo.set_choices(said.choices(self._content, DisclosureList.WITHHELD_REASON))
            name = capital(said.item(self._content, code))
            combo.setAccessibleName(name)
            if code in USUAL:
                combo.set_code(USUAL[code])
            self._grid.addWidget(label(name, wrap=True), row, 0)
            self._grid.addWidget(combo, row, 1)
            self.reasons[code] = combo
        self.words.set_text("")
        for field in (self.reasons_field, self.words_field):
            field.set_error("")
        self.show()
        next(iter(self.reasons.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, field: str | None, words: str) -> bool:
        shown = {"reasons": self.reasons_field, "words": self.words_field}.get(field or "")
        if shown is not None:
            shown.set_error(words)
        return shown is not None

    def retranslate(self) -> None:
        self._title.setText(self.tr("Refuse wholly"))
        self._lead.setText(
            self.tr(
                "Nothing leaves but a letter that says what is refused and why. The request stays in the register, and"
                " it can be answered again."
            )
        )
        self.words_field.set_label(self.tr("What the letter should add"))
        self.confirm.setText(self.tr("Refuse and write it down"))
        self.leave.setText(self.tr("Do not refuse"))
        for code, combo in self.reasons.items():
            combo.set_choices(said.choices(self._content, DisclosureList.WITHHELD_REASON))
            combo.setAccessibleName(capital(said.item(self._content, code)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._measure()

    def _measure(self) -> None:
        self._column.setContentsMargins(px(12), px(10), px(12), px(12))
        self._column.setSpacing(px(10))
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(px(12))
        self._grid.setVerticalSpacing(px(6))
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)

    @Slot()
    def _on_confirmed(self) -> None:
        chosen = tuple((code, combo.code()) for code, combo in self.reasons.items() if combo.code())
        missing = next((combo for combo in self.reasons.values() if not combo.code()), None)
        if missing is not None:
            self.reasons_field.set_error(self.tr("Choose a reason for each."))
            missing.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.confirmed.emit(chosen, self.words.text())
