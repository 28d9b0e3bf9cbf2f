"""Beside the form: what starts with the registration and by which article, a word of the law, the way to the steps."""

from datetime import date, datetime, tzinfo

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from counsellor_app.content.library import Content
from counsellor_app.domain.clock import local_day
from counsellor_app.services.referral_commands import Starts
from counsellor_app.ui.format import clock_time, day_month, nobreak
from counsellor_app.ui.icons import pixmap
from counsellor_app.ui.language import current
from counsellor_app.ui.theme import font, px
from counsellor_app.ui.widgets.buttons import Button, Kind
from counsellor_app.ui.widgets.card import Card, boxed, label
from counsellor_app.ui.widgets.elided import ElidedLabel

WRITTEN = frozenset({"EDU_AUTH", "POLICE", "CHILD_SCHOOL"})  # these are told on paper


class StartsCard(Card):
    """One line for each clock: the duty, by when, which article. Today's are brown."""

    def __init__(self, content: Content, zone: tzinfo) -> None:
        super().__init__()
        self._content = content
        self._zone = zone
        self._starts: tuple[Starts, ...] = ()
        self._today: date | None = None
        self._items: list[QWidget] = []
        self._nothing = label("", "quiet", wrap=True)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self.body.addLayout(self._lines)
        self.body.addWidget(self._nothing)
        self._lay_out()

    def show_starts(self, starts: tuple[Starts, ...], now: datetime) -> None:
        self._starts = starts
        self._today = local_day(now, self._zone)
        self._fill()

    def lines(self) -> tuple[str, ...]:
        """What is read out, line by line."""
        return tuple(one.accessibleName() for one in self._items)

    def retranslate(self) -> None:
        self.set_title(self.tr("What starts after registration"))
        self._nothing.setText(self.tr("No term of the law starts with what is chosen so far."))
        self._fill()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._lay_out()
            self._fill()

    def _lay_out(self) -> None:
        self.head_row.setContentsMargins(px(14), 0, px(14), 0)
        self._nothing.setContentsMargins(px(14), px(8), px(14), px(12))

    def _fill(self) -> None:
        while (entry := self._lines.takeAt(0)) is not None:
            old = entry.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self._items = [self._line(one) for one in self._starts]
        for item in self._items:
            self._lines.addWidget(item)
        self._nothing.setVisible(not self._starts)

    def _line(self, one: Starts) -> QWidget:
        clock, language = self._content.clock(one.rule), current().value
        item = boxed("item")
        column = QVBoxLayout(item)
        column.setContentsMargins(px(14), px(6), px(14), px(6))
        column.setSpacing(0)
        action = label(clock.action.of(language), wrap=True)
        is_hot = one.due_on == self._today and not one.met_by_registration
        due = label(self._due(one, clock.recipients), "late" if is_hot else "")
        due.setFont(font(12, 600))
        article = ElidedLabel(nobreak(clock.article_full.of(language)), "quiet")
        article.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(due)
        row.addWidget(article, 1)
        column.addWidget(action)
        column.addLayout(row)
        if clock.ambiguity is not None:
            item.setToolTip(clock.ambiguity.of(language))
        item.setAccessibleName(f"{action.text()}: {due.text()}, {article.text()}")
        return item

    def _due(self, one: Starts, recipients: tuple[str, ...]) -> str:
        if one.met_by_registration:
            return self.tr("by registering")
        if one.due_on == self._today:
            return self.tr("today, in writing") if WRITTEN & set(recipients) else self.tr("today")
        day = day_month(one.due_on, self._today)
        if one.due_at is not None:
            return self.tr("by {day}, {time}").format(day=day, time=clock_time(one.due_at, self._zone))
        return self.tr("by {day}").format(day=day)


class LawNote(QFrame):
    """What a psychologist should not have to remember; shown for bullying only."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("box", "plain")
        self._sign = QLabel()
        self._words = label("", "quiet", wrap=True)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(self._words, 1)
        self._lay_out()

    def retranslate(self) -> None:
        self._words.setText(
            nobreak(
                self.tr(
                    "One incident is not yet bullying by para 2(1), but it is registered. The education authority"
                    " decides, not the school."
                )
            )
        )
        self.setAccessibleName(self._words.text())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._lay_out()

    def _lay_out(self) -> None:
        self._sign.setPixmap(pixmap("info", "quiet", 20))
        self._row.setContentsMargins(px(12), px(10), px(14), px(10))
        self._row.setSpacing(px(12))


class AcuteCard(QFrame):
    """The steps are one press away from every referral, whatever it is about."""

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("box", "card")
        self._sign = QLabel()
        self._question, self._first = label("", "section"), label("", "quiet")
        self.steps = Button(kind=Kind.DANGER)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(self._question)
        texts.addWidget(self._first)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._sign)
        self._row.addLayout(texts, 1)
        self._row.addWidget(self.steps)
        self.steps.clicked.connect(self._on_steps)
        self._lay_out()

    def retranslate(self) -> None:
        self._question.setText(self.tr("An acute sign?"))
        self._first.setText(self.tr("Help comes first"))
        self.steps.setText(self.tr("Steps"))
        self.steps.setAccessibleName(self.tr("An acute sign: open the crisis steps"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._lay_out()

    def _lay_out(self) -> None:
        self._sign.setPixmap(pixmap("oct", "r3", 20))
        self._row.setContentsMargins(px(12), px(8), px(12), px(8))
        self._row.setSpacing(px(12))

    @Slot()
    def _on_steps(self) -> None:
        self.wanted.emit()


class ReferralSide(QWidget):
    steps_wanted = Signal()

    def __init__(self, content: Content, zone: tzinfo) -> None:
        super().__init__()
        self.starts = StartsCard(content, zone)
        self.law = LawNote()
        self.acute = AcuteCard()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(12))
        for part in (self.starts, self.law, self.acute):
            self._column.addWidget(part)
        self._column.addStretch(1)
        self.acute.wanted.connect(self.steps_wanted)
        self.retranslate()

    def retranslate(self) -> None:
        for part in (self.starts, self.law, self.acute):
            part.retranslate()
