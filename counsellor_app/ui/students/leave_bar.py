"""Leaving and coming back: one line under the header of the profile, no dialog."""

from datetime import date

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from counsellor_app.content.library import Content
from counsellor_app.content.packs import CodeList
from counsellor_app.domain.people import SchoolStatus, Student
from counsellor_app.services.student_commands import ClassFacts
from counsellor_app.ui.format import capital
from counsellor_app.ui.students.words import choices, code_words
from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.buttons import Button, Kind
from counsellor_app.ui.widgets.card import boxed, label
from counsellor_app.ui.widgets.combo import Combo
from counsellor_app.ui.widgets.day_edit import DayEdit

GONE = (SchoolStatus.LEFT, SchoolStatus.GRADUATED)

DAY_WIDTH = 136


class _Line(QWidget):
    """Fields in a row, a verb, Cancel, and an error below."""

    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._today = date.min  # until the line is opened
        frame = boxed("plain")
        self.ask_label = label("", "medium")
        self.error_label = label("", "error", wrap=True)
        self.fields = QHBoxLayout()
        self.fields.setSpacing(px(8))
        self.do_button = Button(kind=Kind.ORDINARY)
        self.cancel_button = Button(kind=Kind.QUIET)
        row = QHBoxLayout()
        row.setSpacing(px(12))
        row.addWidget(self.ask_label)
        row.addLayout(self.fields)
        row.addWidget(self.do_button)
        row.addWidget(self.cancel_button)
        row.addStretch(1)
        inner = QVBoxLayout(frame)
        inner.setContentsMargins(px(12), px(6), px(8), px(6))
        inner.setSpacing(px(4))
        inner.addLayout(row)
        inner.addWidget(self.error_label)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(12), px(16), 0)
        column.addWidget(frame)
        self.cancel_button.clicked.connect(self.cancelled)
        self.set_error("")

    def set_error(self, text: str) -> None:
        self.error_label.setText(text)
        self.error_label.setVisible(bool(text))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        self.cancel_button.setText(self.tr("Cancel"))


class LeaveBar(_Line):
    asked = Signal(object, object)  # SchoolStatus, date

    def __init__(self, content: Content) -> None:
        super().__init__()
        self._content = content
        self.status = Combo()
        self.day = DayEdit(today=lambda: self._today)
        self.status.setSizeAdjustPolicy(Combo.SizeAdjustPolicy.AdjustToContents)
        self.day.setFixedWidth(px(DAY_WIDTH))
        self.fields.addWidget(self.status)
        self.fields.addWidget(self.day)
        self.do_button.clicked.connect(self._ask)
        self.retranslate()

    def begin(self, today: date) -> None:
        self.set_error("")
        self._today = today
        self.status.set_code(SchoolStatus.LEFT.value)
        self.day.set_value(today)
        self.show()
        self.day.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _ask(self) -> None:
        day = self.day.value()
        if day is None:
            self.set_error(self.tr("There is no such day. Write it like this: 24.03.2026"))
        else:
            self.asked.emit(SchoolStatus(self.status.code()), day)

    def retranslate(self) -> None:
        super().retranslate()
        self.ask_label.setText(self.tr("No longer at the school"))
        self.do_button.setText(self.tr("Mark"))
        self.day.setAccessibleName(self.tr("Day of leaving"))
        self.status.setAccessibleName(self.tr("Why"))
        self.status.set_choices(
            (status.value, capital(code_words(self._content, CodeList.SCHOOL_STATUS, status.value))) for status in GONE
        )


class ReturnBar(_Line):
    asked = Signal(object)  # ClassFacts

    def __init__(self, content: Content) -> None:
        super().__init__()
        self._content = content
        self.grade, self.letter = QLineEdit(), QLineEdit()
        self.language, self.day = Combo(), DayEdit(today=lambda: self._today)
        for field in (self.grade, self.letter):
            field.setFixedWidth(px(64))
        self.day.setFixedWidth(px(DAY_WIDTH))
        for part in (self.grade, self.letter, self.language, self.day):
            self.fields.addWidget(part)
        self.do_button.clicked.connect(self._ask)
        self.retranslate()

    def begin(self, student: Student, today: date) -> None:
        self.set_error("")
        self._today = today
        self.grade.setText("" if student.grade is None else str(student.grade))
        self.letter.setText(student.letter)
        self.language.set_code(student.language or "")
        self.day.set_value(today)
        self.show()
        self.grade.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _ask(self) -> None:
        grade, day = self.grade.text().strip(), self.day.value()
        if day is None:
            self.set_error(self.tr("There is no such day. Write it like this: 24.03.2026"))
            return
        if grade and not grade.isdecimal():
            self.set_error(self.tr("A grade is a number from 0 to 12."))
            return
        self.asked.emit(
            ClassFacts(
                grade=int(grade) if grade else None,
                letter=self.letter.text().strip(),
                language=self.language.code() or None,
                since=day,
            )
        )

    def retranslate(self) -> None:
        super().retranslate()
        self.ask_label.setText(self.tr("Back at the school, in class"))
        self.do_button.setText(self.tr("Write down"))
        self.grade.setPlaceholderText(self.tr("grade"))
        self.grade.setAccessibleName(self.tr("Grade"))
        self.letter.setPlaceholderText(self.tr("letter"))
        self.letter.setAccessibleName(self.tr("Letter of the class"))
        self.language.set_choices((("", "–"), *choices(self._content, CodeList.LANGUAGE)))
        self.language.setAccessibleName(self.tr("Language of instruction"))
        self.day.setAccessibleName(self.tr("First day back"))
