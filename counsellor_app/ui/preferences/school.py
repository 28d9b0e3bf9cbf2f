"""The school, who works with the file, and whom to tell in a crisis."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from counsellor_app.domain.errors import RuleBroken
from counsellor_app.domain.people import Person
from counsellor_app.domain.record import School
from counsellor_app.services.done import Done, Topic
from counsellor_app.services.house import Services
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.preferences.contacts import ContactsCard
from counsellor_app.ui.preferences.section import Section
from counsellor_app.ui.theme import px
from counsellor_app.ui.unlock.school_form import SchoolForm
from counsellor_app.ui.widgets.buttons import Button, Kind
from counsellor_app.ui.widgets.card import boxed, label


class SchoolSection(Section):
    topics = frozenset({Topic.SCHOOL, Topic.PEOPLE})

    def __init__(self, desk: Desk, services: Services) -> None:
        super().__init__()
        self._desk = desk
        self._services = services
        self._is_edited = False
        self.fields = SchoolForm(services.session.content, with_place=True)
        self.contacts = ContactsCard(services.session.content)
        self.save = Button("", Kind.FILLED)
        self._state = label("", "quiet")
        self.form.add(self.fields)
        self.form.add(self.contacts)
        self._foot = boxed("foot")
        row = QHBoxLayout(self._foot)
        row.setContentsMargins(px(24), px(13), px(24), px(13))
        row.setSpacing(px(16))
        row.addStretch(1)
        row.addWidget(self._state)
        row.addWidget(self.save)
        self.column.addWidget(self._foot)
        self._retranslate()
        self._connect()

    def reload(self) -> None:
        school = self._services.school
        self._desk.ask(lambda: (school.profile(), school.user()), self._show)

    def focus_first(self) -> None:
        self.fields.focus_first()

    def _connect(self) -> None:
        for edit in self.fields.findChildren(QLineEdit):
            edit.textEdited.connect(self._on_edited)
            edit.returnPressed.connect(self._on_save)
        self.fields.chosen.connect(self._on_edited)
        self.contacts.edited.connect(self._on_edited)
        self.save.clicked.connect(self._on_save)

    def _show(self, found: tuple[School | None, Person | None]) -> None:
        school, person = found
        if self._is_edited:
            return
        if school is not None:
            self.fields.set_school(school)
            self.contacts.set_contacts(school.contacts)
        if person is not None:
            self.fields.set_user(person)
        self._show_state()

    @Slot()
    def _on_edited(self) -> None:
        self._is_edited = True
        self.say("")
        self._show_state()

    @Slot()
    def _on_save(self) -> None:
        if not self._is_edited or not self.fields.check() or not self.contacts.check():
            return
        facts, user, contacts = self.fields.school(), self.fields.user(), self.contacts.contacts()
        school = self._services.school

        def work() -> Done:
            saved = school.save(facts)
            named, kept = school.name_user(user), school.save_contacts(contacts)
            return saved._replace(touched=saved.touched | named.touched | kept.touched)

        self._is_edited = False  # so that the form is filled anew with what was saved
        self._desk.act(work, self._on_saved, self._on_failed)

    def _on_saved(self, done: Done) -> None:
        self.reload()
        moved = done.moved
        self.say(self.tr("Saved. %n running term(s) moved.", "", moved) if moved else self.tr("Saved."))

    def _on_failed(self, error: Exception) -> bool:
        self._is_edited = True
        self._show_state()
        if isinstance(error, RuleBroken) and self.fields.show_error(error):
            return True
        return self.refuse(error)

    def _show_state(self) -> None:
        self.save.setEnabled(self._is_edited)
        self._state.setText(self.tr("Not saved yet") if self._is_edited else "")

    def _retranslate(self) -> None:
        self.heading.setText(self.tr("School and me"))
        self.line.setText(self.tr("These words stand on registers, letters and prints."))
        self.save.setText(self.tr("Save"))
        self._show_state()
