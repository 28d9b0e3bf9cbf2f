"""Act now: steps, numbers, whom to tell. No file, no sign-in, no form stands before it (clinical.md 9.1)."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QGridLayout, QHBoxLayout, QLayout, QPushButton, QVBoxLayout, QWidget

from counsellor_app.content.library import Content
from counsellor_app.domain.clock import Now, local_day
from counsellor_app.services.crisis_paper import save_crisis_sheet
from counsellor_app.ui.crisis.bar import SECOND, run_time
from counsellor_app.ui.crisis.branches import BranchAdvice, BranchButtons
from counsellor_app.ui.crisis.look import LOOK, drawn_icon, dress, length, said
from counsellor_app.ui.crisis.numbers import NumbersCard
from counsellor_app.ui.crisis.people import Contact, FamilyContact, PeopleCard
from counsellor_app.ui.crisis.run_state import CrisisRunState, Tick
from counsellor_app.ui.crisis.sign import AlarmSign, KeyButton
from counsellor_app.ui.crisis.step_list import StepList
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.format import clock_time
from counsellor_app.ui.language import current
from counsellor_app.ui.theme import state

ASIDE = 408
SHARE = 0.36  # of the screen, at most, for numbers and people
TIGHT = 700  # px at 100 %: on a lower screen everything stands closer, and an advice hides what not to do
Family = Callable[[], Sequence[FamilyContact]]


class CrisisScreen(QWidget):
    """`folded`: Esc, show the `CrisisBar`. `ended`: the run is over, take both away. `ticked` repeats the run's."""

    folded = Signal()
    ended = Signal()
    ticked = Signal(object)

    def __init__(
        self,
        content: Content,
        contacts: Sequence[Contact],
        run: CrisisRunState,
        clock: Now,
        *,
        family: Family | None = None,
        place: str = "",
        is_demo: bool = False,
        desk: Desk | None = None,
    ) -> None:
        """`contacts` are (name, role, phone) of the school; `family` gives the student's once the file is open.

        `place` is what to tell the ambulance (room, school, address). `desk` saves the sheet on its worker.
        """
        super().__init__()
        self.setObjectName("crisis")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._content = content
        self._contacts = tuple(contacts)
        self._run = run
        self._clock = clock
        self._is_demo = is_demo
        self._is_tight: bool | None = None
        self._desk = desk
        self.steps = StepList(content.crisis.step)
        self.numbers = NumbersCard(tuple(one for one in content.helplines.line if one.crisis), place, is_demo=is_demo)
        self.people = PeopleCard(content, contacts)
        self.branches = BranchButtons(content.crisis.branch)
        self.advice = BranchAdvice()
        self.print_button, self.fold_button = QPushButton(), KeyButton("Esc")
        self.print_button.setProperty("crisis", "quiet")
        self._timer = QTimer(self)
        self._timer.setInterval(SECOND)
        self._build()
        self._connect()
        self.set_family(family)
        self._measure()
        self._retranslate()

    def set_family(self, family: Family | None) -> None:
        """After a sign-in, or once it is known whose crisis it is. None: the file is locked."""
        self.people.set_family(family() if family is not None else None)
        names = ", ".join(self.people.no_call_names())
        self.steps.set_no_call(self.tr("Do not call: {names}").format(names=names) if names else "")
        self._show()

    def focus_first(self) -> None:
        self.steps.focus_current(self._run)

    def _build(self) -> None:
        self._page = QVBoxLayout(self)
        self._page.setContentsMargins(0, 0, 0, 0)
        self._page.setSpacing(0)
        self._page.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._page.addWidget(self._band())
        self._body = QHBoxLayout()
        self._left = left = QVBoxLayout()
        left.addWidget(self.steps, 1000)
        left.addWidget(self._do_not())
        left.addWidget(self.advice)
        left.addStretch(1)
        self._aside = QWidget()
        self._right = QVBoxLayout(self._aside)
        self._right.setContentsMargins(0, 0, 0, 0)
        self._right.addWidget(self.numbers)
        self._right.addWidget(self.people, 1000)
        self._right.addStretch(1)
        self._body.addLayout(left, 1)
        self._body.addWidget(self._aside)
        self._page.addLayout(self._body, 1)
        self._foot = QHBoxLayout()
        self._foot.addWidget(self.branches, 1)
        self._saved = said("", "small")
        for part in (self._saved, self.print_button, self.fold_button):
            self._foot.addWidget(part)
        self._page.addLayout(self._foot)

    def _band(self) -> QFrame:
        band = QFrame()
        band.setProperty("crisis", "band")
        self._band_row = QHBoxLayout(band)
        self._sign = AlarmSign()
        self._title, self._subtitle = said("", "title", wrap=True), said("", "on-band", wrap=True)
        self._time, self._since = said("", "timer"), said("", "since")
        for part in (self._time, self._since):
            part.setAlignment(Qt.AlignmentFlag.AlignRight)
        words, times = QVBoxLayout(), QVBoxLayout()
        for column, parts in ((words, (self._title, self._subtitle)), (times, (self._time, self._since))):
            column.setSpacing(0)
            column.addStretch(1)
            for part in parts:
                column.addWidget(part)
            column.addStretch(1)
        self._band_row.addWidget(self._sign)
        self._band_row.addLayout(words, 1)
        self._band_row.addLayout(times)
        self._band_frame = band
        return band

    def _do_not(self) -> QWidget:
        self._not_head, self._not_words = said("", "strong"), said("", wrap=True)
        self._not = QWidget()
        row = QGridLayout(self._not)
        row.setContentsMargins(0, 0, 0, 0)
        row.setHorizontalSpacing(length(12))
        row.addWidget(self._not_head, 0, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._not_words, 0, 1, Qt.AlignmentFlag.AlignTop)
        row.setColumnStretch(1, 1)
        return self._not

    def _connect(self) -> None:
        self.steps.answered.connect(self._on_answered)
        self.steps.finished.connect(self._on_finished)
        self.people.told.connect(self._on_told)
        self.branches.chosen.connect(self._show_advice)
        self.print_button.clicked.connect(self._on_print)
        self.fold_button.clicked.connect(self.folded)
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        self._escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._escape.activated.connect(self.folded)
        self._run.ticked.connect(self._show)
        self._run.ticked.connect(self.ticked)
        self._run.ended.connect(self.ended)
        self._timer.timeout.connect(self._tell_time)
        state().changed.connect(self._measure)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._timer.start()
        self._tell_time()
        self.focus_first()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever gives the focus to the screen means the step that is next."""
        super().focusInEvent(event)
        self.focus_first()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def minimumSizeHint(self) -> QSize:
        """What does not fit scrolls: a low screen must never be outgrown."""
        return QSize(length(560), length(400))

    @Slot()
    def _measure(self) -> None:
        dress(self, tight=bool(self._is_tight))
        self.print_button.setIcon(drawn_icon("print", LOOK.text))
        self.print_button.setIconSize(QSize(length(20), length(20)))
        for part in (self.people, self.branches, self.advice, self._sign):
            part.measure()
        self._fit()

    def _fit(self) -> None:
        """Of a narrow screen the larger part is the steps'."""
        tight = self.height() < length(TIGHT)
        self._aside.setFixedWidth(min(length(ASIDE), round(self.width() * SHARE)))
        self._band_frame.setFixedHeight(length(64 if tight else 76))
        self._band_row.setContentsMargins(length(24), 0, length(24), 0)
        self._band_row.setSpacing(length(18))
        self._body.setContentsMargins(length(24), length(10 if tight else 16), length(24), 0)
        self._body.setSpacing(length(16))
        self._left.setSpacing(length(6 if tight else 12))
        self._right.setSpacing(length(8 if tight else 12))
        self._foot.setContentsMargins(length(24), length(8 if tight else 14), length(24), length(8 if tight else 14))
        self._foot.setSpacing(length(8))
        self.print_button.setText("" if tight else self.tr("Print"))
        self._not.setVisible(self.advice.isHidden() or not tight)
        if tight is not self._is_tight:
            self._is_tight = tight
            dress(self, tight=tight)
            self.steps.measure(tight=tight)
            self.numbers.measure(tight=tight)

    def _retranslate(self) -> None:
        pack, language = self._content.crisis, current().value
        self._title.setText(pack.title.of(language))
        self._subtitle.setText(pack.subtitle.of(language))
        head, _, words = pack.do_not.of(language).partition(": ")
        self._not_head.setText(f"{head}:")
        self._not_words.setText(words)
        self._since.setText(self.tr("since {time}").format(time=clock_time(self._run.started_at)))
        self.print_button.setAccessibleName(self.tr("Print"))
        self.print_button.setToolTip(self.tr("Print"))
        self.fold_button.setText(self.tr("Fold into a bar"))
        self.setAccessibleName(self._title.text())
        for part in (self.steps, self.numbers, self.people, self.branches):
            part.retranslate()
        self._show_advice()
        self._show()
        self._tell_time()

    @Slot()
    def _show(self) -> None:
        self.steps.show_run(self._run)
        self.people.show_run(self._run)

    @Slot()
    def _show_advice(self) -> None:
        self.advice.show_branch(self.branches.pressed_branch())
        self._fit()

    @Slot()
    def _tell_time(self) -> None:
        self._time.setText(run_time(self._clock() - self._run.started_at))

    @Slot(str, object)
    def _on_answered(self, step: str, tick: object) -> None:
        self._mark(step, tick)
        if tick is not None:
            self.steps.focus_current(self._run)

    @Slot(str, object)
    def _on_told(self, key: str, tick: object) -> None:
        self._mark(key, tick)

    @Slot()
    def _on_finished(self) -> None:
        self._run.end(self._clock())

    @Slot()
    def _on_print(self) -> None:
        name = str(Path.home() / "crisis-steps.pdf")
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save the steps"), name, "PDF (*.pdf)")
        if chosen:
            self.save_sheet(Path(chosen))

    def save_sheet(self, file: Path) -> None:
        """The steps as one page of PDF, with the school's phones and without the family."""
        day, language = local_day(self._clock()), current().value

        def save() -> None:
            save_crisis_sheet(file, self._content, language, day, self._contacts, demo=self._is_demo)

        if self._desk is None:
            save()
            self._say_saved(None)
        else:
            self._desk.ask(save, self._say_saved)

    def _say_saved(self, _nothing: None) -> None:
        self._saved.setText(self.tr("Saved"))

    def _mark(self, key: str, tick: object) -> None:
        self._run.mark(key, tick if isinstance(tick, Tick) else None, self._clock())
