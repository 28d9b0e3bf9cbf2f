"""The import of a school's list: File, Check, Write."""

from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from counsellor_app.domain.errors import Trouble, TroubleKind
from counsellor_app.services.done import Topic
from counsellor_app.services.house import Services
from counsellor_app.ui.desk import Desk, Progress
from counsellor_app.ui.messages import words_for
from counsellor_app.ui.page import Page
from counsellor_app.ui.students.import_cards import CheckingCards
from counsellor_app.ui.students.import_check import CheckCard
from counsellor_app.ui.students.import_columns import ColumnsCard
from counsellor_app.ui.students.import_file_step import FileStep
from counsellor_app.ui.students.import_model import ImportViewModel, Phase
from counsellor_app.ui.students.import_work_step import ResultStep, WorkStep
from counsellor_app.ui.students.refused_csv import save
from counsellor_app.ui.tab_order import put_in_order
from counsellor_app.ui.theme import px
from counsellor_app.ui.veil import Veil
from counsellor_app.ui.widgets.banner import Banner, BannerKind
from counsellor_app.ui.widgets.buttons import Button, Kind
from counsellor_app.ui.widgets.card import boxed, label
from counsellor_app.ui.widgets.steps import Steps

FILES = "*.xlsx *.xls *.ods *.csv *.txt *.tsv"
STEP_OF = {Phase.FILE: 0, Phase.READING: 0, Phase.CHECK: 1, Phase.WRITING: 2, Phase.WRITTEN: 2}


class ImportPage(Page):
    """`open` takes nothing, or a path to start with. Goes on to: students, student."""

    topics = frozenset({Topic.STUDENTS, Topic.PEOPLE})

    def __init__(self, desk: Desk, services: Services, veil: Veil) -> None:
        super().__init__()
        self._desk = desk
        self.model = ImportViewModel(desk, services)
        self.steps = Steps(narrow=True)
        self.heading = label("", "day")
        self.steps.top.addWidget(self.heading)
        self.message = Banner(kind=BannerKind.WARNING)
        self.file_step = FileStep()
        self.columns = ColumnsCard(veil)
        self.check = CheckCard(services.session.content, veil)
        self.work_step = WorkStep()
        self.result_step = ResultStep()
        self.back_button = Button()
        self.note_label = label("", "quiet", wrap=True)
        self.write_button = Button(kind=Kind.FILLED)
        self.setAcceptDrops(True)
        self._build()
        self._connect()
        veil.changed.connect(self._show_columns)
        self._retranslate()
        self._show()

    def title(self) -> str:
        return self.tr("Import a list of students")

    def subtitle(self) -> str:
        return self.model.path.name if self.model.path is not None else ""

    def open(self, arg: object) -> None:
        if self.model.phase is Phase.WRITTEN:
            self.model.begin_again()
        if isinstance(arg, Path):
            self.model.choose(arg)

    def reload(self) -> None:
        """The record changed: the check is done again, or the import that was shown as written was taken back."""
        if self.model.phase is Phase.WRITTEN:
            self.model.look_again()
        else:
            self.model.check_again()

    def focus_first(self) -> None:
        step = self.file_step.choose_button if self.model.phase is Phase.FILE else self.write_button
        step.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        self._checking = CheckingCards(self.columns, self.check)
        self.stack = QStackedWidget()
        for step in (self.file_step, self._checking, self.work_step, self.result_step):
            self.stack.addWidget(step)
        self._message_room = QWidget()
        room = QVBoxLayout(self._message_room)
        room.setContentsMargins(px(16), px(12), px(16), 0)
        room.addWidget(self.message)
        self._message_room.hide()
        self._foot = boxed("foot")
        line = QHBoxLayout(self._foot)
        line.setContentsMargins(px(16), px(13), px(16), px(13))
        line.setSpacing(px(16))
        line.addWidget(self.back_button)
        line.addWidget(self.note_label, 1)
        line.addWidget(self.write_button)
        self.note_label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._message_room)
        right.addWidget(self.stack, 1)
        right.addWidget(self._foot)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.steps)
        whole.addLayout(right, 1)

    def _connect(self) -> None:
        self.model.changed.connect(self._show)
        self.model.started.connect(self._follow)
        self.model.refused.connect(self._say)
        self.file_step.choose_asked.connect(self._choose)
        self.columns.corrected.connect(self.model.correct)
        self.columns.sheet_chosen.connect(self._choose_sheet)
        self.check.student_asked.connect(lambda student: self.navigate.emit("student", student))
        self.check.save_asked.connect(self._save_refused)
        self.write_button.clicked.connect(self._write)
        self.back_button.clicked.connect(self._back)
        self.steps.went_back.connect(lambda _step: self._back())
        self.result_step.students_asked.connect(lambda: self.navigate.emit("students", None))
        self.result_step.undo_asked.connect(self.model.take_back)
        self.result_step.again_asked.connect(self.model.begin_again)

    @Slot()
    def _show(self) -> None:
        """The step of the model's phase."""
        model, preview = self.model, self.model.preview
        self.steps.set_current(STEP_OF[model.phase])
        self._foot.setVisible(model.phase in (Phase.FILE, Phase.CHECK))
        self.write_button.setVisible(model.phase is Phase.CHECK)
        match model.phase:
            case Phase.FILE:
                self.stack.setCurrentWidget(self.file_step)
            case Phase.READING | Phase.WRITING:
                self._message_room.hide()
                self.stack.setCurrentWidget(self.work_step)
            case Phase.CHECK:
                self._show_check()
            case Phase.WRITTEN if preview is not None:
                diff = preview.diff
                self.result_step.show_result(len(diff.new), len(diff.changed), len(diff.refused))
                self.stack.setCurrentWidget(self.result_step)
        self._say_what_follows()
        self.titled.emit()

    def _show_check(self) -> None:
        opened = self.model.opened
        if opened is None:
            return
        if self.stack.currentWidget() is not self._checking:
            self._checking.begin_at_top()
        self.stack.setCurrentWidget(self._checking)
        self._show_columns()
        self.check.setVisible(opened.preview is not None)
        if opened.preview is not None:
            self.check.show_preview(opened.preview)
        put_in_order(self)
        if opened.refusal is not None:
            self._say(opened.refusal)
        else:
            self._message_room.hide()

    @Slot()
    def _show_columns(self) -> None:
        if self.model.opened is not None:
            self.columns.show_columns(self.model.opened.table, self.model.opened.mapping)
            put_in_order(self)

    def _say_what_follows(self) -> None:
        preview = self.model.preview
        if self.model.phase is not Phase.CHECK or preview is None:
            self.note_label.setText("")
            self.write_button.setEnabled(False)
            return
        new, changed = len(preview.diff.new), len(preview.diff.changed)
        said = [self.tr("%n student(s) will be added", "", new)] if new else []
        said += [self.tr("%n student(s) will be changed", "", changed)] if changed else []
        text = ", ".join(said) + "."
        if not preview.to_write:
            text = self.tr("Everything in this file is already written.") if preview.diff.unchanged else ""
        elif self.model.opened is not None and self.model.opened.backs_up:
            text += "\n" + self.tr("A backup is made before writing.")
        self.note_label.setText(text)
        self.write_button.setText(self.tr("Write %n line(s)", "", preview.to_write))
        self.write_button.setEnabled(preview.to_write > 0)

    @Slot(object)
    def _follow(self, progress: Progress) -> None:
        self.work_step.follow(progress)

    @Slot(object)
    def _say(self, error: Exception) -> None:
        self.message.set_text(words_for(error))
        self._message_room.show()

    @Slot()
    def _write(self) -> None:
        self.model.write(remember=self.columns.remember.isChecked(), words=self.tr("The list is written"))

    @Slot()
    def _choose(self) -> None:
        lists = self.tr("Lists")
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a file"), str(Path.home()), f"{lists} ({FILES})")
        if chosen:
            self.model.choose(Path(chosen))

    @Slot(str)
    def _choose_sheet(self, sheet: str) -> None:
        if self.model.path is not None:
            self.model.choose(self.model.path, sheet)

    @Slot()
    def _back(self) -> None:
        if self.model.phase is Phase.CHECK:
            self.model.begin_again()
            self.focus_first()
        else:
            self.navigate.emit("students", None)

    @Slot(object, str)
    def _save_refused(self, path: Path, text: str) -> None:
        self._desk.ask(lambda: _saved(path, text), lambda _none: None)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.model.phase in (Phase.FILE, Phase.CHECK) and len(event.mimeData().urls()) == 1:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        url = event.mimeData().urls()[0]
        if url.isLocalFile():
            event.acceptProposedAction()
            self.model.choose(Path(url.toLocalFile()))

    def _retranslate(self) -> None:
        self.heading.setText(self.tr("Import a list"))
        self.steps.set_texts((self.tr("File"), self.tr("Check"), self.tr("Write")))
        self.back_button.setText(self.tr("Back"))
        self._say_what_follows()


def _saved(path: Path, text: str) -> None:
    try:
        save(path, text)
    except PermissionError:
        raise Trouble(TroubleKind.NO_PERMISSION) from None
    except OSError:
        raise Trouble(TroubleKind.DISK_ERROR) from None
