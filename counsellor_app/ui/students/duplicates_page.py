"""Records that look like one student: side by side, joined or told apart."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from counsellor_app.domain.ids import PersonId
from counsellor_app.domain.people import PersonKind
from counsellor_app.services.done import Done, Topic
from counsellor_app.services.house import Services
from counsellor_app.services.search import PersonHit
from counsellor_app.services.student_commands import DuplicatePair, MergeSide, MergeStudents, NotSame
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.page import Page
from counsellor_app.ui.students.merge_sheet import MergeSheet
from counsellor_app.ui.students.words import likeness_words
from counsellor_app.ui.tab_order import put_in_order
from counsellor_app.ui.theme import px
from counsellor_app.ui.veil import Veil
from counsellor_app.ui.widgets.buttons import Button, IconButton, Kind
from counsellor_app.ui.widgets.card import boxed, label
from counsellor_app.ui.widgets.empty_state import EmptyState
from counsellor_app.ui.widgets.form import WIDEST, FormField
from counsellor_app.ui.widgets.person_picker import PersonPicker
from counsellor_app.ui.widgets.scroll import set_up_scroll

KINDS = (PersonKind.STUDENT, PersonKind.UNKNOWN)


class DuplicatesPage(Page):
    """`open` takes a student's id, to merge that record with one that is looked for; nothing shows the suspected ones.

    Goes on to: students, student.
    """

    topics = frozenset({Topic.STUDENTS, Topic.PEOPLE})

    def __init__(self, desk: Desk, services: Services, veil: Veil) -> None:
        super().__init__()
        self._desk = desk
        self._services = services
        self._pairs: tuple[DuplicatePair, ...] = ()
        self._at = 0
        self._own: PersonId | None = None
        self._sides: tuple[MergeSide, MergeSide] | None = None
        self.why_label = label("", "section", wrap=True)
        self.help_label = label("", "muted", wrap=True)
        self.earlier_button, self.later_button = IconButton("left"), IconButton("right")
        self.place_label = label("", "quiet")
        self.picker = PersonPicker(desk, services.search, veil, kinds=KINDS)
        self.picker_field = FormField(self.picker)
        self.sheet = MergeSheet(services.session.content, veil)
        self.nothing = EmptyState("check")
        self.back_button = Button()
        self.apart_button = Button()
        self.merge_button = Button(kind=Kind.FILLED)
        self._build()
        self._connect()
        self._retranslate()

    def title(self) -> str:
        return self.tr("One student or two")

    def open(self, arg: object) -> None:
        self._own = PersonId(arg) if isinstance(arg, str) else None
        self._at = 0
        self._sides = None
        self.picker.set_hit(None)
        self._ask()

    def reload(self) -> None:
        self._ask()

    def focus_first(self) -> None:
        target = self.picker if self._own is not None and self._sides is None else self.back_button
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        top = QWidget()
        head = QHBoxLayout(top)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(px(4))
        head.addWidget(self.why_label, 1)
        for part in (self.place_label, self.earlier_button, self.later_button):
            head.addWidget(part)
        sheet = QWidget()
        sheet.setProperty("scrolled", "true")
        column = QVBoxLayout(sheet)
        column.setContentsMargins(px(24), px(16), px(24), px(16))
        column.setSpacing(px(12))
        for widget in (top, self.help_label, self.picker_field, self.sheet):
            widget.setMaximumWidth(px(WIDEST) + px(160))
            column.addWidget(widget)
        column.addStretch(1)
        scroll = QScrollArea()
        set_up_scroll(scroll, sideways=True)
        scroll.setWidget(sheet)
        self.stack = QStackedWidget()
        self._scroll = scroll
        self.stack.addWidget(scroll)
        self.stack.addWidget(self.nothing)
        foot = boxed("foot")
        line = QHBoxLayout(foot)
        line.setContentsMargins(px(24), px(13), px(24), px(13))
        line.setSpacing(px(8))
        line.addWidget(self.back_button)
        line.addStretch(1)
        line.addWidget(self.apart_button)
        line.addWidget(self.merge_button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.stack, 1)
        whole.addWidget(foot)

    def _connect(self) -> None:
        self.earlier_button.clicked.connect(lambda: self._go(-1))
        self.later_button.clicked.connect(lambda: self._go(1))
        self.picker.picked.connect(self._picked)
        self.back_button.clicked.connect(self._back)
        self.apart_button.clicked.connect(self._tell_apart)
        self.merge_button.clicked.connect(self._merge)

    def _ask(self) -> None:
        self._desk.ask(self._services.students.duplicates, self._show_pairs)

    @Slot(object)
    def _show_pairs(self, pairs: tuple[DuplicatePair, ...]) -> None:
        own = self._own
        self._pairs = tuple(pair for pair in pairs if own is None or own in (pair.first, pair.second))
        self._at = min(self._at, max(len(self._pairs) - 1, 0))
        self._show_pair()

    def _go(self, step: int) -> None:
        self._at = (self._at + step) % max(len(self._pairs), 1)
        self._show_pair()

    def _show_pair(self) -> None:
        """The suspected pair; without one the record that was opened, and a field to look for another."""
        self._sides = None
        hit = self.picker.hit()
        if hit is not None and self._own is not None:
            self._lay_side_by_side(self._own, hit.id)
        elif self._pairs:
            pair = self._pairs[self._at]
            self._lay_side_by_side(pair.first, pair.second)
        self._say()

    def _lay_side_by_side(self, first: PersonId, second: PersonId) -> None:
        students = self._services.students
        self._desk.ask(lambda: (students.side(first), students.side(second)), self._show_sides)

    @Slot(object)
    def _show_sides(self, sides: tuple[MergeSide, MergeSide]) -> None:
        """The record that is kept stands left: a student rather than somebody unknown, the fuller one of two."""
        self._sides = sides if _weight(sides[0]) >= _weight(sides[1]) else (sides[1], sides[0])
        self.sheet.show_sides(*self._sides)
        self._say()
        put_in_order(self)

    @Slot(object)
    def _picked(self, _hit: PersonHit) -> None:
        self._show_pair()

    def _say(self) -> None:
        has_sides, several = self._sides is not None, len(self._pairs) > 1 and self.picker.hit() is None
        self.stack.setCurrentWidget(self._scroll if has_sides or self._own is not None else self.nothing)
        self.sheet.setVisible(has_sides)
        self.picker_field.setVisible(self._own is not None)
        for part in (self.place_label, self.earlier_button, self.later_button):
            part.setVisible(several)
        for verb in (self.merge_button, self.apart_button):
            verb.setVisible(has_sides)
        self.place_label.setText(self.tr("{n} of {of}").format(n=self._at + 1, of=len(self._pairs)))
        is_suspected = bool(self._pairs) and self.picker.hit() is None
        self.why_label.setText(
            likeness_words(self._pairs[self._at].likeness) if is_suspected else self.tr("Merge with another record")
        )
        self.help_label.setText(
            self.tr(
                "Choose what is right. Cases, referrals, roles, representatives, classes and phones of both are kept;"
                " signed notes stay as they are. It can be taken back."
            )
            if has_sides
            else self.tr("Look for the other record: another student, or somebody not yet known.")
        )

    @Slot()
    def _merge(self) -> None:
        if self._sides is None:
            return
        keep, drop = self._sides
        command = MergeStudents(keep=keep.person.id, drop=drop.person.id, from_dropped=self.sheet.from_second())
        words = self.tr("The two records are one now")
        self._desk.act(lambda: self._services.students.merge(command), self._merged, words=words)

    def _merged(self, _done: Done) -> None:
        if self._own is not None and self._sides is not None:
            self.navigate.emit("student", self._sides[0].person.id)

    @Slot()
    def _tell_apart(self) -> None:
        if self._sides is None:
            return
        command = NotSame(first=self._sides[0].person.id, second=self._sides[1].person.id)
        words = self.tr("Remembered: two students")
        self._desk.act(lambda: self._services.students.not_same(command), self._merged, words=words)

    @Slot()
    def _back(self) -> None:
        self.navigate.emit(*(("student", self._own) if self._own else ("students", None)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._back()
        else:
            super().keyPressEvent(event)

    def _retranslate(self) -> None:
        self.earlier_button.set_words(self.tr("The pair before"))
        self.later_button.set_words(self.tr("The next pair"))
        self.picker_field.set_label(self.tr("The other record"))
        self.picker.setPlaceholderText(self.tr("Surname, given name or IIN"))
        self.back_button.setText(self.tr("Back"))
        self.apart_button.setText(self.tr("These are two students"))
        self.merge_button.setText(self.tr("Merge"))
        self.nothing.set_texts(
            self.tr("No records look alike"), self.tr("Pana compares names and dates of birth whenever the list opens.")
        )
        self._say()


def _weight(side: MergeSide) -> tuple[bool, int]:
    return side.student is not None, side.cases + side.notes + side.guardians
