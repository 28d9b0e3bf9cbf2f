"""The school and who works with the file: the same fields at first start and in the settings."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from counsellor_app.content.library import Content
from counsellor_app.content.packs import CodeList
from counsellor_app.domain.errors import RuleBroken
from counsellor_app.domain.people import Person
from counsellor_app.domain.record import School
from counsellor_app.services.school import NameUser, SaveSchool, check_school, check_user
from counsellor_app.ui import messages
from counsellor_app.ui.language import Language, current
from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.combo import Combo
from counsellor_app.ui.widgets.form import FormField

LONGEST_NAME, LONGEST_PART, LONGEST_PLACE = 300, 120, 200
ROWS = (("name_kk", "name_ru"), ("region", "bin"), ("kind", "week"), ("surname", "given", "patronymic"))
PLACE = ("address", "room")


def _line(longest: int) -> QLineEdit:
    made = QLineEdit()
    made.setMaxLength(longest)
    return made


class SchoolForm(QWidget):
    """`chosen` when another line of a list was taken."""

    chosen = Signal()

    def __init__(self, content: Content, *, with_place: bool = False) -> None:
        """`with_place`: also the address and the room, which nobody needs to start with."""
        super().__init__()
        self._content = content
        self._lines = {
            **{name: _line(LONGEST_NAME) for name in ("name_kk", "name_ru")},
            "bin": _line(12),
            **{name: _line(LONGEST_PART) for name in ("surname", "given", "patronymic")},
            **{name: _line(LONGEST_PLACE) for name in PLACE},
        }
        self._combos = {name: Combo() for name in ("region", "kind", "week")}
        rows = (*ROWS[:3], PLACE, ROWS[3]) if with_place else ROWS
        controls: dict[str, QWidget] = {**self._lines, **self._combos}
        self.fields = {name: FormField(controls[name], name=name) for row in rows for name in row}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(14))
        for row in rows:
            grid = QGridLayout()
            grid.setHorizontalSpacing(px(16))
            for at, name in enumerate(row):
                grid.addWidget(self.fields[name], 0, at, Qt.AlignmentFlag.AlignTop)
                grid.setColumnStretch(at, 1)
            column.addLayout(grid)
        self._retranslate()
        self._combos["week"].set_code("5")
        self._combos["kind"].set_code("school")
        for combo in self._combos.values():
            combo.chosen.connect(self.chosen)

    def school(self) -> SaveSchool:
        texts = {name: self._lines[name].text() for name in ("name_kk", "name_ru", "bin", *PLACE)}
        codes = {name: combo.code() for name, combo in self._combos.items()}
        return SaveSchool(**texts, region=codes["region"], kind=codes["kind"] or "school", week=int(codes["week"] or 5))

    def user(self) -> NameUser:
        return NameUser(**{name: self._lines[name].text() for name in ("surname", "given", "patronymic")})

    def set_school(self, school: School) -> None:
        for name in ("name_kk", "name_ru", *PLACE):
            self._lines[name].setText(getattr(school, name))
        self._lines["bin"].setText(school.bin or "")
        for name, code in (("region", school.region), ("kind", school.kind), ("week", str(school.week))):
            self._combos[name].set_code(code)

    def set_user(self, person: Person) -> None:
        for name in ("surname", "given", "patronymic"):
            self._lines[name].setText(getattr(person, name))

    def name(self) -> str:
        """Of the school, in the language of the window where it has one."""
        kk, ru = (self._lines[name].text().strip() for name in ("name_kk", "name_ru"))
        return (kk or ru) if current() is Language.KK else (ru or kk)

    def names(self) -> tuple[str, ...]:
        """What a passphrase must not be made of."""
        texts = (self._lines[name].text().strip() for name in ("name_kk", "name_ru", "surname", "given", "patronymic"))
        return tuple(text for text in texts if text)

    def check(self) -> bool:
        """Says beside the field what is wrong."""
        for field in self.fields.values():
            field.set_error("")
        try:
            check_school(self.school())
            check_user(self.user())
        except RuleBroken as error:
            return not self.show_error(error)
        return True

    def show_error(self, error: RuleBroken) -> bool:
        """False when it belongs to no field here."""
        found = self.fields.get(error.field or "")
        if found is None:
            return False
        found.set_error(messages.refusal(error))
        found.control.setFocus()
        return True

    def focus_first(self) -> None:
        self._lines["name_kk"].setFocus()

    def _retranslate(self) -> None:
        names = {
            "name_kk": self.tr("Name in Kazakh"),
            "name_ru": self.tr("Name in Russian"),
            "region": self.tr("Region"),
            "bin": self.tr("BIN"),
            "kind": self.tr("Kind"),
            "week": self.tr("Working week"),
            "address": self.tr("Address"),
            "room": self.tr("Room"),
            "surname": self.tr("Your surname"),
            "given": self.tr("Given name"),
            "patronymic": self.tr("Patronymic, if any"),
        }
        for key, field in self.fields.items():
            field.set_label(names[key])
        self.fields["bin"].set_help(self.tr("12 digits, may stay empty"))
        self.fields["week"].set_help(self.tr("Terms in working days follow it"))
        language = current().value
        regions = self._content.items(CodeList.REGION)
        self._combos["region"].set_choices([(item.id, item.of(language)) for item in regions])
        self._combos["region"].set_placeholder(self.tr("Choose"))
        self._combos["kind"].set_choices([("school", self.tr("School")), ("college", self.tr("College"))])
        self._combos["week"].set_choices([("5", self.tr("5 days")), ("6", self.tr("6 days"))])

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
