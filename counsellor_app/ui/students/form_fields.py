"""The fields that forms about people share: names, birth date, IIN with its verdict, phones, languages."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from counsellor_app.content.library import Content
from counsellor_app.content.packs import CodeList
from counsellor_app.domain.iin import ACCEPTED, IinVerdict, check, cleaned, warnings
from counsellor_app.domain.people import Person
from counsellor_app.services.student_commands import PersonFacts
from counsellor_app.ui.format import capital
from counsellor_app.ui.students.words import choices, verdict_words, warning_words
from counsellor_app.ui.widgets.day_edit import DayEdit
from counsellor_app.ui.widgets.form import FormColumn, FormField
from counsellor_app.ui.widgets.multi_chips import MultiChips

NAMES = ("surname", "given", "patronymic")
WORDS: dict[str, object] = {
    "surname": QT_TRANSLATE_NOOP("Students", "Surname"),
    "given": QT_TRANSLATE_NOOP("Students", "Given name"),
    "patronymic": QT_TRANSLATE_NOOP("Students", "Patronymic"),
    "patronymic-help": QT_TRANSLATE_NOOP("Students", "If there is one"),
    "sex": QT_TRANSLATE_NOOP("Students", "Sex"),
    "born_on": QT_TRANSLATE_NOOP("Students", "Date of birth"),
    "iin": QT_TRANSLATE_NOOP("Students", "IIN"),
    "iin-empty": QT_TRANSLATE_NOOP("Students", "May stay empty: a child who has just arrived may have none"),
    "phones": QT_TRANSLATE_NOOP("Students", "Phones"),
    "phones-help": QT_TRANSLATE_NOOP("Students", "Several are parted by commas"),
    "languages": QT_TRANSLATE_NOOP("Students", "Languages the child speaks"),
}


def line_edit(*, longest: int = 200) -> QLineEdit:
    """A field for something personal: the system's keyboard learns nothing from it."""
    made = QLineEdit()
    made.setMaxLength(longest)
    made.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
    return made


def field_words(name: str) -> str:
    return QCoreApplication.translate("Students", str(WORDS[name]))


class PersonFields:
    """Fields of one person inside a form; `retranslate` gives them their words."""

    def __init__(self, content: Content, *, is_student: bool) -> None:
        self._content = content
        self._is_student = is_student
        self.edits: Mapping[str, QLineEdit] = {name: line_edit() for name in NAMES}
        self.sex = MultiChips(single=True)
        self.born_on = DayEdit()
        self.iin = line_edit(longest=20)
        self.phones = line_edit()
        self.languages = MultiChips()
        self._controls: dict[str, QWidget] = {
            **self.edits,
            "sex": self.sex,
            "born_on": self.born_on,
            "iin": self.iin,
            "phones": self.phones,
            "languages": self.languages,
        }
        self.fields = {name: FormField(control, name=name) for name, control in self._controls.items()}
        for signal in (self.iin.textChanged, self.born_on.textChanged, self.sex.picked):
            signal.connect(self.judge)

    def add_to(self, form: FormColumn) -> None:
        fields = self.fields
        form.add_row(fields["surname"], fields["given"])
        if self._is_student:
            form.add_row(fields["patronymic"], fields["sex"])
            form.add_row(fields["born_on"], fields["iin"])
        else:
            form.add_row(fields["patronymic"], fields["phones"])

    def fill(self, person: Person | None) -> None:
        for name, edit in self.edits.items():
            edit.setText(getattr(person, name) if person else "")
        self.sex.set_codes((person.sex,) if person and person.sex else ())
        self.born_on.set_value(person.born_on if person else None)
        self.iin.setText((person.iin or "") if person else "")
        self.phones.setText(", ".join(person.phones) if person else "")
        self.languages.set_codes(person.languages if person else ())
        self.judge()

    def facts(self, person: Person | None) -> PersonFacts:
        """What is typed; facts that this form has no field for stay as they are."""
        born_on, sex, iin = self.born_on.value(), self.sex.code() or None, self.iin.text()
        languages = self.languages.codes()
        if person is not None and not self._is_student:
            born_on, sex, iin, languages = person.born_on, person.sex, person.iin or "", person.languages
        return PersonFacts(
            surname=self.edits["surname"].text(),
            given=self.edits["given"].text(),
            patronymic=self.edits["patronymic"].text(),
            label=person.label if person else "",
            sex=sex,
            born_on=born_on,
            iin=iin,
            phones=tuple(part for part in self.phones.text().replace(";", ",").split(",") if part.strip()),
            languages=languages,
        )

    def judge(self) -> None:
        """The verdict on the IIN as it is typed: an error only when twelve digits are wrong or more are typed."""
        field, typed = self.fields["iin"], cleaned(self.iin.text())
        verdict = check(typed) if typed else None
        unfinished = verdict is IinVerdict.BAD_LENGTH and len(typed) < 12
        is_wrong = verdict is not None and verdict not in ACCEPTED and not unfinished
        field.set_error(verdict_words(verdict, len(typed)) if verdict is not None and is_wrong else "")
        field.set_help(self._iin_help(verdict, typed))

    def _iin_help(self, verdict: IinVerdict | None, typed: str) -> str:
        if verdict is None:
            return field_words("iin-empty")
        if verdict not in ACCEPTED:
            return verdict_words(verdict, len(typed))
        found = [verdict_words(verdict, len(typed))]
        found += [warning_words(each) for each in warnings(typed, self.born_on.value(), self.sex.code() or None)]
        return "\n".join(found)

    def retranslate(self) -> None:
        for name, field in self.fields.items():
            field.set_label(field_words(name))
        self.fields["patronymic"].set_help(field_words("patronymic-help"))
        self.fields["phones"].set_help(field_words("phones-help"))
        words = ((code, capital(text)) for code, text in choices(self._content, CodeList.SEX))
        self.sex.set_choices(words)
        self.languages.set_choices(choices(self._content, CodeList.LANGUAGE))
        self.judge()
