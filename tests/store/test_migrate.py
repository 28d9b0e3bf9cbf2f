"""Schema steps: in order, each whole or not at all, never backwards."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlcipher3

from counsellor_app.domain.errors import Trouble, TroubleKind
from counsellor_app.store.connection import Connection, close_database, create_database
from counsellor_app.store.migrate import migrate, newest, steps, version

KEY = bytearray(range(32))
FIRST = """-- the first step; with a trigger, whose body holds semicolons
CREATE TABLE note(n INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;
CREATE TRIGGER note_final BEFORE DELETE ON note BEGIN
    SELECT RAISE(ABORT, 'final; really');
    SELECT 1;
END;
INSERT INTO note(text) VALUES('a; b'), ('-- c');
"""


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[Connection]:
    opened = create_database(tmp_path / "case.db", KEY)
    yield opened
    close_database(opened)


def a_folder(tmp_path: Path, *texts: str) -> Path:
    folder = tmp_path / "steps"
    folder.mkdir(exist_ok=True)
    for number, text in enumerate(texts, 1):
        (folder / f"{number:04d}_step_{number}.sql").write_text(text, "utf-8")
    (folder / "__init__.py").touch()
    (folder / "0001_notes.txt").touch()
    return folder


def tables(connection: Connection) -> set[str]:
    return {row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}


def test_steps_are_taken_in_order_and_once(tmp_path: Path, connection: Connection) -> None:
    folder = a_folder(tmp_path, FIRST)
    assert migrate(connection, folder) == (0, 1)
    a_folder(tmp_path, FIRST, "ALTER TABLE note ADD COLUMN more TEXT;", "UPDATE note SET more = 'x';")
    assert migrate(connection, folder) == (1, 3)
    assert migrate(connection, folder) == (3, 3)
    assert (version(connection), newest(folder)) == (3, 3)
    assert connection.execute("SELECT text, more FROM note").fetchall() == [("a; b", "x"), ("-- c", "x")]
    with pytest.raises(sqlcipher3.IntegrityError, match="final"):
        connection.execute("DELETE FROM note")


@pytest.mark.parametrize(
    "bad",
    [
        "CREATE TABLE more(a) STRICT;",
        "CREATE TABLE more(a TEXT) STRICT; INSERT INTO more VALUES(1, 2);",
        "CREATE TABLE more(a TEXT) STRICT;\nINSERT INTO nowhere VALUES(1);\n",
        "CREATE TABLE more(a TEXT) STRICT;\nCOMMIT;\nCREATE TABLE again(a TEXT) STRICT;\n",
        "CREATE TABLE more(a TEXT) STRICT;\nCREATE TABLE half(a TEXT",
    ],
)
def test_a_step_that_fails_leaves_the_file_as_it_was(tmp_path: Path, connection: Connection, bad: str) -> None:
    folder = a_folder(tmp_path, FIRST, bad)
    with pytest.raises((RuntimeError, sqlcipher3.Error, sqlcipher3.Warning)):
        migrate(connection, folder)
    assert not connection.in_transaction
    assert version(connection) == 1
    assert "again" not in tables(connection)
    if "COMMIT" not in bad:
        assert tables(connection) == {"note"}


def test_a_later_programs_file_is_refused_untouched(tmp_path: Path, connection: Connection) -> None:
    migrate(connection, a_folder(tmp_path, FIRST))
    connection.execute("PRAGMA user_version = 7")
    with pytest.raises(Trouble) as trouble:
        migrate(connection, tmp_path / "steps")
    assert (trouble.value.kind, trouble.value.numbers) == (TroubleKind.VAULT_NEWER, {"version": 7})
    assert version(connection) == 7


@pytest.mark.parametrize("name", ["0003_gap.sql", "0002_twice.sql"])
def test_gaps_and_doubles_are_mistakes_of_ours(tmp_path: Path, name: str) -> None:
    folder = a_folder(tmp_path, FIRST, "SELECT 1;")
    (folder / "0002_step_2.sql").rename(folder / "0002_a.sql")
    (folder / name).write_text("SELECT 1;", "utf-8")
    if name == "0003_gap.sql":
        (folder / "0002_a.sql").unlink()
    with pytest.raises(RuntimeError, match="gaps"):
        steps(folder)


def test_the_shipped_steps_make_a_file(connection: Connection) -> None:
    assert migrate(connection) == (0, newest())
    assert {"vault_meta", "audit"} <= tables(connection)
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
