"""The strip above a request: number, sender, how much time is left, in which state it is, the verb of the page."""

from datetime import tzinfo

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.content.library import Content
from counsellor_app.domain.clock import local_day
from counsellor_app.domain.request_states import Act
from counsellor_app.services.request_commands import RequestView
from counsellor_app.ui.format import capital, date_digits
from counsellor_app.ui.requests import words as said
from counsellor_app.ui.requests.due import due_pill
from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.buttons import Button, IconButton, Kind
from counsellor_app.ui.widgets.card import label
from counsellor_app.ui.widgets.chip_row import ChipRow
from counsellor_app.ui.widgets.clock_pill import ClockPill, Pill, PillState
from counsellor_app.ui.widgets.elided import ElidedLabel


class RequestHeader(QFrame):
    answer_asked = Signal()
    more_asked = Signal(QWidget)

    def __init__(self, content: Content, zone: tzinfo) -> None:
        super().__init__()
        self.setProperty("box", "strip")
        self._content = content
        self._zone = zone
        self._view: RequestView | None = None
        self.name = label("", "name", wrap=True)
        self.meta = ElidedLabel("", "quiet")
        self.pills = ChipRow()
        self.answer_button = Button(kind=Kind.FILLED, icon="shield")
        self.more_button = IconButton("more")
        texts = QVBoxLayout()
        texts.setSpacing(px(1))
        texts.addWidget(self.name)
        texts.addWidget(self.meta)
        top = QHBoxLayout()
        top.setSpacing(px(8))
        top.addLayout(texts, 1)
        for part in (self.answer_button, self.more_button):
            top.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        self._column = QVBoxLayout(self)
        self._column.addLayout(top)
        self._column.addWidget(self.pills)
        self.answer_button.clicked.connect(self.answer_asked)
        self.more_button.clicked.connect(lambda: self.more_asked.emit(self.more_button))
        self._measure()
        self.retranslate()

    def show_view(self, view: RequestView) -> None:
        self._view = view
        self.retranslate()

    def retranslate(self) -> None:
        self.more_button.set_words(self.tr("More about this request"))
        view = self._view
        if view is None:
            return
        request = view.request
        self.name.setText(request.sender)
        about = (capital(said.office(self._content, request.office)), *self._letter(view))
        self.meta.setText(" · ".join(part for part in about if part))
        self.answer_button.setText(self._verb(view))
        self.answer_button.set_kind(Kind.ORDINARY if request.ended_at is not None else Kind.FILLED)
        self.answer_button.setVisible(Act.SEAL in view.may or Act.TAKE_UP in view.may or Act.APPROVE in view.may)
        self.more_button.setVisible(bool(view.may))
        self.pills.clear()
        state = capital(said.state(self._content, request.state, is_cancelled=request.cancelled_at is not None))
        self.pills.add(ClockPill(Pill(title=state, state=PillState.CHIP)))
        if request.ended_at is None and request.cancelled_at is None:
            self.pills.add(ClockPill(due_pill(request.due_on, view.bucket, view.days_late, view.today)))

    def _verb(self, view: RequestView) -> str:
        if view.request.ended_at is not None:
            return self.tr("Answer again")
        return self.tr("Go on with the answer") if view.has_draft else self.tr("Answer")

    def _letter(self, view: RequestView) -> tuple[str, ...]:
        request = view.request
        number = self.tr("their {number}").format(number=request.outside_number) if request.outside_number else ""
        day = self.tr("letter of {day}").format(day=date_digits(request.letter_on)) if request.letter_on else ""
        received = self.tr("received {day}").format(day=date_digits(local_day(request.received_at, self._zone)))
        return number, day, received

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._measure()
        elif event.type() is QEvent.Type.LanguageChange:
            self.retranslate()

    def _measure(self) -> None:
        self._column.setContentsMargins(px(16), px(10), px(16), px(10))
        self._column.setSpacing(px(9))
