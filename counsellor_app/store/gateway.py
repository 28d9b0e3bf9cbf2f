"""One gateway per word of the trade. This is what they share: a table, a row type, and the ledger."""

from collections.abc import Iterator
from typing import Any, ClassVar, Generic, TypeVar

from sqlcipher3 import Connection

from counsellor_app.store.codec import codec
from counsellor_app.store.ledger import Ledger

Row = TypeVar("Row")


class Gateway(Generic[Row]):
    """Subclasses set `table` and `kind` and add the questions their word needs, as plain SQL."""

    table: ClassVar[str]
    kind: ClassVar[type[Any]]

    def __init__(self, connection: Connection, ledger: Ledger | None) -> None:
        self._connection = connection
        self._ledger = ledger
        self._codec = codec(self.kind)
        self._columns = ", ".join(self._codec.columns)

    @property
    def ledger(self) -> Ledger:
        if self._ledger is None:
            raise RuntimeError("this unit only reads")
        return self._ledger

    def add(self, row: Row) -> None:
        self.ledger.insert(self.table, self._codec.encode(row))

    def save(self, row: Row) -> bool:
        """Writes what differs from the stored row; answers whether anything did."""
        values = self._codec.encode(row)
        return self.ledger.update(self.table, values["id"], values)

    def remove(self, row_id: str) -> None:
        self.ledger.delete(self.table, row_id)

    def get(self, row_id: str) -> Row:
        """`KeyError` where there is no such row."""
        found = self.find(row_id)
        if found is None:
            raise KeyError(self.table)
        return found

    def find(self, row_id: str) -> Row | None:
        return next(self.where("id = ?", row_id), None)

    def where(self, condition: str, *values: Any) -> Iterator[Row]:
        """`condition` is SQL written in a gateway (never input), `values` are bound."""
        sql = "SELECT " + self._columns + " FROM " + self.table + " WHERE " + condition
        decode = self._codec.decode
        return (decode(row) for row in self._connection.execute(sql, values).fetchall())

    def all(self) -> tuple[Row, ...]:
        return tuple(self.where("1"))

    def rows(self, sql: str, *values: Any) -> list[tuple[Any, ...]]:
        found: list[tuple[Any, ...]] = self._connection.execute(sql, values).fetchall()
        return found
