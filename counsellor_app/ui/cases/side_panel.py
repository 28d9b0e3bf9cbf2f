"""The panel at the right: people and their roles, the next contacts, the incidents, the referrals."""

from collections.abc import Callable
from datetime import datetime, tzinfo

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from counsellor_app.content.library import Content
from counsellor_app.content.packs import CodeList
from counsellor_app.domain.clock import local_day
from counsellor_app.domain.followups import Bucket, DueWhen, bucket
from counsellor_app.domain.record import FollowUp
from counsellor_app.services.cases import CasePerson, CaseRecord
from counsellor_app.ui.cases.case_names import CaseNames
from counsellor_app.ui.cases.incident_rows import day_words, what_words
from counsellor_app.ui.cases.labels import ElidedLabel, ToneLabel
from counsellor_app.ui.cases.words import due_words, language, role_words
from counsellor_app.ui.format import day_digits
from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.avatar import Avatar
from counsellor_app.ui.widgets.buttons import IconButton, LinkButton, Size
from counsellor_app.ui.widgets.card import label
from counsellor_app.ui.widgets.scroll import set_up_scroll

SHOWN_CONTACTS = 4


class PanelRow(QFrame):
    """A line that is a button: Enter, Space or a click opens it."""

    clicked = Signal()

    def __init__(self, height: int, *, name: str = "") -> None:
        super().__init__()
        self.setProperty("ring", True)
        self.setMinimumHeight(px(height))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(name)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(px(8))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.clicked.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.clicked.emit()


class Block(QFrame):
    """A head with a count and a verb, then rows; a line above all but the first."""

    added = Signal(QWidget)

    def __init__(self, *, verb: bool = False) -> None:
        super().__init__()
        self.title_label = label("", "section")
        self.count_label = label("", "muted")
        self.add_button = IconButton("plus", size=Size.SMALL)
        self.add_button.clicked.connect(lambda: self.added.emit(self.add_button))
        head = QHBoxLayout()
        head.setSpacing(px(6))
        head.addWidget(self.title_label)
        head.addWidget(self.count_label)
        head.addStretch(1)
        head.addWidget(self.add_button)
        self.rows = QVBoxLayout()
        self.rows.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(10), px(16), px(8))
        column.setSpacing(px(2))
        column.addLayout(head)
        column.addLayout(self.rows)
        self.add_button.setVisible(verb)  # not before it has a parent: it would be a window of its own

    def set_head(self, title: str, count: int | None, verb: str = "") -> None:
        self.title_label.setText(title)
        self.count_label.setText("" if count is None else str(count))
        self.setAccessibleName(title)
        self.add_button.set_words(verb)

    def clear(self) -> None:
        while (item := self.rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()


class SidePanel(QScrollArea):
    """`person_asked` carries a person id, `contact_asked` a follow-up id and the row that was clicked."""

    person_asked = Signal(str)
    contact_asked = Signal(str, QWidget)
    contact_added = Signal(QWidget)
    incident_asked = Signal(str)  # the incident's id, to be found in the timeline
    incident_added = Signal()
    referral_asked = Signal(str)

    def __init__(self, content: Content, zone: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content = content
        self._zone = zone
        self.people = Block()
        self.contacts = Block(verb=True)
        self.incidents = Block(verb=True)
        self.referrals = Block()
        set_up_scroll(self)
        sheet = QWidget()
        sheet.setProperty("scrolled", "true")
        self._column = QVBoxLayout(sheet)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        for block in (self.people, self.contacts, self.incidents, self.referrals):
            self.add_block(block)
        self.setWidget(sheet)
        self.contacts.added.connect(self.contact_added)
        self.incidents.added.connect(self.incident_added)
        self._width()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._width()

    def _width(self) -> None:
        self.setFixedWidth(px(296))

    def add_block(self, block: Block) -> None:
        """Below the others, with a line between."""
        if self._column.count() > 1:
            line = QFrame()
            line.setProperty("box", "divider")
            line.setFixedHeight(1)
            inset = QHBoxLayout()
            inset.setContentsMargins(px(16), 0, px(16), 0)
            inset.addWidget(line)
            self._column.insertLayout(self._column.count() - 1, inset)
        self._column.insertWidget(self._column.count() - 1, block)

    def show_case(self, record: CaseRecord, names: CaseNames, now: datetime) -> None:
        self._show_people(record, names)
        self._show_contacts(record, names, now)
        self._show_incidents(record)
        self._show_referrals(record)

    def _show_people(self, record: CaseRecord, names: CaseNames) -> None:
        self.people.clear()
        self.people.set_head(self.tr("People and roles"), len(record.people))
        for person in record.people:
            is_own = person.person_id == record.case.student_id
            self.people.rows.addWidget(self._person(person, names, is_own=is_own))

    def _person(self, person: CasePerson, names: CaseNames, *, is_own: bool) -> PanelRow:
        name, role = names.person(person.person_id), self._role(person)
        row = PanelRow(30, name=", ".join(part for part in (name, role) if part))
        row.clicked.connect(lambda: self.person_asked.emit(person.person_id))
        row.row.addWidget(Avatar(name, own=is_own, small=True))
        row.row.addWidget(ElidedLabel(name, size=13, weight=600 if is_own else 400), 1)
        row.row.addWidget(ElidedLabel(role, size=12, tone="quiet", grows=False))
        return row

    def _role(self, person: CasePerson) -> str:
        if person.relation is None:
            return ", ".join(role_words(code, self._content) for code in person.roles)
        words = self._content.word(CodeList.GUARDIAN_KIND, person.relation.kind).of(language())
        return words if person.relation.may_contact else self.tr("{who}, do not contact").format(who=words)

    def _show_contacts(self, record: CaseRecord, names: CaseNames, now: datetime) -> None:
        self.contacts.clear()
        rows = sorted(
            (row for row in record.followups if row.state == "open"),
            key=lambda row: (DueWhen(at=row.due_at, on=row.due_on).day(self._zone), row.due_at is None, row.id),
        )
        self.contacts.set_head(self.tr("Next contacts"), None, self.tr("Add a contact"))
        self.contacts.add_button.setVisible(record.case.closed_at is None)
        for row in rows[:SHOWN_CONTACTS]:
            self.contacts.rows.addWidget(self._contact(row, names, now))
        if len(rows) > SHOWN_CONTACTS:
            self._fold(rows[SHOWN_CONTACTS:], names, now)
        if not rows:
            self.contacts.rows.addWidget(label(self.tr("Nothing is planned."), "quiet"))

    def _fold(self, rows: list[FollowUp], names: CaseNames, now: datetime) -> None:
        more = LinkButton(self.tr("%n more", "", len(rows)))
        self.contacts.rows.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
        more.clicked.connect(self._unfold(more, rows, names, now))

    def _unfold(self, more: QWidget, rows: list[FollowUp], names: CaseNames, now: datetime) -> Callable[[], None]:
        def unfold() -> None:
            more.hide()
            for row in rows:
                self.contacts.rows.addWidget(self._contact(row, names, now))

        return unfold

    def _contact(self, followup: FollowUp, names: CaseNames, now: datetime) -> PanelRow:
        today = local_day(now, self._zone)
        due = DueWhen(at=followup.due_at, on=followup.due_on)
        when = due_words(followup.due_at, followup.due_on, today, self._zone)
        title = contact_words(followup, self._content, names)
        is_hot = bucket(due, now, self._zone) in (Bucket.OVERDUE, Bucket.TODAY)
        row = PanelRow(28, name=f"{when}, {title}")
        row.clicked.connect(lambda: self.contact_asked.emit(followup.id, row))
        day = ToneLabel(when, size=13, weight=500, tone="r2" if is_hot else "text")
        day.setMinimumWidth(px(112))
        row.row.addWidget(day)
        row.row.addWidget(ElidedLabel(title, size=13), 1)
        return row

    def _show_incidents(self, record: CaseRecord) -> None:
        """Their days at a glance: "two or more times" is an element of the law."""
        self.incidents.clear()
        self.incidents.setVisible(bool(record.incidents) or record.takes_incidents)
        self.incidents.set_head(self.tr("Incidents"), len(record.incidents), self.tr("Write down a further incident"))
        self.incidents.add_button.setVisible(record.takes_incidents and record.case.closed_at is None)
        for line in record.incidents:
            day, what = day_words(line.incident, record.today), what_words(line.incident, self._content)
            row = PanelRow(28, name=f"{day}, {what}")
            row.clicked.connect(lambda key=line.incident.id: self.incident_asked.emit(key))
            row.row.addWidget(ToneLabel(day, size=13))
            row.row.addWidget(ElidedLabel(what, size=12, tone="quiet"), 1)
            self.incidents.rows.addWidget(row)
        if not record.incidents:
            self.incidents.rows.addWidget(label(self.tr("None yet."), "quiet"))

    def _show_referrals(self, record: CaseRecord) -> None:
        self.referrals.clear()
        self.referrals.setVisible(bool(record.referrals))
        self.referrals.set_head(self.tr("Referrals"), len(record.referrals))
        for referral in record.referrals:
            day = day_digits(local_day(referral.received_at, self._zone))
            source = self._content.word(CodeList.REFERRAL_SOURCE, referral.source).of(language())
            row = PanelRow(28, name=f"{referral.number}, {day}, {source}")
            row.clicked.connect(lambda key=referral.id: self.referral_asked.emit(key))
            row.row.addWidget(ToneLabel(referral.number, size=13))
            row.row.addWidget(ElidedLabel(source, size=12, tone="quiet"), 1)
            row.row.addWidget(ToneLabel(day, size=12, tone="quiet"))
            self.referrals.rows.addWidget(row)


def contact_words(followup: FollowUp, content: Content, names: CaseNames) -> str:
    """The user's own words (hidden under the veil), or what the schedule calls it."""
    if followup.source == "hand":
        return names.said(followup.title)
    return content.contact_title(followup.mode, followup.step).of(language())
