"""What the form has to say about itself: it is a draft, or it stands in the register already."""

from datetime import datetime

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsellor_app.domain.clock import local_day
from counsellor_app.domain.errors import RuleBroken
from counsellor_app.ui.format import clock_time, nearby_day
from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.banner import Banner, BannerKind


class FormNotice(QWidget):
    """`fresh`: an empty form; `thrown`: the draft goes."""

    fresh = Signal()
    thrown = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._banner = Banner()
        self._fresh, self._throw = self._banner.add_verb(""), self._banner.add_verb("")
        self._saved_at: datetime | None = None
        self._now: datetime | None = None
        self._number = ""
        self._refusal = ""
        self._is_cancelled = False
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._banner)
        self._fresh.clicked.connect(self.fresh)
        self._throw.clicked.connect(self.thrown)
        self._lay_out()
        self.clear()

    def clear(self) -> None:
        self._saved_at, self._number, self._refusal, self._is_cancelled = None, "", "", False
        self.retranslate()

    def show_draft(self, saved_at: datetime, now: datetime) -> None:
        self._saved_at, self._now = saved_at, now
        self.retranslate()

    def show_registered(self, number: str) -> None:
        self._number, self._refusal = number, ""
        self.retranslate()

    def says(self, error: RuleBroken) -> bool:
        """It was cancelled in the register meanwhile: this draft has nowhere to go."""
        self._is_cancelled = error.rule == "referral-is-cancelled"
        self.retranslate()
        return self._is_cancelled

    def show_refusal(self, words: str) -> None:
        """An acute sign could not be registered yet, and why."""
        self._refusal = words
        self.retranslate()

    def words(self) -> str:
        return "" if self.isHidden() else self._banner.text_label.text()

    def retranslate(self) -> None:
        kind, words = BannerKind.NOTE, ""
        if self._refusal:
            kind, words = BannerKind.WARNING, self.tr("Level R3 is not set yet. {why}").format(why=self._refusal)
        elif self._is_cancelled:
            kind = BannerKind.WARNING
            words = self.tr("{number} is cancelled in the register, so nothing can be added to it.")
            words = words.format(number=self._number)
        elif self._number:
            words = self.tr("Registered as {number}, level R3. Write down the rest when there is time.")
            words = words.format(number=self._number)
        elif self._saved_at is not None and self._now is not None:
            day = nearby_day(local_day(self._saved_at), local_day(self._now))
            words = self.tr("A draft: {day}, {time}").format(day=day, time=clock_time(self._saved_at))
        self._fresh.setText(self.tr("Begin a new one"))
        self._throw.setText(self.tr("Throw the draft away"))
        self._throw.setVisible(not self._number or self._is_cancelled)  # a registered one is completed
        self._banner.set_kind(kind)
        self._banner.set_text(words)
        self.setVisible(bool(words))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._lay_out()

    def _lay_out(self) -> None:
        self._column.setContentsMargins(px(24), px(12), px(24), 0)
