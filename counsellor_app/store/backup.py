"""A copy of the database under another key, made so that damage can never pass for a good backup.

SQLite's own backup call copied files with an unreadable page without a word, and the copy's page checks were clean
afterwards. So: the source is examined, exported row by row by `sqlcipher_export`, and the copy is opened again and
compared before anybody may call it a backup.
"""

import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import sqlcipher3
from sqlcipher3 import Connection

from counsellor_app.domain.errors import Trouble, TroubleKind
from counsellor_app.store import audit_chain
from counsellor_app.store.connection import APPLICATION_ID, key_literal, open_copy, translated

Cancelled = Callable[[], bool]
STEPS_BETWEEN_ASKING = 20_000  # of SQLite's machine: some milliseconds


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """What a copy must have in common with its source. `head`: hash of the newest audit row."""

    rows: Mapping[str, int]
    seq: int
    head: bytes
    schema: int


def contents(connection: Connection) -> Contents:
    seq, head = audit_chain.head(connection)
    names = connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 AND name NOT LIKE 'sqlite!_%' ESCAPE '!'"
    ).fetchall()
    rows = {name: _count(connection, name) for (name,) in names}
    schema = connection.execute("PRAGMA user_version").fetchone()[0]
    return Contents(rows=rows, seq=seq, head=head, schema=schema)


def faults(connection: Connection) -> tuple[str, ...]:
    """What is wrong with the open file: codes ``pages``, ``structure``, ``search``; empty when it is sound.

    The order matters: the page check reads the main file only, so the journal goes into it first.
    """
    found = []
    try:
        if connection.execute("PRAGMA integrity_check(1)").fetchall() != [("ok",)]:
            found.append("structure")
        elif not _search_is_sound(connection):
            found.append("search")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    except sqlcipher3.DatabaseError as error:
        # one unreadable page makes a connection unfit for everything, writing included
        if not found and _code(error) not in {sqlcipher3.SQLITE_CORRUPT, sqlcipher3.SQLITE_NOTADB}:
            raise
        found.append("structure")
    if connection.execute("PRAGMA cipher_integrity_check").fetchall():
        found.append("pages")
    return tuple(dict.fromkeys(found))


def export(connection: Connection, target: Path, key: bytearray, *, cancelled: Cancelled = lambda: False) -> None:
    """Everything of the open file into a new file under `key` (32 bytes, wiped by the caller).

    BACKUP_REFUSED when the source cannot be read, CANCELLED when asked to stop; the caller removes what was begun.
    """
    if connection.in_transaction:
        raise RuntimeError("an export stands outside of transactions")
    with translated():
        os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    literal = key_literal(key)
    try:
        _export(connection, target, literal, cancelled)
    except Trouble as trouble:
        if trouble.kind is TroubleKind.VAULT_DAMAGED:
            raise Trouble(TroubleKind.BACKUP_REFUSED) from trouble
        raise
    finally:
        for place in range(len(literal)):
            literal[place] = 0


def verify_copy(path: Path, key: bytearray, expected: Contents) -> None:
    """Opens the copy anew and holds it against its source: pages, structure, search index, row counts, audit chain.

    Raises BACKUP_DAMAGED. Leaves the file as it was, byte for byte.
    """
    with suppress(FileNotFoundError):
        path.with_name(path.name + "-wal").unlink()
    for look in (_look_at_pages, _look_at_contents):
        connection = _open_or_refuse(path, key)
        try:
            with translated():
                sound = look(connection, expected)
        except Trouble as trouble:
            if trouble.kind is TroubleKind.VAULT_DAMAGED:
                raise Trouble(TroubleKind.BACKUP_DAMAGED) from trouble
            raise
        finally:
            connection.close()
        if not sound:
            raise Trouble(TroubleKind.BACKUP_DAMAGED)


def _export(connection: Connection, target: Path, literal: bytearray, cancelled: Cancelled) -> None:
    with translated():
        connection.execute("ATTACH DATABASE ? AS copy KEY ?", (str(target), literal))
        try:
            # a copy that is cut short is thrown away whole, so it needs no journal of its own
            connection.execute("PRAGMA copy.journal_mode = OFF").fetchall()
            connection.execute("PRAGMA copy.synchronous = OFF")
            connection.set_progress_handler(lambda: int(cancelled()), STEPS_BETWEEN_ASKING)
            connection.execute("SELECT sqlcipher_export('copy')").fetchall()
            connection.set_progress_handler(None, 0)
            if cancelled():
                raise Trouble(TroubleKind.CANCELLED)
            schema = int(connection.execute("PRAGMA main.user_version").fetchone()[0])
            connection.execute("PRAGMA copy.user_version = " + str(schema))
            connection.execute("PRAGMA copy.application_id = " + str(APPLICATION_ID))
        finally:
            connection.set_progress_handler(None, 0)
            with suppress(sqlcipher3.Error):
                connection.execute("DETACH DATABASE copy")


def _open_or_refuse(path: Path, key: bytearray) -> Connection:
    try:
        return open_copy(path, key, journal=False)
    except Trouble as trouble:
        if trouble.kind is TroubleKind.VAULT_DAMAGED:
            raise Trouble(TroubleKind.BACKUP_DAMAGED) from trouble
        raise


def _look_at_pages(connection: Connection, _expected: Contents) -> bool:
    return not connection.execute("PRAGMA cipher_integrity_check").fetchall()


def _look_at_contents(connection: Connection, expected: Contents) -> bool:
    if connection.execute("PRAGMA integrity_check(1)").fetchall() != [("ok",)]:
        return False
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        return False
    if not _search_is_sound(connection):
        return False
    audit_chain.verify_chain(connection, None)
    return contents(connection) == expected


def _search_is_sound(connection: Connection) -> bool:
    names = connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL TABLE % USING fts5%'"
    ).fetchall()
    for (name,) in names:
        table = _quoted(name)
        try:
            connection.execute("INSERT INTO " + table + "(" + table + ") VALUES('integrity-check')")
        except sqlcipher3.DatabaseError as error:
            if _code(error) == sqlcipher3.SQLITE_CORRUPT:
                return False
            raise
    return True


def _code(error: sqlcipher3.Error) -> int:
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def _count(connection: Connection, name: str) -> int:
    return int(connection.execute("SELECT count(*) FROM " + _quoted(name)).fetchone()[0])


def _quoted(name: str) -> str:
    """A table's name out of the schema, as an identifier."""
    return '"' + name.replace('"', '""') + '"'
