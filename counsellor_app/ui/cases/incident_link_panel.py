"""An incident that another case has already: chosen from a list, it stands in this case too."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from counsellor_app.content.library import Content
from counsellor_app.content.packs import CodeList
from counsellor_app.domain.ids import CaseId
from counsellor_app.services.incidents import NO_ROLE, IncidentElsewhere, LinkIncident
from counsellor_app.ui.cases.incident_rows import columns, says
from counsellor_app.ui.cases.words import language
from counsellor_app.ui.models.table import TableModel
from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.buttons import Button, IconButton, Kind
from counsellor_app.ui.widgets.card import boxed, label
from counsellor_app.ui.widgets.combo import Combo
from counsellor_app.ui.widgets.empty_state import EmptyState
from counsellor_app.ui.widgets.form import FormField
from counsellor_app.ui.widgets.keyed_button import KeyedButton
from counsellor_app.ui.widgets.search_field import SearchField
from counsellor_app.ui.widgets.table import Table

CTRL = Qt.KeyboardModifier.ControlModifier


class IncidentLinkPanel(QWidget):
    """`linked` carries the command, `left` comes with Esc. It asks for the student's part where none is named yet."""

    linked = Signal(object)  # LinkIncident
    left = Signal()

    def __init__(self, content: Content, name: Callable[[str], str], today: Callable[[], date]) -> None:
        """`name` shows a name as the veil allows."""
        super().__init__()
        self._content = content
        self._case_id: CaseId | None = None
        self._rows: tuple[IncidentElsewhere, ...] = ()
        self._text = ""
        self._student = ""
        self._name = name
        self.back_button = IconButton("left")
        self.title_label = label("", "name")
        self.search = SearchField()
        self.model = TableModel[IncidentElsewhere](columns(content, name, today), key_of=lambda row: row.incident.id)
        self.table = Table(self.model, tall=True)
        self.nothing, self.not_found = EmptyState("incident"), EmptyState("search")
        self.role = Combo()
        self.role_field = FormField(self.role, " ", name="role")
        self.leave_button = KeyedButton(kind=Kind.QUIET)
        self.leave_button.set_keys("Esc")
        self.link_button = Button(kind=Kind.FILLED)
        self._build()
        self._connect()
        self._retranslate()

    def start(self, case_id: CaseId, student: str, rows: tuple[IncidentElsewhere, ...]) -> None:
        """`student`: the name of the student the case is about."""
        self._case_id, self._student, self._rows = case_id, student, rows
        self._text = ""
        self.search.clear()
        self.role.set_code(NO_ROLE)
        self._retranslate()
        self._filter()
        (self.table if rows else self.leave_button).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_names(self) -> None:
        """The veil was switched."""
        self.model.retranslate()
        self._retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers() & CTRL:
            self._on_link()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(px(16), px(8), px(16), px(8))
        head.setSpacing(px(8))
        head.addWidget(self.back_button)
        head.addWidget(self.title_label, 1)
        head.addWidget(self.search, 1)
        self._stack = QStackedWidget()
        for part in (self.table, self.nothing, self.not_found):
            self._stack.addWidget(part)
        foot = boxed("composer")
        row = QHBoxLayout(foot)
        row.setContentsMargins(px(16), px(10), px(16), px(10))
        row.setSpacing(px(8))
        row.addWidget(self.role_field, 1)
        row.addStretch(1)
        row.addWidget(self.leave_button, 0, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self.link_button, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        column.addWidget(foot)

    def _connect(self) -> None:
        self.search.searched.connect(self._on_searched)
        self.search.left_down.connect(self.table.setFocus)
        self.table.moved.connect(self._show_role)
        self.table.opened.connect(self._on_link)
        self.back_button.clicked.connect(self.left)
        self.leave_button.clicked.connect(self.left)
        self.link_button.clicked.connect(self._on_link)

    def _retranslate(self) -> None:
        self.title_label.setText(self.tr("An incident of another case"))
        self.back_button.set_words(self.tr("Back to the new incident"))
        self.search.set_placeholder(self.tr("A name or the number of a case"))
        self.table.setAccessibleName(self.tr("Incidents of other cases"))
        self.nothing.set_texts(
            self.tr("No incident of another case"),
            self.tr("One incident can stand in the cases of several children. So far each stands here already."),
        )
        self.not_found.set_texts(self.tr("Nothing found"), self.tr("Try another name or number."))
        role, roles = self.role.code(), self._content.items(CodeList.ROLE)
        self.role.set_choices((item.id, item.of(language())) for item in roles)
        self.role.set_code(role or NO_ROLE)
        self.role_field.set_label(self.tr("Part of {name} in it").format(name=self._name(self._student) or "–"))
        self.leave_button.setText(self.tr("Leave it"))
        self.link_button.setText(self.tr("Put it into this case too"))

    @Slot(str)
    def _on_searched(self, text: str) -> None:
        self._text = text
        self._filter()

    def _filter(self) -> None:
        found = tuple(row for row in self._rows if says(row, self._text))
        self.model.set_rows(found)
        if found and not self.table.current_key():
            self.table.selectRow(0)
        self._stack.setCurrentWidget(self.table if found else self.not_found if self._rows else self.nothing)
        self.search.setVisible(bool(self._rows))
        self._show_role()

    @Slot()
    def _show_role(self) -> None:
        row = self._current()
        self.link_button.setEnabled(row is not None)
        self.role_field.setVisible(row is not None and not row.has_student)

    def _current(self) -> IncidentElsewhere | None:
        return self.model.row_at(self.table.currentIndex())

    @Slot()
    def _on_link(self) -> None:
        row = self._current()
        if row is not None and self._case_id is not None:
            role = self.role.code() or NO_ROLE
            self.linked.emit(LinkIncident(case_id=self._case_id, incident_id=row.incident.id, role=role))
