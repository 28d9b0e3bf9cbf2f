"""The columns of the file, and what each is taken for; corrected here."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from counsellor_app.domain.roster import RosterField
from counsellor_app.services.roster import Mapping, Table, sample
from counsellor_app.ui.placed import placed
from counsellor_app.ui.students.import_words import field_name
from counsellor_app.ui.theme import px
from counsellor_app.ui.veil import Veil
from counsellor_app.ui.widgets.card import Card, boxed, label
from counsellor_app.ui.widgets.combo import Combo
from counsellor_app.ui.widgets.elided import ElidedLabel
from counsellor_app.ui.widgets.scroll import set_up_scroll

WIDE, COMBO = 304, 160
WIDEST = 16_777_215  # Qt's own: no limit
PERSONAL = frozenset(RosterField) - {RosterField.GRADE, RosterField.LETTER, RosterField.CLASS, RosterField.LANGUAGE}


class ColumnsCard(Card):
    """`corrected` tells the place of a column and the field the user chose for it."""

    corrected = Signal(int, object)
    sheet_chosen = Signal(str)

    def __init__(self, veil: Veil) -> None:
        super().__init__()
        self._veil = veil
        self._shown: tuple[Table, Mapping] | None = None
        self.combos: list[Combo] = []
        self._is_beside = True
        self.remember = QCheckBox()
        self.remember.setChecked(True)
        self.sheet = Combo()
        self.sheet.setProperty("measure", "row")
        self.sheet.chosen.connect(self.sheet_chosen)
        self.rows = QVBoxLayout()
        self.rows.setSpacing(0)
        self._build()
        self._fit()

    def _build(self) -> None:
        sheet_row = boxed("item")
        line = QHBoxLayout(sheet_row)
        line.setContentsMargins(px(12), px(6), px(12), px(6))
        self.sheet_label = label("", "label-card")
        line.addWidget(self.sheet_label)
        line.addWidget(self.sheet, 1)
        self._sheet_row = sheet_row
        inside = QWidget()
        inside.setProperty("scrolled", "true")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self.rows)
        column.addStretch(1)
        self._scroll = QScrollArea()
        set_up_scroll(self._scroll)
        self._scroll.setWidget(inside)
        foot = boxed("item")
        below = QHBoxLayout(foot)
        below.setContentsMargins(px(12), px(10), px(12), px(10))
        below.addWidget(self.remember)
        self.body.addWidget(sheet_row)
        self.body.addWidget(self._scroll, 1)
        self.body.addWidget(foot)

    def show_columns(self, table: Table, mapping: Mapping) -> None:
        at = self._focused()
        self._shown = (table, mapping)
        self._retranslate()
        while (entry := self.rows.takeAt(0)) is not None:
            old = entry.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self.combos = []
        for place in range(len(mapping.columns)):
            self.rows.addWidget(self._row(table, mapping, place))
        self._sheet_row.setVisible(len(table.sheets) > 1)
        self.sheet.set_choices((name, name) for name in table.sheets)
        self.sheet.set_code(table.sheet)
        self._fit()
        if at is not None and at < len(self.combos):
            self.combos[at].setFocus(Qt.FocusReason.OtherFocusReason)

    def stand(self, *, beside: bool) -> None:
        """Beside another card: as wide as it must be, its rows scroll. Alone in its line: all rows stand open."""
        self._is_beside = beside
        self._fit()

    def _fit(self) -> None:
        self.setMinimumWidth(px(WIDE))
        self.setMaximumWidth(px(WIDE) if self._is_beside else WIDEST)
        rows = [row for row in placed(self.rows) if isinstance(row, QWidget)]
        height = sum(max(row.sizeHint().height(), row.minimumHeight()) for row in rows)
        self._scroll.setMinimumHeight(0 if self._is_beside else height)

    def _focused(self) -> int | None:
        return next((at for at, combo in enumerate(self.combos) if combo.hasFocus()), None)

    def _row(self, table: Table, mapping: Mapping, place: int) -> QWidget:
        wanted = mapping.columns[place]
        title = mapping.titles[place] or self.tr("Column {n}").format(n=place + 1)
        first = sample(table, mapping, place)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(ElidedLabel(title, "label-card"))
        texts.addWidget(ElidedLabel(self._veil.text(first) if wanted in PERSONAL else first, "quiet"))
        combo = Combo()
        combo.setProperty("measure", "row")
        combo.set_choices((each.value, field_name(each)) for each in RosterField)
        combo.set_code(wanted.value)
        combo.setAccessibleName(self.tr("What the column holds: {title}").format(title=title))
        combo.chosen.connect(lambda code: self.corrected.emit(place, RosterField(code)))
        combo.setFixedWidth(px(COMBO))
        self.combos.append(combo)
        row = boxed("item")
        line = QHBoxLayout(row)
        line.setContentsMargins(px(12), px(4), px(12), px(5))
        line.setSpacing(px(6))
        line.addLayout(texts, 1)
        line.addWidget(label("→", "muted"))
        line.addWidget(combo)
        row.setMinimumHeight(px(46))
        return row

    def _retranslate(self) -> None:
        if self._shown is None:
            return
        _, mapping = self._shown
        known, of = mapping.known, len(mapping.columns)
        self.set_title(self.tr("Columns of the file"))
        self.count_label.setText(self.tr("{known} of {of} known").format(known=known, of=of))
        self.count_label.setVisible(True)
        self.remember.setText(self.tr("Remember for such files"))
        self.sheet_label.setText(self.tr("Sheet"))
        self.sheet.setAccessibleName(self.tr("Sheet"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._fit()
        if event.type() is QEvent.Type.LanguageChange and self._shown is not None:
            self.show_columns(*self._shown)
        elif event.type() is QEvent.Type.StyleChange:
            self._fit()
