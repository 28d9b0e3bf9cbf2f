"""The card under the empty list: four things a new file needs, done or with the verb that does them."""

from datetime import date, tzinfo

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.services.cases import FirstSteps
from counsellor_app.ui.format import nearby_moment
from counsellor_app.ui.icons import pixmap
from counsellor_app.ui.numbers import number
from counsellor_app.ui.theme import font, px, tokens
from counsellor_app.ui.widgets.buttons import Button, Kind, Size
from counsellor_app.ui.widgets.card import Card, boxed, label
from counsellor_app.ui.widgets.painted import Painted


class StepMark(Painted):
    """A check, or the number of the step in a circle."""

    def __init__(self, place: int) -> None:
        super().__init__()
        self._place = place
        self._is_done = False

    def set_done(self, is_done: bool) -> None:
        self._is_done = is_done
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(20), px(20))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._is_done:
            painter.drawPixmap(0, 0, pixmap("check", "accent", 20))
        else:
            painter.setPen(QPen(QColor(tokens().edge), 1.5))
            painter.drawEllipse(self.rect().toRectF().adjusted(0.75, 0.75, -0.75, -0.75))
            painter.setPen(QColor(tokens().quiet))
            painter.setFont(font(11, 600))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self._place))
        painter.end()


class _Step(QWidget):
    def __init__(self, place: int, verb: Button | None) -> None:
        super().__init__()
        self.mark = StepMark(place)
        self.main = label("", "medium")
        self.below = label("", "quiet")
        self.verb = verb
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(self.main)
        texts.addWidget(self.below)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(4), px(5), px(4), px(5))
        row.setSpacing(px(12))
        row.addWidget(self.mark)
        row.addLayout(texts, 1)
        if verb is not None:
            row.addWidget(verb)

    def show_state(self, is_done: bool, below: str) -> None:
        self.mark.set_done(is_done)
        self.below.setText(below)
        self.below.setVisible(bool(below))
        if self.verb is not None:
            self.verb.setVisible(not is_done)


class FirstStepsCard(Card):
    roster_asked = Signal()
    backup_asked = Signal()
    contacts_asked = Signal()

    def __init__(self) -> None:
        super().__init__(" ")
        self._known: tuple[FirstSteps, date, tzinfo] | None = None
        verbs = [Button(kind=Kind.ACCENT_QUIET, size=Size.SMALL) for _ in range(3)]
        self._steps = [_Step(1, None), *(_Step(at, verb) for at, verb in enumerate(verbs, start=2))]
        for step in self._steps:
            item = boxed("item")
            column = QVBoxLayout(item)
            column.setContentsMargins(px(12), px(6), px(12), px(6))
            column.addWidget(step)
            self.body.addWidget(item)
        for verb, asked in zip(verbs, (self.roster_asked, self.backup_asked, self.contacts_asked), strict=True):
            verb.clicked.connect(asked)
        self._verbs = verbs
        self.setFixedWidth(px(440))
        self.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() is QEvent.Type.StyleChange:
            self.setFixedWidth(px(440))

    def retranslate(self) -> None:
        self.set_title(self.tr("Getting started"))
        titles = (
            self.tr("Recovery code is written down"),
            self.tr("Student list is loaded"),
            self.tr("Backup on a removable disk"),
            self.tr("Phones for the crisis screen"),
        )
        for step, title in zip(self._steps, titles, strict=True):
            step.main.setText(title)
        for verb, words in zip(self._verbs, (self.tr("Load"), self.tr("Create"), self.tr("Fill in")), strict=True):
            verb.setText(words)
        if self._known is not None:
            self.show_steps(*self._known)

    def show_steps(self, steps: FirstSteps, today: date, zone: tzinfo) -> None:
        self._known = (steps, today, zone)
        done = (True, steps.students > 0, steps.backup_at is not None, steps.contacts > 0)
        students = self.tr("%n student(s)", "", steps.students).replace(str(steps.students), number(steps.students))
        loaded = ", ".join((students, self.tr("%n class(es)", "", steps.classes)))
        below = (
            nearby_moment(steps.recovery_at, today, zone),
            loaded if steps.students else self.tr("from the file of your school's system"),
            nearby_moment(steps.backup_at, today, zone) if steps.backup_at else self.tr("takes about a minute"),
            self.tr("head, nurse, support centre"),
        )
        for step, is_done, words in zip(self._steps, done, below, strict=True):
            step.show_state(is_done, words)
        self.count_label.setText(self.tr("{done} of {all}").format(done=sum(done), all=len(done)))
        self.count_label.show()
