"""The page "Cases": filters above, the table, what to do first while there is none."""

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QScrollArea, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from counsellor_app.content.packs import CodeList
from counsellor_app.domain.ids import is_id
from counsellor_app.domain.levels import Level
from counsellor_app.services.cases import FirstSteps
from counsellor_app.services.house import Services
from counsellor_app.ui import actions
from counsellor_app.ui.cases.first_steps import FirstStepsCard
from counsellor_app.ui.cases.listing import TOPICS, CasesViewModel
from counsellor_app.ui.cases.words import language
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.format import capital
from counsellor_app.ui.levels import level_text
from counsellor_app.ui.page import Page
from counsellor_app.ui.theme import px
from counsellor_app.ui.veil import Veil
from counsellor_app.ui.widgets.buttons import Button, Kind
from counsellor_app.ui.widgets.card import boxed
from counsellor_app.ui.widgets.empty_state import EmptyState
from counsellor_app.ui.widgets.filter_chip import FilterChip
from counsellor_app.ui.widgets.flow_layout import FlowLayout
from counsellor_app.ui.widgets.keyed_button import KeyedButton
from counsellor_app.ui.widgets.scroll import set_up_scroll
from counsellor_app.ui.widgets.search_field import SearchField
from counsellor_app.ui.widgets.table import Table, TableFooter

GIVE_WAY = ("opened", "last", "stage", "number")  # who, the level and what is next stay
STUDENT_WIDTH = 190


class CasesPage(Page):
    """`navigate` goes to ``case``, ``referral``, ``import``, ``settings`` and ``today``."""

    topics = TOPICS
    leads_to = "case"

    def __init__(self, desk: Desk, services: Services, veil: Veil) -> None:
        super().__init__()
        self._desk = desk
        self._services = services
        self._content = services.session.content
        self.model = CasesViewModel(desk, services, veil)
        self.search = SearchField()
        self.open_chip = FilterChip(tall=True)
        self.closed_chip = FilterChip(tall=True)
        self.level_chips = {level.value: FilterChip(code=level.value, tall=True) for level in reversed(Level)}
        self.type_chip = FilterChip(tall=True, menu=True)
        self.table = Table(self.model.table)
        self.table.set_give_way(GIVE_WAY, STUDENT_WIDTH)
        self.footer = TableFooter()
        self.empty = EmptyState("cases")
        self.nothing = EmptyState("search")
        self.new_button = KeyedButton(kind=Kind.FILLED, icon="plus")
        self.note_button = Button(icon="pen", tone="accent")
        self.clear_button = Button()
        self.register_button = Button(kind=Kind.QUIET, icon="table")
        self.steps = FirstStepsCard()
        self._stack = QStackedWidget()
        self._build()
        self._connect(veil)
        self._retranslate()

    def title(self) -> str:
        return self.tr("Cases")

    def reload(self) -> None:
        self.model.reload()

    def open(self, arg: object) -> None:
        """A level code shows its cases only; a case, or a case and one of its entries, goes on to that case."""
        if isinstance(arg, str) and arg in self.level_chips:
            self.model.want(level=arg, closed=False)
        elif isinstance(arg, tuple) or (isinstance(arg, str) and is_id(arg)):
            self.navigate.emit("case", arg)

    def focus_first(self) -> None:
        self.search.setFocus()

    def _build(self) -> None:
        bar = boxed("bar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(px(16), px(12), px(16), px(12))
        row.setSpacing(px(6))
        self.search.setMinimumWidth(px(180))
        self.search.setMaximumWidth(px(270))
        row.addWidget(self.search, 2, Qt.AlignmentFlag.AlignTop)
        row.addSpacing(px(4))
        row.addWidget(self._chips(), 5)
        row.addWidget(self.register_button, 0, Qt.AlignmentFlag.AlignTop)
        self.empty.add_verb(self.new_button)
        self.empty.add_verb(self.note_button)
        self.empty.add_below(self.steps)
        self.nothing.add_verb(self.clear_button)
        self._empty_place = QScrollArea()
        set_up_scroll(self._empty_place, sideways=True)
        self._empty_place.setWidget(self.empty)
        for page in (self.table, self._empty_place, self.nothing):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self._stack, 1)
        column.addWidget(self.footer)

    def _chips(self) -> QWidget:
        """Filters go on in a second line where the window is narrow or the letters are large."""
        made = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        made.setSizePolicy(policy)
        flow = FlowLayout(made, gap=px(6), line_gap=px(6))
        flow.setContentsMargins(0, px(2), 0, px(2))
        for chip in (self.open_chip, self.closed_chip, *self.level_chips.values(), self.type_chip):
            flow.addWidget(chip)
        return made

    def _connect(self, veil: Veil) -> None:
        actions.install(self, actions.FIND_HERE, self.search.setFocus)
        self.search.searched.connect(lambda text: self.model.want(text=text))
        self.search.left_down.connect(self.table.setFocus)
        self.open_chip.clicked.connect(lambda: self.model.want(closed=False))
        self.closed_chip.clicked.connect(lambda: self.model.want(closed=True))
        for code, chip in self.level_chips.items():
            chip.clicked.connect(lambda is_on, code=code: self.model.want(level=code if is_on else ""))
        self.type_chip.clicked.connect(self._open_types)
        self.table.opened.connect(lambda key: self.navigate.emit("case", key))
        self.table.moved.connect(lambda key: self.expected.emit("case", key))
        self.new_button.clicked.connect(lambda: self.navigate.emit("referral", None))
        self.note_button.clicked.connect(lambda: self.navigate.emit("today", None))
        self.clear_button.clicked.connect(self._clear)
        self.register_button.clicked.connect(lambda: self.navigate.emit("register", None))
        self.steps.backup_asked.connect(lambda: self.navigate.emit("settings", "backup"))
        self.steps.contacts_asked.connect(lambda: self.navigate.emit("settings", "school"))
        self.steps.roster_asked.connect(lambda: self.navigate.emit("import", None))
        self.model.shown.connect(self._show)
        veil.changed.connect(self.model.table.retranslate)

    def _retranslate(self) -> None:
        self.search.set_placeholder(self.tr("Number, student, class"))
        self.open_chip.set_text(self.tr("Open cases"))
        self.closed_chip.set_text(self.tr("Closed cases"))
        for code, chip in self.level_chips.items():
            chip.set_text(level_text(code))
        self.table.setAccessibleName(self.tr("Cases"))
        self.new_button.setText(self.tr("New referral"))
        self.new_button.set_keys("Ctrl N")
        self.note_button.setText(self.tr("Quick note"))
        self.clear_button.setText(self.tr("Show all cases"))
        self.register_button.setText(self.tr("Register of referrals"))
        self.empty.set_texts(
            self.tr("No cases yet"),
            self.tr(
                "A case appears when you register the first referral. The terms of Order No. 506 are counted for you."
            ),
        )
        self.nothing.set_texts(
            self.tr("No such case"),
            self.tr("Nothing matches these filters. A closed case stands under “Closed cases”."),
        )
        self._show()

    @Slot()
    def _show(self) -> None:
        wanted = self.model.wanted
        is_open, is_closed = self.model.counts()
        self.open_chip.set_count(is_open)
        self.closed_chip.set_count(is_closed)
        self.open_chip.setChecked(not wanted.closed)
        self.closed_chip.setChecked(wanted.closed)
        for code, count in self.model.level_counts().items():
            chip = self.level_chips[code]
            chip.set_count(count)
            chip.setChecked(wanted.level == code)
            chip.setVisible(not self.model.is_empty() and (count > 0 or wanted.level == code))
        type_words = capital(self._content.word(CodeList.CASE_TYPE, wanted.type).of(language()))
        self.type_chip.set_text(type_words if wanted.type else self.tr("All types"))
        self.type_chip.setVisible(len(self.model.types()) > 1)
        shown = len(self.model.table.rows())
        self.footer.set_text(self.tr("%n case(s)", "", shown))
        self._show_place(shown)

    def _show_place(self, shown: int) -> None:
        place: QWidget = self.table
        if self.model.is_empty():
            place = self._empty_place
            self._desk.ask(self._services.cases.first_steps, self._show_steps)
        elif not shown:
            place = self.nothing
        self._stack.setCurrentWidget(place)

    @Slot(object)
    def _show_steps(self, steps: FirstSteps) -> None:
        self.steps.show_steps(steps, self.model.today, self._services.session.zone)

    @Slot()
    def _open_types(self) -> None:
        menu = QMenu(self)
        for code in ("", *self.model.types()):
            words = capital(self._content.word(CodeList.CASE_TYPE, code).of(language()))
            action = QAction(words if code else self.tr("All types"), menu)
            action.setCheckable(True)
            action.setChecked(code == self.model.wanted.type)
            action.triggered.connect(lambda _on, code=code: self.model.want(type=code))
            menu.addAction(action)
        menu.exec(self.type_chip.mapToGlobal(QPoint(0, self.type_chip.height() + px(2))))
        menu.deleteLater()

    @Slot()
    def _clear(self) -> None:
        self.search.clear()
        self.model.want(text="", level="", type="")
