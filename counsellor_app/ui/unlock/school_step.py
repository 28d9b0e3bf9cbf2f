"""The school's profile and who works with the file."""

from PySide6.QtWidgets import QLineEdit

from counsellor_app.content.library import Content
from counsellor_app.content.packs import CodeList
from counsellor_app.domain.errors import RuleBroken
from counsellor_app.services.school import NameUser, SaveSchool, check_school, check_user
from counsellor_app.ui import messages
from counsellor_app.ui.language import current
from counsellor_app.ui.unlock.step import Step
from counsellor_app.ui.widgets.combo import Combo
from counsellor_app.ui.widgets.form import FormField


def _line(length: int) -> QLineEdit:
    made = QLineEdit()
    made.setMaxLength(length)
    return made


class SchoolStep(Step):
    def __init__(self, content: Content) -> None:
        super().__init__()
        self._content = content
        self._name_kk, self._name_ru, self._bin = _line(300), _line(300), _line(12)
        self._surname, self._given, self._patronymic = _line(120), _line(120), _line(120)
        self._region, self._kind, self._week = Combo(), Combo(), Combo()
        self._fields = {
            name: FormField(control, name=name)
            for name, control in (
                ("name_kk", self._name_kk),
                ("name_ru", self._name_ru),
                ("region", self._region),
                ("bin", self._bin),
                ("kind", self._kind),
                ("week", self._week),
                ("surname", self._surname),
                ("given", self._given),
                ("patronymic", self._patronymic),
            )
        }
        fields = self._fields
        self.form.add_row(fields["name_kk"], fields["name_ru"])
        self.form.add_row(fields["region"], fields["bin"])
        self.form.add_row(fields["kind"], fields["week"])
        self.form.add_row(fields["surname"], fields["given"], fields["patronymic"])
        self._retranslate()
        self._week.set_code("5")
        self._kind.set_code("school")

    def school(self) -> SaveSchool:
        return SaveSchool(
            name_kk=self._name_kk.text(),
            name_ru=self._name_ru.text(),
            bin=self._bin.text(),
            region=self._region.code(),
            kind=self._kind.code() or "school",
            week=int(self._week.code() or 5),
        )

    def user(self) -> NameUser:
        return NameUser(surname=self._surname.text(), given=self._given.text(), patronymic=self._patronymic.text())

    def names(self) -> tuple[str, ...]:
        """What a passphrase must not be made of."""
        texts = (self._name_kk, self._name_ru, self._surname, self._given, self._patronymic)
        return tuple(edit.text().strip() for edit in texts if edit.text().strip())

    def check(self) -> bool:
        self.form.clear_errors()
        try:
            check_school(self.school())
            check_user(self.user())
        except RuleBroken as error:
            self.form.show_error(error.field, messages.refusal(error))
            return False
        return True

    def focus_first(self) -> None:
        self._name_kk.setFocus()

    def next_words(self) -> str:
        return self.tr("Next: the passphrase that opens the file")

    def _retranslate(self) -> None:
        self.heading.setText(self.tr("School"))
        self.line.setText(self.tr("These words stand on registers and letters. All of it can be changed later."))
        names = {
            "name_kk": self.tr("Name in Kazakh"),
            "name_ru": self.tr("Name in Russian"),
            "region": self.tr("Region"),
            "bin": self.tr("BIN"),
            "kind": self.tr("Kind"),
            "week": self.tr("Working week"),
            "surname": self.tr("Your surname"),
            "given": self.tr("Given name"),
            "patronymic": self.tr("Patronymic, if any"),
        }
        for key, field in self._fields.items():
            field.set_label(names[key])
        self._fields["bin"].set_help(self.tr("12 digits, may stay empty"))
        self._fields["week"].set_help(self.tr("Deadlines in working days follow it"))
        language = current().value
        region, kind, week = self._region.code(), self._kind.code(), self._week.code()
        self._region.set_choices([(item.id, item.of(language)) for item in self._content.items(CodeList.REGION)])
        self._region.set_placeholder(self.tr("Choose"))
        self._kind.set_choices([("school", self.tr("School")), ("college", self.tr("College"))])
        self._week.set_choices([("5", self.tr("5 days")), ("6", self.tr("6 days"))])
        for combo, code in ((self._region, region), (self._kind, kind), (self._week, week)):
            combo.set_code(code)
