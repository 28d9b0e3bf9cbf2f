"""The steps in the pack's order, one card; the last one is only read and ends the run."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from counsellor_app.content.packs import CrisisStep
from counsellor_app.ui.crisis.look import LOOK, drawing, length, said
from counsellor_app.ui.crisis.run_state import LAST, CrisisRunState, Tick
from counsellor_app.ui.crisis.step_row import BOX, GAP, HIGH, LEAST, LEAST_TIGHT, LEFT, NUMBER, StepRow
from counsellor_app.ui.format import clock_time
from counsellor_app.ui.language import current
from counsellor_app.ui.widgets.scroll import set_up_scroll

FAMILY = "family"


class LastRow(QWidget):
    """The step that is read, with the verb that ends the run."""

    def __init__(self, place: int) -> None:
        super().__init__()
        self._icon = QLabel()
        self._place = said(str(place), "step-number")
        self.words = said("", "step", wrap=True)
        self.finish = QPushButton()
        self.finish.setProperty("crisis", "row")
        self._row = QHBoxLayout(self)
        for part in (self._icon, self._place):
            self._row.addWidget(part)
        self._row.addWidget(self.words, 1)
        self._row.addWidget(self.finish)
        self.measure(tight=False)

    def measure(self, *, tight: bool) -> None:
        self._row.setContentsMargins(length(LEFT), length(2 if tight else 4), length(GAP), length(2 if tight else 4))
        self._row.setSpacing(length(GAP))
        self._icon.setFixedWidth(length(BOX))
        self._icon.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._icon.setPixmap(drawing("doc", LOOK.quiet, 20))
        self._place.setFixedWidth(length(NUMBER))
        self.setMinimumHeight(length(LEAST_TIGHT if tight else LEAST))
        self.setMaximumHeight(length(HIGH * 2))


class StepList(QScrollArea):
    """`answered` carries (step, Tick or None), `finished` that the run is over."""

    answered = Signal(str, object)
    finished = Signal()

    def __init__(self, steps: tuple[CrisisStep, ...]) -> None:
        super().__init__()
        self._steps = steps
        self._no_call = ""
        self._current = ""
        self.rows: dict[str, StepRow] = {}
        self.last = LastRow(len(steps))
        set_up_scroll(self)
        sheet = QWidget()
        sheet.setProperty("crisis", "scrolled")
        self._card = QFrame()
        self._card.setProperty("crisis", "card")
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.setSpacing(0)
        for place, step in enumerate(steps, start=1):
            part: QWidget = self.last if step.id == LAST else self._row(place, step.id)
            if place > 1:
                inside.addWidget(_line())
            inside.addWidget(part, 1)
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)
        self.setWidget(sheet)
        self.last.finish.clicked.connect(self.finished)
        self.retranslate()
        self.measure(tight=False)

    def _row(self, place: int, step: str) -> StepRow:
        row = StepRow(place)
        row.answered.connect(lambda tick: self.answered.emit(step, tick))
        self.rows[step] = row
        return row

    def measure(self, *, tight: bool) -> None:
        self.last.measure(tight=tight)
        for row in self.rows.values():
            row.measure(tight=tight)
        self.setMaximumHeight((length(HIGH) + 1) * len(self._steps) + 1)

    def retranslate(self) -> None:
        language = current().value
        for step in self._steps:
            words = step.of(language)
            if step.id == LAST:
                self.last.words.setText(words)
            else:
                warning = self._no_call if step.id == FAMILY else ""
                self.rows[step.id].set_words(words, warning)
                self.rows[step.id].done.setText(self.tr("Done"))
                self.rows[step.id].not_needed.setText(self.tr("Not needed"))
                self.rows[step.id].setAccessibleDescription(self.tr("Space: done. Shift+Space: not needed."))
        self.last.finish.setText(self.tr("Finish"))
        self.setAccessibleName(self.tr("Steps"))

    def set_no_call(self, words: str) -> None:
        """Marks the step of the family: who is not to be called."""
        self._no_call = words
        self.retranslate()

    def show_run(self, run: CrisisRunState) -> None:
        now_at = self._current = run.current()
        for step, row in self.rows.items():
            known = run.at(step)
            row.set_state(known[0] if known else None, self._time(known), is_current=step == now_at)

    def focus_current(self, run: CrisisRunState) -> None:
        self._current = run.current()
        self._target().setFocus(Qt.FocusReason.TabFocusReason)
        self._bring_in_sight()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._bring_in_sight()

    def _target(self) -> QWidget:
        return self.rows.get(self._current, self.last.finish)

    def _bring_in_sight(self) -> None:
        layout = self._card.layout()
        if layout is not None:
            layout.activate()  # a step that became the current one may have grown
        self.ensureWidgetVisible(self._target(), 0, length(8))

    def _time(self, known: object) -> str:
        if not isinstance(known, tuple):
            return ""
        tick, moment = known
        time = clock_time(moment)
        return time if tick is Tick.DONE else self.tr("not needed, {time}").format(time=time)


def _line() -> QFrame:
    made = QFrame()
    made.setProperty("crisis", "line")
    made.setFixedHeight(1)
    return made
