"""Reading or writing goes on, and how it ended."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.ui.desk import Progress
from counsellor_app.ui.format import capital
from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.buttons import Button, Kind
from counsellor_app.ui.widgets.empty_state import EmptyState
from counsellor_app.ui.widgets.progress import ProgressView


def say_what(code: str) -> str:
    match code:
        case "reading":
            return QCoreApplication.translate("Students", "Reading the file")
        case "backup":
            return QCoreApplication.translate("Students", "Making a backup first")
        case _:
            return QCoreApplication.translate("Students", "Writing students: all or nothing")


class WorkStep(QWidget):
    """A progress bar in the middle of the page."""

    def __init__(self) -> None:
        super().__init__()
        self.progress = ProgressView(say_what)
        self.progress.setFixedWidth(px(440))
        row = QHBoxLayout(self)
        row.addStretch(1)
        row.addWidget(self.progress, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)

    def follow(self, progress: Progress) -> None:
        self.progress.follow(progress)


class ResultStep(QWidget):
    """What was written, with the ways on."""

    students_asked = Signal()
    undo_asked = Signal()
    again_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._counts = (0, 0, 0)
        self.state = EmptyState("check")
        self.students_button = Button(kind=Kind.FILLED, icon="students")
        self.undo_button = Button(icon="undo")
        self.again_button = Button(kind=Kind.QUIET)
        for button in (self.students_button, self.undo_button, self.again_button):
            self.state.add_verb(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.state)
        self.students_button.clicked.connect(self.students_asked)
        self.undo_button.clicked.connect(self.undo_asked)
        self.again_button.clicked.connect(self.again_asked)
        self._retranslate()

    def show_result(self, new: int, changed: int, refused: int) -> None:
        self._counts = (new, changed, refused)
        self._retranslate()

    def _retranslate(self) -> None:
        new, changed, refused = self._counts
        said = [self.tr("%n student(s) added", "", new)] if new else []
        if changed:
            said.append(self.tr("%n student(s) changed", "", changed))
        if refused:
            said.append(self.tr("%n line(s) not accepted", "", refused))
        self.state.set_texts(self.tr("The list is written"), capital(", ".join(said)))
        self.students_button.setText(self.tr("Show the students"))
        self.undo_button.setText(self.tr("Take it back"))
        self.again_button.setText(self.tr("Another file"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
