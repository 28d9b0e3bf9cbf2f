"""The strip above a disclosure: number, to whom, whether it was handed over and arrived, the next verb."""

from datetime import tzinfo

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.content.disclosure_pack import DisclosureList
from counsellor_app.content.library import Content
from counsellor_app.domain.clock import local_day
from counsellor_app.domain.disclosure import EventKind
from counsellor_app.services.disclosure_commands import DisclosureView
from counsellor_app.ui.format import date_digits
from counsellor_app.ui.requests import words as said
from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.buttons import Button, IconButton, Kind
from counsellor_app.ui.widgets.card import label
from counsellor_app.ui.widgets.chip_row import ChipRow
from counsellor_app.ui.widgets.clock_pill import ClockPill, Pill, PillState
from counsellor_app.ui.widgets.elided import ElidedLabel


class DisclosureHeader(QFrame):
    hand_asked = Signal()
    receipt_asked = Signal()
    more_asked = Signal(QWidget)

    def __init__(self, content: Content, zone: tzinfo) -> None:
        super().__init__()
        self.setProperty("box", "strip")
        self._content = content
        self._zone = zone
        self._view: DisclosureView | None = None
        self.name, self.meta = label("", "name", wrap=True), ElidedLabel("", "quiet")
        self.pills = ChipRow()
        self.hand_button, self.receipt_button = Button(kind=Kind.FILLED), Button()
        self.more_button = IconButton("more")
        texts = QVBoxLayout()
        texts.setSpacing(px(1))
        texts.addWidget(self.name)
        texts.addWidget(self.meta)
        top = QHBoxLayout()
        top.setSpacing(px(8))
        top.addLayout(texts, 1)
        for part in (self.hand_button, self.receipt_button, self.more_button):
            top.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        self._column = QVBoxLayout(self)
        self._column.addLayout(top)
        self._column.addWidget(self.pills)
        self.hand_button.clicked.connect(self.hand_asked)
        self.receipt_button.clicked.connect(self.receipt_asked)
        self.more_button.clicked.connect(lambda: self.more_asked.emit(self.more_button))
        self._measure()
        self.retranslate()

    def show_view(self, view: DisclosureView) -> None:
        self._view = view
        self.retranslate()

    def retranslate(self) -> None:
        self.hand_button.setText(self.tr("Handed over"))
        self.receipt_button.setText(self.tr("The receipt came"))
        self.more_button.set_words(self.tr("More about this disclosure"))
        view = self._view
        if view is None:
            return
        row = view.disclosure
        self.name.setText(view.request.sender)
        profile = said.word(self._content, DisclosureList.PROFILE, row.profile.value)
        request = self.tr("to request {number}").format(number=view.request.number)
        self.meta.setText(f"{profile} · {request}")
        days = {event.kind: event.on_day for event in view.events}
        is_handed = EventKind.HANDED_OVER in days
        self.hand_button.set_kind(Kind.ORDINARY if is_handed else Kind.FILLED)
        self.receipt_button.set_kind(Kind.FILLED if is_handed and EventKind.RECEIPT not in days else Kind.ORDINARY)
        self.pills.clear()
        sealed = self.tr("sealed {day}").format(day=date_digits(local_day(row.sealed_at, self._zone)))
        self.pills.add(ClockPill(Pill(title=sealed, state=PillState.MET)))
        for kind in (EventKind.HANDED_OVER, EventKind.RECEIPT, EventKind.RETURNED):
            words = said.word(self._content, DisclosureList.EVENT_KIND, kind.value)
            if kind in days:
                self.pills.add(ClockPill(Pill(title=words, left=date_digits(days[kind]), state=PillState.MET)))
        if not is_handed:
            self.pills.add(ClockPill(Pill(left=self.tr("not handed over yet"), state=PillState.TODAY)))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._measure()
        elif event.type() is QEvent.Type.LanguageChange:
            self.retranslate()

    def _measure(self) -> None:
        self._column.setContentsMargins(px(16), px(10), px(16), px(10))
        self._column.setSpacing(px(9))
