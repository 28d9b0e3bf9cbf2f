"""Entries and drafts, and the index that finds their words."""

from collections.abc import Callable
from typing import Any

from sqlcipher3 import Connection

from counsellor_app.domain.entries import Draft, Entry
from counsellor_app.domain.ids import CaseId, DraftId, EntryId, PersonId
from counsellor_app.domain.text import mentions, render
from counsellor_app.store.codec import codec
from counsellor_app.store.gateway import Gateway
from counsellor_app.store.ledger import Ledger

Names = Callable[[PersonId], str]


class Entries(Gateway[Entry]):
    """Signed entries. `add` also writes whom the text mentions; `index` what search finds."""

    table = "entry"
    kind = Entry

    def __init__(self, connection: Connection, ledger: Ledger | None, fold: Callable[[str], str]) -> None:
        super().__init__(connection, ledger)
        self._fold = fold
        self._newest: tuple[EntryId, int] | None = None  # added by this unit, and its number

    def add(self, row: Entry) -> None:
        n = self.ledger.insert(self.table, self._codec.encode(row))
        self._newest = (row.id, n)
        people = {p for text in row.sections.values() for p in mentions(text)}
        self._connection.executemany(
            "INSERT INTO mention(entry_n, person_id) VALUES(?, ?)", [(n, person) for person in sorted(people)]
        )

    def index(self, row: Entry, name: Names) -> None:
        """Indexes the text as a reader sees it, with names in place of references, letters folded."""
        text = self._fold("\n".join([row.about, *(render(text, name) for text in row.sections.values())]))
        self._connection.execute(
            "INSERT OR REPLACE INTO search_entry(rowid, text) VALUES(?, ?)", (self._number(row.id), text)
        )

    def mentioning(self, person_id: PersonId) -> tuple[Entry, ...]:
        return tuple(self.where("n IN (SELECT entry_n FROM mention WHERE person_id = ?)", person_id))

    def of_case(self, case_id: CaseId) -> tuple[Entry, ...]:
        """Newest service first."""
        return tuple(self.where("case_id = ? ORDER BY service_at DESC, n DESC", case_id))

    def _number(self, entry_id: EntryId) -> int:
        if self._newest is not None and self._newest[0] == entry_id:
            return self._newest[1]
        found: int = self._connection.execute("SELECT n FROM entry WHERE id = ?", (entry_id,)).fetchone()[0]
        return found


class Drafts:
    """Drafts are not part of the record yet: written often, neither logged nor kept in versions."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._codec = codec(Draft)
        self._columns = ", ".join(self._codec.columns)

    def put(self, draft: Draft) -> None:
        values = self._codec.encode(draft)
        marks = ", ".join("?" * len(values))
        sql = "INSERT OR REPLACE INTO draft(" + self._columns + ") VALUES(" + marks + ")"
        self._connection.execute(sql, tuple(values.values()))

    def find(self, draft_id: DraftId) -> Draft | None:
        return next(iter(self._where("id = ?", draft_id)), None)

    def all(self) -> tuple[Draft, ...]:
        return self._where("1 ORDER BY saved_at DESC")

    def of_case(self, case_id: CaseId) -> tuple[Draft, ...]:
        return self._where("case_id = ? ORDER BY saved_at DESC", case_id)

    def discard(self, draft_id: DraftId) -> None:
        self._connection.execute("DELETE FROM draft WHERE id = ?", (draft_id,))

    def _where(self, condition: str, *values: Any) -> tuple[Draft, ...]:
        sql = "SELECT " + self._columns + " FROM draft WHERE " + condition
        return tuple(self._codec.decode(row) for row in self._connection.execute(sql, values).fetchall())
