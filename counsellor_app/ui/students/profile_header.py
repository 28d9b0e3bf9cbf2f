"""The strip above a profile: who, the class, the age, the status, and what can be done."""

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from counsellor_app.content.library import Content
from counsellor_app.content.packs import CodeList
from counsellor_app.domain.iin import IinVerdict
from counsellor_app.domain.people import SchoolStatus
from counsellor_app.services.student_commands import StudentProfile
from counsellor_app.ui.students.words import class_words, code_words
from counsellor_app.ui.theme import px
from counsellor_app.ui.veil import Veil
from counsellor_app.ui.widgets.avatar import Avatar
from counsellor_app.ui.widgets.buttons import Button, IconButton, Kind
from counsellor_app.ui.widgets.card import label
from counsellor_app.ui.widgets.elided import ElidedLabel


class ProfileHeader(QWidget):
    """`chosen` tells the code of a verb: back, referral, correct, leave, come-back, merge, remove."""

    chosen = Signal(str)

    def __init__(self, content: Content, veil: Veil) -> None:
        super().__init__()
        self._content = content
        self._veil = veil
        self._profile: StudentProfile | None = None
        self.back_button = IconButton("left")
        self.avatar = Avatar("")
        self.name_label = ElidedLabel("", "name")
        self.meta_label = ElidedLabel("", "quiet")
        self.training_mark = label("", "mark")
        self.correct_button = Button(icon="pen")
        self.referral_button = Button(kind=Kind.FILLED, icon="plus")
        self.more_button = IconButton("more")
        self._build()
        self.back_button.clicked.connect(lambda: self.chosen.emit("back"))
        self.correct_button.clicked.connect(lambda: self.chosen.emit("correct"))
        self.referral_button.clicked.connect(lambda: self.chosen.emit("referral"))
        self.more_button.clicked.connect(self._open_menu)
        self.retranslate()

    def _build(self) -> None:
        for words in (self.name_label, self.meta_label):
            words.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        first = QHBoxLayout()
        first.setSpacing(px(8))
        first.addWidget(self.name_label)
        first.addWidget(self.training_mark, 0, Qt.AlignmentFlag.AlignVCenter)
        first.addStretch(1)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addLayout(first)
        texts.addWidget(self.meta_label)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(8), px(10), px(16), px(10))
        row.setSpacing(px(8))
        row.addWidget(self.back_button)
        row.addWidget(self.avatar)
        row.addSpacing(px(4))
        row.addLayout(texts, 1)
        for button in (self.correct_button, self.referral_button, self.more_button):
            row.addWidget(button)

    def show_profile(self, profile: StudentProfile) -> None:
        self._profile = profile
        name = self._veil.name(profile.person.full_name())
        self.avatar.set_name(name)
        self.name_label.setText(name)
        self.meta_label.setText(self._meta(profile))
        self.training_mark.setVisible(profile.iin is IinVerdict.TRAINING)

    def verbs(self) -> tuple[tuple[str, str], ...]:
        """What stands in the menu, as codes with words."""
        profile = self._profile
        if profile is None:
            return ()
        is_here = profile.student.status is SchoolStatus.STUDYING
        moving = ("leave", self.tr("Mark as left")) if is_here else ("come-back", self.tr("Back at school"))
        found = [moving, ("merge", self.tr("Merge with another record"))]
        if profile.removable:
            found.append(("remove", self.tr("Remove: added by mistake")))
        return tuple(found)

    def menu(self) -> QMenu:
        menu = QMenu(self)
        for code, words in self.verbs():
            menu.addAction(words).triggered.connect(lambda _on=False, code=code: self.chosen.emit(code))
        return menu

    def _open_menu(self) -> None:
        menu = self.menu()
        corner = self.more_button.mapToGlobal(QPoint(self.more_button.width(), self.more_button.height() + px(2)))
        menu.popup(corner - QPoint(menu.sizeHint().width(), 0))

    def _meta(self, profile: StudentProfile) -> str:
        student = profile.student
        parts = [class_words(student.grade, student.letter)]
        if profile.age is not None:
            parts.append(self.tr("%n year(s) old", "", profile.age))
        if student.language:
            parts.append(code_words(self._content, CodeList.LANGUAGE, student.language))
        if student.status is not SchoolStatus.STUDYING:
            parts.append(code_words(self._content, CodeList.SCHOOL_STATUS, student.status.value))
        return " · ".join(part for part in parts if part)

    def retranslate(self) -> None:
        self.back_button.set_words(self.tr("Back to the list"))
        self.correct_button.setText(self.tr("Correct"))
        self.referral_button.setText(self.tr("Take a referral"))
        self.more_button.set_words(self.tr("More about this student"))
        self.training_mark.setText(self.tr("TRAINING IIN"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
