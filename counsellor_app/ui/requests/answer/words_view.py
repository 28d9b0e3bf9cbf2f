"""The eight words of a key, large enough to be read over the phone, with the same as hexadecimal digits below."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout

from counsellor_app.ui.theme import font, px
from counsellor_app.ui.widgets.card import label

IN_A_ROW = 4


class WordsView(QFrame):
    """In the order in which they are read out, each over its number in the list of words."""

    def __init__(self, *, in_a_row: int = IN_A_ROW) -> None:
        super().__init__()
        self._in_a_row = in_a_row
        self.setProperty("box", "ground")
        self._words: tuple[str, ...] = ()
        self._grid = QGridLayout()
        self.digits = label("", "quiet", wrap=True)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._grid)
        self._column.addWidget(self.digits)
        self._measure()

    def show_words(self, words: Sequence[str], numbers: Sequence[int], digits: str) -> None:
        """`numbers` are the same in every language: they compare where one reads Kazakh and the other Russian."""
        self._words = tuple(words)
        while (entry := self._grid.takeAt(0)) is not None:
            old = entry.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for at, word in enumerate(self._words):
            row, column = divmod(at, self._in_a_row)
            large, below = label(word), label(f"{numbers[at]:04}", "quiet")
            large.setFont(font(18, 600))
            self._grid.addWidget(large, row * 2, column)
            self._grid.addWidget(below, row * 2 + 1, column)
        self.digits.setText(digits)
        self.digits.setFont(font(12, fixed_width=True))
        self.setAccessibleName(" ".join(self._words))

    def words(self) -> tuple[str, ...]:
        return self._words

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._measure()

    def _measure(self) -> None:
        self._column.setContentsMargins(px(12), px(10), px(12), px(10))
        self._column.setSpacing(px(8))
        self._grid.setHorizontalSpacing(px(8))
        self._grid.setVerticalSpacing(px(1))
        for row in range(2, 16 // self._in_a_row, 2):
            self._grid.setRowMinimumHeight(row, px(34))
        for column in range(self._in_a_row):
            self._grid.setColumnStretch(column, 1)
