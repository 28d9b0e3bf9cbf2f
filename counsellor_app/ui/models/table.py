"""A read-only table over a tuple of frozen rows. It sorts its own rows: a sorting proxy is a hundred times slower."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


class Role(IntEnum):
    """What the delegate asks for beside the words."""

    ROW = Qt.ItemDataRole.UserRole + 1  # the row object itself
    LEVEL = Qt.ItemDataRole.UserRole + 2  # level code: draw the badge
    TONE = Qt.ItemDataRole.UserRole + 3  # token name for the words: "quiet", "r2" …
    WEIGHT = Qt.ItemDataRole.UserRole + 4  # 400, 500, 600
    BELOW = Qt.ItemDataRole.UserRole + 5  # a second, quiet line


ROW = Role.ROW


def _plain(_row: object) -> str:
    return ""


@dataclass(frozen=True, kw_only=True)  # no slots: with them Python 3.11 cannot call Column[Row](...)
class Column(Generic[Row]):
    """One column. Each function takes a row.

    `title` is asked for at every repaint, so that it follows the language. `sort` gives something comparable;
    without it the words are compared. `tone` names a token, `level` a level code ("" = none), `below` a quiet second
    line. `width` is the least width in px at 100 %; exactly one column should have `stretch`.
    """

    key: str
    title: Callable[[], str]
    text: Callable[[Row], str]
    sort: Callable[[Row], Any] | None = None
    tone: Callable[[Row], str] = _plain
    level: Callable[[Row], str] | None = None
    below: Callable[[Row], str] | None = None
    weight: int = 400
    is_number: bool = False
    width: int = 80
    stretch: bool = False
    tip: Callable[[Row], str] = _plain


class TableModel(QAbstractTableModel, Generic[Row]):
    """`set_rows` keeps the chosen order. `key_of` names a row (its id), to find a selection again after a reset."""

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        *,
        key_of: Callable[[Row], str] = str,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._key_of = key_of
        self._given: tuple[Row, ...] = ()
        self._rows: tuple[Row, ...] = ()
        self._sorted_by: tuple[int, Qt.SortOrder] = (-1, Qt.SortOrder.AscendingOrder)

    def rows(self) -> tuple[Row, ...]:
        """In the order shown."""
        return self._rows

    def row_at(self, index: Index) -> Row | None:
        return self._rows[index.row()] if index.isValid() else None

    def row_of(self, key: str) -> int:
        """Where the row with this key stands; -1 when it is not there."""
        return next((at for at, row in enumerate(self._rows) if self._key_of(row) == key), -1)

    def key_at(self, index: Index) -> str:
        row = self.row_at(index)
        return "" if row is None else self._key_of(row)

    def set_rows(self, rows: Sequence[Row]) -> None:
        self.beginResetModel()
        self._given = tuple(rows)
        self._rows = self._ordered()
        self.endResetModel()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Column -1 brings the given order back."""
        if (column, order) == self._sorted_by:
            return
        self._sorted_by = (column, order)
        self.beginResetModel()
        self._rows = self._ordered()
        self.endResetModel()

    def sorted_by(self) -> tuple[int, Qt.SortOrder]:
        return self._sorted_by

    def _ordered(self) -> tuple[Row, ...]:
        at, order = self._sorted_by
        if not 0 <= at < len(self.columns):
            return self._given
        column = self.columns[at]
        return tuple(sorted(self._given, key=column.sort or column.text, reverse=order is Qt.SortOrder.DescendingOrder))

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], self.columns[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return column.text(row)
            case Role.ROW:
                return row
            case Role.LEVEL:
                return column.level(row) if column.level else None
            case Role.TONE:
                return column.tone(row)
            case Role.WEIGHT:
                return column.weight
            case Role.BELOW:
                return column.below(row) if column.below else None
            case Qt.ItemDataRole.TextAlignmentRole:
                side = Qt.AlignmentFlag.AlignRight if column.is_number else Qt.AlignmentFlag.AlignLeft
                return side | Qt.AlignmentFlag.AlignVCenter
            case Qt.ItemDataRole.ToolTipRole:
                return column.tip(row) or None
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if self.columns[section].is_number else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def retranslate(self) -> None:
        """Titles and words are asked for again."""
        if self.columns:
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(self.columns) - 1))
