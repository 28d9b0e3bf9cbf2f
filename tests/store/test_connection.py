"""Opening the encrypted file: each refusal is its own, each setting holds, nothing is ever created or left readable."""

import errno
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import sqlcipher3

from counsellor_app.domain.errors import Trouble, TroubleKind
from counsellor_app.store import vault_meta
from counsellor_app.store.connection import (
    SETTINGS,
    Connection,
    Damage,
    KeyRefused,
    close_database,
    connect,
    create_database,
    key_literal,
    open_copy,
    open_database,
    translated,
    writing,
)
from counsellor_app.store.files import trouble_of_os

ROOT = Path(__file__).parents[2]
KEY = bytearray(range(32))
OTHER_KEY = bytearray(32)
VAULT = "ab" * 16
MARKER = "Айгерім-маркер-7731"


def a_database(path: Path) -> Connection:
    connection = create_database(path, KEY)
    connection.execute("CREATE TABLE vault_meta(id INTEGER PRIMARY KEY, vault_id, epoch, created_at, demo)")
    connection.execute("CREATE TABLE note(n INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT")
    vault_meta.write(connection, vault_id=VAULT, epoch=1, created_at="", demo=False)
    return connection


def reopen(path: Path, key: bytearray = KEY) -> Connection:
    return open_database(path, key, vault_id=VAULT, epochs={1})


def refusal(act: Callable[[], object]) -> Trouble:
    with pytest.raises(Trouble) as trouble:
        act()
    return trouble.value


def seen(path: Path) -> tuple[TroubleKind, int | None]:
    trouble = refusal(lambda: reopen(path))
    return trouble.kind, trouble.numbers.get("reason")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "case.db"


def test_what_was_written_is_there_again(path: Path) -> None:
    connection = a_database(path)
    with writing(connection):
        connection.execute("INSERT INTO note(text) VALUES(?)", (MARKER,))
    close_database(connection)
    assert [entry.name for entry in path.parent.iterdir()] == ["case.db"]
    connection = reopen(path)
    assert connection.execute("SELECT text FROM note").fetchall() == [(MARKER,)]
    assert not vault_meta.is_demo(connection)
    close_database(connection)


def test_every_setting_holds(path: Path) -> None:
    connection = a_database(path)
    read = {name: connection.execute("PRAGMA " + name).fetchone()[0] for name, _, _ in SETTINGS}
    assert read == {
        "locking_mode": "exclusive",
        "journal_mode": "wal",
        "synchronous": 2,
        "wal_autocheckpoint": 100,
        "temp_store": 2,
        "secure_delete": 1,
        "mmap_size": 0,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "foreign_keys": 1,
    }
    assert connection.execute("PRAGMA cipher_memory_security").fetchone() == ("1",)
    assert connection.execute("PRAGMA cipher_version").fetchone()[0] >= "4.14"
    close_database(connection)


def test_a_setting_that_does_not_hold_stops_everything(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    close_database(a_database(path))
    monkeypatch.setattr("counsellor_app.store.connection.SETTINGS", (*SETTINGS, ("cache_size", "100", -2000)))
    with pytest.raises(RuntimeError, match="cache_size"):
        reopen(path)


def test_only_the_owner_reads_it_and_nobody_reads_words(path: Path) -> None:
    connection = a_database(path)
    for _ in range(50):
        connection.execute("INSERT INTO note(text) VALUES(?)", (MARKER * 20,))
    files = list(path.parent.iterdir())
    assert {file.name for file in files} == {"case.db", "case.db-wal"}
    close_database(connection)
    data = b"".join(file.read_bytes() for file in path.parent.iterdir())
    assert MARKER.encode() not in data
    assert b"CREATE TABLE" not in data
    if os.name == "posix":
        assert path.stat().st_mode & 0o777 == 0o600


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX")
def test_the_journal_is_as_private_as_the_file(path: Path) -> None:
    mask = os.umask(0)
    try:
        connection = a_database(path)
        assert {entry.stat().st_mode & 0o777 for entry in path.parent.iterdir()} == {0o600}
        close_database(connection)
    finally:
        os.umask(mask)


def test_a_missing_file_is_missing_and_stays_so(path: Path) -> None:
    assert seen(path) == (TroubleKind.VAULT_MISSING, None)
    assert refusal(lambda: connect(path, KEY)).kind is TroubleKind.NO_PERMISSION, "SQLite itself may not make it either"
    assert not path.exists()


def test_an_empty_file_is_damage_not_a_fine_empty_vault(path: Path) -> None:
    path.touch()
    assert seen(path) == (TroubleKind.VAULT_DAMAGED, Damage.EMPTY_FILE)
    assert path.stat().st_size == 0


def test_an_unencrypted_file_is_refused(path: Path) -> None:
    plain = sqlcipher3.connect(str(path))
    plain.execute("CREATE TABLE vault_meta(vault_id, epoch)")
    plain.close()
    before = path.read_bytes()
    assert before.startswith(b"SQLite format 3")
    assert seen(path) == (TroubleKind.VAULT_DAMAGED, Damage.NOT_ENCRYPTED)
    assert path.read_bytes() == before


def test_another_key_and_garbage_are_refused(path: Path) -> None:
    close_database(a_database(path))
    with pytest.raises(KeyRefused):
        reopen(path, OTHER_KEY)
    path.write_bytes(os.urandom(8192))
    assert seen(path) == (TroubleKind.VAULT_DAMAGED, Damage.KEY_REFUSED)


@pytest.mark.parametrize("size", [0, 16, 31, 33])
def test_a_key_of_another_length_is_a_mistake_of_ours(path: Path, size: int) -> None:
    close_database(a_database(path))
    with pytest.raises(ValueError, match="32 bytes"):
        reopen(path, bytearray(size))


def test_another_vault_and_a_file_without_its_row_are_refused(path: Path) -> None:
    connection = a_database(path)
    close_database(connection)
    for vault_id, epochs in (("cd" * 16, {1}), (VAULT, {2, 3})):
        trouble = refusal(lambda v=vault_id, e=epochs: open_database(path, KEY, vault_id=v, epochs=e))  # type: ignore[misc]
        assert trouble.numbers == {"reason": Damage.OTHER_VAULT}
    for change in ("DELETE FROM vault_meta", "DROP TABLE vault_meta"):
        connection = connect(path, KEY)
        connection.execute(change)
        close_database(connection)
        assert seen(path) == (TroubleKind.VAULT_DAMAGED, Damage.NO_META)
    connection = connect(path, KEY)
    connection.execute("PRAGMA application_id = 5")
    close_database(connection)
    assert seen(path) == (TroubleKind.VAULT_DAMAGED, Damage.OTHER_VAULT)


def test_a_second_instance_is_refused_at_once_and_harms_nothing(path: Path) -> None:
    connection = a_database(path)
    assert refusal(lambda: reopen(path)).kind is TroubleKind.VAULT_IN_USE
    code = (
        "import sys\nfrom pathlib import Path\n"
        "from counsellor_app.domain.errors import Trouble\n"
        "from counsellor_app.store.connection import open_database\n"
        "try:\n    open_database(Path(sys.argv[1]), bytearray(range(32)), vault_id='ab' * 16, epochs={1})\n"
        "except Trouble as trouble:\n    sys.stdout.write(trouble.kind)\n"
    )
    # after the refusal above, to see that the refusal did not drop the lock either
    for _ in range(2):
        answer = subprocess.run(
            [sys.executable, "-c", code, path], cwd=ROOT, capture_output=True, text=True, check=True
        )
        assert answer.stdout == "vault-in-use"
        assert refusal(lambda: reopen(path, OTHER_KEY)).kind is TroubleKind.VAULT_IN_USE
    connection.execute("INSERT INTO note(text) VALUES('still ours')")
    close_database(connection)
    close_database(reopen(path))


def test_an_existing_file_is_never_made_anew(path: Path) -> None:
    close_database(a_database(path))
    size = path.stat().st_size
    assert refusal(lambda: create_database(path, KEY)).kind is TroubleKind.VAULT_EXISTS
    assert path.stat().st_size == size


def test_a_damaged_page_is_damage_wherever_it_is_read(path: Path) -> None:
    connection = a_database(path)
    with writing(connection):
        connection.executemany("INSERT INTO note(text) VALUES(?)", [(MARKER * 30,) for _ in range(200)])
    close_database(connection)
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)
    connection = reopen(path)

    def read_all() -> None:
        with translated():
            connection.execute("SELECT sum(length(text)) FROM note").fetchall()

    assert refusal(read_all).numbers == {"reason": Damage.PAGES}
    close_database(connection)


def test_a_full_and_a_read_only_disk_speak_plainly(path: Path) -> None:
    connection = a_database(path)

    def fill() -> None:
        with translated(), writing(connection):
            connection.executemany("INSERT INTO note(text) VALUES(?)", [("x" * 4000,) for _ in range(50)])

    connection.execute("PRAGMA max_page_count = 10")
    assert refusal(fill).kind is TroubleKind.DISK_FULL
    assert not connection.in_transaction
    connection.execute("PRAGMA max_page_count = 100000")
    connection.execute("PRAGMA query_only = ON")
    assert refusal(fill).kind is TroubleKind.NO_PERMISSION
    connection.execute("PRAGMA query_only = OFF")
    fill()
    assert connection.execute("SELECT count(*) FROM note").fetchone() == (50,)
    close_database(connection)


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (FileNotFoundError(errno.ENOENT, "/home/Айгерім"), TroubleKind.VAULT_MISSING),
        (PermissionError(errno.EACCES, "/home/Айгерім"), TroubleKind.NO_PERMISSION),
        (OSError(errno.EROFS, "/home/Айгерім"), TroubleKind.NO_PERMISSION),
        (OSError(errno.ENOSPC, "/home/Айгерім"), TroubleKind.DISK_FULL),
        (OSError(errno.EIO, "/home/Айгерім"), TroubleKind.DISK_ERROR),
    ],
)
def test_the_systems_refusals_become_ours_without_their_paths(error: OSError, kind: TroubleKind) -> None:
    trouble = trouble_of_os(error)
    assert trouble.kind is kind
    assert "Айгерім" not in str(trouble)


def test_a_broken_constraint_is_a_bug_and_passes_untranslated(path: Path) -> None:
    connection = a_database(path)
    with pytest.raises(sqlcipher3.IntegrityError), translated():
        connection.execute("INSERT INTO note(text) VALUES(NULL)")
    close_database(connection)


def test_the_keys_literal_is_what_sqlcipher_takes_for_a_raw_key(path: Path) -> None:
    literal = key_literal(bytearray(range(32)))
    assert literal == b"x'" + bytes(range(32)).hex().encode() + b"'"
    # the raw key alone opens it again: no passphrase was derived from it
    close_database(a_database(path))
    raw = sqlcipher3.connect(str(path))
    raw.set_key(literal)
    assert raw.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0] >= 2
    raw.close()


def test_a_look_at_a_copy_changes_no_byte(path: Path) -> None:
    close_database(a_database(path))
    connection = connect(path, KEY)
    connection.execute("PRAGMA locking_mode = NORMAL").fetchall()
    connection.execute("PRAGMA journal_mode = DELETE").fetchall()
    connection.close()
    before = path.read_bytes()
    look = open_copy(path, KEY, journal=False)
    assert look.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    look.close()
    assert path.read_bytes() == before
