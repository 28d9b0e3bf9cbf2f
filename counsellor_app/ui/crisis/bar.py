"""The crisis screen folded: a bar above every page with the step, the time, the numbers and the way back."""

from datetime import timedelta

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from counsellor_app.content.library import Content
from counsellor_app.domain.clock import Now
from counsellor_app.ui.crisis.look import drawing, dress, length, said
from counsellor_app.ui.crisis.run_state import CrisisRunState
from counsellor_app.ui.language import current
from counsellor_app.ui.theme import state
from counsellor_app.ui.widgets.elided import ElidedLabel

HIGH = 40
SECOND = 1000  # ms


def run_time(span: timedelta) -> str:
    """``4:12``, ``1:04:12``"""
    seconds = max(0, int(span.total_seconds()))
    hours, rest = divmod(seconds, 3600)
    minutes, seconds = divmod(rest, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


class CrisisBar(QWidget):
    """`returned`: back to the screen. It stays until the run ends there; `dropped`: it was only looked at."""

    returned = Signal()
    dropped = Signal()

    def __init__(self, content: Content, run: CrisisRunState, clock: Now) -> None:
        super().__init__()
        self.setObjectName("crisis")
        self._content = content
        self._run = run
        self._clock = clock
        band = QFrame()
        band.setProperty("crisis", "bar")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(band)
        self._icon = said()
        self.step = ElidedLabel("")
        self.step.setProperty("crisis", "bar-text")
        self.time = said("", "bar-text")
        self.numbers = said(" · ".join(one.id for one in content.helplines.line if one.crisis), "bar-text")
        self.back = QPushButton()
        self.back.setProperty("crisis", "on-band")
        self.drop = QPushButton()
        self.drop.setProperty("crisis", "on-band")
        self._row = QHBoxLayout(band)
        self._row.addWidget(self._icon)
        self._row.addWidget(self.step, 1)
        for part in (self.time, self.numbers, self.drop, self.back):
            self._row.addWidget(part)
        self._timer = QTimer(self)
        self._timer.setInterval(SECOND)
        self._timer.timeout.connect(self._tell_time)
        self.back.clicked.connect(self.returned)
        self.drop.clicked.connect(self.dropped)
        run.ticked.connect(self._show)
        state().changed.connect(self._measure)
        self._measure()
        self._retranslate()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._timer.start()
        self._tell_time()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    @Slot()
    def _measure(self) -> None:
        dress(self)
        self.setFixedHeight(length(HIGH))
        self._row.setContentsMargins(length(12), 0, length(12), 0)
        self._row.setSpacing(length(16))
        self._icon.setPixmap(drawing("oct", "#FFFFFF", 20))

    def _retranslate(self) -> None:
        self.back.setText(self.tr("Return"))
        self.back.setAccessibleName(self.tr("Return to the crisis screen"))
        self.drop.setText(self.tr("Close"))
        self.drop.setAccessibleName(self.tr("Close: nothing was ticked"))
        self.setAccessibleName(self.tr("Crisis steps are running"))
        self._show()
        self._tell_time()

    @Slot()
    def _show(self) -> None:
        self.drop.setVisible(not self._run.ticks() and self._run.case_id is None)
        step = self._run.current()
        words = next(one for one in self._content.crisis.step if one.id == step).of(current().value)
        place = self.tr("Step {place} of {all}").format(place=self._run.place(step), all=len(self._run.steps))
        shown = f"{place}: {words}"
        self.step.setText(shown)

    @Slot()
    def _tell_time(self) -> None:
        self.time.setText(run_time(self._clock() - self._run.started_at))
        self.time.setAlignment(Qt.AlignmentFlag.AlignVCenter)
