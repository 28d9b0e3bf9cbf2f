"""Before-images: what a row was stays known, an earlier unit can be taken back, any day can be looked at again."""

from collections.abc import Iterator
from json import loads
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlcipher3 import Connection, IntegrityError

from counsellor_app.domain.errors import RuleBroken
from counsellor_app.services.session import Session
from counsellor_app.store.ledger import TABLES, Ledger
from tests.builders import a_session, a_student

Rows = dict[str, dict[str, Any]]


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with a_session(tmp_path) as session:
        yield session


@pytest.fixture
def connection(session: Session) -> Connection:
    return session.store._ground.connection


def written(session: Session, *, setting: str, value: str | None) -> int:
    """Writes, changes or removes one setting in a unit of its own; answers the unit's number."""
    with session.store.begin("test-setting", setting) as unit:
        ledger = unit._writing()
        is_there = unit.settings.find(setting) is not None
        if value is None:
            ledger.delete("setting", setting)
        elif is_there:
            ledger.update("setting", setting, {"id": setting, "value": value})
        else:
            ledger.insert("setting", {"id": setting, "value": value})
        return unit.seq


def rows(connection: Connection, table: str) -> Rows:
    cursor = connection.execute("SELECT * FROM " + table)
    names = [column[0] for column in cursor.description]
    return {row["id"]: row for row in (dict(zip(names, found, strict=True)) for found in cursor.fetchall())}


def as_of(connection: Connection, table: str, seq: int) -> Rows:
    """The table as it was after unit `seq`: every later before-image put back, newest first."""
    now = rows(connection, table)
    changes = connection.execute(
        "SELECT row_id, op, before FROM change WHERE tbl = ? AND seq > ? ORDER BY seq DESC, n DESC", (table, seq)
    ).fetchall()
    for row_id, op, before in changes:
        if op == "insert":
            del now[row_id]
        else:
            now[row_id] = now.get(row_id, {}) | loads(before)
    return now


def changes(connection: Connection, seq: int) -> list[tuple[str, str, str, Any]]:
    return [
        (table, row_id, op, before and loads(before))
        for table, row_id, op, before in connection.execute(
            "SELECT tbl, row_id, op, before FROM change WHERE seq = ? ORDER BY n", (seq,)
        ).fetchall()
    ]


def test_a_new_row_was_nothing_before(session: Session, connection: Connection) -> None:
    seq = written(session, setting="a", value="1")
    assert changes(connection, seq) == [("setting", "a", "insert", None)]


def test_of_a_changed_row_only_what_differs_is_kept(session: Session, connection: Connection) -> None:
    student = a_student(session, "Есенов")
    with session.store.begin("test-rename") as unit:
        ledger = unit._writing()
        assert ledger.update("person", student, {"surname": "Ахметов", "given": "Мирас"})
    assert changes(connection, unit.seq) == [("person", student, "update", {"surname": "Есенов"})]


def test_a_write_that_changes_nothing_leaves_no_trace(session: Session, connection: Connection) -> None:
    written(session, setting="a", value="1")
    seq = written(session, setting="a", value="1")
    assert changes(connection, seq) == []


def test_a_removed_row_is_kept_whole(session: Session, connection: Connection) -> None:
    written(session, setting="a", value="1")
    seq = written(session, setting="a", value=None)
    assert changes(connection, seq) == [("setting", "a", "delete", {"id": "a", "value": "1"})]


def test_unknown_rows_and_tables_are_refused(session: Session) -> None:
    with pytest.raises(KeyError), session.store.begin("test") as unit:
        unit._writing().update("setting", "nothing", {"value": "1"})
    for table in ("draft", "audit", "change", "sqlite_schema", "setting; DROP TABLE setting"):
        with pytest.raises(ValueError, match="not a table"), session.store.begin("test") as unit:
            unit._writing().row(table, "a")


def test_every_table_of_the_record_has_an_id(connection: Connection) -> None:
    for table in TABLES:
        columns = {row[1] for row in connection.execute("PRAGMA table_info(" + table + ")").fetchall()}
        assert "id" in columns, table


def test_a_unit_is_taken_back_whole_newest_change_first(session: Session, connection: Connection) -> None:
    """The student row stands on the person row: undone in the wrong order the file would refuse."""
    before = {table: rows(connection, table) for table in ("person", "student")}
    student = a_student(session)
    seq = connection.execute("SELECT max(seq) FROM audit").fetchone()[0]
    session.undo(seq, frozenset())
    assert {table: rows(connection, table) for table in ("person", "student")} == before
    assert student not in rows(connection, "person")


def test_a_removed_row_comes_back_as_it_was(session: Session, connection: Connection) -> None:
    student = a_student(session)
    before = rows(connection, "person")[student]
    with session.store.begin("test-remove") as unit:
        unit.students.remove(student)
        unit.people.remove(student)
    session.undo(unit.seq, frozenset())
    assert rows(connection, "person")[student] == before


def test_a_taken_back_unit_can_be_done_again_by_taking_that_back(session: Session, connection: Connection) -> None:
    written(session, setting="a", value="1")
    seq = written(session, setting="a", value="2")
    session.undo(seq, frozenset())
    assert rows(connection, "setting")["a"]["value"] == "1"
    again = connection.execute("SELECT max(seq) FROM audit").fetchone()[0]
    session.undo(again, frozenset())
    assert rows(connection, "setting")["a"]["value"] == "2"


def test_too_late_once_a_row_changed_again(session: Session, connection: Connection) -> None:
    seq = written(session, setting="a", value="1")
    written(session, setting="a", value="2")
    with pytest.raises(RuleBroken, match="undo-too-late"):
        session.undo(seq, frozenset())
    assert rows(connection, "setting")["a"]["value"] == "2"


def test_another_row_that_changed_is_no_hindrance(session: Session, connection: Connection) -> None:
    seq = written(session, setting="a", value="1")
    written(session, setting="b", value="2")
    session.undo(seq, frozenset())
    assert set(rows(connection, "setting")) == {"b"}


def test_a_number_given_meanwhile_is_no_hindrance_and_is_not_given_again(session: Session) -> None:
    with session.store.begin("test-number") as first:
        assert first.next_number("case-26") == 1
        first._writing().insert("setting", {"id": "with-number", "value": "1"})
    with session.store.begin("test-number") as unit:
        assert unit.next_number("case-26") == 2
    session.undo(first.seq, frozenset())
    with session.store.begin("test-number") as unit:
        assert unit.next_number("case-26") == 3


@pytest.mark.parametrize("statement", ["UPDATE change SET before = '{}'", "DELETE FROM change"])
def test_what_was_kept_cannot_be_changed(session: Session, connection: Connection, statement: str) -> None:
    written(session, setting="a", value="1")
    with pytest.raises(IntegrityError, match="append-only"):
        connection.execute(statement)


def test_the_digest_is_of_what_was_written(connection: Connection) -> None:
    def digest_of(value: str) -> str:
        connection.execute("BEGIN")
        ledger = Ledger(connection, 1_000_000)
        ledger.insert("setting", {"id": "digest", "value": value})
        connection.execute("ROLLBACK")
        return ledger.digest()

    assert digest_of("1") == digest_of("1")
    assert digest_of("1") != digest_of("2")


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    writes=st.lists(
        st.tuples(st.sampled_from(["a", "b", "c"]), st.none() | st.text(alphabet="xyұ")), min_size=1, max_size=12
    )
)
def test_any_moment_of_the_record_can_be_looked_at_again(
    session: Session, connection: Connection, writes: list[tuple[str, str | None]]
) -> None:
    seen: list[tuple[int, Rows]] = []
    for setting, value in writes:
        if value is None and setting not in rows(connection, "setting"):
            continue
        seen.append((written(session, setting=setting, value=value), rows(connection, "setting")))
    for seq, then in seen:
        assert as_of(connection, "setting", seq) == then
