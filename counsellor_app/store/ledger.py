"""Every write of a command goes through here: it keeps what each row was before and a hash of what was written.

Undo, the audit and the view of the file as of a day live on these before-images; what a row became is the
row itself, or the before-image of the next change.
"""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from sqlcipher3 import Connection

from counsellor_app.domain.errors import RuleBroken
from counsellor_app.store.codec import to_json

# Every table a command may write, and its key. Names come from here only, so that SQL is never built from input.
TABLES = frozenset(
    {
        "school",
        "setting",
        "app_user",
        "person",
        "student",
        "class_spell",
        "relation",
        "number_series",
        "referral",
        "referral_person",
        "incident",
        "incident_role",
        "case_file",
        "case_referral",
        "case_incident",
        "entry",
        "level",
        "followup",
        "clock",
        "crisis_run",
        "backup",
        "document",
        "request",
        "request_person",
        "office_key",
        "approval",
        "disclosure",
        "disclosure_event",
        "pseudonym",
        "released_table",
        "prevention",
    }
)


class Ledger:
    """Writes of one unit of work, numbered under the audit row `seq` that will close it."""

    def __init__(self, connection: Connection, seq: int) -> None:
        self._connection = connection
        self.seq = seq
        self.count = 0
        self.touched: set[str] = set()
        self._hash = hashlib.sha256()

    def insert(self, table: str, values: Mapping[str, Any]) -> int:
        """Answers the number of the new row, which the search index knows it by."""
        self._known(table)
        columns = ", ".join(values)
        marks = ", ".join("?" * len(values))
        sql = "INSERT INTO " + table + "(" + columns + ") VALUES(" + marks + ")"
        number: int = self._connection.execute(sql, tuple(values.values())).lastrowid
        self._note(table, "insert", values["id"], None, values)
        return number

    def update(self, table: str, row_id: str, values: Mapping[str, Any]) -> bool:
        """Writes the columns that differ; answers whether any did."""
        before = self.row(table, row_id)
        changed = {name: value for name, value in values.items() if before[name] != value}
        if not changed:
            return False
        sets = ", ".join(name + " = ?" for name in changed)
        self._connection.execute("UPDATE " + table + " SET " + sets + " WHERE id = ?", (*changed.values(), row_id))
        self._note(table, "update", row_id, {name: before[name] for name in changed}, changed)
        return True

    def delete(self, table: str, row_id: str) -> None:
        before = self.row(table, row_id)
        self._connection.execute("DELETE FROM " + table + " WHERE id = ?", (row_id,))
        self._note(table, "delete", row_id, before, {})

    def row(self, table: str, row_id: str) -> dict[str, Any]:
        """The row as it stands, every column; `KeyError` where there is none."""
        self._known(table)
        cursor = self._connection.execute("SELECT * FROM " + table + " WHERE id = ?", (row_id,))
        found = cursor.fetchone()
        if found is None:
            raise KeyError(table)
        return dict(zip((column[0] for column in cursor.description), found, strict=True))

    def take_back(self, seq: int, but: frozenset[str] = frozenset()) -> None:
        """Reverses all changes of an earlier unit, newest first; refused when a row changed since.

        Rows of the tables in `but` stay as they are: what is never deleted, whoever calls has to end.
        """
        later = self._connection.execute(
            "SELECT 1 FROM change a JOIN change b ON b.tbl = a.tbl AND b.row_id = a.row_id AND b.seq > a.seq"
            " WHERE a.seq = ? AND a.tbl <> 'number_series' LIMIT 1",
            (seq,),
        ).fetchone()
        if later:
            raise RuleBroken("undo-too-late")
        changes = self._connection.execute(
            "SELECT tbl, row_id, op, before FROM change WHERE seq = ? ORDER BY n DESC", (seq,)
        ).fetchall()
        for table, row_id, op, before in changes:
            if table == "number_series" or table in but:
                continue  # a number once given is never given again
            if op == "insert":
                self.delete(table, row_id)
            elif op == "update":
                self.update(table, row_id, json.loads(before))
            else:
                self.insert(table, json.loads(before))

    def digest(self) -> str:
        return self._hash.hexdigest()

    def _note(
        self, table: str, op: str, row_id: str, before: Mapping[str, Any] | None, after: Mapping[str, Any]
    ) -> None:
        image = None if before is None else to_json(before)
        self._connection.execute(
            "INSERT INTO change(seq, n, tbl, row_id, op, before) VALUES(?, ?, ?, ?, ?, ?)",
            (self.seq, self.count, table, row_id, op, image),
        )
        self.count += 1
        self.touched.add(table)
        self._hash.update(to_json([table, op, row_id, dict(after)]).encode())

    def _known(self, table: str) -> None:
        if table not in TABLES:
            raise ValueError("not a table of the record")
