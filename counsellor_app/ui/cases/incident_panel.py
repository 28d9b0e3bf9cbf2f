"""A further incident of the case, in the place of the timeline: the card of a referral, and what will start."""

from datetime import date, datetime, tzinfo

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtGui import QKeyEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from counsellor_app.content.library import Content
from counsellor_app.services.referral_commands import Starts
from counsellor_app.ui.cases.words import language
from counsellor_app.ui.format import clock_time, day_month, nobreak, uncapital
from counsellor_app.ui.icons import pixmap
from counsellor_app.ui.incidents.incident_card import IncidentCard
from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.buttons import Button, IconButton, Kind, LinkButton
from counsellor_app.ui.widgets.card import boxed, label
from counsellor_app.ui.widgets.form import FormColumn
from counsellor_app.ui.widgets.keyed_button import KeyedButton

CTRL = Qt.KeyboardModifier.ControlModifier


class IncidentPanel(QWidget):
    """Widgets only. `written` when it should be written down, `left` with Esc; a refusal comes back to `show_error`."""

    written = Signal()
    left = Signal()
    link_asked = Signal()
    referral_asked = Signal()

    def __init__(self, card: IncidentCard, content: Content, zone: tzinfo) -> None:
        super().__init__()
        self.card = card
        self._content = content
        self._zone = zone
        self._starts: tuple[Starts, ...] = ()
        self._today = date.min
        self._saved_at: datetime | None = None
        self.form = FormColumn()
        self.back_button = IconButton("left")
        self.title_label = label("", "name")
        self.link_button = LinkButton()
        self.help_label = label("", "quiet", wrap=True)
        self.referral_button = LinkButton()
        self.starts_label = label("", "quiet", wrap=True)
        self._saved_sign, self.saved_label = QLabel(), label("", "quiet")
        self.leave_button = KeyedButton(kind=Kind.QUIET)
        self.leave_button.set_keys("Esc")
        self.write_button = Button(kind=Kind.FILLED)
        self._build()
        self._connect()
        self._retranslate()
        self._lay_out()

    def show_place(self, place: int) -> None:
        """The number this incident will have in the case: they are counted by their days."""
        self.card.set_place(place, is_last=False, is_only=True)

    def start(self, today: date) -> None:
        self._today = today
        self._starts = ()
        self.card.clear_errors()
        self.show_saved(None)
        self._retranslate()
        self.form.verticalScrollBar().setValue(0)
        self.card.day.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_starts(self, starts: tuple[Starts, ...]) -> None:
        self._starts = starts
        self._show_starts()

    def show_saved(self, moment: datetime | None) -> None:
        self._saved_at = moment
        self._saved_sign.setVisible(moment is not None)
        words = self.tr("Draft saved {time}")
        self.saved_label.setText(words.format(time=clock_time(moment, self._zone)) if moment else "")

    def show_error(self, field: str | None, words: str) -> bool:
        self.card.clear_errors()
        if not self.card.show_error(field, words):
            return False
        self.form.ensureWidgetVisible(self.card)
        return True

    @Slot(bool)
    def hide_text(self, is_hidden: bool) -> None:
        """Under the veil nothing that is being written can be read."""
        self.form.setHidden(is_hidden)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers() & CTRL:
            self.written.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.card.retranslate()
            self._retranslate()
        elif event.type() is QEvent.Type.StyleChange:
            self._lay_out()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(px(16), px(8), px(16), px(8))
        head.setSpacing(px(8))
        head.addWidget(self.back_button)
        head.addWidget(self.title_label, 1)
        head.addWidget(self.link_button)
        self.form.add(self.card)
        told = QVBoxLayout()
        told.setSpacing(px(2))
        told.addWidget(self.help_label)
        told.addWidget(self.referral_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.form.rows.addLayout(told)
        self.form.rows.addStretch(1)
        foot = boxed("composer")
        over = QVBoxLayout(foot)
        over.setContentsMargins(px(16), px(10), px(16), px(10))
        over.setSpacing(px(6))
        over.addWidget(self.starts_label)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self._saved_sign)
        row.addWidget(self.saved_label, 1)
        row.addWidget(self.leave_button)
        row.addWidget(self.write_button)
        over.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.form, 1)
        column.addWidget(foot)

    def _connect(self) -> None:
        self.card.submitted.connect(self.written)
        self.write_button.clicked.connect(self.written)
        self.leave_button.clicked.connect(self.left)
        self.back_button.clicked.connect(self.left)
        self.link_button.clicked.connect(self.link_asked)
        self.referral_button.clicked.connect(self.referral_asked)

    def _lay_out(self) -> None:
        self._saved_sign.setPixmap(pixmap("check", "quiet", 14))

    @Slot()
    def _retranslate(self) -> None:
        self.title_label.setText(self.tr("A further incident"))
        self.back_button.set_words(self.tr("Back to the timeline"))
        self.link_button.setText(self.tr("It stands in another case already"))
        self.help_label.setText(
            self.tr(
                "Each incident has its own day: the law speaks of two or more times. If somebody reported it to you "
                "anew, take a referral instead: it gets its own number and its own terms."
            )
        )
        self.referral_button.setText(self.tr("Take a referral"))
        self.leave_button.setText(self.tr("Close, keep the draft"))
        self.write_button.setText(self.tr("Write down the incident"))
        self.show_saved(self._saved_at)
        self._show_starts()

    def _show_starts(self) -> None:
        lines = []
        for one in self._starts:
            clock = self._content.clock(one.rule)
            words = self.tr("A term starts: {what}, by {day} ({article}).")
            day = day_month(one.due_on, self._today)
            what, article = uncapital(clock.action.of(language())), clock.article_full.of(language())
            lines.append(nobreak(words.format(what=what, day=day, article=article)))
        self.starts_label.setText(" ".join(lines))
        self.starts_label.setVisible(bool(lines))
