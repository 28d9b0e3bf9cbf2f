"""Filter chips above the timeline, with counts; a part without anything in it is not offered."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QSizePolicy

from counsellor_app.ui.cases.timeline_items import Part
from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.filter_chip import FilterChip
from counsellor_app.ui.widgets.flow_layout import FlowLayout


class PartBar(QFrame):
    chosen = Signal(object)  # Part

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("box", "bar")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._chips = {part: FilterChip(code=part.value) for part in Part}
        row = FlowLayout(self, gap=px(6), line_gap=px(6))
        row.setContentsMargins(px(16), px(8), px(20), px(8))
        for part, chip in self._chips.items():
            row.addWidget(chip)
            chip.clicked.connect(lambda _on=False, part=part: self.chosen.emit(part))
        self.retranslate()

    def chip(self, part: Part) -> FilterChip:
        return self._chips[part]

    def retranslate(self) -> None:
        words = {
            Part.ALL: self.tr("All"),
            Part.NOTES: self.tr("Notes"),
            Part.INCIDENTS: self.tr("Incidents"),
            Part.LEVEL: self.tr("Level"),
            Part.CALLS: self.tr("Calls"),
            Part.DUE: self.tr("Contacts and terms"),
            Part.REFERRALS: self.tr("Referrals"),
            Part.CRISIS: self.tr("Crisis steps"),
        }
        for part, chip in self._chips.items():
            chip.set_text(words[part])

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()

    def show_counts(self, counts: dict[Part, int], chosen: Part) -> None:
        for part, chip in self._chips.items():
            chip.set_count(counts[part])
            chip.setVisible(part is Part.ALL or counts[part] > 0)
            chip.setChecked(part is chosen)
