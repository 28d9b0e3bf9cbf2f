"""Of which days the numbers are: a quarter, a school year, any days; as seen here, or as they would leave."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.content.library import Content
from counsellor_app.content.statistic_words import StatisticWords
from counsellor_app.domain.periods import Period, Quarter, Starts, quarter_of, school_year, school_year_of
from counsellor_app.ui.language import current
from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.buttons import Button
from counsellor_app.ui.widgets.card import label
from counsellor_app.ui.widgets.date_field import DateField
from counsellor_app.ui.widgets.filter_chip import FilterChip
from counsellor_app.ui.widgets.flow_layout import FlowLayout

QUARTER, BEFORE, YEAR, LAST_YEAR, DATES = "quarter", "before", "year", "last-year", "dates"
EARLIEST, LATEST = date(2000, 1, 1), date(2099, 12, 31)
ONE_DAY = date.resolution


class PeriodBar(QFrame):
    """`changed` when other days or the other view are asked for; `save_wanted` for the file."""

    changed = Signal()
    save_wanted = Signal()

    def __init__(self, content: Content, starts: Starts, today: date) -> None:
        super().__init__()
        self.setProperty("box", "bar")
        self._content = content
        self._starts = starts
        self._today = today
        self.chips = {code: FilterChip(code=code, tall=True) for code in (QUARTER, BEFORE, YEAR, LAST_YEAR, DATES)}
        self.leaving = FilterChip(tall=True, ticked=True)
        self.save_button = Button(icon="save")
        self.first, self.last = DateField(self._year().first), DateField(today)
        self.first_label, self.last_label = label("", "quiet"), label("", "quiet")
        self.error = label("", "error", wrap=True)
        self._dates = QWidget()
        self._code = YEAR
        self._build()
        self._connect()
        self.retranslate()
        self._show_choice()

    def period(self) -> Period | None:
        """None where the days typed are no period."""
        match self._code:
            case "quarter":
                return self._quarter().period
            case "before":
                return self._before().period
            case "year":
                return self._year()
            case "last-year":
                return school_year(school_year_of(self._today, self._starts) - 1, self._starts)
        if self.first.is_wrong() or self.last.is_wrong() or self.last.day() < self.first.day():
            return None
        return Period(first=self.first.day(), last=self.last.day())

    def is_leaving(self) -> bool:
        return self.leaving.isChecked()

    def choose(self, code: str) -> None:
        self._code = code
        self._show_choice()
        self._tell()

    def refuse(self, words: str) -> None:
        self.error.setText(words)
        self.error.setVisible(bool(words))

    def retranslate(self) -> None:
        quarter, before, year = self._quarter(), self._before(), school_year_of(self._today, self._starts)
        names = {
            QUARTER: self._quarter_words(quarter),
            BEFORE: self._quarter_words(before),
            YEAR: self._year_words(year),
            LAST_YEAR: self._year_words(year - 1),
            DATES: self.tr("Choose days"),
        }
        for code, chip in self.chips.items():
            chip.set_text(names[code])
        self.leaving.set_text(self.tr("As it would leave"))
        self.save_button.setText(self.tr("Save as CSV…"))
        self.first_label.setText(self.tr("from"))
        self.last_label.setText(self.tr("until"))
        self.first.setAccessibleName(self.tr("First day"))
        self.last.setAccessibleName(self.tr("Last day"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._measure()

    def _build(self) -> None:
        self.first.set_range(EARLIEST, LATEST)
        self.last.set_range(EARLIEST, LATEST)
        dates = QHBoxLayout(self._dates)
        dates.setContentsMargins(0, 0, 0, 0)
        dates.setSpacing(px(8))
        for widget in (self.first_label, self.first, self.last_label, self.last):
            dates.addWidget(widget)
        choices = QWidget()
        self._flow = FlowLayout(choices, gap=px(8), line_gap=px(8))
        for chip in (*self.chips.values(), self._dates):
            self._flow.addWidget(chip)
        self._beside = QVBoxLayout()
        self._beside.addWidget(self.leaving)
        self._beside.addStretch(1)
        self._row = QHBoxLayout()
        self._row.addWidget(choices, 1)
        self._row.addLayout(self._beside)
        self._row.addWidget(self.save_button, 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._row)
        self._column.addWidget(self.error)
        self.error.hide()
        self._measure()

    def _measure(self) -> None:
        self._row.setSpacing(px(12))
        self._flow.setContentsMargins(0, px(2), 0, px(2))  # the middle of a chip on the middle of the button
        self._beside.setContentsMargins(0, px(2), 0, px(2))
        self._column.setSpacing(px(6))
        self._column.setContentsMargins(px(16), px(12), px(16), px(12))

    def _connect(self) -> None:
        for chip in self.chips.values():
            chip.clicked.connect(self._on_chip)
        self.leaving.toggled.connect(self._tell)
        self.save_button.clicked.connect(self.save_wanted)
        for field in (self.first, self.last):
            field.picked.connect(self._tell)
            field.judged.connect(self.refuse)

    def _show_choice(self) -> None:
        for code, chip in self.chips.items():
            chip.setChecked(code == self._code)
        self._dates.setVisible(self._code == DATES)
        self._flow.invalidate()

    @Slot()
    def _on_chip(self) -> None:
        chip = self.sender()
        if isinstance(chip, FilterChip):
            self.choose(chip.code)
            if chip.code == DATES:
                self.first.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot()
    def _tell(self) -> None:
        if self.period() is None:
            self.refuse(self.tr("The last day comes before the first. Check the days."))
            return
        self.refuse("")
        self.changed.emit()

    def _quarter(self) -> Quarter:
        return quarter_of(self._today, self._starts)

    def _before(self) -> Quarter:
        return quarter_of(self._quarter().period.first - ONE_DAY, self._starts)

    def _year(self) -> Period:
        return school_year(school_year_of(self._today, self._starts), self._starts)

    def _quarter_words(self, quarter: Quarter) -> str:
        return StatisticWords(self._content).row("quarter", quarter.code).of(current().value)

    def _year_words(self, year: int) -> str:
        words = QCoreApplication.translate("PeriodBar", "School year {years}")
        return words.format(years=f"{year}/{(year + 1) % 100:02}")
