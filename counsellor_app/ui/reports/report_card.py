"""One table as a card: what it is, what it says, the bars, and the table itself one click away."""

from PySide6.QtCore import QEvent, QMimeData, Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from counsellor_app.ui.clipboard import marked
from counsellor_app.ui.reports.findings import findings
from counsellor_app.ui.reports.shown import ShownTable, bars_of, has_chart, hidden_words
from counsellor_app.ui.reports.table_views import model_of, text_of
from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.bar_chart import BarChart, Legend, Look
from counsellor_app.ui.widgets.buttons import Button, Kind, Size
from counsellor_app.ui.widgets.card import label
from counsellor_app.ui.widgets.flow_layout import FlowLayout
from counsellor_app.ui.widgets.table import Table

WIDE = frozenset({"reports-source-by-type", "incidents-form-by-band", "cases-type-by-level"})
MOST_ROWS = 9  # of a table inside a card; more are scrolled to


class ReportCard(QFrame):
    def __init__(self, table: ShownTable) -> None:
        super().__init__()
        self.setProperty("box", "card")
        self.shown = table
        self.kind_label = label(table.title, "day", wrap=True)
        self.caption = label(findings().of(table), "caption", wrap=True)
        self.table_button = Button(kind=Kind.ACCENT_QUIET, icon="table", size=Size.SMALL)
        self.copy_button = Button(kind=Kind.QUIET, icon="copy", size=Size.SMALL)
        self.chart = BarChart()
        self.table: Table | None = None
        self._stack = QStackedWidget()
        self._foot = QVBoxLayout()
        self._build()
        self._fill()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(px(4))
        head.addWidget(self.kind_label, 1)
        for button in (self.table_button, self.copy_button):
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(12), px(16), px(12))
        column.setSpacing(px(4))
        column.addLayout(head)
        column.addWidget(self.caption)
        column.addSpacing(px(6))
        column.addWidget(self._stack)
        column.addStretch(1)
        column.addLayout(self._foot)
        self._foot.setSpacing(px(2))
        self.table_button.clicked.connect(self._turn)
        self.copy_button.clicked.connect(self.copy)

    def _fill(self) -> None:
        shown = self.shown
        self.setAccessibleName(shown.title)
        self._stack.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if has_chart(shown):
            self.chart.set_bars(bars_of(shown), f"{shown.title}. {self.caption.text()}")
            self._stack.addWidget(self.chart)
            self._legend()
        elif shown.rows:
            self._stack.addWidget(self._made_table())
        self._stack.setVisible(self._stack.count() > 0)
        self.table_button.setVisible(has_chart(shown))
        self.copy_button.setVisible(bool(shown.rows))
        counted = self.tr("Counted: {unit}.").format(unit=shown.unit)
        self._foot.addWidget(label(f"{counted} {shown.note}".strip(), "quiet", wrap=True))
        if shown.refused:
            self._foot.addWidget(label(shown.refused, "late", wrap=True))
        self._name()
        self._fit()

    def _legend(self) -> None:
        """What the signs in the bars stand for, where there is more than one."""
        looks: list[Look | None] = []
        if self.shown.id == "terms-by-rule":
            used = {part.look for bar in self.chart.bars() for part in bar.parts or () if part.value}
            looks += [look for look in Look if look in used]
        if any(bar.parts is None for bar in self.chart.bars()):
            looks.append(None)
        if not looks:
            return
        names = {
            Look.FULL: self.tr("in time"),
            Look.OUTLINE: self.tr("late, reason given"),
            Look.HATCHED: self.tr("late, no reason given"),
            Look.DASHED: self.tr("still running"),
        }
        holder = QWidget()
        flow = FlowLayout(holder, gap=px(12), line_gap=px(2))
        for look in looks:
            sign = Legend(look)
            sign.set_text(hidden_words() if look is None else names[look])
            flow.addWidget(sign)
        self._foot.addWidget(holder)

    def _made_table(self) -> Table:
        if self.table is None:
            model = model_of(self.shown)
            self.table = Table(model, tall=self.shown.hidden > 0)
            self.table.setAccessibleName(self.shown.title)
            model.setParent(self.table)
        return self.table

    @Slot()
    def _turn(self) -> None:
        """Bars to table and back."""
        shows_table = self._stack.currentWidget() is self.table
        made = self._made_table()
        if self._stack.indexOf(made) < 0:
            self._stack.addWidget(made)
        self._stack.setCurrentWidget(self.chart if shows_table else made)
        self._name()
        self._fit()
        if not shows_table:
            made.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def copy(self) -> None:
        """The table as text with tabs, for a letter or a spreadsheet."""
        data = QMimeData()
        data.setText(text_of(self.shown))
        QGuiApplication.clipboard().setMimeData(marked(data))

    def _name(self) -> None:
        is_table = self._stack.currentWidget() is self.table and self.table is not None
        self.table_button.setText(self.tr("Bars") if is_table else self.tr("Table"))
        self.table_button.set_icon("reports" if is_table else "table")
        for button, verb in ((self.table_button, self.table_button.text()), (self.copy_button, self.tr("Copy"))):
            button.setAccessibleName(f"{verb}: {self.shown.title}")
        self.copy_button.setText(self.tr("Copy"))

    def _fit(self) -> None:
        """As high as what is shown, and no higher than `MOST_ROWS`."""
        current = self._stack.currentWidget()
        if current is self.table and self.table is not None:
            row = px(46 if self.shown.hidden else 36)
            self._stack.setFixedHeight(px(32) + row * min(MOST_ROWS, self.table.model().rowCount()) + 2)
        elif current is not None:
            self._stack.setFixedHeight(current.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._fit()


def is_wide(table: ShownTable) -> bool:
    """Whether it needs the whole width."""
    return table.id in WIDE and bool(table.rows)
