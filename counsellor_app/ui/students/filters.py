"""The bar above the list: search, whom to show, and three menus (class, level, language)."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from counsellor_app.services.student_commands import StudentRow
from counsellor_app.ui.levels import CODES, level_text
from counsellor_app.ui.students.listing import Scope, Wanted, classes, in_scope, languages
from counsellor_app.ui.students.words import class_words, short_language
from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.card import boxed
from counsellor_app.ui.widgets.chip_row import ChipRow
from counsellor_app.ui.widgets.filter_chip import FilterChip
from counsellor_app.ui.widgets.search_field import SearchField

Choice = tuple[str, str]  # code, words


class MenuChip(FilterChip):
    """A chip that opens a menu; while something is chosen it is on and says what."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__(tall=True, menu=True)
        self.setCheckable(True)
        self._title = ""
        self._code = ""
        self._choices: tuple[Choice, ...] = ()
        self.clicked.connect(self._open)

    def set_choices(self, title: str, everything: str, choices: Iterable[Choice]) -> None:
        """`title` on the chip, `everything` as the first line of its menu."""
        self._title = title
        self._choices = (("", everything), *choices)
        if self._code not in {code for code, _ in self._choices}:
            self._code = ""
        self._say()

    def code_chosen(self) -> str:
        return self._code

    def choose(self, code: str) -> None:
        self._code = code
        self._say()
        self.chosen.emit(code)

    def menu(self) -> QMenu:
        menu = QMenu(self)
        for code, words in self._choices:
            action = QAction(words, menu)
            action.setCheckable(True)
            action.setChecked(code == self._code)
            action.triggered.connect(lambda _on, code=code: self.choose(code))
            menu.addAction(action)
        return menu

    def _say(self) -> None:
        words = dict(self._choices).get(self._code, "")
        self.set_text(words if self._code else self._title)
        self.setAccessibleName(f"{self._title}: {words}")
        self.setChecked(bool(self._code))

    @Slot()
    def _open(self) -> None:
        self.setChecked(bool(self._code))
        self.menu().popup(self.mapToGlobal(QPoint(0, self.height() + px(2))))


class StudentFilters(QWidget):
    """`changed` comes with every choice; `wanted()` says what it is now."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.search = SearchField()
        self.search.setMinimumWidth(px(180))
        self.search.setMaximumWidth(px(270))
        self.scopes = {scope: FilterChip(code=scope.value, tall=True) for scope in Scope}
        self.school_class, self.level, self.language = MenuChip(), MenuChip(), MenuChip()
        self.chips = ChipRow(gap=px(6))
        for chip in (*self.scopes.values(), self.school_class, self.level, self.language):
            self.chips.add(chip)
        self.verbs = QHBoxLayout()
        self.verbs.setSpacing(px(4))
        bar = boxed("bar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(px(16), px(12), px(16), px(12))
        row.setSpacing(px(16))
        row.addWidget(self.search, 1)
        row.addWidget(self.chips, 3)
        row.addLayout(self.verbs)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(bar)
        self._rows: tuple[StudentRow, ...] = ()
        self._wanted = Wanted()
        self._connect()
        self._retranslate()

    def wanted(self) -> Wanted:
        return self._wanted

    def set_rows(self, rows: Sequence[StudentRow]) -> None:
        """Counts on the chips, classes and languages in the menus."""
        self._rows = tuple(rows)
        for scope, chip in self.scopes.items():
            chip.set_count(sum(in_scope(row, scope) for row in rows))
        self._fill_menus()

    def show_scope(self, scope: Scope) -> None:
        self._wanted = replace(self._wanted, scope=scope)
        for each, chip in self.scopes.items():
            chip.setChecked(each is scope)
        self.changed.emit()

    def clear(self) -> None:
        """Everybody again."""
        self.search.clear()
        for chip in (self.school_class, self.level, self.language):
            chip.choose("")
        self.show_scope(Scope.HERE)

    def _connect(self) -> None:
        self.search.searched.connect(self._on_choice)
        for scope, chip in self.scopes.items():
            chip.clicked.connect(lambda _on, scope=scope: self.show_scope(scope))
        for menu in (self.school_class, self.level, self.language):
            menu.chosen.connect(self._on_choice)
        self.scopes[Scope.HERE].setChecked(True)

    def _fill_menus(self) -> None:
        by_class = ((f"{grade}|{letter}", class_words(grade, letter)) for grade, letter in classes(self._rows))
        self.school_class.set_choices(self.tr("Class"), self.tr("All classes"), by_class)
        levels = ((code, level_text(code)) for code in reversed(CODES))
        self.level.set_choices(self.tr("Level"), self.tr("All levels"), levels)
        spoken = ((code, short_language(code)) for code in languages(self._rows))
        self.language.set_choices(self.tr("Language"), self.tr("All languages"), spoken)

    @Slot()
    def _on_choice(self) -> None:
        grade, _, letter = self.school_class.code_chosen().partition("|")
        self._wanted = replace(
            self._wanted,
            text=self.search.text().strip(),
            grade=int(grade) if grade else None,
            letter=letter,
            level=self.level.code_chosen(),
            language=self.language.code_chosen(),
        )
        self.changed.emit()

    def _retranslate(self) -> None:
        self.search.set_placeholder(self.tr("Surname, class or IIN"))
        self.scopes[Scope.HERE].set_text(self.tr("All"))
        self.scopes[Scope.OPEN_CASE].set_text(self.tr("With an open case"))
        self.scopes[Scope.GONE].set_text(self.tr("Left"))
        self._fill_menus()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
