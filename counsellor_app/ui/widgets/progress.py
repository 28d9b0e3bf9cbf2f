"""Long work: how far, what is being done in words, and Cancel."""

from collections.abc import Callable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from counsellor_app.ui.format import percent
from counsellor_app.ui.progress import Progress
from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.buttons import Button, Kind, Size
from counsellor_app.ui.widgets.card import label


class ProgressView(QWidget):
    """`follow` a `Progress`; `say_what` turns its code into words. Cancel is offered once, then greyed."""

    cancelled = Signal()

    def __init__(self, say_what: Callable[[str], str] = str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say_what = say_what
        self._progress: Progress | None = None
        self.what = label("", "note")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.percent = label("", "quiet")
        self.cancel_button = Button(self.tr("Cancel"), Kind.QUIET, size=Size.SMALL)
        self.cancel_button.clicked.connect(self._on_cancel)
        line = QHBoxLayout()
        line.setSpacing(px(10))
        line.addWidget(self.bar, 1)
        line.addWidget(self.percent)
        line.addWidget(self.cancel_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addWidget(self.what)
        column.addLayout(line)

    def follow(self, progress: Progress) -> None:
        self._progress = progress
        self.cancel_button.setEnabled(True)
        self.show_state(0, 0, "")
        progress.changed.connect(self.show_state)

    @Slot(int, int, str)
    def show_state(self, done: int, total: int, what: str) -> None:
        """`total` 0: not known yet, the bar only moves."""
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self.percent.setText(percent(done / total) if total else "")
        self.what.setText(self._say_what(what) if what else "")
        self.bar.setAccessibleName(self.what.text())

    @Slot()
    def _on_cancel(self) -> None:
        if self._progress is not None:
            self._progress.cancel()
        self.cancel_button.setEnabled(False)
        self.cancelled.emit()
