"""The last step: one sentence about what will happen, what still stands in the way, and the sealing itself."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from counsellor_app.domain.errors import RuleBroken, Trouble, TroubleKind
from counsellor_app.domain.ids import DisclosureId
from counsellor_app.domain.packages import ENDING, file_name
from counsellor_app.services.disclosure_commands import DisclosureView, SealAnswer
from counsellor_app.services.done import Done
from counsellor_app.services.house import Services
from counsellor_app.ui.desk import Desk, Progress
from counsellor_app.ui.messages import words_for
from counsellor_app.ui.requests.answer.letter_rows import is_refused_in_part
from counsellor_app.ui.requests.answer.model import AnswerModel
from counsellor_app.ui.requests.answer.national_card import NationalCard
from counsellor_app.ui.requests.answer.sealed_view import SealedView
from counsellor_app.ui.requests.answer.sealing_words import say_what
from counsellor_app.ui.requests.answer.step import AnswerStep
from counsellor_app.ui.requests.rows import Line
from counsellor_app.ui.tab_order import put_in_order
from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.buttons import Button, Kind, Size
from counsellor_app.ui.widgets.card import Card, label
from counsellor_app.ui.widgets.form import FormColumn
from counsellor_app.ui.widgets.progress import ProgressView

STEP_OF = {  # the refusal -> the step where it is mended
    "request-not-now": 0,
    "answer-no-ground": 0,
    "answer-unread": 2,
    "answer-findings": 2,
    "answer-no-key": 3,
    "key-retired": 3,
    "key-not-confirmed": 3,
    "reserve-key-not-confirmed": 3,
    "approval-missing": 4,
    "approval-item-missing": 4,
}


class SealStep(AnswerStep):
    step_asked = Signal(int)

    def __init__(self, model: AnswerModel, desk: Desk, services: Services) -> None:
        super().__init__(model)
        self._desk = desk
        self._services = services
        self._target: Path | None = None
        self._is_partial = False
        self.is_sealed = False
        self.column = FormColumn()
        self.sentence = label("", "", wrap=True)
        self.obstacles = Card()
        self.national = NationalCard()
        self.progress = ProgressView(say_what)
        self.sealed = SealedView(desk, services)
        for part in (self.sentence, self.obstacles, self.national):
            self.column.add(part)
        self.column.rows.addStretch(1)
        self._working = QWidget()
        row = QHBoxLayout(self._working)
        row.addStretch(1)
        row.addWidget(self.progress, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        self.progress.setFixedWidth(px(440))
        self.stack = QStackedWidget()
        for page in (self.column, self._working, self.sealed):
            self.stack.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.stack)
        self.national.save_asked.connect(self.save_manifest)
        self.national.refused.connect(self.told)
        self.sealed.told.connect(self.told)
        self.sealed.opened.connect(lambda key: self.navigate.emit("disclosure", key))
        self.retranslate()

    def name(self) -> str:
        return self.tr("Seal")

    def next_verb(self) -> str:
        return self.tr("Choose a place and seal")

    def next_words(self) -> str:
        return self.tr("It can be stopped until it is whole. What is written into the register stays.")

    def missing(self) -> str:
        found = self.model.obstacles
        if found is None:
            return self.tr("Looking whether everything is ready. One moment.")
        return words_for(found[0]) if found else ""

    def show_missing(self) -> None:
        verb = self.obstacles.findChild(Button)
        if verb is not None:
            verb.setFocus(Qt.FocusReason.OtherFocusReason)

    def is_busy(self) -> bool:
        return self.stack.currentWidget() is self._working

    def enter(self) -> None:
        self.is_sealed = False
        self.national.clear_signature()
        self.stack.setCurrentWidget(self.column)
        self.show_model()
        self.model.ask_obstacles()

    def focus_first(self) -> None:
        if self.is_sealed:
            self.sealed.focus_first()
        else:
            self.national.save_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        self.national.retranslate()
        self.sealed.retranslate()
        if self.model.request_id is not None:
            self.show_model()

    def show_model(self) -> None:
        if self.is_sealed or self.is_busy():
            return
        key = self.model.key()
        whom = key.key.name if key is not None else self.tr("the recipient")
        self.sentence.setText(
            self.tr(
                "The package is made once more from the file, signed with this school's key, sealed so that only {whom}"
                " (and you) can open it, and written into the register of disclosures for good. It is not sent: you"
                " hand the file over."
            ).format(whom=whom)
        )
        found = self.model.obstacles or ()
        self.obstacles.set_title(self.tr("Not ready yet"))
        self.obstacles.set_count(len(found))
        self.obstacles.setVisible(bool(found))
        self.obstacles.clear()
        for obstacle in found:
            self.obstacles.body.addWidget(self._obstacle(obstacle))
        self.national.setVisible(not found)
        put_in_order(self.column)

    def go_on(self) -> None:
        """The verb of the page: where to, then seal."""
        name = str(Path.home() / self.file_name())
        chosen, _ = QFileDialog.getSaveFileName(self, self.next_verb(), name, f"Pana (*{ENDING})")
        if chosen:
            self.seal_to(Path(chosen))

    def file_name(self) -> str:
        return file_name(self.model.preview.package_id if self.model.preview else "0")

    def seal_to(self, target: Path) -> None:
        request_id, disclosures = self.model.request_id, self._services.disclosures
        if request_id is None:
            return
        if not target.name.endswith(ENDING):
            target = target.with_name(target.name + ENDING)
        self._target = target
        self._is_partial = self.model.preview is not None and is_refused_in_part(self.model.preview)
        command = SealAnswer(request_id=request_id, target=target, national_signature=self.national.signature)

        def work(progress: Progress) -> Done:
            return disclosures.seal(command, progress)

        self.stack.setCurrentWidget(self._working)
        self.progress.follow(self._desk.run_long(work, self._on_sealed, self._on_not_sealed))
        self.stirred.emit()

    def save_manifest(self, target: Path) -> None:
        request_id, disclosures = self.model.request_id, self._services.disclosures
        if request_id is not None:
            self._desk.ask(
                lambda: _written(target, disclosures.manifest(request_id)), self._on_manifest, self._on_refused
            )

    def _obstacle(self, obstacle: RuleBroken) -> Line:
        verbs = []
        if obstacle.rule in STEP_OF:
            verb = Button(self.tr("Go there"), Kind.ACCENT_QUIET, size=Size.SMALL)
            verb.setAccessibleDescription(words_for(obstacle))
            verb.clicked.connect(lambda _on=False, at=STEP_OF[obstacle.rule]: self.step_asked.emit(at))
            verbs.append(verb)
        return Line(words_for(obstacle), "", *verbs)

    def _on_sealed(self, done: Done) -> None:
        disclosure_id = DisclosureId(done.new_id or "")
        self._desk.ask(lambda: self._services.disclosures.view(disclosure_id), self._show_sealed)

    def _show_sealed(self, view: DisclosureView) -> None:
        self.is_sealed = True
        self.stack.setCurrentWidget(self.sealed)
        if self._target is not None:
            self.sealed.show_sealed(view, self._target, self.model.key(), is_partial=self._is_partial)
        self.stirred.emit()
        self.sealed.focus_first()

    def _on_not_sealed(self, error: Exception) -> bool:
        self.stack.setCurrentWidget(self.column)
        self.stirred.emit()
        if isinstance(error, Trouble) and error.kind is TroubleKind.CANCELLED:
            self.told.emit(self.tr("Stopped. Nothing was sealed, nothing is left on the disk."))
            return True
        return self._on_refused(error)

    def _on_manifest(self, _nothing: None) -> None:
        self.told.emit(self.tr("The list of contents is saved. It must stay exactly as it is."))

    def _on_refused(self, error: Exception) -> bool:
        self.model.ask_obstacles()
        self.model.refused.emit(error)
        return True


def _written(target: Path, data: bytes) -> None:
    try:
        target.write_bytes(data)
    except PermissionError:
        raise Trouble(TroubleKind.NO_PERMISSION) from None
    except OSError:
        raise Trouble(TroubleKind.DISK_ERROR) from None
