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
        """The next line that can be chosen, going round; -1 when there is none."""
        count = len(self._lines)
        way = 1 if by >= 0 else -1
        for distance in range(abs(by) or 1, abs(by) + count + 1):
            at = (row + way * distance) % count
            if self._lines[at].target is not None:
                return at
        return -1

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
