"""An incident in the timeline: each person's role in it, the forms, how many there were."""

from datetime import date, tzinfo

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.content.library import Content
from counsellor_app.content.packs import CodeList
from counsellor_app.domain.clock import local_day
from counsellor_app.domain.referrals import IncidentRole
from counsellor_app.services.cases import IncidentLine
from counsellor_app.ui.cases.case_names import CaseNames
from counsellor_app.ui.cases.incident_rows import day_words
from counsellor_app.ui.cases.labels import ElidedLabel, ToneLabel
from counsellor_app.ui.cases.note_body import NoteBody
from counsellor_app.ui.cases.signature import Signature
from counsellor_app.ui.cases.words import language, role_words
from counsellor_app.ui.format import capital, day_month, nobreak
from counsellor_app.ui.icons import pixmap
from counsellor_app.ui.theme import px, tokens, width_of
from counsellor_app.ui.widgets.card import label
from counsellor_app.ui.widgets.flow_layout import FlowLayout
from counsellor_app.ui.widgets.paint import frame, words
from counsellor_app.ui.widgets.painted import Painted
from counsellor_app.ui.widgets.person_chip import PersonChip

ROLE_WIDTH = 116


class WordChip(Painted):
    """A word in a frame: a form of bullying, 24 px."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text
        self.say(text)

    def sizeHint(self) -> QSize:
        return QSize(px(8) * 2 + 2 + width_of(self._text, 13, 400), px(24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        frame(painter, self.rect(), tokens().surface, tokens().line)
        words(painter, self.rect().adjusted(px(8) + 1, 0, -px(8), 0), self._text, 13, 400, tokens().text)
        painter.end()


class InfoNote(Painted):
    """A quiet remark behind an info sign, as high as the chips beside it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text
        self.say(text)

    def sizeHint(self) -> QSize:
        return QSize(px(6) + px(14) + px(6) + width_of(self._text, 12, 400) + px(2), px(24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        side = px(14)
        painter.drawPixmap(px(6), (self.height() - side) // 2, pixmap("info", "quiet", 14))
        words(painter, self.rect().adjusted(px(6) + side + px(6), 0, 0, 0), self._text, 12, 400, tokens().quiet)
        painter.end()


class IncidentCard(QFrame):
    person_asked = Signal(str)

    def __init__(self, line: IncidentLine, first_day: date, content: Content, names: CaseNames, zone: tzinfo) -> None:
        """`first_day`: of the case's first incident, for "two since"."""
        super().__init__()
        self.setProperty("box", "card")
        self._content = content
        self._names = names
        incident = line.incident
        column = QVBoxLayout(self)
        column.setContentsMargins(px(12), px(8), px(12), px(8))
        column.setSpacing(px(4))
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(ToneLabel(self.tr("Incident {n}").format(n=line.place), weight=600))
        head.addWidget(ElidedLabel(self._where(line), size=12, tone="quiet"), 1)
        written = local_day(incident.written_at, zone)
        signature = Signature(zone)
        signature.show_signed(incident.written_at, names.user(incident.written_by), written)
        head.addWidget(signature)
        column.addLayout(head)
        if line.roles:
            column.addLayout(self._roles(line.roles))
        if incident.words:
            said = NoteBody(incident.words, names)
            said.person_clicked.connect(self.person_asked)
            column.addWidget(said)
        if incident.evidence:
            words = self.tr("What was kept: {words}").format(words=names.said(incident.evidence))
            kept = label(words, "quiet", wrap=True)
            kept.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(kept)
        if incident.kinds or line.place > 1 or line.cases > 1:
            column.addWidget(self._foot(line, first_day))

    def _where(self, line: IncidentLine) -> str:
        incident = line.incident
        day = day_words(incident)
        place = self._content.word(CodeList.PLACE, incident.place).of(language()) if incident.place else ""
        return ", ".join(part for part in (place, day) if part)

    def _roles(self, roles: tuple[IncidentRole, ...]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(8))
        grid.setVerticalSpacing(px(4))
        order = {item.id: at for at, item in enumerate(self._content.items(CodeList.ROLE))}
        for at, role in enumerate(sorted(roles, key=lambda r: (order.get(r.role, 99), r.id))):
            line, side = divmod(at, 2)
            who = ToneLabel(capital(role_words(role.role, self._content)), size=12, tone="quiet")
            who.setToolTip(self._content.word(CodeList.ROLE, role.role).of(language()))
            who.setMinimumWidth(px(ROLE_WIDTH))
            chip = PersonChip(role.person_id, self._names.person(role.person_id))
            chip.clicked.connect(self.person_asked)
            grid.addWidget(who, line, side * 3)
            grid.addWidget(chip, line, side * 3 + 1, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            grid.setRowMinimumHeight(line, px(20))
        grid.setColumnStretch(2, 1)
        grid.setColumnStretch(5, 1)
        return grid

    def _foot(self, line: IncidentLine, first_day: date) -> QWidget:
        """Forms, then what the law looks at; one line where it fits."""
        foot = QWidget()
        flow = FlowLayout(foot)
        for code in line.incident.kinds:
            flow.addWidget(WordChip(self._content.word(CodeList.BULLYING_FORM, code).of(language())))
        note = self._note(line, first_day)
        if note:
            flow.addWidget(InfoNote(note))
        return foot

    def _note(self, line: IncidentLine, first_day: date) -> str:
        parts = []
        if line.place > 1:
            # Order 506, paragraph 2(1): "systematic (two or more times)"
            words_of = self.tr("%n incident(s) since {day}: repeated, para 2(1)", "", line.place)
            parts.append(nobreak(words_of.format(day=day_month(first_day))))
        if line.cases > 1:
            parts.append(self.tr("stands in %n case(s)", "", line.cases))
        return " · ".join(parts)
