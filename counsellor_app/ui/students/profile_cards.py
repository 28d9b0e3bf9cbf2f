"""The other cards of a profile: cases, facts, social categories, classes."""

from collections.abc import Sequence
from datetime import tzinfo

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.content.library import Content
from counsellor_app.content.packs import CodeList
from counsellor_app.domain.cases import CaseFile
from counsellor_app.domain.clock import local_day
from counsellor_app.services.student_commands import StudentProfile
from counsellor_app.ui.format import capital, date_digits
from counsellor_app.ui.students.words import (
    choices,
    class_words,
    code_words,
    grouped_iin,
    short_language,
    spell_words,
    warning_words,
)
from counsellor_app.ui.theme import px
from counsellor_app.ui.veil import Veil
from counsellor_app.ui.widgets.buttons import Button, Kind, Size
from counsellor_app.ui.widgets.card import Card, label
from counsellor_app.ui.widgets.level_badge import LevelBadge
from counsellor_app.ui.widgets.multi_chips import MultiChips


class CasesCard(Card):
    """Open ones first. Number, stage and days: the topic stands on the case page."""

    opened = Signal(str)  # case id

    def __init__(self, content: Content, zone: tzinfo) -> None:
        super().__init__()
        self._content = content
        self._zone = zone

    def show_profile(self, profile: StudentProfile) -> None:
        self.set_title(self.tr("Cases"))
        self.clear()
        cases = (*profile.open_cases, *profile.closed_cases)
        self.set_count(len(cases) or None)
        for case in cases:
            self.add_item(case.number, self._below(case), side=self._side(case))
        if not cases:
            self.add_item(self.tr("No cases"), self.tr("A case opens with the first referral"))

    def _side(self, case: CaseFile) -> QWidget:
        side = QWidget()
        row = QHBoxLayout(side)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(10))
        if case.level is not None and case.closed_at is None:
            row.addWidget(LevelBadge(case.level))
        button = Button(self.tr("Open"), Kind.ACCENT_QUIET, size=Size.SMALL)
        button.setAccessibleName(f"{button.text()}: {case.number}")
        button.clicked.connect(lambda: self.opened.emit(case.id))
        row.addWidget(button)
        return side

    def _below(self, case: CaseFile) -> str:
        opened = date_digits(local_day(case.opened_at, self._zone))
        if case.closed_at is not None:
            closed = date_digits(local_day(case.closed_at, self._zone))
            return self.tr("closed on {day}").format(day=closed)
        stage = capital(code_words(self._content, CodeList.STAGE, case.stage))
        since = self.tr("since {day}").format(day=opened)
        return f"{stage} · {since}"


class FactsCard(Card):
    """What papers ask for. Under the veil only that it is there."""

    def __init__(self, content: Content, veil: Veil) -> None:
        super().__init__()
        self._content = content
        self._veil = veil

    def show_profile(self, profile: StudentProfile) -> None:
        self.set_title(self.tr("Facts"))
        self.clear()
        sheet = QWidget()
        grid = QGridLayout(sheet)
        grid.setContentsMargins(0, px(4), 0, px(4))
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(6))
        grid.setColumnStretch(1, 1)
        for at, (name, value) in enumerate(self._facts(profile)):
            said = label(value, wrap=True)
            said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            said.setAccessibleName(f"{name}: {value}")
            about = label(name, "quiet")
            about.setContentsMargins(0, px(2), 0, 0)  # its smaller letters stand on the line of the value
            grid.addWidget(about, at, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(said, at, 1)
        self.add_widget(sheet)
        for warning in profile.warnings:
            self.add_widget(label(warning_words(warning), "late", wrap=True))

    def _facts(self, profile: StudentProfile) -> Sequence[tuple[str, str]]:
        person, hide = profile.person, self._veil.text
        missing = self.tr("not written down")
        languages = [code_words(self._content, CodeList.LANGUAGE, code) for code in person.languages]
        sex = code_words(self._content, CodeList.SEX, person.sex) if person.sex else missing
        facts = [
            (self.tr("Born"), hide(date_digits(person.born_on)) if person.born_on else missing),
            (self.tr("Sex"), sex),
            (self.tr("IIN"), hide(grouped_iin(person.iin)) if person.iin else missing),
            (self.tr("Phones"), hide(", ".join(person.phones)) or missing),
        ]
        if languages:
            facts.append((self.tr("Speaks"), ", ".join(languages)))
        if profile.student.left_on is not None:
            facts.append((self.tr("Left on"), date_digits(profile.student.left_on)))
        return facts


class CategoriesCard(Card):
    """Social categories as words; changed in place."""

    saved = Signal(object)  # tuple[str, ...]

    def __init__(self, content: Content, veil: Veil) -> None:
        super().__init__()
        self._content = content
        self._veil = veil
        self._codes: tuple[str, ...] = ()
        self.words = label("", wrap=True)
        self.chips = MultiChips(tall=False)
        self.change_button = Button(kind=Kind.ACCENT_QUIET, size=Size.SMALL)
        self.save_button = Button(size=Size.SMALL)
        self.cancel_button = Button(kind=Kind.QUIET, size=Size.SMALL)
        self.add_verb(self.change_button)
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, px(4), 0, px(4))
        column.setSpacing(px(10))
        verbs = QHBoxLayout()
        verbs.addWidget(self.save_button)
        verbs.addWidget(self.cancel_button)
        verbs.addStretch(1)
        for part in (self.words, self.chips):
            column.addWidget(part)
        column.addLayout(verbs)
        self.add_widget(sheet)
        self.change_button.clicked.connect(lambda: self._edit(True))
        self.cancel_button.clicked.connect(lambda: self._edit(False))
        self.save_button.clicked.connect(self._save)

    def show_profile(self, profile: StudentProfile) -> None:
        self._codes = profile.student.categories
        self.set_title(self.tr("Social categories"))
        self.change_button.setText(self.tr("Change"))
        self.change_button.setAccessibleName(self.tr("Change social categories"))
        self.save_button.setText(self.tr("Save"))
        self.cancel_button.setText(self.tr("Cancel"))
        self.chips.set_choices(choices(self._content, CodeList.SOCIAL_CATEGORY))
        said = "\n".join(code_words(self._content, CodeList.SOCIAL_CATEGORY, code) for code in self._codes)
        self.words.setText(self._veil.text(said) or self.tr("None"))
        self.words.setProperty("role", "" if self._codes else "muted")
        self._edit(False)

    @Slot()
    def _save(self) -> None:
        self.saved.emit(self.chips.codes())

    def _edit(self, is_on: bool) -> None:
        self.chips.set_codes(self._codes)
        for part in (self.chips, self.save_button, self.cancel_button):
            part.setVisible(is_on)
        self.words.setVisible(not is_on)
        self.change_button.setVisible(not is_on)
        if is_on:
            self.chips.setFocus(Qt.FocusReason.OtherFocusReason)


class ClassesCard(Card):
    """Every class the student was in, the latest first."""

    def show_profile(self, profile: StudentProfile) -> None:
        self.set_title(self.tr("Classes"))
        self.clear()
        for spell in profile.spells:
            language = short_language(spell.language) if spell.language else ""
            parts = (class_words(spell.grade, spell.letter) or self.tr("no class"), language)
            self.add_item(" · ".join(part for part in parts if part), spell_words(spell))
        if not profile.spells:
            self.add_item(self.tr("No class is written down"))
