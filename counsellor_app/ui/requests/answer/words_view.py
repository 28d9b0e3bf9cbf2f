"""The eight words of a key, large enough to be read over the phone, with the same as hexadecimal digits below."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout

from counsellor_app.ui.theme import font, px
from counsellor_app.ui.widgets.card import label

IN_A_ROW = 4
WORD = 118  # px at 100 %: room a word asks for; where there is less, half as many stand in a row
LEAST = 2 * WORD


class WordsView(QFrame):
    """In the order in which they are read out, each over its number in the list of words."""

    def __init__(self, *, in_a_row: int = IN_A_ROW) -> None:
        super().__init__()
        self._most = self._in_a_row = in_a_row
        self.setProperty("box", "ground")
        self._words: tuple[str, ...] = ()
        self._numbers: tuple[int, ...] = ()
        self._grid = QGridLayout()
        self.digits = label("", "quiet", wrap=True)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._grid)
        self._column.addWidget(self.digits)
        self._measure()

    def show_words(self, words: Sequence[str], numbers: Sequence[int], digits: str) -> None:
        """`numbers` are the same in every language: they compare where one reads Kazakh and the other Russian."""
        self._words, self._numbers = tuple(words), tuple(numbers)
        self.digits.setText(digits)
        self.setAccessibleName(" ".join(self._words))
        self._lay()

    def words(self) -> tuple[str, ...]:
        return self._words

    def minimumSizeHint(self) -> QSize:
        """Never wider than its place: the words stand in fewer columns then."""
        return QSize(min(px(LEAST), super().minimumSizeHint().width()), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        fits = self._most if self.width() >= self._most * px(WORD) else min(self._most, IN_A_ROW // 2)
        if fits != self._in_a_row:
            self._in_a_row = fits
            self._lay()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._measure()
            self._lay()

    def _lay(self) -> None:
        while (entry := self._grid.takeAt(0)) is not None:
            old = entry.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for at, word in enumerate(self._words):
            row, column = divmod(at, self._in_a_row)
            large, below = label(word), label(f"{self._numbers[at]:04}", "quiet")
            large.setFont(font(18, 600))
            self._grid.addWidget(large, row * 2, column, Qt.AlignmentFlag.AlignBottom)
            self._grid.addWidget(below, row * 2 + 1, column)
        for row in range(2 * len(self._words)):
            is_next = 0 < row < 2 * len(self._words) // self._in_a_row and row % 2 == 0
            self._grid.setRowMinimumHeight(row, px(34) if is_next else 0)
        for column in range(self._most):
            self._grid.setColumnStretch(column, 1 if column < self._in_a_row else 0)
        self.digits.setFont(font(12, fixed_width=True))

    def _measure(self) -> None:
        self._column.setContentsMargins(px(12), px(10), px(12), px(10))
        self._column.setSpacing(px(8))
        self._grid.setHorizontalSpacing(px(8))
        self._grid.setVerticalSpacing(px(1))
