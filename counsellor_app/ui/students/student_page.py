"""A student: facts, parents and guardians, cases, classes, and what can be done."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from counsellor_app.domain.clock import local_day
from counsellor_app.domain.errors import RuleBroken
from counsellor_app.domain.ids import PersonId
from counsellor_app.domain.people import SchoolStatus
from counsellor_app.services.done import Done, Topic
from counsellor_app.services.house import Services
from counsellor_app.services.student_commands import (
    Behind,
    ClassFacts,
    EndRelation,
    MarkLeft,
    RemoveStudent,
    Return,
    SetCategories,
    StudentProfile,
)
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.messages import words_for
from counsellor_app.ui.page import Page
from counsellor_app.ui.students.guardian_cards import GuardianCards
from counsellor_app.ui.students.leave_bar import LeaveBar, ReturnBar
from counsellor_app.ui.students.profile_cards import CasesCard, CategoriesCard, ClassesCard, FactsCard
from counsellor_app.ui.students.profile_header import ProfileHeader
from counsellor_app.ui.tab_order import put_in_order
from counsellor_app.ui.theme import px
from counsellor_app.ui.veil import Veil
from counsellor_app.ui.widgets.banner import Banner, BannerKind
from counsellor_app.ui.widgets.card import boxed
from counsellor_app.ui.widgets.scroll import set_up_scroll

SIDE = 340


class StudentPage(Page):
    """`open` takes the id of a student, or of somebody who answers for one; a person not yet known leads to the case.

    Goes on to: students, student-form, guardian-form, case, referral, duplicates.
    """

    topics = frozenset({Topic.STUDENTS, Topic.PEOPLE, Topic.CASES, Topic.LEVELS})

    def __init__(self, desk: Desk, services: Services, veil: Veil) -> None:
        super().__init__()
        content, zone = services.session.content, services.session.zone
        self._desk = desk
        self._services = services
        self._id = PersonId("")
        self._turn = 0  # of being opened: an answer about somebody before is not shown under this one
        self._profile: StudentProfile | None = None
        self.header = ProfileHeader(content, veil)
        self.leave_bar, self.return_bar = LeaveBar(content), ReturnBar(content)
        self.remove_banner = Banner(kind=BannerKind.WARNING)
        self.remove_verb = self.remove_banner.add_verb("")
        self.keep_verb = self.remove_banner.add_verb("")
        self.cases = CasesCard(content, zone)
        self.guardians = GuardianCards(content, veil)
        self.facts = FactsCard(content, veil)
        self.categories = CategoriesCard(content, veil)
        self.classes = ClassesCard()
        self._build()
        self._connect()
        veil.changed.connect(self._paint)
        self._retranslate()

    def title(self) -> str:
        return self.tr("Student")

    def open(self, arg: object) -> None:
        if not isinstance(arg, str) or arg == self._id:
            return
        wanted, turn = PersonId(arg), self._turn + 1
        self._turn, self._id, self._profile = turn, PersonId(""), None
        self._body.hide()
        self._put_away()
        self._desk.ask(lambda: (turn, self._services.students.behind(wanted)), self._found)

    @Slot(object)
    def _found(self, answer: tuple[int, Behind]) -> None:
        turn, behind = answer
        if turn != self._turn:
            return
        if behind.student_id is None:
            self.navigate.emit(*(("case", behind.case_id) if behind.case_id else ("students", None)))
            return
        self._id = behind.student_id
        self._desk.ask(lambda: self._services.students.opened(self._id), self._ask)

    def reload(self) -> None:
        if self._id and self._profile is not None:
            self._ask(None)

    def focus_first(self) -> None:
        self.header.correct_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        strip = boxed("strip")
        line = QHBoxLayout(strip)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.header)
        main, side = QVBoxLayout(), QVBoxLayout()
        for column, cards in (
            (main, (self.cases, self.guardians)),
            (side, (self.facts, self.categories, self.classes)),
        ):
            column.setSpacing(px(12))
            for card in cards:
                column.addWidget(card)
            column.addStretch(1)
        sheet = QWidget()
        sheet.setProperty("scrolled", "true")
        columns = QHBoxLayout(sheet)
        columns.setContentsMargins(px(16), px(16), px(16), px(16))
        columns.setSpacing(px(16))
        columns.addLayout(main, 5)
        self._side = QWidget()
        self._side.setLayout(side)
        side.setContentsMargins(0, 0, 0, 0)
        self._side.setMaximumWidth(px(SIDE))
        columns.addWidget(self._side, 3)
        self._body = QScrollArea()
        set_up_scroll(self._body, sideways=True)
        self._body.setWidget(sheet)
        self._remove_room = QWidget()
        room = QVBoxLayout(self._remove_room)
        room.setContentsMargins(px(16), px(12), px(16), 0)
        room.addWidget(self.remove_banner)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        for part in (strip, self.leave_bar, self.return_bar, self._remove_room):
            whole.addWidget(part)
        whole.addWidget(self._body, 1)
        self._put_away()

    def _connect(self) -> None:
        self.header.chosen.connect(self._on_verb)
        self.cases.opened.connect(lambda case_id: self.navigate.emit("case", case_id))
        self.guardians.add_asked.connect(lambda: self.navigate.emit("guardian-form", (self._id, "")))
        self.guardians.correct_asked.connect(lambda one: self.navigate.emit("guardian-form", (self._id, one)))
        self.guardians.end_asked.connect(self._end_relation)
        self.categories.saved.connect(self._save_categories)
        self.leave_bar.asked.connect(self._leave)
        self.return_bar.asked.connect(self._come_back)
        for bar in (self.leave_bar, self.return_bar):
            bar.cancelled.connect(self._put_away)
        self.remove_verb.clicked.connect(self._remove)
        self.keep_verb.clicked.connect(self._put_away)

    @Slot()
    def _put_away(self) -> None:
        for part in (self.leave_bar, self.return_bar, self._remove_room):
            part.hide()

    def _ask(self, _noted: object) -> None:
        wanted, turn = self._id, self._turn
        if wanted:
            self._desk.ask(lambda: (turn, self._services.students.profile(wanted)), self._show)

    @Slot(object)
    def _show(self, answer: tuple[int, StudentProfile]) -> None:
        turn, profile = answer
        if turn != self._turn:
            return
        self._profile = profile
        self._id = profile.person.id
        self._put_away()
        self._paint()
        self._body.show()

    @Slot()
    def _paint(self) -> None:
        profile = self._profile
        if profile is None:
            return
        self.header.show_profile(profile)
        self.guardians.show_cards(profile.guardians)
        for card in (self.cases, self.facts, self.categories, self.classes):
            card.show_profile(profile)
        put_in_order(self)

    @Slot(str)
    def _on_verb(self, code: str) -> None:
        goes_to = {"back": ("students", self._id), "referral": ("referral", self._id)}
        goes_to |= {"correct": ("student-form", self._id), "merge": ("duplicates", self._id)}
        self._put_away()
        if self._profile is None and code != "back":
            return  # the name above is still of the one before
        if code in goes_to:
            self.navigate.emit(*goes_to[code])
        elif code == "leave":
            self.leave_bar.begin(self._today())
        elif code == "come-back" and self._profile is not None:
            self.return_bar.begin(self._profile.student, self._today())
        elif code == "remove":
            self._remove_room.show()
            self.keep_verb.setFocus(Qt.FocusReason.OtherFocusReason)

    def _today(self) -> date:
        return local_day(self._services.session.now(), self._services.session.zone)

    @Slot(object, object)
    def _leave(self, status: SchoolStatus, left_on: date) -> None:
        command = MarkLeft(id=self._id, status=status, left_on=left_on)
        words = self.tr("Marked: no longer at the school")
        self._act(lambda: self._services.students.mark_left(command), words, self.leave_bar.set_error)

    @Slot(object)
    def _come_back(self, school_class: ClassFacts) -> None:
        command = Return(id=self._id, school_class=school_class)
        words = self.tr("Back at the school")
        self._act(lambda: self._services.students.come_back(command), words, self.return_bar.set_error)

    @Slot(str)
    def _end_relation(self, relation_id: str) -> None:
        command = EndRelation(relation_id=relation_id, until_on=self._today())
        words = self.tr("Written down: no longer a representative")
        self._act(lambda: self._services.students.end_relation(command), words)

    @Slot(object)
    def _save_categories(self, codes: tuple[str, ...]) -> None:
        command = SetCategories(id=self._id, categories=codes)
        self._act(lambda: self._services.students.set_categories(command), self.tr("Categories saved"))

    @Slot()
    def _remove(self) -> None:
        command = RemoveStudent(id=self._id)
        words = self.tr("The student was removed")
        self._desk.act(lambda: self._services.students.remove(command), self._removed, words=words)

    def _removed(self, _done: Done) -> None:
        self._id, self._profile, self._turn = PersonId(""), None, self._turn + 1
        self.navigate.emit("students", None)

    def _act(self, command: Callable[[], Done], words: str, show: Callable[[str], None] | None = None) -> None:
        def failed(error: Exception) -> bool:
            if show is None or not isinstance(error, RuleBroken):
                return False
            show(words_for(error))
            return True

        self._desk.act(command, failed=failed, words=words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.navigate.emit("students", self._id)
        else:
            super().keyPressEvent(event)

    def _retranslate(self) -> None:
        self.remove_banner.set_text(
            self.tr("The record will be removed with the class it is in. Nothing else is written down about it.")
        )
        self.remove_verb.setText(self.tr("Remove"))
        self.keep_verb.setText(self.tr("Keep"))
        self._paint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._side.setMaximumWidth(px(SIDE))
