"""The answer to a request: six named steps at the left, Back everywhere, every choice kept as a draft (mock 09)."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from counsellor_app.domain.ids import RequestId, is_id
from counsellor_app.domain.request_states import Act
from counsellor_app.services.done import Topic
from counsellor_app.services.house import Services
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.format import date_digits
from counsellor_app.ui.page import Page
from counsellor_app.ui.requests.answer.approval_step import ApprovalStep
from counsellor_app.ui.requests.answer.give_step import GiveStep
from counsellor_app.ui.requests.answer.ground_step import GroundStep
from counsellor_app.ui.requests.answer.model import AnswerModel
from counsellor_app.ui.requests.answer.preview_step import PreviewStep
from counsellor_app.ui.requests.answer.recipient_step import RecipientStep
from counsellor_app.ui.requests.answer.seal_step import SealStep
from counsellor_app.ui.requests.answer.step import AnswerStep
from counsellor_app.ui.tab_order import put_in_order
from counsellor_app.ui.theme import px
from counsellor_app.ui.veil import Veil
from counsellor_app.ui.widgets.banner import Banner, BannerKind
from counsellor_app.ui.widgets.buttons import Button, Kind
from counsellor_app.ui.widgets.card import boxed, label
from counsellor_app.ui.widgets.steps import Steps

GROUND, GIVE, PREVIEW, RECIPIENT, APPROVAL, SEAL = range(6)


class AnswerPage(Page):
    """`open` takes the id of a request, or (id, number of a step). Goes to: request, request-form, case, disclosure."""

    topics = frozenset({Topic.REQUESTS, Topic.ENTRIES, Topic.CASES, Topic.PEOPLE, Topic.DOCUMENTS, Topic.PREVENTION})

    def __init__(self, desk: Desk, services: Services, veil: Veil, say: Callable[[Exception], str]) -> None:
        super().__init__()
        self._say = say
        self._missing = ""
        self._requests = services.requests
        session = services.session
        content, zone = session.content, session.zone
        self.model = AnswerModel(desk, services)
        self.ground = GroundStep(self.model, content, veil)
        self.give = GiveStep(self.model, content, veil, zone)
        self.preview = PreviewStep(self.model, content, veil)
        self.recipient = RecipientStep(self.model, desk, services, content, zone)
        self.approval = ApprovalStep(self.model, desk, services, content, veil, zone)
        self.seal = SealStep(self.model, desk, services)
        self.parts: tuple[AnswerStep, ...] = (
            self.ground,
            self.give,
            self.preview,
            self.recipient,
            self.approval,
            self.seal,
        )
        self.steps = Steps(narrow=True)
        self.heading = label("", "day")
        self.steps.top.addWidget(self.heading)
        self.message = Banner(kind=BannerKind.WARNING)
        self.stack = QStackedWidget()
        self.back_button, self.change_button = Button(), Button(kind=Kind.QUIET)
        self.note = label("", "quiet", wrap=True)
        self.next_button = Button(kind=Kind.FILLED)
        self._build()
        self._connect()
        self._retranslate()

    def title(self) -> str:
        loaded = self.model.loaded
        number = loaded.view.request.number if loaded else ""
        return self.tr("Answer to request {number}").format(number=number).strip()

    def subtitle(self) -> str:
        loaded = self.model.loaded
        due = loaded.view.request.due_on if loaded else None
        return self.tr("by {day}").format(day=date_digits(due)) if due else ""

    def open(self, arg: object) -> None:
        key, at = arg if isinstance(arg, tuple) else (arg, GROUND)
        if not isinstance(key, str) or not is_id(key):
            return
        is_other = key != self.model.request_id
        self.model.open(RequestId(key))
        if is_other or self.seal.is_sealed or isinstance(arg, tuple):
            self.go(int(at))

    def reload(self) -> None:
        """The record changed meanwhile: what would leave is made again where it is looked at."""
        if self.model.request_id is None or self.seal.is_sealed or self.seal.is_busy():
            return
        self.model.reload()
        if self.current() in (self.preview, self.approval):
            self.model.make_preview()
        if self.current() in (self.approval, self.seal):
            self.model.ask_obstacles()

    def focus_first(self) -> None:
        self.current().focus_first()
        if self.focusWidget() is None or not self.focusWidget().isVisible():
            self.next_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def current(self) -> AnswerStep:
        return self.parts[self.stack.currentIndex()]

    @Slot(int)
    def go(self, at: int) -> None:
        """Shows a step; what was chosen in the others stays."""
        self._missing = ""
        self._message_room.hide()
        self.stack.setCurrentIndex(at)
        self.steps.set_current(at)
        self.current().enter()
        self._stir()
        put_in_order(self)
        self.focus_first()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.seal.is_busy():
            self._leave()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        for part in self.parts:
            self.stack.addWidget(part)
        self._message_room = QWidget()
        room = QVBoxLayout(self._message_room)
        room.setContentsMargins(px(16), px(12), px(16), 0)
        room.addWidget(self.message)
        self._message_room.hide()
        self._foot = boxed("foot")
        line = QHBoxLayout(self._foot)
        line.setContentsMargins(px(16), px(13), px(16), px(13))
        line.setSpacing(px(10))
        line.addWidget(self.back_button)
        line.addWidget(self.change_button)
        line.addWidget(self.note, 1)
        line.addWidget(self.next_button)
        self.note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
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
        for part in self.parts:
            part.stirred.connect(self._stir)
            part.navigate.connect(self.navigate)
            part.told.connect(self.told)
        self.model.changed.connect(self._on_changed)
        self.model.refused.connect(self._refuse)
        self.seal.step_asked.connect(self.go)
        self.steps.went_back.connect(self._go_back_to)
        self.back_button.clicked.connect(self._back)
        self.change_button.clicked.connect(lambda: self.go(GIVE))
        self.next_button.clicked.connect(self._on_next)

    @Slot()
    def _on_changed(self) -> None:
        self.titled.emit()
        self._stir()

    @Slot()
    def _stir(self) -> None:
        part, at = self.current(), self.stack.currentIndex()
        is_over = part is self.seal and self.seal.is_sealed
        is_busy = part is self.seal and self.seal.is_busy()
        self.back_button.setEnabled(not is_busy)
        self.steps.setEnabled(not is_busy)
        self.change_button.setVisible(at in (PREVIEW, RECIPIENT, APPROVAL))
        self.note.setText("" if is_over or is_busy else part.next_words())
        self.next_button.setText(self.tr("Back to the request") if is_over else part.next_verb())
        self.next_button.set_kind(Kind.ORDINARY if is_over else Kind.FILLED)
        self.next_button.setEnabled(not is_busy and self.model.loaded is not None)
        if self._missing and part.missing() != self._missing:
            self._missing = ""
            self._message_room.hide()

    @Slot(object)
    def _refuse(self, error: Exception) -> None:
        words = self._say(error)
        if words:
            self._warn(words)
        else:
            self.model.fail(error)

    def _warn(self, words: str, *, is_missing: bool = False) -> None:
        """`is_missing`: it goes as soon as something else, or nothing, is missing."""
        self._missing = words if is_missing else ""
        self.message.set_text(words)
        self._message_room.show()

    @Slot()
    def _on_next(self) -> None:
        part = self.current()
        if part is self.seal and self.seal.is_sealed:
            self._leave()
            return
        missing = part.missing()
        if missing:
            self._warn(missing, is_missing=True)
            part.show_missing()
        elif part is self.seal:
            self.seal.go_on()
        else:
            self._take_up(part)
            self.go(self.stack.currentIndex() + 1)

    def _take_up(self, part: AnswerStep) -> None:
        """Going on from the first step begins the work; an answered request is opened again by it."""
        loaded, request_id = self.model.loaded, self.model.request_id
        if part is self.ground and loaded is not None and request_id is not None and Act.TAKE_UP in loaded.view.may:
            self.model.act(lambda: self._requests.take_up(request_id), self.tr("The request is in work"))

    @Slot()
    def _back(self) -> None:
        if self.stack.currentIndex() == GROUND or self.seal.is_sealed:
            self._leave()
        else:
            self.go(self.stack.currentIndex() - 1)

    @Slot(int)
    def _go_back_to(self, at: int) -> None:
        if not self.seal.is_sealed:
            self.go(at)

    @Slot()
    def _leave(self) -> None:
        """Everything chosen is kept already."""
        self.navigate.emit("request", self.model.request_id)

    def _retranslate(self) -> None:
        self.heading.setText(self.tr("Answer to an office"))
        self.steps.set_texts([part.name() for part in self.parts])
        self.back_button.setText(self.tr("Back"))
        self.change_button.setText(self.tr("Change what is given"))
        self._stir()
