"""Adding a student by hand, and correcting one."""

from datetime import date

from PySide6.QtCore import Qt

from counsellor_app.content.packs import CodeList
from counsellor_app.domain.clock import local_day
from counsellor_app.domain.ids import PersonId
from counsellor_app.services.done import Done
from counsellor_app.services.house import Services
from counsellor_app.services.student_commands import AddStudent, ClassFacts, CorrectStudent, StudentProfile
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.students.form_fields import PersonFields, line_edit
from counsellor_app.ui.students.form_page import FormPage
from counsellor_app.ui.students.words import choices
from counsellor_app.ui.tab_order import put_in_order
from counsellor_app.ui.veil import Veil
from counsellor_app.ui.widgets.combo import Combo
from counsellor_app.ui.widgets.day_edit import DayEdit
from counsellor_app.ui.widgets.form import FormField
from counsellor_app.ui.widgets.multi_chips import MultiChips


class StudentForm(FormPage):
    """`open` takes a student's id, or nothing for a new one. A half-filled new student stays while the app runs."""

    def __init__(self, desk: Desk, services: Services, _veil: Veil | None = None) -> None:
        super().__init__(desk)
        self._services = services
        self._content = services.session.content
        self._id: PersonId | None = None
        self._profile: StudentProfile | None = None
        self._is_new_begun = False
        self.person = PersonFields(self._content, is_student=True)
        self.grade, self.letter = line_edit(longest=2), line_edit(longest=3)
        self.language, self.since = Combo(), DayEdit(today=self._today)
        self.categories = MultiChips()
        self.grade_field = FormField(self.grade, name="grade")
        self.letter_field = FormField(self.letter, name="letter")
        self.language_field = FormField(self.language, name="language")
        self.since_field = FormField(self.since, name="since")
        self.categories_field = FormField(self.categories, name="categories")
        self.person.add_to(self.form)
        fields = (self.grade_field, self.letter_field, self.language_field, self.since_field)
        self.form.add_row(*fields, stretches=(2, 2, 4, 4))
        self.form.add(self.person.fields["phones"])
        self.form.add(self.person.fields["languages"])
        self.form.add(self.categories_field)
        for changed in (self.grade.textChanged, self.letter.textChanged, self.since.textChanged, self.language.chosen):
            changed.connect(self._explain)
        self._retranslate()

    def _today(self) -> date:
        return local_day(self._services.session.now(), self._services.session.zone)

    def title(self) -> str:
        return self.tr("New student") if self._id is None else self.tr("Correct a student")

    def open(self, arg: object) -> None:
        wanted = PersonId(arg) if isinstance(arg, str) else None
        self.form.clear_errors()
        if wanted is None:
            if self._id is not None or not self._is_new_begun:
                self._begin(None)
        else:
            self._desk.ask(lambda: self._services.students.profile(wanted), self._begin)

    def focus_first(self) -> None:
        self.person.edits["surname"].setFocus(Qt.FocusReason.OtherFocusReason)

    def _begin(self, profile: StudentProfile | None) -> None:
        self._profile = profile
        self._id = profile.person.id if profile else None
        self._is_new_begun = profile is None
        student = profile.student if profile else None
        self.person.fill(profile.person if profile else None)
        self.grade.setText("" if student is None or student.grade is None else str(student.grade))
        self.letter.setText(student.letter if student else "")
        self.language.set_code((student.language or "") if student else "")
        self.since.set_value(profile.spells[0].from_on if profile and profile.spells else self._today())
        self.categories.set_codes(student.categories if student else ())
        self.categories_field.setVisible(profile is None)
        self.titled.emit()
        self._retranslate()

    def _save(self) -> None:
        self.person.judge()
        if self.person.born_on.is_wrong() or self.since.is_wrong() or not self._grade_is_number():
            wrong = "born_on" if self.person.born_on.is_wrong() else "since" if self.since.is_wrong() else "grade"
            is_grade = wrong == "grade"
            words = self.tr("A grade is a number from 0 to 12.") if is_grade else self.tr("There is no such day.")
            self.form.show_error(wrong, words)
            return
        facts = self.person.facts(self._profile.person if self._profile else None)
        school_class = self._class_facts()
        if self._id is None:
            add = AddStudent(person=facts, school_class=school_class, categories=self.categories.codes())
            self._send(lambda: self._services.students.add(add), self.tr("The student was added"))
        else:
            correct = CorrectStudent(id=self._id, person=facts, school_class=school_class)
            self._send(lambda: self._services.students.correct(correct), self.tr("The record was corrected"))

    def _saved(self, done: Done) -> None:
        self._is_new_begun = False
        self.navigate.emit("student", self._id or done.new_id)

    def _left(self) -> None:
        self.navigate.emit(*(("student", self._id) if self._id else ("students", None)))

    def _grade_is_number(self) -> bool:
        return not self.grade.text().strip() or self.grade.text().strip().isdecimal()

    def _class_facts(self) -> ClassFacts:
        grade = self.grade.text().strip()
        return ClassFacts(
            grade=int(grade) if grade else None,
            letter=self.letter.text().strip(),
            language=self.language.code() or None,
            since=self.since.value(),
        )

    def _explain(self) -> None:
        """Below the day: whether the class will be corrected or a new one begins."""
        profile = self._profile
        if profile is None or not profile.spells or not self._grade_is_number():
            self.since_field.set_help("")
            return
        now, last = self._class_facts(), profile.spells[0]
        differs = (now.grade, now.letter.upper(), now.language) != (last.grade, last.letter, last.language)
        if not differs:
            self.since_field.set_help("")
        elif now.since is not None and now.since > last.from_on:
            self.since_field.set_help(self.tr("The earlier class stays in the history"))
        else:
            self.since_field.set_help(self.tr("The class is corrected. Moved? Write the day of the move"))

    def _retranslate(self) -> None:
        self.person.retranslate()
        self.grade_field.set_label(self.tr("Grade"))
        self.letter_field.set_label(self.tr("Letter"))
        self.language_field.set_label(self.tr("Language of instruction"))
        self.language.set_choices((("", "–"), *choices(self._content, CodeList.LANGUAGE)))
        self.since_field.set_label(self.tr("In this class since"))
        self.categories_field.set_label(self.tr("Social categories"))
        self.categories.set_choices(choices(self._content, CodeList.SOCIAL_CATEGORY))
        self.back_button.setText(self.tr("Back"))
        is_new = self._id is None
        self.save_button.setText(self.tr("Add the student") if is_new else self.tr("Save"))
        self.note_label.setText(
            self.tr("A name is enough; the rest can follow.")
            if is_new
            else self.tr("Notes that mention the student will show the new name.")
        )
        self._explain()
        put_in_order(self)
