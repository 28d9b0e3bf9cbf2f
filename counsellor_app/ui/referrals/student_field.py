"""Whom the referral is about: searched as one types, or described while not yet known; and which case it joins."""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from counsellor_app.domain.cases import CaseFile
from counsellor_app.domain.ids import PersonId
from counsellor_app.domain.people import PersonKind
from counsellor_app.services.house import Services
from counsellor_app.services.search import PersonHit
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.referrals.form_state import NEW_CASE
from counsellor_app.ui.theme import px
from counsellor_app.ui.veil import Veil
from counsellor_app.ui.widgets.avatar import Avatar
from counsellor_app.ui.widgets.buttons import Button, Kind, Size
from counsellor_app.ui.widgets.card import boxed, label
from counsellor_app.ui.widgets.form import FormField
from counsellor_app.ui.widgets.multi_chips import MultiChips
from counsellor_app.ui.widgets.person_picker import PersonPicker
from counsellor_app.ui.widgets.person_words import beside_name

KINDS = (PersonKind.STUDENT, PersonKind.UNKNOWN)


class StudentField(QWidget):
    """`chosen` carries a `PersonHit`, or None when it was taken back; `changed` anything else."""

    chosen = Signal(object)
    changed = Signal()

    def __init__(self, desk: Desk, services: Services, veil: Veil) -> None:
        super().__init__()
        self._desk = desk
        self._services = services
        self._veil = veil
        self._hit: PersonHit | None = None
        self._cases: tuple[CaseFile, ...] = ()
        self._is_frozen = False
        self._wanted = ""  # the case chosen before the answer came
        self.picker = PersonPicker(desk, services.search, veil, kinds=KINDS, offers_unknown=True)
        self.unknown = QLineEdit()
        self.picker_field = FormField(self.picker, name="student_id")
        self.unknown_field = FormField(self.unknown, name="unknown")
        self._avatar = Avatar()
        self._name, self._meta = label("", "medium"), label("", "quiet")
        self.other = Button(kind=Kind.QUIET, size=Size.SMALL)
        self.known_instead = Button(kind=Kind.ACCENT_QUIET, size=Size.SMALL)
        self.cases = MultiChips(single=True, ticked=True)
        self.cases_field = FormField(self.cases, " ", name="case_id")
        self._build()
        self._connect()
        self.retranslate()
        self._show()

    def hit(self) -> PersonHit | None:
        return self._hit

    def student_id(self) -> PersonId | None:
        return self._hit.id if self._hit else None

    def unknown_words(self) -> str:
        return "" if self._hit else self.unknown.text()

    def case(self) -> str:
        """An open case to join, `NEW_CASE`, or "" while nobody has answered."""
        return self.cases.code() if self._cases else self._wanted

    def restore(self, hit: PersonHit | None, unknown: str, case: str) -> None:
        """A draft; tells nobody."""
        self._hit = hit
        self._wanted = case
        self._cases = ()
        self.unknown.setText(unknown)
        self._show()
        if hit is not None:
            self._ask_cases(hit.id)

    def freeze(self, is_frozen: bool) -> None:
        """Once it is registered whom it is about, that stays."""
        self.other.setVisible(not is_frozen)
        self.unknown.setReadOnly(is_frozen)
        self._is_frozen = is_frozen
        self._show()

    def show_error(self, field: str | None, text: str) -> bool:
        shown = {"student_id": self.picker_field, "unknown": self.unknown_field, "case_id": self.cases_field}
        found = shown.get(field or "")
        if found is None:
            return False
        if found is self.picker_field and found.isHidden():
            found = self.unknown_field
        found.set_error(text)
        found.control.setFocus()
        return True

    def clear_errors(self) -> None:
        for field in (self.picker_field, self.unknown_field, self.cases_field):
            field.set_error("")

    def focus_first(self) -> None:
        target = self.other if self._hit else self.picker if self.unknown_field.isHidden() else self.unknown
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        self._label = label("", "label")
        self._card = boxed("card")
        self._row = QHBoxLayout(self._card)
        for part in (self._avatar, self._name, self._meta):
            self._row.addWidget(part)
        self._row.addStretch(1)
        self._row.addWidget(self.other)
        self._unknown_row = QHBoxLayout()
        self._unknown_row.addWidget(self.unknown_field, 1)
        self._unknown_row.addWidget(self.known_instead, 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._label)
        self._column.addWidget(self.picker_field)
        self._column.addWidget(self._card)
        self._column.addLayout(self._unknown_row)
        self._column.addWidget(self.cases_field)
        self.cases_field.setContentsMargins(0, px(8), 0, 0)
        self._measure()

    def _connect(self) -> None:
        self.picker.picked.connect(self._on_picked)
        self.picker.unknown.connect(self._on_unknown)
        self.other.clicked.connect(self._on_other)
        self.known_instead.clicked.connect(self._on_other)
        self.unknown.textEdited.connect(self.changed)
        self.cases.picked.connect(self.changed)
        self._veil.changed.connect(self._show)

    def retranslate(self) -> None:
        self._label.setText(self.tr("Student"))
        self.picker.set_placeholder(self.tr("Surname and given name"))
        self.picker_field.set_help(self.tr("Whom it is about. Somebody not yet known can be described in words."))
        self.picker.setAccessibleName(self.tr("Student"))
        self.unknown.setAccessibleName(self.tr("A child who is not known yet"))
        self.unknown_field.set_help(self.tr("Not yet known: what is known instead of the name (class, looks, who saw)"))
        self.other.setText(self.tr("Choose another"))
        self.known_instead.setText(self.tr("Choose from the list"))
        self.cases_field.set_label(self.tr("There is an open case"))
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._measure()

    def _measure(self) -> None:
        self._column.setSpacing(px(4))
        self._row.setContentsMargins(px(10), px(4), px(6), px(4))
        self._row.setSpacing(px(10))

    @Slot()
    def _show(self) -> None:
        is_unknown = self._hit is None and bool(self.unknown.text())
        self.picker_field.setVisible(self._hit is None and not is_unknown)
        self._card.setVisible(self._hit is not None)
        self.unknown_field.setVisible(is_unknown)
        self.known_instead.setVisible(is_unknown and not self.unknown.isReadOnly())
        if self._hit is not None:
            shown = self._veil.name(self._hit.short_name)
            self._avatar.set_name(self._hit.short_name)
            self._name.setText(shown)
            self._meta.setText(beside_name(self._hit))
            self._card.setAccessibleName(f"{shown}, {self._meta.text()}")
        self._show_cases()

    def _show_cases(self) -> None:
        self.cases_field.setVisible(bool(self._cases) and self._hit is not None and not self._is_frozen)
        words = [(case.id, self.tr("Join case {number}").format(number=case.number)) for case in self._cases]
        self.cases.set_choices([*words, (NEW_CASE, self.tr("Open another"))])
        if not self.cases.code():
            known = {case.id for case in self._cases}
            newest = self._cases[-1].id if self._cases else ""
            self.cases.set_codes((self._wanted if self._wanted in known or self._wanted == NEW_CASE else newest,))

    def _ask_cases(self, student_id: PersonId) -> None:
        self._desk.ask(lambda: (student_id, self._services.referrals.open_case_of(student_id)), self._on_cases)

    @Slot(object)
    def _on_cases(self, answer: tuple[PersonId, tuple[CaseFile, ...]]) -> None:
        student_id, cases = answer
        if student_id == self.student_id():
            self._cases = cases
            self._show_cases()
            self.changed.emit()

    @Slot(object)
    def _on_picked(self, hit: PersonHit) -> None:
        self._hit = hit
        self._cases = ()
        self._wanted = ""
        self.cases.set_choices(())
        self.unknown.clear()
        self.clear_errors()
        self._show()
        self._ask_cases(hit.id)
        self.chosen.emit(hit)

    @Slot(str)
    def _on_unknown(self, words: str) -> None:
        self.unknown.setText(words)
        self.clear_errors()
        self._show()
        self.unknown.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    @Slot()
    def _on_other(self) -> None:
        self._hit = None
        self._cases = ()
        self._wanted = ""
        self.unknown.clear()
        self.picker.set_hit(None)
        self.picker.clear()
        self._show()
        self.picker.setFocus(Qt.FocusReason.OtherFocusReason)
        self.chosen.emit(None)
