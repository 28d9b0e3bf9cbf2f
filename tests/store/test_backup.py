"""A copy under another key: equal to its source, or refused. Damage never passes."""

import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import sqlcipher3

from counsellor_app.domain.errors import Trouble, TroubleKind
from counsellor_app.store import audit_chain
from counsellor_app.store.backup import contents, export, faults, verify_copy
from counsellor_app.store.connection import (
    APPLICATION_ID,
    Connection,
    close_database,
    connect,
    create_database,
    open_copy,
    writing,
)
from counsellor_app.store.migrate import migrate
from counsellor_app.store.retention import thin

KEY, COPY_KEY = bytearray(range(32)), bytearray(reversed(range(32)))
STEP = """CREATE TABLE audit(seq INTEGER PRIMARY KEY, at TEXT, mono_ns INTEGER, actor TEXT, act TEXT, object TEXT,
    detail TEXT, prev BLOB, hash BLOB, sig BLOB);
CREATE TABLE child(id TEXT PRIMARY KEY, parent_id TEXT REFERENCES parent(id)) STRICT, WITHOUT ROWID;
CREATE TABLE parent(id TEXT PRIMARY KEY, data BLOB, half INTEGER GENERATED ALWAYS AS (length(data) / 2) STORED) STRICT;
CREATE INDEX child_parent ON child(parent_id);
CREATE VIEW pairs AS SELECT child.id, parent.data FROM child JOIN parent ON parent.id = parent_id;
CREATE TABLE counter(n INTEGER PRIMARY KEY AUTOINCREMENT, word TEXT) STRICT;
CREATE VIRTUAL TABLE found USING fts5(text, content='', contentless_delete=1);
CREATE TRIGGER parent_final BEFORE DELETE ON parent BEGIN SELECT RAISE(ABORT, 'final'); END;
"""


def a_source(folder: Path, rows: int = 300) -> Connection:
    steps = folder / "steps"
    steps.mkdir()
    (steps / "0001_all_kinds.sql").write_text(STEP, "utf-8")
    connection = create_database(folder / "case.db", KEY)
    migrate(connection, steps)
    chance = random.Random(5)
    with writing(connection):
        for n in range(rows):
            connection.execute("INSERT INTO parent(id, data) VALUES(?, ?)", (f"p{n}", chance.randbytes(400)))
            connection.execute("INSERT INTO child(id, parent_id) VALUES(?, ?)", (f"c{n}", f"p{n}"))
            connection.execute("INSERT INTO counter(word) VALUES(?)", (f"сөз {n}",))
            connection.execute("INSERT INTO found(rowid, text) VALUES(?, ?)", (n * 3 + 1, f"сөз нөмірі {n} айгерим"))
        for n in range(20):
            audit_chain.append(
                connection,
                at="",
                mono_ns=n,
                actor="a",
                act="x",
                object_id="",
                detail={},
                sign=lambda digest: digest * 2,
            )
    connection.execute("DELETE FROM counter WHERE n % 3 = 0")
    return connection


def everything(connection: Connection) -> dict[str, list[tuple[object, ...]]]:
    names = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 ORDER BY name")
    return {name: sorted(connection.execute('SELECT * FROM "' + name + '"'), key=repr) for (name,) in names.fetchall()}


def schema(connection: Connection) -> list[tuple[object, ...]]:
    rows: list[tuple[object, ...]] = connection.execute(
        "SELECT type, name, sql FROM sqlite_schema ORDER BY 1, 2"
    ).fetchall()
    return rows


@pytest.fixture
def source(tmp_path: Path) -> Iterator[Connection]:
    connection = a_source(tmp_path)
    yield connection
    close_database(connection)


def kind_of(act: Callable[[], object]) -> TroubleKind:
    with pytest.raises(Trouble) as trouble:
        act()
    return trouble.value.kind


def test_the_copy_holds_everything_under_its_own_key(tmp_path: Path, source: Connection) -> None:
    copy = tmp_path / "copy.db"
    export(source, copy, COPY_KEY)
    before = copy.read_bytes()
    verify_copy(copy, COPY_KEY, contents(source))
    assert copy.read_bytes() == before, "looking changes nothing"
    assert sorted(path.name for path in tmp_path.glob("copy*")) == ["copy.db"]
    assert before[:16] != b"SQLite format 3\0"
    assert copy.stat().st_mode & 0o077 == 0
    opened = open_copy(copy, COPY_KEY)
    assert everything(opened) == everything(source)
    assert schema(opened) == schema(source)
    assert opened.execute("SELECT rowid FROM found('сөз AND 7')").fetchall() == [(22,)]
    assert opened.execute("PRAGMA user_version").fetchone() == (1,)
    assert opened.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
    close_database(opened)
    assert kind_of(lambda: open_copy(copy, KEY)) is TroubleKind.VAULT_DAMAGED
    assert kind_of(lambda: verify_copy(copy, KEY, contents(source))) is TroubleKind.BACKUP_DAMAGED


def test_a_copy_that_differs_is_no_copy(tmp_path: Path, source: Connection) -> None:
    copy = tmp_path / "copy.db"
    export(source, copy, COPY_KEY)
    told = contents(source)
    for other in (
        replace(told, seq=told.seq + 1),
        replace(told, head=bytes(32)),
        replace(told, schema=2),
        replace(told, rows={**told.rows, "parent": 1}),
        replace(told, rows={name: count for name, count in told.rows.items() if name != "child"}),
    ):
        assert kind_of(lambda other=other: verify_copy(copy, COPY_KEY, other)) is TroubleKind.BACKUP_DAMAGED  # type: ignore[misc]
    opened = connect(copy, COPY_KEY, journal=False)
    opened.execute("UPDATE audit SET act = 'forged' WHERE seq = 5")
    opened.close()
    assert kind_of(lambda: verify_copy(copy, COPY_KEY, told)) is TroubleKind.BACKUP_DAMAGED


def test_any_flipped_byte_of_the_copy_is_found(tmp_path: Path, source: Connection) -> None:
    copy, chance = tmp_path / "copy.db", random.Random(7)
    export(source, copy, COPY_KEY)
    good, told = copy.read_bytes(), contents(source)
    for _ in range(25):
        bad = bytearray(good)
        bad[chance.randrange(len(bad))] ^= 1 << chance.randrange(8)
        copy.write_bytes(bad)
        assert kind_of(lambda: verify_copy(copy, COPY_KEY, told)) is TroubleKind.BACKUP_DAMAGED
    for cut in (0, 1, 4095, 4096, len(good) - 4096, len(good) - 1):
        copy.write_bytes(good[:cut])
        assert kind_of(lambda: verify_copy(copy, COPY_KEY, told)) is TroubleKind.BACKUP_DAMAGED


def test_a_damaged_page_that_holds_nothing_any_more_is_found_too(tmp_path: Path, source: Connection) -> None:
    copy = tmp_path / "copy.db"
    export(source, copy, COPY_KEY)
    opened = connect(copy, COPY_KEY, journal=False)
    opened.execute("DROP TABLE child")
    told, pages = contents(opened), opened.execute("PRAGMA freelist_count").fetchone()[0]
    trunk = opened.execute("PRAGMA page_count").fetchone()[0]
    opened.close()
    assert pages >= 2
    good, unseen = copy.read_bytes(), 0
    for page in range(1, trunk):
        bad = bytearray(good)
        bad[page * 4096 + 2000] ^= 1
        copy.write_bytes(bad)
        assert kind_of(lambda: verify_copy(copy, COPY_KEY, told)) is TroubleKind.BACKUP_DAMAGED
        look = connect(copy, COPY_KEY, journal=False)
        unseen += _reads_well(look)
        look.close()
    assert unseen > 0, "SQLite's own check alone would have let some pass"


def _reads_well(connection: Connection) -> bool:
    try:
        return bool(connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)])
    except sqlcipher3.DatabaseError:
        return False


def test_a_damaged_source_never_makes_a_good_copy(tmp_path: Path) -> None:
    connection = a_source(tmp_path)
    told, refused = everything(connection), 0
    close_database(connection)
    path, chance = tmp_path / "case.db", random.Random(11)
    good = path.read_bytes()
    for n in range(25):
        bad = bytearray(good)
        bad[chance.randrange(4096, len(bad))] ^= 1 << chance.randrange(8)
        path.write_bytes(bad)
        connection, copy = open_copy(path, KEY), tmp_path / f"copy-{n}.db"
        assert "pages" in faults(connection)
        close_database(connection)
        connection = open_copy(path, KEY)
        # even without that look before, damage is never copied without a word
        try:
            export(connection, copy, COPY_KEY)
            verify_copy(copy, COPY_KEY, contents(connection))
        except (Trouble, sqlcipher3.DatabaseError):
            refused += 1
        else:
            opened = open_copy(copy, COPY_KEY)
            assert everything(opened) == told, "the flip lay where nothing is stored: the copy is whole"
            close_database(opened)
        finally:
            close_database(connection)
    assert refused > 15


def test_a_sound_source_has_no_faults_and_a_broken_index_is_one(source: Connection) -> None:
    assert faults(source) == ()
    source.execute("UPDATE found_data SET block = zeroblob(30) WHERE id > 10")
    assert "search" in faults(source) or "structure" in faults(source)


def test_stopping_leaves_the_source_usable(tmp_path: Path, source: Connection) -> None:
    with writing(source):
        for n in range(2000):
            source.execute("INSERT INTO counter(word) VALUES(?)", ("x" * 200 + str(n),))
    assert (
        kind_of(lambda: export(source, tmp_path / "copy.db", COPY_KEY, cancelled=lambda: True)) is TroubleKind.CANCELLED
    )
    assert source.execute("SELECT name FROM pragma_database_list").fetchall() == [("main",)]
    export(source, tmp_path / "again.db", COPY_KEY)
    verify_copy(tmp_path / "again.db", COPY_KEY, contents(source))


def test_an_existing_file_is_not_written_into(tmp_path: Path, source: Connection) -> None:
    (tmp_path / "copy.db").write_bytes(b"somebody's")
    with pytest.raises(Trouble):
        export(source, tmp_path / "copy.db", COPY_KEY)
    assert (tmp_path / "copy.db").read_bytes() == b"somebody's"


def test_twelve_days_ten_weeks_nine_months_stay() -> None:
    now = datetime(2026, 11, 24, 9, tzinfo=UTC)
    taken = [(Path(f"b-{n:04d}.qbk"), now - timedelta(hours=6 * n)) for n in range(4 * 500)]
    deleted = set(thin(taken, now))
    stay = [(path, moment) for path, moment in taken if path not in deleted]
    assert stay[0] == taken[0]
    days = [moment for _, moment in stay if now - moment < timedelta(days=12)]
    assert len({moment.date() for moment in days}) >= 12
    assert 9 + 10 <= len(stay) <= 12 + 10 + 9
    assert now - stay[-1][1] > timedelta(days=30 * 7)
    assert thin([one for one in taken if one[0] not in deleted], now) == (), "thinning again takes nothing more"


def test_the_newest_and_the_forced_ones_stay() -> None:
    now = datetime(2026, 11, 24, 9, tzinfo=UTC)
    forced = Path("vault-00000001-20261001T000000Z-before-migration.qbk")
    regular = [(Path(f"r{n}.qbk"), now - timedelta(days=n)) for n in range(400)]
    assert forced not in thin([*regular, (forced, now - timedelta(days=90))], now)
    assert forced in thin([*regular, (forced, now - timedelta(days=91))], now)
    for only in (Path("only.qbk"), forced):
        assert thin([(only, now - timedelta(days=4000))], now) == ()
    assert thin([], now) == ()
    same_day = [(Path(f"s{n}.qbk"), now - timedelta(minutes=n)) for n in range(5)]
    assert thin(same_day, now) == tuple(path for path, _ in reversed(same_day[1:]))
