"""The list behind the palette. Titles of groups stand in it and are stepped over."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from counsellor_app.ui.palette.delegate import LINE_ROLE
from counsellor_app.ui.palette.rows import Line

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class LineModel(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self._lines: tuple[Line, ...] = ()

    def set_lines(self, lines: Sequence[Line]) -> None:
        self.beginResetModel()
        self._lines = tuple(lines)
        self.endResetModel()

    def lines(self) -> tuple[Line, ...]:
        return self._lines

    def step(self, row: int, by: int) -> int:
        """The line to choose that stands `by` lines on: single steps go round, longer ones stop. -1: there is none."""
        choices = [at for at, line in enumerate(self._lines) if line.target is not None]
        if not choices:
            return -1
        place = choices.index(row) + by if row in choices else 0
        return choices[place % len(choices) if abs(by) == 1 else max(0, min(place, len(choices) - 1))]

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or self._lines[index.row()].target is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == LINE_ROLE:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return line.text
        return line.spoken() if role == Qt.ItemDataRole.AccessibleTextRole else None
