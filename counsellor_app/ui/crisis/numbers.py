"""The numbers to call, readable from a metre away, and where we are."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.content.packs import Helpline
from counsellor_app.ui.crisis.look import length, said
from counsellor_app.ui.language import current


class NumbersCard(QFrame):
    """`place` is what to tell the ambulance: room, school, address; "" where it is not known (locked)."""

    def __init__(self, lines: tuple[Helpline, ...], place: str, *, is_demo: bool) -> None:
        super().__init__()
        self.setProperty("crisis", "numbers")
        self._lines = lines
        self._rows: list[QHBoxLayout] = []
        self._holders: list[QWidget] = []
        self._labels = [said("", wrap=True) for _ in lines]
        self._numbers = [said(line.id, "number") for line in lines]
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        for number, words in zip(self._numbers, self._labels, strict=True):
            holder = QWidget()
            row = QHBoxLayout(holder)
            row.addWidget(number)
            row.addWidget(words, 1)
            self._rows.append(row)
            self._holders.append(holder)
            self._column.addWidget(holder)
        self._foot = QWidget()
        self._foot_row = QHBoxLayout(self._foot)
        self._mark = said("", "mark")
        self._foot_row.addWidget(said(place, "small", wrap=True), 1)
        self._foot_row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignVCenter)
        self._column.addWidget(self._foot)
        self._mark.setVisible(is_demo)
        self._foot.setVisible(bool(place) or is_demo)
        self.retranslate()
        self.measure(tight=False)

    def retranslate(self) -> None:
        language = current().value
        for line, words, number in zip(self._lines, self._labels, self._numbers, strict=True):
            words.setText(line.of(language))
            number.setAccessibleName(f"{line.id}: {line.of(language)}")
        self._mark.setText(self.tr("DEMO"))
        self.setAccessibleName(self.tr("Numbers to call"))

    def measure(self, *, tight: bool) -> None:
        self._column.setContentsMargins(length(18), length(4 if tight else 6), length(18), length(4 if tight else 6))
        for row, holder, number in zip(self._rows, self._holders, self._numbers, strict=True):
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(length(14))
            holder.setMinimumHeight(length(56 if tight else 70))
            number.setFixedWidth(length(112 if tight else 128))
            number.setMaximumHeight(length(56))
            number.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self._foot_row.setContentsMargins(0, length(2), 0, length(2 if tight else 8))
