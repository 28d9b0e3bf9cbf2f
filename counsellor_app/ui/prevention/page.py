"""The page "Prevention": events by quarter, an inline form, and what this quarter has (Order 506, paragraph 4(1))."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QScrollArea, QStackedWidget, QVBoxLayout

from counsellor_app.domain.clock import local_day
from counsellor_app.domain.errors import RuleBroken
from counsellor_app.services.done import Done, Topic
from counsellor_app.services.house import Services
from counsellor_app.services.prevention import AddPrevention, ChangePrevention, Duty, PreventionLine, RemovePrevention
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.models.table import TableModel
from counsellor_app.ui.page import Page
from counsellor_app.ui.prevention.columns import prevention_columns
from counsellor_app.ui.prevention.form import PreventionForm
from counsellor_app.ui.requests.reason_panel import ReasonPanel
from counsellor_app.ui.theme import px
from counsellor_app.ui.veil import Veil
from counsellor_app.ui.widgets.buttons import Button, Kind
from counsellor_app.ui.widgets.card import boxed, label
from counsellor_app.ui.widgets.empty_state import EmptyState
from counsellor_app.ui.widgets.scroll import set_up_scroll
from counsellor_app.ui.widgets.table import Table, TableFooter

Answer = tuple[tuple[PreventionLine, ...], Duty]


class PreventionPage(Page):
    topics = frozenset({Topic.PREVENTION, Topic.SCHOOL})

    def __init__(self, desk: Desk, services: Services, _veil: Veil, say: Callable[[Exception], str]) -> None:
        super().__init__()
        self._desk = desk
        self._services = services
        self._say = say
        self._lines: dict[str, PreventionLine] = {}
        self._duty: Duty | None = None
        content = services.session.content
        self.model: TableModel[PreventionLine] = TableModel(prevention_columns(content), key_of=lambda line: line.id)
        self.table = Table(self.model, tall=True)
        self.duty_label = label("", "note", wrap=True)
        self.add_button, self.first_button = (Button(kind=Kind.FILLED, icon="plus") for _ in range(2))
        self.form = PreventionForm(services.prevention.kinds(), self._today())
        self.reason = ReasonPanel()
        self.empty = EmptyState("prevention")
        self.footer = TableFooter()
        self._stack = QStackedWidget()
        self._build()
        self._connect()
        self._retranslate()

    def title(self) -> str:
        return self.tr("Prevention")

    def reload(self) -> None:
        prevention = self._services.prevention
        self._desk.ask(lambda: (prevention.lines(), prevention.duty()), self._on_answer)

    def open(self, arg: object) -> None:
        """``add`` begins a new event."""
        if arg == "add":
            self._start()

    def focus_first(self) -> None:
        (self.table if self._lines else self.first_button).setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        bar = boxed("bar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(px(16), px(12), px(16), px(12))
        row.setSpacing(px(12))
        row.addWidget(self.duty_label, 1)
        row.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignTop)
        self.empty.add_verb(self.first_button)
        area = QScrollArea()
        set_up_scroll(area, sideways=True)
        area.setWidget(self.empty)
        self._place = area
        self._stack.addWidget(self.table)
        self._stack.addWidget(area)
        self._holder = QVBoxLayout()
        self._holder.setContentsMargins(px(16), 0, px(16), 0)
        self._holder.addWidget(self.form)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addLayout(self._holder)
        column.addWidget(self._stack, 1)
        column.addWidget(self.reason)
        column.addWidget(self.footer)

    def _connect(self) -> None:
        for button in (self.add_button, self.first_button):
            button.clicked.connect(self._start)
        self.form.sent.connect(self._send)
        self.form.left.connect(self.focus_first)
        self.table.opened.connect(self._change)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._open_menu)
        self.reason.confirmed.connect(self._remove)
        self.reason.left.connect(self.focus_first)

    def _retranslate(self) -> None:
        for button in (self.add_button, self.first_button):
            button.setText(self.tr("Add an event"))
        self.empty.title_label.setText(self.tr("No event is written down yet"))
        self.empty.text_label.setText(
            self.tr("Class hours, meetings, training, the yearly plan: their numbers go into the statistics.")
        )
        self.table.setAccessibleName(self.tr("Prevention"))
        self.reason.set_texts(
            self.tr("Why is this event removed?"),
            self.tr("The line stays in the file with its reason and is counted no more."),
            self.tr("Remove"),
            self.tr("Leave"),
        )
        self.form.retranslate()
        self.model.retranslate()
        self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.table.hasFocus():
            self._ask_reason()
        else:
            super().keyPressEvent(event)

    def _on_answer(self, answer: Answer) -> None:
        lines, self._duty = answer
        self._lines = {line.id: line for line in lines}
        self.model.set_rows(lines)
        self._stack.setCurrentWidget(self.table if lines else self._place)
        self.add_button.setVisible(bool(lines))
        self.footer.setVisible(bool(lines))
        self._tell()

    def _tell(self) -> None:
        self.footer.set_text(self.tr("%n event(s)", "", len(self._lines)))
        duty = self._duty
        if duty is None:
            return
        done = self.tr("This quarter: %n awareness event(s).", "", duty.awareness)
        asked = self.tr("Order No. 506, para 4(1), asks for one in each quarter.")
        self.duty_label.setText(f"{done} {asked}")

    @Slot()
    def _start(self) -> None:
        self.reason.end()
        self.form.start(self._today())

    @Slot(str)
    def _change(self, key: str) -> None:
        self.reason.end()
        self.form.start(self._today(), self._lines[key])

    @Slot(QPoint)
    def _open_menu(self, at: QPoint) -> None:
        key = self._current()
        if key is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Change"), lambda: self._change(key))
        menu.addAction(self.tr("Remove…"), self._ask_reason)
        menu.popup(self.table.viewport().mapToGlobal(at))

    def _ask_reason(self) -> None:
        key = self._current()
        if key is not None:
            self.form.hide()
            self.reason.start(key)

    def _current(self) -> str | None:
        row = self.model.row_at(self.table.currentIndex())
        return row.id if row is not None else None

    @Slot(object)
    def _send(self, command: AddPrevention | ChangePrevention) -> None:
        prevention = self._services.prevention

        def work() -> Done:
            return prevention.add(command) if isinstance(command, AddPrevention) else prevention.change(command)

        self._desk.act(work, self._on_saved, self._on_refused, self.tr("Event saved"))

    def _on_saved(self, _done: Done) -> None:
        self.form.hide()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_refused(self, error: Exception) -> bool:
        return isinstance(error, RuleBroken) and self.form.refuse(error.field, self._say(error))

    @Slot(str, str)
    def _remove(self, key: str, reason: str) -> None:
        command = RemovePrevention(id=key, reason=reason)
        prevention = self._services.prevention

        def refused(error: Exception) -> bool:
            if isinstance(error, RuleBroken):
                self.reason.refuse(self._say(error))
            return isinstance(error, RuleBroken)

        self._desk.act(
            lambda: prevention.remove(command), lambda _done: self.reason.end(), refused, self.tr("Event removed")
        )

    def _today(self) -> date:
        return local_day(self._services.session.now(), self._services.session.zone)
