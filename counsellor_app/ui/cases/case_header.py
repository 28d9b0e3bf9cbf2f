"""The strip above a case: who, the level with its ground, the stage and the clocks in one line."""

from datetime import datetime, tzinfo

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.content.library import Content
from counsellor_app.content.packs import CodeList
from counsellor_app.domain.clock import local_day
from counsellor_app.domain.people import PersonKind
from counsellor_app.services.cases import CaseRecord
from counsellor_app.ui.cases.case_names import CaseNames
from counsellor_app.ui.cases.clock_chip import ClockChip
from counsellor_app.ui.cases.clock_pills import in_order, pill_of
from counsellor_app.ui.cases.labels import ElidedLabel
from counsellor_app.ui.cases.words import language
from counsellor_app.ui.format import age, capital, class_name, clock_time, date_digits, day_digits
from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.avatar import Avatar
from counsellor_app.ui.widgets.buttons import Button, IconButton, Size
from counsellor_app.ui.widgets.card import label
from counsellor_app.ui.widgets.chip_row import ChipRow
from counsellor_app.ui.widgets.level_badge import LevelBadge
from counsellor_app.ui.widgets.paint import Pill, PillState

NARROW = 900  # px at 100 %


class CaseHeader(QWidget):
    """Painted by the page's own `strip` frame; tells what was asked for."""

    level_asked = Signal()
    more_asked = Signal(QWidget)
    stage_asked = Signal(QWidget)
    clock_asked = Signal(str, QWidget)

    def __init__(self, content: Content, zone: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content = content
        self._zone = zone
        self.avatar = Avatar("")
        self.name_label = ElidedLabel(size=17, weight=600)
        self.meta_label = ElidedLabel(size=12, tone="quiet")
        self.ground_label = label("", "quiet")
        self.badge = LevelBadge("R0", full=True)
        self.level_button = Button(size=Size.SMALL)
        self.more_button = IconButton("more", size=Size.SMALL)
        self.pills = ChipRow()
        self._build()
        self.level_button.clicked.connect(self.level_asked)
        self.more_button.clicked.connect(lambda: self.more_asked.emit(self.more_button))
        self.retranslate()

    def _build(self) -> None:
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(self.name_label)
        texts.addWidget(self.meta_label)
        top = QHBoxLayout()
        top.setSpacing(px(12))
        top.addWidget(self.avatar, 0, Qt.AlignmentFlag.AlignVCenter)
        top.addLayout(texts, 1)
        for part in (self.ground_label, self.badge, self.level_button, self.more_button):
            top.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        pills = QHBoxLayout()
        pills.setContentsMargins(px(44), 0, 0, 0)
        pills.addWidget(self.pills)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(10), px(16), px(10))
        column.setSpacing(px(9))
        column.addLayout(top)
        column.addLayout(pills)

    def retranslate(self) -> None:
        self.level_button.setText(self.tr("Change level"))
        self.more_button.set_words(self.tr("More about this case"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._give_way()

    def _give_way(self) -> None:
        """Who set the level is the first to go where it is narrow: the badge's tooltip says it too."""
        self.ground_label.setVisible(bool(self.ground_label.text()) and self.width() >= px(NARROW))

    def show_case(self, record: CaseRecord, names: CaseNames, now: datetime) -> None:
        full = names.veil.name(record.student.full_name())
        self.avatar.set_name(full)
        self.name_label.set_full(full)
        self.meta_label.set_full(self._meta(record))
        self._show_level(record, names)
        self._show_pills(record, now)
        self.level_button.setVisible(record.case.closed_at is None)

    def _meta(self, record: CaseRecord) -> str:
        parts = []
        if record.student.kind is PersonKind.UNKNOWN:
            parts.append(self.tr("not yet known"))
        if record.student.born_on is not None:
            parts.append(age(record.student.born_on, record.today))
        if record.school is not None and record.school.grade is not None:
            parts.append(class_name(record.school.grade, record.school.letter))
        spoken = dict.fromkeys((*((record.school.language,) if record.school else ()), *record.student.languages))
        words = [self._content.word(CodeList.LANGUAGE, code).of(language()) for code in spoken if code]
        if words:
            parts.append(", ".join(words))
        return " · ".join(parts)

    def _show_level(self, record: CaseRecord, names: CaseNames) -> None:
        self.badge.setVisible(record.case.level is not None)
        if not record.levels or record.case.level is None:
            self.ground_label.setText("")
            self._give_way()
            return
        row = record.levels[-1]
        when = self.tr("since {day}, {time}").format(
            day=day_digits(row.set_at.astimezone(self._zone).date()), time=clock_time(row.set_at, self._zone)
        )
        ground = " · ".join(part for part in (when, names.user(row.set_by)) if part)
        self.ground_label.setText(ground)
        self._give_way()
        self.badge.set_level(record.case.level, ground)

    def _show_pills(self, record: CaseRecord, now: datetime) -> None:
        self.pills.clear()
        stage = self._stage(record)
        chip = ClockChip(Pill(title=stage, state=PillState.CHIP), hint=self.tr("Change the stage"))
        chip.clicked.connect(lambda: self.stage_asked.emit(chip))
        self.pills.add(chip)
        for row in in_order(record.clocks, now, self._zone):
            self._add_pill(row.id, pill_of(row, self._content, now, self._zone))

    def _stage(self, record: CaseRecord) -> str:
        """A closed case says when it was closed and how it ended."""
        case = record.case
        stage = capital(self._content.word(CodeList.STAGE, case.stage).of(language()))
        if case.closed_at is None:
            return stage
        outcome = self._content.word(CodeList.OUTCOME, case.outcome).of(language())
        return " · ".join((stage, date_digits(local_day(case.closed_at, self._zone)), outcome))

    def _add_pill(self, key: str, pill: Pill) -> None:
        chip = ClockChip(pill, key=key, hint=self.tr("How it was counted"))
        chip.clicked.connect(lambda: self.clock_asked.emit(key, chip))
        self.pills.add(chip)
