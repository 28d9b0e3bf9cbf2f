"""What the import would do: five counts, and a list for each that asks for a look."""

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from counsellor_app.content.library import Content
from counsellor_app.domain.ids import is_id
from counsellor_app.domain.roster import RosterField
from counsellor_app.services.roster import RosterPreview
from counsellor_app.ui.icons import pixmap
from counsellor_app.ui.models.table import TableModel
from counsellor_app.ui.numbers import number
from counsellor_app.ui.students.import_tables import Line, Tab, lines_of, model_for
from counsellor_app.ui.students.import_words import refusal_words
from counsellor_app.ui.students.refused_csv import as_csv
from counsellor_app.ui.theme import font, px, tokens
from counsellor_app.ui.veil import Veil
from counsellor_app.ui.widgets.buttons import Button, Kind, Size
from counsellor_app.ui.widgets.card import Card, boxed, label
from counsellor_app.ui.widgets.chip_row import ChipRow
from counsellor_app.ui.widgets.elided import ElidedLabel
from counsellor_app.ui.widgets.filter_chip import FilterChip
from counsellor_app.ui.widgets.table import Table

NAME_WIDE, NAME_SHARE = 208, 0.36
COUNTS = ("read", "new", "changed", "unchanged", "refused")


class _Count(QWidget):
    """A large number over a quiet word."""

    def __init__(self, *, is_late: bool = False) -> None:
        super().__init__()
        self._is_late = is_late
        self._value = 0
        self.number = label("")
        self.word = ElidedLabel("", "quiet")
        column = QVBoxLayout(self)
        column.setContentsMargins(px(14), px(8), px(14), px(8))
        column.setSpacing(0)
        column.addWidget(self.number)
        column.addWidget(self.word)

    def show_count(self, value: int, word: str) -> None:
        self._value = value
        self.number.setText(number(value))
        self.word.setText(word)
        self.number.setAccessibleName(f"{value} {word}")
        self._tint()

    def _tint(self) -> None:
        self.number.setFont(font(20, 600))
        palette = self.number.palette()
        tone = "r2" if self._is_late and self._value else "text"
        palette.setColor(self.number.foregroundRole(), QColor(tokens().tone(tone)))
        self.number.setPalette(palette)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._tint()


class CheckCard(Card):
    """`save_asked` tells a path and the text of the refused lines."""

    save_asked = Signal(object, str)
    student_asked = Signal(str)  # id of a student who is in the file already

    def __init__(self, content: Content, veil: Veil) -> None:
        super().__init__()
        self._content = content
        self._veil = veil
        self._preview: RosterPreview | None = None
        self._tab = Tab.REFUSED
        self.counts = {name: _Count(is_late=name == "refused") for name in COUNTS}
        self.chips: dict[Tab, FilterChip] = {}
        self.tabs = ChipRow(gap=px(6))
        self.models: dict[Tab, TableModel[Line]] = {tab: model_for(tab) for tab in Tab}
        self.tables = {tab: Table(model, tall=True) for tab, model in self.models.items()}
        self.save_button = Button(kind=Kind.QUIET, icon="save", size=Size.SMALL)
        self.stack = QStackedWidget()
        self.nothing = label("", "muted")
        self._info_icon = QLabel()
        self.info = label("", "quiet", wrap=True)
        self._build()
        for table in self.tables.values():
            table.opened.connect(self._open)
        self.save_button.clicked.connect(self._save)
        veil.changed.connect(self._paint)

    def _build(self) -> None:
        strip = QWidget()
        row = QHBoxLayout(strip)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for at, count in enumerate(self.counts.values()):
            if at:
                divider = boxed("divider")
                divider.setFixedWidth(1)
                row.addWidget(divider)
            row.addWidget(count, 1)
        bar = boxed("item")
        tabs = QHBoxLayout(bar)
        tabs.setContentsMargins(px(12), px(8), px(8), px(8))
        tabs.setSpacing(px(6))
        tabs.addWidget(self.tabs, 1)
        tabs.addWidget(self.save_button)
        for table in self.tables.values():
            self.stack.addWidget(table)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.stack.addWidget(self.nothing)
        foot = boxed("item")
        line = QHBoxLayout(foot)
        line.setContentsMargins(px(12), px(9), px(12), px(9))
        line.setSpacing(px(8))
        line.addWidget(self._info_icon, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.info, 1)
        self.body.addWidget(strip)
        self.body.addWidget(bar)
        self.body.addWidget(self.stack, 1)
        self.body.addWidget(foot)
        self._tint()

    def show_preview(self, preview: RosterPreview) -> None:
        self._preview = preview
        self._paint()
        first = next((tab for tab in Tab if self.models[tab].rows()), Tab.REFUSED)
        self.show_tab(first if not self.models[self._tab].rows() else self._tab)

    def show_tab(self, tab: Tab) -> None:
        self._tab = tab
        for each, chip in self.chips.items():
            chip.setChecked(each is tab)
        self.stack.setCurrentWidget(self.tables[tab] if self.models[tab].rows() else self.nothing)
        self.save_button.setVisible(tab is Tab.REFUSED and bool(self.models[tab].rows()))

    @Slot()
    def _paint(self) -> None:
        preview = self._preview
        if preview is None:
            return
        for tab, lines in lines_of(preview, self._veil, self._content).items():
            self.models[tab].set_rows(lines)
        self._retranslate()

    def _retranslate(self) -> None:
        preview = self._preview
        if preview is None:
            return
        diff = preview.diff
        self.counts["read"].show_count(preview.read, self.tr("read"))
        self.counts["new"].show_count(len(diff.new), self.tr("new"))
        self.counts["changed"].show_count(len(diff.changed), self.tr("changed"))
        self.counts["unchanged"].show_count(len(diff.unchanged), self.tr("unchanged"))
        self.counts["refused"].show_count(len(diff.refused), self.tr("not accepted"))
        self._make_tabs()
        self.nothing.setText(self.tr("Nothing here"))
        self.save_button.setText(self.tr("Save the list"))
        said = [self.tr("A trial run: nothing is written yet. Lines that are not accepted do not hold up the others.")]
        if RosterField.GUARDIAN in preview.mapping.columns:
            said.append(self.tr("Representatives are written as parents: the file does not say who they are."))
        self.info.setText(" ".join(said))

    def _make_tabs(self) -> None:
        """A chip for each list that has something in it."""
        words = (self.tr("Not accepted"), self.tr("New"), self.tr("Changes"), self.tr("Not in the file"))
        self.tabs.clear()
        self.chips = {}
        for tab, text in zip(Tab, (*words, self.tr("Worth a look")), strict=True):
            count = len(self.models[tab].rows())
            self.tables[tab].setAccessibleName(text)
            if count or tab is Tab.REFUSED:
                chip = FilterChip(text, code=tab.value, count=count)
                chip.clicked.connect(lambda _on, tab=tab: self.show_tab(tab))
                chip.setChecked(tab is self._tab)
                self.tabs.add(chip)
                self.chips[tab] = chip

    @Slot(str)
    def _open(self, key: str) -> None:
        if is_id(key):
            self.student_asked.emit(key)

    @Slot()
    def _save(self) -> None:
        suggested = str(Path.home() / self.tr("refused lines.csv"))
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save the list"), suggested, "CSV (*.csv)")
        if chosen:
            self.save_asked.emit(Path(chosen), self.refused_text())

    def refused_text(self) -> str:
        """The refused lines as a CSV text, in the language of the window; numbers masked as on the screen."""
        header = (
            self.tr("Line"),
            self.tr("Who"),
            self.tr("Class"),
            self.tr("Why not accepted"),
            self.tr("In the file"),
        )
        refused = self._preview.diff.refused if self._preview else ()
        return as_csv(
            header, ((str(row.line), row.who, row.class_text, refusal_words(row), row.shown) for row in refused)
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    @Slot()
    def _share_room(self) -> None:
        """The reason needs the room more than the name."""
        for tab, table in self.tables.items():
            table.setColumnWidth(0 if tab is Tab.GONE else 1, min(px(NAME_WIDE), round(self.width() * NAME_SHARE)))

    def _tint(self) -> None:
        self._info_icon.setPixmap(pixmap("info", "quiet", 16))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._paint()
        elif event.type() is QEvent.Type.StyleChange:
            self._tint()
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.LanguageChange):
            QTimer.singleShot(0, self._share_room)  # after the tables have measured their titles anew
