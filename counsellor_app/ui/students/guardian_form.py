"""A parent or guardian: who, what they are to the child, whether they may be contacted, and why not."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QCheckBox

from counsellor_app.content.packs import CodeList
from counsellor_app.domain.clock import local_day
from counsellor_app.domain.errors import RuleBroken
from counsellor_app.domain.ids import PersonId
from counsellor_app.services.done import Done
from counsellor_app.services.house import Services
from counsellor_app.services.student_commands import (
    AddGuardian,
    CorrectGuardian,
    GuardianCard,
    GuardianFacts,
    StudentProfile,
)
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.format import capital
from counsellor_app.ui.students.form_fields import NAMES, PersonFields, line_edit
from counsellor_app.ui.students.form_page import FormPage
from counsellor_app.ui.students.known_people import KnownPeople
from counsellor_app.ui.students.words import choices
from counsellor_app.ui.tab_order import put_in_order
from counsellor_app.ui.veil import Veil
from counsellor_app.ui.widgets.banner import Banner
from counsellor_app.ui.widgets.combo import Combo
from counsellor_app.ui.widgets.day_edit import DayEdit
from counsellor_app.ui.widgets.form import FormField

ORGANISATION = "ORG"
PAUSE = 250  # ms after the last key, before the file is searched for the same name


class GuardianForm(FormPage):
    """`open` takes (student id, relation id); "" as the relation is a new one."""

    def __init__(self, desk: Desk, services: Services, veil: Veil) -> None:
        super().__init__(desk)
        self._services = services
        self._content = services.session.content
        self._veil = veil
        self._student = PersonId("")
        self._card: GuardianCard | None = None
        self._other: PersonId | None = None
        self._other_name = ""
        self.kind = Combo()
        self.person = PersonFields(self._content, is_student=False)
        self.organisation = line_edit()
        self.custody, self.may_contact, self.abuser = QCheckBox(), QCheckBox(), QCheckBox()
        self.why_not, self.since = line_edit(longest=500), DayEdit(today=self._today)
        self.known = KnownPeople(desk, services.search, veil)
        self.same = Banner(icon="user")
        self.other_verb = self.same.add_verb("")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._build()
        self._connect()
        self._retranslate()

    def _today(self) -> date:
        return local_day(self._services.session.now(), self._services.session.zone)

    def title(self) -> str:
        return self.tr("Legal representative")

    def open(self, arg: object) -> None:
        student_id, relation_id = arg if isinstance(arg, tuple) else ("", "")
        self._student = PersonId(student_id)
        wanted = self._student
        self._desk.ask(
            lambda: self._services.students.profile(wanted), lambda profile: self._begin(profile, relation_id)
        )

    def focus_first(self) -> None:
        self.kind.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        self.kind_field = FormField(self.kind, name="kind")
        self.since_field = FormField(self.since, name="from_on")
        self.organisation_field = FormField(self.organisation, name="label")
        self.abuser_field = FormField(self.abuser, name="alleged_abuser")
        self.contact_field = FormField(self.may_contact, name="may_contact")
        self.why_field = FormField(self.why_not, name="why_not")
        self.form.add_row(self.kind_field, self.since_field)
        self.form.add(self.same)
        self.form.add(self.organisation_field)
        self.person.add_to(self.form)
        self.form.add(self.known)
        for part in (self.custody, self.abuser_field, self.contact_field, self.why_field):
            self.form.add(part)

    def _connect(self) -> None:
        self.kind.chosen.connect(self._fit)
        self.abuser.toggled.connect(self._on_abuser)
        self.may_contact.toggled.connect(self._fit)
        self._pause.timeout.connect(self._look)
        for name in NAMES[:2]:
            self.person.edits[name].textEdited.connect(lambda _text: self._pause.start())
        self.known.chosen.connect(self._choose)
        self.other_verb.clicked.connect(lambda: self._choose("", ""))

    def _begin(self, profile: StudentProfile, relation_id: str) -> None:
        self._card = next((card for card in profile.guardians if card.relation.id == relation_id), None)
        person = self._card.person if self._card else None
        relation = self._card.relation if self._card else None
        self.form.clear_errors()
        self.person.fill(person)
        self.organisation.setText(person.label if person else "")
        self.kind.set_code(relation.kind if relation else "")
        self.custody.setChecked(relation.custody if relation else True)
        self.abuser.setChecked(relation.alleged_abuser if relation else False)
        self.may_contact.setChecked(relation.may_contact if relation else True)
        self.why_not.setText(relation.why_not if relation else "")
        self.since.set_value(relation.from_on if relation else None)
        self._choose("", "")

    @Slot(str, str)
    def _choose(self, person_id: str, full_name: str) -> None:
        """Somebody in the file already, or a new person again."""
        self._other = PersonId(person_id) if person_id else None
        self._other_name = full_name
        self.known.look_for("")
        self._fit()

    @Slot()
    def _look(self) -> None:
        if self._card is None and self._other is None and self.kind.code() != ORGANISATION:
            self.known.look_for(" ".join(self.person.edits[name].text() for name in NAMES[:2]))

    @Slot()
    def _on_abuser(self) -> None:
        """By default nobody is notified who may have harmed the child; the tick can be set again by hand."""
        if self.abuser.isChecked():
            self.may_contact.setChecked(False)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        is_organisation, is_chosen = self.kind.code() == ORGANISATION, self._other is not None
        self.same.setVisible(is_chosen)
        self.same.set_text(self.tr("{name}, already in the file").format(name=self._veil.name(self._other_name)))
        self.organisation_field.setVisible(is_organisation and not is_chosen)
        for name, field in self.person.fields.items():
            is_asked = name == "phones" or (name in NAMES and not is_organisation)
            field.setVisible(is_asked and not is_chosen)
        self.why_field.setVisible(not self.may_contact.isChecked())

    def _save(self) -> None:
        if self.since.is_wrong():
            self.form.show_error("from_on", self.tr("There is no such day."))
            return
        relation = GuardianFacts(
            kind=self.kind.code(),
            custody=self.custody.isChecked(),
            may_contact=self.may_contact.isChecked(),
            why_not=self.why_not.text(),
            alleged_abuser=self.abuser.isChecked(),
            from_on=self.since.value(),
        )
        facts = self.person.facts(self._card.person if self._card else None)
        if self.kind.code() == ORGANISATION:
            facts = replace(facts, surname="", given="", patronymic="", label=self.organisation.text())
        if self._card is not None:
            correct = CorrectGuardian(relation_id=self._card.relation.id, relation=relation, person=facts)
            self._send(lambda: self._services.students.correct_guardian(correct), self.tr("Saved"))
            return
        person = None if self._other else facts
        add = AddGuardian(student_id=self._student, relation=relation, other_id=self._other, person=person)
        self._send(lambda: self._services.students.add_guardian(add), self.tr("The representative was added"))

    def _failed(self, error: Exception) -> bool:
        if isinstance(error, RuleBroken) and error.rule == "name-missing" and self.kind.code() == ORGANISATION:
            self.save_button.setEnabled(True)
            return self.form.show_error("label", self.tr("Write the name of the organisation."))
        return super()._failed(error)

    def _saved(self, _done: Done) -> None:
        self.navigate.emit("student", self._student)

    def _left(self) -> None:
        self.navigate.emit("student", self._student)

    def _retranslate(self) -> None:
        self.person.retranslate()
        self.kind_field.set_label(self.tr("Who this is to the child"))
        self.kind.set_choices((code, capital(words)) for code, words in choices(self._content, CodeList.GUARDIAN_KIND))
        self.kind.set_placeholder(self.tr("Choose"))
        self.since_field.set_label(self.tr("Since"))
        self.since_field.set_help(self.tr("If the day is known"))
        self.organisation_field.set_label(self.tr("Name of the organisation"))
        self.custody.setText(self.tr("Has custody of the child"))
        self.abuser.setText(self.tr("May have harmed the child"))
        self.abuser_field.set_help(self.tr("Gets no automatic notices. The court or the police decide, not this tick."))
        self.may_contact.setText(self.tr("May be contacted"))
        self.why_field.set_label(self.tr("Why not"))
        self.why_field.set_help(self.tr("Another counsellor will read this before calling"))
        self.other_verb.setText(self.tr("Write another person"))
        self.back_button.setText(self.tr("Back"))
        self.save_button.setText(self.tr("Save"))
        put_in_order(self)
