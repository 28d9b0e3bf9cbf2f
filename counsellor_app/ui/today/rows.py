"""The list of Today: groups by when it is due, one row for each thing to do."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from counsellor_app.domain.followups import Bucket
from counsellor_app.services.today import TodayLine
from counsellor_app.ui.due_words import DueWords

Index = QModelIndex | QPersistentModelIndex


class Role(IntEnum):
    ROW = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Group:
    """The head of a bucket: its word, how many, a quiet word at the right."""

    title: str
    count: int
    side: str
    is_late: bool


@dataclass(frozen=True, slots=True)
class DueRow:
    """`who` is the student as the veil lets it be read, or the office; `verb` what the row's button says."""

    line: TodayLine
    words: DueWords
    who: str = field(repr=False)
    verb: str

    def level(self) -> str:
        whom = self.line.due.whom
        return (whom.level if whom else None) or ""


Row = Group | DueRow
BUCKETS = (Bucket.OVERDUE, Bucket.TODAY, Bucket.WEEK)


class TodayRows(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[Row, ...] = ()

    def set_rows(self, rows: Sequence[Row]) -> None:
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def row(self, index: Index) -> Row | None:
        return self._rows[index.row()] if index.isValid() else None

    def find(self, line_id: str) -> int:
        """Where a line stands now; -1 when it is gone."""
        for at, row in enumerate(self._rows):
            if isinstance(row, DueRow) and row.line.due.id == line_id:
                return at
        return -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index)
        if row is None:
            return None
        if role == Role.ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            if isinstance(row, Group):
                return f"{row.title}, {row.count}"
            parts = (row.words.act, row.who, row.level(), row.words.due, row.words.basis)
            return ", ".join(part for part in parts if part)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self.row(index), Group):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
