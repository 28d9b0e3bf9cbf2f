"""Which cases are given: those of the children of the request first, the others found by number or name."""

from datetime import tzinfo

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from counsellor_app.domain.alphabet import fold
from counsellor_app.domain.clock import local_day
from counsellor_app.domain.ids import CaseId
from counsellor_app.services.disclosure_preview import AnswerOptions, CaseOption
from counsellor_app.ui.format import date_digits
from counsellor_app.ui.requests.disclosure_columns import LeftCount
from counsellor_app.ui.requests.rows import Sentence
from counsellor_app.ui.theme import px
from counsellor_app.ui.veil import Veil
from counsellor_app.ui.widgets.card import Card, boxed, label
from counsellor_app.ui.widgets.search_field import SearchField

MOST_OTHERS = 8  # shown at once; the search narrows them


class CasesChoice(Card):
    changed = Signal(object)  # tuple[CaseId, ...]

    def __init__(self, veil: Veil, zone: tzinfo) -> None:
        super().__init__()
        self._veil = veil
        self._zone = zone
        self._options: AnswerOptions | None = None
        self._chosen: tuple[CaseId, ...] = ()
        self.boxes: dict[CaseId, QCheckBox] = {}
        self.search = SearchField()
        self._first, self._others = QVBoxLayout(), QVBoxLayout()
        for column in (self._first, self._others):
            column.setSpacing(0)
        self._search_row = boxed("item")
        row = QVBoxLayout(self._search_row)
        row.setContentsMargins(px(12), px(8), px(12), px(8))
        row.addWidget(self.search)
        self._none = Sentence("")
        self.body.addLayout(self._first)
        self.body.addWidget(self._none)
        self.body.addWidget(self._search_row)
        self.body.addLayout(self._others)
        self.search.searched.connect(lambda _text: self._fill())
        veil.changed.connect(self._fill)

    def show_options(self, options: AnswerOptions, chosen: tuple[CaseId, ...]) -> None:
        """The boxes are only made anew when there is something new to choose."""
        is_same = options == self._options
        self._options, self._chosen = options, chosen
        if is_same and all(box.isChecked() == (case in chosen) for case, box in self.boxes.items()):
            return
        self._fill()

    def retranslate(self) -> None:
        self.set_title(self.tr("Cases"))
        self.search.set_placeholder(self.tr("Another case: number or name"))
        self._none.label.setText(self.tr("The children of this request have no case."))
        self._fill()

    @Slot()
    def _fill(self) -> None:
        for column in (self._first, self._others):
            while (entry := column.takeAt(0)) is not None:
                old = entry.widget()
                if old is not None:
                    old.hide()
                    old.deleteLater()
        self.boxes = {}
        options = self._options
        if options is None:
            return
        mine = [case for case in options.cases if case.is_of_request or case.id in self._chosen]
        others = [case for case in options.cases if case not in mine and self._fits(case)]
        for case in mine:
            self._first.addWidget(self._row(case))
        is_searching = bool(self.search.text().strip()) or not options.children
        for case in others[:MOST_OTHERS] if is_searching else ():
            self._others.addWidget(self._row(case))
        self._none.setVisible(not mine and bool(options.children))
        self._search_row.setVisible(len(options.cases) > len(mine))
        self.set_count(len(self._chosen) or None)

    def _fits(self, case: CaseOption) -> bool:
        words = fold(self.search.text()).split()
        text = fold(f"{case.number} {self._name(case)}")
        return all(word in text for word in words)

    def _name(self, case: CaseOption) -> str:
        return self._options.names.get(case.child, "") if self._options else ""

    def _row(self, case: CaseOption) -> QWidget:
        """Number and name, never the topic beside a name."""
        shown = self._veil.name(self._name(case))
        box = QCheckBox(f"{case.number} · {shown}" if shown else case.number)
        box.setChecked(case.id in self._chosen)
        box.toggled.connect(lambda _on: self._on_toggled(case.id))
        opened = date_digits(local_day(case.opened_at, self._zone))
        closed = f"\u2013{date_digits(local_day(case.closed_at, self._zone))}" if case.closed_at else ""
        count = LeftCount().entries(sum(number for _, number in case.entries))
        below = label(f"{opened}{closed} · {count}", "quiet")
        below.setContentsMargins(px(26), 0, 0, 0)
        box.setAccessibleDescription(below.text())
        row = boxed("item")
        column = QVBoxLayout(row)
        column.setContentsMargins(px(12), px(6), px(12), px(7))
        column.setSpacing(0)
        column.addWidget(box)
        column.addWidget(below)
        self.boxes[case.id] = box
        return row

    def _on_toggled(self, case_id: CaseId) -> None:
        was = self.boxes[case_id].hasFocus()
        chosen = (case for case in (*self._chosen, case_id) if case != case_id or self.boxes[case_id].isChecked())
        self._chosen = tuple(dict.fromkeys(chosen))
        self.set_count(len(self._chosen) or None)
        self.changed.emit(self._chosen)
        if was and case_id in self.boxes:
            self.boxes[case_id].setFocus(Qt.FocusReason.OtherFocusReason)
