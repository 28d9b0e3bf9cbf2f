"""The register of referrals: every number that was given, the newest first (Order 506, paragraph 7)."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout

from counsellor_app.domain.alphabet import fold
from counsellor_app.domain.errors import RuleBroken
from counsellor_app.services.done import Done, Topic
from counsellor_app.services.house import Services
from counsellor_app.services.referral_commands import RegisterLine
from counsellor_app.services.referral_paper import save_slip
from counsellor_app.ui import actions
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.language import current
from counsellor_app.ui.models.table import TableModel
from counsellor_app.ui.page import Page
from counsellor_app.ui.referrals.cancel_panel import CancelPanel
from counsellor_app.ui.referrals.register_columns import columns
from counsellor_app.ui.theme import px
from counsellor_app.ui.veil import Veil
from counsellor_app.ui.widgets.buttons import Button, Kind
from counsellor_app.ui.widgets.card import boxed
from counsellor_app.ui.widgets.empty_state import EmptyState
from counsellor_app.ui.widgets.search_field import SearchField
from counsellor_app.ui.widgets.table import Table, TableFooter

GIVE_WAY = ("case", "received")  # number, from whom, about what and the student stay
LEAST_TYPES = 170


class RegisterPage(Page):
    """Enter opens the case. `told` carries words for a short message."""

    topics = frozenset({Topic.REFERRALS, Topic.CASES, Topic.PEOPLE, Topic.STUDENTS})

    def __init__(self, desk: Desk, services: Services, veil: Veil, say: Callable[[Exception], str]) -> None:
        super().__init__()
        self._desk = desk
        self._services = services
        self._veil = veil
        self._say = say
        self._lines: tuple[RegisterLine, ...] = ()
        self._text = ""
        self.model = TableModel[RegisterLine](columns(services.session, veil.name), key_of=lambda line: line.id)
        self.table = Table(self.model)
        self.table.set_give_way(GIVE_WAY, LEAST_TYPES)
        self.search = SearchField()
        self.slip_button = Button(kind=Kind.QUIET, icon="print")
        self.cancel_button = Button(kind=Kind.QUIET)
        self.new_button = Button(kind=Kind.FILLED, icon="plus")
        self.empty = EmptyState("doc")
        self.nothing = EmptyState("search")
        self.panel = CancelPanel()
        self.footer = TableFooter()
        self._build()
        self._connect()
        self._retranslate()

    def title(self) -> str:
        return self.tr("Register of referrals")

    def reload(self) -> None:
        self._desk.ask(self._services.referrals.register_lines, self._show)

    def focus_first(self) -> None:
        (self.table if self._lines else self.new_button).setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        bar = boxed("bar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(px(16), px(12), px(16), px(12))
        row.setSpacing(px(8))
        self.search.setMaximumWidth(px(290))
        row.addWidget(self.search, 2)
        row.addStretch(1)
        row.addWidget(self.cancel_button)
        row.addWidget(self.slip_button)
        self.bar = bar
        self.empty.add_verb(self.new_button)
        self._stack = QStackedWidget()
        for part in (self.table, self.empty, self.nothing):
            self._stack.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self._stack, 1)
        column.addWidget(self.panel)
        column.addWidget(self.footer)

    def _connect(self) -> None:
        actions.install(self, actions.FIND_HERE, self.search.setFocus)
        self.search.searched.connect(self._on_searched)
        self.search.left_down.connect(self.table.setFocus)
        self.table.opened.connect(self._on_opened)
        self.table.moved.connect(self._show_verbs)
        self.slip_button.clicked.connect(self._on_slip)
        self.cancel_button.clicked.connect(self._on_cancel)
        self.new_button.clicked.connect(lambda: self.navigate.emit("referral", None))
        self.panel.confirmed.connect(self._on_confirmed)
        self.panel.left.connect(self.table.setFocus)
        self._veil.changed.connect(self.model.retranslate)

    @Slot(object)
    def _show(self, lines: tuple[RegisterLine, ...]) -> None:
        self._lines = lines
        self._filter()

    def _filter(self) -> None:
        text = fold(self._text)
        found = tuple(line for line in self._lines if text in fold(f"{line.number} {line.student} {line.case_number}"))
        self.model.set_rows(found)
        if found and not self.table.current_key():
            self.table.selectRow(0)
        self._stack.setCurrentWidget(self.table if found else self.nothing if self._lines else self.empty)
        self.bar.setVisible(bool(self._lines))
        self._count()
        self._show_verbs()

    def _count(self) -> None:
        self.footer.set_text(self.tr("%n referral(s)", "", len(self.model.rows())) if self._lines else "")

    @Slot()
    def _show_verbs(self) -> None:
        line = self._current()
        self.slip_button.setEnabled(line is not None)
        self.cancel_button.setEnabled(line is not None and not line.cancelled)

    def _current(self) -> RegisterLine | None:
        return next((line for line in self.model.rows() if line.id == self.table.current_key()), None)

    @Slot(str)
    def _on_searched(self, text: str) -> None:
        self._text = text.strip()
        self._filter()

    @Slot(str)
    def _on_opened(self, _key: str) -> None:
        line = self._current()
        if line is not None and line.case_id is not None:
            self.navigate.emit("case", line.case_id)

    @Slot()
    def _on_cancel(self) -> None:
        line = self._current()
        if line is not None and not line.cancelled:
            self.panel.start(line)

    @Slot(object, str)
    def _on_confirmed(self, line: RegisterLine, reason: str) -> None:
        self._desk.act(lambda: self._services.referrals.cancel(line.id, reason), self._on_cancelled, self._on_refused)

    def _on_cancelled(self, _done: Done) -> None:
        self.panel.end()
        self.table.setFocus()
        self.told.emit(self.tr("The referral is cancelled"))

    def _on_refused(self, error: Exception) -> bool:
        if not isinstance(error, RuleBroken):
            return False
        self.panel.refuse(self._say(error))
        return True

    @Slot()
    def _on_slip(self) -> None:
        line = self._current()
        if line is None:
            return
        name = str(Path.home() / f"{line.number}.pdf")
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save the slip"), name, "PDF (*.pdf)")
        if chosen:
            self.save_slip(line, Path(chosen))

    def save_slip(self, line: RegisterLine, file: Path) -> None:
        """The slip of this referral as a PDF."""
        session, language = self._services.session, current().value
        self._desk.ask(lambda: save_slip(session, line.id, file, language), self._on_saved)

    def _on_saved(self, _nothing: None) -> None:
        self.told.emit(self.tr("The slip is saved"))

    def _retranslate(self) -> None:
        self.search.set_placeholder(self.tr("Number, student, case"))
        self.table.setAccessibleName(self.title())
        self.slip_button.setText(self.tr("Print slip"))
        self.cancel_button.setText(self.tr("Cancel the referral"))
        self.new_button.setText(self.tr("New referral"))
        self.empty.set_texts(
            self.tr("No referrals yet"), self.tr("Each one gets a number and a line here when it is registered.")
        )
        self.nothing.set_texts(self.tr("Nothing found"), self.tr("No number, student or case fits what is typed."))
        self.panel.retranslate()
        self.model.retranslate()
        self._count()
