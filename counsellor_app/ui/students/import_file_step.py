"""The first step of an import: choose a file, or drop it here."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsellor_app.ui.widgets.buttons import Button, Kind
from counsellor_app.ui.widgets.empty_state import EmptyState


class FileStep(QWidget):
    choose_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.state = EmptyState("doc")
        self.choose_button = Button(kind=Kind.FILLED, icon="up")
        self.state.add_verb(self.choose_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.state)
        self.choose_button.clicked.connect(self.choose_asked)
        self._retranslate()

    def _retranslate(self) -> None:
        self.choose_button.setText(self.tr("Choose a file"))
        self.state.set_texts(
            self.tr("The list of students as a file"),
            self.tr(
                "Excel (.xlsx, .xls), .ods or .csv, with titles in Kazakh, Russian or English in any order. Drop it"
                " here or choose it. Nothing is written before you have seen what will happen."
            ),
        )

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
