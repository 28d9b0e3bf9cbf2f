"""Shown while the demonstration is written: what is being done, nothing to press."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsellor_app.ui.widgets.card import label


class Waiting(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._title, self._line = label("Pana", "wizard-title"), label("", "quiet")
        column = QVBoxLayout(self)
        column.addStretch(1)
        for widget in (self._title, self._line):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self._retranslate()

    def _retranslate(self) -> None:
        self._line.setText(self.tr("Writing a file of invented children…"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
