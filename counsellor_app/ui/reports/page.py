"""The page "Reports": numbers for a period as the school sees them, and as they would leave."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from counsellor_app.domain.clock import local_day
from counsellor_app.domain.errors import RuleBroken
from counsellor_app.domain.package_data import StatisticsOut
from counsellor_app.domain.periods import Period
from counsellor_app.domain.tables import TABLE
from counsellor_app.services.done import Topic
from counsellor_app.services.house import Services
from counsellor_app.services.statistic_files import save_report
from counsellor_app.services.statistics import Answer
from counsellor_app.ui.desk import Desk
from counsellor_app.ui.format import date_digits, moment_digits
from counsellor_app.ui.language import current
from counsellor_app.ui.page import Page
from counsellor_app.ui.reports.period_bar import PeriodBar
from counsellor_app.ui.reports.report_card import ReportCard, is_wide
from counsellor_app.ui.reports.shown import ShownTable, reason_words, refused_table, shown_table
from counsellor_app.ui.theme import px
from counsellor_app.ui.veil import Veil
from counsellor_app.ui.widgets.banner import Banner, BannerKind
from counsellor_app.ui.widgets.card import boxed
from counsellor_app.ui.widgets.empty_state import EmptyState
from counsellor_app.ui.widgets.filter_chip import FilterChip
from counsellor_app.ui.widgets.flow_layout import FlowLayout
from counsellor_app.ui.widgets.scroll import set_up_scroll

SECTIONS: dict[str, tuple[str, ...]] = {
    "main": ("cases-by-type", "terms-by-rule", "cases-by-level", "incidents-by-place"),
    "reports": ("reports-by-source", "reports-by-type", "reports-source-by-type"),
    "incidents": ("incidents-by-form", "incidents-by-place", "incidents-by-band", "incidents-form-by-band"),
    "cases": (
        *("cases-by-type", "cases-by-level", "cases-by-band", "cases-by-sex", "cases-by-language"),
        *("suicide-risk-by-level", "closed-by-outcome", "cases-handed-on", "cases-band-by-sex", "cases-type-by-level"),
    ),
    "bullying": ("bullying-by-decision", "bullying-by-repeat", "bullying-by-cyber", "terms-hours", "terms-by-rule"),
    "prevention": ("prevention-events", "prevention-papers", "prevention-reach"),
}
TWO_COLUMNS = 860  # px of the page at 100 % from which cards stand side by side


class ReportsPage(Page):
    topics = frozenset(
        {
            *(Topic.REFERRALS, Topic.INCIDENTS, Topic.CASES, Topic.LEVELS, Topic.CLOCKS, Topic.STUDENTS),
            *(Topic.PREVENTION, Topic.DISCLOSURES, Topic.SCHOOL),
        }
    )

    def __init__(self, desk: Desk, services: Services, _veil: Veil, say: Callable[[Exception], str]) -> None:
        super().__init__()
        self._desk = desk
        self._services = services
        self._say = say
        session = services.session
        self.bar = PeriodBar(session.content, session.quarter_starts(), self._today())
        self.sections = {code: FilterChip(code=code, tall=True) for code in SECTIONS}
        self.banner = Banner("", BannerKind.NOTE)
        self.empty = EmptyState("reports")
        self.cards: tuple[ReportCard, ...] = ()
        self._section = "main"
        self._own: StatisticsOut | None = None
        self._answer: Answer | None = None
        self._build()
        self._connect()
        self._retranslate()

    def title(self) -> str:
        return self.tr("Reports")

    def subtitle(self) -> str:
        if self._answer is not None:
            return self.tr("up to {day}").format(day=date_digits(self._answer.period.last))
        return self.tr("as of {moment}").format(moment=moment_digits(self._services.session.now()))

    def reload(self) -> None:
        period = self.bar.period()
        if period is None:
            return
        statistics = self._services.statistics
        if self.bar.is_leaving():
            self._desk.ask(lambda: statistics.answer(period.first, period.last), self._on_answer, self._on_refused)
        else:
            self._desk.ask(lambda: statistics.own_tables(period.first, period.last), self._on_own, self._on_refused)

    def open(self, arg: object) -> None:
        """The code of a section."""
        if isinstance(arg, str) and arg in SECTIONS:
            self._choose(arg)

    def focus_first(self) -> None:
        next(chip for chip in self.bar.chips.values() if chip.isChecked()).setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        self._holder = QWidget()
        self._flow = FlowLayout(self._holder, gap=px(6), line_gap=px(6))
        for chip in self.sections.values():
            self._flow.addWidget(chip)
        self._sheet = boxed("ground")
        self._column = QVBoxLayout(self._sheet)
        self._grid = QGridLayout()
        self._column.addWidget(self._holder)
        self._column.addWidget(self.banner)
        self._column.addLayout(self._grid)
        self._column.addWidget(self.empty, 1)
        self._column.addStretch(1)
        self._area = QScrollArea()
        set_up_scroll(self._area)
        self._area.setWidget(self._sheet)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self._area, 1)
        self._measure()

    def _measure(self) -> None:
        self._column.setContentsMargins(px(16), px(12), px(16), px(16))
        self._column.setSpacing(px(12))
        self._grid.setSpacing(px(12))

    def _connect(self) -> None:
        self.bar.changed.connect(self.reload)
        self.bar.save_wanted.connect(self._on_save)
        for chip in self.sections.values():
            chip.clicked.connect(self._on_section)

    def _retranslate(self) -> None:
        names = {
            "main": self.tr("Overview"),
            "reports": self.tr("Referrals"),
            "incidents": self.tr("Incidents"),
            "cases": self.tr("Cases"),
            "bullying": self.tr("Bullying and terms"),
            "prevention": self.tr("Prevention"),
        }
        for code, chip in self.sections.items():
            chip.set_text(names[code])
        self.empty.set_texts(
            self.tr("Nothing to count in these days"),
            self.tr("Referrals, cases and events stand here as soon as one is written down."),
        )
        self.bar.retranslate()
        self._show()

    @Slot()
    def _on_section(self) -> None:
        chip = self.sender()
        if isinstance(chip, FilterChip):
            self._choose(chip.code)

    def _choose(self, code: str) -> None:
        self._section = code
        self._show()

    def _on_own(self, out: StatisticsOut) -> None:
        self._own, self._answer = out, None
        self._show()
        self.titled.emit()

    def _on_answer(self, answer: Answer) -> None:
        self._own, self._answer = None, answer
        self._show()
        self.titled.emit()

    def _on_refused(self, error: Exception) -> bool:
        if not isinstance(error, RuleBroken):
            return False
        self._own = self._answer = None
        self._show()
        self.bar.refuse(self._say(error))
        return True

    def _out(self) -> StatisticsOut | None:
        return self._answer.out if self._answer is not None else self._own

    def _shown(self) -> dict[str, ShownTable]:
        out, content = self._out(), self._services.session.content
        if out is None:
            return {}
        answer = self._answer
        reasons = {(cell.table, cell.keys): cell.reason for cell in answer.hidden} if answer else {}
        found = {table.id: shown_table(content, table, reasons) for table in out.tables}
        for code, reason in (answer.refused if answer else {}).items():
            found[code] = refused_table(content, TABLE[code], reason_words(content, reason))
        return found

    def _show(self) -> None:
        for code, chip in self.sections.items():
            chip.setChecked(code == self._section)
        tables = self._shown()
        chosen = [tables[code] for code in SECTIONS[self._section] if code in tables]
        self._place([ReportCard(table) for table in chosen])
        is_empty = not any(table.rows or table.refused for table in chosen)
        self.empty.setVisible(is_empty)
        for card in self.cards:
            card.setVisible(not is_empty)
        self.banner.setVisible(self._answer is not None)
        if self._answer is not None:
            self.banner.set_text(self._banner_words(self._answer))
        self.bar.save_button.setEnabled(self._out() is not None)

    def _banner_words(self, answer: Answer) -> str:
        told = [
            self.tr("Whole days up to {day}.").format(day=date_digits(answer.period.last)),
            self.tr("%n number(s) hidden, so that no child can be found.", "", answer.out.hidden),
        ]
        if answer.frozen:
            told.append(self.tr("Numbers of these days left before and are given again as they were."))
        return " ".join(told)

    def _place(self, cards: list[ReportCard]) -> None:
        """Side by side where there is room, one under the other where not; wide tables over the whole width."""
        for card in self.cards:
            self._grid.removeWidget(card)
            card.deleteLater()
        self.cards = tuple(cards)
        self._arrange()

    def _arrange(self) -> None:
        columns = 2 if self.width() >= px(TWO_COLUMNS) else 1
        at = 0
        for card in self.cards:
            if is_wide(card.shown) and at % columns:
                at += 1
            span = columns if is_wide(card.shown) else 1
            self._grid.addWidget(card, at // columns, at % columns, 1, span)
            at += span
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @Slot()
    def _on_save(self) -> None:
        out, period = self._out(), self._period()
        if out is None or period is None:
            return
        kind = "report" if self._answer is not None else "own-report"
        name = f"{kind}-{period.first.isoformat()}-{period.last.isoformat()}"
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the numbers"), str(Path.home() / f"{name}.csv"), "CSV (*.csv)"
        )
        if chosen:
            self.save(Path(chosen))

    def save(self, file: Path) -> None:
        """What is shown now, all sections, as one file."""
        out, period, session = self._out(), self._period(), self._services.session
        if out is None or period is None:
            return
        titles = (
            *(self.tr("Table"), self.tr("Counted in"), self.tr("By"), self.tr("and by")),
            *(self.tr("Number"), self.tr("Share")),
        )
        language = current().value
        self._desk.ask(lambda: save_report(session, out, period, file, titles, language), self._on_saved)

    def _on_saved(self, _nothing: None) -> None:
        self.told.emit(self.tr("The numbers are saved"))

    def _period(self) -> Period | None:
        return self._answer.period if self._answer is not None else self.bar.period()

    def _today(self) -> date:
        return local_day(self._services.session.now(), self._services.session.zone)
