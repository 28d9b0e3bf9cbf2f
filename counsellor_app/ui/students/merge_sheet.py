"""Two records side by side: where they differ, one of the two values is chosen; the rest is joined."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QRadioButton, QWidget

from counsellor_app.content.library import Content
from counsellor_app.content.packs import CodeList
from counsellor_app.services.student_commands import MergeField, MergeSide
from counsellor_app.ui.students.words import born_words, class_words, code_words, grouped_iin, short_language
from counsellor_app.ui.theme import px
from counsellor_app.ui.veil import Veil
from counsellor_app.ui.widgets.card import Card, boxed, label

Value = Callable[[MergeSide], str]
Show = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class _Line:
    """`values` decide whether the records differ, `shown` is what the veil lets be read."""

    name: str
    values: tuple[str, str]
    shown: tuple[str, str]
    field: MergeField | None = None

    @property
    def differs(self) -> bool:
        return self.field is not None and self.values[0] != self.values[1]


class MergeSheet(Card):
    """`from_second()` says which fields are taken from the record at the right."""

    def __init__(self, content: Content, veil: Veil) -> None:
        super().__init__()
        self._content = content
        self._veil = veil
        self._sides: tuple[MergeSide, MergeSide] | None = None
        self._groups: dict[MergeField, QButtonGroup] = {}
        veil.changed.connect(self._paint)

    def show_sides(self, first: MergeSide, second: MergeSide) -> None:
        self._sides = (first, second)
        self._groups = {}
        self._paint()

    def from_second(self) -> frozenset[MergeField]:
        return frozenset(field for field, group in self._groups.items() if group.checkedId() == 1)

    def choose(self, field: MergeField, side: int) -> None:
        """`side` 0 is the left record, 1 the right one."""
        self._groups[field].button(side).setChecked(True)

    @Slot()
    def _paint(self) -> None:
        if self._sides is None:
            return
        chosen = {field: group.checkedId() for field, group in self._groups.items()}
        self._groups = {}
        self.clear()
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        for column, stretch in enumerate((0, 1, 1)):
            grid.setColumnStretch(column, stretch)
        for at, line in enumerate(self._lines(*self._sides)):
            self._add(grid, at, line, chosen)
        sheet = QWidget()
        sheet.setLayout(grid)
        self.body.addWidget(sheet)

    def _add(self, grid: QGridLayout, at: int, line: _Line, chosen: dict[MergeField, int]) -> None:
        values: list[QWidget] = [label(shown, wrap=True) for shown in line.shown]
        if line.differs and line.field is not None and all(line.values):
            values = list(self._radios(line, line.field, chosen))
        elif line.differs and line.field is not None and line.values[1]:
            self._take_second(line.field)
        for column, part in enumerate((label(line.name, "quiet"), *values)):
            cell = boxed("item")
            inside = QGridLayout(cell)
            inside.setContentsMargins(px(12), px(7), px(12), px(8))
            inside.addWidget(part, 0, 0, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(cell, at, column)

    def _radios(self, line: _Line, field: MergeField, chosen: dict[MergeField, int]) -> tuple[QRadioButton, ...]:
        group = QButtonGroup(self)
        radios = tuple(QRadioButton(shown) for shown in line.shown)
        for side, radio in enumerate(radios):
            radio.setAccessibleName(f"{line.name}: {radio.text()}")
            group.addButton(radio, side)
        radios[chosen.get(field, 0)].setChecked(True)
        self._groups[field] = group
        return radios

    def _take_second(self, field: MergeField) -> None:
        """Only the right record knows it: nothing to choose."""
        group = QButtonGroup(self)
        only = QRadioButton()
        group.addButton(only, 1)
        only.setParent(self)
        only.hide()
        only.setChecked(True)
        self._groups[field] = group

    def _lines(self, first: MergeSide, second: MergeSide) -> tuple[_Line, ...]:
        def pair(name: str, value: Value, field: MergeField | None = None, show: Show = str) -> _Line:
            values = (value(first), value(second))
            return _Line(name, values, (show(values[0]), show(values[1])), field)

        name, text = self._veil.name, self._veil.text
        return (
            pair(self.tr("Surname"), lambda side: side.person.surname, MergeField.SURNAME, name),
            pair(self.tr("Given name"), lambda side: side.person.given or side.person.label, MergeField.GIVEN, name),
            pair(self.tr("Patronymic"), lambda side: side.person.patronymic, MergeField.PATRONYMIC, name),
            pair(self.tr("Date of birth"), lambda side: born_words(side.person.born_on), MergeField.BORN_ON, text),
            pair(self.tr("Sex"), self._sex, MergeField.SEX),
            pair(self.tr("IIN"), lambda side: grouped_iin(side.person.iin or "").strip(), MergeField.IIN, text),
            pair(self.tr("Class"), self._class, MergeField.CLASS),
            pair(self.tr("At the school"), self._status, MergeField.STATUS),
            pair(self.tr("Phones"), lambda side: ", ".join(side.person.phones), show=text),
            pair(self.tr("Cases"), lambda side: str(side.cases)),
            pair(self.tr("Legal representatives"), lambda side: str(side.guardians)),
            pair(self.tr("Notes that mention the student"), lambda side: str(side.notes)),
        )

    def _sex(self, side: MergeSide) -> str:
        return code_words(self._content, CodeList.SEX, side.person.sex) if side.person.sex else ""

    def _class(self, side: MergeSide) -> str:
        if side.student is None:
            return ""
        language = short_language(side.student.language) if side.student.language else ""
        return " · ".join(part for part in (class_words(side.student.grade, side.student.letter), language) if part)

    def _status(self, side: MergeSide) -> str:
        return code_words(self._content, CodeList.SCHOOL_STATUS, side.student.status.value) if side.student else ""

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._paint()
