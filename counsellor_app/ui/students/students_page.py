"""Students: everybody at the school, those with an open case, those who left."""

from datetime import date

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from counsellor_app.domain.clock import local_day
from counsellor_app.domain.record import School
from counsellor_app.services.done import Topic
from counsellor_app.services.house import Services
from counsellor_app.services.student_commands import DuplicatePair, StudentRow
from counsellor_app.ui import actions
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.language import Language, current
from counsellor_app.ui.models.table import TableModel
from counsellor_app.ui.numbers import number
from counsellor_app.ui.page import Page
from counsellor_app.ui.students.filters import StudentFilters
from counsellor_app.ui.students.listing import columns, shown
from counsellor_app.ui.theme import px
from counsellor_app.ui.veil import Veil
from counsellor_app.ui.widgets.banner import Banner, BannerKind
from counsellor_app.ui.widgets.buttons import Button, Kind
from counsellor_app.ui.widgets.empty_state import EmptyState
from counsellor_app.ui.widgets.table import Table, TableFooter

GIVE_WAY = ("language", "last", "age", "case")  # the name, the level and what is due next stay
LEAST_NAME = 210


class StudentsPage(Page):
    topics = frozenset({Topic.STUDENTS, Topic.PEOPLE, Topic.CASES, Topic.LEVELS, Topic.ENTRIES, Topic.FOLLOWUPS})

    def __init__(self, desk: Desk, services: Services, veil: Veil) -> None:
        super().__init__()
        self._desk = desk
        self._services = services
        self._veil = veil
        self._rows: tuple[StudentRow, ...] | None = None
        self._waits_for_rows = False
        self._school: School | None = None
        self._alike = 0
        self.filters = StudentFilters()
        self.import_button = Button(kind=Kind.QUIET, icon="up")
        self.add_button = Button(kind=Kind.QUIET, icon="plus")
        self.alike = Banner(kind=BannerKind.NOTE, icon="students")
        self.alike_verb = self.alike.add_verb("")
        zone = services.session.zone
        self.model = TableModel[StudentRow](columns(veil.name, self._today, zone), key_of=lambda row: row.id)
        self.table = Table(self.model)
        self.table.set_give_way(GIVE_WAY, LEAST_NAME)
        self.nobody = EmptyState("students")
        self.first_import = Button(kind=Kind.FILLED, icon="up")
        self.first_add = Button(icon="plus")
        self.nothing_found = EmptyState("search")
        self.show_all = Button()
        self.footer = TableFooter()
        self._build()
        self._connect()
        self._retranslate()

    def title(self) -> str:
        return self.tr("Students")

    def subtitle(self) -> str:
        """The school's own name, in the language of the window where it has one."""
        if self._school is None:
            return ""
        kk, ru = self._school.name_kk, self._school.name_ru
        return (kk or ru) if current() is Language.KK else (ru or kk)

    def reload(self) -> None:
        self._desk.ask(self._services.students.list, self._show)
        self._desk.ask(self._services.students.duplicates, self._show_alike)
        self._desk.ask(self._services.session.school, self._show_school)

    def open(self, arg: object) -> None:
        """`arg` is nothing, or the id of a student to stand on."""
        if isinstance(arg, str):
            self.table.select_key(arg)

    def focus_first(self) -> None:
        """The list, or what to do first; at the first visit only once it is known which."""
        self._waits_for_rows = self._rows is None
        if self._rows is not None:
            target = self.table if self._rows else self.first_import
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        self.filters.verbs.addWidget(self.import_button)
        self.filters.verbs.addWidget(self.add_button)
        self.nobody.add_verb(self.first_import)
        self.nobody.add_verb(self.first_add)
        self.nothing_found.add_verb(self.show_all)
        self.alike_room = QWidget()
        room = QVBoxLayout(self.alike_room)
        room.setContentsMargins(px(16), px(8), px(16), px(8))
        room.addWidget(self.alike)
        self.alike_room.hide()
        self.body = QStackedWidget()
        for part in (self.table, self.nobody, self.nothing_found):
            self.body.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.filters)
        column.addWidget(self.alike_room)
        column.addWidget(self.body, 1)
        column.addWidget(self.footer)

    def _connect(self) -> None:
        self.filters.changed.connect(self._filter)
        self.filters.search.left_down.connect(self._into_table)
        self.table.opened.connect(lambda key: self.navigate.emit("student", key))
        self.table.moved.connect(self._count)
        actions.install(self, actions.FIND_HERE, self.filters.search.setFocus)
        for button in (self.import_button, self.first_import):
            button.clicked.connect(lambda: self.navigate.emit("import", None))
        for button in (self.add_button, self.first_add):
            button.clicked.connect(lambda: self.navigate.emit("student-form", None))
        self.alike_verb.clicked.connect(lambda: self.navigate.emit("duplicates", None))
        self.show_all.clicked.connect(self.filters.clear)
        self._veil.changed.connect(self.model.retranslate)

    def _today(self) -> date:
        return local_day(self._services.session.now(), self._services.session.zone)

    @Slot(object)
    def _show(self, rows: tuple[StudentRow, ...]) -> None:
        self._rows = rows
        self.filters.set_rows(rows)
        self.filters.setVisible(bool(rows))
        self._filter()
        if self._waits_for_rows:
            self.focus_first()

    @Slot(object)
    def _show_alike(self, pairs: tuple[DuplicatePair, ...]) -> None:
        self._alike = len(pairs)
        self.alike_room.setVisible(bool(pairs))
        self._say_alike()

    @Slot(object)
    def _show_school(self, school: School | None) -> None:
        if school != self._school:
            self._school = school
            self.titled.emit()

    def _say_alike(self) -> None:
        self.alike.set_text(self.tr("%n pair(s) of records look like one student", "", self._alike))

    @Slot()
    def _filter(self) -> None:
        found = shown(self._rows or (), self.filters.wanted())
        self.model.set_rows(found)
        self.body.setCurrentWidget(self.table if found else self.nothing_found if self._rows else self.nobody)
        if found and not self.table.current_key():
            self.table.selectRow(0)
        self._count()

    @Slot()
    def _count(self) -> None:
        here, of = len(self.model.rows()), len(self._rows or ())
        text = self.tr("%n student(s)", "", of) if here == of else self.tr("{here} of %n student(s)", "", of)
        self.footer.set_text(text.replace(str(of), number(of)).format(here=number(here)))

    @Slot()
    def _into_table(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _retranslate(self) -> None:
        self.table.setAccessibleName(self.tr("Students"))
        self.import_button.setText(self.tr("Import"))
        self.add_button.setText(self.tr("Add"))
        self.first_import.setText(self.tr("Import a list"))
        self.first_add.setText(self.tr("Add a student"))
        self.show_all.setText(self.tr("Show all"))
        self.alike_verb.setText(self.tr("Compare"))
        self.nobody.set_texts(
            self.tr("No students yet"),
            self.tr(
                "Import the school's list from Excel or CSV: nothing is written before you have seen what will"
                " happen. Or add the first student by hand."
            ),
        )
        self.nothing_found.set_texts(
            self.tr("Nobody found"), self.tr("No student fits what is typed and chosen above.")
        )
        self._say_alike()
        self._hints()
        self._count()

    def _hints(self) -> None:
        while (entry := self.footer.row.takeAt(2)) is not None:
            widget = entry.widget()
            if widget is not None:
                widget.deleteLater()
        self.footer.add_hint("Enter", self.tr("open"))
        self.footer.add_hint(actions.keys_text(actions.FIND_HERE), self.tr("search the list"))
