"""One incident: when, where, of what kinds, what happened, and who was in it as what."""

from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QMenu, QVBoxLayout, QWidget

from counsellor_app.content.packs import CodeList
from counsellor_app.domain.ids import PersonId
from counsellor_app.domain.referrals import Precision
from counsellor_app.services.house import Services
from counsellor_app.services.search import PersonHit
from counsellor_app.ui.code_words import choices
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.incidents.incident_people import IncidentPeople
from counsellor_app.ui.incidents.kinds_field import KindsField
from counsellor_app.ui.incidents.state import IncidentState
from counsellor_app.ui.incidents.words import precision_words
from counsellor_app.ui.language import current
from counsellor_app.ui.theme import px
from counsellor_app.ui.veil import Veil
from counsellor_app.ui.widgets.buttons import IconButton, LinkButton, Size
from counsellor_app.ui.widgets.card import Card, label
from counsellor_app.ui.widgets.combo import Combo
from counsellor_app.ui.widgets.date_field import DateField
from counsellor_app.ui.widgets.form import FormField
from counsellor_app.ui.widgets.note_edit import NoteEdit
from counsellor_app.ui.widgets.text_verb import TextVerb

LINES = (3, 9)


class IncidentCard(Card):
    """`changed` at every change, `day_changed` when what starts may have changed, `submitted` by Ctrl+Enter."""

    changed = Signal()
    day_changed = Signal()
    more_asked = Signal()
    removed = Signal()
    submitted = Signal()
    arranged = Signal()

    def __init__(
        self, desk: Desk, services: Services, veil: Veil, place: int, today: date, *, of_case: bool = False
    ) -> None:
        """`of_case`: a further incident of a case that is open already, not one of a referral."""
        super().__init__()
        self._content = services.session.content
        self._place = place
        self._precision = Precision.DAY
        self.more = LinkButton()
        self.remove = IconButton("x", size=Size.SMALL)
        self.add_verb(self.more)
        self.add_verb(self.remove)
        self.day = DateField(today)
        self.precision = TextVerb(menu=True)
        self.where = Combo()
        self.kinds = KindsField()
        self.words = NoteEdit(desk, services.search, veil, lines=LINES)
        self.evidence = QLineEdit()
        self.add_evidence = TextVerb("plus")
        self.people = IncidentPeople(desk, services.search, self._content, veil, of_case=of_case)
        self.day_field = FormField(self.day, name="day", in_card=True)
        self.place_field = FormField(self.where, " ", in_card=True)
        self.kinds_field = FormField(self.kinds, " ", in_card=True)
        self.words_field = FormField(self.words, name="incident_words", in_card=True)
        self.evidence_field = FormField(self.evidence, " ", name="evidence", in_card=True)
        self.people_field = FormField(self.people, name="roles")
        self._build()
        self._connect()
        self.retranslate()

    def state(self) -> IncidentState:
        return IncidentState(
            day=self.day.day(),
            precision=self._precision,
            place=self.where.code(),
            kinds=self.kinds.codes(),
            words=self.words.stored(),
            evidence=self.evidence.text(),
            people=self.people.parts(),
        )

    def set_state(self, state: IncidentState, known: dict[PersonId, PersonHit]) -> None:
        self.day.set_value(state.day)
        self._precision = state.precision
        self.where.set_code(state.place)
        self.kinds.set_codes(state.kinds)
        self.words.set_stored(state.words, lambda one: known[one].short_name if one in known else "…")
        self.evidence.setText(state.evidence)
        self.evidence_field.setVisible(bool(state.evidence))
        self.add_evidence.setVisible(not state.evidence)
        self.people.set_parts(state.people, known)
        self._show_precision()

    def set_place(self, place: int, *, is_last: bool, is_only: bool) -> None:
        self._place = place
        self.more.setVisible(is_last)
        self.remove.setVisible(not is_only)
        self.retranslate()

    def show_error(self, field: str | None, text: str) -> bool:
        found = {one.name: one for one in self._fields()}.get(field or "")
        if found is None:
            return False
        found.set_error(text)
        found.control.setFocus()
        return True

    def clear_errors(self) -> None:
        for one in self._fields():
            one.set_error("")

    def _fields(self) -> tuple[FormField, ...]:
        return self.day_field, self.words_field, self.evidence_field, self.people_field

    def _build(self) -> None:
        self._day_label = label("", "label-card")
        self._day_label.setBuddy(self.day)
        self._words_label = label("", "label-card")
        self._words_label.setBuddy(self.words)
        self._day_head = _head(self._day_label, self.precision)
        self._words_head = _head(self._words_label, self.add_evidence)
        day_column = QVBoxLayout()
        day_column.setSpacing(px(4))
        day_column.addWidget(self._day_head)
        day_column.addWidget(self.day_field)
        day_column.addStretch(1)
        self._grid = QGridLayout()
        self._grid.addLayout(day_column, 0, 0)
        self._grid.addWidget(self.place_field, 0, 1, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(self.kinds_field, 0, 2, Qt.AlignmentFlag.AlignTop)
        for column, stretch in enumerate((150, 206, 306)):
            self._grid.setColumnStretch(column, stretch)
        self._inside = QVBoxLayout()
        self._inside.addLayout(self._grid)
        words_column = QVBoxLayout()
        words_column.setSpacing(px(4))
        words_column.addWidget(self._words_head)
        words_column.addWidget(self.words_field)
        self._inside.addLayout(words_column)
        self._inside.addWidget(self.words.hint_line)
        self._inside.addWidget(self.evidence_field)
        self._people_box = QVBoxLayout()
        self._people_box.addWidget(self.people_field)
        self.body.addLayout(self._inside)
        self.body.addLayout(self._people_box)
        self.evidence_field.hide()
        self._lay_out()

    def _connect(self) -> None:
        self.day.picked.connect(self._on_day)
        self.precision.clicked.connect(self._on_precision)
        self.where.chosen.connect(self.changed)
        self.kinds.picked.connect(self.changed)
        self.words.edited.connect(self.changed)
        self.words.submitted.connect(self.submitted)
        self.evidence.textEdited.connect(self.changed)
        self.add_evidence.clicked.connect(self._on_evidence)
        self.people.changed.connect(self.changed)
        self.people.arranged.connect(self.arranged)
        self.more.clicked.connect(self.more_asked)
        self.remove.clicked.connect(self.removed)

    def retranslate(self) -> None:
        self.set_title(self.tr("Incident {place}").format(place=self._place))
        self.more.setText(self.tr("One more incident"))
        self.remove.set_words(self.tr("Remove this incident"))
        self._day_label.setText(self.tr("Date"))
        self.day.setAccessibleName(self.tr("Date"))
        self.place_field.set_label(self.tr("Place"))
        self.where.set_placeholder(self.tr("not said"))
        self.where.set_choices((("", self.tr("Not said")), *choices(self._content, CodeList.PLACE)))
        self.kinds_field.set_label(self.tr("Kinds"))
        kinds = tuple((one.id, one.of(current().value)) for one in self._content.items(CodeList.BULLYING_FORM))
        self.kinds.set_choices(kinds, self.tr("choose, several may fit"))
        self._words_label.setText(self.tr("What happened"))
        self.words.setAccessibleName(self.tr("What happened"))
        self.words_field.set_help(
            self.tr("Write what was seen and heard. Mention people by @: in what is handed out names are replaced.")
        )
        self.add_evidence.set_text(self.tr("What was kept (photo, messages)"))
        self.evidence_field.set_label(self.tr("What was kept"))
        self.people.retranslate()
        self.people.setAccessibleName(self.tr("People in this incident"))
        self._show_precision()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._lay_out()

    def _lay_out(self) -> None:
        self._inside.setContentsMargins(px(12), 0, px(12), px(12))
        self._inside.setSpacing(px(10))
        self._people_box.setContentsMargins(1, 0, 1, 1)
        self._grid.setHorizontalSpacing(px(16))
        for head in (self._day_head, self._words_head):
            head.setFixedHeight(px(19))
        self.more.set_icon("plus")

    def _show_precision(self) -> None:
        words = precision_words(self._precision)
        self.precision.set_text(words)
        self.precision.setAccessibleName(self.tr("How exactly the day is known: {words}").format(words=words))

    @Slot()
    def _on_day(self) -> None:
        self.changed.emit()
        self.day_changed.emit()

    @Slot()
    def _on_precision(self) -> None:
        menu = QMenu(self)
        for one in Precision:
            menu.addAction(precision_words(one), partial(self._set_precision, one))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.precision.mapToGlobal(QPoint(0, self.precision.height())))

    def _set_precision(self, precision: Precision) -> None:
        self._precision = precision
        self._show_precision()
        self.changed.emit()

    @Slot()
    def _on_evidence(self) -> None:
        self.add_evidence.hide()
        self.evidence_field.show()
        self.evidence.setFocus(Qt.FocusReason.OtherFocusReason)


def _head(words: QLabel, verb: QWidget) -> QWidget:
    """A label with a verb at the right of its line."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(words)
    row.addStretch(1)
    row.addWidget(verb)
    return made
