"""Opening the encrypted file: the tested sequence, every setting asserted by reading it back.

An empty, missing or unencrypted file would open as a fine empty vault if SQLite were simply asked; a wrong key
and a damaged first page give the same message. So everything is looked at before and after the key is set, and
each refusal says which one it was. The slot file has already proved the key: what fails here is the file.
"""

import os
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from enum import IntEnum
from pathlib import Path
from typing import TypeAlias

import sqlcipher3

from counsellor_app.domain.errors import Trouble, TroubleKind
from counsellor_app.store.files import trouble_of_os

Connection: TypeAlias = sqlcipher3.Connection

KEY_BYTES = 32
APPLICATION_ID = 0x50414E41  # "PANA" in the file header, inside the encryption
OLDEST_SQLITE = (3, 51, 3)  # the WAL-reset corruption is repaired from here on
OLDEST_SQLCIPHER = (4, 14)
PLAINTEXT_HEADER = b"SQLite format 3\0"
HEX = b"0123456789abcdef"

# setting, the words that set it, what reading it back must answer
SETTINGS: tuple[tuple[str, str, object], ...] = (
    ("locking_mode", "EXCLUSIVE", "exclusive"),
    ("journal_mode", "WAL", "wal"),
    ("synchronous", "FULL", 2),
    ("wal_autocheckpoint", "100", 100),
    ("temp_store", "MEMORY", 2),
    ("secure_delete", "ON", 1),
    ("mmap_size", "0", 0),
    ("trusted_schema", "OFF", 0),
    ("cell_size_check", "ON", 1),
    ("foreign_keys", "ON", 1),
)
COPY_SETTINGS = tuple(setting for setting in SETTINGS if setting[0] != "journal_mode")


class Damage(IntEnum):
    """Which refusal a VAULT_DAMAGED was: stands in its numbers as `reason`."""

    EMPTY_FILE = 1
    NOT_ENCRYPTED = 2
    KEY_REFUSED = 3
    NO_META = 4
    OTHER_VAULT = 5
    PAGES = 6
    AUDIT = 7
    ROWS = 8


class KeyRefused(Trouble):
    """SQLCipher could not read the first page with this key."""

    def __init__(self) -> None:
        super().__init__(TroubleKind.VAULT_DAMAGED, reason=Damage.KEY_REFUSED)


def damaged(reason: Damage) -> Trouble:
    return Trouble(TroubleKind.VAULT_DAMAGED, reason=reason)


def create_database(path: Path, key: bytearray) -> Connection:
    """A new, empty, encrypted file, readable by its owner only; VAULT_EXISTS where one stands.

    `key` is 32 raw bytes; the caller wipes it.
    """
    try:
        # made before SQLite sees it: SQLite would create it readable for everybody
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except FileExistsError:
        raise Trouble(TroubleKind.VAULT_EXISTS) from None
    except OSError as error:
        raise trouble_of_os(error) from error
    connection = connect(path, key)
    with translated():
        connection.execute("PRAGMA application_id = " + str(APPLICATION_ID))
    return connection


def open_database(path: Path, key: bytearray, *, vault_id: str, epochs: Collection[int]) -> Connection:
    """The vault's file, locked for this process until closed.

    `key`: 32 raw bytes, wiped by the caller. `vault_id` and `epochs`: what the slot file says the file must say.
    Raises VAULT_MISSING, VAULT_IN_USE, VAULT_NEWER (another program's file is VAULT_DAMAGED), VAULT_DAMAGED
    with a `reason`, NO_PERMISSION, DISK_FULL, DISK_ERROR. Never creates a file.
    """
    connection = open_copy(path, key)
    try:
        with translated():
            _assert_is_ours(connection, vault_id, epochs)
    except BaseException:
        connection.close()
        raise
    return connection


def open_copy(path: Path, key: bytearray, *, journal: bool = True) -> Connection:
    """An encrypted file by its key alone, without asking which vault it is.

    Without `journal` the file stays as it is, byte for byte, as long as nothing is written: for looking at a copy.
    """
    try:
        size = path.stat().st_size
    except OSError as error:
        raise trouble_of_os(error) from error
    if not size:
        raise damaged(Damage.EMPTY_FILE)
    try:
        return connect(path, key, journal=journal)
    except KeyRefused:
        if _is_plaintext(path):
            raise damaged(Damage.NOT_ENCRYPTED) from None
        raise


def connect(path: Path, key: bytearray, *, journal: bool = True) -> Connection:
    if len(key) != KEY_BYTES:
        raise ValueError("a key has 32 bytes")  # shorter ones are silently taken for a passphrase by SQLCipher
    _assert_versions()
    with translated():
        connection = sqlcipher3.connect(
            path.absolute().as_uri() + "?mode=rw", uri=True, isolation_level=None, check_same_thread=False, timeout=0
        )
        try:
            _unlock(connection, key)
            _configure(connection, SETTINGS if journal else COPY_SETTINGS)
        except BaseException:
            connection.close()
            raise
    return connection


def close_database(connection: Connection) -> None:
    """Moves the journal into the file and closes. What cannot be moved stays in the journal, which is durable."""
    with suppress(sqlcipher3.Error):
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    connection.close()


def key_literal(key: bytearray) -> bytearray:
    """``x'<64 hex>'`` as SQLCipher wants a raw key, built without any `str`. The caller wipes it."""
    literal = bytearray(3 + 2 * KEY_BYTES)
    literal[0:2] = b"x'"
    literal[-1:] = b"'"
    for place, byte in enumerate(key):
        literal[2 + 2 * place] = HEX[byte >> 4]
        literal[3 + 2 * place] = HEX[byte & 15]
    return literal


@contextmanager
def translated() -> Iterator[None]:
    """SQLCipher's errors as `Trouble`; programming errors and broken constraints pass as they are."""
    try:
        yield
    except sqlcipher3.Error as error:
        kind = _kind_of(getattr(error, "sqlite_errorcode", 0) & 0xFF)
        if kind is None:
            raise
        if kind is TroubleKind.VAULT_DAMAGED:
            raise damaged(Damage.PAGES) from error
        raise Trouble(kind) from error
    except OSError as error:
        raise trouble_of_os(error) from error


@contextmanager
def writing(connection: Connection) -> Iterator[None]:
    """One transaction: committed when the block ends, rolled back whole when it raises."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _kind_of(code: int) -> TroubleKind | None:
    match code:
        case sqlcipher3.SQLITE_BUSY | sqlcipher3.SQLITE_LOCKED:
            return TroubleKind.VAULT_IN_USE
        case sqlcipher3.SQLITE_FULL:
            return TroubleKind.DISK_FULL
        case sqlcipher3.SQLITE_PERM | sqlcipher3.SQLITE_READONLY | sqlcipher3.SQLITE_CANTOPEN | sqlcipher3.SQLITE_AUTH:
            return TroubleKind.NO_PERMISSION
        case sqlcipher3.SQLITE_IOERR:
            return TroubleKind.DISK_ERROR
        case sqlcipher3.SQLITE_CORRUPT | sqlcipher3.SQLITE_NOTADB:
            return TroubleKind.VAULT_DAMAGED
        case sqlcipher3.SQLITE_INTERRUPT:
            return TroubleKind.CANCELLED
        case _:
            return None


def _is_plaintext(path: Path) -> bool:
    """Only asked after SQLite refused: closing any handle on a file that this process has open in SQLite would
    drop SQLite's lock on it (POSIX), so the file is never opened beside a connection.
    """
    with translated(), path.open("rb") as file:
        return file.read(len(PLAINTEXT_HEADER)) == PLAINTEXT_HEADER


def _unlock(connection: Connection, key: bytearray) -> None:
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute("PRAGMA cipher_memory_security = ON")
    literal = key_literal(key)
    try:
        connection.set_key(literal)
    finally:
        for place in range(len(literal)):
            literal[place] = 0
    connection.execute("PRAGMA cipher_compatibility = 4")


def _configure(connection: Connection, settings: tuple[tuple[str, str, object], ...]) -> None:
    try:
        for name, value, _ in settings:
            connection.execute("PRAGMA " + name + " = " + value).fetchall()
        # the lock, and the proof that the key reads the file
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchall()
        connection.execute("COMMIT")
    except sqlcipher3.DatabaseError as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlcipher3.SQLITE_NOTADB:
            raise KeyRefused from error
        raise
    for name, _, expected in (*settings, ("cipher_memory_security", "", "1"), ("cipher_page_size", "", "4096")):
        answer = connection.execute("PRAGMA " + name).fetchone()
        if answer is None or answer[0] != expected:
            raise RuntimeError("a setting of the file did not hold: " + name)


def _assert_is_ours(connection: Connection, vault_id: str, epochs: Collection[int]) -> None:
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise damaged(Damage.OTHER_VAULT)
    table = connection.execute("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'vault_meta'").fetchone()
    meta = table and connection.execute("SELECT vault_id, epoch FROM vault_meta").fetchone()
    if not meta:
        raise damaged(Damage.NO_META)
    if meta[0] != vault_id or meta[1] not in epochs:
        raise damaged(Damage.OTHER_VAULT)


def _assert_versions() -> None:
    if sqlcipher3.sqlite_version_info < OLDEST_SQLITE:
        raise RuntimeError("this SQLite may damage files")
    probe = sqlcipher3.connect(":memory:")
    try:
        version = probe.execute("PRAGMA cipher_version").fetchone()
    finally:
        probe.close()
    numbers = tuple(int(part) for part in version[0].split()[0].split(".")[:2]) if version else ()
    if numbers < OLDEST_SQLCIPHER:
        raise RuntimeError("this SQLCipher is too old")
