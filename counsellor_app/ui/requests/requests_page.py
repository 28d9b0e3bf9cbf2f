"""The page "Requests": the register of letters, and beside it the register of what left the school."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QMenu,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from counsellor_app.domain.ids import is_id
from counsellor_app.services.done import Done
from counsellor_app.services.house import Services
from counsellor_app.ui import actions
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.language import current
from counsellor_app.ui.page import Page
from counsellor_app.ui.requests.listing import TOPICS, RegisterModel, Show
from counsellor_app.ui.theme import px
from counsellor_app.ui.veil import Veil
from counsellor_app.ui.widgets.buttons import Button, Kind
from counsellor_app.ui.widgets.card import boxed
from counsellor_app.ui.widgets.empty_state import EmptyState
from counsellor_app.ui.widgets.filter_chip import FilterChip
from counsellor_app.ui.widgets.flow_layout import FlowLayout
from counsellor_app.ui.widgets.scroll import set_up_scroll
from counsellor_app.ui.widgets.search_field import SearchField
from counsellor_app.ui.widgets.table import Table, TableFooter

GIVE_WAY = {"requests": ("received",), "disclosures": ("key", "sealed")}  # columns, the first goes first
STRETCHED = 190  # px the sender keeps


class RequestsPage(Page):
    """`navigate` goes to ``request``, ``request-form`` and ``disclosure``. `told`: words for a short message."""

    topics = TOPICS

    def __init__(self, desk: Desk, services: Services, veil: Veil, say: Callable[[Exception], str]) -> None:
        super().__init__()
        self._desk = desk
        self._services = services
        self._say = say
        self.model = RegisterModel(desk, services, veil)
        self.search = SearchField()
        self.chips = {show: FilterChip(code=show.value, tall=True) for show in Show}
        self.year_chip = FilterChip(tall=True, menu=True)
        self.save_button = Button(kind=Kind.QUIET, icon="print")
        self.new_button = Button(kind=Kind.FILLED, icon="plus")
        self.first_button = Button(kind=Kind.FILLED, icon="plus")
        self.requests = Table(self.model.requests, tall=True)
        self.disclosures = Table(self.model.disclosures, tall=True)
        self.requests.set_give_way(GIVE_WAY["requests"], STRETCHED)
        self.disclosures.set_give_way(GIVE_WAY["disclosures"], STRETCHED)
        self.footer = TableFooter()
        self.empty, self.nothing, self.none_left = EmptyState("requests"), EmptyState("search"), EmptyState("shield")
        self._stack = QStackedWidget()
        self._build()
        self._connect(veil)
        self._retranslate()

    def title(self) -> str:
        return self.tr("Requests")

    def reload(self) -> None:
        self.model.reload()

    def open(self, arg: object) -> None:
        """One of `Show`; the id of a request goes on to it."""
        if isinstance(arg, str) and is_id(arg):
            self.navigate.emit("request", arg)
        elif isinstance(arg, str) and arg in {show.value for show in Show}:
            self.model.want(show=Show(arg))

    def focus_first(self) -> None:
        self.search.setFocus()

    def _build(self) -> None:
        bar = boxed("bar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(px(16), px(12), px(16), px(12))
        row.setSpacing(px(6))
        self.search.setMinimumWidth(px(180))
        self.search.setMaximumWidth(px(250))
        row.addWidget(self.search, 2, Qt.AlignmentFlag.AlignTop)
        row.addSpacing(px(4))
        row.addWidget(self._chip_row(), 5)
        row.addWidget(self.save_button, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.new_button, 0, Qt.AlignmentFlag.AlignTop)
        self.empty.add_verb(self.first_button)
        self._places = {state: _scrolled(state) for state in (self.empty, self.nothing, self.none_left)}
        for part in (self.requests, self.disclosures, *self._places.values()):
            self._stack.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self._stack, 1)
        column.addWidget(self.footer)

    def _chip_row(self) -> QWidget:
        made = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        made.setSizePolicy(policy)
        flow = FlowLayout(made, gap=px(6), line_gap=px(6))
        flow.setContentsMargins(0, px(2), 0, px(2))
        for chip in (*self.chips.values(), self.year_chip):
            flow.addWidget(chip)
        return made

    def _connect(self, veil: Veil) -> None:
        actions.install(self, actions.FIND_HERE, self.search.setFocus)
        self.search.searched.connect(lambda text: self.model.want(text=text.strip()))
        self.search.left_down.connect(self._go_down)
        for show, chip in self.chips.items():
            chip.clicked.connect(lambda _on=False, show=show: self.model.want(show=show))
        self.year_chip.clicked.connect(self._open_years)
        self.save_button.clicked.connect(self._on_save)
        for button in (self.new_button, self.first_button):
            button.clicked.connect(lambda: self.navigate.emit("request-form", None))
        self.requests.opened.connect(lambda key: self.navigate.emit("request", key))
        self.disclosures.opened.connect(lambda key: self.navigate.emit("disclosure", key))
        self.model.shown.connect(self._show)
        veil.changed.connect(self.model.requests.retranslate)

    def _is_left(self) -> bool:
        return self.model.wanted.show is Show.DISCLOSURES

    @Slot()
    def _go_down(self) -> None:
        (self.disclosures if self._is_left() else self.requests).setFocus()

    @Slot()
    def _show(self) -> None:
        wanted, counts = self.model.wanted, self.model.counts()
        for show, chip in self.chips.items():
            chip.setChecked(show is wanted.show)
            chip.set_count(counts[show])
        is_left = self._is_left()
        table = self.disclosures if is_left else self.requests
        rows = (self.model.disclosures if is_left else self.model.requests).rowCount()
        self.year_chip.setVisible(is_left and len(self.model.years()) > 1)
        self.year_chip.set_text(str(wanted.year) if wanted.year else self.tr("All years"))
        self.save_button.setVisible(is_left and bool(counts[Show.DISCLOSURES]))
        place: QWidget = table
        if self.model.is_empty():
            place = self._places[self.none_left if is_left else self.empty]
        elif not rows:
            place = self._places[self.nothing]
            self._say_nothing()
        elif not table.current_key():
            table.selectRow(0)
        self._stack.setCurrentWidget(place)
        self.new_button.setVisible(place is not self._places[self.empty])
        self._count(rows)

    def _say_nothing(self) -> None:
        """Why the list is empty although there are requests."""
        titles = {
            Show.OPEN: self.tr("No letter waits for an answer"),
            Show.WEEK: self.tr("Nothing is due this week"),
            Show.ANSWERED: self.tr("Nothing is answered yet"),
        }
        wanted = self.model.wanted
        if wanted.text or wanted.show not in titles:
            few = self.tr("No request fits what is typed and chosen. Try “All”, or fewer letters.")
            self.nothing.set_texts(self.tr("Nothing found"), few)
        else:
            self.nothing.set_texts(titles[wanted.show], self.tr("The others stand under “All”."))

    def _count(self, rows: int) -> None:
        if self._is_left():
            self.footer.set_text(self.tr("%n disclosure(s)", "", rows))
        else:
            self.footer.set_text(self.tr("%n request(s)", "", rows))

    @Slot()
    def _open_years(self) -> None:
        menu = QMenu(self)
        for year in (None, *self.model.years()):
            action = QAction(str(year) if year else self.tr("All years"), menu)
            action.setCheckable(True)
            action.setChecked(year == self.model.wanted.year)
            action.triggered.connect(lambda _on=False, year=year: self.model.want(year=year))
            menu.addAction(action)
        menu.exec(self.year_chip.mapToGlobal(QPoint(0, self.year_chip.height() + px(2))))
        menu.deleteLater()

    @Slot()
    def _on_save(self) -> None:
        name = str(Path.home() / self.tr("register of disclosures.pdf"))
        chosen, _ = QFileDialog.getSaveFileName(self, self.save_button.text(), name, "PDF (*.pdf)")
        if chosen:
            self.save_register(Path(chosen))

    def save_register(self, target: Path) -> None:
        """What the chip of the year shows, as a PDF."""
        years, year = self.model.years(), self.model.wanted.year
        first = date(year or min(years, default=self.model.today.year), 1, 1)
        last = date(year or max(years, default=self.model.today.year), 12, 31)
        language, disclosures = current().value, self._services.disclosures
        self._desk.act(
            lambda: disclosures.save_register(target, language, first, last), self._on_saved, self._on_refused
        )

    def _on_saved(self, _done: Done) -> None:
        self.told.emit(self.tr("The register is saved"))

    def _on_refused(self, error: Exception) -> bool:
        words = self._say(error)
        if words:
            self.told.emit(words)
        return bool(words)

    def _retranslate(self) -> None:
        self.search.set_placeholder(self.tr("Number, office, child"))
        self.chips[Show.OPEN].set_text(self.tr("Open requests"))
        self.chips[Show.WEEK].set_text(self.tr("Due this week"))
        self.chips[Show.ANSWERED].set_text(self.tr("Answered"))
        self.chips[Show.ALL].set_text(self.tr("All"))
        self.chips[Show.DISCLOSURES].set_text(self.tr("Register of disclosures"))
        self.save_button.setText(self.tr("Save as PDF"))
        for button in (self.new_button, self.first_button):
            button.setText(self.tr("New request"))
        self.requests.setAccessibleName(self.title())
        self.disclosures.setAccessibleName(self.tr("Register of disclosures"))
        self.empty.set_texts(
            self.tr("No requests yet"),
            self.tr(
                "When an office writes, register its letter first: who, what, by which day. The answer is prepared"
                " from it, and what left the school stays written down for good."
            ),
        )
        self.none_left.set_texts(
            self.tr("Nothing has left the school"),
            self.tr(
                "Each sealed package gets a line here: to whom, on what ground, what exactly, and when it arrived."
            ),
        )
        self._show()


def _scrolled(part: QWidget) -> QScrollArea:
    made = QScrollArea()
    set_up_scroll(made, sideways=True)
    made.setWidget(part)
    return made
